"""Executed notebooks as HTML pages that need no network, and the page that leads to them."""

import os
import re
from html import escape
from urllib.parse import quote

import nbformat

# Each block takes its direction from its own first letter, so Arabic prose runs right to left.
STYLE = """<style>
p, li, h1, h2, h3, h4, blockquote, pre { unicode-bidi: plaintext; }
pre { white-space: pre-wrap; word-break: normal; overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; }
main { max-width: 70em; margin: auto; }
</style>"""
TEMPLATE = (
    "{% extends 'classic/index.html.j2' %}{% block html_head_js %}{% endblock %}"
    "{% block html_head_js_mathjax %}{% endblock %}"
    "{% block html_head_css %}" + STYLE + "{% endblock %}"
)
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Rival claims</title>
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<style>body {{ font-family: sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em }}
img {{ max-width: 100%; height: auto }}</style>{style}</head>
<body><main><h1>Rival claims</h1>
<p>Every number here is somebody’s claim, never a fact.</p>
{body}</main></body></html>
"""


def page(notebook, name):
    """An executed notebook as one HTML page, images and their alt texts inside, nothing from the network."""
    from jinja2 import DictLoader
    from nbconvert import HTMLExporter

    # Of the templates that come with nbconvert only the classic one keeps an image's alt text.
    exporter = HTMLExporter(
        template_name="classic",
        template_file="page.html.j2",
        extra_loaders=[DictLoader({"page.html.j2": TEMPLATE})],
    )
    html, _ = exporter.from_notebook_node(notebook, {"metadata": {"name": title(notebook) or name}})
    return html


def title(notebook):
    """A notebook's first heading, or the empty string."""
    headings = (re.search(r"^# +(.+)$", cell.source, re.MULTILINE) for cell in notebook.cells)
    return next((heading[1] for heading in headings if heading), "")


def index(run, failures, doubts, checks):
    """The HTML page that leads to a run's pages, tables and figures.

    It names what failed, what is doubtful in the articles, and which `checks` of the claims did not pass.
    """
    notebooks = sorted((run.out / "notebooks").glob("*.ipynb"))
    titles = [title(nbformat.read(path, as_version=4)) or path.stem for path in notebooks]
    pages = [link(path.with_suffix(".html"), run, name) for path, name in zip(notebooks, titles, strict=True)]
    tables = [link(path, run, path.stem) for path in sorted((run.out / "tables").glob("*.csv"))]
    figures = [link(path, run, path.stem) for path in sorted(run.figures.glob("*.pdf"))]
    parts = [
        ("What went wrong", [escape(failure) for failure in failures]),
        ("What is doubtful in the articles", [escape(doubt) for doubt in doubts]),
        ("Notebooks", pages),
        ("Tables (CSV)", tables),
        ("Figures (PDF)", figures),
        (f"Claims that do not fit each other (of the checks made: {len(checks):,})", misfits(checks)),
    ]
    return PAGE.format(style=STYLE, body="\n".join(section(*part) for part in parts if part[1]))


def misfits(checks):
    """The failed checks of the claims, a sentence each with the claims it is about."""
    failed = checks[checks["status"] == "fail"]
    return [f"{escape(row.note)} {escape(row.claim_ids.replace('|', ', '))}" for row in failed.itertuples()]


def section(heading, items):
    """A heading with a list under it."""
    return f"<h2>{heading}</h2>\n<ul>\n" + "\n".join(f"<li>{each}</li>" for each in items) + "\n</ul>"


def link(path, run, words):
    """A link to a file of the run, relative to the index."""
    target = quote(os.path.relpath(path, run.out).replace(os.sep, "/"))
    return f'<a href="{target}">{escape(words)}</a>'
