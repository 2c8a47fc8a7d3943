"""Reports by a participle or a noun: مشيرا إلى, إعلان وزارة الدفاع."""

from helpers.clauses import preposed
from helpers.institutions import is_feminine_verb
from helpers.lexicon import particles
from helpers.reported_words import Report, is_reported
from helpers.speakers import joint
from helpers.words import at, chunks_text


def participle(chunks, i, reading, found, memory, made):
    """A report that continues with a participle: مشيرا إلى."""
    main = [r for r in made if r.rule not in ("noun", "source") and says_itself(chunks, r.at)]
    speaker = main[-1].speaker if main else head_subject(chunks, i, found, memory) or memory.continued("")
    return Report(i, i, speaker, reading.value, "before", "participle")


def says_itself(chunks, i):
    """Whether a verb at i is in no relative clause but one on the whole sentence: وهو ما اعتبره حاجييف."""
    before = " ".join(chunk.text for chunk in chunks[max(0, i - 2) : i])
    relative = is_reported(chunks[i]) or before.endswith(" ما")  # وصفت ما جاء على لسان المتحدثة
    return not relative or before.endswith(tuple(particles("all-of-which")))


def head_subject(chunks, i, found, memory):
    """The first actor before chunk i that hangs on no preposition: the subject of the sentence."""
    mention = next((m for m in found if m.last <= i and not preposed(chunks, m)), None)
    return joint(chunks, mention, found, memory) if mention else None


def goes_on_with(chunks, i, reading, found, memory):
    """The report of a noun behind a verb that و joins on: لم تفصح باكو …، واكتفت بإعلان; None without one."""
    verb = at(chunks, i - 1)
    if not is_feminine_verb(verb) or not verb.text.startswith("و"):
        return None
    acting = [m for m in found if m.last < i and m.gender == "f" and not preposed(chunks, m)]
    return (
        Report(i, i, joint(chunks, acting[-1], found, memory), reading.value, "before", "noun")
        if acting
        else None
    )


def noun_report(chunks, i, reading, found, memory):
    """A report by a noun with its speaker right after it: إعلان وزارة الدفاع."""
    following = next((m for m in found if i < m.first <= i + 1), None)
    before = next((m for m in found if m.last == i), None)
    if before is not None and chunks[i].prefix.startswith("ب") and not preposed(chunks, before):
        return Report(i, i, joint(chunks, before, found, memory), reading.value, "before", "light-verb")
    if following is None and chunks[i].prefix.endswith("ب"):
        return goes_on_with(chunks, i, reading, found, memory)
    if following is None or preposed(chunks, following):
        return None
    if reading.value == "accuses" and chunks_text(chunks, following.last).startswith("ب"):
        accuser = head_subject(chunks, i, found, memory)  # جدد باشينيان اتهام تركيا بإيفاد
        return Report(i, i, accuser, reading.value, "before", "light-verb") if accuser else None
    return Report(i, i, joint(chunks, following, found, memory), reading.value, "before", "noun")
