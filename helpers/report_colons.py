"""Reports by a speaker named before a colon: وزارة الدفاع: مقتل …"""

from helpers.clauses import preposed
from helpers.reported_words import Report
from helpers.speakers import joint
from helpers.words import at, chunks_text, has

DASHES = ("-", "–", "—")
LINE_BREAKS = (".", "؛", "|", "…", "،", "•")


def colon(chunks, i, found, memory, made):
    """A speaker named before a colon at the head of the sentence: وزارة الدفاع: مقتل …"""
    if made and made[-1].placed == "before" and not any(c.text in ".؛…|" for c in chunks[made[-1].at : i]):
        return None
    if made and made[-1].rule == "source" and i - made[-1].speaker.last <= 1:
        return None  # خسائر العدو بحسب وزارة الدفاع: …
    heads = [m for m in found if m.last <= i and i - m.last <= 3]
    heads = [m for m in heads if not has(at(chunks, m.first - 1), "event", "object")]  # خسائر الجيش الأرميني
    if not heads or preposed(chunks, heads[0]) or not heads_line(chunks, heads[0].first):
        return None
    if is_topic(chunks, i, heads[0]) or chunks_text(chunks, heads[0].last) in DASHES:
        return None  # باكو، يريفان - وكالات: where it was written
    start = 0 if heads[0].first <= 2 else heads[0].first
    return Report(i, start, joint(chunks, heads[0], found, memory), "says", "before", "colon")


def is_topic(chunks, i, head):
    """Whether the region before a colon is what the line is about, not who speaks: no "we" follows."""
    ours = any(c.text.endswith("نا") and has(c, "event", "object") for c in chunks[i + 1 :])
    return head.actor == "artsakh" and head.kind == "name" and not ours


def heads_line(chunks, i):
    """Whether chunk i stands at the head of a sentence or of a part of a headline: كذا.. وباكو: كذا."""
    return i <= 2 or chunks_text(chunks, i - 1) in LINE_BREAKS
