"""Appeals, telephone calls, offers and proposals: what a third party does to bring the parties together."""

from helpers.actor_tables import actor_table
from helpers.diplomacy import (
    GOVERNED,
    ahead_of,
    clause,
    day,
    denied,
    governed,
    near,
    stops_fire,
    unique,
    venue,
    venue_host,
)
from helpers.lexicon import particles
from helpers.mediation_callers import callers
from helpers.mediation_moves import move
from helpers.mediators import (
    allied,
    hangs_on_preposition,
    is_mediator,
    is_party,
    names_of,
    names_parties,
    states_of,
    subject,
    third_actors,
)
from helpers.words import chunks_text, has, is_cue

INVITED = 12  # chunks between an invitation and where to
PROPOSED = 10  # chunks between a proposal and the talks or observers that it is for
REACH = 14  # chunks from a call to what is called for
OWN = 4  # chunks behind an effort within which its maker says whose it is: مبادرة أعدتها بلاده
MINSK = "osce-minsk-group"
CHAIRS = ("russia", "united-states", "france")  # of the Minsk Group, since 1997: osce.org/mg


def goal(scene, i):
    """The chunk that tells what a call at chunk i is for: a stop of fire, talks, a truce kept; or None."""
    for j in ahead_of(scene, i, REACH):
        if scene.sentence.chunks[j].text in ("؛", ".", *particles("inquiry")):
            return None
        if stops_fire(scene, j) or any(
            role in scene.roles[j] for role in ("calm", "keep", "halts", "humane")
        ):
            return j
    return None


def appeal(scene, i):
    """A call by a third party on the parties to stop, to talk, or to keep what they agreed."""
    aim = goal(scene, i)
    if aim is None or denied(scene, i, 2) or invited_to(scene, i) or hides(scene, i):
        return None
    mediators = callers(scene, i)
    if not mediators or not addressed(scene, i, aim, mediators) or at_home(scene, i, mediators):
        return None
    told, agreed = move(scene, "appeal", i, mediators, "call"), near(scene, i, "agree", after=REACH)
    return told if agreed is None else told._replace(date=day(scene, i, told.first, agreed))


def hides(scene, i):
    """Whether somebody asks at chunk i only not to be named: طلب عدم كشف هويته."""
    chunks = scene.sentence.chunks
    return chunks_text(chunks, i + 1) == "عدم" and chunks_text(chunks, i + 2) in particles("disclosing")


def addressed(scene, i, aim, mediators):
    """Whether a call is addressed to the belligerents or to nobody in particular."""
    between = [j for j in ahead_of(scene, i, REACH) if j < aim]
    called = [
        m for m in scene.sentence.mentions if m.first in between and m.actor and m.actor not in mediators
    ]
    joint = any(m.actor == MINSK for m in subject(scene, i))
    if any("group" in scene.roles[j] for j in between) and not joint:
        return False
    return any(is_party(m) for m in called) or not called or names_parties(scene, i, aim)


def necessity(scene, i):
    """A third party that stresses the need of a stop of fire."""
    aim = goal(scene, i)
    if aim is None or not (stops_fire(scene, aim) or "halts" in scene.roles[aim]):
        return None
    mediators = third_actors(scene, i)
    return move(scene, "appeal", i, mediators, "necessity") if mediators else None


def contact(scene, i):
    """A contact that is a telephone call: held by a verb of calling, or called هاتفي."""
    during = chunks_text(scene.sentence.chunks, i - 1).removeprefix("و") in ("في", "خلال")
    held = (during or near(scene, i, "conduct", before=REACH, after=2) is not None) and not governed(
        scene, i, "host", "offer"
    )
    return call(scene, i) if held or near(scene, i, "phone", 3, 3) is not None else None


def spoken(scene, i):
    """A third party's leader who speaks to the leaders of the belligerents."""
    leaders = [
        m for m in scene.sentence.mentions if i < m.first <= i + 8 and is_party(m) and m.kind == "person"
    ]
    addressed = (leaders and hangs_on_preposition(scene, leaders[0])) or near(
        scene, i, "counterpart", after=3
    ) is not None
    told = call(scene, i) if addressed and third_actors(scene, i) else None
    return told and told._replace(rule="spoken")


def call(scene, i):
    """A telephone call of a third party with a belligerent."""
    first, last = clause(scene, i)
    found = [m for m in scene.sentence.mentions if first <= m.first < last and is_mediator(m)]
    mediators = unique(a for m in found for a in names_of(scene, m)) or third_actors(scene, i)
    if not mediators or not names_parties(scene, first, last) or denied(scene, i) or between_thirds(scene, i):
        return None
    if allied(scene, mediators, first, last):
        return None
    return move(scene, "phone_call", i, mediators, "telephone")


def between_thirds(scene, i):
    """Whether a call is with the counterpart of a third state: نظيره التركي."""
    chunks = scene.sentence.chunks
    beside = range(max(0, i - 5), min(i + 5, len(chunks)))
    return any("counterpart" in scene.roles[j] and states_of(chunks[j + 1 : j + 2]) for j in beside)


def invited_to(scene, i):
    """The venue that a call at chunk i invites the parties to: دعا الوزيرين إلى موسكو."""
    last = min(i + INVITED, clause(scene, i)[1])
    return venue(scene, i, i, last, towards=True) if names_parties(scene, i, last) else ""


def at_home(scene, i, mediators):
    """The venue in the caller's own state for the talks called for: دعا الوزيرين إلى محادثات في موسكو."""
    last = min(i + INVITED, clause(scene, i)[1])
    meeting = any(near(scene, i, role, after=last - i) is not None for role in ("meet", "calm"))
    place = venue(scene, i, min(i + 2, last - 1), last) if meeting and names_parties(scene, i, last) else ""
    home = {country(actor) for actor in venue_host(place)} & {country(actor) for actor in mediators}
    return place if home else ""


def country(actor):
    """The ISO code of an actor's country; "" for one without."""
    return actor_table().get(actor, {}).get("country", "")


def invitation(scene, i):
    """An invitation of the parties to a place for talks."""
    topic = any(near(scene, i, role, after=INVITED) is not None for role in ("meet", "calm"))
    mediators = callers(scene, i) if topic and not denied(scene, i) else []
    place = mediators and (invited_to(scene, i) or at_home(scene, i, mediators))
    if not place:
        return None
    return move(scene, "offer_to_host", i, mediators, "invites")._replace(venue=place)


def hosting(scene, i):
    """An offer to give talks a place; told as done, the talks themselves."""
    offer = near(scene, i, "offer", before=REACH, after=2)
    named = near(scene, i, "effort", before=3)
    offer = named if offer is None and named is not None and named_after(scene, named) else offer
    topics = ("meet", "contact", "calm", "counterpart")
    topic = next((True for role in topics if near(scene, i, role, after=8)), None)
    if offer is None or topic is None or denied(scene, i):
        return None
    mediators = named_after(scene, offer) or third_actors(scene, offer)
    return move(scene, "offer_to_host", i, mediators, "offers-place", host=True) if mediators else None


def proposal(scene, i):
    """A plan or a way out that a third party puts forward."""
    planned = any(near(scene, i, role, after=12) is not None for role in ("plan", "effort"))
    talks = "propose" in scene.roles[i] and (
        near(scene, i, "meet", after=PROPOSED) is not None or pause(scene, i)
    )
    watched = near(scene, i, "centre", after=PROPOSED) is not None
    hosted = near(scene, i, "host", after=6) is not None
    mediators = named_after(scene, i) or (third_actors(scene, i) if not refused(scene, i) else [])
    if not (planned or talks or watched) or hosted or governed(scene, i, "urge"):
        return None
    return move(scene, "proposal", i, mediators, "offers-plan") if mediators else None


def pause(scene, i):
    """Whether what is proposed at chunk i is a stop of fire: اقترحت اللجنة هدنة."""
    return any(stops_fire(scene, j) for j in ahead_of(scene, i, PROPOSED))


def named_after(scene, i):
    """The state whose adjective an offer at chunk i bears: عرض إيراني للوساطة."""
    return states_of(c for c in scene.sentence.chunks[i + 1 : i + 2] if has(c, "nation"))


def refused(scene, i):
    """Whether what chunk i offers is denied: لم تقدم حلا."""
    return denied(scene, i) or (i > 0 and scene.sentence.chunks[i - 1].text.lstrip("وف") == "لم")


def effort(scene, i):
    """An attempt to mediate named after its maker: مبادرة إيرانية, وساطة فرنسية."""
    chunks = scene.sentence.chunks
    named_for = any("meet" in roles for roles in scene.roles[max(0, i - GOVERNED) : i])
    rule = "care" if chunks[i].text.lstrip("وف").startswith("ب") else "effort"
    if denied(scene, i) or governed(scene, i, "urge") or (rule == "care" and named_for):
        return None
    told = chunks_text(chunks, i + 1) in particles("relative")  # المبادرة التي حملها عراقجي
    end = i + 3 if told else i + 1
    behind = [m for m in scene.sentence.mentions if i < m.first <= end and is_mediator(m)]
    by = [a for m in behind for a in names_of(scene, m)]
    by += third_actors(scene, i) if any(is_cue(c, "self") for c in chunks[i + 1 : i + OWN]) else []
    mediators = unique([*states_of(c for c in chunks[i + 1 : i + 3] if has(c, "nation")), *by])
    return move(scene, "proposal", i, mediators, rule) if mediators else None
