"""Who speaks: the actor behind a name, a title or a bare noun, and the subject of a report."""

from functools import cache
from typing import NamedTuple

from helpers.actor_tables import actor_table, institution_id, role_table
from helpers.lexicon import forms, particles, read_table
from helpers.named_nations import nation_after
from helpers.words import SIGNS, at, has, is_cue

SUBJECT_REACH = 7
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


class Memory:
    """The speakers and actors of the sentences read so far in one article."""

    def __init__(self):
        self.speakers = []
        self.mentions = []
        self.town = ""

    def remember(self, reports, mentions, town=""):
        """Keep a sentence's speakers, actors and last place for the sentences after it."""
        self.town = town or self.town
        known = [r.speaker for r in reports if r.speaker.actors or r.speaker.party]
        self.speakers.append([speaker._replace(first=-1, last=-1) for speaker in known])
        self.mentions.extend(mentions)

    def continued(self, agreement):
        """The main speaker of the nearest sentence before that fits the verb's gender."""
        for sentence in reversed(self.speakers[-6:]):
            for speaker in sentence:
                if speaker.gender == agreement or agreement == "":
                    return speaker
        return next((s[0] for s in reversed(self.speakers[-2:]) if s), UNKNOWN)

    def last(self, fits):
        """The last actor mentioned that fits."""
        return next((m for m in reversed(self.mentions) if m.actor and fits(m)), None)


def party_of(actors):
    """The party of joint speakers: both when both belligerents speak."""
    parties = {actor_party(actor) for actor in actors}
    if {"armenian", "azerbaijani"} <= parties:
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
        return of_state_named(mention, found)
    earlier = [m for m in found if m.last <= mention.first and m.actor and in_office(m, mention.suffix)]
    if earlier:
        return earlier[-1].actor
    match = memory.last(lambda m: in_office(m, mention.suffix))
    return match.actor if match else of_state_named(mention, found)


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


def anaphor(chunks, i, memory, found):
    """The speaker behind الوزارة, الرئيس, المتحدث, المصدر ذاته; None when nobody fits."""
    text = chunks[i].text.removeprefix("و")
    if means(text, "ministry"):
        return ministry(chunks, i, memory, found)
    for role in ("president", "prime-minister", "army"):
        if means(text, role):
            return fitting(memory, found, i, lambda m, role=role: in_office(m, role))
    if means(text, "observatory"):
        return fitting(memory, found, i, lambda m: m.actor == "sohr")
    if means(text, "person"):
        return fitting(memory, found, i, lambda m: m.kind == "person")
    return (
        spokesman(text, i, memory, found)
        or fitting(memory, found, i, lambda m: is_called(m, text))
        or last_speaker(memory, i)
    )


def is_called(mention, head):
    """Whether an actor's name begins with a bare noun: اللجنة for اللجنة الدولية للصليب الأحمر."""
    names = spellings_of(mention.actor) or heads_of(mention.suffix)
    return any(name.partition(" ")[0] == head for name in names)


@cache
def spellings_of(actor):
    """The folded names of a listed actor."""
    return forms(actor_table().get(actor, {}).get("aliases_ar", ""))


@cache
def heads_of(suffix):
    """The folded names of a kind of institution."""
    rows = (row for row in read_table("institutions") if suffix and row["suffix"] == suffix)
    return [head for row in rows for head in forms(row["heads"])]


def means(text, what):
    """Whether a bare noun stands for a ministry, a president … by the rows means-* of particles.csv."""
    return text.startswith(tuple(particles(f"means-{what}")))


def spokesman(text, i, memory, found):
    """The spokesman named behind "the spokesman", or the institution that he speaks for; else None."""
    name = next((m for m in found if i < m.first <= i + 3 and m.kind == "person" and m.actor), None)
    if name is not None:
        return speaker_of(name, memory)._replace(first=i)
    if means(text, "spokesperson"):
        return fitting(memory, found, i, lambda m: m.kind in ("ministry", "institution", "military"))
    return None


def last_speaker(memory, i):
    """The last speaker, named by the noun at i; None when nobody has spoken."""
    last = memory.continued("")
    return last._replace(first=i, last=i + 1) if last.actors else None


def ministry(chunks, i, memory, found):
    """The ministry behind الوزارة, its nation beside it or from the context."""
    last = fitting(memory, found, i, lambda m: m.kind == "ministry")
    row, end = nation_after(chunks, i + 1)
    if row is None:
        return last
    suffix = last.suffix if last and last.suffix else "mod"
    actor = institution_id(row["nation"], suffix)
    return Speaker((actor,), row["side"], "f", i, end, suffix)


def fitting(memory, found, i, fits):
    """The last mention before chunk i that fits, as a speaker at i."""
    here = [m for m in found if m.last <= i and m.actor and fits(m)]
    mention = here[-1] if here else memory.last(fits)
    if mention is None:
        return None
    return speaker_of(mention, memory)._replace(first=i, last=i + 1)


def subject_after(chunks, i, found, memory, reach=SUBJECT_REACH):
    """The speaker named right after a verb or source word at i - 1, or None.

    By name first, then by a bare noun.
    """
    end = next(
        (j for j in range(i, min(i + reach, len(chunks))) if ends_subject(chunks[j])),
        min(i + reach, len(chunks)),
    )
    verb = at(chunks, i - 1)
    named = (m for m in found if i <= m.first < end and not preposed(chunks, m))
    mention = next((m for m in named if agrees(verb, m) and not accused(chunks, verb, m)), None)
    if mention is not None:
        return joint(chunks, mention, found, memory)
    return next(
        (
            speaker
            for speaker in (noun_speaker(chunks, i, j, found, memory) for j in range(i, end))
            if speaker
        ),
        None,
    )


def noun_speaker(chunks, i, j, found, memory):
    """The speaker that a bare noun at j stands for behind a verb at i - 1.

    Both sides, الوزارة, an unnamed source.
    """
    chunk = chunks[j]
    if j > i and chunks[j - 1].text in particles("no-subject-after"):
        return None
    if is_cue(chunk, "both"):
        return Speaker(BOTH, "both", "p", j, j + 1)
    if is_cue(chunk, "same") and not has(chunk, "event"):
        return anaphor(chunks, j, memory, found)
    if has(chunk, "unnamed") and not has(chunk, "object") and chunk.prefix == "":
        return unnamed(chunks, j, found, memory)
    return None


def accused(chunks, verb, mention):
    """Whether a mention is whom a verb accuses, its subject having been named before: واتهمت يريفان بقصف …"""
    reading = verb.get("speech") if verb is not None else None
    after = at(chunks, mention.last)
    return (
        reading is not None
        and reading.value == "accuses"
        and after is not None
        and after.text.startswith("ب")
    )


def agrees(verb, mention):
    """Whether a verb's gender allows a mention as its subject; organisations' genders are not listed."""
    reading = verb.get("speech") if verb is not None else None
    if (
        reading is None
        or reading.agreement not in ("m", "f")
        or mention.kind in ("organisation", "media", "institution")
    ):
        return True
    return reading.form not in ("past", "present") or mention.gender == reading.agreement


def ends_subject(chunk):
    """Whether a subject can no longer follow."""
    return (
        is_cue(chunk, "complement")
        or chunk.text in (":", "؛", ".")
        or has(chunk, "event", "numeral")
        or chunk.digits is not None
        or (has(chunk, "speech") and chunk.get("speech").form != "noun")
    )


def preposed(chunks, mention):
    """Whether a mention hangs on a preposition or a fused particle, so that it is no subject."""
    i = mention.first - 1
    while at(chunks, i) is not None and chunks[i].text in SIGNS:
        i -= 1
    before = at(chunks, i)
    fused = mention.prefix.removeprefix("و").removeprefix("ف")
    if fused or (before is not None and before.text in particles("preposition")) or addressed(before):
        return True
    # A noun between: في معارك قره باغ, عن مصادر الوزارة.
    governed = at(chunks, i - 1)
    plain = before is not None and not before.readings and before.text[0].isalpha()
    return plain and governed is not None and governed.text in particles("preposition")


def addressed(chunk):
    """Whether the noun before a medium's name hangs on a fused particle: صرح لوكالة إنترفاكس."""
    return has(chunk, "unnamed") and chunk.prefix.lstrip("وف") in ("ل", "ب")


def joint(chunks, mention, found, memory):
    """The speaker of a mention and of those that و joins to it directly: أذربيجان وتركيا."""
    speaker, last, actors = speaker_of(mention, memory, found), mention.last, []
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
    if row is not None and chunks[i].text.endswith(("مسوول", "مسوولون", "السلطات", "مسوولين")):
        return Speaker((row["nation"],), row["side"], chunks[i].get("unnamed").value, i, last)
    end = last if row is not None else i + 1
    return Speaker((), row["side"] if row is not None else "", chunks[i].get("unnamed").value, i, end)


def subject_before(chunks, i, found, memory):
    """The speaker named before a verb at i, at the head of its clause: الجيش الأذربيجاني أيضا قال."""
    candidates = [m for m in found if m.last <= i and i - m.last <= 12]
    for mention in reversed(candidates):
        between = chunks[mention.last : i]
        if any(breaks_subject(c) for c in between):
            return None
        if not preposed(chunks, mention) and heads_clause(chunks, mention):
            return joint(chunks, mention, found, memory)
    both = next((j for j in range(i - 1, max(-1, i - 4), -1) if is_cue(chunks[j], "both")), None)
    if both is not None and all(
        is_cue(c, "each", "adverb", "both") or c.text in ("كل", "من") for c in chunks[:i]
    ):
        return Speaker(BOTH, "both", "p", both, both + 1)
    return same_before(chunks, i, found, memory)


def same_before(chunks, i, found, memory):
    """The speaker behind a bare title or an unnamed source that opens the clause.

    المتحدث قال, مصادر محلية قالت.
    """
    j = i - 1
    while j >= 0 and is_cue(chunks[j], "adverb"):
        j -= 1
    chunk = at(chunks, j)
    opens = chunk is not None and (
        j == 0 or chunks[j - 1].text in "،.؛:" or is_cue(chunks[j - 1], "contrast", "complement")
    )
    if opens and is_cue(chunk, "same"):
        return anaphor(chunks, j, memory, found)
    return unnamed(chunks, j, found) if opens and has(chunk, "unnamed") else None


def breaks_subject(chunk):
    """Whether a chunk between a name and a verb shows that they do not belong together."""
    return (
        is_cue(chunk, "complement")
        or chunk.text in (":", ".", "؛")
        or (
            has(chunk, "speech", "event")
            and chunk.readings.get("speech", chunk.readings.get("event"))[0].form in ("past", "present")
        )
    )


def heads_clause(chunks, mention):
    """Whether a mention opens its clause."""
    before = at(chunks, mention.first - 1)
    while before is not None and (
        is_cue(before, "adverb", "each", "auxiliary", "turn") or before.text in SIGNS or before.text == "ان"
    ):
        mention = mention._replace(first=mention.first - 1)
        before = at(chunks, mention.first - 1)
    return (
        before is None
        or before.text in "،.؛:-–"
        or is_cue(before, "contrast")
        or chunks[mention.first].prefix.startswith(("و", "ف"))
    )


UNKNOWN = Speaker((), "", "")
