"""Mediation: which attempts a text tells, who made them, where, when, and what became of them."""

import pytest

from helpers.days import days
from helpers.mediation import Attempt, mediation_of
from helpers.mediation_links import link
from helpers.reading import read_text
from helpers.text import fold, sentences
from tests.tools.wordings import wordings


def attempts(text, published=""):
    """The attempts that a text tells."""
    spans = [(n, "body", start, end) for n, (start, end) in enumerate(sentences(text))]
    return mediation_of(read_text(text, spans, published))


def one(text, published, act):
    """The only attempt of a kind that a text tells."""
    found = [attempt for attempt in attempts(text, published) if attempt.act == act]
    assert len(found) == 1, found
    return found[0]


MOSCOW_TALKS = [
    ("انطلقت في موسكو اليوم الجمعة مباحثات بين وزيري خارجية أذربيجان وأرمينيا برعاية روسيا.", "2020-10-09"),
    ("التقى لافروف أمس في موسكو نظيريه الأرميني والأذربيجاني.", "2020-10-10"),
    (
        "يستضيف وزير الخارجية الروسي سيرغي لافروف في موسكو محادثات بين بيراموف ومناتساكانيان يوم 9 أكتوبر.",
        "2020-10-09",
    ),
    ("اجتمع وزيرا خارجية البلدين الجمعة في العاصمة الروسية بوساطة روسية.", "2020-10-11"),
    ("وشهدت موسكو في التاسع من أكتوبر مفاوضات بين أرمينيا وأذربيجان بدعوة من بوتين.", "2020-10-12"),
    ("بدأت فى موسكو الجمعة مشاورات أرمينية أذربيجانية بحضور وزير الخارجية الروسى.", "2020-10-09"),
]


@pytest.mark.parametrize(("text", "published"), MOSCOW_TALKS)
def test_the_moscow_talks_are_talks_in_moscow_with_russia(text, published):
    found = one(text, published, "talks")
    assert (found.venue, found.date) == ("moscow", "2020-10-09")
    assert {"russia", "sergey-lavrov", "vladimir-putin"} & set(found.mediators.split("|"))


TRUCES = [
    (
        "أعلن لافروف أن البلدين اتفقا على هدنة إنسانية تبدأ ظهر 10 أكتوبر.",
        "2020-10-10",
        "russia",
        "2020-10-10",
    ),
    ("دخل وقف لإطلاق النار بوساطة روسيا حيز التنفيذ السبت.", "2020-10-11", "russia", "2020-10-10"),
    (
        "اتفقت يريفان وباكو برعاية موسكو على وقف القتال اعتبارا من ظهر اليوم السبت.",
        "2020-10-10",
        "russia",
        "2020-10-10",
    ),
    ("الهدنة الروسية التي بدأت في العاشر من أكتوبر لم تصمد.", "2020-10-13", "russia", "2020-10-10"),
    (
        "توصل الطرفان أمس إلى اتفاق لوقف إطلاق النار بوساطة الرئيس بوتين.",
        "2020-10-11",
        "russia",
        "2020-10-10",
    ),
    ("بدأ سريان هدنة جديدة بمسعى فرنسي ليل 18 أكتوبر.", "2020-10-18", "france", "2020-10-18"),
    (
        "أعلنت باريس أن أرمينيا وأذربيجان اتفقتا على هدنة ثانية تسري من الأحد.",
        "2020-10-18",
        "france",
        "2020-10-18",
    ),
    (
        "وافق الجانبان على هدنة إنسانية بوساطة ماكرون اعتبارا من الثامن عشر من أكتوبر.",
        "2020-10-19",
        "france",
        "2020-10-18",
    ),
    ("هدنة فرنسية ثانية تدخل حيز التنفيذ أمس الأحد.", "2020-10-19", "france", "2020-10-18"),
    (
        "وقف إطلاق النار الذي أبرم برعاية فرنسا الأحد الماضي انهار بعد ساعات.",
        "2020-10-21",
        "france",
        "2020-10-18",
    ),
    (
        "أعلنت واشنطن التوصل إلى وقف لإطلاق النار يسري صباح الاثنين.",
        "2020-10-26",
        "united-states",
        "2020-10-26",
    ),
    (
        "خرق الطرفان الهدنة التي أعلنتها الولايات المتحدة في 26 أكتوبر.",
        "2020-10-28",
        "united-states",
        "2020-10-26",
    ),
    ("هدنة أميركية ثالثة تبدأ الاثنين في قره باغ.", "2020-10-26", "united-states", "2020-10-26"),
    (
        "اتفق الجانبان بوساطة أمريكية على هدنة إنسانية منذ الصباح، بدأت يوم 26 تشرين الأول.",
        "2020-10-27",
        "united-states",
        "2020-10-26",
    ),
    (
        "دخل اتفاق وقف النار الذي رعته الولايات المتحدة حيز التنفيذ أمس الاثنين.",
        "2020-10-27",
        "united-states",
        "2020-10-26",
    ),
    (
        "وقع بوتين وعلييف وباشينيان بيانا ثلاثيا ينهي الحرب ليل 10 نوفمبر.",
        "2020-11-10",
        "russia",
        "2020-11-10",
    ),
    (
        "أعلن الكرملين توقيع اتفاق ثلاثي في العاشر من نوفمبر لوقف القتال في قره باغ.",
        "2020-11-10",
        "russia",
        "2020-11-10",
    ),
    (
        "البيان الثلاثي الموقع في 10 تشرين الثاني بوساطة روسيا ينص على انسحاب القوات.",
        "2020-11-12",
        "russia",
        "2020-11-10",
    ),
    (
        "اتفقت أرمينيا وأذربيجان وروسيا أمس الثلاثاء على وقف كامل لإطلاق النار.",
        "2020-11-11",
        "russia",
        "2020-11-10",
    ),
    (
        "قال باشينيان إنه وقع مع رئيسي روسيا وأذربيجان إعلانا لإنهاء الحرب يوم 10 نوفمبر.",
        "2020-11-10",
        "russia",
        "2020-11-10",
    ),
]
STATE = {
    "russia": {"russia", "sergey-lavrov", "vladimir-putin", "kremlin"},
    "france": {"france", "emmanuel-macron"},
    "united-states": {"united-states", "mike-pompeo", "us-state-department"},
}


@pytest.mark.parametrize(("text", "published", "state", "day"), TRUCES)
def test_the_truces_and_the_statement_of_november(text, published, state, day):
    found = one(text, published, "ceasefire")
    assert STATE[state] & set(found.mediators.split("|"))
    assert found.date == day


ACTS = [
    ("دعا الاتحاد الأوروبي الطرفين إلى وقف القتال.", "appeal", "european-union"),
    ("ناشد غوتيريش أرمينيا وأذربيجان العودة إلى طاولة المفاوضات.", "appeal", "antonio-guterres"),
    ("قال لافروف إنه حث الجانبين على التهدئة.", "appeal", "sergey-lavrov"),
    ("وشدد ماكرون على ضرورة وقف إطلاق النار فورا.", "appeal", "emmanuel-macron"),
    ("أجرى بوتين اتصالا هاتفيا بنظيره الأذربيجاني إلهام علييف.", "phone_call", "vladimir-putin"),
    ("هاتف ماكرون كلا من علييف وباشينيان.", "phone_call", "emmanuel-macron"),
    ("أعلنت موسكو استعدادها لاستضافة لقاء بين وزيري خارجية البلدين.", "offer_to_host", "russia"),
    ("عرضت جورجيا أن تستضيف مباحثات بين الطرفين في تبليسي.", "offer_to_host", "georgia"),
    ("طرحت إيران خطة لتسوية النزاع بين الجارتين.", "proposal", "iran"),
    ("اتفق الطرفان بوساطة روسية على تبادل جثامين القتلى.", "agreement", "russia"),
    ("يقام مركز روسي تركي مشترك لمراقبة وقف إطلاق النار.", "monitoring", "russia"),
    ("لم تتوصل مجموعة مينسك إلى حل للنزاع منذ ثلاثة عقود.", "standing_process", "osce-minsk-group"),
]


@pytest.mark.parametrize(("text", "act", "mediator"), ACTS)
def test_an_act_of_mediation_is_told_from_the_others(text, act, mediator):
    (found,) = attempts(text, "2020-10-05")
    assert found.act == act
    assert mediator in found.mediators.split("|")


# One attempt a text; an empty cell is not looked at.
WORDINGS = wordings("mediation")


@pytest.mark.parametrize("row", WORDINGS, ids=lambda row: row["act"])
def test_an_attempt_in_the_wordings_of_several_houses(row):
    found = one(row["text"], row["published"], row["act"])
    fields = [field for field in ("venue", "date", "outcome") if row[field]]
    assert {f: getattr(found, f) or "none" for f in fields} == {f: row[f] for f in fields}
    assert not row["mediator"] or row["mediator"] in found.mediators.split("|")


@pytest.mark.parametrize("day", ["2020-10-09", "2020-10-10", "2020-10-18", "2020-10-26", "2020-11-10"])
def test_the_great_attempts_stand_in_many_wordings(day):
    dated = [row for row in WORDINGS if row["date"] == day] + [row for row in TRUCES if row[3] == day]
    assert len(dated) >= 5


NONE = [
    "لن تكون هناك مفاوضات مع يريفان ما دامت قواتها في الإقليم.",
    "إذا أصرت أرمينيا على موقفها فلا محادثات.",
    "طالب علييف أرمينيا بوقف إطلاق النار والانسحاب.",
    "بحث بوتين وماكرون الأزمة في اتصال هاتفي.",
    "دعت فرنسا تركيا إلى وقف إرسال السلاح.",
    "قصف الجيش الأذربيجاني مدينة ستيباناكرت.",
    "اجتمع علييف بقادة جيشه في باكو.",
    "سقط ثلاثون ألف قتيل قبل هدنة عام 1994.",
    "دعت وزارة الخارجية الأرمينية المجتمع الدولي إلى إدانة العدوان.",
    "طالب أردوغان أرمينيا بالانسحاب من الأراضي الأذربيجانية.",
    "التقى أردوغان نظيره الأذربيجاني في باكو لحضور العرض العسكري.",
    "قتل جنديان منذ دخول الهدنة حيز التنفيذ.",
    "بحث ماكرون وميركل هاتفيا الوضع في القوقاز.",
    "أكد أردوغان لعلييف في اتصال هاتفي دعم تركيا الكامل لأذربيجان.",
    "قال باشينيان إنه لا حل دبلوماسيا للنزاع في هذه المرحلة.",
    "أعلنت أرمينيا الأحكام العرفية والتعبئة العامة.",
    "ورفض باشينيان الحديث عن أي تسوية دون تقرير المصير.",
    "بحث لافروف مع نظيره التركي هاتفيا التطورات في قره باغ.",
    "أعلنت وزارة الدفاع الأذربيجانية أن القوات الأرمينية قصفت ترتر رغم الهدنة.",
    "طالبت يريفان المجتمع الدولي بالضغط على باكو لوقف القصف.",
    "هنأ أردوغان علييف على تحرير شوشا.",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_attempt_by_a_third_party_is_no_record(text):
    assert attempts(text, "2020-10-05") == []


OUTCOMES = [
    ("اتفق الطرفان بوساطة روسية على هدنة إنسانية.", "ceasefire", "agreed"),
    ("اتفق الطرفان بوساطة روسية على هدنة إنسانية. وتبادلا الاتهام بخرق الهدنة.", "ceasefire", "violated"),
    ("اتفق الطرفان بوساطة روسية على هدنة إنسانية. وقال الكرملين إن الهدنة لا تنهار.", "ceasefire", "agreed"),
    (
        "اتفق الطرفان بوساطة روسية على هدنة إنسانية. ولم تسجل أي انتهاكات لوقف إطلاق النار.",
        "ceasefire",
        "agreed",
    ),
    ("بدأت اليوم في موسكو محادثات بين أرمينيا وأذربيجان برعاية روسيا.", "talks", "ongoing"),
    ("عرضت موسكو استضافة لقاء بين الطرفين.", "offer_to_host", "offered"),
    ("عرضت موسكو استضافة لقاء بين الطرفين. ورفض باشينيان العرض.", "offer_to_host", "rejected"),
]


@pytest.mark.parametrize(("text", "act", "outcome"), OUTCOMES)
def test_the_outcome_is_that_of_the_article(text, act, outcome):
    assert one(text, "2020-10-10", act).outcome == outcome


RESPONSES = [
    ("ورفض باشينيان العرض.", "nikol-pashinyan:rejected"),
    ("ورحبت باكو بالعرض.", "azerbaijan:accepted"),
    ("وقال علييف إنه لا يوافق على العرض.", "ilham-aliyev:rejected"),
    ("وأبدى علييف استعداده للمحادثات بشرط انسحاب القوات.", "ilham-aliyev:conditional"),
    ("ورحبت فرنسا بالعرض.", ""),
    ("وقصفت باكو ستيباناكرت.", ""),
]


@pytest.mark.parametrize(("answer", "expected"), RESPONSES)
def test_who_answers_an_attempt_and_how(answer, expected):
    found = one(f"عرضت موسكو استضافة لقاء بين الطرفين. {answer}", "2020-10-01", "offer_to_host")
    assert found.responses == expected


def test_a_restated_attempt_is_one_record_and_quotes_the_text():
    text = "هدنة أميركية.\nأعلنت واشنطن أن الطرفين اتفقا على هدنة تبدأ الاثنين. وبعد ساعة انهارت الهدنة."
    found = one(text, "2020-10-26", "ceasefire")
    assert text[found.start : found.end] == found.quote
    assert (found.mediators, found.date, found.outcome) == ("united-states", "2020-10-26", "violated")


def test_the_three_chairs_of_the_group_are_the_group():
    text = (
        "اجتمع وزيرا خارجية البلدين في جنيف برعاية روسيا والولايات المتحدة وفرنسا. "
        "ورأى كالن أن محادثات مجموعة مينسك في جنيف ستفشل."
    )
    assert len({attempt.venue for attempt in attempts(text, "2020-10-09")}) == 1
    assert len(attempts(text, "2020-10-09")) == 1


def test_the_day_of_a_speech_is_not_that_of_the_talks_it_speaks_of():
    text = "قال كالن الجمعة إن محادثات برعاية مجموعة مينسك جرت في جنيف بين الوزيرين."
    (found,) = attempts(text, "2020-10-09")
    assert not found.date


def test_resolutions_do_not_mediate():
    found = attempts("حذر علييف يريفان من الخداع بعد لقاء موسكو أو تجاهل قرارات الأمم المتحدة.", "2020-10-09")
    assert all("un" not in attempt.mediators.split("|") for attempt in found)


def test_talks_and_the_truce_that_came_of_them_are_two():
    text = "أجرى لافروف في موسكو محادثات مع نظيريه. ثم أعلن لافروف أن الطرفين اتفقا على هدنة تبدأ السبت."
    assert sorted(found.act for found in attempts(text, "2020-10-10")) == ["ceasefire", "talks"]


def attempt(act="talks", mediators="russia", venue="", date=""):
    """An Attempt with the fields that linking looks at."""
    return Attempt(0, 0, 1, "", mediators, act, "armenia|azerbaijan", venue, date, "unknown", "", "")


LINKS = [
    (attempt(venue="moscow", date="2020-10-09"), attempt(venue="moscow", date="2020-10-10"), True),
    (attempt(date="2020-10-09"), attempt(mediators="sergey-lavrov", date="2020-10-11"), True),
    (attempt(date="2020-10-09"), attempt(date="2020-10-12"), False),
    (attempt(venue="moscow", date="2020-10-09"), attempt(venue="geneva", date="2020-10-09"), False),
    (attempt(date="2020-10-09"), attempt(mediators="france", date="2020-10-09"), False),
    (attempt(date="2020-10-09"), attempt(act="ceasefire", date="2020-10-09"), False),
    (attempt(), attempt(), False),
    (attempt(mediators="", date="2020-10-09"), attempt(mediators="", date="2020-10-09"), False),
    (attempt("standing_process", "osce-minsk-group"), attempt("standing_process", "osce-minsk-group"), True),
]


@pytest.mark.parametrize(("first", "second", "linked"), LINKS)
def test_one_attempt_in_two_articles_has_one_id(first, second, linked):
    ids = link({"a": [first], "b": [second]})
    assert (ids["a"] == ids["b"]) is linked


def test_two_attempts_of_one_article_keep_two_ids():
    same = attempt(date="2020-10-09")
    first, second = link({"a": [same, same]})["a"]
    assert first != second


DAYS = [
    ("اليوم الجمعة", "2020-10-09", ["2020-10-09"]),
    ("أمس", "2020-10-01", ["2020-09-30"]),
    ("أول أمس", "2020-10-01", ["2020-09-29"]),
    ("الأربعاء الماضي", "2020-10-09", ["2020-10-07"]),
    ("الجمعة الماضي", "2020-10-09", ["2020-10-02"]),
    ("يوم الجمعة", "2020-10-12", ["2020-10-09"]),
    ("غدا الجمعة", "2020-10-22", ["2020-10-23"]),
    ("في 10 أكتوبر", "2020-11-02", ["2020-10-10"]),
    ("في العاشر من تشرين الثاني", "2020-11-12", ["2020-11-10"]),
    ("في العاشر من الشهر الجاري", "2020-11-12", ["2020-11-10"]),
    ("في العاشر من الشهر الماضي", "2020-11-12", ["2020-10-10"]),
    ("في الخامس من الشهر المقبل", "2020-11-12", ["2020-12-05"]),
    ("27 ديسمبر", "2021-01-05", ["2020-12-27"]),
    ("ليل الاثنين – الثلاثاء", "2020-11-11", ["2020-11-10"]),
    ("الأحد، ١٨ أكتوبر", "2020-10-20", ["2020-10-18"]),
    ("في 30 سبتمبر 2020", "", ["2020-09-30"]),
    ("أمس", "", []),
    ("30 فبراير", "2020-10-09", []),
    ("اليوم الاثنين", "2020-10-09", []),
    ("منذ 27 سبتمبر", "2020-10-09", []),
    ("حتى اليوم", "2020-10-09", []),
    ("ثلاث مرات في اليوم", "2020-10-09", []),
]


@pytest.mark.parametrize(("text", "published", "expected"), DAYS)
def test_a_day_is_resolved_from_the_day_of_publication_or_left_out(text, published, expected):
    assert [day.iso for day in days(fold(text).text, published)] == expected
