"""What may stand beside what: rivals' figures of one loss, never a sum, never a part or another war."""

import pytest

from helpers import claim_words, ledger, losses_in_words
from helpers.published_losses import published
from tests.tools import claims_made_up as made_up

OWN = {"value": 198.0, "claimant": "artsakh-mod", "claimant_party": "armenian"}


def pairs(*claims):
    found = ledger.rivals(ledger.classed(made_up.tables(*claims)), "people")
    return [
        (pair.own and pair.own.value, pair.enemy.value, round(pair.ratio, 1)) for pair in found.itertuples()
    ]


@pytest.mark.parametrize(
    ("party", "side", "expected"),
    [
        ("armenian", "armenian", "own"),
        ("azerbaijani", "armenian", "enemy"),
        ("armenian", "both", "one_side"),
        ("both", "both", "both_sides"),
        ("third", "armenian", "third"),
        ("narrator", "armenian", "narrator"),
    ],
)
def test_role_of_the_claimant_towards_the_loss(party, side, expected):
    assert ledger.role(party, side) == expected


def test_the_pair_nearest_in_time_is_compared():
    later = OWN | {"value": 1177.0, "published": "2020-11-02"}
    assert pairs({"value": 2300.0}, OWN | {"published": "2020-10-03"}, later) == [(198, 2300, 11.6)]


@pytest.mark.parametrize(
    "changes",
    [
        {"tally": "incremental"},
        {"tally": "historical"},
        {"tally": "single"},
        {"stance": "denies"},
        {"part_of": "a9-c09"},
        {"object": "civilian"},
        {"outcome": "injured"},
        {"published": "2020-11-02"},
        {"published": ""},
        {"claimant_party": "third"},
    ],
)
def test_what_is_not_the_same_loss_makes_no_pair(changes):
    assert pairs({"value": 2300.0}, OWN | changes) == []


def test_the_outlet_that_narrates_is_another_claimant_in_another_outlet():
    told = {"claimant": "", "claimant_text": "", "claimant_party": "narrator"}
    tables = made_up.tables(told, told)
    tables["articles"]["outlet"] = ["الأولى", "الثانية"]
    assert ledger.classed(tables)["who"].nunique() == 2


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ({"value": 2300.0}, "2,300"),
        ({"value": 230.0, "precision": "at_least"}, "≥ 230"),
        ({"value": 30000.0, "precision": "about"}, "≈ 30,000"),
        ({"value": float("nan"), "low": 200.0, "precision": "vague"}, "≥ 200?"),
        ({"value": float("nan"), "low": 70.0, "high": 75.0, "precision": "range"}, "70–75"),
        ({"value": float("nan"), "stance": "withholds"}, ""),
    ],
)
def test_a_figure_is_printed_with_its_reservation(number, expected):
    claim = next(ledger.classed(made_up.tables(number)).itertuples())
    assert claim_words.figure(claim) == expected


def test_the_ledger_has_each_rows_sentence_and_an_english_gloss():
    row = claim_words.ledger(ledger.classed(made_up.tables({})), "both").iloc[0]
    assert row["context"] == made_up.CLAIM["context"]
    assert row["gloss"].startswith(
        "Ministry of Defence of Azerbaijan asserts: 200 soldiers: killed, Armenian side"
    )


def test_what_leaves_most_open_comes_first():
    claims = ledger.classed(made_up.tables({}, {"side": "unknown"}, {"precision": "vague"}))
    assert list(claim_words.doubtful(claims)["claim_id"]) == ["a1-c01", "a2-c01"]


def test_every_object_and_published_category_has_a_class_with_words():
    known = {each for kind in ledger.CLASSES_BY_KIND.values() for each in kind.split()}
    assert set(ledger.classes().values()) - known == {"buildings", "any_loss"}
    assert {part for loss in published()["loss"] for part in loss.split("|")} <= known


def test_places_taken_are_the_enemys_count_of_what_the_other_side_lost():
    taken = published("territory")
    assert set(taken["role"]) == {"enemy"} and set(taken["side"]) == {"armenian"}
    assert dict(zip(taken["loss"], taken["value"], strict=True)) == {"cities": 5, "towns": 4, "villages": 286}


def test_sentences_state_both_numbers_and_keep_their_claims():
    claims = ledger.classed(made_up.tables({"value": 2300.0}, OWN))
    (said,) = losses_in_words.pairs_in_words(claims, 2)
    numbers = {
        name.rsplit("_", 1)[-1]: (number.value, number.claims) for name, number in said.numbers.items()
    }
    assert numbers == {
        "own": (198, ("a1-c01",)),
        "enemy": (2300, ("a0-c01",)),
        "ratio": (11.6, ("a1-c01", "a0-c01")),
    }


def test_without_a_claim_the_sentences_say_so():
    claims = ledger.classed(made_up.tables(n_articles=3))
    for said in (
        losses_in_words.claims_in_words(claims, 3),
        losses_in_words.rivals_in_words(claims, 3),
        losses_in_words.tolls_in_words(claims, 3),
        losses_in_words.equipment_in_words(claims, 3, ledger.FATES),
        *losses_in_words.pairs_in_words(claims, 3),
    ):
        assert "nothing is drawn" in said.sentence and said.numbers["articles"] == "3 articles"
