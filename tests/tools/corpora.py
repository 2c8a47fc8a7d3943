"""Corpora for the figures: the embedded one, and made-up ones of any number of articles and long names."""

from functools import cache
from itertools import cycle, product

import pandas as pd

from helpers import annotate, corpus, naming, paths
from helpers.articles import read_articles
from helpers.lexicon import read_table
from helpers.mediation_marks import OUTCOMES
from helpers.schema import COLUMNS, frame
from helpers.voices import VOICES
from tests.tools import claims_made_up

# 60 letters and more, in one script and in two, with signs, brackets, and two $ that could start a formula.
NAMES_AR = (
    "الناطق الرسمي باسم المركز الإعلامي الموحد لشؤون الدفاع والأمن رقم {}",
    "المكتب الصحفي لوزارة الدفاع (Ministry of Defence, MoD-{}) في الإقليم",
    "وكالة [Artsakhpress {}] بحسب +5% من البيانات أو -3 درجات، $20 - $30 يوميا",
    "مركز S-300 إس-300 للرصد رقم {}: «خسائر العدو» < 50% من القوة / 2,300 فرد",
)
NAMES_EN = (
    "Spokesperson of the Unified Information Centre on Defence and Security, section {}",
    "Press office of the Ministry of Defence (MoD-{}) [+5%, -3%, $20 - $30 a day]",
)
PARTIES = ("azerbaijani", "armenian", "third")
SPEAKERS = {
    f"speaker-{n}": {
        "actor_id": f"speaker-{n}",
        "name_ar": NAMES_AR[n % 4].format(n),
        "name_en": NAMES_EN[n % 2].format(n),
        "kind": "ministry",
        "country": "",
        "party": PARTIES[n % 3],
        "gender": "m",
        "aliases_ar": "",
    }
    for n in range(40)
}
OUTLETS = [row["name_ar"] for row in SPEAKERS.values()]
LISTED = (
    "sergey-lavrov|russia",
    "osce-minsk-group",
    "antonio-guterres",
    "",
    "hassan-rouhani",
    "european-union",
)
ACTS = ("offer_to_host", "phone_call", "proposal", "talks", "ceasefire", "agreement", "monitoring")
RESPONSES = ("", "{}:accepted", "armenia:rejected|{}:conditional", "{}:rejected")
WORDS = (
    "مقاتلين",
    "مرتزقة",
    "إرهابيين",
    "متطوعين من خارج منطقة النزاع (Volunteers, 300$ + 5%) [عقود]",
    "قوات",
)
PLACE = {"sentence": 0, "start": 0, "end": 4, "quote": "قال", "rule": "verb", "context": "قال"}


@cache
def embedded():
    """The tables of data/articles, with their sentences and the names they use."""
    articles, _ = read_articles(paths.ARTICLES)
    return annotate.tables() | {
        "sentences": corpus.sentence_table(articles),
        "names": naming.total_names(naming.names_used(articles)),
    }


@cache
def made_up(n_articles):
    """The same tables of so many made-up articles of 40 speakers; SPEAKERS have to be known as actors."""
    made = [sentences, names, articles, voices, mentions, relations, mediation, foreign_fighters]
    claims = claims_made_up.many(n_articles) if n_articles > 1 else claims_made_up.tables(*claims_made_up.FEW)
    named = {"claims": claims["claims"], "places": places(claims["claims"])}
    return {each.__name__: each(n_articles) for each in made} | named


@cache
def told_again():
    """A claim that a second article tells with another bound."""
    return claims_made_up.tables({"precision": "at_least"}, {"published": "2020-10-02"})


def speaker(n):
    """The n-th of the speakers, in turn."""
    return f"speaker-{n % len(SPEAKERS)}"


def day(n):
    """The n-th day of the war, in turn."""
    return (pd.Timestamp("2020-09-27") + pd.Timedelta(days=n % 44)).date().isoformat()


def articles(n_articles):
    """Articles of as many outlets as there are speakers; one in eleven has no date, one an inferred one."""
    empty = dict.fromkeys(COLUMNS["articles"], "") | {"n_chars": 1, "n_sentences": 1, "n_tokens": 1}
    rows = [
        {
            "article_id": f"a{n}",
            "published": "" if n % 11 == 10 else day(n),
            "date_source": "inferred" if n % 11 == 9 else "stated",
            "outlet": OUTLETS[n % len(OUTLETS)],
            "title": OUTLETS[(n + 1) % len(OUTLETS)],
        }
        for n in range(n_articles)
    ]
    return frame("articles", [empty | row for row in rows])


def sentences(n_articles):
    """Sentences of every kind."""
    kinds = (*annotate.READ, *annotate.SET_ASIDE, "body", "body")
    rows = [(f"a{a}", n, kind, 12, "قال") for a in range(n_articles) for n, kind in enumerate(kinds)]
    return pd.DataFrame(rows, columns=corpus.SENTENCE_COLUMNS)


def voices(n_articles):
    """Up to 30 sentences in each article, told by every voice in turn."""
    fields = PLACE | {"kind": "body", "speaker": "", "speaker_text": "", "n_reports": 1}
    rows = [
        fields | {"article_id": f"a{a}", "sentence": n, "start": 40 * n, "end": 40 * n + 40, "voice": voice}
        for a in range(n_articles)
        for n, voice in zip(range(12 + a % 19), cycle(VOICES), strict=False)
    ]
    return frame("voices", rows)


def names(n_articles):
    """Every word for region and war."""
    rows = [
        (topic, term, meaning, 1 + n * n_articles * 7 % 900, n_articles)
        for topic, forms in naming.terms().items()
        for n, (term, meaning) in enumerate(dict.fromkeys(forms.values()))
    ]
    return pd.DataFrame(rows, columns=["topic", "term", "meaning", "times", "articles"])


def mentions(n_articles):
    """Six actors in each article."""
    rows = product(range(n_articles), range(6))
    return frame(
        "mentions", [PLACE | {"article_id": f"a{n}", "actor_id": speaker(n * 7 + k * k)} for n, k in rows]
    )


def relations(n_articles):
    """Two acts in each article."""
    empty = dict.fromkeys(COLUMNS["relations"], "") | PLACE | {"act": "accuses"}
    rows = [
        {"article_id": f"a{n // 2}", "sentence": n, "source": speaker(n), "target": speaker(n * 3 + 1)}
        for n in range(2 * n_articles)
    ]
    return frame("relations", [empty | row for row in rows if row["source"] != row["target"]])


def mediation(n_articles):
    """Four records in each article: every act and outcome, some without a mediator or a day."""
    empty = dict.fromkeys(COLUMNS["mediation"], "") | PLACE
    rows = [
        {
            "mediation_id": f"m{n}",
            "attempt": f"t{n}",
            "article_id": f"a{n // 4}",
            "act": (*ACTS, "appeal", "standing_process")[n * 7 % 9],
            "mediators": LISTED[n % len(LISTED)] if n % 2 else speaker(n * 3),
            "date": day(n * 11) if n % 3 else "",
            "outcome": OUTCOMES[n * 5 % 9],
            "responses": RESPONSES[n % 4].format(speaker(n)),
        }
        for n in range(4 * n_articles)
    ]
    return frame("mediation", [empty | row for row in rows])


def foreign_fighters(n_articles):
    """Three statements in each article: an allegation, its denial, and a warning or an admission."""
    return frame("foreign_fighters", [statement(n) for n in range(3 * n_articles)])


def statement(n):
    """The n-th of the statements on foreign fighters."""
    origins = [row["origin"] for row in read_table("origins") if row["origin"]]
    stance = ("alleges", "denies", ("warns", "confirms")[n % 2])[n % 3]
    number = (None, 1.0, 300.0, 2000.0)[n % 4]
    return PLACE | {
        "allegation_id": f"f{n}",
        "article_id": f"a{n // 3}",
        "alleger": "" if n % 11 == 10 else speaker(n * 7),
        "stance": stance,
        "origin": f"SYR|{origins[n % len(origins)]}" if n % 5 else "",
        "supports": ("azerbaijani", "armenian", "unknown")[n // 3 % 3],
        **dict.fromkeys(("value", "low", "high"), number),
        "label_ar": WORDS[n % len(WORDS)],
        "kind": "fighters",
        "evidence": "none",
        "answers": f"f{n - 1}" if stance == "denies" else "",
    }


def places(claims):
    """Five places with long names for each claim on territory."""
    held = claims.loc[claims["object"] == "village", ["claim_id", "article_id"]]
    rows = [
        {
            "claim_id": claim,
            "article_id": article,
            "start": 0,
            "end": 1,
            "place": f"قرية الجبل العالي (Village-{n})",
        }
        for claim, article in held.itertuples(index=False)
        for n in range(5)
    ]
    return frame("places", rows)
