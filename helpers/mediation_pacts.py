"""Pacts of other names than a truce: statements, exchanges, those who watch over them."""

from helpers.actor_tables import has_both, nation_of
from helpers.diplomacy import (
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
from helpers.lexicon import particles
from helpers.mediation_moves import move
from helpers.mediation_truces import (
    BROKERS,
    brokered_by,
    relative,
    truce_makers,
    wished,
)
from helpers.mediators import (
    acting,
    is_mediator,
    names_of,
    speakers,
    states_of,
    third_actors,
    under_aegis,
)
from helpers.words import has

BROKERED = 10  # chunks between a verb of mediating and the exchange that it brought about
EXCHANGED = 14  # chunks between a word of exchange and who or what is exchanged
SIGNED = 10  # chunks between a pact and the words that tell of it
OF_THREE = {day: ["russia"] for day in ("2020-11-09", "2020-11-10")}  # signed in that night: kremlin.ru 64384
UNDERTAKEN = {"agree", "pact", "conduct", "aegis", "watch"}  # what makes an exchange an agreed one


def statement(scene, i):
    """A statement of three that ends the fighting, or a pact that is `recalled`: أُبرم الاتفاق في واشنطن."""
    if near(scene, i, "three", after=3) is None:
        named = named_after_place(scene, i) or ends_fighting(scene, i)
        return named or brokered(scene, i) or recalled(scene, i)
    first, last = clause(scene, i)
    told = move(scene, "ceasefire", i, truce_makers(scene, i, first, last), "statement-of-three")
    return told._replace(mediators=told.mediators or OF_THREE.get(told.date, []))


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
    brokered = brokered_by(scene, i, last, ("broker",), EXCHANGED)  # صفقة تبادل رعتها موسكو
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
    mediators = unique([a for m in named for a in names_of(scene, m)] + adjectives) or own_men(scene)
    return move(scene, "monitoring", i, mediators, "watch")


def own_men(scene):
    """The third party whose own men watch over a truce, as it says itself: يراقب جنودنا الالتزام بالهدنة."""
    spoke = [report.speaker for report in scene.sentence.reports if report.speaker.party == "third"]
    states = [nation_of(actor) for speaker in spoke[-1:] for actor in speaker.actors]
    return unique([*speakers(scene, spoke[-1]), *filter(None, states)]) if spoke else []
