"""How right the tables are: measured, rung by rung, against what a careful reader found."""

import json
from pathlib import Path

import numpy as np
import pandas as pd

from helpers.articles import read_articles
from helpers.pairing import pair
from helpers.paths import ARTICLES
from helpers.rungs import LADDERS, touches

ACTORS, ACTORS_RUNG = "actors", "actors of an article"
COUNTS, RATES = ["right", "truth", "found"], ["precision", "recall", "f1"]
# What carries a claim's number: the label of its recall, and the truth's `implicit`.
CARRIERS = (("recall, explicit numbers", False), ("recall, carried by grammar", True))
DIFFERENCES = ["table", "article_id", "kind", "rung", "quote", "truth", "found", "sentence"]
SEED, LEVEL = 2020, 95


def read_truth(folder):
    """The truth records of a folder by table: {name: list of dicts}, only tables that have a file there.

    Raises ValueError where the folder has no truth file or a line of one is no JSON.
    """
    paths = {name: Path(folder) / f"{name}.jsonl" for name in (*LADDERS, ACTORS)}
    truth = {name: read_lines(path) for name, path in paths.items() if path.is_file()}
    if not truth:
        raise ValueError(f"{folder} holds no truth: put claims.jsonl or another of the tables' files there.")
    return truth


def read_lines(path):
    """The records of a JSON Lines file."""
    lines = path.read_text(encoding="utf8").splitlines()
    try:
        return [json.loads(line) for line in lines if line.strip()]
    except json.JSONDecodeError as error:
        raise ValueError(f"{path} has a line that is no JSON ({error}): correct it.") from error


def score(truth_folder, tables, intervals=0):
    """How right the tables are, as a DataFrame with a row for each table and rung.

    Columns: table, rung, precision, recall, f1 (each 0 to 1) and the numbers of records: right, truth, found.
    A rung is reached with all those before it. Rows "recall, …" tell claims stated in numbers from those that
    grammar carries, and have a recall only. `tables` are DataFrames by name as helpers.annotate.annotate
    gives them; articles outside the truth are left out, and so are rows that tell a truth record once more.

    With `intervals` the articles are drawn again so many times (with replacement, from a fixed seed; Efron
    1979, Annals of Statistics 7), and columns like f1_low and f1_high hold the middle 95 % of each rate.
    Raises ValueError where the folder holds no truth.
    """
    counts = counted(read_truth(truth_folder), tables)
    total = counts.groupby(["table", "rung"], sort=False)[COUNTS].sum().reset_index()
    scored = total.assign(**rates(*total[COUNTS].to_numpy(float).T))
    if intervals:
        scored = scored.assign(**drawn_again(counts, intervals))
    recall_only = ~scored["rung"].isin([ACTORS_RUNG, *rung_names()])
    scored = scored.astype(dict.fromkeys(COUNTS, "Int64"))
    scored.loc[recall_only, "found"] = pd.NA
    for column in [name for name in scored if name.startswith(("precision", "f1"))]:
        scored.loc[recall_only, column] = np.nan
    return scored[["table", "rung", *RATES, *COUNTS, *scored.columns[len(COUNTS + RATES) + 2 :]]]


def rung_names():
    """The names of all tables' rungs."""
    return {rung for ladder in LADDERS.values() for rung, _, _ in ladder}


def rates(right, truth, found):
    """Precision, recall and F1 of counts, arrays of one shape; 0 where there is nothing to divide by."""
    precision, recall = share_of(right, found), share_of(right, truth)
    return dict(zip(RATES, (precision, recall, share_of(2 * right, truth + found)), strict=True))


def share_of(part, whole):
    """Part by whole, 0 where the whole is."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def drawn_again(counts, times):
    """The bounds of each rate when the articles are drawn again: {"f1_low": one per rung, …}."""
    wide = counts.pivot_table(
        index="article_id", columns=["table", "rung"], values=COUNTS, sort=False, fill_value=0
    )
    articles = len(wide)
    weights = np.random.default_rng(SEED).multinomial(articles, np.full(articles, 1 / articles), times)
    sums = [weights @ wide[name].to_numpy(float) for name in COUNTS]
    edges = (100 - LEVEL) / 2, (100 + LEVEL) / 2
    return {
        f"{name}_{end}": np.percentile(values, edge, axis=0)
        for name, values in rates(*sums).items()
        for end, edge in zip(("low", "high"), edges, strict=True)
    }


def counted(truth, tables):
    """What is right, true and found in each article at each rung: one row each, in the ladders' order."""
    articles = sorted({record["article"] for records in truth.values() for record in records})
    rows = [
        (name, article, *row)
        for name in truth
        for article in articles
        for row in counts_of(name, in_article(truth, tables, name, article))
    ]
    return pd.DataFrame(rows, columns=["table", "article_id", "rung", *COUNTS])


def in_article(truth, tables, name, article):
    """(truth records, extracted records) of one table and article."""
    table = tables.get("mentions" if name == ACTORS else name)
    records = [] if table is None else table[table["article_id"] == article].to_dict("records")
    return [each for each in truth[name] if each["article"] == article], records


def counts_of(name, both):
    """(rung, right, truth, found) of one article's truth and records, for each rung of the table."""
    if name == ACTORS:
        missed, extra, right = compared_actors(*both)
        yield ACTORS_RUNG, len(right), len(right | missed), len(right | extra)
        return
    truths, records = both
    pairing = pair(truths, records, LADDERS[name])
    for height, (rung, _, _) in enumerate(LADDERS[name], 1):
        right = sum(reached >= height for reached in pairing.heights.values())
        yield rung, right, len(truths), len(records) - len(pairing.free)
    for rung, implicit in CARRIERS if name == "claims" else ():
        carried = {i for i, each in enumerate(truths) if bool(each.get("implicit")) is implicit}
        yield rung, len(carried & pairing.pairs.keys()), len(carried), 0


def compared_actors(truths, mentions):
    """(missed, extra, right) actor_ids of an article; optional ones are neither right nor extra."""
    wanted = {actor for truth in truths for actor in truth["actors"]}
    optional = {actor for truth in truths for actor in truth.get("optional", ())}
    have = {mention["actor_id"] for mention in mentions if mention["actor_id"]}
    return wanted - have, have - wanted - optional, wanted & have


def differences(truth_folder, tables, articles=ARTICLES):
    """Every record that is missed, extra or wrong, as a DataFrame with the sentence that it stands in.

    Columns: table, article_id, kind (missed, extra, wrong), rung (the first that a wrong record fails),
    quote, truth and found (the fields of that rung, or all of them for what is missed or extra) and sentence.
    `articles` is the folder that the tables were drawn from.
    Raises ValueError where the folder holds no truth, ArticleError where there are no articles.
    """
    truth, rows = read_truth(truth_folder), []
    names = sorted({each["article"] for records in truth.values() for each in records})
    read = {article.article_id: article for article in read_articles(articles)[0]}
    for name in truth:
        for article_id in names:
            both = in_article(truth, tables, name, article_id)
            unlike = unlike_actors(*both) if name == ACTORS else unlike_records(name, *both)
            for kind, rung, quote, wanted, got, span in unlike:
                sentence = sentence_at(read.get(article_id), span)
                rows.append((name, article_id, kind, rung, quote, wanted, got, sentence))
    return pd.DataFrame(rows, columns=DIFFERENCES)


def unlike_actors(truths, mentions):
    """(kind, rung, quote, truth, found, span) of each actor missed or extra, at its first mention."""
    missed, extra, _ = compared_actors(truths, mentions)
    for actor in sorted(missed):
        yield "missed", "", "", actor, "", None
    for actor in sorted(extra):
        first = next(each for each in mentions if each["actor_id"] == actor)
        yield "extra", "", first["quote"], "", actor, (first["start"], first["end"])


def unlike_records(name, truths, records):
    """(kind, rung, quote, truth, found, span) of each record that is missed, wrong or extra, truth first."""
    ladder = LADDERS[name]
    fields = dict.fromkeys(field for _, added, _ in ladder for field in added)
    pairing = pair(truths, records, ladder)
    for i, truth in enumerate(truths):
        height = pairing.heights.get(i, 0)
        if height == 0:
            yield "missed", "", truth["quote"], told(truth, fields), "", truth["spans"][0]
        elif height < len(ladder):
            rung, added, _ = ladder[height]
            record = records[pairing.pairs[i]]
            wrong = told(truth, added), told(record, added)
            yield "wrong", rung, record["quote"], *wrong, (record["start"], record["end"])
    for j, record in enumerate(records):
        if j not in pairing.free and j not in pairing.pairs.values():
            yield "extra", "", record["quote"], "", told(record, fields), (record["start"], record["end"])


def told(record, fields):
    """A record's fields in one line, as in "object: tank, outcome: destroyed"; what is empty is left out."""
    values = {field: plain(record.get(field)) for field in fields}
    return ", ".join(f"{field}: {value}" for field, value in values.items() if value)


def plain(value):
    """A value as a table's cell shows it: whole numbers without a point, lists joined with |."""
    if value is None or value != value:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    return "|".join(value) if isinstance(value, list) else str(value)


def sentence_at(article, span):
    """The sentence of an Article in which a span begins; "" where there is none."""
    if article is None or span is None:
        return ""
    at = {"start": span[0], "end": span[0] + 1}
    inside = (each for each in article.sentences if touches(at, (each.start, each.end)))
    return next((article.text[each.start : each.end].strip() for each in inside), "")
