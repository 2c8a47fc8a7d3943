"""The named villages, towns and cities that a claim on territory lists."""

import re
from functools import cache
from typing import NamedTuple

from helpers.lexicon import alternatives, fold_letters, read_table
from helpers.text import span

OUTCOMES = {"taken", "occupied", "returned"}
NAME_WORDS = 4  # the longest name, as in يوخاري عبد الرحمنلي
OPENER_REACH = 60  # characters between the count and the word or colon that opens its list
SEPARATOR = re.compile(r"\s*[،,؛]\s*(?:و(?=\w{2}))?|\s+و(?=\w{2})|\s+و\s+")
SIGNS = " \t\"'«»“”()[]"


class Place(NamedTuple):
    """One name as printed; `claim` is its claim's place in the article's list of claims."""

    claim: int
    start: int
    end: int
    place: str


@cache
def kind_words():
    """The folded nouns for kinds of places, singular and plural, bare and in construct."""
    rows = [row for row in read_table("objects") if row["class"] == "place"]
    return {fold_letters(form) for row in rows for field in ("singular", "plural") for form in forms(row, field)}


def forms(row, field):
    """The forms of a noun's field, with the dual in construct for a singular (قرية, قريتي)."""
    found = alternatives(row[field])
    dual = [(form[:-1] + "ت" if form.endswith("ة") else form) + "ي" for form in found if field == "singular"]
    return found + dual


@cache
def words(use):
    """The folded words of place_lists.csv that open a list or lead away from a name."""
    return {fold_letters(row["word"]) for row in read_table("place_lists") if row["use"] == use}


@cache
def opener():
    """What opens a list: هي and the like with or without a colon, or a colon."""
    openers = "|".join(map(re.escape, sorted(words("opens"), key=len, reverse=True)))
    return re.compile(rf"\b(?:{openers})\b\s*:?\s*|:\s*")


@cache
def named_kind():
    """A plural or dual noun for places, behind which names may follow at once: قرى X وY."""
    nouns = "|".join(map(re.escape, sorted(kind_words(), key=len, reverse=True)))
    return re.compile(rf"\b[وف]?[بلك]?(?:{nouns})\s+")


def places_of(reading, claims):
    """The Places that the territory claims of a Reading list, in the order of the claims.

    A list stands behind the count in the claim's own sentence or opens the next one; it never has more
    names than the claim counts.
    """
    sentences = {each.number: i for i, each in enumerate(reading.sentences)}
    return [
        Place(number, start, end, reading.text[start:end])
        for number, claim in enumerate(claims)
        if OUTCOMES & set(alternatives(claim.outcome)) and claim.stance == "asserts"
        for start, end in listed(reading, claim, sentences[claim.sentence])
    ]


def listed(reading, claim, i):
    """(start, end) of each name that belongs to a claim, offsets into the text as loaded."""
    at = folded_at(reading.folded, claim.start), folded_at(reading.folded, claim.end)
    inside = own_name(reading.folded.text, *at)
    found = inside if claim.value == 1 and inside else behind(reading, claim, i, at[1])
    return [span(reading.folded, *each) for each in found]


def folded_at(folded, offset):
    """The offset in the folded text of an offset in the text as loaded."""
    from bisect import bisect_left

    return offset if folded.origin is None else bisect_left(folded.origin, offset)
