"""What may stand beside what: rivals' figures of one loss, never a sum, never a part or another war."""

import pytest

from helpers import claim_words, ledger, losses_in_words
from helpers.glossary import label
from helpers.numbers_said import spoken
from helpers.published_losses import PRECISIONS, precision, published
from tests.tools import claims_made_up as made_up

OWN = {"value": 198.0, "claimant": "artsakh-mod", "claimant_party": "armenian"}
BY_ENEMY = {"side": "azerbaijani", "claimant": "armenia-mod", "claimant_party": "armenian"}
DENIED = made_up.WITHHELD | {
    "value": 0.0,
    "precision": "exact",
    "stance": "denies",
    "claimant": "azerbaijan-mod",
}


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


@pytest.mark.parametrize(
    ("enemy", "silent", "expected"),
    [
        ({}, [made_up.WITHHELD], ["withholds"]),
        ({}, [DENIED], ["denies"]),
        ({}, [made_up.WITHHELD | {"published": "2020-10-11"}], ["withholds"]),
        ({}, [made_up.WITHHELD | {"published": "2020-10-12"}], []),
        ({}, [made_up.WITHHELD | {"published": ""}], []),
        ({}, [made_up.WITHHELD | {"side": "armenian"}], []),
        ({}, [made_up.WITHHELD | {"published": "2020-09-28"}, DENIED], ["denies"]),
        ({}, [made_up.WITHHELD, DENIED | {"published": "2020-10-02"}], ["withholds"]),
        ({}, [DENIED | {"claimant_party": "third"}], []),
        ({}, [DENIED | {"object": "soldier", "outcome": "killed"}], ["denies"]),
        ({}, [DENIED | {"object": "soldier", "outcome": "injured"}], []),
        ({}, [DENIED | {"object": "tank"}], []),
        ({}, [DENIED | {"object": "soldier", "outcome": "killed", "value": 200.0}], ["denies"]),
        ({}, [DENIED | {"object": "soldier", "outcome": "killed", "value": 198.0}], []),
        ({"object": "foreign_fighter"}, [made_up.WITHHELD], []),
        ({"outcome": "injured"}, [made_up.WITHHELD], ["withholds"]),
    ],
)
def test_a_side_is_silent_only_near_in_time_and_on_that_kind_of_loss(enemy, silent, expected):
    claims = ledger.classed(made_up.tables(BY_ENEMY | enemy, *silent))
    assert [pair.silence.stance for pair in ledger.rivals(claims, "people").itertuples()] == expected


def test_what_a_side_counted_a_month_later_does_not_hide_that_it_was_silent():
    later = {"side": "azerbaijani", "claimant": "azerbaijan-mod", "published": "2020-12-03"}
    claims = ledger.classed(made_up.tables(BY_ENEMY, made_up.WITHHELD, later))
    (pair,) = ledger.rivals(claims, "people").itertuples()
    assert pair.own is None and pair.silence.stance == "withholds"


@pytest.mark.parametrize(
    ("whole", "part", "kept"),
    [
        ({"object": "person"}, {"object": "civilian"}, True),
        ({"side": "both"}, {}, True),
        ({}, {}, False),
        ({"object": "officer"}, {}, False),  # of one population with soldiers
        ({"outcome": "injured"}, {}, False),
        ({"claim_id": "elsewhere"}, {"object": "civilian"}, False),
    ],
)
def test_a_part_is_compared_where_its_side_or_population_is_not_its_wholes(whole, part, kept):
    claims = ledger.classed(made_up.tables(whole, part | {"part_of": "a0-c01"}))
    assert ("a1-c01" in set(ledger.comparable(claims)["claim_id"])) == kept


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


def said_of(sentence, *claims):
    """What a sentence computed from these claims says."""
    return spoken(sentence(ledger.classed(made_up.tables(*claims))))


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        (
            [made_up.WITHHELD],
            "1 claim that losses are not disclosed (by: Azerbaijan), 0 denials of any loss.",
        ),
        (
            [made_up.WITHHELD, made_up.WITHHELD | {"side": "armenian"}, DENIED],
            "2 claims that losses are not disclosed (by: Azerbaijan), "
            "1 denial of any loss (by: Ministry of Defence of Azerbaijan).",
        ),
        ([DENIED, DENIED], "0 claims that losses are not disclosed, 2 denials of any loss (by: {mod})."),
        (
            [DENIED, DENIED | {"article_id": "a0", "sentence": 3}],
            "0 claims that losses are not disclosed, 1 denial of any loss (by: {mod}).",
        ),
        (
            [DENIED | {"claimant": "azerbaijan"}, DENIED | {"article_id": "a0", "sentence": 3}],
            "0 claims that losses are not disclosed, 1 denial of any loss (by: {mod}).",
        ),
        (
            [DENIED | {"claimant": "ilham-aliyev"}, DENIED | {"article_id": "a0"}],
            "0 claims that losses are not disclosed, 2 denials of any loss (by: Ilham Aliyev, {mod}).",
        ),
    ],
)
def test_silence_and_denial_have_each_their_own_speakers_and_an_article_denies_once(claims, words):
    mod = "Ministry of Defence of Azerbaijan"
    assert said_of(losses_in_words.silence_in_words, *claims) == words.format(mod=mod)


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ([{}], "1 claim on people killed; the highest on the Armenian side: 200 soldiers and fighters, "),
        ([{"value": 1.0}], "1 soldier or fighter, "),
        ([{}, {"object": "civilian", "value": 900.0}], "2 claims on people killed; "),
        ([{}, {"object": "civilian", "value": 900.0}], "the highest on the Armenian side: 900 civilians, "),
        ([{}, {"object": "foreign_fighter", "value": 900.0}], "200 soldiers and fighters, "),
    ],
)
def test_the_highest_figure_has_its_population_and_is_never_of_foreign_fighters(claims, words):
    assert words in said_of(lambda found: losses_in_words.rivals_in_words(found, 2), *claims)


TANKS = {"object": "tank", "outcome": "seized"}


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ([TANKS], "1 claim on equipment: 0 destroyed, 0 damaged, 0 lost, 1 seized, 0 denials of a loss; "),
        ([TANKS, TANKS | {"value": 0.0, "stance": "denies"}], "2 claims on equipment: "),
        ([TANKS, TANKS | {"value": 0.0, "stance": "denies"}], "1 seized, 1 denial of a loss; "),
    ],
)
def test_a_denied_loss_of_equipment_is_counted_apart(claims, words):
    assert words in said_of(lambda found: losses_in_words.equipment_in_words(found, 2, ledger.FATES), *claims)


@pytest.mark.parametrize(
    ("kind", "value", "english", "arabic"),
    [
        ("missile_system", 1.0, "missile system", "منظومة صاروخية"),
        ("missile_system", 2.0, "missile systems", "أنظمة صاروخية"),
        ("soldier", 1.0, "soldier", "جندي"),
        ("tank|military_vehicle", 1.0, "tank / military vehicle", "دبابة / عربة عسكرية"),
        ("tank", 0.0, "tanks", "دبابات"),
    ],
)
def test_what_is_claimed_is_in_the_singular_beside_a_one(kind, value, english, arabic):
    claim = next(ledger.classed(made_up.tables({"object": kind, "value": value})).itertuples())
    assert claim_words.what(claim, "en") == f"{english}: killed"
    assert claim_words.what(claim, "ar").startswith(arabic)


def test_every_object_and_class_has_a_singular():
    kinds = {*ledger.classes(), *ledger.classes().values()}
    assert all(label(f"one_{kind}", tongue) for kind in kinds for tongue in ("ar", "en"))


@pytest.mark.parametrize(
    ("tongue", "words"), [("en", "not told to be a total"), ("ar", "لم يذكر أنها حصيلة إجمالية")]
)
def test_a_figure_without_a_marker_of_a_total_is_no_single_event(tongue, words):
    assert label("single", tongue) == words


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [
        ("exact", "500"),
        ("derived", "500"),
        ("approx", "≈ 500"),
        ("almost", "< 500"),
        ("up_to", "≤ 500"),
        ("at_least", "≥ 500"),
        ("more_than", "> 500"),
    ],
)
def test_a_published_figure_keeps_its_qualifier(qualifier, text):
    row = published().iloc[[0]].assign(value=500.0, precision=precision(qualifier))
    assert claim_words.figure(next(row.itertuples())) == text


def test_every_qualifier_of_the_published_figures_is_known():
    assert set(published()["qualifier"]) <= {*PRECISIONS, "exact", "derived"}


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
