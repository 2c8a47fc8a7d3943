"""A figure of a claim as it is drawn, and the rows that such marks stand in."""

from typing import NamedTuple

import pandas as pd

from helpers import figures
from helpers.ledger import size

MANY = 3  # figures in a row that are all printed; of more, the smallest and largest
UPWARD, DOWNWARD = ("at_least", "more_than", "vague"), ("at_most", "less_than")
ELSEWHERE = {"marker": "D", "colour": "#8a8a8a"}


class Mark(NamedTuple):
    """A figure as drawn: where it stands, its range, which way it is open, and how it looks."""

    at: float
    low: float
    high: float
    arrow: int = 0
    hollow: bool = False
    crossed: bool = False
    marker: str = "o"
    colour: str = figures.NOTE_SHADE


class Row(NamedTuple):
    """A row: its name, its marks, the number printed beside them, and what stands at its foot instead.

    `share` is whose loss by whose count it is, `records` are the ids of the claims that it stands for.
    """

    name: str
    marks: list
    text: str = ""
    silent: str = ""
    linked: bool = False
    share: tuple = ()
    records: tuple = ()


def mark(claim, marker=None, colour=None):
    """The Mark of a claim's figure; None for what cannot stand on a logarithmic axis: 0 or no number."""
    at = size(claim)
    if pd.isna(at) or at <= 0:
        return None
    ranged = pd.notna(claim.low) and pd.notna(claim.high) and claim.precision == "range"
    party = claim.claimant_party if claim.claimant_party in figures.PALETTE else "unknown"
    return Mark(
        at=at,
        low=claim.low if ranged else at,
        high=claim.high if ranged else at,
        arrow=(claim.precision in UPWARD) - (claim.precision in DOWNWARD),
        hollow=claim.precision == "vague",
        crossed=claim.stance == "denies",
        marker=marker or figures.MARKERS[party],
        colour=colour or dark(party),
    )


def dark(party):
    """A party's colour; where that is too pale for a symbol, the shade of notes."""
    return figures.NOTE_SHADE if party == "unknown" else figures.PALETTE[party]


def numbers(texts):
    """The figures of a row in one text: all of a few, of many the first and last with their number."""
    texts = list(dict.fromkeys(texts))
    return " · ".join(texts) if len(texts) <= MANY else f"{texts[0]} … {texts[-1]} ({len(texts)})"
