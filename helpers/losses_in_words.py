"""What the articles claim on losses, in sentences computed from the tables, each number with its claims."""

from helpers.claim_words import claimant
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

NONE = "None of {articles} claims {what}: nothing is drawn."


def ids(claims):
    """The claim_ids of a table of claims, in its order."""
    return tuple(claims["claim_id"])


def claims_in_words(claims, n_articles):
    """How many claims there are, on what, and how many articles make none."""
    if claims.empty:
        return Said("None of {articles} makes a claim: nothing is drawn.", {"articles": told(n_articles)})
    numbers = {"claims": Number(len(claims), ids(claims))}
    for kind in ("people", "equipment", "territory"):
        found = of_kind(claims, kind)
        numbers[f"{kind}_claims"] = Number(len(found), ids(found))
    numbers["silent_articles"] = Number(n_articles - claims["article_id"].nunique())
    sentence = (
        "{claims} claims: {people_claims} on people, {equipment_claims} on equipment, {territory_claims} on "
        "places, the others on buildings or losses of any kind; articles without a claim: {silent_articles}."
    )
    return Said(sentence, numbers)


def told(n_articles):
    """A number of articles in words."""
    return counted(n_articles, "article")


def rivals_in_words(claims, n_articles, outcome="killed"):
    """Who claims the most people with an outcome for each belligerent, and how many claims there are."""
    people = of_this_war(of_kind(with_outcome(claims, outcome), "people"))
    if people.empty:
        return Said(NONE, {"articles": told(n_articles), "what": f"people {label(outcome, 'en')}"})
    numbers = {f"{outcome}_claims": Number(len(people), ids(people))}
    parts = [f"{{{outcome}_claims}} claims on people {label(outcome, 'en')}"]
    for side in ("armenian", "azerbaijani"):
        most = largest(people[people["side"] == side])
        if most is not None:
            name = f"most_{outcome}_{side}"
            numbers |= {name: Number(size(most), (most.claim_id,)), f"who_{side}": by_whom(most)}
            parts.append(f"the highest on the {label(side, 'en')}: {{{name}}}, {{who_{side}}}")
    return Said("; ".join(parts) + ".", numbers)


def largest(claims):
    """The asserted claim with the highest figure; None where there is none."""
    stated = list(comparable(claims).itertuples())
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
    kinds = (label(kind, "en") for kind in (pair.side, pair.loss, pair.outcome, pair.tally))
    loss = ", ".join(kinds)
    enemy = f"its enemy claims {{{name}_enemy}} ({by_whom(pair.enemy)})"
    if pair.own is None:
        return Said(f"{loss}: {enemy}, the side itself does not disclose its losses.", numbers)
    numbers[f"{name}_ratio"] = Number(round(pair.ratio, 1), (pair.own.claim_id, pair.enemy.claim_id))
    own = f"the side itself {{{name}_own}} ({by_whom(pair.own)})"
    return Said(f"{loss}: {enemy}, {own}; enemy to own {{{name}_ratio}}.", numbers)


def silence_in_words(claims):
    """How many claims withhold a side's losses or deny any, and by whom."""
    silent = nothing_told(claims)
    if silent.empty:
        return Said("No claim withholds losses or denies any loss at all.", {})
    withheld, denied = silent[silent["stance"] == "withholds"], silent[silent["stance"] == "denies"]
    whose = ", ".join(dict.fromkeys(claimant(claim, "en") for claim in silent.itertuples()))
    numbers = {"withheld": Number(len(withheld), ids(withheld)), "denied": Number(len(denied), ids(denied))}
    return Said(
        "{withheld} claims that losses are not disclosed, {denied} denials of any loss (of: {whose}).",
        numbers | {"whose": whose},
    )


def tolls_in_words(claims, n_articles, outcome="killed"):
    """How many cumulative figures there are, of how many claimants, and how many of these rise."""
    steps = staircases(of_kind(with_outcome(claims, outcome), "people"))
    if steps.empty:
        return Said(NONE, {"articles": told(n_articles), "what": "a cumulative figure on a known day"})
    series = [part for _, part in steps.groupby(["side", "who", "loss"])]
    every = tuple("|".join(steps["claim_ids"]).split("|"))
    numbers = {
        "cumulative_figures": Number(len(steps), every),
        "cumulative_series": Number(len(series), every),
        "cumulative_series_with_steps": Number(sum(len(part) > 1 for part in series), every),
    }
    return Said(
        "{cumulative_figures} cumulative figures in {cumulative_series} series of one claimant, side and "
        "population; series with more than one figure: {cumulative_series_with_steps}.",
        numbers,
    )


def equipment_in_words(claims, n_articles, outcomes):
    """How many claims on equipment there are, by fate, and the highest of each belligerent's losses."""
    found = of_this_war(of_kind(with_outcome(claims, *outcomes), "equipment"))
    if found.empty:
        return Said(NONE, {"articles": told(n_articles), "what": "equipment lost"})
    numbers = {"equipment_losses": Number(len(found), ids(found))}
    for outcome in outcomes:
        part = with_outcome(found, outcome)
        numbers[f"equipment_{outcome}"] = Number(len(part), ids(part))
    fates = ", ".join(f"{{equipment_{outcome}}} {label(outcome, 'en')}" for outcome in outcomes)
    return Said(f"{{equipment_losses}} claims on equipment: {fates}; none is added to another.", numbers)


def territory_in_words(claims, places, n_articles, outcomes):
    """How many claims on territory there are, how many name the places, and where list and count differ."""
    found = of_this_war(of_kind(with_outcome(claims, *outcomes), "territory"))
    if found.empty:
        return Said(NONE, {"articles": told(n_articles), "what": "places taken"})
    named = places.groupby("claim_id").size()
    listing = found[found["claim_id"].isin(named.index)]
    other = listing[listing["value"] != listing["claim_id"].map(named)]
    numbers = {
        "territory_changes": Number(len(found), ids(found)),
        "claims_with_places": Number(len(listing), ids(listing)),
        "places_named": Number(int(named.sum()), tuple(named.index)),
        "lists_unlike_counts": Number(len(other), ids(other)),
    }
    return Said(
        "{territory_changes} claims on places that changed hands; {claims_with_places} of them name places, "
        "{places_named} names in all. Lists with more or fewer names than the number claimed: "
        "{lists_unlike_counts}.",
        numbers,
    )


def published_in_words(claims, published, kind, outcomes):
    """How many figures the articles have beside those published elsewhere, and the range of the latter."""
    here = comparable(of_kind(with_outcome(claims, *outcomes), kind))
    unsure = published[published["unsure"]]
    numbers = {
        f"comparable_{kind}": Number(len(here), ids(here)),
        f"published_{kind}": Number(len(published), tuple(published["ref_id"])),
        f"published_{kind}_unsure": Number(len(unsure), tuple(unsure["ref_id"])),
    }
    return Said(
        f"{{comparable_{kind}}} figures of the articles can stand beside {{published_{kind}}} published "
        f"elsewhere (tertiary or garbled: {{published_{kind}_unsure}}); all of them are claims.",
        numbers,
    )


def doubts_in_words(claims, doubtful):
    """How many claims leave something open."""
    told = distinct(claims) if len(claims) else claims
    numbers = {
        "all_claims": Number(len(claims), ids(claims)),
        "doubtful_claims": Number(len(doubtful), ids(doubtful)),
        "distinct_claims": Number(len(told), ids(claims)),
    }
    return Said(
        "{doubtful_claims} of {all_claims} claims leave something open; told twice on a day, a claim counts "
        "once: {distinct_claims} are distinct.",
        numbers,
    )
