"""Whether a figure's Arabic is printed right and has room; every check gives what is wrong.

The checks take the labels of `arabic_labels`, which prepares a figure: with `rtl.finalize` for one that
should pass, with `reprocess` for one that every check must refuse.
"""

import io
import re
import unicodedata
import warnings
from html import unescape
from itertools import combinations
from unittest import mock

import matplotlib.pyplot as plt
import numpy as np
import pymupdf
from arabic_reshaper import reshape
from bidi.algorithm import get_display
from matplotlib.text import Text

from helpers import rtl
from tests.tools.pictures import (
    ARABIC_RUN,
    Label,
    alone,
    common_ink,
    cropped,
    fonts_of,
    outline,
    pdf_ink,
    plain,
    png_ink,
    reference_glyphs,
    reference_ink,
    svg_of,
    width_difference,
)

EMBEDDINGS = re.compile("[\u202a-\u202e\u2066-\u2069]")
PRESENTATION_FORM = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
SEARCHED_RUN = re.compile("[\u0620-\u064a]+(?: [\u0620-\u064a]+)*|[A-Za-z]+|[0-9]+")


def drawn_texts(fig):
    """The text artists that a drawing of the figure really draws, each once."""
    seen, draw = {}, Text.draw

    def record(self, renderer, *args, **kwargs):
        if self.get_visible() and self.get_text().strip():
            seen[id(self)] = self
        return draw(self, renderer, *args, **kwargs)

    with mock.patch.object(Text, "draw", record):
        fig.canvas.draw()
    return list(seen.values())


def arabic_labels(fig, prepare=rtl.finalize):
    """Prepare a figure for print; its lines with Arabic letters, as they read and as they are then drawn."""
    before = {text: text.get_text().split("\n") for text in drawn_texts(fig)}
    prepare(fig)
    return [
        Label(plain(reads), drawn, text)
        for text in drawn_texts(fig)
        for reads, drawn in zip(before[text], text.get_text().split("\n"), strict=True)
        if ARABIC_RUN.search(reads)
    ]


def reprocess(fig):
    """Finalize a figure with the usual recipe applied once too often: every Arabic label is reversed."""
    with mock.patch.object(rtl, "mark", _once_too_often):
        rtl.finalize(fig)


def _once_too_often(text, mark=rtl.mark):
    if not rtl.has_right_to_left(text):
        return text
    lines = rtl.BIDI_CONTROLS.sub("", text if rtl.MATPLOTLIB_SHAPES else mark(text)).split("\n")
    return "\n".join(get_display(reshape(line), base_dir="R") for line in lines)


def wrong_in_svg(fig, labels):
    """(a) The labels whose glyphs the SVG does not draw in HarfBuzz's order."""
    lines = _svg_lines(svg_of(fig))
    return [label.reads for label in labels if not _drawn_as_expected(label, lines)]


def _drawn_as_expected(label, lines):
    font, face = fonts_of(label.artist)
    expected = _with_ink(face, [glyph for glyph, _, _ in reference_glyphs(label.reads, font)])
    drawn = lines.get(label.drawn.replace(r"\$", "$").strip(), [])
    return any(_with_ink(face, _glyph_ids(face, line)) == expected for line in drawn)


def _svg_lines(svg):
    """The ids of each drawn line of an SVG, by its text: glyph ids, or character codes before 3.11."""
    lines = {}
    for comment, group in re.findall(r"<!-- (.*?) -->\s*<g [^>]*>(.*?)</g>", svg, re.DOTALL):
        ids = re.findall(r'<use xlink:href="#[^"]*-([0-9a-f]+)"', group)
        lines.setdefault(unescape(comment).strip(), []).append([int(one, 16) for one in ids])
    return lines


def _glyph_ids(face, ids):
    return ids if rtl.MATPLOTLIB_SHAPES else [face.get_char_index(_letter(chr(code))) for code in ids]


def _letter(form):
    """The code of a letter form; HarfBuzz takes the letter itself for the isolated one of a single letter."""
    letter = unicodedata.normalize("NFKC", form)
    isolated = unicodedata.name(form, "").endswith("ISOLATED FORM")
    return ord(letter) if isolated and len(letter) == 1 else ord(form)


def _with_ink(face, glyphs):
    return [glyph for glyph in glyphs if len(outline(face, glyph).vertices)]


def starts_on_the_right(prepare=rtl.finalize):
    """(b) Whether a line that starts with tall letters has its tallest ink in the right half."""
    fig = plt.figure(figsize=(3, 1), layout="none")
    fig.text(0.1, 0.5, "ااا ببب", fontsize=20)
    prepare(fig)
    ink = cropped(png_ink(fig))
    heights = np.where(ink.any(axis=0), ink.shape[0] - ink.argmax(axis=0), 0)
    return bool(np.mean(np.where(heights > 0.9 * heights.max())) > ink.shape[1] / 2)


def wrong_in_pictures(labels, least=0.75):
    """(c) The labels whose PNG or PDF is not HarfBuzz's picture: (label, kind, common ink, pixels wider)."""
    wrong = []
    for label in labels:
        expected = reference_ink(label)
        for kind, ink in (("png", png_ink), ("pdf", pdf_ink)):
            picture = ink(alone(label))
            share, wider = common_ink(picture, expected), width_difference(picture, expected)
            wrong += [(label.reads, kind, round(share, 2), int(wider))] * (share < least or wider > 2)
    return wrong


def wrong_in_text(labels):
    """(d) The labels that hold embedding controls or letter forms, or that a second marking would change."""
    unwanted = PRESENTATION_FORM if rtl.MATPLOTLIB_SHAPES else EMBEDDINGS
    return [
        label.reads
        for label in labels
        if EMBEDDINGS.search(label.drawn) or unwanted.search(label.drawn) or not _is_marked(label.artist)
    ]


def _is_marked(artist):
    try:
        return rtl.mark(artist.get_text()) == artist.get_text()
    except ValueError:
        return False


def not_found(labels, page_text):
    """The labels of which a run of Arabic words or a number is not in a page's text, as viewers search it."""
    page = searched(page_text)
    return [
        label.reads for label in labels if any(run not in page for run in SEARCHED_RUN.findall(label.reads))
    ]


def searched(text):
    """The text as a viewer's search sees it: NFKC, without marks, single spaces."""
    return " ".join(rtl.BIDI_CONTROLS.sub("", unicodedata.normalize("NFKC", text)).split())


def out_of_order(label, pdf):
    """Whether a PDF with nothing but this label has its Arabic letters other than from right to left."""
    blocks = pymupdf.open(stream=pdf, filetype="pdf")[0].get_text("rawdict")["blocks"]
    characters = [
        (character["origin"][0], character["c"])
        for block in blocks
        for line in block["lines"]
        for span in line["spans"]
        for character in span["chars"]
    ]
    from_right = searched("".join(letter for _, letter in sorted(characters, reverse=True)))
    return _arabic(from_right) != _arabic(label.reads)


def _arabic(text):
    return "".join(ARABIC_RUN.findall(text))


def missing_glyphs(fig):
    """The warnings of glyphs that no font has and that are drawn as boxes."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        fig.savefig(io.BytesIO(), format="png")
    return [str(one.message) for one in caught if "missing from" in str(one.message)]


def overlapping(fig):
    """The pairs of drawn texts whose boxes intersect."""
    return _overlapping(_boxes(fig))


def cut_off(fig):
    """The drawn texts that leave the canvas."""
    return _cut_off(fig, _boxes(fig))


def faults(fig, smallest, highest):
    """All that is wrong with the room of a figure in one drawing: (what, text) pairs.

    `smallest` is the size of type in points that is still legible, `highest` the height of a page in inches.
    """
    boxes = _boxes(fig)
    small = [text.get_text() for text, _ in boxes if text.get_fontsize() < smallest]
    high = [fig.get_figheight()] * bool(fig.get_figheight() > highest)
    found = {"overlap": _overlapping(boxes), "cut off": _cut_off(fig, boxes), "small": small, "high": high}
    return [(what, one) for what, all_of_it in found.items() for one in all_of_it]


def _boxes(fig):
    return [(text, text.get_window_extent()) for text in drawn_texts(fig)]


def _overlapping(boxes):
    inner = [(text.get_text(), box.padded(-0.5)) for text, box in boxes]
    return [(one, other) for (one, box), (other, second) in combinations(inner, 2) if box.overlaps(second)]


def _cut_off(fig, boxes):
    width, height = fig.canvas.get_width_height()
    return [
        text.get_text()
        for text, box in boxes
        if box.x0 < 0 or box.y0 < 0 or box.x1 > width or box.y1 > height
    ]
