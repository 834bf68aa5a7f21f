from __future__ import annotations

import pytest

from fasti.resolve.countries import main_country
from fasti.resolve.roles import is_exclusive, is_heading, role_key
from fasti.resolve.unit_names import is_specific, told_names, unit_country, unit_key

SPELLINGS = [
    [
        "58th Army",
        "58th Combined Arms Army",
        "58th Guards CAA",
        "Russia's 58th Army",
        "58th Army of the Southern Military District",
    ],
    ["3 Armoured Division", "Third Armoured Division", "3rd Armored Div"],
    ["Defense Ministry", "Ministry of Defence", "the Ministry of Defense"],
    ["Southern Military District", "Southern MD"],
    ["73rd Motor Rifle Division", "73rd Guards MRD", "73 MRD"],
    ["Light Infantry Battalion 301", "LIB-301", "LIB 301", "301st Light Infantry Battalion", "No. 301 Light Infantry Battalion"],
    ["Sixth Bureau of Special Operations", "Bureau of Special Operations No. 6", "BSO-6"],
    ["Lower Sittang Regional Military Command", "Lower Sittang RMC", "Lower Sittang Command"],
    ["82 Division", "82 Division, Enugu", "82nd Division"],
    ["Danish National Army", "Danish Army", "the army"],
    ["One Hundred and Twenty-Third Motorised Rifle Division", "123rd Guards Motor Rifle Division"],
    ["Thirty-Eighth Army", "38th Army"],
    ["Two Hundred and Fifth Brigade", "205 Bde"],
    ["Lower Sava Regional Military Command", "Lower Sava Command"],
]


@pytest.mark.parametrize("names", SPELLINGS)
def test_spellings_of_one_unit_share_a_key(names: list[str]) -> None:
    assert len({unit_key(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("58th Army", "57th Army"),
        ("3 Division", "3 Brigade"),
        ("Northern Command", "Southern Command"),
        ("3 Division", "3 Armoured Division"),
        ("Twenty-Third Brigade", "Twentieth Brigade"),
        ("One Hundred and Twelfth Division", "Twelfth Division"),
        ("First and Second Divisions", "Third Division"),
        ("Military Police Command", "Military Command"),
        ("Military Operations Command 4", "TOC-4"),
        ("Regional Military Command", "Military Command"),
    ],
)
def test_other_numbers_kinds_and_directions_are_other_units(left: str, right: str) -> None:
    assert unit_key(left) != unit_key(right)


def test_a_name_that_any_country_has_is_not_specific() -> None:
    assert not is_specific("Ministry of Defence")
    assert not is_specific("Army Headquarters")
    assert is_specific("3 Division")
    assert is_specific("Southern Military District")


def test_the_country_in_a_name_is_told_apart_from_the_name() -> None:
    assert unit_country("Danish Ministry of Defence") == "dk"
    assert unit_country("Ministry of Defence") is None
    assert unit_key("Danish Ministry of Defence") == unit_key("Ministry of Defence")


def test_a_text_is_about_a_country_only_if_that_is_clear() -> None:
    assert main_country("The Danish navy and the Danish army. Denmark paid. It told us in no time.") == "dk"
    assert main_country("Denmark and Norway") is None
    assert main_country("nobody") is None


SAME_POST = [
    ("GOC", "82 Division", "general officer commanding"),
    ("division commander", "82 Division", "commander"),
    ("head", "82 Division", "commander"),
    ("defence minister", "Ministry of Defence", "minister of defense"),
    ("vice commander", "Southern Military District", "deputy commander"),
    ("commissioner of police", "Lagos Police Command", "police commissioner"),
    ("chief of army staff", "Danish Army", "commander"),
]


@pytest.mark.parametrize(("role", "unit", "other"), SAME_POST)
def test_wordings_of_one_post_share_a_key(role: str, unit: str, other: str) -> None:
    assert role_key(role, unit) == role_key(other, unit)


@pytest.mark.parametrize(
    ("role", "other"), [("commander", "deputy commander"), ("chief of staff", "commander"), ("spokesman", "commander")]
)
def test_other_posts_have_other_keys(role: str, other: str) -> None:
    assert role_key(role, "82 Division") != role_key(other, "82 Division")


def test_one_at_a_time_holds_a_command_and_many_are_deputies() -> None:
    assert is_exclusive(role_key("commander", "82 Division"))
    assert not is_exclusive(role_key("deputy commander", "82 Division"))
    assert is_heading(role_key("minister of defence", "Ministry of Defence"))
    assert not is_heading(role_key("spokesman", "82 Division"))


def test_what_every_division_is_called_is_no_name_of_one() -> None:
    assert told_names(("16th Infantry Division", "division", "16th Division")) == ("16th Infantry Division", "16th Division")
    assert told_names(("Ministry of Defence", "the ministry")) == ("Ministry of Defence",)
    assert told_names(("army", "Danish Army")) == ("army", "Danish Army")
    assert told_names(("the division",)) == ("the division",)
