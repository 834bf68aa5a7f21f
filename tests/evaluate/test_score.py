from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.errors import ReadingError
from fasti.evaluate.score import score_reading
from fasti.model.evaluation import Evaluation, Score
from gold_help import TEXT, gold, reading

SAMPLES = sorted((Path(__file__).resolve().parent.parent / "samples_gold").glob("*.gold.json"))


def scored(read, written=None):
    return Evaluation("readings", (score_reading("a", written or gold(), read, TEXT),))


def counts(read, kind, written=None):
    score = scored(read, written).score(kind)
    return score.found, score.gold, score.read


def changed(kind, **words):
    read = reading()
    read[kind][0].update(words)
    return read


def test_the_same_facts_in_other_spellings_are_all_found():
    evaluation = scored(reading())
    assert {kind: evaluation.score(kind).f1 for kind in evaluation.kinds if evaluation.score(kind).gold} == {
        "people": 1.0, "ranks": 1.0, "units": 1.0, "posts": 1.0, "events": 1.0, "succession": 1.0, "quotes": 1.0,
    }  # fmt: skip
    assert evaluation.score("posts", "events", strict=True).f1 == 1.0
    assert evaluation.exact == (3, 3)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_what_a_careful_reader_wrote_down_agrees_with_itself(path):
    written = json.loads(path.read_text(encoding="utf-8"))
    evaluation = Evaluation("readings", (score_reading("a", written, copy.deepcopy(written), ""),))
    (kinds,) = evaluation.headlines.values()
    assert evaluation.score(*kinds, strict=True).f1 == 1.0
    assert all(right == given for right, given in evaluation.details().values())


def test_nothing_read_is_everything_missed():
    evaluation = scored({})
    assert evaluation.score("posts").recall == 0.0
    assert [fact.shown for c in evaluation.documents[0].comparisons for fact in c.missed if c.kind == "events"] == [
        "Ana Sample: appointed, 2024-06-11",
        "Ben Example: retired, 2024-05",
    ]


def test_a_post_of_the_deputy_is_not_the_commanders():
    assert counts(changed("posts", role="deputy commander"), "posts") == (0, 1, 1)


def test_a_post_in_another_brigade_is_spurious_and_the_right_one_missed():
    read = reading()
    read["units"][0].update(name="4th Brigade", names=["4th Brigade"])
    (comparison,) = [c for c in scored(read).documents[0].comparisons if c.kind == "posts"]
    assert [fact.shown for fact in comparison.missed] == ["Ana Sample: commander, 3rd Brigade, current, 2024-06-11 →"]
    assert [fact.shown for fact in comparison.spurious] == ["Anna Sample: brigade commander, 4th Brigade, current, 2024-06-11 →"]


def test_a_wrong_status_is_found_but_not_in_the_strict_sense():
    evaluation = scored(changed("posts", status="former"))
    assert evaluation.score("posts").f1 == 1.0
    assert evaluation.score("posts", strict=True).f1 == 0.0
    assert evaluation.confusions("status", kind="posts") == {("current", "former"): 1}
    assert evaluation.details()["posts.status"] == (0, 1)


@pytest.mark.parametrize("day", [None, "2024-06", "2024-06-12", "2024-06-11/2024-06-12"])
def test_a_date_that_is_missing_wider_or_another_is_wrong(day):
    assert scored(changed("posts", **{"from": day})).details()["posts.from"] == (0, 1)


def test_a_date_called_approximate_is_the_same_day():
    assert scored(changed("posts", **{"from": "2024-06-11~"})).details()["posts.from"] == (1, 1)


def test_an_invented_date_is_wrong_in_the_strict_sense():
    assert scored(changed("posts", to="2025")).score("posts", strict=True).found == 0


def test_a_transfer_told_as_an_appointment_is_found_with_the_wrong_type():
    evaluation = scored(changed("events", type="transferred"))
    assert evaluation.score("events").found == 2
    assert evaluation.score("events", strict=True).found == 1
    assert counts(changed("events", type="dismissed"), "events") == (1, 2, 2)


def test_a_quotation_of_somebody_else_is_not_found():
    assert counts(changed("quotes", speaker="p1"), "quotes") == (0, 1, 1)
    assert counts(changed("quotes", speaker=None), "quotes") == (0, 1, 1)
    assert counts(changed("quotes", text="They thank nobody for all her work", start=0, end=5), "quotes") == (0, 1, 1)


def test_one_person_taken_for_two_is_spurious_once():
    read = reading()
    read["people"].append({"id": "p3", "name": "Sample", "names": ["Sample"], "ranks": []})
    assert counts(read, "people") == (2, 2, 3)


def test_a_bare_surname_that_two_people_bear_is_neither():
    written = gold()
    written["people"].append({"id": "sister", "names": ["Eva Sample"], "ranks": []})
    written["people"][0]["names"] = ["Ana Sample"]
    read = reading(people=[{"id": "p1", "names": ["Sample"], "ranks": []}, {"id": "p2", "names": ["Ben Example"], "ranks": []}])
    assert counts(read, "people", written) == (1, 3, 2)


def test_words_that_stand_elsewhere_are_counted():
    read = reading()
    read["posts"][0]["evidence"] = [{"start": 3, "end": 28, "text": "took over the 3rd Brigade"}]
    read["events"][0]["evidence"] = []
    assert scored(read).exact == (1, 3)


@pytest.mark.parametrize(
    "broken",
    [
        {"posts": [{"role": "commander"}]},
        {"people": [{"names": ["Ana"]}]},
        {"people": "Ana"},
        {"people": [{"id": "a", "names": [3]}]},
        {"posts": [{"person": "p1", "role": None, "status": "current"}]},
        {"events": [{"person": ["p1"], "type": "died"}]},
        {"events": [{"person": "p1", "type": "died", "date": 2024}]},
        {"quotes": [{}]},
        {"posts": [{"person": "p1", "role": "mayor", "status": "current", "evidence": [1]}]},
    ],
)
def test_json_of_another_shape_is_named_and_not_scored(broken):
    with pytest.raises(ReadingError, match="not the JSON of a reading"):
        score_reading("a", gold(), broken, TEXT)


def reasons(read, kind, label="missed", written=None):
    (comparison,) = [c for c in scored(read, written).documents[0].comparisons if c.kind == kind]
    return [fact.why for fact in getattr(comparison, label)]


def test_a_miss_tells_what_was_read_instead():
    other_unit = reading()
    other_unit["units"].append({"id": "u2", "names": ["4th Brigade"]})
    other_unit["posts"][0]["unit"] = "u2"
    assert reasons(other_unit, "posts") == ["another unit"]
    assert reasons(changed("posts", role="deputy commander"), "posts") == ["another role"]
    assert reasons(changed("posts", person="p2"), "posts") == ["somebody else has it"]
    assert reasons(changed("events", type="dismissed"), "events") == ["another type"]
    assert reasons(changed("quotes", speaker="p1"), "quotes") == ["somebody else has it"]
    assert reasons(reading(posts=[]), "posts") == ["nothing like it"]
    assert reasons(reading(units=[], posts=[], succession=[]), "posts") == ["the unit is not found"]
    nobody = reading(people=reading()["people"][1:], posts=[], events=[], succession=[], quotes=[])
    assert reasons(nobody, "posts") == reasons(nobody, "succession") == ["the person is not found"]


def test_a_spurious_fact_tells_what_stands_in_the_gold_instead():
    assert reasons(changed("posts", role="deputy commander"), "posts", "spurious") == ["another role"]
    assert reasons(reading(), "posts", "spurious", gold(posts=[])) == ["nothing like it"]
    stranger = reading()
    stranger["people"].append({"id": "p3", "names": ["Eve Pattern"]})
    stranger["events"][0]["person"] = "p3"
    assert reasons(stranger, "events", "spurious") == ["the person is not found"]


@given(st.lists(st.integers(0, 30), min_size=3, max_size=3).map(sorted))
def test_f1_lies_between_precision_and_recall(numbers):
    found, gold_count, read = numbers
    score = Score(found, gold_count, read)
    low, high = sorted((score.precision, score.recall))
    assert low - 1e-9 <= score.f1 <= high + 1e-9
    assert (score + Score()) == score
