"""The symbols of a row: points, ranges, arrows, the numbers beside them, a field where there is no figure."""

import numpy as np
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D

from helpers import figures
from helpers.glossary import languages_of
from helpers.row_heights import is_below, type_size

GAP = 6  # points between a symbol and its number
ARROW = 11  # points
DOT = 26  # points squared
FIELD = 0.04  # of the axis' width, for the hatched field of a row without a figure
RAISED = 0.42  # rows that symbols stand above, and numbers below, the middle of a row with both


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
    above = last / high >= low / first
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
    hatched(ax, place, arabic)
    ax.annotate(
        " · ".join(words.split("\n")),
        (1 - FIELD if arabic else FIELD, place),
        xycoords=("axes fraction", "data"),
        xytext=(-GAP / 2 if arabic else GAP / 2, 0),
        textcoords="offset points",
        ha="right" if arabic else "left",
        va="center",
        fontsize=type_size(),
        color=figures.NOTE_SHADE,
        in_layout=False,
    )


def hatched(ax, place, arabic):
    """A hatched field at the foot of the axis."""
    look = {"facecolor": "white", "edgecolor": figures.NOTE_SHADE, "hatch": "/////", "linewidth": 0.5}
    transform = flipped(ax) if arabic else ax.get_yaxis_transform()
    ax.add_patch(Rectangle((0, place - 0.3), FIELD, 0.6, transform=transform, **look))


def flipped(ax):
    """The transform of axes fractions counted from the right, and of the y axis' own values."""
    return Affine2D().scale(-1, 1).translate(1, 0) + ax.get_yaxis_transform()
