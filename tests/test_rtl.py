"""Labels and tables read from right to left, whatever stands in them."""

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from arabic_reshaper import reshape
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from helpers import rtl, style
from helpers.glossary import glossary, label

RLM, LRM = "\u200f", "\u200e"
native = pytest.mark.skipif(not rtl.MATPLOTLIB_SHAPES, reason="this matplotlib cannot shape Arabic itself")
letters = st.text(
    st.sampled_from("ابلأمه ءA5-$\\()\n\r\u2029\u064e\u200e\u200f\u202b\u2066\ufb50\ufefb٣"), max_size=25
)


@native
@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("القتلى", RLM + "القتلى"),
        ("BBC عربي", RLM + "BBC عربي"),
        ("القتلى\nKilled (230)", f"{RLM}القتلى\nKilled (230)"),
        ("القتلى\n(230)", f"{RLM}القتلى\n{RLM}(230)"),
        ("\u202bالجيش\u202c  \tهنا ", RLM + "الجيش هنا"),
        ("السعر $5 أو $7", RLM + r"السعر \$5 أو \$7"),
        ("$20 - $30 a day", r"\$20 - \$30 a day"),
        ("أول\u2029ثان\rثالث\x85رابع", RLM + "أول ثان ثالث رابع"),
        ("المُدَمَّرة", RLM + "المدمرة"),
        ("مُقاتلَين", RLM + "مقاتلَين"),
        ("مُقاتلَيْنِ وعَيْنًا", RLM + "مقاتلَين وعينا"),
        ("-5 درجات", f"{RLM}{LRM}-5 درجات"),
        ("القتلى\nup -5 (+3)", f"{RLM}القتلى\nup -5 (+3)"),
        ("من 10-20 جنديا", RLM + "من 10-20 جنديا"),
        ("سﻻم", RLM + "سلام"),
    ],
)
def test_mark(text, marked):
    assert rtl.mark(text) == marked


@pytest.mark.parametrize("text", ["", "10–20", "Killed (230)", "$10^{3}$", "−5", "a\rb", "٢٠–١٠"])
def test_text_without_right_to_left_letters_stays_as_it_is(text):
    assert rtl.mark(text) == text


@given(st.one_of(st.text(), letters))
def test_marking_twice_changes_nothing(text):
    try:
        marked = rtl.mark(text)
    except ValueError:
        return
    assert rtl.mark(marked) == marked
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(marked) or marked == text


@pytest.mark.parametrize("text", ["القتلى من الجانبين", "أرمينيا (230)", "إعلان هدنة"])
def test_a_label_that_is_reversed_already_is_refused(text):
    with pytest.raises(ValueError, match="without arabic_reshaper"):
        rtl.mark(get_display(reshape(text), base_dir="R"))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("عدد الدبابات المدمرة منذ بداية الحرب", 16, ["عدد الدبابات", "المدمرة منذ", "بداية الحرب"]),
        ("القتلى\nKilled and injured", 10, ["القتلى", "Killed and", "injured"]),
        ("كلمةطويلةجداجدا نعم", 5, ["كلمةطويلةجداجدا", "نعم"]),
        ("المصدر BBC News", 8, ["المصدر", "BBC News"]),
    ],
)
def test_wrap(text, width, lines):
    assert rtl.wrap(text, width).replace(RLM, "").split("\n") == lines


@native
def test_a_latin_line_of_a_wrapped_arabic_label_still_runs_to_the_left():
    assert rtl.mark(rtl.wrap("المصدر BBC (2020)", 10)) == f"{RLM}المصدر BBC\n{RLM}(2020)"


def test_wrapping_a_wrapped_label_changes_nothing():
    once = rtl.wrap("عدد الدبابات المدمرة منذ بداية الحرب", 16)
    assert rtl.wrap(once, 16) == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,300.5", "٢٬٣٠٠٫٥"),
        ("3.10.2020", "٣.١٠.٢٠٢٠"),
        ("قتل 12، ثم 7", "قتل ١٢، ثم ٧"),
        ("1, 2", "١, ٢"),
        ("(T-72 وBMP-2) 7", "(T-72 وBMP-2) ٧"),
    ],
)
def test_arabic_digits(text, expected):
    assert rtl.arabic_digits(text) == expected


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


def tick_labels(axis):
    axis.get_figure().canvas.draw()
    return [text.get_text() for text in axis.get_ticklabels()]


def test_finalize_reaches_tick_labels_that_are_made_at_drawing():
    fig, axes = plt.subplots()
    axes.bar(["BBC عربي", "AFP"], [1, 2])
    rtl.finalize(fig)
    assert tick_labels(axes.xaxis) == [rtl.mark("BBC عربي"), "AFP"]
    before = [text.get_text() for text in fig.findobj(plt.Text)]
    rtl.finalize(fig)
    fig.canvas.draw()
    assert [text.get_text() for text in fig.findobj(plt.Text)] == before


def test_finalize_reaches_shared_and_inset_axes():
    fig, (above, below) = plt.subplots(2, sharex=True)
    below.bar(["قتل", "أسر"], [1, 2])
    inset = above.inset_axes([0.5, 0.5, 0.4, 0.4])
    inset.set_title("تفصيل")
    rtl.finalize(fig)
    assert tick_labels(below.xaxis) == [rtl.mark("قتل"), rtl.mark("أسر")]
    assert inset.get_title() == rtl.mark("تفصيل")


def test_finalize_writes_arabic_digits_on_request():
    fig, axes = plt.subplots()
    axes.set(xlim=(0, 20), xticks=[0, 10, 20], title="Killed 230")
    rtl.finalize(fig, digits="arabic")
    assert tick_labels(axes.xaxis) == ["٠", "١٠", "٢٠"]
    assert axes.get_title() == "Killed 230"


@pytest.mark.parametrize(
    ("language", "digits", "tick", "note"),
    [
        ("ar", "western", "10", "المقالات: 5\nArticles: 5"),
        ("ar", "arabic", "١٠", "المقالات: ٥\nArticles: 5"),
        ("both", "arabic", "١٠", "المقالات: ٥\nArticles: 5"),
        ("en", "arabic", "10", "المقالات: 5\nArticles: 5"),
    ],
)
def test_a_notebook_chooses_the_digits_of_its_arabic_figures(language, digits, tick, note):
    with matplotlib.rc_context():
        style.use("two-column", language, digits)
        fig, axes = plt.subplots()
        axes.set(xlim=(0, 20), xticks=[10], xlabel="المقالات: 5\nArticles: 5")
        rtl.finalize(fig)
        style.use()
    assert tick_labels(axes.xaxis) == [tick] and axes.get_xlabel() == rtl.mark(note)


def test_unknown_digits_are_named():
    with pytest.raises(ValueError, match="'indian' are not known"):
        style.use("two-column", "ar", "indian")


CLAIMS = pd.DataFrame(
    {
        "quote": ["مقتل 12 جنديا", "<script>alert(1)</script>", "\u202eabc"],
        "value": [12.0, None, 2.5],
        "mine": ["a & b", "أول\nثان", ""],
    }
)


def test_table_in_arabic():
    html = rtl.table(CLAIMS).data
    assert html.startswith('<table dir="rtl" lang="ar">')
    assert '<bdi dir="rtl">الاقتباس</bdi>' in html and '<bdi dir="ltr">mine</bdi>' in html
    assert '<bdi dir="rtl">مقتل 12 جنديا</bdi>' in html
    assert '<bdi dir="ltr">12</bdi>' in html and '<bdi dir="ltr">2.5</bdi>' in html and "nan" not in html
    assert '<bdi dir="rtl">أول</bdi><br><bdi dir="rtl">ثان</bdi>' in html


def test_table_escapes_what_an_article_brings_along():
    html = rtl.table(CLAIMS).data
    assert "<script" not in html and "&lt;script&gt;" in html and "a &amp; b" in html
    assert "\u202e" not in html


def test_table_in_english_with_chosen_columns():
    html = rtl.table(CLAIMS, columns=["value", "quote"], language="en").data
    assert html.startswith('<table dir="ltr" lang="en">')
    assert html.index("Value") < html.index("Quotation") and "mine" not in html


@pytest.mark.parametrize(
    ("key", "language", "words"),
    [
        ("killed", "en", "killed"),
        ("killed", "ar", "قتل"),
        ("tank", "both", "دبابات\ntanks"),
        ("tank|artillery", "en", "tanks / artillery pieces"),
    ],
)
def test_label(key, language, words):
    assert label(key, language) == words


def test_label_names_the_file_to_mend():
    with pytest.raises(KeyError, match=r"glossary\.csv has no words in 'ar' for 'zeppelin'"):
        label("zeppelin")
    with pytest.raises(ValueError, match='write "ar", "en" or "both"'):
        label("killed", "fr")


def test_the_glossary_has_both_languages_for_every_key():
    for key, row in glossary().items():
        assert row["en"] and rtl.has_right_to_left(row["ar"]), key
