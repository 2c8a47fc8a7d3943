"""Losses published elsewhere (data/reference/figures.csv), in the terms of the claims they stand beside."""

import pandas as pd

from helpers.actor_tables import opposite
from helpers.ledger import of_kind
from helpers.lexicon import read_table
from helpers.paths import REFERENCE

SIDE_OF = {"AZE": "azerbaijani", "ARM/NKR": "armenian", "ARM": "armenian", "NKR": "armenian", "BOTH": "both"}
UNSURE = ("stored_tertiary", "stored_weak")
# A published figure's qualifier in the claims' terms; what is derived was added up and stands as it is.
PRECISIONS = {
    "approx": "about",
    "almost": "less_than",
    "up_to": "at_most",
    "at_least": "at_least",
    "more_than": "more_than",
}


def precision(qualifier):
    """The precision, as of a claim, that a published figure's qualifier tells."""
    return PRECISIONS.get(qualifier, "exact")


def published(kind=None):
    """The rows of data/reference/figures.csv that can stand beside claims, with side, loss, outcome, role.

    `value` is the number, which `low` and `high` repeat, `precision` its qualifier in a claim's terms,
    `unsure` whether the source is tertiary or garbled.
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
    side = opposite(side) if taken else side
    for value, kind in parts:
        yield record | {
            **dict.fromkeys(("value", "low", "high"), float(value)),
            "precision": precision(record["qualifier"]),
            "stance": "asserts",
            "loss": fields["class"] or kind,
            "outcome": fields["outcome"],
            "side": side,
            "role": role,
            "claimant_party": {"own": side, "enemy": opposite(side)}.get(role, "third"),
            "unsure": record["confidence"] in UNSURE,
        }
