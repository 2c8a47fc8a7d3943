"""The figures of notebook 03: equipment by class and fate for each claimant, and territory claims in time."""

from helpers import claim_rows, figures
from helpers.claim_rows import Row, dark, finish, letters, mark, not_drawn, numbers
from helpers.claim_words import claimant, figure, in_both
from helpers.glossary import label
from helpers.ledger import CLASSES_BY_KIND, FATES, SIDES, TERRITORY, distinct, of_kind, with_outcome
from helpers.lexicon import alternatives
from helpers.plots_casualties import claim_row, heading

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
    told = of_kind(with_outcome(claims, *FATES), "equipment")
    told = distinct(told[told["tally"] != "historical"])
    if told.empty:
        return
    groups, rest = fate_groups(told, language)
    fig, ax = claim_rows.draw(groups, "claimed_lost", language)
    fates_key(ax, told, language)
    figures.legend(ax, language)
    counts = (n_articles, int(told["claim_ids"].str.count(r"\|").sum()) + len(told))
    finish(
        fig, [ax], "03-equipment_by_fate", told, {"n": counts[1]}, counts, language, not_drawn(rest, language)
    )


def fate_groups(told, language):
    """The groups of rows, the claimants with most figures first, and how many rows do not fit."""
    most = told.groupby("who").size().sort_values(ascending=False, kind="stable").index
    groups, room = [], EQUIPMENT_ROWS
    found = [
        (who, side, [part for _, part in by_class(told[(told["who"] == who) & (told["side"] == side)])])
        for who in most
        for side in SIDES
    ]
    for who, side, parts in found:
        rows = [fate_row(part, language) for part in parts[:room]]
        if rows:
            groups.append((claimed_by(parts[0], side, language), rows))
        room -= len(rows)
    return groups, sum(len(parts) for _, _, parts in found) - (EQUIPMENT_ROWS - room)
