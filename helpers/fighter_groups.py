"""The foreign fighters that a sentence speaks of: the article's word for them and where they come from."""

from bisect import bisect_right
from typing import NamedTuple

from helpers.fighter_numbers import number_of, quantities
from helpers.fighter_words import codes
from helpers.quantities import Quantity
from helpers.text import span
from helpers.words import SIGNS, at, has, is_cue

REACH = 14
SENDER = 5
BESIDE = 8
MOVE_REACH = 9
TOWARDS = ("الي", "صوب", "نحو", "باتجاه", "اتجاه", "تجاه")
BELLIGERENTS = ("azerbaijan", "armenia", "artsakh")
LEAVING = ("من", "ومن", "غادروا", "غادر", "غادرت")
CLAUSE_ENDS = (".", "؛", ":", "؟")


class Group(NamedTuple):
    """Fighters named in chunks [first, last): their kind and word, origins, outfit and how many there are.

    `single`: each is one man; `pronoun`: they are somebody's own; `bare`: the text gives no origin;
    `confessed`: the speaker is one of them, or of their outfit.
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
    confessed: bool = False


def groups_of(reading, marked):
    """The groups of foreign fighters that a marked sentence names, in order."""
    named = marked.places("fighter")
    if not named:
        return []
    found, last = [], 0
    counted = quantities(marked.sentence)
    for i in named:
        same = found and marked.tag(i, "fighter")[0].prefix.endswith("ك")  # قاتل كمرتزق
        group = group_at(reading, marked, i, counted) if i >= last and not same else None
        if group is not None:
            found.append(group)
            last = group.last
    return found


def group_at(reading, marked, i, counted):
    """The group that the fighter word at chunk i opens; None for a side's own men."""
    chunks = marked.sentence.chunks
    if has(chunks[i], "actor"):
        return None
    last = phrase_end(marked, i)
    word = principal(marked, i, last)
    origins, outfit, supports = sources(marked, i, last)
    if word_test(marked, i, last) == "army" and not origins:
        origins = sent_by(marked, i)
    quantity, single = number_of(marked, i, last, counted)
    label = label_of(reading, marked, word, last)
    kind = word[0].value
    bare = kind == "fighters" and not origins and not outfit and not called_foreign(marked, i, last)
    own, confessed = word[0].form == "own", of_us(marked, i, last)
    group = Group(i, last, kind, label, origins, outfit, supports, quantity, single, own, bare, confessed)
    return group if is_foreign(marked, group, word[0].form) else None


def of_us(marked, i, last):
    """Whether fighters are the speaker's own: كنا 60 مقاتلا, متطوعين من فصيله."""
    ours = any(marked.tag(j, "cue", "own-outfit") for j in range(i, last + 2))
    before = range(max(0, i - 6), i)
    with_them = next((j for j in before if marked.sentence.chunks[j].text == "مع"), None)
    came = with_them and any(marked.tag(j, "cue", "came") for j in before if j < with_them)
    return ours or bool(came) or any(marked.tag(j, "cue", "we") for j in before[-4:])


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
    if (has(chunk, "speech") and not has(chunk, "object")) or chunk.text in CLAUSE_ENDS:
        return False
    if marked.tag(j, "fighter") or marked.tag(j, "origin") or marked.tag(j, "cue", "foreign", "outfit"):
        return True
    if has(chunk, "nation", "state", "modifier"):
        return not (has(chunk, "state") and chunk.prefix.endswith("ل"))
    return chunk.text in SIGNS or chunk.text == "،" or bool(marked.tag(j, "cue", "within"))


def principal(marked, i, last):
    """The word that names the fighters: mercenaries before fighters, these before troops."""
    found = [marked.tag(j, "fighter") for j in range(i, last) if marked.tag(j, "fighter")]
    order = {"always": 0, "foreign": 1, "origin": 1, "people": 1, "persons": 2, "own": 2, "army": 3}
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


# --- where they come from ------------------------------------------------------------------------------


def sources(marked, first, last):
    """(origins, outfit, side that the outfit stands for) of the fighters in chunks [first, last)."""
    origins, outfit, supports, diaspora = [], "", "", False
    far = last + REACH * (1 + any(goes_on(marked, j) for j in range(last, last + REACH)))
    for j in [*range(first, min(far, len(marked.sentence.chunks))), *behind(marked, first)]:
        if j >= last and ((breaks(marked, j) and not goes_on(marked, j)) or marked.tag(j, "fighter")):
            break
        for origin in (*named_origin(marked, j), *nation_origin(marked, j, first, last)):
            origins.append(origin)
        tag = marked.tag(j, "origin")
        if tag and tag[0].row["supports"]:
            supports, outfit = tag[0].row["supports"], outfit or ("" if tag[0].value else tag[0].row["forms"])
        diaspora = diaspora or belligerent(marked, j, first, last)
    if not origins and any(marked.tag(j, "cue", "own-outfit") for j in range(first, last + 2)):
        origins = [origin for j in range(first) for origin in named_origin(marked, j)]
    if diaspora and origins:
        supports = "armenian"
    return tuple(dict.fromkeys(o for o in origins if o not in ("", "ARM", "AZE"))), outfit, supports


def word_test(marked, i, last):
    """The test that the word for the fighters in chunks [i, last) has to pass."""
    return principal(marked, i, last)[0].form


def sent_by(marked, first):
    """The third state said to take part with its own troops: تركيا تشارك بعسكريين."""
    row, speakers = marked.sentence.chunks, {r.speaker.first for r in marked.sentence.reports}
    for m in reversed(marked.sentence.mentions):
        gap = row[m.last : first]
        if m.last > first or len(gap) > SENDER or any(c.text in CLAUSE_ENDS for c in gap):
            continue
        third = m.kind in ("name", "capital") and m.actor not in BELLIGERENTS and m.first not in speakers
        if third and any(marked.tag(j, "cue", "engaged", "transfer") for j in range(m.last, first + 1)):
            return (codes().get(m.actor, ""),)
    return ()


def behind(marked, first):
    """The chunks before a fighter word that may name its origin: من سوريا مقاتلين."""
    return range(max(0, first - 4), first)


def breaks(marked, j):
    """Whether chunk j ends the clause of the fighters before it."""
    chunk = marked.sentence.chunks[j]
    return chunk.text in CLAUSE_ENDS or any(
        r.at == j and r.rule != "continued" for r in marked.sentence.reports
    )


def goes_on(marked, j):
    """Whether a report at chunk j goes on with the fighters before it: مشيرا إلى أن عددهم."""
    return any(marked.tag(k, "cue", "they") for k in range(j + 1, j + 4))


def named_origin(marked, j):
    """The origin that a place or outfit of origins.csv at chunk j tells, if any."""
    tag = marked.tag(j, "origin")
    return [tag[0].value] if tag and tag[0].value else []


def nation_origin(marked, j, first, last):
    """The origin that a nation's adjective beside the fighters, or a state after من, tells at chunk j."""
    chunk = marked.sentence.chunks[j]
    nation = chunk.get("nation") if has(chunk, "nation") else None
    if nation and ((first == j and marked.tag(j, "fighter")) or (first < j < last and beside(marked, j))):
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
    return not any(
        is_cue(chunks[k], "complement") or marked.tag(k, "cue", "transfer") for k in range(start + 1, j)
    )


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
    if peaceful(marked, group):
        return False
    if test in ("army", "own"):
        named = {code for j in near for code in nation_origin(marked, j, group.first, group.last)}
        nations = named - {"", "AZE", "ARM"}
        return not (own and not nations) and is_army(marked, group)
    if own and not group.origins:
        return False
    if test == "persons":
        return bool(group.origins) and fights(marked, group)
    if test == "people":
        beside = range(max(0, group.first - 3), min(len(marked.sentence.chunks), group.last + 4))
        return any(marked.tag(j, "cue", "transfer", "fight", "side") for j in beside)
    foreign = called_foreign(marked, group.first, group.last)
    moved = test == "foreign" and group.kind == "fighters" and not own and brought_in(marked, group.first)
    return test == "always" or moved or bool(group.origins or group.outfit or foreign)


def fights(marked, group):
    """Whether people are said to fight, beside their name."""
    beside = range(max(0, group.first - BESIDE), min(len(marked.sentence.chunks), group.last + BESIDE))
    return any(marked.tag(j, "cue", "fight") for j in beside)


def peaceful(marked, group):
    """Whether the phrase is of those who keep the peace or clear mines."""
    return any(marked.tag(j, "cue", "peace") for j in range(group.first, group.last + 3))


def called_foreign(marked, first, last):
    """Whether the phrase calls them foreign, or of no lawful army."""
    return any(marked.tag(j, "cue", "foreign") for j in range(first, last + 2))


def brought_in(marked, near):
    """Whether people are said to be brought to the war: by Turkey, to a belligerent, to the Caucasus."""
    chunks, moves = (
        marked.sentence.chunks,
        [i for i in marked.places("cue", "transfer") if -MOVE_REACH <= i - near < MOVE_REACH],
    )
    states = {m.first: m.actor for m in marked.sentence.mentions if m.kind in ("name", "capital")}
    if not moves:
        return False
    arrives = any(c.text in TOWARDS and states.get(i + 1) in BELLIGERENTS for i, c in enumerate(chunks))
    sent = any(actor == "turkey" and abs(i - j) <= 3 for i, actor in states.items() for j in moves)
    return arrives or sent or bool(marked.places("cue", "theatre"))


def is_army(marked, group):
    """Whether another nation's troops are said to take part in the fighting."""
    if marked.places("cue", "peace") or not (group.origins or group.pronoun):
        return False
    first, last = max(0, group.first - 8), min(len(marked.sentence.chunks), group.last + 8)
    cues = ("engaged", "transfer") if group.kind == "fighters" else ("engaged",)
    return any(marked.tag(j, "cue", *cues) for j in range(first, last))
