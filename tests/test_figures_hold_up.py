"""Every figure of the notebooks has room: one article or 500, 40 speakers, long names, any size."""

import matplotlib
import matplotlib.pyplot as plt
import pytest

from helpers import figures, paths, style
from helpers.actor_tables import actor_table
from tests.tools import corpora, notebook_figures
from tests.tools import rendering as checks

LEGIBLE = 6  # points, the least that journals print
CORPORA = {
    "embedded": corpora.embedded,
    "one article": lambda: corpora.made_up(1),
    "500": lambda: corpora.made_up(500),
}
EVERYWHERE = [
    ("500", "ar", "two-column"),
    ("500", "en", "two-column"),
    ("500", "both", "one-column"),
    ("one article", "both", "one-column"),
    ("one article", "ar", "two-column"),
    ("embedded", "ar", "one-column"),
    ("embedded", "both", "two-column"),
]
# One figure of each form is enough where only the width differs.
FORMS = [
    *(
        "01-articles-by-date",
        "02-rival-figures-killed",
        "02-who-counts-whom-killed",
        "02-cumulative-tolls-killed",
    ),
    *("04-actor-network", "05-mediation-attempts", "05-mediation-responses", "06-allegations-and-denials"),
    *("06-origins-alleged", "06-fighters-claimed"),
]
FROM_TWO_ARTICLES = {"03-claim-drift"}
# What has nothing to show in the embedded articles is tried with a corpus of its own.
INSTEAD = {("03-claim-drift", "embedded"): corpora.told_again}
CASES = [
    (name, *case)
    for case in EVERYWHERE
    for name in notebook_figures.FIGURES
    if case[0] != "one article" or name not in FROM_TWO_ARTICLES
]
CASES += [(name, "500", "both", "slides") for name in FORMS]
# Long pairs of numbers below their symbols, in the narrowest axes.
CASES += [("03-own-against-enemy-equipment", "500", tongue, "one-column") for tongue in ("ar", "en")]


@pytest.fixture(autouse=True)
def look(monkeypatch):
    monkeypatch.setattr(style, "font_families", lambda: ["DejaVu Sans"])
    for actor, row in corpora.SPEAKERS.items():
        monkeypatch.setitem(actor_table(), actor, row)
    with matplotlib.rc_context():
        yield
    plt.close("all")


def test_the_table_has_every_figure_of_the_notebooks():
    found = {path.stem for path in paths.FIGURES.glob("*.pdf")}
    assert found | {name for name, _ in INSTEAD} == set(notebook_figures.FIGURES)


@pytest.mark.parametrize(("name", "corpus", "language", "size"), CASES)
def test_nothing_overlaps_or_is_cut_or_too_small_or_higher_than_a_page(
    name, corpus, language, size, monkeypatch
):
    drawn = notebook_figures.kept_open(monkeypatch)
    notebook_figures.draw(name, INSTEAD.get((name, corpus), CORPORA[corpus])(), language, size)
    assert list(drawn) == [name]
    smallest = min(plt.rcParams[f"{axis}tick.labelsize"] for axis in "xy")
    assert smallest >= LEGIBLE
    assert checks.faults(drawn[name].figure, smallest, figures.PAGE) == []


@pytest.mark.parametrize("name", FROM_TWO_ARTICLES)
def test_what_only_two_articles_can_show_is_not_drawn_of_one(name, monkeypatch):
    drawn = notebook_figures.kept_open(monkeypatch)
    notebook_figures.draw(name, CORPORA["one article"]())
    assert drawn == {}


def test_the_faults_of_a_figure_are_seen():
    fig = plt.figure(figsize=(3, 10), layout="none")
    for place, words, size in (
        (0.5, "أرمينيا", 8),
        (0.51, "أذربيجان", 8),
        (0.98, "القتلى", 8),
        (0.2, "صغير", 3),
    ):
        fig.text(place, place, words, fontsize=size)
    kinds = [what for what, _ in checks.faults(fig, LEGIBLE, figures.PAGE)]
    assert kinds == ["overlap", "cut off", "small", "high"]


@pytest.mark.parametrize(
    ("name", "table", "column"),
    [
        ("04-speaks-and-spoken-of", "relations", "source"),
        ("04-actors-by-article", "mentions", "actor_id"),
        ("05-mediation-attempts", "mediation", "mediators"),
        ("01-articles-by-date", "articles", "outlet"),
    ],
)
def test_what_is_not_drawn_is_counted_in_the_note_and_stands_in_the_csv(name, table, column, monkeypatch):
    drawn = notebook_figures.kept_open(monkeypatch)
    notebook_figures.draw(name, corpora.made_up(500), "en", "one-column")
    printed = " ".join(" ".join(text.get_text().split()) for text in checks.drawn_texts(drawn[name].figure))
    assert "not drawn, they are in the CSV table: " in printed
    # Of each of the 40 speakers something is told.
    told = set(map(str, drawn[name].data.to_numpy().ravel()))
    speakers = corpora.made_up(500)[table][column]
    assert set(speakers[speakers.isin({*corpora.SPEAKERS, *corpora.OUTLETS})]) <= told


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_row_of_a_legend_begins_where_the_language_does(language):
    style.use("one-column", language)
    fig, axes = plt.subplots()
    for number in range(5):
        axes.scatter([], [], label=("قوات " if language == "ar" else "forces ") + str(number) * (3 + number))
    figures.legend(axes, language)
    fig.draw_without_rendering()
    entries = [text for text in axes.get_legend().get_texts() if text.get_text()]
    sign = -1 if language == "ar" else 1

    def reading_order(text):
        box = text.get_window_extent()
        return -round(box.y0), sign * box.x0

    numbers = [text.get_text()[-1] for text in sorted(entries, key=reading_order)]
    assert numbers == list("01234")
    rows = {round(text.get_window_extent().y0) for text in entries}
    assert 1 < len(rows) < 5
