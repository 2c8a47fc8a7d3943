"""What the articles claim on losses, in sentences computed from the tables, each number with its claims."""

from helpers.actor_tables import actor_table
from helpers.claim_words import claimant, silence_of, thing
from helpers.corpus import counted
from helpers.glossary import label
from helpers.ledger import (
    comparable,
    distinct,
    nothing_told,
    of_kind,
    of_this_war,
    rivals,
    size,
    staircases,
    with_outcome,
)
from helpers.numbers_said import Number, Said

ITSELF = {
    "undisclosed": "does not disclose its losses",
    "denied_any": "denies any loss",
    "denied_this": "denies this",
}
NONE = "None of {articles} claims {what}: nothing is drawn."


def ids(claims):
    """The claim_ids of a table of claims, in its order."""
    return tuple(claims["claim_id"])


def claims_in_words(claims, n_articles):
    """How many claims there are, on what, and how many articles make none."""
    if claims.empty:
        return Said("None of {articles} makes a claim: nothing is drawn.", {"articles": told(n_articles)})
    numbers = {"claims": Number(len(claims), ids(claims), "claim")}
    for kind in ("people", "equipment", "territory"):
        found = of_kind(claims, kind)
        numbers[f"{kind}_claims"] = Number(len(found), ids(found))
    numbers["silent_articles"] = Number(n_articles - claims["article_id"].nunique())
    sentence = (
        "{claims}: {people_claims} on people, {equipment_claims} on equipment, {territory_claims} on "
        "places, the others on buildings or losses of any kind; articles without a claim: {silent_articles}."
    )
    return Said(sentence, numbers)


def told(n_articles):
    """A number of articles in words."""
    return counted(n_articles, "article")


def rivals_in_words(claims, n_articles, outcome="killed"):
    """How many claims there are on people with an outcome, and who claims the most of each belligerent's.

    The most is a figure of one population, which is named; foreign fighters are no belligerent's own.
    """
    people = of_this_war(of_kind(with_outcome(claims, outcome), "people"))
    if people.empty:
        return Said(NONE, {"articles": told(n_articles), "what": f"people {label(outcome, 'en')}"})
    numbers = {f"{outcome}_claims": Number(len(people), ids(people), "claim")}
    parts = [f"{{{outcome}_claims}} on people {label(outcome, 'en')}"]
    for side in ("armenian", "azerbaijani"):
        most = largest(people[people["side"] == side])
        if most is not None:
            name, words = f"most_{outcome}_{side}", thing(most.loss, [most], "en")
            numbers |= {name: Number(size(most), (most.claim_id,)), f"who_{side}": by_whom(most)}
            parts.append(f"the highest on the {label(side, 'en')}: {{{name}}} {words}, {{who_{side}}}")
    return Said("; ".join(parts) + ".", numbers)


def largest(claims):
    """The asserted claim with the highest figure, foreign fighters left out; None where there is none."""
    stated = list(comparable(claims[claims["loss"] != "foreign_fighters"]).itertuples())
    return max(stated, key=size, default=None)


def by_whom(claim):
    """Who claims a figure and when, in English."""
    return f"{claimant(claim, 'en')}, {claim.published or 'undated'}"


def pairs_in_words(claims, n_articles, kind="people"):
    """For each loss that both sides count, both numbers and their ratio, a Said each."""
    pairs = rivals(claims, kind)
    if pairs.empty:
        what = f"the same loss of {kind} from both sides"
        return [Said(NONE, {"articles": told(n_articles), "what": what})]
    return [pair_in_words(pair) for pair in pairs.itertuples()]


def pair_in_words(pair):
    """Both sides' numbers for one loss."""
    name = "_".join([pair.side, pair.loss, pair.outcome, pair.tally]).replace("|", "_")
    numbers = {
        f"{name}_{role}": Number(size(claim), (claim.claim_id,))
        for role, claim in (("own", pair.own), ("enemy", pair.enemy))
        if claim
    }
    lost = thing(pair.loss, [claim for claim in (pair.own, pair.enemy) if claim], "en")
    loss = ", ".join([label(pair.side, "en"), lost, label(pair.outcome, "en"), label(pair.tally, "en")])
    enemy = f"its enemy claims {{{name}_enemy}} ({by_whom(pair.enemy)})"
    if pair.own is None:
        told = f"the side itself {ITSELF[silence_of(pair.silence)]} ({by_whom(pair.silence)})"
        return Said(f"{loss}: {enemy}, {told}.", numbers)
    numbers[f"{name}_ratio"] = Number(round(pair.ratio, 1), (pair.own.claim_id, pair.enemy.claim_id))
    own = f"the side itself {{{name}_own}} ({by_whom(pair.own)})"
    return Said(f"{loss}: {enemy}, {own}; enemy to own {{{name}_ratio}}.", numbers)


def silence_in_words(claims):
    """How many claims withhold a side's losses or deny any, and by whom."""
    silent = nothing_told(claims)
    if silent.empty:
        return Said("No claim withholds losses or denies any loss at all.", {})
    once = told_once(silent)
    kinds = {"withheld": ("withholds", "claim"), "denied": ("denies", "denial")}
    numbers = {}
    for name, (stance, noun) in kinds.items():
        part = once[once["stance"] == stance]
        numbers |= {name: Number(len(part), ids(part), noun), f"{name}_by": speakers(part)}
    sentence = "{withheld} that losses are not disclosed{withheld_by}, {denied} of any loss{denied_by}."
    return Said(sentence, numbers)


def told_once(claims):
    """The claims without what an article says again: in the same speaker's name, or in his whole state's."""
    same = ["article_id", "claimant_party", "side", "loss", "value", "stance"]
    first = claims.drop_duplicates([*same, "who"])
    state = first["claimant"].isin(states())
    organ = (~state).groupby([first[column] for column in same], dropna=False).transform("any")
    return first[~(state & organ)]


def states():
    """The actor_ids of states, also of those that are not recognised."""
    return [actor for actor, row in actor_table().items() if row["kind"] in ("state", "de-facto-state")]


def speakers(claims):
    """Who makes claims, each once, in brackets; nothing where there are none."""
    names = ", ".join(dict.fromkeys(claimant(claim, "en") for claim in claims.itertuples()))
    return f" (by: {names})" * bool(names)


def tolls_in_words(claims, n_articles, outcome="killed"):
    """How many cumulative figures there are, of how many claimants, and how many of these rise."""
    steps = staircases(of_kind(with_outcome(claims, outcome), "people"))
    if steps.empty:
        return Said(NONE, {"articles": told(n_articles), "what": "a cumulative figure on a known day"})
    series = [part for _, part in steps.groupby(["side", "who", "loss"])]
    every = tuple("|".join(steps["claim_ids"]).split("|"))
    numbers = {
        "cumulative_figures": Number(len(steps), every, "cumulative figure"),
        "cumulative_series": Number(len(series), every, "series|series"),
        "cumulative_series_with_steps": Number(sum(len(part) > 1 for part in series), every),
    }
    return Said(
        "{cumulative_figures} in {cumulative_series} of one claimant, side and population; "
        "series with more than one figure: {cumulative_series_with_steps}.",
        numbers,
    )


def equipment_in_words(claims, n_articles, outcomes):
    """How many claims on equipment there are, by fate, and how many deny a loss."""
    found = of_this_war(of_kind(with_outcome(claims, *outcomes), "equipment"))
    if found.empty:
        return Said(NONE, {"articles": told(n_articles), "what": "equipment lost"})
    stated, denied = by_stance(found)
    numbers = {"equipment_losses": Number(len(found), ids(found), "claim")}
    for outcome in outcomes:
        part = with_outcome(stated, outcome)
        numbers[f"equipment_{outcome}"] = Number(len(part), ids(part))
    numbers["equipment_denied"] = Number(len(denied), ids(denied), "denial")
    fates = ", ".join(f"{{equipment_{outcome}}} {label(outcome, 'en')}" for outcome in outcomes)
    return Said(
        f"{{equipment_losses}} on equipment: {fates}, {{equipment_denied}} of a loss; "
        "none is added to another.",
        numbers,
    )


def by_stance(claims):
    """The claims that state a loss, and those that deny one."""
    denies = claims["stance"] == "denies"
    return claims[~denies], claims[denies]


def territory_in_words(claims, places, n_articles, outcomes):
    """How many claims on territory there are, how many name the places, and where list and count differ."""
    found = of_this_war(of_kind(with_outcome(claims, *outcomes), "territory"))
    if found.empty:
        return Said(NONE, {"articles": told(n_articles), "what": "places taken"})
    stated, denied = by_stance(found)
    named = places.groupby("claim_id").size()
    listing = found[found["claim_id"].isin(named.index)]
    listed = named[named.index.isin(found["claim_id"])]
    other = listing[listing["value"] != listing["claim_id"].map(named)]
    numbers = {
        "territory_changes": Number(len(stated), ids(stated), "claim"),
        "territory_denied": Number(len(denied), ids(denied), "denial"),
        "claims_with_places": Number(len(listing), ids(listing)),
        "places_named": Number(int(listed.sum()), tuple(listed.index), "name"),
        "lists_unlike_counts": Number(len(other), ids(other)),
    }
    return Said(
        "{territory_changes} on places that changed hands, {territory_denied} of such a change; claims that "
        "name the places: {claims_with_places}, with {places_named} in all. Lists with more or fewer names "
        "than the number claimed: {lists_unlike_counts}.",
        numbers,
    )


def published_in_words(claims, published, kind, outcomes):
    """How many figures the articles have beside those published elsewhere, and the range of the latter."""
    here = comparable(of_kind(with_outcome(claims, *outcomes), kind))
    unsure = published[published["unsure"]]
    numbers = {
        f"comparable_{kind}": Number(len(here), ids(here), "figure"),
        f"published_{kind}": Number(len(published), tuple(published["ref_id"])),
        f"published_{kind}_unsure": Number(len(unsure), tuple(unsure["ref_id"])),
    }
    return Said(
        f"{{comparable_{kind}}} of the articles can stand beside {{published_{kind}}} published "
        f"elsewhere (tertiary or garbled: {{published_{kind}_unsure}}); all of them are claims.",
        numbers,
    )


def doubts_in_words(claims, doubtful):
    """How many claims leave something open."""
    told = distinct(claims) if len(claims) else claims
    numbers = {
        "all_claims": Number(len(claims), ids(claims)),
        "doubtful_claims": Number(len(doubtful), ids(doubtful), "claim"),
        "distinct_claims": Number(len(told), ids(claims), "distinct claim"),
    }
    return Said(
        "{doubtful_claims} of {all_claims} with something left open; a claim told twice on a day counts "
        "once: {distinct_claims}.",
        numbers,
    )
