"""A whole run: tables, executed notebooks, figures, and an HTML page for each notebook with an index."""

import os
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

import nbformat
from tqdm import tqdm

from helpers import paths
from helpers.annotate import BAR, read_corpus
from helpers.legibility import doubts
from helpers.numbers_said import merge
from helpers.report import index, page
from helpers.schema import write_tables, write_whole

# A kernel's warnings about its own connection are no business of the reader.
# A kernel that is told to stop logs the interruption as an error; what fails in a cell is told by papermill.
NEVER_STARTED = "Kernel died before replying"  # no cell has run: jupyter_client gives no port for keeps
QUIET = {"progress_bar": False, "extra_arguments": ["--log-level=CRITICAL"]}


class Places(NamedTuple):
    """Where a run reads and writes; `stored` is where executed notebooks are kept, None for nowhere."""

    articles: Path
    out: Path
    figures: Path
    stored: Path | None


def places(articles=None, out=None):
    """The places of a run: all under OUT if it is given, else figures in figures/ and the rest in build/.

    Only a run of the collection's own articles without OUT renews the outputs stored in notebooks/.
    """
    own = articles is None and out is None
    build = Path(out).resolve() if out else paths.BUILD
    figures = build / "figures" if out else paths.FIGURES
    stored = paths.NOTEBOOKS if own else None
    return Places(Path(articles or paths.ARTICLES).resolve(), build, figures, stored)


def outputs(run):
    """Every folder that a run writes to."""
    return [run.out, run.figures, *(run.out / name for name in ("tables", "notebooks", "cache"))]


def rerun(run, jobs=1, notebooks=paths.NOTEBOOKS):
    """Carry out a run and return the sentences on what went wrong, none if nothing did.

    Raises ArticleError where no article can be used.
    """
    os.environ["KARABAKH_CACHE"] = str(run.out / "cache")
    articles, tables, errors = read_corpus(run.articles, jobs)
    write_tables(tables, run.out / "tables")
    found = sorted(Path(notebooks).glob("[0-9]*.ipynb"))
    failures = filter(None, tqdm(executed(found, run, jobs), "Running notebooks", len(found), **BAR))
    wrong = [*map(str, errors), *failures]
    merge(run.figures)
    write_whole(run.out / "index.html", index(run, wrong, doubts(articles), tables["checks"]).encode())
    return wrong


def executed(notebooks, run, jobs):
    """For each notebook, as it is done, the sentence on why it failed, or the empty string."""
    import papermill  # noqa: F401  takes seconds: loaded once, before the processes divide

    # One process more than asked for: while a kernel starts, another computes.
    with ProcessPoolExecutor(min(jobs + 1, len(notebooks)) or 1) as processes:
        yield from processes.map(carry_out, notebooks, [run] * len(notebooks))


def carry_out(notebook, run):
    """Run one notebook and put what it made in place; what an earlier run made of it goes in any case."""
    with tempfile.TemporaryDirectory(dir=run.out, prefix=".") as beside:
        failure = execute(notebook, Path(beside), run)
        clear(run, notebook.stem)
        if not failure:
            publish(notebook, Path(beside), run)
    return failure


def execute(notebook, beside, run):
    """Run one notebook into a folder, its figures into figures/ there, and return why it failed, or ""."""
    import papermill

    os.environ["KARABAKH_FIGURES"] = str(beside / "figures")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(paths.ROOT), os.environ.get("PYTHONPATH", "")])
    parameters = {} if run.articles == paths.ARTICLES else {"ARTICLES": str(run.articles)}
    try:
        check_parameters(notebook, parameters)
        run_cells(notebook, beside / notebook.name, parameters)
    except papermill.PapermillExecutionError as error:
        told = " ".join(str(error.evalue).split())
        return f"{notebook.name} failed in cell [{error.exec_count}]: {error.ename}: {told}"
    except Exception as error:  # whatever stops one notebook must not stop the others
        return f"{notebook.name} could not be run: {type(error).__name__}: {' '.join(str(error).split())}"
    return ""


def run_cells(notebook, target, parameters):
    """Run a notebook's cells; a kernel that never started, its port taken by another, is started again."""
    import papermill

    for last in (False, False, True):
        try:
            return papermill.execute_notebook(notebook, target, parameters, cwd=notebook.parent, **QUIET)
        except RuntimeError as error:
            if last or NEVER_STARTED not in str(error):
                raise


def check_parameters(notebook, parameters):
    """Raise ValueError if the notebook does not declare a parameter: papermill would only log it."""
    import papermill

    known = papermill.inspect_notebook(notebook)
    for name in parameters.keys() - known.keys():
        raise ValueError(f"its parameters cell sets no {name}; add it there")


def clear(run, name):
    """Delete what an earlier run made of a notebook, so that nothing old stands beside what is new."""
    number = name.partition("-")[0]
    made = [*run.figures.glob(f"{number}-*.*"), *(run.out / "notebooks").glob(f"{name}.*")]
    for path in made:
        path.unlink()


def publish(notebook, beside, run):
    """Put the figures, the executed notebook and its page in place."""
    run.figures.mkdir(parents=True, exist_ok=True)
    for figure in sorted((beside / "figures").glob("*")):
        shutil.move(figure, run.figures / figure.name)
    content = nbformat.read(beside / notebook.name, as_version=4)
    done = stable(content)
    text = nbformat.writes(done) + "\n"
    write_whole(run.out / "notebooks" / notebook.name, text.encode())
    write_whole(run.out / "notebooks" / f"{notebook.stem}.html", page(done, notebook.stem).encode())
    if run.stored:
        write_whole(run.stored / notebook.name, text.encode())


def stable(notebook):
    """The executed notebook without anything that differs from run to run or from machine to machine."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        tags = cell.metadata.get("tags")
        cell.metadata = {"tags": tags} if tags else {}
        if "injected-parameters" in (tags or []):
            cell.id = "injected-parameters"  # papermill gives it a new one each time
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)
    return notebook


def joined(outputs):
    """A cell's outputs, what it printed in one piece: how a kernel cuts that differs from run to run."""
    found = []
    for each in outputs:
        if found and each.output_type == "stream" and found[-1].get("name") == each.name:
            found[-1].text += each.text
        else:
            found.append(each)
    return found
