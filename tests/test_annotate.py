"""The tables of a folder: the contract's columns, stable ids, exact places, the same at every run."""

import csv
import io
import shutil

import pandas as pd
import pytest

from helpers import annotate as annotating
from helpers import cache, paths
from helpers.annotate import annotate, annotate_article, annotate_text, tables
from helpers.articles import ArticleError, read_articles
from helpers.schema import COLUMNS, frame, to_csv, write_tables, write_whole

NEWS = "أعلنت وزارة الدفاع الأرمينية مقتل 51 جنديا أذربيجانيا وإسقاط 3 طائرات مسيرة."
CONTRACT = {
    "articles": "article_id published date_source outlet title url n_chars n_sentences n_tokens sha256",
    "claims": "claim_id article_id sentence start end quote value low high precision implicit object outcome "
    "side claimant claimant_text claimant_party stance tally published rule context part_of adds_to",
    "places": "claim_id article_id start end place",
    "voices": "article_id sentence start end kind voice speaker speaker_text n_reports rule",
    "mentions": "article_id sentence start end quote actor_id",
    "relations": "article_id sentence start end quote source target act cameo plover rule context",
    "mediation": "mediation_id attempt article_id sentence start end quote mediators act parties venue date "
    "outcome responses rule context",
    "foreign_fighters": "allegation_id article_id sentence start end quote alleger stance origin supports "
    "value low high label_ar kind evidence answers rule context",
    "checks": "check_id rule article_id claim_ids expected observed status note",
}


@pytest.fixture(scope="module")
def corpus():
    articles, errors = read_articles(paths.ARTICLES)
    assert not errors
    return articles


@pytest.fixture(scope="module")
def made(corpus):
    return annotate(corpus)[0]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of two articles, with a cache of its own."""
    monkeypatch.setenv("KARABAKH_CACHE", str(tmp_path / "cache"))
    for path in sorted(paths.ARTICLES.glob("*.md"))[:2]:
        shutil.copy(path, tmp_path)
    return tmp_path


@pytest.fixture
def calls(monkeypatch):
    """How many times the tables have been computed."""
    calls = []
    monkeypatch.setattr(annotating, "annotate", lambda *given: calls.append(given) or annotate(*given))
    return calls


@pytest.mark.parametrize("name", CONTRACT)
def test_each_table_has_the_columns_of_the_contract_even_when_it_is_empty(name, made, tmp_path):
    assert list(made[name].columns) == CONTRACT[name].split()
    write_tables({name: frame(name, [])}, tmp_path)
    assert (tmp_path / f"{name}.csv").read_text(encoding="utf8") == CONTRACT[name].replace(" ", ",") + "\n"


def test_one_text_gives_its_records_table_by_table():
    records = annotate_text(NEWS, "2020-10-03")
    assert records.keys() == CONTRACT.keys() - {"articles", "checks"}
    fields = ("claim_id", "quote", "value", "object", "outcome", "claimant", "published", "context")
    claim = {field: records["claims"][0][field] for field in fields}
    assert claim == {
        "claim_id": "c01",
        "quote": "51 جنديا أذربيجانيا",
        "value": 51,
        "object": "soldier",
        "outcome": "killed",
        "claimant": "armenia-mod",
        "published": "2020-10-03",
        "context": NEWS,
    }


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (NEWS, None, ""),
        (NEWS, "2020-10-03", "2020-10-03"),
        (f"السبت 3 أكتوبر/تشرين الأول 2020\n{NEWS}", None, "2020-10-03"),
        (f"السبت 3 أكتوبر/تشرين الأول 2020\n{NEWS}", "", ""),
    ],
)
def test_the_date_is_the_given_one_or_a_stated_one_and_never_a_guess(text, published, expected):
    assert {row["published"] for row in annotate_text(text, published)["claims"]} == {expected}


@pytest.mark.parametrize("text", ["", "\n", "قال", "---\ntitle: أ\n---\n", "3", "\ufeff", "hello 5 killed"])
def test_a_text_that_claims_nothing_gives_no_claim(text):
    assert annotate_text(text)["claims"] == []


def test_debris_of_the_page_makes_no_claim():
    text = f"{NEWS}\n\nاقرأ أيضا: مقتل 99 جنديا أرمينيا\n"
    assert [row["value"] for row in annotate_text(text)["claims"]] == [51, 3]


def test_every_quotation_stands_where_its_offsets_say_and_in_its_sentence(corpus, made):
    texts = {article.article_id: article.text for article in corpus}
    for name in ("claims", "mediation", "foreign_fighters"):
        assert len(made[name])
        for row in made[name].itertuples():
            assert texts[row.article_id][row.start : row.end] == row.quote
            assert row.context in texts[row.article_id] and row.quote[:10] in row.context


def test_ids_are_the_article_and_a_running_number_and_point_to_rows(made):
    claims = made["claims"]
    first = claims.groupby("article_id")["claim_id"].first()
    assert all(claim == f"{article}-c01" for article, claim in first.items())
    assert claims["claim_id"].is_unique and made["foreign_fighters"]["allegation_id"].is_unique
    for pointer in ("part_of", "adds_to"):
        assert (
            set(claims[pointer]) - {""} <= set(claims["claim_id"])
            and (claims[pointer] != claims["claim_id"]).all()
        )
    answers = made["foreign_fighters"]["answers"]
    assert set(answers) - {""} <= set(made["foreign_fighters"]["allegation_id"]) and (answers != "").any()


def test_an_article_is_annotated_the_same_alone_and_in_several_processes(corpus, made):
    spread, _ = annotate(corpus, jobs=2)
    for name, table in made.items():
        pd.testing.assert_frame_equal(table, spread[name])
    alone = frame("claims", annotate_article(corpus[2])["claims"])
    together = made["claims"][made["claims"]["article_id"] == corpus[2].article_id]
    pd.testing.assert_frame_equal(alone, together.reset_index(drop=True))


def test_one_attempt_told_by_two_articles_has_one_name(tmp_path):
    told = "أعلنت الخارجية الروسية يوم 9 أكتوبر 2020 انطلاق محادثات في موسكو بين أرمينيا وأذربيجان."
    for name in ("one", "two"):
        text = f"---\npublished: 2020-10-09\n---\n{told}\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf8")
    mediation = annotate(read_articles(tmp_path)[0])[0]["mediation"]
    assert set(mediation["article_id"]) == {"one", "two"} and mediation["mediation_id"].is_unique
    assert mediation["attempt"].nunique() * 2 == len(mediation)


def test_a_rule_that_fails_names_the_article(corpus, monkeypatch):
    monkeypatch.setitem(annotating.EXTRACTORS, "claims", lambda reading: 1 / 0)
    with pytest.raises(ArticleError, match=rf"{corpus[0].article_id}.md was left out, .*ZeroDivisionError"):
        annotate_article(corpus[0])


@pytest.mark.parametrize(
    ("extractor", "jobs", "runs"),
    [("claims", 1, 1), ("claims", 1, 2), ("voices", 2, 1), ("mediation", 1, 1), ("foreign_fighters", 1, 1)],
)
def test_an_article_on_which_a_rule_fails_is_left_out_and_named_and_the_others_are_done(
    folder, monkeypatch, extractor, jobs, runs
):
    first, second = sorted(folder.glob("*.md"))
    works, day = annotating.EXTRACTORS[extractor], read_articles(first)[0][0].published

    def fails_on_one(reading):
        return 1 / 0 if reading.date == day else works(reading)

    monkeypatch.setitem(annotating.EXTRACTORS, extractor, fails_on_one)
    for _ in range(runs):  # the second reads what the first kept
        articles, found, errors = annotating.read_corpus(folder, jobs)
    assert [each.article_id for each in articles] == [second.stem] == list(found["articles"]["article_id"])
    assert all(set(found[name]["article_id"]) <= {second.stem} for name in found)
    assert len(found["claims"]) and len(errors) == 1
    assert str(errors[0]).startswith(f"{first} was left out, since the program makes a mistake on it (Zero")


def test_a_folder_on_whose_every_article_a_rule_fails_is_an_error(folder, monkeypatch):
    monkeypatch.setitem(annotating.EXTRACTORS, "claims", lambda reading: 1 / 0)
    with pytest.raises(ArticleError, match=r"(was left out, since .*){2}"):
        tables(folder)


def claim(**changes):
    return dict.fromkeys(COLUMNS["claims"], "") | {
        **{"sentence": 1, "start": 0, "end": 2, "value": 51.0, "low": None, "high": 51.0, "implicit": True},
        **changes,
    }


@pytest.mark.parametrize(
    ("column", "value", "written"),
    [
        ("value", 51.0, "51"),
        ("value", 1_100_000.0, "1100000"),
        ("value", 0.5, "0.5"),
        ("value", None, ""),
        ("value", 0.0, "0"),
        ("implicit", True, "true"),
        ("implicit", False, "false"),
        ("quote", '=1+1, "قال"', '=1+1, "قال"'),
        ("quote", "سطر\nآخر", "سطر\nآخر"),
        ("claimant", "", ""),
        ("start", 7, "7"),
    ],
)
def test_cells_are_written_plainly(column, value, written):
    text = to_csv(frame("claims", [claim(**{column: value})])).decode("utf-8")
    assert [row[column] for row in csv.DictReader(io.StringIO(text))] == [written]


def test_parquet_is_written_on_request_and_keeps_the_types(made, tmp_path):
    write_tables(made, tmp_path, parquet=True)
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "claims.parquet"), made["claims"])
    assert len(list(tmp_path.iterdir())) == 2 * len(COLUMNS)


def test_an_interrupted_write_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch):
    write_whole(tmp_path / "claims.csv", b"old")
    monkeypatch.setattr("os.replace", lambda *paths: (_ for _ in ()).throw(OSError("no room")))
    with pytest.raises(OSError, match="no room"):
        write_whole(tmp_path / "claims.csv", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("claims.csv", b"old")]


def test_tables_are_computed_once_for_a_corpus(folder, calls):
    first, second = tables(folder), tables(folder)
    assert len(calls) == 1
    for name in first:
        pd.testing.assert_frame_equal(first[name], second[name])


@pytest.mark.parametrize("change", ["text", "name", "sidecar", "fewer", "code", "vocabulary"])
def test_tables_are_computed_again_when_anything_behind_them_changes(folder, calls, monkeypatch, change):
    tables(folder)
    article = sorted(folder.glob("*.md"))[0]
    if change == "text":
        article.write_text(article.read_text(encoding="utf8") + "\nقتل جنديان.", encoding="utf8")
    elif change == "name":
        article.rename(folder / "another.md")
    elif change == "sidecar":
        (folder / "articles.csv").write_text(f"article_id,outlet\n{article.stem},x\n", encoding="utf8")
    elif change == "fewer":
        article.unlink()
    elif change == "code":
        monkeypatch.setattr(cache, "__file__", str(folder / "cache.py"))
    else:
        monkeypatch.setattr(paths, "LEXICON", folder)
    tables(folder)
    assert len(calls) == 2


def test_damaged_tables_are_computed_again(folder, calls):
    expected = tables(folder)["claims"]
    for path in cache.folder().rglob("claims.parquet"):
        path.write_bytes(b"broken")
    pd.testing.assert_frame_equal(tables(folder)["claims"], expected)
    pd.testing.assert_frame_equal(tables(folder)["claims"], expected)
    assert len(calls) == 2


def test_only_the_latest_corpora_are_kept_and_nothing_half_made(folder, monkeypatch):
    monkeypatch.setattr(cache, "KEPT", 1)
    tables(folder)
    sorted(folder.glob("*.md"))[0].unlink()
    tables(folder)
    assert len(list(cache.folder().iterdir())) == 1


def test_a_cache_that_cannot_be_written_is_no_error(folder, monkeypatch):
    (folder / "file").touch()
    monkeypatch.setenv("KARABAKH_CACHE", str(folder / "file" / "cache"))
    assert len(tables(folder)["articles"]) == 2


def test_a_folder_without_a_readable_article_is_an_error(folder):
    for path in folder.glob("*.md"):
        path.write_text("", encoding="utf8")
    with pytest.raises(ArticleError, match="is empty"):
        tables(folder)
