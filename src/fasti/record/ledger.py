"""The ledger decides what a reading is to earlier ones of its document: nothing new, better, or worse than what stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fasti.model.record import AddedAs
from fasti.record.bundle import Bundle

NUMBER = re.compile(r"\d+")
#: which Fasti read it; what a reader is called beyond that ranks nothing
VERSION = re.compile(r"fasti [\d.]+")


@dataclass(frozen=True, slots=True)
class Standing:
    """One earlier reading of a document."""

    id: int
    reader: str
    digest: str
    live: bool
    #: day of publication that the document stands with
    published: str | None


def decide(bundle: Bundle, reader: str, standing: Sequence[Standing]) -> tuple[AddedAs, int]:
    """Say what a reading is to its document's earlier ones, and which of them it ousts (0 for none).

    A newer reader beats an older one, a known day of publication beats none and an earlier one a later; between equals
    what says the same is nothing new, and what says something else replaces what stood.
    """
    live = next((each for each in standing if each.live), None)
    if live is None:
        return "added", 0
    new, old = _rank(reader, bundle.about["published"]), _rank(live.reader, live.published)
    if new > old:
        return "superseding", live.id
    if new == old and bundle.digest != live.digest:
        return "superseding", live.id
    known = new == old or any(each.digest == bundle.digest and each.reader == reader for each in standing)
    return ("known", 0) if known else ("superseded", 0)


def _rank(reader: str, published: str | None) -> tuple[list[int], bool, list[int]]:
    told = VERSION.match(reader)
    version = [int(number) for number in NUMBER.findall(told[0] if told else reader)]
    return version, published is not None, [-int(number) for number in NUMBER.findall(published or "")]
