"""What every figure of the notebooks needs: its note, room for its labels, and saving."""

from bisect import bisect_left
from functools import cache

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.lines import Line2D
from matplotlib.transforms import blended_transform_factory

from helpers.export import save
from helpers.glossary import label, languages_of
from helpers.rtl import wrap
from helpers.style import HATCHES, MARKERS, PALETTE, use

__all__ = [
    "HATCHES",
    "MARKERS",
    "PALETTE",
    "label",
    "legend",
    "letters",
    "most_on_page",
    "note",
    "right_to_left",
    "rows",
    "save",
    "spread",
    "title",
    "use",
    "wrap",
]

# Room, in lines of text: between two rows of labels, and for what title, axis and note take besides.
LINES_BETWEEN_ROWS, LINES_AROUND = 0.5, 16
NARROW, LINES_AROUND_NARROW = 4, 28  # inches; title, legend and note take more lines there
PAGE = 24 / 2.54  # inches, the height of a journal's page
# Part of a label's height that stays free above it.
FREE_ABOVE = 0.15
MARGIN = 0.01
LETTER_WIDTH = 0.56  # of the type size, on average
NOTE_SHADE = "#595959"


def rows(labels, **kwargs):
    """A figure and its axes, high enough for a row for each (wrapped) label; kwargs go to subplots."""
    return plt.subplots(figsize=(plt.rcParams["figure.figsize"][0], height(labels)), **kwargs)


def height(labels):
    """The height in inches of a figure with a row for each (wrapped) label."""
    around = LINES_AROUND_NARROW if plt.rcParams["figure.figsize"][0] < NARROW else LINES_AROUND
    return rows_height(labels) + around * height_of("")


def rows_height(labels):
    """The height in inches of a row for each (wrapped) label, as high as the highest."""
    return len(labels) * (max(map(height_of, labels)) + LINES_BETWEEN_ROWS * height_of(""))


def most_on_page(labels_of, most):
    """The largest number up to `most`, at least 1, for which rows with labels_of(number) fit on a page."""
    return 1 + bisect_left(range(2, most + 1), True, key=lambda number: height(labels_of(number)) > PAGE)


def height_of(text):
    """The height in inches of a tick label."""
    one, two = _heights(plt.rcParams["ytick.labelsize"], *plt.rcParams["font.family"])
    return one + text.count("\n") * (two - one)


@cache
def _heights(size, *_family):
    """The heights in inches of one and of two lines of this size: fonts differ by half."""
    fig = plt.figure(layout="none")
    texts = [fig.text(0, 0, "\n".join(["\u200fأج"] * lines), fontsize=size) for lines in (1, 2)]
    heights = [text.get_window_extent().height / fig.dpi for text in texts]
    plt.close(fig)
    return heights


def title(fig, text, language="ar"):
    """Print a title over the whole width of the figure, in as many lines as it needs."""
    printed = fig.suptitle(text, fontsize=plt.rcParams["axes.titlesize"], **_start_of_line(language))
    _wrap_to_width(printed)


def _wrap_to_width(printed):
    """Put a text in as many lines as it needs to stay within the figure."""
    text, room = printed.get_text(), (1 - 2 * MARGIN) * printed.figure.bbox.width
    longest = max(len(line) for line in text.split("\n"))
    # Letters differ in width: a line may hold less than the average one.
    while printed.get_window_extent().width > room and longest > 1:
        longest = min(longest - 1, int(longest * room / printed.get_window_extent().width))
        printed.set_text(wrap(text, longest))


def _start_of_line(language):
    arabic = languages_of(language)[0] == "ar"
    return {"x": 1 - MARGIN, "ha": "right"} if arabic else {"x": MARGIN, "ha": "left"}


def note(fig, n_articles, n_claims, language="ar", more="", kind="n_claims"):
    """Print under the figure how many articles and claims it rests on, and what else a reader must know.

    `kind` is the glossary's key for what is counted where it is not claims.
    """
    lines = [_counts(n_articles, n_claims, tongue, kind) for tongue in languages_of(language)]
    text = "\n".join(lines + [more] * bool(more))
    look = {"fontsize": plt.rcParams["xtick.labelsize"], "color": NOTE_SHADE}
    _wrap_to_width(fig.supxlabel(text, **look, **_start_of_line(language)))


def _counts(n_articles, n_claims, tongue, kind):
    return f"{label('n_articles', tongue)}: {n_articles:,} · {label(kind, tongue)}: {n_claims:,}"


def letters(part):
    """How many letters of a tick label fit a part of the figure's width."""
    points = part * 72 * plt.rcParams["figure.figsize"][0]
    return int(points / (LETTER_WIDTH * plt.rcParams["ytick.labelsize"]))


def legend(ax, language="ar"):
    """Print the legend above the axes, over them and their rows' names, in as many columns as fit.

    In Arabic its rows begin on the right. Use `title`, not the axes' own title, with it: that one would be
    covered.
    """
    handles, words = ax.get_legend_handles_labels()
    entries = list(zip(handles, words, strict=True))
    arabic = languages_of(language)[0] == "ar"
    ax.figure.draw_without_rendering()
    for columns in range(len(entries), 0, -1):
        placed = _legend_in(ax, in_reading_order(entries, columns, arabic), columns, arabic)
        if placed.get_window_extent().width <= _legend_room(ax, arabic):
            break


def _legend_in(ax, entries, columns, arabic):
    """A legend in columns whose first row begins where the title does."""
    handles, words = zip(*entries, strict=True)
    corner, edge = ("lower right", 1 - MARGIN) if arabic else ("lower left", MARGIN)
    place = {"loc": corner, "bbox_to_anchor": (edge, 1), "borderaxespad": 0.6, "borderpad": 0}
    look = {"columnspacing": 1.2, "handletextpad": 0.6}
    across = blended_transform_factory(ax.figure.transFigure, ax.transAxes)
    placed = ax.legend(
        handles, words, ncols=columns, markerfirst=not arabic, bbox_transform=across, **place, **look
    )
    plt.setp(placed.get_texts(), multialignment="right" if arabic else "left")
    return placed


def _legend_room(ax, arabic):
    """The pixels from where the title begins to the far end of the axes."""
    canvas, axes = ax.figure.bbox.width, ax.get_window_extent()
    return (1 - MARGIN) * canvas - axes.x0 if arabic else axes.x1 - MARGIN * canvas


def in_reading_order(entries, columns, arabic):
    """A legend's entries as matplotlib takes them, column by column from the left, to be read row by row."""
    blank = Line2D([], [], linestyle="none"), ""
    full = [*entries, *[blank] * (-len(entries) % columns)]
    order = range(columns - 1, -1, -1) if arabic else range(columns)
    return [entry for column in order for entry in full[column::columns]]


def heading(ax, place, text, language, gap, **look):
    """A heading in an empty row at height `place`, at the side where reading begins, on white."""
    arabic = languages_of(language)[0] == "ar"
    side = "right" if arabic else "left"
    ax.annotate(
        text,
        (1 if arabic else 0, place),
        xycoords=("axes fraction", "data"),
        xytext=(-gap if arabic else gap, 0),
        textcoords="offset points",
        ha=side,
        va="center",
        multialignment=side,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
        **look,
    )


def beside(ax, text, at, leftward, gap=3, **look):
    """A text beside a point, `gap` points to its left or right."""
    ax.annotate(
        text,
        at,
        xytext=(-gap if leftward else gap, 0),
        textcoords="offset points",
        ha="right" if leftward else "left",
        va="center",
        **look,
    )


def right_to_left(ax):
    """Turn the axes round for an Arabic reader: the x axis runs leftward, the y axis stands on the right."""
    ax.invert_xaxis()
    ax.yaxis.tick_right()
    ax.yaxis.set_label_position("right")
    ax.spines["right"].set_visible(True)
    ax.spines["left"].set_visible(False)


def spread(texts):
    """Move direct labels of one axes up or down, as little as need be, until none covers another.

    Call it when title and note stand, for they change the room. The order from below to above stays. Raises
    ValueError if the labels need more height than the axes have.
    """
    texts[0].figure.draw_without_rendering()
    texts = sorted(texts, key=lambda text: text.get_window_extent().y0)
    boxes = [text.get_window_extent() for text in texts]
    heights = np.array([box.height * (1 + FREE_ABOVE) for box in boxes])
    axes = texts[0].axes
    low, high = axes.bbox.y0, axes.bbox.y1
    if heights.sum() > high - low:
        raise ValueError(
            f"{len(texts)} labels do not fit beside the axes: make the figure higher (figures.rows)."
        )
    bottoms = apart(np.array([box.y0 for box in boxes]), heights, low, high)
    for text, box, bottom in zip(texts, boxes, bottoms, strict=True):
        _move_up(text, bottom - box.y0)


def _move_up(text, pixels):
    x, y = text.get_transform().transform(text.get_unitless_position())
    text.set_position(text.get_transform().inverted().transform((x, y + pixels)))


def apart(bottoms, heights, low, high):
    """New bottoms, nearest to the sorted old ones, of boxes that do not overlap between low and high."""
    below = np.concatenate([[0], np.cumsum(heights)[:-1]])
    level = _rising(np.asarray(bottoms, float) - below)
    return np.clip(level, low, high - heights.sum()) + below


def _rising(values):
    """The closest values that never fall: neighbours that do share their mean (isotonic regression)."""
    pools = []
    for value in values:
        pools.append([value, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, size = pools.pop()
            other, count = pools[-1]
            pools[-1] = [(mean * size + other * count) / (size + count), size + count]
    return np.concatenate([[mean] * size for mean, size in pools])
