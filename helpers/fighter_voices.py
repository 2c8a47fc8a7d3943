"""Who speaks of a group of foreign fighters, with which stance, and whom the group is said to support."""

from typing import NamedTuple

from helpers.actors import actor_table, opposite
from helpers.attribution import BOTH, UNKNOWN, Memory, joint, preposed, report_of
from helpers.fighter_groups import CLAUSE_ENDS, TOWARDS, codes
from helpers.numbers import at, has
from helpers.quantities import is_cue

SIDES = ("armenian", "azerbaijani")
REACH = 18
DENIAL_REACH = 9
FAR = 3
CONTINUED = ("continued", "participle")


class Voice(NamedTuple):
    """Who makes a statement on a group: actors, party, stance, the chunk where it begins, and the rule."""

    actors: tuple
    party: str
    stance: str
    first: int
    rule: str


NOBODY = Voice((), "", "alleges", -1, "narrated")


# --- who says it -------------------------------------------------------------------------------------------


def voices(marked, i, earlier):
    """Those who speak of the fighters at chunk i: one, or the denier and those whose word he denies."""
    report = report_on(marked, i)
    told = next((j for j in range(i) if names_teller(marked, j)), None)
    if told is not None:
        return retold(marked, told, i, earlier)
    outer = embedding(marked, report)
    if outer is not None:
        return [inner_voice(marked, report), outer_voice(marked, outer, earlier)]
    return [voice(marked, report, i, earlier)]


def names_teller(marked, j):
    """Whether chunk j names those whose word is taken up: ما تؤكده روسيا, اتهامات فرنسا."""
    behind = any(m.first == j + 1 and not m.prefix for m in marked.sentence.mentions)
    return behind and bool(marked.tag(j, "cue", "told", "accusation"))


def retold(marked, told, i, earlier):
    """Those whose word is taken up, and whoever denies it, before or after."""
    speaker = subject(marked, told) or UNKNOWN
    inner = Voice(speaker.actors, speaker.party, "alleges", told, "embedded")
    word = denial_word(marked, 0, told)
    if word is not None:
        return [inner, outer_voice(marked, word, earlier)]
    answer = next((r for r in marked.sentence.reports if r.at > i), None)
    if answer is None or not any(marked.tag(j, "cue", "baseless") for j in range(i, len(marked.tags))):
        return [inner]
    who = local_speaker(marked, answer)
    who = marked.before if who.actors == speaker.actors and marked.before is not None else who
    return [inner, Voice(who.actors, who.party, "denies", answer.at, "answer")]


def report_on(marked, i):
    """The report that covers chunk i, its speaker named in the sentence if one is; a verb behind is a new clause."""
    telling = [r for r in marked.sentence.reports if tells(marked, r)]
    report = report_of(telling, i)
    if report is None and marked.tag(0, "cue", "topic"):
        report = next((r for r in telling if r.at > i), None)
    return report and report._replace(speaker=local_speaker(marked, report), act=act_of(marked, report))


def act_of(marked, report):
    """The act of a report; a verb inside what a report tells leaves the act as it was: حذر من أن طهران سترد."""
    inside = report.rule == "continued" and not marked.sentence.chunks[report.at].text.startswith(("و", "ف"))
    return source_report(marked, report).act if inside else report.act


def tells(marked, report):
    """Whether a report is one: نقل with people for its object moves them, and a verb that ends a sentence has its own."""
    if report.placed == "after":
        return report.rule == "source"
    behind = marked.sentence.chunks[report.at + 1 : report.at + 8]
    return not marked.tag(report.at, "cue", "transfer") or any(is_cue(c, "complement") or c.text == "عن" for c in behind)


def local_speaker(marked, report):
    """The speaker of a report; one taken from before, or from far behind, gives way to a subject named ahead."""
    if runs_on(marked, report.at) and marked.before is not None:
        return marked.before
    source = source_report(marked, report)
    if is_named(marked, source):
        return source.speaker if source.speaker.actors else apposed(marked, source.speaker) or source.speaker
    return subject(marked, source.at, behind=False) or source.speaker


def source_report(marked, report):
    """The report whose speaker a continued report takes over, or the report itself."""
    chained = report.rule == "subject-verb" and marked.sentence.chunks[report.at].text.startswith("و") and report.at > 0
    if report.rule not in CONTINUED:
        return next((r for r in marked.sentence.reports if chained and r.at < report.at), report)
    same = [r for r in marked.sentence.reports if r.at < report.at and r.speaker == report.speaker]
    return next((r for r in same if r.rule not in (*CONTINUED, "narrator")), report)


def is_named(marked, report):
    """Whether the sentence itself names the speaker of a report, or says that he is not known."""
    speaker = report.speaker
    if not speaker.actors:
        ahead = any(m.last == report.at for m in marked.sentence.mentions)
        from_whom = speaker.first > 0 and at(marked.sentence.chunks, speaker.first - 1).text == "عن"
        near = 3 if report.rule == "source" or from_whom else 1
        return 0 <= speaker.first - report.at <= near and not ahead
    named = any(m.first == speaker.first and m.actor in speaker.actors for m in marked.sentence.mentions)
    return named and speaker.first - report.at <= FAR and not accuses_only(marked, report)


def runs_on(marked, i):
    """Whether the sentence begins inside a quotation that ends before chunk i."""
    signs = [c.text for c in marked.sentence.chunks[:i] if c.text in "«»“”"]
    return bool(signs) and signs[0] in "»”"


def accuses_only(marked, report):
    """Whether the one named behind a verb of accusing is the accused: اتهم يريفان باستقدام."""
    if report.act != "accuses" or report.speaker.first < report.at:
        return False
    behind = marked.sentence.chunks[report.speaker.last : report.speaker.last + 2]
    return any(c.text.startswith("ب") for c in behind)


def apposed(marked, speaker):
    """The person named in apposition to a title that the lexicon lacks: رئيس النظام السوري، بشار الأسد."""
    row = marked.sentence.chunks
    for mention in marked.sentence.mentions:
        behind = 0 < mention.first - speaker.last <= 5 and at(row, mention.first - 1).text == "،"
        if speaker.first >= 0 and behind and mention.kind == "person" and mention.actor:
            return joint(row, mention, marked.sentence.mentions, Memory())
    return None


def embedding(marked, report):
    """The chunk of the denial that embeds a report: نفى … تأكيدات روسيا; None when there is none."""
    if report is None or report.act == "denies" or report.placed == "after":
        return None
    denials = [r.at for r in marked.sentence.reports if r.act == "denies" and r.at < report.at]
    denials += [j for j in range(report.at) if marked.tag(j, "cue", "deny")]
    near = [j for j in denials if report.at - j <= 6 and report.rule != "participle"]
    between = marked.sentence.chunks[max(near) + 1 : report.at] if near else ()
    joined = report.rule == "noun" or any(c.text in ("ما", "لما", "بما", "صحه") for c in between)
    return max(near) if near and joined and not any(c.text in "،.؛:" for c in between) else None


def inner_voice(marked, report):
    """Those whose word somebody denies."""
    return Voice(report.speaker.actors, report.speaker.party, "alleges", report.at, "embedded")


def outer_voice(marked, i, earlier):
    """Whoever denies, with a word of denial at chunk i."""
    report = next((r for r in marked.sentence.reports if r.at == i), None)
    report = report and report._replace(speaker=local_speaker(marked, report))
    actors, party = denier(marked, i, report, earlier)
    return Voice(actors, party, "denies", i, "denial")


def denier(marked, i, report, earlier):
    """(actors, party) of a denial at chunk i; البلدان and a verb without a subject mean the two speakers before."""
    speaker = report.speaker if report is not None else subject(marked, i)
    if speaker is None or speaker.actors == BOTH or not speaker.actors:
        pair = next((e.alleger.split("|") for e in reversed(earlier) if e.stance == "denies" and "|" in e.alleger), None)
        if pair and (speaker is None or speaker.actors == BOTH):
            return tuple(pair), ""
    if speaker is None:
        covering = report_on(marked, i)
        speaker = covering.speaker if covering else None
    return (speaker.actors, speaker.party) if speaker is not None else ((), "")


def subject(marked, i, behind=True):
    """The speaker named right behind chunk i, or else the last one before it that is no one's object."""
    row, found = marked.sentence.chunks, marked.sentence.mentions
    free = [m for m in found if m.actor and (not preposed(row, m) or owned(at(row, m.first - 1)))]
    after = [m for m in free if behind and i < m.first <= i + 2 and not any(c.text in "،.:" or is_cue(c, "complement") for c in row[i + 1 : m.first])]
    if after:
        return joint(row, after[0], found, Memory())
    before = [m for m in free if m.last <= i and not follows(m, free)]
    before = [m for m in before if not is_cue(at(row, m.first - 1), "complement")] or before
    return joint(row, before[-1], found, Memory()) if before else None


def owned(chunk):
    """Whether a chunk makes the one after لـ its subject: سبق لأذربيجان أن نفت."""
    return chunk is not None and chunk.text in ("سبق", "وسبق")


def follows(mention, found):
    """Whether و joins a mention to one right before it."""
    return any(m.last == mention.first and mention.prefix == "و" for m in found)


def voice(marked, report, i, earlier):
    """The one who speaks of the fighters at chunk i."""
    start = report.at if report is not None and report.placed == "before" else 0
    if report is not None and report.act == "denies":
        return outer_voice(marked, report.at, earlier)
    word = denial_word(marked, start, i)
    if word is not None:
        return outer_voice(marked, word, earlier)
    if report is None:
        return unreported(marked, i)
    actors, party = report.speaker.actors, report.speaker.party
    if hearsay(marked, i):
        actors, party = (), ""
    stance = "denies" if negated(marked, start, i) else "warns" if warns(marked, report, i) else "alleges"
    return Voice(actors, party, stance, min(start, i), report.rule)


def denial_word(marked, start, i):
    """The last word of denial between a report and the fighters, or None."""
    near = range(i - 1, max(start, i - DENIAL_REACH) - 1, -1)
    return next((j for j in near if marked.tag(j, "cue", "deny")), None)


def unreported(marked, i):
    """A statement without a verb of speech: the subject's where a word shows that he speaks, else the outlet's."""
    speaks = next((j for j in range(i) if marked.tag(j, "cue", "voices")), None)
    stance = "denies" if negated(marked, 0, i) else "alleges"
    speaker = subject(marked, speaks) if speaks is not None and not hearsay(marked, i) else None
    headed = [m for m in marked.sentence.mentions if m.first <= 1 and any(c.text == ":" for c in marked.sentence.chunks[m.last : i])]
    if headed and not hearsay(marked, i):
        speaker, speaks = joint(marked.sentence.chunks, headed[0], marked.sentence.mentions, Memory()), 0
    if speaker is None or speaker.first >= i:
        return NOBODY._replace(first=i, stance=stance)
    return Voice(speaker.actors, speaker.party, stance, speaks, "spoken-of")


def hearsay(marked, i):
    """Whether the fighters are named by reports or news that nobody vouches for."""
    return any(marked.tag(j, "cue", "hearsay") for j in range(max(0, i - 4), i))


def negated(marked, start, i):
    """Whether the presence of the fighters at chunk i is denied: لا يضم أي مقاتل, لا أساس."""
    row = marked.sentence.chunks
    spoken = next((r for r in marked.sentence.reports if r.at == start), None)
    others = [r.at for r in marked.sentence.reports if r.at > i and spoken and r.speaker != spoken.speaker]
    if any(marked.tag(j, "cue", "baseless") for j in range(start, min(others, default=len(row)))):
        return True
    for j in range(i - 1, max(start, i - 7) - 1, -1):
        if row[j].text in "،.؛:" or is_cue(row[j], "complement"):
            return False
        if marked.tag(j, "cue", "not") and not marked.tag(j, "cue", "never") and not still(at(row, j + 1)):
            return any(is_cue(row[k], "any") or marked.tag(k, "cue", "transfer") for k in range(j, i))
    return False


def still(chunk):
    """Whether a chunk is the verb of لا يزال, which negates nothing."""
    return chunk is not None and chunk.text in ("يزال", "تزال", "يزالون", "يستبعد", "تستبعد", "سيما")


def warns(marked, report, i):
    """Whether a statement warns: by its verb, or by what will not be tolerated."""
    return report.act == "warns" or any(marked.tag(j, "cue", "never") for j in range(report.at, i))


# --- whom they support ---------------------------------------------------------------------------------------


def side_of_group(marked, group, voice):
    """(side, rule) that a group is said to fight for, by the plainest sign in the clause."""
    for rule in (told_side, outfit_side, destination, employer, army_side, captor, accused, by_speaker):
        side = rule(marked, group, voice)
        if side:
            return side, rule.__name__
    return "unknown", "no-side"


def clause(marked, i, before=REACH):
    """The chunks of the clause around chunk i, as a range."""
    row, reports = marked.sentence.chunks, {r.at for r in marked.sentence.reports if r.rule != "continued"}
    first, last = i, i + 1
    while first > max(0, i - before) and row[first - 1].text not in CLAUSE_ENDS and first not in reports:
        first -= 1
    while last < min(len(row), i + REACH) and row[last].text not in CLAUSE_ENDS and last not in reports:
        last += 1
    return range(first, last)


def party_near(marked, i, reach=3):
    """The side named within a reach from chunk i on."""
    starts = {m.first: m.party for m in marked.sentence.mentions}
    for j in range(i, min(i + reach, len(marked.tags))):
        nation = marked.sentence.chunks[j].get("nation")
        party = starts.get(j) or (nation.row["side"] if nation else "")
        if party in SIDES:
            return party
    return ""


def told_side(marked, group, voice):
    """The side after إلى جانب or في صفوف; the other one's after ضد; the speaker's own in قواته."""
    for j in clause(marked, group.first):
        with_them = marked.sentence.chunks[j].text == "مع" and marked.tag(j - 1, "cue", "fight")
        if marked.tag(j, "cue", "side") or with_them:
            side = party_near(marked, j + 1)
        elif marked.tag(j, "cue", "against"):
            side = opposite(party_near(marked, j + 1))
        else:
            side = ""
        if side:
            return side
    return ""


def outfit_side(marked, group, voice):
    """The side that the group's outfit stands for, by origins.csv."""
    return group.supports


def destination(marked, group, voice):
    """The belligerent state that they go to or are in."""
    row, found = marked.sentence.chunks, marked.sentence.mentions
    starts = {m.first: m for m in found if m.kind in ("name", "capital") and m.actor != "artsakh"}
    for j in clause(marked, group.first):
        mention, word = starts.get(j + 1), row[j].text
        if word in (*TOWARDS, "في", "داخل", "والي") and mention and mention.party in SIDES:
            return mention.party
        nation = row[j].get("nation")
        if nation and nation.row["side"] in SIDES and j > 0 and row[j - 1].text in ("الاراضي", "اراضي"):
            return nation.row["side"]
    return ""


def employer(marked, group, voice):
    """The belligerent that is said to bring them in: أرمينيا جندت."""
    owners = [j for j in clause(marked, group.first) if marked.tag(j, "cue", "transfer")]
    for mention in marked.sentence.mentions:
        hires = any(0 <= j - mention.last <= 2 or 0 < mention.first - j <= 1 for j in owners)
        if hires and mention.party in SIDES and mention.kind in ("name", "capital") and not preposed(marked.sentence.chunks, mention):
            return mention.party
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
    parties = {m.party for m in marked.sentence.mentions if m.first in near and m.party in SIDES} or {voice.party}
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
    own = voice.party if voice.party in SIDES else turkish_side(voice.actors) if voice.stance == "denies" else ""
    return own if voice.stance in ("denies", "confirms") else opposite(own)


def turkish_side(actors):
    """The side that Turkey speaks for."""
    return "azerbaijani" if any(country(actor) == "TUR" for actor in actors) else ""


def country(actor):
    """The ISO code of an actor's country; "" if unknown."""
    row = actor_table().get(actor)
    return row["country"] if row and row["country"] else codes().get(actor.partition("-")[0], "")
