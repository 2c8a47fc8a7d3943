"""A megabyte without any sense beside a megabyte of news: nothing may take more than a few times as long."""

from benchmarks.texts import MEGABYTE, news, size, timed
from helpers.annotate import annotate_text

HOSTILE = {
    "digits": "7",
    "waw": "و",
    "opening brackets": "(",
    "closing brackets": ")",
    "quotation marks": "«",
    "stops": ".",
    "number words": "ثلاثة و",
    "line breaks": "\n",
}


def measure():
    """The lines to print: the time of each hostile text as a ratio to that of news of the same size."""
    articles = news()
    megabytes = size(articles) / MEGABYTE
    per_megabyte = timed(lambda: [annotate_text(article.text) for article in articles]) / megabytes
    for name, piece in HOSTILE.items():
        text = piece * (MEGABYTE // len(piece.encode()))
        spent = timed(lambda text=text: annotate_text(text))
        yield f"1 MB of {name}: {spent / per_megabyte:.2f} of the time of 1 MB of news"
