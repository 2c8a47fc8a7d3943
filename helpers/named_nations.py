"""The nation that an adjective, or a state's name behind a noun, gives to it."""

from helpers.lexicon import particles
from helpers.words import at, has, is_cue, skip_signs

LINKS = 2  # words that may link a state to a noun: في جمهورية «آرتساخ»


def joined_nation(chunks, i, *kinds):
    """The row of the nation that و joins on at chunk i, or None."""
    chunk = at(chunks, i)
    reading = next((chunk.get(kind) for kind in kinds if has(chunk, kind)), None)
    return reading.row if reading is not None and reading.prefix.startswith("و") else None


def nation_after(chunks, i):
    """(nation's row, index after it) when an adjective, or a state as genitive or after في or لـ, is at i."""
    head, i = at(chunks, i - 1), skip_signs(chunks, i)
    chunk = at(chunks, i)
    if has(chunk, "state") and not has(chunk, "nation") and are_apart(head, chunk):
        return None, i
    while chunk is not None and not chunk.readings and chunk.text.startswith("ال") and linked(chunks, i + 1):
        i, chunk = i + 1, at(chunks, i + 1)
    if has(chunk, "nation") and chunk.prefix.endswith(("ال", "")) and not chunk.prefix.startswith(("و", "ف")):
        return chunk.get("nation").row, i + 1
    for _ in range(LINKS):
        if chunk is not None and chunk.text in particles("nation-link"):
            i = skip_signs(chunks, i + 1)
            chunk = at(chunks, i)
    if has(chunk, "state") and chunk.get("state").prefix in ("", "ل", "ب"):
        return chunk.get("state").row, i + 1
    return None, i


def are_apart(head, state):
    """Whether a definite head cannot have the side behind it as genitive: قوات حفظ السلام الجانب الأذري.

    Nor can الوزارة have a name: واتهمت الوزارة يريفان.
    """
    alone = head is not None and is_cue(head, "same") and " " not in head.text
    definite = head is not None and head.text.split()[-1].startswith("ال")
    return definite and (alone or state.text.startswith("ال"))


def linked(chunks, i):
    """Whether a nation follows an adjective at i - 1: السلطات العسكرية في الإقليم."""
    chunk = at(chunks, i)
    return has(chunk, "nation", "state") or (
        chunk is not None and chunk.text in particles("nation-link") and has(at(chunks, i + 1), "state")
    )
