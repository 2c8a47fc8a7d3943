"""Notebook 05: what is apart from what, the published time line beside it, glosses, figures."""

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
import pytest

from helpers import gloss, plots_mediation, plots_responses, style
from helpers import mediation_in_words as words
from helpers import mediation_ledger as ledger
from helpers.mediation_marks import OUTCOMES, drawn_marks, rows_of, slots
from helpers.numbers_said import spoken
from helpers.schema import COLUMNS, frame
from tests.tools import notebook_figures
from tests.tools import rendering as checks

ACTS = ("offer_to_host", "phone_call", "proposal", "talks", "ceasefire", "agreement", "monitoring")
EMPTY = dict.fromkeys(COLUMNS["mediation"], "") | {"sentence": 0, "start": 0, "end": 1, "outcome": "unknown"}


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


def mediation(*records):
    """A mediation table of records that are told by a few of their fields."""
    rows = [
        EMPTY | {"mediation_id": f"a-m{n}", "attempt": f"t{n}", "article_id": "a"} | record
        for n, record in enumerate(records)
    ]
    return frame("mediation", rows)


TRUCE = {"act": "ceasefire", "mediators": "sergey-lavrov", "venue": "moscow", "date": "2020-10-10"}


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        *((act, "attempts_of") for act in ACTS),
        ("appeal", "appeals_of"),
        ("standing_process", "processes_of"),
    ],
)
def test_attempts_appeals_and_processes_are_apart(act, kind):
    table = mediation({"act": act})
    kinds = ("attempts_of", "appeals_of", "processes_of")
    assert [name for name in kinds if len(getattr(ledger, name)(table))] == [kind]


@pytest.mark.parametrize(
    ("change", "event"),
    [
        ({}, "T06"),
        ({"mediators": "vladimir-putin", "venue": ""}, "T06"),
        ({"mediators": "", "venue": "moscow"}, "T06"),
        ({"date": "2020-10-12"}, "T06"),
        ({"date": "2020-10-13"}, None),
        ({"date": ""}, None),
        ({"act": "talks"}, None),
        ({"mediators": "turkey", "venue": ""}, None),
        ({"mediators": "antonio-guterres", "venue": "", "act": "talks", "date": "2020-10-08"}, None),
        ({"mediators": "france", "venue": "paris", "date": "2020-10-18"}, "T07"),
    ],
)
def test_a_published_event_is_told_by_act_day_and_mediator_or_city(change, event):
    beside = ledger.beside(ledger.published_events(), mediation(TRUCE | change))
    assert list(beside.loc[beside["told_as"] != "", "event_id"]) == [event] * (event is not None)


def test_every_published_outcome_has_a_symbol():
    assert set(ledger.published_events()["shown_as"]) <= set(OUTCOMES)


@pytest.mark.parametrize(
    ("actors", "row"),
    [
        ("sergey-lavrov|russia", ["russia"]),
        ("emmanuel-macron|france", ["france"]),
        ("osce-minsk-group", ["osce-minsk-group"]),
        ("antonio-guterres", ["antonio-guterres"]),
        ("nobody-known", ["nobody-known"]),
        ("", []),
    ],
)
def test_a_person_stands_in_the_row_of_his_state(actors, row):
    assert ledger.mediating(actors) == row


def test_a_mediator_that_is_not_named_is_shown_as_unknown():
    marks, _ = drawn_marks(mediation(TRUCE | {"mediators": ""}), ledger.published_events())
    assert marks.loc[marks["source"] == "told_in_articles", "mediator"].tolist() == ["unknown"]
    assert ledger.ledger(mediation({"act": "talks"}), "en")["mediators"].tolist() == ["unknown"]


def test_tellings_of_one_attempt_are_one_symbol_and_other_outcomes_another():
    told = mediation(*[TRUCE | {"attempt": "t", "outcome": o} for o in ("agreed", "agreed", "violated")])
    marks, _ = drawn_marks(told, ledger.published_events())
    marks = marks[marks["source"] == "told_in_articles"]
    assert marks[["outcome", "n_attempts", "slot"]].values.tolist() == [["agreed", 1, 0], ["violated", 1, 1]]


@pytest.mark.parametrize(
    ("days", "lines"),
    [([1, 1, 1], [0, 1, 2]), ([1, 3, 5], [0, 1, 0]), ([1, 9, 20], [0, 0, 0]), ([], [])],
)
def test_symbols_that_would_touch_take_another_line(days, lines):
    assert slots([pd.Timestamp(2020, 10, day) for day in days], 4) == lines


def test_mediators_and_days_that_are_not_drawn_are_counted():
    others = [{"act": "talks", "mediators": f"m{n:02d}", "date": "2020-10-02"} for n in range(20)]
    marks, left_out = drawn_marks(
        mediation(TRUCE, TRUCE | {"date": "1994-05-12"}, *others), ledger.published_events()
    )
    assert left_out == {"mediators_left_out": 7, "days_left_out": 1}
    assert marks["date"].min() > "2020"


def test_the_unknown_mediator_comes_last_however_often():
    told = mediation(TRUCE, *[TRUCE | {"mediators": "", "date": f"2020-10-{n}"} for n in (11, 12, 13)])
    rows = rows_of(drawn_marks(told, ledger.published_events())[0])
    assert rows.loc[rows["source"] == "told_in_articles", "mediator"].tolist() == ["", "russia", "unknown"]


def test_responses_are_a_row_each_with_their_attempt():
    answers = ledger.answers_of(mediation(TRUCE, TRUCE | {"responses": "armenia:rejected|turkey:accepted"}))
    assert answers[["attempt", "actor", "response"]].values.tolist() == [
        ["t1", "armenia", "rejected"],
        ["t1", "turkey", "accepted"],
    ]


@pytest.mark.parametrize(
    ("quotation", "told"),
    [
        (
            "التقى لافروف وزير الخارجية",
            "Names: Sergey Lavrov\nTerms: wazīr al-khārijiyya ‘foreign minister’",
        ),
        ("دعت باريس إلى هُدنة إنسانية", "Names: France\nTerms: daʿā ‘called (on somebody)’, hudna ‘truce’"),
        ("وبالوساطة تُستأنف المفاوضات", "Terms: wisāṭa ‘mediation’, mufāwaḍāt ‘negotiations’"),
        ("في أرتساخ", "Names: Nagorno-Karabakh"),
        ("ولم يحدث شيء", ""),
    ],
)
def test_a_gloss_tells_the_names_and_terms_of_a_quotation(quotation, told):
    lines = gloss.names_and_terms(quotation).split("\n")
    assert [line for line in lines if line] == [line for line in told.split("\n") if line]


def test_every_term_has_transliteration_and_meaning():
    assert all(row["transliteration"] and row["meaning"] for row in gloss.terms().values())


def test_the_ledger_gives_each_record_its_sentence_and_fields_in_english():
    context = "اتفق الطرفان في موسكو على هدنة."
    row = ledger.ledger(mediation(TRUCE | {"context": context, "outcome": "agreed"}), "ar").iloc[0]
    assert row["context"] == context and row["mediators"] == "سيرغي لافروف" and row["venue"] == "موسكو"
    fields = row["gloss"].split("\n")[0]
    assert fields.startswith("ceasefire; mediators: Sergey Lavrov; venue: Moscow; day: 2020-10-10; parties:")
    assert fields.endswith("outcome: agreed")


def test_the_ledger_runs_by_days_and_ends_with_what_has_none():
    table = mediation({"act": "talks"}, TRUCE, TRUCE | {"date": "2020-10-01"})
    assert ledger.ledger(table, "en")["date"].tolist() == ["2020-10-01", "2020-10-10", ""]


@pytest.mark.parametrize(
    ("say", "records", "sentence"),
    [
        ("attempts_in_words", [], "The articles tell of no attempt at mediation, so nothing is drawn."),
        (
            "attempts_in_words",
            [TRUCE, TRUCE | {"attempt": "t0", "article_id": "b"}, {"act": "talks"}],
            "2 articles told of 2 attempts in 3 records: ceasefire 2, talks 1; 1 record without a day, "
            "1 without a named mediator.",
        ),
        ("appeals_in_words", [], "The articles tell of no appeal to stop or talk, so nothing is drawn."),
        (
            "appeals_in_words",
            [{"act": "appeal", "mediators": "france|emmanuel-macron"}],
            "1 article told of 1 appeal; most often named as appealing: France 1.",
        ),
        ("processes_in_words", [], "The articles speak of no standing process."),
        (
            "processes_in_words",
            [{"act": "standing_process", "outcome": "failed"}],
            "1 article spoke of standing processes, as failed 1.",
        ),
        (
            "answers_in_words",
            [TRUCE],
            "The articles tell of no response (records: 1), so nothing is drawn.",
        ),
        (
            "answers_in_words",
            [TRUCE, TRUCE | {"responses": "turkey:rejected"}],
            "1 response told (rejected 1); records that name no response: 1 of 2. Check before use.",
        ),
    ],
)
def test_results_are_said_in_sentences(say, records, sentence):
    assert spoken(getattr(words, say)(mediation(*records))) == sentence


def test_a_number_said_has_the_records_behind_it():
    records = mediation(TRUCE, {"act": "talks"}, {"act": "appeal", "mediators": "france|emmanuel-macron"})
    attempts, appeals = ledger.attempts_of(records), ledger.appeals_of(records)
    said = words.attempts_in_words(attempts).numbers | words.appeals_in_words(appeals).numbers
    assert said["attempts_talks"].claims == said["undated_attempts"].claims == ("a-m1",)
    assert said["attempt_records"].claims == ("a-m0", "a-m1") and said["appeals_by_most"].claims == ("a-m2",)


def test_gaps_count_what_is_left_open():
    found = ledger.gaps(mediation(TRUCE, {"act": "talks"})).set_index("field")["n_unknown"].to_dict()
    assert found == {"mediators": 1, "date": 1, "venue": 1, "outcome": 2, "responses": 2}
    assert len(ledger.incomplete(mediation(TRUCE, {"act": "talks"}))) == 1


def draw_all(table, n_articles, language):
    """All figures of the notebook."""
    events = ledger.published_events()
    attempts, appeals = ledger.attempts_of(table), ledger.appeals_of(table)
    plots_mediation.attempts_time_line(attempts, ledger.attempts_of(events), n_articles, language)
    plots_mediation.appeals_time_line(appeals, ledger.appeals_of(events), n_articles, language)
    plots_responses.responses(table, n_articles, language)


def test_without_records_nothing_is_drawn(drawn):
    draw_all(mediation(), 5, "both")
    assert drawn == {} and not plt.get_fignums()


def test_figures_print_their_numbers_and_say_what_is_claimed(drawn):
    answered = {"act": "appeal", "mediators": "france", "responses": "turkey:rejected"}
    draw_all(mediation(TRUCE, answered), 500, "en")
    printed = [
        " ".join(text.get_text() for text in checks.drawn_texts(each.figure)) for each in drawn.values()
    ]
    assert all("Articles: 500 · Records: " in text and "claimed" in text for text in printed)
    assert "weakest field: check before use" in printed[2].replace("\n", " ")
    assert all(set(each.caption) == {"en"} and "{" not in each.caption["en"] for each in drawn.values())
