"""The figure of claims that change from article to article: a line for each, with both ends labelled."""

import numpy as np
import pandas as pd

from helpers import figures
from helpers.claim_rows import (
    DIGIT,
    GAP,
    claim_ids,
    head,
    parties_key,
    symbol,
    type_size,
)
from helpers.claim_words import claimant, figure, in_both
from helpers.drift import drifting
from helpers.finishing import dress, fit, keep
from helpers.glossary import label, languages_of
from helpers.marks import Mark, Row, dark
from helpers.stacking import NAME_PART, in_lines, one_line_rows, stacked

LINES = 8  # of either kind at most; the others are told as a number
SECOND_LANGUAGE = 6  # rows of one line that a page keeps for it in title, legend and note
ENDS = "figure\nday"  # the lines at the ends of a row
LEAST_WAY = 6  # letters, from the first article to the last
CLIMB = 0.55  # rows of a line that the way from its lowest figure to its highest takes, on either side
LEAST_CLIMB = np.log(2)  # a smaller change does not take all of it


def claim_drift(lines, n_articles, n_claims, language="ar"):
    """Draw the lines of drift.retold that change: claims that several articles tell differently.

    Nothing is drawn where none changes.
    """
    changing = drifting(lines)
    if changing.empty:
        return
    groups = on_a_page(changing, language)
    shown = pd.concat([line for _, kept in groups for line in kept])
    fig, ax = rows(groups, language)
    way(ax, shown, language)
    parties_key(ax, as_rows(groups), language)
    told = {"n": changing["line"].nunique(), "claims": len(changing)}
    left_out = {"lines_left_out": told["n"] - shown["line"].nunique()}
    drawn = shown.assign(claim_ids=shown["claim_id"]).drop(columns="context")
    dress(fig, [ax], "03-claim_drift", (n_articles, n_claims), language, left_out)
    fit(fig, ax, one_line_rows(height(groups, language)))
    keep(fig, "03-claim_drift", drawn, told, language, claim_ids(drawn))


def on_a_page(changing, language):
    """The groups with as many lines of either kind as a page has room for."""
    kept = SECOND_LANGUAGE * (len(languages_of(language)) - 1)

    def page(most):
        return one_line_rows(height(groups_of(changing, most, language), language) + kept)

    return groups_of(changing, figures.most_on_page(page, LINES), language)


def groups_of(changing, most, language):
    """[(heading, [line, …]), …] with so many lines of either kind."""
    kept = changing[changing["line"].isin(chosen(changing, most))]
    return [
        (in_lines(label(f"drift_{kind}", language)), [line for _, line in of_kind.groupby("line")])
        for kind, of_kind in kept.groupby("kind")
    ]


def as_rows(groups):
    """The groups with their lines as Rows, for the legend."""
    return [(heading, [Row("", marks(line)) for line in lines]) for heading, lines in groups]


def texts(groups, language):
    """The headings and names of the rows, in their order, each row at least as high as its ends."""
    return [
        text
        for heading, lines in groups
        for text in (heading, *(max(name(line, language), ENDS, key=figures.height_of) for line in lines))
    ]


def height(groups, language):
    """The height of all rows, in rows of one line."""
    return stacked(texts(groups, language))[1]


def chosen(lines, most):
    """The lines drawn: of each kind those that most articles tell, of equals those that change most."""
    numbers = lines.groupby("line").agg(
        kind=("kind", "first"), n=("at", "size"), low=("at", "min"), high=("at", "max")
    )
    ratio = numbers["high"] / numbers["low"].clip(lower=1)
    order = numbers.assign(ratio=ratio).sort_values(["n", "ratio"], ascending=False, kind="stable")
    return list(order.groupby("kind").head(most).index)


def rows(groups, language):
    """A figure and its axes with a row for each line under its heading."""
    places, high = stacked(texts(groups, language))
    fig, ax = figures.rows(one_line_rows(high))
    places, ticks = iter(places), []
    for heading, lines in groups:
        head(ax, next(places), heading, language)
        for line in lines:
            ticks.append((next(places), name(line, language)))
            draw_line(ax, ticks[-1][0], line, language)
    ax.set_yticks([place for place, _ in ticks], [words for _, words in ticks], multialignment="right")
    ax.set_ylim(-high, 0)
    ax.grid(axis="y", visible=False)
    return fig, ax


def name(line, language):
    """What a row is called: who claims it, one after the other, what was lost, and by whom."""
    first = line.iloc[0]

    def words(tongue):
        who = dict.fromkeys(claimant(claim, tongue) for claim in line.itertuples())
        loss = f"{label(first['loss'], tongue)}: {label(first['outcome'], tongue)}"
        return f"{label('then', tongue).join(who)}: {loss} ({label(first['side'], tongue)})"

    return figures.wrap(in_both(words, language), figures.letters(NAME_PART))


def draw_line(ax, place, line, language):
    """A line from its first article to its last, its figures on a scale of their own, both ends labelled."""
    across, heights = parts_of_way(line["published"]), list(place + climb(line["at"]))
    claims, arabic = list(line.itertuples()), languages_of(language)[0] == "ar"
    ax.plot(across, heights, color=figures.NOTE_SHADE, linewidth=1, zorder=2)
    for at, height, each in zip(across, heights, marks(line), strict=True):
        symbol(ax, height, each._replace(at=at, low=at, high=at), arabic)
    end(ax, (0, place), claims[0], left=not arabic)
    end(ax, (1, place), claims[-1], left=arabic)


def marks(line):
    """The symbols of a line's claims: whose they are, open for a figure with a bound."""
    known = line["claimant_party"].where(line["claimant_party"].isin(figures.PALETTE), "unknown")
    return [
        Mark(0, 0, 0, hollow=precision != "exact", marker=figures.MARKERS[party], colour=dark(party))
        for party, precision in zip(known, line["precision"], strict=True)
    ]


def parts_of_way(published):
    """Where each article stands between the first day, 0, and the last, 1; on a single day in their order."""
    days = pd.to_datetime(published)
    far = (days - days.iloc[0]) / pd.Timedelta(days=1)
    return list(far / far.iloc[-1]) if far.iloc[-1] else list(np.linspace(0, 1, len(far)))


def climb(values):
    """How far above or below its row each figure of a line stands, on a logarithmic scale."""
    logs = np.log(np.maximum(values.to_numpy(dtype="float64"), 1))
    middle, span = (logs.max() + logs.min()) / 2, max(logs.max() - logs.min(), LEAST_CLIMB)
    return 2 * CLIMB * (logs - middle) / span


def end(ax, at, claim, left):
    """The figure and day at an end of a line, on its outer side."""
    ax.annotate(
        f"{figure(claim)}\n{claim.published}",
        at,
        xytext=(-GAP if left else GAP, 0),
        textcoords="offset points",
        ha="right" if left else "left",
        va="center",
        fontsize=type_size(),
        in_layout=False,
    )


def way(ax, shown, language):
    """An axis from the first article to the last, with room for what stands at the ends of the lines."""
    longest = max(len(words) for claim in shown.itertuples() for words in (figure(claim), claim.published))
    end = DIGIT * longest + 2
    room = end / max(figures.letters(1 - NAME_PART) - 2 * end, LEAST_WAY)
    ax.set_xlim(-room, 1 + room)
    ax.set_xticks([0, 1], [label(key, language) for key in ("first_article", "last_article")])
    outward = ("left", "right") if languages_of(language)[0] == "ar" else ("right", "left")
    for tick, side in zip(ax.get_xticklabels(), outward, strict=True):
        tick.set_horizontalalignment(side)
    ax.set_xlabel(in_lines(label("claimed_in_turn", language)))
