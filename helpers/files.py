"""From a file to an article's text and front matter."""

import re

import yaml
from charset_normalizer import from_bytes

from helpers.text import FRONT_MATTER, body_start

LARGEST = 20_000_000  # bytes
LONGEST_MATTER = 100_000  # characters of front matter; YAML is slow on more
# A field whose value is bare text: nothing that YAML reads as a quote, list, anchor, block or comment.
BARE_FIELD = re.compile(r"([^\W\d][\w-]*):((?!\s*[\"'\[{&*!|>%@`#?-])(?: (?!.*\s#).*)?)")
ARABIC_ENCODINGS = ["cp1256", "iso8859_6", "mac_arabic"]


class ArticleError(ValueError):
    """A file that cannot be read as an article: one sentence that names the file and the mend."""


def read_bytes(path):
    """The bytes of a file that can hold an article."""
    try:
        if path.stat().st_size > LARGEST:
            raise ArticleError(
                f"{path} is larger than {LARGEST // 10**6} MB: split it into one file an article."
            )
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path} cannot be read ({error.strerror}): check its name and rights.") from error
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise ArticleError(f"{path} is empty: put the article's text into it or delete it.")
    return data


def decode(path, data):
    """The text of a file in UTF-8, UTF-16 with a byte order mark, or an Arabic one-byte encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\0" in data:
        raise ArticleError(f"{path} is no text file: save the article as plain text in UTF-8.")
    else:
        encoding = "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16":
            raise ArticleError(f"{path} is damaged UTF-16: save it again as UTF-8.") from error
        text = _decode_legacy(path, data, error.start)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode_legacy(path, data, damage):
    """The text of a file in Windows-1256 or another Arabic encoding of one byte a letter."""
    # A UTF-8 file with some broken bytes would read as Arabic nonsense in these encodings.
    letters = len(re.findall(r"[^\x00-\x7f]", data.decode("utf-8", errors="ignore")))
    if letters * 4 > len(re.findall(rb"[\x80-\xff]", data)):
        raise ArticleError(
            f"{path} is UTF-8 with a broken byte at position {damage}: save it again as UTF-8."
        )
    best = from_bytes(data, cp_isolation=ARABIC_ENCODINGS).best()
    text = data.decode(best.encoding, errors="replace") if best else ""
    # Russian in KOI8 also reads as Arabic letters, but hardly any Arabic text lacks the article.
    if arabic_share(text) < 0.6 or "ال" not in text:
        raise ArticleError(f"{path} is in an unknown encoding: save it again as UTF-8.")
    return text


def arabic_share(text):
    """The share of Arabic letters in the letters of a text; 0 where there is no letter."""
    arabic = len(re.findall(r"[\u0620-\u064a\u066e-\u06d3]", text))
    return arabic / max(1, len(re.findall(r"[^\W\d_]", text)))


def _front_matter(path, text):
    """The fields of the front matter; an article without any has none."""
    found = FRONT_MATTER.match(text)
    if not found and not re.match(r"\ufeff?---[ \t]*\n", text):
        return {}
    if not found:
        raise ArticleError(
            f"{path} opens its front matter with --- but never closes it: end it with a line of ---."
        )
    fields = _fields(path, found[1])
    if not isinstance(fields, dict):
        raise ArticleError(f"{path} has front matter without fields: write each as `name: value`.")
    return {str(name): value for name, value in fields.items() if value not in (None, "")}


def _fields(path, matter):
    """The fields of front matter in YAML, or in bare lines of `name: text`."""
    try:
        if len(matter) > LONGEST_MATTER:
            raise ValueError("too long")
        return yaml.safe_load(matter) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        bare = [BARE_FIELD.fullmatch(line) for line in matter.splitlines() if line.strip()]
        # Arabic headlines are full of colons; YAML forbids them in bare text, but here they mean one thing.
        if all(bare) and len(matter) <= LONGEST_MATTER:
            return {field[1]: field[2].strip() for field in bare}
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        raise ArticleError(
            f"{path} has broken front matter near line {line}: write each field as `name: value`, "
            "close every quote and bracket, and write dates as 2020-10-14."
        ) from error


def _read_markdown(path, data):
    """The text, the offset of the body, and the fields of a Markdown file with front matter."""
    text = decode(path, data)
    fields = _front_matter(path, text)
    return text, body_start(text), fields


def _read_plain(path, data):
    """The text, the offset of the body, and no fields: plain text has a sidecar instead."""
    text = decode(path, data)
    return text, int(text.startswith("\ufeff")), {}


# One entry for each kind of file: (path, bytes) -> (text, offset of the body, fields).
READERS = {".md": _read_markdown, ".txt": _read_plain}
