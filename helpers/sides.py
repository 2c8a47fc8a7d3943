"""Whose loss it is: the first rule that the text answers."""

from functools import cache
from itertools import pairwise

from helpers.actor_tables import opposite
from helpers.lexicon import particles, read_table
from helpers.numbers import opens_number
from helpers.subjects import (
    SIDES,
    on_preposition,
    own_side,
    owner,
    owner_of_self,
    party_at,
    subject,
    subject_ahead,
)
from helpers.words import SIGNS, at, chunks_text, has, is_cue

NEAR = 7
OWNED_UP = ("destroyed", "lost", "killed", "injured", "captured", "damaged")
LIST_SIGNS = {"،", "-", "و", "من", "طراز", *SIGNS}


def side_of(scene, quantity, event, kind, previous):
    """(side, rule) of the first rule that finds whose loss a quantity is, else unknown."""
    for rule in RULES:
        side = rule(scene, quantity, event, kind, previous)
        if side:
            return side, rule.__name__
    return "unknown", "not_said"


def nation_side(chunk):
    """The side of a nationality or of a belligerent's name."""
    reading = chunk.get("nation") or chunk.get("state")
    return reading.row["side"] if reading and reading.row["side"] in SIDES else ""


def nationality(scene, quantity, event, kind, previous):
    """A nationality in the phrase: 790 عسكريا أذربيجانيا.

    People of a third country are the loss of others.
    """
    start = quantity.noun if quantity.noun is not None else quantity.first
    if event.rule in ("total", "running-total") and event.index is not None:
        start = min(start, event.index)
    nations = [
        chunk
        for i, chunk in enumerate(scene.chunks[start : quantity.last], start)
        if has(chunk, "nation") and not any(is_cue(c, "strike") for c in scene.chunks[max(0, i - 2) : i])
    ]
    side = next((side for side in map(nation_side, nations) if side), "")
    outside = kind == "person" or scene.party not in SIDES
    third = (
        outside and nations and "foreign_fighter" not in quantity.objects and not made_abroad(scene, quantity)
    )
    return side or ("other" if third else "")


def of_those(scene, quantity, event, kind, previous):
    """The nationality of the people named before, whom منهم means: 500 جندي أذربيجاني … وقُتل منهم 12."""
    beside = [at(scene.chunks, i) for i in (quantity.first - 1, quantity.first, quantity.last)]
    if previous is not None or not any(is_cue(chunk, "part") for chunk in beside):
        return ""
    named = {i for m in scene.mentions for i in range(m.first, m.last)}
    earlier = set(range(max(0, scene.at), quantity.first)) - named
    nations = sorted(i for i in earlier if describes_people(scene.chunks, i))
    return nation_side(scene.chunks[nations[-1]]) if nations else ""


def describes_people(chunks, i):
    """Whether a nationality at i describes people, or a group that the vocabulary does not know."""
    head = at(chunks, i - 1)
    thing = has(head, "object") and head.get("object").row["class"] != "person"
    return has(chunks[i], "nation") and not has(chunks[i], "state") and not thing


def made_abroad(scene, quantity):
    """Whether the nationality only tells where the thing was made: روسية الصنع."""
    after = at(scene.chunks, quantity.last)
    return after is not None and after.text.startswith(("الصن", "التصم", "المنش"))


def foreign(scene, quantity, event, kind, previous):
    """Foreign fighters fell on the Azerbaijani side unless the text puts them with the Armenians."""
    if "foreign_fighter" not in quantity.objects:
        return ""
    after = following(scene, quantity, 10)
    beside = [
        i for i, chunk in enumerate(after) if chunk.text in particles("beside") or is_cue(chunk, "ranks")
    ]
    sides = (nation_side(chunk) for i in beside for chunk in after[i + 1 : i + 4])
    return next((side for side in sides if side), "azerbaijani")


def following(scene, quantity, reach=NEAR):
    """The chunks after a phrase up to the next number, stop or verb of its own."""
    found = []
    for chunk in scene.chunks[quantity.last : quantity.last + reach]:
        if chunk.text in ".؛:" or opens_number(chunk) or is_cue(chunk, "contrast"):
            break
        if chunk.prefix.startswith("و") and has(chunk, "event", "object"):
            break
        found.append(chunk)
    return found


def belonging(scene, quantity, event, kind, previous):
    """Whose it is said to be: تابعة للقوات الأرمينية, للجيش الأرميني, من قوات, في صفوف."""
    after = following(scene, quantity)
    end = quantity.last + len(after)
    for mention in scene.mentions:
        if quantity.last <= mention.first < end and belongs(scene.chunks, mention, quantity):
            return own_side(scene, mention.party) or (
                "other" if mention.party == "third" and kind == "person" else ""
            )
    if len(after) > 1 and after[0].text == "من" and has(after[1], "nation") and nation_side(after[1]):
        return nation_side(after[1])
    if any(is_cue(chunk, "own-thing") for chunk in after) or (kind != "place" and belongs_to_itself(after)):
        return scene.party if scene.party in SIDES else "other"
    for chunk in after:
        mine = (
            chunk.prefix.endswith(("ل", "لل"))
            or chunk.text.startswith("لل")
            or after[0].text == "من"
            or chunk is after[0]
        )
        if is_cue(chunk, "enemy") and mine:
            return opposite(scene.party)
    return list_owner(scene, quantity)


def belongs_to_itself(after):
    """Whether تابعة لها stands in chunks: the thing belongs to the one who speaks or acts."""
    return any(is_cue(one, "belongs") and two.text in particles("to-itself") for one, two in pairwise(after))


def list_owner(scene, quantity):
    """The owner named once behind a whole list: 22 مدرعة و15 درونا و4 مروحيات تابعة للقوات …"""
    for i in range(quantity.last, len(scene.chunks)):
        chunk = scene.chunks[i]
        if is_cue(chunk, "belongs", "ranks"):
            return own_side(scene, party_at(scene, i + 1, 3))
        general = quantity.objects in ((), ("person",), ("soldier",))
        if (
            chunk.text in ("من", "بين")
            and (general or i == quantity.last)
            and has(at(scene.chunks, i + 1), "object")
        ):
            return next((side for side in map(nation_side, scene.chunks[i + 1 : i + 4]) if side), "")
        if not (
            opens_number(chunk)
            or has(chunk, "object", "modifier", "numeral", "approximator")
            or chunk.text in LIST_SIGNS
        ):
            return ""
    return ""


def belongs(chunks, mention, quantity):
    """Whether a mention after a phrase owns it: after لـ, من, في صفوف or تابع."""
    gap = chunks[quantity.last : mention.first]
    if mention.prefix.endswith("ل") and len(gap) <= 4 and not any(c.text in "،" for c in gap):
        return True
    cues = any(is_cue(c, "belongs", "ranks") for c in gap)
    if (
        not gap
        and mention.kind in ("name", "capital", "military", "institution", "ministry")
        and not mention.prefix
        and quantity.form in ("plural", "one-of")
    ):
        return True
    of = len(gap) == 1 and gap[0].text == "من" and mention.kind in ("military", "de-facto-state")
    return (cues or of) and not any(has(c, "event") and not has(c, "object") for c in gap)


def each_other(scene, quantity, event, kind, previous):
    """What each side tells of the other: كل من البلدين … مسيرات للآخر."""
    other = any(c.text in particles("each-other") for c in following(scene, quantity))
    return "both" if other and scene.party == "both" else ""


def toll_of(scene, quantity, event, kind, previous):
    """The force whose dead a total counts: عدد قتلى قوات الإقليم, قتلى جيشها."""
    if event.rule not in ("total", "running-total") or event.index is None:
        return ""
    chunk = at(scene.chunks, event.index + 1)
    if is_cue(chunk, "self"):
        return owner_of_self(scene, chunk)
    named = next((m for m in scene.mentions if m.first == event.index + 1 and not m.prefix), None)
    return own_side(scene, named.party) if named else ""


def handed_to(scene, quantity, event, kind, previous):
    """The dead and the prisoners handed over are of the side that receives them, land of the other."""
    if kind not in ("person", "place") or event.name not in ("return", "repatriate"):
        return ""
    if kind == "place":
        return opposite(receiver(scene, quantity, event) or subject(scene, event))
    return receiver(scene, quantity, event)


def receiver(scene, quantity, event):
    """The belligerent to which something is handed: إلى أذربيجان, لباكو; "" if none is named."""
    for mention in scene.mentions:
        near = event.index is not None and event.index < mention.first <= quantity.last + 5
        to = mention.prefix.endswith("ل") or chunks_text(scene.chunks, mention.first - 1) == "الي"
        if near and to and mention.party in SIDES and not parted(scene, quantity, mention):
            return mention.party
    return ""


def parted(scene, quantity, mention):
    """Whether another number stands between a phrase and an actor named behind it."""
    between = scene.chunks[quantity.last : mention.first]
    return any(opens_number(c) or has(c, "event") or c.text == "،" for c in between)


def both_sides(scene, quantity, event, kind, previous):
    """Told of both sides together: في الجانبين."""
    return "both" if any(is_cue(c, "both") for c in following(scene, quantity)) else ""


def possessive(scene, quantity, event, kind, previous):
    """The owner of مدنييها, قتلاه, جنودنا: the last actor of that gender, or the speaker."""
    chunk = owned_chunk(scene.chunks, quantity, event)
    behind = at(scene.chunks, quantity.last + 1)
    if chunk is None and kind == "person" and is_cue(behind, "self") and of_them(scene, quantity):
        return owner_of_self(scene, behind)
    if chunk is None or kind == "place":
        return ""
    pronoun = chunk.get("object").pronoun if has(chunk, "object") else chunk.get("event").pronoun
    if pronoun == "نا":
        return own_side(scene, scene.party)
    return owner(scene, chunk, {"ه": "m", "ها": "f"}.get(pronoun, ""))


def of_them(scene, quantity):
    """Whether "of" stands behind a phrase."""
    return chunks_text(scene.chunks, quantity.last) == "من"


def crew(scene, quantity, event, kind, previous):
    """A crew is of the side of its machine, told of before; that of a third party's speaker is its own."""
    phrase = scene.chunks[quantity.first : quantity.last + 3]
    if not any(
        chunk.text.lstrip("وبل").removeprefix("ال").startswith(tuple(particles("crew"))) for chunk in phrase
    ):
        return ""
    return previous.side if previous else "other" if scene.party == "third" else ""


def owned_chunk(chunks, quantity, event):
    """The chunk of the phrase, or of the event, that carries a possessive pronoun."""
    of_group = at(chunks, quantity.last) is not None and chunks[quantity.last].text == "من"
    places = [quantity.noun, quantity.last + 1 if of_group else None]
    places += [event.index] if event.rule in ("total", "running-total") or event.name == "losses" else []
    for i in places:
        chunk = at(chunks, i) if i is not None else None
        reading = chunk and (chunk.get("object") or chunk.get("event"))
        if reading and reading.pronoun:
            return chunk
    return None


def suffered(scene, quantity, event, kind, previous):
    """Who loses, abandons or withdraws bears the loss."""
    if event.voice != "suffer":
        return ""
    found = subject(scene, event)
    return found if found in (*SIDES, "both") else "other" if found == "third" else ""


def denied_own(scene, quantity, event, kind, previous):
    """A belligerent that denies or admits a loss without a name speaks of its own."""
    if not scene.own or event.outcome not in OWNED_UP:
        return ""
    return (place_hit(scene, quantity, event, kind, previous) if kind == "person" else "") or own_side(
        scene, scene.party
    )


def acted(scene, quantity, event, kind, previous):
    """What one side destroys, takes, kills or captures is the other's loss."""
    if event.voice not in ("transitive", "give"):
        return ""
    found = subject(scene, event)
    if event.voice == "give":
        return ""
    recovered = event.name == "take" and kind == "person" and event.outcome == "killed"
    return own_side(scene, found) if recovered else opposite(found)


def attacked(scene, quantity, event, kind, previous):
    """The shelling by one side is the other's loss: القصف الأرميني, قصف شنته القوات الأذرية."""
    if event.voice != "patient" or kind not in ("person", "house", ""):
        return ""
    counted = range(quantity.first, quantity.last)
    reach = clause_around(scene, quantity)
    blows = [i for i in reach if is_cue(scene.chunks[i], "strike") and i not in counted]
    return next((opposite(side) for side in (striker(scene, i) for i in blows) if side), "")


def clause_around(scene, quantity):
    """The chunks of the report around a phrase, from the contrast before it to the one behind it."""
    first, last = max(0, scene.at), min(scene.until, len(scene.chunks))
    parts = [
        i for i in range(first, last) if is_cue(scene.chunks[i], "contrast") or scene.chunks[i].text == "؛"
    ]
    first = max([first, *(i for i in parts if i < quantity.first)])
    return range(first, min([last, *(i for i in parts if i >= quantity.last)]))


def striker(scene, i):
    """Who strikes at i: a nationality behind the blow, the subject of its verb, or the forces behind it."""
    after = at(scene.chunks, i + 1)
    if has(after, "nation") and nation_side(after):
        return nation_side(after)
    before = next(
        (m for m in scene.mentions if m.last == i and not on_preposition(scene.chunks, m.first)), None
    )
    if before and scene.chunks[i].text.endswith("ت"):
        return own_side(scene, before.party)
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
        or (before is not None and before.text.removeprefix("و") in ("في", "علي", "قرب"))
        or is_cue(before, "strike")
    )


def place_hit(scene, quantity, event, kind, previous):
    """People and houses belong to the side that held the place on that day."""
    if event.voice not in ("patient", "transitive") or kind not in ("person", "house", ""):
        return ""
    reach = clause_around(scene, quantity)
    places = sorted((i for i in reach if is_place(scene.chunks, i)), key=lambda i: abs(i - quantity.first))
    towns = [scene.chunks[i].get("place").value for i in places]
    if any(scene.chunks[i].text in particles("same-town") for i in reach):
        towns.extend(town_before(scene, quantity))
    return next((side for side in (held_by(town, scene.date) for town in towns) if side), "")


def town_before(scene, quantity):
    """The place that المدينة means: the last one named before the phrase, here or in the sentences before."""
    here = [c.get("place").value for c in scene.chunks[: quantity.first] if has(c, "place")]
    return here[-1:] or ([scene.town] if scene.town else [])


def like_previous(scene, quantity, event, kind, previous):
    """A phrase without a side of its own in the same report has that of the one before it."""
    if previous is None or previous.side == "unknown" or previous.speaker != scene.speaker:
        return ""
    if event.rule == "part":
        return previous.side
    if previous.side_rule == "nationality" and quantity.noun is not None:
        return ""
    return previous.side if previous.event.voice == event.voice or quantity.noun is None else ""


def of_speaker(scene, quantity, event, kind, previous):
    """Where no word tells: people hurt are the speaker's own, what is destroyed or taken is the enemy's."""
    if scene.party == "both":
        return "both"
    if scene.party not in SIDES:
        return ""
    if event.name == "abandon":
        return opposite(scene.party)
    if event.voice in ("suffer", "give") or scene.own:
        return scene.party
    taken = event.outcome == "captured"
    hurt = event.voice == "patient" and not taken and (kind in ("person", "") or struck(scene, event))
    if kind == "house" or hurt:
        return scene.party
    return opposite(scene.party)


def home(scene, quantity, event, kind, previous):
    """The displaced belong to the land that they left or were driven from: نزحوا من الإقليم."""
    if event.name != "displace":
        return ""
    for mention in scene.mentions:
        before = chunks_text(scene.chunks, mention.first - 1)
        if before in ("من", "في", "داخل") and mention.party in SIDES and mention.first > (event.index or 0):
            return mention.party
    return ""


def struck(scene, event):
    """Whether a blow is told to do the damage, which is then the speaker's own: الضربة ألحقت أضرارا بآلية."""
    i = event.index or 0
    return any(is_cue(chunk, "strike") for chunk in scene.chunks[max(0, i - 2) : i])


def both_named(scene, quantity, event, kind, previous):
    """Someone else's toll in a sentence on both sides: من كل جانب سقط أكثر من ألفي قتيل."""
    told = any(is_cue(c, "both") for c in scene.chunks[: quantity.last])
    return "both" if told and kind in ("person", "") and scene.party not in SIDES else ""


def whole_war(scene, quantity, event, kind, previous):
    """A toll of the war that no side is named for is that of both."""
    war = any(is_cue(c, "war") for c in scene.chunks)
    return "both" if war and kind in ("person", "") and scene.party not in SIDES else ""


RULES = (
    nationality,
    of_those,
    each_other,
    toll_of,
    crew,
    foreign,
    handed_to,
    belonging,
    both_sides,
    possessive,
    suffered,
    denied_own,
    acted,
    attacked,
    home,
    like_previous,
    place_hit,
    of_speaker,
    both_named,
    whole_war,
)
