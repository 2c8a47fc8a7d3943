"""Counted things stated in digits or number words: number, bounds and noun."""

from typing import NamedTuple

from helpers.competing import approximator, competes
from helpers.lexicon import particles
from helpers.nouns import counted, model_follows, noun_at, noun_phrase, phrase_end, refine
from helpers.numbers import opens_number, read_number
from helpers.words import at, chunks_text, has, is_cue, skip_signs, where

ASIDE = 8  # chunks between the commas of an aside that names the source


class Quantity(NamedTuple):
    """A counted thing over chunks [first, last).

    `noun` is its noun's chunk, None when the text leaves it out.
    """

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    precision: str
    implicit: bool
    objects: tuple
    noun: int | None
    form: str


def bounds(precision, value):
    """(value, low, high) of a number told with the given precision, as in data/gold/README.md."""
    if precision in ("at_least", "more_than"):
        return value, value, None
    if precision in ("at_most", "less_than"):
        return value, None, value
    if precision == "about":
        return value, None, None
    return value, value, value


def stated(chunks, places):
    """The quantities that the sentence states in digits or number words; places is its index."""
    found, last = [], 0
    for i in where(places, "digits", "numeral"):
        if i < last or not (opens_number(chunks[i]) or is_rest(chunks, i)):
            continue
        number = read_number(chunks, i)
        quantity = after_noun(chunks, number) or (
            None if bare_one(chunks, number) else quantity_of(chunks, number)
        )
        last = max(number.last, quantity.last if quantity else 0)
        if quantity:
            found.append(quantity)
    return found


def is_rest(chunks, i):
    """Whether a number with the article counts the rest: توفي الثلاثة الآخرون."""
    return chunks_text(chunks, i + 1) in particles("the-others")


def bare_one(chunks, number):
    """Whether "one" stands beside a word that is not counted: يوم واحد, واحدة من أعنف الجولات."""
    return (
        number.value == 1
        and chunks[number.first].digits is None
        and not is_one_more(chunks, number.first)
        and not (chunks_text(chunks, number.last) == "من" and has(at(chunks, number.last + 1), "object"))
        and not is_cue(at(chunks, number.last), "part")
        and not (at(chunks, number.last) and model_follows(chunks, number.last))  # واحدة من طراز "هاروب"
    )


def is_one_more(chunks, i):
    """Whether "one" at i stands for somebody right behind what befell him: قتل 12 وأسر واحد."""
    behind = at(chunks, i + 1)
    ends = behind is None or not behind.text[0].isalpha()
    return chunks[i].text == "واحد" and has(at(chunks, i - 1), "event") and ends


def after_noun(chunks, number):
    """A one or two that follows its noun as an adjective: مدنيين اثنين, مروحية واحدة; or None."""
    if number.value not in (1, 2) or number.last > number.first + 1 or chunks[number.first].prefix:
        return None
    i = number.first - 1
    while has(at(chunks, i), "nation", "modifier") and not has(chunks[i], "object"):
        i -= 1
    if not has(at(chunks, i), "object") and noun_at(chunks, number.first - 1) is not None:
        return two_of_nation(number)
    if not has(at(chunks, i), "object") or chunks[i].prefix.endswith("ال"):
        return None
    if chunks[i].get("object").form == "plural" and not chunks[i].text.endswith("ين"):
        return None
    body = is_body_of(chunks, i - 1)
    i -= body
    objects, noun, last, form = noun_phrase(chunks, i)
    after = approximator(chunks, number.last, "after")
    last = max(last, phrase_end(chunks, number.last)) + bool(after)
    objects, precision = objects if body else refined(chunks, i, last, objects), after or "exact"
    return Quantity(i, last, *bounds(precision, number.value), precision, False, objects, noun, form)


def is_body_of(chunks, i):
    """Whether the noun at i is the body or bodies of the people behind it: جثتي عسكريين اثنين."""
    body = chunks[i].get("object") if has(at(chunks, i), "object") else None
    bare = body is not None and body.prefix in ("", "ب") and body.row["outcome"] == "killed"
    return bare and not chunks[i + 1].get("object").row["outcome"]


def two_of_nation(number):
    """Two people called by their nation: سوريين اثنين."""
    noun = number.first - 1
    told = bounds("exact", number.value)
    return Quantity(noun, number.last, *told, "exact", False, ("person",), noun, "dual")


def refined(chunks, noun, last, objects):
    """The objects, refined by what follows the number: منظومة واحدة من طراز إس-300."""
    return (refine(chunks[noun].get("object").value, chunks, noun + 1, last), *objects[1:])


def quantity_of(chunks, number):
    """The quantity of a number phrase, or None when another reading takes it."""
    second = range_end(chunks, number)
    whole = second._replace(first=number.first) if second else number
    if competes(chunks, whole) or known(chunks, number):
        return None
    precision, first = precision_before(chunks, number)
    objects, noun, last, form = counted(chunks, (second or number).last)
    if noun is None:
        objects = labelled(chunks, first) or objects
    after = approximator(chunks, (second or number).last, "after") or approximator(chunks, last, "after")
    after = after or approximator(chunks, behind_whose(chunks, last), "after")
    last = max(last, (second or number).last) + bool(approximator(chunks, last, "after"))
    if second is not None:
        low, high = shared_multiplier(number.value, second.value)
        first = range_start(chunks, first)
        return Quantity(first, last, None, low, high, "range", False, objects, noun, form)
    precision = after or precision or ("exact" if number.value is not None else "vague")
    if number.value is None:
        return Quantity(first, last, None, number.floor, None, "vague", False, objects, noun, form)
    return Quantity(first, last, *bounds(precision, number.value), precision, False, objects, noun, form)


def behind_whose(chunks, i):
    """The index behind whose the counted are, if that stands at i: 60 جنديا من قواته على الأكثر."""
    return i + 2 if chunks_text(chunks, i) == "من" else i


def labelled(chunks, i):
    """The objects of the label that a colon parts from a number at i in a list: - الدبابات: 252."""
    label = i - 2 if chunks_text(chunks, i - 1) == ":" else -1
    first = next((j + 1 for j in range(label, -1, -1) if chunks[j].text in particles("bullet")), label + 1)
    noun = next((j for j in range(first, label + 1) if has(chunks[j], "object")), None)
    return noun_phrase(chunks, noun)[0] if noun is not None and first <= label else ()


def known(chunks, number):
    """Whether the article makes the number a known one (الجنود الثلاثة).

    Not a bound that is passed (تجاوز المئة).
    """
    definite = chunks[number.first].prefix.endswith(("ال", "لل")) and not is_rest(chunks, number.first)
    return definite and number.value is not None and not precision_before(chunks, number)[0]


def range_end(chunks, number):
    """The second number of a range: بين 15 و20, 70 إلى 75 ألفا, 10-12, خمسة أو ستة; or None."""
    i = number.last
    sign = at(chunks, i)
    if number.value is None or sign is None:
        return None
    before = at(chunks, number.first - 1)
    between = before is not None and before.text.removeprefix("ما ").lstrip("وف") in ("بين", "مابين")
    if between and sign.prefix == "و" and opens_number(sign):
        upper = read_number(chunks, i)
        return upper if upper.value is not None else None
    tied = sign.text in ("-", "–", "الي", "او") and opens_number(at(chunks, i + 1))
    if not tied or rises(chunks, number.first - 1):
        return None
    second = read_number(chunks, i + 1)
    return second if second.value is not None and second.value > number.value % 1000 else None


def rises(chunks, i):
    """Whether "from … to" tells a rising toll, which is no range."""
    return any(is_cue(chunk, "cumulative") for chunk in chunks[max(0, i - 6) : i + 1])


def range_start(chunks, first):
    """The chunk where a range begins, with its ما بين or من."""
    while first > 0 and chunks[first - 1].text in ("بين", "ما", "من", "مابين", "ما بين"):
        first -= 1
    return first


def shared_multiplier(low, high):
    """The bounds of a range, the lower first; in 70 to 75 thousand the thousand belongs to both."""
    for scale in (10**6, 10**3):
        if high >= scale and low < high / scale + 1 and high % scale == 0:
            return low * scale, high
    return min(low, high), max(low, high)


def precision_before(chunks, number):
    """The precision told before the number, and the chunk where the phrase begins."""
    i = before_aside(chunks, skip_signs(chunks, number.first - 1, -1))
    while is_cue(at(chunks, i), "toll") or tolled(chunks, i):
        i -= 1
    found = approximator(chunks, i, "before") or (approximator(chunks, i, "after") if i >= 0 else None)
    if not found:
        return None, number.first
    outer = approximator(chunks, i - 1, "before")
    return outer or found, i - bool(outer)


def before_aside(chunks, i):
    """The index before an aside on the source that ends at chunk i: لا يتجاوز عددهم، وفق الوزارة، 80."""
    opens = (j for j in range(i - 1, max(-1, i - ASIDE), -1) if chunks_text(chunks, j) == "،")
    comma = next(opens, None) if chunks_text(chunks, i) == "،" else None
    return comma - 1 if comma and has(chunks[comma + 1], "source") else i


def tolled(chunks, i):
    """Whether a toll's noun stands at i behind its عدد: تجاوز عدد الجرحى 400."""
    return has(at(chunks, i), "object") and is_cue(at(chunks, i - 1), "toll")
