"""A corpus at a glance: its sentences and the uses of a word as tables, and what was left out."""

import pandas as pd

from helpers.glossary import label
from helpers.text import concordance, count_tokens

LAST_CENTURY = r"\b19\d\d\b|[١۱][٩۹][0-9٠-٩۰-۹]{2}|تسعيني|ثمانيني"
WIDTH = 60  # characters on either side of a word
SENTENCE_COLUMNS = ["article_id", "sentence", "kind", "n_tokens", "text"]


def sentence_table(articles):
    """The sentences of Articles: a DataFrame of SENTENCE_COLUMNS, debris of the web page included."""
    rows = [
        (article.article_id, number, each.kind, count_tokens(text), text)
        for article in articles
        for number, each in enumerate(article.sentences)
        for text in [article.text[each.start : each.end]]
    ]
    return pd.DataFrame(rows, columns=SENTENCE_COLUMNS)


def labelled(table, column, language):
    """The table with the slugs of a column in the glossary's words."""
    return table.assign(**{column: [label(slug, language) for slug in table[column]]})


def counted(number, noun):
    """A number with its noun in English, as in `1 article` and `1,250 articles`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def left_out_in_words(errors):
    """Which files were left out, and why, a line each; or that none was."""
    return "\n".join(map(str, errors)) or "No file was left out."


def concordance_table(articles, word):
    """Every place of a word in Articles with its surroundings: a DataFrame before, hit, after, article_id.

    Printed from right to left, a row reads on from column to column.
    """
    found = concordance([(article.article_id, article.text) for article in articles], word, WIDTH)
    return pd.DataFrame(found, columns=["article_id", "before", "hit", "after"])[
        ["before", "hit", "after", "article_id"]
    ]


def near_last_century(lines):
    """The rows of a concordance table with a year or decade of the last century beside the word."""
    return lines[(lines["before"] + " " + lines["after"]).str.contains(LAST_CENTURY)]
