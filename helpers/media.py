"""Media that pass on what somebody else said: نقلت وكالة … عن …"""

from helpers.actor_tables import actor_table
from helpers.lexicon import particles
from helpers.reported_words import is_reported
from helpers.reporting_subjects import subject_after
from helpers.speakers import UNKNOWN
from helpers.words import at, chunks_text, has, is_cue, is_unknown_word

QUOTED_NEAR = 9  # chunks behind a verb of passing on in which عن and its source stand
MEDIUM_NEAR = 4  # chunks behind a verb of reporting in which the medium stands that passes a statement on


def carried_by_medium(chunks, i, found):
    """Whether a medium only passes on what somebody said: في بيان نقلته رويترز, بحسب ما نقلت عنه تريند."""
    if chunks[i].get("speech").row["verb"] != "report" and not is_reported(chunks[i]):
        return False
    carrier = next((m for m in found if 0 < m.first - i <= MEDIUM_NEAR), None)
    medium = carrier.kind == "media" if carrier else any(has(c, "unnamed") for c in chunks[i + 1 : i + 3])
    return medium and (is_reported(chunks[i]) or chunks_text(chunks, i + 1) in particles("about-him"))


def behind_medium(chunks, i, speaker, found, memory):
    """The source that a news agency or newspaper quotes, if it names one: نقلت وكالة … عن …"""
    if speaker.actors and actor_table().get(speaker.actors[0], {}).get("kind") != "media":
        return speaker
    for j in range(speaker.last, min(speaker.last + 6, len(chunks))):
        if chunks[j].text == "عن" and chunks[i].get("speech").row["verb"] in ("report", "say", "announce"):
            source = subject_after(chunks, j + 1, found, memory, 4)
            return source or (somebody(j + 1) if is_unknown_word(at(chunks, j + 1)) else speaker)
        if is_cue(chunks[j], "complement"):
            break
    return speaker


def somebody(i):
    """The speaker that an unknown noun at chunk i stands for: نقلت رويترز عن ديبلوماسي غربي."""
    return UNKNOWN._replace(first=i, last=i + 1)


def quoted_by(chunks, i, found, memory):
    """The source whom whoever passes on quotes by a verb at i: نقل مراسلنا في يريفان عن المتحدثة; or None."""
    if not chunks[i].text.lstrip("وف").startswith(tuple(particles("passes-on"))):
        return None
    for j in range(i + 1, min(i + QUOTED_NEAR, len(chunks))):
        if is_cue(chunks[j], "complement") or chunks[j].text in "،.؛:":
            return None
        if chunks[j].text == "عن":
            return subject_after(chunks, j + 1, found, memory, 4)
    return None


def behind_medium_source(chunks, speaker, found, memory):
    """The source that a medium after بحسب quotes."""
    for j in range(speaker.last, min(speaker.last + 4, len(chunks))):
        if (
            chunks[j].text in particles("quoted-from")
            and speaker.actors
            and actor_table().get(speaker.actors[0], {}).get("kind") == "media"
        ):
            return subject_after(chunks, j + 1, found, memory, 4) or speaker
    return speaker
