"""What a reader without Arabic is told about a quotation: the names and terms in it, never a translation."""

import re
from functools import cache

import ahocorasick_rs

from helpers.actor_tables import actor_table
from helpers.lexicon import alternatives, fold_letters, read_table
from helpers.name_forms import actors, nations
from helpers.text import CLITICS, fold
from helpers.words import GAP

# An institution put together from a head and a nation may be misread; a name that is listed is not.
LISTED = ("actor", "state")


@cache
def terms():
    """The terms of data/lexicon/terms.csv by each of their folded forms: {form: row}."""
    return {fold_letters(form): row for row in read_table("terms") for form in alternatives(row["term"])}


@cache
def pattern():
    """All terms, whole words with the prefixes و ف ب ل ك ال, a longer one before its parts."""
    forms = sorted(terms(), key=len, reverse=True)
    return re.compile(rf"\b{CLITICS}({'|'.join(map(re.escape, forms))})\b")


def terms_in(quotation):
    """The terms in an Arabic text with transliteration and meaning: `hudna ‘truce’`, once each, in order."""
    found = [terms()[form] for form in pattern().findall(fold(quotation).text)]
    return list(dict.fromkeys(f"{row['transliteration']} ‘{row['meaning']}’" for row in found))


@cache
def listed_names():
    """(automaton, actor of each of its patterns): the names of actors.csv and nations.csv, whole words.

    A gloss needs no other word, and these compile in a tenth of the time of the whole vocabulary.
    """
    found = {w: r.value for table in (nations, actors) for w, r in table() if r.kind in LISTED}
    return ahocorasick_rs.AhoCorasick([f" {written} " for written in found]), list(found.values())


def names_in(quotation):
    """The English names of the persons, organisations and states that an Arabic text names, once each."""
    automaton, named = listed_names()
    spaced = f" {GAP.sub(' ', fold(quotation).text)} "
    hits = automaton.find_matches_as_indexes(spaced, overlapping=True)
    found, at = [], 0
    for start, end, pattern in sorted((start, -end, pattern) for pattern, start, end in hits):
        if start >= at:
            found.append(named[pattern])
            at = -end - 1  # the space behind a name stands before the next
    return [english(actor) for actor in dict.fromkeys(found) if actor in actor_table()]


def english(actor):
    """An actor's name in English; a region that is named is no authority that acts."""
    return "Nagorno-Karabakh" if actor == "artsakh" else actor_table()[actor]["name_en"]


def names_and_terms(quotation):
    """A line on the names and one on the terms of an Arabic text; no line where there are none."""
    lines = [("Names", names_in(quotation)), ("Terms", terms_in(quotation))]
    return "\n".join(f"{kind}: {', '.join(found)}" for kind, found in lines if found)
