"""The figure form of claims: grouped rows on a logarithmic axis, each figure with its bounds, never a sum."""

from typing import NamedTuple

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator
from matplotlib.transforms import Affine2D

from helpers import figures, finishing
from helpers.glossary import label, languages_of
from helpers.ledger import size

NAME_PART = 0.4  # of the figure's width, for the names of rows
FOOT_PART = 0.2  # for the words at the foot of the axis, in one line
HATCHED = 0.04  # part of the axes, the width of the field at its foot
HEAD_PART = 0.46  # for headings, which are bold and stand in the rest with some room around
LEGEND_PART = 0.5  # of the figure's width, for an entry of the legend
TICK = 9  # letters that a number of the axis takes with the gap beside it
GAP = 6  # points between a symbol and its number
ARROW = 11  # points
DOT = 26  # points squared
RAISED = 0.42  # rows that symbols stand above, and numbers below, the middle of a row with both
ROOM = 3.2  # times the largest figure, and a part of the smallest: room for numbers
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
    """A row: its name, its marks, the number printed beside them, and what stands at its foot instead."""

    name: str
    marks: list
    text: str = ""
    silent: str = ""
    linked: bool = False


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


def type_size():
    """The size in points of tick labels."""
    return plt.rcParams["ytick.labelsize"]


def draw(groups, axis_name, language="ar"):
    """A figure and its axes for groups of Rows: [(heading, [Row, …]), …]."""
    groups = in_all_lines(groups)
    places, height = stacked(lines_of(groups))
    fig, ax = figures.rows(one_line_rows(height))
    places, ticks = iter(places), []
    value_axis(ax, [row for _, rows in groups for row in rows])
    for heading, rows in groups:
        head(ax, next(places), heading, language)
        for row in rows:
            ticks.append((next(places), row.name))
            draw_row(ax, ticks[-1][0], row, language)
    ax.set_yticks([place for place, _ in ticks], [name for _, name in ticks], multialignment="right")
    ax.set_ylim(-height, 0)
    ax.set_xlabel(in_lines(label(axis_name, language)))
    ax.grid(axis="y", visible=False)
    return fig, ax


def in_all_lines(groups):
    """Groups with their headings and the names of their rows in lines."""
    return [(in_lines(heading), [wrapped(row) for row in rows]) for heading, rows in groups]


def lines_of(groups):
    """The texts, from above to below, that groups in lines must have room for."""
    return [line for heading, rows in groups for line in (heading, *map(tallest, rows))]


def one_line_rows(height):
    """Rows of one line that are together as high as `stacked` says."""
    return [""] * int(np.ceil(height))


def most_on_page(groups_of, most):
    """The largest number up to `most` for which groups_of(number) fit on a page."""

    def rows(number):
        return one_line_rows(stacked(lines_of(in_all_lines(groups_of(number))))[1])

    return figures.most_on_page(rows, most)


def on_page(groups_of, most):
    """The groups of rows groups_of(number) for the largest number up to `most` with which they fit on a page.

    Where even one in each group is too many, the first rows of all.
    """
    groups = groups_of(most_on_page(groups_of, most))
    return first_rows(groups, most_on_page(lambda number: first_rows(groups, number), number_of_rows(groups)))


def first_rows(groups, number):
    """The groups with so many rows in all, the first of them."""
    kept = []
    for heading, rows in groups:
        if number > 0:
            kept.append((heading, rows[:number]))
            number -= len(rows)
    return kept


def number_of_rows(groups):
    """How many rows groups have."""
    return sum(len(rows) for _, rows in groups)


def in_lines(heading):
    """A heading with its languages side by side if there is room, else in lines of their own."""
    return beside_or_in_lines(heading, figures.letters(HEAD_PART))


def beside_or_in_lines(text, width):
    """A text with its languages in one line of a width, else in lines of their own."""
    beside = " · ".join(text.split("\n"))
    return beside if len(beside) <= width else figures.wrap(text, width)


def wrapped(row):
    """A row with its name and what stands at its foot in lines."""
    name, beside = figures.wrap(row.name, figures.letters(NAME_PART)), " · ".join(row.silent.split("\n"))
    return row._replace(name=name, silent=beside if len(beside) <= figures.letters(FOOT_PART) else row.silent)


def tallest(row):
    """The text that a row must have room for: its name, or two lines with numbers below symbols."""
    return max(row.name, row.silent, "x\nx" if is_below(row) else "x", key=figures.height_of)


def is_below(row):
    """Whether a row's numbers stand below its symbols: beside several there may be no room."""
    return len(row.marks) > 1


def stacked(texts):
    """Where each text's middle stands, from 0 downwards in rows of one line, and the height of all."""
    heights = np.array(in_rows(texts))
    below = np.cumsum(heights)
    return list(heights / 2 - below), float(below[-1])


def in_rows(texts):
    """The height of each text as a tick label, with what stays free between two, in rows of one line."""
    line = figures.height_of("")
    free = figures.LINES_BETWEEN_ROWS * line
    return [(figures.height_of(text) + free) / (line + free) for text in texts]


def value_axis(ax, rows):
    """A logarithmic axis in plain numbers that has room for the numbers beside the symbols."""
    ax.set_xscale("log")
    marks = [each for row in rows for each in row.marks]
    lows, highs = [each.low for each in marks] or [1], [each.high for each in marks] or [1000]
    low, high, foot = min(lows) / ROOM, max(highs) * ROOM, foot_part(rows)
    ax.set_xlim(low * (low / high) ** (foot / (1 - foot)), high)
    ax.xaxis.set_major_locator(LogLocator(numticks=max(2, figures.letters(1 - NAME_PART) // TICK)))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{number:,.0f}" if number >= 1 else ""))
    ax.xaxis.set_minor_locator(NullLocator())


def foot_part(rows):
    """The part of the axis that words at its foot take from the symbols of their rows."""
    words = [line for row in rows if row.marks for line in row.silent.split("\n")]
    longest = max(map(len, words), default=0)
    return bool(longest) * (HATCHED + longest / figures.letters(1 - NAME_PART))


def head(ax, place, text, language):
    """A heading across an empty row, at the side where reading begins."""
    arabic = languages_of(language)[0] == "ar"
    ax.axhline(place, color=figures.NOTE_SHADE, linewidth=0.5, zorder=1)
    ax.annotate(
        text,
        (1 if arabic else 0, place),
        xycoords=("axes fraction", "data"),
        xytext=(-GAP if arabic else GAP, 0),
        textcoords="offset points",
        ha="right" if arabic else "left",
        va="center",
        multialignment="right" if arabic else "left",
        fontsize=type_size(),
        fontweight="bold",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
        in_layout=False,
    )


def draw_row(ax, place, row, language):
    """The marks of a row and its number; a hatched field with its words where there is no figure."""
    if row.silent:
        silence(ax, place, row.silent, language)
    if row.linked and len(row.marks) > 1:
        ends = [each.at for each in row.marks]
        ax.hlines(place + RAISED, min(ends), max(ends), color=figures.NOTE_SHADE, linewidth=1, zorder=2)
    for each in row.marks:
        symbol(ax, place + RAISED * is_below(row), each, languages_of(language)[0] == "ar")
    if row.marks and row.text:
        (below if is_below(row) else beside)(ax, place, row, languages_of(language)[0] == "ar")


def symbol(ax, place, each, arabic):
    """One figure: a symbol, or a bar for a range, with an arrow to where it is open."""
    if each.low < each.high:
        ax.hlines(place, each.low, each.high, color=each.colour, linewidth=3, zorder=3)
    else:
        face = "white" if each.hollow else each.colour
        ax.scatter(
            each.at, place, s=DOT, marker=each.marker, facecolors=face, edgecolors=each.colour, zorder=3
        )
    if each.crossed:
        ax.scatter(each.at, place, s=2.5 * DOT, marker="x", color=figures.PALETTE["narrator"], zorder=4)
    if each.arrow:
        right = (each.arrow > 0) != arabic
        ax.annotate(
            "",
            (each.at, place),
            xytext=(ARROW if right else -ARROW, 0),
            textcoords="offset points",
            arrowprops={"arrowstyle": "<-", "color": each.colour, "shrinkA": 0, "shrinkB": 2},
            zorder=2,
        )


def beside(ax, place, row, arabic):
    """The number of a row, on the side of its symbols that has more room."""
    low, high = min(each.low for each in row.marks), max(each.high for each in row.marks)
    first, last = ax.get_xlim()
    above = last / high >= low / first or bool(row.silent)
    arrow = any(each.arrow == (1 if above else -1) for each in row.marks)
    right = above != arabic
    offset = GAP + ARROW * arrow
    ax.annotate(
        row.text,
        (high if above else low, place),
        xytext=(offset if right else -offset, 0),
        textcoords="offset points",
        ha="left" if right else "right",
        va="center",
        fontsize=type_size(),
        in_layout=False,
    )


def below(ax, place, row, arabic):
    """The numbers of a row below its symbols, from the end that is near an edge, else in their middle."""
    first, last = np.log(ax.get_xlim())
    low, high = np.log(min(each.low for each in row.marks)), np.log(max(each.high for each in row.marks))
    middle = ((low + high) / 2 - first) / (last - first)
    at, align = ((low + high) / 2, "center")
    if middle < 1 / 3:
        at, align = low, "right" if arabic else "left"
    elif middle > 2 / 3:
        at, align = high, "left" if arabic else "right"
    ax.text(
        np.exp(at), place - RAISED, row.text, ha=align, va="center", fontsize=type_size(), in_layout=False
    )


def silence(ax, place, words, language):
    """A hatched field at the foot of the axis with what stands there instead of a figure."""
    arabic = languages_of(language)[0] == "ar"
    ax.add_patch(
        Rectangle(
            (0, place - 0.3),
            HATCHED,
            0.6,
            transform=ax.get_yaxis_transform() if not arabic else flipped(ax),
            facecolor="white",
            edgecolor=figures.NOTE_SHADE,
            hatch="/////",
            linewidth=0.5,
        )
    )
    ax.annotate(
        words,
        (1 - HATCHED if arabic else HATCHED, place),
        xycoords=("axes fraction", "data"),
        xytext=(-GAP / 2 if arabic else GAP / 2, 0),
        textcoords="offset points",
        ha="right" if arabic else "left",
        va="center",
        multialignment="right" if arabic else "left",
        fontsize=type_size(),
        color=figures.NOTE_SHADE,
        in_layout=False,
    )


def flipped(ax):
    """The transform of axes fractions counted from the right, and of the y axis' own values."""
    return Affine2D().scale(-1, 1).translate(1, 0) + ax.get_yaxis_transform()


def parties_key(ax, parties, language):
    """Whose count a colour and shape is, as far as they are drawn."""
    for party in [party for party in figures.PALETTE if party in parties]:
        words = key_words(f"claimed_by_{party}", language)
        ax.scatter([], [], s=DOT, marker=figures.MARKERS[party], color=dark(party), label=words)


def key_words(key, language):
    """The words of a legend's entry, its languages side by side if there is room."""
    return beside_or_in_lines(label(key, language), figures.letters(LEGEND_PART))


def finish(fig, axes, name, drawn, told, counts, language, left_out=None):
    """Dress and save a figure with the claims behind it, which are in `drawn` as claim_ids."""
    claims = [each for cell in drawn.get("claim_ids", []) for each in str(cell).split("|")]
    finishing.finish(fig, axes, name, drawn, told, counts, language, left_out, records=claims)
