"""What the articles are, how they name things and who speaks, in sentences computed from the tables."""

from helpers.annotate import READ
from helpers.corpus import near_last_century
from helpers.glossary import label
from helpers.numbers_said import Number, Said
from helpers.voices import VOICES


def article_ids(table):
    """The ids of the articles that a table has rows of, in its order."""
    return tuple(table["article_id"].unique())


def sentence_ids(table):
    """The sentences that a table has rows of, once each: the article and its sentence's number."""
    named = zip(table["article_id"], table["sentence"], strict=True)
    return tuple(dict.fromkeys(f"{article}-s{sentence:02d}" for article, sentence in named))


def counted(articles):
    """The number of a table's articles."""
    return Number(articles["article_id"].nunique(), article_ids(articles), "article")


def corpus_in_words(articles):
    """The `articles` table in a sentence: how many, of which outlets, of which days."""
    named, dated = articles[articles["outlet"] != ""], articles[articles["published"] != ""]
    numbers = {
        "articles": counted(articles),
        "outlets": Number(named["outlet"].nunique(), article_ids(named), "named outlet"),
        "undated_articles": counted(articles.drop(dated.index)),
    }
    told = "The corpus holds {articles} of {outlets}"
    if dated.empty:
        undated = "{articles:it does not say|none of them says} when it was published"
        return Said(f"{told}; {undated}.", numbers)
    first, last = dated["published"].min(), dated["published"].max()
    span = f"on {first}" if first == last else f"between {first} and {last}"
    return Said(f"{told}, published {span}; {{undated_articles}} without a known date.", numbers)


def unnamed_in_words(articles):
    """How many articles name no outlet."""
    unnamed = articles[articles["outlet"] == ""]
    numbers = {"unnamed_articles": counted(unnamed)._replace(noun=""), "of": f"{len(articles):,}"}
    return Said("Without a named outlet: {unnamed_articles} of {of}.", numbers)


def kinds_in_words(sentences):
    """How many sentences are read and how many are set aside."""
    kept = sentences[sentences["kind"].isin(READ)]
    aside = sentences.drop(kept.index)
    numbers = {
        "sentences": Number(len(sentences), article_ids(sentences), "sentence"),
        "sentences_read": Number(len(kept), article_ids(kept)),
        "sentences_set_aside": Number(len(aside), sentence_ids(aside)),
    }
    return Said(
        "Of {sentences} {sentences_read} {sentences_read:is|are} read, {sentences_set_aside} set aside as "
        "debris.",
        numbers,
    )


def voices_in_words(drawn):
    """How many sentences each voice tells, and how many numbers are claimed in them: of ribbons.strips."""
    if drawn.empty:
        return Said("No sentence is read: nothing is drawn.", {})
    numbers = {"voiced_sentences": Number(len(drawn), article_ids(drawn), "sentence")}
    parts = []
    for voice in VOICES:
        found = drawn[drawn["voice"] == voice]
        numbers[f"told_by_{voice}"] = Number(len(found), sentence_ids(found))
        claims = tuple(each for cell in found["claim_ids"] for each in cell.split("|") if each)
        numbers[f"numbers_told_by_{voice}"] = Number(len(claims), claims, "number")
        who = label("unnamed_source" if voice == "unknown" else voice, "en")
        parts.append(f"{who} {{told_by_{voice}}} ({{numbers_told_by_{voice}}})")
    return Said(
        f"{{voiced_sentences}} by voice, with the numbers claimed in them: {', '.join(parts)}.", numbers
    )


def agreement_in_words(drawn, claims):
    """How many of the claims are made by another party than the one in whose voice their sentence is told."""
    voices = {each: row.voice for row in drawn.itertuples() for each in row.claim_ids.split("|") if each}
    named = claims[claims["claimant_party"] != "narrator"]
    other = named[named["claim_id"].map(voices) != named["claimant_party"]]
    numbers = {
        "attributed_claims": Number(len(named), tuple(named["claim_id"])),
        "claims_of_another_voice": Number(len(other), tuple(other["claim_id"])),
    }
    return Said(
        "Claims with a party that makes them: {attributed_claims}; made by another one than the voice of "
        "their sentence: {claims_of_another_voice}.",
        numbers,
    )


def naming_in_words(names, topic):
    """The most used word of a topic in a sentence, with how many articles use it: of naming.names_used."""
    rows = names[names["topic"] == topic]
    if rows.empty:
        return Said(f"{label(topic, 'en')}: none of the words of data/lexicon/ is in use.", {})
    uses = rows.groupby("term")["times"].sum()
    most = min(uses[uses == uses.max()].index)
    users = rows[rows["term"] == most]
    numbers = {
        f"{topic}_words": Number(len(uses), article_ids(rows)),
        f"{topic}_times": Number(int(uses[most]), article_ids(users), "time"),
        f"{topic}_articles": counted(users),
        "most": most,
    }
    sentence = f"{{{topic}_words}} in use, most often {{most}} ({{{topic}_times}}, in {{{topic}_articles}})."
    return Said(f"{label(topic, 'en')}: {sentence}", numbers)


def uses_in_words(lines, word):
    """How many times a word is used in how many articles, of a concordance table."""
    numbers = {"uses": Number(len(lines), article_ids(lines), "use"), "users": counted(lines), "word": word}
    return Said("{uses} of {word} in {users}.", numbers)


def earlier_in_words(lines):
    """How many uses of a word stand near a year of the last century."""
    earlier = near_last_century(lines)
    numbers = {"earlier_uses": Number(len(earlier), article_ids(earlier)), "of": f"{len(lines):,}"}
    return Said("Of these uses near a year of the last century: {earlier_uses} of {of}.", numbers)
