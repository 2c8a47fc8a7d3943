"""Who is named: persons, states, and institutions put together from a head and a nation."""

from functools import cache
from typing import NamedTuple

from helpers.lexicon import particles, read_table
from helpers.words import SIGNS, at, has, is_cue, skip_signs, where

NAMING = ("title", "institution", "actor", "state", "counterpart")
BELLIGERENTS = {"armenian": "azerbaijani", "azerbaijani": "armenian"}


class Mention(NamedTuple):
    """Chunks [first, last) that name an actor; `actor` is "" when the text leaves the nation out.

    `owned`: a pronoun stands for the nation, which was named before (نيابتها العامة).
    """

    first: int
    last: int
    actor: str
    party: str
    gender: str
    kind: str
    suffix: str = ""
    prefix: str = ""
    named: tuple = ()
    bare: bool = False
    owned: bool = False


@cache
def actor_table():
    """The rows of actors.csv by actor_id."""
    return {row["actor_id"]: row for row in read_table("actors")}


@cache
def role_table():
    """The holders of a role: (role, nation) to (person, from, to)."""
    found = {}
    for row in read_table("roles"):
        found.setdefault((row["role"], row["nation"]), []).append((row["person"], row["from"], row["to"]))
    return found


def holder(role, nation, date):
    """Who held a role on an ISO date; "" when nobody is known or the date is unknown and several are."""
    holders = role_table().get((role, nation), [])
    fitting = [
        p
        for p, start, end in holders
        if (not date or ((not start or start <= date) and (not end or date < end)))
    ]
    return fitting[0] if len(fitting) == 1 else ""


@cache
def belligerents():
    """The rows of nations.csv for the two states at war."""
    rows = {row["nation"]: row for row in read_table("nations")}
    return [rows["armenia"], rows["azerbaijan"]]


def role_of(person):
    """The role that a person holds or held, "" if roles.csv names none."""
    return next((role for (role, _), people in role_table().items() for p, _, _ in people if p == person), "")


def opposite(side):
    """The other belligerent, or "" for anyone else."""
    return BELLIGERENTS.get(side, "")


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


def joint_office(chunks, i, date):
    """The holders of one office in two nations: وزيرا خارجية أرمينيا وأذربيجان, وزارتا الدفاع في البلدين."""
    reading = next(r for kind in ("title", "institution") for r in chunks[i].all(kind) if r.form == "joint")
    row, last = nation_after(chunks, i + 1)
    if row is None:
        last = next((j + 1 for j in (i + 1, i + 2) if is_cue(at(chunks, j), "both")), None)
        return of_both(chunks, i, last, reading, date) if last else []
    found = [office(chunks, i, last, reading, row, date)]
    while (row := joined_nation(chunks, last, "nation", "state")) is not None:
        found.append(office(chunks, last, last + 1, reading, row, date)._replace(prefix="و"))
        last += 1
    return found


def of_both(chunks, i, last, reading, date):
    """The holders of an office in the two states at war; the words for both countries name the second."""
    one, other = (office(chunks, i, last - 1, reading, row, date) for row in belligerents())
    return [one, other._replace(first=last - 1, last=last, prefix="و")]


def shared_office(chunks, mention, date):
    """The same office of the nations whose adjectives و joins to a mention: وزارة الدفاع الروسية والتركية."""
    reading = chunks[mention.first].get("title") or chunks[mention.first].get("institution")
    if not mention.suffix or reading is None or not has(at(chunks, mention.last - 1), "nation"):
        return []
    row = joined_nation(chunks, mention.last, "nation")
    if row is None or chunks[mention.last].prefix != "وال":
        return []
    return [office(chunks, mention.last, mention.last + 1, reading, row, date)._replace(prefix="و")]


def joined_nation(chunks, i, *kinds):
    """The row of the nation that و joins on at chunk i, or None."""
    chunk = at(chunks, i)
    reading = next((chunk.get(kind) for kind in kinds if has(chunk, kind)), None)
    return reading.row if reading is not None and reading.prefix.startswith("و") else None


def office(chunks, first, last, reading, row, date):
    """The mention of a nation's office, given by the reading of a title or an institution."""
    if reading.kind == "institution":
        kind, actor = reading.row["kind"], institution_id(row["nation"], reading.value)
    else:
        kind = "person"
        actor = holder(reading.value, row["nation"], date) or institution_id(
            row["nation"], reading.row["office"]
        )
    gender = "m" if kind == "person" else reading.agreement
    return Mention(first, last, actor, row["side"], gender, kind, reading.value, chunks[first].prefix)


def counterpart(chunks, i, found, date):
    """The same office of another nation: وزارة الدفاع الأرمينية … ونظيرتها الأذربيجانية."""
    if not is_cue(chunks[i], "counterpart") or not has(at(chunks, i + 1), "nation"):
        return None
    row, last = nation_after(chunks, i + 1)
    model = next((m for m in reversed(found) if row and is_model(m, chunks[i], row)), None)
    if model is None:
        return None
    suffix = model.suffix or role_of(model.actor)
    actor = holder(suffix, row["nation"], date) or institution_id(row["nation"], suffix)
    name = name_after(chunks, last)
    if name is not None:
        actor, last = chunks[name].get("actor").value, name + 1
    return model._replace(
        first=i, last=last, actor=actor, party=row["side"], prefix=chunks[i].prefix, named=()
    )


def is_model(mention, chunk, row):
    """Whether the "counterpart" at a chunk is a mention's: an office of its gender in another nation."""
    office = mention.suffix or role_of(mention.actor)
    female = chunk.text.removeprefix("و").removeprefix("ل").removeprefix("ب").startswith("نظيرت")
    return bool(office) and (mention.gender == "f") == female and mention.party != row["side"]


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


def mention_at(chunks, i, date):
    """The actor named from chunk i on, or None."""
    chunk = chunks[i]
    if has(chunk, "title"):
        return titled(chunks, i, date)
    if has(chunk, "institution"):
        return institution(chunks, i)
    if has(chunk, "actor"):
        return named(chunks, i, i + 1)
    if has(chunk, "state") and not describes(chunks, i):
        reading = chunk.get("state")
        return state_mention(i, i + 1, reading)
    return None


def describes(chunks, i):
    """Whether a word that is also a state's name is an adjective of the noun before it: جنديا أرمينيا."""
    before = at(chunks, i - 1)
    return has(chunks[i], "nation") and has(before, "object", "modifier") and not chunks[i].prefix


def named(chunks, i, last, first=None):
    """The mention of a person, organisation or medium of actors.csv."""
    reading = chunks[i].get("actor")
    row = reading.row
    start = i if first is None else first
    return Mention(
        start, last, reading.value, row["party"], reading.agreement, row["kind"], "", chunks[start].prefix
    )


def state_mention(first, last, reading):
    """The mention of a state by its name or capital."""
    return Mention(
        first, last, reading.value, reading.row["side"], reading.agreement, reading.form, "", reading.prefix
    )


def nation_after(chunks, i):
    """(nation's row, index after it) when an adjective, or a state as genitive or after في or لـ, is at i."""
    i = skip_signs(chunks, i)
    chunk = at(chunks, i)
    while chunk is not None and not chunk.readings and chunk.text.startswith("ال") and linked(chunks, i + 1):
        i, chunk = i + 1, at(chunks, i + 1)
    if has(chunk, "nation") and chunk.prefix.endswith(("ال", "")) and not chunk.prefix.startswith(("و", "ف")):
        return chunk.get("nation").row, i + 1
    if chunk is not None and chunk.text in particles("nation-link"):
        chunk, i = at(chunks, i + 1), i + 1
        if chunk is not None and chunk.text in particles("nation-link"):
            chunk, i = at(chunks, i + 1), i + 1
    if has(chunk, "state") and chunk.get("state").prefix in ("", "ل", "ب"):
        return chunk.get("state").row, i + 1
    return None, i


def linked(chunks, i):
    """Whether a nation follows an adjective at i - 1: السلطات العسكرية في الإقليم."""
    chunk = at(chunks, i)
    return has(chunk, "nation", "state") or (
        chunk is not None and chunk.text in particles("nation-link") and has(at(chunks, i + 1), "state")
    )


def institution(chunks, i):
    """An institution with its nation; without one its actor is "" until the context gives it."""
    reading = chunks[i].get("institution")
    if reading.form == "owned":
        kind = reading.row["kind"]
        return Mention(i, i + 1, "", "", reading.agreement, kind, reading.value, reading.prefix, owned=True)
    row, last = nation_after(chunks, i + 1)
    if reading.row["behind"] and not stands_for_ministry(chunks, i, last if row else None, reading):
        return None
    if row is not None and indefinite_state(chunks, i, last):
        return None
    row, last = of_region(chunks, row, last)
    if row is None and has(at(chunks, i + 1), "institution", "modifier"):
        row, last = nation_after(chunks, i + 2)
    if row is None and (not reading.value or reading.row["behind"]):
        return None
    if row is None:
        return Mention(
            i, i + 1, "", "", reading.agreement, reading.row["kind"], reading.value, reading.prefix
        )
    actor = institution_id(row["nation"], reading.value)
    return Mention(
        i, last, actor, row["side"], reading.agreement, reading.row["kind"], reading.value, reading.prefix
    )


def of_region(chunks, row, last):
    """The nation and end of an institution; "Armenian" ones in Karabakh are Karabakh's own."""
    where = at(chunks, last + 1)
    inside = at(chunks, last) is not None and chunks[last].text in ("في", "ب") and has(where, "state")
    if row is None or row["nation"] != "armenia" or not inside or where.get("state").value != "artsakh":
        return row, last
    return where.get("state").row, last + 2


def stands_for_ministry(chunks, i, last, reading):
    """Whether الدفاع is short for its ministry: behind a title or a verb, or at the head of a report.

    There a verb of saying or a colon follows: الدفاع الأرمينية تعلن …
    """
    if has(at(chunks, i - 1), "title", reading.row["behind"], "source"):
        return True
    heads = i == 0 or chunks[i - 1].text in (".", "…", "|", "-", "–")
    after = at(chunks, last) if last else None
    return heads and after is not None and (after.text == ":" or has(after, "speech"))


def indefinite_state(chunks, i, last):
    """Whether a noun for a state and its adjective tell what it is, not which: جمهورية سوفييتية."""
    adjective = chunks[last - 1].get("nation")
    bare = adjective is not None and not adjective.prefix.endswith(("ال", "لل"))
    return bare and chunks[i].get("institution").row["kind"] == "state"


def institution_id(nation, suffix):
    """The actor_id of a nation's institution."""
    if (nation, suffix) == ("united-states", "mfa"):
        return "us-state-department"
    return f"{nation}-{suffix}" if suffix else nation


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
    name = name_after(chunks, last)
    if name is not None:
        return named(chunks, name, name + 1, i)
    if row is None and reading.form == "construct":
        return None
    if row is None:
        return Mention(i, i + 1, "", "", "m", "person", reading.value, chunks[i].prefix)
    return office(chunks, i, last, reading, row, date)


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
    behind = behind._replace(first=i, prefix=chunks[i].prefix)
    return in_the_office(chunks, i + 1, behind) if behind.kind == "person" and behind.suffix else behind


def in_the_office(chunks, i, mention):
    """The office of the title at chunk i in place of the person who holds it."""
    row, _ = nation_after(chunks, i + 1)
    suffix = chunks[i].get("title").row["office"]
    actor = institution_id(row["nation"], suffix) if row is not None else ""
    return mention._replace(actor=actor, kind="office", suffix=suffix)


def spokesperson(chunks, i, date):
    """The institution that a spokesperson speaks for, with the name that follows."""
    behind = mention_at(chunks, i + 1, date) if at(chunks, i + 1) else None
    if behind is None:
        return None
    name = name_after(chunks, behind.last)
    if behind.kind == "person" and name is not None:
        return named(chunks, name, name + 1, i)
    if behind.kind == "person" and behind.suffix:
        behind = in_the_office(chunks, i + 1, behind)
    gender = "f" if "ه " in chunks[i].text + " " else "m"
    absorbed = (chunks[name].get("actor").value,) if name is not None else ()
    last = name + 1 if name is not None else behind.last
    return behind._replace(first=i, last=last, gender=gender, prefix=chunks[i].prefix, named=absorbed)


def officer(chunks, i, date):
    """A commander or director: himself where he is named, else the institution he leads."""
    behind = mention_at(chunks, i + 1, date) if at(chunks, i + 1) else None
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


def name_after(chunks, i):
    """The index of a person's name that stands right at i, after a comma or bracket at most."""
    while (chunk := at(chunks, i)) is not None and (
        chunk.text in SIGNS or chunk.text in ("،", "-", "–") or is_cue(chunk, "rank")
    ):
        i += 1
    chunk = at(chunks, i)
    return (
        i if has(chunk, "actor") and chunk.get("actor").row["kind"] == "person" and not chunk.prefix else None
    )
