"""Chains of moves: from one office to the next, and who gets the one that is left."""

from reading_help import events, posts, successions


def test_who_is_moved_from_one_office_to_another_leaves_the_first_and_has_the_second():
    report = "General Jan Holm was promoted from commander of the 3rd Brigade to chief of staff of the 5th Army on Friday."
    assert posts(report) == {
        ("Jan Holm", "commander", "3rd Brigade", "former"),
        ("Jan Holm", "chief of staff", "5th Army", "current"),
    }


def test_the_job_somebody_leaves_and_whose_own_post_go_to_others():
    report = (
        "General Jan Holm was moved from commander of the 5th Army to governor of the Military Academy. The job he leaves was "
        "given to Brigadier Dan Example, previously chief of staff of the 3rd Army, whose own post went to Colonel Ivan Roe."
    )
    assert successions(report) == {("Jan Holm", "Dan Example"), ("Dan Example", "Ivan Roe")}
    assert posts(report) >= {
        ("Dan Example", "commander", "5th Army", "current"),
        ("Dan Example", "chief of staff", "3rd Army", "former"),
        ("Ivan Roe", "chief of staff", "3rd Army", "current"),
    }


def test_former_duties_entrusted_to_somebody_for_the_time_being_are_held_by_them_for_now():
    report = (
        "General Jan Holm had served as chief of staff of the 5th Army since 2021. "
        "His former duties have been entrusted, for the time being, to Colonel Dan Example."
    )
    assert ("Dan Example", "chief of staff", "5th Army", "acting") in posts(report)
    assert successions(report) == {("Jan Holm", "Dan Example")}


def test_whoever_will_take_over_from_her_has_another_office_so_far():
    report = (
        "Colonel Ana Holm has led the 3rd Brigade since 2021. Colonel Dan Example, the chief of staff of the 5th Corps, "
        "would take over from her next month, ministers said."
    )
    assert posts(report) == {
        ("Ana Holm", "commander", "3rd Brigade", "current"),
        ("Dan Example", "chief of staff", "5th Corps", "current"),
        ("Dan Example", "commander", "3rd Brigade", "incoming"),
    }


def test_who_acts_and_is_confirmed_in_the_position_holds_it_in_full():
    report = (
        "Colonel Dan Example has been acting commander of the 3rd Brigade since May. He was confirmed in the position on Friday."
    )
    assert events(report) == {("appointed", "Dan Example")}
    assert posts(report) >= {("Dan Example", "commander", "3rd Brigade", "current")}
    assert events("Colonel Dan Example confirmed in the position of the wall a crack.") == set()


def test_who_is_confirmed_is_whom_the_sentence_is_about_and_not_his_predecessor():
    report = (
        "Colonel Dan Example, who has been acting commander of the 3rd Brigade since he succeeded Colonel Fred Roe in May, "
        "has been confirmed in the position."
    )
    assert ("appointed", "Dan Example") in events(report)
    assert ("appointed", "Fred Roe") not in events(report)


def test_his_deputy_takes_charge_of_the_unit_that_is_left():
    report = (
        "Brigadier Jan Holm, who had commanded 41 Brigade since 2022, goes to 9 Division as Commander, "
        "while his deputy, Colonel Dan Example, takes charge of the brigade."
    )
    assert ("Dan Example", "deputy commander", "41 Brigade") in {told[:3] for told in posts(report)}


def test_the_battalion_is_not_the_one_where_somebody_served_before():
    report = (
        "Colonel Jan Holm leads the 53rd Battalion. He came after serving as an officer of the Rapid Battalion. "
        "Major Dan Example now commands the battalion."
    )
    assert ("Dan Example", "commander", "53rd Battalion", "current") in posts(report)


def test_a_unit_that_somebody_left_and_which_is_now_led_by_another():
    report = (
        "Colonel Jan Holm comes from the 13th Brigade, which he had led since 2020 and which is now led by Colonel Dan Example."
    )
    assert ("Dan Example", "commander", "13th Brigade", "current") in posts(report)


def test_having_been_deputy_tells_what_came_before():
    report = "Colonel Jan Holm took over the 3rd Brigade in May 2022, having been deputy commander of the 5th Corps."
    assert ("Jan Holm", "commander", "3rd Brigade", "current") in posts(report)
    assert ("Jan Holm", "deputy commander", "5th Corps", "current") not in posts(report)
