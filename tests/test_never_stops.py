"""No text stops a rule: the vocabulary's own words, in any order, give rows that stand in the text."""

import hypothesis.strategies as st
import papermill
import pytest
from hypothesis import given, settings

from helpers import rerun
from helpers.annotate import annotate_text
from helpers.vocabulary import every_form

FORMS = sorted(every_form())
SIGNS = [*'،.؛:؟»«"()-', "12", "2,5", "الـ24", "أن", "من", "بين", "إلى", "على"]
WORDS = st.one_of(st.sampled_from(FORMS), st.sampled_from(SIGNS))


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join))
def test_words_in_any_order_give_rows_that_stand_in_the_text(text):
    found = annotate_text(text, "2020-10-20")
    quoted = [row for rows in found.values() for row in rows if "quote" in row]
    assert all(row["quote"] == text[row["start"] : row["end"]] for row in quoted)


CUT_SHORT = [
    "قتل بين 10 وعشرات الجنود",
    "أشاد لافروف بالهدنة وبوقف إطلاق النار الذي أعلن بوساطتها",
    "ارتفعت حصيلة الجيش إلى 42 قتيلا",
    "«",
    "- 12 دبابة",
    "10:30",
    "خسائر العدو:\n-",
    "دمرت واحدة",
]


@pytest.mark.parametrize("text", CUT_SHORT)
def test_a_text_cut_short_stops_nothing(text):
    assert annotate_text(text, "")


def test_a_kernel_whose_port_was_taken_is_started_again(monkeypatch, tmp_path):
    replies = [RuntimeError("Kernel died before replying to kernel_info"), "ran"]

    def start(*_args, **_kwargs):
        reply = replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply

    monkeypatch.setattr(papermill, "execute_notebook", start)
    assert rerun.run_cells(tmp_path / "a.ipynb", tmp_path / "b.ipynb", {}) == "ran"
