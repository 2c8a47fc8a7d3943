"""Folding, sentences, tokens and concordance."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.lexicon import MARKS, fold_letters
from helpers.text import body_start, concordance, fold, sentences, span, tokens

ARABIC = 'أإةىقتلو ٠٥ًّـ.،؟!\n"«»()…1,5aZ\u200f\u202b\u2066\ufeff\u0301'
texts = st.text(st.one_of(st.sampled_from(ARABIC), st.characters()), max_size=80)


@given(texts)
def test_a_folded_offset_points_at_its_letter(text):
    folded = fold(text)
    origin = folded.origin or range(len(text) + 1)
    assert len(origin) == len(folded.text) + 1 and origin[len(folded.text)] == len(text)
    assert all(before < after for before, after in pairwise(origin))
    assert all(fold_letters(text[origin[i]]) == letter for i, letter in enumerate(folded.text))
    assert not set(folded.text) & set(fold(MARKS.replace("-", "")).text)


@given(texts, st.data())
def test_a_span_holds_exactly_its_folded_text(text, data):
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = span(folded, start, end)
    assert fold(text[first:last]).text == folded.text[start:end]


@pytest.mark.parametrize(
    ("text", "word", "quote"),
    [
        ("قُتِلَ جنديًا اليوم", "جنديا", "جنديًا"),
        ("قال مدرِّسٌ", "مدرس", "مدرِّسٌ"),
        ("مقتـــل ٥ جنود", "مقتل 5", "مقتـــل ٥"),
        ("أسْرى", "اسري", "أسْرى"),
        ("دمّرت 3 دبابات", "3 دبابات", "3 دبابات"),
    ],
)
def test_a_quote_keeps_the_marks_of_its_last_letter(text, word, quote):
    folded = fold(text)
    at = folded.text.index(word)
    start, end = span(folded, at, at + len(word))
    assert text[start:end] == quote


def test_without_marks_nothing_moves():
    assert fold("قتل 5 جنود").origin is None


@given(texts)
def test_tokens_lie_where_they_say(text):
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    covered = {i for token in found for i in range(token.start, token.end)}
    assert all(i in covered or sign.isspace() or fold(sign).text == "" for i, sign in enumerate(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قُتِلَ 2,300 جنديًّا.", ["قُتِلَ", "2,300", "جنديًّا", "."]),
        ("1٬250 و٣٫٥ و1.5", ["1٬250", "و", "٣٫٥", "و", "1.5"]),
        ("«إس-300»، S-300", ["«", "إس", "-", "300", "»", "،", "S", "-", "300"]),
        ("5، 6", ["5", "،", "6"]),
        ("قـــتل\u200fى", ["قـــتل\u200fى"]),
        ("café e\u0301t", ["café", "e\u0301t"]),
        ("", []),
    ],
)
def test_tokens(text, expected):
    assert [token.text for token in tokens(text)] == expected


@given(texts)
def test_sentences_lie_in_order_and_lose_nothing(text):
    found = sentences(text)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


@pytest.mark.parametrize(
    "whole",
    [
        "هدنة جديدة.. وباكو ترد",
        "قال ... ثم سكت",
        "صمت… ثم قال نعم",
        "ارتفع السعر إلى 1.5 مليون وقتل 2.300 شخص",
        "نقلت أ.ف.ب عن مصدر",
        "وكالة أ. ف. ب. والتلفزيون",
        "قال د. محمد إن القصف توقف",
        "وقال ود. سامي حضر",
        "على بعد 20 كم. من المدينة",
        "انظر https://example.org/a.b.c?x=1.2 للتفاصيل",
        "موقع العربية.نت نشر الخبر",
        "قتل جندي؛ وجرح آخر؛ وفقد ثالث",
        'سأل: "لماذا الحرب؟"، ثم سكت',
        "قال «انتهى الأمر.»، ثم خرج",
        "1. سقوط قرية",
        "• قصف مدينة - 8 أكتوبر 2020 (أ.ف.ب)",
    ],
)
def test_one_sentence_stays_one(whole):
    assert sentences(whole) == [(0, len(whole))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل 5. وجرح 6.", ["قتل 5.", "وجرح 6."]),
        ('قال "توقف القصف." وأضاف', ['قال "توقف القصف."', "وأضاف"]),
        ('قال "توقف القصف". وأضاف', ['قال "توقف القصف".', "وأضاف"]),
        ('"لا حرب. نريد السلام".', ['"لا حرب.', 'نريد السلام".']),
        ("هل انتهت؟ لا! بدأت", ["هل انتهت؟", "لا!", "بدأت"]),
        ("ماذا؟! لا", ["ماذا؟!", "لا"]),
        (
            "سقطت القرية\nوانسحب الجيش\n\n• مقتل 3\n• جرح 4",
            ["سقطت القرية", "وانسحب الجيش", "• مقتل 3", "• جرح 4"],
        ),
        ("توقف القتال.وأعلنت باكو", ["توقف القتال.", "وأعلنت باكو"]),
        ("في عام 2020. وقال", ["في عام 2020.", "وقال"]),
        ("نقلت أ.ف.ب. وقالت باكو", ["نقلت أ.ف.ب.", "وقالت باكو"]),
        ("انتهى.\u200f ثم بدأ", ["انتهى.\u200f", "ثم بدأ"]),
        ("انتهى .\tثم", ["انتهى .", "ثم"]),
        ("سقطت شوشي...\nوانسحب", ["سقطت شوشي...", "وانسحب"]),
        (" \n\t", []),
    ],
)
def test_sentences(text, expected):
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_sentences_of_a_part_keep_the_offsets_of_the_whole():
    assert sentences("أولا. ثانيا. ثالثا.", 6, 12) == [(6, 12)]


@pytest.mark.parametrize(
    "unit", [".", "1", "1.", "(", '"', '!"', '."', "!", "؟ ", "أ.", "\n", "ًـ", " ", "ـًق"]
)
def test_hostile_text_takes_linear_time(unit):
    text = "ق" + unit * (1_000_000 // len(unit))
    began = time.perf_counter()
    fold(text), sentences(text), tokens(text)
    assert time.perf_counter() - began < 12  # seconds; quadratic time is hours


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("---\ntitle: س - --- ص\n---\nنص", 25),
        ("\ufeff---\na: 1\n---\nنص", 14),
        ("\ufeffنص", 1),
        ("نص\n---\nنص\n---\n", 0),
        ("---\nبلا نهاية", 0),
        ("", 0),
    ],
)
def test_an_article_begins_after_its_front_matter(text, start):
    assert body_start(text) == start


def test_concordance_overlooks_spelling_and_prefixes():
    body = "نفت باكو وجود مُرتزقة.\nوقالت إن المرتزقه\u200f لم يصلوا، وللمرتزقة شأن والمرتزق شأن."
    text = "---\ntitle: مرتزقة\n---\n" + body
    rows = concordance([("a", text)], "مرتزقة", width=9)
    assert rows == [
        ("a", "اكو وجود", "مُرتزقة", ". وقالت إ"),
        ("a", "وقالت إن", "المرتزقه\u200f", "لم يصلوا"),
        ("a", "م يصلوا،", "وللمرتزقة", "شأن والم"),
    ]


def test_concordance_finds_phrases_over_line_breaks_and_nothing_for_nothing():
    assert [hit for _, _, hit, _ in concordance([("a", "في وقف\nإطلاق النار")], "وقف اطلاق")] == ["وقف إطلاق"]
    assert concordance([("a", "نص")], " ") == []
