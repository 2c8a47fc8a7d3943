"""Quantities: which stretches of a text state how many, with which bounds, and which numbers are no count."""

import pytest

from tests.tools.telling import claims, figures

MOD = "أعلنت وزارة الدفاع الأرمينية"

STATED = [
    ("مقتل ستة جنود.", [6]),
    ("مقتل تسعة عشر جنديا.", [19]),
    ("مقتل ٣٧ جنديا.", [37]),
    ("مقتل ۳۷ جنديا.", [37]),
    ("مقتل 1,420 جنديا.", [1420]),
    ("مقتل ١٬٤٢٠ جنديا.", [1420]),
    ("مقتل 3\u202f410 جنود.", [3410]),
    ("مقتل 2.3 ألف جندي.", [2300]),
    ("مقتل 2,3 ألف جندي.", [2300]),
    ("نزوح 1.500.000 مدني.", [1_500_000]),
    ("مقتل ألف و(250) جنديا.", [1250]),
    ("مقتل (14) جنديا.", [14]),
    ("مقتل خمسمائة وثلاثة وأربعين جنديا.", [543]),
    ("مقتل جندي واحد.", [1]),
    ("تدمير دبابتين اثنتين.", [2]),
    ("تدمير مدرعة واحدة.", [1]),
    # fused particles
    ("الاعتراف بـ17 قتيلا.", [17]),
    ("مقتل 9 جنود و4 ضباط.", [9, 4]),
    ("مقتل تسعة جنود وأربعة ضباط.", [9, 4]),
    # where it happened is no claim
    ("خسارة 13 قرية في ثلاث مناطق.", [13]),
]


@pytest.mark.parametrize(("words", "numbers"), STATED)
def test_a_stated_number_is_its_value(words, numbers):
    assert figures(f"{MOD} {words}") == numbers


RANGES = [
    ("مقتل ما بين 15 و20 جنديا.", (15, 20)),
    ("مقتل بين ثلاثين وأربعين جنديا.", (30, 40)),
    ("مقتل 12 إلى 14 جنديا.", (12, 14)),
    ("مقتل من 12 إلى 14 جنديا.", (12, 14)),
    ("مقتل خمسة أو ستة جنود.", (5, 6)),
    ("نزوح 60 إلى 65 ألف شخص.", (60_000, 65_000)),
    ("مقتل بين 75 و70 جنديا.", (70, 75)),
    ("نزوح ما بين 8 و9 آلاف شخص.", (8000, 9000)),
]


@pytest.mark.parametrize(("words", "bounds"), RANGES)
def test_a_range_is_its_bounds(words, bounds):
    (claim,) = claims(f"{MOD} {words}")
    assert (claim["value"], claim["low"], claim["high"], claim["precision"]) == (None, *bounds, "range")


BOUNDED = [
    ("مقتل نحو 40 جنديا.", "about", None, None),
    ("مقتل قرابة أربعين جنديا.", "about", None, None),
    ("مقتل حوالي 40 جنديا.", "about", None, None),
    ("مقتل زهاء 40 جنديا.", "about", None, None),
    ("مقتل 40 جنديا تقريبا.", "about", None, None),
    ("مقتل ما لا يقل عن 40 جنديا.", "at_least", 40, None),
    ("مقتل 40 جنديا على الأقل.", "at_least", 40, None),
    ("مقتل 40 على الأقل من جنودها.", "at_least", 40, None),
    ("مقتل أكثر من 40 جنديا.", "more_than", 40, None),
    ("مقتل ما يربو على أربعين جنديا.", "more_than", 40, None),
    ("مقتل ما يزيد عن 40 جنديا.", "more_than", 40, None),
    ("مقتل أقل من 40 جنديا.", "less_than", None, 40),
    ("مقتل ما لا يتجاوز 40 جنديا.", "at_most", None, 40),
    ("مقتل 40 جنديا على الأكثر.", "at_most", None, 40),
    ("مقتل 40 جنديا.", "exact", 40, 40),
    ("إن عدد القتلى «يقترب من أربعين».", "about", None, None),
    ("إن عدد القتلى ناهز 40.", "about", None, None),
    ("إن 40 جنديا من قواتها على الأكثر قتلوا.", "at_most", None, 40),
    ("إن عدد القتلى لا يتجاوز، وفق الوزارة، 40.", "at_most", None, 40),
    ("تضرر ما لا يقل عن 40 منزلا ومنشأة.", "at_least", 40, None),
]


@pytest.mark.parametrize(("words", "precision", "low", "high"), BOUNDED)
def test_an_approximator_before_or_after_sets_the_bounds(words, precision, low, high):
    (claim,) = claims(f"{MOD} {words}")
    assert (claim["value"], claim["precision"], claim["low"], claim["high"]) == (40, precision, low, high)


VAGUE = [
    ("مقتل عشرات الجنود.", 20),
    ("مقتل العشرات من الجنود.", 20),
    ("إصابة مئات الجنود.", 200),
    ("إصابة عدة مئات من الجنود.", 200),
    ("نزوح آلاف المدنيين.", 2000),
    ("نزوح عشرات الآلاف من المدنيين.", 20_000),
]


@pytest.mark.parametrize(("words", "floor"), VAGUE)
def test_a_vague_plural_has_a_floor_only(words, floor):
    (claim,) = claims(f"{MOD} {words}")
    assert (claim["value"], claim["low"], claim["high"], claim["precision"]) == (None, floor, None, "vague")


CARRIED = [
    # duals and construct duals
    ("تدمير دبابتين.", [2]),
    ("إسقاط مروحيتين.", [2]),
    ("مقتل جنديين اثنين.", [2]),
    ("وقالت إن مروحيتين أسقطتا.", [2]),
    ("تدمير منظومتي دفاع جوي.", [2]),
    ("مقتل امرأتين.", [2]),
    ("إصابة طفلين بجروح.", [2]),
    ("مقتل زوجين مسنين.", [2]),
    # an indefinite singular
    ("إسقاط طائرة مسيرة.", [1]),
    ("تدمير مستودع ذخيرة.", [1]),
    ("مقتل ضابط وإصابة جندي.", [1, 1]),
    ("إسقاط مروحية وطائرة حربية.", [1, 1]),
    ("أودى انفجار لغم بحياة ضابط.", [1]),
    ("وقالت إن العدو تكبد خسائر شملت دبابتين ومنصة إطلاق.", [2, 1]),
    ("مقتل أم وطفلها.", [1, 1]),
    ("وقالت إن طفلة عمرها سبع سنوات قتلت.", [1]),
    ("مقتل ثلاثة جنود، فيما توفي الثلاثة الآخرون.", [3, 3]),
    # a relative of the one before, whose pronoun is his
    ("مقتل سيدة وابنتها.", [1, 1]),
    ("مقتل مزارع وابنيه وإصابة زوجته.", [1, 2, 1]),
    # one of them, one more
    ("مقتل أحد جنودها.", [1]),
    ("إصابة طفلين وأحد مرافقيهما.", [2, 1]),
    ("مقتل أحد عشر جنديا وأحد عشر مدنيا.", [11, 11]),
    ("إعادة جثتي عسكريين اثنين.", [2]),
    ("الإفراج عن أسير كان محتجزا.", [1]),
    ("مقتل 12 جنديا وأسر واحد.", [12, 1]),
    ("إسقاط طائرة من طراز «سوخوي - 25» قرب الحدود.", [1]),
    ("السيطرة على إحدى القرى.", [1]),
    ("إسقاط طائرة مسيرة ثانية.", [1]),
    ("مقتل جنديين وإصابة ثالث.", [2, 1]),
    ('إسقاط 4 مسيرات من طراز "بيرقدار" وواحدة من طراز "هاروب".', [4, 1]),
    ("أسر المرتزقين السوريين اللذين قاتلا هناك.", [2]),
    ("استعادة مدينة خلال 44 يوما من القتال.", [1]),
    ("مقتل ثلاثة جنود وجرح رابع.", [3, 1]),
]


@pytest.mark.parametrize(("words", "numbers"), CARRIED)
def test_grammar_carries_a_number(words, numbers):
    assert figures(f"{MOD} {words}") == numbers


@pytest.mark.parametrize("words", ["تدمير دبابتين.", "إسقاط مروحية.", "مقتل أحد الجنود."])
def test_what_grammar_carries_is_implicit_and_what_is_written_is_not(words):
    assert [claim["implicit"] for claim in claims(f"{MOD} {words}")] == [True]
    assert [claim["implicit"] for claim in claims(f"{MOD} مقتل 3 جنود.")] == [False]


NO_DUAL = [
    "مقتل الجنديين.",
    "تدمير الدبابات.",
    "إصابة المدنيين.",
    "مقتل مدنيين.",
    "مقتل الجندي.",
    "تدمير الدبابة.",
]


@pytest.mark.parametrize("words", NO_DUAL)
def test_a_known_one_or_a_plain_plural_carries_no_number(words):
    assert figures(f"{MOD} {words}") == []


ELIDED = [
    ("مقتل 8 جنود وإصابة 30 آخرين.", [(8, "soldier", "killed"), (30, "soldier", "injured")]),
    ("مقتل ثلاثة مدنيين وإصابة سبعة.", [(3, "civilian", "killed"), (7, "civilian", "injured")]),
    ("إصابة 25 جنديا توفي منهم 4.", [(25, "soldier", "injured"), (4, "soldier", "killed")]),
    ("تدمير 6 دبابات وإعطاب 3 أخرى.", [(6, "tank", "destroyed"), (3, "tank", "damaged")]),
]


@pytest.mark.parametrize(("words", "expected"), ELIDED)
def test_a_noun_left_out_is_the_one_before(words, expected):
    found = [(claim["value"], claim["object"], claim["outcome"]) for claim in claims(f"{MOD} {words}")]
    assert found == expected


COMPETING = [
    # dates and years
    "وقتل الجندي في 27 سبتمبر.",
    "وقعت المعارك في العاشر من تشرين الأول 2020.",
    "وتعود الهدنة إلى عام 1994.",
    "واندلع القتال بتاريخ 27/9/2020.",
    # hours and durations
    "وبدأ القصف في الساعة 7:30 صباحا.",
    "ودمر القصف المدينة خلال 48 ساعة.",
    "واستمر القصف ثلاث ساعات.",
    "وقتل الجندي بعد خمسة أيام من الهدنة.",
    # ages
    "وأصيب الطفل البالغ من العمر 12 عاما.",
    "وقتلت المرأة وعمرها 60 عاما.",
    # distances, heights, weights
    "وسقط الصاروخ على بعد 20 كيلومترا من الحدود.",
    "وتقدمت القوات 5 كيلومترات.",
    "ودمرت القوات جسرا بطول 40 مترا.",
    # percentages
    "ودمر القصف 60% من المدينة.",
    "ودمر القصف ثلاثين في المئة من المدينة.",
    "وخسر الجيش 30 بالمئة من قدراته.",
    # money
    "وخسرت الشركة 3 ملايين دولار.",
    "وبلغت قيمة ما دمر مليار دولار.",
    # populations
    "وتقع البلدة التي يسكنها 4 آلاف نسمة قرب الحدود.",
    "ويبلغ عدد سكان الإقليم 145 ألفا.",
    # weapons', units', channels' and resolutions' names
    "وقصف الجيش المدينة بصواريخ إس-300.",
    "وشوهدت دبابات تي-72 على الطريق.",
    "ودمر الفوج 41 الجسر وانسحب.",
    "ونقلت قناة روسيا 24 صورا من الجبهة.",
    "ودعا القرار 822 إلى الانسحاب.",
    # scores, pages, telephones
    "وفاز الفريق بنتيجة 3-1 في المباراة.",
    "انظر الصفحة 305 من التقرير.",
    "للتواصل هاتف رقم 0123456789.",
    # meetings, states, attacks
    "وعقد الوزراء 3 اجتماعات.",
    "ودعت 12 دولة إلى وقف القتال.",
    "وشن الجيش 15 هجوما.",
    # troops sent, plans, conditions
    "وأرسلت موسكو 1960 جنديا لحفظ السلام.",
    "ونشرت روسيا 90 مدرعة في الإقليم.",
]


@pytest.mark.parametrize("text", COMPETING)
def test_a_number_that_counts_no_loss_is_nothing(text):
    assert figures(text) == []


def test_a_weapons_name_is_no_count_beside_one():
    assert figures(f"{MOD} تدمير 4 دبابات من طراز تي-90 ومنظومة إس-300.") == [4, 1]
