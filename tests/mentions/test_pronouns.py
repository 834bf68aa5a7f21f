"""Pronouns stand for whoever grammar says."""

import pytest

from reading_help import events, posts, successions


def test_he_is_the_subject_of_the_sentence_before():
    assert events("General Noor Hakimi led the 2nd Corps. He resigned on Monday.") == {("resigned", "Noor Hakimi")}


def test_she_is_whoever_the_last_sentence_was_about():
    assert events("Colonel Tania Ferreira praised Major Tom Ellis. She retired on Monday.") == {("retired", "Tania Ferreira")}


def test_he_and_she_are_two_people():
    report = "Colonel Tania Ferreira met Major Tom Ellis. She retired on Monday. He said nothing. She was arrested on Tuesday."
    assert ("retired", "Tania Ferreira") in events(report)
    assert ("arrested", "Tania Ferreira") in events(report)


def test_an_owner_is_not_what_the_sentence_is_about():
    report = "Colonel Jan Peeters met reporters. Tania Ferreira's arrest surprised him. He resigned on Monday."
    assert ("resigned", "Tania Ferreira") not in events(report)


def test_a_pronoun_within_its_sentence_is_the_first_one_named():
    report = "Colonel Tania Ferreira said she had been relieved of command of the 3rd Brigade."
    assert posts(report) == {("Tania Ferreira", "commander", "3rd Brigade", "former")}


def test_its_commander_is_the_units_commander():
    report = "The 12th Mechanised Brigade lost 40 men. Its commander, Colonel Marek Zielinski, was dismissed on 2 May."
    assert posts(report) == {("Marek Zielinski", "commander", "12th Mechanised Brigade", "former")}


def test_its_commander_with_no_unit_before_has_no_unit():
    assert posts("Its commander, Colonel Marek Zielinski, spoke.") == {("Marek Zielinski", "commander", None, "current")}


def test_it_is_nobody():
    assert events("General Noor Hakimi praised the plan. It was dismissed on Monday.") == set()


def test_him_is_not_the_one_who_does_it():
    report = "President Noor Hakimi promoted Colonel Jan Peeters and appointed him chief of the general staff."
    assert ("Jan Peeters", "chief of the general staff", None, "current") in {(p, r, None, s) for p, r, _, s in posts(report)}


def test_her_behind_a_verb_is_not_its_subject():
    report = "General Tania Ferreira steps down on Friday, with Colonel Ana Lopez succeeding her as commander of the 3rd Brigade."
    assert ("Ana Lopez", "commander", "3rd Brigade", "current") in posts(report) or (
        "Ana Lopez", "commander", "3rd Brigade", "incoming",
    ) in posts(report)  # fmt: skip
    assert successions(report) == {("Tania Ferreira", "Ana Lopez")}


def test_he_in_a_clause_is_whom_the_clause_above_is_about():
    report = "A statement by Major Tom Ellis said that Colonel Jan Peeters had been dismissed because he had lost his weapon."
    assert events(report) == {("dismissed", "Jan Peeters")}
    other = "Major Tom Ellis said that Colonel Jan Peeters left the 3rd Brigade, where he was commander, on Friday."
    assert ("Jan Peeters", "commander") in {(person, role) for person, role, *_ in posts(other)}


def test_his_successor_does_not_follow_himself():
    report = "Colonel Jan Peeters led the 3rd Brigade. His successor, Major Tom Ellis, took command on Friday."
    assert successions(report) == {("Jan Peeters", "Tom Ellis")}


def test_who_replaces_somebody_is_whoever_was_appointed_and_not_who_appointed_them():
    report = "President Omar Diallo appointed General Noor Hakimi as commander of the 2nd Corps. He replaces General Jan Peeters."
    assert ("Jan Peeters", "Noor Hakimi") in {(before, after) for before, after, *_ in successions(report)}
    assert "president" not in {role for person, role, *_ in posts(report) if person != "Omar Diallo"}


def test_who_speaks_of_an_appointment_is_who_made_it():
    report = "President Omar Diallo appointed General Noor Hakimi as commander of the 2nd Corps. He resigned on Monday."
    assert ("resigned", "Omar Diallo") in events(report)


def test_his_at_the_head_of_a_sentence_is_whom_its_clause_is_about():
    report = (
        "General Noor Hakimi spoke. Before his appointment, Jan Peeters was director of the 3rd Brigade. He retired on Monday."
    )
    assert ("retired", "Jan Peeters") in events(report)


def test_who_follows_after_his_dismissal_was_not_dismissed():
    report = (
        "General Noor Hakimi was dismissed on 2 May. After his dismissal, Jan Peeters took over as commander of the 3rd Brigade."
    )
    assert ("dismissed", "Jan Peeters") not in events(report)


OBITUARY = "General Erik Dahl led the Northern Brigade. "


@pytest.mark.parametrize(
    "report",
    [
        "The son of Ana Dahl and Karl Dahl, he was wounded in 1961.",
        "Born in Paris, the son of Ana (nee Holm) and Karl Dahl, a shopkeeper, he joined up in 1953. He was wounded in 1961.",
        "His wife, Ana Dahl, spoke. He was wounded in 1961.",
        "The brother of Karl Weber, General Erik Dahl was wounded in 1961.",
    ],
)
def test_family_that_only_tells_who_he_is_is_not_he(report):
    assert events(OBITUARY + report) == {("wounded", "Erik Dahl")}


def test_she_is_the_one_named_before_where_he_is_somebody_else():
    assert ("died", "Ana Perez") in events(OBITUARY + "He married Ana Perez, a nurse. She died in 2015.")


def test_a_general_who_is_the_son_of_a_president_is_still_named():
    report = "General Erik Dahl, son of President Karl Dahl, spoke. He was wounded in 1961."
    assert events(report) == {("wounded", "Erik Dahl")}


def test_a_sentence_about_his_predecessor_is_about_the_predecessor():
    report = "General Jan Wilk took over the 5th Corps. His predecessor Erik Dahl did not speak. He was dismissed on Monday."
    assert ("dismissed", "Erik Dahl") in events(report)
    report = "General Jan Wilk took over the 5th Corps. His wife spoke. He was dismissed on Monday."
    assert ("dismissed", "Jan Wilk") in events(report)


def test_him_is_not_who_is_now_commander():
    report = "General Jan Wilk leads the 5th Corps. Ana Ruiz succeeded him and is now commander of the 36th Army."
    assert ("Ana Ruiz", "commander", "36th Army", "current") in posts(report)


LED = "Colonel Dan Example led the 3rd Brigade. "


@pytest.mark.parametrize(
    ("report", "event"),
    [
        ("General Jan Holm confirmed that he had been killed on Monday.", "killed"),
        ("General Jan Holm confirmed his death on Monday.", "died"),
        ("Governor Jan Holm said in a statement that he had died at once.", "died"),
        ("Governor Jan Holm said his death on Monday was a great loss.", "died"),
        ("Governor Jan Holm reacted to his death on Tuesday.", "died"),
        ("Major Jan Holm wrote after hearing the news of his death.", "died"),
        ('Governor Jan Holm wrote: "His death on Tuesday is a loss."', "died"),
        ("General Jan Holm signed his dismissal on Monday.", "dismissed"),
        ("General Jan Holm ordered his arrest on Monday.", "arrested"),
    ],
)
def test_who_tells_of_a_death_or_orders_an_arrest_is_not_whom_it_happens_to(report, event):
    assert events(LED + report) == {(event, "Dan Example")}


@pytest.mark.parametrize(
    ("report", "event"),
    [
        ("General Jan Holm served as chief of staff until his death in 2019.", "died"),
        ("General Jan Holm met his death in 2019 near the front.", "died"),
        ("General Jan Holm announced his dismissal in a voice message on Monday.", "dismissed"),
        ("General Jan Holm said that he had been dismissed on Monday.", "dismissed"),
    ],
)
def test_what_happens_to_the_subject_himself_stays_with_him(report, event):
    assert events(LED + report) == {(event, "Jan Holm")}


def test_nobody_tells_of_his_own_death():
    assert events("General Jan Holm confirmed his death on Monday.") == set()


def test_he_in_somebodys_words_is_not_who_speaks():
    assert events(LED + 'General Jan Holm said: "He was dismissed on Monday."') == {("dismissed", "Dan Example")}
    assert events('General Jan Holm wrote, "Sad to hear that he died."') == set()


def test_he_in_the_second_sentence_of_a_quotation_is_whom_the_first_is_about():
    report = 'Governor Jan Holm wrote: "Colonel Dan Example served us well. He was killed by a mine."'
    assert events(report) == {("killed", "Dan Example")}


def test_of_whom_somebody_speaks_in_a_paragraph_of_its_own_the_next_one_is_about():
    admiral = "Rear Admiral Ivo Brandt was born in 1950."
    praise = '"He taught us to wait," said Captain Ravi Selva.'
    office = "Until 2009 he was commander of the Fifth Fleet."
    assert posts(f"{admiral}\n\n{praise}\n\n{office}") == {("Ivo Brandt", "commander", "Fifth Fleet", "former")}
    assert posts(f"{admiral}\n\n{praise} {office}") == {("Ravi Selva", "commander", "Fifth Fleet", "former")}
