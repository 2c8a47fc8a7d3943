"""What is kept where a page has no room for all: every party on every side in turn, its highest first."""

from collections import Counter

from helpers.ledger import BELLIGERENTS


def in_turn(items, share_of, weight_of):
    """The items in the order in which they are kept: the weightiest of each share, then each one's next.

    A share is a tuple such as (side, party); in each turn the belligerents on each other come first.
    """
    ranked, turns = [], Counter()
    for item in sorted(items, key=weight_of, reverse=True):
        share = share_of(item)
        ranked.append((turns[share], others_in(share), item))
        turns[share] += 1
    return [item for *_, item in sorted(ranked, key=lambda each: each[:2])]


def others_in(share):
    """How much of a share is not one of the two belligerents."""
    return sum(part not in BELLIGERENTS for part in share)
