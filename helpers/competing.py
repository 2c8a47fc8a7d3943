"""The readings that compete with a count: dates, hours, ages, distances, money, names."""

from helpers.lexicon import particles
from helpers.words import SIGNS, at, chunks_text, has, is_cue, skip_signs

POPULATED = 5  # chunks before a number in which it stands that it is of inhabitants
PERCENT = ("%", "٪")


def approximator(chunks, i, position):
    """The precision that the chunk at i gives a number after or before it, or None."""
    chunk = at(chunks, i)
    if not has(chunk, "approximator"):
        return None
    return next((r.value for r in chunk.all("approximator") if r.row["position"] == position), None)


def competes(chunks, number):
    """Whether the number is a date, a time, an age, a distance, a sum of money, a name …"""
    return (
        unit_follows(chunks, number)
        or name_precedes(chunks, number)
        or touches(chunks, number)
        or ends_model(chunks, number)
        or is_year(chunks, number)
        or is_rate(chunks, number)
    )


def unit_follows(chunks, number):
    """Whether a unit of time, length, money … or a month follows."""
    i = skip_signs(chunks, number.last)
    if approximator(chunks, i, "after"):
        i += 1
    after = at(chunks, i)
    if after is not None and after.text == "من" and is_month(at(chunks, i + 1)):
        return True
    if after is None:
        return False
    if after.text in PERCENT:
        return True
    counts = has(after, "object") and not (is_population(after) and nothing_befell(chunks, number.first, i))
    return not counts and any(
        r.row["position"] == "after" and r.prefix in ("", "ال") for r in after.all("competing")
    )


def tells_population(chunks, i):
    """Whether the words that end at i tell how many people live somewhere: السكان البالغ عددهم."""
    words = [chunks_text(chunks, j) for j in range(i - POPULATED, i + 1)]
    counted = words[-1] in particles("their-number")
    return counted and any(word in particles("inhabitants") for word in words)


def is_population(chunk):
    """Whether a chunk is a word for the inhabitants that a place has: نسمة."""
    return any(reading.value == "population" for reading in chunk.all("competing"))


def nothing_befell(chunks, first, last):
    """Whether no event stands right before or behind the number and noun in chunks [first, last].

    The number of a place's people is told after عدد: السكان البالغ عددهم 150 ألف نسمة نزحوا.
    """
    first -= bool(approximator(chunks, first - 1, "before"))  # نزح نحو 75 ألف نسمة
    beside = (at(chunks, i) for i in (first - 1, last + 1))
    return is_cue(at(chunks, first - 1), "toll") or not any(has(chunk, "event") for chunk in beside)


def is_month(chunk):
    """Whether a chunk names a month: 9 من تشرين الثاني."""
    return has(chunk, "competing") and chunk.get("competing").value == "date"


def name_precedes(chunks, number):
    """Whether the word before makes the number a name, a date, an hour, an age or a distance."""
    i = skip_signs(chunks, number.first - 1, -1)
    while approximator(chunks, i, "before"):
        i -= 1
    before = at(chunks, i)
    if before is None:
        return False
    if tells_population(chunks, i):
        return True
    kinds = {r.value for r in before.all("competing") if r.row["position"] == "before"}
    if kinds & {"age", "distance", "population", "time"}:
        return True
    dated = number.value is not None and (number.value <= 31 or 1900 <= number.value <= 2030)
    counted = has(at(chunks, number.last), "object")
    return bool(kinds - ({"date"} if not dated else set())) and not counted


def touches(chunks, number):
    """Whether a sign ties the number to its neighbour: إس-300, 12:30, 2020/10/3, 3-1."""
    before, after = at(chunks, number.first - 1), at(chunks, number.last)
    first, last = chunks[number.first], chunks[number.last - 1]
    if (
        before is not None
        and before.text in ("-", "–", "/", ":", "#", "@", "+", "№")
        and before.end == first.start
    ):
        left = at(chunks, number.first - 2)
        return before.text not in ("-", "–", ":") or (left is not None and left.end == before.start)
    return (
        after is not None
        and after.text in ("/", ":")
        and after.start == last.end
        and follows_digit(chunks, number)
    )


def ends_model(chunks, number):
    """Whether a spaced hyphen ties the number to a name in quotation marks: «سوخوي - 25»."""
    before, name = at(chunks, number.first - 1), at(chunks, number.first - 2)
    tied = before is not None and before.text in ("-", "–", "ـ") and name is not None
    return tied and name.text[0].isalpha() and chunks_text(chunks, number.last) in SIGNS


def is_rate(chunks, number):
    """Whether a number is part of a rate: ستة من كل عشرة."""
    of_each = f"{chunks_text(chunks, number.last)} {chunks_text(chunks, number.last + 1)}" == "من كل"
    return of_each or chunks_text(chunks, number.first - 1) == "كل"


def follows_digit(chunks, number):
    """Whether digits stand after the sign that touches the number."""
    chunk = at(chunks, number.last + 1)
    return chunk is not None and chunk.digits is not None


def is_year(chunks, number):
    """Whether bare digits are a year: four of them, 1900 to 2030, with no noun counted."""
    chunk = chunks[number.first]
    if chunk.digits is None or not 1900 <= chunk.digits <= 2030 or len(chunk.text) - len(chunk.prefix) != 4:
        return number.value is not None and number.value >= 10**8
    before = at(chunks, number.first - 1)
    behind = number.last + (chunks_text(chunks, number.last) == "من")  # ٢٠٠٠ من جنودهم
    counted = has(at(chunks, behind), "object", "nation") or is_cue(at(chunks, number.last), "others")
    return not counted and not has(before, "event")
