from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.evaluate.sameness import person_likeness, same_post_words, same_rank, same_role, same_unit

names = st.text(alphabet="abcdefghij ABCDEF.’-123", max_size=24).filter(lambda name: any(c.isalpha() for c in name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3rd Brigade", "Third Bde"),
        ("3rd Brigade", "3 Armoured Brigade"),
        ("58th Army", "58th Combined Arms Army"),
        ("Ministry of Defence", "Defense Ministry"),
        ("Examplian General Staff", "Examplian General Staff"),
        ("Lagos State", "Lagos State Police Command"),
        ("Army", "Nigerian Army"),
        ("Police", "Nigeria Police Force"),
        ("National Defence College", "NDC"),
        ("Operation Clean Sweep", "Operation CLEAN SWEEP"),
        ("Wagner", "Wagner Group"),
    ],
)
def test_one_unit_spelled_in_two_ways(one, other):
    assert same_unit((one,), (other,))
    assert same_unit((other,), ("Something Else", one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3rd Brigade", "4th Brigade"),
        ("7 Division", "7 Brigade"),
        ("Southern Military District", "Western Military District"),
        ("Kano State Police Command", "Bauchi State Police Command"),
        ("Nigerian Army", "Ghanaian Army"),
        ("Ukrainian Ministry of Defence", "Russian Ministry of Defence"),
        ("Ministry of Defence", "Ministry of Interior"),
        ("Army Headquarters", "Army Headquarters Garrison"),
        ("Army Engineers", "Army Signals"),
        ("106th Airborne Division", "106th Tank Division"),
        ("Special Task Force", "Joint Task Force"),
    ],
)
def test_two_units_that_only_sound_alike(one, other):
    assert not same_unit((one,), (other,))
    assert not same_unit((other,), (one,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("commander", "GOC"),
        ("commander", "brigade commander"),
        ("chief of army staff", "army chief"),
        ("minister of defense", "defence minister"),
        ("chief executive", "chief executive officer"),
        ("spokesperson", "spokesman"),
        ("mayor of Exampleville", "mayor"),
    ],
)
def test_one_role_in_other_words(one, other):
    assert same_role(one, other)
    assert same_role(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("commander", "deputy commander"),
        ("prime minister", "minister"),
        ("home secretary", "shadow home secretary"),
        ("chief of army staff", "chief of air staff"),
        ("chief of naval staff", "secretary to the chief of naval staff"),
        ("president", "vice president"),
    ],
)
def test_another_post_of_the_same_noun(one, other):
    assert not same_role(one, other)
    assert not same_role(other, one)


def test_a_role_that_repeats_its_unit_is_the_bare_role():
    assert same_role("division commander", "commander", "3 Division", "3 Division")


def test_words_parted_differently_into_role_and_unit_are_one_post():
    assert same_post_words("director", ("Army Public Relations",), "director, army public relations", ())
    assert not same_post_words("director", ("Army Public Relations",), "director", ())


def test_a_person_is_known_fully_by_spelling_by_surname_or_not_at_all():
    assert person_likeness(("Ivan Popov",), ("Maj Gen Ivan Popov",)) == 3
    assert person_likeness(("Andrei Gurulyov",), ("Andrey Gurulev",)) == 2
    assert person_likeness(("JS Sample",), ("John Sample",)) == 2
    assert person_likeness(("Ivan Popov",), ("Popov",)) == 1
    assert person_likeness(("Okey Example",), ("Okey",)) == 1
    assert person_likeness(("Robert Mugabe",), ("Grace Mugabe",)) == 0


def test_a_rank_is_the_same_short_or_long():
    assert same_rank("Lt.-Gen. (rtd)", "Lieutenant General")
    assert same_rank("CP", "Commissioner of Police")
    assert not same_rank("General", "Major General")


@given(names, names)
def test_whichever_side_is_named_first_the_answer_is_the_same(one, other):
    assert same_unit((one,), (other,)) == same_unit((other,), (one,))
    assert same_role(one, other) == same_role(other, one)
    assert person_likeness((one,), (other,)) == person_likeness((other,), (one,))
