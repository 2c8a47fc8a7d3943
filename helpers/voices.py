"""Whose voice each sentence of an article is told in: the voices table."""

from typing import NamedTuple

from helpers.mentions import is_dateline

VOICES = ("azerbaijani", "armenian", "both", "third", "unknown", "narrator")
# A report without a speaker whose words only pass on what is known: "it is recalled that …".
OF_THE_OUTLET = "narrator"


class Voice(NamedTuple):
    """The voice of one sentence; the fields are those of the voices table."""

    sentence: int
    start: int
    end: int
    kind: str
    voice: str
    speaker: str
    speaker_text: str
    n_reports: int
    rule: str


def voices_of(reading):
    """The voice of each sentence of an article read, in order.

    `voice` is the speaker's party, `unknown` for a source of no known party, `narrator` without a report.
    Of several reports in a sentence it is that of the first whose speaker the text names, else of the first.
    """
    return [voice_of(sentence) for sentence in reading.sentences]


def voice_of(sentence):
    """The voice of a sentence read."""
    told = [report for report in sentence.reports if is_told(sentence, report)]
    report = next((report for report in told if report.speaker.party), next(iter(told), None))
    place = sentence.number, sentence.start, sentence.end, sentence.kind
    if report is None:
        return Voice(*place, "narrator", "", "", 0, "")
    speaker = report.speaker
    voice = speaker.party or "unknown"
    return Voice(*place, voice, "|".join(speaker.actors), speaker.words, len(told), report.rule)


def is_told(sentence, report):
    """Whether somebody speaks in a report; a line such as «Baku: agencies» tells where it was written."""
    places = (m for m in sentence.mentions if m.first == report.speaker.first)
    dateline = report.rule == "colon" and any(is_dateline(sentence.chunks, place) for place in places)
    return report.rule != OF_THE_OUTLET and not dateline
