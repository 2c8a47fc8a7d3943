"""The words that figures and tables print, in Arabic and in English, from data/lexicon/glossary.csv."""

from functools import cache

from helpers.lexicon import alternatives, read_table

LANGUAGES = {"ar": ("ar",), "en": ("en",), "both": ("ar", "en")}


@cache
def glossary():
    """The rows of the glossary by their key."""
    return {row["key"]: row for row in read_table("glossary")}


def languages_of(language):
    """The languages that "ar", "en" or "both" stands for; raises ValueError for another word."""
    if language not in LANGUAGES:
        raise ValueError(f'The language {language!r} is not known: write "ar", "en" or "both".')
    return LANGUAGES[language]


def label(key, language="ar"):
    """The words for a key such as `killed`, or for several joined with |; two languages stand on two lines.

    Raises KeyError with the mend if data/lexicon/glossary.csv has no words for it.
    """
    return "\n".join(
        " / ".join(_words(part, tongue) for part in alternatives(key)) for tongue in languages_of(language)
    )


def _words(key, tongue):
    words = glossary().get(key, {}).get(tongue)
    if not words:
        raise KeyError(f"data/lexicon/glossary.csv has no words in {tongue!r} for {key!r}: add a row for it.")
    return words
