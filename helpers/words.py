"""A sentence as a row of chunks: what the vocabulary knows, numbers, and the words between."""

import re
from bisect import bisect_left
from typing import NamedTuple

from helpers.vocabulary import vocabulary

GAP = re.compile(r"[^\w\n]|\n")
GROUPED = r"\d{1,3}(?:[٬,\u00a0\u202f]\d{3})+(?!\d)"
NUMBER = rf"(?<![\w.,])(?P<prefix>[وف]?[بلك]?(?:ال)?)(?P<digits>(?:{GROUPED}|\d+)(?:[.٫]\d+)?)(?![\d])"
PIECE = re.compile(rf"{NUMBER}|\w+|[^\w\s]")
NOTHING = {}
OPENING, CLOSING = "«“", "»”"


class Chunk(NamedTuple):
    """A stretch of a sentence with its readings by kind; offsets are those of the folded text."""

    start: int
    end: int
    text: str
    readings: dict
    prefix: str = ""
    digits: float | None = None
    raw: str = ""

    def get(self, kind):
        """The first reading of a kind, or None."""
        found = self.readings.get(kind)
        return found[0] if found else None

    def all(self, kind):
        """Every reading of a kind."""
        return self.readings.get(kind, ())


class Marker(NamedTuple):
    """A cue that stands over the chunks: a total, a denial, a contrast."""

    start: int
    end: int
    value: str
    prefix: str


def matches(folded):
    """Every whole-word match of the vocabulary: (start, end, pattern), by start, the longest first."""
    spaced = f" {GAP.sub(' ', folded)} "
    found = vocabulary().automaton.find_matches_as_indexes(spaced, overlapping=True)
    return sorted(((start, end - 2, pattern) for pattern, start, end in found), key=lambda m: (m[0], -m[1]))


def within(hits, start, end):
    """The matches that lie in [start, end)."""
    first = bisect_left(hits, (start,))
    return [hit for hit in hits[first : bisect_left(hits, (end,))] if hit[1] <= end]


def markers(hits):
    """The cues among the matches."""
    found = []
    for start, end, pattern in hits:
        for reading in vocabulary().readings[pattern].get("marker", ()):
            found.append(Marker(start, end, reading.value, reading.prefix))
    return found


def chunks(folded, original, hits, start, end):
    """The chunks of a folded text's [start, end): at each place the longest match, and what lies between.

    Cues give way to every other reading, so that a long cue never swallows a number or a noun.
    """
    words = [hit for hit in hits if not only_cue(hit)]
    cues = [hit for hit in hits if only_cue(hit)]
    found = []
    for first, last, hit in stretches(words, start, end):
        inner = [(first, last, hit)] if hit else stretches([c for c in cues if first <= c[0]], first, last)
        for piece_start, piece_end, match in inner:
            found.extend([chunk(folded, original, match)] if match else pieces(folded.text, piece_start, piece_end))
    return found


def only_cue(hit):
    """Whether a match is nothing but a cue of markers.csv."""
    return vocabulary().readings[hit[2]].keys() == {"marker"}


def stretches(hits, start, end):
    """[start, end) cut into matches and gaps: (start, end, match or None); the leftmost longest match wins."""
    at = start
    for hit in hits:
        if hit[0] >= at and hit[1] <= end:
            if hit[0] > at:
                yield at, hit[0], None
            yield hit[0], hit[1], hit
            at = hit[1]
    if at < end:
        yield at, end, None


def chunk(folded, original, hit):
    """A match as a chunk; `raw` keeps the words as printed where they carry marks: a fatha can tell a dual."""
    start, end, pattern = hit
    readings = vocabulary().readings[pattern]
    prefix = next(iter(readings.values()))[0].prefix
    raw = original[folded.origin[start] : folded.origin[end]] if folded.origin else ""
    return Chunk(start, end, folded.text[start:end], readings, prefix, None, raw)


def pieces(folded, start, end):
    """Numbers, unknown words and signs in a gap."""
    return [piece(found) for found in PIECE.finditer(folded, start, end)]


def piece(found):
    """One gap piece as a chunk; digits lose their thousands marks."""
    digits = found["digits"]
    if digits is None:
        return Chunk(*found.span(), found[0], NOTHING)
    value = float(re.sub(r"[٬,\u00a0\u202f]", "", digits).replace("٫", "."))
    return Chunk(*found.span(), found[0], NOTHING, found["prefix"], value)
