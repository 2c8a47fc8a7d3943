"""The words that speak of foreign fighters, and the sentences that hold one."""

from bisect import bisect_right
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from helpers.inflection import NOUN_PREFIXES
from helpers.lexicon import forms, read_table
from helpers.vocabulary import nouns, words
from helpers.words import GAP

ARMY_TESTS = ("army", "own")


class Marked(NamedTuple):
    """A sentence with the fighter vocabulary found in it: for each chunk a dict of kind to readings.

    `before` is the speaker of the sentence before it, for a quotation that runs on; None if there is none.
    """

    sentence: object
    tags: list
    before: object

    def tag(self, i, kind, *values):
        """The first reading of a kind at chunk i, of one of the values if some are given, or None."""
        found = self.tags[i].get(kind, ()) if 0 <= i < len(self.tags) else ()
        return next((r for r in found if not values or r[0].value in values), None)


def fighter_vocabulary():
    """Every written form of the fighter tables with its reading."""
    for row in read_table("fighter_words"):
        yield from nouns("fighter", row["kind"], forms(row["forms"]), row["test"], row, pronouns=False)
    for row in read_table("origins"):
        yield from words("origin", row["origin"], row["forms"], row, NOUN_PREFIXES)
    for row in read_table("fighter_cues"):
        yield from words("cue", row["cue"], row["forms"], row, NOUN_PREFIXES)
    for row in read_table("evidence"):
        yield from words("evidence", row["evidence"], row["forms"], row, NOUN_PREFIXES)


@cache
def compiled():
    """(automaton, readings of each of its patterns) of the fighter vocabulary."""
    found = {}
    for written, reading in fighter_vocabulary():
        found.setdefault(written, []).append(reading)
    return ahocorasick_rs.AhoCorasick([f" {written} " for written in found]), list(found.values())


@cache
def stems(replies):
    """An automaton of the bare words that make a sentence worth a look; `replies`: also those of denials."""
    cues = ("fight", "deny", "deny-that", "those") if replies else ("fight",)
    cells = [row["forms"] for row in read_table("fighter_cues") if row["cue"] in cues]
    cells += [row["forms"] for row in read_table("fighter_words") if row["test"] not in ARMY_TESTS]
    cells += [
        foreign[column] for foreign in foreign_nations() for column in ("adjectives", "names", "capitals")
    ]
    cells += [row["forms"] for row in read_table("origins") if row["nation"]]
    return ahocorasick_rs.AhoCorasick(sorted({form for cell in cells for form in forms(cell)}))


def foreign_nations():
    """The nations of nations.csv that take no side of their own; their troops would be foreign."""
    return [row for row in read_table("nations") if row["side"] == "third" and row["nation"] in codes()]


def candidates(reading, found):
    """The sentences worth a look, marked, in order; denials only once `found` holds something to deny."""
    text, before = reading.folded.text, None
    for sentence in reading.sentences:
        if sentence.chunks:
            words = text[sentence.chunks[0].start : sentence.chunks[-1].end]
            if stems(bool(found)).find_matches_as_indexes(words):
                yield mark(reading, sentence, before)
        before = sentence.reports[-1].speaker if sentence.reports else before


def mark(reading, sentence, before):
    """The sentence with the fighter vocabulary found in it."""
    automaton, readings = compiled()
    start = sentence.chunks[0].start
    folded = reading.folded.text[start : sentence.chunks[-1].end]
    starts = [chunk.start - start for chunk in sentence.chunks]
    tags = [{} for _ in sentence.chunks]
    hits = automaton.find_matches_as_indexes(f" {GAP.sub(' ', folded)} ", overlapping=True)
    for pattern, first, last in sorted(hits, key=lambda hit: hit[1] - hit[2]):
        place = tags[bisect_right(starts, first) - 1]
        for found in readings[pattern]:
            place.setdefault(found.kind, []).append((found, start + first, start + last - 2))
    return Marked(sentence, tags, before)


@cache
def codes():
    """The ISO code of each nation of nations.csv that origins.csv lists."""
    return {row["nation"]: row["origin"] for row in read_table("origins") if row["nation"]}
