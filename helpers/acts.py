"""An act told by a verb, with who acts and who is acted upon in the same sentence."""

from functools import cache
from typing import NamedTuple

from helpers.actor_tables import actor_table
from helpers.clauses import preposed
from helpers.inflection import WORD_PREFIXES
from helpers.lexicon import alternatives, forms, particles
from helpers.memory import Memory
from helpers.mentions import is_finite
from helpers.reporting_subjects import subject_after, subject_before
from helpers.speakers import BOTH, actor_party, speaker_of
from helpers.words import SIGNS, at, chunks_text, has, is_cue, skip_signs

SUBJECT_NEAR = 4  # chunks behind a verb in which its subject may stand
TARGET_NEAR = 8  # chunks behind verb and subject in which the actor acted upon may stand
ADDRESSED_NEAR = 2  # chunks between a speaker and whom he tells something
LIGHT_NEAR = 12  # chunks behind a verb in which the noun that gives it its meaning may stand
PREPOSITIONS = {
    "to": ("الي", "ل", "لدي"),
    "with": ("مع",),
    "on": ("علي",),
    "from": ("من",),
    "between": ("بين",),
    "by": ("ب",),
}


class Told(NamedTuple):
    """An act over chunks [first, last), with the ids of those who act and of those acted upon."""

    first: int
    last: int
    sources: tuple
    targets: tuple
    row: dict
    rule: str


def verbs_at(sentence, i):
    """The readings of chunk i as the verb of an act."""
    whole = (sentence.chunks[i].start, sentence.chunks[i].end)
    found = sentence.topics.get(i, {}).get("act", ())
    return [reading for reading, *place in found if tuple(place) == whole]


def act_at(sentence, i):
    """The act that the verb at chunk i tells, with both actors in the sentence, or None."""
    for reading in verbs_at(sentence, i):
        if not has_its_noun(sentence.chunks, i, reading.row) or not_done(sentence.chunks, i, reading):
            continue
        if chunks_text(sentence.chunks, i + 1) in particles("pronoun-object"):
            continue
        sources, after, first = acting(sentence, i, reading)
        targets, last = acted_upon(sentence, after, reading.row, sources) if sources else ((), after)
        if sources and not targets:
            targets, last = both_sides(sentence.chunks, after, sources, reading.row)
        if targets or (reading.row["mutual"] == "yes" and len(sources) > 1):
            return Told(first, max(last, after, i + 1), sources, targets, reading.row, "verb")
    return None


def has_its_noun(chunks, i, row):
    """Whether the noun that a light verb needs stands behind it: أجرى … محادثات."""
    needed = folded(row["with"])
    if not needed:
        return True
    texts = [word for chunk in chunks[i + 1 : i + LIGHT_NEAR] for word in chunk.text.split()]
    return any(word in needed for word in texts)


@cache
def folded(cell):
    """The folded alternatives of a cell, with the particles fused before them."""
    return frozenset(prefix + form for form in forms(cell) for prefix in ("", "ال", *WORD_PREFIXES))


def not_done(chunks, i, reading):
    """Whether the act at chunk i is denied, only to come, or only wished: لم يتهم, سيلتقي, أن يلتقي."""
    to_come = "س" in reading.prefix or (reading.form == "present" and chunks_text(chunks, i - 1) == "ان")
    return to_come or is_cue(at(chunks, i - 1), "negation", "hypothetical")


def acting(sentence, i, reading):
    """(ids of who acts, index after verb and subject, index where both begin) for the verb at chunk i."""
    report = next((r for r in sentence.reports if r.at == i and r.speaker.first >= 0), None)
    if report is not None and is_named(sentence.chunks, report.speaker):
        after = report.speaker.last if report.speaker.first > i else i + 1
        return report.speaker.actors, after, min(i, report.speaker.first)
    if reading.form == "participle":
        return (), i + 1, i
    chunks, found = sentence.chunks, sentence.mentions
    speaker = subject_after(chunks, i + 1, found, Memory(), SUBJECT_NEAR)
    if speaker is None and not has(chunks[i], "speech"):
        speaker = subject_beside(sentence, i) or subject_before(chunks, i, found, Memory())
        speaker = from_head(sentence, speaker)
    if speaker is None or not is_named(chunks, speaker):
        return (), i + 1, i
    return speaker.actors, max(speaker.last, i + 1), min(i, speaker.first)


def subject_beside(sentence, i):
    """The speaker named right before the verb at chunk i, commas, adverbs and auxiliaries aside, or None."""
    before = next((m for m in reversed(sentence.mentions) if m.last <= i), None)
    if before is None or not before.actor or preposed(sentence.chunks, before):
        return None
    between = sentence.chunks[before.last : i]
    close = all(c.text in SIGNS or c.text == "،" or is_cue(c, "adverb", "auxiliary") for c in between)
    return speaker_of(before, Memory()) if close else None


def from_head(sentence, speaker):
    """A speaker with those before him to whom و joins him: يريفان وباكو تبادلتا."""
    before = speaker and next((m for m in sentence.mentions if m.last == speaker.first and m.actor), None)
    if not before or sentence.chunks[speaker.first].prefix != "و":
        return speaker
    return from_head(sentence, speaker._replace(actors=(before.actor, *speaker.actors), first=before.first))


def is_named(chunks, speaker):
    """Whether a speaker is somebody in particular: which two countries "both countries" are is not said."""
    return bool(speaker.actors) and not any(
        is_cue(chunk, "both") for chunk in chunks[max(speaker.first, 0) : speaker.last]
    )


def acted_upon(sentence, start, row, sources):
    """(ids of those acted upon, index after them) behind chunk `start`, marked as the act wants it."""
    ways = alternatives(row["target"])
    while chunks_text(sentence.chunks, start) == "،" or is_cue(at(sentence.chunks, start), "adverb"):
        start += 1  # the end of an apposition, a day put between
    for mention in sentence.mentions:
        if mention.first < start:
            continue
        gap = sentence.chunks[start : mention.first]
        if mention.first - start > TARGET_NEAR or any(ends_reach(c) for c in gap):
            return (), start
        if mention.bare or is_apposition(sources, mention, gap):
            continue
        if (
            mention.actor
            and marked(mention, gap, ways)
            and (row["act"] != "tells" or len(gap) <= ADDRESSED_NEAR)
        ):
            return joined(sentence, mention)
        if "object" in ways and row["with"] == "":
            return (), start
    return (), start


def ends_reach(chunk):
    """Whether nothing behind a chunk is acted upon any more: أن, a stop, another verb, a pronoun."""
    return (
        is_cue(chunk, "complement")
        or chunk.text in ".؛:"
        or chunk.text in particles("pronoun-object")
        or is_finite(chunk)
    )


def is_apposition(sources, mention, gap):
    """Whether a person and an institution of his country, one right behind the other, are one speaker."""
    rows = [actor_table().get(actor, {}) for actor in (*sources[:1], mention.actor)]
    close = all(chunk.text in SIGNS or chunk.text == "،" for chunk in gap)
    same = len({row.get("country") for row in rows}) == 1
    kinds = {row.get("kind") for row in rows}
    return close and same and "person" in kinds and len(kinds) == 2 and "state" not in kinds


def both_sides(chunks, start, sources, row):
    """The belligerents where a third party addresses "the two sides" or acts "between" them."""
    if any(actor_party(actor) != "third" for actor in sources):
        return (), start
    ways = alternatives(row["target"])
    if "object" in ways and is_cue(at(chunks, start), "both"):
        return BOTH, start + 1
    for i in range(start, start + TARGET_NEAR):
        if "between" in ways and chunks_text(chunks, i) == "بين" and is_cue(at(chunks, i + 1), "both"):
            return BOTH, i + 2
    return (), start


def marked(mention, gap, ways):
    """Whether a mention stands in one of the ways: behind its preposition, or as an object without any."""
    fused = mention.prefix.removeprefix("و").removeprefix("ف")
    before = gap[-1].text if gap else ""
    for way in ways:
        if way == "object" and not fused and not any(governs(c) for c in gap):
            return True
        if way != "object" and (fused in PREPOSITIONS[way] or before in PREPOSITIONS[way]):
            return True
    return False


def governs(chunk):
    """Whether what follows a chunk is no verb's object: a preposition, a comma, a fused ب or ل."""
    return (
        chunk.text in particles("preposition")
        or chunk.text in ("،", "ان", "عن")
        or (not chunk.readings and chunk.text.startswith(("ب", "ل", "وال")) and len(chunk.text) > 3)
        or chunk.prefix.endswith(("ب", "ل"))
    )


def joined(sentence, mention):
    """(ids, index after them) of a mention and of those that و joins to it directly."""
    ids, last = [mention.actor], mention.last
    for other in sentence.mentions:
        if other.first == skip_signs(sentence.chunks, last) and other.actor and other.prefix == "و":
            ids.append(other.actor)
            last = other.last
    return tuple(dict.fromkeys(ids)), last
