"""Talks between the parties, and the standing process of the Minsk Group."""

from helpers.diplomacy import GOVERNED, clause, denied, governed, near, unique, venue, venue_host
from helpers.lexicon import particles
from helpers.mediation_calls import MINSK, REACH
from helpers.mediation_moves import move
from helpers.mediation_truces import announcers
from helpers.mediators import (
    allied,
    hangs_on_preposition,
    is_mediator,
    names_of,
    names_parties,
    subject,
    third_actors,
    under_aegis,
)
from helpers.words import chunks_text

HELPING = 10  # chunks between talks and who helps them along
BESIDE = 16  # chunks between talks and the parties they bring together


def talks(scene, i):
    """Talks that bring the parties together, or each to a mediator, at a place or with somebody's help."""
    if standing(scene, i):
        return move(scene, "standing_process", i, minsk(scene), "long-talks")
    if (
        denied(scene, i)
        or governed(scene, i, "urge", "need", "return")
        or governed(scene, i, "offer", "propose", reach=REACH)
        or in_return(scene, i)
    ):
        return None
    first, last = clause(scene, i)
    ahead = near(scene, i, "ahead", 12, 12) is not None
    told = move(scene, "talks", i, [], "talks", ahead)
    helpers = helping(scene, i, first, last)
    mediators = helpers or venue_host(told.venue)
    if (own_meeting(scene, i) and MINSK not in helpers) or not mediates(scene, i, told, helpers, mediators):
        return None
    return told._replace(mediators=mediators)


def in_return(scene, i):
    """Whether لقاء is "in return for": لقاء 1500 دولار, لقاء راتب."""
    paid = scene.sentence.chunks[i + 1 : i + 3]
    return scene.sentence.chunks[i].text == "لقاء" and any(
        c.digits or "pay" in roles for c, roles in zip(paid, scene.roles[i + 1 :], strict=False)
    )


def helping(scene, i, first, last):
    """The third parties that help talks at chunk i: under whose care, who holds them, with whom they are."""
    chunks = scene.sentence.chunks
    found = []
    for m in scene.sentence.mentions:
        if "counterpart" in scene.roles[m.first] | scene.roles[max(m.first - 1, 0)]:
            continue  # the ministers of both parties
        acts = not hangs_on_preposition(scene, m) or chunks[m.first - 1].text == "مع"
        acts = acts and chunks_text(chunks, m.first - 1).lstrip("بل") not in particles("papers")
        speaks = any(r.speaker.first <= m.first < r.speaker.last for r in scene.sentence.reports)
        within = first <= m.first < last and abs(m.first - i) <= HELPING
        if within and acts and not speaks and is_mediator(m) and m.kind != "capital":
            found += names_of(scene, m)
    if not found and near(scene, i, "conduct", after=2) is not None:
        found = third_actors(scene, i)
    return unique([*under_aegis(scene, i, first, last), *found]) or announcers(scene, i)


def own_meeting(scene, i):
    """Whether one belligerent alone receives or meets somebody; not where somebody meets his counterparts."""
    if near(scene, i, "counterpart", after=2) is not None:
        return False
    sides = {m.party for m in subject(scene, i) if m.kind == "person"}
    return sides in ({"armenian"}, {"azerbaijani"}) and "calm" not in scene.roles[i]


def mediates(scene, i, told, helpers, mediators):
    """Whether talks are between the parties: both named, the Minsk Group, a place alone, or joint helpers."""
    around = max(told.first, i - BESIDE), min(told.last, i + BESIDE)
    if allied(scene, mediators, *around):
        return False
    if mediators and told.venue and near(scene, i, "three", after=2) is not None:
        return True
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


def indefinite_at(scene, i):
    """Whether the word at chunk i has no article, so that it can be said of a group named before it."""
    return scene.sentence.chunks[i].text.endswith("ا") or scene.sentence.chunks[i].text.endswith("ها")


def process(scene, i):
    """The Minsk Group as a standing process, by its frame or its years, not as the host of one meeting."""
    group = next((m.first for m in scene.sentence.mentions if m.actor == MINSK), None)
    if group is None and MINSK in scene.named:
        group = next((j for j, roles in enumerate(scene.roles) if "group" in roles), None)
    if group is None:
        return None
    if i in scene.asides and "format" in scene.roles[i]:
        return None
    if "format" in scene.roles[i] and not (0 < group - i <= GOVERNED or indefinite_at(scene, i)):
        return None
    if "long" in scene.roles[i] and near(scene, i, "since", before=4) is None:
        return None
    return move(scene, "standing_process", i, minsk(scene), "minsk-group")
