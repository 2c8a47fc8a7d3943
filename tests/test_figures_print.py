"""The notebooks' figures of the embedded articles: right in Arabic, searchable, always the same bytes."""

import re

import matplotlib
import matplotlib.pyplot as plt
import pymupdf
import pytest

from helpers import export, rtl, style
from tests.tools import corpora, notebook_figures, pictures
from tests.tools import rendering as checks

NAMES = list(notebook_figures.FIGURES)
CORPORA = {"03-claim-drift": corpora.told_again}  # in the embedded articles no claim changes


@pytest.fixture(scope="module", autouse=True)
def look():
    # The reference shapes each run by itself, which is exact for this font, on every machine.
    with pytest.MonkeyPatch.context() as patch, matplotlib.rc_context({"figure.max_open_warning": 0}):
        patch.setattr(style, "font_families", lambda: ["DejaVu Sans"])
        yield
    plt.close("all")


@pytest.fixture(scope="module")
def labels():
    """The Arabic labels of each figure, ready for print: {name: (figure, labels)}."""
    with pytest.MonkeyPatch.context() as patch:
        drawn = notebook_figures.kept_open(patch, prepared=False)
        for name in NAMES:
            notebook_figures.draw(name, CORPORA.get(name, corpora.embedded)())
    return {name: (each.figure, checks.arabic_labels(each.figure)) for name, each in drawn.items()}


@pytest.mark.parametrize("name", NAMES)
def test_letters_are_those_of_harfbuzz_in_order_and_clean(name, labels):
    fig, lines = labels[name]
    assert lines and checks.wrong_in_svg(fig, lines) == []
    assert checks.wrong_in_text(lines) == [] and checks.missing_glyphs(fig) == []


def shape(reads):
    """What decides the order of a label's letters: the succession of scripts, digits and signs."""
    words = re.sub("[A-Za-z][A-Za-z ]*", "a", re.sub("[\u0620-\u065f][\u0620-\u065f ]*", "\u0639", reads))
    return re.sub("[0-9]+", "1", words)


def test_png_and_pdf_look_as_harfbuzz_draws_them(labels):
    # Glyph by glyph all labels are checked above; of those alike in their order one picture is enough.
    different = {shape(line.reads): line for _, lines in labels.values() for line in lines}
    assert checks.wrong_in_pictures(different.values()) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_arabic_label_is_found_in_the_pdf(name, labels):
    fig, lines = labels[name]
    page = pymupdf.open(stream=pictures.pdf_of(fig), filetype="pdf")[0]
    assert checks.not_found(lines, page.get_text()) == []


@pytest.mark.skipif(not rtl.MATPLOTLIB_SHAPES, reason="same bytes are promised for the locked matplotlib")
@pytest.mark.parametrize("name", NAMES)
def test_a_second_drawing_has_the_same_bytes(name, tmp_path, monkeypatch):
    monkeypatch.setattr(export, "display", lambda image: None)
    monkeypatch.setitem(style.LOOK, "savefig.dpi", 72)  # four times fewer dots take less time
    for folder in ("one", "other"):
        monkeypatch.setenv("KARABAKH_FIGURES", str(tmp_path / folder))
        notebook_figures.draw(name, CORPORA.get(name, corpora.embedded)())
    kinds = sorted(path.suffix for path in (tmp_path / "one").iterdir())
    assert kinds == [".csv", ".pdf", ".png", ".svg", ".txt"]
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes(), path.suffix
