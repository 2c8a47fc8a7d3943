"""The `claims` table made ready to be compared: whose loss, of what, by whose account; never a sum."""

from functools import cache

import pandas as pd

from helpers.lexicon import alternatives, read_table

BELLIGERENTS = ("azerbaijani", "armenian")
SIDES = ("armenian", "azerbaijani", "both", "other", "unknown")
CLASSES_BY_KIND = {
    "people": "military people civilians children women journalists foreign_fighters prisoners",
    "equipment": "tanks armoured_vehicles artillery_class self_propelled_class mortars_class "
    "rocket_launchers missiles_class anti_tank_class air_defence_class drones helicopters "
    "aircraft_class vehicles posts_and_depots other_weapons",
    "territory": "cities towns villages settlements districts heights_class positions",
}
FATES = ("destroyed", "damaged", "lost", "seized")
TERRITORY = ("taken", "occupied", "returned")
# A toll adds to an earlier one, and an earlier war has tolls of its own: neither is set against a rival's.
COMPARABLE = ("cumulative", "single")
SAME_LOSS = ["side", "loss", "outcome", "tally"]
RIVAL_DAYS = 10  # between two sides' counts that are set against each other
SAME_CLAIM = ["published", "who", "claimant", "claimant_party", "side", "loss", "outcome", "value"]
SAME_CLAIM += ["low", "high", "precision", "stance", "tally"]


# Classes and roles


@cache
def classes():
    """The class of each object, from data/lexicon/loss_classes.csv."""
    return {row["object"]: row["class"] for row in read_table("loss_classes")}


def class_of(objects):
    """The class of one or several objects (joined with |), each class once."""
    return "|".join(dict.fromkeys(classes().get(each, each) for each in alternatives(objects)))


def role(party, side):
    """Whether a loss is counted by the side that suffered it, its enemy or somebody else."""
    if party not in BELLIGERENTS:
        return {"both": "both_sides", "narrator": "narrator"}.get(party, "third")
    if side not in BELLIGERENTS:
        return "one_side"
    return "own" if party == side else "enemy"


def classed(tables):
    """The claims by day, each with its `loss`, the `role` of who counts it, the `outlet` and `who` claims it.

    `is_part` marks the `parts` of another claim's figure.
    `who` tells claimants apart: the actor, else the outlet with the words for its source, since the outlet
    that narrates and an unnamed source are others in another outlet.
    """
    claims = tables["claims"]
    outlets = claims["article_id"].map(tables["articles"].set_index("article_id")["outlet"]).fillna("")
    parties = zip(claims["claimant_party"], claims["side"], strict=True)
    found = claims.assign(
        loss=[class_of(objects) for objects in claims["object"]],
        role=[role(*pair) for pair in parties],
        outlet=outlets.astype("str"),
        who=claims["claimant"].mask(claims["claimant"] == "", outlets + " «" + claims["claimant_text"] + "»"),
    )
    found = found.assign(is_part=parts(found))
    return found.sort_values(["published", "claim_id"], key=last_if_empty, ignore_index=True)


def flags(table, values):
    """Truth values as a column beside a table, also beside one without rows."""
    return pd.Series(values, index=table.index, dtype="bool")


def of_kind(claims, kind):
    """Classed claims on "people", "equipment" or "territory": all of their objects are of that kind."""
    known = set(CLASSES_BY_KIND[kind].split())
    return claims[flags(claims, [set(alternatives(each)) <= known for each in claims["loss"]])]


def with_outcome(claims, *outcomes):
    """The claims of which an outcome is one of these."""
    return claims[
        flags(claims, [bool(set(outcomes) & set(alternatives(each))) for each in claims["outcome"]])
    ]


def of_this_war(claims):
    """The claims without those on an earlier war."""
    return claims[claims["tally"] != "historical"]


def nothing_told(claims):
    """The claims that deny any loss or withhold it, which stand for losses of every kind."""
    return claims[(claims["object"] == "any") | (claims["stance"] == "withholds")]


def distinct(claims):
    """Each claim once, however many articles tell it on the same day, with all its `claim_ids`."""
    groups = claims.groupby(SAME_CLAIM, sort=False, dropna=False)
    told = groups.agg(
        claimant_text=("claimant_text", "first"),
        outlet=("outlet", "first"),
        role=("role", "first"),
        claim_ids=("claim_id", "|".join),
        n_told=("article_id", "nunique"),
    )
    return told.reset_index().sort_values(["published", "claim_ids"], key=last_if_empty, ignore_index=True)


def by_size(claims):
    """The claims from the smallest figure to the largest; those without a figure first."""
    sizes = pd.Series([size(claim) for claim in claims.itertuples()], index=claims.index, dtype="float64")
    return claims.loc[sizes.sort_values(kind="stable", na_position="first").index]


def last_if_empty(column):
    """A sort key by which an empty cell comes last."""
    return column.mask(column == "", "~")


def comparable(claims):
    """The figures to be set beside a rival's: asserted, neither an increment nor historical, no `parts`."""
    stated = claims[["value", "low", "high"]].notna().any(axis=1)
    fit = (claims["stance"] == "asserts") & claims["tally"].isin(COMPARABLE) & stated
    return claims[fit & ~claims["is_part"]] if "is_part" in claims else claims[fit]


def parts(claims):
    """Whether each claim is a part of a whole that is also of its side and class, or that is not known."""
    kinds = list(zip(claims["side"], claims["loss"], strict=True))
    wholes = dict(zip(claims["claim_id"], kinds, strict=True))
    inside = zip(claims["part_of"], kinds, strict=True)
    return flags(claims, [bool(whole) and wholes.get(whole, kind) == kind for whole, kind in inside])


def size(claim):
    """Where a claim's figure stands on an axis: its value, else the middle of a range, else its bound."""
    if pd.notna(claim.value):
        return claim.value
    if pd.notna(claim.low) and pd.notna(claim.high):
        return (claim.low * claim.high) ** 0.5
    return claim.low if pd.notna(claim.low) else claim.high


# Rivals


def latest(claims, *keys):
    """The latest figures of each group: a cumulative one before a single one of the same day."""
    order = claims.assign(_whole=claims["tally"] == "cumulative").sort_values(
        ["published", "_whole"], kind="stable"
    )
    return order.drop_duplicates([*keys], keep="last").drop(columns="_whole")


def rivals(claims, kind):
    """The nearest in time of both belligerents' figures for the same loss of a kind, a row a loss.

    Columns: SAME_LOSS, own, enemy, silence (rows of `claims` or None), ratio. Where the side itself gives no
    figure in these days, `silence` is what withholds or denies the loss; without either there is no row.
    """
    figures = comparable(of_kind(claims, kind))
    figures = figures[figures["role"].isin(["own", "enemy"]) & (figures["published"] != "")]
    rows = [
        (*same, *set_against(claims, same, group)) for same, group in figures.groupby(SAME_LOSS, sort=True)
    ]
    columns = [*SAME_LOSS, "own", "enemy", "silence", "ratio"]
    found = pd.DataFrame([row for row in rows if row[5]], columns=columns)
    return found.sort_values(
        ["side", "ratio", "loss"], ascending=[True, False, True], ignore_index=True
    ).astype({"ratio": "float64"})


def set_against(claims, same, figures):
    """Own figure, enemy's figure, silence and ratio of a loss; None where there is none in these days."""
    by_role = {role: list(part.itertuples()) for role, part in figures.groupby("role")}
    own, enemy = nearest(by_role.get("own", []), by_role.get("enemy", []))
    if own:
        return own, enemy, None, size(enemy) / size(own) if size(own) else float("nan")
    silent = list(silences(claims, *same[:3], set(figures["value"].dropna())).itertuples())
    silence, enemy = nearest(silent, by_role.get("enemy", []))
    return None, enemy, silence, float("nan")


def silences(claims, side, loss, outcome, values=()):
    """The dated claims by which a side withholds or denies a loss, or any; of a day the denials last.

    Denied is a loss of 0 or a figure among `values`. A side's silence says nothing of foreign fighters.
    """
    denies = (claims["stance"] == "denies") & (claims["role"] == "own") & claims["value"].isin({0, *values})
    own = (claims["stance"] == "withholds") | denies
    alike = claims["loss"].isin(["any_loss", loss]) & claims["outcome"].isin(["lost", outcome])
    fit = own & alike & (claims["side"] == side) & (claims["published"] != "")
    found = claims[fit & (loss != "foreign_fighters")]
    return found.sort_values(["published", "stance"], ascending=[True, False], kind="stable")


def nearest(own, enemy):
    """The two claims of the least distance in days, the later of equals; None twice where none is near."""
    pairs = [(days_apart(one, other), one, other) for one in own for other in enemy]
    near = [pair for pair in pairs if pair[0] <= RIVAL_DAYS]
    least = min((days for days, _, _ in near), default=None)
    return next((pair[1:] for pair in reversed(near) if pair[0] == least), (None, None))


def days_apart(one, other):
    """How many days lie between the articles of two claims."""
    return abs((pd.Timestamp(one.published) - pd.Timestamp(other.published)).days)


def staircases(claims):
    """The cumulative figures by side, claimant and class, by day: what a claimant's toll rises to."""
    dated = comparable(claims)
    dated = dated[(dated["tally"] == "cumulative") & (dated["published"] != "")]
    return distinct(dated).sort_values(["side", "who", "loss", "published"], kind="stable")
