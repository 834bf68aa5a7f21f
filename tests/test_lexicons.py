from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

import fasti.lexicons
from fasti.lexicons.load import lexicon
from fasti.model.statement import EventType
from fasti.statements.triggers import Voice

FOLDER = Path(fasti.lexicons.__file__).parent
FILES = sorted(FOLDER.glob("*/*.toml"))
each_lexicon = pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")


def lists_in(table: Any, place: str = "") -> Iterator[tuple[str, list[Any]]]:
    """Give every list of a lexicon with its place."""
    if isinstance(table, dict):
        for key, value in table.items():
            yield from lists_in(value, f"{place}.{key}".strip("."))
    elif isinstance(table, list):
        yield place, table


def test_there_are_lexicons() -> None:
    assert {"en/ranks.toml", "en/roles.toml", "en/units.toml"} <= {path.relative_to(FOLDER).as_posix() for path in FILES}


@each_lexicon
def test_a_lexicon_is_read_by_its_name(path: Path) -> None:
    assert lexicon(path.stem, path.parent.name) == tomllib.loads(path.read_text(encoding="utf-8"))
    assert lexicon(path.stem, path.parent.name)


@each_lexicon
def test_a_lexicon_opens_by_saying_what_it_is(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first.startswith("# ")
    assert len(first.split()) > 4


@each_lexicon
def test_a_list_holds_an_entry_once(path: Path) -> None:
    lists = dict(lists_in(lexicon(path.stem, path.parent.name)))
    twice = {
        place: [e for e, n in Counter(e for e in entries if isinstance(e, str)).items() if n > 1]
        for place, entries in lists.items()
    }
    assert not {place: entries for place, entries in twice.items() if entries}


@each_lexicon
def test_an_entry_is_not_blank_nor_padded(path: Path) -> None:
    entries = [e for _, entries in lists_in(lexicon(path.stem, path.parent.name)) for e in entries if isinstance(e, str)]
    assert not [e for e in entries if not e.strip() or e != e.strip()]


def test_events_are_told_in_the_voices_and_kinds_that_statements_know() -> None:
    assert lexicon("events").keys() == set(get_args(EventType))
    assert {voice for voices in lexicon("events").values() for voice in voices} == set(get_args(Voice))


def test_a_word_has_one_letter_in_a_row() -> None:
    letters = lexicon("row_letters")["letters"]
    assert all(len(letter) == 1 for letter in letters)
    words = [word for words in letters.values() for word in words]
    assert len(words) == len(set(words))


def test_verbs_of_succession_are_verbs_of_taking_office() -> None:
    assert set(lexicon("successions")["verbs"]["follow"]) <= set(lexicon("events")["appointed"]["does"])


def test_verbs_that_put_somebody_into_an_office_tell_an_appointment_or_a_move() -> None:
    told = {form for event in ("appointed", "transferred") for forms in lexicon("events")[event].values() for form in forms}
    assert {verb for verbs in lexicon("office_verbs").values() for verb in verbs["verbs"]} <= told
