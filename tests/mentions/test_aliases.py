"""Names that people go by: `alias`, `codenamed`, `known as`, alone or behind a name of their own."""

import pytest

from reading_help import events, people, posts, read


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("The Eastern Front's commander, known as ‘Ángel Custodio’, died in January.", "Ángel Custodio"),
        ("The Eastern Front's commander, alias ‘Tano’, died in January.", "Tano"),
        ("The Eastern Front is commanded by alias “Tano”.", "Tano"),
        ("The head of the Eastern Front, codenamed Rojhat Amed, was captured on Monday.", "Rojhat Amed"),
    ],
)
def test_an_alias_is_the_name_of_whoever_has_no_other(report, name):
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {(name, "Eastern Front")}


def test_an_alias_behind_a_name_is_the_same_person_wherever_it_stands():
    report = "Soldiers captured Ivo Berg, alias ‘Tano’, the commander of the Eastern Front, on Monday. Tano was wounded."
    assert people(report) == {"Ivo Berg"}
    assert set(read(report).people[0].names) == {"Ivo Berg", "Tano"}
    assert events(report) == {("captured", "Ivo Berg"), ("wounded", "Ivo Berg")}
    assert ("Ivo Berg", "commander", "Eastern Front", "current") in posts(report)


@pytest.mark.parametrize(
    "report",
    [
        "The operation, codenamed Iron Fist, was led by General Jan Wilk.",
        "The unit, better known as Eastern Tigers, is led by General Jan Wilk.",
        "General Jan Wilk, known as a strict man, spoke.",
    ],
)
def test_what_is_called_something_is_no_person(report):
    assert people(report) == {"Jan Wilk"}
