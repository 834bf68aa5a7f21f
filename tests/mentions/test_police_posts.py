"""Police ranks are posts where what they command stands beside them, and ranks elsewhere."""

import pytest

from reading_help import mentioned, posts, ranks


@pytest.mark.parametrize(
    ("report", "post"),
    [
        ("SSP Central Ana Weber spoke.", ("Ana Weber", "ssp", "Central", "current")),
        ("DIG Crime Branch Erik Dahl spoke.", ("Erik Dahl", "dig", "Crime Branch", "current")),
        (
            "DIG Counter-Terrorism Department (CTD) Erik Dahl spoke.",
            ("Erik Dahl", "dig", "Counter-Terrorism Department", "current"),
        ),
        (
            "The government transferred Deputy Inspector General of Police Sulina Erik Maria Dahl. The Sulina police protested.",
            ("Erik Maria Dahl", "deputy inspector general of police", "Sulina", "former"),
        ),
        ("The AIG of the Special Branch, Ana Weber, spoke.", ("Ana Weber", "aig", "Special Branch", "current")),
        (
            "Lieutenant Erik Dahl, then superintendent of Riverside station, was arrested.",
            ("Erik Dahl", "superintendent", "Riverside station", "former"),
        ),
        ("Two men were arrested, according to Tulcea SSP Erik Dahl.", ("Erik Dahl", "ssp", "Tulcea", "current")),
        ("Riverside Police Station OCS Erik Dahl spoke.", ("Erik Dahl", "ocs", "Riverside Police Station", "current")),
        ("The CDS, General Erik Dahl, spoke.", ("Erik Dahl", "cds", None, "current")),
    ],
)
def test_a_police_rank_beside_what_it_commands_is_a_post(report, post):
    assert post in posts(report)
    assert ranks(report).get(post[0], ()) in ((), ("Lieutenant",), ("General",))


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("SP Rajesh Kumar Singh spoke in Sulina.", "Rajesh Kumar Singh"),
        ("Meanwhile DIG Erik Dahl resigned.", "Erik Dahl"),
        ("Former DIG Erik Dahl was arrested.", "Erik Dahl"),
        ("He met Mr Superintendent Harold Finch, who resigned.", "Harold Finch"),
        ("Superintendent Harold Finch was arrested.", "Harold Finch"),
        ("SP Chelsea Smith spoke in Paris.", "Chelsea Smith"),
    ],
)
def test_a_police_rank_with_a_name_alone_is_a_rank(report, name):
    assert posts(report) == set()
    assert mentioned(report, "person") == [name]


def test_one_officer_of_a_service_among_many_holds_no_post():
    assert posts("Erik Dahl, a senior officer of the Sulina police, was arrested.") == set()


def test_two_posts_told_in_one_breath_are_two():
    report = "SSP Central Ana Weber and DIG West Erik Dahl were removed from their posts."
    assert posts(report) == {("Ana Weber", "ssp", "Central", "former"), ("Erik Dahl", "dig", "West", "former")}


@pytest.mark.parametrize("opening", ["", "Of them, ", "It rained. "])
def test_a_place_before_a_short_rank_may_open_a_clause(opening: str):
    assert posts(f"{opening}Sherpur SP Omar Rahim Khan was made deputy commissioner.") == {
        ("Omar Rahim Khan", "sp", "Sherpur", "former"),
        ("Omar Rahim Khan", "deputy commissioner", None, "current"),
    }


@pytest.mark.parametrize("word", ["Then", "Former", "Additional", "Acting"])
def test_a_word_of_time_or_grade_before_a_short_rank_is_no_place(word: str):
    assert posts(f"{word} SP Omar Rahim Khan came.") == set()


def test_a_short_rank_in_a_place_is_a_post_there():
    assert posts("Tapan Kumar Das, the additional SP in Barguna, came.") == {
        ("Tapan Kumar Das", "additional sp", "Barguna", "current")
    }
    assert posts("Tapan Kumar Das, the additional SP in charge, came.") == set()
