"""What notebook 05 draws: the symbols of attempts and appeals, their rows, and the responses by actor."""

import sys

import matplotlib.pyplot as plt
import pandas as pd

from helpers.actor_tables import actor_table
from helpers.mediation_ledger import mediating

SOURCES = ("told_in_articles", "published_elsewhere")
OUTCOMES = (
    *("agreed", "accepted", "ongoing", "offered", "no_response"),
    *("unknown", "rejected", "failed", "violated"),
)
SYMBOL = 9  # points of the axis that a symbol takes, with the room around it
TIME_PART = 0.5  # the least part of a figure's width that its time axis has
DAYS_AROUND = 60  # days before and after the published events that are drawn
MOST_MEDIATORS, MOST_ANSWERS = 14, 20  # rows of a figure
ALL = sys.maxsize  # rows of the table beside it
MARKS = ["source", "mediator", "date", "outcome", "n_attempts", "slot"]


def drawn_marks(records, events, most=MOST_MEDIATORS):
    """The symbols, a DataFrame of MARKS, and how many mediators and records are left out, by glossary key.

    Of the mediators of each source `most` are kept, those of most attempts.
    """
    first, last = window(events)
    near = (records["date"] == "") | records["date"].between(first, last)
    told = marks(records[near], records.loc[near, "outcome"], SOURCES[0])
    both = [told, marks(events, events["shown_as"], SOURCES[1])]
    kept = pd.concat([most_frequent(each, most) for each in both], ignore_index=True)
    dropped = sum(each["mediator"].nunique() for each in both) - kept.groupby(["source", "mediator"]).ngroups
    return with_slots(kept), {"mediators_left_out": dropped, "days_left_out": int((~near).sum())}


def most_frequent(symbols, most):
    """The symbols of so many mediators, those of most attempts."""
    numbers = symbols.groupby("mediator")["n_attempts"].sum().sort_values(ascending=False, kind="stable")
    return symbols[symbols["mediator"].isin(numbers.index[:most])]


def window(events):
    """The first and last ISO day that are drawn: those around the published events."""
    days, around = pd.to_datetime(events["date"]), pd.Timedelta(days=DAYS_AROUND)
    return (days.min() - around).date().isoformat(), (days.max() + around).date().isoformat()


def marks(records, outcomes, source):
    """A symbol for each mediating state or organisation, day and outcome, with its number of attempts."""
    name = "attempt" if "attempt" in records else "event_id"
    shown = records.assign(outcome=outcomes, source=source, attempt=records[name])
    shown["mediator"] = [mediating(cell) or ["unknown"] for cell in shown["mediators"]]
    columns = ["source", "mediator", "date", "outcome"]
    told = shown.explode("mediator").groupby(columns, as_index=False)["attempt"].nunique()
    return told.rename(columns={"attempt": "n_attempts"})


def with_slots(symbols):
    """The symbols with the line of their row on which each stands, so that none covers another."""
    days = pd.to_datetime(symbols.loc[symbols["date"] != "", "date"])
    span = (days.max() - days.min()).days + 2 if len(days) else 1
    gap = span * SYMBOL / (TIME_PART * plt.rcParams["figure.figsize"][0] * 72)
    order = [OUTCOMES.index(outcome) for outcome in symbols["outcome"]]
    symbols = symbols.assign(order=order).sort_values(["source", "mediator", "date", "order"])
    symbols["slot"] = 0
    dated = symbols[symbols["date"] != ""]
    for _, row in dated.groupby(["source", "mediator"]):
        symbols.loc[row.index, "slot"] = slots(pd.to_datetime(row["date"]), gap)
    return symbols.reset_index(drop=True)[MARKS]


def slots(days, gap):
    """For each of the rising days the lowest line on which the last symbol lies `gap` days back."""
    last, found = [], []
    for day in days:
        free = [n for n, before in enumerate(last) if (day - before).days >= gap]
        line = free[0] if free else len(last)
        last[line : line + 1] = [day]
        found.append(line)
    return found


def rows_of(drawn):
    """The rows from above to below, a DataFrame source, mediator, lines; a heading has no mediator.

    The mediators of most attempts come first, the unknown one last.
    """
    told = drawn.groupby(["source", "mediator"], as_index=False).agg(
        lines=("slot", lambda slot: slot.max() + 1), n=("n_attempts", "sum")
    )
    heads = pd.DataFrame({"source": SOURCES, "mediator": "", "lines": 1, "n": 0})
    rows = pd.concat([heads, told], ignore_index=True)
    rows["block"] = rows["source"].map(SOURCES.index)
    rows["rank"] = rows["mediator"].map({"": 0, "unknown": 2}).fillna(1)
    rows = rows.sort_values(["block", "rank", "n", "mediator"], ascending=[True, True, False, True])
    return rows[["source", "mediator", "lines"]].reset_index(drop=True)


def counted_answers(answers, most=MOST_ANSWERS):
    """The number of attempts by party, actor, act and response in `most` rows, and how many are left out."""
    party = [actor_table().get(actor, {}).get("party", "unknown") for actor in answers["actor"]]
    columns = ["party", "actor", "act", "response"]
    told = answers.assign(party=party).groupby(columns, as_index=False)["attempt"].nunique()
    told = told.rename(columns={"attempt": "n_attempts"})
    sizes = told.groupby(["actor", "act"])["n_attempts"].sum().sort_values(ascending=False, kind="stable")
    kept = set(sizes.index[:most])
    told = told[[pair in kept for pair in zip(told["actor"], told["act"], strict=True)]]
    return told, {"responses_left_out": max(len(sizes) - most, 0)}


def rows_of_answers(drawn):
    """The actors with the acts they respond to, once each, by party."""
    return drawn[["actor", "act"]].drop_duplicates()
