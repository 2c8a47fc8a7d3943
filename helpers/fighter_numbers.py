"""How many foreign fighters are said to be sent, present or captured; the dead are not counted."""

from helpers.governors import governor
from helpers.implied import implied
from helpers.lexicon import particles
from helpers.quantities import stated
from helpers.words import SIGNS, at, has

WHOLE = 14  # chunks between some and the whole out of which they are
TOTAL = 12  # chunks between fighters and the words that give their number


def quantities(sentence):
    """Every quantity of a sentence, stated or carried by grammar."""
    counted = stated(sentence.chunks, sentence.places)
    return [*counted, *implied(sentence.chunks, sentence.places, counted)]


def number_of(marked, first, last, counted):
    """(quantity of the fighters in chunks [first, last) unless it counts the dead, whether it is one man)."""
    chunks = marked.sentence.chunks
    for quantity in counted:
        at_phrase = (quantity.first < last and quantity.last > first) or ranked(chunks, quantity, first)
        of_them = moved_of_them(marked, quantity, last)
        if at_phrase or of_them or total_of(chunks, quantity, first, last):
            whole = whole_of(chunks, quantity, counted)
            if whole or not dead(marked, quantity):
                return whole or quantity, quantity.implicit
    return None, False


def whole_of(chunks, quantity, counted):
    """The number of which a quantity is a part: 900 مقاتل من أصل 2580."""
    for other in counted:
        gap = chunks[quantity.last : other.first]
        out_of = " ".join(c.text for c in gap[-2:]).endswith(tuple(particles("out-of")))
        if 0 < len(gap) <= WHOLE and out_of:
            return other
    return None


def ranked(chunks, quantity, first):
    """Whether a number stands before its fighters, also with من: مئتي مستشار, ١٥٠ من كبار الضباط."""
    gap = [c for c in chunks[quantity.last : first] if c.text not in SIGNS]
    near = quantity.last <= first and len(gap) <= 2
    return quantity.noun is None and near and all(c.text in particles("before-fighters") for c in gap)


def total_of(chunks, quantity, first, last):
    """Whether a quantity behind the phrase gives its number: عدد المسلحين … يقترب من ألفي شخص."""
    people = quantity.noun is None or quantity.objects[0] in ("person", "fighter")
    headed = any(
        c.text.removeprefix("و") in particles("number-of") for c in chunks[max(0, first - 2) : first]
    )
    if headed and people and 0 <= quantity.first - last <= TOTAL:
        return True
    told = range(max(last, quantity.first - TOTAL), quantity.first)
    return people and any(chunks[j].text.removeprefix("و") in particles("their-number") for j in told)


def moved_of_them(marked, quantity, last):
    """Whether a number behind the phrase is of its men who were moved: 2600 منهم نقلوا."""
    chunks = marked.sentence.chunks
    them = at(chunks, quantity.last)
    if quantity.noun is not None or quantity.first < last or them is None or them.text != "منهم":
        return False
    if marked.some(range(last, quantity.first), "fighter"):
        return False
    return marked.some(range(quantity.last, quantity.last + 6), "cue", "transfer")


def dead(marked, quantity):
    """Whether a quantity counts people who were killed or hurt, and not all those brought."""
    chunks = marked.sentence.chunks
    body = at(chunks, quantity.first - 1)
    if has(body, "object") and body.get("object").row["outcome"] == "killed":
        return True
    if has(body, "event") and body.get("event").row["person"] == "killed":
        return True  # مقتل 107 منذ زج تركيا بهم
    if marked.some(range(quantity.last, quantity.last + 2), "cue", "transfer"):
        return False
    event = governor(chunks, quantity, None)
    return event is not None and bool({"killed", "injured", "missing"} & set(event.outcome.split("|")))
