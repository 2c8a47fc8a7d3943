"""Denied and withheld losses, and how a figure stands to the war's other figures."""

from helpers.numbers import has
from helpers.quantities import is_cue

RISE_REACH = 10


def tally(sentence, item, previous):
    """Whether a figure dates from an earlier war, adds to an earlier figure, totals, or stands alone."""
    row, q = sentence.chunks, item.quantity
    if any(is_cue(c, "historical") for c in row) or before_2020(row):
        return "historical"
    if totals(row, q, item):
        return "cumulative"
    if adds(row, q, previous):
        return "incremental"
    if any(is_cue(c, "since") for c in row):
        return "cumulative"
    return "incremental" if any(is_cue(c, "recent") for c in row) else "single"


def before_2020(row):
    """Whether the sentence dates what it tells to a year before the war: منذ عام 1992."""
    years = [c.digits for c in row if c.digits is not None and 1980 <= c.digits < 2020 and len(c.text.lstrip("وفبل")) == 4]
    return bool(years) and not any(has(row[i + 1], "object") for i, c in enumerate(row[:-1]) if c.digits in years)


def totals(row, quantity, item):
    """Whether the figure is what a toll has risen to."""
    if item.event.rule in ("total", "running-total"):
        return True
    for chunk in reversed(row[max(0, quantity.first - RISE_REACH) : quantity.first]):
        if is_cue(chunk, "rising", "toll"):
            return True
        if has(chunk, "event") and chunk.prefix.startswith("و"):
            return False
    return False


def adds(row, quantity, previous):
    """Whether the figure is told as further: آخرين, إضافية; not when it sets a second group beside a first."""
    further = any(is_cue(c, "others", "incremental") for c in row[quantity.first : quantity.last + 1])
    beside = previous is not None and not previous.quantity.implicit and previous.event.outcome != "" and quantity.noun is None
    return further and not beside
