"""Where a name stands in its clause, at the head or behind a preposition; where a headline breaks."""

from helpers.lexicon import particles
from helpers.words import SIGNS, at, has, is_cue

LINE_BREAKS = (".", "…", "|")


def preposed(chunks, mention):
    """Whether a mention hangs on a preposition or a fused particle, so that it is no subject."""
    i = mention.first - 1
    while at(chunks, i) is not None and chunks[i].text in SIGNS:
        i -= 1
    before = at(chunks, i)
    fused = mention.prefix.removeprefix("و").removeprefix("ف")
    if fused or (before is not None and before.text in particles("preposition")) or addressed(before):
        return True
    # A noun between: في معارك قره باغ, عن مصادر الوزارة.
    governed = at(chunks, i - 1)
    plain = before is not None and not before.readings and before.text[0].isalpha()
    plain = plain or has(before, "unnamed")  # في مقابلة مع وكالة "إنترفاكس"
    return plain and governed is not None and governed.text in particles("preposition")


def addressed(chunk):
    """Whether the noun before a medium's name hangs on a fused particle: صرح لوكالة إنترفاكس."""
    return has(chunk, "unnamed") and chunk.prefix.lstrip("وف") in ("ل", "ب")


def heads_clause(chunks, mention):
    """Whether a mention opens its clause."""
    before = at(chunks, mention.first - 1)
    while before is not None and (
        is_cue(before, "adverb", "each", "auxiliary", "turn") or before.text in SIGNS or before.text == "ان"
    ):
        mention = mention._replace(first=mention.first - 1)
        before = at(chunks, mention.first - 1)
    return (
        before is None
        or before.text in "،.؛:-–"
        or is_cue(before, "contrast")
        or chunks[mention.first].prefix.startswith(("و", "ف"))
    )


def line_end(chunks, i):
    """The chunk where the part of a headline ends in which chunk i stands, far off if it does not break."""
    return next((j for j in range(i + 1, len(chunks) - 1) if breaks_line(chunks, j)), 10**6)


def line_start(chunks, i):
    """The chunk where the part of a headline begins in which chunk i stands."""
    return max((j + 1 for j in range(i) if breaks_line(chunks, j)), default=0)


def breaks_line(chunks, j):
    """Whether a headline breaks at chunk j; a dot inside an abbreviation has no space behind it."""
    if chunks[j].text not in LINE_BREAKS or chunks[j + 1].text in particles("bullet"):
        return False  # no sign, or before the next item of a list
    return chunks[j + 1].start > chunks[j].end or chunks[j + 1].text == "."
