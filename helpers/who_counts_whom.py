"""The figure of who counts whose dead: in a cell the latest figures of a claimant on a side."""

import numpy as np
import pandas as pd
from matplotlib.patches import Rectangle

from helpers import figures
from helpers.claim_rows import NAME_PART, finish, letters, not_drawn, stacked, type_size
from helpers.claim_words import claimant, figure_of, in_both
from helpers.glossary import label
from helpers.ledger import SIDES, comparable, latest, nothing_told, of_kind, with_outcome

CLAIMANTS = 14
FIGURES = 4  # in a cell
CELL = 13  # letters, the least width of a cell
TINT = 0.16  # of a party's colour, where it counts its own losses


def matrix(claims, outcome="killed"):
    """The latest comparable figure by who claims it, side and population; and what is withheld or denied."""
    people = comparable(of_kind(with_outcome(claims, outcome), "people"))
    last = latest(people, "who", "side", "loss")
    nothing = latest(nothing_told(claims), "who", "side", "stance")
    return pd.concat([last, nothing], ignore_index=True)


def who_counts_whom(claims, n_articles, outcome="killed", language="ar"):
    """Draw who claims how many of whose people: a row for each claimant, a column for each side.

    Nothing is drawn where no article claims such a figure or withholds one.
    """
    found = matrix(claims, outcome)
    if found.empty:
        return
    claimants = in_order(found)
    kept = claimants[:CLAIMANTS]
    room = max(letters(1 - NAME_PART) // CELL, 1)
    sides = [side for side in SIDES if side in set(found["side"])][:room]
    cells = {key: group for key, group in found.groupby(["who", "side"])}
    width = letters((1 - NAME_PART) / len(sides)) - 2
    texts = [[in_cell(cells.get((who, side)), language, width) for side in sides] for who in kept]
    names = [name(found, who, language) for who in kept]
    heads = [figures.wrap(label(f"losses_{side}", language), width) for side in sides]
    fig, ax, edges = table(names, heads, texts)
    for top, bottom, who in zip(edges[1:], edges[2:], kept, strict=False):
        for column, side in enumerate(sides):
            shade(ax, column, top, bottom, cells.get((who, side)))
    drawn = found.assign(claim_ids=found["claim_id"]).drop(columns=["context", "quote"])
    shown = found["who"].isin(kept) & found["side"].isin(sides)
    more = not_drawn(int((~shown).sum()), language, "figures_not_drawn")
    counts = (n_articles, len(found))
    finish(fig, [ax], f"02-who_counts_whom_{outcome}", drawn, {"n": len(found)}, counts, language, more)


def in_order(found):
    """The claimants by party, those with most figures first; all beyond CLAIMANTS have the fewest."""
    parties = found.groupby("who")["claimant_party"].first()
    most = found["who"].value_counts().sort_index().sort_values(ascending=False, kind="stable").index
    order = list(figures.PALETTE)
    first = sorted(
        most[:CLAIMANTS], key=lambda who: order.index(parties[who]) if parties[who] in order else 99
    )
    return [*first, *most[CLAIMANTS:]]


def name(found, who, language):
    """A claimant's name in lines."""
    claim = next(found[found["who"] == who].itertuples())
    return figures.wrap(in_both(lambda tongue: claimant(claim, tongue), language), letters(NAME_PART))


def in_cell(group, language, width):
    """The figures of a cell in lines: day, population and number; or that it is withheld or denied."""
    if group is None:
        return ""
    lines = [line for claim in group.head(FIGURES).itertuples() for line in told(claim, language).split("\n")]
    left = [f"{label('and_others', language)} ({len(group) - FIGURES})"] if len(group) > FIGURES else []
    return figures.wrap("\n".join(lines + left), width)


def told(claim, language):
    """One figure of a cell in words, below its day."""
    if claim.stance == "withholds":
        words = label("undisclosed", language)
    elif claim.value == 0:
        words = label("denied_any", language)
    else:
        words = in_both(lambda tongue: figure_of(claim, tongue), language)
    return f"{claim.published}\n{words}" if claim.published else words


def table(names, heads, texts):
    """A figure with its axes as a table, row names on the axis, and the upper edge of each row."""
    rows = [heads, *texts]
    lines = [max([first, *row], key=height_of) for first, row in zip(["", *names], rows, strict=True)]
    places, height = stacked(lines)
    fig, ax = figures.rows([""] * int(np.ceil(height)))
    for place, row in zip(places, rows, strict=True):
        weight = "bold" if row is heads else "normal"
        for column, text in enumerate(row):
            box = {"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.8} if text else None
            look = {"fontsize": type_size(), "fontweight": weight, "bbox": box, "in_layout": False}
            ax.text(column, place, text, ha="center", va="center", **look)
    ax.set_yticks(places[1:], names)
    ax.set(xticks=[], xlim=(-0.5, len(heads) - 0.5), ylim=(-height, 0))
    ax.grid(visible=False)
    ax.spines[:].set_visible(False)
    ax.tick_params(length=0)
    return fig, ax, edges(places)


def height_of(text):
    """How many line breaks a text has."""
    return text.count("\n")


def edges(places):
    """The upper edges of rows whose middles are known, and the lower edge of the last."""
    found = [0.0]
    for place in places:
        found.append(2 * place - found[-1])
    return found


def shade(ax, column, top, bottom, group):
    """A cell's field: hatched where a loss is withheld, tinted where a side counts its own."""
    field = {"facecolor": "none", "edgecolor": figures.NOTE_SHADE, "linewidth": 0.4, "zorder": 0}
    cell = (column - 0.5, bottom), 1, top - bottom
    ax.add_patch(Rectangle(*cell, **field))
    if group is None:
        return
    if "own" in set(group["role"]):
        own = figures.PALETTE[group["claimant_party"].iloc[0]]
        ax.add_patch(Rectangle(*cell, **field | {"facecolor": own, "alpha": TINT}))
    if "withholds" in set(group["stance"]):
        ax.add_patch(Rectangle(*cell, **field | {"hatch": "////", "alpha": 0.5}))
