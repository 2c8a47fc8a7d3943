"""The figures of notebook 01: articles by outlet and date, kinds of sentences, words for the war."""

from itertools import pairwise

import pandas as pd
from matplotlib.dates import AutoDateLocator, DateFormatter
from matplotlib.ticker import MaxNLocator

from helpers import figures
from helpers.annotate import READ, SET_ASIDE
from helpers.finishing import dress, finish, keep
from helpers.glossary import label, languages_of
from helpers.stacking import beside_or_in_lines

OUTLET_WIDTH, NAME_PART = 28, 0.32  # of an outlet's name: characters in a line, part of the figure's width
SMALLEST_DOT = 25  # points squared, for one article
LARGEST_DOT = 400  # points squared
DAYS_AROUND = 2  # days free on either side of the first and last article
MOST_DATES = 6  # under an axis of days
MOST_WORDS = 20  # of a topic
HEAD_PART = 0.6  # of the figure's width, for the heading of a panel
BAR = {"color": figures.PALETTE["third"], "edgecolor": figures.PALETTE["third"], "height": 0.7}


def articles_by_date(articles, n_claims, language="ar"):
    """Draw the `articles` table: a row for each outlet, a dot for its articles of a day."""
    dated = articles[articles["published"] != ""]
    drawn = dated.assign(inferred=dated["date_source"] == "inferred")
    drawn = drawn.groupby(["outlet", "published", "inferred"], as_index=False).size()
    drawn = drawn.rename(columns={"size": "n_articles"})
    outlets, names = outlet_rows(drawn, language)
    fig, ax = figures.rows(names or [""])
    most = int(drawn["n_articles"].max()) if len(drawn) else 0
    dots(ax, drawn[drawn["outlet"].isin(outlets)], outlets, most)
    ax.set_yticks(range(len(outlets)), names)
    ax.set_ylim(-0.6, max(len(outlets), 1) - 0.4)
    ax.grid(axis="y", visible=False)
    day_axis(ax, drawn["published"])
    name, told = "01-articles_by_date", {"n": len(dated), "most": most}
    left_out = {"n_not_drawn": drawn["outlet"].nunique() - len(outlets)}
    dress(fig, [ax], name, (len(articles), n_claims), language, left_out)
    fit_days([ax])
    keep(fig, name, drawn, told, language)


def outlet_rows(drawn, language):
    """The outlets from below to above and their names in lines: those of most articles that fit on a page."""
    numbers = drawn.groupby("outlet")["n_articles"].sum().sort_values(ascending=False, kind="stable")
    width = min(OUTLET_WIDTH, figures.letters(NAME_PART))
    names = {outlet: figures.wrap(outlet or label("unknown", language), width) for outlet in numbers.index}
    most = figures.most_on_page(lambda number: list(names.values())[:number], len(names))
    outlets = sorted(numbers.index[:most], reverse=True)
    return outlets, [names[outlet] for outlet in outlets]


def dots(ax, drawn, outlets, most):
    """The dots, filled where the date is stated and hollow where it is inferred."""
    sizes = dot_sizes(drawn["n_articles"], most)
    colour = figures.PALETTE["third"]
    ax.scatter(
        pd.to_datetime(drawn["published"]),
        [outlets.index(outlet) for outlet in drawn["outlet"]],
        s=sizes,
        facecolors=["none" if inferred else colour for inferred in drawn["inferred"]],
        edgecolors=colour,
    )


def dot_sizes(numbers, most):
    """Areas in proportion to the numbers, or as near to it as the largest dot allows."""
    return numbers * min(SMALLEST_DOT, LARGEST_DOT / max(most, 1))


def day_axis(ax, days):
    """An axis of days, in ISO dates, which read the same in both languages; without days it is bare."""
    if days.empty:
        ax.set_xticks([])
        return
    days, around = pd.to_datetime(days), pd.Timedelta(days=DAYS_AROUND)
    ax.set_xlim(days.min() - around, days.max() + around)
    ax.xaxis.set_major_locator(AutoDateLocator(minticks=2, maxticks=6))
    ax.xaxis.set_major_formatter(DateFormatter("%Y-%m-%d"))


def fit_days(axes):
    """Give axes of days as many dates as fit under the last of them, six at most."""
    for most in range(MOST_DATES, 1, -1):
        for ax in axes:
            # Two dates tell a span; where only two have room, a locator may find no more than one.
            ax.xaxis.set_major_locator(AutoDateLocator(minticks=1 + (most > 2), maxticks=most))
        axes[-1].figure.draw_without_rendering()
        boxes = sorted(
            (date.get_window_extent() for date in axes[-1].get_xticklabels()), key=lambda box: box.x0
        )
        if not any(one.overlaps(other) for one, other in pairwise(boxes)):
            break


def sentences_by_kind(sentences, n_claims, language="ar"):
    """Draw a table of sentences: a bar for the number of each kind, filled where they are read."""
    numbers = sentences["kind"].value_counts().reindex([*READ, *SET_ASIDE], fill_value=0)
    drawn = numbers.rename_axis("kind").reset_index(name="n_sentences")
    shown = drawn[::-1]
    names = [label(kind, language) for kind in shown["kind"]]
    fig, ax = figures.rows(names)
    bars = ax.barh(range(len(shown)), shown["n_sentences"], **BAR)
    for bar, kind in zip(bars, shown["kind"], strict=True):
        bar.set_fill(kind in READ)
    ax.set_yticks(range(len(shown)), names)
    number_axis(ax, shown["n_sentences"], language)
    told, counts = {"n": len(sentences)}, (sentences["article_id"].nunique(), n_claims)
    finish(fig, [ax], "01-sentences_by_kind", drawn, told, counts, language)


def number_axis(ax, numbers, language):
    """Bars with their numbers at the end, on an axis of whole numbers that begins at 0."""
    ax.grid(axis="y", visible=False)
    ax.set_xlim(0, max(numbers.max(), 1) * 1.12)
    ax.set_ylim(-0.6, len(numbers) - 0.4)
    ax.xaxis.set_major_locator(MaxNLocator(5, integer=True))
    arabic = languages_of(language)[0] == "ar"
    for place, number in enumerate(numbers):
        figures.beside(ax, f"{number:,}", (number, place), arabic)


def names_by_topic(names, n_articles, n_claims, language="ar"):
    """Draw what naming.total_names gives: for each topic a panel with a bar for each word."""
    topics = list(names["topic"].unique())
    most = figures.most_on_page(lambda number: rows_of(panel_sizes(names, number)), MOST_WORDS)
    panels = [names[names["topic"] == topic].head(most)[::-1] for topic in topics]
    sizes = panel_sizes(names, most)
    fig, axes = figures.rows(rows_of(sizes), nrows=len(sizes), squeeze=False, height_ratios=sizes)
    for ax, topic, panel in zip(axes[:, 0], topics, panels, strict=False):
        ax.barh(range(len(panel)), panel["times"], **BAR)
        ax.set_yticks(range(len(panel)), [word(row, language) for row in panel.itertuples()])
        ax.set_title(beside_or_in_lines(label(topic, language), figures.letters(HEAD_PART)))
        number_axis(ax, panel["times"], language)
        ax.set_xlim(0, names["times"].max() * 1.12)
        ax.tick_params(labelbottom=topic == topics[-1])
    if not topics:
        axes[0, 0].set(xticks=[], yticks=[])
    told, left_out = {"n": int(names["times"].sum())}, {"n_not_drawn": len(names) - sum(map(len, panels))}
    counts = (n_articles, n_claims)
    finish(fig, axes[:, 0], "01-names_by_topic", names, told, counts, language, left_out)


def panel_sizes(names, most):
    """The rows of each topic's panel, of which none has more than `most`."""
    return list(names.groupby("topic", sort=False).size().clip(upper=most)) or [1]


def rows_of(sizes):
    """A row for each bar; a panel's heading takes the room of two."""
    return [""] * (sum(sizes) + 2 * len(sizes))


def word(row, language):
    """A word as a label, with its meaning where English is read."""
    return f"{row.term} – {row.meaning}" if row.meaning and "en" in languages_of(language) else row.term
