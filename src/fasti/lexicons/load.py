"""Lexicons are read once, from the package's own folder, one language a folder."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=64)
def lexicon(name: str, language: str = "en") -> dict[str, Any]:
    """Read `lexicons/LANGUAGE/NAME.toml`; the table is shared, so nobody may change it."""
    path = files("fasti.lexicons") / language / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
