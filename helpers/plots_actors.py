"""The figures of notebook 04: who appears where, who speaks and is spoken of, and who does what to whom."""

import matplotlib.pyplot as plt
from matplotlib.patches import FancyArrowPatch
from matplotlib.ticker import MaxNLocator

from helpers import figures
from helpers.actors_ledger import edges, most_present, name, side, speaking
from helpers.finishing import finish
from helpers.glossary import label

ACTORS = 24  # rows of a figure at most; the others are told as a number
NAME_WIDTH, NAME_PART = 30, 0.3  # of a name: characters in a line, part of the figure's width
DATE_ROOM = 1.3  # inches of a figure's width for each date under the axis of articles
SMALLEST_DOT, LARGEST_DOT = 10, 130  # points squared
COLUMNS_PART = 0.6  # of the figure's width, for the columns of articles
EDGE = 0.02  # part of the columns that stays free on either side
ON_A_SIDE = 8  # nodes of the network on either side
ARROWS = 60
LEFT, RIGHT = 0.36, 0.64  # where the nodes stand, in parts of the axes; their names have the room outside
BENT, BENT_MORE, ACROSS = 0.22, 0.38, 0.12  # the bend of arrows down a side, up a side and to the other half
NARROWEST, WIDEST = 0.5, 4.0  # points
LEAST_WIDEST = 5  # statements at least that the widest arrow stands for: one is never drawn as many
NODE = 40  # points squared
GAP = 7  # points between a node and its name


def actors_by_article(appearing, n_articles, language="ar"):
    """Draw `appearances`: a row for each actor, a column for each article by date; nothing without any."""
    if appearing.empty:
        return
    shown, names = on_page(most_present(appearing, ACTORS), language)
    drawn = appearing[appearing["actor_id"].isin(shown)]
    articles = (
        appearing[["published", "article_id"]].drop_duplicates().sort_values(["published", "article_id"])
    )
    fig, ax = figures.rows(names)
    place = {article: column for column, article in enumerate(articles["article_id"])}
    most = int(drawn["n"].max())
    ax.scatter(
        drawn["article_id"].map(place),
        [-shown.index(actor) for actor in drawn["actor_id"]],
        s=dot_sizes(drawn["n"] / most, len(articles)),
        c=[figures.PALETTE[side(actor)] for actor in drawn["actor_id"]],
        edgecolors=figures.NOTE_SHADE,
        linewidths=0.4,
    )
    rows(ax, names)
    dates(ax, list(articles["published"]), language)
    left_out = appearing["actor_id"].nunique() - len(shown)
    told, left_out = {"n": int(appearing["n"].sum()), "most": most}, {"actors_left_out": left_out}
    counts, kind = (n_articles, told["n"]), "n_mentions"
    finish(fig, [ax], "04-actors_by_article", appearing, told, counts, language, left_out, kind)


def dot_sizes(shares, n_articles):
    """The areas of dots by their share of the largest; in narrow columns they are smaller."""
    column = COLUMNS_PART * 72 * plt.rcParams["figure.figsize"][0] / n_articles
    largest = min(LARGEST_DOT, max(SMALLEST_DOT, column**2))
    smallest = min(SMALLEST_DOT, largest / 2)
    return smallest + (largest - smallest) * shares


def on_page(actors, language):
    """The first of the actors that fit on a page, and their names in lines."""
    names = [wrapped(actor, language) for actor in actors]
    most = figures.most_on_page(lambda number: names[:number], len(names))
    return actors[:most], names[:most]


def wrapped(actor, language):
    """An actor's name in lines that leave the axes their room."""
    return figures.wrap(name(actor, language), min(NAME_WIDTH, figures.letters(NAME_PART)))


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
    around = 0.7 + EDGE * len(published)
    ax.set_xlim(-around, len(published) - 1 + around)
    ax.tick_params(axis="x", rotation=25)


def speaks_and_spoken_of(acts, n_articles, language="ar"):
    """Draw how often each actor acts (filled) and is acted upon or spoken of (hollow)."""
    if acts.empty:
        return
    counted = speaking(acts)
    shown, names = on_page(list(counted["actor_id"][:ACTORS]), language)
    fig, ax = figures.rows(names)
    for row, each in enumerate(counted[: len(shown)].itertuples()):
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
    counts, told, left_out = (n_articles, len(acts)), {"n": len(acts)}, len(counted) - len(shown)
    left_out = {"actors_left_out": left_out}
    finish(fig, [ax], "04-speaks_and_spoken_of", counted, told, counts, language, left_out, "n_acts")


def actor_network(acts, n_articles, language="ar"):
    """Draw the acts as arrows between fixed places: sides left and right, third parties on top.

    Without an act nothing is drawn.
    """
    if acts.empty:
        return
    counted = speaking(acts)
    columns = chosen(counted, language)
    every = [actor for column in columns.values() for actor in column]
    wanted = edges(acts)
    drawn = wanted[wanted["source"].isin(every) & wanted["target"].isin(every)][:ARROWS]
    places, n_rows = placed(columns)
    fig, ax = figures.rows(network_rows(columns, language))
    arrows(ax, drawn, places)
    nodes(ax, places, language)
    ax.set(xlim=(0, 1), ylim=(0.5 - n_rows, 0.6))
    ax.set_axis_off()
    key(ax, columns, language)
    most = int(drawn["n"].max()) if len(drawn) else 0
    counts, told = (n_articles, len(acts)), {"n": len(acts), "pairs": len(drawn), "most": most}
    left_out = {"actors_left_out": len(counted) - len(every), "arrows_left_out": len(wanted) - len(drawn)}
    # No axes are turned: the sides stand where they do on a map.
    finish(fig, [], "04-actor_network", wanted, told, counts, language, left_out, "n_acts")


def chosen(counted, language):
    """The actors drawn, by side: the most frequent of each, as many as fit on a page."""
    sides = {"third": [], "armenian": [], "azerbaijani": []}
    for actor in counted["actor_id"]:
        sides[side(actor)].append(actor)
    most = figures.most_on_page(lambda number: network_rows(first(sides, number), language), ON_A_SIDE)
    return first(sides, most)


def first(sides, number):
    """The first actors of each side; third parties stand in two columns."""
    return {name: found[: number + 2 if name == "third" else number] for name, found in sides.items()}


def network_rows(columns, language):
    """The rows of the network, each as high as the highest of the names."""
    names = [wrapped(actor, language) for column in columns.values() for actor in column]
    return [max(names, key=lambda words: words.count("\n"))] * placed(columns)[1]


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
    most = max(drawn["n"].max(), LEAST_WIDEST) if len(drawn) else LEAST_WIDEST
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


def nodes(ax, places, language):
    """The actors with their names on the outer side."""
    for actor, (x, y) in places.items():
        left = x < 0.5
        ax.scatter(
            x, y, s=NODE, marker=figures.MARKERS[side(actor)], color=figures.PALETTE[side(actor)], zorder=3
        )
        figures.beside(
            ax, wrapped(actor, language), (x, y), left, GAP, fontsize=plt.rcParams["ytick.labelsize"]
        )


def key(ax, columns, language):
    """What the shapes and colours mean."""
    for party, found in columns.items():
        if found:
            look = {"marker": figures.MARKERS[party], "color": figures.PALETTE[party]}
            ax.scatter([], [], s=NODE, label=label(party, language).replace("\n", " · "), **look)
    figures.legend(ax, language)
