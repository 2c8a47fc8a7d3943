"""A finished figure: PDF, SVG, PNG, the data it draws and its caption, written all together or not at all."""

import io
import os
import re
import tempfile
import warnings
from pathlib import Path

import matplotlib.pyplot as plt
from IPython.display import Image, display
from matplotlib import font_manager
from matplotlib.patheffects import Normal
from matplotlib.text import Text

from helpers import paths
from helpers.pdftext import mend
from helpers.rtl import DUAL, LEFT_TO_RIGHT_MARK, MATPLOTLIB_SHAPES, finalize, has_right_to_left

PIXELS_PER_INCH_ON_SCREEN = 96
# The fonts whose Arabic matplotlib places exactly in a PDF; that of others is drawn as outlines.
EXACT_FONTS = {"Amiri", "DejaVu Sans"}
MISSING_GLYPH = re.compile(r"Glyph (\d+) .* missing from")


def save(fig, name, data, caption, alt, claims=(), folder=None, digits=None):
    """Write NAME.pdf, .svg, .png, .csv and .txt, show the figure once with its alt text, and close it.

    `data` is the DataFrame of what is drawn; `caption` and `alt` are a text, or one for each language
    ({"ar": …, "en": …}), of which the first goes with the shown figure; `claims` are the claim_ids behind it.
    The files go to `folder`, else to $KARABAKH_FIGURES, else to figures/. Raises ValueError naming character
    and label when no font has a glyph. Returns None.
    """
    captions, alts = _by_language(caption), _by_language(alt)
    about = {"title": next(iter(captions.values())), "subject": next(iter(alts.values()))}
    finalize(fig, digits)
    png = _drawn(fig, "png", {"Title": about["title"], "Description": about["subject"]})
    fig.set_layout_engine("none")  # drawing has laid it out: every file keeps these places
    contents = {
        "png": png,
        "svg": _drawn(fig, "svg", {"Title": about["title"], "Description": about["subject"], "Date": None}),
        "pdf": searchable_pdf(fig, {"Title": about["title"], "Subject": about["subject"]}),
        "csv": data.to_csv(index=False, lineterminator="\n").encode(),
        "txt": _words(captions, alts, claims).encode(),
    }
    _write_together(Path(folder or figures_folder()), name, contents)
    width = round(fig.get_figwidth() * PIXELS_PER_INCH_ON_SCREEN)
    plt.close(fig)
    display(Image(png, format="png", alt=about["subject"], width=width))


def figures_folder():
    """Where figures are written: $KARABAKH_FIGURES, else figures/."""
    return Path(os.environ.get("KARABAKH_FIGURES") or paths.FIGURES)


def _by_language(text):
    return {"": text} if isinstance(text, str) else text


def _words(captions, alts, claims):
    """The text file that goes with a figure: caption and alt text in each language, and its claims."""
    lines = [
        f"{kind} {language}".strip() + f": {text}"
        for kind, texts in (("caption", captions), ("alt", alts))
        for language, text in texts.items()
    ]
    lines += [f"claims: {' '.join(map(str, claims))}"] if len(claims) else []
    return "\n\n".join(lines) + "\n"


def _drawn(fig, kind, metadata):
    """The figure as the bytes of a file of this kind; a glyph that no font has is an error."""
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("error", message="Glyph .* missing from")
        try:
            fig.savefig(file, format=kind, metadata=metadata)
        except UserWarning as warning:
            raise ValueError(_missing_glyph(fig, str(warning))) from None
    return file.getvalue()


def _missing_glyph(fig, warning):
    missing = chr(int(MISSING_GLYPH.search(warning)[1]))
    labels = [text.get_text() for text in fig.findobj(Text) if missing in text.get_text()]
    return (
        f"No font has the character {missing!r} (U+{ord(missing):04X}) of the label {''.join(labels[:1])!r}: "
        "leave it out or install a font that has it."
    )


def searchable_pdf(fig, metadata):
    """The figure as a PDF whose text can be found again; outlines where a font would displace letters."""
    outlined = [text for text in fig.findobj(Text) if _would_be_displaced(text)]
    for text in outlined:
        text.set_path_effects([Normal()])
    return mend(_drawn(fig, "pdf", metadata | {"CreationDate": None}))


def _would_be_displaced(text):
    """Whether a PDF would put letters of this text elsewhere: in some fonts, or beside a mark."""
    if not has_right_to_left(text.get_text()):
        return False
    first_font = font_manager.get_font(font_manager.findfont(text.get_fontproperties()))
    words = text.get_text()
    has_inner_mark = MATPLOTLIB_SHAPES and (LEFT_TO_RIGHT_MARK in words or bool(DUAL.search(words)))
    return has_inner_mark or first_font.family_name not in EXACT_FONTS


def _write_together(folder, name, contents):
    """Write the files beside their places first, so that an interrupted run leaves no half-written figure."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as aside:
        for suffix, content in contents.items():
            (Path(aside) / f"{name}.{suffix}").write_bytes(content)
        for suffix in contents:
            os.replace(Path(aside) / f"{name}.{suffix}", folder / f"{name}.{suffix}")
