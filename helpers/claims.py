"""Claims: every figure an article states, with what it counts, what befell it, whose loss it is and who says so."""

from typing import NamedTuple

from helpers.attribution import UNKNOWN, report_of
from helpers.events import class_of, governor
from helpers.quantities import Quantity, implied, is_cue, stated
from helpers.reading import quote
from helpers.sides import Scene, side_of


class Claim(NamedTuple):
    """One stated quantity; the fields are those of the claims table."""

    sentence: int
    start: int
    end: int
    quote: str
    value: float | None
    low: float | None
    high: float | None
    precision: str
    implicit: bool
    object: str
    outcome: str
    side: str
    claimant: str
    claimant_text: str
    claimant_party: str
    stance: str
    tally: str
    rule: str


class Told(NamedTuple):
    """A quantity on its way to a claim."""

    quantity: Quantity
    event: object
    side: str
    side_rule: str
    speaker: object
    act: str


def told(sentence, date):
    """The quantities of a sentence that something befell, in order."""
    found = []
    counted = stated(sentence.chunks)
    for quantity in sorted([*counted, *implied(sentence.chunks, counted)], key=lambda q: q.first):
        previous = found[-1] if found else None
        event = governor(sentence.chunks, quantity, previous and previous.event)
        if event is None or not stands(sentence, quantity, event, previous):
            continue
        found.append(tell(sentence, quantity, event, previous, date))
    return found


def tell(sentence, quantity, event, previous, date):
    """A quantity with its event, side and speaker."""
    report = report_of(sentence.reports, quantity.first)
    speaker = report.speaker if report else UNKNOWN
    scene = Scene(sentence.chunks, sentence.mentions, speaker.party, date, speaker)
    side, rule = side_of(scene, quantity, event, class_of(quantity), previous)
    return Told(quantity, event, side, rule, speaker, report.act if report else "")


def stands(sentence, quantity, event, previous):
    """Whether a quantity is told as having happened, and, if grammar alone carries it, hangs right on its event."""
    return not unreal(sentence, event) and (not quantity.implicit or direct(sentence.chunks, quantity, event, previous))


def unreal(sentence, event):
    """Whether an event is planned, feared or to come."""
    return False


def direct(row, quantity, event, previous):
    """Whether a quantity that grammar carries stands right at its event or in the list behind it."""
    if event.index is None:
        return True
    if event.rule == "verb-after":
        return True
    anchor = previous.quantity.last if previous and previous.event.index == event.index else event.index + 1
    gap = row[anchor : quantity.first]
    joined = quantity.first == anchor or row[quantity.first].prefix.startswith("و")
    return len(gap) <= 3 and (joined or len(gap) > 0)


def claims_of(reading):
    """The claims of an article read, in order."""
    found = []
    for sentence in reading.sentences:
        found.extend(record(reading, sentence, item) for item in told(sentence, reading.date))
    return found


def record(reading, sentence, item):
    """The claim of a told quantity."""
    quantity, speaker = item.quantity, item.speaker
    start, end, words = quote(reading, sentence, quantity.first, quantity.last)
    return Claim(
        sentence.number,
        start,
        end,
        words,
        quantity.value,
        quantity.low,
        quantity.high,
        quantity.precision,
        quantity.implicit,
        "|".join(quantity.objects) or "person",
        item.event.outcome,
        item.side,
        "|".join(speaker.actors),
        speaker_text(reading, sentence, speaker),
        speaker.party or "narrator",
        "asserts",
        tally(sentence, item),
        f"{item.event.rule}; {item.side_rule}",
    )


def speaker_text(reading, sentence, speaker):
    """The words that name the speaker in this sentence."""
    if not 0 <= speaker.first < speaker.last <= len(sentence.chunks):
        return ""
    return quote(reading, sentence, speaker.first, speaker.last)[2]


def tally(sentence, item):
    """Whether a figure adds to an earlier one, totals, dates from an earlier war, or stands alone."""
    values = {c.value for c in sentence.cues}
    if "historical" in values:
        return "historical"
    row, q = sentence.chunks, item.quantity
    if any(is_cue(c, "others", "incremental") for c in row[q.first : q.last + 1]):
        return "incremental"
    if "cumulative" in values:
        return "cumulative"
    return "incremental" if "incremental" in values else "single"
