"""All tables of a folder: each article is read once, and each table is drawn from that reading."""

from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from tqdm import tqdm

from helpers import cache
from helpers.articles import ArticleError, articles_table, read_articles
from helpers.checks import checks_of
from helpers.claims import claims_of
from helpers.dates import publication_date
from helpers.fighters import fighters_of
from helpers.layout import lay_out
from helpers.mediation import Attempt, mediation_of
from helpers.mediation_links import link
from helpers.mentions import mentions_of
from helpers.paths import ARTICLES
from helpers.places import places_of
from helpers.reading import read_text
from helpers.relations import relations_of
from helpers.schema import COLUMNS, frame
from helpers.text import body_start
from helpers.voices import voices_of

# What each table is drawn by: Reading -> records in the article's order.
EXTRACTORS = {
    "claims": claims_of,
    "voices": voices_of,
    "mentions": mentions_of,
    "relations": relations_of,
    "mediation": mediation_of,
    "foreign_fighters": fighters_of,
}
# The column that names a record, and the letter before its running number within the article.
IDS = {
    "claims": ("claim_id", "c"),
    "mediation": ("mediation_id", "m"),
    "foreign_fighters": ("allegation_id", "f"),
}
# Columns that point to another record of the same article, by its place in the list of those with the letter.
POINTERS = ("part_of", "adds_to", "answers", "claim_id")
# The kinds of sentence that are the outlet's own report, and those that are debris of the web page.
READ, SET_ASIDE = ("headline", "deck", "caption", "body"), ("related", "embed", "footer")
# A progress bar shows in a terminal only, and is gone when it is full.
BAR = {"bar_format": "{desc} {n_fmt} of {total_fmt} |{bar:30}|", "leave": False, "disable": None}
# Tables of the whole corpus and not of one article.
OF_CORPUS = ("articles", "checks")


def read_spans(text, sentences, date):
    """The Reading of a text whose sentences are laid out; `date` is ISO, "" if unknown."""
    spans = [(n, each.kind, each.start, each.end) for n, each in enumerate(sentences) if each.kind in READ]
    return read_text(text, spans, date)


def annotate_text(text, published=None):
    """One text's records by table: lists of dicts, offsets into `text`, ids without an article (`c07`).

    `published` is an ISO date; without it the date is the one that the text states, else unknown.
    """
    sentences = lay_out(text, body_start(text))
    if published is None:
        stated, _ = publication_date(text, sentences)
        published = stated.isoformat() if stated else ""
    return records_of(read_spans(text, sentences, published), "")


def annotate_article(article):
    """One Article's records by table: lists of dicts with the columns of each table.

    Raises ArticleError, naming the article, where a rule fails on it.
    """
    with naming(article):
        reading = read_spans(article.text, article.sentences, article.published)
        return records_of(reading, article.article_id)


@contextmanager
def naming(article):
    """Raise what fails inside as an ArticleError that names the Article, whichever rule it is."""
    try:
        yield
    except Exception as error:
        raise ArticleError(
            f"{article.path or article.article_id} was left out, since the program makes a mistake on it "
            f"({type(error).__name__}: {error}): report it with the file."
        ) from error


def records_of(reading, article_id):
    """A reading's records by table; the places are those that its claims list."""
    found = {name: extract(reading) for name, extract in EXTRACTORS.items()}
    found["places"] = places_of(reading, found["claims"])
    tables = [name for name in COLUMNS if name not in OF_CORPUS]
    return {name: list(rows(reading, article_id, name, found[name])) for name in tables}


def contexts_of(reading):
    """The words of each sentence by its number; of one read in pieces, from the first to the last."""
    starts = {each.number: each.start for each in reversed(reading.sentences)}
    ends = {each.number: each.end for each in reading.sentences}
    return {number: reading.text[starts[number] : end] for number, end in ends.items()}


def rows(reading, article_id, name, records):
    """A table's records of one reading as dicts, with their ids, contexts and date."""
    contexts = contexts_of(reading)
    column, letter = IDS.get(name, ("id", "c"))  # a table without ids of its own points to claims
    for number, record in enumerate(records, 1):
        row = {"article_id": article_id, "published": reading.date} | record._asdict()
        row |= {pointer: pointed(article_id, letter, row[pointer]) for pointer in POINTERS if pointer in row}
        row[column] = identifier(article_id, letter, number)
        row["attempt"] = row[column]  # linked over articles once the corpus is read
        row["context"] = contexts.get(row.get("sentence"), "")
        yield {field: row[field] for field in COLUMNS[name]}


def identifier(article_id, letter, number):
    """The id of an article's n-th record, as in 2020-10-03-slug-c07."""
    return f"{article_id}-{letter}{number:02d}".removeprefix("-")


def pointed(article_id, letter, place):
    """The id of the record at a place in the list, counted from 0; "" where there is none."""
    return "" if place in ("", None) else identifier(article_id, letter, int(place) + 1)


def annotate(articles, jobs=1):
    """(tables, errors): the tables of Articles by name, DataFrames in the columns of COLUMNS.

    An article on which a rule fails is left out of them, with an ArticleError that names it. With `jobs`
    above 1 the articles are spread over so many processes; the tables are the same.
    """
    done = list(tqdm(each_annotated(articles, jobs), "Reading articles", len(articles), **BAR))
    kept = [each for each, (_, error) in zip(articles, done, strict=True) if error is None]
    per_article = [records for records, error in done if error is None]
    link_attempts({a.article_id: found["mediation"] for a, found in zip(kept, per_article, strict=True)})
    names = [name for name in COLUMNS if name not in OF_CORPUS]
    tables = {name: frame(name, [row for found in per_article for row in found[name]]) for name in names}
    tables |= {"articles": articles_table(kept), "checks": frame("checks", checks_of(tables["claims"]))}
    return {name: tables[name] for name in COLUMNS}, [error for _, error in done if error is not None]


def link_attempts(records):
    """Give one `attempt` to the mediation records, by article, that tell of the same one."""
    attempts = {
        article: [Attempt(*(row[field] for field in Attempt._fields)) for row in found]
        for article, found in records.items()
    }
    for article, names in link(attempts).items():
        for row, name in zip(records[article], names, strict=True):
            row["attempt"] = name


def each_annotated(articles, jobs):
    """Each article's (records, error) in order, as they come; one of the two is None."""
    if jobs == 1:
        yield from map(attempted, articles)
        return
    with ProcessPoolExecutor(jobs) as processes:
        yield from processes.map(attempted, articles, chunksize=8)


def attempted(article):
    """(records, None) of an Article, or (None, error) where a rule fails on it."""
    try:
        return annotate_article(article), None
    except ArticleError as error:
        return None, error


def made(path, jobs):
    """What `annotate` gives of a folder or file, made once until an article, a word list or the code changes.

    Raises ArticleError where no article can be used.
    """
    key = cache.key(path)
    found = cache.load(key)
    if found is None:
        articles, errors = read_articles(path)
        found = annotate(articles, jobs)
        if found[0]["articles"].empty:
            raise ArticleError(" ".join(map(str, errors + found[1])))
        cache.store(key, *found)
    return found


def tables(path=ARTICLES, jobs=1):
    """The tables of a folder or file by name. Raises ArticleError where no article can be used."""
    return made(path, jobs)[0]


def read_corpus(path=ARTICLES, jobs=1):
    """(articles, tables, errors) of a folder or file; the errors name each file that is left out, and why.

    Raises ArticleError where no article can be used.
    """
    found, failed = made(path, jobs)
    articles, errors = read_articles(path)
    kept = set(found["articles"]["article_id"])
    return [each for each in articles if each.article_id in kept], found, errors + failed
