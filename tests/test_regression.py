"""Extraction stays as right as it has been: no rung of any table falls under its floor in floors.csv."""

import csv
from pathlib import Path

import pytest

from helpers.articles import read_articles
from tests.tools.measure import SETS, measured, rounded_down, tables_of

FLOORS = Path(__file__).with_name("floors.csv")


def floors():
    """The rows of floors.csv: (set, table, rung, floor)."""
    with FLOORS.open(encoding="utf8", newline="") as file:
        return [(row["set"], row["table"], row["rung"], float(row["floor"])) for row in csv.DictReader(file)]


def needed(name):
    """Skip where a set is not on this machine."""
    if not SETS[name][0].is_dir():
        pytest.skip("the given reports are not on this machine")


@pytest.mark.parametrize(("name", "table", "rung", "floor"), floors())
def test_no_rung_falls_under_its_floor(name, table, rung, floor):
    needed(name)
    assert rounded_down(measured(name)[table, rung]) >= floor


@pytest.mark.parametrize("name", SETS)
def test_every_floor_is_a_rung_that_is_measured(name):
    needed(name)
    assert {row[1:3] for row in floors() if row[0] == name} <= measured(name).keys()


@pytest.mark.parametrize("name", SETS)
def test_every_record_stands_where_it_says(name):
    needed(name)
    texts = {each.article_id: each.text for each in read_articles(SETS[name][0])[0]}
    for table in ("claims", "mediation", "foreign_fighters", "mentions"):
        rows = tables_of(name)[table].to_dict("records")
        assert rows, table
        for row in rows:
            assert texts[row["article_id"]][row["start"] : row["end"]] == row["quote"], row
