"""Who does what to whom: the direction of acts, and what is no act."""

import pytest

from helpers.annotate import annotate_text
from helpers.lexicon import read_table

PLOVER = {"", "AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}


def told(text, aside=False):
    """(source, act, target) of a text, without those only spoken of unless asked for."""
    rows = annotate_text(text, "2020-10-14")["relations"]
    return [(r["source"], r["act"], r["target"]) for r in rows if (r["act"] == "speaks_of") == aside]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اتهمت يريفان أنقرة بالتدخل.", [("armenia", "accuses", "turkey")]),
        ("أذربيجان اتهمت أرمينيا بخرق الهدنة.", [("azerbaijan", "accuses", "armenia")]),
        ("قال أردوغان إن الحل قريب، متهما باريس بالانحياز.", [("recep-tayyip-erdogan", "accuses", "france")]),
        ("حذر علييف أرمينيا من العواقب.", [("ilham-aliyev", "warns", "armenia")]),
        ("طالب ماكرون أنقرة بإيضاحات.", [("emmanuel-macron", "demands", "turkey")]),
        (
            "دعا بومبيو، أمس، أرمينيا وأذربيجان إلى التهدئة.",
            [("mike-pompeo", "calls_on", "armenia"), ("mike-pompeo", "calls_on", "azerbaijan")],
        ),
        (
            "ناشد غوتيريش الطرفين وقف القصف.",
            [("antonio-guterres", "calls_on", "armenia"), ("antonio-guterres", "calls_on", "azerbaijan")],
        ),
        (
            "أجرى بوتين اتصالا هاتفيا مع باشينيان.",
            [
                ("vladimir-putin", "phones", "nikol-pashinyan"),
                ("nikol-pashinyan", "phones", "vladimir-putin"),
            ],
        ),
        (
            "تبادلت يريفان وباكو الاتهامات بالقصف.",
            [("armenia", "accuses", "azerbaijan"), ("azerbaijan", "accuses", "armenia")],
        ),
        ("نفت أنقرة اتهامات يريفان.", [("turkey", "denies", "armenia")]),
        (
            "عرضت موسكو استضافة حوار بين الطرفين.",
            [("russia", "offers", "armenia"), ("russia", "offers", "azerbaijan")],
        ),
        ("أبلغ روحاني علييف استعداد بلاده.", [("hassan-rouhani", "tells", "ilham-aliyev")]),
    ],
)
def test_acts_have_a_direction(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "لم تتهم يريفان أنقرة بشيء.",
        "من المقرر أن يلتقي لافروف بيراموف غدا.",
        "سيلتقي لافروف بيراموف غدا.",
        "نفى البلدان اتهامات يريفان.",
        "جرى تبادل الأسرى بين يريفان وباكو.",
        "حذرت المفوضة السامية لحقوق الإنسان ميشيل باشليه من كارثة.",
        "رحبت به باكو ورفضته يريفان.",
        "كانت الأمطار غزيرة.",
    ],
)
def test_what_is_denied_to_come_or_nobodys_is_no_act(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال علييف إن الجيش الأرميني تراجع.", [("ilham-aliyev", "speaks_of", "armenia-army")]),
        ("قال ماكرون لرويترز إن الوقت حان.", []),
        ("قال مصدر إن الجيش الأرميني تراجع.", []),
        ("اتهمت يريفان أنقرة بالتدخل.", []),
    ],
)
def test_whom_a_speaker_speaks_of(text, expected):
    assert told(text, aside=True) == expected


def test_each_act_carries_its_codes_and_its_words():
    text = "اتهمت يريفان أنقرة بالتدخل."
    row = annotate_text(text, "2020-10-14")["relations"][0]
    assert (row["cameo"], row["plover"], row["rule"], row["context"]) == ("112", "ACCUSE", "verb", text)
    assert row["quote"] == text[row["start"] : row["end"]] == "اتهمت يريفان أنقرة"


def test_the_codes_are_those_of_the_codebooks():
    rows = read_table("acts")
    assert all(len(row["cameo"]) == 3 and row["cameo"].isdigit() and row["note"] for row in rows)
    assert {row["plover"] for row in rows} <= PLOVER
    assert all(len({r["cameo"] for r in rows if r["act"] == row["act"]}) == 1 for row in rows)
