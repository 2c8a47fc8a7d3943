"""All tables of news on one core, beside one pass of a tokenising regular expression over it."""

import re

from benchmarks.texts import MEGABYTE, news, seconds, size
from helpers.annotate import annotate_article, annotate_text

TOKEN = re.compile(r"\w+|[^\w\s]")


def measure():
    """The lines to print: megabytes a second, and the ratio to the regular expression in this run."""
    articles = news()
    annotate_text("")  # the vocabulary is compiled once, not in what is timed
    megabytes = size(articles) / MEGABYTE
    annotating = seconds(lambda: [annotate_article(article) for article in articles])
    tokenising = seconds(lambda: [sum(1 for _ in TOKEN.finditer(article.text)) for article in articles])
    yield f"annotate, all tables, one core: {megabytes / annotating:.2f} MB/s of UTF-8 ({megabytes:.1f} MB)"
    yield f"  as a ratio to one pass of a tokenising pattern: {tokenising / annotating:.3f}"
