"""Folding, sentences, tokens and keyword in context, all with offsets into the text as loaded."""

import re
from array import array
from functools import cache
from typing import NamedTuple

from helpers.lexicon import MARKS, alternatives, fold_letters, read_table

LETTER = r"[^\W\d_]"
DIACRITICS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
MARK_RUN = re.compile(f"[{MARKS}]+")
TOKEN = re.compile(
    rf"{LETTER}+(?:[{MARKS}{DIACRITICS}]+{LETTER}+)*[{DIACRITICS}]*"
    r"|\d+(?:[.,٫٬]\d+)*"
    rf"|[^\s{MARKS}]"
)
# The closing line stands alone, so that a dash inside a value does not end the front matter.
FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)

STOPS = ".!?؟…"
CLOSERS = "\"'”’»)\\]}" + MARKS
BREAKS = "\n\r\u2028\u2029"
ARABIC = "[\u0621-\u0652]"
CLITICS = "[وف]?[بلك]?(?:ال|لل?)?"


class Folded(NamedTuple):
    """A folded text, and each of its offsets as an offset in the original (None: they are the same)."""

    text: str
    origin: array | None


class Token(NamedTuple):
    """A word with its diacritics, a number with its separators, or one punctuation mark."""

    start: int
    end: int
    text: str


def fold(text):
    """The text with one spelling for each letter and without marks, as Folded.

    `origin` has len(folded) + 1 entries, rising, the last is len(text); it is None where no mark was deleted.
    """
    letters = fold_letters(text)
    runs = [run.span() for run in MARK_RUN.finditer(letters)]
    if not runs:
        return Folded(letters, None)
    kept, origin, at = [], array("l"), 0
    for start, end in [*runs, (len(text), len(text))]:
        kept.append(letters[at:start])
        origin.extend(range(at, start))
        at = end
    origin.append(len(text))
    return Folded("".join(kept), origin)


def span(folded, start, end):
    """The offsets in the original of folded.text[start:end], with the marks on its last letter."""
    if folded.origin is None:
        return start, end
    return folded.origin[start], folded.origin[end if end > start else start]


def tokens(text):
    """The tokens of a text in order; text[token.start:token.end] == token.text."""
    return [Token(*found.span(), found[0]) for found in TOKEN.finditer(text)]


def count_tokens(text, start=0):
    """How many tokens a text has from start on."""
    return len(TOKEN.findall(text, start))


def body_start(text):
    """The offset at which an article begins, after a byte order mark and front matter."""
    matter = FRONT_MATTER.match(text)
    return matter.end() if matter else int(text.startswith("\ufeff"))


@cache
def _sentence_end():
    """The pattern whose matches end a sentence.

    A stop counts before white space, after closing quotes and brackets. Runs of dots never count, they are
    pauses in Arabic headlines. Only the first stop of a run is tried, which keeps hostile input linear, and
    conditions come after the character itself, which lets the search leap from one to the next.
    """
    listed = [word for row in read_table("abbreviations") for word in alternatives(row["words"])]
    abbreviations = sorted({form for word in listed for form in (word, fold(word).text)})
    no_abbreviation = "".join(rf"(?<!\b{re.escape(form)}\.)" for form in abbreviations)
    no_initial = rf"(?<![\s(\[«\"]{LETTER}\.)(?<!^{LETTER}\.)"
    no_list_number = r"(?<!^\d\.)(?<!^\d\d\.)"
    full_stop = rf"(?<=\.){no_abbreviation}{no_initial}{no_list_number}(?![{STOPS}])"
    spaced = rf"(?<![{STOPS}]{{2}})(?:{full_stop}|(?<=[!?؟])[{STOPS}]*+)[{CLOSERS}]*+(?=\s|\Z)"
    # A forgotten space: whole words on both sides, so that أ.ف.ب and العربية.نت stay in one piece.
    squeezed = rf"(?<={ARABIC}{{4}}[.؟!])(?=«?{ARABIC}{{4}})"
    return re.compile(rf"[{STOPS}{BREAKS}](?:(?<=[{BREAKS}])|{spaced}|{squeezed})", re.MULTILINE)


def _trim(text, start, end):
    """The offsets without surrounding white space."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def sentences(text, start=0, end=None):
    """The (start, end) of each sentence of text[start:end], without surrounding white space.

    A new line ends a sentence; "..", "…", "؛", decimals, abbreviations and addresses do not.
    """
    end = len(text) if end is None else end
    ends = [found.end() for found in _sentence_end().finditer(text, start, end)]
    pieces = zip([start, *ends], [*ends, end], strict=True)
    trimmed = [_trim(text, *piece) for piece in pieces]
    return [(first, last) for first, last in trimmed if first < last]


def concordance(texts, word, width=40):
    """Every place of a word or phrase with its surroundings, as (article_id, left, hit, right).

    `texts` are (article_id, text) pairs. Spelling variants, diacritics and the prefixes و ف ب ل ك ال are
    overlooked; `width` is in characters, white space is shown as one blank.
    """
    parts = [re.escape(part) for part in fold(word).text.split()]
    if not parts:
        return []
    pattern = re.compile(rf"\b{CLITICS}" + r"\s+".join(parts) + r"\b")
    return [hit for article_id, text in texts for hit in _hits(article_id, text, pattern, width)]


def _hits(article_id, text, pattern, width):
    """The rows of the concordance for one text."""
    first, folded = body_start(text), fold(text)
    for found in pattern.finditer(folded.text):
        start, end = span(folded, *found.span())
        if start >= first:
            around = text[max(first, start - width) : start], text[start:end], text[end : end + width]
            yield article_id, *(" ".join(part.split()) for part in around)
