"""Claims: what is counted, what befell it, parts and totals, denials and silence, and where each stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tools.telling import claims, figures, told

MOD = "أعلنت وزارة الدفاع الأذربيجانية"

COUNTED = [
    ("مقتل 5 جنود أرمينيين", "soldier", "killed"),
    ("مصرع خمسة عسكريين أرمينيين", "soldier", "killed"),
    ("إصابة 5 ضباط بجروح", "officer", "injured"),
    ("جرح 5 مدنيين", "civilian", "injured"),
    ("أسر 5 مقاتلين أرمينيين", "fighter", "captured"),
    ("فقدان أثر 5 جنود", "soldier", "missing"),
    ("نزوح 5 مدنيين", "civilian", "displaced"),
    ("تدمير 5 دبابات", "tank", "destroyed"),
    ("إعطاب 5 مدرعات", "armoured_vehicle", "damaged"),
    ("الاستيلاء على 5 شاحنات", "truck", "seized"),
    ("تدمير 5 مدافع هاون", "mortar", "destroyed"),
    ("تدمير 5 راجمات صواريخ", "mlrs", "destroyed"),
    ("تدمير 5 مدافع ذاتية الحركة", "self_propelled_artillery", "destroyed"),
    ("تدمير 5 منظومات دفاع جوي", "air_defence", "destroyed"),
    ("تدمير 5 منظومات مضادة للدبابات", "anti_tank", "destroyed"),
    ("إسقاط 5 طائرات مسيرة", "uav", "destroyed"),
    ("إسقاط 5 طائرات من دون طيار", "uav", "destroyed"),
    ("إسقاط 5 مروحيات", "helicopter", "destroyed"),
    ("إسقاط 5 طائرات حربية", "aircraft", "destroyed"),
    ("تدمير 5 مستودعات ذخيرة", "ammunition_depot", "destroyed"),
    ("تدمير 5 مستودعات وقود", "fuel_depot", "destroyed"),
    ("تدمير 5 مراكز قيادة", "command_post", "destroyed"),
    ("السيطرة على 5 قرى", "village", "taken"),
    ("تحرير 5 بلدات", "town", "taken"),
    ("السيطرة على 5 مرتفعات", "heights", "taken"),
    ("تضرر 5 منازل", "house", "damaged"),
    ("إطلاق سراح 5 أسرى", "prisoner", "returned"),
]


@pytest.mark.parametrize(("words", "thing", "outcome"), COUNTED)
def test_what_is_counted_and_what_befell_it(words, thing, outcome):
    assert told(f"{MOD} {words}.", "object", "outcome") == [(5, thing, outcome)]


JOINT = [
    ("تدمير 30 دبابة ومدرعة.", [(30, "tank|armoured_vehicle")]),
    ("تدمير 3 دبابات و4 مدرعات.", [(3, "tank"), (4, "armoured_vehicle")]),
    (
        "تدمير 3 دبابات، و4 مدرعات، وراجمة صواريخ، ومنظومتي دفاع جوي.",
        [(3, "tank"), (4, "armoured_vehicle"), (1, "mlrs"), (2, "air_defence")],
    ),
]


@pytest.mark.parametrize(("words", "expected"), JOINT)
def test_a_list_is_told_item_by_item_and_a_joint_count_once(words, expected):
    assert told(f"{MOD} {words}", "object") == expected


MODELS = [
    ("تدمير 6 دبابات من طراز تي-72.", [(6, "tank")]),
    ("تدمير 6 راجمات «غراد».", [(6, "mlrs")]),
    ("تدمير منظومتي إس-300.", [(2, "air_defence")]),
    ("تدمير 6 عربات قتالية من طراز بي إم بي-2.", [(6, "armoured_vehicle")]),
]


@pytest.mark.parametrize(("words", "expected"), MODELS)
def test_a_models_name_belongs_to_what_is_counted(words, expected):
    assert told(f"{MOD} {words}", "object") == expected


def test_a_part_of_a_total_is_a_claim_of_its_own():
    text = "قالت النيابة العامة الأذربيجانية إن 12 مدنيا قتلوا، بينهم 4 أطفال، في قصف على كنجة."
    assert told(text, "object", "outcome", "side") == [
        (12, "civilian", "killed", "azerbaijani"),
        (4, "child", "killed", "azerbaijani"),
    ]


def test_more_than_the_whole_is_no_part_of_it_but_goes_on_with_the_list():
    text = "قال علييف إن جيشه دمر 38 منظومة دفاع جوي، بينها 4 منظومات إس-300، و250 مدفعا."
    parts = [bool(claim["part_of"]) for claim in claims(text)]
    assert (figures(text), parts) == ([38, 4, 250], [False, True, False])


def test_that_denies_the_figures_told_and_no_denial_among_them():
    text = "قالت وزارة الدفاع الأذربيجانية إنها دمرت 10 دبابات أرمينية ولم تتكبد أي خسائر. ونفت يريفان ذلك."
    assert told(text, "claimant", "stance") == [
        (10, "azerbaijan-mod", "asserts"),
        (10, "armenia", "denies"),
        (0, "azerbaijan-mod", "denies"),
    ]


def test_a_part_belongs_to_its_whole_and_a_denied_part_to_the_whole_denied():
    text = "أعلنت باكو مقتل 12 جنديا أرمينيا بينهم 3 ضباط. ونفت يريفان ذلك."
    found = {claim["claim_id"]: claim for claim in claims(text)}
    parts = [claim for claim in found.values() if claim["part_of"]]
    assert len(parts) == 2
    assert all(found[part["part_of"]]["claimant"] == part["claimant"] for part in parts)


DENIED = [
    ("نفت وزارة الدفاع الأرمينية مقتل 40 من جنودها.", [(40, "denies")]),
    ("نفت يريفان أن تكون فقدت 3 طائرات.", [(3, "denies")]),
    ("أعلنت وزارة الدفاع الأرمينية أنها لم تتكبد أي خسائر.", [(0, "denies")]),
    ("لم تفصح باكو بعد عن خسائر جيشها.", [((None, None), "withholds")]),
    ("تتكتم باكو على خسائرها.", [((None, None), "withholds")]),
    ("أكدت يريفان أنه لا قتلى في صفوف قواتها.", [(0, "denies")]),
    ("أعلنت وزارة الدفاع الأرمينية مقتل 40 من جنودها.", [(40, "asserts")]),
    ("وامتنعت باكو، كعادتها، عن الإفصاح عن قتلاها.", [((None, None), "withholds")]),
    ("قالت يريفان إنها لم تفقد سوى طائرة استطلاع مسيرة.", [(1, "asserts")]),
    ("قال علييف: أما خسائرنا العسكرية فلن نتحدث عنها.", [((None, None), "withholds")]),
    ("لم تشر وزارة الدفاع الأذربيجانية إلى أي خسائر.", [((None, None), "withholds")]),
    ("ولم يكشف الرئيس الأذربيجاني عن عدد من سقطوا من جنوده.", [((None, None), "withholds")]),
    ("وتحدثت الرئاسة الأذربيجانية، ممتنعة عن أي إشارة إلى خسائر جيشها.", [((None, None), "withholds")]),
    ("قالت باكو: لم نفقد أحدا من جنودنا.", [(0, "denies")]),
    ("نفت يريفان أن يكون أي من جنودها قد وقع في الأسر.", [(0, "denies")]),
    ("نفت باكو إسقاط المسيرات الثلاث.", [(3, "denies")]),
    ("ورفض حاجييف الرقم الذي أعلنته يريفان عن مقتل 40 جنديا.", [(40, "asserts"), (40, "denies")]),
]


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_a_figure_denied_keeps_its_number_and_silence_is_not_zero(text, expected):
    assert told(text, "stance") == expected


TALLIES = [
    ("قال علييف إن جيشه رفع العلم فوق 5 قرى.", [(5, "single")]),
    ("أعلنت يريفان مقتل 20 جنديا في معارك أمس.", [(20, "single")]),
    ("أعلنت يريفان مقتل 20 جنديا منذ بدء القتال.", [(20, "cumulative")]),
    ("أعلنت يريفان مقتل 20 جنديا خلال الساعات الـ24 الماضية.", [(20, "incremental")]),
    ("أعلنت يريفان مقتل 20 جنديا آخرين.", [(20, "incremental")]),
    ("ارتفعت حصيلة القتلى إلى 20 جنديا بحسب يريفان.", [(20, "cumulative")]),
    ("بلغ إجمالي القتلى 20 جنديا بحسب يريفان.", [(20, "cumulative")]),
    (
        "أعلنت يريفان مقتل 20 جنديا آخرين، ما يرفع الحصيلة إلى 460 قتيلا.",
        [(20, "incremental"), (460, "cumulative")],
    ),
    (
        "أعلنت يريفان مقتل 20 جنديا إضافيا ليصل عدد القتلى إلى 460.",
        [(20, "incremental"), (460, "cumulative")],
    ),
    # a word of time that speaks of another deed
    (
        "أعلنت يريفان مقتل 20 جنديا خلال الساعات الماضية، ليرتفع عدد القتلى إلى 460.",
        [(20, "incremental"), (460, "cumulative")],
    ),
    ("أعلنت يريفان مقتل 20 جنديا في أعنف قصف منذ بدء القتال.", [(20, "single")]),
    ("قال علييف إن جيشه دمر 7 دبابات، ولم يكشف حتى الآن خسائره.", [(7, "single"), ((None, None), "single")]),
    ("تجاوز عدد الجرحى 400 بحسب يريفان.", [(400, "single")]),
    ("ومنذ بدء القتال قالت باكو إنها دمرت 7 دبابات.", [(7, "cumulative")]),
    ("وتفيد حصيلة رسمية بأن 20 شخصا قتلوا.", [(20, "cumulative")]),
    ("وأودت المعارك التي بدأت الأحد بحياة 20 شخصا.", [(20, "cumulative")]),
    ("وقتل في حرب التسعينيات 30 ألف شخص.", [(30_000, "historical")]),
    ("وأسفرت الحرب التي انتهت عام 1994 عن مقتل 30 ألف شخص.", [(30_000, "historical")]),
]


@pytest.mark.parametrize(("text", "expected"), TALLIES)
def test_a_figure_is_single_further_a_total_or_of_an_earlier_war(text, expected):
    assert told(text, "tally") == expected


BODIES = [
    ("سلمت يريفان باكو جثث 6 جنود.", [(6, "killed")]),
    ("ودفن 6 جنود في مقبرة العاصمة.", [(6, "killed")]),
    ("تبادل البلدان الأسرى، وعاد 6 أسرى أرمينيين إلى يريفان.", [(6, "returned")]),
]


FATES = [
    ("سقط مئات القتلى والجرحى في كنجة.", [((200, None), "killed|injured")]),
    ("بلغ عدد القتلى والجرحى 400 بحسب يريفان.", [(400, "killed|injured")]),
    ("وقال حاجييف: لدينا 45 بين جريح ومفقود.", [(45, "injured|missing")]),
    ("أعلنت باكو إصابة ومقتل 30 جنديا.", [(30, "killed|injured")]),
    ("وقال علييف إن جيشه حرر 3 أسرى.", [(3, "returned")]),
    ("أسرت قواته خمسة جنود أرمن، توفي أحدهم.", [(5, "captured"), (1, "killed")]),
    ("قالت يريفان إن طفلا من سكان القرية كان من بين القتلى.", [(1, "killed")]),
    ("وقضت القوات الأذربيجانية على 3 دبابات.", [(3, "destroyed")]),
    ("وأعلن باشينيان: فقدنا الاتصال بما بين 60 و70 جنديا.", [((60, 70), "missing")]),
    ("وقالت باكو إن القصف أسفر عن مقتل 3 مدنيين وإصابة اثنين من أسرتهم.", [(3, "killed"), (2, "injured")]),
    (
        "أعلنت باكو أن 32 أصيبوا، 5 منهم في حال الخطر، وأن 14 منزلا تهدمت.",
        [
            (32, "injured"),
            (5, "injured"),
            (14, "destroyed"),
        ],
    ),
    (
        "وبحسب باكو، ارتفعت حصيلة المصابين إلى 292، كما بلغ عدد المنازل المتضررة 1846.",
        [
            (292, "injured"),
            (1846, "damaged"),
        ],
    ),
    ("وقال المصدر إن عدد الجثامين التي أعيدت وصل إلى 61.", [(61, "killed")]),
    ("قالت يريفان إن العدو خسر منذ الفجر 7 دبابات.", [(7, "lost")]),
    ("وأفرجت يريفان عن 2 من الأسرى، فيما أخلت باكو سبيل ستة.", [(2, "returned"), (6, "returned")]),
    ("قالت يريفان إن ما خسره الجانب الأذري بلغ 300 قتيل و107 دبابات.", [(300, "killed"), (107, "lost")]),
]


@pytest.mark.parametrize(("text", "expected"), FATES)
def test_what_befell_people_may_be_one_of_two_and_is_told_in_one_order(text, expected):
    assert told(text, "outcome") == expected


LISTED = [
    (
        "خسائر الجيش الأرميني بحسب وزارة الدفاع الأذربيجانية:\n- الدبابات: 52\n• مدافع الهاون: 18",
        [(52, "armenian"), (18, "armenian")],
    ),
    (
        "خسائر العدو منذ بدء الحرب، بحسب وزارة الدفاع الأرمينية:\n- 219 عسكريا.\n- 78 مدرعة\n• 16 مروحية",
        [(219, "azerbaijani"), (78, "azerbaijani"), (16, "azerbaijani")],
    ),
    (
        "دمرت القوات الأذربيجانية أمس:\n- 12 دبابة\n- راجمتي صواريخ\nوقتل 3 جنود أذربيجانيين.",
        [(12, "armenian"), (2, "armenian"), (3, "azerbaijani")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_items_on_lines_of_their_own_belong_to_the_line_that_opens_the_list(text, expected):
    assert told(text, "side") == expected


def test_a_label_names_what_its_number_counts():
    text = "خسائر الجيش الأرميني بحسب وزارة الدفاع الأذربيجانية:\n- الدبابات: 52\n• مدافع الهاون: 18"
    speaker = "azerbaijan-mod"
    assert told(text, "object", "claimant") == [(52, "tank", speaker), (18, "mortar", speaker)]


def test_an_items_sentence_is_the_whole_list():
    text = "دمرت القوات الأذربيجانية أمس:\n- 12 دبابة\n- 3 مدافع"
    assert all(claim["quote"] in claim["context"] for claim in claims(text))


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies_are_dead_and_freed_prisoners_are_returned(text, expected):
    assert told(text, "outcome") == expected


def test_places_named_behind_their_count_are_not_counted_again():
    text = "أعلن الرئيس الأذربيجاني إلهام علييف السيطرة على 3 قرى هي: طالش ومداغيز وهدروت."
    assert told(text, "object", "outcome") == [(3, "village", "taken")]


def test_a_place_named_behind_a_count_of_others_is_one_more():
    text = "قال علييف إن جيشه حرر 13 قرية ومدينة فضولي."
    assert told(text, "object") == [(13, "village"), (1, "city")]


def test_a_single_named_place_that_is_taken_is_one():
    text = "أعلن الرئيس الأذربيجاني إلهام علييف السيطرة على مدينة جبرائيل."
    assert told(text, "object", "outcome", "side") == [(1, "city", "taken", "armenian")]


NOT_LOST = [
    "ودعت وزارة الدفاع الأرمينية 400 متطوع إلى الجبهة.",
    "هدد الجيش الأذربيجاني بتدمير 5 منصات صواريخ.",
    "قد يقتل 100 جندي إذا استمر القصف.",
    "وأجرى الوزير 3 اتصالات بنظيره.",
    "وتستضيف موسكو 4 وزراء.",
    "ولم يصب أحد في القصف.",
    "وقتل في واحدة من أعنف الجولات.",
    "وقضى البيان الثلاثي بنشر 1960 عسكريا روسيا على خط التماس.",
    "وقال المرصد السوري إن عدد من نقلوا إلى أذربيجان بلغ 2050 مقاتلا.",
    "وقدر المرصد السوري بنحو 1200 عدد من أرسلوا إلى هناك.",
    "وقالت الوكالة إن أكثر من نصف السكان البالغ عددهم 140 ألفا اضطروا إلى النزوح.",
    "وروى المقاتل أنه قضى ثلاثة أسابيع على الجبهة: كنا 150 مقاتلا في المجموعة.",
    "أخشى أن يقتل المئات إن لم يتحرك أحد.",
    "وتضم القوة الروسية 1960 عسكريا و90 ناقلة جند.",
    "وقالت اللجنة إن أحدهما من جسر الشغور.",
    "وطلبت المنظمة التحقيق في 14 مقطعا مصورا.",
    "وقال الناطق إن من ذهب إلى القتال ذهب بصفة شخصية وقد قتل.",
    "واستولت القوات على كميات من الأسلحة الخفيفة.",
    "وقال أسقف المدينة إنه صلى على أرواح الضحايا، ويعيش في المدينة ألفا أرمني.",
]


HARM = [
    ("صاروخ يهدم عمارة في كنجة.", [("house", "destroyed")]),
    ("وقال بيغلاريان إن صاروخا ألحق أضرارا بمستشفى في ستيباناكرت.", [("house", "damaged")]),
    ("وألحق القصف جروحا باثنين من المارة.", [("person", "injured")]),
    ("وقالت يريفان إنه لم يُصب أي جندي.", [("soldier", "injured")]),
    ("وأُطلق سراح 7 أرمن.", [("prisoner", "returned")]),
    ("قال حاجييف إن حصيلة الضحايا المدنيين منذ 27 سبتمبر بلغت 60 قتيلا.", [("civilian", "killed")]),
]


@pytest.mark.parametrize(("text", "expected"), HARM)
def test_a_verb_with_an_object_of_its_own_harms_that_and_not_its_subject(text, expected):
    assert [claim[1:] for claim in told(text, "object", "outcome")] == expected


@pytest.mark.parametrize("text", NOT_LOST)
def test_what_is_sent_threatened_or_feared_is_no_claim(text):
    assert figures(text) == []


def test_what_a_force_consists_of_goes_on_with_no_loss_told_before():
    text = "أفرجت باكو عن أسير كان محتجزا. وتضم القوة الروسية 1960 عسكريا و90 ناقلة جند."
    assert figures(text) == [1]


SOME_OF = [
    ("وقال المرصد السوري إن 134 مقاتلا قتلوا من أصل 2050 نقلتهم أنقرة.", [134]),
    ("قتل 5 جنود في كمين، وكانوا ضمن مجموعة مؤلفة من 30 مقاتلا.", [5]),
    ("أعلنت يريفان تدمير رتل مؤلف من 12 آلية.", [12]),
    ("ونزح 90 ألفا، أي ستة من كل عشرة.", [90_000]),
    ("وقال علييف إن تسعة مساجد من أصل عشرة هدمت.", [9]),
    ("ونزح نصف سكان الإقليم البالغ عددهم 150 ألف نسمة.", []),
    ("ونزح نحو 75 ألف نسمة من الإقليم.", [75_000]),
    ("وطهر 350 خبيرا 480 كيلومترا من الطرق.", []),
]


@pytest.mark.parametrize(("text", "numbers"), SOME_OF)
def test_the_whole_out_of_which_some_were_hurt_is_no_loss(text, numbers):
    assert figures(text) == numbers


SENTENCES = [
    "أعلنت وزارة الدفاع الأرمينية مقتل 51 جنديا أذربيجانيا وإسقاط 3 طائرات مسيرة.",
    "وقال علييف إن قواته دمرت دبابتين، و(14) مدفعا، وراجمة صواريخ.",
    "وبحسب النيابة العامة الأذربيجانية، قُتل ما لا يقل عن ١٢ مدنياً وأصيب ٤٠ آخرون في كنجة.",
    "ولم تكشف باكو عن خسائرها، فيما تحدث المرصد السوري لحقوق الإنسان عن عشرات القتلى من المقاتلين.",
]
# Marks that carry no number: kasra, damma, shadda, sukun, tatweel, and marks of direction.
SPRINKLED = st.sampled_from([*"\u0650\u064f\u0651\u0652\u0640\u200e\u200f\u202b\u2066\u2069\u200b"])


def between_letters(text):
    """The offsets of a text that lie between two Arabic letters."""
    return [
        i
        for i in range(1, len(text))
        if all("\u0621" <= letter <= "\u064a" for letter in text[i - 1 : i + 1])
    ]


@st.composite
def marked_sentences(draw):
    """A sentence, and the same with marks sprinkled over it."""
    plain = draw(st.sampled_from(SENTENCES))
    places = draw(st.lists(st.sampled_from(between_letters(plain)), max_size=12, unique=True))
    text = plain
    for at in sorted(places, reverse=True):
        text = text[:at] + draw(SPRINKLED) + text[at:]
    return plain, text


@settings(max_examples=300, deadline=None)
@given(marked_sentences(), st.sampled_from(["", "\u200f", "عنوان الخبر\n\n"]))
def test_marks_move_no_quote_and_change_no_number(sentences, before):
    plain, text = (before + sentence for sentence in sentences)
    found = claims(text)
    assert all(claim["quote"] == text[claim["start"] : claim["end"]] for claim in found)
    assert figures(text) == figures(plain) != []
