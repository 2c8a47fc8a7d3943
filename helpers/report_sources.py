"""Reports by a source named after بحسب, وفق, نقلا عن."""

from helpers.anaphora import anaphor
from helpers.lexicon import particles
from helpers.media import behind_medium_source, carried_by_medium
from helpers.report_nouns import head_subject
from helpers.reported_words import Report, opens, placed
from helpers.reporting_subjects import subject_after
from helpers.speakers import UNKNOWN, joint, unnamed
from helpers.words import at, chunks_text, has, is_cue, is_unknown_word

QUOTED = 10  # chunks behind a verb of passing on in which the medium names its source


def source(chunks, i, found, memory, made=()):
    """A source named after بحسب, وفق, نقلا عن ….

    It covers the clause before it unless it opens the sentence.
    """
    if made and chunks_text(chunks, i + 1) in particles("same-source"):
        same = made[-1].speaker._replace(first=i + 1, last=i + 2)
        return Report(
            i, i, same, "says", "before" if opens(chunks, i) else "after", "source", turn(chunks, i)
        )
    if chunks_text(chunks, i + 1) in particles("criteria"):
        return None  # وفق معايير اللجنة الدولية للصليب الأحمر
    own = whose_own(chunks, i, found, memory, made)
    if own is not None:
        return Report(i, i, own, "says", "before" if opens(chunks, i) else "after", "source", turn(chunks, i))
    aside = end_of_aside(chunks, i, made)
    if aside:
        return made[-1]._replace(at=aside)  # behind it he is heard again
    verb = verb_of_source(chunks, i, found)
    if chunks[i].text.removeprefix("و") == "كما":
        return as_reported(chunks, i, verb, found, memory) if verb is not None else None
    carried = verb is not None and carried_by_medium(chunks, verb, found)
    if carried:
        quoted = quoted_behind(chunks, verb, found, memory)
        where = "before" if opens(chunks, i) else "after"
        return quoted and Report(i, i, quoted, "says", where, "source", turn(chunks, i))
    speaker = speaker_of_source(chunks, i, verb, found, memory)
    if speaker is None:
        return None
    return Report(i, i, speaker, "says", "before" if opens(chunks, i) else "after", "source", turn(chunks, i))


def end_of_aside(chunks, i, made):
    """The chunk where a source ends that only passes on what somebody adds, or 0: وأضافت، بحسب رويترز."""
    goes_on = made and made[-1].rule == "continued" and made[-1].at == i - 2
    closed = next((j for j in range(i + 1, len(chunks)) if chunks[j].text == "،"), i)
    return closed if goes_on and is_cue(at(chunks, closed + 1), "complement") else 0


def turn(chunks, i):
    """The last chunk before a source at i where its words part from those of a report before them."""
    turns = (j for j in range(i - 1, 0, -1) if chunks[j].text == "؛" or is_cue(chunks[j], "contrast"))
    return next(turns, 0)


def quoted_behind(chunks, verb, found, memory):
    """The speaker whom a medium quotes behind عن: بحسب ما نقلته رويترز عن وزارة الدفاع; None without one."""
    behind = (j for j in range(verb + 1, min(verb + QUOTED, len(chunks))) if chunks[j].text == "عن")
    place = next(behind, None)
    return subject_after(chunks, place + 1, found, memory, 4) if place is not None else None


def whose_own(chunks, i, found, memory, made):
    """Whose a figure or word with a pronoun is: وفق بياناته, على حد قولها; None if it is none or unknown."""
    word = chunks[i + 1].text if chunks_text(chunks, i + 1) in particles("own-data") else chunks[i].text
    if word not in particles("own-data") and word not in particles("own-saying"):
        return None
    gender = "f" if word.endswith("ها") else "m"
    named = [m for m in found if m.last <= i and m.gender == gender and m.actor]
    if named and word in particles("own-data"):
        return joint(chunks, named[-1], found, memory)
    speaker = made[-1].speaker if made else memory.continued(gender)
    return speaker if speaker.actors or speaker.party else None


def verb_of_source(chunks, i, found):
    """The index of the verb of reporting behind a source word, or None: بحسب ما أعلنت."""
    named = any(m.first == i + 1 for m in found)
    return next((j for j in range(i + 1, min(i + 3 - named, len(chunks))) if has(chunks[j], "speech")), None)


def speaker_of_source(chunks, i, verb, found, memory):
    """The speaker behind a source word and its verb; of a verb alone, or a statement, who spoke before."""
    speaker = subject_fused(chunks, verb + 1 if verb is not None else i + 1, found, memory)
    if speaker is None and verb is not None and is_somebody(at(chunks, verb + 1)):
        return UNKNOWN._replace(first=verb + 1, last=verb + 2)  # بحسب ما أعلنته الخدمة
    if speaker is None and verb is not None:
        speaker = memory.continued(chunks[verb].get("speech").agreement)
    return head_subject(chunks, i, found, memory) if speaker is None and is_statement(chunks, i) else speaker


def is_somebody(chunk):
    """Whether an unknown noun with the article stands where who speaks must stand."""
    return is_unknown_word(chunk) and chunk.text.startswith("ال")


def is_statement(chunks, i):
    """Whether a source word speaks of a statement: في بيان, بحسب البيان."""
    after = at(chunks, i + 1)
    return after is not None and any(word in chunks[i].text + after.text for word in particles("statement"))


def as_reported(chunks, i, verb, found, memory):
    """كما أعلنت وزارة الدفاع at the end of what it reports; elsewhere كما only links."""
    speaker = subject_after(chunks, verb + 1, found, memory)
    if speaker is None or opens(chunks, i):
        return None
    ends = chunks_text(chunks, speaker.last) in ("", "،", ".", "؛")
    if not ends and placed(chunks, verb, speaker) == "before":
        return None
    return Report(i, i, speaker, "says", "after", "source", turn(chunks, i))


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
