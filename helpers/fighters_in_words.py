"""What the articles state on foreign fighters, in sentences computed from the tables, with their records."""

from helpers.articles_in_words import counted
from helpers.fighters_ledger import by_origin, monitors, origin
from helpers.glossary import label
from helpers.ledger import flags
from helpers.lexicon import alternatives
from helpers.losses_in_words import told as articles_told
from helpers.numbers_said import Number, Said, written

STANCES = {"alleges": "allegation", "warns": "warning", "confirms": "admission", "denies": "denial"}
# What a row may leave open, and how that is said.
OPEN = {
    "alleger": "without a named speaker",
    "published": "of an article without a date",
    "origin": "without an origin",
    "supports": "without a side that the fighters are said to support",
    "label_ar": "without a word of its own for them",
}


def told(statements, noun=""):
    """The number of statements, with their ids."""
    return Number(len(statements), tuple(statements["allegation_id"]), noun)


def statements_in_words(statements, n_articles):
    """How many statements there are, of which stance, and in how many articles."""
    if statements.empty:
        sentence = "Of {articles} none alleges or denies foreign fighters: nothing is drawn."
        return Said(sentence, {"articles": articles_told(n_articles)})
    numbers = {
        f"statement_{noun}": told(statements[statements["stance"] == stance], noun)
        for stance, noun in STANCES.items()
    }
    numbers |= {"statements": told(statements, "statement"), "articles": articles_told(n_articles)}
    numbers["statement_articles"] = counted(statements)._replace(noun="")
    stances = ", ".join(f"{{statement_{noun}}}" for noun in STANCES.values())
    return Said(
        f"{{statements}} on foreign fighters in {{statement_articles}} of {{articles}}: {stances}.", numbers
    )


def pairs_in_words(statements):
    """How many of the denials answer an allegation of the same article."""
    denials = statements[statements["stance"] == "denies"]
    if denials.empty:
        return Said("No denial is told.", {})
    numbers = {"denials_answering": told(denials[denials["answers"] != ""]), "denials": told(denials)}
    sentence = "Denials that answer an allegation told in the same article: {denials_answering} of {denials}."
    return Said(sentence, numbers)


def origins_in_words(statements):
    """The origin and side that most statements allege, and how many deny them."""
    stated = statements[statements["origin"] != ""]
    found = by_origin(stated)
    found = found[found["alleged"] > 0]
    if found.empty:
        return Said("No statement alleges where foreign fighters come from.", {})
    most = found.loc[found["alleged"].idxmax()]
    from_there = flags(stated, [most.origin in alternatives(cell) for cell in stated["origin"]])
    same = stated[(stated["supports"] == most.supports) & from_there]
    denied = same["stance"] == "denies"
    numbers = {
        "most_alleged_origin": told(same[~denied], "statement"),
        "most_alleged_origin_denied": told(same[denied]),
        "origin": origin(most.origin, "en"),
        "side": label(f"for_{most.supports}", "en"),
    }
    return Said(
        "Alleged most often: fighters from {origin}, {side} ({most_alleged_origin}; denied in "
        "{most_alleged_origin_denied}).",
        numbers,
    )


def vocabulary_in_words(statements):
    """How many words are in use, and which one by most speakers; who is not named is no speaker."""
    words = statements[statements["label_ar"] != ""]
    if words.empty:
        return Said("No statement has a word of its own for foreign fighters.", {})
    numbers = {"words": Number(words["label_ar"].nunique(), tuple(words["allegation_id"]), "word")}
    attributed = words[words["alleger"] != ""]
    if attributed.empty:
        return Said("{words} in use, as printed; none by a named speaker.", numbers)
    speakers = attributed.groupby("label_ar")["alleger"].nunique()
    most = speakers.idxmax()
    users = tuple(attributed.loc[attributed["label_ar"] == most, "allegation_id"])
    numbers |= {"most": most, "speakers_of_most_used_word": Number(int(speakers[most]), users, "speaker")}
    return Said("{words} in use, as printed; most widely {most}, by {speakers_of_most_used_word}.", numbers)


def figures_in_words(found, published):
    """What the monitors are quoted with, beside the range of what is published elsewhere."""
    killed = found[(found["measure"] == "killed") & found["claimant"].isin(monitors())]
    elsewhere = published[published["measure"] == "killed"]
    numbers = ends(elsewhere, "number", "ref_id", "published_{}_killed")
    beside = (
        "figures published elsewhere run from {published_least_killed} to {published_most_killed} killed, "
        "which are claims as well."
    )
    if killed.empty:
        return Said(f"No monitor is quoted with a number of foreign fighters killed; {beside}", numbers)
    totals = killed[killed["tally"] == "cumulative"]
    others = killed.drop(totals.index)
    quoted = ", ".join(f"{written(row.value)} ({row.published or 'undated'})" for row in totals.itertuples())
    numbers["monitors_further_numbers"] = Number(len(others), tuple(others["record_id"]), "further number")
    span = ""
    if len(totals):
        numbers |= ends(totals, "value", "record_id", "monitors_{}_total")
        span = " (from {monitors_least_total} to {monitors_most_total})"
    return Said(
        f"Monitors are quoted with these totals killed so far{span}: {quoted or 'none'}; "
        f"{{monitors_further_numbers}}; {beside}",
        numbers,
    )


def ends(rows, column, ids, name):
    """The least and the most of a column, each under its name, with the ids of the rows that have it."""
    lowest, highest = rows[column].min(), rows[column].max()
    return {
        name.format(which): Number(value, tuple(rows.loc[rows[column] == value, ids]))
        for which, value in (("least", lowest), ("most", highest))
    }


def open_in_words(statements):
    """How many statements leave each thing open."""
    numbers = {f"open_{column}": told(left_open(statements, column)) for column in OPEN}
    parts = ", ".join(f"{{open_{column}}} {words}" for column, words in OPEN.items())
    return Said(f"Of {{statements}}: {parts}.", numbers | {"statements": told(statements, "statement")})


def left_open(statements, column):
    """The statements that do not tell what a column holds."""
    return statements[statements[column].isin(["", "unknown"])]
