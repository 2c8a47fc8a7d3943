"""Whom a title names: its holder, the one named behind it, or the institution he speaks for."""

from helpers.actor_tables import actor_table, holder, institution_id, nation_of
from helpers.institutions import institution
from helpers.lexicon import particles
from helpers.named_actors import (
    Mention,
    describes,
    in_quoted_name,
    name_after,
    named,
    namesake,
    state_mention,
)
from helpers.named_nations import nation_after
from helpers.offices import office
from helpers.words import at, chunks_text, has, is_unknown_word, skip_signs


def mention_at(chunks, i, date):
    """The actor named from chunk i on, or None."""
    chunk = chunks[i]
    if has(chunk, "title"):
        return titled(chunks, i, date)
    found = institution(chunks, i) if has(chunk, "institution") else None
    if has(chunk, "institution") and not (has(chunk, "actor") and (found is None or not found.actor)):
        return found
    if has(chunk, "actor"):
        return namesake(chunks, i) or named(chunks, i, i + 1)
    if has(chunk, "state") and not describes(chunks, i) and not in_quoted_name(chunks, i):
        reading = chunk.get("state")
        return state_mention(i, i + 1, reading)
    return None


def titled(chunks, i, date):
    """A person named by title, with or without the name; a spokesperson counts as the institution."""
    reading = chunks[i].get("title")
    if reading.value == "spokesperson":
        return spokesperson(chunks, i, date)
    if reading.value == "deputy":
        return deputy(chunks, i, date)
    if reading.value in ("officer", "secretary-general") or leads(chunks, i):
        return officer(chunks, i, date)
    row, last = nation_after(chunks, i + 1)
    term = chunks_text(chunks, last)
    last += term in particles("former") or term in particles("incumbent")
    last = behind_post(chunks, last) if reading.value == "ambassador" else last
    name = name_after(chunks, last)
    if name is not None:
        return named(chunks, name, name + 1, i)
    if row is None and reading.form == "construct":
        return None
    if row is None:
        return Mention(i, i + 1, "", "", "m", "person", reading.value, chunks[i].prefix)
    if term in particles("former"):
        return Mention(i, last, "", row["side"], "m", "person", "", chunks[i].prefix)
    return office(chunks, i, last, reading, row, date)


def behind_post(chunks, i):
    """The index behind where an ambassador is posted, if that stands at i: لدى روسيا, في موسكو, بالقاهرة."""
    if has(at(chunks, i), "state") and chunks[i].text.startswith("ب") and chunks[i].prefix:
        return i + 1
    posted = at(chunks, i) is not None and chunks[i].text in particles("place-preposition")
    return i + 2 if posted and has(at(chunks, i + 1), "state") else i


def leads(chunks, i):
    """Whether a title in the construct form stands before an organisation: رئيس البرلمان الأوروبي."""
    organisation = has(at(chunks, i + 1), "institution") or (
        has(at(chunks, i + 1), "actor") and chunks[i + 1].get("actor").form == "organisation"
    )
    return organisation and chunks[i].get("title").form == "construct"


def deputy(chunks, i, date):
    """A deputy or adviser: himself where he is named, else the office of the person he works for."""
    behind = mention_at(chunks, i + 1, date) if at(chunks, i + 1) else None
    if behind is None:
        return None
    behind = behind._replace(first=i, prefix=chunks[i].prefix, gender="m")
    return in_the_office(chunks, i + 1, behind) if behind.kind == "person" and behind.suffix else behind


def in_the_office(chunks, i, mention):
    """The office of the title at chunk i in place of the person who holds it."""
    row, _ = nation_after(chunks, i + 1)
    suffix = chunks[i].get("title").row["office"]
    actor = institution_id(row["nation"], suffix) if row is not None else ""
    return mention._replace(actor=actor, kind="office", suffix=suffix)


def spokesperson(chunks, i, date):
    """The institution that a spokesperson speaks for, with the name that follows."""
    start = skip_signs(chunks, i + 1)
    behind = mention_at(chunks, start, date) if at(chunks, start) else None
    if behind is None:
        return None
    name = name_after(chunks, behind.last)
    if behind.kind == "person" and name is not None:
        return named(chunks, name, name + 1, i)
    if behind.kind == "person" and behind.suffix:
        behind = in_the_office(chunks, start, behind)
    gender = "f" if chunks[i].text.split()[0].endswith("ه") else "m"
    absorbed = (chunks[name].get("actor").value,) if name is not None else ()
    behind = of_person(behind, absorbed[0]) if absorbed and not behind.actor else behind
    last = name + 1 if name is not None else behind.last
    return behind._replace(first=i, last=last, gender=gender, prefix=chunks[i].prefix, named=absorbed)


def of_person(mention, person):
    """The mention of an institution left without its nation, which is that of the person named for it."""
    nation = nation_of(person)
    fits = nation and mention.suffix
    party = actor_table()[person]["party"]
    return mention._replace(actor=institution_id(nation, mention.suffix), party=party) if fits else mention


def body_of(chunks, i):
    """Where the body stands that an officer's branch at i belongs to: القوة البرية في الحرس الثوري."""
    last = i
    while is_unknown_word(at(chunks, last)) and chunks[last].text.startswith("ال"):
        last += 1
    return last + 1 if last > i and chunks_text(chunks, last) in particles("nation-link") else i


def officer(chunks, i, date):
    """A commander or director: himself where he is named, else the institution he leads."""
    place = body_of(chunks, i + 1)
    behind = mention_at(chunks, place, date) if at(chunks, place) else None
    if behind is None or behind.kind not in ("military", "ministry", "institution", "organisation"):
        return None
    name = name_after(chunks, behind.last)
    head = holder(chunks[i].get("title").value, behind.actor, date)
    if name is None and head:
        party = actor_table()[head]["party"]
        return Mention(i, behind.last, head, party, "m", "person", "", chunks[i].prefix, (behind.actor,))
    if name is None:
        return behind._replace(first=i, gender="m", prefix=chunks[i].prefix)
    return named(chunks, name, name + 1, i)._replace(named=(behind.actor,) if behind.actor else ())
