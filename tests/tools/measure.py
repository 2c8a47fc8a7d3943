"""How right the tables are on each set of annotated articles: `python -m tests.tools.measure` prints it.

The lines have the form of tests/floors.csv: set, table, rung and floor, which is the F1 (or the recall, where
there is only that) rounded down to the second decimal. Where it is above its floor, raise the floor by hand.
The floors of `shared` are what was promised, not what was measured.
"""

import csv
import math
import sys
from functools import cache
from pathlib import Path

from helpers import paths
from helpers.annotate import annotate
from helpers.articles import read_articles
from helpers.evaluation import score

TESTS = Path(__file__).parents[1]
SHARED = TESTS.parents[1] / "shared"
# The folders of articles and of truth of each set.
SETS = {
    "embedded": (paths.ARTICLES, paths.ROOT / "data" / "gold"),
    "dispatches": (TESTS / "dispatches", TESTS / "dispatches" / "gold"),
    "shared": (SHARED / "articles", SHARED / "gold"),
}


@cache
def tables_of(name):
    """The tables of a set, drawn now, whatever the cache holds."""
    articles, _ = read_articles(SETS[name][0])
    return annotate(articles)[0]


@cache
def measured(name):
    """What a set reaches: {(table, rung): F1, or recall where there is only that}."""
    scored = score(SETS[name][1], tables_of(name))
    return dict(
        zip(
            zip(scored["table"], scored["rung"], strict=True),
            scored["f1"].fillna(scored["recall"]),
            strict=True,
        )
    )


def rounded_down(rate):
    """A rate cut to its second decimal; 0.29 stays 0.29."""
    return math.floor(rate * 100 + 1e-9) / 100


def main():
    """Print every set that is there."""
    lines = csv.writer(sys.stdout, lineterminator="\n")
    lines.writerow(("set", "table", "rung", "floor"))
    for name, (articles, _) in SETS.items():
        for (table, rung), rate in measured(name).items() if articles.is_dir() else ():
            lines.writerow((name, table, rung, f"{rounded_down(rate):.2f}"))


if __name__ == "__main__":
    main()
