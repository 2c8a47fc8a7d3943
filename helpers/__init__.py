"""Rival claims in Arabic news: `from helpers import …` is all that a notebook needs.

A name's module is loaded when it is first asked for, so that importing one costs only what it needs.
"""

from importlib import import_module

PUBLIC = {
    "actors_in_words": (),
    "actors_ledger": (),
    "annotate": ("READ", "annotate_article", "annotate_text", "read_corpus", "tables"),
    "articles": ("articles_table", "load_articles", "read_articles"),
    "articles_in_words": (),
    "claim_words": (),
    "corpus": (),
    "drift": (),
    "fighters_in_words": (),
    "fighters_ledger": (),
    "figures": (),
    "glossary": ("label",),
    "ledger": (),
    "losses_in_words": (),
    "mediation_in_words": (),
    "mediation_ledger": (),
    "naming": (),
    "numbers_said": (),
    "plots_actors": (),
    "plots_articles": (),
    "plots_casualties": (),
    "plots_drift": (),
    "plots_equipment": (),
    "plots_fighter_numbers": (),
    "plots_fighters": (),
    "plots_mediation": (),
    "plots_responses": (),
    "published_losses": (),
    "ribbons": (),
    "rtl": ("table",),
    "staircases": (),
    "text": ("concordance",),
    "who_counts_whom": (),
}
MODULES = {name: module for module, names in PUBLIC.items() for name in names}
__all__ = [*PUBLIC, *MODULES]


def __getattr__(name):
    """A public module or function of the package."""
    if name in PUBLIC:
        return import_module(f"helpers.{name}")
    if name in MODULES:
        return getattr(import_module(f"helpers.{MODULES[name]}"), name)
    raise AttributeError(f"helpers has no {name!r}: it has {', '.join(sorted(__all__))}.")
