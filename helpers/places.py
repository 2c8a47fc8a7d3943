"""The named villages, towns and cities that a claim on territory lists."""

import re
from functools import cache
from typing import NamedTuple

from helpers.lexicon import alternatives, any_of, fold_letters, forms, read_table, single_spaced
from helpers.reading import folded_offset
from helpers.text import span

TERRITORY = {"taken", "occupied", "returned"}
REGION = "district"  # tells where a place lies; no list of places begins with it
NAME_WORDS = 4  # the longest name, as in يوخاري عبد الرحمنلي
REACH = 90  # characters before the word that opens a list
STOP = re.compile(r"[.!؟?؛;:\n]")
SEPARATOR = re.compile(r"\s*[،,]\s*(?:و(?=\w{2}))?|\s+و\s*(?=\w{2})")
SIGNS = " \t\"'«»“”()[]"


class Place(NamedTuple):
    """One name as printed; `claim_id` is the place of its claim in the article's list, counted from 0."""

    claim_id: int
    start: int
    end: int
    place: str


@cache
def kinds():
    """The folded nouns for kinds of places with their object: singular, plural and duals (قريتي، قريتين)."""
    found = {}
    for row in read_table("objects"):
        if row["class"] == "place":
            stems = [re.sub("ه$", "ت", form) for form in forms(row["singular"])]
            duals = [stem + ending for stem in stems for ending in ("ي", "ين", "ان", "ا")]
            for form in [*forms(row["singular"]), *forms(row["plural"]), *duals]:
                found.setdefault(form, row["object"])
    return found


@cache
def listing(use):
    """A pattern for the words of place_lists.csv with a use: they open a list, leave a name, join or end."""
    words = [row["word"] for row in read_table("place_lists") if row["use"] == use]
    return any_of({fold_letters(word) for word in words})


@cache
def patterns():
    """The patterns of a list: what opens it, the kind of place before a name, what stands around a name."""
    kind = rf"(?:ال)?(?P<kind>{any_of(kinds())})\s+"
    settlement = any_of(form for form, place in kinds().items() if place != REGION)
    opens = rf"(?:\b(?:{listing('opens')})\b\s*:?|:)\s*"
    construct = rf"\b[وف]?[بلك]?(?P<kind>{settlement})\s+(?!(?:{listing('leaves')}|{listing('opens')})\b)"
    return {
        "behind": re.compile(rf"[^:.؟!\n]{{0,{REACH}}}?{opens}"),
        "next": re.compile(rf"[^:.؟!\n]{{0,{REACH}}}?(?:{opens}|{construct})"),
        "kind": re.compile(kind),
        "before": re.compile(rf"(?:(?:{listing('joins')})\s+)?(?:{kind})?"),
        "leaves": re.compile(rf"\s+\b(?:{listing('leaves')})\b"),
        "ends": re.compile(rf"(?:{listing('ends')})\b"),
    }


def places_of(reading, claims):
    """The Places that the territory claims of a Reading list, in the order of the claims.

    A list stands behind the count in the claim's own sentence, or in the next one. It may have more names
    than are counted, or fewer: articles do. A claim on places that it names itself has those.
    """
    sentences = {each.number: i for i, each in enumerate(reading.sentences)}
    starts = [claim.start for claim in claims if of_territory(claim)]
    found = []
    for number, claim in enumerate(claims):
        if of_territory(claim):
            limit = min((start for start in starts if start > claim.start), default=len(reading.text))
            for start, end in names_of(reading, claim, sentences[claim.sentence], limit):
                found.append(Place(number, start, end, reading.text[start:end]))
    return found


def of_territory(claim):
    """Whether a claim asserts that places changed hands."""
    return claim.stance == "asserts" and bool(TERRITORY & set(alternatives(claim.outcome)))


def names_of(reading, claim, i, limit):
    """(start, end) of each name that belongs to a claim of sentence i; its list opens before a limit."""
    text, folded = reading.folded.text, reading.folded
    start, end, limit = (folded_offset(folded, offset) for offset in (claim.start, claim.end, limit))
    found = in_quote(text, start, end) if claim.implicit else []
    found = found or behind(reading, i, end, limit) or in_next(reading, claim, i)
    return [span(folded, *each) for each in found]


def in_quote(text, start, end):
    """The names in a claim's own words: بلدة «هادروت», مدينتي X وY, or the bare name of a place."""
    kind = patterns()["kind"].match(text, start, end)
    bare = " " not in text[start:end] and text[start:end].removeprefix("ال") not in kinds()
    return names(text, kind.end() if kind else start, end) if kind or bare else []


def behind(reading, i, end, limit):
    """The names that a colon or هي opens behind a count in the i-th sentence, before a limit."""
    text = reading.folded.text
    last = folded_offset(reading.folded, reading.sentences[i].end)
    opened = patterns()["behind"].match(text, end, last)
    return several(names(text, opened.end(), last)) if opened and opened.end() <= limit else []


def in_next(reading, claim, i):
    """The names that the sentence after the i-th lists, of the claim's own kind where it says which."""
    if i + 1 >= len(reading.sentences):
        return []
    text, following = reading.folded.text, reading.sentences[i + 1]
    first, last = (folded_offset(reading.folded, offset) for offset in (following.start, following.end))
    opened = patterns()["next"].match(text, first, last)
    kind = opened and opened["kind"]
    if not kind or kinds()[single_spaced(kind)] not in alternatives(claim.object):
        return []
    return several(names(text, opened.end(), last))


def several(found):
    """A list has more than one name."""
    return found if len(found) > 1 else []


def names(text, start, end):
    """(start, end) of the names of text[start:end]; they end with their sentence or with what is no name."""
    stop = STOP.search(text, start, end)
    found = []
    for first, last in items(text, start, stop.start() if stop else end):
        name = trimmed(text, first, last)
        if not is_name(text[slice(*name)]):
            break
        found.append(name)
    return found


def items(text, start, end):
    """(start, end) of what stands between the separators of text[start:end]."""
    at = start
    for separator in SEPARATOR.finditer(text, start, end):
        if separator.start() > at:
            yield at, separator.start()
        at = separator.end()
    if at < end:
        yield at, end


def trimmed(text, start, end):
    """An item without the kind of place before its name, where it lies behind it, and signs around it."""
    start = patterns()["before"].match(text, start, end).end()
    leaves = patterns()["leaves"].search(text, start, end)
    end = leaves.start() if leaves else end
    while start < end and text[start] in SIGNS:
        start += 1
    while end > start and text[end - 1] in SIGNS:
        end -= 1
    return start, end


def is_name(words):
    """Whether an item can be a name: a few words, no digit, none that ends a list."""
    few = 0 < len(words.split()) <= NAME_WORDS
    return few and not re.search(r"\d", words) and not patterns()["ends"].match(words)
