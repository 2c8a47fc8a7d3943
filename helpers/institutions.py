"""Institutions, put together from a head and a nation: وزارة الدفاع الأرمينية."""

from helpers.actor_tables import institution_id
from helpers.named_actors import Mention
from helpers.named_nations import nation_after
from helpers.words import at, chunks_text, has, is_cue


def institution(chunks, i):
    """An institution with its nation; without one its actor is "" until the context gives it."""
    reading = chunks[i].get("institution")
    if reading.form == "owned":
        return as_mention(i, i + 1, reading)._replace(owned=True)
    row, last = nation_after(chunks, i + 1)
    if reading.row["behind"] and not stands_for_ministry(chunks, i, last if row else None, reading):
        return None
    if row is not None and indefinite_state(chunks, i, last):
        return None
    row, last = of_region(chunks, row, last)
    if row is None and has(at(chunks, i + 1), "institution", "modifier"):
        row, last = nation_after(chunks, i + 2)
    if row is not None:
        return as_mention(i, last, reading, institution_id(row["nation"], reading.value), row["side"])
    return as_mention(i, i + 1, reading) if reading.value and not reading.row["behind"] else None


def as_mention(first, last, reading, actor="", party=""):
    """The mention of an institution, given by its reading."""
    kind = reading.row["kind"]
    return Mention(first, last, actor, party, reading.agreement, kind, reading.value, reading.prefix)


def of_region(chunks, row, last):
    """The nation and end of an institution; "Armenian" ones in Karabakh are Karabakh's own."""
    where = at(chunks, last + 1)
    inside = at(chunks, last) is not None and chunks[last].text in ("في", "ب") and has(where, "state")
    if row is None or row["nation"] != "armenia" or not inside or where.get("state").value != "artsakh":
        return row, last
    return where.get("state").row, last + 2


def stands_for_ministry(chunks, i, last, reading):
    """Whether الدفاع is short for its ministry: behind a title or a verb, or at the head of a report.

    There a verb of saying or a colon follows: الدفاع الأرمينية تعلن …
    """
    if has(at(chunks, i - 1), "title", reading.row["behind"], "source"):
        return True
    before = chunks_text(chunks, i - 1)
    opened = is_cue(at(chunks, i - 1), "auxiliary") or is_feminine_verb(at(chunks, i - 1))
    if last and (before.removeprefix("و") == "اما" or opened):
        return True
    heads = i == 0 or before in (".", "…", "|", "-", "–")
    after = at(chunks, last) if last else None
    return heads and after is not None and (after.text == ":" or has(after, "speech"))


def is_feminine_verb(chunk):
    """Whether an unknown word can be a past verb with a feminine subject: حملت الدفاع الأذربيجانية …"""
    unknown = chunk is not None and not chunk.readings and not chunk.cues
    return unknown and chunk.text.endswith("ت") and not chunk.text.startswith("ال")


def indefinite_state(chunks, i, last):
    """Whether a noun for a state and its adjective tell what it is, not which: جمهورية سوفييتية."""
    adjective = chunks[last - 1].get("nation")
    bare = adjective is not None and not adjective.prefix.endswith(("ال", "لل"))
    return bare and chunks[i].get("institution").row["kind"] == "state"
