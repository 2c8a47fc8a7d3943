"""The `mediation` table made ready to be read: what is apart from what, names, gaps, the published events."""

from datetime import date, timedelta
from functools import cache

import pandas as pd

from helpers import paths
from helpers.actor_names import actor_name
from helpers.actor_tables import actor_table
from helpers.gloss import names_and_terms
from helpers.glossary import glossary, label, languages_of
from helpers.lexicon import alternatives, read_table

APART = ("appeal", "standing_process")
WITHIN = timedelta(days=2)
LEDGER = ["date", "mediators", "act", "venue", "outcome", "responses", "context", "gloss", "article_id"]
PUBLISHED = ["event_id", "date", "mediators", "act", "outcome", "held_hours", "told_as"]
COMMA = {"ar": "، ", "en": ", "}
FIELDS = ("mediators", "date", "venue", "outcome", "responses")


# Tables


def attempts_of(mediation):
    """The records of mediation proper: neither appeals nor standing processes."""
    return mediation[~mediation["act"].isin(APART)]


def appeals_of(mediation):
    """The records of calls on the parties to stop or talk."""
    return mediation[mediation["act"] == "appeal"]


def processes_of(mediation):
    """The records of standing processes, which have no day."""
    return mediation[mediation["act"] == "standing_process"]


def published_events():
    """The events of data/reference/mediation.csv, all text, their outcomes as the articles' are named too."""
    events = pd.read_csv(paths.REFERENCE / "mediation.csv", dtype=str, keep_default_na=False)
    shown = {row["outcome"]: row["shown_as"] for row in read_table("published_outcomes")}
    return events.assign(shown_as=events["outcome"].map(shown))


def beside(events, mediation):
    """Published events with `told_as`: how the articles tell the same one, "" where none does.

    The same is what has the same act, lies at most two days apart and shares a mediating state or
    organisation, or the city. A record without a day cannot be set beside an event.
    """
    told = [[row for row in mediation.itertuples() if is_same(event, row)] for event in events.itertuples()]
    lines = ["\n".join(f"{row.outcome} ({row.mediation_id})" for row in rows) for rows in told]
    return events.assign(told_as=lines)


def is_same(event, record):
    """Whether a record tells a published event."""
    if event.act != record.act or not record.date:
        return False
    near = abs(date.fromisoformat(event.date) - date.fromisoformat(record.date)) <= WITHIN
    place = bool(event.venue) and event.venue == record.venue
    return near and (place or bool(set(mediating(event.mediators)) & set(mediating(record.mediators))))


def gaps(mediation):
    """For each field how many records leave it open: a DataFrame field, n_unknown, n_records."""
    rows = [(field, int(mediation[field].isin(["", "unknown"]).sum()), len(mediation)) for field in FIELDS]
    return pd.DataFrame(rows, columns=["field", "n_unknown", "n_records"])


def labelled_gaps(mediation, language):
    """What `gaps` gives, with the fields in words."""
    found = gaps(mediation)
    return found.assign(field=[label(field, language) for field in found["field"]])


def incomplete(mediation):
    """The records without a mediator or without a day; a standing process needs none."""
    undated = (mediation["date"] == "") & (mediation["act"] != "standing_process")
    return mediation[undated | (mediation["mediators"] == "")]


def answers_of(mediation):
    """A row for each response: the record's columns with `actor` and `response`."""
    told = mediation.assign(answer=mediation["responses"].str.split("|")).explode("answer")
    told = told[told["answer"].fillna("") != ""]
    parts = told["answer"].str.rsplit(":", n=1)
    return told.assign(actor=parts.str[0], response=parts.str[-1]).drop(columns="answer")


# Names


@cache
def states():
    """The states of actors.csv by country code."""
    rows = [row for row in actor_table().values() if row["kind"] == "state" and row["country"]]
    return {row["country"]: row["actor_id"] for row in rows}


def mediating(actors):
    """The states and organisations of a cell of actor ids; a person or ministry stands for its state."""
    found = (actor_table().get(actor, {}).get("country") for actor in alternatives(actors))
    named = zip(alternatives(actors), found, strict=True)
    return list(dict.fromkeys(states().get(country, actor) for actor, country in named))


def name_lines(actor, language):
    """An actor's name, two languages on two lines; `unknown` where nobody is named."""
    return "\n".join(
        label(actor, tongue) if actor == "unknown" else actor_name(actor, tongue)
        for tongue in languages_of(language)
    )


def venue_name(venue, language):
    """A venue's name; `telephone` and whatever else is no city stands in the glossary."""
    if not venue or venue in glossary():
        return label(venue, language)
    cities = {row["venue"]: alternatives(row["names"])[0] for row in read_table("mediation_venues")}
    names = {"en": venue.replace("-", " ").title(), "ar": cities.get(venue, venue)}
    return "\n".join(names[tongue] for tongue in languages_of(language))


def named(actors, language):
    """A cell of actor ids in names, in one line for each language; an empty one is `unknown`."""
    return "\n".join(
        COMMA[tongue].join(name_lines(actor, tongue) for actor in alternatives(actors) or ["unknown"])
        for tongue in languages_of(language)
    )


def answered(responses, language):
    """A cell of responses in words, as in `Türkiye: rejected`, a line for each and language."""
    pairs = [part.rsplit(":", 1) for part in alternatives(responses)]
    return "\n".join(
        f"{name_lines(actor, tongue)}: {label(answer, tongue)}"
        for actor, answer in pairs
        for tongue in languages_of(language)
    )


# Ledgers


def ledger(records, language):
    """The records in words for `table`, by day: the columns LEDGER, each with its sentence and gloss."""
    dated = records.sort_values(["date", "mediation_id"], key=lambda column: column.mask(column == "", "~"))
    return in_words(dated, language).assign(
        responses=[answered(cell, language) for cell in dated["responses"]],
        gloss=[gloss(record) for record in dated.itertuples()],
    )[LEDGER]


def in_words(records, language):
    """Records or published events with actors, act, venue and outcome in words."""
    return records.assign(
        mediators=[named(cell, language) for cell in records["mediators"]],
        act=[label(act, language) for act in records["act"]],
        venue=[venue_name(venue, language) if venue else "" for venue in records["venue"]],
        outcome=[label(outcome, language) for outcome in records["outcome"]],
    )


def gloss(record):
    """What a reader without Arabic is told: the record's fields in English, then names and terms."""
    fields = [
        label(record.act, "en"),
        f"mediators: {named(record.mediators, 'en')}",
        f"venue: {venue_name(record.venue, 'en')}" if record.venue else "",
        f"day: {record.date or 'not told'}",
        f"parties: {named(record.parties, 'en')}",
        f"outcome: {label(record.outcome, 'en')}",
    ]
    return "\n".join(filter(None, ("; ".join(filter(None, fields)), names_and_terms(record.context))))


def published_ledger(events, language):
    """Published events set beside the articles (`beside`) in words: the columns PUBLISHED."""
    told = events["told_as"].where(events["told_as"] != "", label("not_told", language))
    return in_words(events, language).assign(told_as=told)[PUBLISHED]


def process_ledger(processes, language):
    """Each standing process with the numbers of its articles and the outcomes they give."""
    told = processes.assign(outcome=[label(outcome, language) for outcome in processes["outcome"]])
    rows = [
        (
            named(group["mediators"].iloc[0] or "unknown", language),
            group["article_id"].nunique(),
            outcomes(group),
        )
        for _, group in told.groupby("attempt", sort=True)
    ]
    return pd.DataFrame(rows, columns=["mediators", "n_articles", "outcome"])


def outcomes(group):
    """The outcomes that records give, once each, the most frequent first."""
    return "\n".join(group["outcome"].value_counts().index)
