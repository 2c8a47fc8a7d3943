"""Lists whose items stand on lines of their own, read as one sentence with the line that opens them."""

import re

ITEM = re.compile(r"[-–—•*▪●]\s*(?=\S)")


def with_items(text, spans):
    """The spans of sentences, a line that ends in a colon joined with the list items on the lines behind it.

    Spans are (number, kind, start, end), offsets into text.
    """
    joined, listing = [], False
    for number, kind, start, end in spans:
        item = listing and bool(ITEM.match(text, start, end))
        if item:
            joined[-1] = (*joined[-1][:3], end)
        else:
            joined.append((number, kind, start, end))
        listing = item or text[end - 1] == ":"
    return joined
