"""What ends every figure: axes turned for the reader, title, note, what is left out, caption, saving."""

from helpers import figures
from helpers.glossary import label, languages_of


def finish(fig, axes, name, drawn, told, counts, language, left_out=None, kind="n_claims", records=()):
    """Dress a figure (`dress`) and save it (`keep`)."""
    dress(fig, axes, name, counts, language, left_out, kind)
    keep(fig, name, drawn, told, language, records)


def dress(fig, axes, name, counts, language, left_out=None, kind="n_claims"):
    """Turn the axes for an Arabic reader, print title, note and legend.

    `name` begins with the notebook's number, as in "02-rival_figures", and ends with the glossary's key;
    `counts` are the numbers of articles and of what `kind` names, `left_out` those of what is not drawn.
    """
    if languages_of(language)[0] == "ar":
        for ax in axes:
            figures.right_to_left(ax)
    figures.title(fig, label(key_of(name), language), language)
    figures.note(fig, *counts, language, not_drawn(left_out or {}, language), kind=kind)
    for ax in axes[:1]:
        if ax.get_legend_handles_labels()[0] and not ax.get_legend():
            figures.legend(ax, language)


def fit(fig, ax, labels):
    """Give a dressed figure the height with which its axes hold the (wrapped) labels of their rows."""
    fig.set_figheight(figures.PAGE)
    fig.draw_without_rendering()
    around = figures.PAGE * (1 - ax.get_position().height)
    fig.set_figheight(min(around + figures.rows_height(labels), figures.PAGE))


def key_of(name):
    """The glossary's key in a figure's name."""
    return name.partition("-")[2]


def not_drawn(left_out, language):
    """What is not drawn, {glossary key: number}, a line for each kind and language; nothing where all is.

    Two numbers say how many of how many are drawn.
    """
    return "\n".join(
        f"{label(key, tongue)}: {in_words(number, tongue)}"
        for key, number in left_out.items()
        if number
        for tongue in languages_of(language)
    )


def in_words(number, tongue):
    """A number, or two as in `27 of 41`."""
    return label("part_of_all", tongue).format(*number) if isinstance(number, tuple) else f"{number:,}"


def keep(fig, name, drawn, told, language, records=()):
    """Save a figure; its words are the glossary's KEY_caption and KEY_alt with the numbers `told`."""
    key, tongues = key_of(name), languages_of(language)
    caption = {tongue: label(f"{key}_caption", tongue).format(**told) for tongue in tongues}
    alt = {tongue: label(f"{key}_alt", tongue).format(**told) for tongue in tongues}
    figures.save(fig, name.replace("_", "-"), drawn, caption, alt, records)
