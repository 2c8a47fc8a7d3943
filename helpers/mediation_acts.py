"""The acts of mediation that a sentence tells, from appeals to truces and those who watch over them."""

from helpers.mediation_calls import (
    appeal,
    call,
    contact,
    effort,
    hosting,
    invitation,
    necessity,
    proposal,
    spoken,
)
from helpers.mediation_moves import meets
from helpers.mediation_pacts import statement, undertaking, watching
from helpers.mediation_talks import process, talks
from helpers.mediation_truces import truce


def moves(scene):
    """The acts of mediation that a sentence tells, in order."""
    found = []
    for i, rule in candidates(scene):
        move = rule(scene, i)
        if move and not any(m.act == move.act and m.mediators == move.mediators for m in found):
            found.append(move)
    found = [m for m in found if not part_of_another(m, [o for o in found if o is not m])]
    return [with_makers(move, found) for move in found]


def with_makers(move, found):
    """A truce that names no maker with those of the talks that it came of."""
    talks = next((m for m in found if m.act == "talks" and m.mediators), None)
    made = move.act == "ceasefire" and not move.mediators and talks and move.rule != "recalled"
    return move._replace(mediators=talks.mediators) if made else move


def candidates(scene):
    """(chunk, rule) for each word of diplomacy that may tell an act."""
    return [
        (i, rule) for i, roles in enumerate(scene.roles) if roles for role, rule in RULES if role in roles
    ]


def part_of_another(move, others):
    """Whether an act tells only what was said in a call, agreed in a truce, or under whose care it was."""
    acts = {other.act for other in others if meets(move, other)}
    truces = [o for o in others if o.act == "ceasefire" and o.rule != "recalled"]
    if move.rule in ("care", "effort") and acts & DONE:
        return True
    if move.rule == "care":
        return bool(others)
    if move.act == "talks" and any(offers(other, move) for other in others):
        return True
    if move.act == "talks" and not move.venue and "standing_process" in acts:
        return True
    if move.act == "monitoring" and "proposal" in acts:
        return True
    if move.rule == "spoken":
        return "proposal" in acts
    return (move.act in ("appeal", "proposal") and "phone_call" in acts) or (
        move.act == "agreement" and bool(truces)
    )


def offers(other, talks):
    """Whether talks are only offered: an invitation to them, or an offer to host them right before."""
    return other.act == "offer_to_host" and (other.rule == "invites" or 0 <= talks.at - other.at <= OFFERED)


OFFERED = 6  # chunks between an offer to host and the talks it is for
DONE = {"talks", "ceasefire", "agreement"}  # what an effort named beside them brought about
RULES = (
    ("urge", invitation),
    ("urge", appeal),
    ("need", necessity),
    ("phone", call),
    ("contact", contact),
    ("speak", spoken),
    ("host", hosting),
    ("offer", proposal),
    ("propose", proposal),
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
