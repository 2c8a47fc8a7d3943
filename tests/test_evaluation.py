"""Measuring tables against truth: what counts as right, what counts once, and what is said of the rest."""

import json
from itertools import permutations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.articles import ArticleError
from helpers.evaluation import differences, score
from helpers.pairing import matched

TEXT = "أعلنت باكو مقتل 12 جنديا. وتحدثت عن 3 دبابات."
CLAIM = {
    **{"article": "one", "spans": [[16, 24]], "quote": "12 جنديا", "value": 12, "low": 12, "high": 12},
    **{"precision": "exact", "implicit": False, "object": "soldier", "outcome": "killed", "side": "armenian"},
    **{"claimant": "azerbaijan", "claimant_party": "azerbaijani", "stance": "asserts", "tally": "single"},
}
TALKS = {
    **{"article": "one", "spans": [[0, 10]], "quote": TEXT[:10], "mediators": ["russia"], "act": "talks"},
    **{"parties": [], "venue": "moscow", "date": None, "outcome": "agreed", "responses": {}},
}
FIGHTERS = {
    **{"article": "one", "spans": [[0, 10]], "quote": TEXT[:10], "alleger": "armenia", "stance": "alleges"},
    **{"origin": ["SYR"], "supports": "azerbaijani", "value": 300, "kind": "fighters"},
}


def extracted(truth, **changes):
    """A truth record as a row of the extracted table, with some columns changed."""
    start, end = truth["spans"][0]
    joined = {field: "|".join(value) for field, value in truth.items() if field in ("mediators", "origin")}
    row = {"article_id": truth["article"], "start": start, "end": end, **truth, **joined}
    return {field: row[field] for field in row if field not in ("spans", "also")} | changes


@pytest.fixture
def truth(tmp_path):
    """A function that writes truth records by table and gives their folder."""

    def write(**tables):
        for name, records in tables.items():
            lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
            (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf8")
        return tmp_path

    return write


def rungs(scored, column="right"):
    """A column of the scores by rung."""
    return dict(zip(scored["rung"], scored[column], strict=True))


def reached(folder, name, *rows):
    """The rungs at which one table's only truth record is right."""
    scored = score(folder, {name: pd.DataFrame(rows)})
    whole = scored[~scored["rung"].str.startswith("recall")]
    return list(whole.loc[whole["right"] == 1, "rung"])


LADDER = [
    "figure",
    "+object",
    "+outcome",
    "+side",
    "+claimant's party",
    "+claimant",
    "+stance, tally",
    "+bounds",
]
CHANGES = [
    ({}, "+bounds"),
    ({"end": 84}, "+bounds"),  # 60 characters too long is near enough
    ({"end": 85}, None),
    ({"start": 24, "end": 30}, None),  # beside it
    ({"value": 13.0}, None),
    ({"value": None}, None),
    ({"stance": "withholds"}, None),
    ({"object": "officer"}, "figure"),  # all that is right further up counts for nothing
    ({"outcome": "injured"}, "+object"),
    ({"outcome": "killed|injured"}, "+object"),
    ({"side": "unknown"}, "+outcome"),
    ({"claimant_party": ""}, "+side"),
    ({"claimant": "azerbaijan-mod"}, "+claimant's party"),
    ({"claimant": ""}, "+claimant's party"),
    ({"stance": "denies"}, "+claimant"),
    ({"tally": "cumulative"}, "+claimant"),
    ({"precision": "about"}, "+stance, tally"),
    ({"low": None}, "+stance, tally"),
]


@pytest.mark.parametrize(("changes", "last"), CHANGES)
def test_a_claim_is_right_up_to_the_first_field_that_is_wrong(truth, changes, last):
    upto = LADDER[: LADDER.index(last) + 1] if last else []
    assert reached(truth(claims=[CLAIM]), "claims", extracted(CLAIM, **changes)) == upto


RANGE = {"value": None, "low": 10, "high": 15, "precision": "range"}
VAGUE = {"value": None, "low": 20, "high": None, "precision": "vague"}
SILENT = {"value": None, "low": None, "high": None, "precision": "vague", "stance": "withholds"}
NUMBERS = [
    (RANGE, {}, True),
    (RANGE, {"high": 20}, False),
    (VAGUE, {}, True),
    (VAGUE, {"low": 200}, False),
    (VAGUE, {"value": 20}, False),
    (SILENT, {}, True),
    (SILENT, {"stance": "denies", "value": 0}, False),
]


@pytest.mark.parametrize(("wanted", "changes", "right"), NUMBERS)
def test_a_figure_without_a_value_is_its_bounds_or_its_silence(truth, wanted, changes, right):
    record = CLAIM | wanted
    found = reached(truth(claims=[record]), "claims", extracted(record, **changes))
    assert found == (LADDER if right else [])


def test_a_further_right_value_is_right(truth):
    folder = truth(claims=[CLAIM | {"also": {"object": ["person"], "claimant": [None]}}])
    assert reached(folder, "claims", extracted(CLAIM, object="person", claimant="")) == LADDER


def test_joined_slugs_may_stand_in_any_order(truth):
    folder = truth(claims=[CLAIM | {"object": "tank|officer"}])
    assert reached(folder, "claims", extracted(CLAIM, object="officer|tank")) == LADDER


STORIES = [
    ("mediation", TALKS, {}, "+outcome"),
    ("mediation", TALKS, {"end": 410}, "+outcome"),
    ("mediation", TALKS, {"end": 411}, None),
    ("mediation", TALKS, {"act": "appeal"}, "found"),
    ("mediation", TALKS, {"mediators": "france|russia"}, "+outcome"),  # one in common is enough
    ("mediation", TALKS, {"mediators": "france"}, "+act"),
    ("mediation", TALKS, {"venue": ""}, "+mediators"),
    ("mediation", TALKS, {"outcome": "failed"}, "+venue"),
    ("foreign_fighters", FIGHTERS, {}, "+number"),
    ("foreign_fighters", FIGHTERS, {"stance": "denies"}, "found"),
    ("foreign_fighters", FIGHTERS, {"alleger": "russia"}, "+stance"),
    ("foreign_fighters", FIGHTERS, {"origin": "SYR|LBY"}, "+alleger"),
    ("foreign_fighters", FIGHTERS, {"supports": "unknown"}, "+origin"),
    ("foreign_fighters", FIGHTERS, {"value": None}, "+supports"),
]


@pytest.mark.parametrize(("name", "record", "changes", "last"), STORIES)
def test_the_other_tables_have_ladders_of_their_own(truth, name, record, changes, last):
    found = reached(truth(**{name: [record]}), name, extracted(record, **changes))
    assert (found[-1] if found else None) == last


def test_precision_recall_and_f1_are_those_of_the_counts(truth):
    second = CLAIM | {"spans": [[36, 43]], "value": 3, "low": 3, "high": 3, "implicit": True}
    folder = truth(claims=[CLAIM, second, CLAIM | {"article": "two"}])
    rows = [extracted(CLAIM), extracted(second, side="both"), extracted(CLAIM, start=0, end=5, value=9)]
    scored = score(folder, {"claims": pd.DataFrame([*rows, extracted(CLAIM, article_id="elsewhere")])})
    row = scored.set_index("rung").loc["+side"]
    assert tuple(row[["right", "truth", "found"]]) == (1, 3, 3)  # an article without truth is left out
    assert (row["precision"], row["recall"], row["f1"]) == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert rungs(scored, "recall")["recall, explicit numbers"] == pytest.approx(1 / 2)
    assert rungs(scored, "recall")["recall, carried by grammar"] == 1
    assert scored[scored["rung"].str.startswith("recall")][["precision", "f1", "found"]].isna().all(axis=None)


def test_a_record_is_found_once_and_told_again_for_free(truth):
    folder = truth(claims=[CLAIM | {"spans": [[16, 24], [36, 43]]}])
    again, twice = extracted(CLAIM, start=36, end=43), extracted(CLAIM, start=17, end=24)
    once_more = score(folder, {"claims": pd.DataFrame([extracted(CLAIM), again])})
    assert set(once_more["found"].dropna()) == {1}
    doubled = score(folder, {"claims": pd.DataFrame([extracted(CLAIM), twice])})
    assert set(doubled["found"].dropna()) == {2}


def test_a_missing_or_empty_table_finds_nothing(truth):
    folder = truth(claims=[CLAIM], actors=[{"article": "one", "actors": ["russia"], "optional": []}])
    for tables in ({}, {"claims": pd.DataFrame(columns=["article_id"])}):
        scored = score(folder, tables)
        assert not scored["right"].any() and not scored["f1"].any() and not scored["recall"].any()


def test_actors_are_counted_once_an_article_and_optional_ones_not_at_all(truth):
    folder = truth(actors=[{"article": "one", "actors": ["russia", "iran"], "optional": ["france"]}])
    actors = ["russia", "russia", "france", "turkey", ""]
    mentions = pd.DataFrame({"article_id": "one", "actor_id": actors})
    (row,) = score(folder, {"mentions": mentions}).to_dict("records")
    assert (row["right"], row["truth"], row["found"]) == (1, 2, 2)


def test_intervals_hold_the_rates_and_are_the_same_every_time(truth):
    records = [CLAIM | {"article": name} for name in "abcdefgh"]
    rows = [extracted(record, value=12 + (number % 2)) for number, record in enumerate(records)]
    folder, tables = truth(claims=records), {"claims": pd.DataFrame(rows)}
    scored = score(folder, tables, intervals=500)
    row = scored.iloc[0]
    assert 0 < row["f1_low"] < row["f1"] == 0.5 < row["f1_high"] < 1
    pd.testing.assert_frame_equal(scored, score(folder, tables, intervals=500))
    pd.testing.assert_frame_equal(scored[score(folder, tables).columns], score(folder, tables))


@pytest.mark.parametrize(
    ("content", "sentence"), [(None, "holds no truth"), ("{]\n", "claims.jsonl has a line that is no JSON")]
)
def test_truth_that_cannot_be_read_is_told(tmp_path, content, sentence):
    if content:
        (tmp_path / "claims.jsonl").write_text(content, encoding="utf8")
    with pytest.raises(ValueError, match=sentence):
        score(tmp_path, {})


@pytest.fixture
def articles(tmp_path):
    """A folder with the article that the truth is of."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf8")
    return folder


def test_differences_tell_what_is_missed_extra_and_wrong_with_its_sentence(truth, articles):
    start = TEXT.index("3 دبابات")
    tanks = CLAIM | {"spans": [[start, start + 8]], "quote": "3 دبابات", "value": 3, "low": 3, "high": 3}
    actors = [{"article": "one", "actors": ["russia"], "optional": []}]
    folder = truth(claims=[CLAIM, tanks], actors=actors)
    extra = extracted(CLAIM, start=6, end=10, quote="باكو", value=1.0)
    mention = {"article_id": "one", "start": 6, "end": 10, "quote": "باكو", "actor_id": "azerbaijan"}
    tables = {
        "claims": pd.DataFrame([extracted(CLAIM, side="both"), extra]),
        "mentions": pd.DataFrame([mention]),
    }
    found = differences(folder, tables, articles)
    first, second = TEXT.split(". ")[0] + ".", TEXT.split(". ")[1]
    shown = found[["table", "kind", "rung", "quote", "sentence"]].to_numpy().tolist()
    assert shown == [
        ["claims", "wrong", "+side", "12 جنديا", first],
        ["claims", "missed", "", "3 دبابات", second],
        ["claims", "extra", "", "باكو", first],
        ["actors", "missed", "", "", ""],
        ["actors", "extra", "", "باكو", first],
    ]
    assert found.loc[0, ["truth", "found"]].tolist() == ["side: armenian", "side: both"]
    assert found.loc[1, "truth"].startswith("value: 3, low: 3, high: 3, object: soldier")
    assert found.loc[3:, ["truth", "found"]].to_numpy().tolist() == [["russia", ""], ["", "azerbaijan"]]


def test_nothing_differs_where_all_is_right(truth, articles):
    assert differences(truth(claims=[CLAIM]), {"claims": pd.DataFrame([extracted(CLAIM)])}, articles).empty


def test_differences_need_the_articles(truth, tmp_path):
    with pytest.raises(ArticleError, match="does not exist"):
        differences(truth(claims=[CLAIM]), {}, tmp_path / "nowhere")


def best(heights):
    """(pairs, sum of heights) of the best one-for-one pairing, by trying all."""
    truths, records = list(heights), [*range(5), *[None] * len(heights)]
    tried = (
        [heights[i][j] for i, j in zip(truths, order, strict=True) if j in heights[i]]
        for order in set(permutations(records, len(truths)))
    )
    return max((len(each), sum(each)) for each in tried)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.dictionaries(st.integers(0, 4), st.integers(1, 8), max_size=5), min_size=1, max_size=4))
def test_no_other_pairing_finds_more_or_is_more_right(rows):
    heights = dict(enumerate(rows))
    pairs = matched(heights)
    assert len(set(pairs.values())) == len(pairs)
    assert (len(pairs), sum(heights[i][j] for i, j in pairs.items())) == best(heights)
