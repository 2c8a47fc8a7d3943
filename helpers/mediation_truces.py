"""Truces and other undertakings: agreed, recalled, watched over."""

from functools import cache

from helpers.actor_tables import has_both
from helpers.diplomacy import (
    DATED,
    GOVERNED,
    clause,
    day,
    denied,
    governed,
    is_definite,
    near,
    stops_fire,
    unique,
    venue,
    venue_host,
)
from helpers.lexicon import particles, read_table
from helpers.mediation_calls import REACH
from helpers.mediation_moves import move
from helpers.mediators import (
    acting,
    is_mediator,
    is_party,
    names_of,
    states_of,
    subject,
    third_actors,
    under_aegis,
)
from helpers.words import chunks_text, has, is_cue

SAYING = ("say", "explain", "confirm", "add", "point")
UNDERTAKEN = {"agree", "pact", "conduct", "aegis", "watch"}  # what makes an exchange an agreed one
TOLD_BY = ("agree", "start", "pact")  # what tells that a truce was made, and when
BROKEN = 12  # chunks between a truce and the words of its breach
BROKERS = 6  # chunks between a truce and the verb of its relative clause
BROKERED = 10  # chunks between a verb of mediating and the exchange that it brought about
EXCHANGED = 14  # chunks between a word of exchange and who or what is exchanged
SIGNED = 10  # chunks between a pact and the words that tell of it


def truce(scene, i):
    """A stop of fire that is agreed, announced, in force or broken; one spoken of as known is `recalled`."""
    if not stops_fire(scene, i) or historical(scene, i) or (wished(scene, i) and not relative(scene, i)):
        return None
    if denied(scene, i) and near(scene, i, "pact", before=2) is None:
        return None
    if "swap" in scene.roles[i] and near(scene, i, "humane", after=4) is not None:
        return None  # the sparing of civilians, an agreement of its own
    first, last = clause(scene, i)
    told = any(near(scene, i, role, 8, 8) is not None for role in (*TOLD_BY, "ordinal"))
    told = told or near(scene, i, "break", 8, BROKEN) is not None
    known = is_definite(scene.sentence.chunks[i]) or "هدنه" in scene.sentence.chunks[i].text
    told = told or bool(brokered_by(scene, i, last, ("broker",)) or brokered_before(scene, i))
    makers = truce_makers(scene, i, first, last) if told else []
    place = venue(scene, i, i, min(i + 2, last))
    told = (told and not passing(scene, i, makers)) or bool(place)
    if not told and not known:
        return None
    found = move(scene, "ceasefire", i, makers or venue_host(place), "truce" if told else "recalled")
    return found._replace(date=day_of_truce(scene, i, last, found.date))


def passing(scene, i, makers):
    """Whether a truce at chunk i is what somebody watches over, or only tells since when something is."""
    return governed(scene, i, "watch", reach=3) or (not makers and governed(scene, i, "since", reach=4))


def day_of_truce(scene, i, last, nearest):
    """The day that dates a truce at chunk i: none before its breach or its relative clause does."""
    if near(scene, i, "broker", after=BROKERS) is not None and day(scene, i, i, last):
        return day(scene, i, i, last)  # الهدنة التي رعتها موسكو في العاشر من أكتوبر
    told = any(near(scene, i, role, 8, 8) is not None for role in TOLD_BY) or brokered_before(scene, i)
    if not told and not governed(scene, i, "agree", reach=DATED):
        return ""
    if relative(scene, i) or governed(scene, i, "break", reach=4):
        return day(scene, i, i, last)
    agreed = near(scene, i, "agree", before=DATED)
    return nearest or (day(scene, agreed, clause(scene, i)[0], last) if agreed is not None else "")


def historical(scene, i):
    """Whether a truce at chunk i is one of an earlier war, by a year or a cue beside it."""
    this_year = int(scene.date[:4]) if scene.date else 2000  # without a date only the last century is past
    beside = scene.sentence.chunks[max(0, i - GOVERNED) : i + GOVERNED]
    years = [chunk.digits for chunk in beside if chunk.digits and 1900 <= chunk.digits < this_year]
    return bool(years) or any(is_cue(chunk, "historical") for chunk in beside)


def wished(scene, i):
    """Whether a truce at chunk i is only called for, needed, offered or planned."""
    return governed(scene, i, "urge", "need", reach=REACH) or governed(scene, i, "offer", "plan")


def relative(scene, i):
    """Whether a relative clause says of a truce at chunk i that it was agreed: الذي اتفقا عليه."""
    agreed = near(scene, i, "agree", after=6)
    chunks = scene.sentence.chunks
    return agreed is not None and any(
        c.text in particles("relative") for c in chunks[max(i + 1, agreed - 2) : agreed]
    )


def truce_makers(scene, i, first, last):
    """Who brought a truce about: under whose care it is, whose name it bears, who announced or signed it."""
    near_by = scene.sentence.chunks[i + 1 : i + 4]
    found = under_aegis(scene, i, first, last) or states_of(c for c in near_by if has(c, "nation"))
    found = found or brokered_by(scene, i, last) or brokered_before(scene, i)
    found = found or announcers(scene, i) or says_so(scene, i)
    return unique(found or signed_by(scene, first, last) or agreed_at(scene, i, first, last))


def brokered_by(scene, i, last, roles=("broker", "start", "urge")):
    """The third party in a relative clause: الهدنة التي أعلنت واشنطن, هدنة توسطت فيها روسيا."""
    for verb in range(i + 1, min(i + 1 + BROKERS, last)):
        if not scene.roles[verb].isdisjoint(roles):
            found = [m for m in subject(scene, verb) if verb < m.first < last and is_mediator(m)]
            found = found or announced_from(scene, verb)
            return [a for m in found for a in names_of(scene, m)]
    return []


def brokered_before(scene, i):
    """The third party that is said to have brought a truce about: توسطت روسيا في وقف لإطلاق النار."""
    verb = near(scene, i, "broker", before=BROKERS)
    into = verb is not None and "في" in (c.text for c in scene.sentence.chunks[verb + 1 : i])
    return third_actors(scene, verb) if into else []


def announced_from(scene, verb):
    """The third party in whose capital a truce was announced by the verb at a chunk: أُعلنت من واشنطن."""
    from_there = chunks_text(scene.sentence.chunks, verb + 1) == "من"
    named = [m for m in scene.sentence.mentions if m.first == verb + 2 and is_mediator(m)]
    return named if from_there else []


def signed_by(scene, first, last):
    """The third party of a pact that the parties signed with it, or told in a joint statement."""
    here = [m for m in scene.sentence.mentions if first <= m.first < last]
    agreed = any(roles & {"agree", "joint"} for roles in scene.roles[first:last])
    if not agreed or not any(is_party(m) for m in scene.sentence.mentions):
        return []
    return [a for m in here if is_mediator(m) for a in names_of(scene, m)]


def agreed_at(scene, i, first, last):
    """The host of the place where a truce is said to have been agreed."""
    agreed = near(scene, i, "agree", 8, 8)
    return venue_host(venue(scene, agreed, first, last)) if agreed is not None else []


def announcers(scene, i):
    """The third party that announces a truce told at chunk i, before or behind it."""
    for report in reversed(scene.sentence.reports):
        verb = scene.sentence.chunks[report.at].get("speech")
        announced = verb and verb.row["verb"] in ("announce", "report")
        announced = announced or report.rule == "colon"
        behind = report.rule == "source" or (report.rule == "noun" and announced)
        if (announced and report.at < i) or (report.at > i and behind and report.speaker.actors):
            return [a for a in third_actors(scene, report.at) if a not in monitors()]
    return []


def says_so(scene, i):
    """The third party that says that a new truce is agreed: قال لافروف إن هدنة ستبدأ."""
    if is_definite(scene.sentence.chunks[i]) or near(scene, i, "break", 8, 8) is not None:
        return []
    for report in reversed(scene.sentence.reports):
        verb = scene.sentence.chunks[report.at].get("speech")
        if report.at < i and verb and verb.row["verb"] in SAYING:
            return [a for a in third_actors(scene, report.at) if a not in monitors()]
    return []


@cache
def monitors():
    """Those who only count what others do, of monitors.csv."""
    return {row["actor"] for row in read_table("monitors")}


def statement(scene, i):
    """A statement of three that ends the fighting, or a pact that is `recalled`: أُبرم الاتفاق في واشنطن."""
    if near(scene, i, "three", after=3) is None:
        named = named_after_place(scene, i) or ends_fighting(scene, i)
        return named or brokered(scene, i) or recalled(scene, i)
    first, last = clause(scene, i)
    return move(scene, "ceasefire", i, truce_makers(scene, i, first, last), "statement-of-three")


def ends_fighting(scene, i):
    """A pact that is said to end the fighting, or signed by both parties with a third."""
    first, last = clause(scene, i)
    ends = [j for j in range(max(first, i - 3), min(last, i + SIGNED + 6)) if "halts" in scene.roles[j]]
    ended = any(near(scene, j, "fire", after=8) is not None for j in ends)
    if wished(scene, i) or denied(scene, i) or not (ended or between_three(scene, i, last)):
        return None
    makers = truce_makers(scene, i, first, last)
    told = move(scene, "ceasefire", i, makers, "ends-fighting")
    return told._replace(date=day(scene, i, i, last) or told.date) if makers else None


def between_three(scene, i, last):
    """Whether both belligerents and a third party signed the pact at chunk i."""
    signed = near(scene, i, "agree", after=4)
    if signed is None or scene.sentence.chunks[signed].text.startswith("ال"):
        return False
    near_by = [m for m in scene.sentence.mentions if signed < m.first < min(signed + SIGNED, last)]
    sides = {m.party for m in near_by}
    return has_both(sides) and any(is_mediator(m) for m in near_by)


def named_after_place(scene, i):
    """A truce that goes by the name of its place: اتفاق موسكو."""
    if any(r.at == i for r in scene.sentence.reports):
        return None  # إعلان واشنطن: what Washington announces
    right_at = venue(scene, i, i, min(i + 2, len(scene.roles)))
    if not right_at:
        return None
    return move(scene, "ceasefire", i, venue_host(right_at), "named-after-place")._replace(venue=right_at)


def brokered(scene, i):
    """A pact of another kind that a third party brought about: تفاهم توسط فيه الصليب الأحمر."""
    last = clause(scene, i)[1]
    makers = [] if is_definite(scene.sentence.chunks[i]) or wished(scene, i) else brokered_by(scene, i, last)
    fire = any(stops_fire(scene, j) for j in range(i, min(i + BROKERS, last)))
    return move(scene, "agreement", i, makers, "brokered-pact") if makers and not fire else None


def recalled(scene, i):
    """A pact told as made or broken, without its name; it counts where the article has a truce."""
    if not is_definite(scene.sentence.chunks[i]):
        return None
    first, last = clause(scene, i)
    if any("humane" in roles for roles in scene.roles[i:last]):
        return None
    makers = under_aegis(scene, i, first, last) or brokered_by(scene, i, last)
    agreed, broken = (near(scene, i, role, 4, 4) is not None for role in ("agree", "break"))
    if not makers and not agreed and not broken:
        return None
    told = move(scene, "ceasefire", i, makers, "recalled")
    made = makers and told.date and (relative(scene, i) or is_participle(scene, i))
    return told._replace(rule="brokered") if made else told


def is_participle(scene, i):
    """Whether a pact is called signed or made: الاتفاق الموقع."""
    agreed = near(scene, i, "agree", after=2)
    return agreed is not None and is_definite(scene.sentence.chunks[agreed])


def undertaking(scene, i):
    """An agreed exchange of prisoners or bodies, or an agreement to spare civilians."""
    first, last = clause(scene, i)
    brokered = brokered_by(scene, i, last, ("broker",))  # صفقة تبادل رعتها موسكو
    if (near(scene, i, "humane", after=EXCHANGED) is None and not brokered) or denied(scene, i):
        return None
    agreed = [j for j in range(first, i) if scene.roles[j] & UNDERTAKEN and not is_purpose(scene, j)]
    broker = near(scene, i, "broker", before=BROKERED)
    brokered = brokered or (third_actors(scene, broker) if broker is not None else [])
    carers = under_aegis(scene, i, first, last, humane=True) or brokered
    if not (agreed or carers) or governed(scene, i, "urge", "offer"):
        return None
    chunks = scene.sentence.chunks
    retold = any(c.text in particles("relative") for c in chunks[first:i])
    known = not carers and not retold and all(is_definite(chunks[j]) for j in agreed)
    return move(scene, "agreement", i, carers or acting(scene, i), "recalled" if known else "undertaking")


def is_purpose(scene, j):
    """Whether a word at chunk j tells what something is for and not what was done: لإجراء مشاورات."""
    return "conduct" in scene.roles[j] and scene.sentence.chunks[j].text.startswith("ل")


def watching(scene, i):
    """A centre or mission that watches over a truce."""
    aim = next((j for j in range(i + 1, min(i + 9, len(scene.roles))) if stops_fire(scene, j)), None)
    centred = "centre" in scene.roles[i] or near(scene, i, "centre", 12, 12) is not None
    if aim is None or not centred or governed(scene, i, "urge"):
        return None
    first, _ = clause(scene, i)
    named = [m for m in scene.sentence.mentions if first <= m.first < i and is_mediator(m)]
    adjectives = states_of(c for c in scene.sentence.chunks[first:i] if has(c, "nation"))
    return move(
        scene, "monitoring", i, unique([a for m in named for a in names_of(scene, m)] + adjectives), "watch"
    )
