"""Run, test, measure and read the collection: `python3 make.py run | test | bench | lab | lint`.

Each target makes `.venv` from requirements.lock first, when it is missing or the lock has changed,
and passes further arguments on. The file has to parse on old Pythons, to say there what is missing.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
EDITABLE = ["--no-deps", "--no-build-isolation", "-e", str(ROOT)]  # the lock has the build backend


def main(arguments):
    """Carry out one target and return its exit code."""
    if sys.version_info < (3, 11):
        return complain(f"This needs Python 3.11 or later, and {sys.executable} is {sys.version.split()[0]}.")
    if not arguments or arguments[0] not in TARGETS:
        return complain(f"Say what to make: python3 make.py {' | '.join(TARGETS)}, then its arguments.")
    os.environ.setdefault("PYTHONUTF8", "1")  # Arabic in files and on the screen, on Windows too
    try:
        return TARGETS[arguments[0]](arguments[1:])
    except subprocess.CalledProcessError as error:
        return complain(f"Set-up stopped at `{' '.join(error.cmd)}`: mend what it says above and try again.")
    except KeyboardInterrupt:
        return 130


def complain(sentence):
    """Print a sentence on standard error and return exit code 2."""
    print(sentence, file=sys.stderr)
    return 2


def run(arguments):
    """Tables, notebooks, figures and report; paths are those of the caller's folder."""
    return call(environment(VENV), "-m", "helpers", "rerun", *arguments, cwd=None)


def test(arguments):
    """The linter, then every test and notebook; with --matplotlib the rendering tests, on that version."""
    parser = argparse.ArgumentParser(prog="make.py test", add_help=False, allow_abbrev=False)
    parser.add_argument("--matplotlib", metavar="VERSION")
    options, further = parser.parse_known_args(arguments)
    os.environ.setdefault("MPLBACKEND", "agg")  # no windows
    if options.matplotlib:
        folder = ROOT / f".venv-mpl{options.matplotlib.replace('.', '')}"
        return pytest(environment(folder, options.matplotlib), *rendering_tests(), *further)
    return lint([]) or pytest(environment(VENV), *further)


def bench(arguments):
    """The benchmarks."""
    return call(environment(VENV), "-m", "benchmarks", *arguments)


def lab(arguments):
    """JupyterLab on the notebooks."""
    return call(environment(VENV), "-m", "jupyterlab", "notebooks", *arguments)


def lint(arguments):
    """The linter and the formatter's check."""
    python = environment(VENV)
    check = call(python, "-m", "ruff", "check", *arguments)
    return check or call(python, "-m", "ruff", "format", "--check", *arguments)


TARGETS = {"run": run, "test": test, "bench": bench, "lab": lab, "lint": lint}


def call(python, *arguments, cwd=ROOT):
    """The exit code of an environment's Python run with the arguments."""
    return subprocess.run([str(python), *arguments], cwd=cwd).returncode


def pytest(python, *arguments):
    """The exit code of the tests in two processes, one file after the other in each."""
    return call(python, "-m", "pytest", "-n", "2", "--dist", "loadfile", *arguments)


def rendering_tests():
    """The test files that draw Arabic."""
    names = ("rtl", "rendering", "figures_print")
    return sorted(str(path) for name in names for path in ROOT.glob(f"tests/test_{name}*.py"))


def environment(folder, matplotlib=None):
    """The Python of an environment that is as requirements.lock says, made anew where it is not."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "made-from"
    made_from = f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {ROOT}"  # the package is found by its path
    if not (python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == made_from):
        print(f"Setting up {folder.name} from {LOCK.name}; this takes a few minutes, once.", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        fill(folder, python, [f"matplotlib=={matplotlib}.*"] if matplotlib else [])
        stamp.write_text(made_from, encoding="utf-8")  # last, so that a half-made one is made again
    return python


def fill(folder, python, instead):
    """Make an environment with the locked packages, those that stand instead of them, and this package."""
    uv = shutil.which("uv")
    venv = [uv, "venv", "--quiet", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
    pip = [uv, "pip"] if uv else [str(python), "-m", "pip", "--disable-pip-version-check"]
    install = [*pip, "install", "--quiet", *(["--python", str(python)] if uv else [])]
    subprocess.run([*venv, str(folder)], check=True)
    subprocess.run([*install, "--require-hashes", "-r", str(LOCK)], check=True)
    if instead:
        subprocess.run([*install, "--no-deps", *instead], check=True)
    subprocess.run([*install, *EDITABLE], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
