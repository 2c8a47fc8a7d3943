"""Claims that change from article to article: which are one claim, what changes, and the lines drawn."""

import matplotlib
import matplotlib.pyplot as plt
import pytest

from helpers import claim_words, drift, figures, ledger, plots_drift, stacking, style
from helpers.numbers_said import spoken
from tests.tools import claims_made_up as made_up
from tests.tools import notebook_figures
from tests.tools import rendering as checks

RISEN = [
    {"value": 198.0, "claimant": "artsakh-mod", "claimant_party": "armenian", "precision": "at_least"},
    {"value": 233.0, "claimant": "artsakh-mod", "claimant_party": "armenian", "published": "2020-10-05"},
]
NARRATED = {"claimant": "", "claimant_party": "narrator", "claimant_text": ""}


@pytest.fixture(autouse=True)
def look(monkeypatch):
    monkeypatch.setattr(claim_words, "named", lambda actors, tongue: actors)  # names of any length
    with matplotlib.rc_context():
        style.use("two-column", "ar")
        yield
    plt.close("all")


@pytest.fixture
def drawn(monkeypatch):
    return notebook_figures.kept_open(monkeypatch)


def lines(*claims):
    """What changes along each line of these claims, each by default of an article of its own."""
    found = drift.retold(ledger.classed(made_up.tables(*claims)))
    return [(list(line["at"]), line["changed"].iloc[0]) for _, line in found.groupby("line")]


def draw(tables, language="ar"):
    lines = drift.retold(ledger.classed(tables))
    plots_drift.claim_drift(lines, len(tables["articles"]), len(tables["claims"]), language)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (RISEN, [([198, 233], "figure|bound")]),
        (RISEN[::-1], [([198, 233], "figure|bound")]),
        ([{}, {}], [([200, 200], "")]),
        ([{"precision": "at_least"}, {}], [([200, 200], "bound")]),
        ([{}, NARRATED | {"published": "2020-10-02"}], [([200, 200], "claimant")]),
    ],
)
def test_a_claim_told_by_two_articles_is_a_line_by_day_and_says_what_changes(claims, expected):
    assert lines(*claims) == expected


@pytest.mark.parametrize(
    "change",
    [
        {"article_id": "a0"},  # an article that tells it twice
        {"claimant": "armenia-mod", "claimant_party": "armenian"},
        {"object": "civilian"},
        {"outcome": "injured"},
        {"side": "azerbaijani"},
        {"tally": "single"},
        {"tally": "incremental"},
        {"stance": "denies"},
        {"published": ""},
        {"published": "2020-10-20"},
    ],
)
def test_what_differs_in_more_than_its_figure_is_another_claim(change):
    assert lines({}, {"value": 230.0, "published": "2020-10-02"} | change) == []


@pytest.mark.parametrize(("day", "expected"), [("2020-10-03", 1), ("2020-10-04", 0)])
def test_a_single_report_is_told_again_within_two_days(day, expected):
    single = {"tally": "single"}
    assert len(lines(single, single | {"value": 230.0, "published": day})) == expected


RIVAL = {"claimant": "artsakh-mod", "claimant_party": "armenian"}
UNITS = {
    "object": "air_defence",
    "outcome": "destroyed",
    "value": 25.0,
    "tally": "single",
    "quote": "25 وحدة",
}


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("25 وحدة مضادة للطائرات", 1),
        ("25 منظومة «أوسا»", 0),
        ("25 منظومة من طراز أوسا", 0),
        ("25 منظومة إس-300", 0),
        ("٢٥ طائرة TB2", 0),
    ],
)
def test_a_number_of_one_model_is_none_of_its_class(quote, expected):
    assert len(lines(UNITS, UNITS | RIVAL | {"quote": quote})) == expected


def test_a_number_of_the_same_model_passes_on():
    osa = UNITS | {"quote": "25 منظومة «أوسا»"}
    assert lines(osa, osa | RIVAL | {"quote": "25 من طراز «أوسا»"}) == [([25, 25], "claimant")]


@pytest.mark.parametrize(("sentence", "expected"), [(0, 0), (1, 1)])
def test_one_of_several_of_its_class_in_a_sentence_is_no_total(sentence, expected):
    item = UNITS | RIVAL
    other = item | {"article_id": "a1", "claim_id": "a1-c02", "value": 2.0, "sentence": sentence}
    assert len(lines(UNITS, item, other)) == expected


@pytest.mark.parametrize(
    ("tally", "day", "expected"),
    [
        ("cumulative", "2020-10-04", 1),
        ("cumulative", "2020-10-05", 0),
        ("single", "2020-10-03", 1),
        ("single", "2020-10-04", 0),
    ],
)
def test_a_figure_passes_to_another_claimant_at_once(tally, day, expected):
    assert len(lines({"tally": tally}, RIVAL | {"tally": tally, "published": day})) == expected


def test_two_outlets_and_their_unnamed_sources_are_never_one_claimant():
    tables = made_up.tables(NARRATED, NARRATED | {"value": 230.0})
    for outlets in (["صحيفة", "وكالة"], ["", ""]):
        tables["articles"]["outlet"] = outlets
        assert drift.retold(ledger.classed(tables)).empty
    tables["articles"]["outlet"] = "صحيفة"
    assert len(drift.retold(ledger.classed(tables))) == 2


def test_small_numbers_that_coincide_are_no_claim_passed_on():
    rival = {"claimant": "artsakh-mod", "claimant_party": "armenian"}
    assert lines({"value": 9.0}, rival | {"value": 9.0}) == []
    assert lines({"value": 51.0}, rival | {"value": 51.0}) == [([51, 51], "claimant")]


def test_an_article_with_two_figures_for_one_loss_tells_two_claims():
    second = {"article_id": "a0", "claim_id": "a0-c02", "value": 210.0}
    assert lines({}, second, {"value": 230.0, "published": "2020-10-02"}) == []


@pytest.mark.parametrize(
    ("size", "language"),
    [("two-column", "ar"), ("two-column", "en"), ("one-column", "both"), ("slides", "both")],
)
def test_nothing_overlaps_or_is_cut_in_a_large_corpus(drawn, size, language):
    style.use(size, language)
    draw(made_up.many(400, 12), language)
    [(fig, data, *_)] = drawn.values()
    assert checks.overlapping(fig) == [] and checks.cut_off(fig) == []
    assert data["line"].nunique() > 1 and fig.get_figheight() < 14


def test_both_ends_have_their_figure_and_day_and_the_axis_says_claimed(drawn):
    style.use("two-column", "en")
    draw(made_up.tables(*RISEN, n_articles=7), "en")
    [(fig, *_, claims)] = drawn.values()
    words = [text.get_text() for text in checks.drawn_texts(fig)]
    assert {"≥ 198\n2020-10-01", "233\n2020-10-05"} <= set(words)
    assert "claimed" in fig.axes[0].get_xlabel() and claims == ["a0-c01", "a1-c01"]
    assert any("Articles: 7 · Claims: 2" in text for text in words)
    assert not any("431" in text for text in words)


@pytest.mark.parametrize("language", ["ar", "en", "both"])
def test_a_single_line_takes_no_more_height_than_its_name(drawn, language):
    style.use("two-column", language)
    draw(made_up.tables(*RISEN), language)
    [(fig, *_)] = drawn.values()
    fig.draw_without_rendering()
    rows = stacking.one_line_rows(-fig.axes[0].get_ylim()[0])
    height = fig.axes[0].get_window_extent().height / fig.dpi
    assert height == pytest.approx(figures.rows_height(rows), rel=0.02)


@pytest.mark.parametrize(("language", "turned"), [("ar", True), ("en", False)])
def test_an_arabic_line_runs_from_right_to_left(drawn, language, turned):
    style.use("two-column", language)
    draw(made_up.tables(*RISEN), language)
    [(fig, *_)] = drawn.values()
    first, last = (
        next(text for text in checks.drawn_texts(fig) if text.get_text().startswith(start))
        for start in ("≥ 198", "233")
    )
    assert (first.get_window_extent().x0 > last.get_window_extent().x1) == turned


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ([], "None of 3 articles tells a figure that another one tells too: nothing is drawn."),
        ([{}, {}], "Claims that several articles tell: 1; with another figure: 0, with another bound: 0, "
         "of another claimant: 0. None changes: nothing is drawn."),
    ],
)  # fmt: skip
def test_where_nothing_changes_a_sentence_says_so_and_nothing_is_drawn(drawn, claims, words):
    tables = made_up.tables(*claims, n_articles=3)
    draw(tables)
    assert not drawn and spoken(drift.drift_in_words(drift.retold(ledger.classed(tables)), 3)) == words


def test_the_table_holds_the_sentence_and_id_of_each_claim_of_a_line():
    found = drift.retold(ledger.classed(made_up.tables(*RISEN)))
    shown = drift.table_of(found, "en")
    assert list(shown["number"]) == ["≥ 198", "233"] and list(shown["claim_id"]) == ["a0-c01", "a1-c01"]
    assert (
        set(shown["context"]) == {made_up.CLAIM["context"]}
        and shown["changed"][0] == "the figure / the bound"
    )
