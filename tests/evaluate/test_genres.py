from __future__ import annotations

from fasti.evaluate.account import account_of
from fasti.evaluate.genres import genre_of, genre_of_standoff
from fasti.evaluate.standoff import read_standoff
from gold_help import TEXT, gold


def genre(**other):
    return genre_of(account_of(gold(**other), TEXT))


def post(person, role, unit=None):
    return {"person": person, "role": role, "unit": unit, "status": "current"}


def event(kind, person):
    return {"type": kind, "person": person}


def test_the_genre_that_the_gold_names_is_the_genre():
    assert genre(document={"genre": "mutinies"}) == "mutinies"


def test_a_change_of_command_is_an_appointment():
    assert genre() == "appointments"


def test_five_people_moved_are_a_reshuffle_list_and_four_are_not():
    people = [{"id": str(number), "names": [f"Person {number}"]} for number in range(5)]
    moved = [event("transferred", each["id"]) for each in people]
    assert genre(people=people, events=moved, posts=[], succession=[], quotes=[]) == "reshuffle lists"
    assert genre(people=people, events=moved[:4], posts=[], succession=[], quotes=[]) == "appointments"


def test_a_death_in_office_that_the_headline_tells_is_an_obituary():
    died = [event("died", "sample")]
    assert genre(events=died, document={"title": "Colonel Sample, who led a brigade"}) == "obituaries"
    assert genre(events=died, document={"title": "Brigade mourns: its commander dies"}) == "obituaries"
    assert genre(events=died, document={"title": "Brigade on the march"}) != "obituaries"


def test_ministers_are_politics_and_commissioners_of_police_are_police():
    assert genre(posts=[post("sample", "prime minister"), post("example", "minister of works")]) == "politics"
    assert genre(posts=[post("sample", "commissioner of police")]) == "police"
    assert genre(posts=[post("sample", "deputy commander", "bde")]) == "appointments"


def test_as_many_quotations_as_posts_are_quotes():
    assert genre(events=[]) == "quotes"
    assert genre(events=[], quotes=[]) == "other"


def test_standoff_tells_a_list_by_the_people_it_posts():
    lines = [f"T{n}\tPerson {n * 10} {n * 10 + 3}\tAna\nR{n}\tis_posted Arg1:T{n} Arg2:T99" for n in range(8)]
    whole = "\n".join([*lines, "T99\tOrganization 95 99\tArmy"])
    text = "Nothing new\n" + "x" * 100
    assert genre_of_standoff(read_standoff(whole), text) == "reshuffle lists"
    assert genre_of_standoff(read_standoff("\n".join([*lines[:7], "T99\tOrganization 95 99\tArmy"])), text) == "other"
    assert genre_of_standoff(read_standoff(""), "Army appoints a spokesman\n") == "appointments"
    assert genre_of_standoff(read_standoff(""), "Former general dies at 80\n") == "obituaries"
