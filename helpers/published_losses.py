"""Losses published elsewhere (data/reference/figures.csv), in the terms of the claims they stand beside."""

import pandas as pd

from helpers.ledger import of_kind
from helpers.lexicon import read_table
from helpers.paths import REFERENCE

SIDE_OF = {"AZE": "azerbaijani", "ARM/NKR": "armenian", "ARM": "armenian", "NKR": "armenian", "BOTH": "both"}
UNSURE = ("stored_tertiary", "stored_weak")


def published(kind=None):
    """The rows of data/reference/figures.csv that can stand beside claims, with side, loss, outcome, role.

    `value` is the number, `unsure` whether the source is tertiary or garbled.
    """
    table = pd.read_csv(REFERENCE / "figures.csv", dtype=str, keep_default_na=False)
    meant = {row["category"]: row for row in read_table("published_losses")}
    rows = [row for record in table.to_dict("records") for row in as_claims(record, meant)]
    found = pd.DataFrame(rows)
    return found if kind is None else of_kind(found, kind)


def as_claims(record, meant):
    """A published figure as rows beside claims: none for what the claims have no measure of."""
    if record["category"] not in meant:
        return
    fields = meant[record["category"]]
    taken = fields["outcome"] == "taken"
    parts = [part.split() for part in record["number"].split(";")] if taken else [(record["number"], "")]
    side = SIDE_OF[record["about_side"]]
    role = "enemy" if taken else record["reporter_role"]  # what a side takes, its enemy loses
    for value, kind in parts:
        yield record | {
            "value": float(value),
            "loss": fields["class"] or kind,
            "outcome": fields["outcome"],
            "side": {"azerbaijani": "armenian", "armenian": "azerbaijani"}[side] if taken else side,
            "role": role,
            "unsure": record["confidence"] in UNSURE,
        }
