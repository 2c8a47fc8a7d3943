"""The figures that notebooks 01 to 06 draw, by the name of their files, each from the tables of a corpus."""

from collections.abc import Iterable
from typing import NamedTuple

from matplotlib.figure import Figure
from pandas import DataFrame

from helpers import (
    actors_ledger,
    drift,
    fighters_ledger,
    figures,
    ledger,
    mediation_ledger,
    plots_actors,
    plots_articles,
    plots_casualties,
    plots_drift,
    plots_equipment,
    plots_fighter_numbers,
    plots_fighters,
    plots_mediation,
    plots_responses,
    plots_rivals,
    ribbons,
    rtl,
    staircases,
    style,
    who_counts_whom,
)


class Drawn(NamedTuple):
    """A figure with what is saved beside it."""

    figure: Figure
    data: DataFrame
    caption: dict
    alt: dict
    records: Iterable


EVENTS = mediation_ledger.published_events()


def losses(draw, *what):
    """A figure of classed claims; `what` are its arguments before the language."""
    return lambda made, n, language: draw(ledger.classed(made), n, *what, language)


def territory(made, n, language):
    """The figure that takes the table of places, too."""
    plots_equipment.territory_claims(ledger.classed(made), made["places"], n, language)


def articles(draw, table):
    """A figure of notebook 01, whose functions take the number of claims."""
    return lambda made, n, language: draw(made[table], len(made["claims"]), language)


def names(made, n, language):
    """The figure of the words for region and war."""
    plots_articles.names_by_topic(made["names"], n, len(made["claims"]), language)


def presence(made, n, language):
    """The figure of who appears in which article."""
    plots_actors.actors_by_article(actors_ledger.appearances(made), n, language)


def speaking(made, n, language):
    """The figure of who speaks and who is spoken of."""
    plots_actors.speaks_and_spoken_of(actors_ledger.statements(made["relations"]), n, language)


def network(made, n, language):
    """The figure of the acts between actors, without those of speaking of somebody."""
    acts = actors_ledger.direct(actors_ledger.statements(made["relations"]))
    plots_actors.actor_network(acts, n, language)


def attempts(draw, part):
    """A time line of attempts or appeals above the published ones."""
    return lambda made, n, language: draw(part(made["mediation"]), part(EVENTS), n, language)


def answers(made, n, language):
    """The figure of responses."""
    plots_responses.responses(made["mediation"], n, language)


def fighters(draw):
    """A figure of the statements on foreign fighters."""
    return lambda made, n, language: draw(fighters_ledger.dated(made), n, language)


def fighter_numbers(made, n, language):
    """The figure that takes claims, too."""
    plots_fighter_numbers.fighters_claimed(made["claims"], fighters_ledger.dated(made), n, language)


def ribbon(made, n, language):
    """The figure of whose voice tells each sentence."""
    ribbons.attribution_ribbon(made, language)


def drifting(made, n, language):
    """The figure of claims that change from article to article."""
    claims = ledger.classed(made)
    plots_drift.claim_drift(drift.retold(claims), n, len(claims), language)


FIGURES = {
    "01-articles-by-date": articles(plots_articles.articles_by_date, "articles"),
    "01-sentences-by-kind": articles(plots_articles.sentences_by_kind, "sentences"),
    "01-names-by-topic": names,
    "01-attribution-ribbon": ribbon,
    "02-rival-figures-killed": losses(plots_casualties.rival_figures, "killed"),
    "02-who-counts-whom-killed": losses(who_counts_whom.who_counts_whom, "killed"),
    "02-own-against-enemy-people": losses(plots_rivals.own_against_enemy, "people"),
    "02-cumulative-tolls-killed": losses(staircases.cumulative_tolls, "killed"),
    "02-beside-published-people": losses(plots_casualties.beside_published, "people", ["killed"]),
    "03-equipment-by-fate": losses(plots_equipment.equipment_by_fate),
    "03-own-against-enemy-equipment": losses(plots_rivals.own_against_enemy, "equipment"),
    "03-territory-claims": territory,
    "03-beside-published-equipment": losses(plots_casualties.beside_published, "equipment", ledger.FATES),
    "03-beside-published-territory": losses(plots_casualties.beside_published, "territory", ledger.TERRITORY),
    "03-claim-drift": drifting,
    "04-actors-by-article": presence,
    "04-speaks-and-spoken-of": speaking,
    "04-actor-network": network,
    "05-mediation-attempts": attempts(plots_mediation.attempts_time_line, mediation_ledger.attempts_of),
    "05-mediation-appeals": attempts(plots_mediation.appeals_time_line, mediation_ledger.appeals_of),
    "05-mediation-responses": answers,
    "06-allegations-and-denials": fighters(plots_fighters.allegations_and_denials),
    "06-origins-alleged": fighters(plots_fighters.origins_alleged),
    "06-words-for-fighters": fighters(plots_fighters.words_for_fighters),
    "06-fighters-claimed": fighter_numbers,
}


def draw(name, made, language="both", size="two-column"):
    """Draw a figure of the tables in the house look, and save it."""
    style.use(size, language)
    FIGURES[name](made, len(made["articles"]), language)


def kept_open(monkeypatch, prepared=True):
    """What is drawn from here on, {name: Drawn}, `prepared` for print as saving does."""
    found = {}

    def keep(fig, name, data, caption, alt, records=()):
        if prepared:
            rtl.finalize(fig)
        found[name] = Drawn(fig, data, caption, alt, records)

    monkeypatch.setattr(figures, "save", keep)
    return found
