"""What the articles state on foreign fighters, in sentences computed from the tables."""

from helpers.corpus import counted
from helpers.fighters_ledger import by_origin, monitors, origin
from helpers.glossary import label

STANCES = {"alleges": "allegation", "warns": "warning", "confirms": "admission", "denies": "denial"}
# What a row may leave open, and how that is said.
OPEN = {
    "alleger": "without a named speaker",
    "published": "of an article without a date",
    "origin": "without an origin",
    "supports": "without a side that the fighters are said to support",
    "label_ar": "without a word of its own for them",
}


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
    told = f"{answering:,} of {counted(len(denials), 'denial')}"
    return f"{told} answer an allegation that the same article tells."


def origins_in_words(statements):
    """The origin and side that most statements allege, with how many speakers."""
    found = by_origin(statements[statements["origin"] != ""])
    found = found[found["alleged"] > 0]
    if found.empty:
        return "No statement alleges where foreign fighters come from."
    most = found.loc[found["alleged"].idxmax()]
    side = label(f"for_{most.supports}", "en")
    return (
        f"Alleged most often: fighters from {origin(most.origin, 'en')}, {side} "
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
    totals = killed[killed["tally"] == "cumulative"]
    quoted = ", ".join(f"{row.value:,.0f} ({row.published or 'undated'})" for row in totals.itertuples())
    others = counted(len(killed) - len(totals), "further number")
    return f"Monitors are quoted with these totals killed so far: {quoted or 'none'}; {others}; {told}"


def open_in_words(statements):
    """How many statements leave each thing open."""
    told = [
        f"{int(statements[column].isin(['', 'unknown']).sum()):,} {words}" for column, words in OPEN.items()
    ]
    return f"Of {counted(len(statements), 'statement')}: {', '.join(told)}."
