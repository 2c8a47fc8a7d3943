"""What each sentence of an article is: headline, deck, caption, body, or debris of the web page."""

import re
from functools import cache
from typing import NamedTuple

from helpers.dates import find_dates
from helpers.lexicon import alternatives, read_table
from helpers.text import fold, sentences, span

SHORT = 25  # words at most in a headline, deck or footer
TITLE_LIKE = 16  # words at most in a link that is a bare title
CAPTION = 45  # words at most in a caption
DATELINE = 8  # words at most in a line with little more than a date
HEADING = 5  # words at most in the heading of a list of links
BULLETS = "•●▪■◦*-–—"


class Sentence(NamedTuple):
    """A sentence's offsets in the article's text, and its kind.

    Kinds: headline, deck, caption, body, related (links, teasers), embed (posts), footer.
    """

    start: int
    end: int
    kind: str


class Line(NamedTuple):
    """A line of the folded text, its sentences' spans in that text, and what debris each of them is."""

    text: str
    spans: list
    debris: list


@cache
def _words(kind, place):
    """A pattern for the folded words of data/lexicon/debris.csv of one kind and place."""
    rows = [row for row in read_table("debris") if (row["kind"], row["place"]) == (kind, place)]
    words = {fold(word).text for row in rows for word in alternatives(row["words"])}
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


@cache
def _debris_patterns():
    """The patterns of a post, a link and a footer; the last two are matched at the start of a sentence."""
    opening = rf"[\s{re.escape(BULLETS)}#>\[(|]*"

    def start(kind):
        return rf"{opening}{_words(kind, 'start')}(?!\w)|{opening}{_words(kind, 'label')}\s*(?:[:|]|$)"

    handle = r"^\s*[—–-].{0,120}?\(@\w+\)|^\s*https?:\S+$"
    return [
        re.compile(f"{_words('embed', 'anywhere')}|{handle}", re.IGNORECASE),
        re.compile(start("related"), re.IGNORECASE),
        re.compile(f"{start('footer')}|.*{_words('footer', 'anywhere')}", re.IGNORECASE),
    ]


@cache
def _credit():
    """A photo credit at the end of a line."""
    words = _words("caption", "credit")
    return re.compile(
        rf"(?:\((?:[^()]{{0,40}}\W)?{words}(?:\W[^()]{{0,40}})?\)|[-–|©]\s*{words})[\s.]*$", re.IGNORECASE
    )


def _lines(text):
    """The lines of a folded text that hold a sentence."""
    lines, before = [], 0
    for start, end in sentences(text):
        if not lines or "\n" in text[before:start]:
            lines.append([])
        lines[-1].append((start, end))
        before = end
    return [_line(text, spans) for spans in lines]


def _line(text, spans):
    """The line that holds the sentences."""
    return Line(text[spans[0][0] : spans[-1][1]], spans, [_debris(text[start:end]) for start, end in spans])


@cache
def _teaser():
    """The first words of a paragraph that does not go on from the one before."""
    return re.compile(rf"{_words('teaser', 'start')}(?!\w)")


def _plain(text):
    """The words of a folded line, for comparing it with a title."""
    return re.findall(r"\w+", text)


def _is_latin(text):
    """Whether a text is in Latin letters, but for a word or two."""
    latin = len(re.findall(r"[A-Za-zÀ-ɏ]", text))
    return latin > 4 * len(re.findall(r"[\u0620-\u064a]", text))


def _is_long(text, words):
    """Whether a text has more than so many words."""
    return len(text[: words * 40].split()) > words


def _debris(text):
    """related, embed or footer, where a sentence by itself shows that it is one; else the empty string."""
    if not re.search(r"[^\W\d_]", text):
        return "" if find_dates(text) else "footer"
    embed, related, footer = _debris_patterns()
    if re.search("[A-Za-z]", text) and (_is_latin(text) or embed.search(text)):
        # English links and copyright lines are no posts.
        return "related" if related.match(text) else "footer" if footer.match(text) else "embed"
    if related.match(text):
        return "related"
    return "footer" if not _is_long(text, SHORT) and footer.match(text) else ""


def _ends(text):
    """Whether a line ends like a full sentence or introduces a list."""
    return text.rstrip("\"'”’»)] ")[-1:] in {".", "!", "؟", "?", ":", "،", "؛"}


def _is_title_like(text, words=TITLE_LIKE):
    """Whether a line could be a headline: short, without a final stop, no item of a list."""
    ends = _ends(text) and not text.endswith(("؟", "!"))
    return not (ends or _is_long(text, words) or text[0] in BULLETS or text[0].isdigit())


def _is_caption(line, after):
    """Whether a line before the body is a picture's: short, with a credit, a lone bullet, a date or ©."""
    if _is_long(line.text, CAPTION):
        return False
    lone_bullet = line.text[0] == "•" and not after.startswith("•")
    dateline = not _is_long(line.text, DATELINE) and not _ends(line.text) and bool(find_dates(line.text))
    return lone_bullet or dateline or line.text[0] == "©" or bool(_credit().search(line.text[-100:]))


def _line_kind(line):
    """The kind of debris that all of a line is, else the empty string."""
    kinds = set(line.debris)
    # The title of a linked report may hold a question mark, so such a line is a link up to its end.
    if line.debris[0] == "related" and not _ends(line.text):
        return "related"
    return kinds.pop() if len(kinds) == 1 else ""


def _mark_links(lines, kinds):
    """Marks the bare titles under the heading of a list of links."""
    listing = False
    for i, line in enumerate(lines):
        if kinds[i] == "related":
            listing = listing or not _is_long(line.text, HEADING)
        elif listing and not kinds[i] and _is_title_like(line.text.lstrip(BULLETS + " ")):
            kinds[i] = "related"
        elif kinds[i] != "footer":
            listing = False


def _end_of_article(lines, kinds):
    """The index of the source or copyright line that closes the article, None if there is none."""
    half = sum(len(line.text) for line in lines) / 2
    for i, line in enumerate(lines):
        half -= len(line.text)
        if half < 0 and kinds[i] == "footer" and re.search(r"[^\W\d_]", line.text):
            return i
    return None


def _mark_titles_at_end(lines, kinds):
    """Marks two or more bare titles at the end as links, if the article's own paragraphs end in stops."""
    body = [i for i, kind in enumerate(kinds) if not kind]
    first = len(body)
    while first > 0 and _is_title_like(lines[body[first - 1]].text):
        first -= 1
    before = [lines[i].text for i in body[:first]]
    stopped = sum(_ends(text) for text in before) >= len(before) * 0.7
    if len(body) - first >= 2 and before and stopped and not before[-1].endswith((":", "،")):
        for i in body[first:]:
            kinds[i] = "related"


def _mark_teasers(lines, kinds, end):
    """Marks other stories' leads between the article and its closing line.

    Only a run of three or more bare leads counts, of which one is cut off, in an article whose own paragraphs
    hang together (open with و, من جهته …): a paragraph too many is seen by the reader, one too few is not.
    """
    body = [i for i, kind in enumerate(kinds[:end]) if not kind]
    bare = [bool(_teaser().match(lines[i].text)) for i in body]
    first = len(body)
    while first > 1 and (bare[first - 1] or bare[first - 2]):
        first -= 1
    first += not any(bare[first : first + 1])
    run = [lines[i].text for i in body[first:]]
    own = bare[1:first]
    if sum(bare[first:]) >= 3 and not all(map(_ends, run)) and len(own) >= 5 and sum(own) <= len(own) / 10:
        for i in body[first:]:
            kinds[i] = "related"


def _mark_head(lines, kinds, title):
    """Marks headline, deck and captions; what follows them is the body."""
    after = [line.text for line in lines[1:]] + [""]
    captions = [not kind and _is_caption(*each) for kind, *each in zip(kinds, lines, after, strict=False)]
    body = [i for i, kind in enumerate(kinds) if not kind and not captions[i]]
    if not body:
        return
    first = body[0]
    same = bool(title) and _plain(lines[first].text) == _plain(fold(title).text)
    if same or (
        len(body) > 1 and (lines[first].text.startswith("# ") or _is_title_like(lines[first].text, SHORT))
    ):
        kinds[first] = "headline"
        first = _first_of_body(lines, body, captions)
    for i in range(first):
        kinds[i] = kinds[i] or ("caption" if captions[i] else "deck")


def _first_of_body(lines, body, captions):
    """The index of the first line of the body under a headline, after at most two lines of deck."""
    for deck in (2, 1):
        below = body[1 : 1 + deck]
        # A deck is a bare title too, or whatever stands between the headline and the picture.
        pictured = len(body) > 1 + deck and any(captions[below[-1] + 1 : body[1 + deck]])
        if len(body) > 1 + deck and (pictured or all(_is_title_like(lines[i].text, SHORT) for i in below)):
            return body[1 + deck]
    return body[1] if len(body) > 1 else body[0] + 1


def _kinds(lines, title):
    """The kind of each line; the empty string where it is body."""
    kinds = [_line_kind(line) for line in lines]
    _mark_links(lines, kinds)
    end = _end_of_article(lines, kinds)
    if end is not None:
        kinds[end:] = [kind or "related" for kind in kinds[end:]]
        _mark_teasers(lines, kinds, end)
    _mark_titles_at_end(lines, kinds)
    _mark_head(lines, kinds, title)
    return kinds


def lay_out(text, start=0, title=""):
    """The sentences of text[start:] with their kinds, as a tuple of Sentence in order.

    `title` is the article's title where it is known; a first line that equals it is the headline.
    """
    folded = fold(text[start:])
    lines = _lines(folded.text)
    found = []
    for line, kind in zip(lines, _kinds(lines, title), strict=True):
        for (first, last), debris in zip(line.spans, line.debris, strict=True):
            original = span(folded, first, last)
            found.append(Sentence(start + original[0], start + original[1], kind or debris or "body"))
    return tuple(found)
