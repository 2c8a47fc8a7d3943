"""Whose loss a deed is: of the one who suffers it, else of the other side of the one who does it."""

from itertools import pairwise

from helpers.actor_tables import SIDES, opposite
from helpers.blows import place_hit, struck
from helpers.lexicon import particles
from helpers.nationality import nation_side
from helpers.scenes import own_side
from helpers.subjects import agent_phrase, subject

OWNED_UP = ("destroyed", "lost", "killed", "injured", "captured", "damaged")


def suffered(scene, quantity, event, kind, previous):
    """Who loses, abandons or withdraws bears the loss."""
    if event.voice != "suffer":
        return ""
    found = subject(scene, event)
    return found if found in (*SIDES, "both") else "other" if found == "third" else ""


def denied_own(scene, quantity, event, kind, previous):
    """A belligerent that denies or admits a loss without a name speaks of its own."""
    if not scene.own or event.outcome not in OWNED_UP:
        return ""
    return (place_hit(scene, quantity, event, kind, previous) if kind == "person" else "") or own_side(
        scene.party
    )


def acted(scene, quantity, event, kind, previous):
    """What one side destroys, takes, kills or captures is the other's loss."""
    if event.name == "recover":
        return own_side(subject(scene, event))  # who gets back his dead or prisoners
    if kind == "place" and (held := occupier(scene, quantity, event)):
        return opposite(held)
    if kind == "place" and event.voice == "patient" and event.index is not None:
        return opposite(agent_phrase(scene, event.index))  # سقطت المدينة في يد القوات الأذرية
    if event.voice != "transitive":
        return ""
    found = subject(scene, event)
    return opposite(found)


def occupier(scene, quantity, event):
    """The nation under whose occupation places are told to be: 7 محافظات تحت الاحتلال الأرميني; or ""."""
    if event.outcome != "occupied" or event.index is None:
        return ""
    near = scene.chunks[event.index : max(event.index, quantity.last) + 4]
    held = (nation_side(two) for one, two in pairwise(near) if one.text in particles("occupation"))
    return next(filter(None, held), "")


def of_speaker(scene, quantity, event, kind, previous):
    """Where no word tells: people hurt are the speaker's own, what is destroyed or taken is the enemy's."""
    if scene.party == "both":
        return "both"
    if scene.party not in SIDES:
        return ""
    given_back = event.name == "return" and kind == "place"  # أعيدت إلينا ثلاث محافظات
    if event.name == "abandon" or given_back:
        return opposite(scene.party)
    if event.voice in ("suffer", "give") or scene.own:
        return scene.party
    taken = event.outcome == "captured"
    hurt = event.voice == "patient" and not taken and (kind in ("person", "") or struck(scene, event))
    if kind == "house" or hurt:
        return scene.party
    return opposite(scene.party)
