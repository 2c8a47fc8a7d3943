"""The speaker of a report on foreign fighters, looked for in its own sentence first."""

from itertools import takewhile

from helpers.actor_tables import actor_table
from helpers.clauses import preposed
from helpers.lexicon import particles
from helpers.memory import Memory
from helpers.reported_words import SOMEBODY, report_of
from helpers.speakers import UNKNOWN, joint
from helpers.words import SIGNS, at, has, is_cue, skip_signs

FAR = 3
QUOTED = 9  # chunks from a verb of passing on to the source without a name: نقلت رويترز عن ديبلوماسي
CONTINUED = ("continued", "participle")


def report_on(marked, i):
    """The report that covers chunk i, its speaker the one that the sentence names, if it names one."""
    telling = [opened(r, i) for r in marked.sentence.reports]
    report = report_of(telling, i)
    if report is not None and not tells(marked, report):
        telling = [r for r in telling if tells(marked, r)]
        report = report_of(telling, i)
    if report is None and marked.tag(0, "cue", "topic"):
        report = next((r for r in telling if r.at > i), None)
    return report and report._replace(speaker=local_speaker(marked, report), act=act_of(marked, report))


def opened(report, i):
    """A report that stands before chunk i covers it, whatever else it tells: طالب لودريان بسحب المرتزقة."""
    opens = report.placed == "after" and report.rule != "source" and report.at < i
    return report._replace(placed="before") if opens else report


def act_of(marked, report):
    """The act of a report; a verb inside what is told changes nothing: حذر من أن طهران سترد."""
    inside = report.rule == "continued" and not marked.sentence.chunks[report.at].text.startswith(("و", "ف"))
    return source_report(marked, report).act if inside else report.act


def tells(marked, report):
    """Whether a report tells what follows: نقل with people for its object moves them."""
    if report.placed == "after":
        return report.rule == "source" or ends_quotation(marked, report.at)
    if not marked.tag(report.at, "cue", "transfer"):
        return True
    behind = takewhile(lambda c: c.text != "،", marked.sentence.chunks[report.at + 1 : report.at + 8])
    return any(is_cue(c, "complement") or c.text == "عن" for c in behind)


def ends_quotation(marked, i):
    """Whether what is told ends right before the verb at chunk i: «لا مرتزقة»، رد فلان; هذا ما أكده فلان."""
    return i > 0 and marked.sentence.chunks[i - 1].text.split()[-1] in ("»", "”", '"', "ما", "،", ",")


def local_speaker(marked, report):
    """The speaker of a report; one taken from an earlier sentence gives way to a subject named ahead."""
    if runs_on(marked, report.at) and marked.before is not None:
        return marked.before
    if oneself(marked, report.at):
        return UNKNOWN
    if report.rule == SOMEBODY[0]:
        return report.speaker  # غير أن مصدرا أمنيا كشف
    antecedent = of_relative(marked, report.at)
    if antecedent is not None:
        return antecedent
    source = source_report(marked, report)
    if is_named(marked, source) and not addressed(marked, source.speaker):
        named = widened(marked, source.speaker) or apposed(marked, source.speaker) or source.speaker
        return by_name(marked, named)
    behind_medium = addressed(marked, source.speaker)
    follows_verb = behind_medium or (source.rule == "continued" and source.act != "accuses")
    return by_name(marked, subject(marked, source.at, behind=follows_verb) or source.speaker)


def of_relative(marked, i):
    """The speaker whom a relative clause goes on with, whatever he hangs on: مع أردوغان، الذي نفى."""
    row = marked.sentence.chunks
    if i <= 0 or row[i - 1].text not in particles("relative"):
        return None
    named = [m for m in marked.sentence.mentions if m.actor and 0 < i - m.last <= 3]
    return joint(row, named[-1], marked.sentence.mentions, Memory()) if named else None


def addressed(marked, speaker):
    """Whether a speaker is the medium that somebody spoke to: صرح لوكالة إنترفاكس."""
    medium = speaker.actors and actor_table().get(speaker.actors[0], {}).get("kind") == "media"
    ahead = marked.sentence.chunks[max(0, speaker.first - 3) : speaker.first + 1]
    return bool(medium) and any(c.text.startswith("ل") and not c.text.startswith("لم") for c in ahead)


def by_name(marked, speaker):
    """The person whose name stands behind the office or body he speaks for: الناطق باسم الكرملين بيسكوف."""
    if speaker is None or len(speaker.actors) != 1 or speaker.last < 0:
        return speaker
    row, end = marked.sentence.chunks, skip_signs(marked.sentence.chunks, speaker.last)
    end += at(row, end) is not None and row[end].text == "،"
    for chunk in row[max(speaker.first, 0) : end + 1]:
        name = chunk.get("actor") if has(chunk, "actor") else None
        if name and name.form == "person" and not name.prefix and compatriots(speaker.actors[0], name.value):
            return speaker._replace(actors=(name.value,))
    return speaker


def compatriots(body, person):
    """Whether a body and a person belong to one country."""
    rows = [actor_table().get(actor, {}) for actor in (body, person)]
    kinds = rows[0].get("kind") in ("ministry", "institution", "military", "state", "organisation")
    return kinds and rows[0].get("country") == rows[1].get("country")


def source_report(marked, report):
    """The report whose speaker a continued report takes over, or the report itself."""
    chained = (
        report.rule == "subject-verb"
        and marked.sentence.chunks[report.at].text.startswith("و")
        and report.at > 0
    )
    if report.rule not in CONTINUED:
        return next((r for r in marked.sentence.reports if chained and r.at < report.at), report)
    same = [r for r in marked.sentence.reports if r.at < report.at and r.speaker == report.speaker]
    return next((r for r in same if r.rule not in (*CONTINUED, "narrator")), report)


def is_named(marked, report):
    """Whether the sentence itself names the speaker of a report, or says that he is not known."""
    speaker = report.speaker
    if not speaker.actors:
        from_whom = speaker.first > 0 and at(marked.sentence.chunks, speaker.first - 1).text == "عن"
        ahead = not from_whom and any(m.last == report.at for m in marked.sentence.mentions)
        near = QUOTED if from_whom else 3 if report.rule == "source" else 1
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
    if any(m.first == report.speaker.last and not m.prefix for m in marked.sentence.mentions):
        return False  # the accused stands behind the accuser
    behind = marked.sentence.chunks[report.speaker.last : report.speaker.last + 2]
    return any(c.text.startswith("ب") for c in behind)


def oneself(marked, i):
    """Whether the verb of speech at chunk i has a fighter for its subject: قال أحدهما, قال مقاتل."""
    row = marked.sentence.chunks
    quoted = [
        j + 1
        for j in range(i + 1, min(i + 7, len(row) - 2))
        if row[j].text == "عن" and is_cue(row[j + 2], "complement")
    ]
    return any(marked.tag(j, "cue", "oneself") for j in (i + 1, i + 2, *quoted))


def widened(marked, speaker):
    """The speaker with the one that stands right before him, if و joins the two: أذربيجان وتركيا."""
    row, found = marked.sentence.chunks, marked.sentence.mentions
    if not speaker.actors or row[speaker.first].prefix != "و":
        return None
    first = next((m for m in found if m.last == speaker.first and m.actor and not preposed(row, m)), None)
    return joint(row, first, found, Memory()) if first else None


def apposed(marked, speaker):
    """The person named in apposition to a title that the lexicon lacks: رئيس النظام السوري، بشار الأسد."""
    row = marked.sentence.chunks
    for mention in marked.sentence.mentions:
        behind = 0 < mention.first - speaker.last <= 5 and at(row, mention.first - 1).text == "،"
        if (
            not speaker.actors
            and speaker.first >= 0
            and behind
            and mention.kind == "person"
            and mention.actor
        ):
            return joint(row, mention, marked.sentence.mentions, Memory())
    return None


def subject(marked, i, behind=True):
    """The speaker named right behind chunk i, or else the last one before it that is no one's object."""
    row, found = marked.sentence.chunks, marked.sentence.mentions
    free = [m for m in found if m.actor and (not preposed(row, m) or owned(row, m.first - 1))]
    after = [
        m
        for m in free
        if behind
        and i < m.first <= i + 2 + 3 * spoken_for(row, m.first - 1)
        and not any(c.text in "،.:" or is_cue(c, "complement") for c in row[i + 1 : m.first])
    ]
    if after:
        return joint(row, after[0], found, Memory())
    before = [m for m in free if m.last <= i and not follows(m, free)]
    before = [m for m in before if not is_cue(at(row, m.first - 1), "complement")] or before
    return joint(row, before[-1], found, Memory()) if before else None


def owned(row, i):
    """Whether the words before make the one after لـ or باسم their subject: سبق لأذربيجان أن نفت."""
    chunk = at(row, i)
    return chunk is not None and (chunk.text in ("سبق", "وسبق") or spoken_for(row, i))


def spoken_for(row, i):
    """Whether a spokesman's title stands up to chunk i: المتحدث باسم «الجيش»."""
    while i > 0 and row[i].text in SIGNS:
        i -= 1
    return i >= 0 and row[i].text.endswith("باسم")


def follows(mention, found):
    """Whether و joins a mention to one right before it."""
    return any(m.last == mention.first and mention.prefix == "و" for m in found)
