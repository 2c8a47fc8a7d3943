"""Grouped rows of two bars each: what is alleged one way (filled), what is denied the other (open)."""

from matplotlib.ticker import FuncFormatter, MaxNLocator

from helpers import figures
from helpers.glossary import label, languages_of
from helpers.stacking import beside_or_in_lines

NAME_PART, HEADING_PART = 0.38, 0.48  # of a figure's width, for a row's name and for a heading
LONGEST_LINE = 34  # characters of a row's name
BAR_HEIGHT = 0.7
ROOM = 1.15  # of the longest bar, for its number
GAP = 3  # points between a bar and its number


def name_width():
    """How many characters of a row's name leave the axes their part of the width."""
    return min(LONGEST_LINE, figures.letters(NAME_PART))


def row_name(name):
    """A row's name in lines that leave the axes their part of the width."""
    return figures.wrap(name, name_width())


def heading_lines(text):
    """A heading, its two languages in one line where they fit, else each in lines of its own."""
    return beside_or_in_lines(text, figures.letters(HEADING_PART))


def in_lines(groups):
    """The headings and names of groups of rows, from above to below, in lines."""
    return [
        name for head, rows in groups for name in (heading_lines(head), *(row_name(row) for row, _ in rows))
    ]


def most_on_page(groups_of, most):
    """The largest number up to `most` for which the rows of groups_of(number) fit on a page."""
    return figures.most_on_page(lambda number: in_lines(groups_of(number)), most)


def two_way_bars(groups, language="ar"):
    """A figure and its axes for groups of rows: [(heading, [(name, row with alleged and denied), …]), …]."""
    lines = [line for head, rows in groups for line in ((head, None), *rows)]
    names = in_lines(groups)
    fig, ax = figures.rows(names)
    most = max(max(row.alleged, row.denied) for _, row in lines if row)
    for place, (name, row) in enumerate(lines):
        if row is None:
            heading(ax, -place, name, language)
        else:
            bar(ax, -place, row.alleged, "alleged", language)
            bar(ax, -place, -row.denied, "denied", language)
    shown = [place for place, (_, row) in enumerate(lines) if row]
    ax.set_yticks([-place for place in shown], [names[place] for place in shown])
    ax.set_ylim(0.4 - len(lines), 0.6)
    number_axis(ax, most, any(row.denied for _, row in lines if row), language)
    return fig, ax


def heading(ax, place, text, language="ar"):
    """A heading in an empty row, at the side where reading begins."""
    look = {"color": figures.NOTE_SHADE, "zorder": 1}
    figures.heading(ax, place, heading_lines(text), language, GAP, **look)


def bar(ax, place, number, stance, language):
    """A bar with its number at the end; none for 0."""
    if not number:
        return
    colour = figures.PALETTE["third"]
    ax.barh(
        place,
        number,
        height=BAR_HEIGHT,
        edgecolor=colour,
        facecolor=colour if stance == "alleged" else "white",
    )
    outwards = (number > 0) != (languages_of(language)[0] == "ar")
    figures.beside(ax, f"{abs(number):,}", (number, place), not outwards, GAP)


def number_axis(ax, most, with_denials, language):
    """An axis of whole numbers from 0 both ways, its name, and what filled and open bars mean."""
    ax.set_xlim(-most * ROOM if with_denials else 0, most * ROOM)
    ax.axvline(0, color=figures.PALETTE["narrator"], linewidth=0.8, zorder=0.9)
    ax.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{abs(number):,.0f}"))
    ax.set_xlabel(label("number_of_statements", language).replace("\n", " · "))
    colour = figures.PALETTE["third"]
    for stance, face in (("alleged", colour), ("denied", "white")):
        ax.fill_between([], [], facecolor=face, edgecolor=colour, label=label(stance, language))
