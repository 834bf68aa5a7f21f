from __future__ import annotations

from dataclasses import replace

import pytest
from reports import Report, answers

from fasti.errors import DateError, UnknownNameError
from fasti.model.reading import Person, Unit
from fasti.model.sheet import CitedFact, CitedHierarchy, CitedPost, Sheet, Source
from fasti.record import Record, open_record


def named(holders: object) -> list[tuple[str, str]]:
    return [(holder.tenure.person.name, holder.held) for holder in holders]  # type: ignore[attr-defined]


def test_a_current_post_is_attested_on_the_day_of_publication_and_possible_after(record: Record) -> None:
    record.add(Report("Harbour Times", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade").reading())
    assert named(record.who("12 Brigade", on="2021-03-04")) == [("Anna Weiss", "attested")]
    assert named(record.who("12 Brigade", on="2021-03-05")) == [("Anna Weiss", "possible")]
    (holder,) = record.who("Twelfth Brigade")
    (evidence,) = holder.evidence
    assert evidence.text == "current commander of 12th Brigade: Anna Weiss."
    assert (evidence.outlet, evidence.start) == ("Harbour Times", len("Told by Harbour Times, 2021-03-04.\n"))


def test_between_two_attestations_a_post_is_inferred(record: Record) -> None:
    record.add(Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade").reading())
    record.add(Report("B", "2021-06-04").post("Anna Weiss", "commander", "12th Brigade").reading())
    assert named(record.who("12th Brigade", on="2021-05-01")) == [("Anna Weiss", "inferred")]
    assert named(record.who("12th Brigade", on="2021-06")) == [("Anna Weiss", "attested")]
    assert len(record.who("12th Brigade")[0].origins) == 2


def test_the_day_of_publication_never_becomes_the_start(record: Record) -> None:
    record.add(Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade").reading())
    tenure = record.who("12th Brigade")[0].tenure
    assert tenure.starting.earliest is None
    assert str(tenure.starting.latest) == "2021-03-04"
    assert record.changes() == ()


def test_a_successor_ends_the_tenure_before(record: Record) -> None:
    record.add(Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade").reading())
    record.add(Report("B", "2022-01-10").post("Bruno Katz", "commander", "12th Brigade", starts="2022-01-05").reading())
    assert named(record.who("12th Brigade", on="2022-01-06")) == [("Bruno Katz", "inferred")]
    weiss = next(h.tenure for h in record.who("12th Brigade") if h.tenure.person.name == "Anna Weiss")
    assert str(weiss.ending.latest) == "2022-01-05"
    assert any("Bruno Katz" in reason for reason in weiss.inferred_from)


def test_a_deputy_ends_nobodys_tenure(record: Record) -> None:
    record.add(Report("A", "2021-03-04").post("Anna Weiss", "deputy commander", "12th Brigade").reading())
    record.add(Report("B", "2022-01-10").post("Bruno Katz", "deputy commander", "12th Brigade").reading())
    assert named(record.who("12th Brigade", on="2022-01-10")) == [("Bruno Katz", "attested"), ("Anna Weiss", "possible")]


def test_a_source_that_tells_the_end_beats_the_successors_start(record: Record) -> None:
    record.add(
        Report("A", "2022-03-04").post("Anna Weiss", "commander", "12th Brigade", status="former", ends="2022-02-01").reading()
    )
    record.add(Report("B", "2022-01-10").post("Bruno Katz", "commander", "12th Brigade", starts="2022-01-05").reading())
    weiss = next(h.tenure for h in record.who("12th Brigade") if h.tenure.person.name == "Anna Weiss")
    assert str(weiss.ending.latest) == "2022-02-01"


@pytest.mark.parametrize(("status", "certainty"), [("incoming", "asserted"), ("current", "denied"), ("current", "predicted")])
def test_announced_denied_and_predicted_posts_are_not_attested(record: Record, status: str, certainty: str) -> None:
    report = Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade", status=status, certainty=certainty)
    record.add(report.reading())
    assert all(holder.held != "attested" for holder in record.who("12th Brigade", on="2021-03-04"))


def test_the_same_document_twice_changes_nothing(record: Record) -> None:
    reading = Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade").reading()
    assert record.add(reading).state == "added"
    before = answers(record)
    assert record.add(reading).state == "known"
    assert [added.state for added in record.add_many([reading, reading])] == ["known", "known"]
    assert answers(record) == before


def test_the_same_text_from_another_address_changes_no_answer(record: Record) -> None:
    reading = Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade").reading()
    record.add(reading)
    before = answers(record)
    record.add(replace(reading, document=replace(reading.document, url="https://mirror.example/1", publisher="Mirror")))
    assert answers(record) == before


def test_a_better_reader_supersedes_and_an_older_one_does_not(record: Record) -> None:
    first = Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade").reading()
    better = replace(first, posts=(replace(first.posts[0], starts="2020-05"),))
    record.add(first, reader="fasti 0.1.0")
    assert record.add(better, reader="fasti 0.2.0").state == "superseding"
    assert str(record.who("12th Brigade")[0].tenure.starting.latest) == "2020-05-31"
    assert record.add(first, reader="fasti 0.1.0").state == "known"
    assert str(record.who("12th Brigade")[0].tenure.starting.latest) == "2020-05-31"
    assert len(record.who("12th Brigade")[0].evidence) == 1


def test_readings_come_out_as_they_went_in(record: Record) -> None:
    reports = [
        Report("A", f"2021-03-0{day}").post("Anna Weiss", "commander", "12th Brigade").quote("Anna Weiss", "We hold.")
        for day in (1, 2)
    ]
    readings = [replace(r.reading(), document=replace(r.reading().document, title="T\u00e9st \U0001f600")) for r in reports]
    list(record.add_many(readings))
    assert sorted(record.readings(), key=lambda r: r.document.id) == sorted(readings, key=lambda r: r.document.id)


def test_text_that_no_database_holds_goes_in_and_comes_out(record: Record) -> None:
    reading = (
        Report("A", "2021-03-04", text="nul \x00 half \ud800 end\n").post("Anna Weiss", "commander", "12th Brigade").reading()
    )
    record.add(reading)
    assert list(record.readings()) == [reading]
    (holder,) = record.who("12th Brigade")
    assert holder.evidence[0].start == len("nul \x00 half \ud800 end\n")


def test_an_unknown_name_gets_the_nearest_ones(record: Record) -> None:
    record.add(Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade").reading())
    with pytest.raises(UnknownNameError, match="Anna Weiss"):
        record.person("Hanna Wyse-Smith")
    with pytest.raises(UnknownNameError, match="12th Brigade"):
        record.who("13th Brigade")
    with pytest.raises(UnknownNameError):
        record.why("t-nothing")
    with pytest.raises(DateError):
        record.who("12th Brigade", on="soon")


def test_a_person_is_found_by_another_spelling(record: Record) -> None:
    record.add(Report("A", "2021-03-04").post("Andrei Gromulyov", "commander", "12th Brigade").reading())
    assert [career.person.name for career in record.person("Gromulev")] == ["Andrei Gromulyov"]
    assert [career.person.name for career in record.person("gromulyov")] == ["Andrei Gromulyov"]


def test_the_chain_goes_up_and_names_its_gaps(record: Record) -> None:
    report = Report("A", "2021-03-04").post("Anna Weiss", "commander", "3rd Battalion").under("3rd Battalion", "12th Brigade")
    record.add(report.under("12th Brigade", "Northern Command").post("Carl Voss", "commander", "Northern Command").reading())
    levels = record.chain("3rd Battalion", on="2021-03-04")
    assert [(level.unit.name, named(level.holders)) for level in levels] == [
        ("3rd Battalion", [("Anna Weiss", "attested")]),
        ("12th Brigade", []),
        ("Northern Command", [("Carl Voss", "attested")]),
    ]
    assert levels[1].tie is not None
    assert levels[1].tie.evidence[0].text == "The 3rd Battalion belongs to the 12th Brigade."


def test_a_circle_of_units_ends(record: Record) -> None:
    record.add(Report("A", "2021-03-04").under("3rd Battalion", "12th Brigade").under("12th Brigade", "3rd Battalion").reading())
    assert [level.unit.name for level in record.chain("3rd Battalion", on="2021")] == ["3rd Battalion", "12th Brigade"]


def test_those_under_a_commander_are_found_down_every_level(record: Record) -> None:
    report = Report("A", "2021-03-04").post("Anna Weiss", "commander", "3rd Battalion").under("3rd Battalion", "12th Brigade")
    report.post("Carl Voss", "commander", "12th Brigade").post("Dora Lind", "deputy commander", "12th Brigade")
    record.add(report.post("Emil Roth", "commander", "14th Brigade").reading())
    assert sorted(named(record.under("Carl Voss", on="2021-03-04"))) == [("Anna Weiss", "attested"), ("Dora Lind", "attested")]


def test_changes_are_told_newest_first_and_within_their_time(record: Record) -> None:
    record.add(
        Report("A", "2021-03-04")
        .post("Anna Weiss", "commander", "3rd Battalion", starts="2020-02", ends="2021-03-01", status="former")
        .reading()
    )
    assert [(c.kind, str(c.when.latest)) for c in record.changes()] == [("ended", "2021-03-01"), ("started", "2020-02-29")]
    assert [c.kind for c in record.changes(since="2021")] == ["ended"]
    assert [c.kind for c in record.changes(until="2020")] == ["started"]
    assert [c.kind for c in record.changes(unit="3rd Battalion", since="2020-03", until="2021-02")] == []


def test_gaps_are_named(record: Record) -> None:
    report = Report("A", "2021-03-04").post("Anna Weiss", "commander", "3rd Battalion", status="former", ends="2020-02-01")
    report.post("Bert Olm", "commander", "3rd Battalion", starts="2020-06-01").event("killed", "Carl Voss", "2020-12-01")
    report.post("Carl Voss", "commander", "12th Brigade").post("Dora Lind", "commander", "14th Brigade", starts="2020-01-01")
    record.add(report.post("Emil Roth", "commander", "14th Brigade", starts="2020-01-15").reading())
    record.add(Report("B", "2021-05-04").post("Dora Lind", "commander", "14th Brigade").reading())
    kinds = {(gap.kind, gap.about.split(" ")[0]) for gap in record.gaps()}
    assert {("vacancy", "Nobody"), ("two holders", "Dora"), ("after death", "Carl")} <= kinds


def test_who_is_ones_own_superior_is_a_gap(record: Record) -> None:
    for day in ("2021-03-04", "2021-05-04"):
        report = Report("A", day).post("Anna Weiss", "commander", "3rd Battalion").post("Anna Weiss", "commander", "12th Brigade")
        record.add(report.under("3rd Battalion", "12th Brigade").reading())
    assert [gap.kind for gap in record.gaps()] == ["own superior"]


def test_words_are_found_in_texts(record: Record) -> None:
    record.add(
        Report("A", "2021-03-04", title="Shake-up in the north")
        .post("Zo\u00eb Weiss", "commander", "12th Brigade", words="General Zo\u00eb Weiss took command.")
        .reading()
    )
    (found,) = record.search("took COMMAND")
    assert "took command" in found.text
    assert record.search("took leave") == ()


def test_what_is_shown_of_a_text_breaks_off_between_words(record: Record) -> None:
    words = "General Weiss took command. " + "Reporters looked on quietly. " * 20
    record.add(Report("A", "2021-03-04").post("Zoë Weiss", "commander", "12th Brigade", words=words * 2).reading())
    (found,) = record.search("command")
    assert found.end - found.start > 60
    assert set(found.text.split()) <= set(f"Told by A, 2021-03-04. {words}".split())


def test_odd_words_are_looked_for_as_they_are(record: Record) -> None:
    assert record.search('"; drop table *') == ()
    assert record.search("") == ()


def test_a_sheet_brings_posts_with_sources_without_words(record: Record) -> None:
    sheet = Sheet(
        "row 1",
        "A team's sheet",
        (
            Source("s1", "Old report", "2014-10-06", "https://a.example", "Vigil"),
            Source("s2", "Other", "2014-11", None, "Beacon"),
        ),
        (Person("p1", "Anna Weiss", ("Anna Weiss",)),),
        (Unit("u1", "3 Battalion", ("3 Battalion",)), Unit("u2", "12 Brigade", ("12 Brigade",))),
        (CitedPost("p1", "Commander", "u1", attested=("2014-10-06",), sources=("s1", "s2")),),
        (CitedHierarchy("u1", "u2", attested=("2014-10",), sources=("s2",)),),
        (CitedFact("p1", "rank", "Colonel", "High", ("s1",)),),
        "ng",
    )
    assert record.add(sheet).state == "added"
    assert record.add(sheet).state == "known"
    (holder,) = record.who("3rd Battalion", on="2014-10-06")
    assert (holder.held, [e.outlet for e in holder.evidence], [e.text for e in holder.evidence]) == (
        "attested",
        ["Vigil", "Beacon"],
        [None, None],
    )
    assert [origin.name for origin in holder.origins] == ["Beacon", "Vigil"]
    assert [level.unit.name for level in record.chain("3rd Battalion", on="2014-10-06")] == ["3 Battalion", "12 Brigade"]
    assert list(record.sheets()) == [sheet]


def test_a_record_is_opened_again_with_all_in_it(url: str) -> None:
    with open_record(url) as record:
        record.add(Report("A", "2021-03-04").post("Anna Weiss", "commander", "12th Brigade").reading())
        before = answers(record)
    with open_record(url) as record:
        assert answers(record) == before
