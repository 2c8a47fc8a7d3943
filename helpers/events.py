"""What happened to a counted thing: the verb or noun that governs it and the outcome it tells."""

from functools import cache
from typing import NamedTuple

from helpers.lexicon import forms, particles, read_table
from helpers.numbers import opens_number
from helpers.words import at, chunks_text, has, is_cue

TOTAL_REACH = 16
LIST_REACH = 14
ASIDE_REACH = 10  # chunks of an aside between two commas
AGE_REACH = 5  # chunks more that may part a noun behind أن from its verb: في الثامنة من عمرها
ADJUNCT_NEAR = 3  # chunks between منذ and the noun that it dates by: منذ انطلاق عملية تحرير
DAMMA = "\u064f"


class Event(NamedTuple):
    """What governs a quantity: the chunk, its reading, the outcome, and the rule that tied them together."""

    index: int
    voice: str
    form: str
    agreement: str
    outcome: str
    name: str
    rule: str


@cache
def classes():
    """The class of each object: person, equipment, building, house or place."""
    found = {row["object"]: row["class"] for row in read_table("objects")}
    for row in read_table("refinements"):
        found.setdefault(row["becomes"], found[row["object"]])
    return found


def class_of(quantity):
    """The class of what is counted; "" when the text leaves the noun out."""
    return classes().get(quantity.objects[0], "equipment") if quantity.objects else ""


def own_outcome(chunks, quantity):
    """The outcome that the noun itself tells: قتيل, جرحى, أسرى; "" for other nouns."""
    noun = at(chunks, quantity.noun) if quantity.noun is not None else None
    phrase = chunks[quantity.noun : quantity.last] if has(noun, "object") else ()
    own = next((o for c in phrase if has(c, "object") and (o := c.get("object").row["outcome"])), "")
    return (own or bodies_before(chunks, quantity) or state_after(chunks, quantity)).replace("+", "|")


def bodies_before(chunks, quantity):
    """The outcome of a plural that governs the number: جثامين 30 جنديا."""
    before = at(chunks, quantity.first - 1)
    reading = before.get("object") if has(before, "object") and not chunks[quantity.first].prefix else None
    return (
        reading.row["outcome"]
        if reading and reading.form == "plural" and reading.row["outcome"] == "killed"
        else ""
    )


def state_after(chunks, quantity):
    """The outcome of a plural that tells their state behind a verb: 19 مدنيا نقلوا جرحى."""
    for chunk in chunks[quantity.last : quantity.last + 3]:
        if chunk.text in "،.؛:" or chunk.prefix or opens_number(chunk):
            return ""
        state = has(chunk, "object") and (chunk.get("object").form == "plural" or chunk.text.endswith("ا"))
        if state and chunk.get("object").row["outcome"]:
            return chunk.get("object").row["outcome"]
    return ""


def outcome_for(reading, kind):
    """The outcome that an event has for a class of objects; for a noun left out, that for people first."""
    kinds = (kind,) if kind else ("person", "equipment", "place")
    return next((reading.row[k].replace("+", "|") for k in kinds if reading.row[k]), "")


def needs_met(chunks, i, reading):
    """Whether the companion word that an event needs stands behind it (لقي … حتفه)."""
    needed = needs(reading.row["needs"])
    if not needed:
        return True
    first = i if reading.form == "noun" else max(0, i - 3)
    last = next((j for j in range(i + 1, len(chunks)) if opens_act(chunks[j])), len(chunks))
    near = " ".join(chunk.text for chunk in chunks[first : min(last, i + 14)])
    return any(f" {near}".find(f" {word}") >= 0 for word in needed)


def opens_act(chunk):
    """Whether و joins a finite verb on, so that its words are not those of the verb before."""
    event = chunk.get("event") if has(chunk, "event") else None
    return event is not None and chunk.prefix == "و" and event.form in ("past", "present")


@cache
def needs(cell):
    return tuple(forms(cell))


def event_at(chunks, i, kind, rule):
    """The event at chunk i with an outcome for the class, or None."""
    chunk = at(chunks, i)
    if not has(chunk, "event") or is_cue(chunk, "enemy"):
        return None
    for reading in chunk.all("event"):
        if reading.form == "relative" and chunks_text(chunks, i + 1) == "علي":
            continue  # سيطرته على is "his control of", not "which she controlled"
        if is_gone(chunks, i, reading, kind):
            return Event(i, "patient", reading.form, reading.agreement, "missing", "miss", rule)
        outcome = outcome_for(reading, kind)
        if outcome and needs_met(chunks, i, reading):
            voice = "patient" if is_passive(chunks, i, reading) else reading.row["voice"]
            return Event(i, voice, reading.form, reading.agreement, outcome, reading.value, rule)
    return None


def is_gone(chunks, i, reading, kind):
    """Whether فُقد is passive, people having gone missing: a damma or a nominative subject tells."""
    if reading.value != "lose" or reading.form != "past" or kind not in ("", "person"):
        return False
    first = len(reading.prefix) + 1
    subject = at(chunks, i + 1)
    nominative = has(subject, "numeral") and subject.text.endswith(("ان", "ون"))
    return chunks[i].raw[first : first + 1] == DAMMA or nominative


def is_passive(chunks, i, reading):
    """Whether a transitive verb is marked as passive by a damma (قُتل), or has فيه behind it (قتل فيه 14)."""
    if reading.row["voice"] != "transitive" or reading.form != "past":
        return False
    first = len(reading.prefix) + 1
    return chunks[i].raw[first : first + 1] == DAMMA or chunks_text(chunks, i + 1) in particles("in-it")


def governor(chunks, quantity, previous):
    """The event that governs a quantity.

    Its noun, the verb after it, the one before it, a total, or a list.
    """
    own = own_outcome(chunks, quantity)
    if own == "captured" and chunks_text(chunks, quantity.last) in particles("held-by"):
        return Event(quantity.noun, "patient", "own", "", own, "own", "noun-itself")
    for kind in kinds_of(chunks, quantity, previous):
        for rule in (part, verb_after, event_before, total_before, in_list, verb_after_list):
            event = rule(chunks, quantity, kind, previous and previous.event)
            if event is not None:
                return with_own(event, own)
    return Event(quantity.noun, "patient", "own", "", own, "own", "noun-itself") if own else None


def kinds_of(chunks, quantity, previous):
    """The classes to try: the noun's; for a noun left out, that of the phrase before, then any."""
    kind = class_of(quantity)
    before = classes().get(previous.objects[0], "") if previous and previous.objects else ""
    if kind or not before:
        return [kind]
    nearest = next((c for c in reversed(chunks[: quantity.first]) if has(c, "event")), None)
    fits = nearest is not None and any(outcome_for(reading, before) for reading in nearest.all("event"))
    return [before, ""] if fits else [""]


def part(chunks, quantity, kind, previous):
    """A part of the total before it has its event: 12 جريحا بينهم طفلان وامرأة."""
    if previous is None:
        return None
    if is_cue(chunks[quantity.first], "one-of-them"):
        return previous._replace(rule="part")
    for i in range(quantity.first - 1, max(-1, quantity.first - 3), -1):
        if is_cue(chunks[i], "part"):
            return None if has(at(chunks, i - 1), "event") else previous._replace(rule="part")
        if has(chunks[i], "event") and not has(chunks[i], "object"):
            return None
    joined = previous.rule == "part" and chunks[quantity.first].prefix.startswith("و")
    return previous if joined else None


def with_own(event, own):
    """The event, its outcome replaced by the one the noun tells unless prisoners are freed or killed."""
    if not own or (own == "captured" and event.outcome in ("returned", "killed", "injured")):
        return event
    if event.outcome == "returned" and own != "killed":
        return event
    return event._replace(outcome=own)


def breaks_clause(chunk):
    """Whether a chunk ends the reach of an event: a report, a complement clause, a contrast."""
    report = has(chunk, "speech") and chunk.get("speech").form not in ("reported", "noun")
    report = report and chunk.text != "ردا"  # mostly ردا على, in reaction to
    return (report and not has(chunk, "event", "object")) or is_cue(chunk, "complement", "contrast")


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


def event_before(chunks, quantity, kind, previous):
    """The nearest event before the phrase in its clause."""
    for i in range(quantity.first - 1, -1, -1):
        chunk = chunks[i]
        event = event_at(chunks, i, kind, "event-before")
        if event is not None and in_adjunct(chunks, i, quantity.first):
            continue
        if event is not None and event.name == "losses":
            return inflicted(chunks, i, kind) or incurred(chunks, i, kind) or event
        if event is not None and previous is not None and previous.index == i:
            return event._replace(voice=previous.voice)
        if event is not None:
            return with_twin(chunks, event, kind, previous)
        if breaks_clause(chunk) or chunk.text in "؛":
            return None
    return None


def in_adjunct(chunks, i, until):
    """Whether the noun at i only tells when: دمر، منذ انطلاق عملية تحرير الأراضي، 241 دبابة."""
    opened = any(c.text in particles("time-adjunct") for c in chunks[max(0, i - ADJUNCT_NEAR) : i])
    closed = any(c.text == "،" for c in chunks[i:until])
    start = next((j for j in range(i - 1, -1, -1) if chunks[j].text in particles("time-adjunct")), i)
    parted = chunks_text(chunks, start - 1) == "،"
    return opened and closed and parted and chunks[i].get("event").form == "noun"


def with_twin(chunks, event, kind, previous):
    """The event with the outcome of the one that و or أو joins it to: تدمير وإعطاب, دمر أو تضرر."""
    either = chunks_text(chunks, event.index - 1) == "او"
    twin = event_at(chunks, event.index - 1 - either, kind, event.rule)
    governs = previous is not None and twin is not None and previous.index == twin.index
    same = twin is not None and (either or (twin.form, twin.agreement) == (event.form, event.agreement))
    alike = same and not governs
    joined = either or chunks[event.index].prefix.startswith("و")
    if not alike or not joined or twin.outcome == event.outcome:
        return event
    return twin._replace(outcome=f"{twin.outcome}|{event.outcome}")


def incurred(chunks, i, kind):
    """The verb whose object are the losses named at i: العدو تكبد خسائر بلغت 200 قتيل."""
    found = (event_at(chunks, j, kind, "event-before") for j in range(i - 1, max(-1, i - 4), -1))
    return next((event for event in found if event and event.name == "lose" and event.form != "noun"), None)


def inflicted(chunks, i, kind):
    """The verb that inflicts the losses named at i: ألحقت به خسائر شملت 20 دبابة."""
    found = (event_at(chunks, j, kind, "event-before") for j in range(i - 1, max(-1, i - 7), -1))
    return next((event for event in found if event and event.name == "inflict"), None)


def total_before(chunks, quantity, kind, previous):
    """The counted people named before a total: عدد القتلى إلى 230, خسائره إلى 198."""
    for i in range(max(quantity.first - 1, quantity.last - 2), max(-1, quantity.first - TOTAL_REACH), -1):
        chunk = chunks[i]
        if is_toll_noun(chunks, i) and kind in ("", "person"):
            return Event(i, "patient", "own", "", chunk.get("object").row["outcome"], "own", "total")
        risen = any(is_cue(c, "rising") or c.text == "الي" for c in chunks[i : quantity.first])
        if is_cue(chunk, "toll") and previous is not None and risen:
            return previous._replace(rule="running-total")
    return None


def is_toll_noun(chunks, i):
    """Whether the noun at i names a known group of victims, so that a number told of it is its toll."""
    reading = chunks[i].get("object") if has(chunks[i], "object") else None
    if not reading or not reading.row["outcome"] or opens_number(at(chunks, i - 1)):
        return False
    counted = is_cue(at(chunks, i - 1), "toll", "rising")
    return bool(reading.prefix.endswith(("ال", "لل")) or reading.pronoun or counted or names_whose(chunks, i))


def names_whose(chunks, i):
    """Whether the plural at i is known by the force or side behind it: قتلى القوات الأرمينية, قتلى جيشها."""
    plural = chunks[i].get("object").form == "plural" and not opens_number(at(chunks, i - 1))
    behind = at(chunks, i + 1)
    return plural and (has(behind, "institution", "state", "actor") or is_cue(behind, "self"))


def in_list(chunks, quantity, kind, previous):
    """The event of the quantity before, when the phrase continues its list."""
    if previous is None or (quantity.implicit and previous.index is not None):
        return None
    if previous.index is None:
        return previous._replace(rule="list") if kind in ("", "equipment", "building") else None
    event = event_at(chunks, previous.index, kind, "list")
    linked = chunks[quantity.first].prefix.startswith("و") or is_cue(at(chunks, quantity.first - 1), "part")
    return event if event and linked else None
