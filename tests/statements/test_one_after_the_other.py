"""One after the other: every common way of saying that somebody follows somebody in a command."""

import pytest

from reading_help import events, posts, successions

WAYS = [
    "Colonel Dan Roe succeeded Colonel Jan Holm at the head of the 3rd Brigade.",
    "Colonel Dan Roe took over command of the 3rd Brigade from Colonel Jan Holm.",
    "Colonel Jan Holm, the commander of the 3rd Brigade, has been replaced with Colonel Dan Roe.",
    "Colonel Jan Holm handed the 3rd Brigade over to Colonel Dan Roe.",
    "Colonel Jan Holm handed over the 3rd Brigade to his successor, Colonel Dan Roe.",
    "Colonel Dan Roe is the new commander of the 3rd Brigade. His predecessor was Colonel Jan Holm.",
    "Colonel Jan Holm commanded the 3rd Brigade until May. His successor is Colonel Dan Roe.",
    "Colonel Dan Roe, Colonel Jan Holm's successor as commander of the 3rd Brigade, spoke.",
    "Colonel Dan Roe becomes commander of the 3rd Brigade in succession to Colonel Jan Holm.",
    "Colonel Dan Roe becomes commander of the 3rd Brigade vice Colonel Jan Holm.",
    "Colonel Dan Roe becomes commander of the 3rd Brigade, a post previously held by Colonel Jan Holm.",
    "Colonel Dan Roe becomes commander of the 3rd Brigade, a position vacated by Colonel Jan Holm.",
    "Colonel Dan Roe steps into the shoes of Colonel Jan Holm as commander of the 3rd Brigade.",
    "Colonel Jan Holm gives way to Colonel Dan Roe as commander of the 3rd Brigade.",
    "Colonel Dan Roe inherits the 3rd Brigade from Colonel Jan Holm.",
]


@pytest.mark.parametrize("report", WAYS)
def test_one_follows_the_other_in_the_command(report):
    assert successions(report) == {("Jan Holm", "Dan Roe")}
    assert {told[0::2][:2] for told in posts(report)} == {("Jan Holm", "3rd Brigade"), ("Dan Roe", "3rd Brigade")}


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Dan Roe, the commander of the 3rd Brigade, met the vice president, Jan Holm.",
        "Colonel Dan Roe became commander of the 3rd Brigade in a ceremony held by Colonel Jan Holm.",
        "Colonel Dan Roe was replaced with great care.",
        "Colonel Dan Roe handed the 3rd Brigade a flag.",
    ],
)
def test_what_only_looks_like_following_tells_no_succession(report):
    assert successions(report) == set()


WORDS = [
    ("killed", "was fatally shot"), ("killed", "died in combat"), ("died", "was found dead"), ("died", "drowned"),
    ("wounded", "was hit by shrapnel"), ("wounded", "lost a leg"), ("dismissed", "was dropped from the cabinet"),
    ("dismissed", "was expelled from the police"), ("suspended", "was put on administrative leave"),
    ("suspended", "was stood down"),
    ("resigned", "stood down"), ("resigned", "gave up his post"), ("retired", "went into retirement"), ("retired", "was retired"),
    ("retired", "was discharged to the reserve"), ("promoted", "was raised to the rank of general"),
    ("demoted", "was reduced in rank"),
    ("arrested", "turned himself in"), ("arrested", "was under arrest"), ("charged", "was put on trial"),
    ("released", "was granted bail"), ("released", "was let go without charge"),
]  # fmt: skip


@pytest.mark.parametrize(("event", "words"), WORDS)
def test_words_for_what_happens_to_people(event, words):
    assert events(f"Colonel Jan Holm {words}, the army said on Monday.") == {(event, "Jan Holm")}


def test_a_retired_general_who_speaks_was_not_retired_now():
    assert events("Retired General Jan Holm spoke on Monday.") == set()


@pytest.mark.parametrize(
    "unit",
    [
        "Customs Service",
        "State Security Service",
        "Air Defence Forces",
        "Sulina Police Region",
        "Information and Security Service",
    ],
)
def test_a_body_behind_its_head_is_a_unit_and_no_field_of_work(unit):
    assert posts(f"Colonel Jan Holm is the head of the {unit}.") == {("Jan Holm", "head", unit, "current")}


@pytest.mark.parametrize("unit", ["Sulina prison", "vice squad", "traffic division"])
def test_bodies_in_lower_case_beside_their_head_are_units(unit):
    assert {told[2] for told in posts(f"Colonel Jan Holm is the head of the {unit}.")} == {unit}
