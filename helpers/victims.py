"""Who the counted people are where the text says only “12” or “12 killed”."""

from helpers.actor_tables import actor_table
from helpers.events import class_of, classes
from helpers.lexicon import particles
from helpers.numbers import opens_number
from helpers.totals import is_toll_noun
from helpers.words import at, chunks_text, has, is_cue

TANWIN = "\u064b"
REACH = 12
TOLL_REACH = 16
TOTAL_NEAR = 7
OWNED = ("ه", "ها", "نا", "هم")
FORCES = ("army", "mod")
PEOPLE_OUTCOMES = {"killed", "injured", "captured", "missing", "displaced"}


def people(scene, quantity, event, previous):
    """The objects of a quantity.

    People left general are those of the ranks named, or of the list they stand in.
    """
    kind = class_of(quantity)
    if previous and kind in ("", "person") and is_one_of_them(scene, quantity, event):
        return previous.objects
    if lets_go(scene, quantity, event):
        return ("prisoner",)
    named = named_in_total(scene, quantity) if kind == "" and event.rule == "running-total" else ""
    if named:
        return (named,)
    if kind not in ("", "person") or quantity.objects not in ((), ("person",)):
        return quantity.objects
    if kind == "" and not befell_people(event):
        return previous.objects if previous else ("any",)
    named = ranks(scene, quantity) or toll_group(scene, quantity) or own_men(scene, quantity)
    named = named or own_losses(scene, event)
    named = named or like_before(quantity, previous, scene)
    return (named,) if named else soldiers_lost(scene, quantity, event)


def befell_people(event):
    """Whether only people meet with what happened: killed, injured|missing."""
    return set(event.outcome.split("|")) <= PEOPLE_OUTCOMES


def is_one_of_them(scene, quantity, event):
    """Whether people are told without a noun to be like those before: أسرت ثالثا, بينهم ثلاثة أذربيجانيين."""
    noun = at(scene.chunks, quantity.noun) if quantity.noun is not None else None
    by_nation = noun is not None and not has(noun, "object")
    swapped = event.name in ("return", "repatriate")  # أربعة وأربعين من أسراها، وعاد اثنا عشر أذربيجانيا
    return quantity.form == "ordinal" or (by_nation and (event.rule == "part" or swapped))


def lets_go(scene, quantity, event):
    """Whether people told by their nation alone are let go, and so were captives: أُطلق سراح 44 أرمنيا."""
    by_nation = quantity.noun is not None and not has(scene.chunks[quantity.noun], "object")
    verb = at(scene.chunks, event.index) if event.index is not None else None
    freed = verb is not None and not set(verb.text.lstrip("وف").split()).isdisjoint(particles("frees"))
    return by_nation and freed


def named_in_total(scene, quantity):
    """The thing whose number a total tells: ليرتفع عدد المدن المحررة إلى خمس والقرى إلى 220."""
    for i in range(quantity.first - 1, max(-1, quantity.first - TOTAL_NEAR), -1):
        if opens_number(scene.chunks[i]):
            return ""
        reading = scene.chunks[i].get("object")
        if reading and reading.form == "plural" and reading.row["class"] != "person":
            return reading.value
    return ""


def toll_group(scene, quantity):
    """The group of a toll named before: حصيلة القتلى المدنيين … 42."""
    row = scene.chunks
    for i in range(quantity.first - 1, max(-1, quantity.first - TOLL_REACH), -1):
        if is_toll_noun(row, i):
            return group_at(row, i + 1 + (chunks_text(row, i + 1) == "من"))  # القتلى من عسكرييها
        reading = row[i].get("object")
        if is_cue(at(row, i - 1), "toll") and reading and reading.form == "plural" and group_at(row, i):
            return group_at(row, i)  # عدد المدنيين الذين أزهقت أرواحهم بلغ 94
        if opens_number(row[i]) and not has(at(row, i + 1), "competing"):
            return ""
    return ""


def ranks(scene, quantity):
    """The group named behind: قتيلا من المدنيين, في صفوف الجيش, بين المقاتلين."""
    row = scene.chunks
    for i in range(quantity.last - 1, min(quantity.last + REACH, len(row) - 1)):
        if (
            row[i].text in ".؛:"
            or is_cue(row[i], "part")
            or row[i].text == "اصل"  # 145 قتيلا من أصل 2050 مقاتلا
            or (has(row[i], "event") and i >= quantity.last and not has(row[i], "object"))
        ):
            return ""
        own = row[i].text in particles("own-ranks")
        if own or row[i].text in particles("ranks") or is_cue(row[i], "ranks"):
            group = group_at(row, i + 1) or own_ranks(scene, i)
            if group:
                return group
    return ""


def own_ranks(scene, i):
    """Soldiers where a force or its ministry speaks of its own ranks or men at i: في صفوفها, من عناصره."""
    words = [chunk for chunk in scene.chunks[i : i + 2] if chunk.text.endswith(OWNED)]
    men = (*particles("own-men"), *particles("own-ranks"))
    theirs = any(is_cue(c, "ranks") or c.text.startswith(men) for c in words)
    return "soldier" if theirs and is_force(scene.speaker) else ""


def own_losses(scene, event):
    """Soldiers where a force or its ministry speaks of its own losses: خسائرها بلغت 2783 قتيلا."""
    owned = event.name == "losses" and scene.chunks[event.index].text.endswith(OWNED)
    return "soldier" if owned and is_force(scene.speaker) else ""


def is_force(speaker):
    """Whether a speaker is an armed force or its ministry."""
    kinds = {actor_table()[actor]["kind"] for actor in speaker.actors if actor in actor_table()}
    return speaker.suffix in FORCES or "military" in kinds


def group_at(row, i):
    """The group of people that stands at i: an object of class person, or an armed force."""
    chunk = at(row, i)
    reading = chunk.get("object") if has(chunk, "object") else None
    if reading and classes().get(reading.value) == "person" and not reading.row["outcome"]:
        return reading.value if reading.value != "person" else ""
    if has(chunk, "institution") and chunk.get("institution").value == "army":
        return "soldier"
    return "soldier" if is_cue(chunk, "self") and chunk.text.startswith(("قوات", "جيش")) else ""


def own_men(scene, quantity):
    """The men of an armed force: رجاله, عناصرها, from a military speaker."""
    chunk = at(scene.chunks, quantity.noun) if quantity.noun is not None else None
    behind = at(scene.chunks, quantity.noun + 1) if chunk is not None else None
    of_force = is_cue(behind, "self") or (
        has(behind, "institution") and behind.get("institution").value == "army"
    )
    owned = (
        has(chunk, "object")
        and (chunk.get("object").pronoun or of_force)
        and chunk.text.lstrip("وبل").startswith(tuple(particles("own-men")))
    )
    return "soldier" if owned else ""


def like_before(quantity, previous, scene):
    """The group of the phrase before in the same list: 790 عسكريا … وإصابة 1900."""
    people_before = previous is not None and classes().get(previous.objects[0]) == "person"
    if not people_before or previous.speaker != scene.speaker:
        return ""
    noun = at(scene.chunks, quantity.noun) if quantity.noun is not None else None
    if has(noun, "object") and not noun.get("object").row["outcome"]:
        return ""
    objects = previous.objects
    return objects[0] if len(objects) == 1 and objects[0] not in ("person", "officer", "prisoner") else ""


def soldiers_lost(scene, quantity, event):
    """People whom an army loses are soldiers; others stay persons."""
    if event.voice == "suffer":
        for mention in scene.mentions:
            if mention.kind == "military" and mention.first < quantity.first:
                return ("soldier",)
    return ("person",)
