"""How many claims of a file of example sentences are read right in every field.

`python -m tests.tools.score_examples EXAMPLES.jsonl` prints it with what is wrong. Each line of the file is
{"id", "text", "claims"}; a claim has the fields of data/gold/README.md, and `also` further right values.
"""

import json
import sys
from pathlib import Path
from typing import NamedTuple

from helpers.annotate import annotate_text
from helpers.pairing import pair
from helpers.rungs import known, same, touches

NUMBERS = ("value", "low", "high")
WORDS = ("precision", "object", "outcome", "side", "claimant", "claimant_party", "stance", "tally")


class Score(NamedTuple):
    """Claims right in every field, all claims, those made of a sentence that makes none, and the errors."""

    right: int
    claims: int
    unfounded: int
    errors: list


def overlaps(record, truth):
    """Whether a record's quote overlaps the truth's."""
    return any(touches(record, span) for span in truth["spans"])


def differing(record, truth):
    """The fields in which a record differs from the truth, among those that the truth has."""
    stated = [field for field in (*NUMBERS, "implicit") if field in truth]
    numbers = [field for field in stated if known(record[field]) != known(truth[field])]
    return numbers + [field for field in WORDS if field in truth and not same(field)(record, truth)]


LADDER = (("found", (), overlaps), ("right", (), lambda record, truth: not differing(record, truth)))


def score_examples(path):
    """The Score of a file of examples."""
    examples = [json.loads(line) for line in Path(path).read_text(encoding="utf8").splitlines()]
    right, unfounded, errors = 0, 0, []
    for example in examples:
        truths, records = example["claims"], annotate_text(example["text"], "")["claims"]
        pairing = pair(truths, records, LADDER)
        right += sum(height == len(LADDER) for height in pairing.heights.values())
        unfounded += 0 if truths else len(records)
        errors += list(faults(example, records, pairing))
    return Score(right, sum(len(example["claims"]) for example in examples), unfounded, errors)


def faults(example, records, pairing):
    """One line for each claim that is missed, wrong or extra."""
    for i, truth in enumerate(example["claims"]):
        wrong = differing(records[pairing.pairs[i]], truth) if i in pairing.pairs else ["missed"]
        if wrong:
            yield f"{example['id']} | {truth['quote']} | {', '.join(wrong)}"
    for j in set(range(len(records))) - set(pairing.pairs.values()) - pairing.free:
        yield f"{example['id']} | {records[j]['quote']} | extra"


def main(path):
    """Print the score and the errors."""
    score = score_examples(path)
    print(f"{score.right} of {score.claims} claims right in every field")
    print(f"{score.unfounded} claims in sentences that make none")
    print("\n".join(score.errors))


if __name__ == "__main__":
    main(sys.argv[1])
