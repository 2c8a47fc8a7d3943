"""The figures of notebook 05: a time line of attempts and appeals by mediator."""

import math
from itertools import pairwise

import pandas as pd
from matplotlib.dates import DayLocator, MonthLocator

from helpers import figures, finishing
from helpers.glossary import label, languages_of
from helpers.mediation_ledger import name_lines
from helpers.mediation_marks import ALL, MOST_MEDIATORS, OUTCOMES, drawn_marks, rows_of
from helpers.plots_articles import day_axis
from helpers.style import GRID

# Each outcome has a shape of its own; what came about is teal, what came to nothing black, the rest open.
SHAPES = dict(zip(OUTCOMES, "oPD^hsXv*", strict=True))
CAME_ABOUT, CAME_TO_NOTHING = ("agreed", "accepted", "ongoing"), ("rejected", "failed", "violated")
AREA, MOST_IN_SYMBOL = 24, 3  # points squared for one attempt; more than three look like three
UNDATED_PART = 0.05  # width of a column of undated records, in parts of the time axis
GAP = 4  # points between a heading and the edge of the axes
HEAD_LINES = 3  # of the columns of undated records, which stand below the axis
LINE = 1.5  # lines of text that a line of symbols takes
# The days of a month, else the months that are named on the axis: the most of them that find room.
DAYS_OF_MONTH = (range(1, 32), range(1, 30, 2), (1, 5, 10, 15, 20, 25), (1, 15), (1,))
MONTHS = range(2, 13)
DATE_ROOM = 1.2  # of a date on the axis, in widths of the date
BETWEEN_ROWS = {"color": GRID, "linewidth": 0.4, "zorder": 0}
NAME_WIDTH, NAME_PART = 24, 0.32  # of an actor's name: characters in a line, part of the figure's width


def attempts_time_line(records, events, n_articles, language="ar"):
    """Draw the records of mediation proper (attempts_of) above the published events of the same kind."""
    time_line("05-mediation_attempts", records, events, n_articles, language)


def appeals_time_line(records, events, n_articles, language="ar"):
    """Draw the appeals (appeals_of) above those published elsewhere."""
    time_line("05-mediation_appeals", records, events, n_articles, language)


def time_line(name, records, events, n_articles, language):
    """Draw records above published events, a row for each mediator, undated records in a column apart.

    Without a record nothing is drawn.
    """
    if records.empty:
        return
    most = figures.most_on_page(lambda number: lines(records, events, number, language), MOST_MEDIATORS)
    drawn, left_out = drawn_marks(records, events, most)
    rows = stacked(rows_of(drawn), language)
    fig, time, undated = panels(rows, drawn, language)
    at = {(row.source, row.mediator): row.first for row in rows.itertuples()}
    scatter(time, drawn[drawn["date"] != ""], at, in_time)
    scatter(undated, drawn[drawn["date"] == ""], at, in_columns)
    name_rows(time, rows, language)
    for ax in (time, undated):
        ax.hlines(
            rows["middle"] - rows["height"] / 2, 0, 1, transform=ax.get_yaxis_transform(), **BETWEEN_ROWS
        )
    name_columns(time, undated, drawn, language)
    told = {"n": len(records), "undated": int((records["date"] == "").sum())}
    key(time, outcomes_in(drawn), language)
    counts, every = (n_articles, len(records)), drawn_marks(records, events, ALL)[0]
    finish(fig, [time, undated], name, every, told, counts, left_out, language)


# Drawing


def lines(records, events, most, language):
    """The lines of a time line with so many mediators of each source."""
    rows = stacked(rows_of(drawn_marks(records, events, most)[0]), language)
    return [""] * (int(rows["height"].sum()) + HEAD_LINES)


def stacked(rows, language):
    """The rows with `height` in lines of the figure, as names and symbols need, `first` line and `middle`."""
    names = [name_of(row, language) for row in rows.itertuples()]
    room = [lines_for(name) for name in names]
    height = rows["lines"].clip(lower=pd.Series(room))
    middle = -(height.cumsum() - height / 2)
    return rows.assign(name=names, height=height, middle=middle, first=middle + (rows["lines"] - 1) / 2)


def lines_for(name):
    """How many lines of symbols a name of one or more lines of text takes, with half a line free."""
    return math.ceil((name.count("\n") + 1.5) / LINE)


def panels(rows, drawn, language):
    """The figure with its time axis and, where the reader comes last, the columns of undated records."""
    arabic = languages_of(language)[0] == "ar"
    part = UNDATED_PART * (1 + len(outcomes_in(drawn[drawn["date"] == ""])))
    lines = [""] * (int(rows["height"].sum()) + 2 * len(SHAPES))
    fig, axes = figures.rows(lines, ncols=2, sharey=True, width_ratios=[part, 1] if arabic else [1, part])
    time, undated = axes[::-1] if arabic else axes
    time.set_ylim(-int(rows["height"].sum()), 0)
    return fig, time, undated


def name_of(row, language):
    """A row's name in lines of a fitting length; a heading's is that of its time line."""
    words = name_lines(row.mediator, language) if row.mediator else label(row.source, language)
    return in_lines(words)


def in_lines(name):
    """A name in lines of a fitting length."""
    return figures.wrap(name, min(NAME_WIDTH, figures.letters(NAME_PART)))


def scatter(ax, symbols, at, places):
    """The symbols of each outcome with its shape; `places` gives their x, `at` the top of their rows."""
    x = places(symbols)
    for outcome in outcomes_in(symbols):
        shown = symbols[symbols["outcome"] == outcome]
        y = [at[row.source, row.mediator] - row.slot for row in shown.itertuples()]
        size = AREA * shown["n_attempts"].clip(upper=MOST_IN_SYMBOL)
        ax.scatter(x[shown.index], y, s=size, zorder=3, **look(outcome))


def outcomes_in(symbols):
    """The outcomes of some symbols in the order of SHAPES."""
    return [outcome for outcome in SHAPES if outcome in set(symbols["outcome"])]


def look(outcome):
    """A shape: teal for what came about, black for what came to nothing, hollow for what is left open."""
    shape = {"marker": SHAPES[outcome]}
    if outcome in CAME_TO_NOTHING:
        return shape | {"color": figures.PALETTE["narrator"], "linewidths": 0.8 * (outcome == "violated")}
    face = figures.PALETTE["third"] if outcome in CAME_ABOUT else "white"
    return shape | {"facecolors": face, "edgecolors": figures.PALETTE["third"], "linewidths": 1}


def in_columns(symbols):
    """The places of undated symbols: a column for each outcome."""
    return symbols["outcome"].map(outcomes_in(symbols).index)


def in_time(symbols):
    """The places of dated symbols."""
    return pd.to_datetime(symbols["date"])


def name_rows(ax, rows, language):
    """The mediators' names at their rows, and a heading over each of the two time lines."""
    heads = rows["mediator"] == ""
    ax.set_yticks(rows.loc[~heads, "middle"], rows.loc[~heads, "name"])
    for row in rows[heads].itertuples():
        figures.heading(ax, row.middle, row.name, language, GAP, weight="bold", in_layout=False)


def name_columns(time, undated, drawn, language):
    """The axis of days, and the heading of the columns of undated records."""
    dated = drawn["date"] != ""
    day_axis(time, drawn.loc[dated, "date"])
    time.set_xlabel(label("date", language))
    n = len(outcomes_in(drawn[~dated]))
    undated.set(xticks=[], xlim=(-0.8, n - 0.2))
    if n:
        # A tick's label, for the layout makes no room for the width of an axis label.
        undated.set_xticks([(n - 1) / 2], [figures.wrap(label("day_not_told", language), 10)])
    undated.spines["bottom"].set_visible(n > 0)
    undated.tick_params(axis="x", length=0)
    undated.grid(visible=False)


def key(ax, kinds, language):
    """Entries for the legend: the shape of each outcome with its words."""
    for kind in kinds:
        ax.scatter([], [], s=AREA, label=label(kind, language), **look(kind))


# Title, note and files


def finish(fig, axes, name, drawn, told, counts, left_out, language):
    """Dress and save a figure with its legend, as high as its rows need and with the dates that fit."""
    for ax in axes:
        ax.grid(axis="y", visible=False)
    show_names(axes)
    finishing.dress(fig, axes, name, counts, language, left_out, "n_records")
    for ax in axes[1:]:
        ax.spines[["left", "right"]].set_visible(False)
    make_room(fig, axes[0])
    if "date" in drawn:
        thin_dates(axes[0])
    finishing.keep(fig, name, drawn, told, language)


def make_room(fig, ax):
    """Make the figure as high as the lines of its rows need, beside title, legend and note."""
    fig.draw_without_rendering()
    names = ax.get_yticklabels()
    line = max(name.get_window_extent().height / (name.get_text().count("\n") + 1) for name in names)
    low, high = sorted(ax.get_ylim())
    missing = (high - low) * LINE * line - ax.get_window_extent().height
    fig.set_figheight(fig.get_figheight() + missing / fig.dpi)


def thin_dates(ax):
    """As many dates as find room below the axis of a drawn figure."""
    needed = DATE_ROOM * max(text.get_window_extent().width for text in ax.get_xticklabels())
    by_days = [DayLocator(bymonthday=days) for days in DAYS_OF_MONTH]
    for locator in by_days + [MonthLocator(interval=months) for months in MONTHS]:
        ax.xaxis.set_major_locator(locator)
        places = sorted(ax.transData.transform((day, 0))[0] for day in ax.get_xticks())
        if all(after - before >= needed for before, after in pairwise(places)):
            break


def show_names(axes):
    """The rows' names on the first of the axes only, which share them."""
    axes[0].tick_params(axis="y", labelleft=True)
    for ax in axes[1:]:
        ax.tick_params(axis="y", length=0, labelleft=False, labelright=False)
