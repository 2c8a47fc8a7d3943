"""Who mediates, and between whom: the actors beside a word of diplomacy."""

from helpers.actor_tables import SIDES, actor_table
from helpers.diplomacy import clause, near, unique
from helpers.lexicon import particles
from helpers.reported_words import report_of
from helpers.words import SIGNS, at, has, is_cue

PARTIES = (*SIDES, "both")  # of the conflict
CARERS = 5  # chunks behind a word of care in which those who take it are named
ASIDE = 18  # chunks between an act and the words that tell under whose care it was


def states_of(chunks):
    """The states named by an adjective or a name in some chunks, none of them a belligerent."""
    readings = [
        chunk.get("nation") or chunk.get("state") for chunk in chunks if has(chunk, "nation", "state")
    ]
    return [r.row["nation"] for r in readings if r.row["side"] == "third"]


def is_mediator(mention):
    """Whether a mention can be of a mediator: somebody named, no belligerent, no medium."""
    return (
        bool(mention.actor) and mention.party not in PARTIES and mention.kind not in ("media", "armed_group")
    )


def is_party(mention):
    """Whether a mention is of a belligerent."""
    return mention.party in PARTIES


def names_of(scene, mention):
    """The actor of a mention and the state whose adjective stands in its title."""
    return unique([mention.actor, *states_of(scene.sentence.chunks[mention.first : mention.last])])


def hangs_on_preposition(scene, mention):
    """Whether a mention hangs on a preposition, so that it does not act."""
    before = next((m for m in scene.sentence.mentions if m.last == mention.first), None)
    if before is not None and mention.prefix == "و":
        return hangs_on_preposition(scene, before)
    head = office_before(scene, mention)
    if head < mention.first:
        return after_preposition(scene, head) or fused(scene.sentence.chunks[head])
    return bool(mention.prefix.lstrip("وف")) or after_preposition(scene, mention.first)


def office_before(scene, mention):
    """The chunk where the office behind which لـ names a body begins: الرؤساء المشاركون لمجموعة مينسك."""
    chunks, i = scene.sentence.chunks, mention.first
    if not mention.prefix.endswith("ل") and not (i and chunks[i - 1].text in SIGNS):
        return i
    j = i
    while j and (chunks[j - 1].text in SIGNS or "office" in scene.roles[j - 1]):
        j -= 1
    return j if any("office" in roles for roles in scene.roles[j:i]) else i


def fused(chunk):
    """Whether a particle is fused to the article of a word: للرؤساء, بالرؤساء."""
    return chunk.text.lstrip("وف").startswith(("لل", "بال", "كال"))


def after_preposition(scene, i):
    """Whether a preposition stands before chunk i."""
    return i > 0 and scene.sentence.chunks[i - 1].text.lstrip("و") in particles("before-no-mediator")


def joined(scene, mention):
    """A mention with those that و or apposition ties to it on either side: رؤساء روسيا والولايات المتحدة."""
    mentions = [m for m in scene.sentence.mentions if m.actor]
    first = last = next((i for i, m in enumerate(mentions) if m.first == mention.first), None)
    if first is None:
        return [mention]
    while first > 0 and tied(scene, mentions[first - 1], mentions[first]):
        first -= 1
    while last + 1 < len(mentions) and tied(scene, mentions[last], mentions[last + 1]):
        last += 1
    return mentions[first : last + 1]


def tied(scene, one, other):
    """Whether a mention is joined to the one before it by و, or stands in apposition to it."""
    gap = scene.sentence.chunks[one.last : other.first]
    close = one.last <= other.first and all(c.text in SIGNS or c.text in ("،", "-") for c in gap)
    apposed = bool(gap) and is_party(one) == is_party(other)  # behind a comma may stand whom he calls on
    return close and (other.prefix == "و" or (not other.prefix and other.kind == "person") or apposed)


def subject(scene, i):
    """The mentions that act at the verb or noun at chunk i, right after it or before it in its clause."""
    first, last = clause(scene, i)
    mentions, chunks = [m for m in scene.sentence.mentions if visible(scene, m, i)], scene.sentence.chunks
    after = [m for m in mentions if i < m.first and m.first < last and not hangs_on_preposition(scene, m)]
    after = [m for m in after if office_before(scene, m) <= i + 3 and not names_its_subject(chunks[i])]
    if after and not any(is_cue(c, "complement") for c in chunks[i + 1 : after[0].first]):
        return joined(scene, after[0])
    before = [m for m in mentions if first <= m.first and m.last <= i and not hangs_on_preposition(scene, m)]
    told = max((j for j in range(first, i) if is_cue(chunks[j], "complement")), default=first)
    before = [m for m in before if m.first > told and m.actor] or before
    return joined(scene, before[0]) if before else main_subject(scene, first)


def names_its_subject(verb):
    """Whether a verb's ending is its subject, so that what follows is its object: حثوا المجموعة."""
    return verb.text.endswith(("وا", "ون"))


def visible(scene, mention, i):
    """Whether a mention stands in no aside but the one of chunk i."""
    return mention.first not in scene.asides or i in scene.asides


def main_subject(scene, first):
    """Who acts in the clause before one that و joins to it at chunk `first`: أجرى لافروف … وأبدى."""
    chunks = scene.sentence.chunks
    if not first or not chunks[first].text.startswith("و") or not has(chunks[first], "speech"):
        return []
    start = clause(scene, first - 1)[0]
    before = [m for m in scene.sentence.mentions if start <= m.first and m.last <= first]
    before = [m for m in before if not hangs_on_preposition(scene, m)]
    return joined(scene, before[0]) if before else []


def acting(scene, i):
    """The ids of the third parties that act at chunk i."""
    return unique(a for m in subject(scene, i) if is_mediator(m) for a in names_of(scene, m))


def actors(scene, i):
    """(ids, parties) of who acts at chunk i: a speaker named there, the subject, or who is reported."""
    report = next(
        (r for r in scene.sentence.reports if r.at == i and r.speaker.actors and r.rule != "continued"), None
    )
    if report is None:
        found = subject(scene, i)
        if found:
            return unique(a for m in found if m.actor for a in names_of(scene, m)), {m.party for m in found}
        report = report_of(scene.sentence.reports, i)
    if report is None:
        return [], set()
    return speakers(scene, report.speaker), {report.speaker.party}


def speakers(scene, speaker):
    """The ids of a report's speaker, of those joined to him, and of the state in his title."""
    named = next((m for m in scene.sentence.mentions if m.first == speaker.first), None)
    also = [a for m in joined(scene, named) if is_mediator(m) for a in names_of(scene, m)] if named else []
    return unique([*speaker.actors, *also])


def third_actors(scene, i):
    """Who acts at chunk i, provided that no belligerent does; [] otherwise."""
    found, parties = actors(scene, i)
    return found if found and not parties & set(PARTIES) else []


def under_aegis(scene, i, first, last, humane=False):
    """Who stands after بوساطة, برعاية, مسعى beside chunk i in [first, last), by name or adjective.

    The care of an exchange (`humane`) is another than that of the truce beside it.
    """
    found = []
    for j in range(max(first, i - ASIDE), min(last, i + ASIDE)):
        if (
            "aegis" in scene.roles[j]
            and not of_another(scene, i, j)
            and (humane or near(scene, j, "humane", before=5) is None)
        ):
            end = min(j + CARERS, last)
            found += [m.actor for m in scene.sentence.mentions if j < m.first < end and is_mediator(m)]
            found += states_of(c for c in scene.sentence.chunks[j + 1 : end] if has(c, "nation"))
            found += third_actors(scene, j) if is_cue(at(scene.sentence.chunks, j + 1), "self") else []
    return unique(found)


def of_another(scene, i, j):
    """Whether an earlier pact stands between chunks i and j: الهدنة …، بعد اتفاقين سابقين برعاية روسيا."""
    after = next((k for k in range(i + 1, j) if "sequence" in scene.roles[k]), j)
    return any(scene.roles[k] & {"pact", "truce"} for k in range(after + 1, j))


def parties(scene, first, last, one=False):
    """The belligerents in chunks [first, last); both states unless both sides (with `one`, any) are named."""
    named = [
        m for m in scene.sentence.mentions if first <= m.first < last and is_party(m) and m.actor != "artsakh"
    ]
    if len({m.party for m in named}) > 1 or (one and named):
        return unique(m.actor for m in named if m.actor)
    return ["armenia", "azerbaijan"]


def names_parties(scene, first, last):
    """Whether chunks [first, last) name a belligerent or both without their names."""
    if any(first <= m.first < last and is_party(m) for m in scene.sentence.mentions):
        return True
    chunks = scene.sentence.chunks
    for i in range(first, last):
        if has(chunks[i], "nation") and chunks[i].get("nation").row["side"] in PARTIES:
            return True
        if "counterpart" in scene.roles[i] and not states_of(chunks[i + 1 : i + 2]):
            return True
    return False


def allied(scene, mediators, first, last):
    """Whether a party's ally meets that party alone: أردوغان at Aliyev's."""
    sides = {m.party for m in scene.sentence.mentions if first <= m.first < last and is_party(m)}
    states = {actor_table().get(actor, {}).get("country") for actor in mediators}
    return states == {"TUR"} and sides == {"azerbaijani"}
