"""The figures of notebook 04: who appears where, who speaks and is spoken of, and who does what to whom."""

import matplotlib.pyplot as plt
from matplotlib.patches import FancyArrowPatch
from matplotlib.ticker import MaxNLocator

from helpers import figures
from helpers.actors_ledger import edges, most_present, name, side, speaking
from helpers.glossary import label, languages_of

ACTORS = {1: 24, 2: 15}  # rows of a figure by the number of languages; the others are told as a number
NAME_WIDTH = {"one-column": 20, "two-column": 30}  # characters in a line of a name
DATE_ROOM = 1.3  # inches of a figure's width for each date under the axis of articles
SMALLEST_DOT, LARGEST_DOT = 10, 130  # points squared
ON_A_SIDE, THIRD = 8, 10  # nodes of the network on either side, and on top
ARROWS = 60
LEFT, RIGHT = 0.36, 0.64  # where the nodes stand, in parts of the axes; their names have the room outside
BENT, BENT_MORE, ACROSS = 0.22, 0.38, 0.12  # the bend of arrows down a side, up a side and to the other half
NARROWEST, WIDEST = 0.5, 4.0  # points
NODE = 40  # points squared
GAP = 7  # points between a node and its name


def actors_by_article(appearing, n_articles, language="ar"):
    """Draw `appearances`: a row for each actor, a column for each article by date; nothing without any."""
    if appearing.empty:
        return
    shown = most_present(appearing, ACTORS[len(languages_of(language))])
    drawn = appearing[appearing["actor_id"].isin(shown)]
    articles = (
        appearing[["published", "article_id"]].drop_duplicates().sort_values(["published", "article_id"])
    )
    names = [wrapped(actor, language) for actor in shown]
    fig, ax = figures.rows(names)
    place = {article: column for column, article in enumerate(articles["article_id"])}
    most = int(drawn["n"].max())
    ax.scatter(
        drawn["article_id"].map(place),
        [-shown.index(actor) for actor in drawn["actor_id"]],
        s=SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * drawn["n"] / most,
        c=[figures.PALETTE[side(actor)] for actor in drawn["actor_id"]],
        edgecolors=figures.NOTE_SHADE,
        linewidths=0.4,
    )
    rows(ax, names)
    dates(ax, list(articles["published"]), language)
    left_out = appearing["actor_id"].nunique() - len(shown)
    told = {"n": int(appearing["n"].sum()), "most": most}
    finish(fig, ax, "actors_by_article", drawn, told, (n_articles, told["n"]), left_out, language)


def wrapped(actor, language):
    """An actor's name in lines that leave the axes their room."""
    wide = plt.rcParams["figure.figsize"][0] > 5
    return figures.wrap(name(actor, language), NAME_WIDTH["two-column" if wide else "one-column"])


def rows(ax, names):
    """Name the rows of the axes from the top."""
    ax.set_yticks([-row for row in range(len(names))], names)
    ax.set_ylim(0.6 - len(names), 0.6)


def dates(ax, published, language):
    """Write some of the articles' dates under their columns, the first and the last among them."""
    most = max(2, int(plt.rcParams["figure.figsize"][0] / DATE_ROOM))
    step = max(1, -(-len(published) // most))
    columns = range(0, len(published), step)
    unknown = label("unknown", language).replace("\n", " · ")
    ax.set_xticks(columns, [published[column] or unknown for column in columns])
    ax.set_xlim(-0.7, len(published) - 0.3)
    ax.tick_params(axis="x", rotation=25)


def speaks_and_spoken_of(acts, n_articles, language="ar"):
    """Draw how often each actor acts (filled) and is acted upon or spoken of (hollow)."""
    if acts.empty:
        return
    counted = speaking(acts)
    drawn = counted[: ACTORS[len(languages_of(language))]]
    names = [wrapped(actor, language) for actor in drawn["actor_id"]]
    fig, ax = figures.rows(names)
    for row, each in enumerate(drawn.itertuples()):
        colour = figures.PALETTE[side(each.actor_id)]
        ax.plot([each.acts, each.is_spoken_of], [-row, -row], color=colour, zorder=1)
        ax.scatter(each.is_spoken_of, -row, s=NODE, facecolors="white", edgecolors=colour, zorder=2)
        ax.scatter(each.acts, -row, s=NODE / 4, color=colour, zorder=3)
    rows(ax, names)
    for stance, face, size in (("acts", figures.NOTE_SHADE, NODE / 4), ("is_spoken_of", "white", NODE)):
        words = label(stance, language)
        ax.scatter([], [], s=size, facecolors=face, edgecolors=figures.NOTE_SHADE, label=words)
    ax.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    ax.set_xlabel(label("number_of_acts", language))
    figures.legend(ax, language)
    told = {"n": len(acts)}
    counts = (n_articles, len(acts))
    finish(fig, ax, "speaks_and_spoken_of", drawn, told, counts, len(counted) - len(drawn), language)


def actor_network(acts, n_articles, language="ar"):
    """Draw the acts as arrows between fixed places: sides left and right, third parties on top.

    Without an act nothing is drawn.
    """
    if acts.empty:
        return
    counted = speaking(acts)
    columns = chosen(counted)
    every = [actor for column in columns.values() for actor in column]
    wanted = edges(acts)
    drawn = wanted[wanted["source"].isin(every) & wanted["target"].isin(every)][:ARROWS]
    places, n_rows = placed(columns)
    names = {actor: wrapped(actor, language) for actor in every}
    fig, ax = figures.rows([max(names.values(), key=lambda words: words.count("\n"))] * n_rows)
    arrows(ax, drawn, places)
    nodes(ax, places, names)
    ax.set(xlim=(0, 1), ylim=(0.5 - n_rows, 0.6))
    ax.set_axis_off()
    key(ax, columns, language)
    most = int(drawn["n"].max()) if len(drawn) else 0
    told = {"n": len(acts), "pairs": len(drawn), "most": most}
    left_out = len(counted) - len(every)
    finish(fig, ax, "actor_network", drawn, told, (n_articles, len(acts)), left_out, language, turned=False)


def chosen(counted):
    """The actors drawn, by side: the most frequent of each."""
    sides = {"third": [], "armenian": [], "azerbaijani": []}
    for actor in counted["actor_id"]:
        sides[side(actor)].append(actor)
    return {name: found[: THIRD if name == "third" else ON_A_SIDE] for name, found in sides.items()}


def placed(columns):
    """({actor: (x, y)}, rows): third parties in turn left and right on top, the sides below them."""
    third = {
        actor: (LEFT if place % 2 == 0 else RIGHT, -(place // 2))
        for place, actor in enumerate(columns["third"])
    }
    top = -(-len(third) // 2)
    west = {actor: (LEFT, -top - row) for row, actor in enumerate(columns["armenian"])}
    east = {actor: (RIGHT, -top - row) for row, actor in enumerate(columns["azerbaijani"])}
    return third | west | east, top + max(len(west), len(east), 1)


def arrows(ax, drawn, places):
    """The arrows, bent inwards, where no names stand, and so that the two directions of a pair lie apart."""
    most = drawn["n"].max() if len(drawn) else 1
    for edge in drawn[::-1].itertuples():
        width = NARROWEST + (WIDEST - NARROWEST) * edge.n / most
        ax.add_patch(
            FancyArrowPatch(
                places[edge.source],
                places[edge.target],
                connectionstyle=f"arc3,rad={bend(places[edge.source], places[edge.target])}",
                arrowstyle=f"-|>,head_length={2.5 + width},head_width={1.2 + 0.6 * width}",
                shrinkA=4,
                shrinkB=5,
                linewidth=width,
                color=figures.PALETTE[side(edge.source)],
                alpha=0.75,
                zorder=1,
            )
        )


def bend(start, end):
    """How an arrow bends: within one half towards the middle, more on its way up; across to its right."""
    if start[0] != end[0]:
        return ACROSS
    falls = end[1] < start[1]
    size = BENT if falls else BENT_MORE
    return -size if falls == (start[0] == LEFT) else size


def nodes(ax, places, names):
    """The actors with their names on the outer side."""
    for actor, (x, y) in places.items():
        left = x < 0.5
        ax.scatter(
            x, y, s=NODE, marker=figures.MARKERS[side(actor)], color=figures.PALETTE[side(actor)], zorder=3
        )
        ax.annotate(
            names[actor],
            (x, y),
            xytext=(-GAP if left else GAP, 0),
            textcoords="offset points",
            ha="right" if left else "left",
            va="center",
            fontsize=plt.rcParams["ytick.labelsize"],
        )


def key(ax, columns, language):
    """What the shapes and colours mean."""
    for party, found in columns.items():
        if found:
            look = {"marker": figures.MARKERS[party], "color": figures.PALETTE[party]}
            ax.scatter([], [], s=NODE, label=label(party, language).replace("\n", " · "), **look)
    figures.legend(ax, language)


def finish(fig, ax, named, drawn, told, counts, left_out, language, turned=True):
    """Turn, title, note and save a figure; its words are the glossary's NAME, NAME_caption and NAME_alt."""
    if turned and languages_of(language)[0] == "ar":
        figures.right_to_left(ax)
    figures.title(fig, label(named, language), language)
    more = "\n".join(f"{label('actors_left_out', t)}: {left_out:,}" for t in languages_of(language))
    kind = "n_mentions" if named == "actors_by_article" else "n_acts"
    figures.note(fig, *counts, language, more if left_out else "", kind=kind)
    caption = {t: label(f"{named}_caption", t).format(**told) for t in languages_of(language)}
    alt = {t: label(f"{named}_alt", t) for t in languages_of(language)}
    figures.save(fig, f"04-{named.replace('_', '-')}", drawn, caption, alt)
