"""The people counted whom a total names before it: عدد القتلى إلى 230."""

from helpers.events import Event, event_at, joint
from helpers.lexicon import particles
from helpers.numbers import opens_number
from helpers.words import at, chunks_text, has, is_cue, is_unknown_word

TOTAL_REACH = 16
RETURN_NEAR = 4  # chunks before prisoners in which it may stand that they were handed over
DESCRIBED = ("destroyed", "damaged", "taken")
OF_PEOPLE = ("killed", "injured", "captured", "missing")


def total_before(chunks, quantity, kind, previous):
    """The counted people named before a total: عدد القتلى إلى 230, خسائره إلى 198."""
    for i in range(max(quantity.first - 1, quantity.last - 2), max(-1, quantity.first - TOTAL_REACH), -1):
        chunk = chunks[i]
        if is_toll_noun(chunks, i):
            if parted(chunks[i + 1 : quantity.first]):
                return None  # على أرواح الضحايا، ويعيش في المدينة ألفا أرمني
            people = kind in ("", "person")
            freed = returned_before(chunks, i)
            if people and freed:
                return freed
            outcome = outcome_at(chunks, i)
            return Event(i, "patient", "own", "", outcome, "own", "total") if people else None
        described = described_things(chunks, i) if is_cue(chunk, "toll") and kind == "" else None
        if described:
            return described
        told = chunks[previous.index : i] if previous and previous.index is not None else ()
        other = (
            any(is_cue(c, "contrast") for c in told) and quantity.noun is not None
        )  # فيما بلغ عدد من أرسلوا
        if (
            is_cue(chunk, "toll")
            and not other
            and goes_on(chunks[max(0, i - 1) : quantity.first], kind, previous)
        ):
            things = kind not in ("", "person") and previous.outcome in OF_PEOPLE
            return previous._replace(rule="running-total", **({"outcome": "lost"} if things else {}))
    return None


def parted(between):
    """Whether a comma parts a toll's noun from a number that nothing behind it calls their number."""
    stops = [i for i, chunk in enumerate(between) if chunk.text == "،"]
    behind = between[stops[-1] :] if stops else ()
    told = any(is_cue(c, "toll", "rising", "part") for c in behind)
    aside = particles("aside")  # حصيلة إجمالية للضحايا، وهي 41 قتيلا
    verb = any(is_unknown_word(c) and c.text.startswith("و") and c.text not in aside for c in behind)
    return verb and not told


def described_things(chunks, i):
    """What an adjective tells of the things whose number chunk i names: عدد المنازل المتضررة; or None."""
    things, adjective = at(chunks, i + 1), chunks_text(chunks, i + 2)
    known = has(things, "object") and things.prefix == "ال" and things.get("object").row["class"] != "person"
    told = next((o for o in DESCRIBED if adjective in particles(f"called-{o}")), None) if known else None
    return Event(i + 2, "patient", "own", "", told, "own", "running-total") if told else None


def returned_before(chunks, i):
    """The return of the prisoners at i, if a verb right before tells of it: سلمت جميع الأسرى وعددهم 14."""
    if chunks[i].get("object").row["outcome"] != "captured":
        return None
    events = (event_at(chunks, j, "person", "total") for j in range(i - 1, max(-1, i - RETURN_NEAR), -1))
    return next((event for event in events if event and event.outcome == "returned"), None)


def outcome_at(chunks, i):
    """The outcome of the victims at i, with that of those before to whom و joins them: عدد القتلى والجرحى."""
    outcome = chunks[i].get("object").row["outcome"]
    joined = chunks[i].prefix == "وال" and is_toll_noun(chunks, i - 1)
    return joint(chunks[i - 1].get("object").row["outcome"], outcome) if joined else outcome


def goes_on(between, kind, previous):
    """Whether the words between a toll and its number say that what befell those counted before has risen."""
    if previous is None or (kind == "house" and previous.outcome in OF_PEOPLE):
        return False
    return any(is_cue(chunk, "rising") or chunk.text == "الي" for chunk in between)


def is_toll_noun(chunks, i):
    """Whether the noun at i names a known group of victims, so that a number told of it is its toll."""
    reading = chunks[i].get("object") if has(chunks[i], "object") else None
    if not reading or not reading.row["outcome"] or opens_number(at(chunks, i - 1)):
        return False
    counted = is_cue(at(chunks, i - 1), "toll", "rising")
    return bool(reading.prefix.endswith(("ال", "لل")) or reading.pronoun or counted or names_whose(chunks, i))


def names_whose(chunks, i):
    """Whether the plural at i is known by the force or side behind it: قتلى القوات الأرمينية, قتلى جيشها."""
    plural = chunks[i].get("object").form == "plural" and not opens_number(at(chunks, i - 1))
    behind = at(chunks, i + 1)
    return plural and (has(behind, "institution", "state", "actor") or is_cue(behind, "self"))
