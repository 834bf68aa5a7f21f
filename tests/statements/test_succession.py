"""Who followed whom, where the text says that one followed the other."""

import pytest

import fasti
from reading_help import days, events, name_of, post_of, posts, read, successions

DAHL_HOLM = {("Erik Dahl", "Lars Holm")}


@pytest.mark.parametrize(
    "report",
    [
        "General Lars Holm took over from General Erik Dahl as commander of the Northern Brigade.",
        "General Lars Holm succeeded General Erik Dahl as commander of the Northern Brigade.",
        "General Lars Holm has replaced General Erik Dahl.",
        "General Erik Dahl was replaced by General Lars Holm.",
        "General Erik Dahl, commander of the Northern Brigade, was succeeded by General Lars Holm.",
        "General Lars Holm, who succeeds General Erik Dahl, spoke.",
        "General Lars Holm was appointed to succeed General Erik Dahl.",
        "The president replaced General Erik Dahl with General Lars Holm.",
        "General Lars Holm is the commander of the Northern Brigade. His predecessor, General Erik Dahl, retired.",
        "General Erik Dahl resigned as commander of the Northern Brigade. His successor, General Lars Holm, spoke.",
        "General Erik Dahl handed over command of the Northern Brigade to General Lars Holm.",
    ],
)
def test_one_followed_the_other_however_it_is_put(report):
    assert successions(report) == DAHL_HOLM


@pytest.mark.parametrize(
    "report",
    [
        "General Erik Dahl, commander of the Northern Brigade, was dismissed. He was replaced by General Lars Holm.",
        "General Erik Dahl, commander of the Northern Brigade, was dismissed. General Lars Holm took over from him.",
        "General Erik Dahl, commander of the Northern Brigade, was fired. General Lars Holm was appointed to replace him.",
        "General Erik Dahl, commander of the Northern Brigade, was dismissed and replaced by General Lars Holm.",
    ],
)
def test_whoever_follows_him_follows_the_one_named_before(report):
    assert successions(report) == DAHL_HOLM


@pytest.mark.parametrize(
    "report",
    [
        "General Erik Dahl resigned. General Lars Holm spoke.",
        "General Lars Holm met General Erik Dahl, commander of the Northern Brigade.",
        "General Lars Holm is a possible successor to General Erik Dahl.",
        "General Erik Dahl and General Lars Holm were dismissed.",
        "General Erik Dahl was commander of the Northern Brigade. General Lars Holm is commander of the Southern Brigade.",
    ],
)
def test_where_the_text_does_not_say_so_nobody_followed(report):
    assert successions(report) == set()


@pytest.mark.parametrize(
    "report",
    [
        "General Lars Holm took over from General Erik Dahl as commander of the Northern Brigade.",
        "General Lars Holm succeeded General Erik Dahl as commander of the Northern Brigade.",
        "The commander of the Northern Brigade, General Erik Dahl, was replaced by General Lars Holm.",
        "General Lars Holm was appointed to succeed General Erik Dahl as commander of the Northern Brigade.",
    ],
)
def test_a_succession_moves_the_office_from_one_to_the_other(report):
    assert posts(report) == {
        ("Erik Dahl", "commander", "Northern Brigade", "former"),
        ("Lars Holm", "commander", "Northern Brigade", "current"),
    }


def test_a_succession_ahead_leaves_the_office_where_it_is():
    report = "General Lars Holm will succeed General Erik Dahl as commander of the Northern Brigade."
    assert posts(report) == {
        ("Erik Dahl", "commander", "Northern Brigade", "current"),
        ("Lars Holm", "commander", "Northern Brigade", "incoming"),
    }


def test_who_is_put_into_a_post_replaces_and_not_whoever_puts_them_there():
    text = (
        "President Carla Mendoza swore in General Rafael Quispe as commander of the 5th Brigade, replacing General Luis Ortega."
    )
    told = fasti.read(text, published="2022-05-14")
    names = {person.id: person.name for person in told.people}
    assert [(names[each.before], names[each.after]) for each in told.succession] == [("Luis Ortega", "Rafael Quispe")]


def test_the_commander_general_of_an_army_holds_that_army_and_not_the_division_led_before():
    report = (
        "President Carla Mendoza swore in General Rafael Quispe as commander general of the Peruvian Army, replacing General "
        "Luis Ortega. Quispe had led the 3rd Division since January 2021."
    )
    assert posts(report) >= {
        ("Rafael Quispe", "commander general", "Peruvian Army", "current"),
        ("Luis Ortega", "commander general", "Peruvian Army", "former"),
        ("Rafael Quispe", "commander", "3rd Division", "former"),
    }


@pytest.mark.parametrize(
    "named",
    [
        "The president named Major General Teresa Camargo to replace him.",
        "The president named Major General Teresa Camargo, until now commander of the Bogota Police, to replace him.",
        "President Juan Perez named Major General Teresa Camargo to replace him.",
        "President Juan Perez has appointed Major General Teresa Camargo to succeed him.",
    ],
)
def test_a_president_who_names_somebody_to_replace_him_means_the_one_who_left(named: str):
    told = fasti.read(f"General William Salazar stepped down as police director. {named}", published="2024-11-20")
    names = {person.id: person.name for person in told.people}
    assert [(names[each.before], names[each.after], each.role) for each in told.succession] == [
        ("William Salazar", "Teresa Camargo", "director")
    ]


def test_whoever_relieves_one_and_names_another_is_not_the_one_who_is_followed():
    text = (
        "President Juan Perez relieved General Luis Ortega of command of the 5th Brigade "
        "and named General Rafael Quispe to succeed him."
    )
    told = fasti.read(text, published="2022-05-14")
    names = {person.id: person.name for person in told.people}
    assert [(names[each.before], names[each.after]) for each in told.succession] == [("Luis Ortega", "Rafael Quispe")]


@pytest.mark.parametrize(
    "report",
    [
        "General Lars Holm was appointed in place of General Erik Dahl, the commander of the Northern Brigade.",
        "The king dismissed General Erik Dahl as commander of the Northern Brigade and appointed General Lars Holm in his place.",
        "General Erik Dahl was sacked as commander of the Northern Brigade. General Lars Holm was named in his stead.",
        "General Erik Dahl resigned as commander of the Northern Brigade and General Lars Holm was appointed his successor.",
        "The commander of the Northern Brigade, General Erik Dahl, makes way for General Lars Holm.",
        "The president replaced the commander of the Northern Brigade, General Erik Dahl, who retires, with General Lars Holm.",
        "The president dismissed the commander of the Northern Brigade, General Erik Dahl. General Lars Holm takes over.",
        "General Erik Dahl handed over the Northern Brigade to General Lars Holm.",
    ],
)
def test_one_followed_the_other_in_the_office_that_was_left(report):
    assert successions(report) == DAHL_HOLM
    assert {p for p in posts(report) if p[0] in ("Erik Dahl", "Lars Holm")} == {
        ("Erik Dahl", "commander", "Northern Brigade", "former"),
        ("Lars Holm", "commander", "Northern Brigade", "current"),
    }


@pytest.mark.parametrize(
    "report",
    [
        "President Anna Berg replaced the commander of the Northern Brigade, General Erik Dahl, on Tuesday.",
        "General Lars Holm met General Erik Dahl at a place in the north.",
        "General Lars Holm takes over. General Erik Dahl spoke.",
        "General Erik Dahl was appointed commander of the Northern Brigade and wants peace in his place of birth.",
    ],
)
def test_who_replaces_somebody_with_nobody_named_has_no_follower(report):
    assert successions(report) == set()


def test_a_president_who_replaces_a_commander_does_not_command():
    report = "President Anna Berg on Tuesday replaced the commander of the Northern Brigade, General Erik Dahl."
    assert posts(report) == {
        ("Anna Berg", "president", None, "current"),
        ("Erik Dahl", "commander", "Northern Brigade", "former"),
    }
    assert post_of(report, "Erik Dahl").ends == "2024-05-14"


def test_a_general_who_replaces_a_general_commands():
    report = "General Lars Holm replaced General Erik Dahl, the commander of the Northern Brigade."
    assert ("Lars Holm", "commander", "Northern Brigade", "current") in posts(report)


def test_whoever_is_replaced_leaves_on_the_day_on_which_the_other_comes():
    report = "General Erik Dahl, commander of the Northern Brigade, was replaced by General Lars Holm on Tuesday."
    assert (post_of(report, "Erik Dahl").ends, post_of(report, "Lars Holm").starts) == ("2024-05-14", "2024-05-14")
    assert ("appointed", "Lars Holm", "2024-05-14") in days(report)


def test_a_day_before_the_first_of_two_verbs_is_the_day_of_both():
    report = "The president on Tuesday sacked General Erik Dahl and named General Lars Holm to succeed him as army chief."
    assert days(report) == {("dismissed", "Erik Dahl", "2024-05-14"), ("appointed", "Lars Holm", "2024-05-14")}


def test_a_day_behind_the_first_of_two_verbs_is_not_the_day_of_the_second():
    report = "General Erik Dahl was arrested on Tuesday and charged with treason."
    assert days(report) == {("arrested", "Erik Dahl", "2024-05-14"), ("charged", "Erik Dahl", None)}


@pytest.mark.parametrize(
    "how",
    [
        "on Tuesday",
        "in March",
        "temporarily",
        "on an acting basis",
        "with immediate effect",
        "as commander of the Northern Brigade",
        "as commander on Tuesday",
    ],
)
def test_when_and_how_may_stand_before_whoever_replaced_him(how):
    report = f"General Erik Dahl, commander of the Northern Brigade, was replaced {how} by General Lars Holm."
    assert successions(report) == DAHL_HOLM
    status = "acting" if how in ("temporarily", "on an acting basis") else "current"
    assert ("Lars Holm", "commander", "Northern Brigade", status) in posts(report)


@pytest.mark.parametrize("why", ["after criticism", "weeks after a row", "in a purge ordered"])
def test_whoever_caused_it_did_not_replace_him(why):
    report = f"General Erik Dahl, commander of the Northern Brigade, was replaced {why} by General Lars Holm."
    assert successions(report) == set()


def test_a_deputy_who_replaces_him_takes_his_office_and_not_the_deputys():
    report = (
        "General Erik Dahl, commander of the Northern Brigade, resigned. He has been replaced by the deputy commander of the"
        " brigade, Colonel Lars Holm."
    )
    assert [s.role for s in read(report).succession] == ["commander"]


def test_what_he_was_hitherto_is_not_what_he_takes_over():
    report = (
        "Rear Admiral Lars Holm, hitherto director of training, Naval Headquarters, has been appointed flag officer commanding,"
        " Eastern Naval Command, to replace Rear Admiral Erik Dahl, who has retired."
    )
    assert posts(report) == {
        ("Lars Holm", "director of training", "Naval Headquarters", "former"),
        ("Lars Holm", "flag officer commanding", "Eastern Naval Command", "current"),
        ("Erik Dahl", "flag officer commanding", "Eastern Naval Command", "former"),
    }


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
