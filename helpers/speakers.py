"""Who speaks: the actor or actors behind a mention, with party and gender; sources without a name."""

from typing import NamedTuple

from helpers.actor_tables import SIDES, actor_table, has_both, institution_id, nation_of, role_table
from helpers.lexicon import particles
from helpers.named_nations import nation_after
from helpers.words import SIGNS, at, has

HEAD = 2  # chunks at the head of a sentence in which the place stands that it speaks of
BOTH = ("armenia", "azerbaijan")


class Speaker(NamedTuple):
    """Who speaks: actor ids (none for an unnamed source), party, gender and the chunks that name him.

    The chunks are [first, last) of the sentence, -1 where he was named before; `words` are as printed.
    """

    actors: tuple
    party: str
    gender: str
    first: int = -1
    last: int = -1
    suffix: str = ""
    words: str = ""


def party_of(actors):
    """The party of joint speakers: both when both belligerents speak."""
    parties = {actor_party(actor) for actor in actors}
    if has_both(parties):
        return "both"
    return next(iter(parties)) if len(parties) == 1 else ("third" if parties else "")


def actor_party(actor):
    """The party of an actor, listed or made of a nation and an institution."""
    if actor in actor_table():
        return actor_table()[actor]["party"]
    nation = actor.partition("-")[0]
    return {"armenia": "armenian", "artsakh": "armenian", "azerbaijan": "azerbaijani"}.get(nation, "third")


def speaker_of(mention, memory, found=()):
    """The speaker that a mention names, its nation taken from the context where the text leaves it out."""
    actor = mention.actor or from_context(mention, memory, found)
    actors = (actor,) if actor else ()
    return Speaker(actors, party_of(actors), mention.gender, mention.first, mention.last, mention.suffix)


def from_context(mention, memory, found=()):
    """The actor of an institution or title without a nation: the last fitting one, here or before."""
    if mention.owned:
        return of_state_named(mention, found) or of_one_named(mention, found, memory)
    earlier = [m for m in found if m.last <= mention.first and m.actor and in_office(m, mention.suffix)]
    if earlier:
        return earlier[-1].actor
    here = of_state_named(mention, [m for m in found if m.first <= HEAD])  # وفي ستيباناكرت، نشرت وزارة الدفاع
    if here:
        return here
    match = memory.last(lambda m: in_office(m, mention.suffix))
    return match.actor if match else of_state_named(mention, found) or of_only_side(mention, memory)


def of_one_named(mention, found, memory):
    """The institution of the state of the actor named last, whose pronoun it has: علييف … وزارة دفاعه."""
    named = [m for m in (*memory.mentions, *found) if m.actor]
    before = [m for m in named if m.party in SIDES and m.kind in ("person", "name", "capital")]
    nation = nation_of(before[-1].actor) if before else ""
    return institution_id(nation, mention.suffix) if nation and mention.suffix else ""


def of_last_speaker(mention, row, memory):
    """The institution of the belligerent who spoke in the sentence before.

    Not where the chunks of its sentence, `row`, name a place or nation before it: وفي كنجة … ذكرت النيابة.
    """
    elsewhere = any(has(chunk, "place", "nation", "state") for chunk in row[: mention.first])
    spoke = [s for s in memory.spoken_just_before() if s.actors and s.party in SIDES]
    fits = spoke and mention.kind in ("ministry", "institution") and mention.suffix and not elsewhere
    nation = nation_of(spoke[-1].actors[0]) if fits else ""
    return institution_id(nation, mention.suffix) if nation else ""


def of_only_side(mention, memory):
    """The institution of the one belligerent that an article has named so far; "" once it has named both."""
    named = [m for m in memory.mentions if m.party in SIDES and m.actor]
    states = [m.actor.partition("-")[0] for m in named if m.suffix]
    alone = len({m.party for m in named}) == 1 and len(set(states)) == 1
    fits = mention.kind in ("ministry", "institution") and mention.suffix
    return institution_id(states[0], mention.suffix) if alone and fits else ""


def of_state_named(mention, found):
    """The institution of the state named before it in the sentence: وفي ستيباناكرت، أحصت خدمة الطوارئ …"""
    states = [m.actor for m in found if m.last <= mention.first and m.kind in ("name", "capital") and m.actor]
    fits = states and mention.suffix and mention.kind in ("ministry", "institution", "military")
    return institution_id(states[-1], mention.suffix) if fits else ""


def in_office(mention, suffix):
    """Whether a mention is of the institution, or of a person who holds the role, that a suffix names."""
    holders = (
        person for (role, _), people in role_table().items() if role == suffix for person, _, _ in people
    )
    return bool(suffix) and (mention.suffix == suffix or mention.actor in holders)


def joint(chunks, mention, found, memory):
    """The speaker of a mention and of those that و joins to it directly: أذربيجان وتركيا."""
    speaker, last, actors = speaker_of(mention, memory, found), mention.last, []
    head = next((m for m in found if m.first == last and m.kind == "person" and m.actor), None)
    if not speaker.actors and head is not None:  # مدير الاستخبارات الخارجية سيرغي ناريشكين
        speaker = speaker_of(head, memory, found)._replace(first=mention.first)
    actors.extend(speaker.actors)
    for other in found:
        if other.first == last and other.prefix == "و" and other.actor:
            actors.append(other.actor)
            last = other.last
    last = named_after(chunks, last, found, actors)
    if len(actors) < 2:
        return speaker._replace(last=max(last, speaker.last))
    return Speaker(tuple(actors), party_of(actors), "p", mention.first, last)


def named_after(chunks, last, found, actors):
    """The end of an apposition that repeats the speaker: رئيس الوزراء نيكول باشينيان."""
    for other in found:
        gap = chunks[last : other.first]
        if (
            other.first >= last
            and other.actor in actors
            and all(c.text in SIGNS or c.text == "،" for c in gap)
        ):
            last = other.last
    return last


def unnamed(chunks, i, found, memory=None):
    """An unnamed source, with the party of the side it is said to belong to.

    Data of an institution are its own words.
    """
    owner = next((m for m in found if m.first == i + 1 and m.actor and m.prefix in ("", "ل")), None)
    if owner is not None and memory is not None and chunks[i].get("unnamed").value == "f":
        return joint(chunks, owner, found, memory)
    row, last = nation_after(chunks, i + 1)
    if row is None and has(at(chunks, i + 2), "nation") and has(at(chunks, i + 1), "modifier"):
        row, last = nation_after(chunks, i + 2)  # مسؤول عسكري أرمني
    if row is not None and chunks[i].text.endswith(tuple(particles("officials"))):
        return Speaker((row["nation"],), row["side"], chunks[i].get("unnamed").value, i, last)
    end = last if row is not None else i + 1
    return Speaker((), row["side"] if row is not None else "", chunks[i].get("unnamed").value, i, end)


UNKNOWN = Speaker((), "", "")
