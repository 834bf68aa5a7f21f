from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasti.resolve.clues import Known, company_of, holder_anchor, person_clues, unit_clues
from fasti.resolve.grouping import group_sightings
from fasti.resolve.likeness import Profile, compare_profiles, profile_of_person, profile_of_unit, what_parts
from fasti.resolve.ranks import standings


def person(*names: str, clues: tuple[int, ...] = (1,)) -> Profile:
    return profile_of_person(names, None, clues)


def test_a_surname_joins_the_one_it_fits() -> None:
    assert group_sightings({"a": person("Ivan Brodin"), "b": person("Brodin")}) == [["a", "b"]]


def test_a_surname_that_fits_two_joins_neither() -> None:
    assert group_sightings({"a": person("Ivan Brodin"), "b": person("Brodin"), "c": person("Sergei Brodin")}) == [
        ["a"],
        ["b"],
        ["c"],
    ]


def test_without_a_clue_in_common_names_are_not_joined() -> None:
    assert group_sightings({"a": person("Ivan Brodin", clues=(1,)), "b": person("Ivan Brodin", clues=(2,))}) == [["a"], ["b"]]


def test_a_judgement_beats_names_and_clues() -> None:
    both = {"a": person("Ivan Brodin", clues=(1,)), "b": person("Piotr Lamm", clues=(2,))}
    assert group_sightings(both, same=[("a", "b")]) == [["a", "b"]]
    alike = {"a": person("Ivan Brodin"), "b": person("Ivan Brodin")}
    assert group_sightings(alike, apart=[("a", "b")]) == [["a"], ["b"]]


def test_a_unit_without_country_goes_with_its_most_seen_namesake() -> None:
    units = {
        name: profile_of_unit(("4 Army",), country, (), (1,))
        for name, country in (("a", "dk"), ("b", "dk"), ("c", "no"), ("d", None))
    }
    assert group_sightings(units) == [["a", "b", "d"], ["c"]]


def division(name: str, country: str | None = "dk", *beside: str) -> Profile:
    return profile_of_unit((name,), country, (), unit_clues((name,), country, beside))


def test_a_division_told_without_its_arm_is_the_one_that_is_known() -> None:
    units = {"a": division("16th Infantry Division"), "b": division("16th Division"), "c": division("17th Division")}
    assert group_sightings(units) == [["a", "b"], ["c"]]


def test_a_division_told_without_its_arm_is_neither_of_two() -> None:
    units = {"a": division("1st Infantry Division"), "b": division("1st Division"), "c": division("1st Armoured Division")}
    assert group_sightings(units) == [["a"], ["b"], ["c"]]


def test_units_with_other_numbers_are_never_one_whatever_else_they_share() -> None:
    one = profile_of_unit(("16th Division", "the division"), "dk", (), (1,))
    other = profile_of_unit(("18th Division", "the division"), "dk", (), (1,))
    assert group_sightings({"a": one, "b": other}) == [["a"], ["b"]]


def test_the_army_of_no_named_country_is_the_one_under_the_same_holder() -> None:
    held = holder_anchor("Ivan Brodin") or ""
    units = {"a": division("Danish Army", "dk", held), "b": division("army", None, held), "c": division("army", None)}
    assert group_sightings(units) == [["a", "b"], ["c"]]


def test_the_army_of_no_named_country_whose_holder_served_two_is_neither() -> None:
    held = holder_anchor("Ivan Brodin") or ""
    units = {"a": division("army", "dk", held), "b": division("army", None, held), "c": division("army", "no", held)}
    assert group_sightings(units) == [["a"], ["b"], ["c"]]


def test_a_person_is_found_by_any_two_words_of_the_name() -> None:
    def seen(name: str) -> Profile:
        known = Known((name,), events=[("killed", "2031-08-21")])
        return profile_of_person((name,), None, person_clues(known, company_of([known], [])))

    told = {"a": seen("Yasir Fathallah"), "b": seen("Yasir Fathallah al-Nuri"), "c": seen("Omar Fathallah al-Nuri")}
    assert group_sightings(told) == [["a", "b"], ["c"]]


def test_the_chief_of_the_defence_forces_leads_the_defence_forces_and_may_be_told_by_initials() -> None:
    def seen(name: str, role: str, *unit: str) -> Profile:
        known = Known((name,), posts=[(role, unit)], country="dk")
        return profile_of_person((name,), None, person_clues(known, company_of([known], [])))

    told = {
        "a": seen("Carl Muriel Brodin", "chief of the defence forces"),
        "b": seen("Carl Brodin", "head", "Danish Defence Forces"),
        "c": seen("C. M. Brodin", "chief of defence forces"),
        "d": seen("Carl Brodin", "chief of naval staff"),
        "e": seen("P. M. Brodin", "chief of defence forces"),
    }
    assert group_sightings(told) == [["a", "b", "c"], ["d"], ["e"]]


def test_an_office_of_many_words_tells_without_its_country_and_one_of_few_does_not() -> None:
    def seen(role: str, country: str | None) -> Profile:
        known = Known(("Carl Brodin",), posts=[(role, ())], country=country)
        return profile_of_person(known.names, None, person_clues(known, company_of([known], [])))

    told = {"a": seen("chief of defence forces", "dk"), "b": seen("chief of defence forces", None)}
    assert group_sightings(told) == [["a", "b"]]
    told = {"a": seen("chief of staff", "dk"), "b": seen("chief of staff", None)}
    assert group_sightings(told) == [["a"], ["b"]]


def test_the_machine_says_why() -> None:
    assert compare_profiles(person("Ivan Brodin"), person("Ivan Brodin")).verdict == "same"
    assert compare_profiles(person("Ivan Brodin"), person("Sergei Brodin")).verdict == "different"
    unsure = compare_profiles(person("Ivan Brodin", clues=(1,)), person("Ivan Brodin", clues=(2,)))
    assert unsure.verdict == "unsure"
    assert len(unsure.reasons) == 2


PEOPLE = st.builds(
    lambda given, surname, clues: person(f"{given} {surname}".strip(), clues=tuple(clues)),
    st.sampled_from(["", "Ivan", "Ivo", "I.", "Sergei"]),
    st.sampled_from(["Brodin", "Broddin", "Lamm"]),
    st.sets(st.integers(1, 3), min_size=1),
)


@settings(deadline=None)
@given(st.lists(PEOPLE, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_groups_hold_everybody_once_and_no_order_changes_them(people: list[Profile], order: random.Random) -> None:
    keyed = {f"k{place}": profile for place, profile in enumerate(people)}
    groups = group_sightings(keyed)
    assert sorted(key for group in groups for key in group) == sorted(keyed)
    shuffled = dict(order.sample(list(keyed.items()), len(keyed)))
    assert group_sightings(shuffled) == groups


def test_a_fellow_told_without_a_second_surname_is_the_same_fellow() -> None:
    def clues(name: str, fellow: str) -> frozenset[int]:
        known = Known((name,))
        return person_clues(known, company_of([known, Known((fellow,))], []))

    told = clues("Edwin Torres Luna", "José Luis Arce Villarroel")
    assert told & clues("Edwin Torres", "José Arce")
    assert not told & clues("Edwin Torres", "Freddy Arce")


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (("Sgt.", 2022), ("Colonel", 2022), "too far apart"),
        (("Captain", 2022), ("Lt. Gen.", 2023), "too far apart"),
        (("Sgt.", 1980), ("General", 1985), None),
        (("Lt. Col.", 2022), ("Brigadier", 2022), None),
        (("Sergeant Major", 2022), ("Captain", 2022), None),
        (("Sgt.", None), ("Colonel", 2022), None),
    ],
)
def test_a_sergeant_is_not_the_colonel_of_the_same_year(one: Any, other: Any, what: str | None) -> None:
    profiles = [profile_of_person(("Ruben Costa",), None, (1,), standings([rank], year)) for rank, year in (one, other)]
    told = what_parts(*profiles)
    assert (what in told) if what and told else told is what
