"""Number words and digits as values."""

from typing import NamedTuple

from helpers.words import at, has

# What و may join to a number word: three-and-twenty, hundred-and-three, thousand-and-hundred.
JOINS = {
    "unit": {"ten"},
    "hundred": {"unit", "teen", "ten"},
    "scale": {"unit", "teen", "ten", "hundred", "digits"},
}
ROUND = ("vague", "hundred", "ten", "scale")


class Number(NamedTuple):
    """A number phrase over chunks [first, last): a value, or only a floor for vague plurals."""

    first: int
    last: int
    value: float | None
    floor: float | None = None


def numeral(chunk, *forms):
    """The chunk's reading as a number word of one of the forms, or None."""
    return next((r for r in chunk.all("numeral") if r.form in forms), None) if has(chunk, "numeral") else None


def opens_number(chunk):
    """Whether a chunk is digits or a number word.

    With the article only a round or vague one (تجاوز المئة, الـ400).
    """
    if chunk is None or chunk.digits is not None:
        return chunk is not None
    reading = chunk.get("numeral")
    return reading is not None and (not reading.prefix.endswith(("ال", "لل")) or reading.form in ROUND)


def rank(chunk):
    """What kind of number a chunk is."""
    if chunk.digits is not None:
        return "digits"
    form = chunk.get("numeral").form
    return "scale" if form in ("thousands", "scale-or-dual") else form


def amount(chunk):
    """The value of a number chunk."""
    return chunk.digits if chunk.digits is not None else chunk.get("numeral").value


def read_number(chunks, i):
    """The number phrase that opens at chunk i."""
    vague, dual = numeral(chunks[i], "vague"), numeral(chunks[i], "scale-or-dual")
    if vague:
        return Number(i, i + 1, None, float(vague.value))
    if dual and joined_at(chunks, i + 1) is None:  # before a further part ألفا is one thousand: ألفا و62
        return Number(i, i + 1, 2.0 * dual.value)
    return add_up(chunks, i)


def add_up(chunks, i):
    """The number whose parts stand from chunk i on: a scale multiplies what precedes it, و adds."""
    total, current, kind, last, top = 0.0, amount(chunks[i]), rank(chunks[i]), i + 1, None
    while True:
        scale, addend = scale_at(chunks, last, kind), addend_at(chunks, last, kind, top)
        if scale:
            total, current, kind, last, top = total + current * scale, 0.0, "scale", last + 1, scale
        elif addend:
            index, last = addend
            current, kind = current + amount(chunks[index]), rank(chunks[index])
        else:
            return Number(i, last, round(total + current, 6))


def scale_at(chunks, i, kind):
    """The multiplier that stands at i right after a number, or None."""
    reading = numeral(at(chunks, i), "scale", "scale-or-dual")
    return reading.value if reading and kind != "scale" and not reading.prefix else None


def addend_at(chunks, i, kind, top):
    """The part that و joins on at i: (its index, the index after it), or None.

    What is itself multiplied by the same scale is another number: 70 thousand and 75 thousand.
    """
    place = joined_at(chunks, i)
    multiplied = place and scale_behind(chunks, place[1])
    if place is None or (top and multiplied and multiplied.value >= top):
        return None
    chunk = chunks[place[0]]
    if (chunk.digits is None and not has(chunk, "numeral")) or rank(chunk) not in JOINS.get(kind, ()):
        return None
    return place if chunk.digits is None or chunk.digits < 1000 else None


def scale_behind(chunks, i):
    """The scale that multiplies the number words from i on, or None: خمسة وسبعون ألفا."""
    while has(at(chunks, i), "numeral") and chunks[i].prefix == "و":
        i += 1
    return numeral(at(chunks, i), "scale", "scale-or-dual")


def joined_at(chunks, i):
    """The chunk that و joins at i, fused with it or in brackets after it: (its index, the index after it)."""
    chunk = at(chunks, i)
    if chunk is None:
        return None
    if chunk.prefix == "و" and (chunk.digits is not None or has(chunk, "numeral")):
        return i, i + 1
    bracketed = [c.text for c in chunks[i : i + 4]]
    if bracketed[:2] == ["و", "("] and bracketed[3:] == [")"] and chunks[i + 2].digits is not None:
        return i + 2, i + 4
    return None
