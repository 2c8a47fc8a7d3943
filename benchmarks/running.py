"""A whole run beside executing as many empty notebooks that import the same libraries."""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import nbformat

from benchmarks.texts import timed
from helpers.paths import NOTEBOOKS, ROOT
from helpers.rerun import execute, places


def measure():
    """The line to print: the ratio of a run, from its start to its end, to executing the empty notebooks."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        notebooks = [emptied(path, folder) for path in sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))]
        base = timed(lambda: execute_all(notebooks, places(out=folder / "empty")))
        command = [sys.executable, "-m", "helpers", "rerun", "--out", str(folder / "run")]
        spent = timed(lambda: subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL))
    yield f"run of {len(notebooks)} notebooks: {spent / base:.2f} of the time of as many empty ones"


def emptied(path, folder):
    """A copy of a notebook that does nothing but import what it imports."""
    notebook = nbformat.read(path, as_version=4)
    lines = [line for cell in notebook.cells if cell.cell_type == "code" for line in cell.source.splitlines()]
    imports = [line for line in lines if line.startswith(("import ", "from "))]
    notebook.cells = [nbformat.v4.new_code_cell("\n".join(imports))]
    nbformat.write(notebook, folder / path.name)
    return folder / path.name


def execute_all(notebooks, run):
    """Execute notebooks on all cores, papermill being loaded, which a run has to do itself."""
    import papermill  # noqa: F401

    run.out.mkdir()
    with ProcessPoolExecutor(os.cpu_count()) as processes:
        list(processes.map(execute, notebooks, [run.out] * len(notebooks), [run] * len(notebooks)))
