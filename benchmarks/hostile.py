"""A megabyte without any sense beside a megabyte of news: nothing may take more than a few times as long."""

from functools import partial

from benchmarks.texts import MEGABYTE, news, seconds, size, timed
from helpers.annotate import annotate_text

HOSTILE = {
    "digits": "7",
    "waw": "و",
    "opening brackets": "(",
    "closing brackets": ")",
    "quotation marks": "«",
    "stops": ".",
    "line breaks": "\n",
}
# A sentence without end made of words that the rules know: twice as long should take about twice the time.
ENDLESS = {"number words": "ثلاثة و", "counted losses": "مقتل 3 جنود و"}
WORDS = 1000


def measure():
    """The lines to print: the time of each hostile text as a ratio to that of news of the same size."""
    articles = news()
    megabytes = size(articles) / MEGABYTE
    per_megabyte = timed(lambda: [annotate_text(article.text) for article in articles]) / megabytes
    for name, piece in HOSTILE.items():
        text = piece * (MEGABYTE // len(piece.encode()))
        spent = timed(partial(annotate_text, text))
        yield f"1 MB of {name}: {spent / per_megabyte:.2f} of the time of 1 MB of news"
    for name, piece in ENDLESS.items():
        once, twice = (seconds(partial(annotate_text, piece * n)) for n in (WORDS, 2 * WORDS))
        yield f"a sentence of {name}, twice as long: {twice / once:.1f} times the time"
