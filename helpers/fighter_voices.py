"""Who speaks of a group of foreign fighters, and with which stance."""

from typing import NamedTuple

from helpers.clauses import line_start
from helpers.fighter_speakers import by_name, local_speaker, report_on, subject
from helpers.governed_phrases import without_asides
from helpers.lexicon import particles
from helpers.memory import Memory
from helpers.speakers import BOTH, UNKNOWN, joint
from helpers.words import at, has_contrast, is_cue

DENIAL_REACH = 9


class Voice(NamedTuple):
    """Who makes a statement on a group: actors, party, stance, the chunk where it begins, and the rule."""

    actors: tuple
    party: str
    stance: str
    first: int
    rule: str


NOBODY = Voice((), "", "alleges", -1, "narrated")


def voices(marked, i, earlier):
    """Those who speak of the fighters at chunk i: one, or the denier and those whose word he denies."""
    report = report_on(marked, i)
    words = marked.places("cue", "told", "accusation")
    told = next((j for j in words if j < i and names_teller(marked, j)), None)
    if told is not None:
        return retold(marked, told, i, earlier)
    if spoken_anew(marked, report, i):
        denied = denial_word(marked, report.at, i)
        return [outer_voice(marked, denied, earlier) if denied is not None else unreported(marked, i)]
    outer = embedding(marked, report)
    if outer is not None:
        return [inner_voice(report), outer_voice(marked, outer, earlier)]
    return [voice(marked, report, i, earlier)]


def spoken_anew(marked, report, i):
    """Whether another speaks behind a contrast, with no verb of speech: بينما تمسك كالن بأن."""
    if report is None or report.placed == "after":
        return False
    turns = [j for j in range(report.at, i) if is_cue(marked.sentence.chunks[j], "contrast")]
    return bool(turns) and marked.some(range(turns[-1] + 1, turns[-1] + 3), "cue", "voices")


def names_teller(marked, j):
    """Whether behind the word at j stands whose word is taken up: ما تؤكده روسيا, اتهامات فرنسا."""
    return any(m.first == j + 1 and not m.prefix for m in marked.sentence.mentions)


def retold(marked, told, i, earlier):
    """Those whose word is taken up, and whoever denies it, before or after."""
    speaker = subject(marked, told) or UNKNOWN
    inner = Voice(speaker.actors, speaker.party, "alleges", told, "embedded")
    word = denial_word(marked, 0, told)
    if word is not None:
        return [inner, outer_voice(marked, word, earlier)]
    answer = next((r for r in marked.sentence.reports if r.at > i), None)
    if answer is None or not marked.some(range(i, len(marked.sentence.chunks)), "cue", "baseless"):
        return [inner]
    who = local_speaker(marked, answer)
    who = marked.before if who.actors == speaker.actors and marked.before is not None else who
    return [inner, Voice(who.actors, who.party, "denies", answer.at, "answer")]


def embedding(marked, report):
    """The chunk of the denial that embeds a report: نفى … تأكيدات روسيا; None when there is none."""
    if report is None or report.act == "denies" or report.placed == "after":
        return None
    denials = [r.at for r in marked.sentence.reports if r.act == "denies" and r.at < report.at]
    denials += [j for j in range(report.at) if marked.tag(j, "cue", "deny")]
    near = [j for j in denials if report.at - j <= 6 and report.rule != "participle"]
    between = without_asides(marked.sentence.chunks[max(near) + 1 : report.at]) if near else ()
    joined = report.rule == "noun" or any(c.text in ("ما", "لما", "بما", "صحه") for c in between)
    return max(near) if near and joined and not any(c.text in "،.؛:" for c in between) else None


def inner_voice(report):
    """Those whose word somebody denies."""
    return Voice(report.speaker.actors, report.speaker.party, "alleges", report.at, "embedded")


def outer_voice(marked, i, earlier):
    """Whoever denies, with a word of denial at chunk i."""
    report = next((r for r in marked.sentence.reports if r.at == i), None)
    report = report and report._replace(speaker=local_speaker(marked, report))
    actors, party = denier(marked, i, report, earlier)
    return Voice(actors, party, "denies", i, "denial")


def denier(marked, i, report, earlier):
    """(actors, party) of a denial at chunk i; البلدان means the two who denied before."""
    speaker = report.speaker if report is not None else denying(marked, i)
    if speaker is not None and not speaker.actors and owns_denial(marked, i):
        speaker = subject(marked, i, behind=False) or speaker
    if speaker is None or speaker.actors == BOTH or not speaker.actors:
        pair = next(
            (e.alleger.split("|") for e in reversed(earlier) if e.stance == "denies" and "|" in e.alleger),
            None,
        )
        if pair and (speaker is None or speaker.actors == BOTH):
            return tuple(pair), ""
    if speaker is None:
        covering = report_on(marked, i)
        speaker = covering.speaker if covering and not turned(marked, covering.at, i) else None
    return (speaker.actors, speaker.party) if speaker is not None else ((), "")


def denying(marked, i):
    """Who is named beside a word of denial at chunk i, with no contrast between; or None."""
    speaker = subject(marked, i)
    apart = speaker is not None and 0 <= speaker.last <= i and turned(marked, speaker.last, i)
    return None if apart else speaker


def turned(marked, first, last):
    """Whether a contrast parts a denial at chunk `last` from a report at `first`: في حين جدد مسؤول نفي …"""
    return has_contrast(marked.sentence.chunks[first:last])


def owns_denial(marked, i):
    """Whether the denial at chunk i is a noun with the pronoun of whoever denies: جدد علييف نفيه."""
    return bool(marked.tag(i, "cue", "deny")) and marked.sentence.chunks[i].text.endswith(
        ("يه", "يها", "يهم", "يهما")
    )


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
    stance = "denies" if is_denied(marked, start, i) else "warns" if warns(marked, report, i) else "alleges"
    if stance == "alleges" and hearsay(marked, i):
        actors, party = (), ""
    return Voice(actors, party, stance, min(start, i), report.rule)


def denial_word(marked, start, i):
    """The last word of denial between a report and the fighters, or None."""
    near = range(i - 1, max(start, i - DENIAL_REACH) - 1, -1)
    return next((j for j in near if marked.tag(j, "cue", "deny")), None)


def unreported(marked, i):
    """A statement without a verb of speech: the subject's if a word shows that he speaks, or nobody's."""
    spoken = [j for j in range(line_start(marked.sentence.chunks, i), i) if marked.tag(j, "cue", "voices")]
    turns = [j for j in range(i) if is_cue(marked.sentence.chunks[j], "contrast")]
    speaks = next((j for j in spoken if not turns or j > turns[-1]), spoken[0] if spoken else None)
    warned = marked.some(range(i), "cue", "warning")
    stance = "denies" if is_denied(marked, 0, i) else "warns" if warned else "alleges"
    heard = stance == "alleges" and hearsay(marked, i)
    speaker = by_name(marked, subject(marked, speaks)) if speaks is not None and not heard else None
    headed = [
        m
        for m in marked.sentence.mentions
        if m.first <= 1 and any(c.text == ":" for c in marked.sentence.chunks[m.last : i])
    ]
    if headed and not heard:
        speaker, speaks = joint(marked.sentence.chunks, headed[0], marked.sentence.mentions, Memory()), 0
    if speaker is None or speaker.first >= i:
        return NOBODY._replace(first=i, stance=stance)
    return Voice(speaker.actors, speaker.party, stance, speaks, "spoken-of")


def hearsay(marked, i):
    """Whether the fighters are named by reports or news that nobody vouches for."""
    return marked.some(range(max(0, i - 4), i), "cue", "hearsay")


def is_denied(marked, start, i):
    """Whether the presence of the fighters at chunk i is denied: لا يضم أي مقاتل, لا أساس."""
    row = marked.sentence.chunks
    spoken = next((r for r in marked.sentence.reports if r.at == start), None)
    others = [
        r.at
        for r in marked.sentence.reports
        if r.at > i and (goes_elsewhere(marked, r, spoken) if spoken else r.placed == "before")
    ]
    end = min([*others, reply_at(marked, i), clause_end(row, i)])
    if marked.some(range(start, end), "cue", "baseless"):
        return True
    if marked.tag(i - 1, "cue", "not") and row[i - 1].text.removeprefix("و") == "لا":
        return True
    if takes_no_part(marked, i):
        return True
    if is_cue(at(row, i - 1), "any") and marked.some(range(i + 1, i + 4), "cue", "not"):
        return True  # أي مقاتل أجنبي لم يقاتل
    for j in range(i - 1, max(start, i - 7) - 1, -1):
        if row[j].text in "،.؛:" or is_cue(row[j], "complement"):
            return False
        if marked.tag(j, "cue", "not") and not marked.tag(j, "cue", "never") and not still(at(row, j + 1)):
            return any(is_cue(row[k], "any") or brings_in(marked, k) for k in range(j, i))
    return False


def brings_in(marked, k):
    """Whether the word at k is of bringing fighters in, or of needing them: ليست في حاجة إلى مقاتلين."""
    needs = marked.sentence.chunks[k].text in particles("needs-them")
    return needs or marked.tag(k, "cue", "transfer")


def goes_elsewhere(marked, report, spoken):
    """Whether a later report is another's, or goes on about other fighters: مشددا على أن ما يشاع عنهم."""
    more = report.rule == "participle" and any(j > report.at for j in marked.places("fighter"))
    return report.speaker != spoken.speaker or more


def takes_no_part(marked, i):
    """Whether a verb right behind the fighters at chunk i denies their part: جيشها لم يشارك."""
    negated = next((j for j in (i + 1, i + 2) if marked.tag(j, "cue", "not")), None)
    return negated is not None and marked.some((negated + 1,), "cue", "engaged", "fight", "transfer")


def clause_end(row, i):
    """The first stop behind chunk i, or the end of the sentence."""
    return next((j for j in range(i, len(row)) if row[j].text in ".؛"), len(row))


def reply_at(marked, i):
    """The chunk behind chunk i where a clause opens that answers what was told: وهي رواية وصفتها أنقرة."""
    row = marked.sentence.chunks
    for j in range(i + 1, len(row) - 1):
        if marked.tag(j, "cue", "linker") and row[j - 1].text in ("،", "»", '"'):
            return j
    return len(row)


def still(chunk):
    """Whether a chunk is the verb of لا يزال, which negates nothing."""
    return chunk is not None and chunk.text in particles("negates-nothing")


def warns(marked, report, i):
    """Whether a statement warns: by its verb or noun, or by what will not be tolerated."""
    between = range(report.at, i)
    return report.act == "warns" or marked.some(between, "cue", "never", "warning")
