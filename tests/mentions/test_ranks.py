"""Ranks of many forces, as news writes them, and words that only look like ranks."""

import pytest

from reading_help import mentioned, people, ranks, read


@pytest.mark.parametrize(
    ("report", "name", "rank"),
    [
        ("Major General Oskar Lindqvist inspected the brigade.", "Oskar Lindqvist", "Major General"),
        ("Maj Gen PK Sharma inspected the corps.", "PK Sharma", "Maj Gen"),
        ("Maj.-Gen. Tove Holm inspected the troops.", "Tove Holm", "Maj.-Gen."),
        ("Lt.-Gen. Arturo Beltran (rtd) spoke at the ceremony.", "Arturo Beltran", "Lt.-Gen."),
        ("Lieutenant-Colonel Nadia Haddad inspected the regiment.", "Nadia Haddad", "Lieutenant-Colonel"),
        ("Lt. Col. Hamid Rezaei spoke on the radio.", "Hamid Rezaei", "Lt. Col."),
        ("Colonel General Ivan Sokolov visited the border.", "Ivan Sokolov", "Colonel General"),
        ("General of the Army Ivan Sokolov visited the border.", "Ivan Sokolov", "General of the Army"),
        ("Sgt. Maj. Dana Whitlock saluted.", "Dana Whitlock", "Sgt. Maj."),
        ("Staff Sergeant Amy Tran saluted.", "Amy Tran", "Staff Sergeant"),
        ("Pol Lt Gen Montri Saelim spoke.", "Montri Saelim", "Pol Lt Gen"),
        ("Det Supt Moira Hanlon spoke.", "Moira Hanlon", "Det Supt"),
    ],
)
def test_army_ranks_are_found_spelled_shortened_and_hyphenated(report, name, rank):
    assert ranks(report) == {name: (rank,)}


@pytest.mark.parametrize(
    ("report", "name", "rank"),
    [
        ("Rear Admiral Joy Atieno sailed on Monday.", "Joy Atieno", "Rear Admiral"),
        ("Vice-Admiral Rajesh Nair sailed on Monday.", "Rajesh Nair", "Vice-Admiral"),
        ("Commodore Felix Osei sailed on Monday.", "Felix Osei", "Commodore"),
        ("Air Vice-Marshal Susan Clarke flew home.", "Susan Clarke", "Air Vice-Marshal"),
        ("Air Commodore Sam Kiprop flew home.", "Sam Kiprop", "Air Commodore"),
        ("Wing Commander Ravi Das flew home.", "Ravi Das", "Wing Commander"),
        ("Group Captain Lina Perera flew home.", "Lina Perera", "Group Captain"),
    ],
)
def test_navies_and_air_forces_have_their_own_ranks(report, name, rank):
    assert ranks(report) == {name: (rank,)}


@pytest.mark.parametrize(
    ("report", "name", "rank"),
    [
        ("Superintendent Grace Mwale gave no details.", "Grace Mwale", "Superintendent"),
        ("Chief Superintendent Nora Quinn gave no details.", "Nora Quinn", "Chief Superintendent"),
        ("Police Colonel Rogelio Santos gave no details.", "Rogelio Santos", "Police Colonel"),
        ("Deputy Superintendent of Police Anil Thapa gave no details.", "Anil Thapa", "Deputy Superintendent of Police"),
        ("Detective Inspector Pete Hollis gave no details.", "Pete Hollis", "Detective Inspector"),
        ("DCP Rakesh Menon gave no details.", "Rakesh Menon", "DCP"),
        ("SSP Rakesh Menon gave no details.", "Rakesh Menon", "SSP"),
    ],
)
def test_police_ranks_are_ranks(report, name, rank):
    assert ranks(report) == {name: (rank,)}


@pytest.mark.parametrize(
    ("report", "name", "rank"),
    [
        ("Pavel Novak, a lieutenant colonel, was killed on Tuesday.", "Pavel Novak", "lieutenant colonel"),
        ("Petr Dvorak, a major in the Czech army, resigned.", "Petr Dvorak", "major"),
        ("Viktor Hass, a retired general, was arrested on Friday.", "Viktor Hass", "general"),
    ],
)
def test_a_rank_in_apposition_is_the_rank_of_whoever_stands_before_it(report, name, rank):
    assert ranks(report)[name] == (rank,)


@pytest.mark.parametrize(
    "report",
    [
        "The General Staff met on Monday.",
        "The general election was a major defeat for the party.",
        "The general public saw a private matter.",
        "General Motors closed a major plant.",
        "Major League clubs agreed on a captain for the tour.",
        "The Constable Hospital treated the victims.",
        "The inspector's report spoke of a general lack of fuel.",
    ],
)
def test_words_that_only_look_like_ranks_are_none(report):
    assert people(report) == set()


def test_the_general_staff_is_no_general():
    assert mentioned("The General Staff met on Monday.", "rank") == []


def test_a_full_stop_that_ends_the_sentence_is_no_part_of_a_rank():
    assert mentioned("Pavel Novak is a lieutenant colonel. He lives in Brno.", "rank") == ["lieutenant colonel"]


def test_a_full_stop_of_a_shortened_rank_ends_no_sentence():
    assert people("The brigade is led by Col. Ana Ruiz.") == {"Ana Ruiz"}


def test_one_rank_in_two_spellings_is_told_once():
    report = "Lieutenant General Asif Mahmood resigned. Lt. Gen. Mahmood was tired. Gen. Mahmood left."
    assert ranks(report) == {"Asif Mahmood": ("Lieutenant General",)}


def test_a_promoted_officer_has_both_ranks():
    report = "Colonel Hugo Paredes led the march. Brigadier Hugo Paredes led the parade a year later."
    assert ranks(report) == {"Hugo Paredes": ("Colonel", "Brigadier")}


def test_each_of_two_officers_keeps_their_own_rank():
    report = "Major Lucy Grant and Captain Peter Moss met Rear Admiral Joy Atieno."
    assert ranks(report) == {"Lucy Grant": ("Major",), "Peter Moss": ("Captain",), "Joy Atieno": ("Rear Admiral",)}


def test_a_rank_is_linked_to_the_name_beside_it():
    [link] = [link for link in read("Brig. Tom Ackerman met Mayor Pete Hollis.").links if link.kind == "has_rank"]
    assert (link.person.passage.text, link.other.passage.text) == ("Tom Ackerman", "Brig.")


@pytest.mark.parametrize(
    "report", ["Ana Ruiz was a private security guard.", "Ana Ruiz, a major donor, spoke.", "It hit a general strike."]
)
def test_an_adjective_before_a_noun_is_no_rank(report):
    assert mentioned(report, "rank") == []


@pytest.mark.parametrize(
    ("report", "rank"), [("Ana Ruiz was a private in the army.", "private"), ("Ana Ruiz, a major, spoke.", "major")]
)
def test_a_rank_that_could_be_an_adjective_is_one_where_no_noun_follows(report, rank):
    assert mentioned(report, "rank") == [rank]


def test_a_surgeon_of_flag_rank_is_no_plain_admiral():
    assert ranks("Surgeon Rear Admiral Joy Atieno spoke.") == {"Joy Atieno": ("Surgeon Rear Admiral",)}


def test_a_machine_gun_is_no_general():
    assert mentioned("Troops found one General Purpose Machine Gun.", "rank") == []


def test_a_full_stop_behind_a_whole_word_ends_the_sentence_and_no_rank():
    report = "Erik Dahl commanded the Northern Brigade. General Lars Holm spoke to Brig. Gen. Tom Ackerman."
    assert mentioned(report, "rank") == ["General", "Brig. Gen."]


@pytest.mark.parametrize(
    ("report", "name", "rank"),
    [
        ("PLtCol Jose Reyes spoke.", "Jose Reyes", "PLtCol"),
        ("Police Master Sergeant Jose Reyes spoke.", "Jose Reyes", "Police Master Sergeant"),
        ("General de Brigada Luis Pérez spoke.", "Luis Pérez", "General de Brigada"),
        ("Naib Subedar Ram Singh spoke.", "Ram Singh", "Naib Subedar"),
        (
            "Additional Superintendent of Police (Headquarters) Rakib Hasan spoke.",
            "Rakib Hasan",
            "Additional Superintendent of Police",
        ),
        ("Air Commodore US Bello spoke.", "US Bello", "Air Commodore"),
    ],
)
def test_ranks_of_many_forces_are_found_before_a_name(report, name, rank):
    assert ranks(report) == {name: (rank,)}


def test_a_court_martial_is_no_general():
    assert mentioned("He faced a General Court Martial.", "rank") == []


def test_police_is_shortened_to_pol_before_its_rank():
    assert ranks("Pol Lt Gen Erik Dahl and Pol. Maj. Gen. Lars Holm resigned.") == {
        "Erik Dahl": ("Pol Lt Gen",),
        "Lars Holm": ("Pol. Maj. Gen.",),
    }


@pytest.mark.parametrize(
    "report",
    [
        "Captain Jan Peeters was promoted to brigadier in 2019.",
        "Captain Jan Peeters was promoted to the rank of brigadier.",
        "The king promoted Captain Jan Peeters from captain to brigadier.",
    ],
)
def test_whoever_is_promoted_has_the_rank_that_it_gives(report):
    assert "brigadier" in ranks(report)["Jan Peeters"]


def test_a_rank_that_the_promoted_one_only_met_is_not_his():
    assert ranks("Captain Jan Peeters was promoted and met a brigadier.") == {"Jan Peeters": ("Captain",)}


def test_a_rank_that_somebody_had_then_is_one_of_theirs():
    assert ranks("General Ivo Brandt was born in 1950. As a brigadier he headed the 23rd Brigade.") == {
        "Ivo Brandt": ("General", "brigadier")
    }
    assert ranks("Ana Berg, who retired as a major, led the 3rd Battalion.") == {"Ana Berg": ("major",)}
    assert ranks("Ana Berg, who posed as a major, led the 3rd Battalion.") == {"Ana Berg": ()}
