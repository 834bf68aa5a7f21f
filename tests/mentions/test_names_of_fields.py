"""Bodies named by their fields of work: lists of them, and ministries in lower case."""

import pytest

from reading_help import mentioned


@pytest.mark.parametrize(
    "body",
    [
        "Ministry of Culture, Youth and Sports",
        "Coordinating Ministry for Political, Legal, and Security Affairs",
        "Department of Agriculture, Water and Environment",
        "ministry of foreign affairs",
        "ministry of Foreign Affairs",
        "department of health",
        "ministry of justice and human rights",
    ],
)
def test_a_body_is_named_with_all_its_fields_of_work(body):
    assert mentioned(f"Ana Ruiz is a director at the {body} in Sulina.", "unit") == [body]


@pytest.mark.parametrize(
    ("report", "body"),
    [
        ("Officials of the Ministry of Health, Ana Ruiz and Ivo Brandt, spoke.", "Ministry of Health"),
        ("Ana Ruiz left the Ministry of Culture, Youth and Sports, the army said.", "Ministry of Culture, Youth and Sports"),
        ("Ana Ruiz left the Ministry of Defence, the Navy and Interpol.", "Ministry of Defence"),
        ("Ana Ruiz heads the directorate of the State Security Committee.", "State Security Committee"),
    ],
)
def test_who_and_what_follows_a_body_is_no_field_of_its_work(report, body):
    assert body in mentioned(report, "unit")
