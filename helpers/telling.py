"""Which quantities of a sentence are told as having happened, with all that belongs to each."""

from typing import NamedTuple

from helpers.denials import denied_whole, negated, none_of
from helpers.events import class_of
from helpers.governors import governor
from helpers.implied import implied
from helpers.lexicon import particles
from helpers.quantities import Quantity, stated
from helpers.reported_words import report_of
from helpers.sides import side_of
from helpers.speakers import UNKNOWN
from helpers.stance import part_of, tally
from helpers.subjects import Scene
from helpers.victims import foreigners, people
from helpers.words import SIGNS, has, is_cue


class Told(NamedTuple):
    """A quantity on its way to a claim."""

    quantity: Quantity
    objects: tuple
    event: object
    side: str
    side_rule: str
    speaker: object
    stance: str
    tally: str
    whole: Quantity | None = None
    denier: object = None


def told(sentence, date, before=()):
    """The quantities of a sentence that something befell, in order.

    `before` holds those of the sentence before.

    A sentence that goes on listing (شملت القائمة …) takes its event from the sentence before.
    """
    goes_on = bool(before) and "includes" in sentence.places and "event" not in sentence.places
    if "event" not in sentence.places and not goes_on and not tells_outcome(sentence):
        return []
    zeros = none_of(sentence)
    counted = quantities_of(sentence, zeros)
    listed = afar(before[-1]) if goes_on else None
    found = befallen(sentence, counted, date, listed, before[-1] if before else None)
    none = [tell(sentence, *zero, None, date) for zero in [*zeros, *denied_whole(sentence, counted)]]
    return sorted(
        [*found, *(item._replace(stance="denies") for item in none)], key=lambda t: t.quantity.first
    )


def quantities_of(sentence, zeros):
    """The quantities that a sentence states or implies, in order, outside those said to be none."""
    row, places = sentence.chunks, sentence.places
    taken = [quantity for quantity, _ in zeros]
    counted = [q for q in stated(row, places) if not any(z.first <= q.first < z.last for z in taken)]
    return sorted([*counted, *implied(row, places, [*counted, *taken])], key=lambda q: q.first)


def befallen(sentence, quantities, date, listed, spoken_of):
    """The quantities that an event governs, each with all that belongs to it.

    `listed` begins the list that the sentence goes on with; `spoken_of` is who was counted last before it.
    """
    found = []
    for quantity in quantities:
        previous = found[-1] if found else listed
        event = governor(sentence.chunks, quantity, previous)
        if event is not None and stands(sentence, quantity, event, previous):
            whole = last_whole(found)
            item = tell(sentence, quantity, event, whole or listed, date, spoken_of)
            part = event.rule == "part" and whole is not None
            if item.objects == ("any",):
                continue
            found.append(item._replace(whole=whole.quantity) if part else item)
    return [not_one(sentence, item) for item in found]


def afar(item):
    """A quantity of the sentence before, its event no longer a chunk of the row."""
    return item._replace(event=item.event._replace(index=None))


def not_one(sentence, item):
    """The quantity, a negated "one" being none: لم تفقد دبابة واحدة."""
    q, i = item.quantity, item.event.index
    if q.value == 1 and i is not None and not q.implicit and negated(sentence.chunks, i, 3):
        return item._replace(quantity=q._replace(value=0.0, low=0.0, high=0.0), stance="denies")
    return item


def tells_outcome(sentence):
    """Whether a noun of the sentence tells what befell people: قتيل, جرحى, أسرى."""
    return any(sentence.chunks[i].get("object").row["outcome"] for i in sentence.places.get("object", ()))


def last_whole(found):
    """The last quantity that is no part of another."""
    return next((item for item in reversed(found) if item.event.rule != "part"), None)


def tell(sentence, quantity, event, previous, date, spoken_of=None):
    """A quantity with its event, people, side, speaker, stance and tally."""
    event = struck(sentence.chunks, event)
    report = report_of(sentence.reports, quantity.first)
    afar_told = previous is not None and event.rule == "list" and event.index is None
    speaker = report.speaker if report else previous.speaker if afar_told else UNKNOWN
    refuted = denier(sentence, report, called_false(sentence, quantity))
    denies = (
        quantity.value == 0
        or (report is not None and report.act == "denies")
        or (called_false(sentence, quantity) and refuted is None)
    )
    at = report.at if report and report.placed == "before" else -1
    until = next(
        (r.start for r in sentence.reports if r.placed == "before" and r.start > quantity.first), 10**6
    )
    own = denies or (report is not None and report.act == "admits")
    scene = Scene(
        sentence.chunks, sentence.mentions, speaker.party, date, speaker, at, own, until, sentence.town
    )
    objects = people(scene, quantity, event, previous)
    objects = foreigners(scene, quantity, objects, event, previous or spoken_of)
    side, rule = side_of(scene, quantity._replace(objects=objects), event, class_of(quantity), previous)
    item = Told(quantity, objects, event, side, rule, speaker, "denies" if denies else "asserts", "")
    item = item._replace(tally=tally(sentence, item, previous), denier=refuted)
    return occupied(item) if event.name == "take" and item.tally == "historical" else item


def struck(row, event):
    """The event, people killed by "the shelling" being victims, not the loss of the speaker's enemy."""
    i = event.index
    blow = (
        i is not None
        and event.form in ("past", "present")
        and any(is_cue(c, "strike") for c in row[max(0, i - 2) : i])
    )
    return event._replace(voice="patient") if blow and event.voice == "transitive" else event


def denier(sentence, report, called_so):
    """Who denies what a report inside his own tells: كذبت يريفان ما أعلنته باكو …; None where nobody does.

    `called_so`: what is told is called untrue (وصف حاجييف ما رددته يريفان … بأنه نسج خيال).
    """
    place = sentence.reports.index(report) if report else 0
    outer = sentence.reports[place - 1] if place else None
    inner = sentence.chunks[report.at].get("speech") if report else None
    told_of = inner is not None and inner.form in ("reported", "noun")
    return outer.speaker if outer and (outer.act == "denies" or called_so) and told_of else None


def occupied(item):
    """A place that one side has held since an earlier war is occupied, as the text means it, not taken."""
    return item._replace(event=item.event._replace(outcome="occupied"))


def called_false(sentence, quantity):
    """Whether the same report calls the figure untrue: … لا أساس له من الصحة, لا صحة لأنباء …"""
    starts = [sentence.chunks[r.start].start for r in sentence.reports if r.placed == "before"]
    here = part_of(starts, sentence.chunks[quantity.first].start)
    return any(cue.value == "false" and part_of(starts, cue.start) == here for cue in sentence.cues)


def stands(sentence, quantity, event, previous):
    """Whether a quantity is told as having happened.

    And, if grammar alone carries it, hangs right on its event.
    """
    if not countable(sentence.chunks, quantity, event) or unreal(sentence, event):
        return False
    return direct(sentence.chunks, quantity, event, previous) if quantity.implicit else True


def countable(row, quantity, event):
    """Whether the thing counted can have met with the event.

    No bare "unit", no rocket that "fell", no fighter "returned".
    """
    if quantity.objects and any(o in ("unit", "post", "system", "depot") for o in quantity.objects):
        return False
    if event.name == "fall":
        return bool(quantity.objects) and quantity.objects[0] in ("uav", "helicopter", "aircraft")
    if event.name == "destroy" and class_of(quantity) == "place":
        return quantity.objects[0] == "military_position"
    if event.name == "repatriate":
        return bool(quantity.objects) and quantity.objects[0] == "prisoner"
    if event.name == "displace" and quantity.objects:
        return quantity.objects[0] not in ("fighter", "soldier", "foreign_fighter", "officer")
    if event.name == "return" and event.outcome == "returned":
        if class_of(quantity) == "place":
            return True
        return class_of(quantity) == "person" and quantity.objects[0] not in ("fighter", "foreign_fighter")
    return quantity.noun is not None or quantity.implicit or elided(row, quantity, event)


def elided(row, quantity, event):
    """Whether the counted noun is left out rather than unknown.

    Right behind its event an unknown noun is a person.
    """
    after = row[quantity.last] if quantity.last < len(row) else None
    unknown = (
        after is not None
        and not after.readings
        and not after.cues
        and after.text[0].isalpha()
        and after.text not in particles("after-elided-noun")
    )
    adjacent = event.index is not None and quantity.first - event.index <= 2
    return adjacent or not unknown or after.text[0] in "وبل"


def unreal(sentence, event):
    """Whether an event is planned, feared or to come."""
    row, i = sentence.chunks, event.index
    if i is None:
        return False
    if has(row[i], "event") and row[i].prefix.endswith("س"):
        return True
    if any(j < i for j in sentence.places.get("condition", ())) or any(
        is_future(chunk) for chunk in row[max(0, i - 3) : i]
    ):
        return True
    return any(
        is_cue(chunk, "hypothetical") and (chunk.text.lstrip("وف") != "قد" or event.form == "present")
        for chunk in row[max(0, i - 3) : i]
    )


def is_future(chunk):
    """Whether an unknown word is a verb in the future: ستفضي, سيؤدي."""
    word = chunk.text.removeprefix("و")
    return not chunk.readings and len(word) > 4 and word.startswith(("ست", "سي", "سن"))


def named_place(row, quantity, event, previous):
    """Whether a bare place name is the very object of a capture: السيطرة على شوشة, تحرير هدروت وفضولي."""
    before = row[quantity.first - 1] if quantity.first else None
    after_name = (
        previous is not None and previous.quantity.form == "name" and previous.quantity.last == quantity.first
    )
    on = before is not None and before.text == "علي" and event.index == quantity.first - 2
    return event.index == quantity.first - 1 or on or (after_name and row[quantity.first].prefix == "و")


def direct(row, quantity, event, previous):
    """Whether a quantity that grammar carries stands right at its event or in the list behind it."""
    if row[quantity.first].prefix not in ("", "و"):
        return False
    if quantity.form == "name":
        return event.rule == "event-before" and named_place(row, quantity, event, previous)
    if event.rule == "verb-after" and class_of(quantity) == "place":
        before = row[quantity.first - 1] if quantity.first else None
        return before is None or is_cue(before, "complement") or before.text in "،.:؛"
    if event.rule in ("verb-after", "part"):
        return True
    if event.index is None and event.rule == "list":
        return row[quantity.first].prefix == "و"
    if event.rule == "noun-itself":
        return not hangs(row, quantity, event)
    listed = row[quantity.first].prefix == "و" or adds_on(row, quantity)
    if previous and previous.event.index == event.index and listed:
        return not any(
            c.text in ".:؛" or has(c, "event") or is_finite(c, "speech")
            for c in row[previous.quantity.last : quantity.first]
        )
    gap = row[event.index + 1 : quantity.first]
    return (
        len(gap) <= 8
        and all(passes(row, chunk, quantity) for chunk in gap)
        and not hangs(row, quantity, event)
    )


def is_finite(chunk, kind):
    """Whether a chunk is a finite verb of a kind."""
    return has(chunk, kind) and chunk.get(kind).form in ("past", "present")


def adds_on(row, quantity):
    """Whether إضافة إلى, فضلا عن or إلى جانب links the phrase to the list before it."""
    link = " ".join(chunk.text for chunk in row[max(0, quantity.first - 2) : quantity.first])
    return link.removeprefix("و") in particles("list-link")


def passes(row, chunk, quantity):
    """Whether a word may stand between an event and what grammar counts.

    A name, an adverb, for duals more.
    """
    named = has(chunk, "actor", "state", "institution", "nation", "title", "approximator", "place")
    named = named or (has(chunk, "competing") and not has(chunk, "object"))
    named = named or (chunk.text.endswith("ا") and not has(chunk, "object", "event", "speech"))
    cue = is_cue(chunk, "adverb", "self", "enemy", "turn", "recent", "light")
    placed = chunk.text.startswith("ال") and not has(chunk, "object", "event", "speech")
    loose = quantity.form == "dual" and chunk.text not in "،.:؛" and not has(chunk, "event", "speech")
    return named or cue or placed or loose or chunk.text in particles("before-object") or chunk.text in SIGNS


def hangs(row, quantity, event):
    """Whether the phrase hangs on a preposition, so that it is a place or a means and no object."""
    before = row[quantity.first - 1].text if quantity.first else ""
    if before == "عن" and event.name == "return":
        return False  # أفرجت عن أسير
    if before == "علي":
        return event.voice == "patient" or event.name not in ("take", "seize", "capture", "kill")
    return before in particles("before-adjunct")
