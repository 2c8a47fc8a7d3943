"""An act of mediation as one sentence tells it."""

from typing import NamedTuple

from helpers.diplomacy import COMMAS, clause, day, venue
from helpers.lexicon import particles
from helpers.mediators import parties
from helpers.words import chunks_text, is_cue

DATELINE = 4  # chunks at most of a dateline and its comma
SEQUENCE = 2  # chunks at the head of a clause in which a word tells that something came before
ASKED = ("proposal", "appeal", "offer_to_host")  # what is asked now, whatever was agreed before
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
    start = after_adjunct(scene, start, i) if act in ASKED else start
    start = after_speech(scene, start, i) if act == "talks" else start
    place = venue(scene, i, start, last, host) if act in PLACED else ""
    told = before_relative(scene, i, last) if act == "phone_call" else last
    date = "" if act == "standing_process" else day(scene, i, start, told, ahead)
    named = parties(scene, first, last, act == "phone_call")
    return Move(act, i, first, last, mediators, named, place, date, ahead, rule)


def before_relative(scene, i, last):
    """The end of a clause before a relative one, whose day is another's: اتصال … الهدنة التي أبرمت."""
    chunks = scene.sentence.chunks
    words = particles("relative") | particles("made-when")  # البيان الصادر في التاسع من نوفمبر
    return next((j for j in range(i + 1, last) if chunks[j].text in words), last)


def after_adjunct(scene, first, i):
    """The chunk behind what came before an act at chunk i: وبعد انهيار الهدنة التي أبرمت في واشنطن، طرح."""
    opens = any("sequence" in roles for roles in scene.roles[first : first + SEQUENCE])
    commas = [j for j in range(first, i) if chunks_text(scene.sentence.chunks, j) in COMMAS]
    return commas[-1] + 1 if opens and commas else first


def after_speech(scene, first, i):
    """The chunk behind أن of the report that tells of talks at i: the day before it is that of the speech."""
    chunks = scene.sentence.chunks
    told = [j for j in range(first, i) if is_cue(chunks[j], "complement")]
    said = bool(told) and any(report.at < told[-1] for report in scene.sentence.reports)
    return told[-1] if said else first


def after_dateline(scene, first):
    """The chunk behind the place from which a sentence is told: وفي أنقرة، اقترح الوزير."""
    comma = next(
        (j for j in range(first, first + DATELINE) if chunks_text(scene.sentence.chunks, j) in COMMAS), None
    )
    return first if first or comma is None else comma + 1


def meets(move, other):
    """Whether two acts share a mediator or one of them names none."""
    return not move.mediators or not other.mediators or bool(set(move.mediators) & set(other.mediators))
