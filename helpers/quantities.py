"""Counted things: number, bounds and noun; duals and singulars count too."""

from functools import cache
from typing import NamedTuple

from helpers.lexicon import read_table
from helpers.numbers import at, has, numeral, opens_number, read_number
from helpers.words import where

SIGNS = {"(", ")", '"', "«", "»", "“", "”", "'"}
FATHA = "\u064e"
CARRIERS = ("object", "place", "one-of", "ordinal", "others")


class Quantity(NamedTuple):
    """A counted thing over chunks [first, last); `noun` is its noun's chunk, None when the text leaves it out."""

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


def bounds(precision, value, floor=None, upper=None):
    """(value, low, high) of a number told with the given precision, as in data/gold/README.md."""
    if precision in ("at_least", "more_than"):
        return value, value, None
    if precision in ("at_most", "less_than"):
        return value, None, value
    if precision == "about":
        return value, None, None
    return (None, floor, upper) if value is None else (value, value, value)


def is_cue(chunk, *values):
    """Whether a chunk carries one of the cues of markers.csv."""
    return chunk is not None and not chunk.cues.isdisjoint(values)


def skip_signs(chunks, i, step=1):
    """The first index from i on that is no bracket or quotation mark."""
    while at(chunks, i) is not None and chunks[i].text in SIGNS:
        i += step
    return i


def approximator(chunks, i, position):
    """The precision that the chunk at i gives a number after or before it, or None."""
    chunk = at(chunks, i)
    if chunk is None:
        return None
    return next((r.value for r in chunk.all("approximator") if r.row["position"] == position), None)


# --- readings that compete with "count" -------------------------------------------------------------------


def competes(chunks, number):
    """Whether the number is a date, a time, an age, a distance, a sum of money, a name …"""
    return (
        unit_follows(chunks, number)
        or name_precedes(chunks, number)
        or touches(chunks, number)
        or is_year(chunks, number)
    )


def unit_follows(chunks, number):
    """Whether a unit of time, length, money … or a month follows."""
    i = skip_signs(chunks, number.last)
    if approximator(chunks, i, "after"):
        i += 1
    after = at(chunks, i)
    if after is None or after.text in "%٪":
        return after is not None
    return not has(after, "object") and any(
        r.row["position"] == "after" and r.prefix in ("", "ال") for r in after.all("competing")
    )


def name_precedes(chunks, number):
    """Whether the word before makes the number a name, a date, an hour, an age or a distance."""
    i = skip_signs(chunks, number.first - 1, -1)
    while approximator(chunks, i, "before"):
        i -= 1
    before = at(chunks, i)
    if before is None:
        return False
    kinds = {r.value for r in before.all("competing") if r.row["position"] == "before"}
    if kinds & {"age", "distance", "population", "time"}:
        return True
    counted = has(at(chunks, number.last), "object")
    return bool(kinds) and not counted


def touches(chunks, number):
    """Whether a sign ties the number to its neighbour: إس-300, 12:30, 2020/10/3, 3-1."""
    before, after = at(chunks, number.first - 1), at(chunks, number.last)
    first, last = chunks[number.first], chunks[number.last - 1]
    if before is not None and before.text in ("-", "–", "/", ":", "#", "@", "+", "№") and before.end == first.start:
        left = at(chunks, number.first - 2)
        return before.text not in ("-", "–", ":") or (left is not None and left.end == before.start)
    return after is not None and after.text in ("/", ":") and after.start == last.end and follows_digit(chunks, number)


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
    counted = has(at(chunks, number.last), "object", "nation") or is_cue(at(chunks, number.last), "others")
    return not counted and not has(before, "event")


# --- numbers with a noun ---------------------------------------------------------------------------------


def stated(chunks, places):
    """The quantities that the sentence states in digits or number words; places is its index."""
    found, last = [], 0
    for i in where(places, "digits", "numeral"):
        if i < last or not opens_number(chunks[i]):
            continue
        number = read_number(chunks, i)
        quantity = after_noun(chunks, number) or quantity_of(chunks, number)
        last = max(number.last, quantity.last if quantity else 0)
        if quantity:
            found.append(quantity)
    return found


def after_noun(chunks, number):
    """A one or two that follows its noun as an adjective: مدنيين اثنين, مروحية واحدة; or None."""
    if number.value not in (1, 2) or number.last > number.first + 1 or chunks[number.first].prefix:
        return None
    i = number.first - 1
    while has(at(chunks, i), "nation", "modifier") and not has(chunks[i], "object"):
        i -= 1
    if not has(at(chunks, i), "object") or chunks[i].prefix.endswith("ال"):
        return None
    if chunks[i].get("object").form == "plural" and not chunks[i].text.endswith("ين"):
        return None
    objects, noun, last, form = noun_phrase(chunks, i)
    after = approximator(chunks, number.last, "after")
    precision, last = after or "exact", max(last, number.last) + bool(after)
    return Quantity(i, last, *bounds(precision, number.value), precision, False, objects, noun, form)


def quantity_of(chunks, number):
    """The quantity of a number phrase, or None when another reading takes it."""
    second = range_end(chunks, number)
    if competes(chunks, second or number) or known(chunks, number):
        return None
    precision, first = precision_before(chunks, number)
    objects, noun, last, form = counted(chunks, (second or number).last)
    after = approximator(chunks, (second or number).last, "after") or approximator(chunks, last, "after")
    last = max(last, (second or number).last) + bool(approximator(chunks, last, "after"))
    if second is not None:
        low, high = shared_multiplier(number.value, second.value)
        first = range_start(chunks, first)
        return Quantity(first, last, None, low, high, "range", False, objects, noun, form)
    precision = after or precision or ("exact" if number.value is not None else "vague")
    if number.value is None:
        return Quantity(first, last, None, number.floor, None, "vague", False, objects, noun, form)
    return Quantity(first, last, *bounds(precision, number.value), precision, False, objects, noun, form)


def known(chunks, number):
    """Whether the article makes the number a known one (الجنود الثلاثة), not a bound that is passed (تجاوز المئة)."""
    definite = chunks[number.first].prefix.endswith(("ال", "لل"))
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
        return read_number(chunks, i)
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
    """The bounds of a range; in 70 to 75 thousand the thousand belongs to both."""
    for scale in (10**6, 10**3):
        if high >= scale and low < high / scale + 1 and high % scale == 0:
            return low * scale, high
    return low, high


def precision_before(chunks, number):
    """The precision told before the number, and the chunk where the phrase begins."""
    i = skip_signs(chunks, number.first - 1, -1)
    while is_cue(at(chunks, i), "toll") or tolled(chunks, i):
        i -= 1
    found = approximator(chunks, i, "before") or (approximator(chunks, i, "after") if i >= 0 else None)
    if not found:
        return None, number.first
    if i < number.first - 1 and not found:
        return None, number.first
    outer = approximator(chunks, i - 1, "before")
    return outer or found, i - bool(outer)


def tolled(chunks, i):
    """Whether a toll's noun stands at i behind its عدد: تجاوز عدد الجرحى 400."""
    return has(at(chunks, i), "object") and is_cue(at(chunks, i - 1), "toll")


def counted(chunks, i):
    """(objects, noun's chunk, end of the phrase, number form) of what is counted from chunk i on."""
    i = skip_signs(chunks, i)
    if approximator(chunks, i, "after"):
        i += 1
    start = after_others(chunks, i)
    noun = noun_at(chunks, start)
    if noun is None:
        return (), None, start if start > i else i, ""
    return noun_phrase(chunks, noun)


def after_others(chunks, i):
    """The index after آخرين, إضافيين, and after the من of "12 of its soldiers"."""
    while is_cue(at(chunks, i), "incremental", "others"):
        i += 1
    chunk = at(chunks, i)
    if chunk is not None and chunk.text in ("من", "بين") and noun_at(chunks, i + 1) is not None:
        return i + 1
    return i


def noun_at(chunks, i):
    """The index i if a counted noun, or a nation's people, stands there."""
    chunk = at(chunks, i)
    if has(chunk, "object") and not chunk.prefix.startswith("و"):
        return i
    return i if has(chunk, "nation") and not chunk.prefix and not has(chunk, "state") else None


def noun_phrase(chunks, noun):
    """The objects of a noun phrase and where it ends: a joint second noun, modifiers, nationality, model."""
    reading = chunks[noun].get("object")
    if reading is None:
        return ("person",), noun, noun + 1, "singular"
    last = phrase_end(chunks, name_end(chunks, noun, reading))
    last = last + 1 if bodies_of(chunks, last, reading) else last
    objects = [of_bodies(chunks, noun, last, reading) or refine(reading.value, chunks, noun + 1, last)]
    while is_joint(chunks, noun, at(chunks, last), reading):
        end = phrase_end(chunks, last + 1)
        objects.append(refine(chunks[last].get("object").value, chunks, last + 1, end))
        last = end
    if foreign_follows(chunks, last) and objects[0] in ("fighter", "person"):
        objects, last = ["foreign_fighter"], last + 2
    return tuple(dict.fromkeys(o for o in objects if o)), noun, last, reading.form


def foreign_follows(chunks, i):
    """Whether "from" and a third country follow: مقاتلين من سوريا."""
    origin = at(chunks, i + 1)
    return chunks_text(chunks, i) == "من" and has(origin, "state") and origin.get("state").row["side"] == "third"


def chunks_text(chunks, i):
    """The folded text of the chunk at i, "" past the end."""
    chunk = at(chunks, i)
    return chunk.text if chunk is not None else ""


def bodies_of(chunks, i, reading):
    """Whether "of" and a group stand behind bodies: جثة لعسكريين."""
    chunk = at(chunks, i)
    return reading.row["outcome"] == "killed" and has(chunk, "object") and chunk.prefix == "ل"


def of_bodies(chunks, noun, last, reading):
    """Whose bodies are counted, if a group of people follows: جثتي جنديين; "" otherwise."""
    if reading.row["outcome"] != "killed":
        return ""
    groups = [c.get("object") for c in chunks[noun + 1 : last] if has(c, "object")]
    return next((g.value for g in groups if g.row["class"] == "person" and not g.row["outcome"]), "")


def name_end(chunks, noun, reading):
    """The index after a place noun's own name: قرية طالش, مدينتي شوشة وهدروت."""
    i = noun + 1
    if reading.row["class"] != "place" or reading.form == "plural":
        return i
    name = skip_signs(chunks, i)
    quoted = name > i and at(chunks, name) is not None
    if not has(at(chunks, name), "place") and not (quoted and has_sign(chunks, name + 1)):
        return i
    end = name + 1 + quoted
    second = at(chunks, end)
    both = reading.form == "dual" and second is not None and second.text.startswith("و")
    return end + 1 if both and not has(second, "event", "speech", "object", "numeral") else end


def has_sign(chunks, i):
    """Whether a bracket or quotation mark stands at i."""
    return chunks_text(chunks, i) in SIGNS


def is_joint(chunks, noun, joint, reading):
    """Whether و joins a second noun to the same count: the same number form, without a comma."""
    second = joint.get("object") if has(joint, "object") else None
    return (
        second is not None
        and second.prefix == reading.prefix.replace("ال", "") + "و"
        and second.form == reading.form
        and second.form != "dual"
        and second.value != reading.value
        and opens_number(at(chunks, noun - 1)) 
    )


def phrase_end(chunks, i):
    """The end of a noun phrase: what follows the noun without و and belongs to it."""
    while (chunk := at(chunks, i)) is not None:
        if chunk.text in SIGNS and names_model(chunks, i):
            i += 1
        elif has(chunk, "modifier", "nation") or (has(chunk, "object") and not chunk.prefix):
            if chunk.prefix.startswith(("و", "ف")):
                return i
            i += 1
        elif is_cue(chunk, "incremental") and not has(chunk, "competing"):
            i += 1
        elif model_follows(chunks, i):
            i += 2
        elif chunk.text in ("-",) and at(chunks, i + 1) is not None and chunks[i + 1].start == chunk.end:
            i += 2
        else:
            return i
    return i


def names_model(chunks, i):
    """Whether a sign belongs to a quoted model name."""
    return any(has(c, "modifier") for c in chunks[max(0, i - 2) : i + 2] if c is not None)


def model_follows(chunks, i):
    """Whether "of the type" and a name follow."""
    return chunks[i].text in ("طراز", "نوع", "من طراز", "من نوع") or (
        chunks[i].text == "من" and at(chunks, i + 1) is not None and chunks[i + 1].text in ("طراز", "نوع")
    )


def refine(value, chunks, first, last):
    """What a noun becomes with its modifiers, by refinements.csv."""
    for chunk in chunks[first:last]:
        for reading in chunk.all("modifier"):
            value = refinements().get((value, reading.value), value)
    return refinements().get((value, ""), value)


@cache
def refinements():
    return {(row["object"], row["modifier"]): row["becomes"] for row in read_table("refinements")}


# --- numbers carried by grammar --------------------------------------------------------------------------


def implied(chunks, places, taken):
    """The quantities that a dual, an indefinite singular, أحد or an ordinal carries, outside the stated ones."""
    covered = {i for quantity in taken for i in range(quantity.first, quantity.last)}
    found = []
    for i in where(places, *CARRIERS):
        quantity = implied_at(chunks, i) if i not in covered else None
        if quantity is not None:
            covered.update(range(quantity.first, quantity.last))
            found.append(quantity)
    return found


def implied_at(chunks, i):
    """The quantity that grammar carries at chunk i, or None."""
    chunk = chunks[i]
    if is_cue(chunk, "one-of") and has(at(chunks, i + 1), "object") and not chunk.prefix.endswith("ال"):
        objects, noun, last, form = noun_phrase(chunks, i + 1)
        return Quantity(i, last, 1.0, 1.0, 1.0, "exact", True, objects, noun, "one-of")
    if is_cue(chunk, "ordinal", "others") and not chunk.prefix.endswith("ال"):
        return another(chunks, i)
    if has(chunk, "place") and not has(chunk, "object", "state"):
        place = (chunk.get("place").row["kind"],)
        return Quantity(i, i + 1, 1.0, 1.0, 1.0, "exact", True, place, i, "name")
    return noun_number(chunks, i) if has(chunk, "object") else None


def another(chunks, i):
    """One or two more, the noun left out: وجرح ثالث, وأصيب آخران."""
    dual = chunks[i].text.endswith("ان") and is_cue(chunks[i], "others")
    if chunks[i].text.endswith(("ين", "ون", "هم", "دد")) and not dual:
        return None
    value = 2.0 if dual else 1.0
    return Quantity(i, i + 1, value, value, value, "exact", True, (), None, "dual" if dual else "ordinal")


def noun_number(chunks, i):
    """The number in a noun's own form: a dual, or a singular without article and owner."""
    chunk = chunks[i]
    readings = chunk.all("object")
    if opens_number(at(chunks, i + 1)):
        return None
    form = "dual" if is_dual(chunks, i) else readings[0].form
    if form == "dual" and has(chunk, "modifier") and chunk.text.endswith("ي"):
        return None
    if form == "plural" or chunk.prefix.endswith(("ال", "لل")) or (form == "singular" and readings[0].pronoun):
        return None
    objects, noun, last, _ = noun_phrase(chunks, i)
    value = 2.0 if form == "dual" else 1.0
    return Quantity(i, last, value, value, value, "exact", True, objects, noun, form)


def is_dual(chunks, i):
    """Whether the noun at i is a dual; ـين that could be a plural needs a fatha before it."""
    chunk = chunks[i]
    if chunk.get("object").form == "dual" or any(r.form == "dual" and not r.pronoun for r in chunk.all("object")):
        return True
    return chunk.text.endswith("ين") and FATHA + "ين" in chunk.raw
