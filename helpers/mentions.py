"""Who acts, speaks, is addressed or quoted: the mentions table."""

from functools import cache
from typing import NamedTuple

from helpers.actor_tables import holder
from helpers.clauses import heads_clause
from helpers.inflection import NOUN_PREFIXES
from helpers.lexicon import particles
from helpers.reading import quote
from helpers.words import SIGNS, at, chunks_text, has

STATE = ("name", "capital")
FINITE = ("past", "present")
DASHES = ("-", "–", "—", "/")
DATELINE = 8  # chunks of a line that only tells where a report was written, and its agency


class Named(NamedTuple):
    """One place that names an actor; the fields are those of the mentions table."""

    sentence: int
    start: int
    end: int
    quote: str
    actor_id: str


def mentions_of(reading):
    """The places of an article read that name an actor, in order; one may name a person and his ministry.

    A word for a country counts only where it acts or is addressed, not as a place or a dateline; an
    institution whose nation the text leaves out counts only if it speaks or is named in full as well.
    """
    found = [
        (sentence, mention)
        for sentence in reading.sentences
        for mention in sentence.mentions
        if acts(sentence, mention)
    ]
    full = {mention.actor for _, mention in found if not mention.bare} | who_speak(reading)
    return [
        Named(sentence.number, *quote(reading, sentence, mention.first, mention.last), actor)
        for sentence, mention in found
        for actor in ids(mention, full, reading.date)
    ]


def who_speak(reading):
    """The actors who speak in an article."""
    reports = (report for sentence in reading.sentences for report in sentence.reports)
    return {actor for report in reports for actor in report.speaker.actors}


def ids(mention, full, date):
    """The actor_ids of a mention, the persons whom it names beside their institution included."""
    actor = mention.actor if not mention.bare or mention.actor in full else ""
    return [a for a in dict.fromkeys((actor or holder(mention.suffix, "", date), *mention.named)) if a]


def acts(sentence, mention):
    """Whether a mention is of somebody who acts or is addressed; only a word for a country may be none."""
    if mention.kind == "state":  # an authority that needs no word for its office: the government, the region
        return mention.actor != "artsakh" or not in_place(sentence, mention)
    if mention.kind not in STATE:
        return True
    chunk = sentence.chunks[mention.first]
    if has(chunk, "nation") and chunk.text.endswith("ه"):  # أرمينية, a spelling of the name and an adjective
        return False
    if is_dateline(sentence.chunks, mention) or in_place(sentence, mention):
        return False
    return mention.actor != "artsakh" or region_acts(sentence, mention)


def is_dateline(chunks, mention):
    """Whether a capital stands in a line of places, as before a report: موسكو – باريس: «رويترز»."""
    if mention.kind != "capital":
        return False
    before, after = at(chunks, mention.first - 1), at(chunks, mention.last)
    opens = all(c.text in SIGNS or has(c, "state", "place") for c in chunks[: mention.first])
    chained = any(c is not None and c.text in DASHES for c in (before, after))
    alone = chunks_text(chunks, mention.last) == ":" and len(chunks) <= DATELINE
    return chained or (opens and (alone or chunks_text(chunks, mention.last) == "("))


def in_place(sentence, mention):
    """Whether a word for a country stands as a place: after في, قرب … or a noun such as أراضي, معارك."""
    first = head(sentence, mention)
    before = at(sentence.chunks, before_signs(sentence.chunks, first.first))
    if first.prefix.lstrip("وف").startswith("ب"):
        return True
    return before is not None and (
        means(before, "place-preposition", ("", "و", "ف"))
        or means(before, "place-head")
        or is_origin(sentence, first)
    )


def head(sentence, mention):
    """The first of the states that و joins to a mention: of أرمينيا وأذربيجان the first."""
    before = next((m for m in sentence.mentions if m.last == mention.first and m.kind in STATE), None)
    return head(sentence, before) if before is not None and mention.prefix == "و" else mention


def before_signs(chunks, i):
    """The index of the last chunk before i that is no bracket or quotation mark."""
    i -= 1
    while at(chunks, i) is not None and chunks[i].text in SIGNS:
        i -= 1
    return i


def means(chunk, kind, prefixes=NOUN_PREFIXES):
    """Whether a chunk's last word is of a kind of particles.csv, with or without a prefix."""
    return chunk.text.split()[-1] in prefixed(kind, prefixes)


@cache
def prefixed(kind, prefixes):
    """The words of a kind of particles.csv with each of some prefixes."""
    return frozenset(prefix + word for prefix in prefixes for word in particles(kind))


def is_origin(sentence, mention):
    """Whether من before a state tells of an origin or a seat: مقاتلين من سوريا, يتخذ من لندن مقرا."""
    i = before_signs(sentence.chunks, mention.first)
    before = at(sentence.chunks, i - 1)
    people = has(before, "object", "nation", "numeral")
    seat = chunks_text(sentence.chunks, mention.last) in particles("seat")
    return at(sentence.chunks, i).text in ("من", "ومن") and (people or seat)


def region_acts(sentence, mention):
    """Whether the name of Karabakh stands for its authorities: as speaker or subject, or joined to one."""
    chunk = sentence.chunks[mention.first]
    if means_authority(chunk) or any(
        mention.first <= report.speaker.first < mention.last for report in sentence.reports
    ):
        return True
    first = head(sentence, mention)
    if first is not mention:
        return first.actor != "artsakh" and acts(sentence, first)
    before, after = at(sentence.chunks, mention.first - 1), at(sentence.chunks, mention.last)
    return is_finite(before) or (heads_clause(sentence.chunks, mention) and is_finite(after))


def means_authority(chunk):
    """Whether a name of Karabakh is that of its authorities."""
    return chunk.text.lstrip("وفبلك").startswith(tuple(particles("names-authority")))


def is_finite(chunk):
    """Whether a chunk is a finite verb of speech or of an event."""
    return chunk is not None and any(
        reading.form in FINITE for kind in ("speech", "event") for reading in chunk.all(kind)
    )
