"""An excerpt is a document made of some sentences of another; what was read there is cut out of the whole again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from fasti.model.document import Document, Stretch
from fasti.model.passage import Passage
from fasti.model.reading import Reading

#: what stands for left-out sentences that a paragraph ended in
PARAGRAPH = "\n\n"


def excerpt(document: Document, sentences: Iterable[tuple[int, int]]) -> Document:
    """Put sentences, each from start to end and in order, behind each other; their stretches say where they stood."""
    text, runs, left = "", [], 0
    for start, end in sentences:
        if text and "\n" in document.text[left:start]:
            text += PARAGRAPH
        runs.append(Stretch(len(text), start, end - start))
        text += document.text[start:end]
        left = end
    return replace(document, text=text, stretches=tuple(runs), furniture=())


def recut(reading: Reading, document: Document) -> Reading:
    """Give the reading of an excerpt as one of its document; passages that go on behind a gap hold what was left out, too."""
    return Reading(
        document,
        *(_recut(getattr(reading, each.name), reading.document, document) for each in fields(Reading) if each.name != "document"),
    )


def _recut(value: Any, part: Document, whole: Document) -> Any:
    """A passage anew, and whatever holds passages with them anew."""
    if isinstance(value, Passage):
        return whole.passage(part.original_offset(value.start), part.original_offset(value.end - 1) + 1)
    if isinstance(value, tuple):
        return tuple(_recut(each, part, whole) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(*(_recut(getattr(value, each.name), part, whole) for each in fields(value)))
    return value
