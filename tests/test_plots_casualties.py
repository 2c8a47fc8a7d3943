"""The figures of notebooks 02 and 03: what they draw and print, whose count it is; nothing is summed."""

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
import pytest

from helpers import (
    claim_rows,
    claim_words,
    export,
    ledger,
    marks,
    plots_casualties,
    plots_equipment,
    plots_rivals,
    staircases,
    style,
)
from helpers import who_counts_whom as counting
from helpers.glossary import label
from helpers.rtl import finalize
from tests.tools import claims_made_up as made_up
from tests.tools import rendering as checks

FIGURES = {
    "rival_figures": lambda *told: plots_casualties.rival_figures(told[0], told[1], "killed", told[2]),
    "who_counts_whom": lambda *told: counting.who_counts_whom(told[0], told[1], "killed", told[2]),
    "own_against_enemy": lambda *told: plots_rivals.own_against_enemy(told[0], told[1], "people", told[2]),
    "cumulative_tolls": lambda *told: staircases.cumulative_tolls(told[0], told[1], "killed", told[2]),
    "beside_published": lambda *told: plots_casualties.beside_published(
        told[0], told[1], "people", ["killed"], told[2]
    ),
    "equipment_by_fate": lambda *told: plots_equipment.equipment_by_fate(*told),
    "own_against_enemy_equipment": lambda *told: plots_rivals.own_against_enemy(
        told[0], told[1], "equipment", told[2]
    ),
    "territory_claims": lambda *told: plots_equipment.territory_claims(told[0], PLACES, told[1], told[2]),
    "beside_published_equipment": lambda *told: plots_casualties.beside_published(
        told[0], told[1], "equipment", ledger.FATES, told[2]
    ),
    "beside_published_territory": lambda *told: plots_casualties.beside_published(
        told[0], told[1], "territory", ledger.TERRITORY, told[2]
    ),
}
PLACES = pd.DataFrame(
    [("a2-c1", f"قرية الجبل العالي رقم {n}") for n in range(30)] + [("a0-c01", "هادروت")],
    columns=["claim_id", "place"],
)
PAIR = [
    {"value": 2300.0, "claimant": "azerbaijan-mod", "claimant_party": "azerbaijani"},
    {"value": 198.0, "claimant": "artsakh-mod", "claimant_party": "armenian", "published": "2020-10-03"},
]


@pytest.fixture(autouse=True)
def look(monkeypatch):
    monkeypatch.setattr(claim_words, "named", lambda actors, tongue: actors)  # made-up speakers have no row
    with matplotlib.rc_context():
        style.use("two-column", "ar")
        yield
    plt.close("all")


@pytest.fixture
def drawn(monkeypatch, tmp_path):
    """The figures that are saved, as [(fig, name, table of what is drawn)], kept open."""
    kept = []

    def keep(fig, name, data, *_args, **_kwargs):
        finalize(fig)
        kept.append((fig, name, data))

    monkeypatch.setattr(claim_rows.figures, "save", keep)
    return kept


def draw(name, tables, language="ar"):
    FIGURES[name](ledger.classed(tables), len(tables["articles"]), language)


def words_of(fig):
    return [text.get_text().lstrip("\u200f") for text in checks.drawn_texts(fig)]


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("tables", [made_up.tables(), made_up.tables(n_articles=3)])
def test_nothing_is_drawn_without_a_claim(drawn, name, tables):
    draw(name, tables)
    assert drawn == []


@pytest.mark.parametrize("language", ["ar", "en", "both"])
def test_one_article_is_enough(drawn, language):
    style.use("two-column", language)
    draw("rival_figures", made_up.tables({}), language)
    ((fig, name, data),) = drawn
    assert name == "02-rival-figures-killed" and list(data["value"]) == [200] and "200" in words_of(fig)


def test_rival_claims_stay_apart_and_nothing_is_summed(drawn):
    draw("rival_figures", made_up.tables(*PAIR))
    ((fig, _, data),) = drawn
    assert sorted(data["value"]) == [198, 2300]
    assert {"198", "2,300"} <= set(words_of(fig)) and "2,498" not in words_of(fig)


def test_the_same_claim_in_two_articles_of_a_day_is_drawn_once_with_both_ids(drawn):
    draw("rival_figures", made_up.tables({}, {}))
    ((_, _, data),) = drawn
    assert list(data["claim_ids"]) == ["a0-c01|a1-c01"] and list(data["n_told"]) == [2]


def test_the_ladder_prints_own_and_enemy_number_with_their_ratio(drawn):
    draw("own_against_enemy", made_up.tables(*PAIR))
    ((fig, _, data),) = drawn
    assert "198 : 2,300 (× 11.6)" in words_of(fig)
    assert data["claim_ids"][0] == "a1-c01|a0-c01"


def test_a_withheld_loss_is_hatched_and_no_zero(drawn):
    enemy = {"side": "azerbaijani", "claimant": "armenia-mod", "claimant_party": "armenian"}
    draw("own_against_enemy", made_up.tables(enemy, made_up.WITHHELD))
    ((fig, _, data),) = drawn
    assert list(data["own_stance"]) == ["withholds"] and data["own_value"].isna().all()
    assert list(data["claim_ids"]) == ["a1-c01|a0-c01"]
    assert any("غير معلن" in words for words in words_of(fig))
    assert any(patch.get_hatch() for patch in fig.axes[0].patches)


@pytest.mark.parametrize(("language", "words"), [("en", "denies any loss"), ("ar", "ينفي أي خسائر")])
def test_a_denied_loss_is_hatched_and_said_to_be_denied(drawn, language, words):
    style.use("two-column", language)
    enemy = {"side": "azerbaijani", "claimant": "armenia-mod", "claimant_party": "armenian"}
    draw(
        "own_against_enemy",
        made_up.tables(enemy, made_up.WITHHELD | {"value": 0.0, "stance": "denies"}),
        language,
    )
    assert words in words_of(drawn[0][0])


def test_the_sides_own_day_stands_above_its_enemys(drawn):
    style.use("two-column", "en")
    draw("own_against_enemy", made_up.tables(*PAIR), "en")
    names = [text.get_text() for text in drawn[0][0].axes[0].get_yticklabels()]
    assert any(name.endswith("\n2020-10-03\n2020-10-01") for name in names)


@pytest.mark.parametrize("kind", ["people", "equipment"])
def test_the_title_is_true_of_a_loss_that_one_side_only_counts(kind):
    assert "not disclosed or denied by the side itself" in label(f"own_against_enemy_{kind}", "en")
    assert "لا يعلنها الجانب نفسه أو ينفيها" in label(f"own_against_enemy_{kind}", "ar")


def test_published_figures_are_printed_with_their_qualifiers(drawn):
    both = {"object": "person", "side": "both", "claimant": "", "claimant_party": "narrator"}
    draw("beside_published", made_up.tables(both))
    assert "< 5,000" in words_of(drawn[0][0])


def test_a_part_of_another_population_stands_in_its_own_cell(drawn):
    whole = {"object": "person", "side": "both", "value": 103.0}
    part = {"value": 81.0, "part_of": "a0-c01"}
    draw("who_counts_whom", made_up.tables(whole, part))
    words = " ".join(words_of(drawn[0][0]))
    assert "103" in words and "81" in words


@pytest.mark.parametrize("language", ["ar", "en", "both"])
def test_numbers_have_room_where_words_stand_at_the_foot(drawn, language):
    style.use("one-column", language)
    told = {"side": "azerbaijani", "claimant": "armenia-mod", "claimant_party": "armenian"}
    many, one = told | {"value": 191900.0}, told | {"value": 1.0, "outcome": "captured"}
    draw("own_against_enemy", made_up.tables(many, one, made_up.WITHHELD), language)
    fig = drawn[0][0]
    assert "191,900" in words_of(fig) and checks.cut_off(fig) == checks.overlapping(fig) == []


def test_the_matrix_hatches_what_is_withheld(drawn):
    draw("who_counts_whom", made_up.tables({}, made_up.WITHHELD))
    ((fig, _, _),) = drawn
    assert sum(bool(patch.get_hatch()) for patch in fig.axes[0].patches) == 1


@pytest.mark.parametrize(
    ("precision", "arrow", "hollow", "text"),
    [
        ("exact", 0, False, "230"),
        ("at_least", 1, False, "≥ 230"),
        ("more_than", 1, False, "> 230"),
        ("less_than", -1, False, "< 230"),
        ("about", 0, False, "≈ 230"),
        ("vague", 1, True, "≥ 230?"),
    ],
)
def test_bounds_are_drawn_and_printed(drawn, precision, arrow, hollow, text):
    tables = made_up.tables({"precision": precision, "value": 230.0})
    claim = next(ledger.distinct(ledger.classed(tables)).itertuples())
    mark = marks.mark(claim)
    assert (mark.arrow, mark.hollow) == (arrow, hollow)
    draw("rival_figures", tables)
    assert text in words_of(drawn[0][0])


def test_a_range_is_a_bar_from_end_to_end(drawn):
    claim = {"precision": "range", "value": float("nan"), "low": 70000.0, "high": 75000.0}
    draw("rival_figures", made_up.tables(claim))
    assert "70,000–75,000" in words_of(drawn[0][0])


def test_places_stand_below_their_claim(drawn):
    village = {"object": "village", "outcome": "taken", "value": 1.0}
    draw("territory_claims", made_up.tables(village))
    assert any("هادروت" in words for words in words_of(drawn[0][0]))


@pytest.mark.parametrize("name", FIGURES)
def test_every_axis_or_title_says_that_it_is_claimed(drawn, name):
    style.use("two-column", "en")
    draw(name, made_up.many(300, 8), "en")
    fig = drawn[0][0]
    titles = [
        fig.get_suptitle(),
        *(ax.get_xlabel() for ax in fig.axes),
        *(ax.get_ylabel() for ax in fig.axes),
    ]
    assert any("claim" in words.lower() for words in titles)
    assert any("Articles: 300" in words and "Claims: " in words for words in words_of(fig))


def test_figures_are_saved_with_their_claims(monkeypatch, tmp_path):
    monkeypatch.setenv("KARABAKH_FIGURES", str(tmp_path))
    monkeypatch.setattr(export, "display", lambda image: None)
    draw("rival_figures", made_up.tables(*PAIR), "both")
    words = (tmp_path / "02-rival-figures-killed.txt").read_text(encoding="utf8")
    assert "claims: a0-c01 a1-c01" in words and "caption ar: " in words and "alt en: " in words
