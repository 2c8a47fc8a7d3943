"""The figure of who counts whose dead: in a cell the latest figures of a claimant on a side."""

import pandas as pd
from matplotlib.patches import Rectangle

from helpers import figures
from helpers.claim_rows import fewer, finish, type_size
from helpers.claim_words import claimant, figure_of, in_both
from helpers.glossary import label
from helpers.ledger import SIDES, comparable, latest, nothing_told, of_kind, size, with_outcome
from helpers.sharing import in_turn
from helpers.stacking import one_line_rows, stacked

NAME_PART = 0.32  # of the figure's width, for the names of rows
CLAIMANTS = 14
FIGURES = 4  # in a cell
CELL = 13  # the least width of a cell
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
    room = max(figures.letters(1 - NAME_PART) // CELL, 1)
    sides = [side for side in SIDES if side in set(found["side"])][:room]
    cells, order = cells_of(found), in_order(found)

    def rows(number):
        return table_rows(found, by_party(found, order[:number]), sides, language)

    most = figures.most_on_page(
        lambda number: one_line_rows(places_of(rows(number))[1]), min(CLAIMANTS, len(order))
    )
    kept = by_party(found, order[:most])
    fig, ax, edges = table(rows(most))
    for top, bottom, who in zip(edges[1:], edges[2:], kept, strict=False):
        for column, side in enumerate(sides):
            shade(ax, column, top, bottom, cells.get((who, side)))
    drawn = found.assign(claim_ids=found["claim_id"]).drop(columns=["context", "quote"])
    shown = [cells[who, side] for who in kept for side in sides if (who, side) in cells]
    missing = fewer(sum(len(in_sight(group)) for group in shown), len(found))
    counts = n_articles, len(found)
    finish(fig, [ax], f"02-who_counts_whom_{outcome}", drawn, {"n": len(found)}, counts, language, missing)


def cells_of(found):
    """The figures by claimant and side."""
    return {key: group for key, group in found.groupby(["who", "side"])}


def table_rows(found, claimants, sides, language):
    """The texts of the table: its head, then for each claimant the name and a cell for each side."""
    width, cells = figures.letters((1 - NAME_PART) / len(sides)) - 2, cells_of(found)
    head = ["", *(figures.wrap(label(f"losses_{side}", language), width) for side in sides)]
    rows = [[in_cell(cells.get((who, side)), language, width) for side in sides] for who in claimants]
    return [head, *([name(found, who, language), *row] for who, row in zip(claimants, rows, strict=True))]


def in_order(found):
    """The claimants in the order in which they are kept: each side and party in turn, its highest first."""
    turns = in_turn(list(found.itertuples()), lambda claim: (claim.side, claim.claimant_party), weight)
    return list(dict.fromkeys(claim.who for claim in turns))


def weight(claim):
    """What a figure weighs where some are left out; one that is withheld weighs nothing."""
    return 0 if pd.isna(size(claim)) else size(claim)


def by_party(found, claimants):
    """The claimants in the order of the parties."""
    parties, order = found.groupby("who")["claimant_party"].first(), list(figures.PALETTE)
    return sorted(
        claimants, key=lambda who: order.index(parties[who]) if parties[who] in order else len(order)
    )


def in_sight(group):
    """The claims of a cell that are printed: of many the highest, in their order."""
    most = sorted(group.itertuples(), key=weight, reverse=True)[:FIGURES]
    return group.loc[sorted(claim.Index for claim in most)]


def name(found, who, language):
    """A claimant's name in lines."""
    claim = next(found[found["who"] == who].itertuples())
    return figures.wrap(in_both(lambda tongue: claimant(claim, tongue), language), figures.letters(NAME_PART))


def in_cell(group, language, width):
    """The figures of a cell in lines: day, population and number; or that it is withheld or denied."""
    if group is None:
        return ""
    shown = in_sight(group).itertuples()
    lines = [line for claim in shown for line in told(claim, language).split("\n")]
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


def places_of(rows):
    """Where the rows of a table have their middles, and the height of all."""
    return stacked([max(row, key=height_of) for row in rows])


def table(rows):
    """A figure with its axes as a table, row names on the axis, and the upper edge of each row."""
    places, height = places_of(rows)
    fig, ax = figures.rows(one_line_rows(height))
    for place, row in zip(places, rows, strict=True):
        weight = "bold" if row is rows[0] else "normal"
        for column, text in enumerate(row[1:]):
            box = {"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.8} if text else None
            look = {"fontsize": type_size(), "fontweight": weight, "bbox": box, "in_layout": False}
            ax.text(column, place, text, ha="center", va="center", **look)
    ax.set_yticks(places[1:], [row[0] for row in rows[1:]])
    ax.set(xticks=[], xlim=(-0.5, len(rows[0]) - 1.5), ylim=(-height, 0))
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
