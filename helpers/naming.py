"""How an article spells and names the region and the war, from data/lexicon/naming.csv and karabakh.csv."""

import re
from functools import cache

import pandas as pd

from helpers.annotate import READ
from helpers.lexicon import alternatives, read_table
from helpers.text import CLITICS, MARK_RUN

SPELLINGS = ("region", "nagorno")
COLUMNS = ["article_id", "outlet", "topic", "term", "meaning", "times"]


@cache
def terms():
    """The words looked for, by topic: {topic: {form as printed: (term, meaning in English)}}.

    Each spelling of the region's name is a term of its own; other forms count for the first of their row.
    """
    parts = {row["part"]: alternatives(row["forms"]) for row in read_table("karabakh")}
    found = {part: {form: (form, "") for form in parts[part]} for part in SPELLINGS}
    for row in read_table("naming"):
        forms = alternatives(row["forms"])
        found.setdefault(row["topic"], {}).update({form: (forms[0], row["en"]) for form in forms})
    return found


@cache
def pattern(topic):
    """A topic's words, whole, with the prefixes و ف ب ل ك ال."""
    forms = sorted(terms()[topic], key=len, reverse=True)
    return re.compile(rf"\b{CLITICS}({'|'.join(map(re.escape, forms))})\b")


def body_of(article):
    """The article's own report, without diacritics: the spelling of its letters stays."""
    report = [article.text[each.start : each.end] for each in article.sentences if each.kind in READ]
    return MARK_RUN.sub("", "\n".join(report))


def names_used(articles):
    """How many times each of Articles uses each word: a DataFrame of COLUMNS, a row per article and term."""
    rows = [row for article in articles for row in names_in(article)]
    return pd.DataFrame(rows, columns=COLUMNS)


def names_in(article):
    """The rows of one article."""
    text = body_of(article)
    for topic, forms in terms().items():
        hits = pd.Series([forms[found] for found in pattern(topic).findall(text)], dtype="object")
        for (term, meaning), times in hits.value_counts().items():
            yield article.article_id, article.outlet, topic, term, meaning, times


def total_names(names):
    """The uses of each term over all articles: topic, term, meaning, times, articles; most used first."""
    totals = names.groupby(["topic", "term", "meaning"], as_index=False, sort=False).agg(
        times=("times", "sum"), articles=("article_id", "nunique")
    )
    order = {topic: place for place, topic in enumerate(terms())}
    return totals.assign(place=totals["topic"].map(order)).sort_values(
        ["place", "times", "term"], ascending=[True, False, True], ignore_index=True
    )[["topic", "term", "meaning", "times", "articles"]]


def naming_by_outlet(names, topics=SPELLINGS):
    """Each outlet's words for some topics in one cell each, the most used first, as `word times`."""
    outlets = sorted(names["outlet"].unique())
    rows = [[outlet, *(in_one_cell(names, outlet, topic) for topic in topics)] for outlet in outlets]
    return pd.DataFrame(rows, columns=["outlet", *topics])


def in_one_cell(names, outlet, topic):
    """An outlet's terms of a topic with their uses."""
    rows = names[(names["outlet"] == outlet) & (names["topic"] == topic)]
    uses = rows.groupby("term")["times"].sum().sort_values(ascending=False, kind="stable")
    return "، ".join(f"{term} {times}" for term, times in uses.items())
