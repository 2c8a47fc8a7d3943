"""The figures of notebook 06: who alleges and who denies foreign fighters, from where, in which words."""

from itertools import pairwise

import pandas as pd
from matplotlib.dates import AutoDateLocator, date2num
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from helpers import figures
from helpers.fighters_ledger import by_origin, origin, speaker, vocabulary
from helpers.glossary import label, languages_of
from helpers.plots_articles import day_axis
from helpers.plots_mediation import more
from helpers.two_way_bars import heading, heading_lines, row_name, two_way_bars

MOST_DATES = 6  # under an axis of days
SPEAKERS = 12  # rows above and below the time line, and groups of words; the others are told as a number
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
TWO_LINES = "\n"  # the least height of a row
RING = 1.6  # points, the line around an admission


def allegations_and_denials(statements, n_articles, language="ar"):
    """Draw dated statements in a row for each speaker, denials below the line; nothing without any."""
    dated = statements[statements["published"] != ""]
    if dated.empty:
        return
    drawn, names = in_rows(dated, language)
    heads = label("who_alleges", language), label("who_denies", language)
    fig, ax = figures.rows([name for _, name in names] + [TWO_LINES, *map(heading_lines, heads)])
    dots = dots_of(drawn)
    day_axis(ax, drawn["published"])
    arcs(ax, drawn, dots)
    for dot in dots.itertuples():
        ax.scatter(
            pd.Timestamp(dot.published), dot.height, s=dot.size, zorder=3, **look(dot.supports, dot.stance)
        )
    ax.axhline(0, color=figures.PALETTE["narrator"], linewidth=1.5)
    ax.set_yticks([place for place, _ in names], [name for _, name in names])
    top, bottom = max(0, *(place for place, _ in names)), min(0, *(place for place, _ in names))
    ax.set_ylim(bottom - 1.6, top + 1.6)
    heading(ax, top + 1, heads[0], language)
    heading(ax, bottom - 1, heads[1], language)
    key(ax, drawn, language)
    undated = {"n_undated": len(statements) - len(dated)}
    name, counts = "allegations_and_denials", (n_articles, len(statements))
    dress(fig, [ax], name, counts, language, undated)
    fit_days([ax])
    most = int(dots["n"].max())
    keep(fig, name, drawn, drawn["allegation_id"], language, n=len(drawn), most=most)


def in_rows(dated, language):
    """The statements with the `row` of their speaker, and the (row, name) pairs that are drawn."""
    above, names_above = ranked(dated[dated["stance"] != "denies"], 1, language)
    below, names_below = ranked(dated[dated["stance"] == "denies"], -1, language)
    return pd.concat([above, below]).sort_index(), [*names_above, *names_below]


def ranked(statements, step, language):
    """The speakers of statements in rows from the line outwards, the most frequent next to it."""
    numbers = statements["alleger"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    rows = {actor: step * (1 + min(place, SPEAKERS)) for place, actor in enumerate(numbers.index)}
    names = [(rows[actor], row_name(speaker(actor, language))) for actor in numbers.index]
    if len(names) > SPEAKERS:
        others = f" ({len(names) - SPEAKERS})"
        words = "\n".join(line + others for line in label("other_speakers", language).split("\n"))
        names[SPEAKERS:] = [(step * (1 + SPEAKERS), words)]
    return statements.assign(row=statements["alleger"].map(rows).astype("int64")), names


def dots_of(drawn):
    """The dots, one for a row, day, side and stance, spread over the row's height; `ids` are statements."""
    columns = ["row", "published", "supports", "stance"]
    dots = drawn.groupby(columns, as_index=False).agg(
        n=("allegation_id", "size"), ids=("allegation_id", list)
    )
    same = dots.groupby(["row", "published"])
    place = same.cumcount() + 0.5
    shift = SPREAD * (place / same["n"].transform("size") - 0.5)
    size = dots["n"] * min(SMALLEST_DOT, LARGEST_DOT / dots["n"].max())
    return dots.assign(height=dots["row"] + shift, size=size)


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


def arcs(ax, drawn, dots):
    """A curve from each denial to the allegation that it answers, where both are drawn."""
    heights = {each: dot.height for dot in dots.itertuples() for each in dot.ids}
    answering = drawn[drawn["answers"].isin(heights)]
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
    figures.legend(ax, language)


def origins_alleged(statements, n_articles, language="ar"):
    """Draw how many statements allege and deny each origin, by the side supported; nothing without any."""
    if statements.empty:
        return
    drawn = by_origin(statements)
    groups = [
        (label(f"for_{side}", language), [(origin(row.origin, language), row) for row in rows.itertuples()])
        for side in SIDES
        for rows in [drawn[drawn["supports"] == side]]
        if len(rows)
    ]
    fig, ax = two_way_bars(groups, language)
    dress(fig, [ax], "origins_alleged", (n_articles, len(statements)), language)
    keep(fig, "origins_alleged", drawn, statements["allegation_id"], language, n=len(statements))


def words_for_fighters(statements, n_articles, language="ar"):
    """Draw how often each speaker's statements have each word, as printed; nothing without any."""
    drawn = vocabulary(statements)
    if drawn.empty:
        return
    speakers = list(drawn["alleger"].unique())[:SPEAKERS]
    groups = [
        (speaker(actor, language), [(word(row, language), row) for row in rows.head(WORDS).itertuples()])
        for actor in speakers
        for rows in [drawn[drawn["alleger"] == actor]]
    ]
    fig, ax = two_way_bars(groups, language)
    left = {"n_not_drawn": len(drawn) - sum(len(rows) for _, rows in groups)}
    dress(fig, [ax], "words_for_fighters", (n_articles, len(statements)), language, left)
    worded = statements[statements["label_ar"] != ""]
    keep(fig, "words_for_fighters", drawn, worded["allegation_id"], language, n=len(worded))


def word(row, language):
    """A word as printed, with its kind where English is read (quotation marks would change places)."""
    return (
        f"{row.label_ar} – {label(row.kind, 'en').strip('“”')}"
        if "en" in languages_of(language)
        else row.label_ar
    )


def dress(fig, axes, name, counts, language, left_out=None, kind="n_statements"):
    """Turn the axes for an Arabic reader, print title and note.

    `counts` are the numbers of articles and of what `kind` names, `left_out` those of what is not drawn.
    """
    if languages_of(language)[0] == "ar":
        for ax in axes:
            figures.right_to_left(ax)
    figures.title(fig, label(name, language), language)
    figures.note(fig, *counts, language, more(left_out or {}, language), kind=kind)


def fit_days(axes):
    """Give axes of days as many dates as fit under the last of them, six at most."""
    for most in range(MOST_DATES, 1, -1):
        for ax in axes:
            ax.xaxis.set_major_locator(AutoDateLocator(minticks=1, maxticks=most))
        axes[-1].figure.draw_without_rendering()
        boxes = sorted(
            (date.get_window_extent() for date in axes[-1].get_xticklabels()), key=lambda box: box.x0
        )
        if not any(one.overlaps(other) for one, other in pairwise(boxes)):
            break


def keep(fig, name, drawn, records, language, **told):
    """Save a figure with its data and records; the glossary has the words as NAME_caption and NAME_alt."""
    caption = {tongue: label(f"{name}_caption", tongue).format(**told) for tongue in languages_of(language)}
    alt = {tongue: label(f"{name}_alt", tongue) for tongue in languages_of(language)}
    figures.save(fig, f"06-{name.replace('_', '-')}", drawn, caption, alt, records)
