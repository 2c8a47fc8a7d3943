"""A sentence as a row of chunks: what the vocabulary knows, numbers, and the words between."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from helpers.vocabulary import form_of, vocabulary

GAP = re.compile(r"[^\w\n]|\n")
GROUPED = r"\d{1,3}(?:(?:[٬,\u00a0\u202f]\d{3})+|(?:\.\d{3}){2,})(?!\d)"
PART = r"[.٫]\d+|,\d(?![\d,])"  # one digit behind a comma is a decimal: 2,5 مليون
NUMBER = rf"(?<![\w.,])(?P<prefix>[وف]?[بلك]?(?:ال)?)(?P<digits>(?:{GROUPED}|\d+)(?:{PART})?)(?![\d])"
PIECE = re.compile(rf"{NUMBER}|\w+|[^\w\s]")
POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
DECIMAL_COMMA = re.compile(r",(?=\d$)")
MARKS = re.compile(r"[٬,\u00a0\u202f]")
TA_MARBUTA = "\u0629"
NOTHING, NO_CUES = {}, frozenset()
SIGNS = {"(", ")", '"', "«", "»", "“", "”", "'"}


class Chunk(NamedTuple):
    """A stretch of a sentence with its readings by kind and its cues; offsets are those of the folded text.

    `raw` keeps the words as printed where they carry marks: a fatha can tell a dual from a plural.
    """

    start: int
    end: int
    text: str
    readings: dict
    prefix: str = ""
    digits: float | None = None
    raw: str = ""
    cues: frozenset = NO_CUES

    def get(self, kind):
        """The first reading of a kind, or None."""
        found = self.readings.get(kind)
        return found[0] if found else None

    def all(self, kind):
        """Every reading of a kind."""
        return self.readings.get(kind, ())


class Cue(NamedTuple):
    """A word of markers.csv wherever it stands, also inside a chunk: a total, a denial, a contrast."""

    start: int
    end: int
    value: str


def matches(folded):
    """Every whole-word match of the vocabulary: (start, end, pattern), by start, the longest first."""
    spaced = f" {GAP.sub(' ', folded)} "
    found = vocabulary().automaton.find_matches_as_indexes(spaced, overlapping=True)
    return sorted([(start, 2 - end, pattern) for pattern, start, end in found])


def within(hits, start, end):
    """The matches that lie in [start, end), as (start, end, form)."""
    inside = hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]
    return [(first, -last, form_of(pattern)) for first, last, pattern in inside if -last <= end]


def cues(hits):
    """The cues among the matches."""
    return [Cue(start, end, value) for start, end, form in hits if form.cues for value in form.cues]


def chunks(folded, original, hits, start, end):
    """The chunks of a folded text's [start, end): at each place the longest match, and what lies between.

    Cues give way to every other reading, so that a long cue never swallows a number or a noun.
    """
    alone = [hit for hit in hits if hit[2].cues and not hit[2].readings]
    found, at = [], start
    for first, last, form in hits:
        if first < at or not form.readings:
            continue
        if not folded.text[at:first].isspace():  # most gaps are a single space
            between(folded, original, alone, at, first, found)
        found.append(chunk(folded, original, first, last, form))
        at = last
    between(folded, original, alone, at, end, found)
    return found


def between(folded, original, alone, start, end, found):
    """Add the chunks of a gap between two matches: its cues, numbers, unknown words and signs."""
    at = start
    for first, last, form in alone:
        if first >= at and last <= end:
            pieces(folded.text, at, first, found)
            found.append(chunk(folded, original, first, last, form))
            at = last
    pieces(folded.text, at, end, found)


def pieces(text, start, end, found):
    """Add the numbers, unknown words and signs of text[start:end]."""
    found.extend(map(piece, PIECE.finditer(text, start, end)))


def chunk(folded, original, start, end, form):
    """A match as a chunk."""
    raw = original[folded.origin[start] : folded.origin[end]] if folded.origin else ""
    first, last = (folded.origin[start], folded.origin[end - 1]) if folded.origin else (start, end - 1)
    town = "self" in form.cues and original[last] == TA_MARBUTA  # بلدة is no بلده, "his country"
    known = form.cues - {"self"} if town else form.cues
    if folded.text.startswith("واحد", start) and "numeral" in form.readings:
        form = told_apart(form, original.startswith(("وأ", "وإ"), first))
    return Chunk(start, end, folded.text[start:end], form.readings, form.prefix, None, raw, known)


def told_apart(form, joined):
    """The form of a word that folding makes one of two: وأحد, "and one of", or واحد, "one"."""
    numerals = [r for r in form.readings["numeral"] if (r.prefix == "و") == joined]
    others = {kind: found for kind, found in form.readings.items() if kind != "numeral"}
    readings = {**others, "numeral": numerals} if numerals else others
    return form._replace(readings=readings, prefix="و" if joined else "")


def piece(match):
    """One gap piece as a chunk; digits lose their thousands marks."""
    prefix, digits = match.groups()
    if digits is None:
        return Chunk(*match.span(), match[0], NOTHING)
    if POINTED.fullmatch(digits):  # 2.783 is a grouped whole number: news gives no three decimals
        digits = digits.replace(".", "")
    digits = DECIMAL_COMMA.sub(".", digits)
    value = float(MARKS.sub("", digits).replace("٫", "."))
    return Chunk(*match.span(), match[0], NOTHING, prefix, value)


def index(row):
    """Where each kind of reading and each cue stands in a row of chunks: {kind or cue: [indices]}."""
    found = {}
    for i, chunk in enumerate(row):
        for key in chunk.readings:
            found.setdefault(key, []).append(i)
        for key in chunk.cues:
            found.setdefault(key, []).append(i)
        if chunk.digits is not None:
            found.setdefault("digits", []).append(i)
    return found


def topics(hits, row):
    """The readings of one table's words by chunk and kind: {chunk: {kind: [(reading, start, end)]}}.

    A word belongs to the chunk that it begins in; the longest comes first.
    """
    found, starts = {}, [chunk.start for chunk in row]
    topical = [hit for hit in hits if hit[2].topics]
    for start, end, form in sorted(topical, key=lambda hit: hit[0] - hit[1]):
        kinds = found.setdefault(bisect_right(starts, start) - 1, {})
        for kind, readings in form.topics.items():
            kinds.setdefault(kind, []).extend([(reading, start, end) for reading in readings])
    return found


def where(found, *keys):
    """The indices of all the keys in an index, in order."""
    places = [found[key] for key in keys if key in found]
    return places[0] if len(places) == 1 else sorted({i for place in places for i in place})


def at(chunks, i):
    """The chunk at i, or None past either end."""
    return chunks[i] if 0 <= i < len(chunks) else None


def has(chunk, *kinds):
    """Whether a chunk can be read as one of the kinds."""
    return chunk is not None and not chunk.readings.keys().isdisjoint(kinds)


def is_cue(chunk, *values):
    """Whether a chunk carries one of the cues of markers.csv."""
    return chunk is not None and not chunk.cues.isdisjoint(values)


def skip_signs(chunks, i, step=1):
    """The first index from i on that is no bracket or quotation mark."""
    while at(chunks, i) is not None and chunks[i].text in SIGNS:
        i += step
    return i


def chunks_text(chunks, i):
    """The folded text of the chunk at i, "" past the end."""
    chunk = at(chunks, i)
    return chunk.text if chunk is not None else ""


def has_sign(chunks, i):
    """Whether a bracket or quotation mark stands at i."""
    return chunks_text(chunks, i) in SIGNS


def has_contrast(chunks):
    """Whether a contrast stands among chunks, so that what is behind it goes another way: لكن, غير أن."""
    return any(is_cue(chunk, "contrast") for chunk in chunks)


def is_unknown_word(chunk):
    """Whether a chunk is a word that the vocabulary does not know."""
    known = chunk is None or chunk.readings or chunk.cues or chunk.digits is not None
    return not known and chunk.text[0].isalpha()
