"""What becomes of a post that is left: who gets it, who acts in it, and which of several it is."""

import pytest

from reading_help import events, name_of, post_of, posts, read, successions

LEFT = "General Jan Wilk, the commander of the 3rd Fleet, retired. "


@pytest.mark.parametrize(
    "report",
    [
        LEFT + "His post goes to General Ivo Brandt, the commander of the 5th Brigade.",
        LEFT + "His place has been taken by General Ivo Brandt, once chief of staff of the 5th Brigade.",
        LEFT + "He was replaced on an acting basis by General Ivo Brandt.",
        LEFT + "According to Colonel Omar Aziz, his post was given to General Ivo Brandt.",
        "General Jan Wilk, who has led the 3rd Fleet since 2021, was replaced by General Ivo Brandt, head of the 5th Brigade.",
        "General Ivo Brandt took command of the 3rd Fleet on Monday from General Jan Wilk.",
        "General Ivo Brandt is named commander of the 3rd Fleet after the incumbent, General Jan Wilk, retires.",
    ],
)
def test_the_post_that_goes_to_somebody_is_that_of_whoever_left(report):
    reading = read(report)
    [follows] = reading.succession
    assert (name_of(reading, follows.before), name_of(reading, follows.after)) == ("Jan Wilk", "Ivo Brandt")
    assert name_of(reading, follows.unit) == "3rd Fleet"


def test_whoever_follows_in_an_acting_capacity_acts():
    report = "Governor Jan Wilk resigned on Friday. Colonel Ivo Brandt has taken over from him in an acting capacity."
    assert ("Ivo Brandt", "governor", None, "acting") in posts(report)


def test_the_incumbent_who_retires_is_not_the_one_who_comes():
    report = "General Ivo Brandt will move to Pune to lead the 3rd Fleet after the incumbent, General Jan Wilk, retires."
    assert ("retired", "Jan Wilk") in events(report)
    assert ("retired", "Ivo Brandt") not in events(report)


def test_several_replace_several_in_turn():
    report = (
        "The president dismissed the heads of the army and navy on Monday. General Paul Diallo takes over the army and Admiral"
        " Jean Toure the navy. They replace General Issa Keita and Admiral Marc Sow respectively."
    )
    assert successions(report) == {("Issa Keita", "Paul Diallo"), ("Marc Sow", "Jean Toure")}
    assert ("dismissed", "Issa Keita") in events(report)
    assert ("Marc Sow", "commander", "navy", "former") in posts(report)


def test_they_who_replace_more_than_came_are_not_paired():
    report = "General Paul Diallo was appointed army chief. They replace General Issa Keita and Admiral Marc Sow."
    assert successions(report) == set()


def test_named_in_his_stead_is_named_to_his_post():
    report = (
        "The police chief, General Jan Wilk, resigned."
        " The president named General Ivo Brandt, inspector general of the force, in his stead."
    )
    assert [s.role for s in read(report).succession] == ["police chief"]


def test_whom_somebody_succeeded_came_before():
    report = "General Jan Wilk, whom General Ivo Brandt had succeeded as army chief in 2022, spoke."
    assert successions(report) == {("Jan Wilk", "Ivo Brandt")}


def test_what_somebody_holds_now_is_not_where_they_followed():
    report = "General Erik Dahl led the 5th Corps. Ana Ruiz succeeded him in March and is now commander of the 36th Army."
    assert successions(report) == {("Erik Dahl", "Ana Ruiz")}
    assert {post for post in posts(report) if post[0] == "Ana Ruiz"} == {
        ("Ana Ruiz", "commander", "5th Corps", "former"),
        ("Ana Ruiz", "commander", "36th Army", "current"),
    }


def test_he_whose_time_was_just_told_is_the_one_who_was_followed():
    report = (
        "General Jan Wilk was dismissed. Colonel Erik Dahl is calm. "
        "He commanded the 7th Brigade until August 2023, when Ana Ruiz succeeded him."
    )
    assert successions(report) == {("Erik Dahl", "Ana Ruiz")}


def test_there_stands_for_a_unit():
    report = "General Erik Dahl comes from the 5th Corps, which he had commanded for a year. He is succeeded there by Ana Ruiz."
    assert ("Ana Ruiz", "commander", "5th Corps", "current") in posts(report)


def test_the_office_of_whoever_was_followed_is_in_the_unit_that_was_taken_over():
    report = (
        "Brigadier General Aung Soe took command of No. 33 Light Infantry Division on Thursday. He takes over from Col. Ko Lin, "
        "who had been acting commander. Major General Tin Win, commander of the Lower Sittang Command, attended."
    )
    assert {post[2] for post in posts(report) if post[0] in ("Aung Soe", "Ko Lin")} == {"No. 33 Light Infantry Division"}


def test_who_is_asked_for_is_not_whoever_did_not_say_it():
    report = (
        "Captain Nora Keller, a spokeswoman for the 3rd Division, spoke. "
        "She did not say who would replace Colonel Stefan Weber, commander of the 11th Mountain Brigade."
    )
    assert successions(report) == set()
    assert posts(report) == {
        ("Nora Keller", "spokeswoman", "3rd Division", "current"),
        ("Stefan Weber", "commander", "11th Mountain Brigade", "current"),
    }


def test_who_behind_a_name_is_whoever_bears_it():
    report = "Colonel Nora Keller, who replaced Colonel Stefan Weber as commander of the 11th Mountain Brigade, spoke."
    assert successions(report) == {("Stefan Weber", "Nora Keller")}


def test_who_succeeded_in_a_command_told_before_did_so_in_that_one():
    report = (
        "General Ivo Brandt led the XII Corps. In 1994 he became director of military training. "
        "In March 1998 he succeeded General Omar Saleh as commander of the corps."
    )
    assert ("Omar Saleh", "commander", "XII Corps", "former") in posts(report)
    assert ("Omar Saleh", "director of military training", None, "former") not in posts(report)


def test_command_passes_from_whoever_was_dismissed_to_the_deputy():
    left = "Colonel Ivo Brandt, commander of the 44th Brigade, was dismissed."
    report = f"{left} Command has passed to his deputy, Lieutenant Colonel Adi Kone."
    assert successions(report) == {("Ivo Brandt", "Adi Kone")}
    assert successions(f"{left} The unified command has passed to the town of Adi Kone.") == set()


@pytest.mark.parametrize("empty", ["vacant since", "left vacant after", "empty since"])
def test_a_post_stands_empty_since_whoever_held_it_died(empty: str):
    report = f"Colonel Ana Berg was appointed head of the Northern Command, a post {empty} General Omar Saleh died in May."
    assert successions(report) == {("Omar Saleh", "Ana Berg")}
    busy = "Colonel Ana Berg was appointed head of the Northern Command, a post busy since General Omar Saleh died in May."
    assert successions(busy) == set()


def test_who_is_sworn_in_after_a_resignation_follows_whoever_resigned():
    report = "Interior Minister Ana Berg, who was sworn in on 28 January following the resignation of Omar Saleh, spoke."
    assert successions(report) == {("Omar Saleh", "Ana Berg")}
    assert ("Omar Saleh", "interior minister", None, "former") in posts(report)


def test_a_portfolio_goes_on_to_somebody():
    report = (
        "Ana Berg was deputy minister until she resigned. Her portfolio has since gone to Irakli Sturua, until then in London."
    )
    assert successions(report) == {("Ana Berg", "Irakli Sturua")}


def test_what_somebody_has_left_is_not_what_her_predecessor_held():
    report = (
        "Major Ana Berg, who until May was deputy commander of the 3rd Brigade, came after her predecessor, Omar Saleh, left."
    )
    assert posts(report) == {("Ana Berg", "deputy commander", "3rd Brigade", "former")}
    held = "Major Ana Berg, now the commander of the 3rd Brigade, came after her predecessor, Omar Saleh, left."
    assert ("Omar Saleh", "commander", "3rd Brigade", "former") in posts(held)


def test_since_when_whoever_is_replaced_had_been_there():
    report = "Colonel Ana Berg was made governor of Sulina. She replaces Colonel Omar Saleh, who had been there since June 2021."
    assert post_of(report, "Omar Saleh").starts == "2021-06"


def test_what_somebody_left_for_the_post_of_today_goes_to_whoever_took_his_place():
    ran = "For three years Ivo Brandt ran the Sulina Police Department."
    today = "Since 14 January he has been director of the Reaction Force."
    assert ("Adi Kone", "head", "Sulina Police Department", "current") in posts(f"{ran} {today} His place was taken by Adi Kone.")
    assert ("Adi Kone", "director", "Reaction Force", "current") in posts(
        f"{ran} Then he was director of the Reaction Force. His place was taken by Adi Kone."
    )


def test_who_was_removed_and_replaced_was_removed():
    report = (
        "General Omar Saleh, the head of the Sulina Police Region, spoke. {} General Ana Berg, who replaced him in May, came."
    )
    assert post_of(report.format("Saleh was removed in a purge."), "Omar Saleh").ended_by == "dismissed"
    assert post_of(report.format("Saleh was calm."), "Omar Saleh").ended_by == "replaced"
