"""The figure of notebook 05 that needs most care: who is claimed to have responded how."""

import matplotlib.pyplot as plt

from helpers import figures
from helpers.glossary import label, languages_of
from helpers.mediation_ledger import answers_of, name_lines
from helpers.mediation_marks import ALL, MOST_ANSWERS, counted_answers, rows_of_answers
from helpers.plots_mediation import AREA, finish, in_lines, lines_for

GAP = 7  # points between a symbol and its number
ANSWERS = {"accepted": "P", "conditional": "d", "rejected": "X"}


def responses(mediation, n_articles, language="ar"):
    """Draw the responses: a row for each responding actor and act, a column for each answer, with numbers."""
    answers = answers_of(mediation)
    if answers.empty:
        return
    most = figures.most_on_page(lambda number: row_names(answers, number, language), MOST_ANSWERS)
    drawn, left_out = counted_answers(answers, most)
    names = row_names(answers, most, language)
    lines = max(map(lines_for, names))
    fig, ax = figures.rows([*names, *[""] * len(figures.PALETTE)])
    places = {
        (row.actor, row.act): -lines * (place + 0.5)
        for place, row in enumerate(rows_of_answers(drawn).itertuples())
    }
    for answer in drawn.itertuples():
        answer_symbol(ax, answer, places[answer.actor, answer.act], language)
    ax.set_yticks(list(places.values()), names)
    ax.set(ylim=(-lines * len(names), 0), xlim=(-0.5, len(ANSWERS) - 0.5))
    ax.set_xticks(range(len(ANSWERS)), [label(answer, language) for answer in ANSWERS])
    party_key(ax, [party for party in figures.PALETTE if party in set(drawn["party"])], language)
    counts = (n_articles, len(answers))
    every, told = counted_answers(answers, ALL)[0], {"n": len(answers)}
    finish(fig, [ax], "05-mediation_responses", every, told, counts, left_out, language)


def row_names(answers, most, language):
    """The names of the rows with most attempts."""
    return [
        row_name(row, language) for row in rows_of_answers(counted_answers(answers, most)[0]).itertuples()
    ]


def row_name(row, language):
    """An actor and the act responded to, a line for each language or, where they are long, more."""
    names = [
        f"{name_lines(row.actor, tongue)} – {label(row.act, tongue)}" for tongue in languages_of(language)
    ]
    return in_lines("\n".join(names))


def party_key(ax, parties, language):
    """Entries for the legend: the colour of each party."""
    for party in parties:
        colour = figures.PALETTE[party]
        ax.scatter([], [], s=2 * AREA, marker="s", color=colour, linewidths=0, label=label(party, language))


def answer_symbol(ax, answer, place, language):
    """One answer in the colour of the party, with its number of attempts behind it."""
    x = list(ANSWERS).index(answer.response)
    colour = figures.PALETTE.get(answer.party, figures.PALETTE["unknown"])
    ax.scatter(x, place, s=2 * AREA, marker=ANSWERS[answer.response], color=colour, linewidths=0, zorder=3)
    arabic = languages_of(language)[0] == "ar"
    size = plt.rcParams["xtick.labelsize"]
    figures.beside(ax, f"{answer.n_attempts:,}", (x, place), arabic, GAP, fontsize=size)
