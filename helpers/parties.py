"""The party named at a place of a sentence, and whether it hangs on a preposition there."""

from helpers.actor_tables import SIDES, opposite
from helpers.lexicon import particles
from helpers.numbers import opens_number
from helpers.possessives import owner_of_self
from helpers.scenes import own_side
from helpers.words import at, chunks_text, has, is_cue


def people_at(scene, i):
    """The side of a people at i: سيطرة الأرمن على …"""
    chunk = at(scene.chunks, i)
    people = has(chunk, "nation") and chunk.prefix == "ال"
    return own_side(chunk.get("nation").row["side"]) if people else ""


def party_at(scene, i, reach, stop=False):
    """The party named, or meant by قواتنا or العدو, within a reach from chunk i."""
    starts = {m.first: m for m in scene.mentions}
    for j in range(i, min(i + reach, len(scene.chunks))):
        chunk = scene.chunks[j]
        if j in starts and not (stop and on_preposition(scene.chunks, j)):
            return acting_party(scene, starts[j])
        if (
            is_cue(chunk, "enemy")
            and chunk.prefix in ("", "و")
            and not (stop and on_preposition(scene.chunks, j))
        ):
            return opposite(scene.party)
        if is_cue(chunk, "both") and chunk.prefix in ("", "و"):
            return "both"
        if is_cue(chunk, "self"):
            return owner_of_self(scene, chunk)
        if stop and (opens_number(chunk) or has(chunk, "object", "numeral")):
            return ""
    return ""


def acting_party(scene, mention):
    """The party of an actor; forces named without a nation are the speaker's own."""
    own = mention.bare and mention.kind == "military" and scene.party in SIDES
    if own and chunks_text(scene.chunks, mention.last) in particles("hostile"):
        return opposite(scene.party)
    return scene.party if own else mention.party


def on_preposition(chunks, i):
    """Whether chunk i hangs on a preposition."""
    before = at(chunks, i - 1)
    prefix = chunks[i].prefix.lstrip("وف").removesuffix("ال")
    word = before.text.removeprefix("و") if before is not None else ""
    return prefix != "" or word in particles("stands-before")
