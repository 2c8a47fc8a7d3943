"""What the rules on sides look at: a sentence, who speaks, when, and near which town."""

from typing import NamedTuple

from helpers.actor_tables import SIDES


class Scene(NamedTuple):
    """What the rules look at: a sentence's chunks and actors, the speaker's party and the article's date.

    `town` is the place named last before the sentence, which المدينة means.
    """

    chunks: list
    mentions: list
    party: str
    date: str
    speaker: object
    at: int = -1
    own: bool = False
    until: int = 10**6
    town: str = ""


def own_side(party):
    """A belligerent's party as a side."""
    return party if party in SIDES else ""
