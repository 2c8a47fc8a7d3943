"""Whether a phrase that only grammar counts hangs right on its event."""

from helpers.events import class_of, needs
from helpers.lexicon import particles
from helpers.numbers import opens_number
from helpers.words import SIGNS, has, is_cue

ASIDE = 6  # chunks from the comma that opens an aside to the one that closes it
NEAR = 8  # chunks that may part a phrase from the event before it


def named_place(row, quantity, event, previous):
    """Whether a bare place name is the very object of a capture: السيطرة على شوشة, تحرير هدروت وفضولي."""
    before = row[quantity.first - 1] if quantity.first else None
    after_name = (
        previous is not None and previous.quantity.form == "name" and previous.quantity.last == quantity.first
    )
    on = before is not None and before.text == "علي" and event.index == quantity.first - 2
    return event.index == quantity.first - 1 or on or (after_name and row[quantity.first].prefix == "و")


def direct(row, quantity, event, previous):
    """Whether a quantity that grammar carries stands right at its event or in the list behind it."""
    pair = told_two(row, quantity) or suffers_next(row, quantity, event)
    harmed = event.name == "miss" or tells_harm(row, quantity, event)  # انقطع الاتصال بشقيقين
    if row[quantity.first].prefix not in ("", "و", *(("ب",) if harmed else ())) and not pair:
        return False
    if quantity.form == "name":
        return event.rule == "event-before" and named_place(row, quantity, event, previous)
    if event.rule == "verb-after" and class_of(quantity) == "place":
        return stands_first(row, quantity)
    if event.rule in ("verb-after", "part"):
        return True
    if event.index is None and event.rule == "list":
        return row[quantity.first].prefix == "و"
    if event.rule == "noun-itself":
        return not hangs(row, quantity, event)
    if continues_list(row, quantity, event, previous):
        return is_unbroken(row, previous.quantity.last, quantity.first)
    return is_near(row, quantity, event)


def tells_harm(row, quantity, event):
    """Whether a word for harm, with an adjective at most, stands right before: ألحق أضرارا جسيمة بمستشفى."""
    if event.index is None or not 0 < quantity.first - event.index <= 2:
        return False
    return event.name == "damage" or row[event.index].text.split()[-1] in particles("harm")


def suffers_next(row, quantity, event):
    """Whether a relative clause right behind two people tells what befell them: لمسلحين سوريين أسرا."""
    behind = quantity.last + told_two(row, quantity)
    return quantity.form == "dual" and event.rule == "verb-after" and event.index == behind


def told_two(row, quantity):
    """Whether a relative pronoun of two stands right behind a phrase: المرتزقين اللذين."""
    return quantity.last < len(row) and row[quantity.last].text in particles("two-who")


def stands_first(row, quantity):
    """Whether a phrase opens its clause."""
    before = row[quantity.first - 1] if quantity.first else None
    return before is None or is_cue(before, "complement") or before.text in "،.:؛"


def continues_list(row, quantity, event, previous):
    """Whether a phrase is joined to the one before it, which has the same event."""
    item = row[quantity.first - 1].text in particles("bullet")
    joined = item or row[quantity.first].prefix == "و" or adds_on(row, quantity)
    return bool(previous) and previous.event.index == event.index and joined


def is_unbroken(row, first, last):
    """Whether no stop, event or report stands between two members of a list."""
    item = row[last - 1].text in particles("bullet")  # - 12 دبابة. - راجمتي صواريخ
    stops = ":؛" if item else ".:؛"
    return not any(c.text in stops or has(c, "event") or is_verb_of(c, "speech") for c in row[first:last])


def is_near(row, quantity, event):
    """Whether only words that may stand there part a phrase from the event before it."""
    if row[quantity.first - 1].text in particles("lives-of"):
        return True  # أودى انفجار لغم بحياة ضابط
    gap = without_times(without_asides(told_between(row, event.index, quantity.first)))
    passed = len(gap) <= NEAR and all(passes(chunk, quantity) for chunk in gap)
    return passed and not hangs(row, quantity, event)


def told_between(row, first, last):
    """The chunks between an event and a phrase, without the words that the event needs: وقع في قبضتنا."""
    between = row[consisting(row, first, last) + 1 : last]
    return [chunk for chunk in between if chunk.text not in companions(row, first)]


def companions(row, i):
    """The words that the event at chunk i needs beside it: أتى … على."""
    return {word for reading in row[i].all("event") for word in needs(reading.row["needs"])}


def consisting(row, first, last):
    """The last word that tells what losses between two chunks consist of, else the first: خسائر شملت."""
    losses = [i for i in range(first, last) if any(r.value == "losses" for r in row[i].all("event"))]
    listing = [i for i in range(first, last) if losses and row[i].text in particles("consists-of")]
    return max(listing, default=first)


def without_asides(gap):
    """Chunks without what two commas set apart in a few words: دمرت، ليلا، منظومتين."""
    stops = [i for i, chunk in enumerate(gap) if chunk.text == "،"]
    if len(stops) < 2 or stops[1] - stops[0] > ASIDE or not is_aside(gap[stops[0] + 1 : stops[1]]):
        return gap
    return gap[: stops[0]] + without_asides(gap[stops[1] + 1 :])


def without_times(gap):
    """Chunks without a stretch of time told among them: استعادت خلال 44 يوما مدينة."""
    first = next((i for i, chunk in enumerate(gap) if chunk.text in particles("time-adjunct")), len(gap))
    last = first + 1
    while last < len(gap) and tells_time(gap[last]):
        last += 1
    return gap[:first] + gap[last:]


def tells_time(chunk):
    """Whether a chunk is a number or a word of time: 44 يوما, الساعات الأخيرة."""
    return opens_number(chunk) or has(chunk, "competing", "numeral") or is_cue(chunk, "adverb", "recent")


def is_aside(chunks):
    """Whether chunks hold no deed, thing or report of their own."""
    return not any(has(chunk, "event", "object", "speech") for chunk in chunks)


def is_verb_of(chunk, kind):
    """Whether a chunk is a finite verb of a kind."""
    return has(chunk, kind) and chunk.get(kind).form in ("past", "present")


def adds_on(row, quantity):
    """Whether إضافة إلى, فضلا عن or إلى جانب links the phrase to the list before it."""
    link = " ".join(chunk.text for chunk in row[max(0, quantity.first - 2) : quantity.first])
    return link.removeprefix("و") in particles("list-link")


def passes(chunk, quantity):
    """Whether a word may stand between an event and what grammar counts.

    A name, an adverb, for duals more.
    """
    named = has(chunk, "actor", "state", "institution", "nation", "title", "approximator", "place")
    named = named or (has(chunk, "competing") and not has(chunk, "object"))
    named = named or (chunk.text.endswith("ا") and not has(chunk, "object", "event", "speech"))
    cue = is_cue(chunk, "adverb", "self", "enemy", "turn", "recent", "light")
    placed = chunk.text.startswith("ال") and not has(chunk, "object", "event", "speech")
    loose = quantity.form == "dual" and chunk.text not in "،.:؛" and not has(chunk, "event", "speech")
    return named or cue or placed or loose or chunk.text in particles("before-object") or chunk.text in SIGNS


def hangs(row, quantity, event):
    """Whether the phrase hangs on a preposition, so that it is a place or a means and no object."""
    before = row[quantity.first - 1].text if quantity.first else ""
    if before == "عن" and event.name in ("return", "withdraw"):
        return False  # أفرجت عن أسير, تخلت عن دبابتين
    if event.index is not None and before in companions(row, event.index):
        return False  # أتى القصف على مدرسة
    if before == "علي":
        return event.voice == "patient" or event.name not in ("take", "seize", "capture", "kill")
    return before in particles("before-adjunct")
