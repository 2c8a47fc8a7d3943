"""Whom a group of foreign fighters is said to support."""

from helpers.actor_tables import SIDES, actor_table, opposite
from helpers.clauses import preposed
from helpers.fighter_origins import CLAUSE_ENDS
from helpers.fighter_speakers import report_on, tells
from helpers.fighter_words import codes
from helpers.lexicon import particles
from helpers.words import has, is_cue

OWN = ("ه", "ها", "نا")
REACH = 18
NAMED = 3  # chunks in which a side that is told stands


def side_of_group(marked, group, voice):
    """(side, rule) that a group is said to fight for, by the plainest sign in the clause."""
    for rule in (told_side, outfit_side, destination, accused, employer, army_side, captor, by_speaker):
        side = rule(marked, group, voice)
        if side:
            return side, rule.__name__
    return "unknown", "no-side"


def clause(marked, i):
    """The chunks of the clause around chunk i, as a range."""
    row, reports = (
        marked.sentence.chunks,
        {
            r.at
            for r in marked.sentence.reports
            if (r.rule != "continued" or r.act == "accuses") and tells(marked, r)
        },
    )
    first, last = i, i + 1
    while first > max(0, i - REACH) and not ends_clause(row[first - 1]) and first not in reports:
        first -= 1
    while last < min(len(row), i + REACH) and not ends_clause(row[last]) and last not in reports:
        last += 1
    return range(first, last)


def ends_clause(chunk):
    """Whether a clause ends at a chunk: a stop, وأن."""
    return chunk.text in CLAUSE_ENDS or (is_cue(chunk, "complement") and chunk.text.startswith("و"))


def party_near(marked, i):
    """The side named from chunk i on."""
    starts = {m.first: m.party for m in marked.sentence.mentions}
    for j in range(i, min(i + NAMED, len(marked.sentence.chunks))):
        if marked.some((j,), "cue", "side", "against"):
            return ""  # ضد شعبنا إلى جانب أذربيجان
        nation = marked.sentence.chunks[j].get("nation")
        party = starts.get(j) or (nation.row["side"] if nation else "")
        if party in SIDES:
            return party
    return ""


def told_side(marked, group, voice):
    """The side after إلى جانب or في صفوف; the other one's after ضد; the speaker's own in قواته."""
    for j in clause(marked, group.first):
        fights = marked.some((j - 1, j - 2), "cue", "fight")  # يقاتل متطوعا مع الأرمن
        beside = fights or (group.confessed and j > group.first)
        with_them = marked.sentence.chunks[j].text == "مع" and beside
        if marked.tag(j, "cue", "side") or with_them:
            side = own_army(marked, group, j + 1, voice) or party_near(marked, j + 1)
        elif marked.tag(j, "cue", "against"):
            side = opposite(party_near(marked, j + 1))
        else:
            side = ""
        if side:
            return side
    return ""


def own_army(marked, group, i, voice):
    """The speaker's side where it is his own army that they are in: صفوف جيش بلاده.

    Not where a belligerent is named between, whose army it is: إلى أذربيجان للقتال في صفوف جيشها.
    """
    if voice.rule == "embedded":
        return ""  # رفضت يريفان مزاعم باكو عن مقاتلين في صفوف قواتها
    if any(m.party in SIDES and group.first <= m.first < i for m in marked.sentence.mentions):
        return ""
    words = marked.sentence.chunks[i : i + 2]
    own = any(is_cue(c, "self") and c.text.endswith(OWN) for c in words)
    own = own or any(m.first == i and m.kind == "military" and m.bare for m in marked.sentence.mentions)
    return voice.party if own and voice.party in SIDES else ""


def outfit_side(marked, group, voice):
    """The side that the group's outfit stands for, by origins.csv."""
    return group.supports


def destination(marked, group, voice):
    """The belligerent state that they go to or are in."""
    row, found = marked.sentence.chunks, marked.sentence.mentions
    starts = {m.first: m for m in found if m.kind in ("name", "capital") and m.actor != "artsakh"}
    for j in clause(marked, group.first):
        mention, word = starts.get(j + 1), row[j].text
        inside = word in ("في", "داخل") and mention and mention.kind == "name"  # سيحاكمان في يريفان
        if (inside or word in (*particles("towards"), "والي")) and mention and mention.party in SIDES:
            return mention.party
        nation = row[j].get("nation")
        if nation and nation.row["side"] in SIDES and j > 0 and row[j - 1].text in particles("theatre-of"):
            return nation.row["side"]
    return ""


def employer(marked, group, voice):
    """The belligerent that is said to bring them in: أرمينيا جندت; Turkey does so for Azerbaijan."""
    owners = [j for j in clause(marked, group.first) if marked.tag(j, "cue", "transfer")]
    for mention in marked.sentence.mentions:
        hires = any(0 <= j - mention.last <= 2 or 0 < mention.first - j <= 1 for j in owners)
        named = mention.kind in ("name", "capital") and not preposed(marked.sentence.chunks, mention)
        if hires and named and (mention.party in SIDES or turkish_side((mention.actor,))):
            return mention.party if mention.party in SIDES else turkish_side((mention.actor,))
    return ""


def army_side(marked, group, voice):
    """Turkey's own troops stand by Azerbaijan in every article of this war."""
    troops = group.kind in ("regular_troops", "military_advisers")
    return "azerbaijani" if troops and group.origins == ("TUR",) else ""


def captor(marked, group, voice):
    """Whoever is captured fought for the captor's enemy."""
    row, near = marked.sentence.chunks, clause(marked, group.first)
    if not any(has(row[j], "event") and row[j].get("event").value == "capture" for j in near):
        return ""
    parties = {m.party for m in marked.sentence.mentions if m.first in near and m.party in SIDES} or {
        voice.party
    }
    return opposite(next(iter(parties))) if len(parties) == 1 else opposite(voice.party)


def accused(marked, group, voice):
    """The side of whom the statement accuses; Turkey is accused of helping Azerbaijan."""
    report = report_on(marked, group.first)
    if report is None or report.act != "accuses":
        return ""
    for mention in marked.sentence.mentions:
        if max(report.at, report.speaker.last - 1) < mention.first < group.first:
            return mention.party if mention.party in SIDES else turkish_side((mention.actor,))
    return ""


def by_speaker(marked, group, voice):
    """A party denies such fighters of its own side and alleges them of the enemy's."""
    own = (
        voice.party
        if voice.party in SIDES
        else turkish_side(voice.actors)
        if voice.stance == "denies"
        else ""
    )
    return own if voice.stance in ("denies", "confirms") else opposite(own)


def turkish_side(actors):
    """The side that Turkey speaks for."""
    return "azerbaijani" if any(country(actor) == "TUR" for actor in actors) else ""


def country(actor):
    """The ISO code of an actor's country; "" if unknown."""
    row = actor_table().get(actor)
    return row["country"] if row and row["country"] else codes().get(actor.partition("-")[0], "")
