"""Claims that several articles tell, and how they change on the way: figure, bound or claimant."""

import re

import pandas as pd

from helpers.claim_words import ledger
from helpers.glossary import label
from helpers.ledger import BELLIGERENTS, RIVAL_DAYS, comparable, days_apart, of_kind, size
from helpers.losses_in_words import told
from helpers.numbers_said import Number, Said
from helpers.text import fold

SAME_LOSS = ["loss", "outcome", "side", "tally", "model"]
SAME_CLAIMANT, SAME_FIGURE = "same_claimant", "same_figure"
# Between two tellings of one claimant: a single report of a week later is hardly of the same loss.
TOLD_AGAIN_DAYS = {"cumulative": RIVAL_DAYS, "single": 2}
# A figure that passes to another claimant is told at once, or the two only coincide.
PASSED_ON_DAYS = {"cumulative": 3, "single": 2}
# A model named beside a number: «أوسا», من طراز غراد, إس-300, TB2.
MODELS = [re.compile(each) for each in (r"«([^»]+)»", r"طراز\s+(\S+)", r"((?:[^\W\d_]+-\d|[A-Za-z])[\w-]*)")]
# Smaller numbers are told of one loss by two claimants without either having it from the other.
LEAST_SHARED = 10
LEDGER = [
    "line",
    "changed",
    "published",
    "claimant",
    "number",
    "what",
    "side",
    "context",
    "gloss",
    "claim_id",
]


def retold(claims):
    """The classed claims that several articles tell, by line and day.

    A DataFrame of the claims with `line` (what is told, from 1), `kind`, `teller`, `at` (the figure) and
    `changed`: which of figure, bound and claimant change along the line, joined with |. Of the kind
    same_claimant are lines of one claimant, of the kind same_figure those of one figure.
    """
    stated = comparable(claims)
    stated = stated[stated["published"] != ""]
    models = of_kind(stated, "equipment")["quote"].map(model)
    stated = stated.assign(model=models.reindex(stated.index, fill_value=""))
    stated = stated[~listed(stated)]
    stated = stated.assign(
        told_by=stated["claimant"].mask(stated["claimant"] == "", stated["claimant_party"])
    )
    stated = stated.assign(teller=tellers(stated), at=[size(claim) for claim in stated.itertuples()])
    lines = [*same_claimant(stated), *same_figure(stated[stated["at"] >= LEAST_SHARED])]
    empty = stated.head(0).assign(line=0, kind="", changed="")
    return pd.concat([line.assign(line=n) for n, line in enumerate(lines, 1)] or [empty], ignore_index=True)


def model(quote):
    """The model that a number's words name, which is less than a class; empty where they name none."""
    words = fold(quote).text
    return next((found[1] for each in MODELS if (found := each.search(words))), "")


def listed(stated):
    """Whether a claim without a model is one of several of its claimant and loss in a sentence."""
    one_list = ["article_id", "sentence", "who", "side", "loss", "outcome", "tally"]
    return (stated["model"] == "") & (stated.groupby(one_list)["claim_id"].transform("size") > 1)


def tellers(stated):
    """Who makes each claim, so that no two are taken for one.

    The actor, for an unnamed source of a belligerent its party, else the outlet with the words for its
    source, and where no outlet is known the article.
    """
    of_outlet = stated["who"].where(stated["outlet"] != "", stated["article_id"])
    alone = (stated["claimant"] == "") & ~stated["claimant_party"].isin(BELLIGERENTS)
    return stated["told_by"].mask(alone, of_outlet)


def same_claimant(stated):
    """Each claimant's lines on one loss; an article with two figures of it tells two claims: neither."""
    one_loss = ["teller", *SAME_LOSS]
    for key, group in in_several(stated, one_loss).groupby(one_loss, sort=True):
        figures_told = group.groupby("article_id")["at"].transform("nunique")
        single = group[figures_told == 1].drop_duplicates("article_id", keep="last")
        yield from chains(single, SAME_CLAIMANT, TOLD_AGAIN_DAYS[tally_in(key, one_loss)])


def same_figure(stated):
    """The lines on one figure of a loss that pass to another claimant; of an article the one it names."""
    one_figure = [*SAME_LOSS, "at"]
    for key, group in in_several(stated, one_figure).groupby(one_figure, sort=True):
        named = group.assign(unnamed=group["claimant"] == "").sort_values("unnamed", kind="stable")
        one_each = named.drop_duplicates("article_id").drop(columns="unnamed")
        found = chains(one_each, SAME_FIGURE, PASSED_ON_DAYS[tally_in(key, one_figure)])
        yield from (line for line in found if line["told_by"].nunique() > 1)


def tally_in(key, columns):
    """The tally of a group."""
    return key[columns.index("tally")]


def in_several(stated, key):
    """The claims of which other articles have one of the same key."""
    return stated[stated.groupby(key)["article_id"].transform("nunique") > 1]


def chains(stated, kind, days):
    """What several articles tell, cut where more days lie between two of them."""
    parts = []
    for row in stated.sort_values(["published", "claim_id"]).itertuples():
        if parts and days_apart(parts[-1][-1], row) <= days:
            parts[-1].append(row)
        else:
            parts.append([row])
    for part in parts:
        if len(part) > 1:
            yield stated.loc[[row.Index for row in part]].assign(kind=kind, changed=changes(part))


def changes(line):
    """Which of figure, bound and claimant are not the same all along a line."""
    fields = {"figure": "at", "bound": "precision", "claimant": "told_by"}
    return "|".join(name for name, field in fields.items() if len({getattr(row, field) for row in line}) > 1)


def drifting(lines):
    """The lines that change, of those that `retold` gives."""
    return lines[lines["changed"] != ""]


def table_of(lines, language):
    """The claims of lines in words, for `table`: the columns LEDGER, each with its sentence."""
    changed = [
        label("|".join(f"changed_{each}" for each in cell.split("|")), language) for cell in lines["changed"]
    ]
    return ledger(lines, language).assign(line=list(lines["line"]), changed=changed)[LEDGER]


def drift_in_words(lines, n_articles):
    """How many claims several articles tell, as `retold` gives them, and how many change, and in what."""
    if lines.empty:
        sentence = "None of {articles} tells a figure that another one tells too: nothing is drawn."
        return Said(sentence, {"articles": told(n_articles)})
    numbers = {"retold": counted(lines)}
    for change in ("figure", "bound", "claimant"):
        found = lines[[change in cell.split("|") for cell in lines["changed"]]]
        numbers[f"retold_with_other_{change}"] = counted(found)
    numbers["drawn"] = "" if len(drifting(lines)) else " None changes: nothing is drawn."
    return Said(
        "Claims that several articles tell: {retold}; with another figure: {retold_with_other_figure}, with "
        "another bound: {retold_with_other_bound}, of another claimant: {retold_with_other_claimant}.{drawn}",
        numbers,
    )


def counted(lines):
    """The number of lines, with the claims in them."""
    return Number(lines["line"].nunique(), tuple(lines["claim_id"]))
