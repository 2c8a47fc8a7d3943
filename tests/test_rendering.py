"""What is printed: Arabic letters joined and in order, found again in the PDF, nothing covered or cut."""

import io
import shutil
import subprocess

import matplotlib
import matplotlib.pyplot as plt
import pymupdf
import pytest

from helpers import rtl, style
from helpers.figures import MARKERS, PALETTE, label, legend, note, right_to_left, rows, spread, title
from tests.tools import pictures
from tests.tools import rendering as checks

LABELS = [
    "القتلى من الجانبين حتى الآن (230)",
    "S-300 إس-300",
    "BBC عربي",
    "Al Jazeera (الجزيرة)",
    "p < 0.05 دلالة",
    "لا إله، الإسلام، لأن، لآن",
    "عدد الدبابات المدمّرة منذ 27 سبتمبر/أيلول 2020 (بحسب وزارة الدفاع)",
    "مرتفعات «موروفداغ» الاستراتيجية",
    "طراز Bayraktar TB2 (UAV) تركي",
    "سلاح الجو [2 طائرة] 50%",
    "المصدر: 1,200 مقاتل < 2,000 بحسب Anadolu Agency",
]
SIGNED = "درجات من −5 إلى +7"


@pytest.fixture(autouse=True)
def look(monkeypatch):
    # The reference shapes each run by itself, which is exact for this font, on every machine.
    monkeypatch.setattr(style, "font_families", lambda: ["DejaVu Sans"])
    with matplotlib.rc_context():
        style.use("two-column", "ar")
        yield
    plt.close("all")


def column_of(texts):
    fig = plt.figure(figsize=(6.8, 0.25 * len(texts) + 0.5), layout="none")
    for row, text in enumerate(texts):
        fig.text(0.98, 1 - (row + 1) / (len(texts) + 1), text, ha="right")
    return fig


def bars(texts):
    names = [rtl.wrap(text, 30) for text in texts]
    fig, axes = rows(names)
    axes.barh(names, range(len(names)))
    axes.set(xlabel=label("claimed_killed"), title="القتلى في الأيام 10–20")
    right_to_left(axes)
    note(fig, 5, 60)
    return fig


@pytest.fixture(params=[column_of, bars])
def right(request):
    fig = request.param(LABELS)
    return fig, checks.arabic_labels(fig)


@pytest.fixture(params=[column_of, bars])
def reversed_twice(request):
    fig = request.param(LABELS)
    return fig, checks.arabic_labels(fig, checks.reprocess)


def test_svg_has_the_letters_that_harfbuzz_gives(right):
    assert checks.wrong_in_svg(*right) == []


def test_svg_check_refuses_reversed_labels(reversed_twice):
    fig, labels = reversed_twice
    assert len(checks.wrong_in_svg(fig, labels)) == len(labels)


def test_a_line_starts_on_the_right():
    assert checks.starts_on_the_right()
    assert not checks.starts_on_the_right(checks.reprocess)


def test_png_and_pdf_look_as_harfbuzz_draws_them():
    labels = checks.arabic_labels(column_of([*LABELS, SIGNED]))
    assert checks.wrong_in_pictures(labels) == []


def test_picture_check_refuses_reversed_labels():
    labels = checks.arabic_labels(column_of(LABELS), checks.reprocess)
    wrong = [(reads, kind) for reads, kind, _, _ in checks.wrong_in_pictures(labels)]
    assert wrong == [(one.reads, kind) for one in labels for kind in ("png", "pdf")]


def test_texts_are_clean_and_no_glyph_is_missing(right):
    fig, labels = right
    assert checks.wrong_in_text(labels) == []
    assert checks.missing_glyphs(fig) == []


def test_text_check_refuses_reversed_labels(reversed_twice):
    _, labels = reversed_twice
    assert len(checks.wrong_in_text(labels)) == len(labels)


def test_mupdf_finds_every_label_in_the_pdf(right):
    fig, labels = right
    page = pymupdf.open(stream=pictures.pdf_of(fig), filetype="pdf")[0]
    assert checks.not_found(labels, page.get_text()) == []


def test_pdf_letters_run_from_right_to_left(right):
    _, labels = right
    wrong = [one.reads for one in labels if checks.out_of_order(one, pictures.pdf_of(pictures.alone(one)))]
    assert wrong == []


def test_pdf_checks_refuse_reversed_labels(reversed_twice):
    fig, labels = reversed_twice
    page = pymupdf.open(stream=pictures.pdf_of(fig), filetype="pdf")[0]
    assert len(checks.not_found(labels, page.get_text())) == len(labels)
    assert all(checks.out_of_order(one, pictures.pdf_of(pictures.alone(one))) for one in labels)


def test_pdftotext_finds_every_label_in_the_pdf(right, tmp_path):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    fig, labels = right
    (tmp_path / "figure.pdf").write_bytes(pictures.pdf_of(fig))
    text = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", tmp_path / "figure.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    assert checks.not_found(labels, text) == []


@pytest.mark.parametrize("language", ["ar", "en", "both"])
@pytest.mark.parametrize("size", style.SIZES)
@pytest.mark.parametrize("n", [1, 40])
def test_nothing_overlaps_or_is_cut(n, size, language):
    style.use(size, language)
    long_label = "وزارة الدفاع في إقليم قره باغ (Artsakh) بحسب 2,300 بيان رسمي"
    names = [rtl.wrap(f"{long_label} {row}", 24) for row in range(n)]
    fig, axes = rows(names)
    axes.barh(names, range(1, n + 1), color=PALETTE["armenian"], label=label("armenian", language))
    axes.plot([1] * n, names, MARKERS["azerbaijani"], label=label("azerbaijani", language))
    axes.set(xlabel=label("claimed_killed", language), ylabel=label("claimant", language))
    title(fig, "أرقام متنازعة: ما يعلنه كل طرف عن خسائر الطرف الآخر منذ 27 سبتمبر/أيلول 2020", language)
    legend(axes, language)
    note(fig, 5, 1200, language)
    rtl.finalize(fig)
    assert checks.overlapping(fig) == []
    assert checks.cut_off(fig) == []


def test_room_checks_see_what_overlaps_and_what_is_cut():
    fig = plt.figure(layout="none")
    fig.text(0.5, 0.5, "أرمينيا")
    fig.text(0.51, 0.51, "أذربيجان")
    fig.text(0.98, 0.2, "القتلى من الجانبين")
    assert checks.overlapping(fig) == [("أرمينيا", "أذربيجان")]
    assert checks.cut_off(fig) == ["القتلى من الجانبين"]


def test_direct_labels_are_pushed_apart():
    fig, axes = plt.subplots()
    axes.plot([0, 1], [0, 100])
    values = [50, 51, 51, 52, 100, 0]
    texts = [axes.text(0.2, value, f"الجيش {value}") for value in values]
    spread(texts)
    assert checks.overlapping(fig) == []
    assert checks.cut_off(fig) == []
    heights = [text.get_position()[1] for text in texts]
    assert heights == sorted(heights[:-2]) + heights[-2:] and min(heights) == heights[-1]
    assert abs(sum(heights[:4]) / 4 - 51) < 1


def test_direct_labels_that_cannot_fit_are_an_error():
    _, axes = plt.subplots()
    with pytest.raises(ValueError, match="make the figure higher"):
        spread([axes.text(0, 0.5, "الجيش") for _ in range(60)])


FLOOR = {"normal": 30, "deuteranopia": 20, "protanopia": 20, "grey": 13}


def test_colours_stay_apart_for_every_eye_and_in_grey():
    distances = style.palette_distances()
    print({vision: round(distance, 1) for vision, distance in distances.items()})
    assert all(distances[vision] >= floor for vision, floor in FLOOR.items())


def test_the_palette_check_refuses_red_beside_green():
    assert (
        style.palette_distances({"one": "#d62728", "other": "#2ca02c"})["deuteranopia"]
        < FLOOR["deuteranopia"]
    )


def test_every_party_has_a_colour_a_marker_and_a_hatch():
    assert list(PALETTE) == list(MARKERS) == list(style.HATCHES)
    assert len(set(MARKERS.values())) == len(MARKERS)


def test_an_unknown_size_is_named():
    with pytest.raises(ValueError, match="'poster' is not known: write one of one-column"):
        style.use("poster")


def test_sizes_are_those_of_the_page():
    widths = {}
    for size in style.SIZES:
        style.use(size)
        file = io.BytesIO()
        plt.figure().savefig(file, format="pdf")
        widths[size] = pymupdf.open(stream=file.getvalue(), filetype="pdf")[0].rect.width / 72
    assert widths["one-column"] == pytest.approx(3.25) and widths["two-column"] == pytest.approx(6.875)
