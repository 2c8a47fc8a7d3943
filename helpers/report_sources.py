"""Reports by a source named after بحسب, وفق, نقلا عن."""

from helpers.anaphora import anaphor
from helpers.media import behind_medium_source, carried_by_medium
from helpers.report_nouns import head_subject
from helpers.reported_words import Report, opens, placed
from helpers.reporting_subjects import subject_after
from helpers.speakers import joint, unnamed
from helpers.words import at, has, is_cue


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
