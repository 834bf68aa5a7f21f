"""Which columns of Security Force Monitor's sheets are taken in, and what each is; a column that is not named here is never read.

Left out on purpose, because the record is about offices and not about whereabouts: headquarters and bases, sites with their
coordinates and place names, areas of operation, and everything about a person that is not the office (birth, gender, pictures,
accounts, biography), as well as the researchers' own notes, in which such things are told.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Datapoint:
    """A cell with the sources that give it and how much they are trusted."""

    #: what kind of fact it is in the record
    what: str
    column: str
    sources: str
    confidence: str
    #: several values, set apart by semicolons
    many: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """A date on which sources attest something, whole and in columns of its own."""

    datapoint: Datapoint
    #: year, month, day
    parts: tuple[str, str, str]
    #: the column that says whether the date is also the beginning (or the end), and the letter that says so
    exact: tuple[str, str]


def _sourced(what: str, column: str, source: str | None = None, *, many: bool = False) -> Datapoint:
    return Datapoint(what, column, f"Source: {source or column}", f"Confidence: {source or column}", many=many)


PERSON, PERSON_UNIT, PERSON_COUNTRY = "Name", "Organization", "division_id"
PERSON_NAME = _sourced("name", PERSON)
PERSON_ALIASES = _sourced(
    "alias", "Aliases or alternative spellings (semi-colon separated)", "Aliases or alternative spellings", many=True
)
RANK = _sourced("rank", "Rank")
POSTED_TO, ROLE = _sourced("organization", PERSON_UNIT), _sourced("role", "Role")
TITLE = _sourced("title", "Title (official title)", "Title")
STARTED, ENDED = _sourced("context of start", "Context for start date"), _sourced("context of end", "Context for end date")
FIRST = Citation(
    _sourced("first citation", "First citation"), ("first_year", "first_month", "first_day"), ("Start date? (Y/N)", "Y")
)
LAST = Citation(_sourced("last citation", "Last citation"), ("last_year", "last_month", "last_day"), ("End date? (Y/N)", "Y"))

UNIT, PARENT, UNIT_COUNTRY = "Organization:Name", "OrganizationOrganization:parent_id", "Organization division_id"
UNIT_NAME = _sourced("name", UNIT, "Name")
UNIT_ALIASES = _sourced("alias", "Organization:other_names", "Aliases or alternative spellings", many=True)
CLASSIFICATION = _sourced("classification", "Organization:classification", "Classification", many=True)
UNIT_FIRST = Citation(
    _sourced("first citation", "Organization:date_first_cited", "Organization date_first_cited"),
    ("firstcited_year", "firstcited_month", "firstcited_day"),
    ("start date of Organization? Y/N", "Y"),
)
UNIT_LAST = Citation(
    _sourced("last citation", "Organization:date_last_cited", "Organization date_last_cited"),
    ("lastcited_year", "lastcited_month", "lastcited_day"),
    ("Organization:open_ended? Y/N/E", "E"),
)
UNDER = _sourced("parent", PARENT)
UNDER_HOW = Datapoint(
    "kind of parent",
    "OrganizationOrganization:classification",
    "UUID: Administrative, Command, or Informal parent relationship",
    "Confidence: Administrative, Command, or Informal parent relationship",
)
UNDER_FIRST = Citation(
    _sourced(
        "first citation of parent", "OrganizationOrganization:date_first_cited", "Date of first citation for parent organization"
    ),
    ("year", "month", "day"),
    ("Start date of OrganizationOrganization Y/N?", "Y"),
)
UNDER_LAST = Citation(
    _sourced(
        "last citation of parent", "OrganizationOrganization:date_last_cited", "Date of last citation for parent organization"
    ),
    ("oo_year", "oo_month", "oo_day"),
    ("OrganizationOrganization:open_ended", "E"),
)
MEMBER = _sourced("member of", "OrganizationMembership:member_id")
MEMBER_FIRST = Citation(
    _sourced("first citation of membership", "Date of first citation for OrganizationMembership:member_id"),
    ("om_first_year", "om_first_month", "om_first_day"),
    ("start date of OrganizationMembership? Y/N", "Y"),
)
MEMBER_LAST = Citation(
    _sourced("last citation of membership", "Date of last citation for OrganizationMembership:member_id"),
    ("om_last_year", "om_last_month", "om_last_day"),
    ("end date of OrganizationMembership? Y/N", "Y"),
)

SOURCE_ID, SOURCE_TITLE, SOURCE_DAY, SOURCE_OUTLET = "source_id", "title", "published_on", "publication_title"
#: the page itself, and the copy that an archive keeps of it
SOURCE_ADDRESSES = ("source_url", "archive_url")
#: other ids under which rows cite the same source
SOURCE_OTHER_IDS = ("source_id_lookup", "alias_source_id")
