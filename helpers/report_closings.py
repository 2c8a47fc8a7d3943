"""Reports by a phrase behind a quotation that points back to it: «…»، هذا ما قاله علييف."""

from helpers.anaphora import anaphor
from helpers.reported_words import Report
from helpers.speakers import joint, unnamed
from helpers.words import SIGNS, has, is_cue

REACH = 6  # chunks behind "with these words" in which the speaker stands
QUOTES = SIGNS - {"(", ")"}


def closing(chunks, i, found, memory):
    """The report that closes a quotation at chunk i: هكذا رد علييف, بهذه الكلمات خاطب الرئيس; or None."""
    if not follows_quote(chunks, i):
        return None
    speaker = speaker_behind(chunks, i + 1, found, memory)
    return Report(i, i, speaker, "says", "after", "closing") if speaker else None


def follows_quote(chunks, i):
    """Whether chunk i opens the sentence or stands behind a quotation mark."""
    before = [chunk.text for chunk in chunks[max(0, i - 4) : i]]
    return i <= 1 or any(text in QUOTES for text in before)


def speaker_behind(chunks, first, found, memory):
    """Who is named, or is a source without a name, behind chunk `first`, an unknown verb put between."""
    for i in range(first, min(first + REACH, len(chunks))):
        mention = next((m for m in found if m.first == i), None)
        if mention is not None:
            return None if mention.prefix else joint(chunks, mention, found, memory)
        if is_cue(chunks[i], "same"):
            return anaphor(chunks, i, memory, found)
        if has(chunks[i], "unnamed") and not chunks[i].prefix:
            return unnamed(chunks, i, found, memory)
    return None
