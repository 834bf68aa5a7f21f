"""Tables for testimony: how each statement was said, the team's sheet of outlets, and what became of predictions."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

#: how a statement was said: a row for each utterance, naming, order, silence and sign of life
testimony = Table(
    "testimony",
    metadata,
    Column("statement_id", Integer, primary_key=True, autoincrement=False),
    # said, claimed, denied, …; nothing for what is no utterance
    Column("saying", String),
    Column("foretells", Boolean, nullable=False),
    # voice, relays, stance, condition, …: people and units by the ids that their reading gives them
    Column("detail", JSON, nullable=False),
    Index("testimony_that_foretells", "foretells"),
)

#: outlets and speakers as the team groups them
listed_outlet = Table(
    "listed_outlet",
    metadata,
    Column("key", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("country", String),
    Column("team", String),
    Column("reliability", String),
    # where the sheet has it
    Column("place", Integer, nullable=False),
)

#: what people say became of predictions; only added to, and marked undone
outcome = Table(
    "outcome",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    # came true, did not come true, partly, cannot be told
    Column("verdict", String, nullable=False),
    # what outlives row numbers: the document's key and the place of the words
    Column("document", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("by", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("undone_at", String),
    Column("undone_by", String),
    Index("outcome_by_document", "document"),
)
