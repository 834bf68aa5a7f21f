"""Units as news names them: by number, word, arm, parent, country, operation or short form."""

import pytest

from reading_help import mentioned, name_of, posts, read, under, units


@pytest.mark.parametrize(
    "unit",
    [
        "12th Battalion",
        "3 Division",
        "21 Armoured Brigade",
        "First Infantry Division",
        "Fifth Fleet",
        "XI Corps",
        "101st Airborne Division",
        "5th Signals Regiment",
        "35th Combined Arms Army",
        "1st Guards Tank Regiment",
        "Eastern Naval Area",
        "Northern Command",
        "Southern Military District",
        "Special Operations Group",
        "Military Medical College",
        "Operation Clean Valley",
        "Brigade of Guards",
        "School of Artillery",
        "1st Army Region",
        "4th Military Region",
        "Papua regional military command",
        "Defence and Security Zone No. 4",
        "Military Region No. 3",
        "Military Region 3",
        "Police Station Number 12",
        "EPI No. 4",
        "No. 33 Light Infantry Division",
        "No 5 Squadron",
        "No. 6 Bureau of Special Operations",
        "4th Bureau of Special Operations",
        "No. 15 Military Operations Command",
        "Second Tactical Operations Command",
        "No. 2 Police Station",
    ],
)
def test_a_unit_is_found_whole_behind_an_office(unit):
    assert posts(f"Colonel Ana Ruiz is the commander of the {unit}.") == {("Ana Ruiz", "commander", unit, "current")}


@pytest.mark.parametrize(
    "unit",
    [
        "12TH BATTALION",
        "9 BRIGADE",
        "FIFTH FLEET",
        "NORTHERN COMMAND",
        "2ND DIVISION",
    ],
)
def test_wire_copy_in_capitals_names_its_units(unit):
    report = f"COLONEL JAMES OKORO, COMMANDER OF THE {unit}, SPOKE ON TUESDAY."
    assert posts(report) == {("JAMES OKORO", "commander", unit, "current")}


def test_the_full_stop_behind_no_ends_neither_name_nor_sentence():
    report = (
        "Colonel Than Bo was dismissed as commander of No. 33 Light Infantry Division after No. 4 Squadron had refused to fly."
    )
    assert posts(report) == {("Than Bo", "commander", "No. 33 Light Infantry Division", "former")}
    assert mentioned(report, "unit") == ["No. 33 Light Infantry Division", "No. 4 Squadron"]


def test_units_behind_one_no_are_two():
    assert mentioned("Soldiers of Nos. 2 and 5 Battalions left.", "unit") == ["Nos. 2", "5 Battalions"]


def test_an_answer_before_a_number_names_no_unit():
    report = "Colonel Ana Ruiz was asked whether she had resigned. “No.” Some 12 brigades are under her."
    assert mentioned(report, "unit") == []


def test_a_region_with_a_number_alone_is_a_place():
    assert "3rd Region" not in mentioned("Colonel Ana Ruiz, commander of the 5th Brigade, visited the 3rd Region.", "unit")


def test_a_kind_in_lower_case_without_a_name_is_no_unit_of_its_own():
    assert mentioned("Every regional military command was inspected by Colonel Ana Ruiz.", "unit") == []


@pytest.mark.parametrize(
    "report",
    [
        "President Marta Silva of Brazil met Prime Minister Anders Lund of Norway.",
        "Brazil's President Marta Silva met Norwegian Prime Minister Anders Lund.",
    ],
)
def test_a_country_alone_is_no_unit(report):
    assert posts(report) == {("Marta Silva", "president", None, "current"), ("Anders Lund", "prime minister", None, "current")}
    assert units(report) == set()


def test_a_country_with_its_army_is_a_unit():
    assert {unit for _, _, unit, _ in posts("Petra Kral is the spokeswoman of the Czech army.")} <= {"army", "Czech army"}
    assert units("Petra Kral is the spokeswoman of the Czech army.")


def test_a_possessive_parent_stands_above_the_unit():
    report = "Major General Andrei Kuzin, commander of Russia's 58th Army of the Southern Military District, spoke."
    assert posts(report) == {("Andrei Kuzin", "commander", "58th Army", "current")}
    assert under(report) == {("58th Army", "Southern Military District")}


def test_a_country_before_a_unit_is_no_part_of_its_name():
    assert units("The commander of Russia's 44th Army Corps, Lieutenant General Viktor Belov, spoke.") == {"44th Army Corps"}


def test_the_division_is_the_one_named_before():
    report = "Major General Yusuf Demir is the GOC of the 7 Division. The spokesman of the Division, Captain Ece Ak, spoke."
    assert {unit for _, _, unit, _ in posts(report)} == {"7 Division"}


def test_one_unit_in_two_spellings_of_case_is_one():
    report = "Colonel Ana Ruiz commands the Northern Command. COLONEL ANA RUIZ, COMMANDER OF THE NORTHERN COMMAND, SPOKE."
    assert len(read(report).units) == 1


def test_two_numbers_are_two_units():
    report = "Colonel Ana Ruiz is the commander of the 3 Brigade. Colonel Jan Peeters is the commander of the 13 Brigade."
    assert units(report) == {"3 Brigade", "13 Brigade"}


@pytest.mark.parametrize(
    "report",
    [
        "The division of the estate took years.",
        "The company named no price.",
        "A long front of rain crossed the district.",
        "She is in the army of the unemployed.",
    ],
)
def test_everyday_words_for_units_belong_to_nobody(report):
    assert units(report) == set()
    assert posts(report) == set()


def test_a_number_and_a_plain_noun_are_no_unit():
    assert mentioned("The 12 soldiers walked 40 kilometres in 3 days.", "unit") == []


def test_the_units_of_posts_are_listed_by_their_fullest_name():
    reading = read("The Central Training Command (CTC) is new. Brigadier Hassan Ali is the CTC commander.")
    assert {name_of(reading, post.unit) for post in reading.posts} == {"Central Training Command"}


@pytest.mark.parametrize(
    ("report", "unit"),
    [
        ("Troops of HQ 82 Div marched.", "HQ 82 Div"),
        ("Colonel Ana Ruiz commands the Fleet Support Group (West).", "Fleet Support Group (West)"),
        ("He was the former Commandant, Infantry Corps and Centre.", "Infantry Corps and Centre"),
        ("She served at St. Kizito Police Division.", "St. Kizito Police Division"),
        ("Addressing the 333 Battalion troop, she spoke.", "333 Battalion"),
        ("He commands the International Support Mission for Chad.", "International Support Mission for Chad"),
    ],
)
def test_a_unit_is_marked_with_all_of_its_name(report, unit):
    assert unit in mentioned(report, "unit")


@pytest.mark.parametrize(
    ("report", "unit"),
    [
        ("The Fleet Support Group (which moved) marched.", "Fleet Support Group"),
        ("The Infantry Corps and Major Ana Ruiz marched.", "Infantry Corps"),
    ],
)
def test_what_goes_on_behind_a_unit_is_no_part_of_its_name(report, unit):
    assert unit in mentioned(report, "unit")


def test_the_headquarters_of_a_numbered_unit_is_that_unit():
    report = "Colonel Ana Ruiz is the commander of HQ 23 Brigade. Major Jan Peeters is the spokesman of 23 Brigade."
    assert {unit for _, _, unit, _ in posts(report)} == {"23 Brigade"}


def test_a_service_before_an_introduced_name_begins_it():
    report = "Colonel Ana Ruiz leads the Ruritanian Army Training and Doctrine Command (TRADOC)."
    assert mentioned(report, "unit")[0] == "Ruritanian Army Training and Doctrine Command"


def test_a_kind_before_an_office_is_part_of_the_office():
    assert mentioned("Colonel Ana Ruiz is the Force Commander of the mission.", "role") == ["Force Commander"]
    assert mentioned("Colonel Ana Ruiz spoke for the Force.", "role") == []


def test_two_divisions_of_one_number_and_other_arms_are_two():
    report = "The 1st Armoured Division is led by Colonel Ana Ruiz. Major Jan Peeters commands the 1st Infantry Division."
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {
        ("Ana Ruiz", "1st Armoured Division"),
        ("Jan Peeters", "1st Infantry Division"),
    }


def test_a_division_named_with_and_without_its_arm_is_one():
    report = "The 1st Armored Division is led by Colonel Ana Ruiz. Major Jan Peeters is the spokesman of the 1st Division."
    assert len({unit for _, _, unit, _ in posts(report)}) == 1


@pytest.mark.parametrize(
    ("report", "unit"),
    [
        ("He leads the 72nd Infantry (Resolute) Battalion.", "72nd Infantry (Resolute) Battalion"),
        ("He leads Light Infantry Division 33, which fled.", "Light Infantry Division 33"),
        ("He leads Joint Task Force Tiger.", "Joint Task Force Tiger"),
        ("The officer-in-charge of Sadar Police Station spoke.", "Sadar Police Station"),
    ],
)
def test_what_tells_a_unit_from_its_sisters_is_part_of_its_name(report, unit):
    assert mentioned(report, "unit") == [unit]


@pytest.mark.parametrize(
    ("report", "unit"),
    [
        ("He sent the Armoured Division 33 Russian tanks.", "Armoured Division"),
        ("The Joint Task Force Commander spoke.", "Joint Task Force"),
        ("The Joint Task Force attacked.", "Joint Task Force"),
    ],
)
def test_a_number_or_office_behind_a_unit_is_no_part_of_its_name(report, unit):
    assert mentioned(report, "unit") == [unit]


def test_a_petrol_station_is_no_unit():
    assert mentioned("He fled to the Sadar Petrol Station.", "unit") == []


def test_an_operation_behind_a_task_force_is_named_by_itself():
    report = "He led the Joint Task Force Operation Restore Order."
    assert mentioned(report, "unit") == ["Joint Task Force", "Operation Restore Order"]
    assert mentioned("They joined the Peace Support Operation in Chad.", "unit") == ["Peace Support Operation"]


def test_a_body_in_an_offices_name_is_the_offices_unit():
    report = "General Jan Peeters, chief of the general staff, resigned. General Tom Ellis is commissioner of police."
    assert units(report) == {"General Staff"}


def test_initials_stand_for_the_one_name_that_has_them():
    report = "Colonel Jan Peeters heads the Rapid Border Force. Major Tom Ellis is deputy commander of the RBF."
    assert units(report) == {"Rapid Border Force"}


def test_a_number_behind_a_kind_is_the_units_but_no_year_is():
    assert units("Colonel Jan Peeters is commander of Light Infantry Division 99.") == {"Light Infantry Division 99"}
    assert units("Colonel Jan Peeters was commander of Light Infantry Division 2019 to 2021.") == {"Light Infantry Division"}


@pytest.mark.parametrize(
    ("report", "found"),
    [
        ("Officers of 10 army formations came.", ["army"]),
        ("Some 30 police officers and 12 army officers were hurt.", ["police", "army"]),
        ("The 3 brigade commanders met.", []),
        ("The 3 brigade commander spoke.", ["3 brigade"]),
        ("The 58th army fell back.", ["58th army"]),
        ("The 9Brigade camp was hit.", ["9Brigade"]),
    ],
)
def test_a_number_counts_people_and_formations_and_names_one_unit(report, found):
    assert mentioned(report, "unit") == found


@pytest.mark.parametrize(
    ("report", "found"),
    [
        ("He leads the Special Operation Battalion.", ["Special Operation Battalion"]),
        ("They met at the Forward Operation Base.", ["Forward Operation Base"]),
        ("He called it a Critical Operation Enabler.", []),
        ("He leads operation Clean Sweep.", ["operation Clean Sweep"]),
        ("It was an operation Friday.", []),
        ("The Joint Task Force Operation Clean Sweep marched.", ["Joint Task Force", "Operation Clean Sweep"]),
        ("During Operation Clean Sweep he fell.", ["Operation Clean Sweep"]),
    ],
)
def test_an_operation_has_a_name_of_its_own(report, found):
    assert mentioned(report, "unit") == found


def test_a_unit_that_no_space_parts_from_its_number_is_the_same_unit():
    report = "Colonel Ana Ruiz is the commander of 9 Brigade. The 9Brigade spokesman, Major Jan Peeters, spoke."
    assert {unit for *_, unit, _ in posts(report)} == {"9 Brigade"}


@pytest.mark.parametrize(
    ("report", "found"),
    [
        ("She leads the New Progressive Party.", "New Progressive Party"),
        ("She commands the New York National Guard.", "New York National Guard"),
        ("New Army commander Ana Ruiz spoke.", "Army"),
    ],
)
def test_new_within_a_sentence_is_part_of_a_units_name(report, found):
    assert mentioned(report, "unit") == [found]


def test_a_new_town_keeps_its_name_before_a_police_office():
    assert mentioned("The New Delhi Commissioner of Police, Arun Rao, spoke.", "unit") == ["New Delhi"]


@pytest.mark.parametrize("unit", ["13 Grenadiers", "5th Lancers", "Law Society of Ruritania", "Joint Command"])
def test_regiments_societies_and_joint_commands_are_units(unit):
    assert mentioned(f"General Ana Ruiz was named head of the {unit}.", "unit") == [unit]


def test_a_number_that_opens_the_next_sentence_or_says_a_year_is_no_part_of_a_name():
    told = "Col. Ana Ruiz commands the 3rd Brigade. No. 4 on the list is Maj. Tor Vale. She led Region 2019, a campaign."
    assert "3rd Brigade" in units(told)
    assert not any("4" in unit or "2019" in unit for unit in units(told))


@pytest.mark.parametrize(
    "unit", ["Mopti legion", "Lower Sulina grouping of forces", "Sulina Police Region", "Northern Military Region"]
)
def test_kinds_of_unit_with_a_name(unit: str):
    assert units(f"General Ana Berg is the head of the {unit}.") == {unit}
