"""An article read once: each sentence's chunks, cues, actors and reports, for every table to draw on."""

import itertools
import re
from bisect import bisect_left
from typing import NamedTuple

from helpers.actors import mentions
from helpers.attribution import reports
from helpers.lexicon import particles
from helpers.lists import with_items
from helpers.memory import Memory
from helpers.quotations import with_speakers
from helpers.speakers import Speaker, actor_party, from_context, of_last_speaker
from helpers.text import Folded, fold, span
from helpers.words import chunks, cues, index, matches, topics, within

# Characters; a sentence of the longest newspaper style has about 1,000.
LONGEST = 3000
HOUR = re.compile(r"\d{1,2}:\d{2}\b[\s|:–—-]*+(?=\D)")
# Mentions of earlier sentences that "his counterpart" may look back to.
RECALLED = 8


class Sentence(NamedTuple):
    """A sentence read; `number` counts the article's sentences.

    Chunk offsets are those of the folded text; `topics` holds the readings of one table's words by chunk.
    """

    number: int
    kind: str
    start: int
    end: int
    chunks: list
    topics: dict
    cues: list
    places: dict
    mentions: list
    reports: list
    town: str


class Reading(NamedTuple):
    """An article read: its text as loaded and folded, its ISO date ("" if unknown) and its sentences."""

    text: str
    folded: Folded
    date: str
    sentences: list


def read_text(text, spans, date=""):
    """The Reading of a text.

    Spans are (number, kind, start, end) of the sentences to read, offsets into text.
    """
    folded = fold(text)
    hits = matches(folded.text)
    memory, found = Memory(), []
    for where in cut(text, with_items(text, spans)):
        sentence = read_sentence(folded, text, hits, where, memory, date)
        memory.remember(sentence.reports, sentence.mentions, last_town(sentence), ends_unnamed(sentence))
        found.append(sentence)
    return Reading(text, folded, date, with_speakers(looked_ahead(found)))


def last_town(sentence):
    """The place named last in a sentence, "" if none is."""
    named = sentence.places.get("place")
    return sentence.chunks[named[-1]].get("place").value if named else ""


def ends_unnamed(sentence):
    """Whether the last source of a sentence is one without a name: من مصدر عسكري."""
    named = max((r.speaker.first for r in sentence.reports if r.speaker.actors), default=-1)
    words = (i for i in sentence.places.get("unnamed", ()) if i > named)
    return any(sentence.chunks[i].text.startswith(tuple(particles("source-words"))) for i in words)


def cut(text, spans):
    """The spans, one longer than LONGEST cut at spaces, so that no text makes the rules slow."""
    for number, kind, start, end in spans:
        while end - start > LONGEST:
            space = text.rfind(" ", start, start + LONGEST)
            middle = space if space > start else start + LONGEST
            yield number, kind, start, middle
            start = middle
        yield number, kind, start, end


def looked_ahead(found):
    """The sentences, a first report without a speaker given the one whom the next sentence shows speaking."""
    for i, (sentence, following) in enumerate(itertools.pairwise(found)):
        if not sentence.reports or sentence.reports[0].speaker.actors:
            break
        speaks = any(
            following.chunks[j].get("speech").form == "present" for j in following.places.get("speech", ())
        )
        person = next((m for m in following.mentions if m.kind == "person" and m.actor), None)
        if speaks and person and sentence.reports[0].rule == "continued":
            speaker = Speaker((person.actor,), person.party, person.gender)
            found[i] = sentence._replace(reports=[r._replace(speaker=speaker) for r in sentence.reports])
            break
    return found


def read_sentence(folded, text, hits, where, memory, date):
    """One sentence read, its speakers resolved against what the memory holds."""
    number, kind, start, end = where
    first, last = folded_offset(folded, behind_hour(text, start, end)), folded_offset(folded, end)
    inside = within(hits, first, last)
    row = chunks(folded, text, inside, first, last)
    places = index(row)
    found = resolved(mentions(row, places, date, memory.mentions[-RECALLED:]), row, memory)
    told = [in_words(folded, text, row, report) for report in reports(row, places, found, memory)]
    return Sentence(
        number, kind, start, end, row, topics(inside, row), cues(inside), places, found, told, memory.town
    )


def in_words(folded, text, row, report):
    """The report with the words that name its speaker, those of an earlier sentence kept."""
    speaker = report.speaker
    if not 0 <= speaker.first < speaker.last <= len(row):
        return report
    start, end = span(folded, row[speaker.first].start, row[speaker.last - 1].end)
    return report._replace(speaker=speaker._replace(words=text[start:end]))


def resolved(found, row, memory):
    """The mentions, each institution without a nation given the one that the context last gave it."""
    done = []
    for mention in found:
        actor = mention.actor or from_context(mention, memory, done) or of_last_speaker(mention, row, memory)
        done.append(
            mention
            if mention.actor
            else mention._replace(actor=actor, party=actor_party(actor) if actor else "", bare=True)
        )
    return done


def behind_hour(text, start, end):
    """Where the words of a ticker's line begin, behind its hour: 10:30 - باكو: …"""
    hour = HOUR.match(text, start, end)
    return hour.end() if hour else start


def folded_offset(folded, offset):
    """The offset in the folded text of an offset in the text as loaded."""
    return offset if folded.origin is None else bisect_left(folded.origin, offset)


def place(reading, sentence, first, last):
    """(start, end) in the text as loaded of a sentence's chunks [first, last)."""
    return span(reading.folded, sentence.chunks[first].start, sentence.chunks[last - 1].end)


def quote(reading, sentence, first, last):
    """(start, end, words) of a sentence's chunks [first, last)."""
    start, end = place(reading, sentence, first, last)
    return start, end, reading.text[start:end]
