"""The event that governs a quantity, by the first rule that finds one."""

from helpers.events import Event, class_of, classes, event_at, outcome_for
from helpers.lexicon import particles
from helpers.nouns import is_body
from helpers.own_outcomes import own_outcome, with_own
from helpers.totals import is_toll_noun, total_before
from helpers.verbs_before import event_before
from helpers.verbs_behind import verb_after, verb_after_list
from helpers.words import at, chunks_text, has, is_cue

RISEN = 10  # chunks between a verb of rising and what the toll has risen to


def governor(chunks, quantity, previous):
    """The event that governs a quantity.

    Its noun, the verb after it, the one before it, a total, or a list.
    """
    if of_victims_told(chunks, quantity.first):
        outcome = chunks[quantity.first - 1].get("object").row["outcome"]
        return Event(quantity.first - 1, "patient", "own", "", outcome, "own", "total")
    if previous is None and (known := victims_meant(chunks, quantity)) is not None:
        outcome = chunks[known].get("object").row["outcome"]
        return Event(known, "patient", "own", "", outcome, "own", "total")
    own = own_outcome(chunks, quantity)
    if own == "captured" and chunks_text(chunks, quantity.last) in particles("held-by"):
        return Event(quantity.noun, "patient", "own", "", own, "own", "noun-itself")
    for kind in kinds_of(chunks, quantity, previous):
        for rule in TOTAL_FIRST if numbers_them(chunks, quantity) else RULES:
            event = rule(chunks, quantity, kind, previous and previous.event)
            if event is not None:
                return with_own(event, own)
    return left_behind(chunks, quantity, previous, own) or own_event(quantity, own)


def left_behind(chunks, quantity, previous, own):
    """The event of bodies that somebody left lying: الخصم ترك عشرات الجثث; None for anything else."""
    noun = at(chunks, quantity.noun) if quantity.noun is not None else None
    found = (
        event_before(chunks, quantity, "equipment", previous and previous.event) if is_body(noun) else None
    )
    return found._replace(outcome=own) if found is not None and found.name == "abandon" else None


def own_event(quantity, own):
    """The event that a noun tells by itself, or None for a noun that tells none."""
    return Event(quantity.noun, "patient", "own", "", own, "own", "noun-itself") if own else None


def of_victims_told(chunks, i):
    """Whether what stands at i is told to be among the victims named right before: ومن الضحايا رضيعة."""
    victims, among = at(chunks, i - 1), chunks_text(chunks, i - 2).removeprefix("و")
    known = has(victims, "object") and victims.prefix == "ال" and victims.get("object").row["outcome"]
    return bool(known) and among in particles("among-victims")


def victims_meant(chunks, quantity):
    """The chunk of the known victims of whom "some of them" counts a few: … القتلى …، من بينهم 103."""
    if quantity.noun is not None or not is_cue(at(chunks, quantity.first - 1), "part"):
        return None
    before = range(quantity.first - 1, -1, -1)
    known = (i for i in before if has(chunks[i], "object") and chunks[i].prefix == "ال")
    return next((i for i in known if chunks[i].get("object").row["outcome"]), None)


def numbers_them(chunks, quantity):
    """Whether a number is told of those named before: النازحين الذين تجاوز عددهم, ليرتفع عدد القتلى إلى."""
    if quantity.noun is None and (risen_to(chunks, quantity.first) or they_are(chunks[quantity.first])):
        return True
    before = chunks[max(0, quantity.first - 2) : quantity.first]
    return any(is_cue(chunk, "toll") and chunk.text.endswith(("هم", "هن")) for chunk in before)


def risen_to(chunks, i):
    """Whether a toll has risen to the number at i: ليرتفع عدد القتلى إلى 230, وصل إلى 61."""
    if chunks_text(chunks, i - 1) != "الي":
        return False
    near = chunks[max(0, i - RISEN) : i]
    return chunks_text(chunks, i - 2) in particles("comes-to") or any(is_cue(c, "rising") for c in near)


def they_are(chunk):
    """Whether a word of at most or nearly is a plural verb, so that people named before are counted."""
    return chunk.text in particles("they-number")


def kinds_of(chunks, quantity, previous):
    """The classes to try: the noun's; for a noun left out, that of the phrase before, then any."""
    kind = class_of(quantity)
    before = classes().get(previous.objects[0], "") if previous and previous.objects else ""
    if kind or not before or numbers_them(chunks, quantity):
        return [kind]
    nearest = next((c for c in reversed(chunks[: quantity.first]) if has(c, "event")), None)
    fits = nearest is not None and any(outcome_for(reading, before) for reading in nearest.all("event"))
    return [before, ""] if fits else [""]


def part(chunks, quantity, kind, previous):
    """A part of the total before it has its event: 12 جريحا بينهم طفلان وامرأة."""
    if previous is None:
        return None
    if is_cue(chunks[quantity.first], "one-of-them"):
        own = event_at(chunks, quantity.first - 1, "person", "part")
        if own is None and tells_origin(chunks, quantity.first + 1):
            return None
        return own if own and own.form in ("past", "present") else previous._replace(rule="part")
    for i in range(quantity.first - 1, max(-1, quantity.first - 3), -1):
        if is_cue(chunks[i], "part"):
            own = has(at(chunks, i - 1), "event") or is_toll_noun(chunks, i - 1)  # عدد المصابين منهم 200
            return None if own else previous._replace(rule="part")
        if has(chunks[i], "event") and not has(chunks[i], "object"):
            return None
    if is_cue(at(chunks, quantity.last), "part") and has(at(chunks, quantity.last + 1), "nation"):
        return previous._replace(rule="part")  # 45 عسكريا، 30 منهم أرمن
    joined = previous.rule == "part" and chunks[quantity.first].prefix.startswith("و")
    own = own_outcome(chunks, quantity)
    return previous if joined and own in ("", previous.outcome) else None


def tells_origin(chunks, i):
    """Whether it is told at i only where one of them is from: أحدهما من جسر الشغور."""
    return chunks_text(chunks, i) == "من" and not has(at(chunks, i + 1), "object")


def in_list(chunks, quantity, kind, previous):
    """The event of the quantity before, when the phrase continues its list: جثث امرأة وطفليها."""
    told = previous is not None and previous.name == "own" and not own_outcome(chunks, quantity)
    if previous is None or (quantity.implicit and previous.index is not None and not told):
        return None
    if previous.index is None:
        return previous._replace(rule="list") if kind in ("", "equipment", "building") else None
    if told and kind in ("", "person"):
        event = previous._replace(rule="list")  # ومن بين القتلى طفلة وأربع نساء
    else:
        event = event_at(chunks, previous.index, kind, "list")
    before = at(chunks, quantity.first - 1)
    item = before is not None and before.text in particles("bullet")
    linked = item or chunks[quantity.first].prefix.startswith("و") or is_cue(before, "part")
    return event if event and linked else None


RULES = (part, verb_after, event_before, total_before, in_list, verb_after_list)
TOTAL_FIRST = (part, total_before, verb_after, event_before, in_list, verb_after_list)
