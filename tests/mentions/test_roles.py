"""Offices as news writes them: fused, shortened, graded, with their field of work, and words that are no office."""

import pytest

from reading_help import mentioned, posts


def role_of(report):
    [(_, role, unit, _)] = posts(report)
    return role, unit


@pytest.mark.parametrize(
    ("report", "role"),
    [
        ("General Harald Moe, the Chief of Defence, spoke.", "chief of defence"),
        ("The Vice Chief of Defence Staff, Lieutenant General B. S. Rathore, spoke.", "vice chief of defence staff"),
        (
            "The Deputy Commandant-General (Administration), Mr. Samuel Adjei, spoke.",
            "deputy commandant-general (administration)",
        ),
        ("Air Vice-Marshal Susan Clarke is the Air Secretary.", "air secretary"),
        ("Chief of Defence Forces General Peter Mwangi spoke.", "chief of defence forces"),
        ("Gov. Jan Wilk spoke.", "governor"),
        ("Sen. Jan Wilk spoke.", "senator"),
        ("Rep. Jan Wilk spoke.", "representative"),
        ("Defence Minister Ingrid Solberg spoke.", "defence minister"),
        ("Hon. Grace Achieng, the Minister of Defence, spoke.", "minister of defence"),
        ("Secretary of Defense Ellen Marsh spoke.", "secretary of defense"),
        ("Deputy Prime Minister Anders Lund spoke.", "deputy prime minister"),
        ("Inspector General of Police Musa Danjuma spoke.", "inspector general of police"),
        ("Mayor Pete Hollis spoke.", "mayor"),
    ],
)
def test_an_office_that_names_no_unit_is_told_in_the_texts_words(report, role):
    assert role_of(report) == (role, None)


@pytest.mark.parametrize(
    ("report", "role", "unit"),
    [
        ("GOC 3 Division, Maj. Gen. Peter Okeke, addressed the troops.", "goc", "3 Division"),
        (
            "General Arun Mehra is the General Officer Commanding-in-Chief of the Northern Command.",
            "general officer commanding-in-chief",
            "Northern Command",
        ),
        (
            "The General Officer Commanding 3 Division, Major General Peter Okeke, addressed the troops.",
            "general officer commanding",
            "3 Division",
        ),
        (
            "Vice Admiral Rajesh Nair is the Flag Officer Commanding of the Western Fleet.",
            "flag officer commanding",
            "Western Fleet",
        ),
        ("The Director, Army Public Relations, Brigadier Kofi Mensah, spoke.", "director", "Army Public Relations"),
        ("The army's Director of Operations, Col. Luis Ortega, spoke.", "director of operations", "army"),
        ("Wing Commander Ravi Das is the spokesperson of the air force.", "spokesperson", "air force"),
        ("Admiral Yannick Le Goff, head of the French navy, spoke.", "head", "French navy"),
        ("Colonel Rosa Blanco is the deputy commander of the Arctic Brigade.", "deputy commander", "Arctic Brigade"),
        ("Brigadier Eva Lund is the chief of staff of the Northern Command.", "chief of staff", "Northern Command"),
        ("Colonel Jan Peeters, second-in-command of the 5th Brigade, spoke.", "second-in-command", "5th Brigade"),
        ("Colonel Asha Patel is the Chief Instructor of the Infantry School.", "chief instructor", "Infantry School"),
    ],
)
def test_an_office_stands_with_its_unit(report, role, unit):
    assert role_of(report) == (role, unit)


def test_a_fused_office_is_one_office_on_either_side_of_the_name():
    before = posts("Army Chief of Staff General Ali Demir visited the border.")
    behind = posts("General Ali Demir, the Army Chief of Staff, visited the border.")
    assert before == behind
    assert {role for _, role, _, _ in before} == {"army chief of staff"}


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Ana Ruiz heads to Madrid.",
        "Colonel Ana Ruiz turned heads in Madrid.",
        "Colonel Ana Ruiz met the commander.",
        "Colonel Ana Ruiz, who reports to the commander, met reporters.",
        "Colonel Ana Ruiz spoke, the commander's driver said.",
    ],
)
def test_a_word_of_office_alone_gives_nobody_a_post(report):
    assert posts(report) == set()


def test_somebodys_aide_holds_no_office():
    assert posts("President Marta Silva sent her aide, Rosa Blanco.") == {("Marta Silva", "president", None, "current")}


def test_status_words_are_no_part_of_the_office():
    assert posts("Former acting police commissioner Lena Fischer spoke.") == {
        ("Lena Fischer", "commissioner", "police", "former")
    }


def test_two_offices_of_one_person_are_two():
    report = "Colonel Asha Patel, deputy director and spokeswoman of the Border Command, spoke."
    assert {role for _, role, _, _ in posts(report)} == {"deputy director", "spokeswoman"}


def test_an_office_is_mentioned_once_where_it_stands():
    report = "The Deputy Commandant-General (Administration), Mr. Samuel Adjei, spoke."
    assert mentioned(report, "role") == ["Deputy Commandant-General (Administration)"]


def test_a_headquarters_behind_a_field_of_work_is_the_unit():
    report = "Rear Admiral Joy Atieno is the Chief of Policy and Plans Naval Headquarters."
    assert posts(report) == {("Joy Atieno", "chief of policy and plans", "Naval Headquarters", "current")}


def test_an_admiral_superintendent_has_an_office_and_no_second_rank():
    report = "Rear Admiral Joy Atieno, Admiral Superintendent, Naval Dockyard Command, spoke."
    assert mentioned(report, "rank") == ["Rear Admiral"]
    assert "Admiral Superintendent" in mentioned(report, "role")


def test_the_pioneer_holder_of_an_office_has_the_plain_office():
    assert mentioned("Colonel Ana Ruiz is the pioneer commander of the 8 Brigade.", "role") == ["commander"]


def test_a_field_of_work_may_stand_right_behind_a_director():
    assert mentioned("Rear Admiral Joy Atieno is the Director Procurement (Logistics).", "role") == [
        "Director Procurement (Logistics)"
    ]
    assert mentioned("Joy Atieno is the director medical staff trust.", "role") == ["director"]


@pytest.mark.parametrize(
    ("report", "role"),
    [
        ("It rained. Foreign minister Anders Lund left.", "foreign minister"),
        ("Military spokesman Jan Peeters spoke.", "military spokesman"),
        ('"No," he said. "Defence minister Olga Brandt will speak."', "defence minister"),
    ],
)
def test_the_field_of_an_office_that_opens_a_sentence_belongs_to_it(report, role):
    assert role_of(report) == (role, None)


def test_a_word_with_a_capital_within_a_sentence_is_no_field_of_an_office_without_one():
    assert role_of("In Foreign spokesman Jan Peeters saw a friend.") == ("spokesman", None)


def test_what_a_chief_of_staff_works_on_stands_behind_a_comma_before_the_unit():
    report = "The Deputy Chief of Staff, Training and Operations, 5 Division, Col. Jan Peeters, spoke."
    assert role_of(report) == ("deputy chief of staff, training and operations", "5 Division")


def test_the_state_before_a_police_office_is_told_with_its_name_or_not_at_all():
    assert role_of("He moved Kwara State Commissioner of Police, Musa Daura, to the capital.") == (
        "commissioner of police",
        "Kwara State",
    )
    assert role_of("The State Commissioner of Police, Musa Daura, spoke.") == ("commissioner of police", None)


def test_a_chair_is_an_office_beside_a_body_and_a_piece_of_furniture_elsewhere():
    assert role_of("Jan Peeters, the chair of the Security Committee, spoke.") == ("chair", "Security Committee")
    assert posts("Jan Peeters will chair the meeting of the Security Committee and left his chair.") == set()


@pytest.mark.parametrize(
    ("report", "role"),
    [
        ("Minister of Finance Jan Peeters spoke.", "minister of finance"),
        ("They met Minister of Information Jan Peeters.", "minister of information"),
        ("Director of Operations Jan Peeters spoke.", "director of operations"),
        ("Federal District Judge Jan Peeters spoke.", "federal district judge"),
        ("Jan Peeters, the caretaker prime minister, spoke.", "prime minister"),
    ],
)
def test_an_office_before_a_name_keeps_its_field_and_takes_nothing_of_the_name(report, role):
    assert role_of(report) == (role, None)


def test_a_field_that_goes_on_to_a_kind_of_unit_is_that_unit():
    assert role_of("Jan Peeters is the head of Defence Industries Corporation.") == ("head", "Defence Industries Corporation")


def test_a_professors_chair_is_no_office():
    assert posts("Jan Peeters, Chair in Peace Studies at Lake University, spoke.") == set()


@pytest.mark.parametrize(
    "report",
    [
        "Brigadier Anna Roth was shot in the head.",
        "A gunman hit Brigadier Anna Roth on the head.",
        "Brigadier Anna Roth held a cloth over her head.",
    ],
)
def test_a_head_that_is_hurt_is_no_office(report):
    assert mentioned(report, "role") == []
    assert posts(report) == set()


def test_a_head_of_something_is_an_office_behind_any_word():
    assert mentioned("They rely on the head of the police, Anna Roth.", "role") != []


def test_two_offices_that_and_joins_share_no_words():
    report = "Jan Wilk, the minister for communications and government spokesperson, spoke."
    assert {role for _, role, *_ in posts(report)} == {"minister for communications", "government spokesperson"}
    assert {role for _, role, *_ in posts("Jan Wilk, the minister for trade and industry, spoke.")} == {
        "minister for trade and industry"
    }


def test_a_short_form_without_a_name_is_no_office():
    assert posts("The gov. said so. Jan Wilk did 10 reps. The team won.") == set()


def test_a_field_of_work_behind_for_is_part_of_the_office():
    assert posts("Colonel Ivo Brandt is assistant chief of staff for intelligence of the Northern Command.") == {
        ("Ivo Brandt", "assistant chief of staff for intelligence", "Northern Command", "current")
    }
    assert posts("Colonel Ivo Brandt is deputy commander for operations.") == {
        ("Ivo Brandt", "deputy commander for operations", None, "current")
    }
