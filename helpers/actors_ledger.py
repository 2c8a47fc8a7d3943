"""Notebook 04's tables: who appears where, who speaks and who is spoken of, the network of acts."""

import pandas as pd

from helpers.actor_names import actor_name
from helpers.actor_tables import SIDES, actor_table
from helpers.gloss import names_and_terms
from helpers.glossary import label, languages_of
from helpers.speakers import actor_party


def appearances(tables):
    """The mentions counted: a DataFrame actor_id, article_id, published, n (places that name the actor)."""
    days = tables["articles"].set_index("article_id")["published"]
    counted = tables["mentions"].groupby(["actor_id", "article_id"]).size().reset_index(name="n")
    return counted.assign(published=counted["article_id"].map(days).astype("str"))


def most_present(appearing, most):
    """The actor_ids that most articles name, most first; ties by the number of places, then by id."""
    ranked = appearing.groupby("actor_id")["n"].agg(["count", "sum"]).reset_index()
    ranked = ranked.sort_values(["count", "sum", "actor_id"], ascending=[False, False, True])
    return list(ranked["actor_id"][:most])


def statements(relations):
    """The relations without those of media, an act told of one pair in one sentence counted once."""
    people = [not is_medium(row.source) and not is_medium(row.target) for row in relations.itertuples()]
    kept = relations[pd.Series(people, index=relations.index, dtype=bool)]
    return kept.drop_duplicates(["article_id", "sentence", "source", "target", "act"])


def is_medium(actor):
    """Whether an actor is a news agency, newspaper or channel."""
    return actor_table().get(actor, {}).get("kind") == "media"


def speaking(acts):
    """Who acts and who is acted upon or spoken of: a DataFrame actor_id, acts, is_spoken_of, most first."""
    made, about = acts["source"].value_counts(), acts["target"].value_counts()
    counted = pd.DataFrame({"acts": made, "is_spoken_of": about}).fillna(0).astype("int64")
    counted = counted.rename_axis("actor_id").reset_index()
    total = counted["acts"] + counted["is_spoken_of"]
    order = counted.assign(total=total).sort_values(["total", "actor_id"], ascending=[False, True])
    return order.drop(columns="total").reset_index(drop=True)


def edges(acts):
    """The directed network: a DataFrame source, target, n (statements), the most first."""
    counted = acts.groupby(["source", "target"]).size().reset_index(name="n")
    return counted.sort_values(["n", "source", "target"], ascending=[False, True, True], ignore_index=True)


def side(actor):
    """The side of the network on which an actor stands: armenian, azerbaijani or third."""
    party = actor_party(actor)
    return party if party in SIDES else "third"


def name(actor, language):
    """An actor's name, a line for each language."""
    return "\n".join(actor_name(actor, tongue) for tongue in languages_of(language))


def presence(appearing, n_articles, language):
    """The actors with the number of articles and places that name them, for a table to print."""
    counted = appearing.groupby("actor_id")["n"].agg(["count", "sum"]).loc[most_present(appearing, None)]
    return pd.DataFrame(
        {
            "actor": [name(actor, language) for actor in counted.index],
            "in_articles": [f"{number:,} / {n_articles:,}" for number in counted["count"]],
            "n_mentions": counted["sum"].to_numpy(),
        }
    )


def ledger(acts, language):
    """The acts, a row each, with CAMEO's code, the passage, and in English what the record holds."""
    return pd.DataFrame(
        {
            "source": [name(actor, language) for actor in acts["source"]],
            "act_told": [label(f"act_{act}", language) for act in acts["act"]],
            "target": [name(actor, language) for actor in acts["target"]],
            "cameo": acts["cameo"].to_numpy(),
            "plover": acts["plover"].to_numpy(),
            "quote": acts["quote"].to_numpy(),
            "gloss": [gloss(row) for row in acts.itertuples()],
            "article_id": acts["article_id"].to_numpy(),
        }
    )


def gloss(row):
    """An act in an English line, with the names and terms of the passage; no translation."""
    told = f"{actor_name(row.source)} {label(f'act_{row.act}', 'en')} {actor_name(row.target)}"
    return "\n".join(filter(None, (told, names_and_terms(row.quote))))


def direct(acts):
    """The acts proper, without those in which somebody is only spoken of."""
    return acts[acts["act"] != "speaks_of"]
