"""The figure form of claims: grouped rows on a logarithmic axis, each figure with its bounds, never a sum."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator
from matplotlib.transforms import Affine2D

from helpers import figures, finishing
from helpers.glossary import label, languages_of
from helpers.marks import dark
from helpers.stacking import (
    NAME_PART,
    beside_or_in_lines,
    in_all_lines,
    in_lines,
    is_below,
    lines_of,
    one_line_rows,
    stacked,
)

HATCHED = 0.04  # part of the axes, the width of the field at its foot
LEGEND_PART = 0.5  # of the figure's width, for an entry of the legend
TICK = 9  # letters that a number of the axis takes with the gap beside it
DIGIT = 1.2  # letters that a digit takes
AROUND_WORDS, AROUND_NUMBER = 2, 3  # letters that stay free around words at the foot, and around a number
GAP = 6  # points between a symbol and its number
ARROW = 11  # points
DOT = 26  # points squared
RAISED = 0.42  # rows that symbols stand above, and numbers below, the middle of a row with both
ROOM = 3.2  # times the largest figure, and a part of the smallest: room for numbers


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


def value_axis(ax, rows):
    """A logarithmic axis in plain numbers that has room for the numbers beside the symbols."""
    ax.set_xscale("log")
    marks = [each for row in rows for each in row.marks]
    lows, highs = [each.low for each in marks] or [1], [each.high for each in marks] or [1000]
    low, high, foot, end = min(lows) / ROOM, max(highs), foot_part(rows), end_part(rows)
    high *= max(ROOM, (high / low) ** (end / (1 - foot - end)))
    ax.set_xlim(low * (low / high) ** (foot / (1 - foot)), high)
    ax.xaxis.set_major_locator(LogLocator(numticks=max(2, figures.letters(1 - NAME_PART) // TICK)))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{number:,.0f}" if number >= 1 else ""))
    ax.xaxis.set_minor_locator(NullLocator())


def foot_part(rows):
    """The part of the axis that words at its foot take from the symbols of their rows."""
    words = [line for row in rows if row.marks for line in row.silent.split("\n")]
    longest = max(map(len, words), default=0)
    return bool(longest) * (HATCHED + (longest + AROUND_WORDS) / figures.letters(1 - NAME_PART))


def end_part(rows):
    """The part of the axis that numbers take beyond the symbols of rows with words at their foot."""
    longest = max((len(row.text) for row in rows if row.marks and row.silent), default=0)
    return bool(longest) * (DIGIT * longest + AROUND_NUMBER) / figures.letters(1 - NAME_PART)


def head(ax, place, text, language):
    """A heading across an empty row, at the side where reading begins."""
    ax.axhline(place, color=figures.NOTE_SHADE, linewidth=0.5, zorder=1)
    look = {"fontsize": type_size(), "fontweight": "bold", "in_layout": False}
    figures.heading(ax, place, text, language, GAP, **look)


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
        if is_below(row):
            below(ax, place, row)
        else:
            beside(ax, place, row, languages_of(language)[0] == "ar")


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
    at, look = (high if above else low, place), {"fontsize": type_size(), "in_layout": False}
    figures.beside(ax, row.text, at, not right, GAP + ARROW * arrow, **look)


def below(ax, place, row):
    """The numbers of a row below its symbols, in their middle if there is room, else as near as can be."""
    first, last = np.log(ax.get_xlim())
    low, high = np.log(min(each.low for each in row.marks)), np.log(max(each.high for each in row.marks))
    half = min(DIGIT * len(row.text) / figures.letters(1 - NAME_PART) / 2, 0.5)
    middle = np.clip(((low + high) / 2 - first) / (last - first), half, 1 - half)
    at = np.exp(first + middle * (last - first))
    ax.text(at, place - RAISED, row.text, ha="center", va="center", fontsize=type_size(), in_layout=False)


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


def marks_of(groups):
    """The marks of groups of rows."""
    return [each for _, rows in groups for row in rows for each in row.marks]


def parties_in(marks):
    """The parties whose colour is drawn."""
    return [party for party in figures.PALETTE if dark(party) in {each.colour for each in marks}]


def parties_key(ax, groups, language):
    """Whose count a colour and shape is, as far as they are drawn."""
    for party in parties_in(marks_of(groups)):
        words = key_words(f"claimed_by_{party}", language)
        ax.scatter([], [], s=DOT, marker=figures.MARKERS[party], color=dark(party), label=words)


def key_words(key, language):
    """The words of a legend's entry, its languages side by side if there is room."""
    return beside_or_in_lines(label(key, language), figures.letters(LEGEND_PART))


def finish(fig, axes, name, drawn, told, counts, language, left_out=None):
    """Dress and save a figure with the claims behind it, which are in `drawn` as claim_ids."""
    finishing.finish(fig, axes, name, drawn, told, counts, language, left_out, records=claim_ids(drawn))


def left_out(groups, shown, key="claims_drawn"):
    """How many of the claims behind groups of rows are drawn, for the note; nothing where all are."""
    return fewer(len(records_of(shown)), len(records_of(groups)), key)


def fewer(drawn, every, key="claims_drawn"):
    """How many of how many are drawn, for the note; nothing where all are."""
    return {key: (drawn, every)} if drawn < every else {}


def records_of(groups):
    """The ids of what the rows of groups stand for, each once."""
    return {each for _, rows in groups for row in rows for each in row.records}


def claim_ids(drawn):
    """The ids of the claims behind what is drawn."""
    return [each for cell in drawn.get("claim_ids", []) for each in str(cell).split("|") if each]
