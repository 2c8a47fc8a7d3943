"""The side that a nationality in the phrase tells: 790 عسكريا أذربيجانيا."""

from helpers.actor_tables import SIDES
from helpers.lexicon import particles
from helpers.words import at, has, is_cue


def nation_side(chunk):
    """The side of a nationality or of a belligerent's name."""
    reading = chunk.get("nation") or chunk.get("state")
    return reading.row["side"] if reading and reading.row["side"] in SIDES else ""


def nationality(scene, quantity, event, kind, previous):
    """A nationality in the phrase: 790 عسكريا أذربيجانيا.

    People of a third country are the loss of others.
    """
    start = quantity.noun if quantity.noun is not None else quantity.first
    if event.rule == "total" and event.index is not None:
        start = min(start, event.index)
    nations = [
        chunk
        for i, chunk in enumerate(scene.chunks[start : quantity.last + of_people(scene, quantity)], start)
        if has(chunk, "nation") and not any(is_cue(c, "strike") for c in scene.chunks[max(0, i - 2) : i])
    ]
    side = next((side for side in map(nation_side, nations) if side), "")
    outside = kind == "person" or scene.party not in SIDES
    third = (
        outside and nations and "foreign_fighter" not in quantity.objects and not made_abroad(scene, quantity)
    )
    return side or ("other" if third else "")


def of_people(scene, quantity):
    """How many chunks behind tell whose people are counted: 299 لأذربيجانيين, رجال الإنقاذ الأرمن."""
    behind, second = at(scene.chunks, quantity.last), at(scene.chunks, quantity.last + 1)
    if has(behind, "nation") and behind.prefix == "ل" and not has(behind, "state"):
        return 1
    if is_cue(behind, "part") and has(second, "nation"):
        return 2
    of_known = behind is not None and behind.text == "من" and has(second, "object") and second.prefix == "ال"
    if of_known and has(at(scene.chunks, quantity.last + 2), "nation"):
        return 3  # أسير واحد من الجنود الأذربيجانيين
    genitive = behind is not None and not behind.readings and behind.text.startswith("ال")
    return 2 if genitive and has(second, "nation") and second.prefix == "ال" else 0


def of_those(scene, quantity, event, kind, previous):
    """The nationality of the people named before, whom منهم means: 500 جندي أذربيجاني … وقُتل منهم 12."""
    behind = [quantity.last] if quantity.noun is None else []  # 94 مدنيا من بينهم 11 طفلا are the whole
    beside = [at(scene.chunks, i) for i in (quantity.first - 1, quantity.first, *behind)]
    if previous is not None or not any(is_cue(chunk, "part") for chunk in beside):
        return ""
    named = {i for m in scene.mentions for i in range(m.first, m.last)}
    earlier = set(range(max(0, scene.at), quantity.first)) - named
    nations = sorted(i for i in earlier if describes_people(scene.chunks, i))
    return nation_side(scene.chunks[nations[-1]]) if nations else ""


def of_those_named(scene, quantity, event, kind, previous):
    """The nationality told before of those that "those" means: اثنان من أفراد تلك المجموعات."""
    near = range(quantity.noun or quantity.first, min(quantity.last + 3, len(scene.chunks)))
    meant = next((i for i in near if scene.chunks[i].text in particles("those")), None)
    if meant is None:
        return ""
    nations = [i for i in range(meant) if describes_people(scene.chunks, i)]
    known = at(scene.chunks, meant + 1)
    again = [i for i in range(1, meant) if is_again(scene.chunks[i - 1], known)]
    sides = [nation_side(scene.chunks[i]) for i in again or nations]
    return sides[-1] if sides else ""


def is_again(noun, known):
    """Whether a noun comes again with the article: مجموعات أرمينية … تلك المجموعات."""
    return known is not None and known.text.removeprefix("ال") == noun.text.removeprefix("ال")


def describes_people(chunks, i):
    """Whether a nationality at i describes people, or a group that the vocabulary does not know."""
    head = at(chunks, i - 1)
    thing = is_cue(head, "strike") or (has(head, "object") and head.get("object").row["class"] != "person")
    return has(chunks[i], "nation") and not has(chunks[i], "state") and not thing


def made_abroad(scene, quantity):
    """Whether the nationality only tells where the thing was made: روسية الصنع."""
    after = at(scene.chunks, quantity.last)
    return after is not None and after.text.startswith(tuple(particles("made-in")))
