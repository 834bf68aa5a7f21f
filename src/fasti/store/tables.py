"""The record's tables: what was read stands on the left of `entity`, what follows from it on the right and can be made again."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

metadata = MetaData()


def _number(name: str, to: str | None = None, *, empty: bool = False) -> Column[int]:
    return Column(name, Integer, *([ForeignKey(to)] if to else []), nullable=empty)


#: who publishes
outlet = Table(
    "outlet",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("key", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
)

#: one text, or one source whose text is not on record
document = Table(
    "document",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("key", String, nullable=False, unique=True),
    Column("title", Text),
    Column("published", String),
    Column("url", Text),
    Column("language", String),
    Column("text", Text, nullable=False),
    _number("outlet_id", "outlet.id", empty=True),
    # near-duplicates share the smallest id among them
    Column("copies", Integer, nullable=False, index=True),
    Column("minhash", LargeBinary),
)

#: places where the same text was printed, beyond the first
printing = Table(
    "printing",
    metadata,
    Column("document_id", Integer, ForeignKey("document.id"), primary_key=True),
    Column("outlet_id", Integer, primary_key=True),
    Column("url", Text, primary_key=True),
    Column("title", Text),
    Column("published", String),
)

#: bands of MinHash signatures: texts that share one are compared
band = Table(
    "band",
    metadata,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("document_id", Integer, ForeignKey("document.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

#: the ledger: every reading of every document, by which reader; only one of a document is live
reading = Table(
    "reading",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _number("document_id", "document.id"),
    Column("reader", String, nullable=False),
    # hash of what it says: the same again is nothing new
    Column("digest", String, nullable=False),
    Column("kind", String, nullable=False),
    # the JSON of the reading or sheet without the document's text, deflated
    Column("body", LargeBinary, nullable=False),
    Column("added_at", String, nullable=False),
    Column("live", Boolean, nullable=False),
    Index("reading_by_document", "document_id"),
)

#: one person or unit as one reading knows them
sighting = Table(
    "sighting",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _number("reading_id", "reading.id"),
    _number("document_id", "document.id"),
    Column("kind", String(1), nullable=False),
    Column("local", String, nullable=False),
    Column("name", String, nullable=False),
    Column("names", JSON, nullable=False),
    Column("about", JSON(none_as_null=True)),
    # 64-bit keys, packed: two sightings that share one and whose names agree are the same
    Column("clues", LargeBinary, nullable=False),
    _number("component"),
    _number("entity_id"),
    Column("live", Boolean, nullable=False),
    Index("sighting_by_document", "document_id"),
    Index("sighting_by_reading", "reading_id"),
    Index("sighting_by_entity", "entity_id"),
)

#: what one document claims
statement = Table(
    "statement",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _number("reading_id", "reading.id"),
    _number("document_id", "document.id"),
    # post, event, succession, hierarchy, quote, fact
    Column("kind", String, nullable=False),
    # sightings: who, whom, which unit, which parent
    _number("person", empty=True),
    _number("other", empty=True),
    _number("unit", empty=True),
    _number("parent", empty=True),
    # the entities that these belong to now
    _number("person_id", empty=True),
    _number("other_id", empty=True),
    _number("unit_id", empty=True),
    _number("parent_id", empty=True),
    Column("role", String),
    Column("role_key", String),
    Column("status", String),
    Column("starts", String),
    Column("ends", String),
    Column("ended_by", String),
    Column("type", String),
    Column("date", String),
    Column("certainty", String, nullable=False),
    # names, or sightings by number
    Column("said_by", JSON(none_as_null=True)),
    Column("published", String),
    Column("attested", JSON(none_as_null=True)),
    # day and hash: sorts alike in every record, and names the tenure that it is the first of
    Column("stamp", String, nullable=False),
    Column("value", Text),
    _number("tenure_id", empty=True),
    Column("live", Boolean, nullable=False),
    Index("statement_by_person", "person_id", "kind", "tenure_id"),
    Index("statement_by_unit", "unit_id", "kind", "role_key"),
    Index("statement_by_reading", "reading_id"),
    Index(
        "statement_by_other", "other_id", sqlite_where=text("other_id is not null"), postgresql_where=text("other_id is not null")
    ),
    Index(
        "statement_by_parent",
        "parent_id",
        sqlite_where=text("parent_id is not null"),
        postgresql_where=text("parent_id is not null"),
    ),
)

#: the words a statement rests on, or the source without words
evidence = Table(
    "evidence",
    metadata,
    Column("statement_id", Integer, ForeignKey("statement.id"), primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    _number("document_id", "document.id"),
    Column("start", Integer),
    Column("end", Integer),
    Column("text", Text),
    sqlite_with_rowid=False,
)

#: one person or unit as all documents together know it
entity = Table(
    "entity",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("slug", String, nullable=False, unique=True),
    Column("kind", String(1), nullable=False),
    Column("name", String, nullable=False),
    # spellings with how many sightings use each
    Column("names", JSON, nullable=False),
    Column("about", JSON, nullable=False),
    _number("component"),
    Column("sightings", Integer, nullable=False),
    Index("entity_by_component", "component"),
)

#: an address that an entity had before others were found to be the same
alias = Table(
    "alias",
    metadata,
    Column("slug", String, primary_key=True),
    _number("entity_id"),
)

#: words of entities' names, folded
entity_word = Table(
    "entity_word",
    metadata,
    Column("word", String, primary_key=True),
    Column("entity_id", Integer, primary_key=True, autoincrement=False),
    Index("entity_word_by_entity", "entity_id"),
    sqlite_with_rowid=False,
)

#: which component answers to a clue, under which name
clue = Table(
    "clue",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("component", Integer, primary_key=True, autoincrement=False),
    Column("name", String, primary_key=True),
    sqlite_with_rowid=False,
)

#: what people decided; only added to, and marked undone
judgement = Table(
    "judgement",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("verdict", String, nullable=False),
    Column("kind", String(1), nullable=False),
    Column("by", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("undone_at", String),
    Column("undone_by", String),
)

#: the sightings a judgement is about, by document and name, which outlive row numbers
judged = Table(
    "judged",
    metadata,
    Column("judgement_id", Integer, ForeignKey("judgement.id"), primary_key=True, autoincrement=False),
    Column("side", String(1), primary_key=True),
    Column("document", String, primary_key=True),
    Column("name", String, primary_key=True),
    Index("judged_by_document", "document"),
)

#: one person in one post for one time, folded from statements
tenure = Table(
    "tenure",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("slug", String, nullable=False, index=True),
    _number("person_id"),
    _number("unit_id", empty=True),
    Column("role_key", String, nullable=False),
    Column("role", String, nullable=False),
    # day numbers: as the person's own statements say, and as neighbours in the post narrow it
    *(Column(name, Integer) for name in ("own_start_lo", "own_start_hi", "own_end_lo", "own_end_hi")),
    *(Column(name, Integer) for name in ("start_lo", "start_hi", "end_lo", "end_hi", "known_lo", "known_hi")),
    Column("attested", LargeBinary, nullable=False),
    Column("acting", Boolean, nullable=False),
    Column("announced_only", Boolean, nullable=False),
    Column("denied_only", Boolean, nullable=False),
    Column("start_told", Boolean, nullable=False),
    Column("end_told", Boolean, nullable=False),
    Column("ended_by", String),
    Column("notes", JSON, nullable=False),
    Index("tenure_by_person", "person_id"),
    Index("tenure_by_post", "unit_id", "role_key"),
    Index("tenure_by_start", "start_hi"),
    Index("tenure_by_end", "end_hi"),
)

#: joins tenures to their statements, by way of whom both are about: no index need lead from a tenure to its statements
OF_TENURE = (statement.c.person_id == tenure.c.person_id) & (statement.c.kind == "post") & (statement.c.tenure_id == tenure.c.id)

#: statements that cannot all be true
dispute = Table(
    "dispute",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _number("tenure_id", empty=True),
    _number("person_id", empty=True),
    _number("unit_id", empty=True),
    Column("role_key", String),
    Column("kind", String, nullable=False),
    Column("about", Text, nullable=False),
    # claims with the numbers of their statements; of kind "holder", a claim is the number of a person, whose name may change yet
    Column("sides", JSON, nullable=False),
    Index("dispute_by_tenure", "tenure_id"),
    Index("dispute_by_person", "person_id"),
    Index("dispute_by_unit", "unit_id"),
)

#: hashes that keep a forgotten person out; no name can be read from them
tombstone = Table(
    "tombstone",
    metadata,
    Column("hash", String, primary_key=True),
    Column("at", String, nullable=False),
)
