"""Who holds which office, in every way that news puts a person and an office next to each other."""

import pytest

from reading_help import not_yet, posts, read

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


def test_a_post_told_twice_is_one_post():
    report = "Colonel Jan Peeters, commander of the 5th Brigade, spoke. Peeters is the commander of the 5th Brigade."
    assert len(read(report).posts) == 1
    assert len(read(report).posts[0].evidence) == 2


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


def test_an_office_far_from_its_holder_is_tied_by_grammar():
    report = "Major General Paul Weber, whose troops had held the coast, goes to the capital as commander of the 9th Brigade."
    assert ("Paul Weber", "commander", "9th Brigade", "current") in posts(report)
    denied = (
        "Major General Paul Weber, whose troops held the coast, was not, whatever papers say, the commander of the 9th Brigade."
    )
    assert posts(denied) == set()


def test_a_surname_before_junior_is_known_again():
    report = "General Paul Weber Jr. heads the National Police. Weber took over from General Noor Hakimi on Monday."
    assert {person for person, *_ in posts(report)} == {"Paul Weber Jr", "Noor Hakimi"}


def test_the_first_officer_to_do_something_holds_no_office():
    assert posts("Paul Weber becomes the first naval officer to visit the pole.") == set()
    assert ("Paul Weber", "first minister") in {(who, role) for who, role, *_ in posts("Paul Weber is the first minister.")}


def test_somebody_who_is_counted_holds_no_office():
    assert posts("General Jan Wilk was the 11th senior officer to be moved since July.") == set()


def test_whoever_retains_his_position_as_something_holds_it():
    report = "Rear Admiral Erik Dahl retains his position as Chief of Logistics at the Naval Headquarters."
    assert posts(report) == {("Erik Dahl", "chief of logistics", "Naval Headquarters", "current")}


def test_whoever_retains_his_doubts_as_a_critic_holds_no_office_by_them():
    assert posts("Rear Admiral Erik Dahl retains his doubts as a Chief of Logistics steps down.") == set()


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


@pytest.mark.parametrize("words", ["By order of", "On the orders of", "By decree of", "At the request of"])
def test_whoever_gives_the_order_is_not_the_one_it_is_about(words):
    report = f"{words} the Minister of Defence, Colonel Jan Wilk has been appointed commander of the 5th Corps."
    assert posts(report) == {("Jan Wilk", "commander", "5th Corps", "current")}


def test_whoever_gives_the_order_may_be_named():
    report = "On the orders of the army chief, General Ana Ruiz, Colonel Jan Wilk was removed from the 5th Corps."
    assert ("Ana Ruiz", "army chief", "army", "current") in posts(report)


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Stefan Weber was confirmed on Monday as commander of the 11th Mountain Brigade, Captain Nora Keller told us.",
        "Stefan Weber was appointed on 4 May as commander of the 11th Mountain Brigade, Captain Keller of the 3rd Division said.",
        "Stefan Weber, now a Colonel, was confirmed as commander of the 11th Mountain Brigade, Captain Nora Keller told us.",
    ],
)
def test_whoever_is_put_into_an_office_holds_it_and_not_the_officer_who_tells_it(report):
    assert posts(report) == {("Stefan Weber", "commander", "11th Mountain Brigade", "current")}


def test_who_was_seen_in_an_office_was_not_put_into_it():
    assert ("Stefan Weber", "commander", "11th Mountain Brigade", "former") in posts(
        "Colonel Stefan Weber was seen on Monday as commander of the 11th Mountain Brigade."
    )


def test_a_third_officer_is_one_of_three():
    assert posts("A third officer, Captain Ivo Berg, has confessed.") == set()
    ship = "Captain Ivo Berg was appointed third officer of the 1st Flotilla."
    assert posts(ship) == {("Ivo Berg", "third officer", "1st Flotilla", "current")}


def test_who_until_last_month_was_commander_is_no_more():
    report = "Major Ana Berg, who until last month was deputy commander of the 3rd Brigade, reported for duty."
    assert posts(report) == {("Ana Berg", "deputy commander", "3rd Brigade", "former")}


def test_an_adviser_to_a_minister_is_not_that_minister():
    report = "Ivo Brandt now serves as an adviser to Interior Minister Adnan Rikabi."
    assert posts(report) == {
        ("Ivo Brandt", "adviser to interior minister", None, "current"),
        ("Adnan Rikabi", "interior minister", None, "current"),
    }


def test_in_charge_of_nothing_is_no_office():
    report = "Colonel Ana Berg commands the Northern Brigade. She had been in charge since November."
    assert posts(report) == {("Ana Berg", "commander", "Northern Brigade", "current")}
    acting = "The Northern Brigade's deputy commander, Colonel Ana Berg, remains in charge as acting commander."
    assert ("Ana Berg", "commander", "Northern Brigade", "acting") in posts(acting)


@pytest.mark.parametrize("title", ["", "H.E. ", "Dr. ", "H.E. Dr. "])
def test_titles_do_not_part_an_office_from_its_holder(title: str):
    assert posts(f"It was approved by the Minister of Defence, {title}Ana Berg.") == {
        ("Ana Berg", "minister of defence", None, "current")
    }


def test_on_whose_advice_it_was_may_end_the_sentence():
    advised = "It was done on the advice of the chief of staff, General Omar Saleh"
    assert posts(f"{advised}.") == {("Omar Saleh", "chief of staff", None, "current")}
    assert posts(f"{advised} was told.") == set()


@pytest.mark.parametrize("words", ["at the time head", "by then head"])
def test_an_office_held_at_the_time_is_over(words: str):
    assert posts(f"General Ivo Brandt, {words} of the Sulina Police Region, testified.") == {
        ("Ivo Brandt", "head", "Sulina Police Region", "former")
    }


def test_what_is_held_until_then_goes_on_where_the_day_lies_ahead():
    deputy = "Until then the Northern Brigade's deputy commander, Colonel Ana Berg,"
    assert posts(f"{deputy} remains at her desk.") == {("Ana Berg", "deputy commander", "Northern Brigade", "current")}
    assert posts(f"{deputy} had been in Sulina.") == {("Ana Berg", "deputy commander", "Northern Brigade", "former")}


def test_a_short_form_in_s_is_one_office_with_a_grade_before_it_too():
    assert posts("Inspector Ana Berg was the deputy OCS at Burnt Forest.") == {
        ("Ana Berg", "deputy ocs", "Burnt Forest", "former")
    }


def test_a_class_of_an_academy_has_no_offices():
    assert posts("Colonel Ana Berg, a member of the Sulina Military Academy Class of 1993, spoke.") == set()


def test_whoever_returns_to_his_duties_holds_the_office():
    assert posts("Colonel Ivo Brandt returns to his duties as Director of Military Cooperation.") == {
        ("Ivo Brandt", "director of military cooperation", None, "current")
    }
