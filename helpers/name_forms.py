"""The written forms of names: nations, institutions, titles, actors, places."""

from helpers.inflection import NOUN_PREFIXES, WORD_PREFIXES, adjectives, with_pronouns
from helpers.lexicon import forms, particles, read_table
from helpers.written import Reading, expand, words


def nations():
    """Adjectives, names and capitals of nations."""
    for row in read_table("nations"):
        for form in forms(row["adjectives"]):
            for written, prefix in expand(adjectives(form), NOUN_PREFIXES):
                yield written, Reading("nation", row["nation"], prefix, "adjective", row=row)
        for name in names(row["names"]):
            masculine = name.startswith(tuple(particles("masculine-name")))
            yield from state(row, name, "name", "m" if masculine else row["gender"])
        for name in forms(row["capitals"]):
            yield from state(row, name, "capital", "f")


def state(row, name, form, gender):
    """Readings of a state's name or capital."""
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
    """Heads of institutions: وزارة الدفاع, وزارتا الدفاع."""
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
    """Titles of office: وزير خارجية, الرئيس."""
    for row in read_table("titles"):
        for column in ("heads", "construct", "joint"):
            for written, prefix in expand(forms(row[column]), WORD_PREFIXES):
                yield written, Reading("title", row["role"], prefix, column, row["gender"], row=row)


def actors():
    """Names of persons, organisations and media."""
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


def places():
    """Names of villages, towns, cities and regions."""
    for row in read_table("places"):
        yield from words("place", row["place"], row["names"], row)


def unnamed():
    """Sources without a name: مصادر, مسؤولون."""
    for row in read_table("unnamed"):
        yield from words("unnamed", row["gender"], row["forms"], row, WORD_PREFIXES)
