"""The `foreign_fighters` table made ready to be read: days, names, glosses, denials beside allegations."""

import pandas as pd

from helpers.actor_tables import actor_table
from helpers.gloss import names_and_terms
from helpers.glossary import label
from helpers.lexicon import alternatives, read_table
from helpers.mediation_ledger import named
from helpers.paths import REFERENCE

PUBLISHED_KILLED = ("syrian_killed",)
PUBLISHED_PRESENT = ("syrian_sent", "mercenaries_present")
MAY_BE_OPEN = ("alleger", "published", "origin", "supports")


def dated(tables):
    """The foreign_fighters table by day, with each article's day of publication as `published`."""
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


def ledger(statements, language):
    """Every statement with its speaker, what it says in English words, and the sentence it stands in."""
    return pd.DataFrame(
        {
            "published": statements["published"],
            "alleger": [speaker(actors, language) for actors in statements["alleger"]],
            "stance": [label(f"stance_{stance}", language) for stance in statements["stance"]],
            "label_ar": statements["label_ar"],
            "context": statements["context"],
            "gloss": [gloss(row) for row in statements.itertuples()],
            "allegation_id": statements["allegation_id"],
        }
    )


def gloss(row):
    """A statement's fields in English words, then the names and terms of its sentence: no translation."""
    evidence = "|".join(f"evidence_{kind}" for kind in alternatives(row.evidence))
    told = (
        f"{speaker(row.alleger, 'en')}: {label(f'stance_{row.stance}', 'en')}; {label(row.kind, 'en')}, "
        f"number {number(row)}, origin {origin(row.origin, 'en')}, {label(f'for_{row.supports}', 'en')}; "
        f"evidence {label(evidence, 'en')}"
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
    """Each denial beside the allegation that it answers, and both glosses; where it answers none, empty."""
    by_id = {row.allegation_id: row for row in statements.itertuples()}
    denials = [row for row in by_id.values() if row.stance == "denies"]
    rows = [(denial.published, *_told(by_id.get(denial.answers), denial, language)) for denial in denials]
    return pd.DataFrame(
        rows, columns=["published", "alleged_by", "allegation", "denied_by", "denial", "gloss"]
    )


def _told(allegation, denial, language):
    both = [row for row in (allegation, denial) if row is not None]
    alleged = (speaker(allegation.alleger, language), allegation.quote) if allegation else ("", "")
    return *alleged, speaker(denial.alleger, language), denial.quote, "\n".join(map(gloss, both))


def by_origin(statements):
    """How many statements allege and deny each origin for each side: supports, origin, alleged, denied.

    A statement that names several origins counts for each of them.
    """
    told = statements.assign(origin=[alternatives(cell) or [""] for cell in statements["origin"]])
    return _both_ways(told.explode("origin"), ["supports", "origin"])


def vocabulary(statements):
    """How many statements of each speaker have each word as printed: alleger, label_ar, kind and numbers."""
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
    missing = [statements[column].isin(["", "unknown"]) for column in MAY_BE_OPEN]
    return ledger(statements[pd.concat(missing, axis=1).any(axis=1)], language)
