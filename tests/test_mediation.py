"""Mediation: which attempts a text tells, who made them, where, when, and what became of them."""

import pytest

from helpers.days import days
from helpers.mediation import Attempt, mediation_of
from helpers.mediation_links import link
from helpers.reading import read_text
from helpers.text import fold, sentences


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
    ("يستضيف وزير الخارجية الروسي سيرغي لافروف في موسكو محادثات بين بيراموف ومناتساكانيان يوم 9 أكتوبر.", "2020-10-09"),
    ("اجتمع وزيرا خارجية البلدين الجمعة في العاصمة الروسية بوساطة روسية.", "2020-10-11"),
    ("وشهدت موسكو في التاسع من أكتوبر مفاوضات بين أرمينيا وأذربيجان في موسكو بدعوة من بوتين.", "2020-10-12"),
    ("بدأت فى موسكو الجمعة مشاورات أرمينية أذربيجانية بحضور وزير الخارجية الروسى.", "2020-10-09"),
]


@pytest.mark.parametrize(("text", "published"), MOSCOW_TALKS)
def test_the_moscow_talks_are_talks_in_moscow_with_russia(text, published):
    found = one(text, published, "talks")
    assert (found.venue, found.date) == ("moscow", "2020-10-09")
    assert {"russia", "sergey-lavrov", "vladimir-putin"} & set(found.mediators.split("|"))


TRUCES = [
    ("أعلن لافروف أن البلدين اتفقا على هدنة إنسانية تبدأ ظهر 10 أكتوبر.", "2020-10-10", "russia", "2020-10-10"),
    ("دخل وقف لإطلاق النار بوساطة روسيا حيز التنفيذ السبت.", "2020-10-11", "russia", "2020-10-10"),
    ("اتفقت يريفان وباكو برعاية موسكو على وقف القتال اعتبارا من ظهر اليوم السبت.", "2020-10-10", "russia", "2020-10-10"),
    ("الهدنة الروسية التي بدأت في العاشر من أكتوبر لم تصمد.", "2020-10-13", "russia", "2020-10-10"),
    ("توصل الطرفان أمس إلى اتفاق لوقف إطلاق النار بوساطة الرئيس بوتين.", "2020-10-11", "russia", "2020-10-10"),
    ("بدأ سريان هدنة جديدة بمسعى فرنسي ليل 18 أكتوبر.", "2020-10-18", "france", "2020-10-18"),
    ("أعلنت باريس أن أرمينيا وأذربيجان اتفقتا على هدنة ثانية تسري من الأحد.", "2020-10-18", "france", "2020-10-18"),
    ("وافق الجانبان على هدنة إنسانية بوساطة ماكرون اعتبارا من الثامن عشر من أكتوبر.", "2020-10-19", "france", "2020-10-18"),
    ("هدنة فرنسية ثانية تدخل حيز التنفيذ أمس الأحد.", "2020-10-19", "france", "2020-10-18"),
    ("وقف إطلاق النار الذي أبرم برعاية فرنسا الأحد الماضي انهار بعد ساعات.", "2020-10-21", "france", "2020-10-18"),
    ("أعلنت واشنطن التوصل إلى وقف لإطلاق النار يسري صباح الاثنين.", "2020-10-26", "united-states", "2020-10-26"),
    ("خرق الطرفان الهدنة التي أعلنتها الولايات المتحدة في 26 أكتوبر.", "2020-10-28", "united-states", "2020-10-26"),
    ("هدنة أميركية ثالثة تبدأ الاثنين في قره باغ.", "2020-10-26", "united-states", "2020-10-26"),
    ("اتفق الجانبان بوساطة أمريكية على هدنة إنسانية منذ الصباح، بدأت يوم 26 تشرين الأول.", "2020-10-27", "united-states", "2020-10-26"),
    ("دخل اتفاق وقف النار الذي رعته الولايات المتحدة حيز التنفيذ أمس الاثنين.", "2020-10-27", "united-states", "2020-10-26"),
    ("وقع بوتين وعلييف وباشينيان بيانا ثلاثيا ينهي الحرب ليل 10 نوفمبر.", "2020-11-10", "russia", "2020-11-10"),
    ("أعلن الكرملين توقيع اتفاق ثلاثي في العاشر من نوفمبر لوقف القتال في قره باغ.", "2020-11-10", "russia", "2020-11-10"),
    ("البيان الثلاثي الموقع في 10 تشرين الثاني بوساطة روسيا ينص على انسحاب القوات.", "2020-11-12", "russia", "2020-11-10"),
    ("اتفقت أرمينيا وأذربيجان وروسيا أمس الثلاثاء على وقف كامل لإطلاق النار.", "2020-11-11", "russia", "2020-11-10"),
    ("قال باشينيان إنه وقع مع رئيسي روسيا وأذربيجان إعلانا لإنهاء الحرب يوم 10 نوفمبر.", "2020-11-10", "russia", "2020-11-10"),
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
