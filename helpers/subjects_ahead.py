"""The party ahead of a verb in its clause."""

from helpers.actor_tables import opposite
from helpers.lexicon import particles
from helpers.parties import acting_party, on_preposition
from helpers.possessives import agreement_of_enemy, owner_of_self
from helpers.scenes import own_side
from helpers.words import at, chunks_text, has, is_cue

TOLD_NEAR = 3  # chunks between a blow and the report that tells of it


def subject_ahead(scene, i, agreement):
    """The party before a verb in its clause; none named after أنها is the speaker.

    A masculine singular after و has no subject before it: وقتل في المعارك 30 is passive.
    """
    if agreement == "m" and scene.chunks[i].prefix.startswith(("و", "ف")):
        return ""
    for j in range(i - 1, max(-1, i - 12), -1):
        chunk = scene.chunks[j]
        if chunk.text == "ان" and chunks_text(scene.chunks, j - 1) in particles("time-adjunct"):
            continue  # تراجعوا بعد أن خسروا
        if is_cue(chunk, "complement") and told_of_blow(scene):
            return ""
        if is_cue(chunk, "complement") and not other_gender(scene, chunk):
            return own_side(scene.party) if chunk.text.endswith(("نه", "نها", "نهم", "ننا")) else ""
        if is_cue(chunk, "complement"):
            return meant_before(scene, j, agreement)
        if chunk.text in ".؛" or (chunk.text == "،" and agreement == "m" and not told_why(scene, j + 1)):
            return ""
        found = subject_at(scene, j, agreement)
        if found:
            return found
    return ""


def told_why(scene, j):
    """Whether a clause with the subject of the one before begins at chunk j: العدو …، إذ خسر."""
    return chunks_text(scene.chunks, j) in particles("as-he")


def told_of_blow(scene):
    """Whether what is reported is told of a blow right before it: ضربة قالت النيابة إنها أصابت 50."""
    before = scene.chunks[max(0, scene.at - TOLD_NEAR) : max(0, scene.at)]
    return any(is_cue(chunk, "strike") for chunk in before) and not any(c.text in "،.؛:" for c in before)


def meant_before(scene, j, agreement):
    """The party that goes on behind أنه at chunk j, who is not the speaker: the last of the verb's gender."""
    spoken = range(scene.speaker.first, scene.speaker.last)
    found = (subject_at(scene, k, agreement) for k in range(j - 1, -1, -1) if k not in spoken)
    return next((side for side in found if side), "")


def other_gender(scene, chunk):
    """Whether أنه or أنها cannot be the speaker, whose gender is the other.

    It goes on with the subject before.
    """
    endings = {"نه": "f", "نها": "m"}
    return any(chunk.text.endswith(end) and scene.speaker.gender == other for end, other in endings.items())


def subject_at(scene, j, agreement):
    """The party that the chunk at j names as a subject.

    Our forces, the enemy, an actor of the verb's gender.
    """
    chunk = scene.chunks[j]
    if is_cue(chunk, "self"):
        return owner_of_self(scene, chunk)
    if is_cue(chunk, "enemy") and agreement in ("", "p", agreement_of_enemy(chunk)):
        free = chunk.prefix in ("", "و", "ف") and not has(at(scene.chunks, j - 1), "object")
        return opposite(scene.party) if free else ""
    mention = next((m for m in scene.mentions if m.first <= j < m.last), None)
    source = scene.at < 0 and mention is not None and mention.first == scene.speaker.first
    if source and mention.party == "third":
        return ""  # يريفان وباكو، بحسب الأمم المتحدة، خسرتا
    passes_on = mention is not None and mention.kind == "media"
    agrees = mention is not None and not passes_on and (agreement in ("", "p") or mention.gender == agreement)
    named = agrees and mention.party and not on_preposition(scene.chunks, mention.first)
    return acting_party(scene, mention) if named else ""
