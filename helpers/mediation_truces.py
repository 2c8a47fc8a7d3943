"""Truces and other undertakings: agreed, recalled, watched over."""

from helpers.diplomacy import (
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
from helpers.mediation_calls import REACH, RELATIVES
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
from helpers.words import has, is_cue


def truce(scene, i):
    """A stop of fire that is agreed, announced, in force or broken; one spoken of as known is `recalled`."""
    if not stops_fire(scene, i) or historical(scene, i) or (wished(scene, i) and not relative(scene, i)):
        return None
    if denied(scene, i) and near(scene, i, "pact", before=2) is None:
        return None
    first, last = clause(scene, i)
    told = any(
        near(scene, i, role, 8, 8) is not None for role in ("agree", "start", "break", "ordinal", "pact")
    )
    known = scene.sentence.chunks[i].text.lstrip("وفبلك").startswith(("ال", "لل", "هدنه"))
    makers = truce_makers(scene, i, first, last) if told else []
    found = move(scene, "ceasefire", i, makers, "truce" if told else "recalled") if told or known else None
    dated = any(near(scene, i, role, 8, 8) is not None for role in ("agree", "start", "pact"))
    if found and relative(scene, i):
        return found._replace(date=day(scene, i, i, last))
    return found if dated or not found else found._replace(date="")


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
    return agreed is not None and scene.sentence.chunks[agreed - 1].text in RELATIVES


def truce_makers(scene, i, first, last):
    """Who brought a truce about: under whose care it is, whose name it bears, who announced or signed it."""
    near_by = scene.sentence.chunks[i + 1 : i + 4]
    found = under_aegis(scene, i, first, last) or states_of(c for c in near_by if has(c, "nation"))
    found = found or announced_by(scene, i, last) or announcers(scene, i)
    signed = [m for m in scene.sentence.mentions if first <= m.first < last and is_mediator(m)]
    agreed = any("agree" in roles for roles in scene.roles[first:last])
    if not found and agreed and any(is_party(m) for m in scene.sentence.mentions):
        found = [a for m in signed for a in names_of(scene, m)]
    return unique(found)


def announced_by(scene, i, last):
    """The third party behind a relative clause: الهدنة التي أعلنت واشنطن التوصل إليها."""
    verb = near(scene, i, "start", after=3)
    found = subject(scene, verb) if verb is not None else []
    return [a for m in found if verb < m.first < last and is_mediator(m) for a in names_of(scene, m)]


def announcers(scene, i):
    """The third party that announces a truce told at chunk i."""
    for report in reversed(scene.sentence.reports):
        verb = scene.sentence.chunks[report.at].get("speech")
        announced = report.at < i and verb and verb.row["verb"] in ("announce", "report")
        if announced or (report.at > i and report.rule == "source" and report.speaker.actors):
            return third_actors(scene, report.at)
    return []


def statement(scene, i):
    """A statement of three that ends the fighting, or a pact that is `recalled`: أُبرم الاتفاق في واشنطن."""
    if near(scene, i, "three", after=3) is None:
        return named_after_place(scene, i) or recalled(scene, i)
    first, last = clause(scene, i)
    return move(scene, "ceasefire", i, truce_makers(scene, i, first, last), "statement-of-three")


def named_after_place(scene, i):
    """A truce that goes by the name of its place: اتفاق موسكو."""
    told = move(scene, "ceasefire", i, [], "named-after-place")
    right_at = venue(scene, i, i, min(i + 2, len(scene.roles)))
    return told._replace(mediators=venue_host(right_at), venue=right_at) if right_at else None


def recalled(scene, i):
    """A pact told as made or broken, without its name; it counts where the article has a truce."""
    if not is_definite(scene.sentence.chunks[i]):
        return None
    first, last = clause(scene, i)
    if any("humane" in roles for roles in scene.roles[i:last]):
        return None
    makers = under_aegis(scene, i, first, last)
    told = makers or any(near(scene, i, role, 4, 4) is not None for role in ("agree", "break"))
    return move(scene, "ceasefire", i, makers, "recalled") if told else None


def undertaking(scene, i):
    """An agreed exchange of prisoners or bodies, or an agreement to spare civilians."""
    if near(scene, i, "humane", after=8) is None or denied(scene, i):
        return None
    before = scene.roles[clause(scene, i)[0] : i]
    agreed = any(role in roles for roles in before for role in ("agree", "pact", "conduct", "aegis"))
    if not agreed or governed(scene, i, "urge", "offer"):
        return None
    first, last = clause(scene, i)
    makers = under_aegis(scene, i, first, last) or acting(scene, i)
    return move(scene, "agreement", i, makers, "undertaking")


def watching(scene, i):
    """A centre or mission that watches over a truce."""
    aim = next((j for j in range(i + 1, min(i + 9, len(scene.roles))) if stops_fire(scene, j)), None)
    centred = "centre" in scene.roles[i] or near(scene, i, "centre", before=12) is not None
    if aim is None or not centred or governed(scene, i, "urge"):
        return None
    first, _ = clause(scene, i)
    named = [m for m in scene.sentence.mentions if first <= m.first < i and is_mediator(m)]
    adjectives = states_of(c for c in scene.sentence.chunks[first:i] if has(c, "nation"))
    return move(
        scene, "monitoring", i, unique([a for m in named for a in names_of(scene, m)] + adjectives), "watch"
    )
