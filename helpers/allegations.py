"""Statements on foreign fighters as a reader meets them: dated, named, beside their answers, and in sentences."""

import pandas as pd

from helpers.actors import actor_table
from helpers.corpus import counted
from helpers.gloss import names_and_terms
from helpers.glossary import label
from helpers.lexicon import alternatives, read_table
from helpers.mediation_ledger import named
from helpers.paths import REFERENCE

STANCES = {"alleges": "allegation", "warns": "warning", "confirms": "admission", "denies": "denial"}
PUBLISHED_KILLED = ("syrian_killed",)
PUBLISHED_PRESENT = ("syrian_sent", "mercenaries_present")
# What a row may leave open, and how that is said.
OPEN = {
    "alleger": "without a named speaker",
    "published": "of an article without a date",
    "origin": "without an origin",
    "supports": "without a side that the fighters are said to support",
    "label_ar": "without a word of its own for them",
}


def dated(tables):
    """The foreign_fighters table with the day of publication of each article as `published`, "" if unknown."""
    days = tables["articles"].set_index("article_id")["published"]
    statements = tables["foreign_fighters"]
    return statements.assign(published=statements["article_id"].map(days).astype("str")).sort_values(
        ["published", "article_id", "start"], kind="stable", ignore_index=True
    )


def speaker(actors, language):
    """The names of actor_ids joined with |; that no speaker is named where there are none."""
    return named(actors, language) if actors else label("no_speaker", language)


def origin(countries, language):
    """The countries of origin in words; that none is stated."""
    return label(countries or "not_stated", language)


def party_of(actors):
    """The party that all of several actors belong to; unknown where they differ or none is named."""
    parties = {actor_table()[actor]["party"] for actor in alternatives(actors) if actor in actor_table()}
    return parties.pop() if len(parties) == 1 else "unknown"


# --- tables --------------------------------------------------------------------------------------------------


def ledger(statements, language):
    """Every statement with its speaker, what it says in English words, and the sentence it stands in."""
    return pd.DataFrame(
        {
            "published": statements["published"],
            "alleger": [speaker(actors, language) for actors in statements["alleger"]],
            "stance": [label(stance, language) for stance in statements["stance"]],
            "label_ar": statements["label_ar"],
            "context": statements["context"],
            "gloss": [gloss(row) for row in statements.itertuples()],
            "allegation_id": statements["allegation_id"],
        }
    )


def gloss(row):
    """A statement's fields in English words, then the names and terms of its sentence: no translation."""
    told = (
        f"{speaker(row.alleger, 'en')} {label(row.stance, 'en')}: {label(row.kind, 'en')}, "
        f"number {number(row)}, origin {origin(row.origin, 'en')}, {label(f'for_{row.supports}', 'en')}; "
        f"evidence {label(f'evidence_{row.evidence}', 'en')}"
    )
    return "\n".join(filter(None, [told, names_and_terms(row.context)]))


def number(row):
    """The number of fighters with its bounds; that none is stated."""
    if pd.isna(row.value):
        return label("not_stated", "en")
    bounds = [("at least", row.low), ("at most", row.high)]
    open_ended = pd.isna(row.low) or pd.isna(row.high) or row.low != row.high
    told = [f"{words} {bound:,.0f}" for words, bound in bounds if open_ended and pd.notna(bound)]
    return f"{row.value:,.0f}" + f" ({', '.join(told)})" * bool(told)


def pairs(statements, language):
    """Each denial beside the allegation that it answers, a row a pair; an unanswered side stays empty."""
    asserted = statements.set_index("allegation_id")
    denials = statements[statements["stance"] == "denies"]
    rows = [
        [
            denial.published,
            *(_said(asserted.loc[denial.answers], language) if denial.answers else ("", "")),
            *_said(denial, language),
        ]
        for denial in denials.itertuples()
    ]
    return pd.DataFrame(rows, columns=["published", "alleged_by", "allegation", "denied_by", "denial"])


def _said(row, language):
    return speaker(row.alleger, language), row.quote


def by_origin(statements):
    """How many statements allege and deny each origin for each side: supports, origin, alleged, denied.

    A statement that names several origins counts for each of them.
    """
    told = statements.assign(origin=[alternatives(cell) or [""] for cell in statements["origin"]])
    return _both_ways(told.explode("origin"), ["supports", "origin"])


def vocabulary(statements):
    """How often each speaker's statements have each word, as printed: alleger, label_ar, kind, alleged, denied."""
    return _both_ways(statements[statements["label_ar"] != ""], ["alleger", "label_ar", "kind"])


def _both_ways(statements, columns):
    """The number of statements that assert and that deny, by the columns; the largest group first."""
    denied = statements["stance"] == "denies"
    told = statements.assign(alleged=~denied, denied=denied)
    numbers = told.groupby(columns, as_index=False)[["alleged", "denied"]].sum()
    both = numbers["alleged"] + numbers["denied"]
    group = both.groupby(numbers[columns[0]]).transform("sum")
    order = [*columns, "group", "both"]
    return numbers.assign(group=-group, both=-both).sort_values(
        ["group", columns[0], "both", *columns[1:]], ignore_index=True
    )[[*order[: len(columns)], "alleged", "denied"]]


def claimed_figures(claims, statements):
    """Numbers of foreign fighters in the articles: a row each, with `measure` killed or present.

    Those killed are claims, those sent, present or captured are in the statements on them.
    """
    killed = claims[
        claims["object"].str.contains("foreign_fighter") & claims["outcome"].str.contains("killed")
    ]
    killed = killed[(killed["stance"] == "asserts") & killed["value"].notna()]
    present = statements[(statements["stance"] != "denies") & statements["value"].notna()]
    found = [
        ("killed", row.claim_id, row.published, row.claimant, row.claimant_party, row.value, row.tally)
        for row in killed.itertuples()
    ] + [
        ("present", row.allegation_id, row.published, row.alleger, party_of(row.alleger), row.value, "")
        for row in present.itertuples()
    ]
    columns = ["measure", "record_id", "published", "claimant", "claimant_party", "value", "tally"]
    return pd.DataFrame(found, columns=columns).sort_values(
        ["measure", "published", "value"], kind="stable", ignore_index=True
    )


def published_figures():
    """The rows of data/reference/figures.csv on foreign fighters, with `measure` killed or present."""
    figures = pd.read_csv(REFERENCE / "figures.csv", dtype={"as_of": "str"})
    measures = dict.fromkeys(PUBLISHED_KILLED, "killed") | dict.fromkeys(PUBLISHED_PRESENT, "present")
    figures = figures.assign(measure=figures["category"].map(measures)).dropna(subset="measure")
    figures = figures.assign(number=figures["number"].astype("float64"))
    columns = ["measure", "ref_id", "as_of", "reporter", "category", "number", "qualifier", "note"]
    return figures[[*columns, "source_url"]].reset_index(drop=True)


def monitors():
    """The actor_ids of those who count foreign fighters, from data/lexicon/monitors.csv."""
    return [row["actor"] for row in read_table("monitors") if row["counts"] == "foreign_fighter"]


def open_rows(statements, language):
    """The statements that leave open who speaks, when, of whom or for whom: a ledger of them."""
    missing = [statements[column].isin(["", "unknown"]) for column in OPEN if column != "label_ar"]
    return ledger(statements[pd.concat(missing, axis=1).any(axis=1)], language)


# --- sentences -----------------------------------------------------------------------------------------------


def statements_in_words(statements, n_articles):
    """How many statements there are, of which stance, and in how many articles."""
    if statements.empty:
        return (
            f"None of {counted(n_articles, 'article')} alleges or denies foreign fighters: nothing is drawn."
        )
    numbers = statements["stance"].value_counts()
    told = [counted(int(numbers.get(stance, 0)), noun) for stance, noun in STANCES.items()]
    return (
        f"{counted(len(statements), 'statement')} on foreign fighters in "
        f"{statements['article_id'].nunique():,} of {counted(n_articles, 'article')}: {', '.join(told)}."
    )


def pairs_in_words(statements):
    """How many of the denials answer an allegation of the same article."""
    denials = statements[statements["stance"] == "denies"]
    answering = int((denials["answers"] != "").sum())
    return f"{answering:,} of {counted(len(denials), 'denial')} answer an allegation that the same article tells."


def origins_in_words(statements):
    """The origin and side that most statements allege, with how many speakers."""
    found = by_origin(statements[statements["origin"] != ""])
    found = found[found["alleged"] > 0]
    if found.empty:
        return "No statement alleges where foreign fighters come from."
    most = found.loc[found["alleged"].idxmax()]
    return (
        f"Alleged most often: fighters from {origin(most.origin, 'en')} {label(f'for_{most.supports}', 'en')} "
        f"({counted(int(most.alleged), 'statement')}; denied in {most.denied:,})."
    )


def vocabulary_in_words(statements):
    """How many words are in use, and which one by most speakers."""
    words = statements[statements["label_ar"] != ""]
    if words.empty:
        return "No statement has a word of its own for foreign fighters."
    speakers = words.groupby("label_ar")["alleger"].nunique()
    most = speakers.idxmax()
    return (
        f"{counted(len(speakers), 'word')} in use, as printed; most widely {most}, "
        f"by {counted(int(speakers[most]), 'speaker')}."
    )


def figures_in_words(found, published):
    """What the monitors are quoted with, beside the range of what is published elsewhere."""
    killed = found[(found["measure"] == "killed") & found["claimant"].isin(monitors())]
    elsewhere = published.loc[published["measure"] == "killed", "number"]
    told = (
        f"figures published elsewhere run from {elsewhere.min():,.0f} to {elsewhere.max():,.0f} killed, "
        "which are claims as well."
    )
    if killed.empty:
        return f"No monitor is quoted with a number of foreign fighters killed; {told}"
    quoted = ", ".join(f"{row.value:,.0f} ({row.published or 'undated'})" for row in killed.itertuples())
    return f"Monitors are quoted with these numbers killed: {quoted}; {told}"


def open_in_words(statements):
    """How many statements leave each thing open."""
    told = [
        f"{int(statements[column].isin(['', 'unknown']).sum()):,} {words}" for column, words in OPEN.items()
    ]
    return f"Of {counted(len(statements), 'statement')}: {', '.join(told)}."
