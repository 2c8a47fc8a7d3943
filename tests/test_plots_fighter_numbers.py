"""Numbers of foreign fighters: with their reservation, beside the nearest published one in any case."""

import matplotlib
import matplotlib.pyplot as plt
import pytest

from helpers import plots_fighter_numbers, style
from tests.tools import claims_made_up, corpora, notebook_figures
from tests.tools import rendering as checks

NAME = "06-fighters-claimed"
KILLED = {"object": "foreign_fighter", "side": "azerbaijani", "claimant": "russia", "claimant_party": "third"}


@pytest.fixture(autouse=True)
def look(monkeypatch):
    monkeypatch.setattr(style, "font_families", lambda: ["DejaVu Sans"])
    with matplotlib.rc_context():
        yield
    plt.close("all")


def words_of(monkeypatch, *claims, size="two-column", language="en"):
    """What the figure prints of these claims and no statement."""
    drawn = notebook_figures.kept_open(monkeypatch)
    made = claims_made_up.tables(*claims) | {"foreign_fighters": corpora.foreign_fighters(0)}
    made["articles"]["published"] = ""
    notebook_figures.draw(NAME, made, language, size)
    return [text.get_text() for text in checks.drawn_texts(drawn[NAME].figure)]


@pytest.mark.parametrize(
    ("precision", "text"),
    [("exact", "72"), ("at_least", "≥ 72"), ("about", "≈ 72"), ("less_than", "< 72")],
)
def test_a_number_of_the_articles_keeps_its_reservation(precision, text, monkeypatch):
    assert text in words_of(monkeypatch, KILLED | {"value": 72.0, "precision": precision})


@pytest.mark.parametrize("text", ["≥ 240", "≥ 250", "≈ 4,000", "< 2,000", "541"])
def test_a_published_number_keeps_its_qualifier(text, monkeypatch):
    assert text in words_of(monkeypatch, KILLED | {"value": 30.0})


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(2, 2, "exact"), (2, None, "at_least"), (None, 2, "at_most"), (None, None, "about")],
)
def test_a_statements_bounds_tell_how_exact_it_is(low, high, expected):
    made = corpora.foreign_fighters(1).head(1).assign(low=low, high=high)
    assert plots_fighter_numbers.bound(next(made.itertuples())) == expected


@pytest.mark.parametrize("size", ["one-column", "two-column", "slides"])
@pytest.mark.parametrize("language", ["ar", "en", "both"])
def test_the_published_number_nearest_to_one_of_the_articles_is_always_printed(size, language, monkeypatch):
    needed, nearest = [], plots_fighter_numbers.nearest

    def kept(places):
        needed.extend(nearest(places))
        return nearest(places)

    monkeypatch.setattr(plots_fighter_numbers, "nearest", kept)
    days = [f"2020-{month}-{day:02d}" for month in (10, 11) for day in range(1, 30, 2)]
    crowd = [KILLED | {"value": 40.0 + 9 * n, "published": day} for n, day in enumerate(days)]
    words = words_of(monkeypatch, *crowd, size=size, language=language)
    assert len(needed) > 1 and {point.words for point in needed} <= set(words)
