"""Texts that are read but may be damaged: letters lost on the way, or hardly any Arabic among them."""

import re

from helpers.corpus import counted
from helpers.files import arabic_share
from helpers.text import body_start

LEAST = 0.5  # of a text's letters are Arabic
ADDRESS = re.compile(r"https?://\S+")
LOST = "\ufffd"  # what a program writes for a letter that it cannot read


def doubts(articles):
    """A sentence for each Article whose text may be damaged, naming its file and the mend."""
    return [sentence for article in articles for sentence in [doubt(article)] if sentence]


def doubt(article):
    """The sentence on an Article whose text may be damaged, or the empty string."""
    text = article.text[body_start(article.text) :]
    if LOST in text:
        what = f"has {counted(text.count(LOST), 'damaged letter')} ({LOST})"
    elif arabic_share(ADDRESS.sub("", text)) < LEAST:
        what = "has more letters of other scripts than Arabic ones"
    else:
        return ""
    return f"{article.path} {what}: read it, and if it is damaged save it again as UTF-8 from its source."
