"""Foreign fighters: who alleges, denies, admits or warns of them, where they come from and whom they support."""

from typing import NamedTuple

from helpers.actors import actor_table
from helpers.attribution import UNKNOWN
from helpers.fighter_groups import BELLIGERENTS, CLAUSE_ENDS, Group, candidates, groups_of
from helpers.fighter_voices import SIDES, Voice, country, outer_voice, report_on, side_of_group, turkish_side, voices
from helpers.numbers import at, has
from helpers.quantities import Quantity, is_cue
from helpers.reading import quote

ANSWER_REACH = 2
ARMIES = ("regular_troops", "military_advisers")
SAYING = ("says", "confirms", "admits", "claims")


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
    for marked in candidates(reading):
        for record, new in statements(reading, marked, found):
            add(found, record, new, headings)
    found = [record for record in found if not (record.sentence in headings and told_below(record, found, headings))]
    return answered(sorted(found, key=lambda record: (record.start, record.end)))


def is_heading(reading, sentence):
    """Whether a sentence is a headline, deck or sub-heading, which only announces what the body tells."""
    return sentence.kind in ("headline", "deck") or reading.text[sentence.start : sentence.end].rstrip("»”\"")[-1:].isalpha()


def told_below(heading, found, headings):
    """Whether a heading without a speaker announces a statement of the body."""
    below = [record for record in found if record.sentence not in headings]
    return not heading.alleger and any(same_group(heading, record) for record in below)


def statements(reading, marked, earlier):
    """The records of a sentence, each with whether its group is told as a new one."""
    groups = [g for g in groups_of(reading, marked) if not speaks(marked, g)]
    reply = answer_to(marked, earlier, groups) or (None if groups else echo(marked, earlier))
    if reply is not None:
        yield reply_record(reading, marked, reply, concerned(marked, reply, earlier)), False
    for group in groups:
        for voice in voices(marked, group.first, earlier):
            if group.pronoun and not origins_of(group, voice):
                continue
            yield inherit(record_of(reading, marked, group, voice), group, earlier), group.single or group.outfit != ""
    trailing = denied_behind(marked, groups, earlier)
    if trailing is not None:
        yield reply_record(reading, marked, trailing, earlier[-1]), False
    confession = None if groups else confessed(marked)
    if confession is not None:
        yield record_of(reading, marked, *confession), True


# --- statements without a group of their own: confessions, denials of what was said before --------------------


def speaks(marked, group):
    """Whether a group is itself the speaker of a report: قال مقاتل من فصيل."""
    row = marked.sentence.chunks
    if group.first > 0 and row[group.first - 1].text == "عن" and is_cue(at(row, group.last), "complement"):
        return True
    return any(0 <= group.first - r.at <= 2 and r.act in SAYING and r.rule == "verb-subject" for r in marked.sentence.reports)


def confessed(marked):
    """(group, voice) of somebody who says that he came to fight; None for anybody else."""
    row = marked.sentence.chunks
    for j in range(len(row)):
        tells = marked.tag(j, "cue", "fight") or marked.tag(j, "cue", "came") and self_told(marked, j)
        report = report_on(marked, j) if tells else None
        if report is None or not of_himself(marked, report, j):
            continue
        fighter = next((r for r in marked.sentence.reports if r.at < j and oneself(marked, r.at)), None)
        report, speaker = (fighter, UNKNOWN) if fighter is not None else (report, report.speaker)
        if not private(speaker) or at_home(marked, report.at):
            continue
        origins = tuple(dict.fromkeys(country(actor) for actor in speaker.actors)) or named_origins(marked, report.at)
        one = Quantity(j, j + 1, 1.0, 1.0, 1.0, "exact", True, ("fighter",), None, "")
        group = Group(j, j + 1, "volunteer", "", origins, "", "", one, True, False)
        return group, Voice(speaker.actors, speaker.party, "confirms", report.at, "confession")
    return None


def self_told(marked, j):
    """Whether a fighter's own words stand before chunk j."""
    return any(r.at < j and oneself(marked, r.at) for r in marked.sentence.reports)


def oneself(marked, i):
    """Whether the verb of speech at chunk i has a fighter for its subject: قال أحدهما, قال مقاتل."""
    row = marked.sentence.chunks
    quoted = [j + 1 for j in range(i + 1, min(i + 7, len(row) - 2)) if row[j].text == "عن" and is_cue(row[j + 2], "complement")]
    return any(marked.tag(j, "cue", "oneself") for j in (i + 1, i + 2, *quoted))


def at_home(marked, i):
    """Whether the speaker behind chunk i is a belligerent's own man: متطوع أرمني."""
    near = marked.sentence.chunks[i + 1 : i + 4]
    return any(has(c, "nation") and c.get("nation").value in BELLIGERENTS for c in near)


def of_himself(marked, report, j):
    """Whether a speaker tells of himself, alone: إنه جاء ليقاتل."""
    return any(c.text.lstrip("وف") in ("انه", "بانه") for c in marked.sentence.chunks[report.at : j])


def private(speaker):
    """Whether a speaker can be a foreign fighter: unnamed, or a private person of no party."""
    kinds = {actor_table().get(actor, {}).get("kind") for actor in speaker.actors}
    return speaker.party not in SIDES and (not kinds or kinds == {"person"})


def named_origins(marked, i):
    """The origins that stand behind a word of speech at chunk i."""
    places = [marked.tag(j, "origin") for j in range(i, len(marked.tags))]
    return tuple(dict.fromkeys(p[0].value for p in places if p and p[0].value))


def denied_behind(marked, groups, earlier):
    """The denial of what the sentence has just said (وهو ما نفته باكو), as a voice; None when there is none."""
    last = groups[-1].last if groups else len(marked.tags)
    places = [j for j in range(last, len(marked.tags)) if marked.tag(j, "cue", "deny-that")]
    return outer_voice(marked, places[0], earlier) if places and earlier else None


def answer_to(marked, earlier, groups):
    """The denial of what an earlier sentence alleged (نفت باكو ذلك), as a voice; None when there is none."""
    if not recent(marked, earlier):
        return None
    for j in range(len(marked.tags)):
        denies = marked.tag(j, "cue", "deny") or any(r.at == j and r.act == "denies" for r in marked.sentence.reports)
        said = next((k for k in range(j + 1, j + 9) if marked.tag(k, "cue", "accusation")), None)
        if denies and said is not None and not any(j < g.first < said + 4 for g in groups):
            return outer_voice(marked, j, earlier)
    return None


def recent(marked, earlier):
    """The allegations of the sentences just before."""
    return [e for e in earlier if marked.sentence.number - e.sentence <= ANSWER_REACH and e.stance != "denies"]


def concerned(marked, voice, earlier):
    """The allegation that a reply is about: the last one on the speaker's own side, or else the last one."""
    near = recent(marked, earlier)
    own = voice.party if voice.party in SIDES else turkish_side(voice.actors)
    return next((e for e in reversed(near) if e.supports == own), near[-1])


def echo(marked, earlier):
    """What somebody says of the fighters named before (وجودهم, تجنيد هؤلاء), as a voice; None when there is none."""
    if not recent(marked, earlier):
        return None
    for j in reversed(range(len(marked.tags))):
        if marked.tag(j, "cue", "those") and (marked.tag(j, "cue", "transfer") or marked.tag(j - 1, "cue", "transfer")):
            voice = voices(marked, j, earlier)[0]
            return voice._replace(first=j) if voice.actors else None
    return None


# --- records -----------------------------------------------------------------------------------------------


def record_of(reading, marked, group, voice):
    """The record of what a voice says of a group."""
    side, rule = side_of_group(marked, group, voice)
    number = group.quantity
    if number and (voice.stance in ("denies", "warns") and number.value == 1 or number.implicit and group.kind in ARMIES):
        number = None
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
        f"{voice.rule}; {rule}",
    )


def reply_record(reading, marked, voice, before):
    """The record of a statement on the group that the record before it tells."""
    last = next((j for j in range(voice.first + 1, len(marked.tags)) if marked.tag(j, "cue", "accusation")), voice.first)
    start, end, words = quote(reading, marked.sentence, voice.first, last + 1)
    said = before._replace(sentence=marked.sentence.number, start=start, end=end, quote=words, value=None, low=None, high=None)
    return said._replace(alleger="|".join(voice.actors), stance=voice.stance, evidence="none", label_ar="", rule=f"{voice.rule}; answer")


def inherit(record, group, earlier):
    """A record whose group the text names without an origin, with that of the last fighters named before."""
    if not group.bare or record.origin:
        return record
    return record._replace(origin=next((e.origin for e in reversed(earlier) if e.origin and same_group(e, record)), ""))


def extent(marked, group, voice):
    """The chunks [first, last) to quote: the statement's verb for denials and confessions, and the clause."""
    row, first = marked.sentence.chunks, group.first
    if voice.rule == "answer":
        return voice.first, len(row)
    if group.quantity is not None:
        first = min(first, group.quantity.first)
    if voice.stance in ("denies", "confirms"):
        first = min(first, voice.first)
    last = group.last
    while last < len(row) and row[last].text not in (*CLAUSE_ENDS, "،", "»", '"') and not opens_report(marked, last):
        last += 1
    return first, last


def opens_report(marked, i):
    """Whether another report begins at chunk i."""
    return any(r.at == i for r in marked.sentence.reports)


def admitted(voice, side, group):
    """The stance: what somebody says of his own side, or of himself, he confirms."""
    own = voice.party in SIDES and voice.party == side
    abroad = any(country(actor) in group.origins for actor in voice.actors) and side != "unknown"
    return "confirms" if voice.stance == "alleges" and (own or abroad and voice.rule == "admits") else voice.stance


def origins_of(group, voice):
    """The origins of a group; جيشها is of its speaker's country."""
    if group.origins or not group.pronoun:
        return group.origins
    return tuple(dict.fromkeys(c for c in map(country, voice.actors) if c not in ("", "AZE", "ARM")))


def evidence_of(marked):
    """The evidence that a sentence claims, joined with |; none."""
    found = [tag[0][0].value for tags in marked.tags if (tag := tags.get("evidence"))]
    return "|".join(dict.fromkeys(found)) or "none"


# --- one record for a speaker and a group ----------------------------------------------------------------------


def add(found, record, new, headings):
    """Add a record, or merge it into the one that it restates; a heading's speaker may stand for his ministry."""
    for i, other in enumerate(found):
        loose = other.sentence in headings or record.sentence in headings
        if restates(other, record, loose) and not (new and other.value == record.value and other.sentence == record.sentence):
            found[i] = merged(other, record, other.sentence in headings)
            return
    found.append(record)


def restates(one, other, loose):
    """Whether two records are one speaker's statement on one group."""
    stances = one.stance == other.stance or {one.stance, other.stance} == {"alleges", "warns"}
    voices = same_voice(one, other) or loose and same_country(one, other)
    return stances and voices and same_group(one, other)


def same_voice(one, other):
    """Whether two records have one speaker; an unattributed one only restates an unattributed one."""
    return bool(names(one.alleger) & names(other.alleger)) or one.alleger == other.alleger


def same_country(one, other):
    """Whether the speakers of two records belong to one country."""
    first, second = ({country(actor) or actor.partition("-")[0] for actor in names(r.alleger)} for r in (one, other))
    return bool(first & second)


def same_group(one, other):
    """Whether two records can mean one group: no other origin, side or number."""
    if (one.kind in ARMIES) != (other.kind in ARMIES):
        return False
    first, second = names(one.origin), names(other.origin)
    origins = not first or not second or bool(first & second)
    return origins and (one.supports == other.supports or "unknown" in (one.supports, other.supports))


def names(cell):
    """The values of a cell joined with |, as a set."""
    return set(cell.split("|")) - {""}


def merged(one, other, heading):
    """Two records of one statement as one: the fuller's quote, not a heading's, and whatever only the other tells."""
    best, rest = (other, one) if heading or fullness(other) > fullness(one) else (one, other)
    number = max(best, rest, key=lambda record: record.value or record.low or 0)
    return best._replace(
        origin=best.origin or rest.origin,
        supports=best.supports if best.supports != "unknown" else rest.supports,
        value=number.value,
        low=number.low,
        high=number.high,
        evidence=best.evidence if best.evidence != "none" else rest.evidence,
    )


def fullness(record):
    """How much a record tells: its number, its origin, its speaker."""
    known = bool(record.value), bool(record.origin), record.supports != "unknown", bool(record.alleger)
    return sum(known), record.value or 0


def answered(records):
    """The records, each denial with the index of the latest earlier allegation that it denies."""
    return [r._replace(answers=answer(records, i)) if r.stance == "denies" else r for i, r in enumerate(records)]


def answer(records, i):
    """The index of the allegation that record i denies, as text; "" when none stands before it."""
    denial = records[i]
    for j in range(len(records) - 1, -1, -1):
        other = records[j]
        before = other.start < denial.end and j != i
        if before and other.stance != "denies" and other.alleger != denial.alleger and same_group(other, denial):
            return str(j)
    return ""
