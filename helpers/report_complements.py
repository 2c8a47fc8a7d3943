"""Reports by a verb that no table knows, told by its grammar: an actor acts, and أن opens what he says."""

from helpers.clauses import heads_clause, preposed
from helpers.lexicon import particles
from helpers.reported_words import Report
from helpers.speakers import joint, unnamed
from helpers.words import at, chunks_text, has, is_cue

OFFICES = ("ministry", "institution")
VERB_NEAR = 3  # chunks between a name that opens a clause and its verb


def complement(chunks, i, found, memory, made):
    """A report by the clause before أن at chunk i, if nobody is known yet to speak there; or None.

    تباهى علييف، في خطاب إلى الأمة، بأن جيشه دمر; not أراد أن يدمر, whose أن opens what is only meant.
    """
    other = chunks[i].text.startswith(("و", "ف", "ك"))  # وأن goes on, كأن compares, كان is a verb
    first = clause_start(chunks, i)
    goes = any(chunk.text.lstrip("وف") in particles("goes-to-say") for chunk in chunks[first:i])
    linking = is_adverbial(chunks, i) and not (goes and chunks_text(chunks, i - 1) == "الي")
    if other or linking or is_subjunctive(at(chunks, i + 1)):
        return None
    if any(report.at >= first and report.placed == "before" for report in made):
        return None
    speaker = subject_of_unknown(chunks, first, i, found, memory)
    return Report(first, first, speaker, "says", "before", "unknown-verb") if speaker else None


def office_report(chunks, found, memory):
    """The report of a sentence in which nobody speaks but an office does what no table knows, as a list.

    حصرت وزارة الدفاع غنائم يومين بثمانية مدافع; what an army does is no report.
    """
    offices = [m for m in found if m.kind in OFFICES and not m.prefix and m.actor]
    told = (m for m in offices if m.first and heads(chunks, m.first - 1) and is_verb(chunks[m.first - 1], m))
    office = next(told, None)
    if office is None:
        return []
    at = office.first - 1
    return [Report(at, at, joint(chunks, office, found, memory), "says", "before", "unknown-verb")]


def is_adverbial(chunks, i):
    """Whether أن belongs to a word that links clauses: بعد أن, على أن, رغم أن."""
    return chunks_text(chunks, i - 1) in particles("before-linking-that")


def is_subjunctive(chunk):
    """Whether a chunk begins with a letter of the present tense, as a verb that أن makes subjunctive does."""
    verb = chunk is not None and (not chunk.readings or has(chunk, "event", "speech"))
    return verb and len(chunk.text) > 2 and chunk.text.startswith(tuple(particles("present-letters")))


def clause_start(chunks, i):
    """The chunk where the statement before chunk i begins: behind a stop or a contrast."""
    ends = (j + 1 for j in range(i - 1, -1, -1) if ends_clause(chunks[j]))
    return next(ends, 0)


def ends_clause(chunk):
    """Whether a chunk parts statements."""
    return chunk.text in ".؛:…|" or is_cue(chunk, "contrast")


def subject_of_unknown(chunks, first, last, found, memory):
    """The speaker in chunks [first, last) right behind an unknown verb, or before one; None without one."""
    for i in range(first, last):
        mention = next((m for m in found if m.first == i + 1 and not m.prefix), None)
        if is_verb(chunks[i], mention) and heads(chunks, i):
            return joint(chunks, mention, found, memory)
        source = has(at(chunks, i + 1), "unnamed") and not chunks[i + 1].prefix
        if source and can_be_verb(chunks[i]) and heads(chunks, i):
            return unnamed(chunks, i + 1, found, memory)
    ahead = next((m for m in found if first <= m.first < last and heads_clause(chunks, m)), None)
    if ahead is None or preposed(chunks, ahead) or any(is_word(c) for c in chunks[first : ahead.first]):
        return None
    near = chunks[ahead.last : min(ahead.last + VERB_NEAR, last)]
    return joint(chunks, ahead, found, memory) if any(is_verb(c, ahead) for c in near) else None


def is_word(chunk):
    """Whether a chunk is a word that no cue or sign is."""
    return chunk.text[0].isalpha() and not chunk.cues


def heads(chunks, i):
    """Whether chunk i can be the verb that opens a clause."""
    before = at(chunks, i - 1)
    opens = before is None or before.text in "،.؛:" or is_cue(before, "auxiliary", "adverb", "contrast")
    return opens or chunks[i].text.startswith(("و", "ف"))


def is_verb(chunk, mention):
    """Whether an unknown word can be a past verb whose subject a mention is: its gender agrees."""
    female = chunk.text.endswith("ت")
    return mention is not None and can_be_verb(chunk) and female == (mention.gender == "f")


def can_be_verb(chunk):
    """Whether a chunk is an unknown word without the article, tanwin or the ending of a feminine noun."""
    known = chunk.readings or chunk.cues or chunk.digits is not None or not chunk.text[0].isalpha()
    word = chunk.text.lstrip("وف")
    return not known and len(word) > 2 and not word.startswith("ال") and not word.endswith(("ا", "ه"))
