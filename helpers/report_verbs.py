"""Reports by a finite verb: its subject beside it, or the one who goes on speaking."""

from itertools import pairwise

from helpers.clauses import heads_clause, preposed
from helpers.lexicon import particles
from helpers.media import behind_medium, quoted_by
from helpers.report_complements import subject_of_unknown
from helpers.reported_words import SOMEBODY, Report, placed
from helpers.reporting_subjects import agrees, opens_clause, subject_after, subject_before
from helpers.speakers import UNKNOWN, joint
from helpers.words import at, chunks_text, has, is_cue, is_unknown_word

NAMED = ("verb-subject", "subject-verb")
# Verbs whose object is no person, so that a person behind them speaks.
SPEAKING = ("say", "report", "confirm", "add", "explain", "point", "stress", "admit", "claim", "see")


def verb_report(chunks, i, reading, found, memory, made):
    """A report by a finite verb: its subject beside it, after it, before it, or the last fitting speaker."""
    if belongs_to_source(made, i):
        return None
    passed_on = quoted_by(chunks, i, found, memory)
    if passed_on is not None:
        return Report(i, i, passed_on, reading.value, "before", "verb-subject")
    beside = subject_beside(chunks, i, found, memory)
    if beside is not None:
        quoted = behind_medium(chunks, i, beside, found, memory)
        return Report(i, min(i, beside.first), quoted, reading.value, "before", "subject-verb")
    after = subject_after(chunks, i + 1, found, memory)
    if is_cue(chunks[i], "toll", "rising") and (after is None or after.first > i + 1):
        return None
    if after is not None:
        quoted = behind_medium(chunks, i, after, found, memory)
        comments = (
            reading.form == "reported" and reading.row["verb"] == "describe"
        )  # رقم وصفته يريفان بالمختلق
        where = "before" if comments else placed(chunks, i, quoted)
        return Report(i, i, quoted, reading.value, where, "verb-subject")
    before = subject_before(chunks, i, found, memory)
    if before is not None:
        quoted = behind_medium(chunks, i, before, found, memory)
        again = next((r for r in made if r.speaker.first <= quoted.first < r.speaker.last), None)
        if again is not None:  # تنفي أنقرة وباكو …، وتتهمان
            return Report(i, i, again.speaker, reading.value, "before", "continued")
        return Report(i, min(i, quoted.first), quoted, reading.value, "before", "subject-verb")
    return without_subject(chunks, i, reading, found, memory, made)


def belongs_to_source(made, i):
    """Whether a verb at i stands between a source word and its speaker: بحسب ما أعلنت باكو."""
    last = made[-1] if made else None
    return last is not None and last.rule == "source" and last.speaker.first > i - 1 and last.at == i - 1


def without_subject(chunks, i, reading, found, memory, made):
    """A report by a verb without a subject that is known: the narrator's, somebody's, or a continued one."""
    if is_cue(chunks[i], "narrator") and i <= 1:
        return Report(i, i, UNKNOWN, reading.value, "before", "narrator")
    if somebody_ahead(chunks, i, found):
        somebody = UNKNOWN._replace(first=somebody_ahead(chunks, i, found) - 1, gender=reading.agreement)
        return Report(i, i, somebody._replace(last=somebody.first + 1), reading.value, "before", SOMEBODY[0])
    denial = chunks[i].text == "نفي" and is_cue(at(chunks, i + 1), "self")  # جدد مسؤول نفي بلاده
    if chunks_text(chunks, i - 1) == "وما":
        return None  # وما يُنشر دعاية
    if denial or is_said_of(at(chunks, i - 1)) or told_by_toll(chunks, i):
        return None
    if names_somebody(at(chunks, i + 1)) or is_team(chunks, i + 1) or is_person(at(chunks, i + 1), reading):
        somebody = UNKNOWN._replace(first=i + 1, last=i + 2, gender=reading.agreement)
        anew = chunks[i].prefix.startswith(("و", "ف")) or opens_clause(chunks, i)
        return Report(i, i, somebody, reading.value, "before", SOMEBODY[0] if anew else SOMEBODY[1])
    if counted_before(chunks, i):
        return None
    speaker = who_goes_on(chunks, i, reading, found, memory, made)
    return Report(i, i, speaker, reading.value, "before", "continued")


def who_goes_on(chunks, i, reading, found, memory, made):
    """Who goes on with a verb at i: the last speaker, the author of a speech, the sentence's topic."""
    shown = shown_by(chunks, i, reading, found)
    if shown is not None:
        return joint(chunks, shown, found, memory)
    if made and not chunks[i].prefix.startswith(("و", "ف")) and not is_cue(at(chunks, i - 1), "contrast"):
        return made[-1].speaker
    author = author_before(i, found) if chunks_text(chunks, i + 1) in particles("in-it") else None
    if author is not None:
        return joint(chunks, author, found, memory)
    if made:
        return main_speaker(chunks, made, reading)
    acting = subject_of_unknown(chunks, 0, i, found, memory)
    if acting is not None and acting.gender == reading.agreement:
        return acting  # حمّلت وزارة الدفاع يريفان المسؤولية، وأوضحت أن …
    gender = "" if speaks_of_document(chunks, i) else reading.agreement
    return topic_of(chunks, i, found, memory) or memory.continued(gender)


def shown_by(chunks, i, reading, found):
    """Who shows what a relative clause at i speaks of: عرض الخارجية الأرمينية صورا قالت إنها تبين …"""
    thing = at(chunks, i - 1)
    plain = is_unknown_word(thing) and not thing.text.startswith("ال") and not chunks[i].prefix
    owners = (m for m in found if m.last == i - 1 and m.gender == reading.agreement and m.actor)
    return next(owners, None) if plain else None


def speaks_of_document(chunks, i):
    """Whether what goes on before the verb at i is a statement told of before: وفي البيان نفسه نُشرت أسماء."""
    behind = (b for a, b in pairwise(chunks[:i]) if a.text.removeprefix("و") == "في")
    return any(chunk.text in particles("document") for chunk in behind)


def main_speaker(chunks, made, reading):
    """Who goes on with وقالت: the last speaker who opened a clause of his own, of the verb's gender."""
    own = [r for r in made if opens_clause(chunks, r.start)]
    fitting = [r for r in own if r.speaker.gender == reading.agreement and r.rule in NAMED]
    return (fitting[-1] if fitting else made[0]).speaker


def counted_before(chunks, i):
    """Whether a verb describes what was just counted and reports nothing: 41 أعلن عن مقتلهم."""
    before = at(chunks, i - 1)
    counts = before is not None and (before.digits is not None or has(before, "numeral"))
    return counts and not chunks[i].prefix


def topic_of(chunks, i, found, memory):
    """The actor that the sentence opens with, if the verb at i agrees: أما أذربيجان …، وكانت قد أعلنت."""
    first = next((m for m in found if m.last <= i), None)
    comma = max((j + 1 for j in range(first.first if first else 0) if chunks[j].text == "،"), default=0)
    opens = first is not None and first.first - comma <= 1 and not preposed(chunks, first)
    return joint(chunks, first, found, memory) if opens and agrees(chunks[i], first) else None


def author_before(i, found):
    """The person named last before a verb with فيه, which points back to his speech: خطاب له … قال فيه."""
    return next((m for m in reversed(found) if m.last <= i and m.kind == "person" and m.actor), None)


def subject_beside(chunks, i, found, memory):
    """The speaker named right before a verb, unless another stands right behind it: علييف قال في حديث …"""
    j = i
    while j > 0 and is_cue(chunks[j - 1], "auxiliary"):
        j -= 1
    before = next((m for m in found if m.last == j), None)
    behind = any(m.first == i + 1 and not m.prefix for m in found)
    if before is None or behind or preposed(chunks, before) or not agrees(chunks[i], before):
        return None
    heads = heads_clause(chunks, before) or is_apposed(chunks, before)
    return joint(chunks, before, found, memory) if heads else None


def is_apposed(chunks, mention):
    """Whether a person's name stands behind what he is called, at the head of a sentence."""
    ahead = chunks[: mention.first]
    told = any(has(c, "speech", "event") or is_cue(c, "complement") or c.text in "،.؛:" for c in ahead)
    return mention.kind == "person" and bool(ahead) and ahead[0].text.startswith("ال") and not told


def somebody_ahead(chunks, i, found):
    """The index behind the noun of an unknown subject that opens the clause of a verb at i, or 0.

    As in لكن قياديا في فصيل، طلب عدم ذكر اسمه، قال or غير أن مصدرا أمنيا قال: behind لكن stands the subject.
    """
    turn = next((j for j in range(i - 1, -1, -1) if chunks[j].text in particles("but")), None)
    first = turn + 1 if turn is not None else 0
    right_behind = turn is not None and first < i and all(is_unknown_word(c) for c in chunks[first:i])
    if chunks[i].prefix or not (right_behind or chunks_text(chunks, i - 1) == "،"):
        return 0
    noun = at(chunks, first)
    person = is_cue(noun, "one-of") or has(noun, "unnamed") or (has(noun, "object") and not noun.prefix)
    named = any(m.first == first or m.last > first for m in found if m.last <= i and m.first <= first)
    known = named or not (person or (turn is not None and is_unknown_word(noun)))
    return 0 if known else first + 1


def names_somebody(chunk):
    """Whether an unknown noun stands where the subject of a report would: روى شرطي."""
    if is_cue(chunk, "one-of"):
        return True
    return (
        is_unknown_word(chunk)
        and chunk.text not in particles("after-report-verb")
        and chunk.text not in particles("pronoun-object")
        and not chunk.text.endswith("ا")
        and not chunk.text.startswith(("ب", "ل"))
    )


def is_said_of(chunk):
    """Whether أن with a pronoun stands before a verb, whose subject it is: قالت إنه يوثق استجواب أسير."""
    return is_cue(chunk, "complement") and chunk.text.endswith(("ه", "ها", "هم"))


def told_by_toll(chunks, i):
    """Whether it is a toll that a verb at i is said of, and nobody: كانت الحصيلة الأولى تتحدث عن 19."""
    return any(is_cue(chunk, "toll") and chunk.text.startswith("ال") for chunk in chunks[max(0, i - 2) : i])


def is_team(chunks, i):
    """Whether الفريق at i is no rank but a team that an adjective describes: الفريق الأممي."""
    behind = at(chunks, i + 1)
    return is_cue(at(chunks, i), "rank") and is_unknown_word(behind) and behind.text.startswith("ال")


def is_person(chunk, verb):
    """Whether a person or people of no name speak: قال شاب, وأضاف الرجل; not those told of (وصف الجنود)."""
    subject = has(chunk, "object") and not chunk.text.endswith(("ا", "ين")) and verb.row["verb"] in SPEAKING
    reading = chunk.get("object") if subject and chunk.prefix in ("", "ال") else None
    person = reading is not None and reading.row["class"] == "person" and not reading.row["outcome"]
    return person and reading.form in ("singular", "plural") and not reading.pronoun
