"""The third party that makes a call."""

from helpers.actor_tables import has_both
from helpers.diplomacy import (
    unique,
)
from helpers.lexicon import particles
from helpers.mediators import (
    PARTIES,
    actors,
    hangs_on_preposition,
    is_mediator,
    joined,
    names_of,
    speakers,
)
from helpers.words import chunks_text


def callers(scene, i):
    """The third party that calls at chunk i; both belligerents behind the verb are called, not calling."""
    if i and scene.sentence.chunks[i - 1].text.lstrip("و") in particles("relative"):
        return standing_before(scene, i)
    if scene.sentence.chunks[i].text.lstrip("وف").startswith("ال"):
        told = chunks_text(scene.sentence.chunks, i + 1) in particles("relative")  # النداء الذي أطلقه غوتيريش
        behind = range(i + 1, i + 2 + 2 * told)
        return [m.actor for m in scene.sentence.mentions if m.first in behind and is_mediator(m)]
    made = made_by(scene, i) or renewed_by(scene, i)
    if made:
        return made
    found, sides = actors(scene, i)
    if found and not has_both(sides):
        return found if not sides & set(PARTIES) else []
    earlier = [r.speaker for r in scene.sentence.reports if r.at < i and r.speaker.party == "third"]
    return speakers(scene, earlier[-1]) if earlier else standing_before(scene, i)


def made_by(scene, i):
    """The third party behind the verb that tells who made the call at chunk i: نداء وجهه رؤساء روسيا."""
    chunks = scene.sentence.chunks
    verb = next((j for j in range(i + 1, i + 4) if chunks_text(chunks, j) in particles("made-it")), None)
    behind = range(verb + 1, verb + 3) if verb is not None else ()
    first = next((m for m in scene.sentence.mentions if m.first in behind and is_mediator(m)), None)
    return unique(a for m in joined(scene, first) for a in names_of(scene, m)) if first else []


def renewed_by(scene, i):
    """The third party right before a call with its pronoun: جددت الدوحة دعوتها."""
    owned = scene.sentence.chunks[i].text.endswith(("ته", "تها", "تهم", "تهما"))
    before = next((m for m in scene.sentence.mentions if m.last == i and is_mediator(m)), None)
    return unique(names_of(scene, before)) if owned and before else []


def standing_before(scene, i):
    """The last third party before chunk i that acts there, or the one that opens the sentence."""
    named = [m for m in scene.sentence.mentions if m.last <= i and m.actor]
    acting = [m for m in named if not hangs_on_preposition(scene, m)] or [m for m in named if m.first == 0]
    return (
        unique(a for m in joined(scene, acting[-1]) for a in names_of(scene, m))
        if acting and is_mediator(acting[-1])
        else []
    )
