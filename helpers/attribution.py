"""Who says it: the reports of a sentence and the words they cover."""

from typing import NamedTuple

from helpers.actor_tables import actor_table
from helpers.anaphora import anaphor
from helpers.clauses import heads_clause, preposed
from helpers.lexicon import particles
from helpers.reporting_subjects import agrees, subject_after, subject_before
from helpers.speakers import UNKNOWN, Speaker, joint, unnamed
from helpers.words import at, chunks_text, has, is_cue, where

MEDIUM_NEAR = 4  # chunks behind a verb of reporting in which the medium stands that passes a statement on
NAMED = ("verb-subject", "subject-verb")
LINE_BREAKS = (".", "؛", "|", "…", "،")


class Report(NamedTuple):
    """A report at a chunk: it covers what follows (before) or what precedes it (after)."""

    at: int
    start: int
    speaker: Speaker
    act: str
    placed: str
    rule: str


def reports(chunks, places, found, memory):
    """The reports of a sentence, in order; places is its index."""
    made, colons = [], [i for i, chunk in enumerate(chunks) if chunk.text == ":"]
    for i in sorted([*where(places, "source", "speech"), *colons]):
        report = report_at(chunks, i, chunks[i], found, memory, made)
        if report is not None:
            made.append(report)
    return made


def report_at(chunks, i, chunk, found, memory, made):
    """The report that a chunk opens, or None."""
    if has(chunk, "source"):
        return source(chunks, i, found, memory)
    if chunk.text == ":":
        return colon(chunks, i, found, memory, made)
    if not has(chunk, "speech") or has(chunk, "object"):
        return None
    if is_no_report(chunks, i) or carried_by_medium(chunks, i, found):
        return None
    if made and made[-1].speaker.last > i:
        return None
    reading = chunk.get("speech")
    if reading.form == "participle":
        return participle(chunks, i, reading, found, memory, made)
    if reading.form == "noun":
        return noun_report(chunks, i, reading, found, memory)
    return verb_report(chunks, i, reading, found, memory, made)


def is_no_report(chunks, i):
    """Whether a word that can be a verb of saying is none: إضافة إلى, ردا على, تابعة لها, طائرة نقل."""
    phrase = f"{chunks[i].text} {chunks_text(chunks, i + 1)}"
    linking = phrase.removeprefix("و") in particles("list-link")
    described = has(chunks[i], "modifier") and has(at(chunks, i - 1), "object")
    belongs = is_cue(chunks[i], "belongs") and chunks_text(chunks, i + 1).startswith("ل")
    return linking or described or belongs or in_reply(chunks, i) or chunks_text(chunks, i - 1) == "عدم"


def in_reply(chunks, i):
    """Whether ردا على tells what somebody reacts to and is no report."""
    return chunks[i].text.removeprefix("و") == "ردا" and chunks_text(chunks, i + 1) == "علي"


def carried_by_medium(chunks, i, found):
    """Whether a medium only passes on what somebody said: في بيان نقلته رويترز, بحسب ما نقلت عنه تريند."""
    if chunks[i].get("speech").row["verb"] != "report" and not is_reported(chunks[i]):
        return False
    carrier = next((m for m in found if 0 < m.first - i <= MEDIUM_NEAR), None)
    medium = carrier.kind == "media" if carrier else any(has(c, "unnamed") for c in chunks[i + 1 : i + 3])
    return medium and (is_reported(chunks[i]) or chunks_text(chunks, i + 1) in particles("about-him"))


def verb_report(chunks, i, reading, found, memory, made):
    """A report by a finite verb: its subject after it, before it, or the last fitting speaker."""
    if made and made[-1].rule == "source" and made[-1].speaker.first > i - 1 and made[-1].at == i - 1:
        return None
    speaker = subject_beside(chunks, i, found, memory)
    if speaker is not None:
        return Report(
            i,
            min(i, speaker.first),
            behind_medium(chunks, i, speaker, found, memory),
            reading.value,
            "before",
            "subject-verb",
        )
    speaker = subject_after(chunks, i + 1, found, memory)
    if is_cue(chunks[i], "toll", "rising") and (speaker is None or speaker.first > i + 1):
        return None
    if speaker is not None:
        speaker = behind_medium(chunks, i, speaker, found, memory)
        return Report(i, i, speaker, reading.value, placed(chunks, i, speaker, made), "verb-subject")
    speaker = subject_before(chunks, i, found, memory)
    if speaker is not None:
        speaker = behind_medium(chunks, i, speaker, found, memory)
        return Report(i, min(i, speaker.first), speaker, reading.value, "before", "subject-verb")
    if is_cue(chunks[i], "narrator") and i <= 1:
        return Report(i, i, UNKNOWN, reading.value, "before", "narrator")
    if names_somebody(at(chunks, i + 1)):
        return Report(
            i, i, UNKNOWN._replace(first=i + 1, last=i + 2), reading.value, "before", "unknown-speaker"
        )
    if counted_before(chunks, i):
        return None
    if made and not chunks[i].prefix.startswith(("و", "ف")) and not is_cue(at(chunks, i - 1), "contrast"):
        speaker = made[-1].speaker
    elif chunks_text(chunks, i + 1) in particles("in-it") and (author := author_before(i, found)):
        speaker = joint(chunks, author, found, memory)
    else:
        topic = None if made else topic_of(chunks, i, found, memory)
        speaker = main_speaker(chunks, made, reading) if made else topic
        speaker = speaker or memory.continued(reading.agreement)
    return Report(i, i, speaker, reading.value, "before", "continued")


def main_speaker(chunks, made, reading):
    """Who goes on with وقالت: the last speaker who opened a clause of his own, of the verb's gender."""
    own = [
        r
        for r in made
        if r.start == 0 or chunks_text(chunks, r.start - 1) in ("،", "؛") or opens_clause(chunks, r)
    ]
    fitting = [r for r in own if r.speaker.gender == reading.agreement and r.rule in NAMED]
    return (fitting[-1] if fitting else made[0]).speaker


def opens_clause(chunks, report):
    """Whether a report stands behind a contrast: فيما قالت باكو."""
    return is_cue(at(chunks, report.start - 1), "contrast")


def counted_before(chunks, i):
    """Whether a verb describes what was just counted and reports nothing: 41 أعلن عن مقتلهم."""
    before = at(chunks, i - 1)
    counts = before is not None and (before.digits is not None or has(before, "numeral"))
    return counts and not chunks[i].prefix


def topic_of(chunks, i, found, memory):
    """The actor that the sentence opens with, if the verb at i agrees: أما أذربيجان …، وكانت قد أعلنت."""
    first = next((m for m in found if m.last <= i), None)
    opens = first is not None and first.first <= 1 and not preposed(chunks, first)
    return joint(chunks, first, found, memory) if opens and agrees(chunks[i], first) else None


def author_before(i, found):
    """The person named last before a verb with فيه, which points back to his speech: خطاب له … قال فيه."""
    return next((m for m in reversed(found) if m.last <= i and m.kind == "person" and m.actor), None)


def subject_beside(chunks, i, found, memory):
    """The speaker named right before a verb, unless another stands right behind it: علييف قال في حديث …"""
    j = i
    while j > 0 and is_cue(chunks[j - 1], "auxiliary"):
        j -= 1
    before = next((m for m in found if m.last == j), None)
    behind = any(m.first == i + 1 and not m.prefix for m in found)
    if before is None or behind or preposed(chunks, before) or not agrees(chunks[i], before):
        return None
    return joint(chunks, before, found, memory) if heads_clause(chunks, before) else None


def names_somebody(chunk):
    """Whether an unknown noun stands where the subject of a report would: روى شرطي."""
    if is_cue(chunk, "one-of"):
        return True
    if (
        chunk is None
        or chunk.readings
        or chunk.cues
        or chunk.digits is not None
        or not chunk.text[0].isalpha()
    ):
        return False
    return (
        chunk.text not in particles("after-report-verb")
        and chunk.text not in particles("pronoun-object")
        and not chunk.text.endswith("ا")
        and not chunk.text.startswith(("ب", "ل"))
    )


def placed(chunks, i, speaker, made):
    """Whether a report covers what follows it, or stands after what it reports."""
    rest = chunks[speaker.last :]
    tells = any(
        is_cue(c, "complement")
        or has(c, "event", "object", "numeral")
        or c.digits is not None
        or c.text == ":"
        for c in rest
    )
    return "before" if tells or i == 0 else "after"


def behind_medium(chunks, i, speaker, found, memory):
    """The source that a news agency or newspaper quotes, if it names one: نقلت وكالة … عن …"""
    if speaker.actors and actor_table().get(speaker.actors[0], {}).get("kind") != "media":
        return speaker
    for j in range(speaker.last, min(speaker.last + 6, len(chunks))):
        if chunks[j].text == "عن" and chunks[i].get("speech").row["verb"] in ("report", "say", "announce"):
            return subject_after(chunks, j + 1, found, memory, 4) or speaker
        if is_cue(chunks[j], "complement"):
            break
    return speaker


def participle(chunks, i, reading, found, memory, made):
    """A report that continues with a participle: مشيرا إلى."""
    main = [r for r in made if r.rule not in ("noun", "source") and not is_reported(chunks[r.at])]
    speaker = main[-1].speaker if main else head_subject(chunks, i, found, memory) or memory.continued("")
    return Report(i, i, speaker, reading.value, "before", "participle")


def is_reported(chunk):
    """Whether a report verb stands in a relative clause: ما ذكرته باكو."""
    return has(chunk, "speech") and chunk.get("speech").form == "reported"


def head_subject(chunks, i, found, memory):
    """The first actor before chunk i that hangs on no preposition: the subject of the sentence."""
    mention = next((m for m in found if m.last <= i and not preposed(chunks, m)), None)
    return joint(chunks, mention, found, memory) if mention else None


def noun_report(chunks, i, reading, found, memory):
    """A report by a noun with its speaker right after it: إعلان وزارة الدفاع."""
    following = next((m for m in found if i < m.first <= i + 1), None)
    before = next((m for m in found if m.last == i), None)
    if before is not None and chunks[i].prefix.startswith("ب") and not preposed(chunks, before):
        return Report(i, i, joint(chunks, before, found, memory), reading.value, "before", "light-verb")
    if following is None or preposed(chunks, following):
        return None
    return Report(i, i, joint(chunks, following, found, memory), reading.value, "before", "noun")


def source(chunks, i, found, memory):
    """A source named after بحسب, وفق, نقلا عن ….

    It covers the clause before it unless it opens the sentence.
    """
    named = any(m.first == i + 1 for m in found)
    verb = next((j for j in range(i + 1, min(i + 3 - named, len(chunks))) if has(chunks[j], "speech")), None)
    if chunks[i].text.removeprefix("و") == "كما" and verb is None:
        return None
    if chunks[i].text.removeprefix("و") == "كما":
        return as_reported(chunks, i, verb, found, memory)
    start = verb + 1 if verb is not None else i + 1
    if verb is not None and carried_by_medium(chunks, verb, found):
        return None
    speaker = subject_fused(chunks, start, found, memory)
    if speaker is None and verb is not None:
        speaker = memory.continued(chunks[verb].get("speech").agreement)
    if speaker is None and "بيان" in chunks[i].text + at(chunks, i + 1).text if at(chunks, i + 1) else False:
        speaker = head_subject(chunks, i, found, memory)
    if speaker is None:
        return None
    return Report(i, i, speaker, "says", "before" if opens(chunks, i) else "after", "source")


def as_reported(chunks, i, verb, found, memory):
    """كما أعلنت وزارة الدفاع at the end of what it reports; elsewhere كما only links."""
    speaker = subject_after(chunks, verb + 1, found, memory)
    if speaker is None or opens(chunks, i) or placed(chunks, verb, speaker, ()) == "before":
        return None
    return Report(i, i, speaker, "says", "after", "source")


def subject_fused(chunks, i, found, memory):
    """The speaker after a source word, a fused لـ allowed: وفقا لوزارة الدفاع."""
    loose = [m._replace(prefix="") for m in found]
    for j in range(i, min(i + 5, len(chunks))):
        mention = next((m for m in loose if m.first == j), None)
        if mention is not None:
            return behind_medium_source(chunks, joint(chunks, mention, loose, memory), loose, memory)
        chunk = chunks[j]
        if is_cue(chunk, "same"):
            return anaphor(chunks, j, memory, found)
        if has(chunk, "unnamed"):
            return unnamed(chunks, j, found, memory)
        if chunk.text in "،.؛" or is_cue(chunk, "complement"):
            return None
    return None


def behind_medium_source(chunks, speaker, found, memory):
    """The source that a medium after بحسب quotes."""
    for j in range(speaker.last, min(speaker.last + 4, len(chunks))):
        if (
            chunks[j].text in ("عن", "نقلا عن")
            and speaker.actors
            and actor_table().get(speaker.actors[0], {}).get("kind") == "media"
        ):
            return subject_after(chunks, j + 1, found, memory, 4) or speaker
    return speaker


def opens(chunks, i):
    """Whether chunk i stands at the head of the sentence, before anything is told."""
    return not any(has(c, "event", "object", "numeral") or c.digits is not None for c in chunks[:i])


def colon(chunks, i, found, memory, made):
    """A speaker named before a colon at the head of the sentence: وزارة الدفاع: مقتل …"""
    if made and made[-1].placed == "before" and not any(c.text in ".؛…|" for c in chunks[made[-1].at : i]):
        return None
    heads = [m for m in found if m.last <= i and i - m.last <= 3]
    if not heads or preposed(chunks, heads[0]) or not heads_line(chunks, heads[0].first):
        return None
    if is_topic(chunks, i, heads[0]):
        return None
    start = 0 if heads[0].first <= 2 else heads[0].first
    return Report(i, start, joint(chunks, heads[0], found, memory), "says", "before", "colon")


def is_topic(chunks, i, head):
    """Whether the region before a colon is what the line is about, not who speaks: no "we" follows."""
    ours = any(c.text.endswith("نا") and has(c, "event", "object") for c in chunks[i + 1 :])
    return head.actor == "artsakh" and head.kind == "name" and not ours


def heads_line(chunks, i):
    """Whether chunk i stands at the head of a sentence or of a part of a headline: كذا.. وباكو: كذا."""
    return i <= 2 or chunks_text(chunks, i - 1) in LINE_BREAKS


def report_of(made, i):
    """The report that covers chunk i, or None when the outlet itself tells it."""
    covering = [r for r in made if r.placed == "before" and r.start <= i]
    known = [r for r in made if r.speaker.actors or r.speaker.party or r.rule == "unknown-speaker"]
    before = next((r for r in reversed(covering) if r.speaker.actors), covering[-1] if covering else None)
    after = next((r for r in made if r.placed == "after" and r.at > i), None)
    if after is not None and any(r.placed == "before" and i < r.start < after.at for r in known):
        after = None
    if before is not None and after is not None:
        return before if before.speaker.actors and before.rule != "continued" else after
    aside = next((r for r in reversed(made) if r.placed == "after" and r.at < i), None)
    return before or after or aside
