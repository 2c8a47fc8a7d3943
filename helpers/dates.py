"""When an article was published, as far as its text says so."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from helpers.lexicon import alternatives, any_of, forms, read_table, single_spaced
from helpers.text import fold

HEAD = 8  # sentences that may state the date of publication
LEAD = 1  # sentences of the body that open a report
SEARCHED = 300  # sentences that are looked at altogether
HISTORY = timedelta(days=31)  # a date that much older than another one in the text is told as history
CLAUSE_WORDS = 6  # words before a date that say what it dates
OPENING_KINDS = {"headline", "deck", "caption"}


class Part(NamedTuple):
    """A sentence as the search for a date sees it; `opening` is the headline, a caption or the lead."""

    kind: str
    text: str
    opening: bool


class Mention(NamedTuple):
    """A full date in a sentence, its weekday (1 = Monday, None if unnamed) and the words before it."""

    day: date
    weekday: int | None
    before: str
    part: Part


@cache
def numbered(table, column):
    """{folded name: number} of days.csv, months.csv, weekdays.csv or relative_days.csv."""
    return {name.lower(): int(row[column]) for row in read_table(table) for name in forms(row["names"])}


def number(table, column, written):
    """The number of a month or day, in digits or as a name."""
    digits = re.match(r"\d+", written)
    return int(digits[0]) if digits else numbered(table, column)[single_spaced(written).lower()]


@cache
def _patterns():
    """The ways to write a full date, as patterns with the groups day, month, other (month) and year."""
    name = any_of(numbered("months", "month"))
    month = rf"(?P<month>{name})\.?(?:\s?[/(\-–]\s?(?P<other>{name})\s?\)?)?"
    day = rf"(?<!\d)(?<!\d[/.,\-])(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{any_of(numbered('days', 'day'))})"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)"
    in_words = (
        rf"{day}\s{{0,2}}(?:من\s+)?(?:شهر\s+)?{month}[\s،,]{{0,3}}(?:من\s+)?(?:(?:ال|ل)?عام\s+|سنه\s+)?{year}"
    )
    month_first = rf"(?<!\w){month}\s{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s،,]{{1,3}}{year}"
    slash = r"\s?(?P<slash>[/.\-])\s?"
    year_first = (
        rf"(?<![\w/.\-]){year}{slash}(?P<month>\d{{1,2}})\s?(?P=slash)\s?(?P<day>\d{{1,2}})(?!\d|[/\-])"
    )
    day_first = rf"(?<![\w/.\-])(?P<day>\d{{1,2}}){slash}(?P<month>\d{{1,2}})\s?(?P=slash)\s?{year}(?![/\-])"
    return [re.compile(pattern, re.IGNORECASE) for pattern in (in_words, month_first, year_first, day_first)]


@cache
def _weekday_pattern():
    """A weekday with اليوم, and a weekday right before a date."""
    weekday = f"({any_of(numbered('weekdays', 'weekday'))})"
    today = re.compile(rf"(?<!\w)اليوم[\s،,(\-–]{{0,3}}{weekday}")
    before = re.compile(rf"{weekday}[\s،,(\-–]{{0,3}}(?:الموافق[\s،,]{{0,3}}|في\s)?$", re.IGNORECASE)
    return today, before


@cache
def _cues(kind):
    """The folded words of data/lexicon/date_cues.csv of one kind."""
    rows = [row for row in read_table("date_cues") if row["kind"] == kind]
    return {fold(word).text for row in rows for word in alternatives(row["words"])}


def _day(found):
    """The date that a match stands for, None if there is no such day or its two months differ."""
    groups = found.groupdict()
    month = number("months", "month", groups["month"])
    if groups.get("other") and number("months", "month", groups["other"]) != month:
        return None
    day = number("days", "day", groups["day"])
    if month > 12 and found.re is _patterns()[-1]:
        day, month = month, day  # 10/27/2020 can only be the American order
    try:
        return date(int(groups["year"]), month, day)
    except ValueError:
        return None


def find_dates(text):
    """The full dates (day, month and year) in a folded text, as (date, start, end) in order."""
    found = [(_day(match), *match.span()) for pattern in _patterns() for match in pattern.finditer(text)]
    return sorted((each for each in found if each[0]), key=lambda each: each[1])


def read_date(value):
    """The one date that a cell or a front matter field holds, None if it holds none."""
    dates = find_dates(fold(str(value)).text)
    return dates[0][0] if len(dates) == 1 else None


def _mentions(part):
    """The full dates of a sentence."""
    return [_mention(part, day, part.text[:start]) for day, start, _ in find_dates(part.text)]


def _mention(part, day, before):
    """A full date with the clause and the weekday that stand before it."""
    named = _weekday_pattern()[1].search(before)
    weekday = number("weekdays", "weekday", named[1]) if named else None
    start = named.start() if named else len(before)
    return Mention(day, weekday, re.split(r'[،؛:.()"«–—]|\s-|-\s', before[:start])[-1], part)


def _has_cue(mention, kind):
    """Whether a cue of the kind stands among the words right before the date."""
    words = mention.before.split()[-CLAUSE_WORDS:]
    return any(word in _cues(kind) or (word[1:] in _cues(kind) and word[0] in "وف") for word in words)


def _is_own(mention):
    """Whether the date may be the report's own day: not history, and its weekday is right."""
    wrong_weekday = mention.weekday not in (None, mention.day.isoweekday())
    return not (wrong_weekday or _has_cue(mention, "history") or _from_archive(mention.part))


def _from_archive(part):
    """Whether a caption says that its picture is an old one."""
    return part.kind == "caption" and bool(_cues("archive") & set(re.findall(r"\w+", part.text)))


def _is_today(mention):
    """Whether the text says اليوم of the date."""
    return mention.before.split()[-1:] in (["اليوم"], ["واليوم"]) and _is_own(mention)


def _told(parts):
    """The full dates that the report tells, without days to come."""
    mentions = [mention for part in parts if part.kind != "embed" for mention in _mentions(part)]
    return [mention for mention in mentions if not _has_cue(mention, "left_out")]


def _is_history(day, parts):
    """Whether the report also tells of a time well after the day."""
    years = [
        int(year)
        for part in parts
        for year in re.findall(r"(?<!\w)[لب]?(?:ال)?عام\s+(20\d\d|19\d\d)", part.text)
    ]
    later = any(mention.day > day + HISTORY for mention in _told(parts))
    return later or any(year > day.year for year in years)


def _stated(parts):
    """The day that the head marks as today, else its latest day if that opens the report."""
    told = _told([part for part in parts if part.kind != "embed"][:HEAD])
    today = [mention.day for mention in told if _is_today(mention)]
    if today:
        return max(today)
    latest = max((mention.day for mention in told), default=None)
    opens = [each for each in told if each.day == latest and each.part.opening and _is_own(each)]
    return latest if opens else None


def _inferred(parts):
    """The first weekday called اليوم on or after the latest dated line, such as a post or a caption."""
    head = [part.text for part in parts if part.kind != "embed"][:HEAD]
    named = {
        number("weekdays", "weekday", name) for text in head for name in _weekday_pattern()[0].findall(text)
    }
    dated = [each.day for part in parts for each in _mentions(part) if _dates_a_line(each)]
    if len(named) != 1 or not dated:
        return None
    latest = max(dated)
    return latest + timedelta(days=(named.pop() - latest.isoweekday()) % 7)


def _dates_a_line(mention):
    """Whether the date is about when its line was written, rather than about the past."""
    if mention.part.kind == "embed":
        return True
    dated = mention.part.kind == "caption" or mention.weekday is not None
    return dated and _is_own(mention) and not _has_cue(mention, "left_out")


def _parts(text, sentences):
    """The sentences that may tell a date, folded."""
    parts, body = [], 0
    for start, end, kind in sentences[:SEARCHED]:
        body += kind == "body"
        if kind not in ("related", "footer"):
            opening = kind in OPENING_KINDS or (kind == "body" and body <= LEAD)
            parts.append(Part(kind, fold(text[start:end]).text, opening))
    return parts


def publication_date(text, sentences):
    """The day an article was published as (date or None, "stated" | "inferred" | "unknown"), never a guess.

    `sentences` are the article's (start, end, kind) in order.
    """
    parts = _parts(text, sentences)
    for source, find in (("stated", _stated), ("inferred", _inferred)):
        day = find(parts)
        if day and not _is_history(day, parts):
            return day, source
    return None, "unknown"
