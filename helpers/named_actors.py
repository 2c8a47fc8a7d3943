"""The mention of an actor: a person, organisation or medium by name, a state by its name."""

from difflib import SequenceMatcher
from typing import NamedTuple

from helpers.lexicon import forms
from helpers.words import SIGNS, at, has, has_sign, is_cue, is_unknown_word

ALIKE = 0.5  # of the letters, from which on two given names are spellings of one: عمانويل, إيمانويل


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
    return is_unknown_word(before) and has_sign(chunks, i - 2) and has_sign(chunks, i + 1)


def named(chunks, i, last, first=None):
    """The mention of a person, organisation or medium of actors.csv."""
    reading = chunks[i].get("actor")
    row = reading.row
    start = i if first is None else first
    return Mention(
        start, last, reading.value, row["party"], reading.agreement, row["kind"], "", chunks[start].prefix
    )


def namesake(chunks, i):
    """Somebody else who bears the family name at i, told by another given name before it; or None.

    النائب الأرميني ديفيد سركيسيان is not the president of that name.
    """
    row, given, before = chunks[i].get("actor").row, at(chunks, i - 1), at(chunks, i - 2)
    if row["kind"] != "person" or " " in chunks[i].text or chunks[i].prefix or not is_given_name(given):
        return None
    introduced = has(before, "title", "nation", "speech", "object") or is_cue(before, "rank")
    if not introduced or is_own_name(given.text, row):
        return None
    side = before.get("nation").row["side"] if has(before, "nation") else ""
    return Mention(i - 1, i + 1, "", side, "m", "person")


def is_given_name(chunk):
    """Whether an unknown word can be a given name: neither definite nor an adverb."""
    return (
        is_unknown_word(chunk)
        and not chunk.text.startswith(("ال", "لل"))
        and not chunk.text.endswith(("ا", "ه"))
    )


def is_own_name(given, row):
    """Whether a given name is, in another spelling perhaps, one that a person's own row has."""
    own = {form.split()[0] for form in forms(row["aliases_ar"]) if " " in form}
    return not own or any(SequenceMatcher(None, given, name).ratio() >= ALIKE for name in own)


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
