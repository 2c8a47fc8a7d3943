"""The command line: what it writes, what it refuses, its exit codes, and a whole run of notebooks."""

import csv
import os
import re
import shutil
import subprocess
import sys

import nbformat
import pytest

from helpers import annotate as annotating
from helpers import explain as explaining
from helpers import paths, rerun
from helpers.__main__ import main
from helpers.articles import read_articles
from helpers.schema import COLUMNS

GOOD = "السبت 3 أكتوبر/تشرين الأول 2020\n\nأعلنت وزارة الدفاع الأرمينية مقتل 51 جنديا أذربيجانيا.\n"
UNDATED = "أعلنت وزارة الدفاع الأرمينية مقتل 51 جنديا أذربيجانيا.\n"
EMPTY = ""
ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.fixture
def articles(tmp_path):
    """A function that makes a folder of articles with the given texts."""

    def make(**texts):
        folder = tmp_path / "articles"
        folder.mkdir()
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf8")
        return folder

    return make


@pytest.fixture
def setting(monkeypatch, tmp_path):
    """No trace of a run in the environment of the tests after it."""
    for name in ("KARABAKH_CACHE", "KARABAKH_FIGURES", "PYTHONPATH"):
        monkeypatch.setenv(name, str(paths.ROOT if name == "PYTHONPATH" else tmp_path / name))


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def read(path):
    return list(csv.DictReader(path.read_text(encoding="utf8").splitlines()))


def test_annotate_writes_every_table_and_nothing_into_the_articles_folder(articles, tmp_path, capsys):
    folder = articles(one=GOOD, two=UNDATED)
    before = contents(folder)
    assert main(["annotate", str(folder), "-o", str(tmp_path / "out")]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {f"{name}.csv" for name in COLUMNS}
    rows = read(tmp_path / "out" / "claims.csv")
    assert [(row["claim_id"], row["value"], row["published"]) for row in rows] == [
        ("one-c01", "51", "2020-10-03"),
        ("two-c01", "51", ""),
    ]
    assert contents(folder) == before and capsys.readouterr() == ("", "")


def test_annotate_takes_one_file(articles, tmp_path):
    folder = articles(one=GOOD, two=UNDATED)
    assert main(["annotate", str(folder / "one.txt"), "-o", str(tmp_path / "out"), "--parquet"]) == 0
    assert [row["article_id"] for row in read(tmp_path / "out" / "articles.csv")] == ["one"]
    assert (tmp_path / "out" / "claims.parquet").exists()


@pytest.mark.parametrize(
    ("texts", "code", "named"),
    [
        ({"one": GOOD}, 0, []),
        ({"one": GOOD, "two": EMPTY, "three": "  \n"}, 1, ["three.txt is empty", "two.txt is empty"]),
        ({"two": EMPTY}, 2, ["two.txt is empty"]),
        ({}, 2, ["holds no article"]),
    ],
)
@pytest.mark.parametrize("command", ["annotate", "check"])
def test_exit_codes_tell_what_was_left_out(articles, tmp_path, capsys, command, texts, code, named):
    out = ["-o", str(tmp_path / "out")] if command == "annotate" else []
    assert main([command, str(articles(**texts)), *out]) == code
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == len(named) and all(name in line for name, line in zip(named, lines, strict=True))


MOJIBAKE = UNDATED.encode().decode("cp1252", errors="replace")
LATIN_ONE = UNDATED.encode("cp1256").decode("latin-1")
LOST = UNDATED.replace("وزارة", "وز\ufffdرة")
MOSTLY_LATIN = UNDATED + "The ministry of defence of Armenia said that 51 soldiers had been killed.\n"


@pytest.mark.parametrize(
    ("text", "code", "printed", "told"),
    [
        (
            MOJIBAKE,
            1,
            "",
            "two.txt has no Arabic letter in its text: it is in another language, or",
        ),
        (
            LATIN_ONE,
            1,
            "",
            "two.txt has no Arabic letter in its text: it is in another language, or",
        ),
        ("51 soldiers were killed.\n", 1, "", "two.txt has no Arabic letter in its text"),
        (LOST, 0, "two.txt has 1 damaged letter (\ufffd): read it, and if it is damaged save it again", ""),
        (LOST * 2, 0, "two.txt has 2 damaged letters (\ufffd): read it", ""),
        (MOSTLY_LATIN, 0, "two.txt has more letters of other scripts than Arabic ones: read it", ""),
        (UNDATED + "https://example.org/a-very-long-address-of-a-page-that-says-the-same/2020\n", 0, "", ""),
        (UNDATED, 0, "", ""),
    ],
)
def test_a_text_that_cannot_be_read_is_told_of(articles, tmp_path, capsys, text, code, printed, told):
    folder = articles(one=GOOD, two=text)
    assert main(["check", str(folder)]) == code
    checked = capsys.readouterr()
    assert printed in checked.out and "damaged" * bool(printed) in checked.out and told in checked.err
    assert main(["annotate", str(folder), "-o", str(tmp_path / "out")]) == code
    annotated = capsys.readouterr().err
    assert (printed or told) in annotated and annotated.count("\n") == bool(printed or told)
    assert len(read(tmp_path / "out" / "articles.csv")) == 2 - code


def test_an_article_on_which_a_rule_fails_is_left_out_and_the_others_written(
    articles, tmp_path, monkeypatch, capsys
):
    folder, works = articles(one=GOOD, two=UNDATED), annotating.EXTRACTORS["mentions"]

    def fails_on_one(reading):
        return works(reading) if reading.date else 1 / 0

    monkeypatch.setitem(annotating.EXTRACTORS, "mentions", fails_on_one)
    assert main(["annotate", str(folder), "-o", str(tmp_path / "out")]) == 1
    told = capsys.readouterr().err
    assert "two.txt was left out, since the program makes a mistake on it (ZeroDivisionError" in told
    assert [row["article_id"] for row in read(tmp_path / "out" / "claims.csv")] == ["one"]
    (folder / "one.txt").unlink()
    assert main(["annotate", str(folder), "-o", str(tmp_path / "none")]) == 2
    assert not (tmp_path / "none").exists() and "report it with the file" in capsys.readouterr().err
    assert main(["annotate", str(folder), "--explain"]) == 2
    assert "report it with the file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["annotate", "missing", "-o", "out"], "missing does not exist"),
        (["annotate", "articles", "-o", "articles"], "lies in the folder of the articles"),
        (["annotate", "articles", "-o", "articles/out"], "lies in the folder of the articles"),
        (["annotate", "articles/one.txt", "-o", "articles"], "lies in the folder of the articles"),
        (["annotate", "articles", "-o", "link"], "lies in the folder of the articles"),
        (["annotate", "articles", "-o", "taken"], "taken"),
        (["rerun", "--articles", "articles", "--out", "articles"], "lies in the folder of the articles"),
        (["rerun", "--articles", "out/tables", "--out", "out"], "lies in the folder of the articles"),
        (["rerun", "--articles", "missing", "--out", "out"], "missing does not exist"),
        (["check", "missing"], "missing does not exist"),
    ],
)
def test_what_cannot_be_done_is_told(articles, tmp_path, monkeypatch, capsys, arguments, sentence):
    folder = articles(one=GOOD)
    shutil.copytree(folder, tmp_path / "out" / "tables")
    (tmp_path / "link").symlink_to(folder)
    (tmp_path / "taken").touch()
    monkeypatch.chdir(tmp_path)
    before = contents(tmp_path)
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert sentence in told and told.count("\n") == 1 and "Traceback" not in told
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["annotat"],
        ["annotate", "articles"],
        ["annotate", "-o", "x", "--jobs", "0"],
        ["rerun", "--jobs=b"],
    ],
)
def test_a_wrong_command_is_told_in_one_sentence(arguments, capsys):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    told = capsys.readouterr().err
    assert left.value.code == 2 and told.count("\n") == 1 and "--help" in told


def test_the_command_runs_as_a_module_from_another_folder(articles, tmp_path):
    command = [sys.executable, "-m", "helpers", "check", str(articles(one=GOOD, two=UNDATED))]
    environment = os.environ | {"PYTHONPATH": str(paths.ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf8")
    assert (done.returncode, done.stderr) == (0, "")
    assert "two states no date" in done.stdout and "one" not in done.stdout.split()


# --- explain ----------------------------------------------------------------------------------------------


def test_explain_tells_what_was_recognised_in_each_sentence_and_why(articles, capsys):
    assert main(["annotate", "--explain", str(articles(one=GOOD + "\nاقرأ أيضا: خبر آخر عن 5 قتلى\n"))]) == 0
    told = capsys.readouterr().out
    for part in (
        "one, published 2020-10-03 (stated)",
        "actor: armenia-mod",
        "report: says by armenia-mod (armenian), by rule",
        "claim_id=c01, value=51",
        "no claim, the number reads as a date",
        "not read",
    ):
        assert part in told, told


def test_explain_shows_a_loss_denied_as_zero(articles, capsys):
    denied = "ونفت وزارة الدفاع الأذربيجانية وقوع أي خسائر في صفوف قواتها.\n"
    assert main(["annotate", "--explain", str(articles(one=denied))]) == 0
    assert "value=0, low=0, high=0" in capsys.readouterr().out


def test_explain_isolates_arabic_so_that_no_terminal_mixes_it_with_what_is_said_about_it():
    for article in read_articles(paths.ARTICLES)[0]:
        lines = list(explaining.explain(article))
        assert not any(ARABIC.search(ISOLATED.sub("", line)) for line in lines)
        assert not any("\n" in line for line in lines)


# --- a whole run ------------------------------------------------------------------------------------------

DRAW = """from helpers import figures, tables
import matplotlib.pyplot as plt
claims = tables(ARTICLES)["claims"]
figures.save(plt.figure(), "{number}-figure", claims[["value"]], "Claims", "Nothing but عربي & <marks>")
print(len(claims))"""


def notebook(folder, name, *cells, parameters="ARTICLES = '../articles'"):
    """A notebook with a parameters cell and the given code."""
    first = nbformat.v4.new_code_cell(parameters, metadata={"tags": ["parameters"]}, id="first")
    code = [nbformat.v4.new_code_cell(cell, id=f"cell-{n}") for n, cell in enumerate(cells)]
    heading = nbformat.v4.new_markdown_cell("# The أرمينيا notebook", id="heading")
    written = nbformat.v4.new_notebook(cells=[heading, first, *code])
    written.metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    folder.mkdir(exist_ok=True)
    nbformat.write(written, folder / f"{name}.ipynb")


@pytest.fixture
def run(articles, tmp_path, setting):
    return rerun.places(articles(one=GOOD), tmp_path / "out")


def test_a_run_writes_tables_notebooks_pages_and_figures(run, tmp_path):
    notebook(tmp_path / "notebooks", "01-first", DRAW.format(number="01"))
    assert rerun.rerun(run, 1, tmp_path / "notebooks") == []
    first = contents(run.out)
    assert {"index.html", "tables/claims.csv", "notebooks/01-first.ipynb"} <= first.keys()
    assert {f"figures/01-figure.{kind}" for kind in ("pdf", "svg", "png", "csv", "txt")} <= first.keys()
    assert not [path for path in run.out.iterdir() if path.name.startswith(".")]
    page = (run.out / "notebooks" / "01-first.html").read_text(encoding="utf8")
    assert not re.search(r"<script|<link|@import|(src|href)=[\"']?(https?:)?//", page)
    assert 'alt="Nothing but عربي &amp; &lt;marks&gt;"' in page
    assert "<title>The أرمينيا notebook</title>" in page
    index = (run.out / "index.html").read_text(encoding="utf8")
    links = re.findall(r'href="([^"]+)"', index)
    assert len(links) == 1 + len(COLUMNS) + 1 and all((run.out / link).exists() for link in links)
    assert rerun.rerun(run, 1, tmp_path / "notebooks") == []
    assert contents(run.out) == first


def test_the_report_names_what_is_left_out_what_is_doubtful_and_which_claims_do_not_fit(
    articles, tmp_path, setting
):
    misfit = "وقالت وزارة الدفاع الأذربيجانية إن 5 جنود قتلوا منذ اندلاع القتال.\n"
    folder = articles(one=GOOD, two=LOST, three=LATIN_ONE)
    (folder / "four.md").write_text(f"---\npublished: 2020-10-05\n---\n{misfit}", encoding="utf8")
    more = misfit.replace("5", "50")
    (folder / "five.md").write_text(f"---\npublished: 2020-10-04\n---\n{more}", encoding="utf8")
    run = rerun.places(folder, tmp_path / "out")
    notebook(tmp_path / "notebooks", "01-first", "1")
    wrong = rerun.rerun(run, 1, tmp_path / "notebooks")
    page = (run.out / "index.html").read_text(encoding="utf8")
    assert len(wrong) == 1 and "three.txt has no Arabic letter" in wrong[0] and wrong[0] in page
    assert "two.txt has 1 damaged letter" in page and "What is doubtful in the articles" in page
    assert "The toll of 2020-10-05 (5) is lower than the same claimant’s of 2020-10-04 (50)" in page
    assert "four-c01, five-c01" in page


def test_a_notebook_that_fails_is_named_and_the_others_finish(run, tmp_path):
    notebook(tmp_path / "notebooks", "01-first", DRAW.format(number="01"))
    notebook(tmp_path / "notebooks", "02-second", DRAW.format(number="02"))
    rerun.rerun(run, 2, tmp_path / "notebooks")
    notebook(tmp_path / "notebooks", "01-first", DRAW.format(number="01"), "x = 1", "1 / 0", "print(2)")
    notebook(tmp_path / "notebooks", "03-third", "1", parameters="ARTICELS = 1")
    wrong = rerun.rerun(run, 2, tmp_path / "notebooks")
    assert wrong == [
        "01-first.ipynb failed in cell [5]: ZeroDivisionError: division by zero",
        "03-third.ipynb could not be run: ValueError: its parameters cell sets no ARTICLES; add it there",
    ]
    names = {path.stem for folder in ("figures", "notebooks") for path in (run.out / folder).iterdir()}
    assert names == {"02-figure", "02-second", "numbers"}
    assert "ZeroDivisionError" in (run.out / "index.html").read_text(encoding="utf8")


def test_stored_notebooks_hold_nothing_that_differs_from_run_to_run(run, tmp_path):
    folder = tmp_path / "notebooks"
    notebook(folder, "01-first", "print(1)")
    stored = run._replace(articles=paths.ARTICLES, stored=folder)
    assert rerun.rerun(stored, 1, folder) == []
    first = contents(folder)
    assert rerun.rerun(stored, 1, folder) == [] and contents(folder) == first
    written = nbformat.read(folder / "01-first.ipynb", as_version=4)
    cells = [cell for cell in written.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == [1, 2] and cells[1].outputs[0].text == "1\n"
    assert cells[0].metadata == {"tags": ["parameters"]} and "papermill" not in written.metadata


@pytest.mark.parametrize(
    ("articles_folder", "out", "figures", "stored"),
    [
        (None, None, paths.FIGURES, paths.NOTEBOOKS),
        ("some", None, paths.FIGURES, None),
        (None, "out", "out/figures", None),
        ("some", "out", "out/figures", None),
    ],
)
def test_only_a_plain_run_renews_stored_notebooks(
    monkeypatch, tmp_path, articles_folder, out, figures, stored
):
    monkeypatch.chdir(tmp_path)
    run = rerun.places(articles_folder, out)
    assert run.figures == tmp_path / figures and run.stored == stored


def test_notebooks_are_stored_as_run_from_top_to_bottom():
    for path in sorted(paths.NOTEBOOKS.glob("[0-9]*.ipynb")):
        written = nbformat.read(path, as_version=4)
        code = [cell for cell in written.cells if cell.cell_type == "code"]
        assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1)), path.name
        assert any(cell.outputs for cell in code), path.name
        assert "parameters" in code[0].metadata.get("tags", []), path.name
        assert not any(str(paths.ROOT) in str(cell.outputs) for cell in code), path.name


CUT = [("stdout", "a"), ("stdout", "b"), ("stderr", "c"), ("stdout", "d")]


def test_what_a_cell_prints_is_stored_in_one_piece_however_the_kernel_cuts_it():
    cuts = [nbformat.v4.new_output("stream", name=name, text=text) for name, text in CUT]
    joined = rerun.joined(cuts)
    assert [(each.name, each.text) for each in joined] == [("stdout", "ab"), ("stderr", "c"), ("stdout", "d")]
