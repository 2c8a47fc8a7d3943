"""What became of an attempt at mediation: its outcome as of the article, and who answered it how."""

from functools import cache

from helpers.diplomacy import GOVERNED, near, stops_fire
from helpers.lexicon import read_table
from helpers.mediators import BELLIGERENTS, actors

NEAR = 10  # chunks between an act and the words that tell its outcome
AFTER = 6  # sentences after an attempt in which it is answered
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


def outcome_of(group, scenes, answers):
    """What became of an attempt told in a group of tellings, as of its article."""
    act = group[0].move.act
    if act in ("offer_to_host", "proposal", "appeal") and "rejected" in answers.values():
        return "rejected"
    for role, outcome in outcomes()[act]:
        told = broken(scenes) if role == "break" else any(tells(telling, role) for telling in group)
        if told or not role:
            return outcome
    return "unknown"


def tells(telling, role):
    """Whether a telling has a word of the role near its act; anywhere in the sentence for what lasts."""
    if telling.move.act in ("standing_process", "agreement") or role == "agree":
        return any(role in roles for roles in telling.scene.roles)
    feared = role == "fail" and any("not" in roles for roles in telling.scene.roles)
    return not feared and near(telling.scene, telling.move.at, role, NEAR, NEAR) is not None


def broken(scenes):
    """Whether an article says of its truce that it is broken, or not kept."""
    return any(breaks(scene, i) for scene in scenes for i in range(len(scene.roles)))


def breaks(scene, i):
    """Whether chunk i tells the breach of a truce or pact beside it."""
    refused = near(scene, i, "not", before=4) is not None
    if not ("break" in scene.roles[i] and not refused) and not ("keep" in scene.roles[i] and refused):
        return False
    if "break" in scene.roles[i] and scene.sentence.chunks[i].text.endswith(("ها", "خرقه")):
        return True
    beside = range(max(0, i - GOVERNED), min(len(scene.roles), i + GOVERNED))
    return any("pact" in scene.roles[j] or stops_fire(scene, j) for j in beside)


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
    for i, roles in enumerate(scene.roles):
        for role in sorted(roles & ANSWERS.keys()):
            acts = {
                a for a, topics in TOPICS.items() if any(near(scene, i, t, 8, 12) is not None for t in topics)
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
    answers = found and found[0] != "artsakh" and (sides & set(BELLIGERENTS) or role != "accepts")
    return [(found[0], ANSWERS[role])] if answers else []
