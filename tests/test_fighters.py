"""Foreign fighters: who says what of whom, and what is no allegation."""

from itertools import groupby
from operator import itemgetter

import pytest

from helpers.fighters import fighters_of
from helpers.reading import read_text
from helpers.text import sentences
from tests.tools.wordings import wordings


def allegations(text, kinds=()):
    """The records of a text; kinds gives the kinds of its first sentences."""
    kinds = [*kinds, *["body"] * len(text)]
    return fighters_of(
        read_text(text, [(n, kinds[n], s, e) for n, (s, e) in enumerate(sentences(text))], "2020-10-15")
    )


def told(text, *fields):
    """The named fields of each record of a text."""
    return [tuple(getattr(record, field) for field in fields) for record in allegations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال باشينيان إن تركيا أرسلت مرتزقة سوريين إلى أذربيجان.",
            ("nikol-pashinyan", "alleges", "SYR", "azerbaijani"),
        ),
        ("نفت تركيا إرسال مقاتلين سوريين إلى أذربيجان.", ("turkey", "denies", "SYR", "azerbaijani")),
        (
            "حذر ناريشكين من تدفق إرهابيين من الشرق الأوسط على المنطقة.",
            ("sergey-naryshkin", "warns", "Middle East", "unknown"),
        ),
        (
            "قال روحاني إن إيران لن تسمح باقتراب إرهابيين من حدودها.",
            ("hassan-rouhani", "warns", "", "unknown"),
        ),
        (
            "أقر هاروتيونيان بأن متطوعين من أرمن لبنان يقاتلون في صفوف قواته.",
            ("arayik-harutyunyan", "confirms", "LBN", "armenian"),
        ),
        (
            "اتهم حاجييف يريفان بتجنيد عناصر من حزب العمال الكردستاني.",
            ("hikmet-hajiyev", "alleges", "", "armenian"),
        ),
        ("أكد علييف أن جيشه لا يضم أي مقاتل أجنبي.", ("ilham-aliyev", "denies", "", "azerbaijani")),
        ("تحدثت أنباء عن وصول مسلحين من ليبيا إلى منطقة النزاع.", ("", "alleges", "LBY", "unknown")),
        (
            "قالت وزارة الدفاع الأرمينية إن ضباطا أتراكا يشاركون في توجيه الهجوم.",
            ("armenia-mod", "alleges", "TUR", "azerbaijani"),
        ),
        (
            "نفت الرئاسة التركية مشاركة جيشها في المعارك.",
            ("turkey-presidency", "denies", "TUR", "azerbaijani"),
        ),
        (
            "قال مقاتل سوري من فصيل «السلطان مراد» إنه يقاتل إلى جانب أذربيجان.",
            ("", "confirms", "SYR", "azerbaijani"),
        ),
        (
            "أعلنت وزارة الدفاع الأرمينية أسر مقاتلين اثنين من سوريا.",
            ("armenia-mod", "alleges", "SYR", "azerbaijani"),
        ),
    ],
)
def test_one_statement(text, expected):
    assert told(text, "alleger", "stance", "origin", "supports") == [expected]


def records_of_texts():
    """(text, its records as rows) of wordings/fighters.csv."""
    rows = groupby(wordings("fighters"), key=itemgetter("text"))
    return [(text, [list(row.values())[1:] for row in group]) for text, group in rows]


@pytest.mark.parametrize(("text", "expected"), records_of_texts())
def test_statements_in_the_wordings_of_several_houses(text, expected):
    found = told(text, "alleger", "stance", "origin", "supports", "value")
    shown = [[*fields, "" if value is None else f"{value:g}"] for *fields, value in found]
    assert sorted(shown) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "دعا باشينيان إلى تشكيل وحدات من المتطوعين وإرسالها إلى الجبهة.",
        "قال متطوع أرمني إنه جاء ليقاتل دفاعا عن قريته.",
        "قتل ثلاثة مقاتلين أرمن قرب فضولي.",
        "قالت وزارة الدفاع الأذربيجانية إن قواتها دمرت ست دبابات.",
        "تنتشر قوات حفظ السلام الروسية على طول خط التماس.",
        "أفرجت أذربيجان عن عشرة أسرى أرمن.",
        "وصف علييف المقاتلين الأرمن بأنهم إرهابيون أرمن.",
        "أسقطت الدفاعات الجوية ثلاث طائرات مقاتلة.",
        "أصدرت وزارة الخارجية التركية بيانا عن المحادثات.",
        "قتل عنصر من القوات الروسية لحفظ السلام في انفجار لغم.",
        "تسلمت القوات الروسية جثامين الجنود من الجانب الأذربيجاني.",
        "دعت تركيا القوات الأرمينية إلى الانسحاب من الأراضي الأذربيجانية.",
        "أصيب خبير متفجرات روسي أثناء إزالة الألغام.",
        "نقلت قوات حفظ السلام الروسية ألف لاجئ إلى ستيباناكرت.",
        "قتل مقاتلان من جيش الدفاع في قره باغ.",
        "انتشر نحو ألفي جندي روسي من قوات حفظ السلام في الإقليم.",
        "دعت إيران مواطنيها إلى الابتعاد عن الحدود.",
        "أرسلت روسيا مساعدات إنسانية إلى ستيباناكرت.",
        "قتل خمسة مقاتلين أرمن في مارتوني.",
        "وأصيب ضابط روسي بجروح في إطلاق نار على سيارته.",
        "أعلنت باكو أسر عشرة جنود أرمن.",
        "أعلنت أنقرة تدريب قوات أذربيجانية على إزالة الألغام.",
        "عبر عشرات الصحفيين الأجانب الحدود.",
        "وصل جنود حفظ السلام الروس إلى ستيباناكرت.",
        "هل شارك مرتزقة في القتال؟",
        "وفي موازاة الحراك السياسي، يتصدر ملف المقاتلين الأجانب هواجس الجوار.",
        "وعن المرتزقة، قال المسؤول إن لا جديد لديه.",
        "قال المسؤول إن هؤلاء ليسوا مرتزقة.",
        'وقال أحد العائدين، وهو عنصر في "فرقة السلطان مراد"، إن القتال كان عنيفا.',
        "",
    ],
)
def test_no_statement(text):
    assert allegations(text) == []


def test_a_denial_of_what_others_say_has_two_speakers():
    text = "نفت أذربيجان تأكيدات روسيا بأن مقاتلين سوريين يحاربون في صفوف الجيش الأذربيجاني."
    assert sorted(told(text, "alleger", "stance", "origin")) == [
        ("azerbaijan", "denies", "SYR"),
        ("russia", "alleges", "SYR"),
    ]


def test_a_number_is_shown_with_the_sentence_that_tells_it():
    text = (
        "قال المرصد السوري إن 161 من مقاتلي الفصائل السورية قتلوا. ولفت المرصد إلى أن تركيا نقلت 2050 مرتزقا."
    )
    (record,) = [record for record in allegations(text) if record.value]
    assert (record.value, "2050" in record.quote) == (2050, True)


def test_a_denial_answers_the_latest_allegation_on_that_group():
    text = (
        "قال حاجييف إن أرمينيا جندت عناصر من حزب العمال الكردستاني. "
        "وقال لافروف إن مسلحين من ليبيا وصلوا إلى أذربيجان. "
        "ونفت الخارجية الأرمينية وجود أي عنصر من حزب العمال الكردستاني في صفوف القوات الأرمينية."
    )
    assert told(text, "alleger", "stance", "answers") == [
        ("hikmet-hajiyev", "alleges", ""),
        ("sergey-lavrov", "alleges", ""),
        ("armenia-mfa", "denies", "0"),
    ]


@pytest.mark.parametrize(
    ("denial", "answers"),
    [
        ("ونفت أنقرة إرسال مقاتلين سوريين إلى أذربيجان.", "0"),
        ("ونفت أنقرة ذلك.", "0"),
        ("ونفت أنقرة إرسال مقاتلين سوريين من قبل تركيا إلى أذربيجان.", "0"),
        ("ونفت أنقرة إرسال مقاتلين سوريين إلى أذربيجان في وقت سابق.", "0"),
        ("وسبق لتركيا أن نفت إرسال مقاتلين سوريين إلى أذربيجان.", ""),
        ("وسبق أن نفت أنقرة إرسال مقاتلين سوريين إلى أذربيجان.", ""),
        ("وسبق أن نفت أنقرة ذلك.", ""),
        ("وكانت أنقرة قد نفت من قبل إرسال مقاتلين سوريين إلى أذربيجان.", ""),
        ("ونفت أنقرة في وقت سابق إرسال مقاتلين سوريين إلى أذربيجان.", ""),
        ("وفي وقت سابق، نفت أنقرة إرسال مقاتلين سوريين إلى أذربيجان.", ""),
        ("ونفت أنقرة في وقت سابق هذه الاتهامات.", ""),
    ],
)
def test_a_denial_made_before_answers_no_allegation_of_the_article(denial, answers):
    text = f"قال باشينيان إن مرتزقة سوريين وصلوا إلى أذربيجان. {denial}"
    assert told(text, "stance", "answers")[1:] == [("denies", answers)]


@pytest.mark.parametrize("denial", ["ونفت باكو وأنقرة ذلك.", "ورفضت باكو وأنقرة هذه الاتهامات."])
def test_a_denial_without_a_word_for_the_fighters(denial):
    text = f"قال باشينيان إن مرتزقة سوريين وصلوا إلى أذربيجان. {denial}"
    assert told(text, "alleger", "stance", "origin", "label_ar", "answers")[1] == (
        "azerbaijan|turkey",
        "denies",
        "SYR",
        "",
        "0",
    )


def test_a_denial_that_nothing_precedes_answers_nothing():
    assert told("نفت أذربيجان وجود مرتزقة في صفوف جيشها.", "stance", "answers") == [("denies", "")]


def test_a_restatement_is_one_record_with_what_both_tell():
    first = "قال لافروف إن مسلحين وصلوا من ليبيا إلى أذربيجان."
    second = "وأضاف أن عدد المسلحين الوافدين من ليبيا يبلغ ألفي شخص."
    expected = [("sergey-lavrov", "LBY", "azerbaijani", 2000)]
    assert told(f"{first} {second}", "alleger", "origin", "supports", "value") == expected


def test_what_is_rejected_in_the_same_sentence_is_no_answer_to_an_allegation():
    text = (
        "قال باشينيان إن تركيا أرسلت مرتزقة سوريين إلى أذربيجان. "
        "وأبدت جورجيا استعدادها لاستضافة لقاء بين الجانبين، غير أن علييف رفض ذلك."
    )
    assert told(text, "alleger", "stance") == [("nikol-pashinyan", "alleges")]


def test_nobody_denies_fighters_of_his_enemy():
    text = "قال باشينيان إن تركيا أرسلت مرتزقة سوريين إلى أذربيجان. ورفضت يريفان هذا الاتهام."
    assert told(text, "alleger", "stance") == [("nikol-pashinyan", "alleges")]


def test_a_source_without_a_name_does_not_speak_for_the_ministry_before_it():
    text = "نفت باكو وجود مرتزقة، غير أن مصدرا أمنيا كشف أن 400 مقاتل سوري يقاتلون إلى جانب أذربيجان."
    assert told(text, "alleger", "stance")[-1] == ("", "alleges")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لكن أذربيجان وتركيا دأبتا على نفي وجود مرتزقة سوريين.", "azerbaijan|turkey"),
        ("اتهم سفير أرمينيا لدى روسيا أنقرة بنقل مسلحين من ليبيا إلى أذربيجان.", "vardan-toganyan"),
        (
            "وكان وزير الخارجية الروسي قد تحدث، في لقاء مع صحيفة محلية، عن نقل مسلحين من ليبيا.",
            "sergey-lavrov",
        ),
        ("نقلت وكالة تاس عن لافروف أن مسلحين من ليبيا وصلوا إلى أذربيجان.", "sergey-lavrov"),
    ],
)
def test_the_speaker_is_looked_for_in_the_sentence(text, expected):
    assert told(text, "alleger") == [(expected,)]


def test_a_headline_only_announces_what_the_body_tells():
    text = "يريفان: مرتزقة سوريون في قره باغ\nقالت وزارة الدفاع الأرمينية إنها أسرت مرتزقا سوريا قرب فضولي."
    records = allegations(text, ["headline"])
    assert [(r.alleger, r.sentence) for r in records] == [("armenia-mod", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال باشينيان إن تركيا نقلت نحو 4 آلاف مسلح من سوريا إلى أذربيجان.", (4000, None, None)),
        ("قال لافروف إن ما لا يقل عن ٣٠٠ مسلح من ليبيا وصلوا إلى أذربيجان.", (300, 300, None)),
        ("قال باشينيان إن آلاف المرتزقة السوريين وصلوا إلى أذربيجان.", (None, 2000, None)),
        ("قال باشينيان إن تركيا أرسلت مرتزقة سوريين إلى أذربيجان.", (None, None, None)),
        ("أعلن المرصد السوري لحقوق الإنسان مقتل 72 مقاتلا سوريا في قره باغ.", (None, None, None)),
        ("أكد علييف أن جيشه لا يضم أي مقاتل أجنبي.", (None, None, None)),
    ],
)
def test_the_number_counts_those_sent_and_never_the_dead(text, expected):
    assert told(text, "value", "low", "high") == [expected]


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("قال باشينيان إن تركيا أرسلت مرتزقة سوريين إلى أذربيجان.", "مرتزقة", "mercenaries"),
        ("قال باشينيان إن المرتزقة السوريين وصلوا إلى أذربيجان.", "مرتزقة", "mercenaries"),
        ("قال باشينيان إن محاربين سوريين وصلوا إلى أذربيجان.", "محاربين", "fighters"),
        ("قال باشينيان إن إرهابيين من سوريا وصلوا إلى أذربيجان.", "إرهابيين", "terrorists"),
        ("قال حاجييف إن متطوعين من لبنان وصلوا إلى أرمينيا.", "متطوعين", "volunteer"),
        ("قال باشينيان إن قوات تركية تشارك في المعارك.", "قوات تركية", "regular_troops"),
        ("قال باشينيان إن القوات التركية تشارك في المعارك.", "القوات التركية", "regular_troops"),
        ("تحدث باشينيان عن مشاركة للقوات التركية في القتال.", "القوات التركية", "regular_troops"),
        ("تحدث باشينيان عن مشاركة لقوات تركية في القتال.", "قوات تركية", "regular_troops"),
        ("قال باشينيان إن ضباطا أتراكا يشاركون في توجيه الهجوم.", "ضباطا", "military_advisers"),
    ],
)
def test_the_articles_own_word_is_kept(text, label, kind):
    assert told(text, "label_ar", "kind") == [(label, kind)]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("بثت وزارة الدفاع الأرمينية تسجيلا قالت إنه لمقاتل سوري أسرته قواتها.", "video|prisoner"),
        ("قالت وزارة الدفاع الأرمينية إن جوازات سفر لمرتزقة سوريين عثر عليها.", "document"),
        ("قال باشينيان إن تركيا أرسلت مرتزقة سوريين إلى أذربيجان.", "none"),
    ],
)
def test_the_evidence_claimed(text, evidence):
    assert told(text, "evidence") == [(evidence,)]


@pytest.mark.parametrize(
    "text", ["قال باشينيان إن «مرتزقةً» سوريّين وصلوا إلى أذربيجان.", "نفت تركيا إرسال مقاتلـين سوريين."]
)
def test_the_quote_stands_in_the_text_as_loaded(text):
    record = allegations(text)[0]
    assert text[record.start : record.end] == record.quote
