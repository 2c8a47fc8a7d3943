"""The days a sentence names, resolved from the day its article was published."""

import re
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from helpers.dates import find_dates, number, numbered
from helpers.lexicon import any_of, particles

SINCE = re.compile(r"(?<!\w)و?(?:منذ|حتي|لغايه)\s+(?:يوم\s+|فجر\s+|صباح\s+)?$")
AHEAD = timedelta(days=60)  # a day and month without a year lie at most that far ahead of publication


class Day(NamedTuple):
    """A day named at [start, end) of a folded sentence, as an ISO date."""

    start: int
    end: int
    iso: str


@cache
def day_and_month():
    """A day with its month, the year left out, or with من الشهر for the month."""
    day = rf"(?<![\w/.,])(?:ال)?(?P<day>\d{{1,2}}|{any_of(numbered('days', 'day'))})"
    which = rf"(?:\s(?P<which>{any_of(particles('day-past') | particles('day-to-come'))})(?!\w))?"
    month = rf"(?:(?P<month>{any_of(numbered('months', 'month'))})|(?:ال)?شهر(?!\w){which})"
    return re.compile(rf"{day}\s+(?:من\s+)?(?:شهر\s+)?{month}", re.IGNORECASE)


@cache
def weekday():
    """A weekday or a word such as أمس, with what tells which one is meant; not the day in "twice a day"."""
    name = any_of(numbered("weekdays", "weekday"))
    relative = any_of(numbered("relative_days", "days"))
    count = any_of([*numbered("days", "day"), *particles("twice-a-day")])
    told = rf"(?<!في )(?P<relative>{relative})(?!\s{count})(?:[\s،]+(?P<name>{name}))?"
    which = rf"(?:\s(?P<which>{any_of(particles('day-past') | particles('day-to-come'))}))?"
    night = r"(?:\s*[–/-]\s*|\s+(?:(?:الي|علي)\s+)?)"
    named = rf"(?P<first>{name})(?:{night}(?P<second>{name}))?{which}"
    return re.compile(rf"(?<!\w)[وفبل]?(?:{told}|{named})", re.IGNORECASE)


@lru_cache(maxsize=64)  # the acts of one sentence ask one after the other
def days(text, published, ahead=False):
    """The days a folded sentence names, in order; with `ahead` a bare weekday is the next one, not the last.

    Without a date of publication (ISO, "" if unknown) only full dates are days. Days after منذ tell how long
    something lasts and are left out.
    """
    found = [Day(start, end, day.isoformat()) for day, start, end in find_dates(text)]
    if published:
        today = date.fromisoformat(published)
        found += [Day(*m.span(), dated(m, today)) for m in day_and_month().finditer(text)]
        named = [Day(*m.span(), resolved(m, today, ahead)) for m in weekday().finditer(text)]
        found += [day for day in named if not any(0 <= other.start - day.end <= 3 for other in found)]
    return tuple(sorted(day for day in found if day.iso and not SINCE.search(text[: day.start])))


def dated(match, today):
    """The ISO date of a day and month, in the year that brings it nearest before publication."""
    day = number("days", "day", match["day"])
    month = number("months", "month", match["month"]) if match["month"] else month_meant(match, today)
    for year in (today.year, today.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            return ""
        if found <= today + AHEAD:
            return found.isoformat()
    return ""


def month_meant(match, today):
    """The number of the month that الشهر means: this one, the last (الماضي) or the next (المقبل)."""
    step = 1 if match["which"] in particles("day-to-come") else -1 if match["which"] else 0
    return (today.month + step - 1) % 12 + 1


def resolved(match, today, ahead):
    """The ISO date of a weekday or a relative day; a weekday beside اليوم or أمس is the firmer of the two."""
    if match["relative"]:
        told = today + timedelta(days=number("relative_days", "days", match["relative"]))
        return nearest(told, match["name"]) if match["name"] else told.isoformat()
    wanted = number("weekdays", "weekday", match["second"] or match["first"])
    back = (today.isoweekday() - wanted) % 7
    if match["which"] in particles("day-to-come") or (ahead and back):
        return (today + timedelta(days=7 - back)).isoformat()
    return (today - timedelta(days=back or (7 if match["which"] else 0))).isoformat()


def nearest(day, name):
    """The ISO date of a weekday at most one day off a day; "" when they contradict each other by more."""
    off = (number("weekdays", "weekday", name) - day.isoweekday() + 1) % 7 - 1
    return (day + timedelta(days=off)).isoformat() if off <= 1 else ""
