"""The verb or noun before a quantity that governs it, with the one joined to it: تدمير وإعطاب 20 دبابة."""

from helpers.events import event_at, joint
from helpers.lexicon import particles
from helpers.words import chunks_text, has, is_cue

HOLD_NEAR = 5  # chunks between a verb of losing and the hold that is lost: فقدت القوات الأرمينية السيطرة
INCURRED_NEAR = 6  # chunks between a verb and its losses: ما تكبده الجيش الأرميني من خسائر
ADJUNCT_NEAR = 3  # chunks between منذ and the noun that it dates by: منذ انطلاق عملية تحرير


def breaks_clause(chunk):
    """Whether a chunk ends the reach of an event: a report, a complement clause, a contrast."""
    report = has(chunk, "speech") and chunk.get("speech").form not in ("reported", "noun")
    report = report and chunk.text not in particles("in-reply")  # mostly ردا على, in reaction to
    return (report and not has(chunk, "event", "object")) or is_cue(chunk, "complement", "contrast")


def event_before(chunks, quantity, kind, previous):
    """The nearest event before the phrase in its clause."""
    for i in range(quantity.first - 1, -1, -1):
        event = event_at(chunks, i, kind, "event-before")
        if event is not None and in_adjunct(chunks, i, quantity.first):
            continue
        if event is not None:
            return or_twin(chunks, in_context(chunks, event, kind, previous), kind, quantity.last)
        if breaks_clause(chunks[i]) or chunks[i].text in "؛":
            return None
    return None


def in_context(chunks, event, kind, previous):
    """The event, with the verb that governs its noun, the voice it had before, or the one joined to it."""
    i = event.index
    if event.name == "losses":
        return inflicted(chunks, i, kind) or incurred(chunks, i, kind) or event
    if event.name == "take" and event.form == "noun":
        event = lost_hold(chunks, i, kind) or event
    if previous is not None and previous.index == i:
        either = chunks_text(chunks, i - 1) == "او"
        return (with_twin(chunks, event, kind, None) if either else event)._replace(voice=previous.voice)
    return with_twin(chunks, event, kind, previous)


def in_adjunct(chunks, i, until):
    """Whether the noun at i only tells when: دمر، منذ انطلاق عملية تحرير الأراضي، 241 دبابة."""
    if chunks[i].get("event").form != "noun":
        return False
    opened = any(c.text in particles("time-adjunct") for c in chunks[max(0, i - ADJUNCT_NEAR) : i])
    closed = any(c.text == "،" for c in chunks[i:until])
    start = next((j for j in range(i - 1, -1, -1) if chunks[j].text in particles("time-adjunct")), i)
    parted = chunks_text(chunks, start - 1) == "،"
    return opened and closed and parted


def with_twin(chunks, event, kind, previous):
    """The event with the outcome of the one that و or أو joins it to: تدمير وإعطاب, دمر أو تضرر."""
    either = chunks_text(chunks, event.index - 1) == "او"
    twin = event_at(chunks, event.index - 1 - either, kind, event.rule)
    governs = not either and previous is not None and twin is not None and previous.index == twin.index
    same = twin is not None and (either or (twin.form, twin.agreement) == (event.form, event.agreement))
    alike = same and not governs
    joined = either or chunks[event.index].prefix.startswith("و")
    if not alike or not joined or twin.outcome == event.outcome:
        return event
    return twin._replace(outcome=joint(twin.outcome, event.outcome))


def incurred(chunks, i, kind):
    """The verb whose object are the losses named at i: العدو تكبد خسائر بلغت 200 قتيل."""
    first = max(-1, i - INCURRED_NEAR)
    found = (event_at(chunks, j, kind, "event-before") for j in range(i - 1, first, -1))
    return next((event for event in found if event and event.name == "lose" and event.form != "noun"), None)


def or_twin(chunks, event, kind, last):
    """The event with the outcome of the noun that أو joins behind the phrase: تدمير 30 منزلا أو تضررها."""
    twin = event_at(chunks, last + 1, kind, event.rule) if chunks_text(chunks, last) == "او" else None
    alike = twin is not None and event.form == twin.form == "noun" and twin.outcome != event.outcome
    return event._replace(outcome=joint(event.outcome, twin.outcome)) if alike else event


def lost_hold(chunks, i, kind):
    """The loss whose object is the hold named at i: فقدت القوات السيطرة على 3 قرى."""
    for j in range(i - 1, max(-1, i - HOLD_NEAR), -1):
        event = event_at(chunks, j, kind, "event-before")
        if event is not None and event.name == "lose":
            return event
        if event is not None or breaks_clause(chunks[j]) or chunks[j].text == "،":
            return None
    return None


def inflicted(chunks, i, kind):
    """The verb that inflicts the losses named at i: ألحقت به خسائر شملت 20 دبابة."""
    found = (event_at(chunks, j, kind, "event-before") for j in range(i - 1, max(-1, i - 7), -1))
    return next((event for event in found if event and event.name == "inflict"), None)
