"""Whose loss it is: the first rule that the text answers."""

from helpers.blows import attacked, place_hit
from helpers.both_sides import both_named, both_sides, each_other, other_side, whole_war
from helpers.deeds import acted, denied_own, of_speaker, suffered
from helpers.events import class_of
from helpers.nationality import nationality, of_those, of_those_named
from helpers.owners import belonging, crew, foreign, fought_for, possessive, toll_of
from helpers.receivers import handed_to, held, home
from helpers.words import is_cue


def side_of(scene, quantity, event, kind, previous):
    """(side, rule) of the first rule that finds whose loss a quantity is, else unknown."""
    for rule in RULES:
        side = rule(scene, quantity, event, kind, previous)
        if side:
            return side, rule.__name__
    return "unknown", "not_said"


def like_previous(scene, quantity, event, kind, previous):
    """A phrase without a side of its own in the same report has that of the one before it."""
    if previous is None or previous.side == "unknown" or previous.speaker != scene.speaker:
        return ""
    if event.rule == "part":
        return previous.side
    parted = previous.quantity.last <= scene.at  # … أسقطت طائرة، مشيرة إلى مقتل جندي
    if parted and kind == "person" != class_of(previous.quantity) and event.form == "noun":
        return ""
    if any(is_cue(c, "historical") for c in scene.chunks[previous.quantity.last : quantity.first]):
        return ""  # of another war: حرب التسعينيات
    if previous.side_rule == "nationality" and quantity.noun is not None:
        return ""
    return previous.side if previous.event.voice == event.voice or quantity.noun is None else ""


RULES = (
    nationality,
    of_those,
    of_those_named,
    each_other,
    other_side,
    toll_of,
    crew,
    foreign,
    fought_for,
    handed_to,
    held,
    belonging,
    both_sides,
    possessive,
    suffered,
    denied_own,
    acted,
    attacked,
    home,
    like_previous,
    place_hit,
    of_speaker,
    both_named,
    whole_war,
)
