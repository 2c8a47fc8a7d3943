"""Noun phrases: what is counted, refined by the words behind it."""

from functools import cache

from helpers.competing import approximator
from helpers.lexicon import fold_letters, particles, read_table
from helpers.numbers import opens_number
from helpers.words import SIGNS, at, chunks_text, has, has_sign, is_cue, skip_signs

MODEL_LONG = 5  # chunks of a model's name in quotation marks: «سوخوي - 25»
FATHA, SHADDA = "\u064e", "\u0651"


def counted(chunks, i):
    """(objects, noun's chunk, end of the phrase, number form) of what is counted from chunk i on."""
    end, i = i, skip_signs(chunks, i)
    if approximator(chunks, i, "after"):
        i += 1
    if is_either(chunks, i):
        return (), None, i + 3, ""
    start = after_others(chunks, i)
    noun = noun_at(chunks, start)
    if noun is None:
        return (), None, start if start > i else end, ""
    return noun_phrase(chunks, noun)


def is_either(chunks, i):
    """Whether people are told at i to be between two fates, without a noun: 45 بين جريح ومفقود."""
    fates = [at(chunks, i + 1), at(chunks, i + 2)]
    told = all(has(c, "object") and c.get("object").row["outcome"] for c in fates)
    return told and chunks_text(chunks, i) == "بين" and fates[1].prefix == "و"


def after_others(chunks, i):
    """The index after آخرين, إضافيين, and after the من of "12 of its soldiers"."""
    while is_cue(at(chunks, i), "incremental", "others"):
        i += 1
    chunk = at(chunks, i)
    if chunk is not None and chunk.text in ("من", "بين") and noun_at(chunks, i + 1) is not None:
        return i + 1
    return i


def noun_at(chunks, i):
    """The index i if a counted noun, or a nation's people, stands there."""
    chunk = at(chunks, i)
    if has(chunk, "object") and not chunk.prefix.startswith("و"):
        return i
    counted = not has(chunk, "state") or opens_number(at(chunks, i - 1))  # 44 أرمينيا: 44 Armenians
    return i if has(chunk, "nation") and not chunk.prefix and counted else None


def is_kin(reading):
    """Whether a noun names a relative, whose owner is the one he belongs to: سيدة وابنتها."""
    return fold_letters(reading.row["singular"]) in particles("kin")


def noun_phrase(chunks, noun):
    """The objects of a noun phrase and where it ends: a joint second noun, modifiers, nationality, model."""
    reading = chunks[noun].get("object")
    if reading is None:
        return ("person",), noun, noun + 1, "singular"
    last = phrase_end(chunks, name_end(chunks, noun, reading))
    if reading.value == "unit" and chunks_text(chunks, last) == "من" and is_equipment(at(chunks, last + 1)):
        objects, _, end, _ = noun_phrase(chunks, last + 1)  # بطاريتين من صواريخ إس-300
        return objects, noun, end, reading.form
    last = phrase_end(chunks, last + 1) if bodies_of(chunks, last, reading) else last
    objects = [of_bodies(chunks, noun, last, reading) or refine(reading.value, chunks, noun + 1, last)]
    while is_joint(chunks, noun, last, reading):
        end = phrase_end(chunks, last + 1)
        objects.append(refine(chunks[last].get("object").value, chunks, last + 1, end))
        last = end
    if foreign_follows(chunks, last) and objects[0] in ("fighter", "person"):
        objects, last = ["foreign_fighter"], last + 2
    return tuple(dict.fromkeys(o for o in objects if o)), noun, last, reading.form


def is_equipment(chunk):
    """Whether a chunk is a thing of war without an article."""
    reading = chunk.get("object") if has(chunk, "object") else None
    return reading is not None and chunk.prefix in ("", "ال") and reading.row["class"] == "equipment"


def foreign_follows(chunks, i):
    """Whether "from" and a third country follow: مقاتلين من سوريا."""
    origin = at(chunks, i + 1)
    return (
        chunks_text(chunks, i) == "من" and has(origin, "state") and origin.get("state").row["side"] == "third"
    )


def bodies_of(chunks, i, reading):
    """Whether "of" and a group stand behind bodies: جثة لعسكريين."""
    chunk = at(chunks, i)
    return reading.row["outcome"] == "killed" and has(chunk, "object") and chunk.prefix == "ل"


def of_bodies(chunks, noun, last, reading):
    """Whose bodies are counted, if a group of people follows: جثتي جنديين; "" otherwise."""
    if reading.row["outcome"] != "killed":
        return ""
    groups = [c.get("object") for c in chunks[noun + 1 : last] if has(c, "object")]
    return next((g.value for g in groups if g.row["class"] == "person" and not g.row["outcome"]), "")


def name_end(chunks, noun, reading):
    """The index after a place noun's own name: قرية طالش, مدينتي شوشة وهدروت."""
    i = noun + 1
    if reading.row["class"] != "place" or reading.form == "plural":
        return i
    name = skip_signs(chunks, i)
    quoted = name > i and at(chunks, name) is not None
    if not has(at(chunks, name), "place") and not (quoted and has_sign(chunks, name + 1)):
        return i
    end = name + 1 + quoted
    second = at(chunks, end)
    both = reading.form == "dual" and second is not None and second.text.startswith("و")
    return end + 1 if both and not has(second, "event", "speech", "object", "numeral") else end


def is_joint(chunks, noun, i, reading):
    """Whether و joins the noun at i to the same count: the same form, no comma, no number of its own."""
    second = chunks[i].get("object") if has(at(chunks, i), "object") else None
    own = at(chunks, i + 1)
    if any(chunk.text in SIGNS for chunk in chunks[noun + 1 : i]):
        return False  # 2 راجمة "بي إم-21" ومدفع "دي-30"
    if (has(own, "numeral") and own.get("numeral").value in (1, 2)) or chunks_text(chunks, i + 1) == "عده":
        return False
    if second is not None and second.row["class"] == "place" and has(own, "place"):
        return False  # 13 قرية ومدينة فضولي
    return (
        second is not None
        and second.prefix == reading.prefix.replace("ال", "") + "و"
        and second.form == reading.form
        and second.form != "dual"
        and (second.value != reading.value or reading.row["class"] == "house")
        and second.row["class"] == reading.row["class"]
        and opens_number(at(chunks, skip_signs(chunks, noun - 1, -1)))
    )


def phrase_end(chunks, i):
    """The end of a noun phrase: what follows the noun without و and belongs to it."""
    start = i
    while (chunk := at(chunks, i)) is not None:
        if chunk.text in SIGNS and names_model(chunks, i):
            i += 1
        elif has(chunk, "modifier", "nation") or (has(chunk, "object") and not chunk.prefix):
            if chunk.prefix.startswith(("و", "ف")):
                break
            i += 1
        elif is_cue(chunk, "incremental") and not has(chunk, "competing"):
            i += 1
        elif model_follows(chunks, i) or (
            chunk.text in ("-",) and at(chunks, i + 1) is not None and chunks[i + 1].start == chunk.end
        ):
            i = behind_model(chunks, i + 2)
        else:
            break
    return without_last_sign(chunks, start, min(i, len(chunks)))


def behind_model(chunks, i):
    """The index behind a model's name that a mark opens right before i, up to the mark that closes it."""
    opened = i > 0 and chunks_text(chunks, i - 1) in SIGNS
    inside = range(i, min(i + MODEL_LONG, len(chunks)))
    return next((j + 1 for j in inside if chunks[j].text in SIGNS), i) if opened else i


def without_last_sign(chunks, start, end):
    """The end of a phrase before a sign at its end that nothing in it has opened."""
    signs = [i for i in range(start, end) if chunks[i].text in SIGNS]
    return end - 1 if len(signs) == 1 and signs[0] == end - 1 else end


def names_model(chunks, i):
    """Whether a sign belongs to a quoted model name."""
    return any(has(c, "modifier") for c in chunks[max(0, i - 2) : i + 2] if c is not None)


def model_follows(chunks, i):
    """Whether "of the type" and a name follow, or "of system" and its name: أربع منصات من منظومة إس-300."""
    system = at(chunks, i + 1)
    of_system = has(chunks[i], "object") and chunks[i].get("object").value == "system"
    if of_system and chunks[i].prefix == "ل":
        return has(skipped(chunks, i + 1), "modifier")
    if chunks[i].text == "من" and has(system, "object") and system.get("object").value == "system":
        return not system.prefix and has(at(chunks, i + 2), "modifier")
    split = chunks[i].text == "من" and chunks_text(chunks, i + 1) in particles("model")
    return split or chunks[i].text in particles("model")


def skipped(chunks, i):
    """The chunk at i, a quotation mark before it skipped."""
    return at(chunks, skip_signs(chunks, i))


def refine(value, chunks, first, last):
    """What a noun becomes with its modifiers, by refinements.csv."""
    for chunk in chunks[first:last]:
        for reading in chunk.all("modifier"):
            value = refinements().get((value, reading.value), value)
    return refinements().get((value, ""), value)


@cache
def refinements():
    return {(row["object"], row["modifier"]): row["becomes"] for row in read_table("refinements")}


def is_body(chunk):
    """Whether a chunk is a body, bodies or remains, with whatever stands before it."""
    words = (*particles("body"), *(f"ال{word}" for word in particles("body")))
    return chunk is not None and chunk.text.lstrip("وب").startswith(words)


def is_dual(chunks, i):
    """Whether the noun at i is a dual; ـين that could be a plural needs a fatha before it."""
    chunk = chunks[i]
    if chunk.get("object").form == "dual" or any(
        r.form == "dual" and not r.pronoun for r in chunk.all("object")
    ):
        return True
    if chunk.text.endswith("ا") and has(at(chunks, i + 1), "object") and is_body(chunk):
        return not chunks[i + 1].text.endswith("ا")  # جثمانا طفلين
    return chunk.text.endswith("ين") and chunk.raw.replace(SHADDA, "").endswith(FATHA + "ين")
