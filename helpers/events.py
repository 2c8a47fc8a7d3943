"""What a word says happened to a class of things: the event, its voice and its outcome."""

from functools import cache
from typing import NamedTuple

from helpers.lexicon import forms, particles, read_table
from helpers.words import at, chunks_text, has, is_cue

DAMMA = "\u064f"
GRAVEST = ("killed", "injured", "missing", "captured", "displaced", "destroyed", "damaged")


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


def outcome_for(reading, kind):
    """The outcome that an event has for a class of objects; for a noun left out, that for people first."""
    kinds = (kind,) if kind else ("person", "equipment", "place")
    return next((reading.row[k].replace("+", "|") for k in kinds if reading.row[k]), "")


def joint(one, two):
    """The outcome of people of whom each met with one of two, the graver first: killed|injured."""
    return "|".join(sorted({one, two}, key=GRAVEST.index)) if {one, two} <= set(GRAVEST) else f"{one}|{two}"


def needs_met(chunks, i, reading):
    """Whether the companion word that an event needs stands behind it (لقي … حتفه)."""
    needed = needs(reading.row["needs"])
    if not needed:
        return True
    if "علي" in needed and chunks_text(chunks, i + 1).startswith("ب"):
        return False  # يقضي بوقف النار
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
    """The folded companion words that a cell of events.csv names."""
    return tuple(forms(cell))


def event_at(chunks, i, kind, rule):
    """The event at chunk i with an outcome for the class, or None."""
    chunk = at(chunks, i)
    if not has(chunk, "event") or is_cue(chunk, "enemy") or is_dawn(chunks, i) or is_spent(chunks, i):
        return None
    for reading in chunk.all("event"):
        if reading.form == "relative" and chunks_text(chunks, i + 1) == "علي":
            continue  # سيطرته على is "his control of", not "which she controlled"
        if is_noun_of_his(chunks, i, reading):
            continue
        if is_gone(chunks, i, reading, kind):
            return Event(i, "patient", reading.form, reading.agreement, "missing", "miss", rule)
        outcome = outcome_for(reading, kind)
        if outcome and needs_met(chunks, i, reading):
            voice = "patient" if is_passive(chunks, i, reading) else reading.row["voice"]
            return Event(i, voice, reading.form, reading.agreement, outcome, reading.value, rule)
    return None


def is_noun_of_his(chunks, i, reading):
    """Whether a word that could be "which he lost" is "his loss", or "his family" (أسرته).

    It is a verb only behind ما or الذي.
    """
    his = reading.form == "relative" and reading.agreement == "m" and chunks[i].text.endswith("ه")
    family = reading.form == "relative" and chunks[i].text in particles("family")
    return (his or family) and chunks_text(chunks, i - 1).lstrip("وف") not in particles("which-he")


def is_spent(chunks, i):
    """Whether the word at i tells of time spent and not of a death: قضى ثلاثة أسابيع."""
    ahead = chunks[i + 1 : i + 4]
    return chunks[i].text.lstrip("وف") in particles("spends") and any(
        reading.value == "duration" for chunk in ahead for reading in chunk.all("competing")
    )


def is_dawn(chunks, i):
    """Whether the word at i is the time of day and no blast: فجر الأحد."""
    return chunks[i].text in particles("dawn") and is_cue(at(chunks, i + 1), "adverb")


def is_gone(chunks, i, reading, kind):
    """Whether فُقد is passive, people having gone missing: a damma or a nominative subject tells."""
    if reading.value != "lose" or reading.form != "past" or kind not in ("", "person"):
        return False
    subject = at(chunks, i + 1)
    nominative = has(subject, "numeral") and subject.text.endswith(("ان", "ون"))
    return has_damma(chunks[i], reading) or nominative


def is_passive(chunks, i, reading):
    """Whether a transitive verb is marked as passive by a damma (قُتل), or has فيه behind it (قتل فيه 14)."""
    if reading.row["voice"] != "transitive" or reading.form != "past":
        return False
    return has_damma(chunks[i], reading) or chunks_text(chunks, i + 1) in particles("in-it")


def has_damma(chunk, reading):
    """Whether a damma is printed on the first letter of a verb: وقُتل."""
    first = len(reading.prefix) + 1
    return chunk.raw[first : first + 1] == DAMMA
