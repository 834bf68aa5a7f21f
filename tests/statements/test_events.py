"""What happened to whom: active, passive, nominal and reduced, and what did not happen to anybody named."""

import pytest

from reading_help import events, posts, read, told

HAKIMI = "Noor Hakimi"


@pytest.mark.parametrize(
    "report",
    [
        "General Noor Hakimi was dismissed on Monday.",
        "The president dismissed General Noor Hakimi on Monday.",
        "The president has sacked General Noor Hakimi.",
        "General Noor Hakimi has been removed from office.",
        "General Noor Hakimi was relieved of his post.",
        "The dismissal of General Noor Hakimi surprised the fleet.",
        "General Noor Hakimi's sacking surprised the fleet.",
        "General Noor Hakimi, sacked in March, returned home.",
        "General Noor Hakimi, who was fired on Monday, returned home.",
        "Relieved of his post, General Noor Hakimi returned home.",
        "General Noor Hakimi, whom the president dismissed on Monday, returned home.",
    ],
)
def test_a_dismissal_however_it_is_put(report):
    assert events(report) == {("dismissed", HAKIMI)}


@pytest.mark.parametrize(
    ("report", "event"),
    [
        ("General Noor Hakimi was appointed commander of the 2nd Corps.", "appointed"),
        ("The king named General Noor Hakimi commander of the 2nd Corps.", "appointed"),
        ("General Noor Hakimi was sworn in as defence minister.", "appointed"),
        ("General Noor Hakimi became defence minister.", "appointed"),
        ("General Noor Hakimi took over as commander of the 2nd Corps.", "appointed"),
        ("General Noor Hakimi has assumed command of the 2nd Corps.", "appointed"),
        ("General Noor Hakimi was transferred to the 5th Brigade.", "transferred"),
        ("General Noor Hakimi was redeployed to the 5th Brigade.", "transferred"),
        ("Colonel Noor Hakimi was promoted to brigadier.", "promoted"),
        ("General Noor Hakimi was demoted to colonel.", "demoted"),
        ("General Noor Hakimi has been suspended.", "suspended"),
        ("General Noor Hakimi resigned.", "resigned"),
        ("General Noor Hakimi stepped down on Monday.", "resigned"),
        ("General Noor Hakimi retired in March.", "retired"),
        ("General Noor Hakimi was killed by a mine.", "killed"),
        ("General Noor Hakimi was shot dead in Herat.", "killed"),
        ("General Noor Hakimi died in hospital.", "died"),
        ("General Noor Hakimi was wounded by a mine.", "wounded"),
        ("General Noor Hakimi was arrested at home.", "arrested"),
        ("Police detained General Noor Hakimi.", "arrested"),
        ("General Noor Hakimi was charged with murder.", "charged"),
        ("General Noor Hakimi was released on bail.", "released"),
        ("General Noor Hakimi was captured near Herat.", "captured"),
        ("Gunmen kidnapped General Noor Hakimi near Herat.", "captured"),
    ],
)
def test_every_kind_of_event_has_its_words(report, event):
    assert events(report) == {(event, HAKIMI)}


def test_the_one_who_dismisses_is_not_dismissed():
    assert events("President Marta Silva dismissed General Noor Hakimi.") == {("dismissed", HAKIMI)}
    assert events("General Noor Hakimi was dismissed by President Marta Silva.") == {("dismissed", HAKIMI)}


def test_one_sentence_may_tell_two_events():
    assert events("General Noor Hakimi was arrested on Monday after he resigned.") == {("arrested", HAKIMI), ("resigned", HAKIMI)}


def test_a_country_may_appoint():
    report = "Peru named General Rosa Blanco defence minister on Wednesday."
    assert events(report) == {("appointed", "Rosa Blanco")}
    assert posts(report) == {("Rosa Blanco", "defence minister", None, "current")}


def test_one_was_may_carry_two_events():
    report = "Captain Noura Saleh was captured on Sunday and released on Wednesday."
    assert events(report) == {("captured", "Noura Saleh"), ("released", "Noura Saleh")}


@pytest.mark.parametrize(
    "report",
    [
        "Major Lucy Grant and Captain Peter Moss were killed on Monday.",
        "A mine killed Major Lucy Grant and Captain Peter Moss on Monday.",
    ],
)
def test_what_happens_to_two_happens_to_both(report):
    assert events(report) == {("killed", "Lucy Grant"), ("killed", "Peter Moss")}


def test_an_event_told_twice_is_one_event():
    assert len(told("General Noor Hakimi was dismissed. The dismissal of General Noor Hakimi came on Monday.")) == 1


@pytest.mark.parametrize(
    "report",
    [
        "Superintendent Grace Mwale said nobody was hurt.",
        "Brigadier Kofi Mensah said in a statement that two soldiers had been arrested.",
        "Chief Inspector Nora Quinn said the man was arrested.",
        "Colonel Ivo Brandt said the prisoners were released.",
        "General Noor Hakimi's driver was killed.",
        "General Noor Hakimi said his brother was arrested.",
        "General Noor Hakimi visited the families of soldiers who were killed.",
        "General Noor Hakimi ordered that looters be arrested.",
    ],
)
def test_what_happens_to_others_does_not_happen_to_whoever_is_named(report):
    assert events(report) == set()


@pytest.mark.parametrize(
    "report",
    [
        "General Noor Hakimi dismissed the claim.",
        "General Noor Hakimi dismissed reports of a coup.",
        "General Noor Hakimi fired his pistol.",
        "General Noor Hakimi was born in 1960 and joined the army in 1980.",
        "General Noor Hakimi named the village.",
        "General Noor Hakimi removed his cap.",
        "General Noor Hakimi took over the microphone.",
        "General Noor Hakimi released a statement.",
        "Retired General Noor Hakimi spoke.",
        "General Noor Hakimi promoted peace.",
    ],
)
def test_a_word_for_an_event_in_another_sense_is_no_event(report):
    assert events(report) == set()


def test_who_was_sworn_in_and_stepped_down_did_both():
    report = "General Noor Hakimi was sworn in as defence minister in January 2001 and stepped down in March 2003."
    assert {("appointed", "Noor Hakimi"), ("resigned", "Noor Hakimi")} <= events(report)
    assert ("dismissed", "Noor Hakimi") in events("General Noor Hakimi was arrested on Sunday and later dismissed.")


def test_the_arrest_last_week_of_somebody_is_that_persons():
    assert events("The force was shaken by the arrest last October of Major Tom Ellis.") == {("arrested", "Tom Ellis")}


def test_from_whom_things_were_seized_is_not_captured():
    assert events("Major Tom Ellis, from whom 90 kilograms were seized, spoke.") == set()
    assert events("Major Tom Ellis, whom the rebels seized, spoke.") == {("captured", "Tom Ellis")}


def test_those_killed_among_others_are_named():
    report = "Five officers were killed, including the commander of the 3rd Brigade, Colonel Jan Peeters, and Major Tom Ellis."
    assert {("killed", "Jan Peeters"), ("killed", "Tom Ellis")} <= events(report)


def test_who_lost_their_posts_were_dismissed():
    report = "Governor Jan Peeters, Governor Tom Ellis and Governor Ana Lopez lost their posts."
    assert events(report) == {("dismissed", who) for who in ("Jan Peeters", "Tom Ellis", "Ana Lopez")}


def test_what_a_verb_is_done_to_is_its_own_object():
    report = "President Noor Hakimi fired five governors and accepted the resignation of General Jan Peeters."
    assert events(report) == {("resigned", "Jan Peeters")}


def test_transferred_to_a_town_is_a_transfer():
    assert events("General Jan Peeters, the corps commander, has been transferred to Lyon.") == {("transferred", "Jan Peeters")}


def test_calls_to_resign_are_no_resignation():
    report = "Defence Minister Paul Reyes faces calls to resign. The opposition called on him to step down on Monday."
    assert events(report) == set()
    assert events("Defence Minister Paul Reyes resigned after calls to step down.") == {("resigned", "Paul Reyes")}


def test_whoever_is_killed_with_another_is_killed_too():
    report = "A bomb killed the police chief, Colonel Sami Naser, and the commander of the 2nd Corps, General Hadi Mansour."
    assert events(report) == {("killed", "Sami Naser"), ("killed", "Hadi Mansour")}


def test_becomes_tells_an_appointment_though_another_name_follows():
    report = "General Paul Diallo becomes chief of army staff, Rear Admiral Jean Toure takes over the 3rd Fleet."
    assert events(report) == {("appointed", "Paul Diallo"), ("appointed", "Jean Toure")}


def test_replacing_somebody_is_the_same_step_as_the_appointment_before():
    report = "Colonel Ivo Brandt has been named commander of the 5th Brigade, taking over from Colonel Jan Wilk."
    assert [e.type for e in read(report).events] == ["appointed"]
    report = "Colonel Ivo Brandt moves from the 3rd Brigade, where he was chief of staff, to the 5th Brigade as commander."
    assert events(report) == {("transferred", "Ivo Brandt")}
    assert posts(report) == {
        ("Ivo Brandt", "chief of staff", "3rd Brigade", "former"),
        ("Ivo Brandt", "commander", "5th Brigade", "current"),
    }


@pytest.mark.parametrize(
    ("report", "facts"),
    [
        (
            "Appointed in 2019, General Ivo Brandt was dismissed on Monday.",
            {("dismissed", "Ivo Brandt"), ("appointed", "Ivo Brandt")},
        ),
        ("Dismissed in May, Colonel Jan Wilk was arrested.", {("dismissed", "Jan Wilk"), ("arrested", "Jan Wilk")}),
        ("Promoted to colonel in 1984, Jan Wilk retired in 1990.", {("promoted", "Jan Wilk"), ("retired", "Jan Wilk")}),
        ("Named after the fleet, the ship of Captain Jan Wilk was sold.", set()),
    ],
)
def test_a_participle_that_opens_a_sentence_is_about_its_subject(report, facts):
    assert events(report) == facts


def test_an_office_behind_the_subject_is_not_the_opening_participles():
    report = "Promoted to colonel in 1984, Jan Wilk became director of operations in 1990."
    assert posts(report) == {("Jan Wilk", "director of operations", None, "current")}
    report = "Appointed army chief in 2019, General Ivo Brandt was dismissed on Monday."
    assert posts(report) == {("Ivo Brandt", "army chief", "army", "former")}


def test_who_is_moved_from_one_hospital_to_another_is_not_transferred():
    assert events("Jan Peeters was transferred from the hospital in Omsk to a clinic.") == set()
    assert events("Colonel Jan Peeters was transferred from 3 Division to 5 Division.") == {("transferred", "Jan Peeters")}


def test_who_is_killed_is_not_among_those_wounded_beside_her():
    assert events("The car killed a woman named Ana Ruiz and injured at least nineteen others.") == {("killed", "Ana Ruiz")}


def test_the_appointment_of_a_retired_general_retires_nobody():
    report = "Governor Jan Wilk approved the appointment of retired Major General Ivo Brandt as special adviser on security."
    assert events(report) == {("appointed", "Ivo Brandt")}


def test_a_death_after_retirement_ends_no_post():
    report = "General Jan Wilk, who has died aged 91, served as vice chief of the general staff. He retired in 1988."
    assert {post.ended_by for post in read(report).posts} <= {None, "retired"}


def test_impeachment_alone_removes_nobody():
    assert events("The House impeached President Jan Peeters on Monday.") == set()
    assert events("The Senate removed President Jan Peeters on Monday.") == {("dismissed", "Jan Peeters")}


def test_who_is_shot_dead_is_killed_wherever_the_word_stands():
    assert events("Police shot Colonel Jan Peeters dead.") == {("killed", "Jan Peeters")}
    assert events("Police shot Colonel Jan Peeters on Friday.") == {("wounded", "Jan Peeters")}


def test_a_suspended_parliament_is_not_a_suspended_minister():
    assert events("The queen suspended parliament at the behest of Jan Peeters, the prime minister.") == set()
    assert events("The queen suspended Jan Peeters, the prime minister.") == {("suspended", "Jan Peeters")}


def test_two_who_were_seized_are_two_and_who_was_is_the_last():
    freed = "The rebels freed Captain Ana Weber and Sergeant Jan Holm, who {} wounded in May."
    assert {who for kind, who in events(freed.format("were")) if kind == "wounded"} == {"Ana Weber", "Jan Holm"}
    assert {who for kind, who in events(freed.format("was")) if kind == "wounded"} == {"Jan Holm"}


@pytest.mark.parametrize(
    "report",
    [
        "General Noor Hakimi’s death sentence was commuted to life in prison.",
        "General Noor Hakimi faces murder charges.",
        "A court issued an arrest warrant for General Noor Hakimi.",
        "General Noor Hakimi survived an assassination attempt.",
        "General Noor Hakimi’s murder trial opened on Monday.",
        "General Noor Hakimi has not reached his retirement age.",
    ],
)
def test_a_noun_that_only_says_of_what_kind_a_thing_is_tells_nothing(report):
    assert events(report) == set()


def test_a_noun_before_other_words_still_tells():
    assert events("The arrest of General Noor Hakimi surprised the fleet.") == {("arrested", HAKIMI)}
    assert events("General Noor Hakimi's death last week surprised the fleet.") == {("died", HAKIMI)}


@pytest.mark.parametrize(
    "words", ["passed into retirement in June", "was quietly retired after a quarrel", "was sent into retirement"]
)
def test_ways_of_being_retired(words: str):
    assert events(f"General Ivo Brandt {words}.") == {("retired", "Ivo Brandt")}


def test_who_rules_out_stepping_down_has_not_resigned():
    assert events("General Ivo Brandt ruled out stepping down.") == set()
    assert events("General Ivo Brandt stepped down.") == {("resigned", "Ivo Brandt")}


def test_a_minister_overthrown_is_not_the_one_who_served_him():
    report = "Colonel Ivo Brandt was also chief of staff to Adi Kone, the prime minister overthrown in last year's coup."
    assert events(report) == {("dismissed", "Adi Kone")}


def test_newly_promoted_somebody_takes_over():
    assert events("In 1990, newly promoted to colonel, Ivo Brandt took over the 7th Brigade.") == {
        ("promoted", "Ivo Brandt"),
        ("appointed", "Ivo Brandt"),
    }


@pytest.mark.parametrize("word", ["among them", "including"])
def test_who_is_among_those_killed_was_killed(word: str):
    assert events(f"Nine people were killed in Sulina, {word} Colonel Ivo Brandt.") == {("killed", "Ivo Brandt")}
    assert events("Nine people were killed in Sulina, says Colonel Ivo Brandt.") == set()


def test_who_is_arrested_and_let_go_is_free_and_not_out_of_office():
    assert events("Colonel Ivo Brandt was arrested in May and let go hours later.") == {
        ("arrested", "Ivo Brandt"),
        ("released", "Ivo Brandt"),
    }
    assert events("Colonel Ivo Brandt was let go in May.") == {("dismissed", "Ivo Brandt")}
