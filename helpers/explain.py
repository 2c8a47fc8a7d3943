"""What was recognised in each sentence of an article and why, as plain lines for a terminal."""

from helpers.annotate import IDS, READ, read_spans, records_of
from helpers.competing import competes
from helpers.numbers import opens_number, read_number
from helpers.reading import place

# A terminal that knows no direction prints English first and the Arabic last on each line, so neither is
# moved; one that does keeps the isolated Arabic together.
ISOLATE, POP = "\u2068", "\u2069"
SHOWN_OTHERWISE = {"article_id", "sentence", "start", "end", "quote", "published", "context"}


def explain(article):
    """The lines that tell of every sentence of an Article what was recognised in it, by which rule."""
    reading = read_spans(article.text, article.sentences, article.published)
    records = records_of(reading, "")
    readable = {sentence.number: sentence for sentence in reading.sentences}
    yield f"{article.article_id}, published {article.published or 'unknown'} ({article.date_source})"
    for number, each in enumerate(article.sentences):
        yield ""
        words = article.text[each.start : each.end]
        yield item(f"sentence {number}, {each.kind}, {each.start}-{each.end}", words)
        if each.kind not in READ:
            yield "    not read: only " + ", ".join(READ) + " are"
        else:
            yield from told_of(reading, readable[number], records)


def item(words, arabic=""):
    """A line: what is said about it, then the article's words on one line, isolated."""
    return f"{words}: {ISOLATE}{' '.join(arabic.split())}{POP}" if arabic else words


def told_of(reading, sentence, records):
    """The lines on one sentence: actors, reports, records and the numbers that make none."""
    yield from actors(reading, sentence)
    yield from reports(reading, sentence)
    found = [(table, row) for table in IDS for row in records[table] if row["sentence"] == sentence.number]
    for table, row in found:
        yield item(f"    {table}: {fields(row)}", row["quote"])
    yield from idle_numbers(reading, sentence, [row for _, row in found])


def actors(reading, sentence):
    """The lines on the actors named."""
    for mention in sentence.mentions:
        named = mention.actor or f"{mention.suffix or mention.kind}, its nation left out"
        yield item(f"    actor: {named}", words(reading, sentence, mention.first, mention.last))


def reports(reading, sentence):
    """The lines on who says something, and where the words that tell so stand."""
    for report in sentence.reports:
        who = "|".join(report.speaker.actors) or "unnamed"
        party = report.speaker.party or "narrator"
        about = f"    report: {report.act} by {who} ({party}), by rule {report.rule}"
        yield item(about, words(reading, sentence, report.at, report.at + 1))


def fields(row):
    """A record's fields that say something, as name=value."""
    told = {name: value for name, value in row.items() if name not in SHOWN_OTHERWISE}
    # A value of 0 is a denial and must show, though Python takes it for False.
    said = {name: value for name, value in told.items() if value is not False and value not in ("", None)}
    return ", ".join(f"{name}={shown(value)}" for name, value in said.items())


def shown(value):
    """A value as text: whole numbers without a decimal point, Arabic isolated."""
    if isinstance(value, float):
        return f"{value:.15g}"
    return value if str(value).isascii() else f"{ISOLATE}{value}{POP}"


def idle_numbers(reading, sentence, rows):
    """The lines on numbers that no record covers, and why."""
    i = 0
    while i < len(sentence.chunks):
        if not opens_number(sentence.chunks[i]):
            i += 1
            continue
        number = read_number(sentence.chunks, i)
        start, end = place(reading, sentence, number.first, number.last)
        if not any(row["start"] < end and start < row["end"] for row in rows):
            yield item(f"    no claim, {reason(sentence, number)}", reading.text[start:end])
        i = number.last


def reason(sentence, number):
    """Why a number makes no claim."""
    if competes(sentence.chunks, number):
        return "the number reads as a date, time, age, measure, money or name"
    return "the number counts no loss that is told"


def words(reading, sentence, first, last):
    """The article's words of a sentence's chunks."""
    start, end = place(reading, sentence, first, last)
    return reading.text[start:end]
