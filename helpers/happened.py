"""Whether a quantity is told as having happened: fit for its event, not planned, not feared."""

from helpers.events import class_of
from helpers.governed_phrases import direct
from helpers.lexicon import particles
from helpers.numbers import opens_number
from helpers.words import chunks_text, has, is_cue

FREED_NEAR = 3  # chunks between a verb of letting go and how many
SENT_NEAR = 16  # chunks before a number in which it stands that it is of those sent


def stands(sentence, quantity, event, previous):
    """Whether a quantity is told as having happened.

    And, if grammar alone carries it, hangs right on its event.
    """
    captives = previous is not None and previous.objects == ("prisoner",)
    freed = captives and is_freed(sentence.chunks, quantity, event)
    told = quantity._replace(objects=("prisoner",)) if freed else quantity  # … عن أسيرين، وأخلت سبيل ستة
    if not countable(sentence.chunks, told, event) or unreal(sentence, event, told_from(quantity, event)):
        return False
    return direct(sentence.chunks, quantity, event, previous) if quantity.implicit else True


def is_freed(row, quantity, event):
    """Whether a number without a noun stands right behind a verb of letting go: أخلت باكو سبيل ستة."""
    near = event.index is not None and 0 < quantity.first - event.index <= FREED_NEAR
    behind = row[quantity.last].text if quantity.last < len(row) else ""
    return near and not quantity.objects and event.name == "return" and not behind[:1].isalpha()


def countable(row, quantity, event):
    """Whether the thing counted can have met with the event.

    No bare "unit", no places in which it happened, no rocket that "fell", no fighter "returned".
    """
    if quantity.objects and any(o in ("unit", "post", "system", "depot") for o in quantity.objects):
        return False
    if is_where(row, quantity) or is_out_of_whom(row, quantity, event):
        return False
    if is_deployed(row, quantity) or counts_sent(row, quantity):
        return False
    if event.name == "fall":
        return bool(quantity.objects) and quantity.objects[0] in ("uav", "helicopter", "aircraft")
    if event.name == "destroy" and class_of(quantity) == "place":
        return quantity.objects[0] == "military_position"
    if event.name == "repatriate":
        return bool(quantity.objects) and quantity.objects[0] == "prisoner"
    if event.name == "displace" and quantity.objects:
        return quantity.objects[0] not in ("fighter", "soldier", "foreign_fighter", "officer")
    if event.name == "return" and event.outcome == "returned":
        if class_of(quantity) == "place":
            return True
        return class_of(quantity) == "person" and quantity.objects[0] not in ("fighter", "foreign_fighter")
    return quantity.noun is not None or quantity.implicit or elided(row, quantity, event)


def is_where(row, quantity):
    """Whether places are those in which something happened: حرر 13 قرية في أربع مناطق, موزعة على 5 مناطق."""
    before = chunks_text(row, quantity.first - 1)
    spread = chunks_text(row, quantity.first - 2) in particles("spread-over")
    return class_of(quantity) == "place" and (before == "في" or (before == "علي" and spread))


def is_out_of_whom(row, quantity, event):
    """Whether a number is that of the whole, some of which were hurt: من أصل 2050, مجموعة مؤلفة من 30."""
    before, second = chunks_text(row, quantity.first - 1), chunks_text(row, quantity.first - 2)
    group = before == "من" and second in particles("made-up") and comma_between(row, event, quantity)
    theirs = event.rule == "verb-after" and not follows_part(row, quantity.first - 3)  # من أصل 2050 قتل 12
    return (before == "اصل" or group) and not theirs


def is_deployed(row, quantity):
    """Whether a force is counted that is posted somewhere: قضى البيان بنشر 1960 عسكريا."""
    i = quantity.first - 1
    return i >= 0 and row[i].text.lstrip("وبل").removeprefix("ال") in particles("deployment")


def counts_sent(row, quantity):
    """Whether those are counted who were sent, not who fell: عدد من نقلوا إلى أذربيجان بلغ 2050."""
    near = range(max(0, quantity.first - SENT_NEAR), min(quantity.last + 1, len(row) - 2))
    tolls = (i for i in near if is_cue(row[i], "toll") and row[i + 1].text == "من")
    sent = next((i for i in tolls if row[i + 2].text in particles("were-sent")), None)
    return sent is not None and not any(opens_number(chunk) for chunk in row[sent : quantity.first])


def follows_part(row, i):
    """Whether the part counted out of a whole stands at i: تسعة مساجد من أصل عشرة هدمت."""
    return i >= 0 and (opens_number(row[i]) or has(row[i], "object"))


def comma_between(row, event, quantity):
    """Whether a comma stands between an event and a quantity behind it."""
    return event.index is not None and any(c.text == "،" for c in row[event.index : quantity.first])


def elided(row, quantity, event):
    """Whether the counted noun is left out rather than unknown.

    Right behind its event an unknown noun is a person.
    """
    after = row[quantity.last] if quantity.last < len(row) else None
    unknown = (
        after is not None
        and not after.readings
        and not after.cues
        and after.text[0].isalpha()
        and after.text not in particles("after-elided-noun")
    )
    adjacent = event.index is not None and quantity.first - event.index <= 2
    return adjacent or not unknown or after.text.startswith(("و", "ب", "لل"))


def told_from(quantity, event):
    """The chunk from which on words tell of an event: behind its subject, if that stands before it."""
    return quantity.last if event.rule == "verb-after" else 0


def unreal(sentence, event, first=0):
    """Whether an event is planned, feared or to come, by the words from chunk `first` on."""
    row, i = sentence.chunks, event.index
    if i is None:
        return False
    if has(row[i], "event") and row[i].prefix.endswith("س"):
        return True
    conditions = (j for j in sentence.places.get("condition", ()) if not tells_state(row, j))
    if any(j < i for j in conditions) or any(is_future(chunk) for chunk in row[max(first, i - 3) : i]):
        return True
    return any(
        is_cue(chunk, "hypothetical") and (chunk.text.lstrip("وفل") != "قد" or event.form == "present")
        for chunk in row[max(0, i - 3) : i]
    )


def tells_state(row, j):
    """Whether "in the state of" at j is no condition: خمسة منهم في حال الخطر."""
    return chunks_text(row, j + 1) in particles("state-of")


def is_future(chunk):
    """Whether an unknown word is a verb in the future: ستفضي, سيؤدي."""
    word = chunk.text.removeprefix("و")
    return not chunk.readings and len(word) > 4 and word.startswith(tuple(particles("future")))
