"""The subject of a verb of reporting: the speaker named behind it or before it."""

from helpers.anaphora import anaphor, fitting, is_bare_rank
from helpers.clauses import heads_clause, preposed
from helpers.lexicon import particles
from helpers.speakers import BOTH, Speaker, joint, unnamed
from helpers.words import at, chunks_text, has, is_cue

SUBJECT_REACH = 7


def subject_after(chunks, i, found, memory, reach=SUBJECT_REACH):
    """The speaker named right after a verb or source word at i - 1, or None.

    By name first, then by a bare noun.
    """
    last = min(i + reach, len(chunks))
    end = next((j for j in range(i, last) if ends_subject(chunks[j])), last)
    bare = noun_speaker(chunks, i, i, found, memory) if stands_bare(chunks, i, found) else None
    if bare is not None:
        return bare
    mention = subject_named(chunks, i, end, found)
    if mention is not None:
        return joint(chunks, mention, found, memory)
    if accuses(at(chunks, i - 1)) and any(i <= m.first < end for m in found):
        return None  # only those accused stand there
    speakers = (noun_speaker(chunks, i, j, found, memory) for j in range(i, end))
    return next((speaker for speaker in speakers if speaker), None)


def stands_bare(chunks, i, found):
    """Whether الوزارة or the like stands right behind the verb, and no name that it begins."""
    return is_cue(at(chunks, i), "same") and not any(m.first == i for m in found)


def subject_named(chunks, i, end, found):
    """The first mention before `end` that can be the subject of a verb at i - 1, or None."""
    verb = at(chunks, i - 1)
    named = [m for m in found if i <= m.first < end and not preposed(chunks, m)]
    if accuses(verb):
        named = named[:1]  # whoever stands behind whom it accuses is no subject
    fit = (m for m in named if agrees(verb, m) and not accused(chunks, verb, m))
    return next(fit, None) or next((m for m in named if gave_out(chunks, m)), None)


def accuses(chunk):
    """Whether a chunk is a verb of accusing."""
    return has(chunk, "speech") and chunk.get("speech").value == "accuses"


def gave_out(chunks, mention):
    """Whether the words before a mention tell that it gave out a statement: بيان وزعته وزارة الدفاع."""
    document, verb = chunks_text(chunks, mention.first - 2), at(chunks, mention.first - 1)
    return document in particles("a-document") and verb is not None and verb.text.endswith(("ه", "ها"))


def noun_speaker(chunks, i, j, found, memory):
    """The speaker that a bare noun at j stands for behind a verb at i - 1.

    Both sides, الوزارة, an unnamed source.
    """
    chunk = chunks[j]
    k = j - (chunks[j - 1].text in particles("latest"))  # أعلنت في آخر حصيلة
    if k > i and (chunks[k - 1].text in particles("no-subject-after") or is_bare_noun(chunks[k - 1])):
        return None
    if is_cue(chunk, "both"):
        return Speaker(BOTH, "both", "p", j, j + 1)
    if (is_cue(chunk, "same") and not has(chunk, "event")) or is_bare_rank(chunks, j):
        return anaphor(chunks, j, memory, found)
    if has(chunk, "unnamed") and chunk.text.endswith(tuple(particles("in-its-name"))):
        return of_institution(chunks, j, found, memory)
    ours = chunk.text.endswith("نا")  # أفاد مراسلنا
    if has(chunk, "unnamed") and (ours or not has(chunk, "object")) and chunk.prefix == "":
        return unnamed(chunks, j, found, memory)
    return None


def of_institution(chunks, i, found, memory):
    """The institution named last, for which the spokesman at i speaks: متحدثة باسمها; himself where named."""
    name = next((m for m in found if i < m.first <= i + 2 and m.kind == "person" and m.actor), None)
    if name is not None:
        return joint(chunks, name, found, memory)
    return fitting(memory, found, i, lambda m: m.kind in ("ministry", "institution", "military"))


def is_bare_noun(chunk):
    """Whether an unknown word can govern a genitive, as in توقيع البيان: neither definite nor an adverb."""
    word = chunk.text
    known = chunk.readings or chunk.cues or not word[0].isalpha()
    return not known and not word.startswith("ال") and not word.endswith("ا")


def accused(chunks, verb, mention):
    """Whether a mention is whom a verb accuses, its subject having been named before: واتهمت يريفان بقصف …"""
    reading = verb.get("speech") if verb is not None else None
    after = at(chunks, mention.last)
    return (
        reading is not None
        and reading.value == "accuses"
        and not verb.text.endswith(("ها", "هما", "مه", "ته"))  # اتهمتها يريفان بإسقاط
        and after is not None
        and after.text.startswith("ب")
    )


def agrees(verb, mention):
    """Whether a verb's gender allows a mention as its subject; organisations' genders are not listed."""
    reading = verb.get("speech") if verb is not None else None
    if (
        reading is None
        or reading.agreement not in ("m", "f")
        or mention.kind in ("organisation", "media", "institution")
    ):
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


def subject_before(chunks, i, found, memory):
    """The speaker named before a verb at i, at the head of its clause: الجيش الأذربيجاني أيضا قال."""
    candidates = [m for m in found if m.last <= i and i - m.last <= 12]
    for mention in reversed(candidates):
        between = chunks[mention.last : i]
        if any(breaks_subject(c) for c in between):
            break
        if not preposed(chunks, mention) and heads_clause(chunks, mention):
            return joint(chunks, mention, found, memory)
    both = next((j for j in range(i - 1, max(-1, i - 4), -1) if is_cue(chunks[j], "both")), None)
    if both is not None and all(
        is_cue(c, "each", "adverb", "both") or c.text in ("كل", "من") for c in chunks[:i]
    ):
        return Speaker(BOTH, "both", "p", both, both + 1)
    return same_before(chunks, i, found, memory)


def same_before(chunks, i, found, memory):
    """The speaker behind a bare title or an unnamed source that opens the clause.

    المتحدث قال, مصادر محلية قالت.
    """
    j = i - 1
    while j >= 0 and is_cue(chunks[j], "adverb"):
        j -= 1
    j -= 2 * (has(at(chunks, j), "state") and chunks_text(chunks, j - 1) in particles("nation-link"))
    chunk = at(chunks, j)
    if chunk is not None and opens_clause(chunks, j) and is_cue(chunk, "same"):
        return anaphor(chunks, j, memory, found)
    return unnamed_before(chunks, i, found)


def unnamed_before(chunks, i, found):
    """The unnamed source that opens the clause of a verb: مصادر طبية أذربيجانية في باكو تحدثت."""
    for j in range(i - 1, max(-1, i - SUBJECT_REACH), -1):
        if has(chunks[j], "unnamed") and not chunks[j].prefix.strip("وف"):
            return unnamed(chunks, j, found) if opens_clause(chunks, j) else None
        if breaks_subject(chunks[j]) or chunks[j].text == "،":
            return None
    return None


def opens_clause(chunks, j):
    """Whether chunk j opens the sentence or stands behind a stop, a contrast or أن."""
    before = at(chunks, j - 1)
    turned = is_cue(before, "contrast", "complement")
    return before is None or before.text in "،.؛:" or turned or before.text.removeprefix("و") == "اما"


def breaks_subject(chunk):
    """Whether a chunk between a name and a verb shows that they do not belong together."""
    return (
        is_cue(chunk, "complement")
        or chunk.text in (":", ".", "؛")
        or (
            has(chunk, "speech", "event")
            and chunk.readings.get("speech", chunk.readings.get("event"))[0].form in ("past", "present")
        )
    )
