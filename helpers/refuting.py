"""Who denies a figure that another tells, and what is called untrue."""

from helpers.lexicon import particles
from helpers.speakers import Speaker
from helpers.stance import part_of
from helpers.words import has_contrast

FIGURE_NEAR = 4  # chunks before a report in which the figure stands that it tells: الرقم الذي أعلنته


def denier(sentence, report, called_so):
    """Who denies what a report inside his own tells: كذبت يريفان ما أعلنته باكو …; None where nobody does.

    `called_so`: what is told is called untrue (وصف حاجييف ما رددته يريفان … بأنه نسج خيال).
    """
    place = sentence.reports.index(report) if report else 0
    outer = sentence.reports[place - 1] if place else None
    turned = outer and has_contrast(sentence.chunks[outer.at : report.at])
    inner = sentence.chunks[report.at].get("speech") if report else None
    told_of = inner is not None and inner.form in ("reported", "noun")
    if outer and not turned and (outer.act == "denies" or called_so) and told_of:
        return outer.speaker
    return rejecter(sentence, report) if report and told_of else None


def rejecter(sentence, report):
    """Who rejects the figure that a report tells: رفض حاجييف الرقم الذي أعلنته يريفان; or None."""
    row, last = sentence.chunks, report.at
    figures = [i for i in range(max(0, last - FIGURE_NEAR), last) if row[i].text in particles("a-figure")]
    ahead = range((figures or [0])[0] - 1, -1, -1)
    verb = next((i for i in ahead if is_rejection(row[i])), None)
    who = next((m for m in sentence.mentions if verb is not None and m.first == verb + 1 and m.actor), None)
    return Speaker((who.actor,), who.party, who.gender, who.first, who.last) if who else None


def is_rejection(chunk):
    """Whether a chunk is a verb of rejecting: ورفضت."""
    return chunk.text.removeprefix("و") in particles("rejects")


def called_false(sentence, quantity):
    """Whether the same report calls the figure untrue: … لا أساس له من الصحة, لا صحة لأنباء …"""
    denials = [cue for cue in sentence.cues if cue.value == "false"]
    if not denials:
        return False
    starts = [sentence.chunks[r.start].start for r in sentence.reports if r.placed == "before"]
    here = part_of(starts, sentence.chunks[quantity.first].start)
    return any(part_of(starts, cue.start) == here for cue in denials)


def acts(report, act):
    """Whether there is a report, and it is such an act of speech."""
    return report is not None and report.act == act
