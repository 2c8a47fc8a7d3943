"""The lexicon: every word in it can be met in a text."""

import pytest

from helpers.lexicon import forms, read_table
from helpers.paths import LEXICON
from helpers.text import fold
from helpers.vocabulary import every_form
from helpers.words import GAP, chunks_text
from tests.test_words import chunks


def test_every_written_form_outlives_folding_and_the_blanking_of_signs():
    cells = [row["forms"] for row in read_table("particles") if row["kind"] != "bullet"]  # which are signs
    particles = [form for cell in cells for form in forms(cell)]
    lost = [form for form in [*every_form(), *particles] if GAP.sub(" ", fold(form).text) != form]
    assert lost == []


def test_a_name_with_a_full_stop_in_it_is_found():
    row = chunks("ونقل نيوز.أم عن مصدر")
    (i,) = [i for i, chunk in enumerate(row) if chunk.all("actor")]
    assert (chunks_text(row, i), row[i].get("actor").value) == ("نيوز.ام", "news-am")


AS_PRINTED = {"glossary", "naming", "karabakh"}  # their words are shown, or counted by how they are spelt


@pytest.mark.parametrize("table", sorted({path.stem for path in LEXICON.glob("*.csv")} - AS_PRINTED))
def test_no_cell_has_a_word_twice_in_letters_that_are_one_to_the_program(table):
    rows = read_table(table)
    assert rows
    cells = [forms(cell) for row in rows for cell in row.values()]
    assert [found for found in cells if len(found) != len(set(found))] == []
