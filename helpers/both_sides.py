"""Losses told of both sides together."""

from itertools import pairwise

from helpers.actor_tables import SIDES, opposite
from helpers.lexicon import particles
from helpers.owners import following
from helpers.words import at, chunks_text, is_cue


def each_other(scene, quantity, event, kind, previous):
    """What each side tells of the other: كل من البلدين … مسيرات للآخر."""
    if scene.party != "both":
        return ""
    other = any(c.text in particles("each-other") for c in following(scene, quantity))
    return "both" if other else ""


def other_side(scene, quantity, event, kind, previous):
    """What is told of "the other side" is the loss of the other than that of the phrase before."""
    pairs = pairwise(chunk.text for chunk in following(scene, quantity))
    named = any(" ".join(pair) in particles("the-other-side") for pair in pairs)
    return opposite(previous.side) if named and previous is not None and previous.side in SIDES else ""


def both_sides(scene, quantity, event, kind, previous):
    """Told of both sides together: في الجانبين, the number before or right behind it."""
    before = is_cue(at(scene.chunks, quantity.first - 1), "both") and kind in ("person", "")
    ranks = before and chunks_text(scene.chunks, quantity.first - 2) in particles("of-both")
    return "both" if ranks or any(is_cue(c, "both") for c in following(scene, quantity)) else ""


def both_named(scene, quantity, event, kind, previous):
    """Someone else's toll in a sentence on both sides: من كل جانب سقط أكثر من ألفي قتيل."""
    told = any(is_cue(c, "both") for c in scene.chunks[: quantity.last])
    return "both" if told and kind in ("person", "") and scene.party not in SIDES else ""


def whole_war(scene, quantity, event, kind, previous):
    """A toll of the war that no side is named for is that of both."""
    war = any(is_cue(c, "war") for c in scene.chunks)
    others = any(is_cue(c, "others") for c in scene.chunks[quantity.first : quantity.last + 1])
    some = others or event.rule == "part" or any(is_cue(c, "part") for c in following(scene, quantity)[:1])
    if event.outcome == "returned" or some:
        return ""  # some of those named before, or prisoners of one side
    unplaced = scene.speaker.suffix and not scene.speaker.actors  # a ministry, who knows of which side
    return "both" if war and not unplaced and kind in ("person", "") and scene.party not in SIDES else ""
