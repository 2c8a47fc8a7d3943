"""Words: what the vocabulary recognises in a text, whatever it is written with."""

import pytest

from helpers.reading import read_text


def chunks(text):
    """The chunks of a text read as one sentence."""
    return read_text(text, [(0, "body", 0, len(text))]).sentences[0].chunks


DIGITS = [
    ("30", "", 30),
    ("٣٠", "", 30),
    ("۳۰", "", 30),
    ("و30", "و", 30),
    ("بـ30", "ب", 30),
    ("لـ٣٠", "ل", 30),
    ("الـ30", "ال", 30),
    ("1,250", "", 1250),
    ("١٬٢٥٠", "", 1250),
    ("1\u202f250", "", 1250),
    ("1.5", "", 1.5),
    ("١٫٥", "", 1.5),
]


@pytest.mark.parametrize(("text", "prefix", "value"), DIGITS)
def test_digits_are_one_number_whatever_their_script_and_particle(text, prefix, value):
    (chunk,) = chunks(text)
    assert (chunk.prefix, chunk.digits) == (prefix, value)


NOUNS = [
    ("دبابة", "tank", "singular"),
    ("دبابات", "tank", "plural"),
    ("دبابتين", "tank", "dual"),
    ("دبابتان", "tank", "dual"),
    ("جنديان", "soldier", "dual"),
    ("جنديا", "soldier", "singular"),
    ("جُنديّاً", "soldier", "singular"),
    ("جنـــود", "soldier", "plural"),
    ("أطفال", "child", "plural"),
    ("اطفال", "child", "plural"),
    ("طائرة مسيرة", "uav", "singular"),
    ("راجمات صواريخ", "mlrs", "plural"),
]


@pytest.mark.parametrize(("text", "value", "form"), NOUNS)
def test_a_counted_noun_is_known_in_its_forms_and_spellings(text, value, form):
    (chunk,) = chunks(text)
    assert (value, form) in [(reading.value, reading.form) for reading in chunk.all("object")]


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("دبابة", ""),
        ("ودبابة", "و"),
        ("بدبابة", "ب"),
        ("لدبابة", "ل"),
        ("الدبابة", "ال"),
        ("والدبابة", "وال"),
        ("للدبابة", "لل"),
    ],
)
def test_fused_particles_are_told_apart_from_the_noun(text, prefix):
    (chunk,) = chunks(text)
    assert chunk.get("object").value == "tank" and chunk.prefix == prefix


LONGER = [
    ("دبابير", "object"),
    ("منقرية", "object"),
    ("بيتزا", "object"),
    ("مئذنة", "numeral"),
    ("ألفاظ", "numeral"),
]


@pytest.mark.parametrize(("text", "kind"), LONGER)
def test_a_word_inside_a_longer_one_is_not_recognised(text, kind):
    assert not any(chunk.get(kind) for chunk in chunks(text))


def test_the_longest_name_wins():
    (chunk,) = chunks("مستودع ذخيرة")
    assert chunk.get("object").value == "ammunition_depot"


@pytest.mark.parametrize("text", ["قُتل ٧ جنودٍ، و(3) ضبّاط!", "\u200fدمّرت «القوات» دبـــابتين."])
def test_chunks_leave_out_nothing_but_spaces(text):
    reading = read_text(text, [(0, "body", 0, len(text))])
    kept = "".join(chunk.text for chunk in reading.sentences[0].chunks)
    assert kept.replace(" ", "") == reading.folded.text.replace(" ", "")
