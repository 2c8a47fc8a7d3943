"""The tables' columns and types, and how tables are written."""

import os
import tempfile
from pathlib import Path

import pandas as pd

from helpers.articles import COLUMNS as ARTICLE_COLUMNS

PLACE = ("article_id", "sentence", "start", "end", "quote")
NUMBER = ("value", "low", "high")

# The contract: every table with its columns in order; a column that was added later stands at the end.
COLUMNS = {
    "articles": [*ARTICLE_COLUMNS],
    "claims": [
        *("claim_id", *PLACE, *NUMBER, "precision", "implicit", "object", "outcome", "side", "claimant"),
        *("claimant_text", "claimant_party", "stance", "tally", "published", "rule", "context"),
        *("part_of", "adds_to"),
    ],
    "places": ["claim_id", "article_id", "start", "end", "place"],
    "voices": [
        *("article_id", "sentence", "start", "end", "kind", "voice", "speaker", "speaker_text"),
        *("n_reports", "rule"),
    ],
    "mentions": [*PLACE, "actor_id"],
    "relations": [*PLACE, "source", "target", "act", "cameo", "plover", "rule", "context"],
    "mediation": [
        *("mediation_id", "attempt", *PLACE, "mediators", "act", "parties", "venue", "date"),
        *("outcome", "responses", "rule", "context"),
    ],
    "foreign_fighters": [
        *("allegation_id", *PLACE, "alleger", "stance", "origin", "supports", *NUMBER),
        *("label_ar", "kind", "evidence", "answers", "rule", "context"),
    ],
    "checks": ["check_id", "rule", "article_id", "claim_ids", "expected", "observed", "status", "note"],
}
# Every other column is text, where "" says that the article does not tell.
TYPES = (
    dict.fromkeys(NUMBER, "float64")
    | dict.fromkeys(("sentence", "start", "end", "n_chars", "n_sentences", "n_tokens", "n_reports"), "int64")
    | {"implicit": "bool"}
)


def frame(name, records):
    """A table's records, dicts with at least its columns, as a DataFrame in the columns' order and types."""
    table = pd.DataFrame([[record[column] for column in COLUMNS[name]] for record in records])
    table = table.set_axis(COLUMNS[name], axis=1) if records else pd.DataFrame(columns=COLUMNS[name])
    return table.astype({column: TYPES.get(column, "str") for column in COLUMNS[name]})


def write_tables(tables, out, parquet=False):
    """Write each DataFrame to OUT/NAME.csv, in UTF-8, and to NAME.parquet too if asked for.

    Each file is replaced as a whole, so a run that is interrupted leaves none half written. Whole numbers
    stand without a decimal point, truth values as true and false, and what is unknown is empty.
    """
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        write_whole(out / f"{name}.csv", to_csv(table))
        if parquet:
            write_whole(out / f"{name}.parquet", table.to_parquet(index=False))


def to_csv(table):
    """A table as the bytes of a CSV file."""
    flags = {name: table[name].map({True: "true", False: "false"}) for name in table.select_dtypes("bool")}
    text = table.assign(**flags).to_csv(index=False, lineterminator="\n", float_format="%.15g")
    return text.encode()


def write_whole(path, content):
    """Write bytes beside a file first and put them in its place when they are complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(beside, 0o644)  # mkstemp lets only its owner read
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise
