"""The figure of cumulative tolls over time: a staircase for each claimant and population."""

import numpy as np
import pandas as pd
from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator

from helpers import figures
from helpers.claim_rows import DOT, claim_ids, fewer, type_size
from helpers.claim_words import claimant, figure_of, in_both
from helpers.finishing import dress, keep
from helpers.glossary import label, languages_of
from helpers.ledger import SIDES, of_kind, size, staircases, with_outcome
from helpers.marks import ELSEWHERE, dark, mark
from helpers.plots_articles import DAYS_AROUND, day_axis, fit_days
from helpers.plots_casualties import elsewhere_key, heading
from helpers.published_losses import published
from helpers.sharing import in_turn
from helpers.stacking import in_lines, one_line_rows, stacked

SERIES = 6  # in a panel, on average
LABEL_PART = 0.3  # of the figure's width, for the names at the ends of the lines
LEAST_ROWS = 7  # height of a panel
SLACK = 1.05  # part of the labels' height that a panel has
LEADER = {
    "arrowstyle": "-",
    "color": "#a6a6a6",
    "linewidth": 0.6,
    "linestyle": ":",
    "shrinkA": 2,
    "shrinkB": 4,
}
ARROW = 9  # points


def cumulative_tolls(claims, n_articles, outcome="killed", language="ar"):
    """Draw the cumulative figures of people by day, a panel for each side, a staircase for each claimant.

    Nothing is drawn where no dated article claims a cumulative figure.
    """
    steps = staircases(of_kind(with_outcome(claims, outcome), "people"))
    if steps.empty:
        return
    order = series_of(steps)
    most = figures.most_on_page(
        lambda number: one_line_rows(sum(laid_out(order[:number], language)[2])),
        min(SERIES * steps["side"].nunique(), len(order)),
    )
    panels, ends, sizes = laid_out(order[:most], language)
    fig, axes = figures.rows(
        one_line_rows(sum(sizes)), nrows=len(sizes), height_ratios=sizes, squeeze=False, sharex=True
    )
    axes = axes[:, 0]
    elsewhere = in_time(published("people"), steps["published"])
    for ax, (side, panel), texts in zip(axes, panels, ends, strict=True):
        same = elsewhere["loss"].isin({series["loss"].iloc[0] for series in panel})
        draw_panel(ax, panel, texts, elsewhere[same & (elsewhere["side"] == side)], language)
        ax.set(title=in_lines(heading(side, language)), ylabel=label(f"claimed_{outcome}", language))
    day_axis(axes[-1], steps["published"])
    if len(elsewhere):
        elsewhere_key(axes[0], elsewhere, language)
        axes[0].legend(loc="best")
    records, drawn = claim_ids(steps), claim_ids(pd.concat(order[:most]))
    counts, told = (n_articles, len(records)), {"n": len(steps)}
    left_out = fewer(len(drawn), len(records))
    name = f"02-cumulative_tolls_{outcome}"
    dress(fig, axes, name, counts, language, left_out)
    fit_days(axes)
    keep(fig, name, steps, told, language, records)


def series_of(steps):
    """Each claimant's series on one population of a side, in the order in which they are kept (in_turn)."""
    found = [series for _, series in steps.groupby(["side", "who", "loss"], sort=True)]
    return in_turn(found, lambda series: (series["side"].iloc[0], series["claimant_party"].iloc[0]), highest)


def highest(series):
    """The highest figure of a series."""
    return max(size(claim) for claim in series.itertuples())


def laid_out(kept, language):
    """The panels of the series that are kept, the names at their ends, and their heights in rows."""
    sides = [side for side in SIDES if any(side == series["side"].iloc[0] for series in kept)]
    panels = [(side, panel_of(kept, side)) for side in sides]
    ends = [[end_label(series, language) for series in panel] for _, panel in panels]
    sizes = [max(LEAST_ROWS, int(np.ceil(SLACK * stacked(texts)[1]))) + 2 for texts in ends]
    return panels, ends, sizes


def panel_of(kept, side):
    """The series of a side, the one with the highest last figure first."""
    return sorted((each for each in kept if each["side"].iloc[0] == side), key=last_size, reverse=True)


def last_size(series):
    """Where a series ends."""
    return size(list(series.itertuples())[-1])


def end_label(series, language):
    """What a staircase is named at its end: claimant, population and last figure."""
    last = list(series.itertuples())[-1]
    words = in_both(lambda tongue: f"{claimant(last, tongue)}\n{figure_of(last, tongue)}", language)
    return figures.wrap(words, figures.letters(LABEL_PART))


def in_time(elsewhere, days):
    """The published figures of a known day in the time that the articles cover."""
    day = pd.to_datetime(elsewhere["as_of"], format="%Y-%m-%d", errors="coerce")
    around = pd.Timedelta(days=DAYS_AROUND - 1)
    inside = day.between(pd.Timestamp(min(days)) - around, pd.Timestamp(max(days)) + around)
    return elsewhere[inside].assign(day=day[inside])


def draw_panel(ax, panel, texts, elsewhere, language):
    """The staircases of a side with their names at the ends, and what was published elsewhere."""
    ax.set_yscale("log")
    places, height = stacked(texts)
    for series, text, place in zip(panel, texts, places, strict=True):
        staircase(ax, series)
        named_end(ax, series, text, 1 + place / height, language)
    for row in elsewhere.itertuples():
        face = "white" if row.unsure else ELSEWHERE["colour"]
        ax.scatter(
            row.day,
            row.value,
            s=DOT,
            marker=ELSEWHERE["marker"],
            facecolors=face,
            edgecolors=ELSEWHERE["colour"],
            zorder=2,
        )
    number_axis(
        ax, [size(claim) for series in panel for claim in series.itertuples()] + list(elsewhere["value"])
    )


def staircase(ax, series):
    """A step at each figure, symbols as elsewhere: open for vague ones."""
    days = pd.to_datetime(series["published"])
    marks = [mark(claim) for claim in series.itertuples()]
    colour = dark(series["claimant_party"].iloc[0])
    ax.step(days, [each.at for each in marks], where="post", color=colour, linewidth=1.2, zorder=3)
    for day, each in zip(days, marks, strict=True):
        face = "white" if each.hollow else colour
        ax.scatter(day, each.at, s=DOT, marker=each.marker, facecolors=face, edgecolors=colour, zorder=4)
        if each.arrow:
            pointing = {"arrowstyle": "<-", "color": colour, "shrinkA": 0, "shrinkB": 2}
            offset = {"xytext": (0, ARROW * each.arrow), "textcoords": "offset points"}
            ax.annotate("", (day, each.at), arrowprops=pointing, **offset)


def named_end(ax, series, text, height, language):
    """The name of a staircase beside the axes, with a thin line to its last step."""
    arabic = languages_of(language)[0] == "ar"
    last = list(series.itertuples())[-1]
    beside = (-0.03 if arabic else 1.03, height)
    align = "right" if arabic else "left"
    ax.text(*beside, text, transform=ax.transAxes, ha=align, va="center", fontsize=type_size())
    end = {"xytext": beside, "textcoords": "axes fraction", "annotation_clip": False}
    ax.annotate("", (pd.Timestamp(last.published), size(last)), arrowprops=LEADER, **end)


def number_axis(ax, values):
    """A logarithmic axis of plain numbers."""
    ax.set_ylim(min(values) / 1.6, max(values) * 1.6)
    ax.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5), numticks=6))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{number:,.0f}"))
    ax.yaxis.set_minor_locator(NullLocator())
