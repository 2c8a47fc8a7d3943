"""What every figure of the notebooks needs: its note, room for its labels, and saving."""

import matplotlib.pyplot as plt
import numpy as np

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
# Part of a label's height that stays free above it.
FREE_ABOVE = 0.15
MARGIN = 0.01
NOTE_SHADE = "#595959"


def rows(labels, **kwargs):
    """A figure and its axes, high enough for a row for each (wrapped) label; kwargs go to subplots."""
    line, row = _height_of(1), _height_of(max(text.count("\n") + 1 for text in labels))
    height = len(labels) * (row + LINES_BETWEEN_ROWS * line) + LINES_AROUND * line
    return plt.subplots(figsize=(plt.rcParams["figure.figsize"][0], height), **kwargs)


def _height_of(lines):
    """The height in inches of a tick label of so many lines: fonts differ by half."""
    fig = plt.figure()
    text = fig.text(0, 0, "\n".join(["\u200fأج"] * lines), fontsize=plt.rcParams["ytick.labelsize"])
    height = text.get_window_extent().height / fig.dpi
    plt.close(fig)
    return height


def title(fig, text, language="ar"):
    """Print a title over the whole width of the figure, in as many lines as it needs."""
    printed = fig.suptitle(text, fontsize=plt.rcParams["axes.titlesize"], **_start_of_line(language))
    room = (1 - 2 * MARGIN) * fig.bbox.width / printed.get_window_extent().width
    longest = max(len(line) for line in text.split("\n"))
    # Letters differ in width: a tenth less than the average line would hold.
    printed.set_text(text if room >= 1 else wrap(text, int(0.9 * room * longest)))


def _start_of_line(language):
    arabic = languages_of(language)[0] == "ar"
    return {"x": 1 - MARGIN, "ha": "right"} if arabic else {"x": MARGIN, "ha": "left"}


def note(fig, n_articles, n_claims, language="ar", more="", kind="n_claims"):
    """Print under the figure how many articles and claims it rests on, and what else a reader must know.

    `kind` is the glossary's key for what is counted where it is not claims.
    """
    lines = [_counts(n_articles, n_claims, tongue, kind) for tongue in languages_of(language)]
    text = "\n".join(lines + [more] * bool(more))
    fig.supxlabel(
        text, fontsize=plt.rcParams["xtick.labelsize"], color=NOTE_SHADE, **_start_of_line(language)
    )


def _counts(n_articles, n_claims, tongue, kind):
    return f"{label('n_articles', tongue)}: {n_articles:,} · {label(kind, tongue)}: {n_claims:,}"


def legend(ax, language="ar"):
    """Print the legend above the axes in as many columns as fit; in Arabic it begins on the right.

    Use `title`, not the axes' own title, with it: that one would be covered.
    """
    handles, words = ax.get_legend_handles_labels()
    arabic = languages_of(language)[0] == "ar"
    side, edge = ("right", 1) if arabic else ("left", 0)
    corner = {"loc": f"lower {side}", "bbox_to_anchor": (edge, 1)}
    for columns in range(len(handles), 0, -1):
        order = slice(None, None, -1 if arabic and columns == len(handles) else 1)
        placed = ax.legend(handles[order], words[order], ncols=columns, markerfirst=not arabic, **corner)
        placed.set_in_layout(False)  # a row that is too wide would leave the axes no room to be measured
        ax.figure.draw_without_rendering()
        if columns == 1 or placed.get_window_extent().width <= ax.get_window_extent().width:
            placed.set_in_layout(True)
            break


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
