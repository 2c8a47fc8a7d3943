"""What an actor is called in English and in Arabic, also where nation and office make up its id."""

from functools import cache

from helpers.actor_tables import actor_table
from helpers.lexicon import alternatives, read_table


def actor_name(actor_id, language="en"):
    """The name of an actor in "en" or "ar", composed of nation and office where actors.csv has no row.

    Raises KeyError with the mend for an id that is neither listed nor composed.
    """
    row = actor_table().get(actor_id)
    return row[f"name_{language}"] if row else composed(*parts(actor_id), language)


def parts(actor_id):
    """The nation and the office (their rows) that an id such as france-health-ministry is made of."""
    for nation, row in nations().items():
        suffix = actor_id.removeprefix(f"{nation}-")
        if suffix != actor_id and suffix in offices():
            return row, offices()[suffix]
    raise KeyError(
        f"{actor_id!r} has no name: add a row to data/lexicon/actors.csv, or for its office to offices.csv."
    )


def composed(nation, office, language):
    """An office's name with its nation: Ministry of Health of France, وزارة الصحة الفرنسية."""
    name, state = office[f"name_{language}"], actor_table()[nation["nation"]][f"name_{language}"]
    if language == "en":
        return f"{name} of {state}"
    adjective = next(iter(alternatives(nation["adjectives"])), "")
    if not adjective or " " in adjective:
        return f"{name} في {state}"
    return f"{name} ال{adjective}{'ة' if office['gender'] == 'f' else ''}"


@cache
def nations():
    """The rows of nations.csv by nation."""
    return {row["nation"]: row for row in read_table("nations")}


@cache
def offices():
    """The rows of offices.csv by suffix."""
    return {row["suffix"]: row for row in read_table("offices")}
