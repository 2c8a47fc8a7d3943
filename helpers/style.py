"""The one look of the figures: type, sizes, and colours that survive colour-blindness and grey print."""

from itertools import combinations

import matplotlib
import numpy as np
from matplotlib import font_manager
from matplotlib.colors import to_rgb
from tueplots import figsizes, fontsizes

from helpers.glossary import languages_of
from helpers.rtl import MATPLOTLIB_SHAPES, use_digits

# Neither side is red or green, and each colour has a lightness of its own, so a grey print keeps them apart.
PALETTE = {
    "azerbaijani": "#073187",
    "armenian": "#ea9b25",
    "both": "#7e4788",
    "third": "#448a87",
    "narrator": "#1a1a1a",
    "unknown": "#d2d2d2",
}
MARKERS = {"azerbaijani": "o", "armenian": "s", "both": "D", "third": "^", "narrator": "P", "unknown": "X"}
HATCHES = {
    "azerbaijani": "",
    "armenian": "///",
    "both": "xxx",
    "third": "...",
    "narrator": "",
    "unknown": "\\\\\\",
}

# Width in inches and type size in points; the columns are those of tueplots' ICML and CVPR sizes.
SIZES = {
    "one-column": (figsizes.icml2024_half(), fontsizes.icml2024()),
    "two-column": (figsizes.cvpr2024_full(), fontsizes.icml2024()),
    "slides": (figsizes.beamer_169(), fontsizes.beamer()),
}
HEIGHT_OF_WIDTH = 0.62
# Amiri draws its letters smaller than DejaVu Sans at the same nominal size.
AMIRI_SCALE = 1.2
INK, GRID = "#1a1a1a", "#d9d9d9"
LOOK = {
    "axes.axisbelow": True,
    "axes.edgecolor": INK,
    "axes.grid": True,
    "axes.labelcolor": INK,
    "axes.linewidth": 0.6,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "figure.constrained_layout.use": True,
    "figure.dpi": 100,
    "grid.color": GRID,
    "grid.linewidth": 0.4,
    "hatch.linewidth": 0.5,
    "legend.frameon": False,
    "lines.linewidth": 1.2,
    "lines.markersize": 5,
    "mathtext.fontset": "dejavusans",
    "pdf.fonttype": 42,
    "savefig.bbox": None,
    "savefig.dpi": 300,
    "svg.fonttype": "path",
    "svg.hashsalt": "figures",
    "text.color": INK,
    # Hinting moves letters to whole pixels, so that the PNG's labels would be wider than the PDF's.
    "text.hinting": "no_hinting",
    "text.usetex": False,
    "xtick.color": INK,
    "xtick.major.width": 0.6,
    "ytick.color": INK,
    "ytick.major.width": 0.6,
}

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB; grey is the luminance of sRGB.
VISIONS = {
    "normal": np.eye(3),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "grey": np.array([[0.2126, 0.7152, 0.0722]] * 3),
}
RGB_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
DAYLIGHT = np.array([0.95047, 1.0, 1.08883])


def use(size="two-column", language="ar", digits="western"):
    """Give every figure drawn from here on the house look, at one of the SIZES.

    `language` ("ar", "en" or "both") decides the font and on which side titles stand, `digits` ("western" or
    "arabic") those of Arabic figures. Raises ValueError for an unknown size, language or kind of digits.
    """
    if size not in SIZES:
        raise ValueError(f"The size {size!r} is not known: write one of {', '.join(SIZES)}.")
    arabic = languages_of(language)[0] == "ar"
    use_digits(digits if arabic else "western")
    fonts = font_families() if arabic else ["DejaVu Sans"]
    width = SIZES[size][0]["figure.figsize"][0]
    matplotlib.rcParams.update(LOOK | _type_sizes(SIZES[size][1], fonts))
    matplotlib.rcParams["figure.figsize"] = (width, width * HEIGHT_OF_WIDTH)
    matplotlib.rcParams["axes.titlelocation"] = "right" if arabic else "left"


def font_families():
    """Amiri where the machine has it and matplotlib can shape it, then matplotlib's own DejaVu Sans."""
    has_amiri = MATPLOTLIB_SHAPES and "Amiri" in font_manager.get_font_names()
    return ["Amiri", "DejaVu Sans"] if has_amiri else ["DejaVu Sans"]


def _type_sizes(sizes, fonts):
    scale = AMIRI_SCALE if fonts[0] == "Amiri" else 1
    body = sizes["font.size"] * scale
    small = ("xtick.labelsize", "ytick.labelsize", "legend.fontsize")
    return {
        "font.family": fonts,
        "font.size": body,
        "axes.labelsize": body,
        "axes.titlesize": body + 1,
    } | dict.fromkeys(small, body - 1)


def palette_distances(palette=None):
    """The smallest CIE 1976 colour difference between two colours of the palette, for each kind of vision."""
    colours = [_linear(to_rgb(colour)) for colour in (palette or PALETTE).values()]
    return {vision: _smallest_difference(colours, seen) for vision, seen in VISIONS.items()}


def _smallest_difference(colours, seen):
    points = [_lab(seen @ colour) for colour in colours]
    return min(float(np.linalg.norm(one - other)) for one, other in combinations(points, 2))


def _linear(rgb):
    rgb = np.asarray(rgb)
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def _lab(linear_rgb):
    """CIE Lab of a linear sRGB colour under D65."""
    xyz = RGB_TO_XYZ @ np.clip(linear_rgb, 0, 1) / DAYLIGHT
    x, y, z = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz * (29 / 6) ** 2 / 3 + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])
