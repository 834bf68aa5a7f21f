"""XML of unknown origin is parsed without entities, without the network, and not if it brings a grammar of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fasti.errors import DamagedError, UnsafeError

if TYPE_CHECKING:
    from lxml.etree import _Element

#: bytes of XML: a novel in a word processor's format has two million
LARGEST = 50_000_000


def parse_xml(data: bytes, name: str, kind: str, *, recover: bool = False) -> _Element:
    """Parse XML to its root element; `kind` is what the file ought to be. Raises UnsafeError, DamagedError."""
    from lxml import etree  # noqa: PLC0415 - slow to import

    if len(data) > LARGEST:
        raise UnsafeError(name, f"its XML has more than {LARGEST:,} bytes")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if b"<!ENTITY" in data:
            raise UnsafeError(name, "its XML defines entities") from error
        raise DamagedError(name, kind, "its XML is damaged") from error
    if root is None:
        raise DamagedError(name, kind, "its XML is damaged")
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeError(name, "its XML brings a grammar of its own, as attacks do")
    return root
