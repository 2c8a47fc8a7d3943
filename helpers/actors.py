"""The actors named in a sentence, in order."""

from helpers.offices import counterpart, joint_office, shared_office
from helpers.titles import mention_at
from helpers.words import where

NAMING = ("title", "institution", "actor", "state", "counterpart")


def mentions(chunks, places, date="", before=()):
    """The actors named in a sentence, in order; places is its index, `before` holds those named earlier."""
    found, last = [], 0
    for i in where(places, *NAMING):
        if i >= last:
            found += named_at(chunks, i, [*before, *found], date)
            last = max(last, found[-1].last) if found else last
    return with_titles(chunks, found)


def named_at(chunks, i, found, date):
    """The mentions that open at chunk i: one, or one for each nation that shares an office."""
    if any(reading.form == "joint" for kind in ("title", "institution") for reading in chunks[i].all(kind)):
        return joint_office(chunks, i, date)
    mention = counterpart(chunks, i, found, date) or mention_at(chunks, i, date)
    return [mention, *shared_office(chunks, mention, date)] if mention else []


def with_titles(chunks, found):
    """The mentions, a name and the spokesman's title behind it made one: ستيبانيان، المتحدثة باسم الوزارة."""
    joined = []
    for mention in found:
        before = joined[-1] if joined else None
        if (
            before
            and before.kind == "person"
            and mention.kind != "person"
            and before.actor
            and is_title_of(chunks, before, mention)
        ):
            joined[-1] = with_title(before, mention)
        else:
            joined.append(mention)
    return joined


def with_title(person, mention):
    """One mention of a name and a spokesman's title; he speaks himself if it is for a person."""
    if mention.kind == "office":
        return person._replace(last=mention.last)
    return mention._replace(first=person.first, prefix=person.prefix, named=(person.actor, *mention.named))


def is_title_of(chunks, person, mention):
    """Whether a spokesman's title stands right behind a name, after a comma at most."""
    title = chunks[mention.first].get("title")
    gap = chunks[person.last : mention.first]
    return (
        bool(title)
        and title.value in ("spokesperson", "deputy")
        and len(gap) <= 1
        and all(c.text in "،-–" for c in gap)
    )
