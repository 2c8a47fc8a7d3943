"""What the articles tell of mediation, in sentences computed from the tables."""

import pandas as pd

from helpers.corpus import counted
from helpers.glossary import label
from helpers.mediation_ledger import answers_of, mediating, name_lines


def enumerated(numbers, of=lambda key: label(key, "en")):
    """Numbers by key in words: `talks 3, ceasefire 2`."""
    return ", ".join(f"{of(key)} {number:,}" for key, number in numbers.items())


def attempts_in_words(attempts):
    """How many attempts at mediation proper the articles tell, of which kinds, and what is left open."""
    if attempts.empty:
        return "The articles tell of no attempt at mediation, so nothing is drawn."
    n, told = attempts["attempt"].nunique(), attempts["article_id"].nunique()
    undated = int((attempts["date"] == "").sum())
    unnamed = int((attempts["mediators"] == "").sum())
    return (
        f"{counted(told, 'article')} told of {counted(n, 'attempt')} in {counted(len(attempts), 'record')}: "
        f"{enumerated(attempts['act'].value_counts())}; "
        f"{counted(undated, 'record')} without a day, {unnamed:,} without a named mediator."
    )


def appeals_in_words(appeals):
    """How many appeals the articles tell, and who made most."""
    if appeals.empty:
        return "The articles tell of no appeal to stop or talk, so nothing is drawn."
    made = pd.Series([one for cell in appeals["mediators"] for one in mediating(cell)], dtype="object")
    first = enumerated(made.value_counts().head(3), lambda actor: name_lines(actor, "en"))
    told = counted(appeals["article_id"].nunique(), "article")
    most = f"most often named as appealing: {first or 'nobody'}"
    return f"{told} told of {counted(len(appeals), 'appeal')}; {most}."


def processes_in_words(processes):
    """How many standing processes the articles speak of, and in which state they see them."""
    if processes.empty:
        return "The articles speak of no standing process."
    told = counted(processes["article_id"].nunique(), "article")
    return f"{told} spoke of standing processes, as {enumerated(processes['outcome'].value_counts())}."


def answers_in_words(mediation):
    """How many responses the articles tell, and of how many records they tell none."""
    answers = answers_of(mediation)
    silent = f"{int((mediation['responses'] == '').sum()):,} of {counted(len(mediation), 'record')}"
    if answers.empty:
        return f"The articles tell of no response ({silent} without one), so nothing is drawn."
    told = enumerated(answers["response"].value_counts())
    return f"{counted(len(answers), 'response')} told ({told}); {silent} name no response. Check before use."


def published_in_words(events):
    """Which published events, set `beside` the articles, are told there, and which are not."""
    told = events["told_as"] != ""
    there, missing = (", ".join(events.loc[which, "event_id"]) or "none" for which in (told, ~told))
    of = f"Of {counted(len(events), 'published event')} the articles tell {told.sum()} with a day"
    return f"{of} ({there}); not: {missing}."


def shown_in_words(records, rows):
    """How many records a table of so many rows shows."""
    shown = min(len(records), rows)
    return f"The table shows {shown:,} of {counted(len(records), 'record')}."


def incomplete_in_words(incomplete, mediation):
    """How many records lack what places them."""
    of = counted(len(mediation), "record")
    return f"{len(incomplete):,} of {of} name no mediator or, but for standing processes, no day."
