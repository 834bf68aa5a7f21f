from __future__ import annotations

import ast
import re
from functools import lru_cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src"
BENCHMARKS = SOURCE.parent / "benchmarks"
STAGES = ["sources", "mentions", "statements", "resolve", "questions", "views", "store"]
EDGES = ["cli", "commands", "web"]
#: what each layer may import of the others; a stage has no line of its own
MAY_IMPORT = {
    "errors": set(),
    "settings": {"errors"},
    "lexicons": {"errors"},
    "model": {"errors"},
    "pipeline": {"errors", "settings", "model", "lexicons", *STAGES},
    "record": {"errors", "settings", "model", "lexicons", "resolve", "questions", "store", "views"},
    "readers": {"errors", "settings", "model", "lexicons", "pipeline"},
    "evaluate": {"errors", "settings", "model", "lexicons", "readers", "sources", "resolve", "views"},
    "run": {"errors", "settings", "model", "sources", "pipeline", "readers", "record"},
}
STAGE_MAY_IMPORT = {"errors", "settings", "model", "lexicons"}


@lru_cache
def modules() -> dict[str, ast.Module]:
    """Parse every module of the package: dotted name -> tree."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports_of(tree: ast.Module) -> set[str]:
    """Give the dotted names of Fasti's modules that a module imports, also inside functions and for types alone."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            names.add(node.module or "")
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return {name for name in names if name in modules()}


def layer(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def imported_layers(module: str) -> set[str]:
    return {layer(name) for name in imports_of(modules()[module])} - {layer(module), ""}


def named(*layers: str) -> list[str]:
    return [name for name in modules() if layer(name) in layers]


def test_the_package_was_seen() -> None:
    assert {"fasti.pipeline", "fasti.errors", "fasti.model.reading", "fasti.mentions.sentences"} <= modules().keys()
    assert imports_of(modules()["fasti.pipeline"]) >= {"fasti.model.reading", "fasti.model.document"}


@pytest.mark.parametrize("module", named(*STAGES))
def test_a_stage_imports_values_and_never_another_stage(module: str) -> None:
    assert imported_layers(module) <= STAGE_MAY_IMPORT


@pytest.mark.parametrize("module", named(*MAY_IMPORT))
def test_a_layer_below_the_edges_imports_only_what_it_may(module: str) -> None:
    assert imported_layers(module) <= MAY_IMPORT[layer(module)]


def test_nothing_imports_an_edge_but_an_edge() -> None:
    inner = [name for name in modules() if layer(name) not in EDGES]
    assert inner
    assert not [name for name in inner if imported_layers(name) & set(EDGES)]


def test_every_folder_and_module_has_its_layer() -> None:
    known = {*STAGES, *EDGES, *MAY_IMPORT, ""}
    assert {layer(name) for name in modules()} <= known


def test_no_module_reaches_itself_through_its_imports() -> None:
    graph = {name: imports_of(tree) - {name} for name, tree in modules().items()}
    finished: set[str] = set()

    def walk(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, f"a circle of imports: {' -> '.join([*path, name])}"
        if name not in finished:
            for other in sorted(graph[name]):
                walk(other, (*path, name))
            finished.add(name)

    for name in graph:
        walk(name, ())
    assert finished == graph.keys()


@pytest.mark.parametrize("path", [*sorted(SOURCE.rglob("*.py")), *sorted(BENCHMARKS.glob("*.py"))], ids=lambda p: p.stem)
def test_a_module_opens_with_one_sentence(path: Path) -> None:
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = words.partition("\n")[0]
    assert first.endswith(".")
    assert not re.search(r"[.!?] [A-Z]", first), "one sentence opens a module; the rest stands below it"


def test_only_the_three_ways_join_stages() -> None:
    joining = {layer(name) for name in modules() if layer(name) not in EDGES and len(imported_layers(name) & set(STAGES)) > 1}
    told = "text to reading is joined in pipeline, readings to answers in record, readings to scores in evaluate"
    assert joining <= {"pipeline", "record", "evaluate"}, told
