"""The acts of mediation that a sentence tells: appeals, calls, offers, talks, truces, undertakings, watches."""

from typing import NamedTuple

from helpers.diplomacy import (
    BELLIGERENTS,
    actors,
    clause,
    day,
    is_mediator,
    is_party,
    names_of,
    names_parties,
    near,
    parties,
    preposed,
    states_of,
    third_actors,
    under_aegis,
    unique,
    venue,
    venue_host,
)
from helpers.numbers import has

REACH = 14  # chunks from a call to what is called for
HELPING = 10  # chunks between talks and who helps them along
GOVERNED = 7  # chunks before a truce or talks in which a call, a wish or a condition governs them
MINSK = "osce-minsk-group"
RELATIVES = ("التي", "الذي", "اللتان", "الذين")


class Move(NamedTuple):
    """An act of mediation told at chunk `at` of a sentence, its words in chunks [first, last)."""

    act: str
    at: int
    first: int
    last: int
    mediators: list
    parties: list
    venue: str
    date: str
    ahead: bool
    rule: str


def moves(scene):
    """The acts of mediation that a sentence tells, in order."""
    found = []
    for i, roles in enumerate(scene.roles):
        for role, rule in RULES:
            move = rule(scene, i) if role in roles else None
            if move and not any(m.act == move.act and m.mediators == move.mediators for m in found):
                found.append(move)
    return [m for m in found if not part_of_another(m, found)]


def part_of_another(move, others):
    """Whether an act only tells what was said in a call or agreed in a truce of the same sentence."""
    calls = {a for other in others if other.act == "phone_call" for a in other.mediators}
    truce = any(other.act == "ceasefire" for other in others)
    return (move.act == "appeal" and bool(calls & set(move.mediators))) or (move.act == "agreement" and truce)


def move(scene, act, i, mediators, rule, ahead=False, host=False):
    """The Move at chunk i, its place and day taken from the clause."""
    first, last = clause(scene, i)
    return Move(
        act, i, first, last, mediators, parties(scene, first, last, act == "phone_call"),
        venue(scene, i, first, last, host), day(scene, i, first, last, ahead), ahead, rule,
    )  # fmt: skip


def denied(scene, i, reach=3):
    """Whether a denial or a condition stands right before chunk i."""
    return near(scene, i, "not", before=reach) is not None


def governed(scene, i, *roles):
    """Whether a word of one of the roles stands before chunk i in its clause, close enough to govern it."""
    first = max(clause(scene, i)[0], i - GOVERNED)
    return any(role in scene.roles[j] for j in range(first, i) for role in roles)


def stops_fire(scene, i):
    """Whether the words at chunk i are of a stop of fire: هدنة, وقف إطلاق النار, إنهاء الأعمال القتالية."""
    if "truce" in scene.roles[i]:
        return True
    return "halt" in scene.roles[i] and near(scene, i, "fire", after=4) is not None


def goal(scene, i):
    """The chunk that tells what a call at chunk i is for: a stop of fire, talks, keeping a truce; None for others."""
    for j in range(i + 1, min(i + 1 + REACH, len(scene.roles))):
        if scene.sentence.chunks[j].text in ("؛", "."):
            return None
        if stops_fire(scene, j) or any(role in scene.roles[j] for role in ("calm", "keep", "halts")):
            return j
    return None


def appeal(scene, i):
    """A call by a third party on the parties to stop, to talk, or to keep what they agreed."""
    aim = goal(scene, i)
    if aim is None or denied(scene, i, 2):
        return None
    mediators = callers(scene, i)
    return move(scene, "appeal", i, mediators, "call") if mediators and addressed(scene, i, aim, mediators) else None


def callers(scene, i):
    """The third party that calls at chunk i; both belligerents right behind the verb are called, not calling."""
    if i and scene.sentence.chunks[i - 1].text.lstrip("و") in RELATIVES:
        return standing_before(scene, i)
    found, sides = actors(scene, i)
    both = "both" in sides or {"armenian", "azerbaijani"} <= sides
    if not both:
        return found if not sides & set(BELLIGERENTS) else []
    earlier = [r.speaker for r in scene.sentence.reports if r.at < i and r.speaker.party == "third"]
    return list(earlier[-1].actors) if earlier else standing_before(scene, i)


def standing_before(scene, i):
    """The last third party before chunk i that hangs on no preposition, unless a belligerent stands between."""
    named = [m for m in scene.sentence.mentions if m.last <= i and m.actor and not preposed(scene, m)]
    return names_of(scene, named[-1]) if named and is_mediator(named[-1]) else []


def addressed(scene, i, aim, mediators):
    """Whether a call is addressed to the belligerents or to nobody in particular."""
    called = [m for m in scene.sentence.mentions if i < m.first < aim and m.actor and m.actor not in mediators]
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
    held = near(scene, i, "conduct", before=REACH) is not None and not governed(scene, i, "host", "offer")
    return call(scene, i) if held or near(scene, i, "phone", 3, 3) is not None else None


def spoken(scene, i):
    """A third party's leader who speaks to the leaders of the belligerents."""
    leaders = [m for m in scene.sentence.mentions if i < m.first <= i + 8 and is_party(m) and m.kind == "person"]
    return call(scene, i) if leaders and preposed(scene, leaders[0]) and third_actors(scene, i) else None


def call(scene, i):
    """A telephone call of a third party with a belligerent."""
    first, last = clause(scene, i)
    found = [m for m in scene.sentence.mentions if first <= m.first < last and is_mediator(m)]
    mediators = unique(a for m in found for a in names_of(scene, m)) or third_actors(scene, i)
    if not mediators or not names_parties(scene, first, last) or denied(scene, i):
        return None
    return move(scene, "phone_call", i, mediators, "telephone")


def hosting(scene, i):
    """An offer to give talks a place; told as done, the talks themselves."""
    offer = near(scene, i, "offer", before=9, after=2)
    topic = next((True for role in ("meet", "contact", "calm") if near(scene, i, role, after=8)), None)
    if offer is None or topic is None or denied(scene, i):
        return None
    mediators = third_actors(scene, offer)
    return move(scene, "offer_to_host", i, mediators, "offers-place", host=True) if mediators else None


def proposal(scene, i):
    """A plan or a way out that a third party puts forward."""
    if governed(scene, i, "urge") or near(scene, i, "plan", after=12) is None or near(scene, i, "host", after=6) is not None or denied(scene, i):
        return None
    mediators = third_actors(scene, i)
    return move(scene, "proposal", i, mediators, "offers-plan") if mediators else None


def effort(scene, i):
    """An attempt to mediate named after its maker: مبادرة إيرانية, وساطة فرنسية."""
    chunks = scene.sentence.chunks
    if chunks[i].text.lstrip("وف").startswith("ب") or denied(scene, i) or governed(scene, i, "urge"):
        return None
    by = [a for m in scene.sentence.mentions if i < m.first <= i + 1 and is_mediator(m) for a in names_of(scene, m)]
    mediators = unique([*states_of(c for c in chunks[i + 1 : i + 3] if has(c, "nation")), *by])
    return move(scene, "proposal", i, mediators, "effort") if mediators else None


def talks(scene, i):
    """Talks that bring the parties together, or each to a mediator, at a place or with somebody's help."""
    if standing(scene, i):
        return move(scene, "standing_process", i, minsk(scene), "long-talks")
    if denied(scene, i) or governed(scene, i, "urge", "need", "offer", "host", "return"):
        return None
    first, last = clause(scene, i)
    ahead = near(scene, i, "ahead", 12, 12) is not None
    told = move(scene, "talks", i, [], "talks", ahead)
    helpers = helping(scene, i, first, last)
    mediators = helpers or venue_host(told.venue)
    if own_meeting(scene, i) or not mediates(scene, i, told, helpers, mediators):
        return None
    return told._replace(mediators=mediators)


def helping(scene, i, first, last):
    """The third parties that help talks at chunk i along: under whose care, who holds them, with whom they are."""
    chunks = scene.sentence.chunks
    found = []
    for m in scene.sentence.mentions:
        acts = not preposed(scene, m) or chunks[m.first - 1].text == "مع"
        if first <= m.first < last and abs(m.first - i) <= HELPING and acts and is_mediator(m) and m.kind != "capital":
            found += names_of(scene, m)
    return unique([*under_aegis(scene, first, last), *found])


def own_meeting(scene, i):
    """Whether one belligerent alone receives or meets somebody."""
    found, sides = actors(scene, i)
    return sides in ({"armenian"}, {"azerbaijani"}) and scene.sentence.chunks[i].text[-1:] not in "ات"


def mediates(scene, i, told, helpers, mediators):
    """Whether talks are between the parties: they name both, the Minsk Group, a place alone, or a plan for peace."""
    if MINSK in helpers or (mediators and names_parties(scene, told.first, told.last)):
        return True
    return bool(told.venue) and (not helpers or near(scene, i, "plan", 6, 6) is not None)


def standing(scene, i):
    """Whether talks have lasted for years."""
    return near(scene, i, "since", after=3) is not None and near(scene, i, "long", after=6) is not None


def minsk(scene):
    """The members that a sentence names of the standing process."""
    found = [m for m in scene.sentence.mentions if is_mediator(m) and m.actor.partition("-")[0] != "osce"]
    group = [MINSK] if any(m.actor == MINSK for m in scene.sentence.mentions) else []
    return group + (unique(m.actor for m in found) if group else [])


def truce(scene, i):
    """An agreed stop of fire: it is agreed, announced, in force, broken, or told apart from others."""
    if not stops_fire(scene, i) or governed(scene, i, "urge", "need", "offer", "not", "plan"):
        return None
    first, last = clause(scene, i)
    if not any(near(scene, i, role, 8, 8) is not None for role in ("agree", "start", "break", "ordinal", "pact")):
        return None
    return move(scene, "ceasefire", i, truce_makers(scene, i, first, last), "truce")


def truce_makers(scene, i, first, last):
    """Who brought a truce about: under whose care, whose adjective it bears, who announced it, who signed too."""
    near_by = scene.sentence.chunks[i + 1 : i + 4]
    found = under_aegis(scene, first, last) or states_of(c for c in near_by if has(c, "nation"))
    if not found and near(scene, i, "start", before=REACH) is not None:
        found = announcers(scene, i)
    signed = [m for m in scene.sentence.mentions if first <= m.first < last and is_mediator(m)]
    if not found and near(scene, i, "agree", 8, 8) is not None and any(is_party(m) for m in scene.sentence.mentions):
        found = [a for m in signed for a in names_of(scene, m)]
    return unique(found)


def announcers(scene, i):
    """The third party that announces a truce told at chunk i."""
    for report in reversed(scene.sentence.reports):
        verb = scene.sentence.chunks[report.at].get("speech")
        if report.at < i and verb and verb.row["verb"] in ("announce", "report"):
            return third_actors(scene, report.at)
    return []


def statement(scene, i):
    """A statement or agreement of three that ends the fighting: البيان الثلاثي."""
    if near(scene, i, "three", after=3) is None:
        return named_after_place(scene, i)
    first, last = clause(scene, i)
    return move(scene, "ceasefire", i, truce_makers(scene, i, first, last), "statement-of-three")


def named_after_place(scene, i):
    """A truce that goes by the name of its place: اتفاق موسكو."""
    told = move(scene, "ceasefire", i, [], "named-after-place")
    right_at = venue(scene, i, i, min(i + 2, len(scene.roles)))
    return told._replace(mediators=venue_host(right_at), venue=right_at) if right_at else None


def undertaking(scene, i):
    """An agreed exchange of prisoners or bodies, or an agreement to spare civilians."""
    if near(scene, i, "humane", after=4) is None or denied(scene, i):
        return None
    agreed = any(near(scene, i, role, before=9) is not None for role in ("agree", "pact", "conduct"))
    if not agreed or governed(scene, i, "urge", "offer"):
        return None
    first, last = clause(scene, i)
    makers = under_aegis(scene, first, last) or third_actors(scene, i)
    return move(scene, "agreement", i, makers, "undertaking")


def watching(scene, i):
    """A centre or mission that watches over a truce."""
    aim = next((j for j in range(i + 1, min(i + 5, len(scene.roles))) if stops_fire(scene, j)), None)
    if aim is None or near(scene, i, "centre", before=12) is None or governed(scene, i, "urge"):
        return None
    first, _ = clause(scene, i)
    named = [m for m in scene.sentence.mentions if first <= m.first < i and is_mediator(m)]
    adjectives = states_of(c for c in scene.sentence.chunks[first:i] if has(c, "nation"))
    return move(scene, "monitoring", i, unique([a for m in named for a in names_of(scene, m)] + adjectives), "watch")


def process(scene, i):
    """The Minsk Group spoken of as a standing process, by its frame or its years, not as the host of one meeting."""
    group = next((m for m in scene.sentence.mentions if m.actor == MINSK), None)
    if group is None:
        return None
    if "format" in scene.roles[i] and abs(group.first - i) > GOVERNED:
        return None
    if "long" in scene.roles[i] and near(scene, i, "since", before=4) is None:
        return None
    return move(scene, "standing_process", i, minsk(scene), "minsk-group")


RULES = (
    ("urge", appeal),
    ("need", necessity),
    ("phone", call),
    ("contact", contact),
    ("speak", spoken),
    ("host", hosting),
    ("offer", proposal),
    ("effort", effort),
    ("meet", talks),
    ("truce", truce),
    ("halt", truce),
    ("pact", statement),
    ("swap", undertaking),
    ("watch", watching),
    ("format", process),
    ("long", process),
)
