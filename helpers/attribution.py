"""Who says it: the reports of a sentence, their speakers, and the words they cover."""

from typing import NamedTuple

from helpers.actors import actor_table, institution_id, nation_after
from helpers.numbers import at, has, opens_number
from helpers.quantities import SIGNS, is_cue
from helpers.words import where

SUBJECT_REACH = 7
BOTH = ("armenia", "azerbaijan")
PARTICLES = {"في", "من", "عن", "الي", "علي", "ان", "مع", "عبر", "خلال", "بعد", "قبل", "ضمن", "حول", "ما", "ذلك", "هذا", "هذه", "بينما",
             "عقب", "اثر", "لدي", "كل", "غير", "كذلك", "انه", "هو", "هي", "ثم", "حتي", "حين", "وقت", "فور", "منذ", "اثناء", "وفق", "عندما", "سوي", "انما"}


class Speaker(NamedTuple):
    """Who speaks: actor ids (none for an unnamed source), party, and the chunks [first, last) that name him."""

    actors: tuple
    party: str
    gender: str
    first: int = -1
    last: int = -1
    suffix: str = ""


class Report(NamedTuple):
    """A report at a chunk: it covers what follows (before) or what precedes it (after)."""

    at: int
    start: int
    speaker: Speaker
    act: str
    placed: str
    rule: str


UNKNOWN = Speaker((), "", "")


class Memory:
    """The speakers and actors of the sentences read so far in one article."""

    def __init__(self):
        self.speakers = []
        self.mentions = []

    def remember(self, reports, mentions):
        """Keep a sentence's speakers and actors for the sentences after it."""
        self.speakers.append([r.speaker for r in reports if r.speaker.actors or r.speaker.party])
        self.mentions.extend(mentions)

    def continued(self, agreement):
        """The main speaker of the nearest sentence before that fits the verb's gender."""
        for sentence in reversed(self.speakers[-6:]):
            for speaker in sentence:
                if speaker.gender == agreement or agreement == "":
                    return speaker
        return next((s[0] for s in reversed(self.speakers[-2:]) if s), UNKNOWN)

    def last(self, fits):
        """The last actor mentioned that fits."""
        return next((m for m in reversed(self.mentions) if m.actor and fits(m)), None)


def party_of(actors):
    """The party of joint speakers: both when both belligerents speak."""
    parties = {actor_party(actor) for actor in actors}
    if {"armenian", "azerbaijani"} <= parties:
        return "both"
    return next(iter(parties)) if len(parties) == 1 else ("third" if parties else "")


def actor_party(actor):
    """The party of an actor, listed or made of a nation and an institution."""
    if actor in actor_table():
        return actor_table()[actor]["party"]
    nation = actor.partition("-")[0]
    return {"armenia": "armenian", "artsakh": "armenian", "azerbaijan": "azerbaijani"}.get(nation, "third")


def speaker_of(mention, memory, found=()):
    """The speaker that a mention names, its nation taken from the context where the text leaves it out."""
    actor = mention.actor or from_context(mention, memory, found)
    actors = (actor,) if actor else ()
    return Speaker(actors, party_of(actors), mention.gender, mention.first, mention.last, mention.suffix)


def from_context(mention, memory, found=()):
    """The actor of an institution or title without a nation: the last fitting one, here or before."""
    earlier = [m for m in found if m.last <= mention.first and m.actor and m.suffix == mention.suffix]
    if earlier:
        return earlier[-1].actor
    match = memory.last(lambda m: m.suffix == mention.suffix)
    return match.actor if match else ""


def anaphor(chunks, i, memory, found):
    """The speaker behind الوزارة, الرئيس, المتحدث, المصدر ذاته; None when nobody fits."""
    text = chunks[i].text.removeprefix("و")
    if text.startswith(("الوزاره", "الخارجيه")):
        return ministry(chunks, i, memory, found)
    if text.startswith("الرييس"):
        return fitting(memory, found, i, lambda m: m.kind == "person" and is_president(m.actor))
    if text.startswith(("رييس الوزراء", "رييس الحكومه")):
        return fitting(memory, found, i, lambda m: m.actor == "nikol-pashinyan" or m.suffix == "prime-minister")
    if text.startswith("المرصد"):
        return Speaker(("sohr",), "third", "m", i, i + 1)
    if text.startswith(("الجيش", "القوات")):
        return fitting(memory, found, i, lambda m: m.suffix == "army")
    if text.startswith(("الوزير", "المسوول")):
        return fitting(memory, found, i, lambda m: m.kind == "person")
    last = memory.continued("")
    return last._replace(first=i, last=i + 1) if last.actors else None


def is_president(actor):
    from helpers.actors import role_table

    return any(actor == p for (role, _), people in role_table().items() if role == "president" for p, _, _ in people)


def ministry(chunks, i, memory, found):
    """The ministry behind الوزارة, its nation beside it or from the context."""
    last = fitting(memory, found, i, lambda m: m.kind == "ministry")
    row, end = nation_after(chunks, i + 1)
    if row is None:
        return last
    suffix = last.suffix if last and last.suffix else "mod"
    actor = institution_id(row["nation"], suffix)
    return Speaker((actor,), row["side"], "f", i, end, suffix)


def fitting(memory, found, i, fits):
    """The last mention before chunk i that fits, as a speaker at i."""
    here = [m for m in found if m.last <= i and m.actor and fits(m)]
    mention = here[-1] if here else memory.last(fits)
    if mention is None:
        return None
    return speaker_of(mention, memory)._replace(first=i, last=i + 1)


# --- finding the subject of a report ---------------------------------------------------------------------


def subject_after(chunks, i, found, memory, reach=SUBJECT_REACH):
    """The speaker named right after a verb or source word at i - 1, or None."""
    starts = {m.first: m for m in found}
    for j in range(i, min(i + reach, len(chunks))):
        chunk = chunks[j]
        if j in starts:
            fits = agrees(at(chunks, i - 1), starts[j])
            return joint(chunks, starts[j], found, memory) if fits and not preposed(chunks, starts[j]) else None
        if is_cue(chunk, "both"):
            return Speaker(BOTH, "both", "p", j, j + 1)
        if is_cue(chunk, "same") and not has(chunk, "event"):
            return anaphor(chunks, j, memory, found)
        if has(chunk, "unnamed") and not has(chunk, "object") and chunk.prefix in ("", "ل", "ب"):
            return None if at(chunks, j - 1).text in ("عن", "من", "في") and j > i else unnamed(chunks, j, found)
        if ends_subject(chunk):
            return None
    return None


def agrees(verb, mention):
    """Whether a verb's gender allows a mention as its subject; organisations' genders are not listed."""
    reading = verb.get("speech") if verb is not None else None
    if reading is None or reading.agreement not in ("m", "f") or mention.kind in ("organisation", "media", "institution"):
        return True
    return reading.form not in ("past", "present") or mention.gender == reading.agreement


def ends_subject(chunk):
    """Whether a subject can no longer follow."""
    return (
        is_cue(chunk, "complement")
        or chunk.text in (":", "؛", ".")
        or has(chunk, "event", "numeral")
        or chunk.digits is not None
        or (has(chunk, "speech") and chunk.get("speech").form != "noun")
    )


def preposed(chunks, mention):
    """Whether a mention hangs on a preposition or a fused particle, so that it is no subject."""
    i = mention.first - 1
    while at(chunks, i) is not None and chunks[i].text in SIGNS:
        i -= 1
    before = at(chunks, i)
    prepositions = ("ل", "ب", "في", "من", "علي", "الي", "مع", "ضد", "لدي", "بين", "تجاه", "نحو", "قرب", "عبر", "حول", "خلال", "بعد")
    fused = mention.prefix.removeprefix("و").removeprefix("ف")
    return bool(fused) or (before is not None and before.text in prepositions)


def joint(chunks, mention, found, memory):
    """The speaker of a mention and of those that و joins to it directly: أذربيجان وتركيا."""
    speaker, last, actors = speaker_of(mention, memory, found), mention.last, []
    actors.extend(speaker.actors)
    for other in found:
        if other.first == last and other.prefix == "و" and other.actor:
            actors.append(other.actor)
            last = other.last
    last = named_after(chunks, last, found, actors)
    if len(actors) < 2:
        return speaker._replace(last=max(last, speaker.last))
    return Speaker(tuple(actors), party_of(actors), "p", mention.first, last)


def named_after(chunks, last, found, actors):
    """The end of an apposition that repeats the speaker: رئيس الوزراء نيكول باشينيان."""
    for other in found:
        gap = chunks[last : other.first]
        if other.first >= last and other.actor in actors and all(c.text in SIGNS or c.text == "،" for c in gap):
            last = other.last
    return last


def unnamed(chunks, i, found):
    """An unnamed source; its party is that of the side it is said to belong to."""
    row, last = nation_after(chunks, i + 1)
    if row is not None and chunks[i].text.endswith(("مسوول", "مسوولون", "السلطات", "مسوولين")):
        return Speaker((row["nation"],), row["side"], chunks[i].get("unnamed").value, i, last)
    end = last if row is not None else i + 1
    return Speaker((), row["side"] if row is not None else "", chunks[i].get("unnamed").value, i, end)


def subject_before(chunks, i, found, memory):
    """The speaker named before a verb at i, at the head of its clause: الجيش الأذربيجاني أيضا قال."""
    candidates = [m for m in found if m.last <= i and i - m.last <= 12]
    for mention in reversed(candidates):
        between = chunks[mention.last : i]
        if any(breaks_subject(c) for c in between):
            return None
        if not preposed(chunks, mention) and heads_clause(chunks, mention):
            return joint(chunks, mention, found, memory)
    both = next((j for j in range(i - 1, max(-1, i - 4), -1) if is_cue(chunks[j], "both")), None)
    if both is not None and all(is_cue(c, "each", "adverb", "both") or c.text in ("كل", "من") for c in chunks[:i]):
        return Speaker(BOTH, "both", "p", both, both + 1)
    return same_before(chunks, i, found, memory)


def same_before(chunks, i, found, memory):
    """The speaker behind a bare title or an unnamed source that opens the clause: المتحدث قال, مصادر محلية قالت."""
    j = i - 1
    while j >= 0 and is_cue(chunks[j], "adverb"):
        j -= 1
    chunk = at(chunks, j)
    opens = chunk is not None and (j == 0 or chunks[j - 1].text in "،.؛:" or is_cue(chunks[j - 1], "contrast", "complement"))
    if opens and is_cue(chunk, "same"):
        return anaphor(chunks, j, memory, found)
    return unnamed(chunks, j, found) if opens and has(chunk, "unnamed") else None


def breaks_subject(chunk):
    """Whether a chunk between a name and a verb shows that they do not belong together."""
    return (
        is_cue(chunk, "complement")
        or chunk.text in (":", ".", "؛")
        or (has(chunk, "speech", "event") and chunk.readings.get("speech", chunk.readings.get("event"))[0].form in ("past", "present"))
    )


def heads_clause(chunks, mention):
    """Whether a mention opens its clause."""
    before = at(chunks, mention.first - 1)
    while before is not None and (is_cue(before, "adverb", "each", "auxiliary", "turn") or before.text in SIGNS or before.text == "ان"):
        mention = mention._replace(first=mention.first - 1)
        before = at(chunks, mention.first - 1)
    return before is None or before.text in "،.؛:-–" or is_cue(before, "contrast") or chunks[mention.first].prefix.startswith(("و", "ف"))


# --- reports ---------------------------------------------------------------------------------------------


def reports(chunks, places, found, memory):
    """The reports of a sentence, in order; places is its index."""
    made, colons = [], [i for i, chunk in enumerate(chunks) if chunk.text == ":"]
    for i in sorted([*where(places, "source", "speech"), *colons]):
        report = report_at(chunks, i, chunks[i], found, memory, made)
        if report is not None:
            made.append(report)
    return made


def report_at(chunks, i, chunk, found, memory, made):
    """The report that a chunk opens, or None."""
    if has(chunk, "source"):
        return source(chunks, i, found, memory)
    if chunk.text == ":":
        return colon(chunks, i, found, memory, made)
    if not has(chunk, "speech") or has(chunk, "object"):
        return None
    if made and made[-1].speaker.last > i:
        return None
    reading = chunk.get("speech")
    if reading.form == "participle":
        return participle(chunks, i, reading, found, memory, made)
    if reading.form == "noun":
        return noun_report(chunks, i, reading, found, memory)
    return verb_report(chunks, i, reading, found, memory, made)


def verb_report(chunks, i, reading, found, memory, made):
    """A report by a finite verb: its subject after it, before it, or the last fitting speaker."""
    if made and made[-1].rule == "source" and made[-1].speaker.first > i - 1 and made[-1].at == i - 1:
        return None
    speaker = subject_after(chunks, i + 1, found, memory)
    if speaker is not None:
        speaker = behind_medium(chunks, i, speaker, found, memory)
        return Report(i, i, speaker, reading.value, placed(chunks, i, speaker, made), "verb-subject")
    speaker = subject_before(chunks, i, found, memory)
    if speaker is not None:
        speaker = behind_medium(chunks, i, speaker, found, memory)
        return Report(i, min(i, speaker.first), speaker, reading.value, "before", "subject-verb")
    if is_cue(chunks[i], "narrator") and i <= 1:
        return Report(i, i, UNKNOWN, reading.value, "before", "narrator")
    if names_somebody(at(chunks, i + 1)):
        return Report(i, i, UNKNOWN._replace(first=i + 1, last=i + 2), reading.value, "before", "unknown-speaker")
    if made and not chunks[i].prefix.startswith(("و", "ف")) and not is_cue(at(chunks, i - 1), "contrast"):
        speaker = made[-1].speaker
    else:
        speaker = made[0].speaker if made else memory.continued(reading.agreement)
    return Report(i, i, speaker, reading.value, "before", "continued")


def names_somebody(chunk):
    """Whether an unknown noun stands where the subject of a report would: روى شرطي."""
    if chunk is None or chunk.readings or chunk.digits is not None or not chunk.text[0].isalpha():
        return False
    return chunk.text not in PARTICLES and not chunk.text.endswith("ا") and not chunk.text.startswith(("ب", "ل"))


def placed(chunks, i, speaker, made):
    """Whether a report covers what follows it, or stands after what it reports."""
    rest = chunks[speaker.last :]
    tells = any(is_cue(c, "complement") or has(c, "event", "object", "numeral") or c.digits is not None or c.text == ":" for c in rest)
    return "before" if tells or i == 0 else "after"


def behind_medium(chunks, i, speaker, found, memory):
    """The source that a news agency or newspaper quotes, if it names one: نقلت وكالة … عن …"""
    if speaker.actors and actor_table().get(speaker.actors[0], {}).get("kind") != "media":
        return speaker
    for j in range(speaker.last, min(speaker.last + 6, len(chunks))):
        if chunks[j].text == "عن" and chunks[i].get("speech").row["verb"] in ("report", "say", "announce"):
            return subject_after(chunks, j + 1, found, memory, 4) or speaker
        if is_cue(chunks[j], "complement"):
            break
    return speaker


def participle(chunks, i, reading, found, memory, made):
    """A report that continues with a participle: مشيرا إلى."""
    main = [r for r in made if r.rule not in ("noun", "source")]
    speaker = main[-1].speaker if main else head_subject(chunks, i, found, memory) or memory.continued("")
    return Report(i, i, speaker, reading.value, "before", "participle")


def head_subject(chunks, i, found, memory):
    """The first actor before chunk i that hangs on no preposition: the subject of the sentence."""
    mention = next((m for m in found if m.last <= i and not preposed(chunks, m)), None)
    return joint(chunks, mention, found, memory) if mention else None


def noun_report(chunks, i, reading, found, memory):
    """A report by a noun with its speaker right after it: إعلان وزارة الدفاع."""
    following = next((m for m in found if i < m.first <= i + 1), None)
    before = next((m for m in found if m.last == i), None)
    if before is not None and chunks[i].prefix.startswith("ب") and not preposed(chunks, before):
        return Report(i, i, joint(chunks, before, found, memory), reading.value, "before", "light-verb")
    if following is None or preposed(chunks, following):
        return None
    return Report(i, i, joint(chunks, following, found, memory), reading.value, "before", "noun")


def source(chunks, i, found, memory):
    """A source named after بحسب, وفق, نقلا عن …: it covers the clause before it unless it opens the sentence."""
    verb = next((j for j in range(i + 1, min(i + 3, len(chunks))) if has(chunks[j], "speech")), None)
    if chunks[i].text.removeprefix("و") == "كما" and verb is None:
        return None
    if chunks[i].text.removeprefix("و") == "كما":
        return as_reported(chunks, i, verb, found, memory)
    start = verb + 1 if verb is not None else i + 1
    speaker = subject_fused(chunks, start, found, memory)
    if speaker is None and verb is not None:
        speaker = memory.continued(chunks[verb].get("speech").agreement)
    if speaker is None and "بيان" in chunks[i].text + at(chunks, i + 1).text if at(chunks, i + 1) else False:
        speaker = head_subject(chunks, i, found, memory)
    if speaker is None:
        return None
    return Report(i, i, speaker, "says", "before" if opens(chunks, i) else "after", "source")


def as_reported(chunks, i, verb, found, memory):
    """كما أعلنت وزارة الدفاع at the end of what it reports; elsewhere كما only links."""
    speaker = subject_after(chunks, verb + 1, found, memory)
    if speaker is None or opens(chunks, i) or placed(chunks, verb, speaker, ()) == "before":
        return None
    return Report(i, i, speaker, "says", "after", "source")


def subject_fused(chunks, i, found, memory):
    """The speaker after a source word, a fused لـ allowed: وفقا لوزارة الدفاع."""
    loose = [m._replace(prefix="") for m in found]
    for j in range(i, min(i + 5, len(chunks))):
        mention = next((m for m in loose if m.first == j), None)
        if mention is not None:
            return behind_medium_source(chunks, joint(chunks, mention, loose, memory), loose, memory)
        chunk = chunks[j]
        if is_cue(chunk, "same"):
            return anaphor(chunks, j, memory, found)
        if has(chunk, "unnamed"):
            return unnamed(chunks, j, found)
        if chunk.text in "،.؛" or is_cue(chunk, "complement"):
            return None
    return None


def behind_medium_source(chunks, speaker, found, memory):
    """The source that a medium after بحسب quotes."""
    for j in range(speaker.last, min(speaker.last + 4, len(chunks))):
        if chunks[j].text in ("عن", "نقلا عن") and speaker.actors and actor_table().get(speaker.actors[0], {}).get("kind") == "media":
            return subject_after(chunks, j + 1, found, memory, 4) or speaker
    return speaker


def opens(chunks, i):
    """Whether chunk i stands at the head of the sentence, before anything is told."""
    return not any(has(c, "event", "object", "numeral") or c.digits is not None for c in chunks[:i])


def colon(chunks, i, found, memory, made):
    """A speaker named before a colon at the head of the sentence: وزارة الدفاع: مقتل …"""
    if made and made[-1].placed == "before" and not any(c.text in ".؛" for c in chunks[made[-1].at : i]):
        return None
    heads = [m for m in found if m.last <= i and i - m.last <= 3]
    if not heads or heads[0].first > 2 or preposed(chunks, heads[0]):
        return None
    return Report(i, 0, joint(chunks, heads[0], found, memory), "says", "before", "colon")


def report_of(made, i):
    """The report that covers chunk i, or None when the outlet itself tells it."""
    covering = [r for r in made if r.placed == "before" and r.start <= i]
    before = next((r for r in reversed(covering) if r.speaker.actors), covering[-1] if covering else None)
    after = next((r for r in made if r.placed == "after" and r.at > i), None)
    if after is not None and any(r.placed == "before" and i < r.start < after.at for r in made):
        after = None
    if before is not None and after is not None:
        return before if before.speaker.actors and before.rule != "continued" else after
    aside = next((r for r in reversed(made) if r.placed == "after" and r.at < i), None)
    return before or after or aside
