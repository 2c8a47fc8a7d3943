"""Claims in words: figures with bounds, who says it, a ledger with glosses, what claims leave open."""

import pandas as pd

from helpers.gloss import names_and_terms
from helpers.glossary import label, languages_of
from helpers.ledger import size
from helpers.lexicon import alternatives
from helpers.mediation_ledger import named
from helpers.rtl import has_right_to_left

SIGNS = {
    "about": "≈ ",
    "at_least": "≥ ",
    "more_than": "> ",
    "at_most": "≤ ",
    "less_than": "< ",
    "vague": "≥ ",
}
LEDGER = [
    "published",
    "claimant",
    "number",
    "what",
    "side",
    "stance",
    "tally",
    "context",
    "gloss",
    "claim_id",
]
PLACE_LIST = ["published", "claimant", "number", "what", "places", "claim_id"]


def figure(claim):
    """A claim's figure with its sign: ≥ 230, ≈ 30,000, 70,000–75,000; ? stands behind a vague one."""
    if claim.precision == "range" and pd.notna(claim.low) and pd.notna(claim.high):
        return f"{claim.low:,.0f}–{claim.high:,.0f}"
    stated = next((n for n in (claim.value, claim.low, claim.high) if pd.notna(n)), None)
    if stated is None:
        return ""
    return f"{SIGNS.get(claim.precision, '')}{stated:,.0f}{'?' * (claim.precision == 'vague')}"


def figure_of(claim, tongue):
    """A population with its figure, for lines of text, where a sign or dash beside it might turn round."""
    lost = thing(claim.loss, [claim], tongue)
    told = f"{lost}: {figure(claim._replace(precision='exact'))}"
    if claim.precision == "range":
        return f"{lost}: {figure(claim).replace('–', '-')}"
    return told if claim.precision == "exact" else f"{told} ({label(claim.precision, tongue)})"


def claimant(claim, tongue):
    """Who says it, in one language: the actor's name, else the outlet, or the words for an unnamed source."""
    if claim.claimant:
        return named(claim.claimant, tongue)
    told = label("narrator" if is_narrated(claim) else "unnamed_source", tongue)
    words = claim.outlet if is_narrated(claim) else f"«{claim.claimant_text}»" * bool(claim.claimant_text)
    # Arabic words in an English line would turn the whole line round.
    readable = words and (tongue == "ar" or not has_right_to_left(words))
    return f"{told} ({words})" if readable else told


def is_narrated(claim):
    """Whether the outlet itself tells the claim, without any source."""
    return claim.claimant_party == "narrator" and not claim.claimant_text


def in_both(words, language):
    """A line for each language of words(tongue); once where they are the same."""
    return "\n".join(dict.fromkeys(words(tongue) for tongue in languages_of(language)))


def thing(kinds, claims, tongue):
    """The words for what claims are on, objects or classes: in the singular where all their figures are 1."""
    alone = all(size(claim) == 1 for claim in claims)
    return label("|".join(f"one_{kind}" for kind in alternatives(kinds)) if alone else kinds, tongue)


def what(claim, tongue):
    """What was lost and what befell it, as in `soldiers: killed`."""
    return f"{thing(claim.object, [claim], tongue)}: {label(claim.outcome, tongue)}"


def silence_of(claim):
    """The glossary's key for how a side tells no figure: undisclosed, any loss denied, or this one."""
    if claim.stance == "withholds":
        return "undisclosed"
    return "denied_any" if claim.loss == "any_loss" else "denied_this"


def ledger(claims, language):
    """Claims in words for `table`, each with its sentence and a gloss in English: the columns LEDGER."""
    rows = [
        (
            claim.published,
            in_both(lambda tongue, claim=claim: claimant(claim, tongue), language),
            figure(claim) or label("undisclosed" if claim.stance == "withholds" else "unknown", language),
            in_both(lambda tongue, claim=claim: what(claim, tongue), language),
            label(claim.side, language),
            label(claim.stance, language),
            label(claim.tally, language),
            claim.context,
            gloss(claim),
            claim.claim_id,
        )
        for claim in claims.itertuples()
    ]
    return pd.DataFrame(rows, columns=LEDGER)


def place_lists(claims, places, language):
    """The claims that name places, with their figure and the names as printed, for `table`."""
    named = places.groupby("claim_id")["place"].agg("، ".join)
    listing = claims[claims["claim_id"].isin(named.index)]
    return ledger(listing, language).assign(places=list(listing["claim_id"].map(named)))[PLACE_LIST]


def gloss(claim):
    """A claim's fields in English words, then the names and terms of its sentence: no translation."""
    number = figure(claim) or "no number"
    told = (
        f"{claimant(claim, 'en')} {label(claim.stance, 'en')}: {number} {what(claim, 'en')}, "
        f"{label(claim.side, 'en')}, {label(claim.tally, 'en')}"
    )
    return "\n".join(filter(None, [told, names_and_terms(claim.context)]))


# Doubt

DOUBTS = {
    "side_unknown": lambda claims: claims["side"] == "unknown",
    "claimant_unknown": lambda claims: (claims["claimant"] == "") & (claims["claimant_party"] != "narrator"),
    "narrated": lambda claims: (claims["claimant"] == "") & (claims["claimant_party"] == "narrator"),
    "vague_number": lambda claims: claims["precision"] == "vague",
    "by_grammar": lambda claims: claims["implicit"],
    "undated": lambda claims: claims["published"] == "",
}


def doubts(claims):
    """How many claims leave what open: a DataFrame reason, n_claims."""
    return pd.DataFrame(
        [(reason, int(applies(claims).sum())) for reason, applies in DOUBTS.items()],
        columns=["reason", "n_claims"],
    )


def doubtful(claims):
    """The claims that leave most open, first those with an unknown side, then by the number of reasons."""
    reasons = pd.DataFrame(
        {reason: applies(claims) for reason, applies in DOUBTS.items()}, index=claims.index
    )
    weight = reasons.sum(axis=1) + 2 * reasons["side_unknown"]
    return claims[weight > 0].loc[weight[weight > 0].sort_values(ascending=False, kind="stable").index]
