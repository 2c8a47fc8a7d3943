"""The figure of notebook 06 on numbers: what articles and others claim on foreign fighters, day by day."""

import pandas as pd
from matplotlib.dates import date2num
from matplotlib.ticker import FuncFormatter

from helpers import figures
from helpers.fighters_ledger import claimed_figures, published_figures
from helpers.finishing import dress, keep
from helpers.glossary import label
from helpers.plots_articles import day_axis, fit_days
from helpers.plots_fighters import SMALLEST_DOT, look
from helpers.two_way_bars import heading

MONTH = len("2020-10")  # characters of a date that tells only the month
ROOM = 16  # times the largest number, for its digits and the name of the axis
NUMBER = "number"
# Where a number may stand beside its point: the offset in points, and how it is aligned.
AROUND = (
    ((0, 6), "center", "bottom"),
    ((0, -6), "center", "top"),
    ((7, 0), "left", "center"),
    ((-7, 0), "right", "center"),
)
SYMBOL = 3  # pixels that must be free around a number
PART_DOT = 14  # points squared, for a number that is no total
MEASURES = ("killed", "present")
BEHIND = {"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.8}
PANEL_ROWS = 24  # height, in rows, of the two panels
PARTIES = ("azerbaijani", "armenian", "both", "third", "narrator", "unknown")
ELSEWHERE = {
    "marker": "o",
    "facecolors": "white",
    "edgecolors": figures.NOTE_SHADE,
    "linewidths": 1.2,
    "zorder": 3,
}


def fighters_claimed(claims, statements, n_articles, language="ar"):
    """Draw the numbers that articles state beside published ones, killed above, present below.

    Nothing is drawn where no article states a number on a known day.
    """
    found = claimed_figures(claims, statements)
    dated = found[found["published"] != ""]
    if dated.empty:
        return
    elsewhere = published_figures()
    fig, axes = figures.rows([""] * PANEL_ROWS, nrows=2)
    points = [
        panel(ax, measure, dated, elsewhere, language) for ax, measure in zip(axes, MEASURES, strict=True)
    ]
    for ax in axes:
        day_axis(ax, pd.Series([day for part in points for day, _ in part]))
    axes[0].tick_params(labelbottom=False)
    claimants_key(axes[0], dated, language)
    name, counts = "06-fighters_claimed", (n_articles, len(dated))
    dress(fig, axes, name, counts, language, kind="n_numbers")
    fit_days(axes)
    for ax, part in zip(axes, points, strict=True):
        without_collisions(ax, part)
    drawn = pd.concat([dated, elsewhere], ignore_index=True)
    told = {"n": len(dated), "elsewhere": len(elsewhere)}
    keep(fig, name, drawn, told, language, dated["record_id"])


def panel(ax, measure, dated, elsewhere, language):
    """The numbers of a measure on their axes; the (day, number) of each."""
    points = in_articles(ax, dated[dated["measure"] == measure])
    points += in_reference(ax, elsewhere[elsewhere["measure"] == measure])
    value_axis(ax, points, label(f"fighters_{measure}", language), language)
    return points


def in_articles(ax, rows):
    """Filled symbols of the claimants' parties, small ones for what is no total so far; the points."""
    days = pd.to_datetime(rows["published"])
    sizes = rows["tally"].isin(["", "cumulative"]).map({True: SMALLEST_DOT, False: PART_DOT})
    for party, group in rows.groupby("claimant_party"):
        at = days[group.index], group["value"]
        ax.scatter(*at, s=sizes[group.index], zorder=3, **look(party, ""))
    return list(zip(days, rows["value"], strict=True))


def in_reference(ax, rows):
    """Open circles for figures published elsewhere, lines where only the month is known; the points."""
    points = []
    for row in rows.itertuples():
        first = pd.Timestamp(row.as_of)
        if len(row.as_of) == MONTH:
            ax.hlines(
                row.number, first, first + pd.offsets.MonthEnd(), color=figures.NOTE_SHADE, linewidth=1.2
            )
            first += pd.Timedelta(days=15)
        else:
            ax.scatter(first, row.number, s=SMALLEST_DOT, **ELSEWHERE)
        points.append((first, row.number))
    return points


def value_axis(ax, points, name, language):
    """A logarithmic axis in plain numbers, named at its top, with the number over each point."""
    values = [value for _, value in points] or [1]
    ax.set_yscale("log")
    ax.set_ylim(min(values) / 2, max(values) * ROOM)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{number:,.0f}"))
    ax.yaxis.set_minor_formatter("")
    heading(ax, max(values) * ROOM / 2, name, language)
    for day, value in dict.fromkeys(points):
        above = {
            "xytext": (0, 6),
            "textcoords": "offset points",
            "ha": "center",
            "bbox": BEHIND,
            "zorder": 2.5,
        }
        ax.annotate(f"{value:,.0f}", (day, value), gid=NUMBER, **above)


def without_collisions(ax, points):
    """Put each number where it covers no text and no point, or take it away: it stands in the table."""
    pixels = ax.transData.transform([(date2num(day), value) for day, value in points])
    kept = [text.get_window_extent() for text in ax.texts if text.get_gid() != NUMBER]
    for text in [text for text in ax.texts if text.get_gid() == NUMBER]:
        box = next((box for box in boxes(text) if is_free(ax, box, kept, pixels)), None)
        if box is None:
            text.remove()
        else:
            kept.append(box)


def boxes(text):
    """The extents of a number over, under, left and right of its point, which it is moved to in turn."""
    for offset, across, along in AROUND:
        text.xyann = offset
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
