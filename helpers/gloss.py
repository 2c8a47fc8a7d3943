"""What a reader without Arabic is told about a quotation: the names and terms in it, never a translation."""

import re
from functools import cache

from helpers.actor_tables import actor_table
from helpers.lexicon import alternatives, fold_letters, read_table
from helpers.reading import read_text
from helpers.text import CLITICS, fold
from helpers.words import has

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


def names_in(quotation):
    """The English names of the persons, organisations and states that an Arabic text names, once each."""
    reading = read_text(quotation, [(0, "body", 0, len(quotation))])
    found = [
        chunk.get(kind).value
        for sentence in reading.sentences
        for chunk in sentence.chunks
        for kind in LISTED
        if has(chunk, kind)
    ]
    return [english(actor) for actor in dict.fromkeys(found) if actor in actor_table()]


def english(actor):
    """An actor's name in English; a region that is named is no authority that acts."""
    return "Nagorno-Karabakh" if actor == "artsakh" else actor_table()[actor]["name_en"]


def names_and_terms(quotation):
    """A line on the names and one on the terms of an Arabic text; no line where there are none."""
    lines = [("Names", names_in(quotation)), ("Terms", terms_in(quotation))]
    return "\n".join(f"{kind}: {', '.join(found)}" for kind, found in lines if found)
