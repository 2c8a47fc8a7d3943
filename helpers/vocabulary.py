"""The lexicon's words in every written form, compiled to one automaton."""

from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from helpers.inflection import (
    CONJUNCTIONS,
    NOUN_PREFIXES,
    PAST_SUBJECTS,
    WORD_PREFIXES,
    adjectives,
    construct_plurals,
    duals,
    indefinite,
    with_pronouns,
)
from helpers.lexicon import forms, read_table
from helpers.written import Reading, expand, nouns, verbs, words

# Names of a state whose head is masculine: the side, the party, the region, the union.
MASCULINE = ("الجانب", "الطرف", "الاقليم", "الاتحاد", "الجيب")
# Kinds of reading that one table draws on; they never divide a sentence into chunks.
TOPICAL = ("fighter", "origin", "cue", "evidence", "diplomacy", "act")


class Form(NamedTuple):
    """A written form: its readings by kind, its cues (of markers.csv), the particles before its first one.

    `topics` are its readings of TOPICAL kinds, by kind.
    """

    readings: dict
    cues: frozenset
    prefix: str
    topics: dict


class Vocabulary(NamedTuple):
    """The automaton and the written form of each of its patterns."""

    automaton: object
    forms: list


def numerals():
    for row in read_table("numerals"):
        yield from words("numeral", int(row["value"]), row["forms"], row, NOUN_PREFIXES, row["kind"])


def objects():
    for row in read_table("objects"):
        for singular in forms(row["singular"]):
            plain, *accusative = indefinite(singular)
            yield from nouns("object", row["object"], [plain], "singular", row)
            yield from nouns("object", row["object"], accusative, "singular", row, pronouns=False)
        for plural in forms(row["plural"]):
            yield from nouns("object", row["object"], construct_plurals(plural), "plural", row)
        plurals = {p for plural in forms(row["plural"]) for p in construct_plurals(plural)}
        for singular in forms(row["singular"]):
            dual = [d for d in duals(singular) if d not in plurals]
            yield from nouns("object", row["object"], dual, "dual", row)


def events():
    for row in read_table("events"):
        yield from verbs("event", row["event"], row)
        for noun in forms(row["nouns"]):
            # With a pronoun a short noun is more often another word: أسرهم is "their families".
            yield from nouns("event", row["event"], [noun], "noun", row, pronouns=len(noun) > 3)
        yield from done(row)


def done(row):
    """Readings of a verb with the pronoun of a relative clause: ما غنمناه, ما دمرته."""
    for verb in (v for v in forms(row["past"]) if not v.startswith("=") and " " not in v):
        for ending, agreement in (("ناه", "p"), ("ناها", "p"), ("ته", "f"), ("تها", "f")):
            yield verb + ending, Reading("event", row["event"], "", "relative", agreement, row=row)


def speech():
    for row in read_table("speech"):
        yield from verbs("speech", row["act"], row)
        for verb in forms(row["past"]):
            yield from reported(row, verb.removeprefix("="))
        yield from words("speech", row["act"], row["participle"], row, ("", "و", "ف"), "participle")
        yield from nouns("speech", row["act"], forms(row["nouns"]), "noun", row, pronouns=False)


def reported(row, verb):
    """Readings of a report verb with the pronoun of what is reported: ما أعلنته, بيان نشره."""
    for ending, agreement in (("ه", "m"), ("ها", "m"), ("ته", "f"), ("تها", "f"), ("وه", "p")):
        yield verb + ending, Reading("speech", row["act"], "", "reported", agreement, row=row)


def nations():
    for row in read_table("nations"):
        for form in forms(row["adjectives"]):
            for written, prefix in expand(adjectives(form), NOUN_PREFIXES):
                yield written, Reading("nation", row["nation"], prefix, "adjective", row=row)
        for name in names(row["names"]):
            yield from state(row, name, "name", "m" if name.startswith(MASCULINE) else row["gender"])
        for name in forms(row["capitals"]):
            yield from state(row, name, "capital", "f")


def state(row, name, form, gender):
    for written, prefix in expand([name], WORD_PREFIXES):
        yield written, Reading("state", row["nation"], prefix, form, gender, row=row)


def names(cell):
    """The names of a nation; @karabakh stands for every spelling of the region's name."""
    plain = [form for form in forms(cell) if form != "@karabakh"]
    return plain + (karabakh() if "@karabakh" in cell else [])


def karabakh():
    """Every spelling of Nagorno-Karabakh, from the two parts of karabakh.csv."""
    rows = {row["part"]: forms(row["forms"]) for row in read_table("karabakh")}
    bare = rows["region"] + [f"{n} {r}" for n in rows["nagorno"] for r in rows["region"]]
    return bare + [f"{t} {name}" for t in rows["title"] for name in bare]


def institutions():
    for row in read_table("institutions"):
        for column in ("heads", "construct", "joint"):
            for written, prefix in expand(forms(row[column]), WORD_PREFIXES):
                yield written, Reading("institution", row["suffix"], prefix, column, row["gender"], row=row)


def owned_institutions():
    """Institutions with the pronoun of the nation named before: وزارة دفاعها, نيابتها العامة."""
    ministries = [row for row in read_table("institutions") if row["kind"] not in ("military", "state")]
    for row in ministries:
        for base in forms(row["construct"]):
            head, space, last = base.rpartition(" ")
            owned = [head + space + word for word in with_pronouns(last)]
            for written, prefix in expand(owned, WORD_PREFIXES):
                yield written, Reading("institution", row["suffix"], prefix, "owned", row["gender"], row=row)


def titles():
    for row in read_table("titles"):
        for column in ("heads", "construct", "joint"):
            for written, prefix in expand(forms(row[column]), WORD_PREFIXES):
                yield written, Reading("title", row["role"], prefix, column, row["gender"], row=row)


def actors():
    for row in read_table("actors"):
        gender = row["gender"] or ("m" if row["kind"] == "person" else "f")
        for written, prefix in expand(spellings(forms(row["aliases_ar"])), WORD_PREFIXES):
            yield written, Reading("actor", row["actor_id"], prefix, row["kind"], gender, row=row)


def spellings(names):
    """The names as they stand and in the other spellings that newsrooms use.

    By the rules of spellings.csv.
    """
    rules = [(row["written"], also) for row in read_table("spellings") for also in forms(row["also"])]
    return list(dict.fromkeys([*names, *(name.replace(*rule) for rule in rules for name in names)]))


def plain(table, kind, column):
    for row in read_table(table):
        yield from words(kind, row[column], row["forms"], row)


def places():
    for row in read_table("places"):
        yield from words("place", row["place"], row["names"], row)


def unnamed():
    for row in read_table("unnamed"):
        yield from words("unnamed", row["gender"], row["forms"], row, WORD_PREFIXES)


def fighters():
    """The words of foreign fighters, where they come from, what tells of them, what is shown as proof."""
    for row in read_table("fighter_words"):
        listed = {form for noun in forms(row["forms"]) for form in construct_plurals(noun)}
        yield from nouns("fighter", row["kind"], sorted(listed), row["test"], row, pronouns=False)
    for row in read_table("origins"):
        yield from words("origin", row["origin"], row["forms"], row, NOUN_PREFIXES)
    for row in read_table("fighter_cues"):
        yield from words("cue", row["cue"], row["forms"], row, NOUN_PREFIXES)
    for row in read_table("evidence"):
        yield from words("evidence", row["evidence"], row["forms"], row, NOUN_PREFIXES)


def diplomacy():
    """The words that tell of mediation, by the role they play."""
    for row in read_table("mediation_words"):
        listed = [form for noun in forms(row["nouns"]) for form in indefinite(noun)]
        yield from verbs("diplomacy", row["role"], row)
        yield from nouns("diplomacy", row["role"], listed, "noun", row)
        yield from with_objects("diplomacy", row["role"], row)


def with_objects(kind, value, row):
    """Readings of a past verb with the pronoun of its object: وقعته, رفضها, حثهما."""
    for verb in (v for v in forms(row["past"]) if not v.startswith("=") and " " not in v):
        for ending, agreement in PAST_SUBJECTS.items():
            for pronoun in ("ه", "ها", "هما"):
                for written, prefix in expand([verb + ending + pronoun], CONJUNCTIONS):
                    yield written, Reading(kind, value, prefix, "past", agreement, pronoun, row)


def acts():
    """The verbs of what actors do to each other, with their participles."""
    for row in read_table("acts"):
        yield from verbs("act", row["act"], row)
        yield from words("act", row["act"], row["participle"], row, ("", "و", "ف"), "participle")


TABLES = (
    actors,
    numerals,
    objects,
    events,
    speech,
    nations,
    institutions,
    owned_institutions,
    titles,
    places,
    unnamed,
    fighters,
    diplomacy,
    acts,
    lambda: plain("approximators", "approximator", "precision"),
    lambda: plain("modifiers", "modifier", "modifier"),
    lambda: plain("competing", "competing", "kind"),
    lambda: plain("sources", "source", "kind"),
    lambda: plain("markers", "marker", "marker"),
)


@cache
def vocabulary():
    """The compiled vocabulary: one automaton over all forms, whole words only."""
    found = {}
    for table in TABLES:
        for written, reading in table():
            found.setdefault(written, {}).setdefault(reading.kind, []).append(reading)
    patterns = [f" {written} " for written in found]
    automaton = ahocorasick_rs.AhoCorasick(
        patterns, implementation=ahocorasick_rs.Implementation.ContiguousNFA, store_patterns=False
    )
    return Vocabulary(automaton, [form(readings) for readings in found.values()])


def form(readings):
    """A written form, readings with a pronoun after those without.

    آلية is a vehicle before it is "his machine".
    """
    cues = frozenset(reading.value for reading in readings.get("marker", ()))
    topics = {kind: found for kind, found in readings.items() if kind in TOPICAL}
    general = {kind: found for kind, found in readings.items() if kind not in topics}
    prefix = next(iter(general.values()))[0].prefix if general else ""
    general.pop("marker", None)
    ordered = {kind: sorted(found, key=lambda r: bool(r.pronoun)) for kind, found in general.items()}
    return Form(ordered, cues, prefix, topics)
