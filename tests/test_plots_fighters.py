"""Statements on foreign fighters for a reader: in tables, in sentences, and in figures that hold up."""

from itertools import cycle

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
import pytest

from helpers import export, figures, plots_fighter_numbers, plots_fighters, rtl, style
from helpers import fighters_in_words as words
from helpers import fighters_ledger as ledgers
from helpers.glossary import label
from helpers.lexicon import read_table
from helpers.numbers_said import spoken
from helpers.schema import frame
from tests.tools import rendering as checks

QUOTE = "مقاتلين من سوريا في صفوف الجيش الأذربيجاني"
DAYS = [f"2020-10-{day:02d}" for day in range(1, 32)]
FIGURES = ["allegations_and_denials", "origins_alleged", "words_for_fighters", "fighters_claimed"]


@pytest.fixture(autouse=True)
def look(monkeypatch):
    # The reference shapes each run by itself, which is exact for this font, on every machine.
    monkeypatch.setattr(style, "font_families", lambda: ["DejaVu Sans"])
    with matplotlib.rc_context():
        yield
    plt.close("all")


@pytest.fixture
def saved(monkeypatch):
    """What the figures would have written: name to (figure, data, caption, alt, records)."""
    saved = {}

    def save(fig, name, data, caption, alt, records):
        saved[name] = fig, data, caption, alt, records

    monkeypatch.setattr(figures, "save", save)
    return saved


def statement(number, **fields):
    empty = dict.fromkeys(("origin", "alleger", "answers", "rule"), "")
    numbers = dict.fromkeys(("value", "low", "high"))
    return (
        {
            "allegation_id": f"f{number:03d}",
            "article_id": f"a{number:03d}",
            "sentence": 1,
            "start": 0,
            "end": 9,
        }
        | {
            "quote": QUOTE,
            "context": QUOTE,
            "stance": "alleges",
            "supports": "unknown",
            "label_ar": "مقاتلين",
        }
        | {"kind": "fighters", "evidence": "none"}
        | empty
        | numbers
        | fields
    )


def told(*records):
    """A foreign_fighters table with days: `day` of a record is taken out of it."""
    days = [record.pop("day", "2020-10-03") for record in records]
    return frame("foreign_fighters", records).assign(published=days)


def disputed():
    return told(
        statement(1, alleger="armenia", origin="SYR|LBY", supports="azerbaijani", value=2, low=2, high=2),
        statement(
            2, alleger="azerbaijan", origin="SYR", supports="azerbaijani", stance="denies", answers="f001"
        ),
        statement(
            3, alleger="hassan-rouhani", stance="warns", kind="terrorists", label_ar="إرهابيين", day=""
        ),
    )


def killed(n):
    """Claims of a monitor and others on foreign fighters killed, of n articles."""
    speakers = cycle([("sohr", "third"), ("artsakh-mod", "armenian"), ("", "narrator")])
    rows = [
        {"claim_id": f"c{i}", "object": "foreign_fighter", "outcome": "killed", "stance": "asserts"}
        | {"value": 3.0 + 7 * i, "precision": "exact", "tally": "cumulative", "published": DAYS[i % 31]}
        | dict(zip(("claimant", "claimant_party"), next(speakers), strict=True))
        for i in range(n)
    ]
    columns = ["claim_id", "object", "outcome", "stance", "value", "precision", "tally", "published"]
    return pd.DataFrame(rows, columns=[*columns, "claimant", "claimant_party"])


def draw(name, statements, claims, n_articles, language):
    if name == "fighters_claimed":
        plots_fighter_numbers.fighters_claimed(claims, statements, n_articles, language)
    else:
        getattr(plots_fighters, name)(statements, n_articles, language)


def test_articles_give_the_day_and_an_unknown_day_stays_empty():
    record = statement(1), statement(2)
    articles = pd.DataFrame({"article_id": ["a001", "a002"], "published": ["2020-10-07", ""]})
    found = ledgers.dated({"articles": articles, "foreign_fighters": frame("foreign_fighters", record)})
    assert dict(zip(found["article_id"], found["published"], strict=True)) == {
        "a001": "2020-10-07",
        "a002": "",
    }


@pytest.mark.parametrize(
    "fields, expected",
    [
        (
            {
                "alleger": "armenia",
                "origin": "SYR",
                "supports": "azerbaijani",
                "value": 2,
                "low": 2,
                "high": 2,
            },
            "Armenia: allegation; fighters, number 2, origin Syria, for the Azerbaijani side; "
            "evidence none named",
        ),
        (
            {"stance": "warns", "kind": "mercenaries", "evidence": "prisoner|video"},
            "no speaker named: warning; mercenaries, number not stated, origin not stated, side not stated; "
            "evidence prisoner / video",
        ),
        (
            {"alleger": "sohr", "value": 850, "low": 850},
            "Syrian Observatory for Human Rights: allegation; fighters, number 850 (at least 850), "
            "origin not stated, side not stated; evidence none named",
        ),
    ],
)
def test_a_gloss_gives_the_record_and_never_a_translation(fields, expected):
    row = next(told(statement(1, **fields)).itertuples())
    fields_told, names, terms = ledgers.gloss(row).split("\n")
    assert fields_told == expected
    assert names.startswith("Names: ") and "fighters" in terms


def test_a_denial_stands_beside_what_it_answers_or_alone():
    alone = told(statement(4, alleger="turkey", stance="denies"))
    rows = ledgers.pairs(pd.concat([disputed(), alone]), "en")
    assert rows[["alleged_by", "denied_by"]].values.tolist() == [["Armenia", "Azerbaijan"], ["", "Turkey"]]
    assert rows["allegation"].tolist() == [QUOTE, ""]


def test_a_statement_counts_for_each_origin_and_denials_apart():
    found = ledgers.by_origin(disputed())
    assert {tuple(row) for row in found.itertuples(index=False)} == {
        ("azerbaijani", "SYR", 1, 1),
        ("azerbaijani", "LBY", 1, 0),
        ("unknown", "", 1, 0),
    }


def test_forms_of_a_word_are_never_joined():
    forms = ["مقاتلين", "مقاتلَين", "مقاتلاً", "مرتزقة"]
    found = ledgers.vocabulary(
        told(*(statement(n, alleger="armenia", label_ar=form) for n, form in enumerate(forms)))
    )
    assert set(found["label_ar"]) == set(forms) and set(found["alleged"]) == {1}


@pytest.mark.parametrize(
    ("speakers", "told_so"),
    [
        (["", "", "armenia"], "1 word in use, as printed; most widely مقاتلين, by 1 speaker."),
        (["turkey", "", "armenia"], "1 word in use, as printed; most widely مقاتلين, by 2 speakers."),
        (["", ""], "1 word in use, as printed; none by a named speaker."),
    ],
)
def test_who_is_not_named_is_no_speaker_of_a_word(speakers, told_so):
    statements = told(*(statement(n, alleger=actor) for n, actor in enumerate(speakers)))
    assert spoken(words.vocabulary_in_words(statements)) == told_so


@pytest.mark.parametrize("size", ["one-column", "two-column"])
@pytest.mark.parametrize("language", ["en", "both"])
def test_a_word_and_its_kind_are_never_mixed_by_a_break(saved, size, language):
    style.use(size, language)
    troops = {"label_ar": "القوات التركية", "kind": "regular_troops", "alleger": "armenia"}
    plots_fighters.words_for_fighters(told(statement(1, **troops)), 1, language)
    fig, *_ = saved["06-words-for-fighters"]
    lines = [line for text in checks.drawn_texts(fig) for line in text.get_text().split("\n")]
    mixed = [line for line in lines if "القوات" in line or "troops" in line]
    whole = [["القوات التركية · regular troops"], ["القوات التركية", "regular troops"]]
    assert [line.strip("\u200f") for line in mixed] in whole


def test_a_dual_is_told_from_a_plural_by_its_vowel(saved):
    style.use("two-column", "ar")
    forms = ["مقاتلين", "مُقاتلَين"]
    records = told(*(statement(n, alleger="armenia", label_ar=form) for n, form in enumerate(forms)))
    plots_fighters.words_for_fighters(records, 1, "ar")
    fig, *_ = saved["06-words-for-fighters"]
    rtl.finalize(fig)
    printed = {text.get_text().strip("\u200f") for text in checks.drawn_texts(fig)}
    assert {"مقاتلين", "مقاتلَين"} <= printed
    labels = [label for label in checks.arabic_labels(fig) if "مقاتل" in label.reads]
    export.searchable_pdf(fig, {})
    assert [bool(label.artist.get_path_effects()) for label in labels] == ["َ" in x.reads for x in labels]


def test_every_origin_that_can_be_read_has_a_name():
    for row in read_table("origins"):
        assert label(row["origin"] or "not_stated", "both")


@pytest.mark.parametrize(
    "actors, party",
    [("armenia|nikol-pashinyan", "armenian"), ("azerbaijan|turkey", "unknown"), ("", "unknown")],
)
def test_a_party_is_told_only_where_all_speakers_share_it(actors, party):
    assert ledgers.party_of(actors) == party


def test_numbers_denied_are_no_numbers_claimed():
    denied = statement(1, stance="denies", value=300, low=300, high=300, alleger="azerbaijan")
    assert ledgers.claimed_figures(killed(0), told(denied)).empty


def test_sentences_state_what_the_table_holds():
    statements = disputed()
    assert spoken(words.statements_in_words(statements, 5)) == (
        "3 statements on foreign fighters in 3 of 5 articles: "
        "1 allegation, 1 warning, 0 admissions, 1 denial."
    )
    assert spoken(words.pairs_in_words(statements)).endswith("in the same article: 1 of 1.")
    assert "1 of an article without a date, 1 without an origin" in spoken(words.open_in_words(statements))
    assert spoken(words.vocabulary_in_words(statements)).startswith("2 words in use, as printed")
    assert words.origins_in_words(statements).numbers["most_alleged_origin"].claims[0] in set(
        statements["allegation_id"]
    )
    found = ledgers.claimed_figures(killed(1), statements)
    said = words.figures_in_words(found, ledgers.published_figures())
    assert "totals killed so far (from 3 to 3): 3 (2020-10-01); 0 further" in spoken(said)


@pytest.mark.parametrize("name", FIGURES)
def test_without_statements_it_says_so_and_draws_nothing(name, saved):
    nothing = told()
    draw(name, nothing, killed(0), 4, "both")
    assert saved == {} and plt.get_fignums() == []
    assert spoken(words.statements_in_words(nothing, 4)).endswith("nothing is drawn.")
    assert ledgers.ledger(nothing, "both").empty and ledgers.pairs(nothing, "both").empty
    for sentence in (words.pairs_in_words, words.origins_in_words, words.vocabulary_in_words):
        assert spoken(sentence(nothing))


def test_every_dated_statement_is_drawn_once_and_the_others_are_told(saved):
    style.use("two-column", "en")
    plots_fighters.allegations_and_denials(disputed(), 3, "en")
    fig, data, caption, _, records = saved["06-allegations-and-denials"]
    assert list(records) == ["f001", "f002"] and "statements on foreign fighters (2)" in caption["en"]
    assert dict(zip(data["allegation_id"], data["row"] > 0, strict=True)) == {"f001": True, "f002": False}
    printed = " ".join(text.get_text() for text in checks.drawn_texts(fig))
    assert "Articles: 3" in printed and "Statements on foreign fighters: 3" in printed
    assert "not drawn: 1" in printed
