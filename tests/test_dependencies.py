from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"].values()
DECLARED = [Requirement(words) for words in [*PROJECT["project"]["dependencies"], *(word for extra in EXTRAS for word in extra)]]
FOR_WORK = [Requirement(words) for words in PROJECT["dependency-groups"]["dev"]]
LOCK = (ROOT / "requirements" / "lock.txt").read_text(encoding="utf-8")


def locked() -> dict[str, set[str]]:
    """Give the versions that the lock pins, by package."""
    pins: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", LOCK, flags=re.MULTILINE):
        pins.setdefault(canonicalize_name(name), set()).add(version)
    return pins


def imported_packages() -> set[str]:
    """Give the top-level names that the package's modules import and that are neither Python's nor its own."""
    names: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"fasti"}


def test_the_lock_pins_everything_the_project_names() -> None:
    pins = locked()
    assert len(pins) > len(DECLARED)
    for wanted in [*DECLARED, *FOR_WORK]:
        versions = pins.get(canonicalize_name(wanted.name), set())
        assert versions, f"{wanted.name} is not in the lock: run `make lock`"
        assert all(wanted.specifier.contains(version) for version in versions), (
            f"{wanted} is not what the lock pins: run `make lock`"
        )


def test_every_pin_has_a_hash_and_no_address() -> None:
    blocks = re.split(r"^(?=[A-Za-z0-9])", re.sub(r"^\s*#.*\n", "", LOCK, flags=re.MULTILINE), flags=re.MULTILINE)
    blocks = [block for block in blocks if block.strip()]
    assert blocks
    assert not [block for block in blocks if "--hash=sha256:" not in block]
    assert "://" not in LOCK


def test_what_the_package_imports_is_what_the_project_names() -> None:
    declared = {canonicalize_name(wanted.name) for wanted in DECLARED}
    homes = packages_distributions()
    imported = imported_packages()
    assert "spacy" in imported
    undeclared = {name for name in imported if not {canonicalize_name(home) for home in homes.get(name, [name])} & declared}
    assert not undeclared, f"add to [project] dependencies, then run `make lock`: {sorted(undeclared)}"
