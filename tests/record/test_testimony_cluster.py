"""The cluster of twelve reports: reaction and contested reproduce what is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from testimony_cluster import CONTESTED, DEATH, DISMISSAL, REPORTS, SHEET

import fasti
from fasti.model.telling import Reaction
from fasti.record import Record, open_record


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    folder: Path = tmp_path_factory.mktemp("story")
    with open_record(f"sqlite:///{folder / 'fasti.db'}") as opened:
        opened.list_outlets(SHEET)
        list(opened.add_many([fasti.read(text, published=day, publisher=outlet) for outlet, day, text in REPORTS]))
        yield opened


def laid_out(found: Reaction) -> list[tuple[str, str, str, str | None, int | None]]:
    return [(group.name, each.name, each.response, each.day, each.after) for group in found.groups for each in group.members]


def test_reaction_to_the_dismissal_is_as_it_was(story: Record) -> None:
    assert sorted(laid_out(story.reaction("Mira Kessler dismissed")), key=str) == sorted(DISMISSAL, key=str)
    assert [group.name for group in story.reaction("Mira Kessler dismissed").groups] == [
        "state media",
        "independent",
        "bloggers",
        "speakers",
    ]


def test_reaction_to_the_death_is_as_it_was(story: Record) -> None:
    assert sorted(laid_out(story.reaction("death of Mira Kessler", days=2)), key=str) == sorted(DEATH, key=str)


def test_what_is_contested_is_as_it_was(story: Record) -> None:
    found = {
        dispute.about: {side.claim: (set(side.outlets), set(side.speakers), side.first_day) for side in dispute.sides}
        for dispute in story.contested()
    }
    assert found == CONTESTED


def test_only_coverage_of_those_days_makes_silence(story: Record) -> None:
    for days, response in ((0, "not on record"), (1, "silent")):
        said = {name: how for _, name, how, _, _ in laid_out(story.reaction("Mira Kessler dismissed", days=days))}
        assert said["State Radio"] == response
        assert said["Border Gazette"] == "not on record"


def test_the_first_words_of_each_are_kept_with_their_way(story: Record) -> None:
    [courier] = [
        each for group in story.reaction("Mira Kessler dismissed").groups for each in group.members if each.name == "The Courier"
    ]
    found = story.provenance(courier.evidence[0].statement)
    assert [(step.kind, step.name, step.how, step.count) for step in found.way] == [
        ("outlet", "The Courier", "", None),
        ("relay", "Reuters", "told", None),
        ("speaker", "two officials", "said", 2),
    ]


def test_a_claim_has_its_states_in_time(story: Record) -> None:
    [courier] = [
        each for group in story.reaction("Mira Kessler dismissed").groups for each in group.members if each.name == "The Courier"
    ]
    history = story.provenance(courier.evidence[0].statement).history
    assert [(state.day, state.outlet, state.standing) for state in history.states][-1] == (
        "2031-05-16",
        "Free Radio",
        "confirmed",
    )
    first = history.first("claimed")
    assert first
    assert first.day == "2031-05-14"
    confirmed = history.first("confirmed")
    assert confirmed
    assert confirmed.by == ("general staff",)


def test_the_prediction_waits_until_it_is_marked_and_the_mark_is_taken_back(story: Record) -> None:
    [waiting] = story.predictions(waiting_only=True)
    assert (waiting.speaker.name, waiting.condition, waiting.evidence.published) == (
        "Petra Holm",
        "no pay comes",
        "2031-05-14",
    )
    marked = story.mark(waiting.statement, "did not come true", "ana", "the pay came")
    assert marked.outcome
    assert marked.outcome.verdict == "did not come true"
    assert story.predictions(waiting_only=True) == ()
    undone = story.unmark(marked.outcome.id, "ben")
    assert undone.undone_by == "ben"
    [again] = story.predictions(waiting_only=True)
    assert [each.undone_by for each in again.outcomes] == ["ben"]
