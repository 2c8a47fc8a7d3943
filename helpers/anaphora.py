"""Who is meant by a bare noun: الوزارة, الرئيس, المتحدث, المصدر ذاته."""

from functools import cache

from helpers.actor_tables import actor_table, institution_id, role_table
from helpers.lexicon import forms, particles, read_table
from helpers.named_nations import nation_after
from helpers.speakers import Speaker, in_office, speaker_of
from helpers.words import at, chunks_text, is_cue

NAMED = 4  # chunks behind a bare title in which the name stands that goes with it


def anaphor(chunks, i, memory, found):
    """The speaker behind الوزارة, الرئيس, المتحدث, المصدر ذاته; None when nobody fits."""
    text = bare_noun(chunks[i])
    if is_cue(chunks[i], "rank"):
        return spoken_before(memory, found, i, lambda speaker: speaker.gender == "m")
    if name := named_behind(chunks, i, found):
        return speaker_of(name, memory)._replace(first=i)
    if means(text, "source") and memory.unnamed and not any(m.last <= i for m in found):
        return Speaker((), "", "", i, i + 1)
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


def named_behind(chunks, i, found):
    """The person whose name goes with a bare title a word or two before it; None without one."""
    name = next((m for m in found if i < m.first <= i + NAMED and m.kind == "person" and m.actor), None)
    between = chunks[i : name.first] if name else ()
    stopped = any(c.text in "،.:" or is_cue(c, "complement") for c in between)
    return None if stopped else name


def bare_noun(chunk):
    """The noun of a chunk with its article, without the particles before it: وللوزارة gives الوزارة."""
    text = chunk.text.removeprefix("و")
    return "ال" + text[2:] if text.startswith("لل") else text.removeprefix("ب")


def is_called(mention, head):
    """Whether an actor's name begins with a bare noun: اللجنة for اللجنة الدولية للصليب الأحمر."""
    names = spellings_of(mention.actor) or heads_of(mention.suffix)
    return any(name.partition(" ")[0] == head for name in names)


def is_bare_rank(chunks, i):
    """Whether a rank at i stands for the officer named before: قال العقيد إن; not قال العقيد فلان."""
    behind = at(chunks, i + 1)
    ends = behind is None or behind.text in "،.:" or is_cue(behind, "complement", "adverb")
    return is_cue(at(chunks, i), "rank") and (ends or chunks_text(chunks, i + 1) in particles("preposition"))


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
        spoke = spoken_before(memory, found, i, lambda speaker: bool(speaker.suffix))
        return spoke or fitting(memory, found, i, lambda m: m.kind in ("ministry", "institution", "military"))
    return None


def spoken_before(memory, found, i, fits):
    """The last speaker of the sentences before who fits, unless actors stand ahead of chunk i in its own.

    The medium that passes his words on is none of them: نقلت إنترفاكس عن المتحدثة.
    """
    if any(m.last <= i and m.kind != "media" for m in found):
        return None
    speaker = memory.last_speaker(fits)
    return speaker and speaker._replace(first=i, last=i + 1)


def last_speaker(memory, i):
    """The last speaker, named by the noun at i; None when nobody has spoken."""
    last = memory.continued("")
    return last._replace(first=i, last=i + 1) if last.actors else None


def ministry(chunks, i, memory, found):
    """The ministry behind الوزارة, its nation beside it or from the context."""
    spoke = spoken_before(memory, found, i, is_of_ministry)
    last = spoke or fitting(memory, found, i, lambda m: m.kind == "ministry" or office_held(m.actor))
    last = of_minister(last)
    row, end = nation_after(chunks, i + 1)
    if row is None:
        return last
    last = spoken_before(memory, found, i, lambda s: is_of_ministry(s) and s.party == row["side"]) or last
    suffix = last.suffix if last and last.suffix else "mod"
    actor = institution_id(row["nation"], suffix)
    return Speaker((actor,), row["side"], "f", i, end, suffix)


def is_of_ministry(speaker):
    """Whether a speaker is a ministry or a minister."""
    return speaker.suffix in ministries() or any(office_held(actor) for actor in speaker.actors)


@cache
def ministries():
    """The suffixes of the institutions that are ministries."""
    return {row["suffix"] for row in read_table("institutions") if row["kind"] == "ministry"}


def of_minister(speaker):
    """The ministry of a minister; any other speaker as he is."""
    office = office_held(speaker.actors[0]) if speaker and speaker.actors else ()
    if not office:
        return speaker
    nation, suffix = office
    return speaker._replace(actors=(institution_id(nation, suffix),), suffix=suffix, gender="f")


@cache
def office_held(person):
    """(nation, ministry) of a person who holds or held a minister's office; () for anybody else."""
    offices = {
        row["role"]: row["office"] for row in read_table("titles") if row["role"].endswith("-minister")
    }
    for (role, nation), people in role_table().items():
        if offices.get(role) and any(name == person for name, _, _ in people):
            return nation, offices[role]
    return ()


def fitting(memory, found, i, fits):
    """The last mention before chunk i that fits, as a speaker at i."""
    here = [m for m in found if m.last <= i and m.actor and fits(m)]
    mention = here[-1] if here else memory.last(fits)
    if mention is None:
        return None
    return speaker_of(mention, memory)._replace(first=i, last=i + 1)
