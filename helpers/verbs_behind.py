"""The verb behind a quantity that governs it: 51 آخرين من جنوده قتلوا."""

from itertools import takewhile

from helpers.competing import approximator
from helpers.events import event_at
from helpers.lexicon import particles
from helpers.numbers import opens_number
from helpers.words import SIGNS, at, chunks_text, has, is_cue, skip_signs

VERB_REACH = 9
LIST_REACH = 20
ASIDE_REACH = 10  # chunks of an aside between two commas
AGE_REACH = 5  # chunks more that may part a noun behind أن from its verb: في الثامنة من عمرها


def verb_after(chunks, quantity, kind, previous):
    """The finite verb right after the phrase: 51 آخرين من جنوده قتلوا."""
    inserted, predicate = False, is_predicate(chunks, quantity)
    reach = min(quantity.last + VERB_REACH + AGE_REACH * predicate, len(chunks))
    for i in outside_asides(chunks, out_of_end(chunks, quantity.last), reach):
        inserted = inserted or is_cue(chunks[i], "part")
        goes_on = chunks[i].text in particles("goes-on") and chunks[i - 1].text == "،"
        if goes_on or (ends_phrase(chunks[i], inserted) and not is_age(chunks, i)):
            return None
        event = event_at(chunks, i, kind, "verb-after")
        if event and is_too_far(chunks, quantity, event):
            return None
        if event and event.form == "relative":
            return event
        if event and event.form != "noun" and takes_subject(chunks, quantity, event):
            return as_suffered(or_twin(chunks, event, kind))
    return None


def out_of_end(chunks, i):
    """The index behind the whole told at i of which a part was counted: تسعة مساجد من أصل عشرة هدمت."""
    whole = chunks_text(chunks, i) == "من" and chunks_text(chunks, i + 1) == "اصل"
    return i + 3 if whole and opens_number(at(chunks, i + 2)) else i


def is_predicate(chunks, quantity):
    """Whether the phrase stands behind أن, so that a verb is the predicate of it."""
    return is_cue(at(chunks, quantity.first - 1), "complement")


def outside_asides(chunks, first, last):
    """The indices from first to before last that stand in no aside on parts."""
    i = first
    while i < last:
        end = aside_end(chunks, i)
        if not end:
            yield i
        i = end or i + 1


def ends_phrase(chunk, inserted):
    """Whether a chunk shows that no verb follows; a part inserted before it may be counted and joined on."""
    one = inserted or (has(chunk, "numeral") and chunk.get("numeral").value == 1)
    joined = chunk.prefix.startswith("و") and has(chunk, "event", "object") and not inserted
    return chunk.text in "،.؛:" or is_cue(chunk, "contrast") or (opens_number(chunk) and not one) or joined


def is_age(chunks, i):
    """Whether the number at i is the age of somebody told of: طفلة عمرها سبع سنوات قضت."""
    return any(r.value == "age" for r in chunks[i - 1].all("competing"))


def is_too_far(chunks, quantity, event):
    """Whether too much parts a verb from a noun that only grammar counts, unless it is its predicate."""
    between = chunks[quantity.last : event.index]
    far = len(between) > 2 or any(has(c, "actor", "institution") for c in between)
    predicate = is_predicate(chunks, quantity) and fits_subject(chunks, quantity, event)
    return quantity.implicit and far and not predicate


def as_suffered(event):
    """The event of a verb behind its subject, which befell the thing counted."""
    return event._replace(voice="patient") if event.voice == "transitive" else event


def aside_end(chunks, i):
    """The index behind an aside on parts or names that opens at i (34 مدنيا، بينهم 7 نساء، قتلوا), or 0."""
    if chunks_text(chunks, i) != "،":
        return 0
    if not is_cue(at(chunks, i + 1), "part") and chunks_text(chunks, i + 1) not in particles("aside"):
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
            active = counts_others(chunks, i + 1) or takes_object(chunks, event)
            return None if active else as_suffered(event)
        listed = opens_number(chunks[i]) or has(
            chunks[i], "object", "modifier", "nation", "numeral", "approximator"
        )
        listed = listed or is_cue(chunks[i], "belongs", "enemy")  # … تابعة للخصم دُمرت
        if not listed and chunks[i].text not in ("،", "و", *SIGNS, *particles("of-model")):
            return None
    return None


def takes_subject(chunks, quantity, event):
    """Whether a verb after the phrase can have it as its subject.

    Not when an own object follows or one governs before.
    """
    before = at(chunks, quantity.first - 1)
    if has(before, "event") and not chunks[quantity.first].prefix.startswith("و"):
        return False
    return (
        event.voice in ("patient", "transitive", "give")
        and not takes_object(chunks, event)
        and not counts_others(chunks, event.index + 1)
    )


def takes_object(chunks, event):
    """Whether a transitive verb has its own object behind it: صاروخ يهدم عمارة, ألحق أضرارا."""
    after = list(
        takewhile(lambda c: c.text not in particles("preposition"), chunks[event.index + 1 : event.index + 3])
    )
    harm = {chunks_text(chunks, event.index + 1), chunks[event.index].text.split()[-1]} & particles("harm")
    return event.voice == "transitive" and (harm or any(has(c, "object") and not c.prefix for c in after))


def counts_others(chunks, i):
    """Whether the verb before chunk i has a number of its own as subject: قتل 12, قُتل منهم خمسة."""
    i += is_cue(at(chunks, i), "part") or chunks_text(chunks, i) == "علي"  # استولينا على 65
    i = skip_signs(chunks, i + bool(approximator(chunks, i, "before")))
    return opens_number(at(chunks, i)) and not chunks[i].prefix.startswith("و")
