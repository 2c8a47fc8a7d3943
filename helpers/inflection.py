"""The written forms of Arabic words.

Numbers of nouns, persons of verbs, and the particles fused before them.
"""

CONJUNCTIONS = ("", "و", "ف")
PREPOSITIONS = ("", "ب", "ل", "ك")
PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
NOUN_PREFIXES = tuple(
    c + p + a for c in CONJUNCTIONS for p in PREPOSITIONS for a in ("", "ال") if p + a != "لال"
)
NOUN_PREFIXES += tuple(c + "لل" for c in CONJUNCTIONS)
WORD_PREFIXES = tuple(c + p for c in CONJUNCTIONS for p in PREPOSITIONS)
VERB_PREFIXES = tuple(c + p for c in CONJUNCTIONS for p in ("", "ل", "س"))
PAST_ENDINGS = {"": "m", "ا": "m", "ت": "f", "تا": "f", "وا": "p", "نا": "p", "ن": "p"}
# Before a pronoun the plural's ending drops its silent alef.
PAST_SUBJECTS = {"": "m", "ا": "m", "ت": "f", "تا": "f", "و": "p"}
WEAK_ENDINGS = {"ت": "f", "تا": "f", "وا": "p"}
PRESENT_PREFIXES = {"ي": "m", "ت": "f", "ن": "p"}
PRESENT_ENDINGS = ("", "ون", "ان", "وا")


def stem(noun):
    """The folded noun as it stands before an ending: ـه (for ـة) becomes ـت."""
    return noun[:-1] + "ت" if noun.endswith("ه") else noun


def before_ending(noun, change):
    """The noun phrase with its first word changed."""
    first, space, rest = noun.partition(" ")
    return change(first) + space + rest


def duals(singular):
    """The dual forms of a folded singular: nominative, oblique and construct."""
    endings = ("ان", "ين", "ي", "ا") if singular.partition(" ")[0].endswith("ه") else ("ان", "ين", "ي")
    return [before_ending(singular, lambda word, e=e: stem(word) + e) for e in endings]


def indefinite(singular):
    """The singular and, for masculines, its accusative with the alef of the tanwin."""
    first = singular.partition(" ")[0]
    if first.endswith(("ه", "اء", "ا")):
        return [singular]
    accusatives = [before_ending(singular, lambda word: word + "ا")]
    if singular.endswith("ي") and len(singular.split()) == 2:  # an adjective takes the ending too
        accusatives.append(" ".join(word + "ا" for word in singular.split()))
    return [singular, *accusatives]


def construct_plurals(plural):
    """The plural and, for sound masculines, its form before a genitive, without the noon."""
    short = [plural[:-1]] if plural.endswith(("ون", "ين")) else []
    return [plural, *short, *([plural + "ا"] if plural.endswith(("ود", "ين")) else [])]


def with_pronouns(noun):
    """The noun with each possessive pronoun: جنود gives جنوده, جنودها, …"""
    base = stem(noun)
    bases = [base]
    if base.endswith(("ون", "ين", "ان")):
        bases = [base[:-1]]
    if base.endswith("ان"):  # جنديان gives جندياه, but فقدان gives فقدانه
        bases.append(base)
    if bases[0].endswith("ي"):
        bases.append(bases[0][:-1] + "ا")
    return [b + pronoun for b in bases for pronoun in PRONOUNS]


def definite(phrase):
    """The phrase with the article on each of its words: طائرة مسيرة gives الطائرة المسيرة."""
    return " ".join("ال" + word for word in phrase.split())


def past(verb):
    """Each past form of a folded verb with its agreement (m, f or p): the first word takes the ending.

    A final ي may stand for ى, which the endings swallow: نفى gives نفت, نفوا.
    """
    table = {before_ending(verb, lambda word, e=e: word + e): a for e, a in PAST_ENDINGS.items()}
    if verb.partition(" ")[0].endswith("ي"):
        weak = {before_ending(verb, lambda word, e=e: word[:-1] + e): a for e, a in WEAK_ENDINGS.items()}
        return {**weak, **table}
    return {**table, **hollow(verb)}


def hollow(verb):
    """The first person plural of a verb whose middle radical is an alef, which falls: استعاد, استعدنا."""
    first = verb.partition(" ")[0]
    if len(first) < 4 or first[-2] != "ا":
        return {}
    return {before_ending(verb, lambda word: word[:-2] + word[-1] + "نا"): "p"}


def present(verb):
    """Each present form of a verb given without its prefix, with its agreement (m, f or p)."""
    found = {}
    for prefix, agreement in PRESENT_PREFIXES.items():
        for ending in PRESENT_ENDINGS:
            form = before_ending(verb, lambda word, p=prefix, e=ending: p + word + e)
            found[form] = "p" if ending in ("ون", "وا") else agreement
    return found


def adjectives(masculine):
    """The forms of a nisba adjective: gender, dual, plural and accusative."""
    endings = ("", "ا", "ه", "ين", "ون", "ان", "تين", "تان", "ات")
    return [masculine + ending for ending in endings]
