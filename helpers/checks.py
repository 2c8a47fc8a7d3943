"""Whether claims fit each other: bounds, parts and wholes, additions and totals, tolls that only rise.

A check that fails shows a misreading or a claimant who contradicts himself; the passages tell which.
"""

from itertools import pairwise
from math import inf

import pandas as pd

# Whose toll of what: figures that differ in one of these are different things and are never set in a row.
SERIES = ["claimant", "side", "object", "outcome"]
# What is claimed of one claim by pointing to another: rule, the column that points, and the sentence.
POINTING = (
    ("part", "part_of", "A part ({one}) is larger than its whole ({other})"),
    ("addition", "adds_to", "What is added ({one}) is larger than the sum that it adds to ({other})"),
)


def checks_of(claims):
    """The rows of `checks` for a `claims` table, as dicts, by article with running numbers (`slug-k01`)."""
    by_id = {claim.claim_id: claim for claim in claims.itertuples()}
    found = [*bounds(claims), *pointed(by_id), *tolls(claims)]
    order = {article: place for place, article in enumerate(dict.fromkeys(claims["article_id"]))}
    found.sort(key=lambda row: order[row["article_id"]])
    return numbered(found)


def numbered(found):
    """Rows with the running number within their article as their id."""
    numbers = dict.fromkeys((row["article_id"] for row in found), 0)
    for row in found:
        numbers[row["article_id"]] += 1
        row["check_id"] = f"{row['article_id']}-k{numbers[row['article_id']]:02d}"
    return found


def bounds(claims):
    """A check of each claim with a number and bounds: that the number lies between them."""
    ranged = claims[claims["value"].notna() & claims[["low", "high"]].notna().any(axis=1)]
    for claim in ranged.itertuples():
        low, high = least(claim), most(claim)
        note = f"The number ({shown(claim.value)}) does not lie within its bounds"
        span = f"{shown(low)} to {shown(high)}"
        yield check("bounds", [claim], span, claim.value, low <= claim.value <= high, note)


def pointed(by_id):
    """A check of each part and of each addition: that it is no larger than what it belongs to."""
    for rule, column, told in POINTING:
        for one in by_id.values():
            other = by_id.get(getattr(one, column))
            if other is not None:
                yield no_larger(rule, one, other, told)


def no_larger(rule, one, other, told):
    """The check that a claim's figure is no larger than another's."""
    if least(one) == 0 or most(other) == inf:  # a figure that is open on this side fits any other
        return check(rule, [one, other], "", "", None, "A figure is missing or open")
    note = told.format(one=shown(least(one)), other=shown(most(other)))
    expected = f"at most {shown(most(other))}"
    return check(rule, [one, other], expected, least(one), least(one) <= most(other), note)


def tolls(claims):
    """A check of each cumulative toll of a claimant: that it is no lower than the one before."""
    counted = claims[(claims["tally"] == "cumulative") & (claims["stance"] == "asserts")]
    dated = counted[(counted["published"] != "") & (counted["claimant"] != "") & (counted["part_of"] == "")]
    for _, series in dated.sort_values("published", kind="stable").groupby(SERIES, sort=False):
        for earlier, later in pairwise(series.itertuples()):
            if earlier.published < later.published and least(earlier) > 0 and most(later) < inf:
                yield no_lower(earlier, later)


def no_lower(earlier, later):
    """The check that a later toll is no lower than an earlier one."""
    note = (
        f"The toll of {later.published} ({shown(most(later))}) is lower than the same claimant’s of "
        f"{earlier.published} ({shown(least(earlier))})"
    )
    expected, fits = f"at least {shown(least(earlier))}", most(later) >= least(earlier)
    return check("toll", [later, earlier], expected, most(later), fits, note)


def check(rule, claims, expected, observed, fits, note):
    """A row of `checks` on claims, in the first one's article; `fits` is None where it cannot be told."""
    return {
        "rule": rule,
        "article_id": claims[0].article_id,
        "claim_ids": "|".join(claim.claim_id for claim in claims),
        "expected": expected,
        "observed": shown(observed),
        "status": {True: "pass", False: "fail", None: "not_testable"}[fits],
        "note": "" if fits else f"{note}.",
    }


def least(claim):
    """The least that a claim's figure can mean; 0 where it is open below, as an approximate one is."""
    return claim.low if pd.notna(claim.low) else 0


def most(claim):
    """The most that a claim's figure can mean; infinite where it is open above."""
    return claim.high if pd.notna(claim.high) else inf


def shown(number):
    """A number as a cell holds it."""
    if isinstance(number, str):
        return number
    return "unbounded" if number == inf else f"{number:,.15g}"
