"""What notebook 01 says of its articles: counts with the articles, sentences and claims behind them."""

import pandas as pd
import pytest

from helpers import articles_in_words as words
from helpers import corpus, naming, ribbons
from helpers.annotate import annotate
from helpers.articles import read_articles
from helpers.numbers_said import spoken

TEXTS = {
    "a": (
        "published: 2020-10-01\noutlet: صحيفة",
        "قالت أرمينيا إن 51 جنديا أذربيجانيا قتلوا في حرب قره باغ.",
    ),
    "b": ("outlet: صحيفة", "تواصلت الحرب قرب البلدة ليلا.\n\nاقرأ أيضا: مقتل 99 جنديا أرمينيا"),
    "c": ("title: بلا", "وبحسب مصادر محلية قتل 3 مدنيين في القصف."),
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for name, (front, text) in TEXTS.items():
        (folder / f"{name}.md").write_text(f"---\n{front}\n---\n\n{text}\n", encoding="utf8")
    return read_articles(folder)[0]


@pytest.fixture(scope="module")
def tables(articles):
    return annotate(articles)[0]


def test_the_corpus_is_told_with_its_articles(tables):
    said = words.corpus_in_words(tables["articles"])
    assert spoken(said) == (
        "The corpus holds 3 articles of 1 named outlet, published on 2020-10-01; "
        "2 articles without a known date."
    )
    assert said.numbers["undated_articles"].claims == ("b", "c")
    assert said.numbers["outlets"].claims == ("a", "b")
    assert words.unnamed_in_words(tables["articles"]).numbers["unnamed_articles"].claims == ("c",)


def test_undated_articles_have_no_span_of_days(tables):
    undated = tables["articles"].assign(published="")
    assert spoken(words.corpus_in_words(undated)).endswith("none of them says when it was published.")


def test_one_article_is_told_as_one(tables):
    one = tables["articles"].head(1)
    assert spoken(words.corpus_in_words(one.assign(published=""))) == (
        "The corpus holds 1 article of 1 named outlet; it does not say when it was published."
    )
    assert spoken(words.unnamed_in_words(one)) == "Without a named outlet: 0 of 1."


def test_sentences_set_aside_are_told_with_their_places(articles):
    said = words.kinds_in_words(corpus.sentence_table(articles))
    assert spoken(said) == "Of 4 sentences 3 are read, 1 set aside as debris."
    assert said.numbers["sentences_set_aside"].claims == ("b-s01",)
    assert spoken(words.kinds_in_words(corpus.sentence_table(articles[:1]))).startswith("Of 1 sentence 1 is")


def test_voices_are_counted_with_the_numbers_told_in_them(tables):
    said = words.voices_in_words(ribbons.strips(tables))
    assert "3 sentences by voice" in spoken(said)
    assert "Armenian side 1 (1 number)" in spoken(said) and "the outlet itself 1 (0 numbers)" in spoken(said)
    assert said.numbers["told_by_armenian"].claims == ("a-s00",)
    assert said.numbers["numbers_told_by_armenian"].claims == ("a-c01",)
    assert sum(said.numbers[f"told_by_{voice}"].value for voice in words.VOICES) == 3


def test_a_claim_of_another_party_than_its_sentence_is_told(tables):
    drawn = ribbons.strips(tables)
    agreed = words.agreement_in_words(drawn, tables["claims"]).numbers["claims_of_another_voice"]
    other = words.agreement_in_words(drawn.assign(voice="third"), tables["claims"]).numbers
    assert agreed.claims == () and other["claims_of_another_voice"].claims == ("a-c01",)


def test_uses_of_a_word_are_told_with_their_articles(articles):
    said = words.uses_in_words(corpus.concordance_table(articles, "حرب"), "حرب")
    assert spoken(said) == "2 uses of حرب in 2 articles." and said.numbers["users"].claims == ("a", "b")
    names = naming.names_used(articles)
    assert spoken(words.naming_in_words(names, "region")).endswith(
        "most often قره باغ (1 time, in 1 article)."
    )
    assert "none of the words" in spoken(words.naming_in_words(names.head(0), "region"))


def test_without_a_sentence_it_is_said():
    assert spoken(words.voices_in_words(pd.DataFrame())) == "No sentence is read: nothing is drawn."
