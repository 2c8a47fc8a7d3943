"""The figures of notebook 06: who alleges and who denies foreign fighters, from where, in which words."""

import math

import numpy as np
import pandas as pd
from matplotlib.dates import date2num
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from helpers import figures
from helpers.fighters_ledger import by_origin, origin, speaker, vocabulary
from helpers.finishing import dress, finish, keep
from helpers.glossary import label, languages_of
from helpers.plots_articles import day_axis, fit_days
from helpers.stacking import beside_or_in_lines
from helpers.two_way_bars import heading, heading_lines, most_on_page, name_width, row_name, two_way_bars

SPEAKERS, ORIGINS = (
    12,
    20,
)  # most rows above and below the time line, and groups of words; the others are told as a number
WORDS = 6  # words of a speaker
SMALLEST_DOT, LARGEST_DOT = 36, 80  # points squared, for one statement and at most
SPREAD = 0.56  # part of a row's height over which the dots of one day are spread
BOW = 0.05  # part of the width that the longest arc bends to the side
SIDES = ("azerbaijani", "armenian", "both", "other", "unknown")
STANCE_KEY = {
    "warns": {"marker": "o", "facecolors": "white", "edgecolors": figures.NOTE_SHADE},
    "confirms": {
        "marker": "o",
        "facecolors": figures.PALETTE["unknown"],
        "edgecolors": figures.PALETTE["narrator"],
    },
}
KIND = "n_statements"  # what the notes count
HEADS = ("who_alleges", "who_denies")
TWO_LINES = "\n"  # the least height of a row
POINTS = 72  # in an inch
HEADING_ROOM = 1.5  # of a heading, in its heights
RING = 1.6  # points, the line around an admission


def allegations_and_denials(statements, n_articles, language="ar"):
    """Draw dated statements in a row for each speaker, denials below the line; nothing without any."""
    dated = statements[statements["published"] != ""]
    if dated.empty:
        return
    most = figures.most_on_page(lambda number: row_labels(dated, language, number), SPEAKERS)
    drawn, names = in_rows(dated, language, most)
    labels = row_labels(dated, language, most)
    fig, ax = figures.rows(labels)
    dots = dots_of(drawn, max(map(figures.height_of, labels)) * POINTS)
    day_axis(ax, drawn["published"])
    named = drawn["row"].abs() <= most
    arcs(ax, drawn[named], dots)
    for dot in dots.itertuples():
        at, shape = (pd.Timestamp(dot.published), dot.height), look(dot.supports, dot.stance)
        ax.scatter(*at, s=dot.size, zorder=3, **shape)
    name_rows(ax, names, language)
    key(ax, drawn, language)
    unlinked = links(drawn) - links(drawn[named])
    left_out = {"n_undated": len(statements) - len(dated), "links_left_out": unlinked}
    name, counts = "06-allegations_and_denials", (n_articles, len(statements))
    dress(fig, [ax], name, counts, language, left_out, KIND)
    fit_days([ax])
    told = {"n": len(drawn), "most": int(dots["n"].max())}
    keep(fig, name, drawn, told, language, drawn["allegation_id"])


def row_labels(dated, language, most):
    """The names of the rows, and as many of the highest as the two headings take rows."""
    names = [TWO_LINES, *(name for _, name in in_rows(dated, language, most)[1])]
    return names[1:] + [max(names, key=figures.height_of)] * math.ceil(sum(heading_parts(names, language)))


def heading_parts(names, language):
    """The heights of the two headings in rows that are as high as the highest of the names."""
    row = max(map(figures.height_of, names))
    return [figures.height_of(heading_lines(label(head, language))) * HEADING_ROOM / row for head in HEADS]


def name_rows(ax, names, language):
    """The names at their (place, name), the line between allegations and denials, and a heading over each."""
    ax.axhline(0, color=figures.PALETTE["narrator"], linewidth=1.5)
    ax.set_yticks([place for place, _ in names], [name for _, name in names])
    above, below = heading_parts([TWO_LINES, *(name for _, name in names)], language)
    top, bottom = (end(0, *(place for place, _ in names)) for end in (max, min))
    top, bottom = top + 0.5 * (top > 0), bottom - 0.5 * (bottom < 0)
    ax.set_ylim(bottom - below, top + above)
    for place, head in zip((top + above / 2, bottom - below / 2), HEADS, strict=True):
        heading(ax, place, label(head, language), language)


def in_rows(dated, language, most):
    """The statements with the `row` of their speaker, and the (row, name) pairs that are drawn."""
    above, names_above = ranked(dated[dated["stance"] != "denies"], 1, language, most)
    below, names_below = ranked(dated[dated["stance"] == "denies"], -1, language, most)
    return pd.concat([above, below]).sort_index(), [*names_above, *names_below]


def ranked(statements, step, language, most):
    """The speakers of statements in rows from the line outwards, the most frequent next to it."""
    numbers = statements["alleger"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    rows = {actor: step * (1 + min(place, most)) for place, actor in enumerate(numbers.index)}
    names = [(middle(rows[actor]), row_name(speaker(actor, language))) for actor in numbers.index]
    if len(names) > most:
        others = f" ({len(names) - most})"
        words = "\n".join(line + others for line in label("other_speakers", language).split("\n"))
        names[most:] = [(middle(step * (1 + most)), words)]
    return statements.assign(row=statements["alleger"].map(rows).astype("int64")), names


def middle(row):
    """Where the middle of a row stands: the first ones above and below share the line at 0 as their edge."""
    return row - np.sign(row) / 2


def dots_of(drawn, row_height):
    """The dots, one for a row, day, side and stance, spread over the row's height; `ids` are statements.

    Many of one day are so small that none covers another; `row_height` is in points.
    """
    columns = ["row", "published", "supports", "stance"]
    dots = drawn.groupby(columns, as_index=False).agg(
        n=("allegation_id", "size"), ids=("allegation_id", list)
    )
    same = dots.groupby(["row", "published"])
    place, number = same.cumcount() + 0.5, same["n"].transform("size")
    shift = SPREAD * (place / number - 0.5)
    size = dots["n"] * min(SMALLEST_DOT, LARGEST_DOT / dots["n"].max())
    size = size.clip(upper=(SPREAD * row_height / number) ** 2)
    return dots.assign(height=middle(dots["row"]) + shift, size=size)


def look(supports, stance):
    """Colour and shape by the side supported; warnings are hollow, admissions ringed."""
    known = supports if supports in figures.PALETTE else "unknown"
    colour = figures.PALETTE[known]
    dark = figures.NOTE_SHADE if known == "unknown" else colour
    return {
        "marker": figures.MARKERS[known],
        "facecolors": "white" if stance == "warns" else colour,
        "edgecolors": {"warns": dark, "confirms": figures.PALETTE["narrator"]}.get(
            stance, dark if known == "unknown" else "white"
        ),
        "linewidths": RING if stance == "confirms" else 0.8,
    }


def links(statements):
    """How many denials answer an allegation among the statements."""
    return int(statements["answers"].isin(statements["allegation_id"]).sum())


def arcs(ax, statements, dots):
    """A curve from each denial to the allegation that it answers, where both are among the statements."""
    heights = {each: dot.height for dot in dots.itertuples() for each in dot.ids}
    answering = statements[statements["answers"].isin(statements["allegation_id"])]
    pairs = zip(
        date2num(pd.to_datetime(answering["published"])),
        answering["allegation_id"],
        answering["answers"],
        strict=True,
    )
    first, last = ax.get_xlim()
    reach = (last - first) * BOW
    ax.set_xlim(first, last + reach)
    span = max(heights.values()) - min(heights.values()) or 1
    for day, denial, allegation in pairs:
        low, high = heights[denial], heights[allegation]
        middle = day + 2 * reach * (0.3 + 0.7 * abs(high - low) / span), (low + high) / 2
        curve = Path([(day, low), middle, (day, high)], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
        ax.add_patch(PathPatch(curve, fill=False, linewidth=0.7, edgecolor=figures.NOTE_SHADE, zorder=2))


def key(ax, drawn, language):
    """What colours, shapes and arcs mean, as far as they are drawn."""
    for side in [side for side in SIDES if side in set(drawn["supports"])]:
        ax.scatter([], [], s=SMALLEST_DOT, label=label(f"for_{side}", language), **look(side, "alleges"))
    for stance in [stance for stance in ("warns", "confirms") if stance in set(drawn["stance"])]:
        words = label(f"stance_{stance}", language)
        ax.scatter([], [], s=SMALLEST_DOT, label=words, **STANCE_KEY[stance])
    if drawn["answers"].isin(drawn["allegation_id"]).any():
        ax.plot([], [], color=figures.NOTE_SHADE, linewidth=0.7, label=label("denial_of", language))


def origins_alleged(statements, n_articles, language="ar"):
    """Draw how many statements allege and deny each origin, by the side supported; nothing without any."""
    if statements.empty:
        return
    drawn = by_origin(statements)

    def groups(most):
        return [
            (
                label(f"for_{side}", language),
                [(origin(row.origin, language), row) for row in rows.itertuples()],
            )
            for side in SIDES
            for rows in [drawn[drawn["supports"] == side].head(most)]
            if len(rows)
        ]

    shown = groups(most_on_page(groups, ORIGINS))
    bars(shown, "06-origins_alleged", drawn, n_articles, statements, statements, language)


def bars(groups, name, drawn, n_articles, statements, counted, language):
    """Draw and save two-way bars; `drawn` has all rows, `counted` the statements that they count."""
    fig, ax = two_way_bars(groups, language)
    left_out = {"n_not_drawn": len(drawn) - sum(len(rows) for _, rows in groups)}
    counts, told, records = (n_articles, len(statements)), {"n": len(counted)}, counted["allegation_id"]
    finish(fig, [ax], name, drawn, told, counts, language, left_out, KIND, records)


def words_for_fighters(statements, n_articles, language="ar"):
    """Draw how often each speaker's statements have each word, as printed; nothing without any."""
    drawn = vocabulary(statements)
    if drawn.empty:
        return

    def groups(most):
        return [
            (speaker(actor, language), [(word(row, language), row) for row in rows.head(WORDS).itertuples()])
            for actor in drawn["alleger"].unique()[:most]
            for rows in [drawn[drawn["alleger"] == actor]]
        ]

    shown, worded = groups(most_on_page(groups, SPEAKERS)), statements[statements["label_ar"] != ""]
    bars(shown, "06-words_for_fighters", drawn, n_articles, statements, worded, language)


def word(row, language):
    """A word as printed, with its kind where English is read (quotation marks would change places).

    Where both do not fit in one line each has its own, for a break within one would mix the two.
    """
    if "en" not in languages_of(language):
        return row.label_ar
    return beside_or_in_lines(f"{row.label_ar}\n{label(row.kind, 'en').strip('“”')}", name_width())
