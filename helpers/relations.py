"""Who does what to whom: speech and diplomatic acts from one actor to another, sentence by sentence."""

from itertools import permutations
from typing import NamedTuple

from helpers.acts import Told, act_at, is_named
from helpers.lexicon import read_table
from helpers.mentions import acts
from helpers.reading import quote
from helpers.reported_words import report_of
from helpers.words import SIGNS

ASIDE = "speaks_of"


class Relation(NamedTuple):
    """One act of one actor towards another; the fields are those of the relations table."""

    sentence: int
    start: int
    end: int
    quote: str
    source: str
    target: str
    act: str
    cameo: str
    plover: str
    rule: str


def relations_of(reading):
    """The acts between actors of an article read, in order; one of several actors gives a record a pair."""
    return [
        Relation(
            sentence.number,
            *quote(reading, sentence, told.first, told.last),
            source,
            target,
            told.row["act"],
            told.row["cameo"],
            told.row["plover"],
            told.rule,
        )
        for sentence in reading.sentences
        for told in told_in(sentence)
        for source, target in pairs(told)
    ]


def pairs(told):
    """(source, target) of an act: each who acts with each acted upon, both ways if it is mutual."""
    mutual = told.row["mutual"] == "yes"
    if mutual:
        everybody = dict.fromkeys([*told.sources, *told.targets])
        return list(permutations(everybody, 2)) if not told.targets else both_ways(told)
    return [(s, t) for s in told.sources for t in told.targets if s != t]


def both_ways(told):
    """The pairs of those who act and those who are met, and the same pairs turned round."""
    one_way = [(s, t) for s in told.sources for t in told.targets if s != t]
    return one_way + [(t, s) for s, t in one_way]


def told_in(sentence):
    """The acts of a sentence: those of a verb with its object, then whom a speaker speaks of beside them."""
    verbs = sorted(i for i, kinds in sentence.topics.items() if "act" in kinds)
    direct = [told for i in verbs if (told := act_at(sentence, i))]
    known = {pair for told in direct for pair in pairs(told)}
    return direct + [told for told in spoken_of(sentence) if not set(pairs(told)) <= known]


def spoken_of(sentence):
    """For each report, the actors named in what it covers: the speaker speaks of them."""
    row = next(row for row in read_table("acts") if row["act"] == ASIDE)
    speakers = [m for r in sentence.reports for m in sentence.mentions if names(r, m)]
    for mention in sentence.mentions:
        report = report_of(sentence.reports, mention.first)
        if report is None or mention in speakers or not can_be_told_of(sentence, mention):
            continue
        speaker = next((m for m in speakers if names(report, m)), None)
        if report.rule in ("colon", "continued") or not speaker or apposed(sentence, speaker, mention):
            continue
        if is_speaker(sentence, report, speaker):
            yield Told(mention.first, mention.last, report.speaker.actors, (mention.actor,), row, "report")


def names(report, mention):
    """Whether a mention stands in the words that name a report's speaker."""
    return report.speaker.first <= mention.first < report.speaker.last


def can_be_told_of(sentence, mention):
    """Whether a mention names somebody who acts, in full, and is no medium."""
    return bool(mention.actor) and not mention.bare and mention.kind != "media" and acts(sentence, mention)


def is_speaker(sentence, report, mention):
    """Whether a report's speaker is somebody in particular who acts, and no medium."""
    return is_named(sentence.chunks, report.speaker) and can_be_told_of(sentence, mention)


def apposed(sentence, speaker, mention):
    """Whether a mention stands right behind a speaker, as another name of his."""
    between = sentence.chunks[speaker.last : mention.first]
    return speaker.last <= mention.first and all(c.text in SIGNS or c.text == "،" for c in between)
