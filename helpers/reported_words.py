"""A report, and the words of a sentence that it covers."""

from typing import NamedTuple

from helpers.lexicon import particles
from helpers.speakers import Speaker
from helpers.words import has, is_cue

# Reports by somebody whom no table knows: in a clause of his own, or in an aside on another's words.
CLOSING = ("»", "”", '"')
SOMEBODY = ("unknown-speaker", "unknown-aside")


class Report(NamedTuple):
    """A report at a chunk, which covers what follows (before) or precedes it (after), `since` to `until`."""

    at: int
    start: int
    speaker: Speaker
    act: str
    placed: str
    rule: str
    since: int = 0
    until: int = 10**6


def placed(chunks, i, speaker):
    """Whether a report covers what follows it, or stands after what it reports: …، أعلنت ذلك وزارة الدفاع."""
    if i and chunks[i + 1 : i + 2] and chunks[i + 1].text in particles("that-said"):
        return "after"
    if chunks[i].prefix.startswith("و"):
        return "before"  # و joins a statement of its own on
    if ends_quotation(chunks, i):
        return "after"
    rest = chunks[speaker.last :]
    tells = any(
        is_cue(c, "complement")
        or has(c, "event", "object", "numeral")
        or c.digits is not None
        or c.text == ":"
        for c in rest
    )
    return "before" if tells or i == 0 else "after"


def ends_quotation(chunks, i):
    """Whether a closing quotation mark and a comma stand right before chunk i: «…»، يقول مسؤول."""
    before = [chunk.text for chunk in chunks[max(0, i - 2) : i]]
    return len(before) == 2 and before[0] in CLOSING and before[1] == "،"


def is_reported(chunk):
    """Whether a report verb stands in a relative clause: ما ذكرته باكو."""
    return has(chunk, "speech") and chunk.get("speech").form == "reported"


def opens(chunks, i):
    """Whether chunk i stands at the head of the sentence, before anything is told."""
    return not any(has(c, "event", "object", "numeral") or c.digits is not None for c in chunks[:i])


def speaks_on(report, covering):
    """Whether a report's speaker is named in this sentence, so that a source behind does not replace him."""
    named = [r.speaker.actors for r in covering if r.rule != "continued"]
    return bool(report.speaker.actors) and report.speaker.actors in named


def names_source(report):
    """Whether a report names a side's source without a name: قناة نقلت عن مصدر عسكري أرميني."""
    named = report.speaker.party and report.speaker.first >= 0
    return bool(named) and report.rule in ("verb-subject", "subject-verb")


def report_of(made, i):
    """The report that covers chunk i, or None when the outlet itself tells it."""
    covering = [r for r in made if r.placed == "before" and r.start <= i < r.until]
    known = [r for r in made if r.speaker.actors or r.speaker.party or r.rule in SOMEBODY]
    if any(r.rule == "closing" and r.at > i for r in made):
        known = [r for r in known if r.rule != "continued"]  # words of the quotation
    told = (r for r in reversed(covering) if r.speaker.actors or r.rule == SOMEBODY[0] or names_source(r))
    before = next(told, covering[-1] if covering else None)
    after = next((r for r in made if r.placed == "after" and r.at > i), None)
    if after is not None and any(r.placed == "before" and i < r.start < after.at for r in known):
        after = None
    if before is not None and after is not None:
        own_clause = before.at < after.since <= i
        if after.since > i:
            return before  # كشفت أن …، في حين تدور الأرقام حول …، بحسب الوزارة
        return before if speaks_on(before, covering) and not own_clause else after
    aside = next((r for r in reversed(made) if r.placed == "after" and r.at < i), None)
    return before or after or aside
