"""The attribution ribbon: each article as a strip of its sentences, coloured by whose voice is told."""

from matplotlib.ticker import MaxNLocator

from helpers import figures
from helpers.claim_rows import claim_ids, key_words
from helpers.finishing import dress, fit, keep
from helpers.glossary import label, languages_of
from helpers.stacking import NAME_PART, in_lines
from helpers.voices import VOICES

ARTICLES = 20  # strips of a figure at most; the other articles are told as a number
SECOND_LANGUAGE = 3  # rows that a page keeps for a second language in title, legend and note
NAME_LINES = 2  # of a strip's name
STRIP, FOOT = 0.42, -0.38  # height of a strip and where it stands in its row
THIN = 0.14  # height where the outlet itself tells, whose black would pass for dark blue in grey print
TICKS = 0.2  # height of a tick above it
TICK_WIDTH, TICK_PART = 1.3, 0.55  # points, and part of the room that a tick has where there are many
GAP = 0.12  # part of a sentence's width that stays free, so that sentences can be counted
COLUMNS = ["article_id", "published", "outlet", "title", "sentence", "place", "kind", "voice", "speaker"]
COLUMNS += ["n_claims", "claim_ids"]


def strips(tables):
    """The `voices` table with each sentence's place among those read, the article's fields and its claims.

    A DataFrame of COLUMNS by day, article and place.
    """
    voices, articles = tables["voices"], tables["articles"]
    told = voices.merge(articles[["article_id", "published", "outlet", "title"]], on="article_id")
    told = told.sort_values(["published", "article_id", "start"], ignore_index=True)
    told["place"] = told.groupby("article_id").cumcount() + 1
    found = claims_at(told, tables["claims"])
    told["claim_ids"] = ["|".join(ids) for ids in found]
    told["n_claims"] = [len(ids) for ids in found]
    return told[COLUMNS].astype({"place": "int64", "n_claims": "int64", "claim_ids": "str"})


def claims_at(sentences, claims):
    """For each sentence the claim_ids of the numbers that stand in it."""
    starts = {}
    for claim in claims.itertuples():
        starts.setdefault(claim.article_id, []).append((claim.start, claim.claim_id))
    return [
        [name for start, name in starts.get(row.article_id, ()) if row.start <= start < row.end]
        for row in sentences.itertuples()
    ]


def attribution_ribbon(tables, language="ar"):
    """Draw a strip of sentences for each of the articles with most claims; nothing without a sentence."""
    drawn, n_articles = strips(tables), len(tables["articles"])
    if drawn.empty:
        return
    shown = on_a_page(drawn, language)
    called = names(shown)
    fig, ax = draw(shown, called, language)
    told = {"n": len(shown), "articles": len(called), "most": int(shown["n_claims"].max())}
    left_out = {"articles_left_out": drawn["article_id"].nunique() - len(called)}
    figure_name, counts = "01-attribution_ribbon", (n_articles, len(tables["claims"]))
    dress(fig, [ax], figure_name, counts, language, left_out)
    fit(fig, ax, called)
    keep(fig, figure_name, shown, told, language, claim_ids(shown))


def draw(shown, called, language):
    """A figure and its axes with a strip for each article, whose names are `called`."""
    fig, ax = figures.rows(called)
    rows = -shown.groupby("article_id", sort=False).ngroup()
    sentences(ax, shown, rows, language)
    ticks(ax, shown, rows, language)
    ax.set_yticks([-row for row in range(len(called))], called, multialignment="right")
    ax.set_ylim(0.5 - len(called), 0.5)
    ax.set_xlim(0.4, shown["place"].max() + 0.6)
    ax.xaxis.set_major_locator(MaxNLocator(8, integer=True, min_n_ticks=1))
    ax.set_xlabel(in_lines(label("sentence_in_order", language)))
    ax.grid(visible=False)
    return fig, ax


def on_a_page(drawn, language):
    """The sentences of as many articles as a page has room for."""
    kept = [""] * SECOND_LANGUAGE * (len(languages_of(language)) - 1)
    most = figures.most_on_page(lambda number: names(first(drawn, number)) + kept, ARTICLES)
    return first(drawn, most)


def first(drawn, most):
    """The sentences of the articles with most claims, so many; of equals those that come first."""
    numbers = drawn.groupby("article_id", sort=False)["n_claims"].sum()
    kept = numbers.sort_values(ascending=False, kind="stable").index[:most]
    return drawn[drawn["article_id"].isin(kept)]


def names(shown):
    """What the strips are called, from above to below."""
    return [name(article) for article in shown.drop_duplicates("article_id").itertuples()]


def name(article):
    """What a strip is called: the day and as much of the title as two lines hold, else the article_id."""
    words = " · ".join(filter(None, [article.published, article.title or article.article_id]))
    lines = figures.wrap(words, figures.letters(NAME_PART)).split("\n")
    return "\n".join(lines[:NAME_LINES]) + " …" * (len(lines) > NAME_LINES)


def sentences(ax, shown, rows, language):
    """A field for each sentence, in the colour and hatch of its voice."""
    for voice in [voice for voice in VOICES if voice in set(shown["voice"])]:
        part = shown[shown["voice"] == voice]
        ax.barh(
            rows[part.index] + FOOT + STRIP / 2,
            1 - GAP,
            left=part["place"] - (1 - GAP) / 2,
            height=THIN if voice == "narrator" else STRIP,
            color=figures.PALETTE[voice],
            hatch=figures.HATCHES[voice],
            edgecolor="white",
            linewidth=0,
            label=key_words(f"voice_{voice}", language),
        )


def ticks(ax, shown, rows, language):
    """A tick above a sentence for each number that it claims."""
    counted = shown.loc[shown.index.repeat(shown["n_claims"])]
    if counted.empty:
        return
    nth = counted.groupby(level=0).cumcount() + 1
    places = counted["place"] - (1 - GAP) / 2 + (1 - GAP) * nth / (counted["n_claims"] + 1)
    foot = rows[counted.index] + FOOT + STRIP + 0.06
    axes_width = (1 - NAME_PART) * 72 * ax.figure.get_figwidth()
    room = axes_width / shown["place"].max() / (counted["n_claims"].max() + 1)
    look = {"color": figures.PALETTE["narrator"], "linewidth": min(TICK_WIDTH, TICK_PART * room)}
    ax.vlines(places, foot, foot + TICKS, **look)
    words = key_words("number_in_sentence", language)
    ax.scatter(
        [], [], marker="|", s=30, color=figures.PALETTE["narrator"], linewidths=TICK_WIDTH, label=words
    )
