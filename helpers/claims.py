"""Every figure an article states: of what, what befell it, whose loss it is and who says so."""

from itertools import pairwise
from typing import NamedTuple

from helpers.denials import counter, denies_figure, nothings, refutes_that
from helpers.events import class_of
from helpers.reading import quote
from helpers.telling import told
from helpers.text import span
from helpers.words import has_contrast

LIST_REACH = 2
FEW = 3  # claims that "that" can mean at once
TWIN = "denied-as-a-whole"


class Claim(NamedTuple):
    """One stated quantity; the fields are those of the claims table."""

    sentence: int
    start: int
    end: int
    quote: str
    value: float | None
    low: float | None
    high: float | None
    precision: str
    implicit: bool
    object: str
    outcome: str
    side: str
    claimant: str
    claimant_text: str
    claimant_party: str
    stance: str
    tally: str
    rule: str
    part_of: int | str = ""
    adds_to: int | str = ""


def claims_of(reading):
    """The claims of an article read, in order."""
    found, before = [], []
    for sentence in reading.sentences:
        items = told(sentence, reading.date, [item for item, _ in before])
        made = [(item, record(reading, sentence, item)) for item in items]
        found.extend(claim for _, claim in made)
        found.extend(countered(sentence, made, before))
        found.extend(denied_by(claim, item.denier) for item, claim in made if item.denier)
        found.extend(nothing_record(reading, sentence, nothing) for nothing in nothings(sentence))
        before = made
    return linked(sorted(without_listed(found), key=lambda claim: claim.start))


def linked(claims):
    """The claims, each pointing by place in the list to its whole (part_of) and to the sum it adds to."""
    places = {(claim.start, claim.rule == TWIN): place for place, claim in enumerate(claims)}
    claims = [claim._replace(part_of=whole_of(claim, places)) for claim in claims]
    for place, (claim, following) in enumerate(pairwise(claims)):
        if raises(claim, following):
            claims[place] = claim._replace(adds_to=place + 1)
    return claims


def whole_of(claim, places):
    """The place of the whole that a claim is a part of, of a denied one the denied whole; "" without one."""
    asserted = places.get((claim.part_of, False), "")
    return places.get((claim.part_of, True), asserted) if claim.rule == TWIN else asserted


def raises(claim, following):
    """Whether the next claim tells what a further toll raises the sum to: 29 more dead … to 633."""
    same = ("sentence", "claimant", "outcome", "side", "stance")
    alike = all(getattr(claim, field) == getattr(following, field) for field in same)
    return alike and (claim.tally, following.tally) == ("incremental", "cumulative")


def without_listed(found):
    """The claims without the single places that a speaker names after he has stated how many he took."""
    stated_at = {}
    for claim in found:
        if not claim.implicit and claim.outcome == "taken":
            stated_at.setdefault((claim.claimant, claim.object), []).append(claim.sentence)
    return [claim for claim in found if not is_listed(claim, stated_at)]


def is_listed(claim, stated_at):
    """Whether a single named place belongs to a count that the same speaker states nearby."""
    near = (
        stated_at.get((claim.claimant, claim.object), ())
        if claim.implicit and claim.outcome == "taken"
        else ()
    )
    return claim.value == 1 and any(0 <= claim.sentence - sentence <= LIST_REACH for sentence in near)


def countered(sentence, made, before):
    """The denied twins of the claims that a sentence denies as a whole (نفت ذلك), its own or those before."""
    report = counter(sentence)
    if report is None:
        return []
    within = refutes_that(sentence.chunks, report.at)  # وهو ما نفته باكو
    row = sentence.chunks  # نفت ذلك، غير أن مصدرا قال: what stands behind the contrast is not denied
    here = [pair for pair in made if not has_contrast(row[report.at : pair[0].quantity.first])]
    meant = [p for p in made if not told_between(sentence, p[0], report)] if within else here or before
    few = the_figure(meant) if denies_figure(sentence.chunks, report) else meant
    few = few if len(few) <= FEW else []
    return [denied_by(claim, report.speaker) for item, claim in few if item.speaker != report.speaker]


def told_between(sentence, item, denial):
    """Whether somebody tells something else between a figure and "which he denied"."""
    return any(
        item.quantity.last <= report.at < denial.at and report.placed == "before"
        for report in sentence.reports
    )


def the_figure(made):
    """Of claims made, what "this figure" means: the last one on people, else the last; no part."""
    whole = [(item, claim) for item, claim in made if item.whole is None]
    people = [(item, claim) for item, claim in whole if class_of(item.quantity) == "person"]
    return (people or whole)[-1:]


def denied_by(claim, speaker):
    """The denied twin of a claim."""
    return claim._replace(
        claimant="|".join(speaker.actors),
        claimant_text=speaker.words,
        claimant_party=speaker.party or "narrator",
        stance="denies",
        rule=TWIN,
    )


def record(reading, sentence, item):
    """The claim of a told quantity."""
    quantity, speaker = item.quantity, item.speaker
    start, end, words = phrase(reading, sentence, quantity)
    return Claim(
        sentence=sentence.number,
        start=start,
        end=end,
        quote=words,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        precision=quantity.precision,
        implicit=quantity.implicit,
        object="|".join(item.objects),
        outcome=item.event.outcome,
        side=item.side,
        claimant="|".join(speaker.actors),
        claimant_text=speaker.words,
        claimant_party=speaker.party or "narrator",
        stance=item.stance,
        tally=item.tally,
        rule=f"{item.event.rule}; {item.side_rule}",
        part_of="" if item.whole is None else phrase(reading, sentence, item.whole)[0],
    )


def phrase(reading, sentence, quantity):
    """(start, end, words) of a quantity, without the particles fused before it."""
    first = sentence.chunks[quantity.first]
    fused = first.prefix.removesuffix("ال").removesuffix("لل")
    start, end = span(reading.folded, first.start + len(fused), sentence.chunks[quantity.last - 1].end)
    return start, end, reading.text[start:end]


def speaker_words(reading, sentence, speaker):
    """The words that name a speaker, here or where he was named before."""
    named = 0 <= speaker.first < speaker.last <= len(sentence.chunks)
    return speaker.words or (quote(reading, sentence, speaker.first, speaker.last)[2] if named else "")


def nothing_record(reading, sentence, nothing):
    """The claim that there was no loss at all, or that losses are kept secret."""
    start, end, words = quote(reading, sentence, nothing.first, nothing.last)
    value = 0.0 if nothing.stance == "denies" else None
    return Claim(
        sentence=sentence.number,
        start=start,
        end=end,
        quote=words,
        value=value,
        low=value,
        high=value,
        precision="exact" if nothing.stance == "denies" else "vague",
        implicit=False,
        object="any",
        outcome="lost",
        side=nothing.side,
        claimant="|".join(nothing.speaker.actors),
        claimant_text=speaker_words(reading, sentence, nothing.speaker),
        claimant_party=nothing.speaker.party,
        stance=nothing.stance,
        tally="single",
        rule=nothing.rule,
    )
