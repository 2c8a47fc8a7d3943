"""What a text says in a form that a test's table can show."""

from helpers.annotate import annotate_text

DAY = "2020-10-20"


def claims(text, published=DAY):
    """The claims of a text, as dicts."""
    return annotate_text(text, published)["claims"]


def figures(text):
    """The numbers of a text's claims in order: a value, (low, high) of a range or a vague plural."""
    return [number(claim) for claim in claims(text)]


def number(claim):
    """A claim's value, or its bounds where it has none."""
    return (claim["low"], claim["high"]) if claim["value"] is None else claim["value"]


def told(text, *fields, published=DAY):
    """The named fields of each claim of a text, in order; (value, field …) tuples."""
    return [(number(claim), *(claim[field] for field in fields)) for claim in claims(text, published)]
