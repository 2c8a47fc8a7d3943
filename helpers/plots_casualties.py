"""Figures of notebook 02, some of 03: rival figures, claims beside what was published elsewhere."""

import pandas as pd

from helpers import claim_rows
from helpers.claim_rows import finish, left_out, parties_key, records_of
from helpers.claim_words import claimant, figure, in_both, thing
from helpers.glossary import label
from helpers.ledger import (
    SIDES,
    by_size,
    comparable,
    distinct,
    flags,
    nothing_told,
    of_kind,
    of_this_war,
    with_outcome,
)
from helpers.marks import ELSEWHERE, Row, mark, numbers
from helpers.published_losses import published
from helpers.stacking import on_page

RIVAL_ROWS, BESIDE_ROWS = 60, 60  # at most
ROLES = ("own", "enemy", "one_side", "both_sides", "third", "narrator", "documented", "independent")


def rival_figures(claims, n_articles, outcome="killed", language="ar"):
    """Draw each claimed figure of people with an outcome: a row for claimant and day, grouped by side.

    `claims` are those of ledger.classed. Nothing is drawn where no article claims such a figure.
    """
    people = of_this_war(of_kind(with_outcome(claims, outcome), "people"))
    if people.empty:
        return
    told = distinct(pd.concat([people, nothing_told(claims)]))
    groups = by_side(told, language)
    shown = on_page(groups, RIVAL_ROWS)
    fig, ax = claim_rows.draw(shown, f"claimed_{outcome}", language)
    parties_key(ax, shown, language)
    counts, missing = (n_articles, len(records_of(groups))), left_out(groups, shown)
    finish(fig, [ax], f"02-rival_figures_{outcome}", told, {"n": len(people)}, counts, language, missing)


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

    def kinds_in(tongue):
        fate = [label(claim.outcome, tongue)] if with_outcome else []
        return [thing(claim.loss, [claim], tongue), *fate]

    def words(tongue):
        return f"{claimant(claim, tongue)}: " + " – ".join(kinds_in(tongue))

    one, nothing = mark(claim), silent(claim, language)
    return Row(
        dated(claim.published, in_both(words, language)),
        [one] if one else [],
        figure(claim),
        nothing,
        share=(claim.side, claim.claimant_party, *["silent"] * bool(nothing)),
        records=tuple(claim.claim_ids.split("|")),
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
    shown = on_page(groups, BESIDE_ROWS)
    fig, ax = claim_rows.draw(shown, "claimed_number", language)
    parties_key(ax, shown, language)
    elsewhere_key(ax, elsewhere[elsewhere["ref_id"].isin(records_of(shown))], language)
    number = "02" if kind == "people" else "03"
    counts, words = (n_articles, len(told)), {"n": len(told), "elsewhere": len(elsewhere)}
    drawn = pd.concat([told.assign(claim_ids=told["claim_id"]), elsewhere]).fillna({"claim_ids": ""})
    missing = left_out(groups, shown, "figures_drawn")
    finish(fig, [ax], f"{number}-beside_published_{kind}", drawn, words, counts, language, missing)


def alike(some, others):
    """Which rows are on a side and loss that others are on, too."""
    pairs = set(zip(others["side"], others["loss"], strict=True))
    return flags(some, [pair in pairs for pair in zip(some["side"], some["loss"], strict=True)])


def both_rows(told, elsewhere, side, loss, language):
    """The rows of one loss: what the articles claim, what is published elsewhere, each by whose count."""
    sources = (("articles", told, "claim_id"), ("elsewhere", elsewhere, "ref_id"))
    return [
        Row(
            label(f"{source}_{role}", language),
            *drawn_as(source, group),
            share=(side, group["claimant_party"].iloc[0], *[source] * (source == "elsewhere")),
            records=tuple(group[ids]),
        )
        for source, table, ids in sources
        for role in ROLES
        for group in [table[(table["side"] == side) & (table["loss"] == loss) & (table["role"] == role)]]
        if len(group)
    ]


def drawn_as(source, group):
    """The marks and figures of claims, or of published figures, hollow where tertiary or garbled."""
    claims = list(by_size(group).itertuples())
    look = mark if source == "articles" else published_mark
    return [one for one in map(look, claims) if one], numbers([figure(claim) for claim in claims])


def published_mark(row):
    """The diamond of a figure published elsewhere, with an arrow where it is only a bound."""
    return mark(row, **ELSEWHERE)._replace(hollow=row.unsure)


def elsewhere_key(ax, elsewhere, language):
    """What a diamond means, and a hollow one."""
    for unsure in sorted(set(elsewhere["unsure"])):
        words = claim_rows.key_words("published_unsure" if unsure else "published_sure", language)
        face = "white" if unsure else ELSEWHERE["colour"]
        look = {"marker": ELSEWHERE["marker"], "facecolors": face, "edgecolors": ELSEWHERE["colour"]}
        ax.scatter([], [], s=claim_rows.DOT, label=words, **look)
