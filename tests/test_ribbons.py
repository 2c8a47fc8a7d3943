"""Whose voice tells a sentence, and the ribbon of them: readable with one article and with hundreds."""

from functools import cache

import matplotlib
import matplotlib.pyplot as plt
import pytest

from helpers import figures, ribbons, style
from helpers.annotate import annotate_text
from helpers.articles import articles_table
from helpers.schema import frame
from helpers.voices import VOICES
from tests.tools import notebook_figures
from tests.tools import rendering as checks
from tests.tools.claims_made_up import whole

TITLE = "النيابة الأذربيجانية تعلن حصيلة جديدة للقصف على المدينة الثانية في البلاد ليلا"


@pytest.fixture(autouse=True)
def look():
    with matplotlib.rc_context():
        style.use("two-column", "ar")
        yield
    plt.close("all")


@pytest.fixture
def drawn(monkeypatch):
    return notebook_figures.kept_open(monkeypatch)


def tables(*articles, claims=()):
    """Tables of articles, each its voices as in "third narrator"; claims are pairs (article, sentence)."""
    voices = [
        {
            "article_id": f"a{n:03d}",
            "sentence": place,
            "start": 100 * place,
            "end": 100 * place + 90,
            "kind": "body",
            "voice": voice,
        }
        for n, told in enumerate(articles)
        for place, voice in enumerate(told.split())
    ]
    fields = dict.fromkeys(("speaker", "speaker_text", "rule"), "") | {"n_reports": 1}
    about = articles_table([]).reindex(range(len(articles)))
    about["article_id"] = [f"a{n:03d}" for n in range(len(articles))]
    about = about.astype({"article_id": "str"})
    found = [
        whole(n, {"article_id": f"a{a:03d}", "claim_id": f"a{a:03d}-c{n:02d}", "start": 100 * place + 5})
        for n, (a, place) in enumerate(claims)
    ]
    days = [f"2020-10-{1 + n % 28:02d}" for n in range(len(articles))]
    return {
        "articles": about.assign(published=days, title=TITLE, outlet="الصحيفة"),
        "voices": frame("voices", [fields | row for row in voices]),
        "claims": frame("claims", found),
    }


@cache
def large():
    """Two hundred articles of up to a hundred sentences, some with many numbers."""
    told = [" ".join(VOICES[(n + place) % 6] for place in range(5 + 5 * n % 96)) for n in range(200)]
    return tables(*told, claims=[(n % 200, n % 5) for n in range(2000)])


@pytest.mark.parametrize(
    ("text", "voice", "speaker"),
    [
        ("أعلنت وزارة الدفاع الأرمينية مقتل 51 جنديا.", "armenian", "armenia-mod"),
        ("وقال الرئيس الأذربيجاني إلهام علييف إن جيشه يتقدم.", "azerbaijani", "ilham-aliyev"),
        (
            "دعا وزير الخارجية الروسي سيرغي لافروف إلى وقف القتال، وقال إن بلاده مستعدة.",
            "third",
            "sergey-lavrov",
        ),
        ("وبحسب مصادر محلية قتل 3 مدنيين في القصف.", "unknown", ""),
        ("تواصلت الاشتباكات قرب البلدة طوال الليل.", "narrator", ""),
        ("باكو – يريفان: «رويترز»", "narrator", ""),
    ],
)
def test_a_sentence_is_told_by_the_party_of_its_speaker_else_by_the_outlet(text, voice, speaker):
    (row,) = annotate_text(text, "2020-10-03")["voices"]
    assert (row["voice"], row["speaker"]) == (voice, speaker)
    assert text[row["start"] : row["end"]] == text


def test_every_sentence_read_has_one_voice_and_debris_none():
    text = "قالت أرمينيا إن القصف مستمر. وتوقف القتال ليلا.\n\nاقرأ أيضا: مقتل 99 جنديا أرمينيا\n"
    assert [row["voice"] for row in annotate_text(text, "2020-10-03")["voices"]] == ["armenian", "narrator"]


@pytest.mark.parametrize(
    ("size", "language"),
    [("two-column", "ar"), ("two-column", "en"), ("one-column", "both"), ("slides", "both")],
)
def test_nothing_overlaps_or_is_cut_in_a_large_corpus(drawn, size, language):
    style.use(size, language)
    ribbons.attribution_ribbon(large(), language)
    [(fig, *_)] = drawn.values()
    assert checks.overlapping(fig) == []
    assert checks.cut_off(fig) == []


def test_those_with_most_claims_are_drawn_by_day_and_the_others_counted(drawn):
    style.use("two-column", "en")
    made = tables(*["narrator armenian"] * 25, claims=[(n, 1) for n in range(5, 25)])
    ribbons.attribution_ribbon(made, "en")
    [(fig, data, *_, claims)] = drawn.values()
    assert list(data["article_id"].unique()) == [f"a{n:03d}" for n in range(5, 25)] and len(claims) == 20
    words = [text.get_text() for text in checks.drawn_texts(fig)]
    assert any("Articles: 25 · Claims: 20" in text and "not drawn: 5" in text for text in words)


def test_each_number_has_a_tick_over_its_sentence(drawn):
    ribbons.attribution_ribbon(tables("armenian narrator third", claims=[(0, 0), (0, 2), (0, 2)]), "ar")
    [(fig, data, *_)] = drawn.values()
    assert list(data["n_claims"]) == [1, 0, 2]
    lines = [path.vertices[0, 0] for path in fig.axes[0].collections[0].get_paths()]
    assert [round(place) for place in lines] == [1, 3, 3] and len(set(lines)) == 3


def test_one_article_without_a_claim_is_drawn_without_a_tick(drawn):
    ribbons.attribution_ribbon(tables("narrator unknown"), "ar")
    [(fig, data, *_, claims)] = drawn.values()
    assert list(data["voice"]) == ["narrator", "unknown"] and not claims
    assert len(fig.axes[0].collections) == 0


@pytest.mark.parametrize("size", ["two-column", "one-column"])
def test_rows_are_as_high_as_their_names_and_no_higher(drawn, size):
    style.use(size, "both")
    ribbons.attribution_ribbon(tables("armenian third", " ".join(VOICES)), "both")
    [(fig, *_)] = drawn.values()
    fig.draw_without_rendering()
    names = [tick.get_text() for tick in fig.axes[0].get_yticklabels()]
    height = fig.axes[0].get_window_extent().height / fig.dpi
    assert height == pytest.approx(figures.rows_height(names), rel=0.02)


def test_without_a_sentence_nothing_is_drawn(drawn):
    ribbons.attribution_ribbon(tables(), "ar")
    ribbons.attribution_ribbon(tables(""), "ar")
    assert not drawn


def test_grey_print_tells_the_voices_apart(drawn):
    ribbons.attribution_ribbon(tables(" ".join(VOICES)), "ar")
    [(fig, *_)] = drawn.values()
    fields = fig.axes[0].patches
    looks = {(field.get_hatch(), round(field.get_height(), 2)) for field in fields}
    assert len(fields) == len(looks) == len(VOICES)
    assert {matplotlib.colors.to_hex(field.get_facecolor()) for field in fields} == set(
        figures.PALETTE.values()
    )


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("en", "left")])
def test_an_arabic_ribbon_runs_from_right_to_left(drawn, language, side):
    style.use("two-column", language)
    ribbons.attribution_ribbon(tables("armenian third"), language)
    [(fig, *_)] = drawn.values()
    ax = fig.axes[0]
    assert ax.xaxis_inverted() == (side == "right") and ax.yaxis.get_ticks_position() == side
