"""An act of mediation as one sentence tells it."""

from typing import NamedTuple

from helpers.diplomacy import COMMAS, clause, day, venue
from helpers.mediators import parties
from helpers.words import chunks_text

DATELINE = 4  # chunks at most of a dateline and its comma
PLACED = ("offer_to_host", "proposal", "talks", "ceasefire", "agreement")


class Move(NamedTuple):
    """An act of mediation told at chunk `at` of a sentence, its words in chunks [first, last)."""

    act: str
    at: int
    first: int
    last: int
    mediators: list
    parties: list
    venue: str
    date: str
    ahead: bool
    rule: str


def move(scene, act, i, mediators, rule, ahead=False, host=False):
    """The Move at chunk i, its place and day taken from the clause where such an act has them."""
    first, last = clause(scene, i)
    start = after_dateline(scene, first) if act == "proposal" else first
    place = venue(scene, i, start, last, host) if act in PLACED else ""
    date = "" if act == "standing_process" else day(scene, i, first, last, ahead)
    named = parties(scene, first, last, act == "phone_call")
    return Move(act, i, first, last, mediators, named, place, date, ahead, rule)


def after_dateline(scene, first):
    """The chunk behind the place from which a sentence is told: وفي أنقرة، اقترح الوزير."""
    comma = next(
        (j for j in range(first, first + DATELINE) if chunks_text(scene.sentence.chunks, j) in COMMAS), None
    )
    return first if first or comma is None else comma + 1


def meets(move, other):
    """Whether two acts share a mediator or one of them names none."""
    return not move.mediators or not other.mediators or bool(set(move.mediators) & set(other.mediators))
