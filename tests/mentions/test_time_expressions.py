"""Words in, calendar values out; every report here was published on Thursday, 13 July 2023, unless it says otherwise."""

from __future__ import annotations

import pytest

from fasti.errors import DateError
from fasti.mentions.time_expressions import find_time_expressions

PUBLISHED = "2023-07-13"


def dates(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    return [found.date for found in find_time_expressions(text, published)]


def words(text: str, published: str | None = PUBLISHED) -> list[str]:
    return [found.passage.text for found in find_time_expressions(text, published)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("He was born on March 3, 1969.", "1969-03-03"),
        ("She took office on 12th of July, 2022.", "2022-07-12"),
        ("Dated Tue, 11 Jul 2023.", "2023-07-11"),
        ("Signed 2023-07-04.", "2023-07-04"),
        ("Signed 2023-07-04T10:30:00Z.", "2023-07-04"),
        ("Signed 24/07/2019.", "2019-07-24"),
        ("Signed 07/24/2019.", "2019-07-24"),
        ("He has held the post since Oct. 2022.", "2022-10"),
        ("In early March 2019 she left.", "2019-03"),
        ("He was first elected in 2005.", "2005"),
        ("The unit was raised in early 2018.", "2018"),
        ("He joined about 2008.", "2008~"),
        ("He joined around July 2012.", "2012-07~"),
        ("It fought there in the 1990s.", "199X"),
        ("Prime minister, 1980–1987, and after.", "1980/1987"),
        ("The 2012-13 reform failed.", "2012/2013"),
        ("They met on 11-12 July 2022.", "2022-07-11/2022-07-12"),
        ("They met between 11 and 14 July 2022.", "2022-07-11/2022-07-14"),
        ("Taken in the third quarter of 2020.", "2020-07/2020-09"),
        ("It fell in the winter of 2014.", "2014-12~/2015-02~"),
    ],
)
def test_a_date_with_its_year_is_as_wide_as_what_was_said(text: str, date: str) -> None:
    assert dates(text) == [date]
    assert dates(text, None) == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The general spoke yesterday.", "2023-07-12"),
        ("The general spoke late yesterday evening.", "2023-07-12"),
        ("He was wounded last night.", "2023-07-12"),
        ("He was relieved this morning.", "2023-07-13"),
        ("He was dismissed on Tuesday.", "2023-07-11"),
        ("He was dismissed Sunday night.", "2023-07-09"),
        ("She was named on Thursday.", "2023-07-13"),
        ("She was named last Thursday.", "2023-07-06"),
        ("She was named on Friday last week.", "2023-07-07"),
        ("She was named on July 4.", "2023-07-04"),
        ("She was named on December 4.", "2022-12-04"),
        ("She was named in October.", "2022-10"),
        ("She was named last July.", "2022-07"),
        ("She was named last week.", "2023-07-03/2023-07-09"),
        ("The shelling went on over the weekend.", "2023-07-08/2023-07-09"),
        ("He resigned last month.", "2023-06"),
        ("He resigned last year.", "2022"),
        ("He resigned earlier this year.", "2023"),
        ("He resigned two days ago.", "2023-07-11"),
        ("He resigned three weeks ago.", "2023-06-22~"),
        ("He resigned nine months ago.", "2022-10"),
        ("He resigned nearly five years ago.", "2018~"),
        ("He resigned on Christmas Eve.", "2022-12-24"),
        ("The worst since '82.", "1982"),
    ],
)
def test_a_relative_word_is_seen_from_publication_and_settles_nothing_without_it(text: str, date: str) -> None:
    assert dates(text) == [date]
    assert dates(text, None) in ([None], ["1982"])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("He will hand over the brigade on Tuesday.", "2023-07-18"),
        ("On Tuesday the minister will name a successor.", "2023-07-18"),
        ("The vote is due on Thursday.", "2023-07-13"),
        ("The vote is on next Thursday.", "2023-07-20"),
        ("The border stays shut until Friday.", "2023-07-14"),
        ("She is to leave office on August 2.", "2023-08-02"),
        ("She is expected to take over in October.", "2023-10"),
        ("She takes over next month.", "2023-08"),
        ("She takes over next year.", "2024"),
        ("Tomorrow they march.", "2023-07-14"),
    ],
)
def test_what_the_clause_puts_ahead_lies_ahead(text: str, date: str) -> None:
    assert dates(text) == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The base was held until Friday.", "2023-07-07"),
        ("He said on Tuesday he would stay.", "2023-07-11"),
        ("The minister, who will retire, on Tuesday named an heir.", "2023-07-11"),
        ("The convoy may have been hit on Tuesday.", "2023-07-11"),
        ("The senate was to meet Monday.", "2023-07-10"),
        ("Will he go? He was dismissed on Tuesday.", "2023-07-11"),
        ("He will be tried for a raid carried out on Tuesday.", "2023-07-11"),
    ],
)
def test_what_the_clause_puts_behind_lies_behind(text: str, date: str) -> None:
    assert dates(text) == [date]


def test_a_weekday_beside_a_date_decides_the_year() -> None:
    assert dates("The handover is next Wednesday, July 31.", "2019-07-28") == ["2019-07-31"]
    assert dates("The handover was on Tuesday, August 2.", "2023-07-13") == ["2022-08-02"]


def test_a_day_soon_to_come_is_not_taken_for_last_year() -> None:
    assert dates("Handover: August 2") == ["2023-08-02"]
    assert dates("He was arrested on August 2.") == ["2022-08-02"]


def test_a_story_of_another_year_keeps_its_year() -> None:
    assert dates("The army moved on November 15, 2017, and he resigned on November 21.", "2019-09-09") == [
        "2017-11-15",
        "2017-11-21",
    ]
    assert dates("They met on December 3, 2016. He fled in January.", None) == ["2016-12-03", "2017-01"]


def test_news_of_this_week_does_not_fall_into_the_year_of_the_story() -> None:
    assert dates("He took command on October 3, 2019. He was dismissed on July 11.") == ["2019-10-03", "2023-07-11"]


@pytest.mark.parametrize(
    ("later", "date"),
    [
        ("The next morning he left.", "2023-07-05"),
        ("The following day he left.", "2023-07-05"),
        ("The same day he left.", "2023-07-04"),
        ("That night he left.", "2023-07-04"),
        ("He had left the day before.", "2023-07-03"),
        ("24 hours later he left.", "2023-07-05"),
        ("Two days later he left.", "2023-07-06"),
        ("About a week later he left.", "2023-07-11~"),
        ("He had left a day earlier.", "2023-07-03"),
        ("A year earlier he was unknown.", "2022"),
    ],
)
def test_a_later_day_is_counted_from_the_day_told_before(later: str, date: str) -> None:
    assert dates(f"He was named on July 4. {later}") == ["2023-07-04", date]
    assert dates(later) == [None] or date == "2022"


def test_years_later_are_counted_from_the_year_told_before() -> None:
    assert dates("In 2001 she was secretary. Two years later she commanded. She left in the same year.") == [
        "2001",
        "2003",
        "2003",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It came less than three weeks after the mutiny.",
        "He was sacked one day after the report.",
        "The front has been quiet in recent weeks.",
        "Over the last month he was ill.",
        "He left more than five years ago.",
        "He was promoted on 30 February 2020.",
        "Signed 05/06/2019.",
    ],
)
def test_what_nothing_settles_has_no_date(text: str) -> None:
    assert dates(text) == [None]


def test_numbers_follow_the_order_that_other_dates_in_the_text_show() -> None:
    assert dates("From 05/06/2019 to 24/07/2020.") == ["2019-06-05", "2020-07-24"]
    assert dates("From 05/06/2019 to 07/24/2020.") == ["2019-05-06", "2020-07-24"]


def test_numbers_that_only_one_order_puts_before_publication_are_read_so() -> None:
    assert dates("Signed 7/8/23.", "2023-07-09") == ["2023-07-08"]


def test_a_list_of_command_with_years_of_two_digits() -> None:
    text = "Brig A Example 30 Aug 67-20 Sep 69\nCol B Example 13 Apr 01 - 2004\nCol C Example Oct 92"
    assert dates(text, None) == ["1967-08-30", "1969-09-20", "2001-04-13", "2004", "1992-10"]


@pytest.mark.parametrize(
    "text",
    [
        "The 58th Army lost 2000 soldiers and 3,000 vehicles.",
        "About 2000 people fled.",
        "By 2000 votes to 1900 he lost.",
        "It costs $2020 and weighs 1999 kg.",
        "The convoy left at 2030 hours, or 1830 UTC.",
        "They may march. May they march on Moscow.",
        "The March on the capital failed.",
        "Prime Minister Theresa May will go, and by May she was gone.",
        "April Jones met August Kane.",
        "Read the Sunday Times.",
        "Governor Sunday Example spoke.",
        "Super Tuesday and Black Friday.",
        "They meet every Monday.",
        "He said so to Example Today.",
        "He served for 37 years.",
        "A 12-year-old girl and a three-day visit.",
        "",
    ],
)
def test_no_day_is_named_here(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 2013 election was won.", ["2013"]),
        ("Prior to the 2011 independence vote she taught.", ["2011"]),
        ("She ran in 2008, 2012 and 2016.", ["2008", "2012", "2016"]),
        ("The law (2014) stands.", ["2014"]),
        ("In May he left.", ["May"]),
        ("In a Wednesday briefing she wept.", ["Wednesday"]),
        ("The April general elections were held.", ["April"]),
        ("By midday on July 13 it was over.", ["July 13"]),
        ("Monday’s talks failed.", ["Monday"]),
    ],
)
def test_a_day_is_named_here(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_publication_that_is_no_day_settles_only_what_has_its_own_year() -> None:
    assert dates("He left on Tuesday, as in 2019.", "2023-07") == [None, "2019"]


def test_publication_must_be_a_date() -> None:
    with pytest.raises(DateError):
        find_time_expressions("He left on Tuesday.", "yesterday")
