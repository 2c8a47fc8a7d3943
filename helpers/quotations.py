"""What is told before its speaker is named: «…». بهذه الكلمات خاطب علييف مواطنيه. صرح بذلك مرادوف."""

from helpers.lexicon import particles
from helpers.report_closings import QUOTES
from helpers.reported_words import Report, report_of
from helpers.words import chunks_text

LONGEST = 4  # sentences that one quotation may take up
LAST = 2  # chunks at the end of a sentence among which a quotation mark closes it


def with_speakers(found):
    """The sentences, those of a quotation given the speaker whom the sentence behind it names."""
    quoted = None
    for i, sentence in enumerate(found):
        if quoted is not None and not names_speaker(sentence):
            found[i] = spoken_by(sentence, quoted)
        quoted = speaker_within(found[i], quoted)
        if i and says_that(sentence) and not found[i - 1].reports:
            found[i - 1] = spoken_by(found[i - 1], sentence.reports[0].speaker)
        elif points_back(sentence) and i and closes_quote(found[i - 1]):
            speaker = sentence.reports[0].speaker
            for j in range(opening(found, i - 1), i):
                found[j] = spoken_by(found[j], speaker)
    return found


def speaker_within(sentence, before):
    """Who goes on speaking behind a sentence, as a quotation is left open in it; None where none is.

    `before`: who speaks if it was open already.
    """
    marks = [(i, chunk.text) for i, chunk in enumerate(sentence.chunks) if chunk.text in "«»"]
    if not marks:
        return before
    last, sign = marks[-1]
    report = report_of(sentence.reports, last) if sign == "«" else None
    return report.speaker if report is not None and report.speaker.actors else None


def names_speaker(sentence):
    """Whether a report of a sentence has a speaker of its own."""
    return any(report.speaker.first >= 0 for report in sentence.reports)


def points_back(sentence):
    """Whether a sentence opens with words that point back to what was quoted."""
    first = sentence.reports[0] if sentence.reports else None
    ahead = sentence.chunks[: first.at] if first else ()
    closes = first is not None and first.rule == "closing"
    return closes and not any(chunk.text[0].isalnum() for chunk in ahead)


def says_that(sentence):
    """Whether a sentence opens with a verb of saying whose object is what was told before: صرح بذلك."""
    first = sentence.reports[0] if sentence.reports else None
    opens = first is not None and first.at <= 1 and first.speaker.first > first.at
    return opens and chunks_text(sentence.chunks, first.at + 1) in particles("that-said")


def closes_quote(sentence):
    """Whether a quotation mark stands at the end of a sentence."""
    return any(chunk.text in QUOTES for chunk in sentence.chunks[-LAST:])


def opening(found, last):
    """The sentence in which the quotation that ends in sentence `last` begins."""
    near = range(last, max(-1, last - LONGEST), -1)
    return next((j for j in near if found[j].chunks[0].text in QUOTES), last)


def spoken_by(sentence, speaker):
    """A sentence told by a speaker, but for what it says that others say."""
    quoted = Report(-1, 0, speaker._replace(first=-1, last=-1), "says", "before", "closing")
    return sentence._replace(reports=[quoted, *sentence.reports])
