"""A folder of gold is gone through: each report is read, or its reading is taken from a file, and scored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fasti.errors import GoldError, ReadingError, SourceError
from fasti.evaluate.gold import Gold
from fasti.evaluate.score import score_reading, score_standoff
from fasti.model.evaluation import DocumentScore, Evaluation
from fasti.model.reading_json import reading_from_json, reading_to_json
from fasti.readers.reader import RULES, Reader
from fasti.views.brat import reading_to_brat

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Gold that says nothing about the reader."""

    name: str
    why: str
    #: whether something is wrong with it
    is_failure: bool


def evaluate(gold: tuple[Gold, ...], reader: Reader = RULES, readings: Path | None = None) -> Evaluation:
    """Score a reader, or readings made elsewhere, against gold."""
    told = list(score_each(gold, reader, readings))
    return evaluation_of(gold, told)


def evaluation_of(gold: tuple[Gold, ...], told: list[DocumentScore | LeftOut]) -> Evaluation:
    """Put the scores of all documents together."""
    left_out = tuple((each.name, each.why) for each in told if isinstance(each, LeftOut))
    return Evaluation(gold[0].kind, tuple(each for each in told if isinstance(each, DocumentScore)), left_out)


def score_each(gold: tuple[Gold, ...], reader: Reader = RULES, readings: Path | None = None) -> Iterator[DocumentScore | LeftOut]:
    """Score one document after the other; gold that cannot be used is left out, a report that was not read counts as missed."""
    for each in gold:
        try:
            if each.is_empty:
                yield LeftOut(each.name, "nothing is marked, so nobody may have annotated it", is_failure=False)
            elif each.kind == "standoff":
                yield _standoff(each, reader, readings)
            else:
                yield _reading(each, reader, readings)
        except (SourceError, ReadingError) as error:
            yield LeftOut(each.name, str(error), is_failure=True)


def _reading(gold: Gold, reader: Reader, readings: Path | None) -> DocumentScore:
    read = _made_elsewhere(gold, readings) if readings else _read_now(gold, reader)
    told = read.get("document")
    text = told.get("text") if isinstance(told, dict) else None
    return score_reading(gold.name, gold.data, read, text if isinstance(text, str) else gold.report.text)


def _read_now(gold: Gold, reader: Reader) -> Json:
    try:
        return reading_to_json(reader.read(gold.report))
    except ReadingError as error:
        return _nothing(str(error))


def _made_elsewhere(gold: Gold, readings: Path) -> Json:
    path = readings / f"{gold.name}.json"
    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return _nothing(f"There is no {path.name} among the readings: all of it counts as missed.")
    except (OSError, ValueError, RecursionError) as error:
        raise GoldError(path, "it is not JSON that can be read") from error
    if not isinstance(data, dict):
        raise GoldError(path, "it is not the JSON of a reading")
    return data


def _nothing(problem: str) -> Json:
    return {"problems": [{"message": problem}]}


def _standoff(gold: Gold, reader: Reader, readings: Path | None) -> DocumentScore:
    if gold.report_path is None:
        raise GoldError(gold.path, f"its report {gold.name}.txt is not in {str(gold.reports)!r}")
    text = gold.report_path.read_bytes().decode("utf-8", "replace")
    return score_standoff(gold.name, gold.written, _read_standoff(gold, reader, readings), text)


def _read_standoff(gold: Gold, reader: Reader, readings: Path | None) -> str:
    if readings is None:
        try:
            return reading_to_brat(reader.read(gold.report))
        except ReadingError:
            return ""
    marked = readings / f"{gold.name}.ann"
    if marked.is_file():
        return marked.read_bytes().decode("utf-8", "replace")
    made = _made_elsewhere(gold, readings)
    return reading_to_brat(reading_from_json(made)) if "document" in made else ""
