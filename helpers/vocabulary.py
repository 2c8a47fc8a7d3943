"""The lexicon's words in every written form, compiled to one automaton."""

import gc
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from helpers.name_forms import actors, institutions, nations, owned_institutions, places, titles, unnamed
from helpers.word_forms import acts, diplomacy, events, fighters, numerals, objects, plain, speech

# Kinds of reading that one table draws on; they never divide a sentence into chunks.
TOPICAL = ("fighter", "origin", "cue", "evidence", "diplomacy", "act")


class Form(NamedTuple):
    """A written form: its readings by kind, its cues (of markers.csv), the particles before its first one.

    `topics` are its readings of TOPICAL kinds, by kind.
    """

    readings: dict
    cues: frozenset
    prefix: str
    topics: dict


class Vocabulary(NamedTuple):
    """The automaton and the readings of each of its patterns, in no order of kinds."""

    automaton: object
    readings: list


TABLES = (
    actors,
    numerals,
    objects,
    events,
    speech,
    nations,
    institutions,
    owned_institutions,
    titles,
    places,
    unnamed,
    fighters,
    diplomacy,
    acts,
    lambda: plain("approximators", "approximator", "precision"),
    lambda: plain("modifiers", "modifier", "modifier"),
    lambda: plain("competing", "competing", "kind"),
    lambda: plain("sources", "source", "kind"),
    lambda: plain("markers", "marker", "marker"),
)


@cache
def vocabulary():
    """The compiled vocabulary: one automaton over all forms, whole words only."""
    found = every_form()
    patterns = [f" {written} " for written in found]
    automaton = ahocorasick_rs.AhoCorasick(
        patterns, implementation=ahocorasick_rs.Implementation.ContiguousNFA, store_patterns=False
    )
    return Vocabulary(automaton, list(found.values()))


def every_form():
    """The readings of each written form of all tables: {written form: [Reading]}."""
    found = {}
    gc.disable()  # a quarter of a million objects, all to be kept: looking for garbage takes as long again
    try:
        for table in TABLES:
            for written, reading in table():
                found.setdefault(written, []).append(reading)
    finally:
        gc.enable()
    return found


@cache
def form_of(pattern):
    """The written form of one of the automaton's patterns, readings with a pronoun after those without.

    آلية is a vehicle before it is "his machine". Made when it is first met: most forms never are.
    """
    kinds = {}
    for reading in vocabulary().readings[pattern]:
        kinds.setdefault(reading.kind, []).append(reading)
    cues = frozenset(reading.value for reading in kinds.get("marker", ()))
    topics = {kind: found for kind, found in kinds.items() if kind in TOPICAL}
    general = {kind: found for kind, found in kinds.items() if kind not in topics}
    prefix = next(iter(general.values()))[0].prefix if general else ""
    general.pop("marker", None)
    ordered = {kind: sorted(found, key=lambda r: bool(r.pronoun)) for kind, found in general.items()}
    return Form(ordered, cues, prefix, topics)
