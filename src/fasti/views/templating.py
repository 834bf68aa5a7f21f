"""Templates of views: every value in them is escaped, and characters that deceive the eye are replaced."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.views.wording import visible

if TYPE_CHECKING:
    from jinja2 import Template


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) else value


@lru_cache(maxsize=8)
def view_template(name: str) -> Template:
    """Load one of the templates beside the views."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - few views need it

    loader = PackageLoader("fasti.views", "templates")
    pages = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown
    )
    return pages.get_template(name)
