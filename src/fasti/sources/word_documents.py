"""A word processor's .docx becomes its paragraphs and table cells; deleted text and comments stay out."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from fasti.errors import DamagedError, UnsafeError
from fasti.sources.hardened_xml import LARGEST as LARGEST_XML
from fasti.sources.hardened_xml import parse_xml
from fasti.sources.kinds import Found
from fasti.sources.metadata import Metadata
from fasti.sources.texts import document_of, file_bytes
from fasti.sources.time_limit import time_limit

if TYPE_CHECKING:
    from lxml.etree import _Element

ONE_REPORT = True
#: bytes: mostly pictures
LARGEST = 50_000_000
KIND = "a Word document"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: what stands for white space between runs of text
SPACES = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}


def reads(name: str) -> bool:
    """Say whether it is called a .docx."""
    return name.lower().endswith(".docx")


def documents(path: Path, name: str, about: Metadata) -> Iterator[Found]:
    """Read the one report."""
    data = file_bytes(path, name, LARGEST)
    with time_limit(name):
        root = parse_xml(_part(data, "word/document.xml", name), name, KIND)
        text = "\n".join(_paragraph(each) for each in root.iter(f"{WORD}p"))
        document = document_of(text, name, about)
    yield name, document


def _part(data: bytes, part: str, name: str) -> bytes:
    """Unpack one part of the document, no more of it than may be."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts, parts.open(part) as opened:
            xml = opened.read(LARGEST_XML + 1)
    except KeyError as error:
        raise DamagedError(name, KIND, "it has no text part") from error
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        raise DamagedError(name, KIND, "it is damaged, or locked") from error
    if len(xml) > LARGEST_XML:
        raise UnsafeError(name, "it unpacks to far more than a report can be")
    return xml


def _paragraph(paragraph: _Element) -> str:
    """Join the runs of a paragraph, without those of text boxes within it, which are paragraphs themselves."""
    runs = (node for node in paragraph.iter(f"{WORD}t", *SPACES) if _paragraph_of(node) is paragraph)
    return "".join(SPACES.get(str(node.tag)) or node.text or "" for node in runs)


def _paragraph_of(node: _Element) -> _Element | None:
    return next(node.iterancestors(f"{WORD}p"), None)
