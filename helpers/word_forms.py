"""The written forms of words: numerals, counted things, events, speech, fighters, diplomacy, acts."""

from helpers.inflection import (
    CONJUNCTIONS,
    NOUN_PREFIXES,
    PAST_SUBJECTS,
    construct_plurals,
    duals,
    indefinite,
    past,
    present,
)
from helpers.lexicon import forms, particles, read_table
from helpers.written import Reading, agreement_of, expand, nouns, owned, verbs, words

NOT_LIKE = tuple(prefix for prefix in NOUN_PREFIXES if "ك" not in prefix)  # كميات is no "like hundreds"


def numerals():
    """Numbers in words."""
    for row in read_table("numerals"):
        prefixes = NOT_LIKE if row["kind"] == "vague" else NOUN_PREFIXES
        yield from words("numeral", int(row["value"]), row["forms"], row, prefixes, row["kind"])


def objects():
    """Counted things: singular, plural and dual."""
    for row in read_table("objects"):
        for singular in forms(row["singular"]):
            plain, *accusative = indefinite(singular)
            accusative = [form for form in accusative if form not in particles("other-words")]
            yield from nouns("object", row["object"], [plain], "singular", row)
            yield from nouns("object", row["object"], accusative, "singular", row, pronouns=False)
        for plural in forms(row["plural"]):
            yield from nouns("object", row["object"], construct_plurals(plural), "plural", row)
        plurals = {p for plural in forms(row["plural"]) for p in construct_plurals(plural)}
        for singular in forms(row["singular"]):
            dual = [d for d in duals(singular) if d not in plurals]
            yield from nouns("object", row["object"], dual, "dual", row)


def events():
    """Verbs and nouns of what befalls people, things and places."""
    for row in read_table("events"):
        yield from verbs("event", row["event"], row)
        for noun in forms(row["nouns"]):
            # With a pronoun a short noun is more often another word: أسرهم is "their families".
            yield from nouns("event", row["event"], [noun], "noun", row, pronouns=len(noun) > 3)
        yield from done(row)


# What a verb's ending says of its subject before the pronoun of a relative clause.
ENDED = [(e + p, a) for e, a in (("نا", "p"), ("ت", "f")) for p in ("ه", "ها", "هم", "هما")]


def done(row):
    """Readings of a verb with the pronoun of a relative clause: ما غنمناه, ما دمرته."""
    for verb in (v for v in forms(row["past"]) if not v.startswith("=") and " " not in v):
        for ending, agreement in endings_of(row, verb):
            yield verb + ending, Reading("event", row["event"], "", "relative", agreement, row=row)


def endings_of(row, verb):
    """The endings with a pronoun that a verb may bear; دمرها is one, تضررها a noun; of ه the words tell."""
    own = [("ها", "m")] if row["voice"] == "transitive" and len(verb) > 3 else []
    return [*ENDED, *own, *([("ه", "m")] if row["voice"] in ("transitive", "suffer") else [])]


def speech():
    """Verbs, participles and nouns of saying."""
    for row in read_table("speech"):
        yield from verbs("speech", row["act"], row)
        for verb in forms(row["past"]):
            yield from reported(row, verb)
        for verb in forms(row["present"]):
            yield from reported(row, verb, present)
        yield from words("speech", row["act"], row["participle"], row, ("", "و", "ف"), "participle")
        yield from nouns("speech", row["act"], forms(row["nouns"]), "noun", row, pronouns=False)
        if row["act"] == "denies":  # with the pronoun of who denies, or of what is denied: نفيه, تكذيبها
            for noun in forms(row["nouns"]):
                yield from owned("speech", row["act"], noun, "reported", row)


def reported(row, verb, conjugate=past):
    """Readings of a report verb with the pronoun of what is reported: ما أعلنته, بيان نشره, ما نفاه."""
    stems = {verb[1:]: agreement_of(verb[1:])} if verb.startswith("=") else conjugate(verb)
    for stem, agreement in stems.items():
        for pronoun in ("ه", "ها"):
            form = before_pronoun(stem) + pronoun
            if form not in forms(row["nouns"]):  # دعوة is a call, not "they called him"
                yield form, Reading("speech", row["act"], "", "reported", agreement, row=row)


def before_pronoun(stem):
    """A finite form as it is written before a pronoun: نفى gives نفا, أعلنوا gives أعلنو."""
    return stem[:-1] + "ا" if stem.endswith("ي") else stem.removesuffix("ا") if stem.endswith("وا") else stem


def plain(table, kind, column):
    """Words of a table that has one column of forms."""
    for row in read_table(table):
        yield from words(kind, row[column], row["forms"], row)


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
        yield from verbs("diplomacy", row["role"], row)
        for plain, *accusative in map(indefinite, forms(row["nouns"])):
            yield from nouns("diplomacy", row["role"], [plain], "noun", row)
            yield from nouns("diplomacy", row["role"], accusative, "noun", row, pronouns=False)
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
