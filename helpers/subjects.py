"""Who acts in an event."""

from itertools import pairwise

from helpers.actor_tables import SIDES
from helpers.lexicon import particles
from helpers.parties import acting_party, party_at, people_at
from helpers.possessives import agreement_of_enemy, owner
from helpers.scenes import own_side
from helpers.subjects_ahead import subject_ahead
from helpers.words import at, chunks_text, has, is_cue

JOINED_NEAR = 16  # chunks between two verbs that share a subject


def subject(scene, event):
    """The party that acts in an event, or "": named after the verb, before it, or the speaker's own."""
    i = event.index
    if i is None:
        return ""
    if scene.chunks[i].text.endswith(("نا", "ناه", "ناها")) and event.form in ("past", "relative"):
        return own_side(scene.party)
    if event.form == "noun" or chunks_text(scene.chunks, i - 1) == "علي":  # أجبرت القوات على ترك
        named = agent_phrase(scene, i) or genitive(scene, event) or owned_act(scene, i)
        return named or accused(scene, i) or light_verb(scene, i)
    if of_two(scene, i):
        return "both"
    named = subject_behind(scene, event) or resumed_loser(scene, event) or shared_subject(scene, event)
    return named if event.voice == "suffer" else agent_phrase(scene, i) or named


def resumed_loser(scene, event):
    """The enemy of whose losses "and that it lost" goes on: إن القوات الأذرية تكبدت، وإنها فقدت; or ""."""
    that = [i for i in range(event.index) if is_cue(scene.chunks[i], "complement")][-2:]
    resumes = len(that) == 2 and scene.chunks[that[1]].text in particles("and-that-it")
    if event.voice != "suffer" or not resumes or not tells_loss(scene.chunks[that[0] : that[1]]):
        return ""
    gender = "f" if scene.chunks[that[1]].text.endswith("ها") else "m"
    behind = (m for m in scene.mentions if m.first == that[0] + 1 and m.gender == gender)
    return next((own_side(acting_party(scene, m)) for m in behind), "")


def tells_loss(chunks):
    """Whether a verb of suffering a loss stands among chunks."""
    verbs = (reading for chunk in chunks if has(chunk, "event") for reading in chunk.all("event"))
    return any(reading.row["voice"] == "suffer" for reading in verbs)


def of_two(scene, i):
    """Whether the verb at i is a dual of both sides named before it: يريفان وباكو خسرتا."""
    pairs = ((a, b) for a, b in pairwise(scene.mentions) if a.last == b.first and b.last <= i)
    joined = any(b.prefix == "و" and {a.party, b.party} == set(SIDES) for a, b in pairs)
    return joined and scene.chunks[i].text.endswith("ا")


def shared_subject(scene, event):
    """The party ahead of a verb; a verb that و joins on has the subject of the verb before it."""
    before = joined_verb(scene, event)
    if before is None:
        return subject_ahead(scene, event.index, event.agreement)
    return subject_behind(scene, before) or shared_subject(scene, before)


def joined_verb(scene, event):
    """The finite verb of the same agreement to which و joins the event's; None without one in its clause."""
    i = event.index
    also = (
        event.voice == "suffer" and chunks_text(scene.chunks, i - 1) == "كما"
    )  # خسر الجيش 366 دبابة، كما فقد 5000 جندي
    if not also and not scene.chunks[i].prefix.startswith(("و", "ف")):
        return None
    for j in range(i - 1, max(scene.at, i - JOINED_NEAR, -1), -1):
        chunk = scene.chunks[j]
        if is_cue(chunk, "complement", "contrast") or chunk.text in ".؛:":
            return None
        verbs = chunk.all("event") if has(chunk, "event") else ()
        same = [r for r in verbs if r.form in ("past", "present") and r.agreement == event.agreement]
        if same and (event.agreement != "m" or any(r.value == event.name for r in same)):
            return event._replace(index=j)  # of two masculine verbs one may be passive: قصف … وقتل 30
    return None


def accused(scene, i):
    """The party named right before بـ and a deed: اتهمت القوات الأذربيجانية بقتل."""
    if not scene.chunks[i].prefix.startswith("ب"):
        return ""
    named = (m for m in scene.mentions if m.last == i and not m.prefix)
    return next((own_side(acting_party(scene, m)) for m in named), "")


def owned_act(scene, i):
    """The party whose act the noun at i is: بسط الجيش سيطرته."""
    pronoun = next((r.pronoun for r in scene.chunks[i].all("event") if r.pronoun), "")
    return owner(scene, scene.chunks[i], {"ه": "m", "ها": "f"}.get(pronoun, "")) if pronoun else ""


def light_verb(scene, i):
    """The party that "managed to", "succeeded in" what the noun at i names."""
    for j in range(i - 1, max(-1, i - 5), -1):
        if is_cue(scene.chunks[j], "light"):
            if scene.chunks[j].text.endswith("نا"):
                return own_side(scene.party)  # تمكنا من إعطاب دبابتين
            return party_at(scene, j + 1, 3, stop=True) or subject_ahead(scene, j, "")
    return ""


def agent_phrase(scene, i):
    """The agent after على يد, من قبل, بنيران."""
    for j in range(i + 1, min(i + 14, len(scene.chunks))):
        if is_cue(scene.chunks[j], "by"):
            return party_at(scene, j + 1, 3)
    return ""


def subject_behind(scene, event):
    """The party right behind a verb: دمرت القوات الأذربيجانية …"""
    if is_enemy_hit(scene, event) or is_object(scene, event):
        return ""
    return party_at(scene, event.index + 1, 4, stop=True)


def is_enemy_hit(scene, event):
    """Whether the enemy behind a verb is its object by case or gender: كبدت العدو, قتلت المعتدين."""
    behind = at(scene.chunks, event.index + 1)
    if event.voice != "transitive" or not is_cue(behind, "enemy"):
        return False
    return behind.text.endswith("ين") or (event.agreement, agreement_of_enemy(behind)) == ("f", "m")


def is_object(scene, event):
    """Whether an actor of the other gender behind a verb is its object: باكو سلمت الجانب الأرميني 44."""
    before = next((m for m in scene.mentions if m.last == event.index), None)
    behind = next((m for m in scene.mentions if m.first == event.index + 1), None)
    return bool(before and behind) and before.gender == event.agreement != behind.gender


def genitive(scene, event):
    """The party in the genitive behind a noun of action: تدمير القوات الأذربيجانية …"""
    if event.name == "losses":
        near = scene.chunks[event.index + 1 : event.index + 4]
        sides = [c.get("nation").row["side"] for c in near if has(c, "nation")]
        return next((side for side in sides if side in SIDES), "") or party_at(scene, event.index + 1, 1)
    return party_at(scene, event.index + 1, 1) or people_at(scene, event.index + 1)
