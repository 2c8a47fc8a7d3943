"""The mention of an actor: a person, organisation or medium by name, a state by its name."""

from typing import NamedTuple

from helpers.words import SIGNS, at, has, has_sign, is_cue


class Mention(NamedTuple):
    """Chunks [first, last) that name an actor; `actor` is "" when the text leaves the nation out.

    `owned`: a pronoun stands for the nation, which was named before (نيابتها العامة).
    """

    first: int
    last: int
    actor: str
    party: str
    gender: str
    kind: str
    suffix: str = ""
    prefix: str = ""
    named: tuple = ()
    bare: bool = False
    owned: bool = False


def describes(chunks, i):
    """Whether a word that is also a state's name is an adjective of the noun before it: جنديا أرمينيا."""
    before = at(chunks, i - 1)
    return has(chunks[i], "nation") and has(before, "object", "modifier") and not chunks[i].prefix


def in_quoted_name(chunks, i):
    """Whether a state's name ends a quoted name of something else: «دروب سوريا»."""
    before = at(chunks, i - 1)
    unknown = before is not None and not before.readings and not before.cues and before.text.isalpha()
    return unknown and has_sign(chunks, i - 2) and has_sign(chunks, i + 1)


def named(chunks, i, last, first=None):
    """The mention of a person, organisation or medium of actors.csv."""
    reading = chunks[i].get("actor")
    row = reading.row
    start = i if first is None else first
    return Mention(
        start, last, reading.value, row["party"], reading.agreement, row["kind"], "", chunks[start].prefix
    )


def state_mention(first, last, reading):
    """The mention of a state by its name or capital."""
    return Mention(
        first, last, reading.value, reading.row["side"], reading.agreement, reading.form, "", reading.prefix
    )


def name_after(chunks, i):
    """The index of a person's name that stands right at i, after a comma or bracket at most."""
    while (chunk := at(chunks, i)) is not None and (
        chunk.text in SIGNS or chunk.text in ("،", "-", "–") or is_cue(chunk, "rank")
    ):
        i += 1
    chunk = at(chunks, i)
    return (
        i if has(chunk, "actor") and chunk.get("actor").row["kind"] == "person" and not chunk.prefix else None
    )
