"""Whose it is said to be: the owner named behind a phrase, by a pronoun, or by the noun of a total."""

from itertools import pairwise

from helpers.actor_tables import SIDES, opposite
from helpers.lexicon import particles
from helpers.nationality import nation_side
from helpers.nouns import is_kin
from helpers.numbers import opens_number
from helpers.parties import party_at, people_at
from helpers.possessives import owner, owner_of_self
from helpers.scenes import own_side
from helpers.words import SIGNS, at, chunks_text, has, is_cue, skip_signs

NEAR = 7
RANKS_NEAR = 5  # chunks before a phrase in which the ranks may be named where it fell
BESIDE_NEAR = 4  # chunks behind a verb of fighting in which the side stands
FAR = 18  # chunks behind fighters in which it may stand beside whom they fought
OWNED = ("نا", "ها", "ه")  # whose ranks: قواتنا, جيشها
EMPLOYERS = ("military", "de-facto-state", "institution")
LIST_SIGNS = {"،", "-", "و", *SIGNS}


def foreign(scene, quantity, event, kind, previous):
    """Foreign fighters fell on the Azerbaijani side unless the text puts them with the Armenians."""
    if "foreign_fighter" not in quantity.objects:
        return ""
    after = following(scene, quantity, FAR)
    beside = [i for i, chunk in enumerate(after) if is_beside(chunk)]
    sides = (nation_side(chunk) for i in beside for chunk in after[i + 1 : i + 4])
    before = previous.side if previous is not None and previous.objects == quantity.objects else ""
    return next((side for side in sides if side), before or "azerbaijani")


def fought_for(scene, quantity, event, kind, previous):
    """People who fell as they fought beside a side are its loss: قضوا وهم يقاتلون إلى جانب أذربيجان."""
    if kind not in ("person", "") or "foreign_fighter" in quantity.objects:
        return ""
    after = following(scene, quantity, FAR)
    fights = [i for i, chunk in enumerate(after) if chunk.text in particles("fights")]
    beside = [i for f in fights for i in range(f, min(f + BESIDE_NEAR, len(after))) if is_beside(after[i])]
    sides = (nation_side(chunk) for i in beside for chunk in after[i + 1 : i + 4])
    return next((side for side in sides if side), "")


def is_beside(chunk):
    """Whether a chunk is beside whom somebody fights: إلى جانب, في صفوف."""
    joins = chunk.text.removeprefix("و") in particles("joins")
    return joins or chunk.text in particles("beside") or is_cue(chunk, "ranks")


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
    named = owner_named(scene, quantity, quantity.last + len(after))
    if named is not None:
        outside = named.party == "third" and kind == "person"
        return own_side(named.party) or ("other" if outside else "")
    if of_nation(after):
        return nation_side(after[1])
    if any(is_cue(chunk, "own-thing") for chunk in after) or (kind != "place" and belongs_to_itself(after)):
        return scene.party if scene.party in SIDES else "other"
    if belongs_to_enemy(after):
        return own_side(scene.party) if scene.own else opposite(scene.party)
    return ranks_ahead(scene, quantity) or list_owner(scene, quantity)


def ranks_ahead(scene, quantity):
    """The side in whose ranks, told right before a phrase, it fell: أوقعت في صفوف العدو 30 قتيلا."""
    ahead = range(max(0, quantity.first - RANKS_NEAR), quantity.first)
    ranks = next((i for i in ahead if is_cue(scene.chunks[i], "ranks")), None)
    between = scene.chunks[ranks : quantity.first] if ranks is not None else ()
    if not between or any(opens_number(chunk) or chunk.text in "،.؛:" for chunk in between):
        return ""
    force = at(scene.chunks, ranks + 1)
    named = any(m.first == ranks + 1 and not m.bare for m in scene.mentions)
    known = named or is_cue(force, "enemy") or force.text.endswith(OWNED)
    return own_side(party_at(scene, ranks + 1, 1)) if known else ""


def owner_named(scene, quantity, end):
    """The first mention between a phrase and `end` that owns it, or None."""
    near = (m for m in scene.mentions if quantity.last <= m.first < end and not of_enemy(scene.chunks, m))
    return next((m for m in near if belongs(scene.chunks, m, quantity)), None)


def of_enemy(chunks, mention):
    """Whether forces are called the enemy's: قوات العدو."""
    called = skip_signs(chunks, mention.last)
    hostile = chunks_text(chunks, called) in particles("hostile")
    return mention.bare and (hostile or is_cue(at(chunks, called), "enemy"))


def of_nation(after):
    """Whether the chunks behind a phrase say of which side it is: من الأرمن."""
    return (
        len(after) > 1 and after[0].text == "من" and has(after[1], "nation") and bool(nation_side(after[1]))
    )


def belongs_to_enemy(after):
    """Whether the chunks behind a phrase give it to the enemy: للعدو, من العدو, في صفوف القوات المهاجمة."""
    of = bool(after) and after[0].text == "من"
    if any(is_cue(one, "ranks") and is_hostile(after[i + 1 :]) for i, one in enumerate(after)):
        return True
    return any(
        is_cue(chunk, "enemy")
        and (of or i == 0 or chunk.prefix.endswith(("ل", "لل")) or chunk.text.startswith("لل"))
        for i, chunk in enumerate(after)
    )


def is_hostile(force):
    """Whether chunks are forces called hostile: القوات المهاجمة."""
    return is_cue(at(force, 0), "self") and chunks_text(force, 1) in particles("hostile")


def belongs_to_itself(after):
    """Whether تابعة لها stands in chunks: the thing belongs to the one who speaks or acts."""
    return any(is_cue(one, "belongs") and two.text in particles("to-itself") for one, two in pairwise(after))


def list_owner(scene, quantity):
    """The owner named once behind a whole list: 22 مدرعة و15 درونا و4 مروحيات تابعة للقوات …"""
    for i in range(quantity.last, len(scene.chunks)):
        if is_cue(scene.chunks[i], "belongs", "ranks"):
            return own_side(party_at(scene, i + 1, 3))
        if opens_group(scene.chunks, i, quantity):
            return next((side for side in map(nation_side, scene.chunks[i + 1 : i + 4]) if side), "")
        if not is_listed(scene.chunks[i]):
            return ""
    return ""


def opens_group(chunks, i, quantity):
    """Whether "of" or "among" at i opens the group that people counted before are of: من الجنود الأرمن."""
    general = quantity.objects in ((), ("person",), ("soldier",))
    among = chunks[i].text in ("من", "بين") and has(at(chunks, i + 1), "object")
    return among and (general or i == quantity.last)


def is_listed(chunk):
    """Whether a chunk can stand in a list of counted things."""
    counted = opens_number(chunk) or has(chunk, "object", "modifier", "numeral", "approximator")
    return counted or chunk.text in LIST_SIGNS or chunk.text in particles("of-model")


def belongs(chunks, mention, quantity):
    """Whether a mention after a phrase owns it: after لـ, من, في صفوف or تابع."""
    gap = chunks[quantity.last : mention.first]
    if mention.prefix.endswith("ل") and len(gap) <= 4 and not any(c.text in "،" for c in gap):
        return True
    if not gap and is_genitive(mention, quantity):
        return True
    cues = any(is_cue(c, "belongs", "ranks") for c in gap)
    of = len(gap) == 1 and gap[0].text in ("من", "في") and mention.kind in EMPLOYERS
    return (cues or of) and not any(has(c, "event") and not has(c, "object") for c in gap)


def is_genitive(mention, quantity):
    """Whether a mention right behind a phrase can be its genitive: جنود الجيش الأرميني."""
    owning = mention.kind in ("name", "capital", "military", "institution", "ministry")
    return owning and not mention.prefix and quantity.form in ("plural", "one-of")


def toll_of(scene, quantity, event, kind, previous):
    """The force whose dead a total counts: عدد قتلى قوات الإقليم, قتلى جيشها."""
    if event.rule not in ("total", "running-total") or event.index is None:
        return ""
    chunk = at(scene.chunks, event.index + 1)
    if is_cue(chunk, "self"):
        return owner_of_self(scene, chunk)
    named = next((m for m in scene.mentions if m.first == event.index + 1 and not m.prefix), None)
    return own_side(named.party) if named else ""


def possessive(scene, quantity, event, kind, previous):
    """The owner of مدنييها, قتلاه, جنودنا: the last actor of that gender, or the speaker."""
    chunk = owned_chunk(scene.chunks, quantity, event)
    behind = at(scene.chunks, quantity.last + of_them(scene, quantity))
    if chunk is None and kind == "person" and is_cue(behind, "self") and not behind.prefix:
        return owner_of_self(scene, behind)
    if chunk is None or kind == "place":
        return ""
    pronoun = chunk.get("object").pronoun if has(chunk, "object") else chunk.get("event").pronoun
    if pronoun == "نا":
        return own_side(scene.party)
    people = pronoun == "هم" and people_before(scene, scene.chunks.index(chunk))
    if people:
        return people
    if pronoun == "هم" and any(is_first_person(c) for c in scene.chunks[: quantity.first]):
        return opposite(scene.party)  # سلمنا 30 من جنودهم
    return owner(scene, chunk, {"ه": "m", "ها": "f"}.get(pronoun, ""))


def is_first_person(chunk):
    """Whether a chunk is a deed of ours: سلمنا, قتلنا."""
    verbs = chunk.all("event") if has(chunk, "event") else ()
    return chunk.text.endswith("نا") and any(reading.form == "past" for reading in verbs)


def people_before(scene, i):
    """The side of the people named before chunk i whom هم means: إن الأرمن … و2000 من جنودهم; or ""."""
    found = (people_at(scene, j) for j in range(i - 1, max(scene.at, 0), -1))
    return next((side for side in found if side), "")


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
    phrase = range(quantity.noun + 1, quantity.last) if quantity.noun is not None else ()
    places += [i for i in phrase if chunks[i].prefix == "ل"]  # جثامين لجنودهم
    for i in places:
        chunk = at(chunks, i) if i is not None else None
        reading = chunk and (chunk.get("object") or chunk.get("event"))
        if reading and reading.pronoun and not (reading.kind == "object" and is_kin(reading)):
            return chunk
    return None
