"""One office told in two sentences: who left it and who came, and one holding told by its field and by its body."""

from reading_help import posts, successions

LEFT = "General Ivo Brandt was dismissed as commander of the 5th Brigade on Monday. "


def test_who_comes_to_an_office_that_another_left_follows_him():
    report = LEFT + "On Wednesday the ministry named Colonel Jan Wilk commander of the 5th Brigade."
    assert successions(report) == {("Ivo Brandt", "Jan Wilk")}


def test_deputies_other_units_and_offices_of_many_make_no_pairs():
    assert successions(LEFT + "On Wednesday the ministry named Colonel Jan Wilk deputy commander of the 5th Brigade.") == set()
    assert successions(LEFT + "On Wednesday the ministry named Colonel Jan Wilk commander of the 6th Brigade.") == set()
    report = "Ivo Brandt was dismissed as spokesman of the 5th Brigade. Jan Wilk was named spokesman of the 5th Brigade."
    assert successions(report) == set()


def test_the_head_of_a_field_who_commands_its_body_holds_one_post():
    report = (
        "General Ivo Brandt, the head of military intelligence, was killed."
        " Brandt, commander of the Military Intelligence Directorate, was 54."
    )
    assert posts(report) == {("Ivo Brandt", "head", "Military Intelligence Directorate", "former")}


def test_the_head_of_one_field_and_of_another_body_holds_two():
    report = (
        "General Ivo Brandt, the head of military intelligence, spoke."
        " Brandt, who also commands the Signals Directorate, was calm."
    )
    assert len(posts(report)) == len(("intelligence", "signals"))


def test_the_police_chief_of_a_province_heads_its_police():
    chief = "The police chief of Sulina province, Major General Ivo Brandt, spoke."
    assert posts(f"{chief} Brandt has headed the Sulina police since August 2020.") == {
        ("Ivo Brandt", "police chief", "Sulina police", "current")
    }
    other = posts(f"{chief} Brandt headed the Diyala police until August 2020.")
    assert {unit for _, _, unit, _ in other} == {"Sulina province", "Diyala police"}
