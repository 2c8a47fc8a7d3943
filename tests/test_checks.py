"""Checks of claims against each other: what fits, what does not, and what cannot be told."""

import pytest

from helpers.checks import checks_of
from helpers.schema import COLUMNS, frame


def claims(*given):
    """A claims table of the given fields; each row is of its own day and article unless told."""
    usual = dict.fromkeys(COLUMNS["claims"], "") | dict.fromkeys(("value", "low", "high"))
    usual |= {"sentence": 0, "start": 0, "end": 1, "implicit": False, "stance": "asserts", "tally": "single"}
    usual |= {"side": "armenian", "object": "soldier", "outcome": "killed", "claimant": "artsakh-mod"}
    rows = [
        usual | {"claim_id": f"c{n}", "article_id": "a", "published": f"2020-10-{n:02d}"} | fields
        for n, fields in enumerate(given, 1)
    ]
    return frame("claims", rows)


def exactly(number, **fields):
    return {"value": number, "low": number, "high": number, **fields}


def toll(number, **fields):
    return exactly(number, tally="cumulative", **fields)


NEAR, AT_LEAST, AT_MOST = ({"value": 40.0, **bound} for bound in ({}, {"low": 40.0}, {"high": 40.0}))
RISING = {"tally": "cumulative"}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], []),
        ([exactly(51)], ["bounds pass"]),
        ([{"value": 51.0, "low": 60.0, "high": 70.0}], ["bounds fail"]),
        ([{"low": 60.0, "high": 70.0}], []),
        ([exactly(103), exactly(22, part_of="c1")], ["bounds pass", "bounds pass", "part pass"]),
        ([exactly(38), exactly(250, part_of="c1")], ["bounds pass", "bounds pass", "part fail"]),
        ([exactly(38), NEAR | {"part_of": "c1"}], ["bounds pass", "part not_testable"]),
        ([NEAR, exactly(250, part_of="c1")], ["bounds pass", "part not_testable"]),
        ([AT_LEAST, exactly(250, part_of="c1")], ["bounds pass", "bounds pass", "part not_testable"]),
        ([AT_MOST, exactly(250, part_of="c1")], ["bounds pass", "bounds pass", "part fail"]),
        ([exactly(38), exactly(1, part_of="c9")], ["bounds pass", "bounds pass"]),
        ([exactly(198), exactly(51, adds_to="c1")], ["bounds pass", "bounds pass", "addition pass"]),
        ([exactly(19), exactly(51, adds_to="c1")], ["bounds pass", "bounds pass", "addition fail"]),
        ([toll(198), toll(198)], ["bounds pass", "bounds pass", "toll pass"]),
        ([toll(231), toll(217)], ["bounds pass", "bounds pass", "toll fail"]),
        ([toll(217, published="2020-10-09"), toll(231)], ["bounds pass", "bounds pass", "toll fail"]),
        ([toll(231), AT_LEAST | RISING], ["bounds pass", "bounds pass"]),
        ([toll(231), AT_MOST | RISING], ["bounds pass", "bounds pass", "toll fail"]),
    ],
)
def test_claims_are_checked_against_each_other(given, expected):
    assert [f"{row['rule']} {row['status']}" for row in checks_of(claims(*given))] == expected


@pytest.mark.parametrize(
    "other",
    [
        {"claimant": "armenia-mod"},
        {"claimant": ""},
        {"side": "azerbaijani"},
        {"object": "civilian"},
        {"outcome": "injured"},
        {"tally": "single"},
        {"stance": "denies"},
        {"published": ""},
        {"published": "2020-10-01"},
        {"part_of": "c9"},
    ],
)
def test_tolls_of_different_things_are_never_set_in_a_row(other):
    rows = checks_of(claims(toll(231), toll(217) | other))
    assert {row["rule"] for row in rows} == {"bounds"}


def test_a_check_tells_what_was_expected_what_stands_there_and_why_it_fails():
    rows = checks_of(claims(toll(1231, article_id="b"), toll(217)))
    assert [row["check_id"] for row in rows] == ["b-k01", "a-k01", "a-k02"]
    assert frame("checks", rows).iloc[2].to_dict() == {
        "check_id": "a-k02",
        "rule": "toll",
        "article_id": "a",
        "claim_ids": "c2|c1",
        "expected": "at least 1,231",
        "observed": "217",
        "status": "fail",
        "note": "The toll of 2020-10-02 (217) is lower than the same claimant’s of 2020-10-01 (1,231).",
    }
