"""Documents and outlets are kept once each; texts that are copies of one another are tied together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select, text, update

from fasti.resolve.near_duplicates import are_copies, bands, signature
from fasti.resolve.origins import voice_key
from fasti.store.rows import Numbers, Values, find, put, put_new
from fasti.store.tables import band, document, outlet, printing


@dataclass(slots=True)
class Documents:
    """One transaction's view of documents and outlets."""

    connection: Connection
    numbers: Numbers
    _documents: dict[str, int] = field(default_factory=dict)
    _outlets: dict[str, int] = field(default_factory=dict)

    def number(self, key: str) -> int:
        """Give the row number of a document by its key."""
        if key not in self._documents:
            self._documents[key] = self.connection.execute(select(document.c.id).where(document.c.key == key)).scalar_one()
        return self._documents[key]

    def put(self, wanted: Sequence[tuple[str, Values]]) -> None:
        """Put documents in that are not there yet, with their outlets, and tie copies together."""
        missing = {key: about for key, about in wanted if key not in self._documents}
        for row in find(self.connection, select(document.c.id, document.c.key), document.c.key, missing):
            self._documents[row.key] = row.id
            missing.pop(row.key)
        self._put_outlets([about["publisher"] for about in missing.values() if about["publisher"]])
        rows: list[Values] = []
        for key, about in missing.items():
            number = self._documents[key] = self.numbers.next(document)
            rows.append(self._row(number, key, about))
        self._tie_copies(rows)
        put(self.connection, document, rows)
        put_new(
            self.connection,
            band,
            [{"band": each, "document_id": row["id"]} for row in rows if row["minhash"] for each in bands(row["minhash"])],
        )
        self._index_words(rows)

    def describe(self, key: str, about: Values) -> None:
        """Give a document the particulars of a better reading."""
        self._put_outlets([about["publisher"]] if about["publisher"] else [])
        row = self._row(self.number(key), key, about)
        kept = {name: row[name] for name in ("title", "published", "url", "language", "outlet_id")}
        self.connection.execute(update(document).where(document.c.id == row["id"]).values(kept))

    def note_printing(self, key: str, about: Values) -> None:
        """Note that the same text stood elsewhere too."""
        number = self.number(key)
        stands = self.connection.execute(select(document).where(document.c.id == number)).one()
        self._put_outlets([about["publisher"]] if about["publisher"] else [])
        outlet_id = self._outlets.get(voice_key(about["publisher"] or "")) or 0
        if (outlet_id or None, about["url"]) != (stands.outlet_id, stands.url) and (about["url"] or outlet_id):
            place = {
                "document_id": number,
                "outlet_id": outlet_id,
                "url": about["url"] or "",
                "title": about["title"],
                "published": about["published"],
            }
            put_new(self.connection, printing, [place])

    def _row(self, number: int, key: str, about: Values) -> Values:
        return {
            "id": number,
            "key": key,
            "title": about["title"],
            "published": about["published"],
            "url": about["url"],
            "language": about["language"],
            "text": about["text"],
            "outlet_id": self._outlets.get(voice_key(about["publisher"] or "")),
            "copies": number,
            "minhash": signature(about["text"]) if about["text"] else None,
        }

    def _put_outlets(self, names: Sequence[str]) -> None:
        missing = {voice_key(name): name for name in names if voice_key(name) not in self._outlets}
        for row in find(self.connection, select(outlet.c.id, outlet.c.key), outlet.c.key, missing):
            self._outlets[row.key] = row.id
            missing.pop(row.key)
        rows = []
        for key, name in missing.items():
            self._outlets[key] = self.numbers.next(outlet)
            rows.append({"id": self._outlets[key], "key": key, "name": name})
        put(self.connection, outlet, rows)

    def _tie_copies(self, rows: Sequence[Values]) -> None:
        """Find near-duplicates by shared bands; all copies of one text share the smallest number among them."""
        signed = {row["id"]: row for row in rows if row["minhash"]}
        in_band: dict[int, list[tuple[int, bytes, int]]] = {}
        wanted = {each for row in signed.values() for each in bands(row["minhash"])}
        query = select(band.c.band, document.c.id, document.c.minhash, document.c.copies).join(
            document, document.c.id == band.c.document_id
        )
        for found in find(self.connection, query, band.c.band, wanted):
            in_band.setdefault(found.band, []).append((found.id, found.minhash, found.copies))
        moved: dict[int, int] = {}
        for row in signed.values():
            met = {row["copies"]}
            for each in bands(row["minhash"]):
                met |= {copies for _, minhash, copies in in_band.get(each, ()) if are_copies(row["minhash"], minhash)}
            leader = min(_leader(moved, copies) for copies in met)
            moved |= {_leader(moved, copies): leader for copies in met if _leader(moved, copies) != leader}
            row["copies"] = leader
            for each in bands(row["minhash"]):
                in_band.setdefault(each, []).append((row["id"], row["minhash"], row["id"]))
        for row in rows:
            row["copies"] = _leader(moved, row["copies"])
        new = set(signed)
        for old in sorted(moved):
            if old not in new:
                self.connection.execute(update(document).where(document.c.copies == old).values(copies=_leader(moved, old)))

    def _index_words(self, rows: Sequence[Values]) -> None:
        """Full text goes to SQLite's index; PostgreSQL keeps its own."""
        readable = [{"rowid": row["id"], "title": row["title"] or "", "text": row["text"]} for row in rows if row["text"]]
        if readable and self.connection.dialect.name == "sqlite":
            self.connection.execute(
                text("INSERT INTO document_words (rowid, title, text) VALUES (:rowid, :title, :text)"), readable
            )


def _leader(moved: dict[int, int], copies: int) -> int:
    while copies in moved:
        copies = moved[copies]
    return copies
