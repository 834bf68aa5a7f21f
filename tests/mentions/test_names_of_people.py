"""Who is named: full names, initials, honours, capitals, short forms, slips of the pen, and namesakes that stay apart."""

import pytest

from reading_help import mentioned, people, read, successions


def forms(report):
    return {person.name: set(person.names) for person in read(report).people}


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("Maj Gen PK Sharma spoke.", "PK Sharma"),
        ("Rear Admiral K. L. Fernando spoke.", "K. L. Fernando"),
        ("Colonel J.D. Warburton spoke.", "J.D. Warburton"),
        ("Col. Yu.S. Dorin spoke.", "Yu.S. Dorin"),
        ("Gen. Ye. Marin spoke.", "Ye. Marin"),
        ("Lt-Col P. Ts. Sanin spoke.", "P. Ts. Sanin"),
        ("Brig-Gen Kh.I. Aliev spoke.", "Kh.I. Aliev"),
        ("Admiral Yannick Le Goff spoke.", "Yannick Le Goff"),
        ("Vice Admiral Piet de Vries spoke.", "Piet de Vries"),
        ("General Kim Dong-hyun spoke.", "Kim Dong-hyun"),
        ("General Khalid bin Faisal spoke.", "Khalid bin Faisal"),
        ("Colonel Seán O'Dwyer spoke.", "Seán O'Dwyer"),
        ("General Ali Yılmaz spoke.", "Ali Yılmaz"),  # noqa: RUF001 - a Turkish letter
        ("Colonel Łukasz Wójcik spoke.", "Łukasz Wójcik"),
        ("General Abdul-Rahman Sa'id spoke.", "Abdul-Rahman Sa'id"),
    ],
)
def test_a_name_behind_a_rank_is_found_whole(report, name):
    assert people(report) == {name}


def test_initials_of_several_letters_open_a_sentence_with_the_name():
    assert people("Zh.K. Sanin, commander of the 5th Brigade, was wounded.") == {"Zh.K. Sanin"}


def test_somebody_with_such_initials_is_who_the_text_names_in_full():
    assert people("Col. Yu.S. Dorin was wounded. Colonel Yury Dorin commands the 5th Brigade.") == {"Yu.S. Dorin"}


@pytest.mark.parametrize("honour", ["Alhaji", "Mr.", "Dr.", "Hon.", "Engr.", "Prof.", "Sir"])
def test_an_honour_is_no_part_of_the_name(honour):
    assert people(f"{honour} Musa Danjuma was named Inspector General of Police.") == {"Musa Danjuma"}


def test_wire_copy_in_capitals_names_people():
    assert people("COLONEL JAMES OKORO, COMMANDER OF THE 9 BRIGADE, WAS ARRESTED ON TUESDAY.") == {"JAMES OKORO"}


def test_a_surname_is_whoever_bore_it_before():
    report = "Colonel Amina Diallo took over the brigade. Diallo said she was proud. Col. Diallo left."
    assert forms(report) == {"Amina Diallo": {"Amina Diallo", "Diallo"}}


def test_namesakes_with_different_given_names_stay_two():
    report = "Colonel Ivan Petrov was arrested. Major Sergei Petrov was released. Ivan Petrov was jailed."
    assert people(report) == {"Ivan Petrov", "Sergei Petrov"}


def test_a_surname_that_two_bear_is_the_one_named_last():
    report = "Colonel Ivan Petrov resigned. Major Sergei Petrov was arrested. Petrov was charged on 2 May."
    reading = read(report)
    sergei = next(person.id for person in reading.people if person.name == "Sergei Petrov")
    assert {e.person for e in reading.events if e.type == "charged"} == {sergei}


def test_names_that_share_a_given_name_stay_two():
    assert people("General Aung Min resigned. General Aung Kyaw retired.") == {"Aung Min", "Aung Kyaw"}


def test_a_name_with_its_middle_left_out_is_the_same_person():
    report = "General Carlos Alberto Nieto resigned. Carlos Nieto was tired."
    assert forms(report) == {"Carlos Alberto Nieto": {"Carlos Alberto Nieto", "Carlos Nieto"}}


def test_initials_stand_for_given_names_that_fit():
    assert len(people("Colonel James Warburton resigned. Colonel J. Warburton was tired.")) == 1
    assert len(people("Colonel James Warburton resigned. Colonel T. Warburton was appointed commander of the 2nd Brigade.")) == 2


def test_a_long_surname_with_one_wrong_letter_is_the_same_person():
    assert forms("Lieutenant General Sergei Mikhailov was sacked. Mikhaylov said nothing.") == {
        "Sergei Mikhailov": {"Sergei Mikhailov", "Mikhaylov"}
    }


def test_a_short_surname_with_one_wrong_letter_is_somebody_else():
    assert people("General Jan Bauer resigned. General Tom Bayer retired.") == {"Jan Bauer", "Tom Bayer"}


def test_headline_words_are_no_people():
    report = "Top General Sacked As Border War Widens\n\nThe president dismissed General Noor Hakimi on Monday."
    assert people(report) == {"Noor Hakimi"}


def test_a_headline_may_name_whom_the_report_names():
    report = "Hakimi Out As Border War Widens Further\n\nThe president dismissed General Noor Hakimi on Monday."
    assert people(report) == {"Noor Hakimi"}


@pytest.mark.parametrize(
    "report",
    [
        "General Motors closed a plant in Ohio.",
        "On Monday the Southern Military District said the bridge was closed.",
        "The Republic of Chad and the State of Kuwait signed a pact.",
        "The general said a major offensive would begin.",
    ],
)
def test_a_report_that_names_nobody_has_no_people(report):
    assert people(report) == set()


def test_somebody_who_holds_and_does_nothing_is_not_listed():
    assert people("The crowd sang with Rosa Blanco in the square.") == set()


@pytest.mark.parametrize(
    "report", ["It was held at General Ana Ruiz Barracks.", "It was held at General Ana Ruiz cantonment in Abuja."]
)
def test_a_place_called_after_somebody_is_nobody(report):
    assert mentioned(report, "person") == []


def test_whoever_is_at_a_barracks_is_somebody():
    assert mentioned("General Ana Ruiz visited the barracks.", "person") == ["Ana Ruiz"]


def test_two_initials_without_full_stops_begin_a_name():
    assert people("The governor praised D S Weber, who retired on Monday.") == {"D S Weber"}
    assert people("The governor praised the U S Army, which retired the tank on Monday.") == set()


def test_lower_case_words_stand_inside_a_name():
    assert people("The attorney general, Jorge Ortega de los Reyes, resigned.") == {"Jorge Ortega de los Reyes"}


def test_honours_behind_a_name_are_no_part_of_it():
    assert mentioned("Lt Gen OA IBRA CFR GSS psc spoke.", "person") == ["OA IBRA"]
    assert mentioned("General Ana Ruiz Con spoke.", "person") == ["Ana Ruiz Con"]


def test_other_middle_initials_are_somebody_else():
    report = "President George H. W. Weber resigned in 1992. President George W. Weber resigned in 2004."
    assert people(report) == {"George H. W. Weber", "George W. Weber"}
    assert people("President George W. Weber resigned in 1992. President George Weber had been elected in 1988.") == {
        "George W. Weber"
    }


def test_a_particle_that_two_names_share_does_not_make_them_one():
    report = "Sultan Hamad bin Rashid died in 2020. Sultan Faisal bin Tariq Al Rashid was sworn in in 2020."
    assert people(report) == {"Hamad bin Rashid", "Faisal bin Tariq Al Rashid"}


def test_ranks_of_several_people_are_nobodys_names():
    report = "The board promoted Brigadier Generals, Lt. Colonels and Colonel Jan Peeters."
    assert mentioned(report, "person") == ["Jan Peeters"]


@pytest.mark.parametrize("verb", ["led", "headed", "commanded"])
def test_whoever_leads_is_somebody(verb):
    assert "Teodoro Quispe" in mentioned(f"Soldiers fought remnants of the Lit Trail, {verb} by Teodoro Quispe.", "person")


@pytest.mark.parametrize(
    "report",
    [
        "Major Jan Wilk spoke. Nyala was quiet. The army is in Nyala, he said.",
        "The Ruiru Police Station was shut. Ruiru trader Jan Wilk spoke.",
        "A pupil of the Sainik School, Kazhakootam, and of the academy, General Jan Wilk spoke.",
    ],
)
def test_a_town_is_nobody(report):
    assert mentioned(report, "person") == ["Jan Wilk"]


def test_a_surname_that_stands_behind_in_is_still_a_name():
    assert mentioned("General Jan Wilk spoke. Trust in Wilk is low. Wilk left.", "person") == ["Jan Wilk", "Wilk", "Wilk"]


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("Prime Minister John Major spoke.", "John Major"),
        ("Angus King, a senator, spoke.", "Angus King"),
        ("Colonel Tom Marshal was dismissed.", "Tom Marshal"),
        ("The Saudi King spoke with Colonel Jan Peeters.", "Jan Peeters"),
        ("The Brigade Major spoke with Colonel Jan Peeters.", "Jan Peeters"),
        ("Marshal Pavel Grech spoke.", "Pavel Grech"),
    ],
)
def test_a_surname_that_is_a_rank_elsewhere_stands_behind_a_given_name(report, name):
    assert mentioned(report, "person") == [name]


def test_the_first_of_two_surnames_is_a_name_too():
    report = "The new commissioner is Ernesto Salcedo Prieto. Salcedo took office in place of Clara Bonilla."
    assert successions(report) == {("Clara Bonilla", "Ernesto Salcedo Prieto")}


def test_a_place_called_like_a_surname_is_not_a_person_where_no_small_word_follows():
    report = "The new commissioner is Ernesto Salcedo Prieto. He moved to Salcedo Province."
    assert mentioned(report, "person") == ["Ernesto Salcedo Prieto"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anton Petrovich Dorin", "Artur Petrovich Dorin"),
        ("Mohammed Hassan Saleh", "Mahmoud Hassan Saleh"),
        ("Min Zeya Tun", "Min Zayar Tun"),
    ],
)
def test_full_names_alike_but_for_one_word_are_two_people(one, other):
    report = f"Colonel {one} commands the 41st Brigade. Major General {other} commands the 5th Division."
    assert people(report) == {one, other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aleksei Petrovich Dorin", "Alexey Petrovich Dorin"),
        ("Anton Petrovich Dorin", "A. P. Dorin"),
        ("Abdulrahman Hassan Saleh", "Abdurrahman Hassan Saleh"),
        ("Than Maung Oo", "Than Mg Oo"),
        ("Alexander Dorin", "Aleksandr Dorin"),
    ],
)
def test_spellings_of_one_full_name_are_one_person(one, other):
    report = f"Colonel {one} commands the 41st Brigade. {other} said so on Monday, and Colonel {other} left."
    assert list(forms(report).values()) == [{one, other}]


def test_the_first_word_of_a_long_name_is_a_name_too():
    report = "SP Monirul Hasan Sarkar was suspended. Monirul came under fire last month."
    assert people(report) == {"Monirul Hasan Sarkar"}
    assert mentioned(report, "person") == ["Monirul Hasan Sarkar", "Monirul"]


def test_the_first_word_of_a_long_name_before_a_capital_is_somebody_else():
    report = "SP Monirul Hasan Sarkar was suspended. The case went to Monirul Street on Monday."
    assert mentioned(report, "person") == ["Monirul Hasan Sarkar"]
