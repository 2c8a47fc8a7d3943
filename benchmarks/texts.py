"""The news that is measured: the embedded corpus and the tests' dispatches."""

import time

from helpers.articles import read_article
from helpers.paths import ARTICLES, ROOT

MEGABYTE = 10**6
REPEATS = 3


def news():
    """The Articles of data/articles and tests/, repeated until their texts have a megabyte in UTF-8."""
    paths = [*sorted(ARTICLES.glob("*.md")), *sorted((ROOT / "tests").rglob("*.md"))]
    articles = [read_article(path) for path in paths]
    return articles * -(-MEGABYTE // size(articles))


def size(articles):
    """The bytes of the articles' texts in UTF-8."""
    return sum(len(article.text.encode()) for article in articles)


def seconds(work):
    """The shortest of a few times that some work takes."""
    return min(timed(work) for _ in range(REPEATS))


def timed(work):
    """The time that some work takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
