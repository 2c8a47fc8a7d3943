"""Mediation: each attempt of a third party to bring the belligerents to stop or talk, and its outcome."""

from datetime import date, timedelta
from typing import NamedTuple

from helpers.diplomacy import is_definite, scenes_of
from helpers.mediation_acts import moves
from helpers.mediation_calls import CHAIRS, MINSK
from helpers.mediation_outcomes import outcome_of, responses
from helpers.reading import quote

NEXT = 2  # sentences after a truce that still tell its clauses
RECALLED = ("recalled",)
EDGES = {"،", ",", ":", "-", "–", "»", ")"}
EITHER = 12  # chunks of a clause to either side of the act that a quote keeps


class Attempt(NamedTuple):
    """One attempt at mediation; the fields are those of the mediation table."""

    sentence: int
    start: int
    end: int
    quote: str
    mediators: str
    act: str
    parties: str
    venue: str
    date: str
    outcome: str
    responses: str
    rule: str


class Telling(NamedTuple):
    """An act of mediation with the scene that tells it."""

    scene: object
    move: object


def mediation_of(reading):
    """The attempts of an article read, one record each, in order."""
    scenes = scenes_of(reading)
    tellings = [Telling(scene, move) for scene in scenes for move in moves(scene)]
    groups = [group for group in merged(tellings) if any(t.move.rule not in RECALLED for t in group)]
    groups = [group for group in groups if not clause_of_truce(group, groups)]
    if not groups:
        return []
    answers = responses(groups, scenes)
    fates = [outcome_of(group, groups, scenes, told) for group, told in zip(groups, answers, strict=True)]
    return [record(reading, *found) for found in zip(groups, fates, answers, strict=True)]


def clause_of_truce(group, groups):
    """Whether an exchange is a clause of a truce told right before it, not an agreement of its own."""
    truces = [t.scene.sentence.number for other in groups if other[0].move.act == "ceasefire" for t in other]
    number = group[0].scene.sentence.number
    own = any(undertaken(t.scene, j) for t in group for j in range(t.move.first, t.move.at))
    return group[0].move.act == "agreement" and not own and any(0 <= number - n <= NEXT for n in truces)


def undertaken(scene, i):
    """Whether chunk i tells that something was agreed; الاتفاق ينص على only goes on with what was."""
    return "agree" in scene.roles[i] and not is_definite(scene.sentence.chunks[i])


def merged(tellings):
    """The tellings in groups of one attempt each; what is only recalled joins the attempt told before it."""
    groups, kinds = [], []  # of tellings, and of those in them that differ
    for telling in sorted(tellings, key=lambda t: t.move.rule in RECALLED):
        fits = (n for n, kind in enumerate(kinds) if all(same(telling, other) for other in kind.values()))
        place = next(fits, len(groups))
        if place == len(groups):
            groups.append([])
            kinds.append({})
        groups[place].append(telling)
        kinds[place].setdefault(kind_of(telling.move), telling)
    return groups


def kind_of(move):
    """What tells one attempt from another: its act, mediators, venue and day."""
    return move.act, tuple(move.mediators), move.venue, move.date


def same(one, other):
    """Whether two tellings are of one attempt: one act, and no mediator, venue or day that contradicts."""
    a, b = one.move, other.move
    if a.act != b.act:
        return False
    if one.scene is other.scene and a.first == b.first and meet([a.venue], [b.venue]):
        return True
    if a.act == "standing_process":
        return bool(set(a.mediators) & set(b.mediators)) or a.mediators == b.mediators
    if a.act == "appeal":
        return meet(a.mediators, b.mediators)
    alike = meet(with_group(a.mediators), with_group(b.mediators)) and meet([a.venue], [b.venue])
    return alike and not apart(a.date, b.date)


def with_group(mediators):
    """Mediators; all three states that chair the Minsk Group are the group."""
    return [*mediators, MINSK] if set(CHAIRS) <= set(mediators) else mediators


def apart(one, other, most=1):
    """Whether two ISO dates, both told, lie more than so many days apart."""
    return bool(one and other) and abs(date.fromisoformat(one) - date.fromisoformat(other)) > timedelta(
        days=most
    )


def meet(some, others):
    """Whether two lists share a member, or one of them says nothing."""
    some, others = set(filter(None, some)), set(filter(None, others))
    return not some or not others or bool(some & others)


def record(reading, group, outcome, answers):
    """The Attempt of a group: its fullest telling is quoted, each field is the first that is told."""
    moves = [telling.move for telling in group]
    best = max(group, key=lambda t: (t.move.rule not in RECALLED, bool(t.move.mediators), bool(t.move.date)))
    first, last = quoted(best)
    return Attempt(
        best.scene.sentence.number,
        *quote(reading, best.scene.sentence, first, last),
        "|".join(dict.fromkeys(actor for move in moves for actor in move.mediators)),
        best.move.act,
        "|".join(best.move.parties),
        first_told(moves, "venue"),
        first_told(moves, "date"),
        outcome,
        "|".join(f"{actor}:{answer}" for actor, answer in answers.items()),
        best.move.rule,
    )


def quoted(telling):
    """The chunks [first, last) that a record quotes: the act in its clause, without signs at the ends."""
    move, chunks = telling.move, telling.scene.sentence.chunks
    first, last = max(move.first, move.at - EITHER), min(move.last, move.at + EITHER)
    while first < move.at and chunks[first].text in EDGES:
        first += 1
    while last > move.at + 1 and chunks[last - 1].text in EDGES:
        last -= 1
    return first, last


def first_told(moves, field):
    """The first value of a field that one of the moves has."""
    return next((getattr(move, field) for move in moves if getattr(move, field)), "")
