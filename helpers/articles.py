"""The articles of a folder, with their dates and the kinds of their sentences, as records and as a table."""

import csv
import hashlib
import warnings
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from helpers.dates import publication_date, read_date
from helpers.files import READERS, ArticleError, arabic_share, decode, read_bytes
from helpers.layout import Sentence, lay_out
from helpers.text import body_start, count_tokens

SIDECAR = "articles.csv"
FIELDS = ("title", "published", "outlet", "url")
COLUMNS = [
    *("article_id", "published", "date_source", "outlet", "title", "url"),
    *("n_chars", "n_sentences", "n_tokens", "sha256"),
]


@dataclass(frozen=True, slots=True)
class Article:
    """One article; every offset points into `text`, which is the whole file with its front matter."""

    article_id: str
    text: str
    published: str = ""
    date_source: str = "unknown"
    outlet: str = ""
    title: str = ""
    url: str = ""
    sha256: str = ""
    sentences: tuple[Sentence, ...] = ()
    meta: dict = field(default_factory=dict)
    path: str = ""


def _published(path, name, value):
    """The ISO date that a field holds."""
    day = value if isinstance(value, date) else read_date(value)
    if day is None:
        raise ArticleError(f"{path}: {name} gives {str(value)[:40]!r} as its date: write it as 2020-10-14.")
    return day.isoformat()[:10]


def _date(path, text, sentences, fields, sidecar):
    """The ISO date of publication and where it comes from."""
    for source, name, values in (
        ("front_matter", "the front matter", fields),
        ("sidecar", SIDECAR, sidecar),
    ):
        if values.get("published"):
            return _published(path, name, values["published"]), source
    day, source = publication_date(text, sentences)
    return (day.isoformat() if day else ""), source


def read_article(path, sidecar=None):
    """The Article of one file; `sidecar` is its row of articles.csv as a dict, where it has one.

    Raises ArticleError for a file that is empty, no text, not Arabic, too large, or has broken front matter.
    """
    path = Path(path)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ArticleError(
            f"{path} is no kind of file that is read ({', '.join(READERS)}): save it as one of them."
        )
    data = read_bytes(path)
    text, start, fields = reader(path, data)
    if not text[start:].strip():
        raise ArticleError(f"{path} has no text under its front matter: put the article's text there.")
    if not arabic_share(text[start:]):
        raise ArticleError(
            f"{path} has no Arabic letter in its text: it is in another language, or was saved in a wrong "
            "encoding; save the article again as UTF-8 from its source."
        )
    sidecar = {name: value.strip() for name, value in (sidecar or {}).items() if value and value.strip()}
    named = {name: str(fields.get(name) or sidecar.get(name, "")) for name in ("title", "outlet", "url")}
    sentences = lay_out(text, start, named["title"])
    published, source = _date(path, text, sentences, fields, sidecar)
    meta = {name: value for name, value in fields.items() if name not in FIELDS}
    digest = hashlib.sha256(data).hexdigest()
    about = {"sha256": digest, "sentences": sentences, "meta": meta, "path": str(path)}
    return Article(path.stem, text, published, source, **about, **named)


def find_articles(path):
    """The paths of the articles in a folder, sorted by name, or of the one file.

    Raises ArticleError where there is no such path or no article in it.
    """
    path = Path(path)
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise ArticleError(f"{path} does not exist: check the path of the articles.")
    found = sorted(each for each in path.iterdir() if each.suffix.lower() in READERS and _is_article(each))
    if not found:
        raise ArticleError(f"{path} holds no article: put {' or '.join(READERS)} files there.")
    return found


def _is_article(path):
    """Whether a file of the folder is meant as an article."""
    return path.is_file() and not path.name.startswith(".") and path.name.lower() != "readme.md"


def read_sidecar(folder):
    """The rows of a folder's articles.csv by article_id; empty where there is none.

    Raises ArticleError for a table that cannot be read.
    """
    path = Path(folder) / SIDECAR
    if not path.is_file():
        return {}
    try:
        rows = list(csv.DictReader(decode(path, read_bytes(path)).lstrip("\ufeff").splitlines(), strict=True))
    except csv.Error as error:
        raise ArticleError(f"{path} is no valid CSV ({error}): save it again as CSV in UTF-8.") from error
    if rows and ("article_id" not in rows[0] or any(None in row for row in rows)):
        raise ArticleError(
            f"{path} must have the columns article_id, {', '.join(FIELDS)} and no cell beyond them."
        )
    return {row["article_id"].strip(): row for row in rows}


def _strays(folder, paths, rows):
    """An error for each file or row of a folder that no article comes of."""
    ids = {path.stem for path in paths}
    for row in rows.keys() - ids:
        yield ArticleError(
            f"{folder / SIDECAR} names {row!r}, but no such file is there: correct its article_id."
        )
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in READERS and path.name != SIDECAR and _is_article(path):
            yield ArticleError(
                f"{path} was left out: only {', '.join(READERS)} files are read, save it as one."
            )


def read_articles(path):
    """Every article of a folder or file as (articles, errors); a file that fails does not stop the others.

    Raises ArticleError where there is nothing to read at all.
    """
    path = Path(path)
    paths = find_articles(path)
    folder = path if path.is_dir() else path.parent
    articles, errors, seen, rows = [], [], {}, {}
    try:
        rows = read_sidecar(folder)
    except ArticleError as error:
        errors.append(error)
    for each in paths:
        try:
            if each.stem in seen:
                raise ArticleError(f"{each} has the same name as {seen[each.stem]}: rename one of them.")
            seen[each.stem] = each
            articles.append(read_article(each, rows.get(each.stem)))
        except ArticleError as error:
            errors.append(error)
    return articles, errors + (list(_strays(folder, paths, rows)) if path.is_dir() else [])


def articles_table(articles):
    """The `articles` table: one row an article, in the columns of COLUMNS."""
    return pd.DataFrame([_row(article) for article in articles], columns=COLUMNS)


def _row(article):
    """An article's row of the table; counts are of the body without front matter."""
    start = body_start(article.text)
    counts = len(article.text) - start, len(article.sentences), count_tokens(article.text, start)
    counted = dict(zip(("n_chars", "n_sentences", "n_tokens"), counts, strict=True))
    return {name: counted[name] if name in counted else getattr(article, name) for name in COLUMNS}


def load_articles(path):
    """The `articles` table of a folder or file, with the column `text`; each problem is warned of.

    Raises ArticleError where there is nothing to read at all.
    """
    articles, errors = read_articles(path)
    for error in errors:
        warnings.warn(str(error), stacklevel=2)
    return articles_table(articles).assign(text=[article.text for article in articles])
