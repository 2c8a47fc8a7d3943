"""The figures of notebook 06: who alleges and denies foreign fighters, from where, in which words, how many."""

import pandas as pd
from matplotlib.dates import date2num
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.ticker import FuncFormatter

from helpers import figures
from helpers.allegations import by_origin, claimed_figures, origin, published_figures, speaker, vocabulary
from helpers.glossary import label, languages_of
from helpers.plots_articles import day_axis
from helpers.plots_mediation import more
from helpers.two_way_bars import ROW_WIDTH, heading, two_way_bars

SPEAKERS = 10  # rows above and below the time line, and groups of words; the others are told as a number
WORDS = 6  # words of a speaker
SMALLEST_DOT, LARGEST_DOT = 28, 70  # points squared, for one statement and at most
SPREAD = 0.56  # part of a row's height over which the dots of one day are spread
BOW = 0.05  # part of the width that the longest arc bends to the side
SIDES = ("azerbaijani", "armenian", "both", "other", "unknown")
RING = 1.6  # points, the line around an admission
PANEL_ROWS = 24  # height, in rows, of the two panels of numbers
PARTIES = ("azerbaijani", "armenian", "both", "third", "narrator", "unknown")
ELSEWHERE = {"marker": "o", "facecolors": "white", "edgecolors": figures.NOTE_SHADE, "linewidths": 1.2}
MONTH = len("2020-10")  # characters of a date that tells only the month


# --- who alleges and who denies ------------------------------------------------------------------------------


def allegations_and_denials(statements, n_articles, language="ar"):
    """Draw dated statements over time in a row for each speaker, denials below the line; nothing without any."""
    dated = statements[statements["published"] != ""]
    if dated.empty:
        return
    drawn, names = in_rows(dated, language)
    fig, ax = figures.rows([name for _, name in names])
    dots = dots_of(drawn)
    arcs(ax, drawn, dots)
    for dot in dots.itertuples():
        ax.scatter(
            pd.Timestamp(dot.published), dot.height, s=dot.size, zorder=3, **look(dot.supports, dot.stance)
        )
    ax.axhline(0, color=figures.PALETTE["narrator"], linewidth=1.5)
    ax.set_yticks([place for place, _ in names], [name for _, name in names])
    top, bottom = max(0, *(place for place, _ in names)), min(0, *(place for place, _ in names))
    ax.set_ylim(bottom - 1.6, top + 1.6)
    day_axis(ax, drawn["published"])
    heading(ax, top + 1, label("who_alleges", language), language)
    heading(ax, bottom - 1, label("who_denies", language), language)
    key(ax, drawn, language)
    told = {"n": len(drawn), "most": int(dots["n"].max())}
    open_ended = {"n_undated": len(statements) - len(dated)}
    finish(
        fig, [ax], "allegations_and_denials", drawn, told, (n_articles, len(statements)), language, open_ended
    )


def in_rows(dated, language):
    """The statements with the `row` of their speaker, and the (row, name) pairs that are drawn."""
    above, names_above = ranked(dated[dated["stance"] != "denies"], 1, language)
    below, names_below = ranked(dated[dated["stance"] == "denies"], -1, language)
    return pd.concat([above, below]).sort_index(), [*names_above, *names_below]


def ranked(statements, direction, language):
    """The speakers of statements in rows from the line outwards, the most frequent next to it."""
    speakers = list(
        statements["alleger"].value_counts(sort=False).sort_values(ascending=False, kind="stable").index
    )
    rows = {actor: direction * (min(place, SPEAKERS) + 1) for place, actor in enumerate(speakers)}
    names = [
        (rows[actor], figures.wrap(speaker(actor, language), ROW_WIDTH)) for actor in speakers[:SPEAKERS]
    ]
    left = len(speakers[SPEAKERS:])
    if left:
        lines = label("other_speakers", language).split("\n")
        names.append((direction * (SPEAKERS + 1), "\n".join(f"{line} ({left})" for line in lines)))
    return statements.assign(row=statements["alleger"].map(rows).astype("int64")), names


def dots_of(drawn):
    """The dots: one for a row, day, side and stance, spread over the row's height; with the `ids` they show."""
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
    days = date2num(pd.to_datetime(drawn["published"]))
    answering = drawn[drawn["answers"].isin(heights)]
    pairs = zip(
        date2num(pd.to_datetime(answering["published"])),
        answering["allegation_id"],
        answering["answers"],
        strict=True,
    )
    reach = max((days.max() - days.min() + 4) * BOW, 0.1)
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
        ax.scatter(
            [], [], s=SMALLEST_DOT, label=label(f"stance_{stance}", language), **look("unknown", stance)
        )
    if drawn["answers"].isin(drawn["allegation_id"]).any():
        ax.plot([], [], color=figures.NOTE_SHADE, linewidth=0.7, label=label("denial_of", language))
    figures.legend(ax, language)


# --- bars ----------------------------------------------------------------------------------------------------


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
    told = {"n": len(statements)}
    finish(fig, [ax], "origins_alleged", drawn, told, (n_articles, len(statements)), language)


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
    told = {"n": int(drawn[["alleged", "denied"]].sum().sum())}
    left = {"n_not_drawn": len(drawn) - sum(len(rows) for _, rows in groups)}
    finish(fig, [ax], "words_for_fighters", drawn, told, (n_articles, len(statements)), language, left)


def word(row, language):
    """A word as printed, with the meaning of its kind where English is read."""
    return f"{row.label_ar} – {label(row.kind, 'en')}" if "en" in languages_of(language) else row.label_ar


# --- how many ------------------------------------------------------------------------------------------------


def fighters_claimed(claims, statements, n_articles, language="ar"):
    """Draw the numbers that articles state beside published ones, killed above, present below.

    Nothing is drawn where no article states a number on a known day.
    """
    found = claimed_figures(claims, statements)
    dated = found[found["published"] != ""]
    if dated.empty:
        return
    elsewhere = published_figures()
    fig, axes = figures.rows([""] * PANEL_ROWS, nrows=2, sharex=True)
    for ax, measure in zip(axes, ("killed", "present"), strict=True):
        points = in_articles(ax, dated[dated["measure"] == measure])
        points += in_reference(ax, elsewhere[elsewhere["measure"] == measure])
        value_axis(ax, points)
        ax.set_title(label(f"fighters_{measure}", language).replace("\n", " · "))
    day_axis(axes[1], pd.concat([dated["published"], elsewhere["as_of"]]))
    claimants_key(axes[0], dated, language)
    told = {"n": len(dated), "elsewhere": len(elsewhere)}
    drawn = pd.concat([dated, elsewhere], ignore_index=True)
    finish(fig, axes, "fighters_claimed", drawn, told, (n_articles, len(statements)), language)


def in_articles(ax, rows):
    """Filled symbols of the claimants' parties; the points."""
    for row in rows.itertuples():
        ax.scatter(
            pd.Timestamp(row.published), row.value, s=SMALLEST_DOT, zorder=3, **look(row.claimant_party, "")
        )
    return [(pd.Timestamp(row.published), row.value) for row in rows.itertuples()]


def in_reference(ax, rows):
    """Open circles for figures published elsewhere, a line over the month that is all that is known; the points."""
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


def value_axis(ax, points):
    """A logarithmic axis in plain numbers, with the numbers of the points where there is room."""
    ax.set_yscale("log")
    values = [value for _, value in points] or [1]
    ax.set_ylim(min(values) / 2, max(values) * 2)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{number:,.0f}"))
    ax.yaxis.set_minor_formatter("")
    for day, value in dict.fromkeys(points):
        ax.annotate(
            f"{value:,.0f}",
            (day, value),
            xytext=(0, 4),
            textcoords="offset points",
            ha="center",
            annotation_clip=True,
        )


def without_collisions(ax):
    """Take away each number of a point that covers an earlier one or leaves the axes."""
    ax.figure.draw_without_rendering()
    kept = []
    for text in list(ax.texts):
        box = text.get_window_extent()
        inside = ax.bbox.x0 <= box.x0 and box.x1 <= ax.bbox.x1 and box.y1 <= ax.bbox.y1
        if inside and not any(box.overlaps(other) for other in kept):
            kept.append(box)
        else:
            text.remove()


def claimants_key(ax, dated, language):
    """Whose number a symbol is, as far as they are drawn, and which were published elsewhere."""
    for party in [party for party in PARTIES if party in set(dated["claimant_party"])]:
        words = label(f"claimed_by_{party}", language)
        ax.scatter([], [], s=SMALLEST_DOT, label=words, **look(party, ""))
    ax.scatter([], [], s=SMALLEST_DOT, label=label("published_elsewhere", language), **ELSEWHERE)
    figures.legend(ax, language)


def finish(fig, axes, name, drawn, told, counts, language, left_out=None):
    """Turn, title, note and save a figure; its words are the glossary's NAME, NAME_caption and NAME_alt.

    `counts` are the numbers of articles and of statements on foreign fighters.
    """
    if languages_of(language)[0] == "ar":
        for ax in axes:
            figures.right_to_left(ax)
    figures.title(fig, label(name, language), language)
    figures.note(fig, *counts, language, more(left_out or {}, language), kind="n_statements")
    caption = {tongue: label(f"{name}_caption", tongue).format(**told) for tongue in languages_of(language)}
    alt = {tongue: label(f"{name}_alt", tongue) for tongue in languages_of(language)}
    figures.save(fig, f"06-{name.replace('_', '-')}", drawn, caption, alt)
