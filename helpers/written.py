"""The written forms of a word: a noun, a verb or a phrase with all that newsrooms join to it."""

from types import MappingProxyType
from typing import NamedTuple

from helpers.inflection import (
    NOUN_PREFIXES,
    VERB_PREFIXES,
    WORD_PREFIXES,
    definite,
    past,
    present,
    with_pronouns,
)
from helpers.lexicon import forms


class Reading(NamedTuple):
    """One way to understand a written form."""

    kind: str
    value: str
    prefix: str = ""
    form: str = ""
    agreement: str = ""
    pronoun: str = ""
    row: dict = MappingProxyType({})


def expand(words, prefixes):
    """Each word with each prefix: (written form, prefix); لـ swallows the alef of the article."""
    return [(prefix + fused(prefix, word), prefix) for word in words for prefix in prefixes]


def fused(prefix, word):
    """The word as it is written behind a prefix: ل and الجيش give للجيش."""
    return word[1:] if prefix.endswith("ل") and word.startswith("ال") and len(word) > 3 else word


def nouns(kind, value, words, form, row, pronouns=True):
    """Readings of a noun's forms with article, particles and possessive pronouns."""
    for word in words:
        for prefix in NOUN_PREFIXES:
            yield prefix + word, Reading(kind, value, prefix, form, row=row)
        if " " in word:
            yield from definite_phrase(kind, value, word, form, row)
        elif pronouns:
            yield from owned(kind, value, word, form, row)


def definite_phrase(kind, value, phrase, form, row):
    """Readings of a phrase with the article on every word."""
    for written, prefix in expand([definite(phrase)], WORD_PREFIXES):
        yield written, Reading(kind, value, prefix + "ال", form, row=row)


def owned(kind, value, word, form, row):
    """Readings of a noun with a possessive pronoun."""
    for base in with_pronouns(word):
        pronoun = next(p for p in ("هما", "هم", "ها", "نا", "ه") if base.endswith(p))
        for written, prefix in expand([base], WORD_PREFIXES):
            yield written, Reading(kind, value, prefix, form, pronoun=pronoun, row=row)


def verbs(kind, value, row, columns=("past", "present")):
    """Readings of a verb's finite forms; a form after = is taken as it stands."""
    for column, conjugate in zip(columns, (past, present), strict=True):
        for cell in forms(row[column]):
            table = {cell[1:]: agreement_of(cell[1:])} if cell.startswith("=") else conjugate(cell)
            for form, agreement in table.items():
                for written, prefix in expand([form], VERB_PREFIXES):
                    yield written, Reading(kind, value, prefix, column, agreement, row=row)


def agreement_of(form):
    """The agreement of a finite form listed as it stands."""
    first = form.partition(" ")[0]
    if first.endswith(("وا", "ون", "نا")):
        return "p"
    return "f" if first.endswith("ت") or first.startswith("ت") else "m"


def words(kind, value, cell, row=None, prefixes=WORD_PREFIXES, form=""):
    """Readings of words that do not inflect."""
    for written, prefix in expand(forms(cell), prefixes):
        yield written, Reading(kind, value, prefix, form, row=row or {})
