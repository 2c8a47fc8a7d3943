"""Which extracted record stands for which truth record of an article: one for one, as well as can be."""

from collections import deque
from typing import NamedTuple

from helpers.rungs import climbed, touches


class Pairing(NamedTuple):
    """The pairs {truth: record} by place in their lists, {truth: rungs reached}, and the records set free."""

    pairs: dict
    heights: dict
    free: set


def pair(truths, records, ladder):
    """The Pairing of an article's truth records with its extracted ones.

    A truth record with several spans is one statement told again: for each further span one more record is
    free, neither right nor wrong.
    """
    heights = {i: reached(truth, records, ladder) for i, truth in enumerate(truths)}
    pairs = matched(heights)
    free = set()
    for i, j in sorted(pairs.items()):
        free |= retold(truths[i], records, j, heights[i].keys() - set(pairs.values()) - free)
    return Pairing(pairs, {i: heights[i][j] for i, j in pairs.items()}, free)


def reached(truth, records, ladder):
    """The records that find a truth record: {place in the list: rungs reached}."""
    heights = {j: climbed(record, truth, ladder) for j, record in enumerate(records)}
    return {j: height for j, height in heights.items() if height}


def retold(truth, records, own, others):
    """The records, one for each further span of a truth record, that tell it again."""
    free = set()
    for span in truth["spans"]:
        if not touches(records[own], span):
            again = (j for j in sorted(others - free) if touches(records[j], span))
            free |= {j for j in [next(again, None)] if j is not None}
    return free


def matched(heights):
    """The one-for-one pairs {truth: record} with the most pairs and, among those, the largest sum of heights.

    `heights` is {truth: {record: height}}. Successive best augmenting paths; Ahuja, Magnanti and Orlin,
    Network Flows (1993), section 12.4.
    """
    owner = {}
    while path := best_path(heights, owner):
        owner.update(path)
    return {i: j for j, i in owner.items()}


def best_path(heights, owner):
    """The {record: truth} to change so that one more truth record is paired, at the largest gain."""
    gain = dict.fromkeys(heights.keys() - set(owner.values()), 0)
    best, came, queue = {}, {}, deque(sorted(gain))
    while queue:
        i = queue.popleft()
        for j, height in heights[i].items():
            if owner.get(j) == i or gain[i] + height <= best.get(j, float("-inf")):
                continue
            best[j], came[j] = gain[i] + height, i
            if j in owner:  # its owner would have to take another record
                gain[owner[j]] = best[j] - heights[owner[j]][j]
                queue.append(owner[j])
    ends = [j for j in best if j not in owner]
    return traced(max(ends, key=lambda j: (best[j], -j)), came, owner) if ends else {}


def traced(j, came, owner):
    """The changes along a path that ends at record j, back to a truth record that had none."""
    holds, path = {i: record for record, i in owner.items()}, {}
    while j is not None:
        path[j] = came[j]
        j = holds.get(came[j])
    return path
