"""How a figure stands to the war's other figures: single, further, total, or of an earlier war."""

from helpers.lexicon import particles
from helpers.reach import chunk_of, reaches, rises_to
from helpers.words import at, chunks_text, has, is_cue

RISE_REACH = 14
AFTER = 9
SUM_NEAR = 4  # chunks before a toll in which it stands that it has risen: ليرتفع بذلك عدد القتلى


def tally(sentence, item, previous):
    """Whether a figure dates from an earlier war, adds to an earlier figure, totals, or stands alone."""
    row, q = sentence.chunks, item.quantity
    if historical(sentence, q):
        return "historical"
    if item.event.rule == "part" and previous is not None:
        return previous.tally
    if spans(sentence, q, "recent") and item.event.rule != "running-total":
        return "incremental"
    if totals(sentence, q, item) or listed_on(item, previous) or told_by_toll(row, item):
        return "cumulative"
    if adds(row, q, previous):
        return "incremental"
    return "cumulative" if spans(sentence, q, "since") else "single"


def spans(sentence, quantity, value):
    """Whether a cue of time dates the figure: in the same report, no clause of another deed between them."""
    cues = [cue for cue in sentence.cues if cue.value == value]
    if not cues:
        return False
    row = sentence.chunks
    starts = [row[r.start].start for r in sentence.reports if r.placed == "before"]
    here = part_of(starts, row[quantity.first].start)
    near = (cue for cue in cues if part_of(starts, cue.start) == here)
    return any(reaches(row, chunk_of(row, cue), quantity, sentence.reports) for cue in near)


def part_of(starts, offset):
    """Which report of a sentence an offset belongs to; what stands before the first belongs to it."""
    return max(0, sum(start <= offset for start in starts) - 1)


def historical(sentence, quantity):
    """Whether a word or a year before the figure, or right after it, dates it to an earlier war."""
    row = sentence.chunks
    first, last = row[quantity.first].start, row[min(quantity.last + AFTER, len(row)) - 1].end
    numbers = sentence.places.get("digits", ())
    years = [row[i].start for i in numbers if is_past_year(row[i]) and not has(at(row, i + 1), "object")]
    past = [c.start for c in sentence.cues if c.value == "historical"] + years
    return any(
        start < last and not compares(row, start) and (start < first or not cut_off(row, quantity, start))
        for start in past
    )


def is_past_year(chunk):
    """Whether a chunk is a bare year before the war."""
    bare = len(chunk.text) - len(chunk.prefix) == 4
    return chunk.digits is not None and bare and 1985 <= chunk.digits < 2020


def compares(row, start):
    """Whether an earlier war only serves to compare: الأعنف منذ 2016."""
    before = [c for c in row if c.end <= start][-6:]
    return any(c.text.lstrip("وبف").startswith("الا") and not c.readings for c in before) and any(
        is_cue(c, "since") for c in before
    )


def cut_off(row, quantity, start):
    """Whether a comma parts a later word from the figure."""
    return any(c.text == "،" for c in row[quantity.last :] if c.end <= start)


def totals(sentence, quantity, item):
    """Whether the figure is what a toll has risen to."""
    row = sentence.chunks
    if item.event.rule in ("total", "running-total"):
        return is_risen(row, item.event.index, quantity)
    first = max(0, quantity.first - RISE_REACH)
    for i in range(quantity.first - 1, first - 1, -1):
        if is_cue(row[i], "complement") or (has(row[i], "event") and row[i].prefix.startswith("و")):
            first = i
            break
    start, end = row[first].start, row[quantity.first].start
    risen = (c for c in sentence.cues if start <= c.start < end and c.value == "rising")
    places = (chunk_of(row, cue) for cue in risen)  # رفع العلم فوق 5 قرى: the deed itself is no toll
    return any(rises_to(row, i, quantity) for i in places if i != item.event.index)


def is_risen(row, i, quantity):
    """Whether a toll at chunk i is told as a sum: بلغ, حصيلة, … إلى; not عدد alone, nor some of the dead."""
    if i is None:
        return True
    among = at(row, i - 1) is not None and row[i - 1].text in particles("among")
    sums = any(is_cue(chunk, "rising") for chunk in row[max(0, i - SUM_NEAR) : quantity.first])
    return not among and (sums or chunks_text(row, quantity.first - 1) == "الي")


def listed_on(item, previous):
    """Whether a figure goes on with a list of sums: خسر منذ بدء الحرب 241 دبابة … ونحو خمسين منظومة أخرى."""
    same = previous is not None and previous.event.index == item.event.index is not None
    return same and previous.tally == "cumulative"


def told_by_toll(row, item):
    """Whether it is a toll that tells the figure: تفيد حصيلة رسمية بأن …"""
    words = chunks_text(row, item.speaker.first).split()
    return bool(words) and words[0] in particles("toll-words")


def adds(row, quantity, previous):
    """Whether the figure is told as further: آخرين, إضافية.

    Not when it sets a second group beside a first.
    """
    further = any(is_cue(c, "others", "incremental") for c in row[quantity.first : quantity.last + 1])
    beside = previous is not None and quantity.noun is None
    return further and not beside
