"""Bodies told in lower case: units beside an office, plain words elsewhere."""

import pytest

from reading_help import mentioned, posts, under


@pytest.mark.parametrize(
    ("report", "body"),
    [
        ("Jan Maas, head of the prison service, spoke.", "prison service"),
        ("Jan Maas, head of the defence committee, spoke.", "defence committee"),
        ("Jan Maas, head of the election commission, spoke.", "election commission"),
        ("Jan Maas, head of the country's intelligence service, spoke.", "intelligence service"),
        ("Jan Maas, head of the Senate foreign relations committee, spoke.", "Senate foreign relations committee"),
    ],
)
def test_a_body_in_lower_case_is_the_unit_of_its_head(report, body):
    assert posts(report) == {("Jan Maas", "head", body, "current")}


def test_a_committee_in_lower_case_stands_under_the_parliament_whose_it_is():
    report = "Jan Maas, chairman of the State Duma's defence committee, spoke."
    assert under(report) == {("defence committee", "State Duma")}


@pytest.mark.parametrize(
    "report",
    [
        "The election commission counted the votes.",
        "Ana Ruiz spoke in a military court.",
        "The health service is short of nurses.",
        "He was head of the family.",
    ],
)
def test_a_body_in_lower_case_that_stands_beside_no_office_is_no_unit(report):
    assert mentioned(report, "unit") == []


@pytest.mark.parametrize(
    ("report", "role"),
    [
        ("Jan Maas, head of military intelligence, spoke.", "head of military intelligence"),
        ("Jan Maas was the Director General of Military Operations.", "director general of military operations"),
        ("Jan Maas, the Director of Public Prosecutions, spoke.", "director of public prosecutions"),
    ],
)
def test_a_field_of_work_is_part_of_the_office(report, role):
    assert [(person, told, unit) for person, told, unit, _ in posts(report)] == [("Jan Maas", role, None)]


def test_a_units_own_company_is_told_by_its_arm():
    report = "Colonel Ivo Brandt leads the 9th Division. Major Adi Kone commands {} reconnaissance company."
    assert posts(report.format("its")) >= {("Adi Kone", "commander", "reconnaissance company", "current")}
    assert not any(name == "Adi Kone" for name, *_ in posts(report.format("a")))


def test_a_member_of_a_parliaments_committee_is_that_committees():
    assert posts("Ana Berg, a member of parliament's security committee, spoke.") == {
        ("Ana Berg", "member", "security committee", "current")
    }
    assert posts("Ana Berg, a member of parliament, spoke.") == {("Ana Berg", "member of parliament", None, "current")}
