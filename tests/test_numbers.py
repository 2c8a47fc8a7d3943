"""Numbers in words and digits are read as their value."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.numbers import read_number
from helpers.reading import read_text
from tests.tools.number_words import Style, number_words


def read(words):
    """The Number that opens a text, and whether it takes all of the text's chunks."""
    chunks = read_text(words, [(0, "body", 0, len(words))]).sentences[0].chunks
    found = read_number(chunks, 0)
    return found.value, found.last == len(chunks)


WRITTEN = [
    # units, both genders
    ("ثلاثة", 3),
    ("ثلاث", 3),
    ("ثماني", 8),
    ("ثمان", 8),
    ("اثنتين", 2),
    ("اثنان", 2),
    ("عشر", 10),
    # teens
    ("أحد عشر", 11),
    ("إحدى عشرة", 11),
    ("اثنا عشر", 12),
    ("اثنتي عشرة", 12),
    ("إثنى عشر", 12),
    ("ثماني عشرة", 18),
    ("تسعة عشر", 19),
    # tens, both cases
    ("عشرون", 20),
    ("تسعين", 90),
    ("واحد وعشرين", 21),
    ("واحدة وستون", 61),
    ("ثمان وأربعين", 48),
    # hundreds, every spelling
    ("مئة", 100),
    ("مائة", 100),
    ("ثلاثمئة", 300),
    ("ثلاثمائة", 300),
    ("ثلاث مئة", 300),
    ("ثلاث مائة", 300),
    ("ثمانمائة", 800),
    ("ثمانيمئة", 800),
    ("مئتان", 200),
    ("مائتين", 200),
    ("مئتي", 200),
    ("مائة وخمسة", 105),
    ("أربعمئة وأحد عشر", 411),
    ("تسعمائة وتسعة وتسعين", 999),
    # thousands
    ("ألف", 1000),
    ("ألفان", 2000),
    ("ألفي", 2000),
    ("ثلاثة آلاف", 3000),
    ("ألف ومئتين", 1200),
    ("ألفين وثلاثمائة وخمسين", 2350),
    ("خمسة عشر ألفا", 15_000),
    ("مئة ألف", 100_000),
    ("مئتا ألف", 200_000),
    ("مئة وعشرين ألفا وستة", 120_006),
    ("مليون", 1_000_000),
    ("مليونين", 2_000_000),
    # without hamza, as many outlets print
    ("اربعة", 4),
    ("اثني عشر الفا", 12_000),
    ("ثلاثة الاف", 3000),
    ("احدى عشرة", 11),
    # diacritics and tatweel
    ("ثَلاثَةٌ", 3),
    ("خمـــسة", 5),
    ("أربعُمائة", 400),
    # digits
    ("30", 30),
    ("٣٠", 30),
    ("۴۵", 45),
    ("1,250", 1250),
    ("١٬٢٥٠", 1250),
    ("2\u202f300", 2300),
    ("2\u00a0300", 2300),
    ("1,234,567", 1_234_567),
    # digits with words
    ("4 آلاف", 4000),
    ("٣ آلاف", 3000),
    ("30 ألفا", 30_000),
    ("1.1 ألف", 1100),
    ("١٫٥ ألف", 1500),
    ("1.2 مليون", 1_200_000),
    ("ألف و350", 1350),
    ("ألف و(350)", 1350),
    ("ألفين و40", 2040),
    ("5 آلاف و200", 5200),
]


@pytest.mark.parametrize(("words", "value"), WRITTEN)
def test_a_number_is_its_value(words, value):
    assert read(words) == (value, True)


APART = [
    ("12,34", 12),  # a group of two is no thousand
    ("12 345", 12),  # a plain space parts two numbers
    ("5 ألفين", 5),
    ("ثلاثون ومئة", 30),
    ("70 ألفا و75 ألفا", 70_000),
    ("عشرين واثني عشر", 20),
]


@pytest.mark.parametrize(("words", "value"), APART)
def test_what_is_no_part_of_a_number_stays_outside(words, value):
    assert read(words) == (value, False)


VAGUE = [
    ("عشرات", 20),
    ("مئات", 200),
    ("المئات", 200),
    ("آلاف", 2000),
    ("بضع مئات", 200),
    ("عشرات الآلاف", 20_000),
]


@pytest.mark.parametrize(("word", "floor"), VAGUE)
def test_a_vague_plural_has_a_floor_and_no_value(word, floor):
    chunks = read_text(word, [(0, "body", 0, len(word))]).sentences[0].chunks
    assert read_number(chunks, 0)[2:] == (None, floor)


STYLES = st.builds(
    Style,
    gender=st.sampled_from(["masculine", "feminine"]),
    oblique=st.booleans(),
    hundred=st.sampled_from(["مئة", "مائة"]),
    apart=st.booleans(),
)


@settings(max_examples=1000, deadline=None)
@given(n=st.integers(1, 999_999) | st.integers(1, 3000), style=STYLES)
def test_every_number_in_words_is_read_back(n, style):
    assert read(number_words(n, style)) == (n, True)


@pytest.mark.parametrize(
    ("n", "style", "words"),
    [
        (11, Style("feminine"), "إحدى عشرة"),
        (12, Style(oblique=True), "اثني عشر"),
        (200, Style(hundred="مائة"), "مائتان"),
        (318, Style("feminine", apart=True), "ثلاث مئة وثماني عشرة"),
        (2021, Style(oblique=True), "ألفين وواحد وعشرين"),
        (200_003, Style(), "مئتا ألف وثلاثة"),
        (999_999, Style(), "تسعمئة وتسعة وتسعون ألفا وتسعمئة وتسعة وتسعون"),
    ],
)
def test_the_generator_writes_as_the_news_does(n, style, words):
    assert number_words(n, style) == words
