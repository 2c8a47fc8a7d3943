"""The figures of notebook 01: articles by outlet and date, kinds of sentences, words for the war."""

import pandas as pd
from matplotlib.dates import AutoDateLocator, DateFormatter
from matplotlib.ticker import MaxNLocator

from helpers import figures
from helpers.annotate import READ, SET_ASIDE
from helpers.glossary import label, languages_of

OUTLET_WIDTH = 28  # characters in a line of an outlet's name
SMALLEST_DOT = 25  # points squared, for one article
LARGEST_DOT = 400  # points squared
DAYS_AROUND = 2  # days free on either side of the first and last article
BAR = {"color": figures.PALETTE["third"], "edgecolor": figures.PALETTE["third"], "height": 0.7}


def articles_by_date(articles, n_claims, language="ar"):
    """Draw the `articles` table: a row for each outlet, a dot for its articles of a day."""
    dated = articles[articles["published"] != ""]
    drawn = dated.assign(inferred=dated["date_source"] == "inferred")
    drawn = drawn.groupby(["outlet", "published", "inferred"], as_index=False).size()
    drawn = drawn.rename(columns={"size": "n_articles"})
    outlets = sorted(drawn["outlet"].unique(), reverse=True)
    names = [figures.wrap(outlet or label("unknown", language), OUTLET_WIDTH) for outlet in outlets]
    fig, ax = figures.rows(names or [""])
    most = int(drawn["n_articles"].max()) if len(drawn) else 0
    dots(ax, drawn, outlets, most)
    ax.set_yticks(range(len(outlets)), names)
    ax.set_ylim(-0.6, max(len(outlets), 1) - 0.4)
    day_axis(ax, drawn["published"])
    told = {"n": len(dated), "most": most}
    finish(fig, [ax], "articles_by_date", drawn, told, len(articles), n_claims, language)


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
    told = {"n": len(sentences)}
    n_articles = sentences["article_id"].nunique()
    finish(fig, [ax], "sentences_by_kind", drawn, told, n_articles, n_claims, language)


def number_axis(ax, numbers, language):
    """Bars with their numbers at the end, on an axis of whole numbers that begins at 0."""
    ax.set_xlim(0, max(numbers.max(), 1) * 1.12)
    ax.set_ylim(-0.6, len(numbers) - 0.4)
    ax.xaxis.set_major_locator(MaxNLocator(5, integer=True))
    arabic = languages_of(language)[0] == "ar"
    for place, number in enumerate(numbers):
        ax.annotate(
            f"{number:,}",
            (number, place),
            xytext=(-3 if arabic else 3, 0),
            textcoords="offset points",
            va="center",
            ha="right" if arabic else "left",
        )


def names_by_topic(names, n_articles, n_claims, language="ar"):
    """Draw what naming.total_names gives: for each topic a panel with a bar for each word."""
    topics = list(names["topic"].unique())
    panels = [names[names["topic"] == topic][::-1] for topic in topics]
    sizes = [len(panel) for panel in panels] or [1]
    # Each panel's heading takes the room of two rows.
    fig, axes = figures.rows(
        [""] * (sum(sizes) + 2 * len(sizes)), nrows=len(sizes), squeeze=False, height_ratios=sizes
    )
    for ax, topic, panel in zip(axes[:, 0], topics, panels, strict=False):
        ax.barh(range(len(panel)), panel["times"], **BAR)
        ax.set_yticks(range(len(panel)), [word(row, language) for row in panel.itertuples()])
        ax.set_title(label(topic, language).replace("\n", " · "))
        number_axis(ax, panel["times"], language)
        ax.set_xlim(0, names["times"].max() * 1.12)
        ax.tick_params(labelbottom=topic == topics[-1])
    if not topics:
        axes[0, 0].set(xticks=[], yticks=[])
    told = {"n": int(names["times"].sum())}
    finish(fig, axes[:, 0], "names_by_topic", names, told, n_articles, n_claims, language)


def word(row, language):
    """A word as a label, with its meaning where English is read."""
    return f"{row.term} – {row.meaning}" if row.meaning and "en" in languages_of(language) else row.term


def finish(fig, axes, name, drawn, told, n_articles, n_claims, language):
    """Turn, title, note and save a figure; its words are the glossary's NAME, NAME_caption and NAME_alt."""
    for ax in axes:
        ax.grid(axis="y", visible=False)
        if languages_of(language)[0] == "ar":
            figures.right_to_left(ax)
    figures.title(fig, label(name, language), language)
    figures.note(fig, n_articles, n_claims, language)
    caption = {tongue: label(f"{name}_caption", tongue).format(**told) for tongue in languages_of(language)}
    alt = {tongue: label(f"{name}_alt", tongue) for tongue in languages_of(language)}
    figures.save(fig, f"01-{name.replace('_', '-')}", drawn, caption, alt)
