from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import re
from pathlib import Path

import pytest

import fasti

SOURCE = Path(fasti.__file__).parent
#: words that say nothing about what goes in and what comes out
EMPTY_WORDS = {
    *("process", "processor", "util", "utils", "utility", "utilities", "manager", "manage", "helper", "helpers"),
    *("handler", "misc", "common", "stuff", "perform", "execute"),
}
PATHS = sorted(SOURCE.rglob("*.py"))


def words_of(name: str) -> set[str]:
    """Take a snake_case or CamelCase name apart."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def names_in(path: Path) -> list[str]:
    """Give the module's own name and those of everything it defines."""
    defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return [
        path.stem,
        *(node.name for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, defined)),
    ]


def test_a_name_is_taken_apart_into_words() -> None:
    assert words_of("process_page") == {"process", "page"}
    assert words_of("RecordManager") == {"record", "manager"}
    assert words_of("HTMLPage") == {"html", "page"}


@pytest.mark.parametrize("path", PATHS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_name_says_what_goes_in_and_comes_out(path: Path) -> None:
    assert not [name for name in names_in(path) if words_of(name) & EMPTY_WORDS]


def test_what_fasti_offers_exists_and_is_explained() -> None:
    assert "read" in fasti.__all__
    for name in fasti.__all__:
        assert inspect.getdoc(getattr(fasti, name)), name


def test_values_are_frozen_and_have_slots() -> None:
    modules = [importlib.import_module(f"fasti.model.{path.stem}") for path in sorted((SOURCE / "model").glob("[!_]*.py"))]
    values = {
        value
        for module in modules
        for value in vars(module).values()
        if inspect.isclass(value) and dataclasses.is_dataclass(value)
    }
    assert len(values) > 5
    for value in values:
        assert value.__dataclass_params__.frozen, value  # type: ignore[attr-defined]
        assert hasattr(value, "__slots__"), value
