"""Tables for what comes in: the ledger of every file and report that was looked at, and what is remembered of feeds."""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

#: what became of each file, and of each report by its file and place there; the newest word only
intake = Table(
    "intake",
    metadata,
    # file, report
    Column("kind", String, primary_key=True),
    Column("name", Text, primary_key=True),
    # of a file its size and moment, of a report its document's key: another stamp is another matter
    Column("stamp", String, nullable=False),
    # read, known, passed over, failed; of a file: finished
    Column("state", String, nullable=False),
    # the sentence that says why it was not read
    Column("why", Text),
    Column("reader", String, nullable=False),
    Column("at", String, nullable=False),
    Index("intake_by_state", "state"),
)

#: visits of feeds
visit = Table(
    "visit",
    metadata,
    Column("url", Text, primary_key=True),
    Column("etag", Text),
    Column("modified", Text),
    Column("failures", Integer, nullable=False),
    # seconds since 1970
    Column("due", Float, nullable=False),
)
