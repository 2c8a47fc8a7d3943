"""Losses denied altogether, single figures denied, and losses kept secret."""

from typing import NamedTuple

from helpers.actor_tables import SIDES, nation_of
from helpers.events import class_of, event_at
from helpers.governed_phrases import without_asides
from helpers.lexicon import particles
from helpers.nouns import is_dual, noun_phrase
from helpers.quantities import Quantity
from helpers.reported_words import report_of
from helpers.speakers import UNKNOWN, Speaker
from helpers.verbs_before import event_before
from helpers.words import at, chunks_text, has, is_cue, where

OWNED = ("ه", "ها")
BEHIND_NEAR = 6  # chunks from losses to the words of silence behind them
QUIET_NEAR = 8  # chunks from a word of silence to the losses it hides


class Nothing(NamedTuple):
    """A statement of no loss (denies) or of silence on losses (withholds) over chunks [first, last)."""

    first: int
    last: int
    stance: str
    speaker: Speaker
    side: str
    rule: str


def negated(row, i, reach=4):
    """Whether the word at i stands in the reach of لم, لا, دون, عدم."""
    return any(is_cue(c, "negation") for c in row[max(0, i - reach) : i])


def nothings(sentence):
    """The statements of no loss and of silence in a sentence."""
    for i in [*sentence.places.get("losses", ()), *fallen(sentence)]:
        nothing = silence(sentence, i) or silence_behind(sentence, i) or no_loss(sentence, i)
        if nothing:
            return [nothing]
    return []


def fallen(sentence):
    """The chunks of the verbs behind "the number of those who": عدد من سقطوا."""
    row, tolls = sentence.chunks, sentence.places.get("toll", ())
    return [i + 2 for i in tolls if chunks_text(row, i + 1) == "من" and has(at(row, i + 2), "event")]


def silence(sentence, i):
    """A party's silence on its own losses: لم تكشف عن خسائرها, تتكتم على قتلاها."""
    row = sentence.chunks
    for j in range(i - 1, max(-1, i - 26), -1):
        quiet = is_cue(row[j], "keeps-silent") and len(without_asides(row[j:i])) < QUIET_NEAR
        if quiet or (is_cue(row[j], "disclose") and negated(row, j, 3)):
            first = j if quiet else next(k for k in range(j - 1, -1, -1) if is_cue(row[k], "negation"))
            owner = silent_party(sentence, first, i)
            return owner and Nothing(
                subject_start(first, owner),
                loss_end(row, i),
                "withholds",
                owner,
                owner.party,
                "silence",
            )
    return None


def silence_behind(sentence, i):
    """A party's silence told behind its losses: أما خسائرنا فلن نتحدث عنها; None without one."""
    row, report = sentence.chunks, report_of(sentence.reports, i)
    near = range(i + 1, min(i + BEHIND_NEAR, len(row) - 1))
    quiet = (j for j in near if is_cue(row[j], "disclose") and negated(row, j, 1))
    last = next((j + 2 for j in quiet if row[j + 1].text in particles("about-them")), None)
    speaker = report.speaker if report else UNKNOWN
    if last is None or speaker.party not in SIDES:
        return None
    return Nothing(i, last, "withholds", speaker, speaker.party, "silence")


def silent_party(sentence, first, i):
    """The belligerent that keeps silent: named between the words, or the last one before them."""
    inside = [m for m in sentence.mentions if m.first < i + 3 and m.party in SIDES and m.actor]
    report = report_of(sentence.reports, first)
    says = report.speaker if report and report.speaker.party in SIDES else None
    without = sentence.chunks[first].text in particles("without") and not any(
        m.first >= first for m in inside
    )
    between = sentence.chunks[first:i]
    own = any(is_cue(c, "self") and c.text.endswith(OWNED) for c in between)  # ما نزل بقواته من خسائر
    hers = is_cue(at(sentence.chunks, i + 2), "self")  # خسائر جيش بلاده
    if not inside or ((without or own or hers) and says):  # قال علييف …، دون أن يذكر رقما لقتلى قواته
        return says
    if says and whose_losses(inside, i) == says.party:
        return says  # قال العقيد … لكنه لم يفصح عن خسائر الجيش الأذربيجاني
    named = [m for m in inside if not whose(sentence.chunks, i) or m.gender == whose(sentence.chunks, i)]
    mention = next((m for m in inside if first <= m.first < i), (named or inside)[-1])
    if mention.first == i + 1:  # خسائر الجيش الأذربيجاني: the army is not who keeps silent
        nation = nation_of(mention.actor)
        return Speaker((nation,) if nation else (), mention.party, "f")
    return Speaker((mention.actor,), mention.party, mention.gender, mention.first, mention.last)


def whose_losses(mentions, i):
    """The party of the actor right behind the losses at chunk i, where nobody else is named; or ""."""
    return mentions[0].party if len(mentions) == 1 and mentions[0].first == i + 1 else ""


def whose(row, i):
    """The gender of the pronoun on losses at chunk i or their owner: خسائر جيشه is m, خسائرها f; or ""."""
    words = [chunk.text for chunk in row[i : i + 2]]
    return "f" if any(w.endswith("ها") for w in words) else "m" if any(w.endswith("ه") for w in words) else ""


def subject_start(first, owner):
    """The chunk where the statement begins: its subject if that stands right before."""
    return owner.first if 0 <= owner.first < first and first - owner.first <= 3 else first


def loss_end(row, i):
    """The end of the words for losses, with their adjective."""
    return i + 1 + (chunks_text(row, i + 1) in particles("loss-adjective"))


def no_loss(sentence, i):
    """A denial of any loss: لم تتكبد أي خسائر, نفت تكبدها أي خسائر, لا قتلى في صفوفنا."""
    row = sentence.chunks
    report = report_of(sentence.reports, i)
    speaker = report.speaker if report else UNKNOWN
    denies = report is not None and report.act == "denies"
    first = next((j for j in range(i - 1, max(-1, i - 4), -1) if is_cue(row[j], "any")), None)
    denies = denies or is_cue(at(row, i - 1), "negation") or (first is not None and negated(row, first, 6))
    if not denies or (first is None and not bare(row, i)):
        return None
    if speaker.party not in SIDES:
        return None
    start = event_start(row, i if first is None else first)
    return Nothing(start, i + 1, "denies", speaker, speaker.party, "no-loss")


def bare(row, i):
    """Whether losses without أي are denied as a whole: نفى وقوع خسائر, دون خسائر; not a stated figure."""
    before = at(row, i - 1)
    if any(is_cue(c, "result") for c in row[max(0, i - 4) : i]) and negated(row, i, 5):
        return True  # لم تسفر عن قتلى أو جرحى
    return before is not None and (
        has(before, "event") or is_cue(before, "negation") or before.text in particles("denied-occurrence")
    )


def event_start(row, i):
    """The chunk where the words for suffering a loss begin, up to three before."""
    for j in range(i - 1, max(-1, i - 4), -1):
        if has(row[j], "event") or row[j].text in particles("suffering"):
            return j
    return i


def none_of(sentence):
    """Objects of which not one is said to be lost or taken: لم يسيطر على أي عربة, لم تفقد دبابة واحدة."""
    row, found = sentence.chunks, []
    for i in where(sentence.places, "any", "one-of"):
        after = at(row, i + 1)
        j = i + 2 if after is not None and after.text == "من" else i + 1
        if is_cue(row[i], "one-of") and not (j == i + 2 and negated(row, i, 3)):
            continue  # لم يصب أحد من أفراد الطواقم
        if has(at(row, j), "object") and not is_cue(row[j], "losses"):
            objects, index, last, form = noun_phrase(row, j)
            quantity = Quantity(i, last, 0.0, 0.0, 0.0, "exact", False, objects, index, form)
            found += [(quantity, event) for event in [denied_event(sentence, quantity)] if event]
    return found


def denied_event(sentence, quantity):
    """The negated or denied event of a quantity, before it or right after it, or None."""
    row, kind = sentence.chunks, class_of(quantity)
    before = event_before(row, quantity, kind, None)
    if before is not None and (negated(row, before.index) or report_denies(sentence, before.index)):
        return before
    after = (
        event_at(row, i, kind, "verb-after") for i in range(quantity.last, min(quantity.last + 4, len(row)))
    )
    event = next((event for event in after if event), None)
    denied = event and (negated(row, event.index, 2) or report_denies(sentence, quantity.first))
    return event._replace(voice="patient") if denied else None


def denied_whole(sentence, taken):
    """A known thing or pair whose loss is denied: نفت سقوط المدينة, نفت إسقاط المروحيتين."""
    row, found = sentence.chunks, []
    denying = any(report.act == "denies" for report in sentence.reports)
    for i in sentence.places.get("object", ()) if denying else ():
        known = has(row[i], "object") and row[i].prefix == "ال"
        two = known and is_dual(row, i)
        one = known and row[i].get("object").form == "singular"
        number = number_behind(row, i) if known else None  # المسيرات الثلاث
        counted = any(q.first <= i < q.last for q in taken)
        if not (one or two or number) or not report_denies(sentence, i) or counted:
            continue
        objects, noun, last, form = noun_phrase(row, i)
        value = number or (2.0 if two else 1.0)
        quantity = Quantity(i, last, value, value, value, "exact", True, objects, noun, form)
        event = event_at(row, i - 1, class_of(quantity), "event-before")
        found += [(quantity, event)] if event and event.form == "noun" else []
    return found


def number_behind(row, i):
    """The number that a numeral with the article tells of the known things at i, or None."""
    behind = at(row, i + 1)
    numeral = behind.get("numeral") if has(behind, "numeral") else None
    return float(numeral.value) if numeral is not None and numeral.prefix == "ال" else None


def report_denies(sentence, i):
    """Whether the report over chunk i denies."""
    report = report_of(sentence.reports, i)
    return report is not None and report.act == "denies"


def counter(sentence):
    """Who denies "that": لكن باكو نفت ذلك; the report, or None."""
    row = sentence.chunks
    for report in sentence.reports:
        if report.act == "denies" and refutes_that(row, report.at):
            return report
        if report.act == "denies":
            behind = row[report.at + 1 : max(report.at, report.speaker.last) + 4]
            if any(c.text in particles("denied-that") for c in behind):
                return report
    return None


def denies_figure(row, report):
    """Whether one figure is denied, the last one told: نفت صحة هذا الرقم."""
    behind = row[report.at + 1 : max(report.at, report.speaker.last) + 4]
    return any(chunk.text in particles("one-figure") for chunk in behind)


def refutes_that(row, i):
    """Whether a verb with a pronoun denies what the sentence has just told: الأمر الذي كذبته باكو."""
    reading = row[i].get("speech") if has(row[i], "speech") else None
    before = " ".join(chunk.text for chunk in row[max(0, i - 2) : i])
    which = before.endswith(tuple(particles("all-of-which")))
    return reading is not None and reading.form == "reported" and which
