"""The example sentences: their claims are read right in every field, and none is made up."""

import pytest

from tests.tools.measure import SHARED
from tests.tools.score_examples import score_examples

EXAMPLES = SHARED / "examples" / "claim_examples.jsonl"
pytestmark = pytest.mark.skipif(
    not EXAMPLES.is_file(), reason="the example sentences are not on this machine"
)


@pytest.fixture(scope="module")
def score():
    return score_examples(EXAMPLES)


def test_nearly_every_example_is_right_in_every_field(score):
    assert score.claims == 65
    assert score.right >= 62, score.errors


def test_no_claim_is_made_of_a_sentence_that_makes_none(score):
    assert score.unfounded == 0, score.errors
