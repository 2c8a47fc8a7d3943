"""Rows of different heights: their names in lines, how they are stacked, how many of them fit on a page."""

import numpy as np

from helpers import figures
from helpers.sharing import in_turn

NAME_PART = 0.4  # of the figure's width, for the names of rows
HEAD_PART = 0.46  # for headings, which are bold and stand in the rest with some room around
FOOT_PART = 0.2  # for the words at the foot of the axis, in one line


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


def one_line_rows(height):
    """Rows of one line that are together as high as `stacked` says."""
    return [""] * int(np.ceil(height))


def in_all_lines(groups):
    """Groups with their headings and the names of their rows in lines."""
    return [(in_lines(heading), [wrapped(row) for row in rows]) for heading, rows in groups]


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


def lines_of(groups):
    """The texts, from above to below, that groups in lines must have room for."""
    return [line for heading, rows in groups for line in (heading, *map(tallest, rows))]


def tallest(row):
    """The text that a row must have room for: its name, or two lines with numbers below symbols."""
    return max(row.name, row.silent, "x\nx" if is_below(row) else "x", key=figures.height_of)


def is_below(row):
    """Whether a row's numbers stand below its symbols: beside several there may be no room."""
    return len(row.marks) > 1


def most_on_page(groups_of, most):
    """The largest number up to `most` for which groups_of(number) fit on a page."""

    def rows(number):
        return one_line_rows(stacked(lines_of(in_all_lines(groups_of(number))))[1])

    return figures.most_on_page(rows, most)


def on_page(groups, most):
    """The groups with as many of their rows as fit on a page, `most` of them at most.

    What is left out is shared over sides and parties: of each (`Row.share`) the highest figure goes last.
    """
    order = in_turn([row for _, rows in groups for row in rows], lambda row: row.share, highest)

    def kept(number):
        return with_rows(groups, order[:number])

    return kept(most_on_page(kept, min(most, len(order))))


def highest(row):
    """The highest figure of a row; 0 where it has none."""
    return max((each.high for each in row.marks), default=0)


def with_rows(groups, kept):
    """The groups with only these of their rows, without a heading that has none."""
    ids = {id(row) for row in kept}
    found = [(heading, [row for row in rows if id(row) in ids]) for heading, rows in groups]
    return [(heading, rows) for heading, rows in found if rows]
