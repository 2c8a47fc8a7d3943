"""What a sentence says of diplomacy: its words by role, its clauses, and where and when beside a word."""

import itertools
import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from helpers.days import days
from helpers.lexicon import any_of, forms, particles, read_table, single_spaced
from helpers.words import SIGNS

NOBODY = frozenset()
CLOSING = ("؛", ".", "؟", "!")
COMMAS = ("،", ",")
ARRIVAL = 10  # chunks between a word of travel and where the journey leads
QUOTED = 7  # chunks behind a stop in which words on it may stand in marks: وقف «فوري وغير مشروط» للقتال
DATED = 26  # chunks between an act and the day it is dated by
DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)")
LONGEST_ASIDE = 24  # chunks between the commas around a relative clause
GOVERNED = 7  # chunks before a truce or talks in which a call, a wish or a condition governs them


class Scene(NamedTuple):
    """A sentence, the roles of its chunks, its article's ISO date, its folded text, who was named so far.

    `bounds` are the chunks that part its clauses, `asides` those of relative clauses between commas.
    """

    sentence: object
    roles: list
    date: str
    text: str
    named: frozenset
    bounds: list
    asides: frozenset


def roles_of(sentence):
    """The roles in diplomacy that the words of each chunk can have, as sets."""
    found = [NOBODY] * len(sentence.chunks)
    for i, kinds in sentence.topics.items():
        if "diplomacy" in kinds:
            found[i] = frozenset([reading.value for reading, *_ in kinds["diplomacy"]])
    return found


def scenes_of(reading):
    """The Scenes of an article's sentences, in order."""
    found, named = [], frozenset()
    for sentence in reading.sentences:
        if sentence.chunks:
            named = named.union(mention.actor for mention in sentence.mentions)
            found.append(scene_of(reading, sentence, named))
    return found


def scene_of(reading, sentence, named):
    """The Scene of a sentence."""
    text = reading.folded.text[sentence.chunks[0].start : sentence.chunks[-1].end]
    roles = roles_of(sentence)
    bounds = bounds_of(sentence, roles)
    return Scene(sentence, roles, reading.date, text, named, bounds, asides_of(sentence.chunks))


def asides_of(chunks):
    """The chunks of relative clauses between commas: فرنسا، التي ترأس المجموعة، دعت."""
    commas, found = [i for i, chunk in enumerate(chunks) if chunk.text in COMMAS], set()
    for first, last in itertools.pairwise(commas):
        opens = chunks[first + 1].text.removeprefix("و") in particles("relative")
        if opens and last - first <= LONGEST_ASIDE:
            found.update(range(first, last))
    return frozenset(found)


def ahead_of(scene, i, reach):
    """The chunks after chunk i, as many as the reach says, asides that do not hold i left out."""
    inside = i in scene.asides
    after = (j for j in range(i + 1, len(scene.roles)) if inside or j not in scene.asides)
    return list(itertools.islice(after, reach))


def near(scene, i, role, before=0, after=0):
    """The chunk with a role nearest to chunk i, at most so many chunks before or after it, or None."""
    reach = range(max(0, i - before), min(i + after + 1, len(scene.roles)))
    places = (j for j in reach if role in scene.roles[j] and j != i)
    return min(places, key=lambda j: (abs(j - i), j < i), default=None)


def clause(scene, i):
    """The chunks [first, last) of the clause around chunk i: stops, contrasts and new reports bound it."""
    bounds = [0, *scene.bounds, len(scene.roles)]
    after = bisect_right(bounds, i, 1, len(bounds) - 1)
    first = bounds[after - 1]
    return first + (first < i and closes(scene.sentence.chunks[first])), bounds[after]


def bounds_of(sentence, roles):
    """The chunks that part a sentence into clauses: stops, contrasts, verbs of saying joined with و."""
    stops = [j for j, chunk in enumerate(sentence.chunks) if closes(chunk)]
    contrasts = [j for j in sentence.topics if "turn" in roles[j]]
    reports = [j for j in sentence.places.get("speech", ()) if reports_on(sentence.chunks[j])]
    return sorted({*stops, *contrasts, *reports})


def closes(chunk):
    """Whether a chunk closes a clause."""
    return chunk.text in CLOSING


def reports_on(chunk):
    """Whether a finite verb of saying goes on with و."""
    return chunk.get("speech").form in ("past", "present") and chunk.prefix.startswith("و")


def denied(scene, i, reach=3):
    """Whether a denial or a condition stands right before chunk i."""
    return near(scene, i, "not", before=reach) is not None


def governed(scene, i, *roles, reach=GOVERNED):
    """Whether a word of one of the roles stands before chunk i in its clause, close enough to govern it."""
    first = max(clause(scene, i)[0], i - reach)
    return any(role in scene.roles[j] for j in range(first, i) for role in roles if not invited(scene, j))


def invited(scene, i):
    """Whether chunk i tells at whose call something came about: بدعوة من, بطلب من."""
    return "aegis" in scene.roles[i] and scene.sentence.chunks[i].text.lstrip("وف").startswith("ب")


def stops_fire(scene, i):
    """Whether the words at chunk i are of a stop of fire: هدنة, وقف إطلاق النار, إنهاء الأعمال القتالية."""
    if "truce" in scene.roles[i]:
        return True
    quoted = sum(chunk.text in SIGNS for chunk in scene.sentence.chunks[i : i + QUOTED])
    return "halt" in scene.roles[i] and near(scene, i, "fire", after=4 + quoted) is not None


def is_definite(chunk):
    """Whether a word has the article, a fused particle aside."""
    return bool(DEFINITE.match(chunk.text))


@cache
def venues():
    """({folded name: venue}, the pattern that finds a venue after في, بـ, إلى or a word of meeting)."""
    names = {name: row["venue"] for row in read_table("mediation_venues") for name in forms(row["names"])}
    return names, re.compile(
        rf"(?P<where>في\s|(?<!\w)[وف]?ب)?(?P<towards>الي\s)?"
        rf"(?<!مجموعه )(?<!مجموعه «)(?P<name>{any_of(names)})"
    )


def venue(scene, i, first, last, host=False, towards=False):
    """The venue in chunks [first, last) nearest to chunk i: after في or بـ, right at i, or that of a host.

    With `towards` the one that إلى leads to.
    """
    chunks, found = scene.sentence.chunks, []
    names, pattern = venues()
    offset = chunks[0].start
    for match in pattern.finditer(scene.text, chunks[first].start - offset, chunks[last - 1].end - offset):
        at = sum(chunk.end - offset <= match.start("name") for chunk in chunks)
        reached = match["towards"] and near(scene, at, "arrive", before=ARRIVAL) is not None
        named_for = at == i + 1 and not scene.roles[i] & {"offer", "propose"}
        beside = named_for or "host" in scene.roles[max(at - 1, 0)]
        if match["towards"] if towards else (match["where"] or host or reached or beside):
            found.append((not match["where"], abs(at - i), names[single_spaced(match["name"])]))
    return min(found)[2] if found else ""


def venue_host(place):
    """The state that hosts in its capital, as a list; [] for a neutral place."""
    return [row["host"] for row in read_table("mediation_venues") if row["venue"] == place and row["host"]]


def day(scene, i, first, last, ahead=False):
    """The ISO date in chunks [first, last) nearest to chunk i; "" when none is stated."""
    chunks = scene.sentence.chunks
    offset, middle = chunks[0].start, chunks[i].start - chunks[0].start
    first, last = max(first, i - DATED), min(last, i + DATED)
    start, end = chunks[first].start - offset, chunks[last - 1].end - offset
    inside = [d for d in days(scene.text, scene.date, ahead) if start <= d.start < end]
    inside = [d for d in inside if not told_apart(scene, i, sum(c.start - offset < d.start for c in chunks))]
    return min(inside, key=lambda d: abs(d.start - middle)).iso if inside else ""


def told_apart(scene, i, j):
    """Whether a word such as after stands between chunks i and j, so that j dates something else."""
    return any("sequence" in scene.roles[k] for k in range(min(i, j) + 1, max(i, j)))


def unique(items):
    """The items once each, in order."""
    return list(dict.fromkeys(items))
