"""The sentences that may speak of foreign fighters, and the words in them that do."""

from functools import cache
from typing import NamedTuple

from helpers.lexicon import read_table

ARMY_TESTS = ("army", "own")
# What makes a sentence worth a look without a word for fighters; DENYING once there is something to deny.
TELLING, DENYING = {"fight", "came"}, {"deny", "deny-that", "those", "baseless"}
TAKING_PART = {"engaged", "transfer"}


class Marked(NamedTuple):
    """A sentence that may speak of foreign fighters.

    `before` is the speaker of the sentence before it, for a quotation that runs on; None if there is none.
    `found` holds the words by kind, and by (kind, value), each as {chunk: its first (reading, start, end)}.
    """

    sentence: object
    before: object
    found: dict

    def tag(self, i, kind, value=None):
        """The first (reading, start, end) of a kind at chunk i, of the value if one is given, or None."""
        places = self.found.get((kind, value) if value else kind)
        return places.get(i) if places else None

    def places(self, kind, *values):
        """The chunks that have a reading of a kind, of one of the values if given, in order."""
        keys = [(kind, value) for value in values] or [kind]
        return sorted({i for key in keys for i in self.found.get(key, ())})

    def some(self, near, kind, *values):
        """Whether one of the chunks `near` has a reading of a kind, of one of the values if given."""
        keys = [(kind, value) for value in values] or [kind]
        return any(i in near for key in keys if key in self.found for i in self.found[key])


def marked(sentence, before):
    """A sentence with its words indexed."""
    found = {}
    for i, kinds in sorted(sentence.topics.items()):
        for kind, readings in kinds.items():
            for reading in readings:
                found.setdefault(kind, {}).setdefault(i, reading)
                found.setdefault((kind, reading[0].value), {}).setdefault(i, reading)
    return Marked(sentence, before, found)


def candidates(reading, found):
    """The sentences worth a look, in order; denials only once `found` holds something to deny."""
    before = None
    for sentence in reading.sentences:
        if sentence.topics and worth_a_look(sentence, bool(found)):
            yield marked(sentence, before)
        before = sentence.reports[-1].speaker if sentence.reports else before


def worth_a_look(sentence, replies):
    """Whether a sentence has words that can tell of foreign fighters, or deny what was told of them."""
    kinds = sentence.topics.values()
    tests = {reading.form for found in kinds for reading, *_ in found.get("fighter", ())}
    cues = {reading.value for found in kinds for reading, *_ in found.get("cue", ())}
    if not tests.issubset(ARMY_TESTS) or cues & TELLING:
        return True
    denied = replies and (cues & DENYING or any(report.act == "denies" for report in sentence.reports))
    return bool(denied or (tests and cues & TAKING_PART))


@cache
def codes():
    """The ISO code of each state, or the origin that origins.csv gives its nation."""
    states = {row["actor_id"]: row["country"] for row in read_table("actors") if row["kind"] == "state"}
    return states | {row["nation"]: row["origin"] for row in read_table("origins") if row["nation"]}
