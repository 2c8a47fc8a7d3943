"""Wordings of newsrooms in which the speaker, the side or the number stands in an unusual place."""

import pytest

from helpers.annotate import annotate_text

WORDINGS = [
    # a medium only passes on what somebody says
    (
        "وقالت وزارة الدفاع الأذربيجانية، في بيان نقلته «رويترز»، إن وحداتها دمرت مئتين وخمسين دبابة.",
        [(250, "tank", "destroyed", "armenian", "azerbaijan-mod")],
    ),
    (
        'كان علييف قد أعلن عن السيطرة على 71 تجمعا سكنيا، بحسب ما نقلت عنه وكالة "تريند".',
        [(71, "settlement", "taken", "armenian", "ilham-aliyev")],
    ),
    # a speech that the verb points back to, and an adjunct of time between verb and object
    (
        "جاء ذلك في خطاب للرئيس إلهام علييف، أكد فيه أن الجيش الأذربيجاني دمر، منذ انطلاق عملية تحرير"
        " الأراضي المحتلة، 241 دبابة.",
        [(241, "tank", "destroyed", "armenian", "ilham-aliyev")],
    ),
    # an institution whose nation is a pronoun, one that is the counterpart of another, one cut short
    (
        "أما باكو فأكدت نيابتها العامة مقتل ثلاثة وتسعين مدنيا.",
        [(93, "civilian", "killed", "azerbaijani", "azerbaijan-prosecutor")],
    ),
    (
        "أعلنت وزارة الدفاع الأذربيجانية تدمير منصتين. أما نظيرتها الأرمينية فقالت إن الضربة ألحقت أضرارا"
        " بآلية واحدة.",
        [
            (2, "weapon", "destroyed", "armenian", "azerbaijan-mod"),
            (1, "military_vehicle", "damaged", "armenian", "armenia-mod"),
        ],
    ),
    (
        "الدفاع الروسية تعلن تسليم جثامين 19 عسكريا إلى الجانب الأرميني",
        [(19, "soldier", "killed", "armenian", "russia-mod")],
    ),
    # two speakers in one headline
    (
        "أرمينيا تعلن مقتل 21 من جنودها.. وأذربيجان: دمرنا 9 دبابات أرمينية",
        [
            (21, "soldier", "killed", "armenian", "armenia"),
            (9, "tank", "destroyed", "armenian", "azerbaijan"),
        ],
    ),
    # the source behind what it tells
    (
        "القوات المهاجمة خسرت في يوم واحد 350 عسكريا، بحسب ما أفاد به ممثل وزارة الدفاع الأرمينية آرتسرون"
        " هوفهانيسيان.",
        [(350, "soldier", "killed", "azerbaijani", "armenia-mod")],
    ),
    (
        "ومنذ 27 سبتمبر، بلغ عدد قتلى قوات الإقليم 532 شخصا، وفق وزارة الدفاع في قره باغ.",
        [(532, "soldier", "killed", "armenian", "artsakh-mod")],
    ),
    # whose: a pronoun for the enemy, a peacekeeper, what somebody is forced to leave
    (
        'وقالت شوشان ستيبانيان: "خسر العدو دبابتين، ووقع جنديان من قواته الخاصة في الأسر".',
        [
            (2, "tank", "lost", "azerbaijani", "shushan-stepanyan"),
            (2, "soldier", "captured", "azerbaijani", "shushan-stepanyan"),
        ],
    ),
    (
        "لقي عسكريان أذربيجانيان حتفهما، كما أصيب أحد عناصر قوات حفظ السلام الروسية.",
        [(2, "soldier", "killed", "azerbaijani", ""), (1, "person", "injured", "other", "")],
    ),
    (
        "ذكرت وزارة الدفاع الأذربيجانية أن وحداتها أجبرت القوات الأرمينية على ترك ست شاحنات.",
        [(6, "truck", "lost", "armenian", "azerbaijan-mod")],
    ),
    # a noun behind أن and its verb far from it, an aside on parts, verbs that أو joins
    (
        "وأشارت وزارة الخارجية الأرمينية إلى أن طفلة في الثامنة من عمرها قضت في بلدة مارتوني.",
        [(1, "child", "killed", "armenian", "armenia-mfa")],
    ),
    (
        "قالت وزارة الدفاع في قره باغ إن 34 مدنيا، بينهم 7 نساء، قتلوا، وإن 5800 منزل دمرت أو تضررت.",
        [
            (34, "civilian", "killed", "armenian", "artsakh-mod"),
            (7, "woman", "killed", "armenian", "artsakh-mod"),
            (5800, "house", "destroyed|damaged", "armenian", "artsakh-mod"),
        ],
    ),
    # numbers: a thousand before a further part, a day with من, a number before "the number of"
    (
        "وبلغ عدد قتلى قوات قره باغ ألفا و(302) عسكري، حسب بيان لوزارة الدفاع في الإقليم.",
        [(1302, "soldier", "killed", "armenian", "artsakh-mod")],
    ),
    (
        "بسط الجيش الأذربيجاني سيطرته على محافظة لاتشين، تنفيذا لاتفاق أبرم في 9 من تشرين الثاني/نوفمبر.",
        [(1, "district", "taken", "armenian", "")],
    ),
    (
        "قدرت المفوضية السامية للأمم المتحدة لشؤون اللاجئين بنحو تسعين ألفا عدد الذين نزحوا من الإقليم.",
        [(90000, "person", "displaced", "armenian", "unhcr")],
    ),
    # a total that names its things
    (
        "قال علييف إن قواته استعادت 23 قرية، ليرتفع عدد المدن المحررة إلى خمس والقرى إلى ما يزيد على 220.",
        [
            (23, "village", "taken", "armenian", "ilham-aliyev"),
            (5, "city", "taken", "armenian", "ilham-aliyev"),
            (220, "village", "taken", "armenian", "ilham-aliyev"),
        ],
    ),
    # land handed back is the loss of the one who held it
    (
        "تسلم الجيش الأذربيجاني محافظة كلبجار تنفيذا للاتفاق.",
        [(1, "district", "returned", "armenian", "")],
    ),
    # somebody calls untrue what another said
    (
        "ووصف حكمت حاجييف ما رددته يريفان عن سقوط 7630 قتيلا أذربيجانيا بأنه من نسج الخيال.",
        [
            (7630, "person", "killed", "azerbaijani", "armenia"),
            (7630, "person", "killed", "azerbaijani", "hikmet-hajiyev"),
        ],
    ),
    # the source in a clause of its own, with more behind it
    (
        "ولقي ضابط أذربيجاني مصرعه، كما ذكرت وزارة الدفاع الروسية، مضيفة أن خبراءها طهروا 320 هكتارا.",
        [(1, "officer", "killed", "azerbaijani", "russia-mod")],
    ),
    # a ministry cut short behind أما, a statement that is only dated by
    (
        "أما الدفاع الأذربيجانية فقد أعلنت، قبيل توقيع البيان بساعات، إعطاب 5 شاحنات للجيش الأرميني.",
        [(5, "truck", "damaged", "armenian", "azerbaijan-mod")],
    ),
    # the ministry of the minister who has just spoken
    (
        "صرح وزير الدفاع الأذري ذاكر حسنوف بأن قواته سيطرت على سبع قرى. ونفت الوزارة تكبدها أي خسائر.",
        [
            (7, "village", "taken", "armenian", "zakir-hasanov"),
            (0, "any", "lost", "azerbaijani", "azerbaijan-mod"),
        ],
    ),
    # the enemy behind بعد أن, whoever is accused, an aside between verb and object
    (
        "وقالت شوشان ستيبانيان إن المهاجمين تراجعوا بعد أن خسروا ثلاث دبابات.",
        [(3, "tank", "lost", "azerbaijani", "shushan-stepanyan")],
    ),
    (
        "اتهمت شوشان ستيبانيان القوات الأذربيجانية بقتل سيدة مسنة داخل منزلها.",
        [(1, "woman", "killed", "armenian", "shushan-stepanyan")],
    ),
    (
        "وقال علييف إن قواته دمرت، ليلا، منظومتين من طراز «إس-300» قرب خانكندي.",
        [(2, "air_defence", "destroyed", "armenian", "ilham-aliyev")],
    ),
    # a unit "of" something, verbs that أو joins before a list
    (
        "تم تدمير 633 وحدة من المدرعات، بحسب وزارة الدفاع الأرمينية.",
        [(633, "armoured_vehicle", "destroyed", "azerbaijani", "armenia-mod")],
    ),
    (
        "وذكرت وزارة الدفاع الأذربيجانية أن قواتها دمرت أو غنمت 366 دبابة و352 مدفعا.",
        [
            (366, "tank", "destroyed|seized", "armenian", "azerbaijan-mod"),
            (352, "artillery", "destroyed|seized", "armenian", "azerbaijan-mod"),
        ],
    ),
    # an agency that is only spoken to, a report of an organisation
    (
        'وكان السفير الأرميني فاردان توغانيان قد صرح لوكالة "إنترفاكس" بأن 5 جنود أرمن قتلوا.',
        [(5, "soldier", "killed", "armenian", "vardan-toganyan")],
    ),
    ("وذكر تقرير للأمم المتحدة أن 50 مدنيا قتلوا.", [(50, "civilian", "killed", "unknown", "un")]),
    # a spokeswoman of the ministry before, a statement told of before, an army that is no woman
    (
        "ورفضت وزارة الدفاع الأرمينية ذلك. وقالت متحدثة باسمها إن 5 من جنودها قتلوا.",
        [(5, "soldier", "killed", "armenian", "armenia-mod")],
    ),
    (
        "قالت النيابة العامة في باكو إن القصف توقف. وجاء في بيان جيش الدفاع أنه دمر 6 دبابات. وفي البيان نفسه"
        " نشرت أسماء 34 عسكريا من قواتنا استشهدوا.",
        [
            (6, "tank", "destroyed", "azerbaijani", "artsakh-army"),
            (34, "soldier", "killed", "armenian", "artsakh-army"),
        ],
    ),
    ("أعلن جيش الدفاع مقتل 10 من جنوده.", [(10, "soldier", "killed", "armenian", "artsakh-army")]),
    # a ticker, and whoever receives the dead
    (
        "18:52 - الجيش الأرميني: دمرنا 3 دبابات للعدو قرب مارتوني.",
        [(3, "tank", "destroyed", "azerbaijani", "armenia-army")],
    ),
    (
        "16:02 - الصليب الأحمر: باكو تسلمت 25 جثمانا لجنودها.",
        [(25, "soldier", "killed", "azerbaijani", "icrc")],
    ),
    # the town named before
    (
        "قصفت القوات الأرمينية كنجة ليلا. وقال شهود في المدينة إن 5 أشخاص أصيبوا.",
        [(5, "person", "injured", "azerbaijani", "")],
    ),
]
FIELDS = ("value", "object", "outcome", "side", "claimant")


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_who_said_what_of_whom(text, expected):
    claims = annotate_text(text, "2020-11-20")["claims"]
    assert [tuple(claim[field] for field in FIELDS) for claim in claims] == expected


NO_CLAIMS = [
    "ناشدت المفوضية المانحين، وكان سكان الإقليم البالغ عددهم 148 ألفا يعيشون من الزراعة.",
    "نص الاتفاق على انتشار 1960 جنديا روسيا على امتداد خط التماس.",
    "وأفاد المركز بأن المقاتلين يغادرون من مطار غازي عينتاب.",
]


def test_a_text_may_end_in_the_middle_of_a_phrase():
    assert len(annotate_text("أعطبت القوات الأرمينية دبابة من طراز", "2020-11-20")["claims"]) == 1


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_counts_no_loss(text):
    assert annotate_text(text, "2020-11-20")["claims"] == []
