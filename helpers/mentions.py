"""Who acts, speaks, is addressed or quoted: the mentions table."""

from typing import NamedTuple

from helpers.reading import quote


class Named(NamedTuple):
    """One place that names an actor; the fields are those of the mentions table."""

    sentence: int
    start: int
    end: int
    quote: str
    actor_id: str


def mentions_of(reading):
    """The places of an article read that name an actor, in order."""
    return [
        Named(sentence.number, *quote(reading, sentence, mention.first, mention.last), actor)
        for sentence in reading.sentences
        for mention in sentence.mentions
        for actor in dict.fromkeys((mention.actor, *mention.named))
        if actor
    ]
