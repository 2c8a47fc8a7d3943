"""What is left out where a page is full: never the highest figure of a belligerent on a belligerent."""

import matplotlib
import matplotlib.pyplot as plt
import pytest

from helpers import ledger, style
from helpers.actor_tables import actor_table
from helpers.sharing import in_turn
from tests.tools import corpora, notebook_figures
from tests.tools import rendering as checks

ARM, AZE = "armenian", "azerbaijani"
SIDES = [(side, party) for side in (ARM, AZE) for party in (ARM, AZE)]


@pytest.fixture(autouse=True)
def look(monkeypatch):
    monkeypatch.setattr(style, "font_families", lambda: ["DejaVu Sans"])
    for actor, row in corpora.SPEAKERS.items():
        monkeypatch.setitem(actor_table(), actor, row)
    with matplotlib.rc_context():
        yield
    plt.close("all")


@pytest.mark.parametrize(
    ("items", "order"),
    [
        ([], []),
        ([((ARM, AZE), 5), ((ARM, AZE), 9)], [9, 5]),
        ([((ARM, AZE), 9), ((ARM, AZE), 8), ((AZE, ARM), 1)], [9, 1, 8]),
        ([((ARM, "third"), 9), ((ARM, AZE), 1), (("both", "third"), 10)], [1, 9, 10]),
        ([((AZE, AZE, "silent"), 0), ((AZE, AZE), 3), ((AZE, AZE), 2)], [3, 0, 2]),
    ],
)
def test_every_share_keeps_its_weightiest_before_any_keeps_a_second(items, order):
    kept = in_turn(items, share_of=lambda item: item[0], weight_of=lambda item: item[1])
    assert [weight for _, weight in kept] == order


def printed(drawn):
    """All that a figure prints."""
    return "\n".join(text.get_text() for text in checks.drawn_texts(drawn.figure))


def highest(claims, side, party):
    """The highest asserted figure of a party on a side, as it is printed; None where it gives none."""
    told = claims[(claims["side"] == side) & (claims["claimant_party"] == party)]
    values = told.loc[told["stance"] == "asserts", "value"].dropna()
    return f"{values.max():,.0f}" if len(values) else None


def people(claims):
    return ledger.of_this_war(ledger.of_kind(ledger.with_outcome(claims, "killed"), "people"))


def equipment(claims):
    return ledger.of_this_war(ledger.of_kind(ledger.with_outcome(claims, *ledger.FATES), "equipment"))


def totals(claims):
    return ledger.comparable(people(claims)).query("tally == 'cumulative'")


FIGURES = {
    "02-rival-figures-killed": people,
    "02-cumulative-tolls-killed": totals,
    "02-beside-published-people": lambda claims: ledger.comparable(people(claims)),
    "03-equipment-by-fate": equipment,
}


@pytest.mark.parametrize("language", ["ar", "en", "both"])
@pytest.mark.parametrize("size", ["one-column", "two-column", "slides"])
@pytest.mark.parametrize("name", FIGURES)
def test_both_sides_highest_figures_of_each_other_are_drawn(name, size, language, monkeypatch):
    drawn = notebook_figures.kept_open(monkeypatch)
    notebook_figures.draw(name, corpora.embedded(), language, size)
    told, words = FIGURES[name](ledger.classed(corpora.embedded())), printed(drawn[name])
    expected = [highest(told, *each) for each in SIDES]
    assert [number for number in expected if number and number not in words] == []
    assert sum(map(bool, expected)) > 1


@pytest.mark.parametrize("name", ["02-rival-figures-killed", "03-equipment-by-fate"])
def test_a_large_corpus_keeps_both_sides_of_the_rivalry(name, monkeypatch):
    drawn = notebook_figures.kept_open(monkeypatch)
    notebook_figures.draw(name, corpora.made_up(500), "both", "one-column")
    key = [text.get_text() for text in drawn[name].figure.axes[0].get_legend().get_texts()]
    assert all(any(side in " ".join(words.split()) for words in key) for side in ("Armenian", "Azerbaijani"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Claims drawn (all are in the CSV table): "),
        ("ar", "الادعاءات المرسومة (وكلها في جدول CSV المرفق)"),
    ],
)
def test_the_note_says_how_many_of_how_many_claims_are_drawn(language, words, monkeypatch):
    drawn = notebook_figures.kept_open(monkeypatch)
    notebook_figures.draw("03-equipment-by-fate", corpora.embedded(), language, "one-column")
    note = " ".join(printed(drawn["03-equipment-by-fate"]).replace("\u200f", "").split())
    assert words in note and f" {len(equipment(ledger.classed(corpora.embedded())))}" in note


def test_where_all_is_drawn_the_note_says_nothing_of_it(monkeypatch):
    drawn = notebook_figures.kept_open(monkeypatch)
    notebook_figures.draw("03-equipment-by-fate", corpora.made_up(1), "en", "two-column")
    assert "CSV" not in printed(drawn["03-equipment-by-fate"])
