"""Mediation: every attempt of a third party to bring the belligerents to stop or talk, and what became of it."""

from typing import NamedTuple

from helpers.diplomacy import scene_of
from helpers.mediation_acts import moves
from helpers.reading import quote


class Attempt(NamedTuple):
    """One attempt at mediation; the fields are those of the mediation table."""

    sentence: int
    start: int
    end: int
    quote: str
    mediators: str
    act: str
    parties: str
    venue: str
    date: str
    outcome: str
    responses: str
    rule: str


def mediation_of(reading):
    """The attempts of an article read, one record each, in order."""
    found = []
    for sentence in reading.sentences:
        scene = scene_of(reading, sentence)
        for m in moves(scene):
            start, end, words = quote(reading, sentence, m.at, min(m.at+4,m.last))
            found.append(Attempt(sentence.number, start, end, words, "|".join(m.mediators), m.act, "|".join(m.parties), m.venue, m.date, "unknown", "", m.rule))
    return found
