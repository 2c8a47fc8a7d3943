"""The tables of tests/wordings: what several houses write, and what is to be read in it."""

import csv
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "wordings"


def wordings(name):
    """The rows of wordings/<name>.csv, as dicts."""
    with (FOLDER / f"{name}.csv").open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))
