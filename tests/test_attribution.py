"""Attribution: who says a figure, in words before, after and around it; nobody is made up."""

import pytest

from tests.tools.telling import claims, told

BEFORE = [
    # verb first
    ("أعلنت وزارة الدفاع الأرمينية مقتل 7 جنود.", "armenia-mod"),
    ("أكدت النيابة العامة الأذربيجانية مقتل 7 مدنيين في كنجة.", "azerbaijan-prosecutor"),
    ("قال إلهام علييف إن 7 قرى باتت تحت سيطرة قواته.", "ilham-aliyev"),
    ("وذكر المرصد السوري لحقوق الإنسان أن 7 مقاتلين سوريين قتلوا.", "sohr"),
    # noun first
    ("وزارة الدفاع الأرمينية قالت إن 7 من جنودها قتلوا.", "armenia-mod"),
    ("علييف: قواتنا دمرت 7 دبابات.", "ilham-aliyev"),
    # by the words of
    ("بحسب وزارة الدفاع الأرمينية، قتل 7 جنود.", "armenia-mod"),
    ("وفقا لوزارة الدفاع الأرمينية، قتل 7 جنود.", "armenia-mod"),
    ("ووفق وزارة الدفاع الأرمينية قتل 7 جنود.", "armenia-mod"),
    # the source behind an agency
    ("نقلت وكالة فرانس برس عن وزارة الدفاع الأرمينية أن 7 جنود قتلوا.", "armenia-mod"),
    ("مصادر طبية في أذربيجان تحدثت عن مقتل 7 جنود.", ""),
]
AFTER = [
    ("قتل 7 جنود في القصف، بحسب وزارة الدفاع الأرمينية.", "armenia-mod"),
    ("قتل 7 جنود في القصف، وفقا لوزارة الدفاع الأرمينية.", "armenia-mod"),
    ("قتل 7 جنود في القصف، كما أعلنت وزارة الدفاع الأرمينية.", "armenia-mod"),
    ("قتل 7 جنود في القصف، حسبما ذكرت وزارة الدفاع الأرمينية.", "armenia-mod"),
    ("قتل 7 جنود في القصف، على حد قول وزارة الدفاع الأرمينية.", "armenia-mod"),
    ("«قتل 7 جنود في القصف»، قالت وزارة الدفاع الأرمينية.", "armenia-mod"),
    ("ارتفعت حصيلة قتلى الجيش الأرميني، وفق بياناته، إلى 7.", "armenia-army"),
    ("قال علييف إن جيشه يتقدم؛ لكن 7 جنود قتلوا، بحسب وزارة الدفاع الأرمينية.", "armenia-mod"),
    ("قالت وزارة الدفاع الأرمينية، اليوم، إنها أحصت 7 قتلى، بحسب رويترز.", "armenia-mod"),
    ('"دمرنا 7 دبابات"، هكذا قال علييف.', "ilham-aliyev"),
]


UNKNOWN_VERBS = [
    ("تباهى علييف، في خطاب إلى الأمة، بأن جيشه دمر 7 دبابات.", "ilham-aliyev"),
    ("عممت النيابة العامة الأذربيجانية جردة مفادها أن 7 مدنيين قتلوا في كنجة.", "azerbaijan-prosecutor"),
    ("واكتفت وزارة الدفاع الأرمينية بالقول إن 7 من جنودها قتلوا.", "armenia-mod"),
    ("وأسر ناشط محلي بأن 7 مدنيين قتلوا.", ""),
    ("نقل مراسلنا عن وزير الدفاع الأذربيجاني قوله إن 7 من جنوده قتلوا.", "zakir-hasanov"),
]
POINTED_BACK = [
    ("«دمرنا 7 دبابات».. بهذه الكلمات خاطب علييف الحشد.", "ilham-aliyev"),
    ("«قتل 7 من جنودنا». جاء ذلك على لسان أرايك هاروتيونيان.", "arayik-harutyunyan"),
    ("«قتل 7 من جنودنا»، هذا ما أعلنته وزارة الدفاع الأرمينية.", "armenia-mod"),
]
SAID_THAT = [
    ("قتل 7 جنود في القصف. صرح بذلك وزير الدفاع الأذربيجاني.", "zakir-hasanov"),
    ("قتل 7 جنود في القصف. أعلنت ذلك وزارة الدفاع الأرمينية.", "armenia-mod"),
]
TICKER = [
    ("10:30 الدفاع الأذربيجانية: مقتل 7 من جنودنا.", "azerbaijan-mod"),
    ("10:30 - علييف يقول إن قواته دمرت 7 دبابات.", "ilham-aliyev"),
]
GIVEN_OUT = [
    ("وجاء في بيان وزعته وزارة الدفاع الأذربيجانية أن قواتها دمرت 7 دبابات.", "azerbaijan-mod"),
    ("وورد في بيان أصدرته وزارة الدفاع الأرمينية أن 7 من جنودها قتلوا.", "armenia-mod"),
    ("المفوض المعني بحقوق الإنسان أرتاك بيغلاريان تحدث بدوره عن مقتل 7 مدنيين.", "artak-beglaryan"),
    (
        "وقالت وزارة الدفاع الأذربيجانية إن الهدنة خرقت، فيما تحدثت نظيرتها في يريفان عن 7 جرحى.",
        "armenia-mod",
    ),
]
GIVEN_OUT += [
    (
        "باكو تنكر أي انسحاب عقب عرض الخارجية الأرمينية صورا قالت إنها تبين احتراق 7 دبابات.",
        "armenia-mfa",
    ),
]
NOBODY_ELSE = [
    # a namesake, an envoy with his post, a source of no name, correspondents, a body nobody knows
    ("واتهم النائب الأرميني ديفيد سركيسيان الجيش الأذربيجاني بقتل 7 مدنيين.", ""),
    ("قال علييف إنه ماض في الحرب. واتهم السفير الأرميني بالقاهرة تركيا بقتل 7 مدنيين.", "armenia"),
    ("نفت الخارجية الأذربيجانية ذلك، غير أن مصدرا أمنيا مطلعا كشف أن 7 مقاتلين قتلوا.", ""),
    ("تحدث الوزير زاكر حسنوف عن الجبهة. وفي ترتر، أفاد مراسلنا بمقتل 7 مدنيين.", ""),
    ("تحدث علييف إلى الأمة. وفي آغدام قتل 7 عمال، بحسب ما ذكرته الشركة.", ""),
    # a bare ministry takes no capital behind it as its own, and goes back to that of its nation
    ("نفت وزارة الدفاع التركية ذلك. واتهمت الوزارة يريفان بقتل 7 مدنيين.", "turkey-mod"),
    (
        "تحدثت وزارة الدفاع الأذربيجانية أولا. ثم تكلمت وزارة الصحة الأرمينية. "
        "وقالت الوزارة الأذربيجانية إن 7 من جنودها قتلوا.",
        "azerbaijan-mod",
    ),
    ("رد حاجييف بحدة. وفي ستيباناكرت، أعلن الدفاع المدني مقتل 7 مدنيين.", ""),
    ("غضبت أنقرة بعدما اتهمتها يريفان بإسقاط 7 طائرات.", "armenia"),
    # criteria are no source
    ("أعلن لافروف تسليم رفات 7 جنود وفق معايير اللجنة الدولية للصليب الأحمر.", "sergey-lavrov"),
]
FORMER = [
    ("وقال رئيس الأركان الأرميني السابق موفسيس هاكوبيان إن 7 جنود قتلوا.", "movses-hakobyan"),
    ("وقال رئيس الوزراء الأرميني الأسبق هرانت باغراتيان إن 7 جنود قتلوا.", ""),
    ("وقال رئيس الوزراء الأرميني إن 7 جنود قتلوا.", "nikol-pashinyan"),
]
RELATIVE = [
    ("عرض التلفزيون صور 7 دبابات قالت باكو إنها دمرتها.", "azerbaijan"),
    ("وظهر في الشريط 7 جنود قالت يريفان إنهم قتلوا في المعارك.", "armenia"),
]


@pytest.mark.parametrize(("text", "claimant"), UNKNOWN_VERBS + POINTED_BACK + SAID_THAT + TICKER + RELATIVE)
def test_grammar_tells_the_speaker_where_no_verb_is_listed(text, claimant):
    assert told(text, "claimant") == [(7, claimant)]


@pytest.mark.parametrize(("text", "claimant"), GIVEN_OUT + FORMER)
def test_who_gives_a_statement_out_is_its_speaker_and_who_has_left_office_not_its_holder(text, claimant):
    assert told(text, "claimant") == [(7, claimant)]


@pytest.mark.parametrize(("text", "claimant"), NOBODY_ELSE)
def test_a_figure_goes_to_nobody_but_who_tells_it(text, claimant):
    assert told(text, "claimant") == [(7, claimant)]


def test_this_figure_is_the_last_one_told_and_not_those_before_it():
    text = "قالت باكو إنها دمرت 5 دبابات وقتلت 7 جنود. ونفت يريفان صحة هذا الرقم."
    assert told(text, "claimant", "stance") == [
        (5, "azerbaijan", "asserts"),
        (7, "azerbaijan", "asserts"),
        (7, "armenia", "denies"),
    ]


def test_which_he_denied_means_what_was_told_right_before_it():
    text = "ارتفع عدد القتلى إلى 68 جنديا، وفق سلطات الإقليم؛ وقالت مصادر إن الوزير قتل، وهو ما نفته يريفان."
    assert told(text, "stance") == [(68, "asserts")]


def test_who_goes_on_with_a_noun_of_saying_is_the_subject_before():
    text = "قالت يريفان إن 3 قتلوا، في حين لم تتحدث أذربيجان عن ذلك، واكتفت بإعلان مقتل 7 مدنيين."
    assert told(text, "claimant") == [(3, "armenia"), (7, "azerbaijan")]


def test_a_source_at_the_end_does_not_reach_over_a_contrast():
    text = "كشفت وزارة الدفاع الأذربيجانية أن 7 قتلوا، في حين بلغ عدد القتلى 9، بحسب وزارة الصحة الأرمينية."
    assert told(text, "claimant") == [(7, "azerbaijan-mod"), (9, "armenia-health-ministry")]


@pytest.mark.parametrize("text", ["أراد علييف أن يدمر 7 دبابات.", "اقترب علييف من أن يأسر 7 جنود."])
def test_what_somebody_wants_is_not_what_he_says(text):
    assert all(claimant == "" for _, claimant in told(text, "claimant"))


@pytest.mark.parametrize(("text", "claimant"), BEFORE + AFTER)
def test_the_speaker_stands_before_or_after_the_figure(text, claimant):
    assert told(text, "claimant") == [(7, claimant)]


CONTINUED = [
    ("أعلنت وزارة الدفاع الأرمينية بدء هجوم مضاد. وأضافت أن 7 جنود أذربيجانيين قتلوا.", "armenia-mod"),
    ("تحدث علييف إلى الأمة مساء الأحد. وتابع أن قواته دمرت 7 دبابات.", "ilham-aliyev"),
    ("نشرت وزارة الدفاع الأرمينية بيانا. وأوضحت الوزارة أن 7 من جنودها قتلوا.", "armenia-mod"),
    ("ألقى الرئيس الأذربيجاني إلهام علييف كلمة. وقال الرئيس إن 7 قرى حررت.", "ilham-aliyev"),
    ("تحدث المرصد السوري لحقوق الإنسان عن قتلى. ولفت المصدر ذاته إلى مقتل 7 مقاتلين سوريين.", "sohr"),
    (
        "قالت المتحدثة باسم وزارة الدفاع الأرمينية إن الجيش الأذري يهاجم. وأوضحت المتحدثة أن 7 جنود قتلوا.",
        "armenia-mod",
    ),
    ("قال علييف إن الحرب تقترب من نهايتها. ودمرت القوات 7 دبابات، على حد قوله.", "ilham-aliyev"),
    ("صرح علييف بأن الهجوم مستمر. كما أكد أن قواته دمرت 7 دبابات.", "ilham-aliyev"),
    ("قال علييف إن الهجوم مستمر. وكشفت وزارة دفاعه أن 7 من جنودها قتلوا.", "azerbaijan-mod"),
    # the officer named before, by his rank; a medium that passes on what somebody adds
    (
        "قال المتحدث باسم وزارة الدفاع الأذربيجانية إن الهجوم مستمر. وقال العقيد إن قواته دمرت 7 دبابات.",
        "azerbaijan-mod",
    ),
    (
        "قالت المتحدثة باسم وزارة الدفاع الأرمينية إن الهدنة خرقت. "
        "نقلت وكالة إنترفاكس عن المتحدثة قولها إن 7 جنود قتلوا.",
        "armenia-mod",
    ),
    (
        "قالت وزارة الدفاع الأرمينية إن العدو هاجم. وأضافت، بحسب ما أوردت رويترز، أن 7 جنود قتلوا.",
        "armenia-mod",
    ),
    # who acts by a verb that no table knows goes on
    ("حملت الدفاع الأذربيجانية يريفان المسؤولية، وأوضحت أن 7 مدنيين قتلوا.", "azerbaijan-mod"),
    ("وحملت الدفاع الأذربيجانية يريفان المسؤولية. ووفقا للوزارة، قتل 7 مدنيين.", "azerbaijan-mod"),
    # a source without a name goes on, not who spoke before it
    ("قال المرصد السوري إن الهدنة خرقت. وروى مقاتل أنه عاد. وأضاف أن 7 من رفاقه قتلوا.", ""),
    ("أعلن جيش الدفاع في قره باغ هجوما. لكن أحد السكان، طلب عدم ذكر اسمه، قال إن 7 مدنيين قتلوا.", ""),
    ("قال علييف إن الهجوم مستمر. لكن قناة نقلت عن مصدر عسكري أرميني قوله إن 7 جنود قتلوا.", ""),
    ("قالت يريفان إن الهدنة صامدة. قال مصدر عسكري إن رتلا وصل. وأضاف المصدر ذاته أن 7 جنود قتلوا.", ""),
]


CONTINUED += [
    ("أعلنت وزارة الدفاع في الإقليم هجوما. أما الوزارة في باكو فقالت إن 7 جنود قتلوا.", "azerbaijan-mod"),
    ("وكانت الدفاع الأذربيجانية قد كشفت أن 7 من جنودها قتلوا.", "azerbaijan-mod"),
    ("وقالت وزارة الدفاع الأرمينية إن الشريط يوثق استجواب 7 أسرى.", "armenia-mod"),
    ("نقلت وكالة تاس عن مدير الاستخبارات الخارجية سيرغي ناريشكين قوله إن 7 جنود قتلوا.", "sergey-naryshkin"),
    ("نقلت وكالة رويترز عن ديبلوماسي غربي أن 7 جنود قتلوا.", ""),
    (
        "وصفت المتحدثة باسم وزارة الدفاع الأرمينية الاتهام بأنه كذبة، "
        "واتهمت الجيش الأذربيجاني بقصف ستيباناكرت، حيث جرح 7 مدنيين.",
        "armenia-mod",
    ),
    ("«خسر العدو 7 دبابات»، يقول مسؤول عسكري أرمني رفيع للموقع، مؤكدا أن رجاله صامدون.", "armenia"),
    (
        "وارتفع عدد الضحايا إلى 7 قتلى، بعدما كانت الحصيلة الأولى تتحدث عن جرحى، "
        "وفق النيابة العامة الأذربيجانية التي ذكرت ذلك.",
        "azerbaijan-prosecutor",
    ),
]


@pytest.mark.parametrize(("text", "claimant"), CONTINUED)
def test_continued_speech_keeps_its_speaker(text, claimant):
    assert told(text, "claimant") == [(7, claimant)]


SPOKESMEN = [
    "قالت شوشان ستيبانيان، المتحدثة باسم وزارة الدفاع الأرمينية، إن 7 جنود قتلوا.",
    "وقال آرتسرون هوفهانيسيان، الناطق باسم وزارة الدفاع الأرمينية، إن 7 جنود قتلوا.",
    "قال متحدث باسم وزارة الدفاع الأرمينية إن 7 جنود قتلوا.",
]


@pytest.mark.parametrize("text", SPOKESMEN)
def test_a_spokesman_speaks_for_his_institution(text):
    assert told(text, "claimant", "claimant_party") == [(7, "armenia-mod", "armenian")]


NOBODY = [
    ("قتل 7 جنود في القصف.", "narrator"),
    ("قالت مصادر محلية إن 7 مدنيين قتلوا.", "narrator"),
    ("وأسفر القصف عن مقتل 7 مدنيين في كنجة.", "narrator"),
]


@pytest.mark.parametrize(("text", "party"), NOBODY)
def test_without_a_named_speaker_there_is_no_claimant(text, party):
    assert told(text, "claimant", "claimant_party") == [(7, "", party)]


def test_two_speakers_of_one_sentence_keep_their_own_figures():
    text = "أعلنت باكو مقتل 7 من جنودها، فيما قالت يريفان إن 90 جنديا أذربيجانيا قتلوا."
    assert told(text, "claimant", "claimant_party") == [
        (7, "azerbaijan", "azerbaijani"),
        (90, "armenia", "armenian"),
    ]


def test_what_both_sides_announce_is_one_claim_of_both():
    ((value, claimant, party, side),) = told(
        "أعلنت كل من أرمينيا وأذربيجان مقتل 7 جنود.", "claimant", "claimant_party", "side"
    )
    assert (value, set(claimant.split("|")), party, side) == (7, {"armenia", "azerbaijan"}, "both", "both")


def test_the_words_that_name_the_speaker_are_kept():
    (claim,) = claims("أعلنت وزارة الدفاع الأرمينية مقتل 7 جنود.")
    assert claim["claimant_text"] == "وزارة الدفاع الأرمينية"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قالت وزارة الدفاع الأذربيجانية إن 7 دبابات دمرت.", "azerbaijani"),
        ("قال جيش الدفاع في قره باغ إن 7 دبابات دمرت.", "armenian"),
        ("أعلنت وزارة الدفاع الروسية مقتل 7 جنود.", "third"),
    ],
)
def test_the_speakers_party_is_told(text, party):
    assert told(text, "claimant_party") == [(7, party)]
