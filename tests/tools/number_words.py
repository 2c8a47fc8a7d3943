"""Whole numbers from 1 to 999,999 in Arabic words, in the genders, cases and spellings of the news."""

from typing import NamedTuple

# By the counted noun's gender: 3 takes ة with a masculine one, and is bare with a feminine one.
UNITS = {
    "masculine": ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
    "feminine": ["واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر"],
}
TEENS = {"masculine": ("أحد", "اثنا", "عشر"), "feminine": ("إحدى", "اثنتا", "عشرة")}
TENS = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
HUNDREDS = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]


class Style(NamedTuple):
    """How a number is written: the noun's gender, the case, the word for a hundred, and if that is apart."""

    gender: str = "masculine"
    oblique: bool = False
    hundred: str = "مئة"
    apart: bool = False


def number_words(n, style=None):
    """The words of a whole number from 1 to 999,999."""
    style = style or Style()
    thousands, rest = divmod(n, 1000)
    parts = [of_thousands(thousands, style)] if thousands else []
    return " و".join(parts + below_thousand(rest, style))


def of_thousands(n, style):
    """So many thousands; the noun ألف is masculine."""
    style = style._replace(gender="masculine")
    if n == 1:
        return "ألف"
    if n == 2:
        return "ألفين" if style.oblique else "ألفان"
    words = " و".join(below_thousand(n, style))
    if n in (100, 200):
        return f"{words.removesuffix('ن')} ألف"
    return f"{words} {thousand_noun(n % 100)}"


def thousand_noun(n):
    """The form of ألف that a number's last two digits govern."""
    return "آلاف" if 3 <= n <= 10 else "ألفا" if n >= 11 else "ألف"


def below_thousand(n, style):
    """The parts of a number under a thousand that و joins; none for 0."""
    hundreds, rest = divmod(n, 100)
    return ([of_hundreds(hundreds, style)] if hundreds else []) + below_hundred(rest, style)


def of_hundreds(n, style):
    """So many hundreds."""
    if n == 1:
        return style.hundred
    if n == 2:
        return style.hundred.removesuffix("ة") + ("تين" if style.oblique else "تان")
    return HUNDREDS[n - 3] + " " * style.apart + style.hundred


def below_hundred(n, style):
    """The parts of a number under a hundred; units stand before tens."""
    if n <= 10:
        return [unit(n, style)] if n else []
    if n < 20:
        return [teen(n - 10, style)]
    tens, units = divmod(n, 10)
    return ([unit(units, style)] if units else []) + [TENS[tens - 2] + ("ين" if style.oblique else "ون")]


def unit(n, style):
    """A number from 1 to 10."""
    word = UNITS[style.gender][n - 1]
    return word.removesuffix("ان") + "ين" if n == 2 and style.oblique else word


def teen(n, style):
    """A number from 11 to 19, given what it has over ten."""
    one, two, ten = TEENS[style.gender]
    if n > 2:
        first = UNITS[style.gender][n - 1]
        return f"{first}ي {ten}" if first == "ثمان" else f"{first} {ten}"
    return f"{(one, two.removesuffix('ا') + 'ي' if style.oblique else two)[n - 1]} {ten}"
