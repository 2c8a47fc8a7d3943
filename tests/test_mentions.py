"""Who is named as an actor: countries that act and those that are places, titles, offices, names."""

import pytest

from helpers.actor_names import actor_name, nations, offices
from helpers.actor_tables import actor_table, role_table
from helpers.annotate import annotate_text


def named(text, day="2020-10-14"):
    """The actors of a text, once each, in order."""
    return list(dict.fromkeys(row["actor_id"] for row in annotate_text(text, day)["mentions"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت أرمينيا إن الهدنة انتهت.", ["armenia"]),
        ("وصلت القافلة إلى الحدود ثم توقفت في أرمينيا مساء.", []),
        ("سقطت القذيفة داخل أراضي أرمينيا.", []),
        ("يستمر القتال في قره باغ منذ أسبوع.", []),
        ("دمرت المعارك في مدينة ستيباناكرت بيوتا كثيرة.", []),
        ("جرحى من سكان قره باغ نقلوا ليلا.", []),
        ("أعلنت السلطات الانفصالية حالة الطوارئ.", ["artsakh"]),
        ("باريس – موسكو: «رويترز»", ["reuters"]),
        ("شوهدت مدرعة أرمينية محترقة قرب النهر.", []),
        ("عاشت البلاد أعواما جمهورية سوفييتية.", []),
        ("يعمل المركز الذي يتخذ من لندن مقرا له منذ أعوام.", []),
        ("حذرت طهران جارتيها من توسع الحرب.", ["iran"]),
    ],
)
def test_a_word_for_a_country_is_an_actor_only_where_it_acts(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("صرح وزير الخارجية الروسي بأن الحوار مستمر.", ["sergey-lavrov"]),
        ("صرح وزير الخارجية الروسي سيرجي لافروف بأن الحوار مستمر.", ["sergey-lavrov"]),
        ("التقى وزيرا خارجية أرمينيا وأذربيجان صباحا.", ["zohrab-mnatsakanyan", "jeyhun-bayramov"]),
        ("وقعت وزارتا الدفاع الروسية والتركية وثيقة.", ["russia-mod", "turkey-mod"]),
        ("أصدرت وزارتا الخارجية في البلدين بيانين.", ["armenia-mfa", "azerbaijan-mfa"]),
        ("قال نائب وزير الخارجية الإيراني إن الخطة جاهزة.", ["iran-mfa"]),
        ("قال رئيس البرلمان الأرميني إن الجلسة سرية.", ["ararat-mirzoyan"]),
        ("قال رئيس البرلمان الفرنسي إن الجلسة سرية.", ["france-parliament"]),
        ("ناشد الأمين العام للأمم المتحدة الجميع ضبط النفس.", ["antonio-guterres", "un"]),
        (
            "قالت شوشان ستيبانيان، المتحدثة باسم وزارة الدفاع الأرمينية، إن الليل هادئ.",
            ["armenia-mod", "shushan-stepanyan"],
        ),
        ("أعلنت الدفاع الأذربيجانية أن الطريق آمن.", ["azerbaijan-mod"]),
        ("تولى رجال الدفاع المدني إخماد الحريق.", []),
        ("قال رئيس بلدية القرية إن الماء مقطوع.", []),
        ("انتقدت صحيفة لوموند القرار.", ["le-monde"]),
    ],
)
def test_titles_and_offices_give_their_holder(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2020-11-10", "zohrab-mnatsakanyan"), ("2020-11-30", "ara-ayvazyan"), ("2020-11-17", "armenia-mfa")],
)
def test_a_role_has_dates(day, expected):
    assert named("قال وزير الخارجية الأرميني إن الوضع صعب.", day) == [expected]


def test_peacekeepers_without_a_nation_are_russian_only_once_they_are_there():
    text = "نظمت قوات حفظ السلام نقل العائدين."
    assert named(text, "2020-12-01") == ["russia-peacekeepers"]
    assert named(text, "2020-10-05") == []


@pytest.mark.parametrize(
    "spelling",
    [
        *("نيكول باشينيان", "نيكول باشنيان", "باشينيان", "الهام علييف", "إلهام عليف"),
        *("رجب طيب اردوجان", "إردوغان", "سيرغي لافروف", "سيرجى لافروف", "غوتيريش", "جوتيريش", "كوتيريش"),
    ],
)
def test_spellings_name_one_person(spelling):
    assert len(named(f"قال {spelling} إن الحل قريب.")) == 1


def test_a_name_inside_a_word_is_none():
    assert named("اشترى التاجر فاسا من السوق وباع تاسعة.") == []


def test_the_quote_is_the_place_in_the_text():
    text = "وَقال الرئيسُ الفرنسي، ‏إيمانويل ماكرون، إن باريس مستعدة."
    rows = annotate_text(text, "2020-10-14")["mentions"]
    assert rows and all(row["quote"] == text[row["start"] : row["end"]] for row in rows)


@pytest.mark.parametrize(
    ("actor", "english", "arabic"),
    [
        ("sergey-lavrov", "Sergey Lavrov", "سيرغي لافروف"),
        ("france-health-ministry", "Ministry of Health of France", "وزارة الصحة الفرنسية"),
        ("united-kingdom-parliament", "Parliament of United Kingdom", "البرلمان البريطاني"),
        (
            "artsakh-presidency",
            "Presidency of Nagorno-Karabakh authorities",
            "الرئاسة في إقليم ناغورني قره باغ",
        ),
    ],
)
def test_every_actor_has_a_name(actor, english, arabic):
    assert (actor_name(actor), actor_name(actor, "ar")) == (english, arabic)


def test_every_nation_with_every_office_has_a_name_in_both_languages():
    ids = [f"{nation}-{suffix}" for nation in nations() for suffix in offices()] + list(nations())
    assert all(actor_name(actor, language) for actor in ids for language in ("en", "ar"))


def test_an_unknown_id_says_how_to_mend_it():
    with pytest.raises(KeyError, match=r"actors\.csv"):
        actor_name("atlantis-navy")


def test_every_holder_of_a_role_is_listed():
    assert {person for people in role_table().values() for person, _, _ in people} <= actor_table().keys()
