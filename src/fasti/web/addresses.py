"""Permalinks: the address of everything that the record can show."""

from __future__ import annotations

from urllib.parse import quote

from fasti.model.claim import Claim, Leaf
from fasti.model.record import Entity, Evidence, Found, Holder, Ref, Tenure


def address_of(shown: object, kind: str = "") -> str:
    """Give the address of a value of the record; a bare reference needs its kind, `people` or `units`."""
    match shown:
        case Ref():
            address = f"/{kind}/{quote(shown.id)}"
        case Entity():
            address = f"/{'people' if shown.kind == 'person' else 'units'}/{quote(shown.id)}"
        case Tenure() | Holder():
            address = f"/tenures/{quote(shown.id if isinstance(shown, Tenure) else shown.tenure.id)}"
        case Evidence():
            address = f"{_document(shown.document)}?statement={shown.statement}#s{shown.statement}"
        case Claim():
            address = f"/statements/{shown.id}"
        case Leaf() | Found():
            address = _document(shown.key if isinstance(shown, Leaf) else shown.document)
        case _:
            raise TypeError(shown)
    return address


def _document(key: str) -> str:
    return f"/documents/{quote(key, safe=':')}"
