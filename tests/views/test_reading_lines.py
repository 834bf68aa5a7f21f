from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fasti.errors import NotFoundError, SourceError
from fasti.model.document import Document, Furniture, Stretch
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.model.reading import Person, Reading, Unit
from fasti.model.sheet import CitedFact, CitedHierarchy, CitedPost, Sheet, Source
from fasti.model.statement import Event, Hierarchy, Post, Problem, Quotation, Succession
from fasti.sources.reading_lines import read_reading_lines
from fasti.views.reading_lines import reading_to_line, sheet_to_line

ANY_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
#: every code point there is, half surrogates and line separators too
WORDS = st.text(max_size=12)
NAMED = st.text(min_size=1, max_size=12)
SOME = st.none() | WORDS
SEVERAL = st.lists(WORDS, max_size=3).map(tuple)
SURE = st.sampled_from(["asserted", "reported", "doubtful", "denied", "predicted"])


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(min_size=1, max_size=40))
    at = st.integers(0, len(text) - 1).flatmap(
        lambda start: st.integers(start + 1, len(text)).map(lambda end: Passage(start, end, text[start:end]))
    )
    evidence = st.lists(at, max_size=3).map(tuple)
    ages = st.none() | st.integers(0, 99)
    people = tuple(
        Person(f"p{n}", draw(NAMED), draw(SEVERAL) or ("x",), draw(SEVERAL), draw(SOME), draw(ages))
        for n in range(draw(st.integers(1, 3)))
    )
    units = tuple(Unit(f"u{n}", draw(NAMED), draw(SEVERAL) or ("y",)) for n in range(draw(st.integers(1, 3))))
    who, where = st.sampled_from([p.id for p in people]), st.sampled_from([u.id for u in units])
    mentions = draw(
        st.lists(st.builds(Mention, st.sampled_from(["person", "rank", "role", "unit"]), at, SOME), max_size=4, unique=True)
    )
    document = Document(
        text, draw(SOME), draw(SOME), draw(SOME), draw(SOME), draw(SOME),
        tuple(draw(st.lists(st.builds(Stretch, st.integers(0), st.integers(0), st.integers(0)), max_size=2))),
        tuple(draw(st.lists(st.builds(Furniture, WORDS, st.integers(0), WORDS), max_size=2))),
    )  # fmt: skip
    kinds = {
        "hierarchy": st.builds(Hierarchy, where, where, evidence),
        "posts": st.builds(
            Post, who, WORDS, st.none() | where, st.sampled_from(["current", "former"]), SOME, SOME, SOME, SURE, SEVERAL, evidence
        ),
        "events": st.builds(Event, st.sampled_from(["killed", "appointed"]), who, SOME, SURE, SEVERAL, evidence),
        "succession": st.builds(Succession, who, who, SOME, st.none() | where, evidence),
        "quotes": st.builds(Quotation, SOME, st.booleans(), at, SOME),
        "problems": st.builds(Problem, st.none() | at, WORDS),
    }
    listed = {name: tuple(draw(st.lists(kind, max_size=2))) for name, kind in kinds.items()}
    links = (
        draw(st.lists(st.builds(Link, st.just("has_rank"), st.sampled_from(mentions), st.sampled_from(mentions)), max_size=2))
        if mentions
        else []
    )
    return Reading(document, people, units, mentions=tuple(mentions), links=tuple(links), **listed)


SHEETS = st.builds(
    Sheet,
    WORDS,
    WORDS,
    st.lists(st.builds(Source, WORDS, SOME, SOME, SOME, SOME), max_size=2).map(tuple),
    st.lists(st.builds(Person, WORDS, WORDS, SEVERAL, SEVERAL), max_size=2).map(tuple),
    st.lists(st.builds(Unit, WORDS, WORDS, SEVERAL), max_size=2).map(tuple),
    st.lists(st.builds(CitedPost, WORDS, WORDS, SOME, attested=SEVERAL, sources=SEVERAL, certainty=SURE), max_size=2).map(tuple),
    st.lists(st.builds(CitedHierarchy, WORDS, WORDS, SOME, SOME, SEVERAL, SEVERAL), max_size=2).map(tuple),
    st.lists(st.builds(CitedFact, WORDS, WORDS, WORDS, SOME, SEVERAL), max_size=2).map(tuple),
    SOME,
)


@given(st.lists(readings(), max_size=3))
@ANY_FOLDER
def test_nothing_of_a_reading_is_lost_on_its_way_out_and_in(tmp_path: Path, several: list[Reading]) -> None:
    path = tmp_path / "readings.jsonl"
    path.write_bytes("".join(map(reading_to_line, several)).encode())
    assert list(read_reading_lines(path)) == several


@given(SHEETS)
@ANY_FOLDER
def test_nothing_of_a_sheet_is_lost_on_its_way_out_and_in(tmp_path: Path, sheet: Sheet) -> None:
    path = tmp_path / "sheets.jsonl"
    path.write_bytes(sheet_to_line(sheet).encode())
    assert list(read_reading_lines(path)) == [sheet]


@given(readings())
@settings(max_examples=30, deadline=None)
def test_a_line_begins_with_the_document_and_its_id(reading: Reading) -> None:
    line = reading_to_line(reading)
    assert line.startswith('{"document": {"id": "sha256:')
    assert line.count("\n") == 1
    assert json.loads(line)["document"]["id"] == reading.document.id


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "is not JSON"),
        ("[1]", "is not a JSON object"),
        ('{"document": {}}', "not the JSON of a reading"),
        ('{"name": "a card"}', "not the JSON of a sheet"),
        ("\x00\x01", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_a_line_that_is_no_reading_is_told_by_its_number_and_the_others_are_read(tmp_path: Path, line: str, why: str) -> None:
    reading = Reading(Document("Nothing happened."))
    path = tmp_path / "mixed.jsonl"
    path.write_text(f"{line}\n\n{reading_to_line(reading)}", encoding="utf-8")
    error, read = list(read_reading_lines(path))
    assert isinstance(error, SourceError)
    assert "mixed.jsonl line 1" in str(error)
    assert why in str(error)
    assert read == reading


def test_words_that_do_not_stand_in_the_text_are_told(tmp_path: Path) -> None:
    data = json.loads(reading_to_line(Reading(Document("He left."))))
    data["quotes"] = [{"speaker": None, "direct": True, "text": "She stayed", "start": 0, "end": 10, "channel": None}]
    path = tmp_path / "wrong.jsonl"
    path.write_text(json.dumps(data), encoding="utf-8")
    (error,) = read_reading_lines(path)
    assert "does not stand at 0" in str(error)


def test_a_missing_file_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"none\.jsonl"):
        list(read_reading_lines(tmp_path / "none.jsonl"))
