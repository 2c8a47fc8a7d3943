"""When an extracted record is a truth record: for each table a ladder of ever stricter questions."""

import math

# How many characters a record's span may be longer than the place in the text that it is to find.
FIGURE_SLACK, STORY_SLACK = 60, 400


def known(value):
    """A cell's value, or None where the cell is empty."""
    empty = value is None or value == "" or (isinstance(value, float) and math.isnan(value))
    return None if empty else value


def slugs(value):
    """The set of slugs in a cell or a truth record: a list, or text joined with |."""
    value = known(value) or ()
    parts = value.split("|") if isinstance(value, str) else value
    return frozenset(part.strip().lower() for part in parts if part and part.strip())


def touches(record, span):
    """Whether a record overlaps [start, end)."""
    return record["start"] < span[1] and span[0] < record["end"]


def near(record, truth, slack):
    """Whether a record overlaps one of the truth's spans and is at most `slack` characters longer."""
    length = record["end"] - record["start"]
    return any(touches(record, span) and length <= span[1] - span[0] + slack for span in truth["spans"])


def figure(record, truth):
    """Whether a claim stands where the truth's does and states the same number."""
    return near(record, truth, FIGURE_SLACK) and same_number(record, truth)


def same_number(record, truth):
    """Whether two claims state one number; a range is its bounds, a vague plural its floor."""
    withheld = truth["stance"] == "withholds"
    if withheld or record["stance"] == "withholds":
        return withheld and record["stance"] == "withholds"
    value, low, high = (known(truth[field]) for field in ("value", "low", "high"))
    if value is not None:
        return known(record["value"]) == value
    if high is not None:
        return (known(record["low"]), known(record["high"])) == (low, high)
    return known(record["value"]) is None and known(record["low"]) == low


def found(record, truth):
    """Whether a record of what was said or done stands where the truth's does."""
    return near(record, truth, STORY_SLACK)


def same(*fields):
    """The question whether the fields are the truth's, or one of the further values that count as right."""

    def question(record, truth):
        also = truth.get("also", {})
        wanted = {field: [truth.get(field), *also.get(field, [])] for field in fields}
        return all(slugs(record[field]) in map(slugs, wanted[field]) for field in fields)

    return question


def share(field):
    """The question whether record and truth name somebody in common, or both nobody."""

    def question(record, truth):
        ours, theirs = slugs(record[field]), slugs(truth.get(field))
        return bool(ours & theirs) or ours == theirs

    return question


def party(record, truth):
    """Whether the speaker's party is the truth's; without a party the outlet itself narrates."""
    wanted = [truth.get("claimant_party"), *truth.get("also", {}).get("claimant_party", [])]
    return (known(record["claimant_party"]) or "narrator") in [each or "narrator" for each in wanted]


def bounds(record, truth):
    """Whether precision, low and high are the truth's; a withheld loss has none."""
    if truth["stance"] == "withholds":
        return True
    ends = all(known(record[field]) == known(truth[field]) for field in ("low", "high"))
    return ends and same("precision")(record, truth)


def number(record, truth):
    """Whether the number of fighters is the truth's."""
    return known(record["value"]) == known(truth.get("value"))


# Each table's ladder: (rung, the fields it adds, its question). A rung is reached over all those before it.
LADDERS = {
    "claims": (
        ("figure", ("value", "low", "high"), figure),
        ("+object", ("object",), same("object")),
        ("+outcome", ("outcome",), same("outcome")),
        ("+side", ("side",), same("side")),
        ("+claimant's party", ("claimant_party",), party),
        ("+claimant", ("claimant",), same("claimant")),
        ("+stance, tally", ("stance", "tally"), same("stance", "tally")),
        ("+bounds", ("precision", "low", "high"), bounds),
    ),
    "mediation": (
        ("found", (), found),
        ("+act", ("act",), same("act")),
        ("+mediators", ("mediators",), share("mediators")),
        ("+venue", ("venue",), same("venue")),
        ("+outcome", ("outcome",), same("outcome")),
    ),
    "foreign_fighters": (
        ("found", (), found),
        ("+stance", ("stance",), same("stance")),
        ("+alleger", ("alleger",), share("alleger")),
        ("+origin", ("origin",), same("origin")),
        ("+supports", ("supports",), same("supports")),
        ("+number", ("value",), number),
    ),
}


def climbed(record, truth, ladder):
    """How many rungs of a ladder a record reaches with a truth record."""
    height = 0
    for _, _, question in ladder:
        if not question(record, truth):
            break
        height += 1
    return height
