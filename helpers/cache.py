"""Tables computed once per corpus, kept under a key of the articles, the vocabulary and the code."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

import pandas as pd

from helpers import paths
from helpers.articles import SIDECAR, ArticleError, find_articles
from helpers.schema import COLUMNS

KEPT = 8  # corpora
LEFT_OUT = "left_out"  # beside the tables: why articles are not in them


def folder():
    """Where tables are kept: $KARABAKH_CACHE, else build/cache."""
    return Path(os.environ.get("KARABAKH_CACHE") or paths.BUILD / "cache")


def key(path):
    """A name that changes with any article's name or bytes, the sidecar, the vocabulary and the code.

    Raises ArticleError where there is no article.
    """
    articles = find_articles(path)
    code = [*paths.LEXICON.glob("*.csv"), *Path(__file__).parent.glob("*.py")]
    digest = hashlib.sha256()
    for each in [*articles, articles[0].parent / SIDECAR, *sorted(code)]:
        content = each.read_bytes() if each.is_file() else b""
        digest.update(f"{each.name} {len(content)}\n".encode(errors="surrogateescape") + content)
    return digest.hexdigest()[:20]


def load(name):
    """(tables, errors) kept under a key; None where there are none or they are damaged."""
    try:
        kept = {each: pd.read_parquet(folder() / name / f"{each}.parquet") for each in (*COLUMNS, LEFT_OUT)}
    except (OSError, ValueError):
        return None
    return kept, [ArticleError(sentence) for sentence in kept.pop(LEFT_OUT)["error"]]


def store(name, tables, errors):
    """Keep tables and errors under a key, and of the corpora kept before only the latest.

    A folder that cannot be written is no error: the next reader computes the tables again.
    """
    try:
        folder().mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=folder(), prefix="."))
    except OSError:
        return
    try:
        left_out = pd.DataFrame({"error": list(map(str, errors))}, dtype="str")
        write(beside, tables | {LEFT_OUT: left_out})
        shutil.rmtree(folder() / name, ignore_errors=True)
        beside.rename(folder() / name)
        forget()
    except OSError:
        shutil.rmtree(beside, ignore_errors=True)


def write(beside, tables):
    """Write each table into a folder, with its column types."""
    for name, table in tables.items():
        table.to_parquet(beside / f"{name}.parquet", index=False)


def forget():
    """Delete the tables of all but the latest corpora."""
    kept = sorted(folder().glob("[0-9a-f]*"), key=os.path.getmtime)
    for old in kept[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)
