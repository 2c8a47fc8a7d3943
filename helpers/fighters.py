"""Foreign fighters: who alleges, denies, admits or warns of them, where they come from and whom they support."""

from typing import NamedTuple

from helpers.attribution import report_of
from helpers.fighter_groups import CLAUSE_ENDS, Group, candidates, groups_of
from helpers.fighter_voices import SIDES, Voice, country, denial_word, outer_voice, side_of_group, voices
from helpers.numbers import has
from helpers.reading import quote

ANSWER_REACH = 2


class Allegation(NamedTuple):
    """One statement on foreign fighters; the fields are those of the foreign_fighters table.

    `answers` is the index, in the article's list, of the allegation that a denial denies; "" for none.
    """

    sentence: int
    start: int
    end: int
    quote: str
    alleger: str
    stance: str
    origin: str
    supports: str
    value: float | None
    low: float | None
    high: float | None
    label_ar: str
    kind: str
    evidence: str
    answers: str
    rule: str


def fighters_of(reading):
    """The statements on foreign fighters of an article read, each once, in order of place."""
    found = []
    for marked in candidates(reading):
        for record, new in statements(reading, marked, found):
            add(found, record, new)
    return answered(sorted(found, key=lambda record: (record.start, record.end)))


def statements(reading, marked, earlier):
    """The records of a sentence, each with whether its group is told as a new one."""
    groups = [g for g in groups_of(reading, marked) if not speaks(marked, g)]
    for group in groups:
        for voice in voices(marked, group.first, earlier):
            yield record_of(reading, marked, group, voice), group.single
    denial = None if groups else answer_to(marked, earlier)
    if denial is not None:
        yield denial_record(reading, marked, denial, earlier[-1]), False
    confession = None if groups else confessed(marked)
    if confession is not None:
        yield record_of(reading, marked, *confession), True
