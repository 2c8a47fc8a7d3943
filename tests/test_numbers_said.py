"""Numbers for a paper's text: every one that a sentence states, with its claims, the same from run to run."""

import pytest

from helpers import numbers_said
from helpers.numbers_said import Number, Said


@pytest.fixture(autouse=True)
def figures(monkeypatch, tmp_path):
    monkeypatch.setenv("KARABAKH_FIGURES", str(tmp_path))
    return tmp_path


def read(figures, name):
    return (figures / name).read_text(encoding="utf8")


def speak():
    say = numbers_said.begin("02-casualties")
    say(Said("{claims} claims by {who}.", {"claims": Number(2300, ("a-c01", "b-c02")), "who": "many"}))
    say(Said("Ratio {ratio}.", {"ratio": Number(11.6, ("a-c01",))}), Said("None.", {}))


def test_a_sentence_is_printed_and_its_numbers_are_kept(figures, capsys):
    speak()
    assert capsys.readouterr().out == "2,300 claims by many.\nRatio 11.6.\nNone.\n"
    assert read(figures, "02-numbers.csv").splitlines() == [
        "name,value,claim_ids,notebook",
        "claims,2300,a-c01|b-c02,02-casualties",
        "ratio,11.6,a-c01,02-casualties",
    ]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "0 records are read"),
        (1, "1 record is read"),
        (2, "2 records are read"),
        (1e3, "1,000 records are read"),
    ],
)
def test_a_verb_agrees_with_its_number(number, told):
    said = Said("{records} {records:is|are} read", {"records": Number(number, (), "record")})
    assert numbers_said.spoken(said) == told


@pytest.mark.parametrize(
    ("number", "rows", "told"),
    [
        (0, 20, "There is no act to show."),
        (1, 20, "The table shows the only act."),
        (1, 1, "The table shows the only act."),
        (9, 20, "The table shows all 9 acts."),
        (20, 20, "The table shows all 20 acts."),
        (5000, 20, "The table shows 20 of 5,000 acts."),
    ],
)
def test_how_much_a_table_shows_is_said(number, rows, told):
    assert numbers_said.shown_in_words(number, rows, "act") == told


def test_a_notebook_that_runs_again_leaves_no_old_number(figures):
    numbers_said.begin("02-casualties")(Said("{old}", {"old": Number(1)}))
    speak()
    before = read(figures, "02-numbers.csv")
    speak()
    assert read(figures, "02-numbers.csv") == before and "old" not in before


def test_all_notebooks_numbers_come_together_in_their_order(figures):
    numbers_said.begin("03-equipment")(Said("{tanks}", {"tanks": Number(230, ("c-c01",))}))
    speak()
    for _ in range(2):
        numbers_said.merge()
        assert [line.split(",")[0] for line in read(figures, "numbers.csv").splitlines()] == [
            "name",
            "claims",
            "ratio",
            "tanks",
        ]
        assert read(figures, "numbers.tex").splitlines() == [
            r"\newcommand{\casualtiesClaims}{2,300} % a-c01 b-c02",
            r"\newcommand{\casualtiesRatio}{11.6} % a-c01",
            r"\newcommand{\equipmentTanks}{230} % c-c01",
        ]


def test_a_name_that_latex_cannot_take_is_an_error():
    with pytest.raises(ValueError, match="'killed_2020' cannot be a LaTeX macro"):
        numbers_said.begin("02-casualties")(Said("{killed_2020}", {"killed_2020": Number(1)}))


def test_a_number_has_its_noun_in_the_sentence_and_stands_alone_in_the_table(figures, capsys):
    say = numbers_said.begin("01-articles")
    say(Said("{one}, {two}", {"one": Number(1, (), "article"), "two": Number(2000, ("a",), "article")}))
    assert capsys.readouterr().out == "1 article, 2,000 articles\n"
    assert read(figures, "01-numbers.csv").splitlines()[1:] == [
        "one,1,,01-articles",
        "two,2000,a,01-articles",
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Number(1, (), "claim"), "1 claim"),
        (Number(0, (), "claim"), "0 claims"),
        (Number(1, (), "series|series"), "1 series"),
        (Number(5, (), "series|series"), "5 series"),
        (Number(1250), "1,250"),
    ],
)
def test_a_noun_agrees_with_its_number(number, words):
    assert numbers_said.in_words(number) == words


def test_a_line_of_tex_stays_short_however_many_claims_stand_behind_it(figures):
    ids = tuple(f"2020-10-03-an-article-c{n:04d}" for n in range(9000))
    numbers_said.begin("02-casualties")(Said("{claims}", {"claims": Number(9000, ids)}))
    numbers_said.merge()
    assert max(map(len, read(figures, "numbers.tex").splitlines())) < 5000
    assert "and 8,900 more" in read(figures, "numbers.tex") and ids[-1] in read(figures, "numbers.csv")
