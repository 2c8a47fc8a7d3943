"""The acts of mediation that a sentence tells: appeals, calls, offers, talks, truces, undertakings, watches."""

from typing import NamedTuple

from helpers.diplomacy import (
    BELLIGERENTS,
    actors,
    clause,
    day,
    is_mediator,
    joined,
    is_party,
    names_of,
    names_parties,
    near,
    parties,
    preposed,
    speakers,
    states_of,
    subject,
    third_actors,
    under_aegis,
    unique,
    venue,
    venue_host,
)
from helpers.numbers import has

REACH = 14  # chunks from a call to what is called for
BESIDE = 16  # chunks between talks and the parties they bring together
HELPING = 10  # chunks between talks and who helps them along
GOVERNED = 7  # chunks before a truce or talks in which a call, a wish or a condition governs them
MINSK = "osce-minsk-group"
PLACED = ("offer_to_host", "proposal", "talks", "ceasefire", "agreement")
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
    return [m for m in found if not part_of_another(m, [o for o in found if o is not m])]


def part_of_another(move, others):
    """Whether an act only tells what was said in a call, agreed in a truce, or under whose care something was."""
    acts = {other.act for other in others if meets(move, other)}
    if move.rule == "care":
        return bool(others)
    if move.rule == "spoken":
        return "proposal" in acts
    return (move.act in ("appeal", "proposal") and "phone_call" in acts) or (
        move.act == "agreement" and "ceasefire" in acts
    )


def meets(move, other):
    """Whether two acts share a mediator or one of them names none."""
    return not move.mediators or not other.mediators or bool(set(move.mediators) & set(other.mediators))


def move(scene, act, i, mediators, rule, ahead=False, host=False):
    """The Move at chunk i, its place and day taken from the clause where such an act has them."""
    first, last = clause(scene, i)
    place = venue(scene, i, first, last, host) if act in PLACED else ""
    date = "" if act == "standing_process" else day(scene, i, first, last, ahead)
    named = parties(scene, first, last, act == "phone_call")
    return Move(act, i, first, last, mediators, named, place, date, ahead, rule)


def denied(scene, i, reach=3):
    """Whether a denial or a condition stands right before chunk i."""
    return near(scene, i, "not", before=reach) is not None


def governed(scene, i, *roles, reach=GOVERNED):
    """Whether a word of one of the roles stands before chunk i in its clause, close enough to govern it."""
    first = max(clause(scene, i)[0], i - reach)
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
        if stops_fire(scene, j) or any(
            role in scene.roles[j] for role in ("calm", "keep", "halts", "humane")
        ):
            return j
    return None


def appeal(scene, i):
    """A call by a third party on the parties to stop, to talk, or to keep what they agreed."""
    aim = goal(scene, i)
    if aim is None or denied(scene, i, 2):
        return None
    mediators = callers(scene, i)
    if not mediators or not addressed(scene, i, aim, mediators):
        return None
    told, agreed = move(scene, "appeal", i, mediators, "call"), near(scene, i, "agree", after=REACH)
    return told if agreed is None else told._replace(date=day(scene, i, told.first, agreed))


def callers(scene, i):
    """The third party that calls at chunk i; both belligerents right behind the verb are called, not calling."""
    if i and scene.sentence.chunks[i - 1].text.lstrip("و") in RELATIVES:
        return standing_before(scene, i)
    if scene.sentence.chunks[i].text.lstrip("وف").startswith("ال"):
        return [m.actor for m in scene.sentence.mentions if m.first == i + 1 and is_mediator(m)]
    found, sides = actors(scene, i)
    both = "both" in sides or {"armenian", "azerbaijani"} <= sides
    if not both and found:
        return found if not sides & set(BELLIGERENTS) else []
    earlier = [r.speaker for r in scene.sentence.reports if r.at < i and r.speaker.party == "third"]
    return speakers(scene, earlier[-1]) if earlier else standing_before(scene, i)


def standing_before(scene, i):
    """The last third party before chunk i that acts there, or the one that opens the sentence."""
    named = [m for m in scene.sentence.mentions if m.last <= i and m.actor]
    acting = [m for m in named if not preposed(scene, m)] or [m for m in named if m.first == 0]
    return (
        unique(a for m in joined(scene, acting[-1]) for a in names_of(scene, m))
        if acting and is_mediator(acting[-1])
        else []
    )


def addressed(scene, i, aim, mediators):
    """Whether a call is addressed to the belligerents or to nobody in particular."""
    called = [
        m for m in scene.sentence.mentions if i < m.first < aim and m.actor and m.actor not in mediators
    ]
    if any("group" in roles for roles in scene.roles[i:aim]):
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
    held = near(scene, i, "conduct", before=REACH, after=2) is not None and not governed(
        scene, i, "host", "offer"
    )
    return call(scene, i) if held or near(scene, i, "phone", 3, 3) is not None else None


def spoken(scene, i):
    """A third party's leader who speaks to the leaders of the belligerents."""
    leaders = [
        m for m in scene.sentence.mentions if i < m.first <= i + 8 and is_party(m) and m.kind == "person"
    ]
    addressed = (leaders and preposed(scene, leaders[0])) or near(
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
    return move(scene, "phone_call", i, mediators, "telephone")


def between_thirds(scene, i):
    """Whether a call is with the counterpart of a third state: نظيره التركي."""
    chunks = scene.sentence.chunks
    beside = range(max(0, i - 5), min(i + 5, len(chunks)))
    return any("counterpart" in scene.roles[j] and states_of(chunks[j + 1 : j + 2]) for j in beside)


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
    if (
        governed(scene, i, "urge")
        or near(scene, i, "plan", after=12) is None
        or near(scene, i, "host", after=6) is not None
        or denied(scene, i)
    ):
        return None
    mediators = third_actors(scene, i)
    return move(scene, "proposal", i, mediators, "offers-plan") if mediators else None


def effort(scene, i):
    """An attempt to mediate named after its maker: مبادرة إيرانية, وساطة فرنسية."""
    chunks = scene.sentence.chunks
    if denied(scene, i) or governed(scene, i, "urge"):
        return None
    by = [
        a
        for m in scene.sentence.mentions
        if i < m.first <= i + 1 and is_mediator(m)
        for a in names_of(scene, m)
    ]
    mediators = unique([*states_of(c for c in chunks[i + 1 : i + 3] if has(c, "nation")), *by])
    rule = "care" if chunks[i].text.lstrip("وف").startswith("ب") else "effort"
    return move(scene, "proposal", i, mediators, rule) if mediators else None


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
        if "counterpart" in scene.roles[m.first] | scene.roles[max(m.first - 1, 0)]:
            continue  # the ministers of both parties
        acts = not preposed(scene, m) or chunks[m.first - 1].text == "مع"
        speaks = any(r.speaker.first <= m.first < r.speaker.last for r in scene.sentence.reports)
        within = first <= m.first < last and abs(m.first - i) <= HELPING
        if within and acts and not speaks and is_mediator(m) and m.kind != "capital":
            found += names_of(scene, m)
    if not found and near(scene, i, "conduct", after=2) is not None:
        found = third_actors(scene, i)
    return unique([*under_aegis(scene, i, first, last), *found]) or announcers(scene, i)


def own_meeting(scene, i):
    """Whether one belligerent alone receives or meets somebody."""
    found, sides = actors(scene, i)
    return sides in ({"armenian"}, {"azerbaijani"}) and scene.sentence.chunks[i].text[-1:] not in "ات"


def mediates(scene, i, told, helpers, mediators):
    """Whether talks are between the parties: they name both, the Minsk Group, a place alone, or joint helpers."""
    around = max(told.first, i - BESIDE), min(told.last, i + BESIDE)
    if MINSK in helpers or (mediators and names_parties(scene, *around)):
        return True
    beside = venue(scene, i, i, min(i + 4, told.last))
    alone = beside and not helpers and "calm" in scene.roles[i]
    return bool(alone) or bool(told.venue and len(helpers) > 1)


def standing(scene, i):
    """Whether talks have lasted for years."""
    return near(scene, i, "since", after=3) is not None and near(scene, i, "long", after=6) is not None


def minsk(scene):
    """The members that a sentence names of the standing process."""
    found = [m for m in scene.sentence.mentions if is_mediator(m) and m.kind in ("name", "capital")]
    named = any(m.actor == MINSK for m in scene.sentence.mentions)
    if named:
        return unique([MINSK, *(m.actor for m in found)])
    return [MINSK] if MINSK in scene.named and any("group" in roles for roles in scene.roles) else []


def truce(scene, i):
    """An agreed stop of fire: agreed, announced, in force or broken; one merely spoken of as known is `recalled`."""
    if not stops_fire(scene, i) or (wished(scene, i) and not relative(scene, i)):
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


def wished(scene, i):
    """Whether a truce at chunk i is only called for, needed, offered or planned."""
    return governed(scene, i, "urge", "need", reach=REACH) or governed(scene, i, "offer", "plan")


def relative(scene, i):
    """Whether a relative clause says of a truce at chunk i that it was agreed: الذي اتفقا عليه."""
    agreed = near(scene, i, "agree", after=6)
    return agreed is not None and scene.sentence.chunks[agreed - 1].text in RELATIVES


def truce_makers(scene, i, first, last):
    """Who brought a truce about: under whose care, whose adjective it bears, who announced it, who signed too."""
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
    """A statement or agreement of three that ends the fighting, or a pact that is `recalled`: أُبرم الاتفاق في واشنطن."""
    if near(scene, i, "three", after=3) is None:
        return named_after_place(scene, i) or recalled(scene, i)
    first, last = clause(scene, i)
    return move(scene, "ceasefire", i, truce_makers(scene, i, first, last), "statement-of-three")


def recalled(scene, i):
    """A pact told as made, broken or due to somebody, without its name; it counts where the article has a truce."""
    if not scene.sentence.chunks[i].text.lstrip("وفبلك").startswith(("ال", "لل")):
        return None
    first, last = clause(scene, i)
    if any("humane" in roles for roles in scene.roles[i:last]):
        return None
    makers = under_aegis(scene, i, first, last)
    told = makers or any(near(scene, i, role, 4, 4) is not None for role in ("agree", "break"))
    return move(scene, "ceasefire", i, makers, "recalled") if told else None


def named_after_place(scene, i):
    """A truce that goes by the name of its place: اتفاق موسكو."""
    told = move(scene, "ceasefire", i, [], "named-after-place")
    right_at = venue(scene, i, i, min(i + 2, len(scene.roles)))
    return told._replace(mediators=venue_host(right_at), venue=right_at) if right_at else None


def undertaking(scene, i):
    """An agreed exchange of prisoners or bodies, or an agreement to spare civilians."""
    if near(scene, i, "humane", after=8) is None or denied(scene, i):
        return None
    before = scene.roles[clause(scene, i)[0] : i]
    agreed = any(role in roles for roles in before for role in ("agree", "pact", "conduct", "aegis"))
    if not agreed or governed(scene, i, "urge", "offer"):
        return None
    first, last = clause(scene, i)
    makers = under_aegis(scene, i, first, last) or [
        a for m in subject(scene, i) if is_mediator(m) for a in names_of(scene, m)
    ]
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


def indefinite_at(scene, i):
    """Whether the word at chunk i has no article, so that it can be said of a group named before it."""
    return scene.sentence.chunks[i].text.endswith("ا") or scene.sentence.chunks[i].text.endswith("ها")


def process(scene, i):
    """The Minsk Group spoken of as a standing process, by its frame or its years, not as the host of one meeting."""
    group = next((m.first for m in scene.sentence.mentions if m.actor == MINSK), None)
    if group is None and MINSK in scene.named:
        group = next((j for j, roles in enumerate(scene.roles) if "group" in roles), None)
    if group is None:
        return None
    if "format" in scene.roles[i] and not (0 < group - i <= GOVERNED or indefinite_at(scene, i)):
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
