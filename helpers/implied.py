"""Numbers that grammar carries: duals, singulars, one of, one more, a single named place."""

from helpers.lexicon import particles
from helpers.nouns import is_dual, is_kin, noun_phrase, phrase_end
from helpers.numbers import opens_number
from helpers.quantities import Quantity
from helpers.words import SIGNS, at, chunks_text, has, is_cue, is_unknown_word, where

CARRIERS = ("object", "place", "one-of", "one-of-them", "ordinal", "others")


def implied(chunks, places, taken):
    """The quantities that a dual, an indefinite singular, أحد or an ordinal carries, besides the stated."""
    covered = {i for quantity in taken for i in range(quantity.first, quantity.last)}
    found = []
    for i in where(places, *CARRIERS):
        quantity = implied_at(chunks, i) if i not in covered else None
        if quantity is not None:
            covered.update(range(quantity.first, quantity.last))
            found.append(quantity)
    return found


def implied_at(chunks, i):
    """The quantity that grammar carries at chunk i, or None."""
    chunk = chunks[i]
    if is_cue(chunk, "one-of") and has(at(chunks, i + 1), "object") and not chunk.prefix.endswith("ال"):
        objects, noun, last, _form = noun_phrase(chunks, i + 1)
        return Quantity(i, last, 1.0, 1.0, 1.0, "exact", True, objects, noun, "one-of")
    if is_cue(chunk, "one-of-them") and has(at(chunks, i + 1), "object") and not chunks[i + 1].prefix:
        objects, noun, last, _ = noun_phrase(chunks, i + 1)
        return Quantity(i, last, 1.0, 1.0, 1.0, "exact", True, objects, noun, "one-of")
    if is_cue(chunk, "one-of-them"):
        return Quantity(i, phrase_end(chunks, i + 1), 1.0, 1.0, 1.0, "exact", True, (), None, "one-of")
    known = chunk.prefix.endswith("ال") or chunk.text.lstrip("و").startswith("ال")
    if is_cue(chunk, "ordinal", "others") and (not known or has(at(chunks, i - 1), "event")):
        return another(chunks, i)
    if has(chunk, "place") and not has(chunk, "object", "state"):
        place = (chunk.get("place").row["kind"],)
        return Quantity(i, i + 1, 1.0, 1.0, 1.0, "exact", True, place, i, "name")
    return noun_number(chunks, i) if has(chunk, "object") else None


def is_plain_noun(chunk):
    """Whether an unknown word stands at a chunk that no particle begins."""
    unknown = is_unknown_word(chunk)
    return unknown and chunk.text not in particles("preposition") and chunk.text[0] not in "بلوف"


def another(chunks, i):
    """One or two more, the noun left out: وجرح ثالث, وأصيب آخران."""
    dual = chunks[i].text.endswith("ان") and is_cue(chunks[i], "others")
    if chunks[i].text.endswith(("ين", "ون", "هم", "دد")) and not dual:
        return None
    if chunks[i].text in particles("latest") and is_plain_noun(at(chunks, i + 1)):
        return None  # استعادة آخر شبر
    value = 2.0 if dual else 1.0
    return Quantity(i, i + 1, value, value, value, "exact", True, (), None, "dual" if dual else "ordinal")


def makes_known(chunk):
    """Whether a genitive with the article makes the noun before it a known one: قائد الفوج."""
    day = is_cue(chunk, "adverb") or (has(chunk, "competing") and chunk.get("competing").value == "date")
    return (
        chunk is not None
        and chunk.text.startswith("ال")
        and not day
        and not has(chunk, "state", "actor", "nation")
    )


def describes_word(chunks, i):
    """Whether an unknown noun stands before chunk i, which describes it: في تصريح صحفي."""
    before = at(chunks, i - 1)
    if chunks_text(chunks, i - 1).split()[-1:] in ([word] for word in particles("press-words")):
        return True
    unknown = is_unknown_word(before)
    return unknown and before.text not in particles("preposition") and not before.text.startswith("ال")


def two_told(chunks, i):
    """Whether a relative pronoun shows that the people at i are two: المرتزقين السوريين اللذين أسرا."""
    described = i + 1 + (has(at(chunks, i + 1), "nation", "modifier"))
    return chunks_text(chunks, described) in particles("two-who")


def noun_number(chunks, i):
    """The number in a noun's own form: a dual, or a singular without article and owner."""
    chunk = chunks[i]
    readings = chunk.all("object")
    after = at(chunks, i + 1)
    before = at(chunks, i - 1)
    if chunk.text in particles("only-behind-event") and not (has(before, "event") or is_cue(before, "part")):
        return None  # أم is a mother behind قتلت, elsewhere it means or
    if chunk.text in particles("not-two"):
        return None  # شخصية is no "his two persons"
    if opens_number(after) and not after.prefix.startswith("و"):
        return None
    if chunk.text in particles("adjectives-too") and describes_word(chunks, i):
        return None
    form = "dual" if is_dual(chunks, i) or two_told(chunks, i) else readings[0].form
    named = has(after, "modifier") or (after is not None and after.text in SIGNS)
    if form == "dual" and has(chunk, "modifier") and chunk.text.endswith("ي") and not named:
        return None
    if (
        form == "plural"
        or (chunk.prefix.endswith(("ال", "لل")) and not two_told(chunks, i))
        or (form == "singular" and readings[0].pronoun and not is_kin(readings[0]))
    ):
        return None
    if (
        form == "singular"
        and readings[0].row["outcome"]
        and chunks_text(chunks, i - 1).lstrip("وف") in particles("was")
    ):
        return None  # أسيرا كان محتجزا
    bare = form == "singular" and not readings[0].pronoun  # زوجته الحياة is no genitive
    if bare and readings[0].row["class"] != "place" and makes_known(at(chunks, i + 1)):
        return None
    objects, noun, last, _ = noun_phrase(chunks, i)
    value = 2.0 if form == "dual" else 1.0
    return Quantity(i, last, value, value, value, "exact", True, objects, noun, form)
