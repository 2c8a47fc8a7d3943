"""The numbers that the notebooks' sentences state, each with its claims, for a paper that quotes a run.

Each notebook writes figures/NN-numbers.csv as it goes; `merge` makes numbers.csv and numbers.tex of them.
"""

import csv
import io
import re
from functools import partial
from pathlib import Path
from typing import NamedTuple

from helpers.export import figures_folder
from helpers.schema import write_whole

COLUMNS = ["name", "value", "claim_ids", "notebook"]
PART = "[0-9]*-numbers.csv"
LONGEST_CELL = 2**31 - 1  # characters: Python refuses a cell with the ids of some 5,000 claims otherwise
MOST_IDS = 100  # in a comment of numbers.tex, whose lines TeX reads whole; numbers.csv has them all


class Number(NamedTuple):
    """A number as a sentence states it, the ids of the records behind it, and its noun if it has one.

    A noun whose plural takes more than an s has it behind a |, as in `series|series`.
    """

    value: float
    claims: tuple = ()
    noun: str = ""

    def __format__(self, forms):
        """The number with its noun, or of two forms, as in {n:is|are}, the one that agrees with it."""
        one, _, several = forms.partition("|")
        return (one if self.value == 1 else several) if forms else in_words(self)


class Said(NamedTuple):
    """A sentence with {names} in it, and the Number or the words that each name stands for."""

    sentence: str
    numbers: dict


def begin(notebook):
    """Forget what a notebook, such as "02-casualties", said in an earlier run, and give it its own `say`."""
    part_of(notebook).unlink(missing_ok=True)
    return partial(say, notebook)


def say(notebook, *said):
    """Print sentences and keep each number that they state, under its name, with its claims.

    A name said again replaces what it stood for. Raises ValueError for a name that is no LaTeX macro's.
    """
    kept = {row["name"]: row for row in read(part_of(notebook))}
    for sentence, numbers in said:
        print(spoken(Said(sentence, numbers)))
        kept |= {
            name: row(notebook, name, number)
            for name, number in numbers.items()
            if isinstance(number, Number)
        }
    write_whole(part_of(notebook), to_csv(kept.values()))


def spoken(said):
    """A Said as it is printed."""
    return said.sentence.format(**said.numbers)


def in_words(number):
    """A Number as a sentence prints it, with its noun; words stay as they are."""
    if not isinstance(number, Number):
        return str(number)
    singular, _, plural = number.noun.partition("|")
    noun = singular if number.value == 1 else plural or f"{singular}s" * bool(singular)
    return f"{written(number.value)} {noun}".rstrip()


def shown_in_words(number, rows, noun):
    """How many of so many things a table of at most `rows` rows shows, as a text; the noun is singular."""
    if number <= 1:
        return f"The table shows the only {noun}." if number else f"There is no {noun} to show."
    shown = f"{rows:,} of" if rows < number else "all"
    return f"The table shows {shown} {number:,} {noun}s."


def written(value):
    """A value with thousands marks, with at most one decimal."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def row(notebook, name, number):
    """The row of numbers.csv for a Number."""
    if not re.fullmatch("[a-z]+(_[a-z]+)*", name):
        raise ValueError(f"The number {name!r} cannot be a LaTeX macro: write letters a–z and _ only.")
    value = f"{number.value:.15g}"
    return {"name": name, "value": value, "claim_ids": "|".join(number.claims), "notebook": notebook}


def part_of(notebook):
    """Where a notebook keeps its numbers, beside its figures."""
    return Path(figures_folder()) / f"{notebook.partition('-')[0]}-numbers.csv"


def merge(folder=None):
    """Write numbers.csv and numbers.tex of all notebooks' numbers in a folder of figures."""
    folder = Path(folder or figures_folder())
    rows = [row for part in sorted(folder.glob(PART)) for row in read(part)]
    write_whole(folder / "numbers.csv", to_csv(rows))
    write_whole(folder / "numbers.tex", "".join(macro(row) for row in rows).encode())


def read(path):
    """The rows of a file of numbers; none where it is missing."""
    if not path.exists():
        return []
    csv.field_size_limit(LONGEST_CELL)
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def to_csv(rows):
    """Rows as the bytes of a CSV file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def macro(row):
    r"""A number as a LaTeX macro, \casualtiesClaims for `claims` of 02-casualties, its claims behind it."""
    words = re.findall("[a-z]+", f"{row['notebook']}_{row['name']}")
    name = words[0] + "".join(word.capitalize() for word in words[1:])
    ids = row["claim_ids"].split("|") if row["claim_ids"] else ["no claim"]
    claims = " ".join(ids[:MOST_IDS]) + f" and {len(ids) - MOST_IDS:,} more" * (len(ids) > MOST_IDS)
    return f"\\newcommand{{\\{name}}}{{{written(float(row['value']))}}} % {claims}\n"
