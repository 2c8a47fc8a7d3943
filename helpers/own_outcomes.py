"""The outcome that a noun tells by itself: قتيل, جرحى, أسرى."""

from helpers.events import class_of, joint
from helpers.lexicon import particles
from helpers.nouns import is_either
from helpers.numbers import opens_number
from helpers.words import at, chunks_text, has, skip_signs

AMONG_REACH = 7  # chunks behind people in which they may be told to be among the victims
STATE_REACH = 6  # chunks behind people in which a noun may tell their state: 60 جنديا ما زالوا أسرى


def own_outcome(chunks, quantity):
    """The outcome that the noun itself tells: قتيل, جرحى, أسرى; "" for other nouns."""
    noun = at(chunks, quantity.noun) if quantity.noun is not None else None
    phrase = chunks[quantity.noun : quantity.last] if has(noun, "object") else ()
    own = next((o for c in phrase if has(c, "object") and (o := c.get("object").row["outcome"])), "")
    own = (with_joined(chunks, quantity.noun, own) or own) if own else ""
    own = (
        own
        or bodies_before(chunks, quantity)
        or called_after(chunks, quantity)
        or state_after(chunks, quantity)
        or among_victims(chunks, quantity)
        or either(chunks, quantity.last - 3)
    )
    return own.replace("+", "|")


def with_joined(chunks, noun, own):
    """The outcome of victims, with that of those whom و joins to the same number: مئات القتلى والجرحى."""
    second = at(chunks, noun + 1)
    known = chunks[noun].prefix.endswith("ال") and has(second, "object") and second.prefix == "وال"
    other = second.get("object").row["outcome"] if known and not opens_number(at(chunks, noun + 2)) else ""
    return joint(own, other) if other else own


def called_after(chunks, quantity):
    """The outcome that an adjective tells of known people: مئة من عسكريينا المفقودين."""
    noun, adjective = chunks[quantity.last - 1], at(chunks, quantity.last)
    called = has(noun, "object") and has(adjective, "object") and adjective.prefix == "ال"
    known = called and (noun.prefix.endswith("ال") or any(r.pronoun for r in noun.all("object")))
    return adjective.get("object").row["outcome"] if known else ""


def bodies_before(chunks, quantity):
    """The outcome of a plural that governs the number: جثامين 30 جنديا."""
    before = at(chunks, skip_signs(chunks, quantity.first - 1, -1))
    reading = before.get("object") if has(before, "object") and not chunks[quantity.first].prefix else None
    return (
        reading.row["outcome"]
        if reading and reading.form == "plural" and reading.row["outcome"] == "killed"
        else ""
    )


def state_after(chunks, quantity):
    """The outcome of a plural that tells their state behind a verb: 19 مدنيا نقلوا جرحى."""
    if class_of(quantity) not in ("", "person"):
        return ""
    for chunk in chunks[quantity.last : quantity.last + STATE_REACH]:
        known = chunk.prefix and chunks_text(chunks, chunks.index(chunk) - 1) != "عداد"  # في عداد المصابين
        other = chunk.text.startswith("و") and not chunk.readings  # قضى اثنان ونجا الثالث مصابا
        if chunk.text in "،.؛:" or known or other or opens_number(chunk):
            return ""
        state = has(chunk, "object") and (chunk.get("object").form == "plural" or chunk.text.endswith("ا"))
        if state and chunk.get("object").row["outcome"]:
            return chunk.get("object").row["outcome"]
    return ""


def among_victims(chunks, quantity):
    """The outcome of the victims of whom people are told to be some: طفلا كان من بين القتلى."""
    if class_of(quantity) not in ("", "person"):
        return ""
    for i in range(quantity.last, min(quantity.last + AMONG_REACH, len(chunks) - 1)):
        if chunks[i].text in "،.؛:" or opens_number(chunks[i]) or has(chunks[i], "event"):
            return ""
        known = has(chunks[i + 1], "object") and chunks[i + 1].prefix == "ال"
        if known and chunks[i].text in particles("among"):
            return chunks[i + 1].get("object").row["outcome"]
    return ""


def either(chunks, i):
    """The joint outcome of people told at i to be between two fates: 45 بين جريح ومفقود."""
    fates = chunks[i + 1 : i + 3] if i > 0 and is_either(chunks, i) else ()
    return joint(*(chunk.get("object").row["outcome"] for chunk in fates)) if fates else ""


def with_own(event, own):
    """The event, its outcome replaced by the one the noun tells unless prisoners are freed or killed."""
    if not own or (own == "captured" and event.outcome in ("returned", "killed", "injured")):
        return event
    if event.outcome == "returned" and "killed" not in own:
        return event
    return event._replace(outcome=own)
