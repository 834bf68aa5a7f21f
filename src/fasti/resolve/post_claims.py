"""One statement that a person held a post, as far as folding needs it: its dates, its status and the days it attests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fasti.resolve.spans import Dated, dated


@dataclass(frozen=True, slots=True)
class PostClaim:
    """One statement that a person held a post, as far as folding needs it."""

    statement: int
    status: str
    starts: str | None
    ends: str | None
    ended_by: str | None
    certainty: str
    published: str | None
    #: EDTF days or months that the source attests, beside its own publication
    attested: tuple[str, ...] = ()
    #: whether the source names the unit; one that does not attests no day in it
    names_unit: bool = True
    #: the document it stands in, where known: however often it tells one cause, that is one voice
    document: int | None = None
    #: whether it tells of a time of acting that is over
    stood_in: bool = False

    @property
    def acting(self) -> bool:
        """Say whether it tells of holding the post only for the time being, now or then."""
        return self.status == "acting" or self.stood_in

    @property
    def earnest(self) -> bool:
        """Say whether it tells of a holding that was, and not of one denied or still to come."""
        return self.certainty not in ("denied", "predicted") and self.status != "incoming"

    @property
    def voice(self) -> tuple[str, int]:
        """Give what counts once: its document, or itself where no document is known."""
        return ("statement", self.statement) if self.document is None else ("document", self.document)

    def witnessed(self) -> list[Dated]:
        """Give the times at which this claim attests that the post was held."""
        times = [*self.attested]
        if self.status in ("current", "acting") and not self.attested and self.names_unit:
            times.append(self.published or "")
        return [found for written in times if (found := dated(written, self.statement))]

    def first_fixed(self) -> date | None:
        """Give the first day that it fixes: by it a claim is told to one term or another."""
        for written in (self.starts, self.ends, *self.attested, self.published):
            day = dated(written, self.statement)
            if day and (first := day.days.earliest or day.days.latest):
                return first
        return None
