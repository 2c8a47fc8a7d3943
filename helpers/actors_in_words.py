"""Who is named, who speaks and who is spoken of, in sentences computed from the tables."""

from helpers.actor_names import actor_name
from helpers.actors_ledger import direct, edges, most_present, speaking
from helpers.articles_in_words import article_ids, counted, sentence_ids
from helpers.losses_in_words import told as articles_told
from helpers.numbers_said import Number, Said


def presence_in_words(appearing, n_articles):
    """How many actors are named, and who appears in the most articles."""
    if appearing.empty:
        return Said("No actor is named in these articles.", {})
    first = most_present(appearing, 1)[0]
    ids = article_ids(appearing)
    numbers = {
        "actors": Number(appearing["actor_id"].nunique(), ids, "actor"),
        "of": articles_told(n_articles),
        "mentions": Number(int(appearing["n"].sum()), ids, "place"),
        "most_present": counted(appearing[appearing["actor_id"] == first])._replace(noun=""),
        "who": actor_name(first),
    }
    return Said(
        "{actors} named in {of}, in {mentions}; in the most articles ({most_present}) {who}.",
        numbers,
    )


def speaking_in_words(acts):
    """How many acts are told, who speaks most and who is most spoken of; ids are those of sentences."""
    if acts.empty:
        return Said("No act of one actor towards another is told in these articles.", {})
    made = speaking(acts)
    speaker, topic = (made.loc[made[column].idxmax(), "actor_id"] for column in ("acts", "is_spoken_of"))
    numbers = {
        "acts": told(acts, "act"),
        "acts_proper": told(direct(acts)),
        "by_most_active": told(acts[acts["source"] == speaker]),
        "on_most_discussed": told(acts[acts["target"] == topic]),
        "speaker": actor_name(speaker),
        "topic": actor_name(topic),
    }
    return Said(
        "{acts} between two actors told; more than speaking of somebody: {acts_proper}; most by "
        "{speaker} ({by_most_active}), most about or towards {topic} ({on_most_discussed}).",
        numbers,
    )


def told(acts, noun=""):
    """The number of acts, with the sentences that tell them."""
    return Number(len(acts), sentence_ids(acts), noun)


def left_out_in_words(acts):
    """How many of the acts are left out of the network, because somebody is only spoken of."""
    spoken_of = acts.drop(direct(acts).index)
    return Said("Acts of speaking of somebody, not drawn: {spoken_of}.", {"spoken_of": told(spoken_of)})


def network_in_words(acts):
    """How many pairs of actors the direct acts join, and the most frequent pair."""
    if acts.empty:
        return Said("No act is told that is more than speaking of somebody: there is no network to draw.", {})
    drawn = edges(acts)
    widest = drawn.iloc[0]
    pair = acts[(acts["source"] == widest["source"]) & (acts["target"] == widest["target"])]
    numbers = {
        "pairs": Number(len(drawn), sentence_ids(acts), "directed pair"),
        "widest": told(pair, "statement"),
        "source": actor_name(widest["source"]),
        "target": actor_name(widest["target"]),
    }
    if len(drawn) > 1 and drawn["n"].nunique() == 1:
        return Said("{pairs}, each with {widest}.", numbers)
    return Said("{pairs}; the widest arrow, from {source} to {target}, stands for {widest}.", numbers)
