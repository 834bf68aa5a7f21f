from __future__ import annotations

import pytest

import fasti
from fasti.errors import DateError
from fasti.model.document import Document
from fasti.pipeline import read_document

ENGLISH = "Colonel Ana Reyes was appointed commander of the 4th Brigade on Monday."
FRENCH = (
    "Le colonel Jean Morel a été nommé commandant de la brigade par le ministre de la défense, a annoncé lundi le gouvernement."
)


def test_french_report_is_named_and_nothing_is_extracted_from_it():
    reading = fasti.read(FRENCH)
    assert [problem.message for problem in reading.problems] == [
        "written in French, which Fasti does not read yet: nothing was extracted"
    ]
    assert not [*reading.people, *reading.posts, *reading.events, *reading.quotes]


def test_language_that_nobody_made_out_is_read_as_english():
    assert read_document(Document(ENGLISH, language=None)).posts


def test_what_the_source_could_not_make_out_is_a_problem_of_the_reading():
    reading = read_document(Document(ENGLISH, language="en", problems=("two bytes were no UTF-8",)))
    assert [problem.message for problem in reading.problems] == ["two bytes were no UTF-8"]
    assert reading.posts


def test_furniture_in_a_text_is_listed_and_not_read():
    text = f"{ENGLISH}\n\nREAD ALSO: General Otto Lang sacked as army chief\n\nShe took the salute on the same day."
    reading = fasti.read(text, published="2024-05-16")
    assert [piece.text for piece in reading.document.furniture] == ["READ ALSO: General Otto Lang sacked as army chief"]
    assert [person.name for person in reading.people] == ["Ana Reyes"]


def test_publication_date_settles_what_on_monday_means():
    assert [event.date for event in fasti.read(ENGLISH, published="2024-05-16").events] == ["2024-05-13"]
    assert [event.date for event in fasti.read(ENGLISH).events] == [None]


def test_publication_date_that_is_no_date_is_an_error():
    with pytest.raises(DateError, match="'soon' is not a date"):
        fasti.read(ENGLISH, published="soon")
