"""Since when and until when offices are held, whether they are over or ahead, and what ends them."""

import pytest

from reading_help import name_of, post_of, posts, read


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
        "Colonel Stefan Weber, the commander of the 11th Mountain Brigade at the time, spoke.",
        "In 2003 Colonel Stefan Weber, by then commander of the 11th Mountain Brigade, spoke.",
    ],
)
def test_a_post_that_is_over_is_former(report):
    assert posts(report) == {("Stefan Weber", "commander", "11th Mountain Brigade", "former")}


def test_ex_is_former():
    assert posts("Ex-police chief Dora Varga spoke on Thursday.") == {("Dora Varga", "police chief", "police", "former")}


def test_then_behind_a_hyphen_is_former():
    assert posts("The then-deputy commander of the 5th Brigade, Major Jan Wilk, fell.") == {
        ("Jan Wilk", "deputy commander", "5th Brigade", "former")
    }


def test_the_minister_of_the_day_is_former_and_the_minister_of_defence_is_not():
    assert posts("Tom Brown, the defence minister of the day, spoke.") == {("Tom Brown", "defence minister", None, "former")}
    assert posts("Tom Brown, the minister of defence, spoke.") == {("Tom Brown", "minister of defence", None, "current")}


def test_who_is_something_today_holds_it():
    assert posts("General Jan Wilk is today the chief of defence forces.") == {
        ("Jan Wilk", "chief of defence forces", None, "current")
    }


def test_days_behind_a_verb_of_command_are_those_of_its_unit():
    report = "Deputy army chief Jan Wilk, 43, headed the 5th Brigade until last month."
    assert {post.role: (post.status, post.ends) for post in read(report).posts} == {
        "deputy army chief": ("current", None),
        "head": ("former", "2024-04"),
    }


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ("General Jan Wilk has led the 5th Brigade in an acting capacity since March.", "acting"),
        ("General Jan Wilk has led the 5th Brigade with success since March.", "current"),
        ("General Jan Wilk had led the 5th Brigade with success since March.", "former"),
    ],
)
def test_what_goes_on_since_a_day_is_not_over(report, status):
    assert post_of(report, "Jan Wilk").status == status


def test_a_post_that_ended_before_publication_is_former():
    assert posts("Anan Chai, army commander from 2019 to 2021, spoke.") == {("Anan Chai", "commander", "army", "former")}


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


def test_a_career_is_one_post_after_another():
    report = "Brigadier Eva Lund was deputy commander of the Arctic Brigade before she became its commander in January 2024."
    assert posts(report) == {
        ("Eva Lund", "deputy commander", "Arctic Brigade", "former"),
        ("Eva Lund", "commander", "Arctic Brigade", "current"),
    }


@pytest.mark.parametrize(
    ("report", "starts", "ends"),
    [
        ("Colonel Omar Farouk served as commander of the 8th Brigade from 2008 to 2016.", "2008", "2016"),
        ("Colonel Omar Farouk was commander of the 8th Brigade from May 2008 to June 2016.", "2008-05", "2016-06"),
        ("Colonel Omar Farouk commanded the 8th Brigade from 2008 to 2016.", "2008", "2016"),
        ("Colonel Omar Farouk commanded the 8th Brigade from 2008 until 2016.", "2008", "2016"),
        ("Colonel Omar Farouk was commander of the 8th Brigade between 2008 and 2016.", "2008", "2016"),
        ("Colonel Omar Farouk was commander of the 8th Brigade until 2016.", None, "2016"),
        ("From 2008 until 2016, Colonel Omar Farouk was commander of the 8th Brigade.", "2008", "2016"),
        ("Between 2008 and 2016 Colonel Omar Farouk commanded the 8th Brigade.", "2008", "2016"),
        ("From 2008 to 2016 Colonel Omar Farouk served as commander of the 8th Brigade.", "2008", "2016"),
        (
            "Colonel Omar Farouk served as commander of the 8th Brigade under General Ali Haddad from 2008 to 2016.",
            "2008",
            "2016",
        ),
    ],
)
def test_a_holding_has_the_years_the_text_gives_it(report, starts, ends):
    post = post_of(report, "Omar Farouk")
    assert (post.status, post.starts, post.ends) == ("former", starts, ends)


@pytest.mark.parametrize(
    "report",
    [
        "General Omar Farouk later headed the Border Police, and between 2008 and 2016 was commander of the 8th Brigade.",
        "General Omar Farouk was military attaché in Cairo and, between 2008 and 2016, commander of the 8th Brigade.",
    ],
)
def test_years_that_open_a_clause_are_those_of_its_own_office(report):
    spans = {post.role: (post.starts, post.ends) for post in read(report).posts}
    assert spans.pop("commander") == ("2008", "2016")
    assert set(spans.values()) == {(None, None)}


def test_years_before_somebody_elses_office_are_not_its_own():
    report = "Since 2018 the army chief, General Omar Farouk, has asked for more money."
    assert post_of(report, "Omar Farouk").starts is None


@pytest.mark.parametrize(
    ("report", "starts"),
    [
        ("General Kim Dong-hyun, chief of the general staff, has held the post since July 2021.", "2021-07"),
        ("General Kim Dong-hyun has been chief of the general staff since 2021.", "2021"),
        ("General Kim Dong-hyun, chief of the general staff since 1 July 2021, spoke.", "2021-07-01"),
        ("General Kim Dong-hyun has led the 2nd Corps since 2021.", "2021"),
        ("General Kim Dong-hyun has run the Border Police since 2021.", "2021"),
        ("Since 2021 General Kim Dong-hyun has been chief of the general staff.", "2021"),
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


def test_a_post_he_held_until_a_day_ends_on_it():
    report = "Paul Weber was made chairman of the Joint Chiefs of Staff, a post he held until September 2003."
    assert ("Paul Weber", "chairman", "Joint Chiefs of Staff") in {(who, role, unit) for who, role, unit, _ in posts(report)}
    assert post_of(report, "Paul Weber").ends == "2003-09"


def test_whoever_went_on_to_command_commands_no_more():
    report = "Colonel Jan Wilk went on to command the 28th Division at Gurez, the 16th Corps and the Northern Command."
    assert posts(report) == {
        ("Jan Wilk", "commander", unit, "former") for unit in ("28th Division", "16th Corps", "Northern Command")
    }


def test_who_would_serve_does_not_serve_yet():
    assert posts("Major Jan Wilk would serve as officer-in-charge.") == {("Jan Wilk", "officer-in-charge", None, "incoming")}
    assert posts("Major Jan Wilk served as officer-in-charge.") == {("Jan Wilk", "officer-in-charge", None, "former")}


def test_since_a_day_that_a_clause_describes_somebody_has_held_an_office():
    report = "Since 14 January, when the minister put him there, Ivo Brandt has been director of the Reaction Force."
    assert post_of(report, "Ivo Brandt").starts == "2024-01-14"


def test_from_its_opening_somebody_has_led_a_unit():
    assert post_of("Colonel Ivo Brandt led the Norio Training Centre from its opening in 2014.", "Ivo Brandt").starts == "2014"
    assert post_of("Colonel Ivo Brandt led the Norio Training Centre from its tower in 2014.", "Ivo Brandt").starts is None


def test_who_retires_retires_from_the_post_taken_last():
    report = (
        "General Ivo Brandt led the XII Corps. In 1996 he became director of training at the Ministry of Defence.\n\n"
        "In March 1998 he succeeded General Omar Saleh as corps commander. In October 2000 he was quietly retired."
    )
    ends = {(post.role, post.ends) for post in read(report).posts if name_of(read(report), post.person) == "Ivo Brandt"}
    assert ("commander", "2000-10") in ends
    assert ("director of training", "2000-10") not in ends
