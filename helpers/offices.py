"""The holders of an office in one nation or several: وزيرا خارجية أرمينيا وأذربيجان, ونظيره التركي."""

from helpers.actor_tables import belligerents, holder, institution_id, role_of, role_table
from helpers.lexicon import particles
from helpers.named_actors import Mention, name_after
from helpers.named_nations import joined_nation, nation_after
from helpers.words import at, has, is_cue


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
    behind = at(chunks, i + 1)
    placed = behind is not None and behind.text in particles("place-preposition")
    if not is_cue(chunks[i], "counterpart") or not (placed or has(behind, "nation")):
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
    head = chunk.text.removeprefix("و").removeprefix("ل").removeprefix("ب")
    female = head.startswith(tuple(particles("her-counterpart")))
    elsewhere = row["nation"] not in nations_of(mention.actor)
    return bool(office) and (mention.gender == "f") == female and elsewhere


def nations_of(actor):
    """The nations that an actor may hold his office in: those of roles.csv, or the one in his id."""
    held = {nation for (_, nation), people in role_table().items() for p, _, _ in people if p == actor}
    return held or {actor.partition("-")[0]}
