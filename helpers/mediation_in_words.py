"""What the articles tell of mediation, in sentences computed from the tables, with the records."""

from helpers.articles_in_words import counted
from helpers.glossary import label
from helpers.mediation_ledger import answers_of, mediating, name_lines
from helpers.numbers_said import Number, Said


def ids(records):
    """The mediation_ids of records, each once, in their order."""
    return tuple(dict.fromkeys(records["mediation_id"]))


def told(records, noun=""):
    """The number of records."""
    return Number(len(records), ids(records), noun)


def by_value(records, column, prefix):
    """(words, numbers) on how many records have each value of a column, the most frequent first."""
    values = records[column].value_counts().index
    numbers = {f"{prefix}_{value}": told(records[records[column] == value]) for value in values}
    return ", ".join(f"{label(value, 'en')} {{{prefix}_{value}}}" for value in values), numbers


def attempts_in_words(attempts):
    """How many attempts at mediation proper the articles tell, of which kinds, and what is left open."""
    if attempts.empty:
        return Said("The articles tell of no attempt at mediation, so nothing is drawn.", {})
    kinds, numbers = by_value(attempts, "act", "attempts")
    numbers |= {
        "attempt_articles": counted(attempts),
        "attempts": Number(attempts["attempt"].nunique(), ids(attempts), "attempt"),
        "attempt_records": told(attempts, "record"),
        "undated_attempts": told(attempts[attempts["date"] == ""], "record"),
        "attempts_without_mediator": told(attempts[attempts["mediators"] == ""]),
    }
    return Said(
        f"{{attempt_articles}} told of {{attempts}} in {{attempt_records}}: {kinds}; {{undated_attempts}} "
        "without a day, {attempts_without_mediator} without a named mediator.",
        numbers,
    )


def appeals_in_words(appeals):
    """How many appeals the articles tell, and who made most."""
    if appeals.empty:
        return Said("The articles tell of no appeal to stop or talk, so nothing is drawn.", {})
    made = appeals.assign(actor=[mediating(cell) for cell in appeals["mediators"]]).explode("actor")
    first = made["actor"].value_counts().head(3).index
    numbers = {"appeal_articles": counted(appeals), "appeals": told(appeals, "appeal")}
    for place, actor in zip(("most", "second", "third"), first, strict=False):
        numbers[f"appeals_by_{place}"] = told(made[made["actor"] == actor])
        numbers[place] = name_lines(actor, "en")
    places = [name for name in ("most", "second", "third") if name in numbers]
    named = ", ".join(f"{{{place}}} {{appeals_by_{place}}}" for place in places) or "nobody"
    sentence = f"{{appeal_articles}} told of {{appeals}}; most often named as appealing: {named}."
    return Said(sentence, numbers)


def processes_in_words(processes):
    """How many articles speak of standing processes, and in which state they see them."""
    if processes.empty:
        return Said("The articles speak of no standing process.", {})
    states, numbers = by_value(processes, "outcome", "processes")
    sentence = f"{{process_articles}} spoke of standing processes, as {states}."
    return Said(sentence, numbers | {"process_articles": counted(processes)})


def answers_in_words(mediation):
    """How many responses the articles tell, and of how many records they tell none."""
    answers = answers_of(mediation)
    silent = mediation[mediation["responses"] == ""]
    numbers = {"unanswered": told(silent), "mediation_records": told(mediation)}
    if answers.empty:
        sentence = "The articles tell of no response (records: {mediation_records}), so nothing is drawn."
        return Said(sentence, numbers)
    kinds, found = by_value(answers, "response", "responses")
    return Said(
        f"{{responses}} told ({kinds}); records that name no response: {{unanswered}} of "
        "{mediation_records}. Check before use.",
        numbers | found | {"responses": told(answers, "response")},
    )


def published_in_words(events):
    """Which published events, set `beside` the articles, are told there, and which are not."""
    there = events[events["told_as"] != ""]
    missing = events.drop(there.index)
    names = {"there": ", ".join(there["event_id"]), "not": ", ".join(missing["event_id"])}
    numbers = {
        "published_events": Number(len(events), tuple(events["event_id"]), "published event"),
        "published_events_told": Number(len(there), tuple(there["event_id"])),
    }
    return Said(
        "Of {published_events} the articles tell {published_events_told} with a day ({there}); not: {not}.",
        numbers | {name: events or "none" for name, events in names.items()},
    )


def incomplete_in_words(incomplete, mediation):
    """How many records lack what places them."""
    numbers = {"incomplete_records": told(incomplete), "mediation_records": told(mediation)}
    return Said(
        "Records that name no mediator or, but for standing processes, no day: {incomplete_records} of "
        "{mediation_records}.",
        numbers,
    )
