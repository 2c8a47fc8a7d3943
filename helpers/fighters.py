"""Foreign fighters: who alleges, denies, admits or warns of them, their origin and whom they support."""

from typing import NamedTuple

from helpers.actor_tables import SIDES
from helpers.fighter_groups import groups_of
from helpers.fighter_merging import ARMIES, add, same_group
from helpers.fighter_origins import CLAUSE_ENDS
from helpers.fighter_replies import (
    BEFORE,
    answer_to,
    asserted,
    concerned,
    confessed,
    dating,
    denied_behind,
    echo,
    speaks,
)
from helpers.fighter_sides import country, side_of_group
from helpers.fighter_voices import voices
from helpers.fighter_words import candidates
from helpers.reading import quote

# What an answer ends with: what was alleged, what it is called, a verb with the pronoun of what is denied.
ANSWERED = ("accusation", "baseless", "deny-that")


class Allegation(NamedTuple):
    """One statement on foreign fighters; the fields are those of the foreign_fighters table.

    `answers` is the index, in the article's list, of the allegation that a denial denies; "" for none.
    """

    sentence: int
    start: int
    end: int
    quote: str
    alleger: str
    stance: str
    origin: str
    supports: str
    value: float | None
    low: float | None
    high: float | None
    label_ar: str
    kind: str
    evidence: str
    answers: str
    rule: str


def fighters_of(reading):
    """The statements on foreign fighters of an article read, each once, in order of place."""
    found = []
    headings = {s.number for s in reading.sentences if is_heading(reading, s)}
    for marked in candidates(reading, found):
        for record, new in statements(reading, marked, found):
            add(found, record, new, headings)
    found = [
        record
        for record in found
        if not (record.sentence in headings and told_below(record, found, headings))
    ]
    return answered(sorted(found, key=lambda record: (record.start, record.end)))


def is_heading(reading, sentence):
    """Whether a sentence is a headline, deck or sub-heading, which only announces what the body tells."""
    return (
        sentence.kind in ("headline", "deck")
        or reading.text[sentence.start : sentence.end].rstrip('»”"')[-1:].isalpha()
    )


def told_below(heading, found, headings):
    """Whether a heading without a speaker announces a statement of the body."""
    below = [record for record in found if record.sentence not in headings]
    return not heading.alleger and any(same_group(heading, record) for record in below)


def statements(reading, marked, earlier):
    """The records of a sentence, each with whether its group is told as a new one."""
    groups = [g for g in groups_of(reading, marked) if not speaks(marked, g) and asserted(marked, g)]
    reply = answer_to(marked, earlier, groups) or (None if groups else echo(marked, earlier))
    if reply is not None:
        yield reply_record(reading, marked, reply, concerned(marked, reply, earlier)), False
    for group in groups:
        for voice in voices(marked, group.first, earlier):
            if group.pronoun and not origins_of(group, voice):
                continue
            yield (
                inherit(record_of(reading, marked, group, voice), group, earlier),
                group.single or group.outfit != "",
            )
    trailing = denied_behind(marked, groups, earlier)
    if trailing is not None:
        yield reply_record(reading, marked, trailing, earlier[-1]), False
    confession = confessed(marked)
    if confession is not None and not any(g.first > confession[1].first for g in groups):
        yield record_of(reading, marked, *confession), True


# --- records -----------------------------------------------------------------------------------------------


def record_of(reading, marked, group, voice):
    """The record of what a voice says of a group."""
    side, rule = side_of_group(marked, group, voice)
    number = number_told(group, voice)
    start, end, words = quote(reading, marked.sentence, *extent(marked, group, voice))
    return Allegation(
        marked.sentence.number,
        start,
        end,
        words,
        "|".join(voice.actors),
        admitted(voice, side, group),
        "|".join(origins_of(group, voice)),
        side,
        *((number.value, number.low, number.high) if number else (None, None, None)),
        group.label,
        group.kind,
        evidence_of(marked) if voice.stance != "denies" else "none",
        "",
        f"{voice.rule}; {rule}{dating(marked, voice, group)}",
    )


def number_told(group, voice):
    """The quantity of a group; "no single fighter" and "a Turkish jet" state no number."""
    number = group.quantity
    if number is None or (number.implicit and group.kind in ARMIES):
        return None
    return None if voice.stance in ("denies", "warns") and number.value == 1 else number


def reply_record(reading, marked, voice, before):
    """The record of a statement on the group that the record before it tells."""
    start, end, words = quote(reading, marked.sentence, voice.first, reply_end(marked, voice) + 1)
    said = before._replace(
        sentence=marked.sentence.number, start=start, end=end, quote=words, value=None, low=None, high=None
    )
    return said._replace(
        alleger="|".join(voice.actors),
        stance=voice.stance,
        evidence="none",
        label_ar="",
        rule=f"{voice.rule}; answer{dating(marked, voice)}",
    )


def reply_end(marked, voice):
    """The last chunk of an answer: what is answered, or what it is called (نفى ذلك، واصفا إياه بأنه هراء)."""
    told = ([j for j in marked.places("cue", kind) if j > voice.first] for kind in ANSWERED)
    return max((places[0] for places in told if places), default=voice.first)


def inherit(record, group, earlier):
    """A record with what the text leaves out: its origin, or the side in what it denies, as last told."""
    if record.stance == "denies" and record.supports == "unknown":
        sides = (e.supports for e in reversed(earlier) if e.stance != "denies" and same_group(e, record))
        record = record._replace(supports=next(sides, "unknown"))
    if not group.bare or record.origin:
        return record
    return record._replace(
        origin=next((e.origin for e in reversed(earlier) if e.origin and same_group(e, record)), "")
    )


def extent(marked, group, voice):
    """The chunks [first, last) to quote: the statement's verb for denials and confessions, and the clause."""
    row, first = marked.sentence.chunks, group.first
    if voice.rule == "answer":
        return voice.first, len(row)
    last = group.last
    if group.quantity is not None:
        first, last = min(first, group.quantity.first), max(last, group.quantity.last)
    if voice.stance in ("denies", "confirms"):
        first = min(first, voice.first)
    while (
        last < len(row)
        and row[last].text not in (*CLAUSE_ENDS, "،", "»", '"')
        and not opens_report(marked, last)
    ):
        last += 1
    return first, last


def opens_report(marked, i):
    """Whether another report begins at chunk i."""
    return any(r.at == i for r in marked.sentence.reports)


def admitted(voice, side, group):
    """The stance: what somebody says of his own side, or of himself, he confirms."""
    own = voice.party in SIDES and voice.party == side
    himself = voice.stance == "alleges" and voice.party not in SIDES and group.confessed
    abroad = any(country(actor) in group.origins for actor in voice.actors) and side != "unknown"
    return (
        "confirms"
        if himself or (voice.stance == "alleges" and (own or (abroad and voice.rule == "admits")))
        else voice.stance
    )


def origins_of(group, voice):
    """The origins of a group; جيشها is of its speaker's country."""
    if group.origins or not group.pronoun:
        return group.origins
    return tuple(dict.fromkeys(c for c in map(country, voice.actors) if c not in ("", "AZE", "ARM")))


def evidence_of(marked):
    """The evidence that a sentence claims, joined with |; none."""
    found = [marked.tag(i, "evidence")[0].value for i in marked.places("evidence")]
    return "|".join(dict.fromkeys(found)) or "none"


# --- what a denial answers -------------------------------------------------------------------------------


def answered(records):
    """The records, each denial with the index of the latest earlier allegation that it denies."""
    return [
        r._replace(answers=answer(records, i)) if r.stance == "denies" else r for i, r in enumerate(records)
    ]


def answer(records, i):
    """The index of the allegation that record i denies, as text; "" when none stands before it.

    A denial that was made before answers nothing that the article tells.
    """
    denial = records[i]
    if denial.rule.endswith(BEFORE):
        return ""
    for j in range(len(records) - 1, -1, -1):
        other = records[j]
        before = other.start < denial.end and j != i
        if (
            before
            and other.stance != "denies"
            and other.alleger != denial.alleger
            and same_group(other, denial)
        ):
            return str(j)
    return ""
