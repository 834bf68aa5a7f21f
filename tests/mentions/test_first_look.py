import pytest

from fasti.mentions.first_look import deserves_parser
from fasti.model.document import Document
from fasti.pipeline import why_passed_over


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Ana Sample spoke.",
        "It was Gen. Sample who spoke.",
        "Gen Sample spoke.",
        "MAJOR SAMPLE spoke.",
        "The GOC Sample spoke.",
        "The brigade commander's words were heard.",
        "The chief of the army spoke.",
        "A police spokesman spoke.",
        "The minister resigned on Monday.",
        "On Monday the president appointed a new governor.",
    ],
)
def test_text_that_may_tell_of_a_post_deserves_the_parser(text):
    assert deserves_parser(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The weather was fine in general.",
        "A major problem arose in private.",
        "The general mood was good.",
        "The president spoke of the weather.",
        "The president spoke. Her cat resigned itself to the rain.",
        "Police closed the road. Far away from there, and long after, somebody met the director.",
        "The secretary-general spoke.",
        "A colonelcy is not what it was.",
        "They sang of Columbus.",
    ],
)
def test_text_without_one_does_not(text):
    assert not deserves_parser(text)


def test_letters_that_change_their_length_in_lower_case_do_no_harm():
    assert deserves_parser("İİİ Colonel Sample")
    assert deserves_parser("İİİ Gen. Sample spoke.")


def test_what_is_passed_over_is_told_why_and_thorough_takes_it():
    document = Document("The weather was fine.", language="en")
    assert "--first-look" in (why_passed_over(document) or "")
    assert why_passed_over(document, thorough=True) is None


def test_other_languages_are_passed_over_even_thoroughly():
    assert "'ru'" in (why_passed_over(Document("Генерал уволен.", language="ru"), thorough=True) or "")
