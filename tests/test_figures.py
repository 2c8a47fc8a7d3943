"""Saving a figure: all its files or none, the same bytes every time, shown once with its alt text."""

import io

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
import pymupdf
import pytest
from matplotlib import font_manager
from matplotlib.patheffects import Normal
from PIL import Image

from helpers import export, paths, style
from helpers.export import save
from helpers.pdftext import mend
from tests.tools.pictures import pdf_of

NAME = "02-rival-figures"
DATA = pd.DataFrame({"claimant": ["أرمينيا", "أذربيجان"], "value": [230, 7]})
CAPTION = {"ar": "القتلى بحسب كل جانب", "en": "Killed, as each side claims"}
ALT = {"ar": "مخطط نقطي لأعداد القتلى", "en": "Dot plot of numbers killed"}


@pytest.fixture(autouse=True)
def look(monkeypatch):
    monkeypatch.delenv("KARABAKH_FIGURES", raising=False)
    with matplotlib.rc_context():
        style.use("one-column", "ar")
        yield
    plt.close("all")


@pytest.fixture
def shown(monkeypatch):
    shown = []
    monkeypatch.setattr(export, "display", shown.append)
    return shown


def figure(title="الخسائر الأذربيجانية"):
    fig, axes = plt.subplots()
    axes.barh(DATA["claimant"], DATA["value"])
    axes.set_title(title)
    return fig


def saved(folder, **changes):
    arguments = {"data": DATA, "caption": CAPTION, "alt": ALT, "folder": folder} | changes
    return save(arguments.pop("fig", None) or figure(), NAME, **arguments)


def test_save_writes_five_files_shows_the_figure_once_and_closes_it(tmp_path, shown):
    fig = figure()
    assert saved(tmp_path, fig=fig, claims=["c1", "c2"]) is None
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".csv", ".pdf", ".png", ".svg", ".txt"]
    assert (tmp_path / f"{NAME}.csv").read_text(
        encoding="utf8"
    ) == "claimant,value\nأرمينيا,230\nأذربيجان,7\n"
    words = (tmp_path / f"{NAME}.txt").read_text(encoding="utf8")
    assert all(text in words for text in (*CAPTION.values(), *ALT.values(), "claims: c1 c2"))
    assert [image._repr_mimebundle_()[1]["image/png"]["alt"] for image in shown] == [ALT["ar"]]
    assert not plt.fignum_exists(fig.number)


def test_the_files_carry_title_and_subject(tmp_path, shown):
    saved(tmp_path)
    metadata = pymupdf.open(tmp_path / f"{NAME}.pdf").metadata
    assert (metadata["title"], metadata["subject"]) == (CAPTION["ar"], ALT["ar"])
    png = Image.open(tmp_path / f"{NAME}.png")
    assert png.info["Title"] == CAPTION["ar"] and round(png.info["dpi"][0]) == 300
    svg = (tmp_path / f"{NAME}.svg").read_text(encoding="utf8")
    assert CAPTION["ar"] in svg and "<text" not in svg


def test_a_second_run_writes_the_same_bytes(tmp_path, shown):
    for folder in ("one", "other"):
        saved(tmp_path / folder)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes(), path.suffix


def test_a_missing_glyph_is_an_error_that_leaves_the_old_files(tmp_path, shown):
    saved(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(ValueError, match=r"'\\ue123'|U\+E123.*الخسائر"):
        saved(tmp_path, fig=figure("الخسائر \ue123"))
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_folder_is_the_argument_then_the_environment_then_the_project(tmp_path, shown, monkeypatch):
    assert export.figures_folder() == paths.FIGURES
    monkeypatch.setenv("KARABAKH_FIGURES", str(tmp_path / "env"))
    saved(None)
    saved(tmp_path / "argument")
    assert (tmp_path / "env" / f"{NAME}.pdf").exists() and (tmp_path / "argument" / f"{NAME}.pdf").exists()


def test_one_caption_without_a_language(tmp_path, shown):
    saved(tmp_path, caption="Killed", alt="Dots")
    assert (tmp_path / f"{NAME}.txt").read_text(encoding="utf8") == "caption: Killed\n\nalt: Dots\n"


def test_fonts_that_displace_letters_are_drawn_as_outlines(tmp_path, monkeypatch):
    monkeypatch.setattr(export, "EXACT_FONTS", {"Amiri"})
    fig = plt.figure()
    arabic, latin = (fig.text(0.5, 0.5, text, family="DejaVu Sans") for text in ("أرمينيا", "Armenia"))
    page = pymupdf.open(stream=pdf_of(fig), filetype="pdf")[0]
    assert isinstance(arabic.get_path_effects()[0], Normal) and not latin.get_path_effects()
    assert page.get_text().strip() == "Armenia"


def test_a_mended_pdf_opens_everywhere_and_an_unknown_one_stays_as_it_is(tmp_path):
    fig = plt.figure()
    fig.text(0.5, 0.5, "الإسلام لآن ولا")
    document = pymupdf.open(stream=pdf_of(fig), filetype="pdf")
    assert not document.is_repaired and len(document) == 1
    file = io.BytesIO()
    plt.figure().savefig(file, format="pdf")
    assert mend(file.getvalue()) == file.getvalue()


def test_amiri_comes_first_where_the_machine_has_it(monkeypatch):
    monkeypatch.setattr(style, "MATPLOTLIB_SHAPES", True)
    monkeypatch.setattr(font_manager, "get_font_names", lambda: ["Amiri", "DejaVu Sans"])
    assert style.font_families() == ["Amiri", "DejaVu Sans"]
    monkeypatch.setattr(font_manager, "get_font_names", lambda: ["DejaVu Sans"])
    assert style.font_families() == ["DejaVu Sans"]
