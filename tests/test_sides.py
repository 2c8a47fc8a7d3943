"""Sides: whose loss a figure is, by each thing in the text that can tell it; unknown where nothing does."""

import pytest

from tests.tools.telling import told

SIDES = [
    # a nationality
    ("قتل 7 جنود أرمينيين في المعارك.", "armenian"),
    ("قتل 7 جنود أذربيجانيين في المعارك.", "azerbaijani"),
    ("قتل 7 جنود أذريين في المعارك.", "azerbaijani"),
    # in the ranks of, belonging to
    ("قتل 7 في صفوف الجيش الأذربيجاني.", "azerbaijani"),
    ("دمرت 7 دبابات تابعة للجيش الأرميني.", "armenian"),
    # the speaker's own
    ("أعلنت وزارة الدفاع الأرمينية مقتل 7 من جنودها.", "armenian"),
    ("أعلنت وزارة الدفاع الأذربيجانية فقدان 7 من جنودها.", "azerbaijani"),
    ("قال علييف إن 7 من قواتنا قتلوا.", "azerbaijani"),
    # the speaker's enemy
    ("قال علييف إن العدو فقد 7 دبابات.", "armenian"),
    ("أعلنت وزارة الدفاع الأرمينية تدمير 7 دبابات للعدو.", "azerbaijani"),
    # who does it, and to whom
    ("دمرت القوات الأذربيجانية 7 دبابات.", "armenian"),
    ("خسر الجيش الأرميني 7 دبابات.", "armenian"),
    ("تكبدت القوات الأذربيجانية 7 قتلى.", "azerbaijani"),
    ("سيطر الجيش الأذربيجاني على 7 قرى.", "armenian"),
    # who lets them go, who receives them
    ("أطلقت باكو سراح 7 أسرى.", "armenian"),
    ("أفرجت يريفان عن 7 أسرى.", "azerbaijani"),
    ("سلمت أرمينيا أذربيجان جثث 7 جنود.", "azerbaijani"),
    ("أفرجت باكو عن 7 أسرى أذربيجانيين.", "azerbaijani"),
    # who loses hold, and whose pronoun it is
    ("فقدت القوات الأرمينية السيطرة على 7 قرى.", "armenian"),
    ("قالت ستيبانيان إن الجانب الأذربيجاني هاجم، وإنه خسر 7 جنود.", "azerbaijani"),
    ("قالت ستيبانيان إن قواتها أسقطت طائرات للعدو، وإن 7 من دباباته أعطبت.", "azerbaijani"),
    ("قال علييف إن الأرمن فروا، وإن 7 من جنودهم قتلوا.", "armenian"),
    ("قتل 7 مرتزقة وهم يحاربون في صفوف القوات الأرمينية.", "armenian"),
    ("عرضت يريفان 7 أسرى سوريين.", "azerbaijani"),
    # who struck
    ("أطلق الجيش الأرميني صواريخ على بردع ما أسفر عن مقتل 7 أشخاص.", "azerbaijani"),
    # the place that is hit
    ("قتل 7 مدنيين في أذربيجان.", "azerbaijani"),
    ("قتل 7 مدنيين في قصف على كنجة.", "azerbaijani"),
    ("قتل 7 مدنيين في قصف على ستيباناكرت.", "armenian"),
    # an announcement of destruction is the other side's loss
    ("أعلنت وزارة الدفاع الأذربيجانية تدمير 7 دبابات.", "armenian"),
    ("أعلنت يريفان إسقاط 7 طائرات مسيرة.", "azerbaijani"),
    # an announcement of deaths is one's own
    ("أعلنت وزارة الدفاع الأرمينية مقتل 7 جنود.", "armenian"),
    # the enemy behind a verb of the other gender is its object; ranks told ahead
    ("وقال جيش الدفاع في آرتساخ إن وحداتنا كبدت العدو 7 قتلى.", "azerbaijani"),
    ("قالت يريفان إن قواتها أوقعت في صفوف القوات الأذرية 7 قتلى.", "azerbaijani"),
    # a blow beaten off hurts nobody; verbs that and joins share a subject
    ("قالت يريفان إن القوات الأرمينية صدت هجمات، واستعادت 7 قرى.", "azerbaijani"),
    ("سلم الجانب الأرميني الرفات وأفرج عن 7 أسرى.", "azerbaijani"),
    # whose people, whose pronoun
    ("قالت الخارجية الأرمينية إن 7 من عسكريي بلادها وقعوا في الأسر قرب هادروت.", "armenian"),
    ("سلمنا جثث 7 من جنودهم، قال أرايك هاروتيونيان.", "azerbaijani"),
    ("قال هاروتيونيان إن الجيش الأذربيجاني تراجع مقابل مصرع 7 من قواته.", "armenian"),
    # a village is not one's country
    ("سقطت قذيفة في بلدة مارتوني فقتلت 7 مدنيين.", "armenian"),
    ("وكانت يريفان وباكو، بحسب الأمم المتحدة، قد خسرتا 7 مقاتلين.", "both"),
    ("وقتل 7 مدنيين على جانبي الجبهة.", "both"),
    ("وقدرت الأمم المتحدة عدد النازحين من الإقليم بنحو 7.", "armenian"),
    ("قال مسؤول إن من وقعوا في الأسر لدى باكو لا يتجاوز عددهم 7 عسكريين.", "armenian"),
    ("وقضى 7 شبان وهم يقاتلون إلى جانب أذربيجان.", "azerbaijani"),
    # whom the speaker accuses; whose losses are summed up; who went on losing; who left them behind
    ("نفت باكو ذلك، واتهمت يريفان بقصف أغدام، ما أسفر عن مقتل 7 مزارعين.", "azerbaijani"),
    ("نفت يريفان ذلك، متهمة القوات الأذرية بقصف بلدة هدروت وقتل 7 مدنيين.", "armenian"),
    ("قالت يريفان إن إجمالي ما خسره الجانب الأذري بلغ 7 قتلى.", "azerbaijani"),
    ("قالت باكو إن ما تكبده الجيش الأرميني من خسائر بلغ 7 دبابات.", "armenian"),
    ("قالت ستيبانيان إن القوات الأذرية تكبدت خسائر، وإنها فقدت 7 دبابات.", "azerbaijani"),
    ("قالت يريفان إن القوات المهاجمة انسحبت مخلفة وراءها 7 جثث.", "azerbaijani"),
    ("قال علييف إن العدو هو من خسر، إذ فقد 7 دبابات.", "armenian"),
    ("قالت يريفان إن الخصم ترك على أرض المعركة 7 جثث.", "azerbaijani"),
    ("وأضاف علييف أن قرى انتزعت من القوات الأرمينية، وأن تلك القوات فقدت 7 دبابات.", "armenian"),
    ("وقالت باكو إن الوحدات المنسحبة تركت وراءها 7 شاحنات.", "armenian"),
    ("وقال علييف إن جيشه صمد، أما العدو فقتلاه لا يقلون عن 7.", "armenian"),
    # swapped for others, given back, handed to its object
    ("أفرجت يريفان عن أسرى أذربيجانيين مقابل 7 من جنودها.", "armenian"),
    ("قال علييف: أعيدت إلينا 7 محافظات.", "armenian"),
    ("سلمت قوات حفظ السلام الجانب الأذربيجاني رفات 7 من عسكرييه.", "azerbaijani"),
    ("عاد 7 أسرى كانوا محتجزين لدى أذربيجان.", "armenian"),
    ("نقلت طائرة إلى الوطن 7 أسرى أفرجت عنهم أذربيجان.", "armenian"),
    ("أفرجت باكو عن أرمينيين مقابل 7 أسرى من الجنود الأذربيجانيين.", "azerbaijani"),
    ("ودخل الجيش 7 قرى أعادتها أرمينيا.", "armenian"),
    # the ranks of those who attack, into whose hands, under whose occupation, who also lost
    ("أحصت وزارة الدفاع الأرمينية 7 قتلى في صفوف القوات المهاجمة.", "azerbaijani"),
    ("قال باشينيان إن 7 قرى سقطت في يد العدو.", "armenian"),
    ("وترزح 7 محافظات تحت الاحتلال الأرميني.", "azerbaijani"),
    ("قال علييف إن الجانب الأرميني خسر المعركة، كما فقد 7 دبابات.", "armenian"),
    ("قالت ستيبانيان: صمدنا أمس، وتمكنا من إعطاب 7 دبابات.", "azerbaijani"),
    # the town that opens the sentence of a source without a name; those named before
    ("وفي ستيباناكرت، أفاد مصدر طبي بأن 7 نساء توفين.", "armenian"),
    ("قالت باكو إن مجموعات أرمينية نصبت كمينا وإن 7 من أفراد تلك المجموعات قتلوا.", "armenian"),
    # whom they work for, for whom they came
    ("أصيب 7 موظفين في خدمة الطوارئ بقره باغ.", "armenian"),
    ("وتحدثت باكو عن مقتل 7 متطوعين وفدوا من فرنسا والتحقوا بالقوات الأرمينية.", "armenian"),
    ("وقال القيادي إن 40 مقاتلا من فرقة الحمزة توجهوا إلى أذربيجان، قتل منهم 7.", "azerbaijani"),
    # both, others, nobody said
    ("وقتل 7 أشخاص من الجانبين في الحرب.", "both"),
    ("قتل 7 صحفيين فرنسيين في القصف.", "other"),
    ("وأصيب 7 أشخاص بجروح.", "unknown"),
    ("عاد 7 أسرى إلى الوطن في أول تبادل بعد الحرب.", "unknown"),
    ("ودمرت 7 دبابات في المعارك.", "unknown"),
]


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_whose_loss_it_is(text, side):
    assert told(text, "side") == [(7, side)]


def test_a_fighter_from_abroad_is_a_loss_of_the_side_he_fights_for():
    text = "قال المرصد السوري لحقوق الإنسان إن 7 مقاتلين سوريين قتلوا وهم يقاتلون إلى جانب أذربيجان."
    assert told(text, "side") == [(7, "azerbaijani")]


@pytest.mark.parametrize(("published", "side"), [("2020-10-20", "armenian"), ("2020-11-20", "azerbaijani")])
def test_a_towns_holder_on_the_day_decides(published, side):
    assert told("قتل 7 مدنيين في قصف على شوشة.", "side", published=published) == [(7, side)]


@pytest.mark.parametrize(("published", "side"), [("2020-10-05", "armenian"), ("2020-12-05", "unknown")])
def test_where_bodies_are_found_tells_nothing_once_the_town_has_changed_hands(published, side):
    assert told("عثر على جثث 7 أشخاص قرب هادروت.", "side", published=published) == [(7, side)]


def test_a_whole_whose_parts_are_each_sides_is_of_both():
    text = "أطلق سراح 12 أسيرا، منهم 9 أرمن و3 أذربيجانيين."
    assert told(text, "side") == [(12, "both"), (9, "armenian"), (3, "azerbaijani")]


def test_a_soldier_told_of_behind_the_enemys_machines_is_ones_own():
    text = "قالت يريفان إنها أسقطت طائرة من طراز «سوخوي - 25»، مشيرة إلى مقتل 2 من جنودها."
    assert told(text, "object", "side") == [(1, "aircraft", "azerbaijani"), (2, "soldier", "armenian")]


def test_the_other_side_is_the_other_than_that_told_before():
    text = "قتل 94 مدنيا في كنجة، مقابل 50 مدنيا على الجانب الآخر."
    assert told(text, "side") == [(94, "azerbaijani"), (50, "armenian")]


def test_some_of_the_dead_just_told_of_are_theirs():
    text = "وصلت جثامين 10 مقاتلين سوريين قضوا في أذربيجان. ومن بين القتلى 2 من تل رفعت."
    assert told(text, "object", "side") == [
        (10, "foreign_fighter", "azerbaijani"),
        (2, "foreign_fighter", "azerbaijani"),
    ]


def test_each_figure_of_a_sentence_has_its_own_side():
    text = "أعلنت يريفان مقتل 7 من جنودها وتدمير 3 دبابات أذربيجانية."
    assert told(text, "side") == [(7, "armenian"), (3, "azerbaijani")]
