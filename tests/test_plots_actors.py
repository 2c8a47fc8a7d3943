"""Notebook 04's tables and figures: what is counted, who stands where, nothing drawn without actors."""

import matplotlib
import matplotlib.pyplot as plt
import pytest

from helpers import actors_in_words as words
from helpers import actors_ledger as ledger
from helpers import plots_actors, style
from helpers.glossary import label
from helpers.lexicon import read_table
from helpers.numbers_said import spoken
from helpers.schema import COLUMNS, frame
from tests.tools import notebook_figures

NO_NETWORK = "No act is told that is more than speaking of somebody: there is no network to draw."
PLACE = {"sentence": 0, "start": 0, "end": 1, "quote": "قال", "rule": "verb", "context": "قال"}


@pytest.fixture(autouse=True)
def look(monkeypatch):
    monkeypatch.setattr(style, "font_families", lambda: ["DejaVu Sans"])
    with matplotlib.rc_context():
        style.use("two-column", "both")
        yield
    plt.close("all")


@pytest.fixture
def drawn(monkeypatch):
    return notebook_figures.kept_open(monkeypatch)


def tables(mentions=(), relations=(), articles=1):
    """Tables of (actor, article) mentions and (source, act, target) relations."""
    empty = dict.fromkeys(COLUMNS["articles"], "") | {"n_chars": 1, "n_sentences": 1, "n_tokens": 1}
    days = [
        empty | {"article_id": f"a{n}", "published": f"2020-{10 + n % 60 // 30}-{1 + n % 30:02d}"}
        for n in range(articles)
    ]
    acts = [
        dict.fromkeys(COLUMNS["relations"], "")
        | PLACE
        | {"article_id": "a0", "sentence": n, "source": s, "act": act, "target": t}
        for n, (s, act, t) in enumerate(relations)
    ]
    return {
        "articles": frame("articles", days),
        "mentions": frame("mentions", [PLACE | {"actor_id": a, "article_id": b} for a, b in mentions]),
        "relations": frame("relations", acts),
    }


def draw_all(made, language):
    n, acts = len(made["articles"]), ledger.statements(made["relations"])
    plots_actors.actors_by_article(ledger.appearances(made), n, language)
    plots_actors.speaks_and_spoken_of(acts, n, language)
    plots_actors.actor_network(ledger.direct(acts), n, language)


def test_speakers_and_topics_are_counted_without_media_and_without_repeats():
    made = tables(
        relations=[
            ("armenia", "accuses", "turkey"),
            ("afp", "speaks_of", "turkey"),
            ("russia", "tells", "tass"),
        ]
    )
    twice = made["relations"].iloc[[0, 0]]
    assert len(ledger.statements(twice)) == 1
    acts = ledger.statements(made["relations"])
    assert ledger.speaking(acts).values.tolist() == [["armenia", 1, 0], ["turkey", 0, 1]]
    assert ledger.edges(acts).values.tolist() == [["armenia", "turkey", 1]]


def test_the_actor_of_most_articles_comes_first():
    made = tables(
        [("russia", "a0"), ("russia", "a0"), ("russia", "a0"), ("iran", "a0"), ("iran", "a1")], (), 2
    )
    appearing = ledger.appearances(made)
    assert ledger.most_present(appearing, 2) == ["iran", "russia"]
    assert spoken(words.presence_in_words(appearing, 2)) == (
        "2 actors named in 2 articles, in 5 places; in the most articles (2) Iran."
    )


def test_what_is_told_of_one_agrees_with_it():
    made = tables([("russia", "a0")], [("armenia", "accuses", "turkey")])
    assert spoken(words.presence_in_words(ledger.appearances(made), 1)) == (
        "1 actor named in 1 article, in 1 place; in the most articles (1) Russia."
    )
    assert spoken(words.speaking_in_words(ledger.statements(made["relations"]))).startswith(
        "1 act between two actors told; more than speaking of somebody: 1; most by Armenia (1)"
    )


def test_acts_are_told_with_the_sentences_behind_them():
    made = tables(relations=[("armenia", "accuses", "turkey"), ("russia", "calls_on", "armenia")])
    said = words.network_in_words(ledger.statements(made["relations"]))
    assert len(said.numbers["pairs"].claims) == 2 and said.numbers["widest"].value == 1
    assert said.numbers["widest"].claims[0] in said.numbers["pairs"].claims


def test_without_actors_it_is_said_and_nothing_is_drawn(drawn):
    made = tables()
    draw_all(made, "both")
    acts = ledger.statements(made["relations"])
    assert drawn == {}
    assert spoken(words.presence_in_words(ledger.appearances(made), 1)).startswith("No actor is named")
    assert spoken(words.speaking_in_words(acts)).startswith("No act")
    assert spoken(words.network_in_words(acts)) == NO_NETWORK
    assert spoken(words.left_out_in_words(acts)) == "Acts of speaking of somebody, not drawn: 0."
    assert ledger.ledger(acts, "both").empty


SPOKEN = ("armenia", "speaks_of", "turkey"), ("russia", "speaks_of", "armenia")


@pytest.mark.parametrize(
    ("relations", "told", "left_out", "arrows"),
    [
        (SPOKEN, NO_NETWORK, 2, None),
        (
            [*SPOKEN, ("armenia", "offers", "turkey")],
            "1 directed pair; the widest arrow, from Armenia to Turkey, stands for 1 statement.",
            2,
            [["armenia", "turkey", 1]],
        ),
        (
            [*SPOKEN, ("armenia", "offers", "turkey"), ("russia", "calls_on", "armenia")],
            "2 directed pairs, each with 1 statement.",
            2,
            [["armenia", "turkey", 1], ["russia", "armenia", 1]],
        ),
    ],
)
def test_the_network_holds_what_is_more_than_speaking_of_somebody(drawn, relations, told, left_out, arrows):
    made = tables(relations=relations)
    draw_all(made, "both")
    acts = ledger.statements(made["relations"])
    assert spoken(words.network_in_words(ledger.direct(acts))) == told
    assert words.left_out_in_words(acts).numbers["spoken_of"].value == left_out
    network = drawn.get("04-actor-network")
    assert (network and network.data.values.tolist()) == arrows


def test_sides_stand_left_and_right_and_third_parties_on_top():
    acts = ledger.statements(
        tables(relations=[("armenia", "accuses", "azerbaijan"), ("russia", "calls_on", "armenia")])[
            "relations"
        ]
    )
    places, _ = plots_actors.placed(plots_actors.chosen(ledger.speaking(acts), "en"))
    assert places["armenia"][0] < 0.5 < places["azerbaijan"][0]
    assert places["russia"][1] > max(places["armenia"][1], places["azerbaijan"][1])


def test_every_act_has_words_in_both_languages():
    assert all(label(f"act_{row['act']}", "both").count("\n") == 1 for row in read_table("acts"))


def test_the_gloss_is_english():
    acts = ledger.statements(tables(relations=[("armenia", "accuses", "turkey")])["relations"])
    assert ledger.ledger(acts, "ar")["gloss"][0].startswith("Armenia accuses Turkey")
