"""Who the counted people are where the text says only "12" or "12 killed"."""

from helpers.events import class_of, classes
from helpers.numbers import at, has
from helpers.quantities import is_cue

RANKS = ("من", "بين", "بصفوف", "وبين")
REACH = 12
PEOPLE_OUTCOMES = ("killed", "injured", "captured", "missing", "displaced", "killed|injured")
OWN_MEN = ("رجال", "عناصر", "افراد", "قوات")


def people(scene, quantity, event, previous):
    """The objects of a quantity; people left general are those of the ranks named, or of the list they stand in."""
    kind = class_of(quantity)
    if kind not in ("", "person") or quantity.objects not in ((), ("person",)):
        return quantity.objects
    if kind == "" and event.outcome not in PEOPLE_OUTCOMES:
        return previous.objects if previous else ("any",)
    named = ranks(scene, quantity) or own_men(scene, quantity) or like_before(quantity, previous, scene)
    return (named,) if named else soldiers_lost(scene, quantity, event)


def ranks(scene, quantity):
    """The group named behind: قتيلا من المدنيين, في صفوف الجيش, بين المقاتلين."""
    row = scene.chunks
    for i in range(quantity.last - 1, min(quantity.last + REACH, len(row) - 1)):
        if row[i].text in ".؛:" or (has(row[i], "event") and i >= quantity.last and not has(row[i], "object")):
            return ""
        if row[i].text in RANKS or is_cue(row[i], "ranks"):
            group = group_at(row, i + 1)
            if group:
                return group
    return ""


def group_at(row, i):
    """The group of people that stands at i: an object of class person, or an armed force."""
    chunk = at(row, i)
    reading = chunk.get("object") if has(chunk, "object") else None
    if reading and classes().get(reading.value) == "person" and not reading.row["outcome"]:
        return reading.value if reading.value != "person" else ""
    if has(chunk, "institution") and chunk.get("institution").value == "army":
        return "soldier"
    return "soldier" if is_cue(chunk, "self") and chunk.text.startswith(("قوات", "جيش")) else ""


def own_men(scene, quantity):
    """The men of an armed force: رجاله, عناصرها, from a military speaker."""
    chunk = at(scene.chunks, quantity.noun) if quantity.noun is not None else None
    owned = has(chunk, "object") and chunk.get("object").pronoun and chunk.text.lstrip("وبل").startswith(OWN_MEN)
    return "soldier" if owned else ""


def like_before(quantity, previous, scene):
    """The group of the phrase before in the same list: 790 عسكريا … وإصابة 1900."""
    if previous is None or previous.speaker != scene.speaker or class_of(previous.quantity) != "person":
        return ""
    objects = previous.objects
    return objects[0] if len(objects) == 1 and objects[0] not in ("person", "officer", "prisoner") else ""


def soldiers_lost(scene, quantity, event):
    """People whom an army loses are soldiers; others stay persons."""
    if event.voice == "suffer":
        for mention in scene.mentions:
            if mention.kind == "military" and mention.first < quantity.first:
                return ("soldier",)
    return ("person",)
