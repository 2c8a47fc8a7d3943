"""The verb behind a quantity that governs it: 51 آخرين من جنوده قتلوا."""

from helpers.events import event_at
from helpers.numbers import opens_number
from helpers.words import at, chunks_text, has, is_cue

LIST_REACH = 14
ASIDE_REACH = 10  # chunks of an aside between two commas
AGE_REACH = 5  # chunks more that may part a noun behind أن from its verb: في الثامنة من عمرها


def verb_after(chunks, quantity, kind, previous):
    """The finite verb right after the phrase: 51 آخرين من جنوده قتلوا."""
    resume, inserted, predicate = 0, False, is_cue(at(chunks, quantity.first - 1), "complement")
    for i in range(quantity.last, min(quantity.last + 9 + AGE_REACH * predicate, len(chunks))):
        chunk = chunks[i]
        if i < resume:
            continue
        resume = aside_end(chunks, i)
        if resume:
            continue
        inserted = inserted or is_cue(chunk, "part")
        one = inserted or (has(chunk, "numeral") and chunk.get("numeral").value == 1)
        if (
            chunk.text in "،.؛:"
            or (opens_number(chunk) and not one)
            or (chunk.prefix.startswith("و") and has(chunk, "event", "object") and not inserted)
        ):
            return None
        event = event_at(chunks, i, kind, "verb-after")
        between = chunks[quantity.last : i]
        far = len(between) > 2 or any(has(c, "actor", "institution") for c in between)
        if event and quantity.implicit and far and not (predicate and fits_subject(chunks, quantity, event)):
            return None
        if event and event.form == "relative":
            return event
        if event and event.form != "noun" and takes_subject(chunks, quantity, event):
            event = or_twin(chunks, event, kind)
            return event._replace(voice="patient" if event.voice == "transitive" else event.voice)
    return None


def aside_end(chunks, i):
    """The index behind an aside on parts that opens at i (34 مدنيا، بينهم 7 نساء، قتلوا); 0 for none."""
    if chunks_text(chunks, i) != "،" or not is_cue(at(chunks, i + 1), "part"):
        return 0
    return next((j + 1 for j in range(i + 2, min(i + ASIDE_REACH, len(chunks))) if chunks[j].text == "،"), 0)


def fits_subject(chunks, quantity, event):
    """Whether a verb agrees with the noun behind أن that it is the predicate of: أن طفلة في الثامنة … قضت."""
    female = chunks_text(chunks, quantity.noun if quantity.noun is not None else -1).endswith(
        ("ه", "تين", "تان")
    )
    dual = quantity.form != "dual" or chunks[event.index].text.endswith("ا")
    return event.form in ("past", "present") and dual and (event.agreement == "f") == female


def or_twin(chunks, event, kind):
    """The event with the outcome of the verb that أو joins behind it: دمرت أو تضررت."""
    twin = event_at(chunks, event.index + 2, kind, event.rule)
    if twin is None or chunks_text(chunks, event.index + 1) != "او" or twin.outcome == event.outcome:
        return event
    return event._replace(outcome=f"{event.outcome}|{twin.outcome}")


def verb_after_list(chunks, quantity, kind, previous):
    """The finite verb behind the list that the phrase opens: 49 درونا وأربع مروحيات خرجت من الخدمة."""
    for i in range(quantity.last, min(quantity.last + LIST_REACH, len(chunks))):
        event = event_at(chunks, i, kind, "verb-after-list")
        if event and event.form in ("past", "present") and not chunks[i].prefix:
            return event._replace(voice="patient" if event.voice == "transitive" else event.voice)
        listed = opens_number(chunks[i]) or has(
            chunks[i], "object", "modifier", "nation", "numeral", "approximator"
        )
        if not listed and chunks[i].text not in ("،", "من", "طراز", "و"):
            return None
    return None


def takes_subject(chunks, quantity, event):
    """Whether a verb after the phrase can have it as its subject.

    Not when an own object follows or one governs before.
    """
    before = at(chunks, quantity.first - 1)
    if has(before, "event"):
        return False
    after = chunks[event.index + 1 : event.index + 3]
    takes_object = event.voice == "transitive" and any(has(c, "object") and not c.prefix for c in after)
    return (
        event.voice in ("patient", "transitive", "give")
        and not takes_object
        and not opens_number(at(chunks, event.index + 1))
    )
