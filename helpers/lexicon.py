"""The vocabulary of data/lexicon, read from CSV and folded to one spelling for each letter."""

import csv
import re
from functools import cache

from helpers.paths import LEXICON

# Spellings that newsrooms use for the same letter; each maps to one letter, so offsets do not move.
SPELLINGS = {
    "أإآٱ": "ا",
    "ىیئ": "ي",
    "ة": "ه",
    "ؤ": "و",
    "ک": "ك",
}
DIGITS = {zero: [chr(ord(zero) + n) for n in range(10)] for zero in "٠۰"}
MARKS = (
    "\u0640\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
)


def fold_letters(text):
    """The text with one spelling for each letter and ASCII digits, of the same length."""
    for variants, letter in SPELLINGS.items():
        for variant in variants:
            text = text.replace(variant, letter)
    for digits in DIGITS.values():
        for value, digit in enumerate(digits):
            text = text.replace(digit, str(value))
    return text


@cache
def read_table(name):
    """The rows of data/lexicon/NAME.csv as dicts; a cell's alternatives are still joined with |."""
    with (LEXICON / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def alternatives(cell):
    """The alternatives of a cell, which stand joined with |."""
    return [part.strip() for part in cell.split("|") if part.strip()]


@cache
def particles(kind):
    """The folded words of a kind of particles.csv, as a set."""
    return frozenset(
        form for row in read_table("particles") if row["kind"] == kind for form in forms(row["forms"])
    )


def forms(cell):
    """The folded alternatives of a cell."""
    return [fold_letters(form) for form in alternatives(cell)]


def any_of(words):
    """A pattern for any of some words, whole at the end and with any white space in it, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + r")(?!\w)"


def single_spaced(written):
    """What any_of found, with one space for white space, as the lexicon has it."""
    return " ".join(written.split())
