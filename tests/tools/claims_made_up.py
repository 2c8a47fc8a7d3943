"""Tables of made-up claims, of any number, to see that selections and figures hold up."""

import pandas as pd

from helpers.schema import frame

NAMED = "وزارة الدفاع"
CLAIM = {
    "sentence": 0,
    "start": 0,
    "end": 4,
    "quote": "200 جندي",
    "precision": "exact",
    "implicit": False,
    "object": "soldier",
    "outcome": "killed",
    "side": "armenian",
    "claimant": "azerbaijan-mod",
    "claimant_text": NAMED,
    "claimant_party": "azerbaijani",
    "stance": "asserts",
    "tally": "cumulative",
    "rule": "",
    "context": "قالت الوزارة إن 200 جندي قتلوا.",
    "part_of": "",
    "adds_to": "",
}
WITHHELD = {
    "value": float("nan"),
    "precision": "vague",
    "object": "any",
    "outcome": "lost",
    "side": "azerbaijani",
    "stance": "withholds",
    "tally": "single",
    "claimant": "azerbaijan",
}
OBJECTS = (
    *("soldier", "civilian", "person", "tank", "uav", "village", "tank|military_vehicle", "officer"),
    "foreign_fighter",
)
OUTCOMES = {"tank": ("destroyed", "seized", "lost", "damaged"), "village": ("taken",)}
PRECISIONS = ("exact", "at_least", "about", "vague", "range", "less_than")
# What one article may tell: both sides on the same losses, a loss withheld, a place, foreign fighters killed.
BY_ENEMY = {"claimant": "speaker-0", "claimant_party": "azerbaijani"}
BY_OWN = {"claimant": "speaker-1", "claimant_party": "armenian"}
SILENT = {
    "value": float("nan"),
    "precision": "vague",
    "object": "any",
    "outcome": "lost",
    "stance": "withholds",
}
FEW = [
    {"article_id": "a0"} | told
    for told in (
        BY_ENEMY | {"value": 2300.0},
        BY_OWN | {"value": 198.0},
        BY_ENEMY | SILENT | {"side": "azerbaijani", "tally": "single"},
        BY_ENEMY | {"object": "tank", "outcome": "destroyed", "value": 130.0},
        BY_OWN | {"object": "tank", "outcome": "destroyed", "value": 7.0},
        BY_ENEMY | {"object": "village", "outcome": "taken", "value": 4.0},
        BY_OWN | {"object": "foreign_fighter", "side": "azerbaijani", "value": 80.0},
    )
]
PARTIES = ("azerbaijani", "armenian", "third", "narrator")


def tables(*claims, n_articles=None):
    """The tables of a corpus with these claims.

    Dicts that differ from CLAIM, each by default an article's own.
    """
    rows = [whole(number, claim) for number, claim in enumerate(claims)]
    ids = list(dict.fromkeys(row["article_id"] for row in rows))
    ids += [f"silent-{n}" for n in range((n_articles or len(ids)) - len(ids))]
    articles = pd.DataFrame({"article_id": pd.Series(ids, dtype="str"), "outlet": "الصحيفة"})
    return {"articles": articles, "claims": frame("claims", rows), "places": frame("places", [])}


def whole(number, changes):
    """A claim with all its columns."""
    row = (
        {"claim_id": f"a{number}-c01", "article_id": f"a{number}", "published": "2020-10-01"}
        | CLAIM
        | changes
    )
    value = row.get("value", 200.0)
    return {"low": value, "high": value} | row | {"value": value}


def many(n_articles=500, n_claimants=40):
    """Tables of a large corpus: claimants with long names, every kind of number, day, side and fate."""
    return tables(*(varied(n, n_claimants) for n in range(2 * n_articles)), n_articles=n_articles)


def varied(n, n_claimants):
    """The n-th claim of a large corpus."""
    thing = OBJECTS[n % len(OBJECTS)]
    fates = OUTCOMES.get(thing.split("|")[0], ("destroyed",) if thing == "uav" else ("killed",))
    precision, value = PRECISIONS[n % 6], float(1 + (n * 37) % 5000)
    party = PARTIES[n // 5 % 4]
    number = {"value": value, "low": value, "high": value}
    if precision in ("range", "vague"):
        number = {
            "value": float("nan"),
            "low": value,
            "high": 2 * value if precision == "range" else float("nan"),
        }
    return number | {
        "article_id": f"a{n // 2}",
        "claim_id": f"a{n // 2}-c{n % 2}",
        "published": f"2020-10-{1 + n % 28:02d}",
        "object": thing,
        "outcome": fates[n // 8 % len(fates)],
        "precision": precision,
        "side": ("armenian", "azerbaijani", "both", "unknown", "other")[n // 3 % 5],
        "claimant": "" if party == "narrator" else f"speaker-{n % n_claimants}",
        "claimant_text": "مصادر محلية في الإقليم" if n % 8 == 3 else "",
        "claimant_party": party,
        "stance": "denies" if n % 29 == 0 else "asserts",
        "tally": ("cumulative", "single", "incremental")[n // 7 % 3],
    }
