"""One record for a speaker and a group in an article: restatements merged, headings kept out."""

from helpers.fighter_sides import country

ARMIES = ("regular_troops", "military_advisers")


def add(found, record, new, headings):
    """Add a record, or merge it into the one it restates; a heading's state may stand for its ministry."""
    for i, other in enumerate(found):
        loose = other.sentence in headings or record.sentence in headings
        if restates(other, record, loose) and not (
            new and other.value == record.value and other.sentence == record.sentence
        ):
            found[i] = merged(other, record, other.sentence in headings)
            return
    found.append(record)


def restates(one, other, loose):
    """Whether two records are one speaker's statement on one group."""
    stances = one.stance == other.stance or {one.stance, other.stance} == {"alleges", "warns"}
    voices = same_voice(one, other) or (loose and same_country(one, other))
    return stances and voices and same_group(one, other)


def same_voice(one, other):
    """Whether two records have one speaker; an unattributed one only restates an unattributed one."""
    return bool(names(one.alleger) & names(other.alleger)) or one.alleger == other.alleger


def same_country(one, other):
    """Whether the speakers of two records belong to one country."""
    first, second = (
        {country(actor) or actor.partition("-")[0] for actor in names(r.alleger)} for r in (one, other)
    )
    return bool(first & second)


def same_group(one, other):
    """Whether two records can mean one group: no other origin, side or number."""
    if (one.kind in ARMIES) != (other.kind in ARMIES):
        return False
    first, second = names(one.origin), names(other.origin)
    origins = not first or not second or bool(first & second)
    return origins and (one.supports == other.supports or "unknown" in (one.supports, other.supports))


def names(cell):
    """The values of a cell joined with |, as a set."""
    return set(cell.split("|")) - {""}


def merged(one, other, heading):
    """Two records of one statement as one: the fuller's quote, not a heading's, and what the other adds."""
    fuller = is_answer(one) if is_answer(one) != is_answer(other) else fullness(other) > fullness(one)
    best, rest = (other, one) if heading or fuller else (one, other)
    number = max(best, rest, key=lambda record: record.value or record.low or 0)
    if number is rest and not heading:
        best = shown_by(best, rest)
    return best._replace(
        origin=best.origin or rest.origin,
        supports=best.supports if best.supports != "unknown" else rest.supports,
        value=number.value,
        low=number.low,
        high=number.high,
        evidence=best.evidence if best.evidence != "none" else rest.evidence,
    )


def is_answer(record):
    """Whether a record only answers what was told, so that it does not name the fighters itself."""
    return "; answer" in record.rule


def shown_by(record, other):
    """A record with the words of another, whose number it takes: the sentence shown is the one behind it."""
    return record._replace(
        sentence=other.sentence, start=other.start, end=other.end, quote=other.quote, label_ar=other.label_ar
    )


def fullness(record):
    """How much a record tells: its number, its origin, its speaker."""
    known = bool(record.value), bool(record.origin), record.supports != "unknown", bool(record.alleger)
    return sum(known), record.value or 0
