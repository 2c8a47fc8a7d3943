"""Whose a possessive pronoun is: قواتها, جنوده, بلاده."""

from helpers.actor_tables import SIDES, opposite
from helpers.lexicon import particles
from helpers.scenes import own_side
from helpers.words import at, chunks_text, is_cue


def owner(scene, chunk, gender):
    """The side that a possessive pronoun stands for.

    An actor of its gender in what is reported, else the speaker.
    """
    named = [m for m in scene.mentions if m.party in SIDES and not m.bare]
    before = [m for m in named if scene.chunks[m.first].start < chunk.start]
    reported = [m for m in before if m.first > scene.at and m.first >= scene.speaker.last]
    free = [m for m in reported if chunks_text(scene.chunks, m.first - 1) not in particles("fought-with")]
    place = scene.chunks.index(chunk)
    fitting = [m for m in free if not gender or m.gender == gender]
    fitting = [m for m in fitting if not weighed_against(scene.chunks, m.last, place)]
    other = gender == "m" and scene.speaker.gender == "f"  # قالت إن … للعدو، وإن دباباته
    clause = [i for i in range(place) if is_cue(scene.chunks[i], "complement") and not other]
    since = max([scene.at, fitting[-1].last if fitting else 0, *clause])
    if gender == "m" and not scene.own and enemy_named(scene, since, place):
        return opposite(scene.party)
    if fitting:
        return fitting[-1].party
    earlier = next((m.party for m in reversed(before) if not gender or m.gender == gender), "")
    other = other or place < scene.at  # told before the speaker is named
    return (earlier if other else "") or own_side(scene.party) or earlier


def owner_of_self(scene, chunk):
    """The side of قواتها, جيشه, بلاده, القوات: the speaker's, or that of the last actor of that gender."""
    if chunk.text.endswith("نا"):
        return own_side(scene.party)
    gender = "f" if chunk.text.endswith("ها") else "m" if chunk.text.endswith("ه") else ""
    i = scene.chunks.index(chunk)
    if chunks_text(scene.chunks, i + 1) in particles("hostile"):
        return opposite(scene.party)
    if chunks_text(scene.chunks, i - 1).lstrip("وف") in particles("those"):
        forces = (m for m in reversed(scene.mentions) if m.last < i and m.kind == "military" and m.party)
        return next((own_side(m.party) for m in forces), "")
    if is_cue(at(scene.chunks, i - 1), "complement") and scene.party in SIDES:
        return scene.party
    return owner(scene, chunk, gender) if gender else own_side(scene.party)


def weighed_against(chunks, first, last):
    """Whether chunks [first, last) set one side's losses against the other's: فقد الجيش 400 مقابل مصرع 54."""
    return any(chunk.text in particles("against") for chunk in chunks[first:last])


def enemy_named(scene, first, last):
    """Whether العدو stands in chunks [first, last), so that a pronoun behind it means the enemy."""
    return any(is_enemy(scene.chunks, i) for i in range(first, last))


def is_enemy(chunks, i):
    """Whether chunk i is a masculine word for the enemy, and no adjective as in الإقليم المحتل."""
    described = chunks_text(chunks, i - 1).startswith("ال")
    return is_cue(chunks[i], "enemy") and agreement_of_enemy(chunks[i]) == "m" and not described


def agreement_of_enemy(chunk):
    """The agreement of a word for the enemy: العدو is m, القوات المهاجمة f, المحتلون p."""
    if "قوات" in chunk.text or "وحدات" in chunk.text:
        return "f"
    return "p" if chunk.text.endswith(("ون", "ين")) else "m"
