from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from reports import Report
from sqlalchemy import select

from fasti.errors import JudgementError, StaleDecisionError, UnknownNameError
from fasti.model.claim import Claim, Review
from fasti.model.reading import Reading
from fasti.model.statement import Post
from fasti.record import Record
from fasti.record.claims import load_claim, load_leaf, load_reviews
from fasti.record.pairs import judge_pair, pair_version
from fasti.record.reviewing import decide, undo_review, waiting_claims
from fasti.store.account_tables import review, reviewed
from fasti.store.engine import reading, writing

Result = TypeVar("Result")
PUBLISHED = "2021-03-04"


def ask(record: Record, question: Callable[..., Result], *given: Any) -> Result:
    with reading(record.engine) as connection:
        return question(connection, *given)


def decided(record: Record, claim: Claim, verdict: Any, **more: Any) -> Review:
    with writing(record.engine) as connection:
        return decide(connection, claim.id, verdict, **{"seen": claim.version, "by": "Ada", **more})


def undone(record: Record, number: int) -> Review:
    with writing(record.engine) as connection:
        return undo_review(connection, number, "Ben")


def report() -> Report:
    return Report("Harbour Times", PUBLISHED).post("Anna Weiss", "commander", "12th Brigade", starts="2020")


def only_claim(record: Record) -> Claim:
    (claim,) = ask(record, waiting_claims, 10)
    return claim


def test_a_rejected_claim_holds_no_tenure_and_undoing_brings_it_back(record: Record) -> None:
    record.add(report().reading())
    before = record.who("12th Brigade")
    review_made = decided(record, only_claim(record), "rejected", why="another brigade")
    assert record.who("12th Brigade") == ()
    assert undone(record, review_made.id).undone_by == "Ben"
    assert record.who("12th Brigade") == before


def test_an_accepted_claim_waits_no_longer_and_changes_nothing(record: Record) -> None:
    record.add(report().reading())
    before = record.who("12th Brigade")
    decided(record, only_claim(record), "accepted")
    assert ask(record, waiting_claims, 10) == ()
    assert record.who("12th Brigade") == before


def test_a_corrected_start_moves_the_tenure_and_undoing_moves_it_back(record: Record) -> None:
    record.add(report().reading())
    made = decided(record, only_claim(record), "corrected", correction={"starts": "2019-05-01"})
    assert str(record.who("12th Brigade")[0].tenure.starting.earliest) == "2019-05-01"
    undone(record, made.id)
    assert str(record.who("12th Brigade")[0].tenure.starting.earliest) == "2020-01-01"


def test_a_corrected_role_is_another_post(record: Record) -> None:
    record.add(report().reading())
    decided(record, only_claim(record), "corrected", correction={"role": "deputy commander"})
    assert [holder.tenure.role for holder in record.who("12th Brigade")] == ["deputy commander"]


@pytest.mark.parametrize(
    "correction",
    [{"starts": "soon"}, {"status": "former king"}, {"role": " "}, {"starts": "2020"}, {}, {"person": "somebody else"}],
    ids=["no date", "no status", "no role", "no change", "nothing", "no such column"],
)
def test_a_correction_that_cannot_be_changes_nothing(record: Record, correction: dict[str, str]) -> None:
    record.add(report().reading())
    claim = only_claim(record)
    with pytest.raises(JudgementError):
        decided(record, claim, "corrected", correction=correction)
    assert only_claim(record) == claim


def test_of_two_who_decide_at_once_the_second_is_told(record: Record) -> None:
    record.add(report().reading())
    claim = only_claim(record)
    decided(record, claim, "accepted", by="Ada")
    with pytest.raises(StaleDecisionError, match="Ada"):
        decided(record, claim, "rejected", by="Ben")
    assert record.who("12th Brigade")


def test_a_second_decision_in_sight_of_the_first_replaces_it(record: Record) -> None:
    record.add(report().reading())
    claim = only_claim(record)
    decided(record, claim, "rejected")
    decided(record, ask(record, load_claim, claim.id), "corrected", correction={"starts": "2018"})
    assert str(record.who("12th Brigade")[0].tenure.starting.earliest) == "2018-01-01"
    verdicts = [(each.verdict, each.undone_at is None) for each in ask(record, load_reviews, 10)]
    assert verdicts == [("corrected", True), ("rejected", False)]


def test_taking_a_review_back_twice_is_told(record: Record) -> None:
    record.add(report().reading())
    made = decided(record, only_claim(record), "accepted")
    undone(record, made.id)
    with pytest.raises(StaleDecisionError, match="Ben"):
        undone(record, made.id)
    with pytest.raises(UnknownNameError):
        undone(record, 4711)


@pytest.mark.parametrize("verdict", ["rejected", "corrected"])
def test_a_decision_survives_reading_again_with_a_newer_reader(record: Record, verdict: str) -> None:
    first = report().reading()
    record.add(first, reader="fasti 1")
    correction = {"starts": "2019-05-01"} if verdict == "corrected" else None
    decided(record, only_claim(record), verdict, correction=correction)
    before = record.who("12th Brigade")
    record.add(replace(first, posts=(*first.posts, _spokesman(first))), reader="fasti 2")
    assert record.who("12th Brigade", role="spokesman")
    held = [(h.tenure.person.name, h.tenure.role, h.tenure.starting) for h in before]
    assert [
        (h.tenure.person.name, h.tenure.role, h.tenure.starting) for h in record.who("12th Brigade", role="commander")
    ] == held


def _spokesman(first: Reading) -> Post:
    """What only the newer reader sees in the same words: another post."""
    return replace(first.posts[0], role="spokesman", starts=None)


def test_a_document_shows_what_was_rejected_beside_what_stands(record: Record) -> None:
    found = report().post("Bruno Katz", "deputy commander", "12th Brigade").reading()
    record.add(found)
    claims = ask(record, waiting_claims, 10)
    decided(record, claims[0], "rejected")
    leaf = ask(record, load_leaf, found.document.id)
    assert sorted((claim.live, bool(claim.standing)) for claim in leaf.claims) == [(False, True), (True, False)]


def test_disputed_claims_wait_in_front(record: Record) -> None:
    record.add(Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade", starts="2020-01-05").reading())
    record.add(Report("B", "2021-03-05").post("Anna Weiss", "commander", "12th Brigade", starts="2020-06-05").reading())
    record.add(Report("C", "2021-03-06").post("Bruno Katz", "commander", "9th Division").reading())
    assert record.contested()
    assert [claim.person.name for claim in ask(record, waiting_claims, 10) if claim.person] == ["Anna Weiss"] * 2 + ["Bruno Katz"]
    first, second, third = ask(record, waiting_claims, 10)
    assert ask(record, waiting_claims, 10, first.id) == (second, third)


def test_forgetting_a_person_forgets_what_was_decided_about_them(record: Record) -> None:
    record.add(report().reading())
    decided(record, only_claim(record), "accepted", why="Anna Weiss it is")
    record.forget("Anna Weiss")
    with reading(record.engine) as connection:
        assert connection.execute(select(review)).all() == []
        assert connection.execute(select(reviewed)).all() == []


def namesakes(record: Record) -> tuple[str, str]:
    for outlet, unit in (("A", "12th Brigade"), ("B", "9th Division")):
        record.add(Report(outlet, PUBLISHED).post("Anna Weiss", "commander", unit).reading())
    one, other = sorted(entity.id for entity in record.entities("person"))
    return one, other


def test_a_pair_is_judged_only_in_the_state_that_was_seen(record: Record) -> None:
    pair = namesakes(record)
    seen = ask(record, pair_version, *pair)
    assert ask(record, pair_version, *reversed(pair)) == seen
    with writing(record.engine) as connection:
        judge_pair(connection, "different", pair, seen=seen, by="Ada", why="two brigades")
    with pytest.raises(StaleDecisionError), writing(record.engine) as connection:
        judge_pair(connection, "same", pair, seen=seen, by="Ben", why="")
    assert len({entity.id for entity in record.entities("person")}) == 2


def test_a_pair_that_was_merged_meanwhile_is_no_pair(record: Record) -> None:
    pair = namesakes(record)
    record.judge("same", *pair, by="Ada")
    with pytest.raises(StaleDecisionError):
        ask(record, pair_version, *pair)
