"""The speaker of a report on foreign fighters, looked for in its own sentence first."""

from itertools import takewhile

from helpers.attribution import report_of
from helpers.speakers import Memory, joint, preposed
from helpers.words import at, is_cue

FAR = 3
CONTINUED = ("continued", "participle")


def report_on(marked, i):
    """The report that covers chunk i, its speaker the one that the sentence names, if it names one."""
    telling, report = marked.sentence.reports, report_of(marked.sentence.reports, i)
    if report is not None and not tells(marked, report):
        telling = [r for r in telling if tells(marked, r)]
        report = report_of(telling, i)
    if report is None and marked.tag(0, "cue", "topic"):
        report = next((r for r in telling if r.at > i), None)
    return report and report._replace(speaker=local_speaker(marked, report), act=act_of(marked, report))


def act_of(marked, report):
    """The act of a report; a verb inside what is told changes nothing: حذر من أن طهران سترد."""
    inside = report.rule == "continued" and not marked.sentence.chunks[report.at].text.startswith(("و", "ف"))
    return source_report(marked, report).act if inside else report.act


def tells(marked, report):
    """Whether a report tells what follows: نقل with people for its object moves them."""
    if report.placed == "after":
        return report.rule == "source"
    if not marked.tag(report.at, "cue", "transfer"):
        return True
    behind = takewhile(lambda c: c.text != "،", marked.sentence.chunks[report.at + 1 : report.at + 8])
    return any(is_cue(c, "complement") or c.text == "عن" for c in behind)


def local_speaker(marked, report):
    """The speaker of a report; one taken from an earlier sentence gives way to a subject named ahead."""
    if runs_on(marked, report.at) and marked.before is not None:
        return marked.before
    source = source_report(marked, report)
    if is_named(marked, source):
        return widened(marked, source.speaker) or apposed(marked, source.speaker) or source.speaker
    follows_verb = source.rule == "continued" and source.act != "accuses"
    return subject(marked, source.at, behind=follows_verb) or source.speaker


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
    free = [m for m in found if m.actor and (not preposed(row, m) or owned(at(row, m.first - 1)))]
    after = [
        m
        for m in free
        if behind
        and i < m.first <= i + 2
        and not any(c.text in "،.:" or is_cue(c, "complement") for c in row[i + 1 : m.first])
    ]
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
