"""Figures of notebook 02, some of 03: rival figures, own against enemy, claims beside other sources."""

import pandas as pd

from helpers import claim_rows
from helpers.claim_rows import ELSEWHERE, Mark, Row, finish, mark, numbers, parties_key
from helpers.claim_words import claimant, figure, in_both
from helpers.glossary import label
from helpers.ledger import (
    SAME_LOSS,
    SIDES,
    by_size,
    comparable,
    distinct,
    flags,
    newest,
    nothing_told,
    of_kind,
    of_this_war,
    rivals,
    with_outcome,
)
from helpers.published_losses import published
from helpers.stacking import first_rows, most_on_page, number_of_rows, on_page

RIVAL_ROWS, LADDER_ROWS, BESIDE_ROWS = 60, 24, 60  # at most
ROLES = ("own", "enemy", "one_side", "both_sides", "third", "narrator", "documented", "independent")


def rival_figures(claims, n_articles, outcome="killed", language="ar"):
    """Draw each claimed figure of people with an outcome: a row for claimant and day, grouped by side.

    `claims` are those of ledger.classed. Nothing is drawn where no article claims such a figure.
    """
    people = of_this_war(of_kind(with_outcome(claims, outcome), "people"))
    if people.empty:
        return
    told = distinct(pd.concat([people, nothing_told(claims)]))
    groups = on_page(lambda number: by_side(newest(told, number), language), RIVAL_ROWS)
    fig, ax = claim_rows.draw(groups, f"claimed_{outcome}", language)
    parties_key(ax, groups, language)
    counts, left_out = (n_articles, len(people)), {"n_not_drawn": len(told) - number_of_rows(groups)}
    finish(fig, [ax], f"02-rival_figures_{outcome}", told, {"n": len(people)}, counts, language, left_out)


def by_side(told, language):
    """Groups of rows, a row for each claim, a group for each side that has the loss."""
    return [
        (
            heading(side, language),
            [claim_row(claim, language) for claim in told[told["side"] == side].itertuples()],
        )
        for side in SIDES
        if side in set(told["side"])
    ]


def heading(side, language, loss=""):
    """The heading of the rows on a side's losses, or on one of them."""

    def words(tongue):
        return " – ".join(label(key, tongue) for key in (f"losses_{side}", loss) if key)

    return in_both(words, language)


def claim_row(claim, language, with_outcome=False):
    """A claim as a row: its day, who says it and what was lost, with what befell it where that differs."""
    kinds = [claim.loss, claim.outcome] if with_outcome else [claim.loss]

    def words(tongue):
        return f"{claimant(claim, tongue)}: " + " – ".join(label(kind, tongue) for kind in kinds)

    one = mark(claim)
    return Row(
        dated(claim.published, in_both(words, language)),
        [one] if one else [],
        figure(claim),
        silent(claim, language),
    )


def dated(day, name):
    """A name behind its day; the day stands first, so that its digits keep their order in an Arabic line."""
    return f"{day} · {name}" if day else name


def silent(claim, language):
    """What stands in a row without a figure above 0: that it is withheld, or that all is denied."""
    if claim.stance == "withholds":
        return label("undisclosed", language)
    return (
        label("denied_any" if claim.loss == "any_loss" else "none_claimed", language)
        if claim.value == 0
        else ""
    )


def own_against_enemy(claims, n_articles, kind="people", language="ar"):
    """Draw what both belligerents claim on the same loss as paired dots with their ratio, a row a loss.

    `kind` is "people" or "equipment". Nothing is drawn where no loss has two accounts.
    """
    pairs = rivals(claims, kind)
    if pairs.empty:
        return
    kept = pairs.head(most_on_page(lambda number: ladder(pairs.head(number), language), LADDER_ROWS))
    fig, ax = claim_rows.draw(ladder(kept, language), "claimed_number", language)
    parties_key(ax, ladder(kept, language), language)
    number = "02" if kind == "people" else "03"
    counts, told = (n_articles, n_claims(pairs)), {"n": len(pairs)}
    left_out = {"n_not_drawn": len(pairs) - len(kept)}
    finish(fig, [ax], f"{number}-own_against_enemy_{kind}", flat(pairs), told, counts, language, left_out)


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
    """Both sides' figures in a row: the symbols joined, own and enemy number, and their ratio."""

    def words_in(tongue):
        kind = f"{label(pair.loss, tongue)}: {label(pair.outcome, tongue)}"
        return f"{kind} ({label(pair.tally, tongue)})"

    name = in_both(words_in, language)
    told = [claim for claim in (pair.own, pair.enemy) if claim]
    name += "\n" + " – ".join(sorted({claim.published for claim in told if claim.published}))
    marks = [one for one in map(mark, told) if one]
    words = " : ".join(figure(claim) for claim in told)
    ratio = f" (× {max(pair.ratio, 1 / pair.ratio):.1f})" if pd.notna(pair.ratio) else ""
    hidden = label("undisclosed", language) if pair.withheld else ""
    return Row(name, marks, words + ratio, hidden, linked=True)


def n_claims(pairs):
    """How many claims stand in pairs."""
    return sum(claim is not None for column in ("own", "enemy") for claim in pairs[column])


def flat(pairs):
    """Pairs as a table that can be written: for each role claimant, day, figure and claim."""
    rows = [
        {field: getattr(pair, field) for field in (*SAME_LOSS, "ratio")}
        | {
            f"{role}_{field}": getattr(claim, field, "")
            for role, claim in (("own", pair.own), ("enemy", pair.enemy))
            for field in ("claimant", "published", "value", "low", "high", "precision")
        }
        | {"withheld": pair.withheld}
        | {"claim_ids": "|".join(claim.claim_id for claim in (pair.own, pair.enemy) if claim)}
        for pair in pairs.itertuples()
    ]
    return pd.DataFrame(rows)


def beside_published(claims, n_articles, kind="people", outcomes=("killed",), language="ar"):
    """Draw the articles' figures beside those published elsewhere: rows by whose count, grouped by the loss.

    Nothing is drawn where no article claims such a figure.
    """
    told = comparable(of_kind(with_outcome(claims, *outcomes), kind))
    elsewhere = published(kind)
    told, elsewhere = told[alike(told, elsewhere)], elsewhere[alike(elsewhere, told)]
    if told.empty:
        return
    groups = [
        (heading(side, language, loss), rows)
        for side in SIDES
        for loss in dict.fromkeys(elsewhere["loss"])
        if (rows := both_rows(told, elsewhere, side, loss, language))
    ]
    shown = on_page(lambda number: first_rows(groups, number), BESIDE_ROWS)
    fig, ax = claim_rows.draw(shown, "claimed_number", language)
    parties_key(ax, shown, language)
    elsewhere_key(ax, elsewhere, language)
    number = "02" if kind == "people" else "03"
    counts, words = (n_articles, len(told)), {"n": len(told), "elsewhere": len(elsewhere)}
    drawn = pd.concat([told.assign(claim_ids=told["claim_id"]), elsewhere]).fillna({"claim_ids": ""})
    left_out = {"n_not_drawn": number_of_rows(groups) - number_of_rows(shown)}
    finish(fig, [ax], f"{number}-beside_published_{kind}", drawn, words, counts, language, left_out)


def alike(some, others):
    """Which rows are on a side and loss that others are on, too."""
    pairs = set(zip(others["side"], others["loss"], strict=True))
    return flags(some, [pair in pairs for pair in zip(some["side"], some["loss"], strict=True)])


def both_rows(told, elsewhere, side, loss, language):
    """The rows of one loss: what the articles claim, what is published elsewhere, each by whose count."""
    here = told[(told["side"] == side) & (told["loss"] == loss)]
    there = elsewhere[(elsewhere["side"] == side) & (elsewhere["loss"] == loss)]
    return [
        Row(name, marks, numbers(texts))
        for source, part in (("articles", here), ("elsewhere", there))
        for role in ROLES
        for group in [part[part["role"] == role]]
        if len(group)
        for name in [label(f"{source}_{role}", language)]
        for marks, texts in [drawn_as(source, group)]
    ]


def drawn_as(source, group):
    """The marks and figures of claims, or of published figures, hollow where tertiary or garbled."""
    if source == "articles":
        pairs = [(mark(claim), figure(claim)) for claim in by_size(group).itertuples()]
        return [one for one, _ in pairs if one], [text for one, text in pairs if one]
    group = group.sort_values("value")
    marks = [
        Mark(row.value, row.value, row.value, hollow=row.unsure, **ELSEWHERE) for row in group.itertuples()
    ]
    return marks, [f"{value:,.0f}" for value in group["value"]]


def elsewhere_key(ax, elsewhere, language):
    """What a diamond means, and a hollow one."""
    for unsure in sorted(set(elsewhere["unsure"])):
        words = claim_rows.key_words("published_unsure" if unsure else "published_sure", language)
        face = "white" if unsure else ELSEWHERE["colour"]
        look = {"marker": ELSEWHERE["marker"], "facecolors": face, "edgecolors": ELSEWHERE["colour"]}
        ax.scatter([], [], s=claim_rows.DOT, label=words, **look)
