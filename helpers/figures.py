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
    "note",
    "right_to_left",
    "rows",
    "save",
    "spread",
    "use",
    "wrap",
]

# Room in lines of text: a row of labels, and what title, axis and note take besides.
LINES_PER_ROW, LINES_AROUND = 1.5, 9
POINTS_PER_INCH = 72
NOTE_SHADE = "#595959"


def rows(n, lines=1, **kwargs):
    """A figure and its axes, high enough for `n` rows of labels of `lines` lines; kwargs go to subplots."""
    line = plt.rcParams["font.size"] * 1.2 / POINTS_PER_INCH
    height = line * (n * (lines - 1 + LINES_PER_ROW) + LINES_AROUND)
    return plt.subplots(figsize=(plt.rcParams["figure.figsize"][0], height), **kwargs)


def note(fig, n_articles, n_claims, language="ar", more=""):
    """Print under the figure how many articles and claims it rests on, and what else a reader must know."""
    lines = [_counts(n_articles, n_claims, tongue) for tongue in languages_of(language)]
    arabic = languages_of(language)[0] == "ar"
    text = "\n".join(lines + [more] * bool(more))
    place = {"x": 0.99, "ha": "right"} if arabic else {"x": 0.01, "ha": "left"}
    fig.supxlabel(text, fontsize=plt.rcParams["xtick.labelsize"], color=NOTE_SHADE, **place)


def _counts(n_articles, n_claims, tongue):
    return f"{label('n_articles', tongue)}: {n_articles:,} · {label('n_claims', tongue)}: {n_claims:,}"


def right_to_left(ax):
    """Turn the axes round for an Arabic reader: the x axis runs leftward, the y axis stands on the right."""
    ax.invert_xaxis()
    ax.yaxis.tick_right()
    ax.yaxis.set_label_position("right")
    ax.spines["right"].set_visible(True)
    ax.spines["left"].set_visible(False)


def spread(texts):
    """Move direct labels of one axes up or down, as little as need be, until none covers another.

    The order from below to above stays. Raises ValueError if they need more height than the axes have.
    """
    texts[0].figure.draw_without_rendering()
    texts = sorted(texts, key=lambda text: text.get_window_extent().y0)
    boxes = [text.get_window_extent() for text in texts]
    heights = np.array([box.height for box in boxes])
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
