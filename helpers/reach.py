"""Whether a word of time or of rising speaks of a figure: no clause of another deed stands between them."""

from bisect import bisect_right

from helpers.lexicon import particles
from helpers.numbers import opens_number
from helpers.words import at, has, is_cue

COMPARED = 6  # chunks before منذ in which a superlative shows that it only compares: أعنف قصف منذ بدء الحرب


def chunk_of(row, cue):
    """The chunk in which a cue stands."""
    return bisect_right([chunk.start for chunk in row], cue.start) - 1


def reaches(row, i, quantity, reports):
    """Whether the word of time at chunk i dates a figure before or behind it, among a sentence's reports."""
    if superlative(row, i):
        return False
    behind = i >= quantity.last
    first, last = (quantity.last, i) if behind else (told_from(row, i, quantity, reports), quantity.first)
    return not any(turns(row, j, behind) for j in range(first, last))


def told_from(row, i, quantity, reports):
    """The chunk where the words behind the time at i begin; ahead of a report it dates what that tells."""
    ahead = [r.at for r in reports if i < r.at <= quantity.first]
    told = (j + 1 for j in range(ahead[0], quantity.first) if is_cue(row[j], "complement")) if ahead else ()
    return next(iter(told), ahead[0] + 1 if ahead else i + 1)


def superlative(row, i):
    """Whether a superlative before chunk i shows that it only compares: في أعنف هجوم منذ بدء الحرب."""
    near = (chunk.text.lstrip("و").removeprefix("ال") for chunk in row[max(0, i - COMPARED) : i])
    return any(word in particles("superlative") for word in near)


def turns(row, j, behind):
    """Whether another clause begins at chunk j: a contrast, أن, a report, a total; behind a figure a deed."""
    chunk = row[j]
    if is_cue(chunk, "complement", "contrast") or chunk.text == "؛":
        return True
    if at(row, j - 1) is None or row[j - 1].text != "،":
        return False
    opens = any(is_cue(c, "rising", "negation") for c in row[j : j + 2]) or has(chunk, "speech")
    return opens or (behind and has(chunk, "event") and chunk.prefix.startswith("و"))


def rises_to(row, i, quantity):
    """Whether what rises at chunk i rises to a figure: no other number with a deed of its own is between."""
    between = range(i + 1, quantity.first)
    if has(row[i], "approximator") or any(is_cue(row[j], "contrast") for j in between):
        return False
    counted = next((j for j in between if opens_number(row[j])), None)
    return counted is None or not any(has(row[j], "event", "speech") for j in range(counted, quantity.first))
