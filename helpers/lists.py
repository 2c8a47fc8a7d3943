"""Lists whose items stand on lines of their own, read as one sentence with the line that opens them."""

import re

ITEM = re.compile(r"[-–—•*▪●]\s*(?=\S)")
LABELLED = re.compile(r":(?=[^:]*\d)[^:]{1,25}$")  # what is counted, then a colon and its number
LONGEST = 8  # words of an item, its sign among them


def is_thing(line):
    """Whether a line is a list's item and no statement of its own: - 12 دبابة, • المدافع: 30."""
    statement = ":" in line and not LABELLED.search(line)
    return bool(ITEM.match(line)) and not statement and len(line.split()) <= LONGEST


def with_items(text, spans):
    """The spans of sentences, a line that ends in a colon joined with the list items on the lines behind it.

    Spans are (number, kind, start, end), offsets into text.
    """
    joined, listing = [], False
    for number, kind, start, end in spans:
        item = listing and is_thing(text[start:end])
        if item:
            joined[-1] = (*joined[-1][:3], end)
        else:
            joined.append((number, kind, start, end))
        listing = item or text[end - 1] == ":"
    return joined
