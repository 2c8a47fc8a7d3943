"""The command line: python -m helpers annotate | rerun | check."""

import argparse
import os
import sys
from pathlib import Path

from helpers import paths
from helpers.articles import ArticleError, find_articles, read_articles
from helpers.legibility import doubts

DONE, LEFT_OUT, NOTHING_DONE = 0, 1, 2


def main(arguments=None):
    """Carry out one command and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        return options.command(options)
    except ArticleError as error:
        return tell(error, code=NOTHING_DONE)
    except OSError as error:
        place = error.filename or "the output folder"
        return tell(
            f"{place} cannot be written ({error.strerror}): choose another folder.", code=NOTHING_DONE
        )
    except KeyboardInterrupt:
        return tell("Stopped; nothing half-written was left.", code=130)


def parser():
    """What the command line understands."""
    top = Parser(prog="python -m helpers", description="Who claimed which figure about whom, in Arabic news.")
    commands = top.add_subparsers(required=True, metavar="annotate | rerun | check", parser_class=Parser)
    one = commands.add_parser("annotate", help="write the tables of a folder of articles or of one file")
    one.add_argument("articles", nargs="?", type=Path, default=paths.ARTICLES)
    where = one.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", "--out", type=Path, help="the folder for the tables")
    where.add_argument("--explain", action="store_true", help="print what was recognised, and why")
    one.add_argument("--parquet", action="store_true", help="write Parquet beside CSV")
    one.add_argument("--jobs", type=at_least_one, default=1, help="how many processes (1)")
    one.set_defaults(command=annotate)
    run = commands.add_parser("rerun", help="make tables, notebooks, figures and report anew")
    run.add_argument("--articles", type=Path, help="a folder of articles or one file (data/articles)")
    run.add_argument("--out", type=Path, help="the folder for everything (figures/ and build/)")
    run.add_argument("--jobs", type=at_least_one, default=os.cpu_count(), help="how many processes")
    run.set_defaults(command=rerun)
    look = commands.add_parser("check", help="say what is wrong with each file")
    look.add_argument("articles", nargs="?", type=Path, default=paths.ARTICLES)
    look.set_defaults(command=check)
    return top


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one sentence, without the usage above it."""

    def error(self, message):
        """Leave with the message and where to look."""
        self.exit(NOTHING_DONE, f"{message[:1].upper()}{message[1:]}; see `{self.prog} --help`.\n")


def at_least_one(text):
    """A number of processes."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes: write 1 or more")
    return int(text)


def tell(*sentences, code=LEFT_OUT):
    """Print each sentence on a line of standard error and return the exit code; DONE if there is none."""
    for sentence in sentences:
        print(" ".join(str(sentence).split()), file=sys.stderr)
    return code if sentences else DONE


def refuse_inside(articles, outs):
    """Raise ArticleError if an output would be written into the articles' folder."""
    if not articles.exists():
        find_articles(articles)
    folder = (articles if articles.is_dir() else articles.parent).resolve()
    for out in (out.resolve() for out in outs):
        if out == folder or (articles.is_dir() and out.is_relative_to(folder)):
            raise ArticleError(f"{out} lies in the folder of the articles: choose a folder outside {folder}.")


def annotate(options):
    """Write the tables of the articles, or print what was recognised in each."""
    from helpers.annotate import annotate as annotated
    from helpers.annotate import naming
    from helpers.explain import explain
    from helpers.schema import write_tables

    if options.out:
        refuse_inside(options.articles, [options.out])
    articles, errors = read_articles(options.articles)
    if not articles:
        return tell(*errors, code=NOTHING_DONE)
    if options.explain:
        for article in articles:
            with naming(article):
                lines = list(explain(article))
            print(*lines, sep="\n", end="\n\n")
        return tell(*errors)
    tables, failed = annotated(articles, options.jobs)
    if tables["articles"].empty:
        return tell(*errors, *failed, code=NOTHING_DONE)
    write_tables(tables, options.out, options.parquet)
    tell(*doubts(articles))
    return tell(*errors, *failed)


def rerun(options):
    """Make tables, notebooks, figures and report anew."""
    from helpers import rerun as whole_run

    run = whole_run.places(options.articles, options.out)
    refuse_inside(run.articles, whole_run.outputs(run))
    tell(*doubts(read_articles(run.articles)[0]))
    wrong = whole_run.rerun(run, options.jobs)
    print(f"The report is {run.out / 'index.html'}, the figures are in {run.figures}.")
    return tell(*wrong)


def check(options):
    """Say of each file what is wrong with it, or that nothing is."""
    articles, errors = read_articles(options.articles)
    for doubt in doubts(articles):
        print(doubt)
    for article in articles:
        if article.date_source == "unknown":
            print(f"{article.article_id} states no date: add it as `published: 2020-10-14`.")
        elif article.date_source == "inferred":
            print(
                f"{article.article_id} seems to be of {article.published}: check and add it as `published`."
            )
    print(f"Articles that can be used: {len(articles)}.")
    return tell(*errors, code=LEFT_OUT if articles else NOTHING_DONE)


if __name__ == "__main__":
    sys.exit(main())
