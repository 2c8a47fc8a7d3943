"""The figure of notebook 06 on numbers: what articles and others claim on foreign fighters, day by day."""

from itertools import product
from math import hypot
from typing import NamedTuple

import pandas as pd
from matplotlib.dates import date2num
from matplotlib.ticker import FuncFormatter

from helpers import figures
from helpers.claim_words import SIGNS
from helpers.fighters_ledger import claimed_figures, published_figures
from helpers.finishing import dress, keep
from helpers.glossary import label
from helpers.plots_articles import day_axis, fit_days
from helpers.plots_fighters import SMALLEST_DOT, look
from helpers.published_losses import precision
from helpers.two_way_bars import heading

MONTH = len("2020-10")  # characters of a date that tells only the month
ROOM = 16  # times the largest number, for its digits and the name of the axis
# Where a number may stand beside its point: the offset in points, and how it is aligned.
AROUND = (
    ((0, 6), "center", "bottom"),
    ((0, -6), "center", "top"),
    ((7, 0), "left", "center"),
    ((-7, 0), "right", "center"),
)
FARTHER = (1, 2, 3, 4)  # times that offset, for a number that must not be left out
SYMBOL = 3  # pixels that must be free around a number
PART_DOT = 14  # points squared, for a number that is no total
MEASURES = ("killed", "present")
IN_FRONT = {
    "bbox": {"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.8},
    "zorder": 2.5,
    "xytext": (0, 0),
    "textcoords": "offset points",
    "in_layout": False,
}
PANEL_ROWS = 24  # height, in rows, of the two panels
PARTIES = ("azerbaijani", "armenian", "both", "third", "narrator", "unknown")
ELSEWHERE = {
    "marker": "o",
    "facecolors": "white",
    "edgecolors": figures.NOTE_SHADE,
    "linewidths": 1.2,
    "zorder": 3,
}


class Point(NamedTuple):
    """A number as drawn: its day, of a month the middle and both ends; its words; if an article tells it."""

    day: pd.Timestamp
    value: float
    words: str
    first: pd.Timestamp
    last: pd.Timestamp
    told: bool


def fighters_claimed(claims, statements, n_articles, language="ar"):
    """Draw the numbers that articles state beside published ones, killed above, present below.

    Nothing is drawn where no article states a number on a known day.
    """
    found = claimed_figures(claims, statements)
    found = found.assign(precision=found["record_id"].map(precisions(claims, statements)))
    dated = found[found["published"] != ""]
    if dated.empty:
        return
    elsewhere = published_figures()
    fig, axes = figures.rows([""] * PANEL_ROWS, nrows=2)
    points = [
        panel(ax, measure, dated, elsewhere, language) for ax, measure in zip(axes, MEASURES, strict=True)
    ]
    for ax in axes:
        day_axis(ax, pd.Series([point.day for part in points for point in part]))
    axes[0].tick_params(labelbottom=False)
    claimants_key(axes[0], dated, language)
    name, counts = "06-fighters_claimed", (n_articles, len(dated))
    dress(fig, axes, name, counts, language, kind="n_numbers")
    fit_days(axes)
    for ax, part in zip(axes, points, strict=True):
        with_numbers(ax, part)
    drawn = pd.concat([dated, elsewhere], ignore_index=True)
    told = {"n": len(dated), "elsewhere": len(elsewhere)}
    keep(fig, name, drawn, told, language, dated["record_id"])


def precisions(claims, statements):
    """How exact each record's number is: a claim tells it, of a statement the bounds do."""
    told = {row.allegation_id: bound(row) for row in statements.itertuples()}
    return told | dict(zip(claims["claim_id"], claims["precision"], strict=True))


def bound(row):
    """The precision that a number's bounds stand for, as in data/gold/README.md."""
    open_ends = pd.isna(row.low), pd.isna(row.high)
    names = {(True, True): "about", (False, True): "at_least", (True, False): "at_most"}
    return names.get(open_ends, "exact")


def panel(ax, measure, dated, elsewhere, language):
    """The numbers of a measure on their axes; the Point of each."""
    points = in_articles(ax, dated[dated["measure"] == measure])
    points += in_reference(ax, elsewhere[elsewhere["measure"] == measure])
    value_axis(ax, points, label(f"fighters_{measure}", language), language)
    return points


def in_articles(ax, rows):
    """Filled symbols of the claimants' parties, small ones for what is no total so far; the Points."""
    days = pd.to_datetime(rows["published"])
    sizes = rows["tally"].isin(["", "cumulative"]).map({True: SMALLEST_DOT, False: PART_DOT})
    for party, group in rows.groupby("claimant_party"):
        at = days[group.index], group["value"]
        ax.scatter(*at, s=sizes[group.index], zorder=3, **look(party, ""))
    return [
        Point(day, row.value, printed(row.value, row.precision), day, day, told=True)
        for day, row in zip(days, rows.itertuples(), strict=True)
    ]


def in_reference(ax, rows):
    """Open circles for figures published elsewhere, lines where only the month is known; the Points."""
    points = []
    for row in rows.itertuples():
        day = first = last = pd.Timestamp(row.as_of)
        if len(row.as_of) == MONTH:
            day, last = first + pd.Timedelta(days=15), first + pd.offsets.MonthEnd()
            ax.hlines(row.number, first, last, color=figures.NOTE_SHADE, linewidth=1.2)
        else:
            ax.scatter(first, row.number, s=SMALLEST_DOT, **ELSEWHERE)
        words = printed(row.number, precision(row.qualifier))
        points.append(Point(day, row.number, words, first, last, told=False))
    return points


def printed(value, precision):
    """A number with the sign of its reservation."""
    return f"{SIGNS.get(precision, '')}{value:,.0f}"


def value_axis(ax, points, name, language):
    """A logarithmic axis in plain numbers, named at its top."""
    values = [point.value for point in points] or [1]
    ax.set_yscale("log")
    ax.set_ylim(min(values) / 2, max(values) * ROOM)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{number:,.0f}"))
    ax.yaxis.set_minor_formatter("")
    heading(ax, max(values) * ROOM / 2, name, language)


def with_numbers(ax, points):
    """Print each number where it covers no text and no point.

    Those of the articles come first, each with the nearest published one, which is printed in any case;
    another that has no room stands in the table only.
    """
    places = {point: pixels(ax, point) for point in points}
    kept = [text.get_window_extent() for text in ax.texts]
    needed = nearest(places)
    for point in sorted(places, key=lambda point: (point not in needed, not point.told)):
        text = ax.annotate(point.words, (point.day, point.value), **IN_FRONT)
        box = free_box(ax, text, kept, places, FARTHER if point in needed else FARTHER[:1])
        if box is None and point not in needed:
            text.remove()
        else:
            kept.append(box or text.get_window_extent())


def pixels(ax, point):
    """The pixels where a number's line begins, has its number, and ends; all the same for a day."""
    days = point.first, point.day, point.last
    return ax.transData.transform([(date2num(day), point.value) for day in days])


def nearest(places):
    """The published numbers that are nearest on the paper to one of an article."""
    published = [point for point in places if not point.told]
    return {
        min(published, key=lambda point, at=places[told][1]: distance(at, places[point]))
        for told in places
        if told.told and published
    }


def distance(at, line):
    """How far a point lies from a horizontal line, in pixels."""
    left, right = sorted((line[0][0], line[2][0]))
    return hypot(max(left - at[0], at[0] - right, 0), at[1] - line[0][1])


def free_box(ax, text, kept, places, times):
    """The first extent of a number, at its point or so many times farther, that is free; None if none is."""
    points = [day for _, day, _ in places.values()]
    return next((box for box in boxes(text, times) if is_free(ax, box, kept, points)), None)


def boxes(text, times):
    """The extents of a number over, under, left and right of its point, which it is moved to in turn."""
    for far, ((right, up), across, along) in product(times, AROUND):
        text.xyann = far * right, far * up
        text.set(ha=across, va=along)
        yield text.get_window_extent()


def is_free(ax, box, kept, pixels):
    """Whether a number's extent lies in the axes and covers no text and no point."""
    inside = ax.bbox.x0 <= box.x0 and box.x1 <= ax.bbox.x1 and ax.bbox.y0 <= box.y0 and box.y1 <= ax.bbox.y1
    free = not any(map(box.overlaps, kept))
    return inside and free and not any(box.padded(SYMBOL).contains(*at) for at in pixels)


def claimants_key(ax, dated, language):
    """Whose number a symbol is, as far as they are drawn, and which were published elsewhere."""
    for party in [party for party in PARTIES if party in set(dated["claimant_party"])]:
        words = label(f"claimed_by_{party}", language)
        ax.scatter([], [], s=SMALLEST_DOT, label=words, **look(party, ""))
    ax.scatter([], [], s=SMALLEST_DOT, label=label("published_elsewhere", language), **ELSEWHERE)
