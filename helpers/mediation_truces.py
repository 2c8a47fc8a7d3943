"""Truces and other undertakings: agreed, recalled, watched over."""

from functools import cache

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
TOLD_BY = ("agree", "start", "pact")  # what tells that a truce was made, and when
BROKEN = 12  # chunks between a truce and the words of its breach
BROKERS = 6  # chunks between a truce and the verb of its relative clause


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


def brokered_by(scene, i, last, roles=("broker", "start", "urge"), reach=BROKERS):
    """The third party in a relative clause: الهدنة التي أعلنت واشنطن, هدنة توسطت فيها روسيا."""
    for verb in range(i + 1, min(i + 1 + reach, last)):
        if reach > BROKERS and "pact" in scene.roles[verb]:
            return []  # مقابل إطلاق سراح أسيرين، بموجب تفاهم توسطت فيه اللجنة
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
