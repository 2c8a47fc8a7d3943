"""Whom a blow hurts: the other side of who struck, or the side that held the place it hit."""

from functools import cache

from helpers.actor_tables import SIDES, opposite
from helpers.lexicon import particles, read_table
from helpers.nationality import nation_side
from helpers.nouns import is_body
from helpers.parties import on_preposition
from helpers.scenes import own_side
from helpers.subjects import accused
from helpers.subjects_ahead import subject_ahead
from helpers.words import at, chunks_text, has, is_cue

REPELLED_NEAR = 3  # chunks between a verb of repelling and the blow: تصدت قواتنا لعدة هجمات
HEAD = 5  # chunks of the places that open a sentence, with their comma


def attacked(scene, quantity, event, kind, previous):
    """The shelling by one side is the other's loss: القصف الأرميني, قصف شنته القوات الأذرية."""
    suffered = event.voice == "patient" or (event.voice == "transitive" and event.form == "noun")
    if not suffered or kind not in ("person", "house", ""):
        return ""
    counted = range(quantity.first, quantity.last)
    reach = clause_around(scene, quantity)
    blows = [i for i in reach if is_cue(scene.chunks[i], "strike") and i not in counted]
    blows = [i for i in blows if not repelled(scene.chunks, i)]
    strikers = [accused(scene, i) or striker(scene, i) for i in blows]
    return next((opposite(side) for side in strikers if side), "")


def clause_around(scene, quantity):
    """The chunks of the report around a phrase, from the contrast before it to the one behind it."""
    first, last = max(0, scene.at), min(scene.until, len(scene.chunks))
    before, behind = (
        range(min(quantity.first, last) - 1, first - 1, -1),
        range(max(first, quantity.last), last),
    )
    first = next((i for i in before if parts_clauses(scene.chunks[i])), first)
    return range(first, next((i for i in behind if parts_clauses(scene.chunks[i])), last))


def parts_clauses(chunk):
    """Whether a chunk begins another statement: a contrast, a stop, وأن."""
    if not chunk.cues:
        return chunk.text in ("؛", "كما")
    return is_cue(chunk, "contrast") or (is_cue(chunk, "complement") and chunk.text.startswith("و"))


def striker(scene, i):
    """Who strikes at i: a nationality behind the blow, the subject of its verb, or the forces behind it."""
    after = at(scene.chunks, i + 1)
    if has(after, "nation") and nation_side(after):
        return nation_side(after)
    before = next(
        (m for m in scene.mentions if m.last == i and not on_preposition(scene.chunks, m.first)), None
    )
    verb = scene.chunks[i].text.lstrip("وف")
    if before and (verb.endswith("ت") or verb in particles("he-strikes")):
        return own_side(before.party)
    if scene.chunks[i].text.lstrip("وف") in particles("strikes"):
        return subject_ahead(scene, i, "f")
    near = [m for m in scene.mentions if 0 < m.first - i <= 2 and m.kind != "capital" and m.party in SIDES]
    return next((m.party for m in near if not on_preposition(scene.chunks, m.first)), "")


@cache
def holders():
    """Each place with its holder: (side, until, side then)."""
    return {row["place"]: (row["held_by"], row["until"], row["then"]) for row in read_table("places")}


def held_by(place, date):
    """The side that held a place on an ISO date; "" when that changed and the date is unknown."""
    side, until, then = holders()[place]
    if not until:
        return side
    if not date:
        return ""
    return side if date < until else then


def is_place(chunks, i):
    """Whether chunk i names a place; a capital only behind في or على, else it stands for its state."""
    before = at(chunks, i - 1)
    if before is not None and before.text.lstrip("بلو") in particles("battle"):
        return False  # a battle is fought by both
    return has(chunks[i], "place") and (
        not has(chunks[i], "state")
        or (before is not None and before.text.removeprefix("و") in particles("at-place"))
        or is_cue(before, "strike")
    )


def place_hit(scene, quantity, event, kind, previous):
    """People and houses belong to the side that held the place on that day."""
    if event.voice not in ("patient", "transitive") or kind not in ("person", "house", ""):
        return ""
    if scene.party in SIDES and quantity.objects in (("soldier",), ("officer",)):
        return ""
    reach = clause_around(scene, quantity)
    places = sorted((i for i in reach if is_place(scene.chunks, i)), key=lambda i: abs(i - quantity.first))
    towns = [scene.chunks[i].get("place").value for i in places]
    if any(scene.chunks[i].text in particles("same-town") for i in reach):
        towns.extend(town_before(scene, quantity))
    if are_found(scene.chunks, quantity):
        towns = [town for town in towns if held_by(town, scene.date) == holders()[town][0]]
    towns = towns or town_ahead(scene)
    held = [held_by(town, scene.date) for town in towns]
    return next((side for side in [*held, *in_state(scene, reach)] if side), "")


def are_found(chunks, quantity):
    """Whether bodies are counted, of which a town that has changed hands tells nothing: رفات 8 عسكريين."""
    near = chunks[max(0, quantity.first - 1) : quantity.last]
    return any(is_body(chunk) for chunk in near)


def in_state(scene, reach):
    """The sides in whose state something happened: في أذربيجان."""
    inside = [i for i in reach if chunks_text(scene.chunks, i - 1).removeprefix("و") in ("في", "داخل")]
    states = [scene.chunks[i] for i in inside if has(scene.chunks[i], "state")]
    return [nation_side(c) for c in states if c.get("state").value != "artsakh"]  # the war's own land


def town_before(scene, quantity):
    """The place that المدينة means: the last one named before the phrase, here or in the sentences before."""
    here = [c.get("place").value for c in scene.chunks[: quantity.first] if has(c, "place")]
    return here[-1:] or ([scene.town] if scene.town else [])


def town_ahead(scene):
    """The place that opens the sentence of an unnamed source: وفي ستيباناكرت، أفاد مصدر طبي بأن."""
    comma = next((i for i in range(2, min(scene.at, HEAD)) if scene.chunks[i].text == "،"), 0)
    named = all(has(chunk, "place") for chunk in scene.chunks[1:comma])
    opens = comma and named and is_place(scene.chunks, 1)
    return [scene.chunks[1].get("place").value] if opens and not scene.speaker.actors else []


def struck(scene, event):
    """Whether a blow is told to do the damage, which is then the speaker's own: الضربة ألحقت أضرارا بآلية."""
    own = is_cue(at(scene.chunks, (event.index or 0) - 1), "self")  # نيران قواتها أعطبت
    return not own and blow_ahead(scene.chunks, event.index or 0, 2)


def blow_ahead(chunks, i, near):
    """Whether a blow that was not beaten off stands among the `near` chunks ahead of chunk i."""
    blows = (j for j in range(max(0, i - near), i) if is_cue(chunks[j], "strike"))
    return any(not repelled(chunks, j) for j in blows)


def repelled(chunks, i):
    """Whether the blow at i is one that was beaten off: صدت خمس هجمات."""
    before = (chunk.text.lstrip("وف") for chunk in chunks[max(0, i - REPELLED_NEAR) : i])
    return any(word in particles("repels") for word in before)
