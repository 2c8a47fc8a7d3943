"""Which quantities of a sentence are told as having happened, with all that belongs to each."""

from typing import NamedTuple

from helpers.actor_tables import SIDES
from helpers.blows import blow_ahead
from helpers.denials import denied_whole, negated, none_of
from helpers.events import class_of
from helpers.foreigners import foreigners
from helpers.governors import governor
from helpers.happened import stands
from helpers.implied import implied
from helpers.lexicon import particles
from helpers.nouns import is_body
from helpers.quantities import Quantity, stated
from helpers.refuting import acts, called_false, denier
from helpers.reported_words import report_of
from helpers.scenes import Scene
from helpers.sides import side_of
from helpers.speakers import UNKNOWN
from helpers.stance import tally
from helpers.victims import people
from helpers.words import has, is_cue

RESUMED = ("نه", "نها", "نهم", "نهما", "نهن")
BLOW_NEAR = 6  # chunks before a verb in which the blow stands that it tells of: صواريخ على بردة تقتل


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
    goes_on = bool(before) and "event" not in sentence.places and lists_on(sentence)
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


def lists_on(sentence):
    """Whether a sentence says what is among what was just counted; not what a force is made up of."""
    for i in sentence.places.get("includes", ()):
        beside = sentence.chunks[max(0, i - 2) : i + 2]
        if not any(chunk.text in particles("a-force") for chunk in beside):
            return True
    return False


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
            if item.objects != ("any",):
                found.append(with_whole(sentence.chunks, item, whole))
    return [not_one(sentence, of_both(item, found)) for item in found]


def of_both(item, found):
    """A whole of no side, some of whose parts are each side's: 12 أسيرا، منهم 9 أرمن و3 أذربيجانيين."""
    sides = {part.side for part in found if part.whole == item.quantity}
    both = item.side == "unknown" and (sides >= set(SIDES) or (len(sides) > 1 and "both" in sides))
    return item._replace(side="both", side_rule="of_both") if both else item


def with_whole(row, item, whole):
    """A part with the whole it belongs to; what goes on behind the parts is one of the list again."""
    if item.event.rule != "part" or whole is None:
        return item
    if goes_past(row, item, whole):
        return item._replace(event=item.event._replace(rule="list"))
    return item._replace(whole=whole.quantity)


def goes_past(row, item, whole):
    """Whether a list goes on behind the parts of one of its items, with more than that item holds.

    As in 38 منظومة، بينها 4 أوسا، و250 مدفعا.
    """
    joined = row[item.quantity.first].prefix.startswith("و")
    number, limit = item.quantity.value, whole.quantity.value
    return joined and None not in (number, limit) and number > limit


def afar(item):
    """A quantity of the sentence before, its event no longer a chunk of the row."""
    return item._replace(event=item.event._replace(index=None))


def not_one(sentence, item):
    """The quantity, a negated "one" being none: لم تفقد دبابة واحدة."""
    q, i = item.quantity, item.event.index
    only = i is not None and any(c.text in particles("except") for c in sentence.chunks[i : q.first])
    if q.value == 1 and i is not None and not q.implicit and not only and negated(sentence.chunks, i, 3):
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
    event = of_victims(sentence.chunks, event)
    report = report_of(sentence.reports, told_at(sentence, quantity, event))
    speaker = speaker_on(report, event, previous)
    untrue = called_false(sentence, quantity)
    refuted = denier(sentence, report, untrue)
    denies = quantity.value == 0 or acts(report, "denies") or (untrue and refuted is None)
    scene = scene_of(sentence, quantity, report, speaker, denies, date)
    objects = people(scene, quantity, event, previous)
    objects = foreigners(scene, quantity, objects, event, previous or spoken_of)
    side, rule = side_of(scene, quantity._replace(objects=objects), event, class_of(quantity), previous)
    if side == "unknown" and of_those_told(sentence.chunks, quantity, event, spoken_of):
        objects, side, rule = spoken_of.objects, spoken_of.side, "of_those_told"
    item = Told(quantity, objects, event, side, rule, speaker, "denies" if denies else "asserts", "")
    item = item._replace(tally=tally(sentence, item, previous), denier=refuted)
    return occupied(item) if event.name == "take" and item.tally == "historical" else item


def told_at(sentence, quantity, event):
    """The chunk at which a quantity is told: its verb's, if a report on it parts them.

    As in ثلاث دبابات قالت باكو إنها دمرتها.
    """
    row, verb = sentence.chunks, event.index
    if verb is None or verb <= quantity.last:
        return quantity.first
    reports = (r for r in sentence.reports if quantity.last <= r.start and r.at < verb)
    report = next((r for r in reports if any(resumes(c) for c in row[r.at : verb])), None)
    parted = report and any(c.text in "،.؛:" for c in row[quantity.last : report.start])
    return verb if report and not parted else quantity.first


def resumes(chunk):
    """Whether a chunk is أن with a pronoun for those counted before: إنها, إنهم."""
    return is_cue(chunk, "complement") and chunk.text.endswith(RESUMED)


def speaker_on(report, event, previous):
    """Who speaks: of the report, or of the sentence before whose list goes on; else nobody known."""
    if report:
        return report.speaker
    goes_on = previous is not None and event.rule == "list" and event.index is None
    return previous.speaker if goes_on else UNKNOWN


def of_those_told(row, quantity, event, spoken_of):
    """Whether some of the known victims are counted of whom the sentence before told: ثمانية من القتلى."""
    some = is_cue(row[quantity.first - 1], "part") or event.index == quantity.first - 1
    some = some or (event.index is not None and is_body(row[event.index]))  # عدد الجثامين وصل إلى 61
    among = event.rule == "total" and event.index is not None and some  # من بين القتلى شقيقين
    noun = row[event.index] if among else row[quantity.noun if quantity.noun is not None else quantity.first]
    known = has(noun, "object") and noun.prefix == "ال" and noun.get("object").row["outcome"]
    return bool(known) and spoken_of is not None and spoken_of.event.outcome == event.outcome


def scene_of(sentence, quantity, report, speaker, denies, date):
    """What the rules on sides see of a sentence: its words, and the report around a quantity."""
    next_reports = [r.start for r in sentence.reports if r.placed == "before" and r.start > quantity.first]
    return Scene(
        sentence.chunks,
        sentence.mentions,
        speaker.party,
        date,
        speaker,
        report.at if report and report.placed == "before" else -1,
        denies or acts(report, "admits"),
        next_reports[0] if next_reports else 10**6,
        sentence.town,
    )


def of_victims(row, event):
    """The event, people killed by "the shelling" being victims, not the loss of the speaker's enemy."""
    tells = event.voice == "transitive" and event.form in ("past", "present") and event.index is not None
    return event._replace(voice="patient") if tells and blow_ahead(row, event.index, BLOW_NEAR) else event


def occupied(item):
    """A place that one side has held since an earlier war is occupied, as the text means it, not taken."""
    return item._replace(event=item.event._replace(outcome="occupied"))
