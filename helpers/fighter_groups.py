"""The foreign fighters that a sentence speaks of: the article's word, where they come from, how many."""

from bisect import bisect_right
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from helpers.events import governor
from helpers.inflection import NOUN_PREFIXES, WORD_PREFIXES
from helpers.lexicon import forms, read_table
from helpers.numbers import at, has
from helpers.quantities import SIGNS, Quantity, implied, is_cue, stated
from helpers.text import span
from helpers.vocabulary import nouns, words
from helpers.words import GAP

REACH = 14
MOVE_REACH = 9
TOWARDS = ("الي", "صوب", "نحو")
BELLIGERENTS = ("azerbaijan", "armenia", "artsakh")
LEAVING = ("من", "ومن", "غادروا", "غادر", "غادرت")
CLAUSE_ENDS = (".", "؛", ":", "؟")


class Marked(NamedTuple):
    """A sentence with the fighter vocabulary found in it: for each chunk a dict of kind to readings.

    `before` is the speaker of the sentence before it, for a quotation that runs on; None if there is none.
    """

    sentence: object
    tags: list
    before: object

    def tag(self, i, kind, *values):
        """The first reading of a kind at chunk i, of one of the values if some are given, or None."""
        found = self.tags[i].get(kind, ()) if 0 <= i < len(self.tags) else ()
        return next((r for r in found if not values or r[0].value in values), None)


class Group(NamedTuple):
    """Fighters named in chunks [first, last): their kind and word, origins, outfit and how many there are.

    `single` tells that each is one man, `pronoun` that they are somebody's own, `bare` that the text gives no origin.
    """

    first: int
    last: int
    kind: str
    label: str
    origins: tuple
    outfit: str
    supports: str
    quantity: Quantity | None
    single: bool
    pronoun: bool
    bare: bool = False


# --- the vocabulary, compiled apart: its cues must not cut the chunks that the other tables rest on ---------


def fighter_vocabulary():
    """Every written form of the fighter tables with its reading."""
    for row in read_table("fighter_words"):
        yield from nouns("fighter", row["kind"], forms(row["forms"]), row["test"], row, pronouns=False)
    for row in read_table("origins"):
        yield from words("origin", row["origin"], row["forms"], row, NOUN_PREFIXES)
    for row in read_table("fighter_cues"):
        yield from words("cue", row["cue"], row["forms"], row, NOUN_PREFIXES)
    for row in read_table("evidence"):
        yield from words("evidence", row["evidence"], row["forms"], row, NOUN_PREFIXES)


@cache
def compiled():
    """(automaton, readings of each of its patterns) of the fighter vocabulary."""
    found = {}
    for written, reading in fighter_vocabulary():
        found.setdefault(written, []).append(reading)
    return ahocorasick_rs.AhoCorasick([f" {written} " for written in found]), list(found.values())


@cache
def stems():
    """An automaton of the bare words that make a sentence worth a look."""
    bare = [form for row in read_table("fighter_words") for form in forms(row["forms"])]
    bare += [form for row in read_table("fighter_cues") if row["cue"] in ("fight", "deny", "those") for form in forms(row["forms"])]
    return ahocorasick_rs.AhoCorasick(sorted(set(bare)))


def candidates(reading):
    """The sentences that hold a word of the fighter vocabulary, marked, in order."""
    text, before = reading.folded.text, None
    for sentence in reading.sentences:
        if sentence.chunks and stems().find_matches_as_indexes(text[sentence.chunks[0].start : sentence.chunks[-1].end]):
            yield mark(reading, sentence, before)
        before = sentence.reports[-1].speaker if sentence.reports else before


def mark(reading, sentence, before):
    """The sentence with the fighter vocabulary found in it."""
    automaton, readings = compiled()
    start = sentence.chunks[0].start
    folded = reading.folded.text[start : sentence.chunks[-1].end]
    starts = [chunk.start - start for chunk in sentence.chunks]
    tags = [{} for _ in sentence.chunks]
    hits = automaton.find_matches_as_indexes(f" {GAP.sub(' ', folded)} ", overlapping=True)
    for pattern, first, last in sorted(hits, key=lambda hit: hit[1] - hit[2]):
        place = tags[bisect_right(starts, first) - 1]
        for found in readings[pattern]:
            place.setdefault(found.kind, []).append((found, start + first, start + last - 2))
    return Marked(sentence, tags, before)


# --- groups ------------------------------------------------------------------------------------------------


def groups_of(reading, marked):
    """The groups of foreign fighters that a marked sentence names, in order."""
    found, last = [], 0
    counted = quantities(marked.sentence.chunks)
    for i in range(len(marked.tags)):
        group = group_at(reading, marked, i, counted) if i >= last and marked.tag(i, "fighter") else None
        if group is not None:
            found.append(group)
            last = group.last
    return found


def quantities(chunks):
    """Every quantity of a sentence, stated or carried by grammar."""
    counted = stated(chunks)
    return [*counted, *implied(chunks, counted)]


def group_at(reading, marked, i, counted):
    """The group that the fighter word at chunk i opens; None for a side's own men."""
    chunks = marked.sentence.chunks
    if has(chunks[i], "actor"):
        return None
    last = phrase_end(marked, i)
    word = principal(marked, i, last)
    origins, outfit, supports = sources(marked, i, last)
    quantity, single = number_of(marked, i, last, counted)
    label = label_of(reading, marked, word, last)
    kind = word[0].value
    bare = kind == "fighters" and not origins and not outfit and not called_foreign(marked, i, last)
    group = Group(i, last, kind, label, origins, outfit, supports, quantity, single, word[0].form == "own", bare)
    return group if is_foreign(marked, group, word[0].form) else None


def phrase_end(marked, i):
    """The end of the noun phrase that opens at chunk i: what follows the word and still describes it."""
    chunks, j = marked.sentence.chunks, i + 1
    while j < len(chunks) and j - i < REACH and describes(marked, j):
        j += 1
    while j - 1 > i and (chunks[j - 1].text in ("من", "في", "،", "و", "او") or chunks[j - 1].text in SIGNS):
        j -= 1
    return j


def describes(marked, j):
    """Whether chunk j goes on with the description of the fighters before it."""
    chunk = marked.sentence.chunks[j]
    if has(chunk, "speech") and not has(chunk, "object") or chunk.text in CLAUSE_ENDS:
        return False
    if marked.tag(j, "fighter") or marked.tag(j, "origin") or marked.tag(j, "cue", "foreign", "outfit"):
        return True
    if has(chunk, "nation", "state", "modifier"):
        return not (has(chunk, "state") and chunk.prefix.endswith("ل"))
    return chunk.text in SIGNS or chunk.text in ("من", "شمال", "شمالي", "ريف", "مدينه", "مناطق", "خاصه", "لا", "سيما", "،", "ذوي", "اصول", "الاصول")


def principal(marked, i, last):
    """The word that names the fighters: mercenaries and terrorists before fighters, these before a mere part taken."""
    found = [marked.tag(j, "fighter") for j in range(i, last) if marked.tag(j, "fighter")]
    order = {"always": 0, "foreign": 1, "origin": 1, "people": 1, "own": 2, "army": 3}
    return min(found, key=lambda tag: order[tag[0].form])


def label_of(reading, marked, word, last):
    """The article's own word without fused particles; for troops with their nation."""
    head, start, end = word
    if head.form == "army":
        i = bisect_right([c.start for c in marked.sentence.chunks], start)
        adjective = at(marked.sentence.chunks, i)
        end = adjective.end if has(adjective, "nation") and i < last else end
    start, end = span(reading.folded, start + len(head.prefix), end)
    return reading.text[start:end]


# --- where they come from ------------------------------------------------------------------------------------


@cache
def codes():
    """The ISO code of each nation of nations.csv that origins.csv lists."""
    return {row["nation"]: row["origin"] for row in read_table("origins") if row["nation"]}


def sources(marked, first, last):
    """(origins, outfit, side that the outfit stands for) of the fighters in chunks [first, last)."""
    origins, outfit, supports, diaspora = [], "", "", False
    for j in [*range(first, min(last + REACH, len(marked.tags))), *behind(marked, first)]:
        if j >= last and (breaks(marked, j) or marked.tag(j, "fighter")):
            break
        for origin in (*named_origin(marked, j), *nation_origin(marked, j, first, last)):
            origins.append(origin)
        tag = marked.tag(j, "origin")
        if tag and tag[0].row["supports"]:
            supports, outfit = tag[0].row["supports"], outfit or ("" if tag[0].value else tag[0].row["forms"])
        diaspora = diaspora or belligerent(marked, j, first, last)
    if diaspora and origins:
        supports = "armenian"
    return tuple(dict.fromkeys(o for o in origins if o not in ("", "ARM", "AZE"))), outfit, supports


def behind(marked, first):
    """The chunks before a fighter word that may name its origin: من سوريا مقاتلين."""
    return range(max(0, first - 4), first)


def breaks(marked, j):
    """Whether chunk j ends the clause of the fighters before it."""
    chunk = marked.sentence.chunks[j]
    return chunk.text in CLAUSE_ENDS or any(r.at == j and r.rule != "continued" for r in marked.sentence.reports)


def named_origin(marked, j):
    """The origin that a place or outfit of origins.csv at chunk j tells, if any."""
    tag = marked.tag(j, "origin")
    return [tag[0].value] if tag and tag[0].value else []


def nation_origin(marked, j, first, last):
    """The origin that a nation's adjective beside the fighters, or a state after من, tells at chunk j."""
    chunk = marked.sentence.chunks[j]
    nation = chunk.get("nation") if has(chunk, "nation") else None
    if nation and (first == j and marked.tag(j, "fighter") or first < j < last and beside(marked, j)):
        return [codes().get(nation.value, "")]
    if has(chunk, "state") and leaves(marked, j):
        return [codes().get(chunk.get("state").value, "")]
    return []


def beside(marked, j):
    """Whether an adjective at chunk j describes the fighters or their outfit."""
    return any(marked.tag(k, "fighter") or marked.tag(k, "cue", "outfit", "foreign") for k in range(j - 3, j))


def leaves(marked, j):
    """Whether a state at chunk j is where somebody comes from: من سوريا, من شمال سوريا, من سوريا وليبيا."""
    chunks = marked.sentence.chunks
    if has(at(chunks, j - 1), "state", "nation") and chunks[j].prefix == "و":
        return leaves(marked, j - 1) or has(chunks[j - 1], "nation")
    start = next((k for k in range(j - 1, max(-1, j - 4), -1) if chunks[k].text in LEAVING), None)
    if start is None or covered(marked, j):
        return False
    return not any(is_cue(chunks[k], "complement") or marked.tag(k, "cue", "transfer") for k in range(start + 1, j))


def covered(marked, j):
    """Whether a longer name of origins.csv takes in the state at chunk j: المدعوم من تركيا."""
    places = [marked.tag(k, "origin") for k in range(max(0, j - 3), j)]
    return any(tag and tag[2] > marked.sentence.chunks[j].start for tag in places)


def belligerent(marked, j, first, last):
    """Whether a belligerent's adjective stands in the phrase: أرمن from Lebanon."""
    chunk = marked.sentence.chunks[j]
    return first < j < last and has(chunk, "nation") and chunk.get("nation").value in BELLIGERENTS


def is_foreign(marked, group, test):
    """Whether the text shows that the fighters come from abroad."""
    near = range(group.first, group.last)
    own = any(belligerent(marked, j, group.first, group.last) for j in near)
    if test in ("army", "own"):
        return is_army(marked, group)
    if own and not group.origins:
        return False
    if test == "people":
        beside = range(max(0, group.first - 3), min(len(marked.tags), group.last + 4))
        return any(marked.tag(j, "cue", "transfer", "fight", "side") for j in beside)
    foreign = called_foreign(marked, group.first, group.last)
    moved = test == "foreign" and group.kind == "fighters" and not own and brought_in(marked, group.first)
    return test == "always" or moved or bool(group.origins or group.outfit or foreign)


def called_foreign(marked, first, last):
    """Whether the phrase calls them foreign, or of no lawful army."""
    return any(marked.tag(j, "cue", "foreign") for j in range(first, last + 2))


def brought_in(marked, near):
    """Whether a sentence tells of people brought to the war: by Turkey, to a belligerent state or to the Caucasus."""
    chunks, moves = marked.sentence.chunks, [i for i in range(near - MOVE_REACH, near + MOVE_REACH) if marked.tag(i, "cue", "transfer")]
    states = {m.first: m.actor for m in marked.sentence.mentions if m.kind in ("name", "capital")}
    if not moves:
        return False
    arrives = any(c.text in TOWARDS and states.get(i + 1) in BELLIGERENTS for i, c in enumerate(chunks))
    sent = any(actor == "turkey" and abs(i - j) <= 3 for i, actor in states.items() for j in moves)
    return arrives or sent or any(marked.tag(i, "cue", "theatre") for i in range(len(marked.tags)))


def is_army(marked, group):
    """Whether another nation's troops are said to take part in the fighting."""
    if any(marked.tag(j, "cue", "peace") for j in range(len(marked.tags))) or not (group.origins or group.pronoun):
        return False
    first, last = max(0, group.first - 8), min(len(marked.tags), group.last + 8)
    cues = ("engaged", "transfer") if group.kind == "fighters" else ("engaged",)
    return any(marked.tag(j, "cue", *cues) for j in range(first, last))


# --- how many ------------------------------------------------------------------------------------------------


def number_of(marked, first, last, counted):
    """(the quantity of the fighters in chunks [first, last) unless it counts the dead, whether each is one man)."""
    chunks = marked.sentence.chunks
    for quantity in counted:
        at_phrase = quantity.first < last and quantity.last > first or ranked(chunks, quantity, first)
        if at_phrase or total_of(chunks, quantity, first, last):
            whole = whole_of(chunks, quantity, counted)
            if whole or not dead(marked, quantity):
                return whole or quantity, quantity.implicit
    return None, False


def whole_of(chunks, quantity, counted):
    """The number of which a quantity is a part: 900 مقاتل من أصل 2580."""
    for other in counted:
        gap = chunks[quantity.last : other.first]
        if 0 < len(gap) <= 7 and any(c.text.endswith("اصل") for c in gap):
            return other
    return None


def ranked(chunks, quantity, first):
    """Whether a number stands before its fighters with من: ١٥٠ من كبار الضباط."""
    gap = chunks[quantity.last : first]
    return quantity.noun is None and 0 < len(gap) <= 2 and all(c.text in ("من", "كبار") for c in gap)


def total_of(chunks, quantity, first, last):
    """Whether a quantity behind the phrase gives its number: عدد المسلحين … يقترب من ألفي شخص."""
    headed = any(c.text.removeprefix("و") in ("عدد", "اعداد") for c in chunks[max(0, first - 2) : first])
    return headed and 0 <= quantity.first - last <= 12 and (quantity.noun is None or quantity.objects[0] in ("person", "fighter"))


def dead(marked, quantity):
    """Whether a quantity counts people who were killed or hurt, and not those brought, of whom they are a part."""
    chunks = marked.sentence.chunks
    if any(marked.tag(j, "cue", "transfer") for j in range(quantity.last, quantity.last + 2)):
        return False
    body = at(chunks, quantity.first - 1)
    if has(body, "object") and body.get("object").row["outcome"] == "killed":
        return True
    event = governor(chunks, quantity, None)
    return event is not None and bool({"killed", "injured", "missing"} & set(event.outcome.split("|")))
