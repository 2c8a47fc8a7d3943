"""The figures of notebook 03: equipment by class and fate for each claimant, and territory claims in time."""

from helpers import claim_rows, figures
from helpers.claim_rows import finish, left_out, marks_of, parties_in, records_of
from helpers.claim_words import claimant, figure, in_both, thing
from helpers.glossary import label
from helpers.ledger import (
    CLASSES_BY_KIND,
    FATES,
    SIDES,
    TERRITORY,
    by_size,
    distinct,
    of_kind,
    of_this_war,
    with_outcome,
)
from helpers.lexicon import alternatives
from helpers.marks import Row, dark, mark, numbers
from helpers.plots_casualties import claim_row
from helpers.stacking import NAME_PART, on_page

EQUIPMENT_ROWS = 44
TERRITORY_ROWS = 24
MARKER_OF = {"destroyed": "X", "damaged": "v", "lost": "D", "seized": "s"}
SEVERAL = "P"
NAMES_PARTS = 2  # lines of place names, at the width of a row's name


def equipment_by_fate(claims, n_articles, language="ar"):
    """Draw the claimed losses of equipment: a row for class and fate, grouped by side and who claims them.

    A row has every figure that the claimant gave, none added to another. `claims` are those of
    ledger.classed; nothing is drawn where no article claims such a loss.
    """
    told = distinct(of_this_war(of_kind(with_outcome(claims, *FATES), "equipment")))
    if told.empty:
        return
    groups = fate_groups(told, language)
    shown = on_page(groups, EQUIPMENT_ROWS)
    fig, ax = claim_rows.draw(shown, "claimed_lost", language)
    fates_key(ax, told, marks_of(shown), language)
    counts, missing = (n_articles, len(records_of(groups))), left_out(groups, shown)
    finish(fig, [ax], "03-equipment_by_fate", told, {"n": counts[1]}, counts, language, missing)


def fate_groups(told, language):
    """The groups of rows, one for a claimant and a side, the claimants with most figures first."""
    most = told.groupby("who").size().sort_values(ascending=False, kind="stable").index
    return [
        (claimed_by(parts[0], side, language), [fate_row(part, language) for part in parts])
        for who in most
        for side in SIDES
        if (parts := by_class(told[(told["who"] == who) & (told["side"] == side)]))
    ]


def by_class(claims):
    """A claimant's figures of each class and fate, in the order of Oryx's lists."""
    order = CLASSES_BY_KIND["equipment"].split()
    parts = [part for _, part in claims.groupby(["loss", "outcome"], sort=True)]
    return sorted(parts, key=lambda part: order.index(alternatives(part["loss"].iloc[0])[0]))


def claimed_by(part, side, language):
    """The heading of a claimant's rows: whose losses, claimed by whom."""
    first = next(part.itertuples())
    return in_both(
        lambda tongue: (
            f"{label(f'losses_{side}', tongue)} – {label('claimed_by', tongue)}: {claimant(first, tongue)}"
        ),
        language,
    )


def fate_row(part, language):
    """A claimant's figures of one class and fate in a row."""
    claims = list(by_size(part).itertuples())
    marks = [one for claim in claims if (one := mark(claim, marker_of(claim.outcome)))]
    nothing = "" if marks else label("none_claimed", language)
    first = claims[0]

    def words(tongue):
        return f"{thing(first.loss, claims, tongue)}: {label(first.outcome, tongue)}"

    return Row(
        in_both(words, language),
        marks,
        numbers([figure(claim) for claim in claims]),
        nothing,
        share=(first.side, first.claimant_party, *["silent"] * bool(nothing)),
        records=tuple("|".join(part["claim_ids"]).split("|")),
    )


def marker_of(outcome):
    """The symbol of a fate; one of its own where an article leaves two open."""
    return MARKER_OF.get(outcome, SEVERAL)


def fates_key(ax, told, marks, language):
    """What each symbol means, and whose count a colour is, as far as they are drawn."""
    drawn = {each.marker for each in marks}
    for outcome in [outcome for outcome in dict.fromkeys(told["outcome"]) if marker_of(outcome) in drawn]:
        words = claim_rows.key_words(outcome, language)
        ax.scatter([], [], s=claim_rows.DOT, marker=marker_of(outcome), color=figures.NOTE_SHADE, label=words)
    for party in parties_in(marks):
        words = claim_rows.key_words(f"claimed_by_{party}", language)
        ax.fill_between([], [], color=dark(party), label=words)


def territory_claims(claims, places, n_articles, language="ar"):
    """Draw the claims on territory by day, each with the places it names, grouped by the side that lost them.

    `places` is the table of named places. Nothing is drawn where no article claims a place.
    """
    told = distinct(of_this_war(of_kind(with_outcome(claims, *TERRITORY), "territory")))
    if told.empty:
        return
    named = places.groupby("claim_id")["place"].agg(list)
    groups = place_groups(told, named, language)
    shown = on_page(groups, TERRITORY_ROWS)
    fig, ax = claim_rows.draw(shown, "claimed_places", language)
    claim_rows.parties_key(ax, shown, language)
    drawn = told.assign(places=["|".join(names_of(claim, named)) for claim in told.itertuples()])
    counts = n_articles, len(records_of(groups))
    words = {"n": counts[1], "named": int((drawn["places"] != "").sum())}
    finish(fig, [ax], "03-territory_claims", drawn, words, counts, language, left_out(groups, shown))


def place_groups(told, named, language):
    """Groups of rows, a row for each claim, a group for each side that lost the places."""
    return [
        (
            lost_by(side, language),
            [place_row(claim, named, language) for claim in told[told["side"] == side].itertuples()],
        )
        for side in SIDES
        if side in set(told["side"])
    ]


def lost_by(side, language):
    """The heading of the rows on places that a side lost."""
    return label(f"lost_by_{side}", language)


def names_of(claim, named):
    """The places that a claim names, in all articles that tell it, as printed, each once."""
    lists = [named[each] for each in claim.claim_ids.split("|") if each in named.index]
    return list(dict.fromkeys(place for names in lists for place in names))


def place_row(claim, named, language):
    """A claim as a row whose name has a line or two with the places it names, in Arabic as printed."""
    row, names = claim_row(claim, language, with_outcome=True), names_of(claim, named)
    return row._replace(name=f"{row.name}\n{shortened(names)}") if names else row


def shortened(names):
    """Names in one line as long as a few of a row's lines; of more, the number of those left out."""
    width, kept = NAMES_PARTS * figures.letters(NAME_PART), []
    for name in names:
        if kept and len("، ".join([*kept, name])) > width:
            break
        kept.append(name)
    left = len(names) - len(kept)
    return "، ".join(kept) + f" {label('and_others', 'ar')} ({left})" * bool(left)
