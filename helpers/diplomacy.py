"""What a sentence says of diplomacy: its words by role, and who, where and when beside a word."""

import re
from functools import cache
from typing import NamedTuple

from helpers.attribution import report_of
from helpers.days import any_of, days
from helpers.inflection import indefinite
from helpers.lexicon import forms, read_table
from helpers.numbers import has
from helpers.quantities import SIGNS, is_cue
from helpers.vocabulary import nouns, verbs

PREPOSITIONS = {
    "في",
    "من",
    "علي",
    "الي",
    "مع",
    "ضد",
    "لدي",
    "بين",
    "تجاه",
    "نحو",
    "قرب",
    "عبر",
    "حول",
    "خلال",
    "بعد",
    "قبل",
    "عن",
}
BELLIGERENTS = ("armenian", "azerbaijani", "both")
NOBODY = frozenset()
ASIDE = 18  # chunks between an act and the words that tell under whose care it was
DATED = 26  # chunks between an act and the day it is dated by


class Scene(NamedTuple):
    """A sentence, the roles of its chunks, its article's ISO date, its folded text, and who was named so far."""

    sentence: object
    roles: list
    date: str
    text: str
    named: frozenset


@cache
def role_words():
    """{written form: the roles it can have} of mediation_words.csv."""
    found = {}
    for row in read_table("mediation_words"):
        listed = [form for noun in forms(row["nouns"]) for form in indefinite(noun)]
        written = [*verbs("word", row["role"], row), *nouns("word", row["role"], listed, "noun", row)]
        for form, reading in written:
            found.setdefault(form, set()).add(reading.value)
    return {form: frozenset(roles) for form, roles in found.items()}


def roles_of(chunk):
    """The roles that the words of a chunk can have."""
    words = role_words()
    whole = words.get(chunk.text, NOBODY)
    if " " not in chunk.text:
        return whole
    return whole.union(*(words.get(word, NOBODY) for word in chunk.text.split()))


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
    alone, chunks = [roles_of(chunk) for chunk in sentence.chunks], sentence.chunks
    pairs = [role_words().get(f"{a.text} {b.text}", NOBODY) for a, b in zip(chunks, chunks[1:], strict=False)]
    roles = [one | pair for one, pair in zip(alone, [*pairs, NOBODY], strict=True)]
    return Scene(sentence, roles, reading.date, text, named)


def near(scene, i, role, before=0, after=0):
    """The chunk with a role nearest to chunk i, at most so many chunks before or after it; None if there is none."""
    for step in range(1, max(before, after) + 1):
        for j in (i + step if step <= after else -1, i - step if step <= before else -1):
            if 0 <= j < len(scene.roles) and role in scene.roles[j]:
                return j
    return None


def clause(scene, i):
    """The chunks [first, last) of the clause around chunk i: stops, contrasts and new reports bound it."""
    first, last = i, i + 1
    while first > 0 and not ends(scene, first - 1) and not opens(scene, first):
        first -= 1
    while last < len(scene.roles) and not ends(scene, last) and not opens(scene, last):
        last += 1
    return first, last


def ends(scene, j):
    """Whether a chunk closes a clause."""
    return scene.sentence.chunks[j].text in ("؛", ".", "؟", "!")


def opens(scene, j):
    """Whether a chunk opens a clause: a contrast, or a verb of saying joined with و."""
    chunk = scene.sentence.chunks[j]
    finite = has(chunk, "speech") and chunk.get("speech").form in ("past", "present")
    return "turn" in scene.roles[j] or (finite and chunk.prefix.startswith("و"))


# --- who ---------------------------------------------------------------------------------------------------


def states_of(chunks):
    """The states named by an adjective or a name in some chunks, none of them a belligerent."""
    readings = [
        chunk.get("nation") or chunk.get("state") for chunk in chunks if has(chunk, "nation", "state")
    ]
    return [r.row["nation"] for r in readings if r.row["side"] == "third"]


def is_mediator(mention):
    """Whether a mention can be of a mediator: somebody named, no belligerent, no medium."""
    return (
        bool(mention.actor)
        and mention.party not in BELLIGERENTS
        and mention.kind not in ("media", "armed_group")
    )


def is_party(mention):
    """Whether a mention is of a belligerent."""
    return mention.party in BELLIGERENTS


def names_of(scene, mention):
    """The actor of a mention and the state whose adjective stands in its title."""
    return unique([mention.actor, *states_of(scene.sentence.chunks[mention.first : mention.last])])


def preposed(scene, mention):
    """Whether a mention hangs on a preposition, so that it does not act."""
    before = next((m for m in scene.sentence.mentions if m.last == mention.first), None)
    if before is not None and mention.prefix == "و":
        return preposed(scene, before)
    return bool(mention.prefix.lstrip("وف")) or after_preposition(scene, mention.first)


def after_preposition(scene, i):
    """Whether a preposition stands before chunk i."""
    return i > 0 and scene.sentence.chunks[i - 1].text.lstrip("و") in PREPOSITIONS


def joined(scene, mention):
    """A mention with those that و or apposition ties to it on either side: رؤساء روسيا والولايات المتحدة."""
    mentions = [m for m in scene.sentence.mentions if m.actor]
    first = last = next((i for i, m in enumerate(mentions) if m.first == mention.first), None)
    if first is None:
        return [mention]
    while first > 0 and tied(scene, mentions[first - 1], mentions[first]):
        first -= 1
    while last + 1 < len(mentions) and tied(scene, mentions[last], mentions[last + 1]):
        last += 1
    return mentions[first : last + 1]


def tied(scene, one, other):
    """Whether a mention is joined to the one before it by و, or stands in apposition to it."""
    gap = scene.sentence.chunks[one.last : other.first]
    close = one.last <= other.first and all(c.text in SIGNS or c.text in ("،", "-") for c in gap)
    return close and (other.prefix == "و" or (not other.prefix and other.kind == "person") or bool(gap))


def subject(scene, i):
    """The mentions that act at the verb or noun at chunk i: right after it, before it in its clause, or none."""
    first, last = clause(scene, i)
    mentions = scene.sentence.mentions
    after = [m for m in mentions if i < m.first <= i + 3 and m.first < last and not preposed(scene, m)]
    if after and not any(is_cue(c, "complement") for c in scene.sentence.chunks[i + 1 : after[0].first]):
        return joined(scene, after[0])
    before = [m for m in mentions if first <= m.first and m.last <= i and not preposed(scene, m)]
    return joined(scene, before[0]) if before else []


def actors(scene, i):
    """(ids, parties) of who acts at chunk i: the speaker of a report there, the subject, or who is reported."""
    report = next((r for r in scene.sentence.reports if r.at == i and r.speaker.actors), None)
    if report is None:
        found = subject(scene, i)
        if found:
            return unique(a for m in found if m.actor for a in names_of(scene, m)), {m.party for m in found}
        report = report_of(scene.sentence.reports, i)
    if report is None:
        return [], set()
    return speakers(scene, report.speaker), {report.speaker.party}


def speakers(scene, speaker):
    """The ids of a report's speaker, of those joined to him, and of the state in his title."""
    named = next((m for m in scene.sentence.mentions if m.first == speaker.first), None)
    also = [a for m in joined(scene, named) if is_mediator(m) for a in names_of(scene, m)] if named else []
    return unique([*speaker.actors, *also])


def third_actors(scene, i):
    """Who acts at chunk i, provided that no belligerent does; [] otherwise."""
    found, parties = actors(scene, i)
    return found if found and not parties & set(BELLIGERENTS) else []


def under_aegis(scene, i, first, last):
    """Who stands after بوساطة, برعاية, مسعى beside chunk i in [first, last), by name or adjective."""
    found = []
    for j in range(max(first, i - ASIDE), min(last, i + ASIDE)):
        if "aegis" in scene.roles[j] and near(scene, j, "humane", before=5) is None:
            end = min(j + 4, last)
            found += [m.actor for m in scene.sentence.mentions if j < m.first < end and is_mediator(m)]
            found += states_of(c for c in scene.sentence.chunks[j + 1 : end] if has(c, "nation"))
            found += (
                third_actors(scene, j) if is_cue(scene.sentence.chunks[j + 1 : end + 1][0], "self") else []
            )
    return unique(found)


def parties(scene, first, last, one=False):
    """The belligerents named in chunks [first, last); both states unless they name both sides (or `one` will do)."""
    named = [
        m for m in scene.sentence.mentions if first <= m.first < last and is_party(m) and m.actor != "artsakh"
    ]
    if len({m.party for m in named}) > 1 or (one and named):
        return unique(m.actor for m in named if m.actor)
    return ["armenia", "azerbaijan"]


def names_parties(scene, first, last):
    """Whether chunks [first, last) name a belligerent or both without their names."""
    if any(first <= m.first < last and is_party(m) for m in scene.sentence.mentions):
        return True
    chunks = scene.sentence.chunks
    for i in range(first, last):
        if has(chunks[i], "nation") and chunks[i].get("nation").row["side"] in BELLIGERENTS:
            return True
        if "counterpart" in scene.roles[i] and not states_of(chunks[i + 1 : i + 2]):
            return True
    return False


def unique(items):
    """The items once each, in order."""
    return list(dict.fromkeys(items))


# --- where and when ----------------------------------------------------------------------------------------


@cache
def venues():
    """({folded name: venue}, the pattern that finds a venue after في, بـ or a word of meeting)."""
    names = {name: row["venue"] for row in read_table("mediation_venues") for name in forms(row["names"])}
    return names, re.compile(
        rf"(?P<where>في\s|(?<!\w)[وف]?ب)?(?<!مجموعه )(?<!مجموعه «)(?P<name>{any_of(names)})"
    )


def venue(scene, i, first, last, host=False):
    """The venue in chunks [first, last) nearest to chunk i: after في or بـ, right at i, or that of a host."""
    chunks, found = scene.sentence.chunks, []
    names, pattern = venues()
    offset = chunks[0].start
    for match in pattern.finditer(scene.text, chunks[first].start - offset, chunks[last - 1].end - offset):
        at = sum(chunk.end - offset <= match.start("name") for chunk in chunks)
        if match["where"] or host or at == i + 1 or "host" in scene.roles[max(at - 1, 0)]:
            found.append((not match["where"], abs(at - i), names[match["name"]]))
    return min(found)[2] if found else ""


def day(scene, i, first, last, ahead=False):
    """The ISO date in chunks [first, last) nearest to chunk i; "" when none is stated."""
    chunks = scene.sentence.chunks
    offset, middle = chunks[0].start, chunks[i].start - chunks[0].start
    first, last = max(first, i - DATED), min(last, i + DATED)
    start, end = chunks[first].start - offset, chunks[last - 1].end - offset
    inside = [d for d in days(scene.text, scene.date, ahead) if start <= d.start < end]
    inside = [d for d in inside if not parted(scene, i, sum(c.start - offset < d.start for c in chunks))]
    return min(inside, key=lambda d: abs(d.start - middle)).iso if inside else ""


def parted(scene, i, j):
    """Whether a word such as after stands between chunks i and j, so that j dates something else."""
    return any("sequence" in scene.roles[k] for k in range(min(i, j) + 1, max(i, j)))


def venue_host(place):
    """The state that hosts in its capital, as a list; [] for a neutral place."""
    return [row["host"] for row in read_table("mediation_venues") if row["venue"] == place and row["host"]]
