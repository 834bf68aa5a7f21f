"""Fasti reads news reporting and keeps a sourced list of who held which post in which unit, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fasti.model.reading import Reading

__version__ = "0.1.0"
__all__ = ["read"]


def read(text: str, **about: Any) -> Reading:
    """Read one report: see `fasti.pipeline.read`, which this name stands for."""
    from fasti.pipeline import read as read_text  # noqa: PLC0415 - the model loads when first needed

    return read_text(text, **about)
