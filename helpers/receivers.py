"""The side of those who are handed over, by their receiver, and of the displaced, by the land they left."""

from helpers.actor_tables import SIDES, opposite
from helpers.lexicon import particles
from helpers.numbers import opens_number
from helpers.scenes import own_side
from helpers.subjects import subject
from helpers.words import at, chunks_text, has, is_cue

HELD_NEAR = 6  # chunks behind captives or their verb in which who holds them is named


def handed_to(scene, quantity, event, kind, previous):
    """The dead and the prisoners handed over are of the side that receives them, land of the other."""
    if kind not in ("person", "place", "") or event.name not in ("return", "repatriate"):
        return ""
    if swapped_for(scene, quantity):
        return own_side(subject(scene, event))
    if kind == "place":
        return opposite(receiver(scene, quantity, event)) or own_side(subject(scene, event))
    return receiver(scene, quantity, event) or opposite(releaser(scene, event) or freed_by(scene, quantity))


def swapped_for(scene, quantity):
    """Whether a giver gets back its own people for those it gives: أفرجت يريفان … مقابل ثلاثة من جنودها."""
    exchanged = chunks_text(scene.chunks, quantity.first - 1) in particles("against")
    noun = scene.chunks[quantity.last - 1]
    return exchanged and has(noun, "object") and noun.get("object").pronoun != ""


def held(scene, quantity, event, kind, previous):
    """Captives are of the other side than who holds them: وقعوا في الأسر لدى باكو."""
    if event.outcome not in ("captured", "returned") or event.index is None:
        return ""
    last = max(event.index, quantity.last) + HELD_NEAR
    near = [m for m in scene.mentions if event.index < m.first < last and m.party in SIDES]
    holders = (m for m in near if chunks_text(scene.chunks, m.first - 1) in particles("held-by"))
    return next((opposite(m.party) for m in holders), "")


def releaser(scene, event):
    """The belligerent who lets go of prisoners or hands over bodies: أفرجت باكو عن, أطلقت باكو سراح."""
    verb = scene.chunks[event.index].text.lstrip("وف") if event.index is not None else ""
    if verb == "سراح":
        return next((m.party for m in scene.mentions if m.last == event.index and m.party in SIDES), "")
    found = subject(scene, event) if verb in particles("lets-go") else ""
    return found if found in SIDES else ""


def freed_by(scene, quantity):
    """The belligerent who is told behind prisoners to have let them go: 44 أسيرا أفرجت عنهم أذربيجان."""
    captives = quantity.objects == ("prisoner",)
    near = range(quantity.last, min(quantity.last + HELD_NEAR * captives, len(scene.chunks)))
    verbs = [i for i in near if scene.chunks[i].text in particles("lets-go")]
    return next((m.party for m in scene.mentions if verbs and 0 < m.first - verbs[0] <= 2), "")


def receiver(scene, quantity, event):
    """The belligerent to which something is handed: إلى أذربيجان, لباكو; "" if none is named."""
    for mention in scene.mentions:
        near = event.index is not None and event.index < mention.first <= quantity.last + 5
        to = mention.prefix.endswith("ل") or chunks_text(scene.chunks, mention.first - 1) == "الي"
        if near and to and mention.party in SIDES and not number_between(scene, quantity, mention):
            return mention.party
    given = given_to(scene, event)
    if given:
        return given
    takes = event.index is not None and scene.chunks[event.index].text.lstrip("وف") in particles("receives")
    return own_side(subject(scene, event)) if takes else ""


def given_to(scene, event):
    """The belligerent whom a verb has as object beside its subject: باكو سلمت الجانب الأرميني 44; or ""."""
    i = event.index if event.index is not None else -1
    verb = i - (chunks_text(scene.chunks, i - 1) == "قد")  # كانت أرمينيا قد سلمت أذربيجان
    ahead = (m for m in scene.mentions if m.last == verb)
    giver = next(ahead, None) or next((m for m in scene.mentions if m.first == i + 1), None)
    own = is_cue(at(scene.chunks, i - 1), "self")  # قواته سلمت الجانب الأرميني
    first = max(i + 1, giver.last) if giver and not own else i + 1 if own else -1
    behind = (m for m in scene.mentions if first >= 0 and first <= m.first <= first + 1 and not m.prefix)
    return next((own_side(m.party) for m in behind), "")


def number_between(scene, quantity, mention):
    """Whether another number stands between a phrase and an actor named behind it."""
    between = scene.chunks[quantity.last : mention.first]
    return any(opens_number(c) or has(c, "event") or c.text == "،" for c in between)


def home(scene, quantity, event, kind, previous):
    """The displaced belong to the land that they left or were driven from: نزحوا من الإقليم."""
    if event.name != "displace" and event.outcome != "displaced":
        return ""
    for mention in scene.mentions:
        before = chunks_text(scene.chunks, mention.first - 1)
        if before in particles("left-land") and mention.party in SIDES and mention.first > (event.index or 0):
            return mention.party
    return ""
