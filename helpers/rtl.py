"""Arabic in figures and HTML tables: the right order, joined letters, nothing reversed twice.

From 3.11 matplotlib shapes and orders Arabic itself; before, arabic-reshaper and python-bidi must do it.
No one string is right on both, so every label passes through `mark`, which asks matplotlib what it can do.
"""

import re
import unicodedata
from functools import cache
from html import escape

import pandas as pd
from IPython.display import HTML
from matplotlib import ft2font
from matplotlib.axis import Axis
from matplotlib.text import Text
from matplotlib.ticker import Formatter

from helpers.glossary import glossary, label, languages_of

MATPLOTLIB_SHAPES = hasattr(ft2font, "__libraqm_version__")
RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK = "\u200f", "\u200e"
LATIN_LETTER = re.compile(r"[^\W\d_]")
UNSHAPED_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")
SHAPED_LETTERS = re.compile("[\ufb50-\ufdfc\ufe70-\ufefc]+")
BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# A diacritic displaces the letters of a PDF, because its kerning is applied twice. The fatha of a dual stays,
# for it alone tells مقاتلَين from the plural مقاتلين: `export` draws such a label as outlines.
DUAL = re.compile("\u064e(?=\u064a\u0652?\u0646(?![\u064b-\u0652]*\\w))")
# A matplotlib that shapes nothing cannot place it and draws none.
BUT_DUALS = f"(?!{DUAL.pattern})" if MATPLOTLIB_SHAPES else ""
DIACRITICS = re.compile(
    BUT_DUALS + "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]"
)
# matplotlib drops the rest of a line after these without a word.
LINE_ENDERS = re.compile("[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
DOLLAR = re.compile(r"(?<!\\)\$")
FORMULA = re.compile(r"\$[^$]*[\\^_][^$]*\$")
SIGNED_NUMBER = re.compile(r"(?<![^\s(\[])(?=[-−+±]\d)")
# Latin words with a bracket after them: the algorithm used before 3.11 takes no notice of bracket pairs.
LATIN_ASIDE = re.compile("[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9 ]*\\([^()\u0590-\u08ff]*[A-Za-zÀ-ɏ][^()\u0590-\u08ff]*\\)")
NUMBER = re.compile(r"(?<![\d.,])(\d+(?:,\d{3})*)(?:\.(\d+))?(?![.,]?\d)")
WORD_WITHOUT_LATIN = re.compile(r"(?<!\S)[^\sA-Za-zÀ-ɏ]+(?!\S)")
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
CHOSEN = {"digits": "western"}


def has_right_to_left(text):
    """Whether the text has a letter that is written from right to left."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in BIDI_CONTROLS.sub("", text))


def mark(text):
    """The text as matplotlib must be given it to draw its Arabic in the right order; idempotent.

    Text without right-to-left letters comes back as it is, as do the Latin lines of a mixed text; but a $
    that belongs to no formula is kept from starting one. Diacritics but a dual's are left out. Raises
    ValueError for text that a reshaper has reversed: it would be printed backwards.
    """
    if not has_right_to_left(text):
        return _escaped(text) if DOLLAR.search(text) and not FORMULA.search(text) else text
    if _is_laid_out(text):
        return text
    _refuse_reversed(text)
    text = SHAPED_LETTERS.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text)
    text = LINE_ENDERS.sub(" ", text.replace("\r\n", "\n"))
    lines = [_mark_line(line) for line in text.split("\n")]
    return "\n".join(lines) if MATPLOTLIB_SHAPES else LEFT_TO_RIGHT_MARK + "\n".join(lines)


def _escaped(text):
    return DOLLAR.sub(r"\\$", BIDI_CONTROLS.sub("", text))


def _mark_line(line):
    leftward = _runs_leftward(line)
    line = " ".join(DIACRITICS.sub("", BIDI_CONTROLS.sub("", line)).split())
    if leftward:
        line = SIGNED_NUMBER.sub(LEFT_TO_RIGHT_MARK, line)
        line = RIGHT_TO_LEFT_MARK + line if MATPLOTLIB_SHAPES else _lay_out(line)
    return DOLLAR.sub(r"\\$", line)


def _runs_leftward(line):
    """Whether a line of an Arabic label runs to the left: all do but those in Latin that are not marked."""
    latin = LATIN_LETTER.search(line) and not has_right_to_left(line)
    return line.startswith(RIGHT_TO_LEFT_MARK) or not latin


def _is_laid_out(text):
    """Whether `mark` has put this text in drawing order for a matplotlib that cannot."""
    return not MATPLOTLIB_SHAPES and text.startswith(LEFT_TO_RIGHT_MARK) and not UNSHAPED_LETTER.search(text)


def _lay_out(line):
    """One line in drawing order with joined letter forms, for a matplotlib that shapes nothing.

    Raises ValueError for a character newer than the tables that tell which way a character runs.
    """
    # The one of python-bidi's two algorithms that turns brackets round, as bidi.get_display does not.
    from bidi.algorithm import get_display

    strange = next((char for char in line if not unicodedata.bidirectional(char)), None)
    if strange:
        raise ValueError(f"No table tells which way {strange!r} of the label {line!r} runs: leave it out.")
    line = LATIN_ASIDE.sub("\\g<0>" + LEFT_TO_RIGHT_MARK, line.replace("\\$", "$"))
    return get_display(_reshaper().reshape(line), base_dir="R")


@cache
def _reshaper():
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": True, "ARABIC LIGATURE ALLAH": False})


def _refuse_reversed(text):
    """Raise if the text holds letter forms in drawing order: a final form that no form before it joins."""
    joins_next = False
    for character in text:
        form = unicodedata.name(character, "")
        joins_last = SHAPED_LETTERS.match(character) and form.endswith(("FINAL FORM", "MEDIAL FORM"))
        if joins_last and not joins_next:
            raise ValueError(
                f"The label {text!r} has been through a reshaper and would be printed backwards: "
                "give the plain text, without arabic_reshaper and get_display."
            )
        joins_next = form.endswith(("INITIAL FORM", "MEDIAL FORM")) or UNSHAPED_LETTER.match(character)


def wrap(text, width):
    """The text in lines of at most `width` characters (a longer word stays whole), ready for any Text.

    matplotlib's own wrapping breaks the direction of every line after the first.
    """
    if _is_laid_out(text):
        return text
    return "\n".join(part for line in text.split("\n") for part in _wrap_line(line, width))


def _wrap_line(line, width):
    leftward = line.startswith(RIGHT_TO_LEFT_MARK) or has_right_to_left(line)
    lines = [""]
    for word in line.removeprefix(RIGHT_TO_LEFT_MARK).split():
        longer = f"{lines[-1]} {word}".strip()
        fits = not lines[-1] or len(longer) <= width
        lines[-1:] = [longer] if fits else [lines[-1], word]
    return [RIGHT_TO_LEFT_MARK * leftward + part for part in lines]


def arabic_digits(text):
    """The text with its numbers in Arabic-Indic digits and separators: 2,300.5 becomes ٢٬٣٠٠٫٥.

    Names in Latin letters such as TB2 and T-72 keep theirs.
    """
    return WORD_WITHOUT_LATIN.sub(
        lambda word: NUMBER.sub(_arabic_number, word[0]).translate(ARABIC_DIGITS), text
    )


def _arabic_number(number):
    whole, fraction = number.groups()
    return (whole if fraction is None else f"{whole}٫{fraction}").replace(",", "٬")


class _MarkedFormatter(Formatter):
    """An axis formatter whose tick labels are marked: they are made anew at every drawing."""

    def __init__(self, inner, prepare):
        self.inner, self.prepare = inner, prepare

    def __call__(self, value, position=None):
        return self.prepare(self.inner(value, position))

    def format_ticks(self, values):
        return [self.prepare(text) for text in self.inner.format_ticks(values)]

    def get_offset(self):
        return self.prepare(self.inner.get_offset())

    def set_axis(self, axis):
        super().set_axis(axis)
        self.inner.set_axis(axis)

    def set_locs(self, locs):
        self.inner.set_locs(locs)


def use_digits(digits):
    """Have every figure finalized from here on print "western" or "arabic" (Arabic-Indic) digits.

    Raises ValueError for another word.
    """
    if digits not in ("western", "arabic"):
        raise ValueError(f'The digits {digits!r} are not known: write "western" or "arabic".')
    CHOSEN["digits"] = digits


def finalize(fig, digits=None):
    """Mark every text of a figure, tick labels included, so that its Arabic is drawn right.

    It may be called again. With digits="arabic" numbers stand in Arabic-Indic digits, except in lines in
    Latin letters; without it the digits are those of `use_digits`.
    """
    prepare = _in_arabic_digits if (digits or CHOSEN["digits"]) == "arabic" else mark
    for axis in fig.findobj(Axis):
        for ticker in (axis.major, axis.minor):
            if not isinstance(ticker.formatter, _MarkedFormatter):
                ticker.formatter = _MarkedFormatter(ticker.formatter, prepare)
                ticker.formatter.set_axis(axis)
    for text in fig.findobj(Text):
        text.set_text(prepare(text.get_text()))


def _in_arabic_digits(text):
    lines = (line if _is_latin(line) else arabic_digits(line) for line in text.split("\n"))
    return mark("\n".join(lines))


def _is_latin(line):
    return LATIN_LETTER.search(line) and not has_right_to_left(line)


def table(df, columns=None, language="ar"):
    """The table as HTML that keeps its direction in JupyterLab, with headings from the glossary.

    `columns` chooses and orders the columns; a column without an entry in the glossary keeps its name.
    """
    columns = list(df.columns if columns is None else columns)
    tongue = languages_of(language)[0]
    direction = "rtl" if tongue == "ar" else "ltr"
    heads = "".join(_cell("th", _heading(column, language)) for column in columns)
    rows = "".join(f"<tr>{_row(row)}</tr>" for row in df[columns].itertuples(index=False, name=None))
    body = f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
    return HTML(f'<table dir="{direction}" lang="{tongue}">{body}</table>')


def _heading(column, language):
    return label(column, language) if column in glossary() else str(column)


def _row(values):
    return "".join(_cell("td", value) for value in values)


def _cell(tag, value):
    lines = "<br>".join(_isolated(line) for line in _shown(value).split("\n"))
    return f'<{tag} style="text-align: start">{lines}</{tag}>'


def _isolated(line):
    direction = "rtl" if has_right_to_left(line) else "ltr"
    return f'<bdi dir="{direction}">{escape(BIDI_CONTROLS.sub("", line))}</bdi>'


def _shown(value):
    """A cell's value as text: nothing for a missing one, whole numbers without a decimal point."""
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return ""
    return f"{value:.0f}" if isinstance(value, float) and value.is_integer() else str(value)
