"""The figure of a loss as counted by the side that suffered it and by its enemy, in notebooks 02 and 03."""

import pandas as pd

from helpers import claim_rows
from helpers.claim_rows import finish, left_out, parties_key, records_of
from helpers.claim_words import figure, in_both, silence_of, thing
from helpers.glossary import label
from helpers.ledger import SAME_LOSS, rivals
from helpers.marks import Row, mark
from helpers.plots_casualties import heading
from helpers.stacking import on_page

LADDER_ROWS = 24  # at most


def own_against_enemy(claims, n_articles, kind="people", language="ar"):
    """Draw what both belligerents claim on the same loss as paired dots with their ratio, a row a loss.

    `kind` is "people" or "equipment". Nothing is drawn where no loss has two accounts.
    """
    pairs = rivals(claims, kind)
    if pairs.empty:
        return
    groups = ladder(pairs, language)
    shown = on_page(groups, LADDER_ROWS)
    fig, ax = claim_rows.draw(shown, "claimed_number", language)
    parties_key(ax, shown, language)
    number = "02" if kind == "people" else "03"
    counts, missing = (n_articles, len(records_of(groups))), left_out(groups, shown)
    told = {"n": len(pairs)}
    finish(fig, [ax], f"{number}-own_against_enemy_{kind}", flat(pairs), told, counts, language, missing)


def ladder(pairs, language):
    """Groups of rows, a row for each pair, a group for each side that has the loss."""
    return [
        (
            heading(side, language),
            [pair_row(pair, language) for pair in pairs[pairs["side"] == side].itertuples()],
        )
        for side in dict.fromkeys(pairs["side"])
    ]


def pair_row(pair, language):
    """Both sides' figures in a row: the symbols joined, the days, own and enemy number, and their ratio."""
    told = [claim for claim in (pair.own, pair.enemy) if claim]

    def words_in(tongue):
        kind = f"{thing(pair.loss, told, tongue)}: {label(pair.outcome, tongue)}"
        return f"{kind} ({label(pair.tally, tongue)})"

    ratio = f" (× {max(pair.ratio, 1 / pair.ratio):.1f})" if pd.notna(pair.ratio) else ""
    return Row(
        f"{in_both(words_in, language)}\n{days(pair)}",
        [one for one in map(mark, told) if one],
        " : ".join(figure(claim) for claim in told) + ratio,
        label(silence_of(pair.silence), language) if pair.silence else "",
        linked=True,
        share=(pair.side,),
        records=ids_of(pair),
    )


def days(pair):
    """The day of the side's own claim and below it that of its enemy's; once where both are of a day."""
    return "\n".join(dict.fromkeys(claim.published for claim in (pair.own or pair.silence, pair.enemy)))


def ids_of(pair):
    """The ids of the claims of a pair."""
    return tuple(claim.claim_id for claim in (pair.own, pair.silence, pair.enemy) if claim)


def flat(pairs):
    """Pairs as a table that can be written: for each role claimant, stance, day, figure and claim."""
    fields = ("claimant", "stance", "published", "value", "low", "high", "precision")
    rows = [
        {field: getattr(pair, field) for field in (*SAME_LOSS, "ratio")}
        | {
            f"{role}_{field}": getattr(claim, field, "")
            for role, claim in (("own", pair.own or pair.silence), ("enemy", pair.enemy))
            for field in fields
        }
        | {"claim_ids": "|".join(ids_of(pair))}
        for pair in pairs.itertuples()
    ]
    return pd.DataFrame(rows)
