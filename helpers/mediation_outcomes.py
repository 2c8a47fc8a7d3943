"""What became of an attempt at mediation: its outcome as of the article, and who answered it how."""

from functools import cache

from helpers.actor_tables import has_both
from helpers.diplomacy import GOVERNED, clause, near, stops_fire
from helpers.lexicon import particles, read_table
from helpers.mediators import PARTIES, actors
from helpers.speakers import actor_party
from helpers.words import chunks_text, is_cue

BROKEN = 16  # chunks between a truce and the words of its breach
NEAR = 10  # chunks between an act and the words that tell its outcome
AFTER = 6  # sentences after an attempt in which it is answered
ANSWERED = 8  # chunks before an answer in which it stands what is answered
ANSWERS = {"accepts": "accepted", "rejects": "rejected", "conditions": "conditional"}
TOPICS = {
    "appeal": ("halt", "truce", "calm", "urge", "pact"),
    "ceasefire": ("truce", "halt", "pact"),
    "agreement": ("pact",),
    "talks": ("meet", "calm", "urge"),
    "offer_to_host": ("meet", "offer", "urge", "calm"),
    "proposal": ("plan", "effort", "offer", "calm"),
}


@cache
def outcomes():
    """{act: its (role, outcome) in order} of mediation_outcomes.csv."""
    found = {}
    for row in read_table("mediation_outcomes"):
        found.setdefault(row["act"], []).append((row["role"], row["outcome"]))
    return found


def outcome_of(group, groups, scenes, answers):
    """What became of an attempt told in a group of tellings, as of its article."""
    act = group[0].move.act
    if act in ("offer_to_host", "proposal", "appeal") and "rejected" in answers.values():
        return "rejected"
    if act in ("offer_to_host", "proposal") and accepted_by_both(answers):
        return "accepted"
    for role, outcome in outcomes()[act]:
        told = broken(group, groups, scenes) if role == "break" else any(tells(each, role) for each in group)
        if told or not role:
            return outcome
    return "unknown"


def tells(telling, role):
    """Whether a telling has a word of the role near its act; anywhere in the sentence for what lasts."""
    if telling.move.act in ("standing_process", "agreement") or role == "agree":
        return any(role in roles for roles in telling.scene.roles)
    if role == "truce":
        return yields_truce(telling)
    feared = role == "fail" and any("not" in roles for roles in telling.scene.roles)
    return not feared and near(telling.scene, telling.move.at, role, NEAR, NEAR) is not None


def yields_truce(telling):
    """Whether a truce came of talks: هدنة بعد محادثات, محادثات أفضت إلى هدنة."""
    scene, i = telling.scene, telling.move.at
    after = near(scene, i, "sequence", before=3) is not None
    yielded = near(scene, i, "yield", after=NEAR)
    negated = yielded is not None and scene.sentence.chunks[yielded - 1].text.lstrip("وف") in ("لم", "لن")
    if not after and (yielded is None or negated):
        return False
    span = range(i) if after else range(yielded, min(yielded + GOVERNED, len(scene.roles)))
    return any(stops_fire(scene, j) for j in span)


def accepted_by_both(answers):
    """Whether both belligerents accept, and nobody sets a condition."""
    sides = {actor_party(actor) for actor in answers}
    return set(answers.values()) == {"accepted"} and has_both(sides)


def broken(group, groups, scenes):
    """Whether an article says of a truce that it is broken; told beside another truce, it is that one."""
    for scene in scenes:
        beside = [g for g in groups if g[0].move.act == "ceasefire" and any(t.scene is scene for t in g)]
        if (not beside or group in beside) and any(breaks(scene, i) for i in scene.sentence.topics):
            return True
    return False


def breaks(scene, i):
    """Whether chunk i tells the breach of a truce or pact beside it."""
    if scene.roles[i].isdisjoint(("break", "keep")):
        return False
    refused = near(scene, i, "not", before=4) is not None or never_told(scene, i)
    unkept = refused or (i > 0 and scene.sentence.chunks[i - 1].text.lstrip("وف") == "لم")
    if not ("break" in scene.roles[i] and not refused) and not ("keep" in scene.roles[i] and unkept):
        return False
    if "break" in scene.roles[i] and scene.sentence.chunks[i].text.endswith(("ها", "خرقه")):
        return True
    first, last = clause(scene, i)
    if scene.sentence.chunks[first].text.endswith(("ها", "نه")):
        first = 0  # إلا أنها, لكنه: the truce stands in the clause before
    beside = range(max(first, i - BROKEN), min(last, i + GOVERNED))
    return any("pact" in scene.roles[j] or stops_fire(scene, j) for j in beside)


def never_told(scene, i):
    """Whether no breach at chunk i was seen: لم تسجل أي انتهاكات."""
    chunks = scene.sentence.chunks
    return is_cue(chunks[i - 1], "any") and any(is_cue(c, "negation") for c in chunks[max(0, i - 4) : i])


def responses(groups, scenes):
    """{actor: accepted, rejected or conditional} for each group; an answer goes to the last one it fits."""
    found = [{} for _ in groups]
    for scene in scenes:
        for actor, answer, acts in answers_in(scene):
            fitting = [n for n, group in enumerate(groups) if answered(group, scene, actor, acts)]
            if fitting:
                latest = max(fitting, key=lambda n: (last_told(groups[n], scene), -n))
                found[latest].setdefault(actor, answer)
    return found


def answered(group, scene, actor, acts):
    """Whether an actor's answer in a scene can be to the attempt of a group: told before, by others."""
    mediators = {a for telling in group for a in telling.move.mediators}
    soon = scene.sentence.number - last_told(group, scene) <= AFTER
    return group[0].move.act in acts and actor not in mediators and soon


def last_told(group, scene):
    """The number of the last sentence up to a scene that tells an attempt; far below all if none does."""
    numbers = [telling.scene.sentence.number for telling in group]
    return max((n for n in numbers if n <= scene.sentence.number), default=-1000)


def answers_in(scene):
    """(actor, answer, the acts it can be an answer to) for each word of a sentence that answers."""
    for i in sorted(scene.sentence.topics):
        for role in sorted(scene.roles[i] & ANSWERS.keys()):
            that = chunks_text(scene.sentence.chunks, i + 1) in particles("that-said")  # رفض ذلك
            back = len(scene.roles) if that else ANSWERED
            acts = {
                a
                for a, topics in TOPICS.items()
                if any(near(scene, i, t, back, 12) is not None for t in topics)
            }
            for actor, answer in answer_at(scene, i, role):
                yield actor, answer, acts


def answer_at(scene, i, role):
    """[(actor, answer)] at chunk i; a third party's welcome is no answer to an attempt, its refusal is."""
    found, sides = actors(scene, i)
    if role == "accepts" and near(scene, i, "not", before=2) is not None:
        role = "rejects"
    elif role == "accepts" and near(scene, i, "if", after=len(scene.roles)) is not None:
        role = "conditions"
    if any("counterpart" in roles for roles in scene.roles[i + 1 : i + 2]):
        found, sides = ["armenia", "azerbaijan"], {"both"}
    answers = found and found[0] != "artsakh" and (sides & set(PARTIES) or role != "accepts")
    joint = has_both(sides)
    return [(actor, ANSWERS[role]) for actor in (found if joint else found[:1])] if answers else []
