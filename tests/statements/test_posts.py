"""Who holds which office, in every way that news puts a person and an office next to each other."""

import pytest

from reading_help import not_yet, post_of, posts, read

CURRENT = {("Stefan Weber", "commander", "11th Mountain Brigade", "current")}


@pytest.mark.parametrize(
    "report",
    [
        "The commander of the 11th Mountain Brigade, Colonel Stefan Weber, spoke.",
        "11th Mountain Brigade commander Colonel Stefan Weber spoke.",
        "The 11th Mountain Brigade's commander, Colonel Stefan Weber, spoke.",
        "Colonel Stefan Weber, commander of the 11th Mountain Brigade, spoke.",
        "Colonel Stefan Weber, 48, the commander of the 11th Mountain Brigade, spoke.",
        "Colonel Stefan Weber is the commander of the 11th Mountain Brigade.",
        "Colonel Stefan Weber is now the commander of the 11th Mountain Brigade.",
        "The new commander of the 11th Mountain Brigade is Colonel Stefan Weber.",
        "Colonel Stefan Weber, who is the commander of the 11th Mountain Brigade, spoke.",
        "Colonel Stefan Weber commands the 11th Mountain Brigade.",
        "Colonel Stefan Weber, who commands the 11th Mountain Brigade, spoke.",
        "Colonel Stefan Weber has been appointed commander of the 11th Mountain Brigade.",
        "Colonel Stefan Weber became commander of the 11th Mountain Brigade.",
        "Colonel Stefan Weber serves as commander of the 11th Mountain Brigade.",
        "COLONEL STEFAN WEBER, COMMANDER OF THE 11th MOUNTAIN BRIGADE, SPOKE.",
    ],
)
def test_one_holding_however_it_is_put(report):
    assert {tuple(map(str.casefold, post)) for post in posts(report)} == {tuple(map(str.casefold, post)) for post in CURRENT}


@pytest.mark.parametrize(
    "report",
    [
        "The 11th Mountain Brigade is commanded by Colonel Stefan Weber.",
        "The 11th Mountain Brigade is led by Colonel Stefan Weber.",
        "Colonel Stefan Weber took command of the 11th Mountain Brigade on Monday.",
        "Colonel Stefan Weber has assumed command of the 11th Mountain Brigade.",
        "Colonel Stefan Weber took over the 11th Mountain Brigade on Monday.",
    ],
)
def test_a_verb_of_command_makes_a_commander(report):
    assert posts(report) == CURRENT


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Stefan Weber, a former commander of the 11th Mountain Brigade, spoke.",
        "Former commander of the 11th Mountain Brigade Colonel Stefan Weber spoke.",
        "Colonel Stefan Weber, formerly commander of the 11th Mountain Brigade, spoke.",
        "Colonel Stefan Weber was the commander of the 11th Mountain Brigade.",
        "Colonel Stefan Weber had been the commander of the 11th Mountain Brigade.",
        "Colonel Stefan Weber commanded the 11th Mountain Brigade.",
        "Colonel Stefan Weber served as commander of the 11th Mountain Brigade.",
        "Colonel Stefan Weber, until recently commander of the 11th Mountain Brigade, spoke.",
    ],
)
def test_a_post_that_is_over_is_former(report):
    assert posts(report) == {("Stefan Weber", "commander", "11th Mountain Brigade", "former")}


def test_ex_is_former():
    assert posts("Ex-police chief Dora Varga spoke on Thursday.") == {("Dora Varga", "police chief", "police", "former")}


def test_a_post_that_ended_before_publication_is_former():
    assert posts("Anan Chai, army commander from 2019 to 2021, spoke.") == {("Anan Chai", "commander", "army", "former")}


def test_the_head_of_a_service_is_its_head_with_or_without_a_country():
    report = "The head of the navy, Admiral Rita Cruz, spoke."
    assert posts(report) == {("Rita Cruz", "head", "navy", "current")}
    assert posts(report.replace("the navy", "the French navy")) == {("Rita Cruz", "head", "navy", "current")}


@pytest.mark.parametrize(
    "report",
    [
        "Acting navy commander Admiral Rita Cruz spoke.",
        "Admiral Rita Cruz, the interim navy commander, spoke.",
        "Admiral Rita Cruz is the acting commander of the navy.",
        "Admiral Rita Cruz was appointed acting commander of the navy.",
    ],
)
def test_acting_is_a_status_and_no_part_of_the_role(report):
    assert posts(report) == {("Rita Cruz", "commander", "navy", "acting")}


@pytest.mark.parametrize(
    "report",
    [
        "Admiral Rita Cruz was acting commander of the navy until March.",
        "Admiral Rita Cruz, the former acting commander of the navy, spoke.",
    ],
)
def test_an_acting_post_that_is_over_is_former(report):
    assert posts(report) == {("Rita Cruz", "commander", "navy", "former")}


@pytest.mark.parametrize(
    "report",
    [
        "Incoming commander of the navy Admiral Rita Cruz spoke.",
        "Admiral Rita Cruz will be the commander of the navy.",
        "Admiral Rita Cruz will take over as commander of the navy in June.",
        "Admiral Rita Cruz is likely to become commander of the navy.",
        "Admiral Rita Cruz is set to become commander of the navy in July.",
    ],
)
def test_a_post_that_lies_ahead_is_incoming(report):
    assert posts(report) == {("Rita Cruz", "commander", "navy", "incoming")}


def test_somebody_outgoing_still_holds_the_post():
    assert posts("Outgoing navy commander Admiral Rita Cruz spoke.") == {("Rita Cruz", "commander", "navy", "current")}


def test_a_list_binds_each_office_to_the_name_before_it():
    report = "Lt. Gen. Leo Maina, chief of army staff, and Vice Admiral Joy Atieno, chief of naval staff, came."
    assert posts(report) == {
        ("Leo Maina", "chief of army staff", None, "current"),
        ("Joy Atieno", "chief of naval staff", None, "current"),
    }


def test_a_list_binds_each_office_to_the_name_behind_it():
    report = "The GOC 2 Division, Maj. Gen. Leo Maina, and the GOC 3 Division, Maj. Gen. Tom Kiprop, came."
    assert posts(report) == {("Leo Maina", "goc", "2 Division", "current"), ("Tom Kiprop", "goc", "3 Division", "current")}


@not_yet("as R binds to the next name")
def test_an_appointing_list_gives_everybody_their_own_office():
    report = (
        "The president appointed Major General Leo Maina as chief of army staff, Rear Admiral Joy Atieno as commander of the "
        "Coastal Command and Air Commodore Sam Kiprop as commander of the Air Training Wing."
    )
    assert posts(report) == {
        ("Leo Maina", "chief of army staff", None, "current"),
        ("Joy Atieno", "commander", "Coastal Command", "current"),
        ("Sam Kiprop", "commander", "Air Training Wing", "current"),
    }


def test_two_holders_in_one_sentence_keep_their_own_offices():
    report = "Interior Minister Carlos Vega praised the commander of the 5th Brigade, Colonel Jan Peeters."
    assert posts(report) == {
        ("Carlos Vega", "interior minister", None, "current"),
        ("Jan Peeters", "commander", "5th Brigade", "current"),
    }


def test_a_career_is_one_post_after_another():
    report = "Brigadier Eva Lund was deputy commander of the Arctic Brigade before she became its commander in January 2024."
    assert posts(report) == {
        ("Eva Lund", "deputy commander", "Arctic Brigade", "former"),
        ("Eva Lund", "commander", "Arctic Brigade", "current"),
    }


def test_a_post_told_twice_is_one_post():
    report = "Colonel Jan Peeters, commander of the 5th Brigade, spoke. Peeters is the commander of the 5th Brigade."
    assert len(read(report).posts) == 1
    assert len(read(report).posts[0].evidence) == 2


@pytest.mark.parametrize(
    ("report", "starts", "ends"),
    [
        ("Colonel Omar Farouk served as commander of the 8th Brigade from 2008 to 2016.", "2008", "2016"),
        ("Colonel Omar Farouk was commander of the 8th Brigade from May 2008 to June 2016.", "2008-05", "2016-06"),
        ("Colonel Omar Farouk commanded the 8th Brigade from 2008 to 2016.", "2008", "2016"),
        ("Colonel Omar Farouk commanded the 8th Brigade from 2008 until 2016.", "2008", "2016"),
        ("Colonel Omar Farouk was commander of the 8th Brigade between 2008 and 2016.", "2008", "2016"),
        ("Colonel Omar Farouk was commander of the 8th Brigade until 2016.", None, "2016"),
    ],
)
def test_a_holding_has_the_years_the_text_gives_it(report, starts, ends):
    post = post_of(report, "Omar Farouk")
    assert (post.status, post.starts, post.ends) == ("former", starts, ends)


@pytest.mark.parametrize(
    ("report", "starts"),
    [
        ("General Kim Dong-hyun, chief of the general staff, has held the post since July 2021.", "2021-07"),
        ("General Kim Dong-hyun has been chief of the general staff since 2021.", "2021"),
        ("General Kim Dong-hyun, chief of the general staff since 1 July 2021, spoke.", "2021-07-01"),
        ("General Kim Dong-hyun has led the 2nd Corps since 2021.", "2021"),
        ("General Kim Dong-hyun was appointed chief of the general staff on 3 May 2024.", "2024-05-03"),
        ("General Kim Dong-hyun is the chief of the general staff.", None),
        ("General Kim Dong-hyun, the chief of the general staff, spoke on Monday.", None),
    ],
)
def test_a_post_starts_when_the_text_says_so(report, starts):
    post = post_of(report, "Kim Dong-hyun")
    assert (post.status, post.starts, post.ends) == ("current", starts, None)


@pytest.mark.parametrize(
    ("report", "how", "when"),
    [
        ("The president dismissed the navy commander, Admiral Raul Pinto, on 14 May.", "dismissed", "2024-05-14"),
        ("Admiral Raul Pinto, commander of the navy, resigned on Monday.", "resigned", "2024-05-13"),
        ("Admiral Raul Pinto, commander of the navy, was killed on 2 May.", "killed", "2024-05-02"),
        ("Admiral Raul Pinto, commander of the navy, retired in March.", "retired", "2024-03"),
        ("Admiral Raul Pinto, commander of the navy, died on Sunday.", "died", "2024-05-12"),
        ("Admiral Raul Pinto was relieved of command of the Western Fleet on 14 May.", "dismissed", "2024-05-14"),
    ],
)
def test_an_event_ends_the_post(report, how, when):
    post = post_of(report, "Raul Pinto")
    assert (post.status, post.ended_by, post.ends) == ("former", how, when)


@pytest.mark.parametrize(
    "report",
    [
        "Admiral Raul Pinto, commander of the navy, was wounded on 2 May.",
        "Admiral Raul Pinto, commander of the navy, was not dismissed.",
        "Admiral Raul Pinto, commander of the navy, offered to resign.",
        "Admiral Raul Pinto, commander of the navy, was promoted to admiral.",
    ],
)
def test_what_ends_no_post_leaves_it_current(report):
    post = post_of(report, "Raul Pinto")
    assert (post.status, post.ended_by, post.ends) == ("current", None, None)


def test_a_resignation_ahead_leaves_the_post_current_with_its_last_day():
    post = post_of("Admiral Raul Pinto, commander of the navy, will retire on 30 June 2024.", "Raul Pinto")
    assert (post.status, post.ends, post.ended_by) == ("current", "2024-06-30", "retired")


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Rosa Blanco, candidate for mayor of Quito, was arrested.",
        "Rosa Blanco, a candidate for president, resigned.",
        "Rosa Blanco, a member of the Liberal Party, resigned.",
        "Chief Superintendent Rosa Blanco of the Dublin police gave no details.",
        "Colonel Rosa Blanco is a possible successor to General Viktor Hass.",
        "Colonel Rosa Blanco will be dismissed next week, the minister said.",
        "Colonel Rosa Blanco met the commander of the 5th Brigade.",
        "Colonel Rosa Blanco replaced all brigade commanders.",
        "Colonel Rosa Blanco was once tipped for the post of commander.",
    ],
)
def test_what_is_no_post_is_none(report):
    assert posts(report) == set()


def test_a_post_that_ends_before_it_began_is_a_problem_and_no_post():
    reading = read("Colonel Hugo Paredes, who was commander of the 5th Brigade from 2021 to 2019, spoke.")
    assert reading.posts == ()
    assert [problem.message for problem in reading.problems] == ["ends before it starts: left 2019, took up 2021"]
    assert reading.problems[0].passage.text.startswith("Hugo Paredes")


def test_a_post_that_ends_the_year_it_began_is_no_problem():
    reading = read("Colonel Hugo Paredes, who was commander of the 5th Brigade from May 2021 to June 2021, spoke.")
    assert reading.problems == ()
    assert len(reading.posts) == 1


def test_a_nationality_does_not_come_between_former_and_the_office():
    report = "Former Israeli air force chief Maj. Gen. Dan Levi spoke."
    assert {status for _, _, _, status in posts(report)} == {"former"}


def test_a_promotion_in_rank_starts_no_post():
    assert post_of("Colonel Taras Hnatiuk, commander of the 5th Brigade, was promoted on Friday.", "Taras Hnatiuk").starts is None


def test_the_unit_may_stand_behind_the_name():
    report = "Chief Constable Helen Ward of Kent Police spoke."
    assert posts(report) == {("Helen Ward", "chief constable", "Kent Police", "current")}


def test_an_office_far_from_its_holder_is_tied_by_grammar():
    report = "Major General Paul Weber, whose troops had held the coast, goes to the capital as commander of the 9th Brigade."
    assert ("Paul Weber", "commander", "9th Brigade", "current") in posts(report)
    denied = (
        "Major General Paul Weber, whose troops held the coast, was not, whatever papers say, the commander of the 9th Brigade."
    )
    assert posts(denied) == set()


def test_a_unit_that_does_something_behind_a_comma_is_not_the_unit_of_the_office():
    report = "After Pedro Salas was sworn in as governor, the Supreme Court ruled on Monday."
    assert posts(report) == {("Pedro Salas", "governor", None, "current")}


def test_a_unit_behind_a_comma_that_does_nothing_is_the_unit_of_the_office():
    report = "Colonel Pedro Salas was named commander, the 5th Brigade, on Monday."
    assert posts(report) == {("Pedro Salas", "commander", "5th Brigade", "current")}


def test_a_post_he_held_until_a_day_ends_on_it():
    report = "Paul Weber was made chairman of the Joint Chiefs of Staff, a post he held until September 2003."
    assert ("Paul Weber", "chairman", "Joint Chiefs of Staff") in {(who, role, unit) for who, role, unit, _ in posts(report)}
    assert post_of(report, "Paul Weber").ends == "2003-09"


def test_a_unit_of_a_unit_is_the_one_the_post_is_in():
    report = "Paul Weber was director of the National Police's Directorate for Intelligence."
    assert ("Paul Weber", "director", "Directorate for Intelligence", "former") in posts(report)


def test_a_surname_before_junior_is_known_again():
    report = "General Paul Weber Jr. heads the National Police. Weber took over from General Noor Hakimi on Monday."
    assert {person for person, *_ in posts(report)} == {"Paul Weber Jr", "Noor Hakimi"}


def test_the_first_officer_to_do_something_holds_no_office():
    assert posts("Paul Weber becomes the first naval officer to visit the pole.") == set()
    assert ("Paul Weber", "first minister") in {(who, role) for who, role, *_ in posts("Paul Weber is the first minister.")}


def test_a_prosecutors_office_is_nobodys_office():
    assert posts("Paul Weber was arrested, the prosecutor's office said.") == set()


@pytest.mark.parametrize(
    ("report", "post"),
    [
        ("Colonel Stefan Weber headed the army's 6th Division until 2011.", ("head", "6th Division")),
        ("Colonel Stefan Weber, who commands the air force's 20th Division, spoke.", ("commander", "20th Division")),
        (
            "The 9th Brigade belongs to the Northern Army, whose commander is Colonel Stefan Weber.",
            ("commander", "Northern Army"),
        ),
        (
            "The 9th Brigade has its headquarters in Sulina. Its commander, Colonel Stefan Weber, spoke.",
            ("commander", "9th Brigade"),
        ),
        (
            "The 9th Brigade is part of the Northern Army. Its commander, Colonel Stefan Weber, spoke.",
            ("commander", "9th Brigade"),
        ),
        ("MP Stefan Weber, who chairs the Home Affairs Committee, spoke.", ("chairman", "Home Affairs Committee")),
    ],
)
def test_the_unit_is_the_one_that_the_sentence_gives_to_its_commander(report, post):
    assert post in {(role, unit) for _, role, unit, _ in posts(report)}


def test_fields_of_work_behind_an_office_belong_to_it():
    report = "Additional Director General (Law and Order) Prakash Menon spoke. DG Intelligence D S Rathore was silent."
    assert {role for _, role, _, _ in posts(report)} == {"additional director general (law and order)", "dg intelligence"}


def test_a_unit_that_opens_the_sentence_is_that_of_its_bare_offices():
    report = "In the navy, Admiral Ivo Brandt becomes commander-in-chief, while Air Marshal Jan Wilk becomes air force chief."
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {("Ivo Brandt", "navy"), ("Jan Wilk", "air force")}
    report = "In the navy, Admiral Ivo Brandt spoke to Defence Minister Jan Wilk."
    assert posts(report) == {("Jan Wilk", "defence minister", None, "current")}


@pytest.mark.parametrize(
    ("report", "post"),
    [
        ("Jan Wilk, a deputy air force commander, spoke.", ("Jan Wilk", "deputy commander", "air force", "current")),
        ("The assistant army commander, General Jan Wilk, spoke.", ("Jan Wilk", "assistant commander", "army", "current")),
        ("Former deputy navy chief Admiral Jan Wilk spoke.", ("Jan Wilk", "deputy navy chief", "navy", "former")),
    ],
)
def test_a_grade_before_the_service_belongs_to_the_office(report, post):
    assert posts(report) == {post}


def test_an_army_of_a_direction_is_not_the_army_of_its_staff():
    report = "General Jan Wilk of the Northern Army met Chief of the Army Staff General Ivo Brandt."
    assert ("Ivo Brandt", "chief of the army staff", None, "current") in posts(report)


def test_somebody_who_is_counted_holds_no_office():
    assert posts("General Jan Wilk was the 11th senior officer to be moved since July.") == set()


def test_whoever_retains_his_position_as_something_holds_it():
    report = "Rear Admiral Erik Dahl retains his position as Chief of Logistics at the Naval Headquarters."
    assert posts(report) == {("Erik Dahl", "chief of logistics", "Naval Headquarters", "current")}


def test_whoever_retains_his_doubts_as_a_critic_holds_no_office_by_them():
    assert posts("Rear Admiral Erik Dahl retains his doubts as a Chief of Logistics steps down.") == set()


def test_whoever_went_on_to_command_commands_no_more():
    report = "Colonel Jan Wilk went on to command the 28th Division at Gurez, the 16th Corps and the Northern Command."
    assert posts(report) == {
        ("Jan Wilk", "commander", unit, "former") for unit in ("28th Division", "16th Corps", "Northern Command")
    }


@pytest.mark.parametrize(
    "report",
    [
        "Jan Peeters was chairman and CEO of Lake Energy Corporation from 2000 to 2010.",
        "Lake Energy Corporation chairman and CEO Jan Peeters spoke.",
    ],
)
def test_two_offices_of_business_that_and_joins_are_of_one_body(report):
    others = "Ana Ruiz is the chairman of the Green Party. "
    assert {(role, unit) for who, role, unit, _ in posts(others + report) if who == "Jan Peeters"} == {
        ("chairman", "Lake Energy Corporation"),
        ("ceo", "Lake Energy Corporation"),
    }


def test_the_director_of_something_named_that_is_no_unit_gets_no_other_directors_unit():
    report = "The Lake Institute's director, Ana Ruiz, agreed. Jan Peeters, director of the United States' Floods, spoke."
    assert ("Jan Peeters", "director", None, "current") in posts(report)


def test_whoever_says_that_a_commander_will_be_chosen_is_not_that_commander():
    told = (
        "Until the president chooses a permanent commander, Gonzalo Terrazas told journalists, the colonel will lead the police."
    )
    assert posts(told) == set()
    assert posts("A police commander, Colonel Ana Ruiz, said so.") == {("Ana Ruiz", "commander", "police", "current")}


def test_capitals_hide_neither_verbs_nor_offices():
    report = (
        "SUVA - POLICE MINISTER JOEL TUIVAGA ON MONDAY NAMED COLONEL SITI QARASE AS ACTING COMMISSIONER OF POLICE. HE REPLACES"
        " GENERAL ISI VOSA, WHO WAS SUSPENDED LAST WEEK."
    )
    assert ("SITI QARASE", "commissioner of police", None, "acting") in posts(report)
    assert {person for person, *_ in posts(report)} == {"JOEL TUIVAGA", "SITI QARASE", "ISI VOSA"}


def test_names_behind_offices_are_no_part_of_the_unit_that_follows():
    report = "Defence Minister Sadio Keita, Security Minister Daoud Traore and National Assembly speaker Malick Diallo spoke."
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {
        ("Sadio Keita", None),
        ("Daoud Traore", None),
        ("Malick Diallo", "National Assembly"),
    }


def test_whoever_commands_one_unit_is_the_commander_of_that_one():
    report = (
        "Two soldiers and their commander, Major Jan Wilk, were killed. Wilk became commanding officer of the 145 Battalion in"
        " January. General Ivo Brandt, commander of the 31st Brigade, spoke."
    )
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {
        ("Jan Wilk", "145 Battalion"),
        ("Ivo Brandt", "31st Brigade"),
    }


def test_who_would_serve_does_not_serve_yet():
    assert posts("Major Jan Wilk would serve as officer-in-charge.") == {("Jan Wilk", "officer-in-charge", None, "incoming")}
    assert posts("Major Jan Wilk served as officer-in-charge.") == {("Jan Wilk", "officer-in-charge", None, "former")}


@pytest.mark.parametrize(
    "report",
    [
        "Jan Peeters is meeting the president.",
        "Jan Peeters was trying to oust the king.",
    ],
)
def test_whoever_does_something_to_an_office_does_not_hold_it(report):
    assert posts(report) == set()


def test_whoever_is_serving_as_mayor_or_being_made_minister_does():
    assert posts("Jan Peeters is now serving as the mayor.") == {("Jan Peeters", "mayor", None, "current")}
    assert posts("Jan Peeters is being made minister.") == {("Jan Peeters", "minister", None, "current")}


def test_one_of_several_senators_is_a_senator():
    assert ("Ana Ruiz", "senator", None, "current") in posts("She joined Senators Ana Ruiz and Eva Lund.")
