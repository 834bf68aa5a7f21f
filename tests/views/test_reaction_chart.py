from __future__ import annotations

from fasti.model.record import Evidence, Ref
from fasti.model.telling import Reacted, Reaction, ReactionGroup
from fasti.views.reaction_chart import NAMES, TIME, chart_of, reaction_to_svg


def reaction(name: str = "Herald") -> Reaction:
    told = Evidence("sha256:1", name, 0, 4, "Gone", published="2031-05-15")
    members = (
        Reacted(name, None, None, "reported", "2031-05-15", 1, documents=1, evidence=(told,)),
        Reacted("Radio", None, None, "silent", documents=3),
        Reacted("Gazette", None, None, "not on record"),
    )
    return Reaction("X: dismissed", Ref("x-1", "X"), "2031-05-14", "2031-05-24", (ReactionGroup("state media", members),))


def test_groups_stand_below_one_another_and_days_across() -> None:
    chart = chart_of(reaction())
    assert [mark.kind for mark in chart.marks] == ["group", "reported", "silent", "not-on-record"]
    assert [mark.y for mark in chart.marks] == sorted({mark.y for mark in chart.marks})
    assert chart.marks[1].x == NAMES + TIME / 10
    assert chart.marks[2].x is None
    assert chart.marks[2].note == "silent (3)"


def test_one_day_alone_is_drawn() -> None:
    alone = Reaction("X: died", Ref("x-1", "X"), "2031-05-14", "2031-05-14", reaction().groups[:0])
    assert chart_of(alone).labels[0] == (NAMES, "05-14")


def test_hostile_names_are_words_of_the_picture() -> None:
    drawn = reaction_to_svg(reaction("</text><script>alert(1)</script>"))
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


def test_the_picture_in_a_page_brings_no_style_of_its_own() -> None:
    assert "<style" in reaction_to_svg(reaction())
    inside = reaction_to_svg(reaction(), alone=False)
    assert "<style" not in inside
    assert "style=" not in inside
