"""Which of the people counted are foreign fighters."""

from functools import cache

from helpers.lexicon import particles, read_table
from helpers.victims import TANWIN, befell_people
from helpers.words import at, has, is_cue

FIGHTERS = ("fighter", "foreign_fighter")
CAME_NEAR = 3  # chunks behind fighters in which it stands where they came from
FOUGHT_NEAR = 10  # chunks behind people in which it stands that they fought


def foreigners(scene, quantity, objects, event, previous):
    """The objects; fighters of a third country, named here or counted by a monitor, are foreign fighters."""
    going_on = goes_on_about_foreigners(scene, quantity, objects, previous)
    if going_on or (previous is None and are_of_foreign_group(scene, quantity, objects)):
        return ("foreign_fighter",)
    if objects == ("civilian",) and fought_abroad(scene, quantity):
        return ("foreign_fighter",)
    if objects not in (("fighter",), ("person",), ("prisoner",)) or belligerent(scene, quantity):
        return objects
    monitored = any(monitors().get(actor) == "foreign_fighter" for actor in scene.speaker.actors)
    if objects == ("prisoner",):
        syrians = any(is_of_abroad(c) for c in scene.chunks[quantity.first : quantity.last])
        return ("foreign_fighter",) if monitored or syrians else objects
    named = any(is_foreign(c) for c in scene.chunks[max(0, quantity.first - 14) : quantity.last + 5])
    named = named or (objects == ("fighter",) and came_from_abroad(scene, quantity))
    return ("foreign_fighter",) if monitored or (named and befell_people(event)) else objects


def goes_on_about_foreigners(scene, quantity, objects, previous):
    """Whether fighters, or some "of them", are those foreign fighters of whom the text has just spoken."""
    if previous is None or previous.objects != ("foreign_fighter",) or belligerent(scene, quantity):
        return False
    beside = (at(scene.chunks, i) for i in (quantity.first - 1, quantity.first, quantity.last))
    of_them = objects == ("person",) and any(is_cue(chunk, "part") for chunk in beside)
    others = any(is_cue(c, "others") for c in scene.chunks[quantity.first : quantity.last + 1])
    return objects == ("fighter",) or of_them or (objects == ("person",) and others)


def are_of_foreign_group(scene, quantity, objects):
    """Whether "of them" counts some of a group of fighters from abroad: 400 مقاتل … قُتل منهم 18."""
    beside = (at(scene.chunks, i) for i in (quantity.first - 1, quantity.first, quantity.last))
    if objects != ("person",) or not any(is_cue(chunk, "part") for chunk in beside):
        return False
    before = scene.chunks[: quantity.first]
    fighters = any(has(c, "object") and c.get("object").value in FIGHTERS for c in before)
    foreign = any(is_foreign(c) or c.text in particles("foreign") for c in before)
    return fighters and (foreign or any(map(are_called_foreign, before, before[1:])))


def are_called_foreign(people, nation):
    """Whether a word that could be a state's name is an adjective: مقاتلا سوريا."""
    accusative = has(people, "object") and people.text.endswith("ا") and has(nation, "nation")
    return accusative and nation.get("nation").value in ("syria", "libya")


def belligerent(scene, quantity):
    """Whether a nationality in the phrase is that of a side."""
    return any(
        has(c, "nation") and c.get("nation").row["side"] != "third"
        for c in scene.chunks[quantity.first : quantity.last + 1]
    )


def is_foreign(chunk):
    """Whether a chunk names foreign fighters, their factions, or the people of a country they come from."""
    group = has(chunk, "object") and chunk.get("object").value == "foreign_fighter"
    faction = (
        has(chunk, "actor")
        and chunk.get("actor").row["kind"] == "military"
        and chunk.get("actor").row["country"] == "SYR"
    )
    return group or faction or is_of_abroad(chunk)


def is_of_abroad(chunk):
    """Whether a chunk is the nationality of those who were sent to fight; متطوعاً سورياً is no Syria."""
    sent = has(chunk, "nation") and chunk.get("nation").value in ("syria", "libya")
    return sent and (not has(chunk, "state") or TANWIN in chunk.raw)


def fought_abroad(scene, quantity):
    """Whether people of a third country are told to have fought: مواطنين سوريين أسرا خلال قتالهما."""
    abroad = any(is_of_abroad(chunk) for chunk in scene.chunks[quantity.first : quantity.last])
    behind = scene.chunks[quantity.last : quantity.last + FOUGHT_NEAR]
    return abroad and any(chunk.text in particles("fights") for chunk in behind)


def came_from_abroad(scene, quantity):
    """Whether a third country stands behind "from" right behind a phrase: متطوعين وفدا من فرنسا."""
    for i in range(quantity.last, min(quantity.last + CAME_NEAR, len(scene.chunks) - 1)):
        origin = scene.chunks[i + 1].get("state") if scene.chunks[i].text == "من" else None
        if origin is not None:
            return origin.row["side"] == "third"
    return False


@cache
def monitors():
    """What an organisation that watches foreign fighters counts, by actor."""
    return {row["actor"]: row["counts"] for row in read_table("monitors")}
