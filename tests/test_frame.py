"""The frame holds together: dependencies, lock, environments, make.py and its aliases."""

import ast
import re
import tomllib
from collections import defaultdict

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

import make

PROJECT = tomllib.loads((make.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = PROJECT["project"]["dependencies"]
DEVELOPMENT = PROJECT["project"]["optional-dependencies"]["dev"]
CONDA = yaml.safe_load((make.ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
LOCK = make.LOCK.read_text(encoding="utf-8")
ENTRIES = re.split(r"\n(?=\S)", LOCK.replace("\\\n", "").strip())


def pinned_versions():
    """The versions that the lock pins of each package, over all Pythons and platforms."""
    versions = defaultdict(list)
    for entry in ENTRIES:
        requirement = Requirement(entry.split("--hash")[0])
        versions[canonicalize_name(requirement.name)].append(str(requirement.specifier).removeprefix("=="))
    return versions


@pytest.mark.parametrize("line", RUNTIME + DEVELOPMENT + PROJECT["build-system"]["requires"])
def test_lock_pins_each_requirement_within_its_range(line):
    requirement = Requirement(line)
    versions = pinned_versions()[canonicalize_name(requirement.name)]
    assert versions and all(version in requirement.specifier for version in versions)


def test_every_entry_of_the_lock_is_an_exact_pin_with_hashes():
    pin = re.compile(r"[\w.-]+==[\w.]+( ; [^\n]+?)?\s+(--hash=sha256:[0-9a-f]{64}\s*)+")
    assert [entry[:60] for entry in ENTRIES if not pin.fullmatch(entry)] == []


@pytest.mark.parametrize("trace", ["://", " @ ", "file:", "-index", "-links", "-e ", "#"])
def test_lock_names_no_host_and_no_path(trace):
    assert trace not in LOCK


def test_lock_serves_other_platforms_than_the_one_it_was_made_on():
    hashes = next(entry for entry in ENTRIES if entry.startswith("matplotlib==")).count("--hash")
    assert hashes > 20 and "sys_platform == 'win32'" in LOCK and "sys_platform == 'darwin'" in LOCK


def test_conda_environment_takes_its_packages_from_the_lock_only():
    python = "python" + PROJECT["project"]["requires-python"]
    assert [python, "pip", {"pip": [f"-r {make.LOCK.name}"]}] == CONDA


def test_make_asks_for_the_python_that_pyproject_asks_for(monkeypatch, capsys):
    oldest = SpecifierSet(PROJECT["project"]["requires-python"])
    assert "3.11" in oldest and "3.10" not in oldest
    monkeypatch.setattr(make.sys, "version_info", (3, 10, 13))
    assert make.main(["run"]) == 2
    assert re.fullmatch(r"This needs Python 3\.11 or later, and .+\.\n", capsys.readouterr().err)


def test_make_parses_on_old_pythons():
    ast.parse((make.ROOT / "make.py").read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("arguments", [[], ["rnu"], ["--help"]])
def test_make_names_its_targets_when_it_is_given_none(arguments, capsys):
    assert make.main(arguments) == 2
    assert "run | test | bench | lab | lint" in capsys.readouterr().err


def test_makefile_is_an_alias_of_one_line_per_target():
    aliases = re.findall(
        r"^(\w+): ; @python3 make\.py (\w+) \$\(ARGS\)$", (make.ROOT / "Makefile").read_text(), re.M
    )
    assert aliases == [(target, target) for target in make.TARGETS]


def test_continuous_integration_runs_only_make_test():
    script = (make.ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"^.*python.*$", script, re.M) == ['exec python3 make.py test "$@"']


@pytest.fixture
def fresh(tmp_path, monkeypatch):
    """A folder with a lock, and the list of environments that make.py fills there."""
    filled = []

    def fill(folder, python, instead):
        filled.append((folder.name, instead))
        python.parent.mkdir(parents=True)
        python.touch()

    monkeypatch.setattr(make, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(make, "fill", fill)
    make.LOCK.write_text("one", encoding="utf-8")
    return tmp_path, filled


def test_environment_is_made_once_and_again_when_the_lock_changes(fresh, capsys):
    folder, filled = fresh
    make.environment(folder / ".venv")
    make.environment(folder / ".venv")
    assert len(filled) == 1
    make.LOCK.write_text("two", encoding="utf-8")
    make.environment(folder / ".venv")
    assert len(filled) == 2
    assert capsys.readouterr().out.count("Setting up .venv from requirements.lock") == 2


def test_half_made_environment_is_made_again(fresh):
    folder, filled = fresh
    python = make.environment(folder / ".venv")
    (folder / ".venv" / "made-from").unlink()
    (python.parent / "leftover").touch()
    make.environment(folder / ".venv")
    assert len(filled) == 2 and not (python.parent / "leftover").exists()


def test_older_matplotlib_gets_an_environment_of_its_own(fresh, monkeypatch):
    folder, filled = fresh
    calls = []
    monkeypatch.setattr(make, "ROOT", folder)
    monkeypatch.setattr(make, "call", lambda python, *arguments: calls.append(arguments) or 0)
    (folder / "tests").mkdir()
    for name in ("test_rtl.py", "test_rendering_figures.py", "test_text.py"):
        (folder / "tests" / name).touch()
    assert make.main(["test", "--matplotlib", "3.10", "-x"]) == 0
    assert filled == [(".venv-mpl310", ["matplotlib==3.10.*"])]
    (arguments,) = calls
    names = [argument.rsplit("tests", 1)[-1].lstrip("/\\") for argument in arguments if ".py" in argument]
    assert names == ["test_rendering_figures.py", "test_rtl.py"] and arguments[-1] == "-x"
