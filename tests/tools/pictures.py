"""What a label must look like by HarfBuzz, and what PNG, SVG and PDF make of it."""

import io
import re
from typing import NamedTuple

import matplotlib.pyplot as plt
import numpy as np
import pymupdf
import uharfbuzz
from bidi.algorithm import get_display
from matplotlib import font_manager, ft2font
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from helpers import rtl
from helpers.export import searchable_pdf

DPI = 300
DARK = 128
ARABIC_RUN = re.compile("([\u0620-\u0652\u066e-\u06d5]+)")


class Label(NamedTuple):
    """One line of a drawn text: as it reads, as matplotlib got it, and the artist that draws it."""

    reads: str
    drawn: str
    artist: Text


def plain(line):
    """A line as it reads: without marks and diacritics, single spaces."""
    return " ".join(rtl.DIACRITICS.sub("", rtl.BIDI_CONTROLS.sub("", line)).split())


# The reference: HarfBuzz, run by run, over the bidirectional algorithm


def visual_runs(reads):
    """The line's runs from left to right, each as (text in reading order, whether Arabic)."""
    line = rtl.LATIN_ASIDE.sub("\\g<0>\u200e", rtl.SIGNED_NUMBER.sub("\u200e", reads))
    runs = ARABIC_RUN.split(rtl.BIDI_CONTROLS.sub("", get_display(line, base_dir="R")))
    return [(run[::-1], True) if ARABIC_RUN.match(run) else (run, False) for run in runs if run]


def reference_glyphs(reads, font):
    """(glyph id, x, y) of each glyph of a line from left to right, in font units, by HarfBuzz."""
    glyphs, pen = [], 0
    for run, arabic in visual_runs(reads):
        for info, place in _shaped(run, arabic, font):
            glyphs.append((info.codepoint, pen + place.x_offset, place.y_offset))
            pen += place.x_advance
    return glyphs


def _shaped(run, arabic, font):
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run)
    buffer.direction, buffer.script = ("rtl", "Arab") if arabic else ("ltr", "Latn")
    # A matplotlib that shapes nothing sets no Latin ligatures (the ff of "offensive").
    uharfbuzz.shape(font, buffer, {"liga": arabic or rtl.MATPLOTLIB_SHAPES})
    return zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)


def fonts_of(artist):
    """The font that an artist draws with, for HarfBuzz and for its outlines (one unit a pixel)."""
    path = font_manager.findfont(artist.get_fontproperties())
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
    face = ft2font.FT2Font(str(path))
    face.set_size(font.face.upem, 72)
    return font, face


def outline(face, glyph, x=0, y=0):
    """The outline of a glyph, moved to its place."""
    face.load_glyph(glyph, flags=ft2font.LoadFlags.NO_HINTING)
    vertices, codes = face.get_path()
    return Path(vertices + np.array([x, y]), codes)


def reference_ink(label):
    """The picture of a label as HarfBuzz says it must be: an array, True where there is ink."""
    font, face = fonts_of(label.artist)
    outlines = [outline(face, *glyph) for glyph in reference_glyphs(label.reads, font)]
    fig = _canvas(label)
    scale = label.artist.get_fontsize() / 72 * DPI / font.face.upem
    place = Affine2D().scale(scale).translate(0.1 * DPI, fig.get_figheight() * DPI / 2)
    ink = Path.make_compound_path(*[one for one in outlines if len(one.vertices)])
    fig.set_dpi(DPI)
    fig.add_artist(PathPatch(ink, transform=place, facecolor="black", linewidth=0, clip_on=False))
    return png_ink(fig)


# What the label's own drawing looks like


def _canvas(label):
    width = 1 + 0.012 * label.artist.get_fontsize() * len(label.reads)
    return plt.figure(figsize=(width, 0.8), layout="none")


def alone(label):
    """A figure with nothing but this label, as it is given to matplotlib."""
    fig = _canvas(label)
    font = label.artist.get_fontproperties()
    fig.text(0.1 / fig.get_figwidth(), 0.5, label.drawn, fontproperties=font, va="baseline", color="black")
    return fig


def png_ink(fig):
    """Where the figure's PNG has ink; closes the figure."""
    file = io.BytesIO()
    fig.savefig(file, format="png", dpi=DPI, facecolor="white")
    plt.close(fig)
    file.seek(0)
    return plt.imread(file)[..., :3].mean(axis=2) * 255 < DARK


def pdf_ink(fig):
    """Where the figure's PDF has ink; closes the figure."""
    page = pymupdf.open(stream=pdf_of(fig), filetype="pdf")[0]
    plt.close(fig)
    pixels = page.get_pixmap(dpi=DPI)
    return np.frombuffer(pixels.samples, np.uint8).reshape(pixels.h, pixels.w, pixels.n)[..., 0] < DARK


def pdf_of(fig):
    """The figure as the bytes of a PDF in the house style."""
    return searchable_pdf(fig, {})


def svg_of(fig):
    """The figure as the text of an SVG in the house style."""
    file = io.BytesIO()
    fig.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue().decode()


def cropped(ink):
    """The part of a picture that holds its ink."""
    rows, columns = np.where(ink)
    return ink[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]


def common_ink(one, other):
    """The share of ink that two pictures have in common, at the best fit within two pixels."""
    one, other = cropped(one), cropped(other)
    height, width = np.maximum(one.shape, other.shape) + 4
    one, other = _padded(one, height, width), _padded(other, height, width)
    shifted = [np.roll(one, (down, right), (0, 1)) for down in range(-2, 3) for right in range(-2, 3)]
    return max(float((ink & other).sum() / (ink | other).sum()) for ink in shifted)


def _padded(ink, height, width):
    return np.pad(ink, ((2, height - ink.shape[0] - 2), (2, width - ink.shape[1] - 2)))


def width_difference(one, other):
    """How many pixels one picture's ink is wider than the other's."""
    return abs(cropped(one).shape[1] - cropped(other).shape[1])
