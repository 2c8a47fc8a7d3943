"""The foreign fighters that a sentence speaks of: the word for them, and whether they are foreign."""

from bisect import bisect_right
from typing import NamedTuple

from helpers.fighter_numbers import number_of, quantities
from helpers.fighter_origins import (
    CLAUSE_ENDS,
    REACH,
    STATES_AT_WAR,
    belligerent,
    nation_origin,
    sent_by,
    sources,
)
from helpers.fighter_words import ARMY_TESTS
from helpers.lexicon import particles
from helpers.quantities import Quantity
from helpers.text import span
from helpers.words import SIGNS, at, has, is_cue

OWN_NEAR = 4  # chunks before fighters in which the outfit stands that sent them: فصيله أرسل 300 عنصر
BESIDE = 8
MOVE_REACH = 9


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
    found, last = [], 0
    for i in marked.places("fighter"):
        same = found and marked.tag(i, "fighter")[0].prefix.endswith("ك")  # قاتل كمرتزق
        group = group_at(reading, marked, i, bool(found)) if i >= last and not same else None
        if group is not None:
            found.append(group)
            last = group.last
    return with_numbers(marked, found)


def with_numbers(marked, groups):
    """The groups, each with how many there are."""
    counted = quantities(marked.sentence) if groups else []
    numbers = [number_of(marked, group.first, group.last, counted) for group in groups]
    return [
        group._replace(quantity=quantity, single=single)
        for group, (quantity, single) in zip(groups, numbers, strict=True)
    ]


def group_at(reading, marked, i, known):
    """The group that the fighter word at chunk i opens, not yet counted, another one `known` before it.

    None for own men.
    """
    last = phrase_end(marked, i)
    word = principal(marked, i, last)
    if ruled_out(marked, i, last, word[0]):
        return None
    origins, outfit, supports = sources(marked, i, last)
    if word[0].form == "army" and not origins:
        origins = sent_by(marked, i)
    label = label_of(reading, marked, word, last)
    kind = word[0].value
    bare = kind == "fighters" and not origins and not outfit and not called_foreign(marked, i, last)
    own, confessed = word[0].form == "own", of_us(marked, i, last)
    group = Group(i, last, kind, label, origins, outfit, supports, None, False, own, bare, confessed)
    return group if is_foreign(marked, group, word[0].form, known) else None


def ruled_out(marked, i, last, word):
    """Whether a name or the words beside them show, wherever they are from, that they are not meant."""
    if has(marked.sentence.chunks[i], "actor") or peaceful(marked, i, last):
        return True
    if (
        i
        and has(marked.sentence.chunks[i - 1], "object")
        and marked.sentence.chunks[i].text.endswith("اجانب")
    ):
        return True  # الصحفيين الأجانب
    if is_cue(at(marked.sentence.chunks, i - 1), "belongs"):
        return True  # مروحية تابعة لقواتها
    army = word.form in ARMY_TESTS
    return army and (not takes_part(marked, i, last, word.value) or is_helped(marked, i, last))


def is_helped(marked, i, last):
    """Whether an army is the one that others fight beside, and no foreign one: إلى جانب قوات الإقليم."""
    start = marked.sentence.chunks[i].start
    beside = [marked.tag(j, "cue", "side") for j in range(i - 2, i)]
    nations = {code for j in range(i, last) for code in nation_origin(marked, j, i, last)}
    return any(tag and tag[2] + 1 >= start for tag in beside) and not nations - {"", "ARM", "AZE"}


def of_us(marked, i, last):
    """Whether fighters are the speaker's own: كنا 60 مقاتلا, متطوعين من فصيله."""
    ours = marked.some(range(max(0, i - OWN_NEAR), last + 2), "cue", "own-outfit")
    before = range(max(0, i - 6), i)
    with_them = next((j for j in before if marked.sentence.chunks[j].text in particles("along-with")), None)
    came = with_them and any(marked.tag(j, "cue", "came") for j in before if j < with_them)
    return ours or bool(came) or marked.some(before[-4:], "cue", "we")


def phrase_end(marked, i):
    """The end of the noun phrase that opens at chunk i: what follows the word and still describes it."""
    chunks, j = marked.sentence.chunks, i + 1
    end = marked.tag(i, "fighter")[2]  # مجموعات إرهابية سورية: the name itself may have two words
    while j < len(chunks) and chunks[j].start < end:
        j += 1
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
    if marked.tag(j, "fighter") or marked.tag(j, "origin") or marked.some((j,), "cue", "foreign", "outfit"):
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
    """The article's own word without fused particles; for troops with their nation, both definite."""
    head, start, end = word
    i = bisect_right([c.start for c in marked.sentence.chunks], start)
    adjective = at(marked.sentence.chunks, i)
    with_nation = head.form == "army" and has(adjective, "nation") and i < last
    start, end = span(reading.folded, start + len(head.prefix), adjective.end if with_nation else end)
    definite = with_nation and head.prefix.endswith(("ال", "لل"))  # للقوات التركية is ل and القوات التركية
    return "ال" * definite + reading.text[start:end]


def is_foreign(marked, group, test, known):
    """Whether the text shows that the fighters come from abroad, or that it goes on with such fighters."""
    near = range(group.first, group.last)
    own = any(belligerent(marked, j, group.first, group.last) for j in near)
    if test in ARMY_TESTS:
        named = {code for j in near for code in nation_origin(marked, j, group.first, group.last)}
        nations = named - {"", "AZE", "ARM"}
        return not (own and not nations) and bool(group.origins or group.pronoun)
    if own and not group.origins:
        return False
    if test == "persons":
        return bool(group.origins) and fights(marked, group)
    if test == "people":
        beside = range(max(0, group.first - 3), min(len(marked.sentence.chunks), group.last + 4))
        far = range(group.last, min(len(marked.sentence.chunks), group.last + REACH))
        near = marked.some(beside, "cue", "transfer", "fight", "side")
        return near or marked.some(far, "cue", "fight", "side")
    foreign = called_foreign(marked, group.first, group.last)
    brought = brought_in(marked, group.first) or (known and near_move(marked, group.first))
    moved = test == "foreign" and group.kind == "fighters" and not own and brought
    return test == "always" or moved or bool(group.origins or group.outfit or foreign)


def fights(marked, group):
    """Whether people are said to fight, beside their name."""
    beside = range(max(0, group.first - BESIDE), min(len(marked.sentence.chunks), group.last + BESIDE))
    return marked.some(beside, "cue", "fight")


def peaceful(marked, first, last):
    """Whether the phrase is of those who keep the peace or clear mines."""
    return marked.some(range(first, last + 3), "cue", "peace")


def called_foreign(marked, first, last):
    """Whether the phrase calls them foreign, or of no lawful army."""
    return marked.some(range(first, last + 2), "cue", "foreign")


def near_move(marked, near):
    """The chunks around chunk `near` with words of sending and coming."""
    return [i for i in marked.places("cue", "transfer") if -MOVE_REACH <= i - near < MOVE_REACH]


def brought_in(marked, near):
    """Whether people are said to be brought to the war: by Turkey, to a belligerent, to the Caucasus."""
    chunks, moves = marked.sentence.chunks, near_move(marked, near)
    states = {m.first: m.actor for m in marked.sentence.mentions if m.kind in ("name", "capital")}
    if not moves:
        return False
    arrives = any(
        c.text in particles("towards") and states.get(i + 1) in STATES_AT_WAR for i, c in enumerate(chunks)
    )
    sent = any(actor == "turkey" and abs(i - j) <= 3 for i, actor in states.items() for j in moves)
    return arrives or sent or bool(marked.places("cue", "theatre"))


def takes_part(marked, first, last, kind):
    """Whether troops are said to take part in the fighting."""
    if marked.places("cue", "peace"):
        return False
    near = range(max(0, first - 8), min(len(marked.sentence.chunks), last + 8))
    cues = ("engaged", "transfer") if kind != "regular_troops" else ("engaged",)
    return marked.some(near, "cue", *cues)
