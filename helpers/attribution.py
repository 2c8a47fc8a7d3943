"""Who says it: the reports of a sentence, in order."""

from helpers.clauses import line_end
from helpers.lexicon import particles
from helpers.media import carried_by_medium
from helpers.report_closings import closing
from helpers.report_colons import colon
from helpers.report_complements import complement, office_report
from helpers.report_nouns import noun_report, participle
from helpers.report_sources import source
from helpers.report_verbs import verb_report
from helpers.words import at, chunks_text, has, is_cue, where


def reports(chunks, places, found, memory):
    """The reports of a sentence, in order; places is its index."""
    made, colons = [], [i for i, chunk in enumerate(chunks) if chunk.text == ":"]
    for i in sorted([*where(places, "source", "speech", "complement", "closing"), *colons]):
        report = report_at(chunks, i, chunks[i], found, memory, made)
        if report is not None:
            made.append(report._replace(until=line_end(chunks, report.at)))
    return made or office_report(chunks, found, memory)


def report_at(chunks, i, chunk, found, memory, made):
    """The report that a chunk opens, or None."""
    if has(chunk, "source"):
        told = source(chunks, i, found, memory, made)
        spoken = told is not None and chunk.text in particles("by-mouth-of") and made
        mouth = spoken and made[-1].speaker.last == i  # تنفي تركيا على لسان رئاستها
        return told._replace(act=made[-1].act) if mouth else told
    if chunk.text == ":":
        return colon(chunks, i, found, memory, made)
    if is_cue(chunk, "closing"):
        return closing(chunks, i, found, memory)
    if is_cue(chunk, "complement"):
        return complement(chunks, i, found, memory, made)
    if not has(chunk, "speech") or (has(chunk, "object") and not admits(chunks, i)):
        return None
    if is_no_report(chunks, i) or carried_by_medium(chunks, i, found):
        return None
    if made and max(made[-1].speaker.last, made[-1].at) > i:
        return None
    reading = chunk.get("speech")
    if reading.form == "participle":
        return participle(chunks, i, reading, found, memory, made)
    if reading.form == "noun":
        return noun_report(chunks, i, reading, found, memory)
    return verb_report(chunks, i, reading, found, memory, made)


def admits(chunks, i):
    """Whether a word that could be a thing is a participle with what it admits: مقرا بمقتل 16."""
    participle = chunks[i].get("speech").form == "participle"
    return participle and chunks_text(chunks, i + 1).startswith("ب") and chunks_text(chunks, i - 1) == "،"


def is_no_report(chunks, i):
    """Whether a word that can be a verb of saying is none: إضافة إلى, ردا على, تابعة لها, طائرة نقل."""
    phrase = f"{chunks[i].text} {chunks_text(chunks, i + 1)}"
    linking = phrase.removeprefix("و") in particles("list-link")
    described = has(chunks[i], "modifier") and has(at(chunks, i - 1), "object")
    belongs = is_cue(chunks[i], "belongs") and chunks_text(chunks, i + 1).startswith("ل")
    cautious = chunks_text(chunks, i - 1) in particles("called-cautious") and chunks[i].text == "حذر"
    return linking or described or belongs or cautious or in_reply(chunks, i) or is_act_noun(chunks, i)


def is_act_noun(chunks, i):
    """Whether a word that reads as a finite verb is a noun behind a preposition: امتنعت عن كشف خسائرها."""
    finite = chunks[i].get("speech").form in ("past", "present", "reported")
    return finite and chunks_text(chunks, i - 1) in particles("before-act-noun")


def in_reply(chunks, i):
    """Whether ردا على tells what somebody reacts to and is no report."""
    return chunks[i].text.removeprefix("و") in particles("in-reply") and chunks_text(chunks, i + 1) == "علي"
