"""What holds for every reading: words stand where they are said to, everybody is listed, reading twice says the same."""

import dataclasses
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fasti
from fasti.model.reading_json import reading_to_json
from reading_help import DAY, posts, read, told

FRAGMENTS = (
    "General Noor Hakimi",
    "Colonel Tania Ferreira,",
    "Maj Gen PK Sharma (rtd)",
    "Lt. Col. J.D. O’Dwyer",
    "GOC 3 Division,",
    "commander of the 5th Brigade of the 2nd Corps",
    "the Joint Task Force (JTF)",
    "acting navy chief",
    "His predecessor,",
    "its commander",
    "was dismissed on Monday",
    "resigned",
    "took over from",
    "was replaced by",
    "will be appointed",
    "reportedly",
    "denied that",
    "“We will hold this line to the end,”",
    '"',
    "he said.",
    "said in a statement signed by",
    "from 2008 to 2016",
    "since July 2021",
    "and",
    ";",
    ",",
    ". ",
    "\n",
    "\n\n",
    "(",
    "]",
    "—",
    "* ",
    "’s",
    "𝔊eneral Żółć Ñandú",  # noqa: RUF001 - letters outside the first plane are meant
    "генерал Иванов",
    "שלום",
    "👮‍♀️",
    "\u202e\u200b\u00ad",
    "\x00\x07",
    "\r\n",
    "ﬁrst İstanbul Brigade",
)
texts = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=12), max_size=14).map(" ".join)
readings = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])

REPORT = (
    "President Marta Silva dismissed the commander of the 5th Brigade of the 2nd Corps, Colonel Idris Kone, on Monday. "
    "“We will hold this line until the last man,” Kone had said in April. He was replaced by Brigadier Eva Lund."
)


def read_fresh(text, published=DAY):
    return fasti.read(text, published=published)


def everything_listed(reading):
    people, units = {p.id for p in reading.people}, {u.id for u in reading.units}
    held = {p.person for p in (*reading.posts, *reading.events)} | {x for s in reading.succession for x in (s.before, s.after)}
    places = {p.unit for p in reading.posts} | {x for h in reading.hierarchy for x in (h.unit, h.parent)}
    places |= {s.unit for s in reading.succession}
    return held <= people and places - {None} <= units


@readings
@given(texts)
def test_any_text_is_read_and_every_passage_stands_in_it(text):
    reading = read_fresh(text)
    text = reading.document.text
    assert all(text[p.start : p.end] == p.text and p.text for p in reading.passages())
    assert everything_listed(reading)


def test_a_quotation_mark_inside_the_last_word_is_read():
    assert read_fresh("Kone said«x").posts == ()


@readings
@given(texts)
def test_every_claim_rests_on_words(text):
    reading = read_fresh(text)
    assert all(claim.evidence for claim in (*reading.posts, *reading.events, *reading.succession, *reading.hierarchy))


@readings
@given(texts)
def test_links_tie_a_person_to_what_is_mentioned(text):
    reading = read_fresh(text)
    mentions = set(reading.mentions)
    kinds = {"has_rank": "rank", "has_role": "role", "is_posted": "unit"}
    assert all(link.person.kind == "person" and link.other.kind == kinds[link.kind] for link in reading.links)
    assert all(link.person in mentions and link.other in mentions for link in reading.links)


@readings
@given(texts)
def test_nobody_is_their_own_predecessor_and_no_unit_its_own_parent(text):
    reading = read_fresh(text)
    assert all(s.before != s.after for s in reading.succession)
    assert all(h.unit != h.parent for h in reading.hierarchy)


@readings
@given(texts)
def test_mentions_of_one_kind_do_not_overlap(text):
    mentions = sorted((m.kind, m.passage.start, m.passage.end) for m in read_fresh(text).mentions)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in itertools.pairwise(mentions))


@readings
@given(texts)
def test_without_a_publication_date_no_day_is_the_day_of_publication(text):
    assert all(event.date != DAY for event in read_fresh(text, published=None).events)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", ".", "\x00", "\ufeff", "a" * 5000, "General " * 500, "“" * 300, "(" * 300])
def test_a_text_that_says_nothing_gives_an_empty_reading(text):
    reading = read(text)
    assert (reading.people, reading.posts, reading.events, reading.quotes) == ((), (), (), ())


def test_the_same_text_twice_is_the_same_reading():
    assert read_fresh(REPORT) == read_fresh(REPORT)
    assert reading_to_json(read_fresh(REPORT)) == reading_to_json(read_fresh(REPORT))


def test_one_report_does_not_colour_the_next():
    alone = read_fresh("Kone resigned.")
    read_fresh(REPORT)
    assert read_fresh("Kone resigned.") == alone


@pytest.mark.parametrize(
    "change", [lambda t: t.replace(". ", ".\n\n"), lambda t: "\n\n" + t + "\n", lambda t: t.replace("’", "'")]
)
def test_the_layout_of_a_report_does_not_change_what_it_says(change):
    assert posts(change(REPORT)) == posts(REPORT)
    assert told(change(REPORT)) == told(REPORT)


def test_a_report_tells_all_of_its_facts():
    assert posts(REPORT) == {
        ("Marta Silva", "president", None, "current"),
        ("Idris Kone", "commander", "5th Brigade", "former"),
        ("Eva Lund", "commander", "5th Brigade", "current"),
    }
    reading = read(REPORT)
    assert len(reading.succession) == len(reading.hierarchy) == len(reading.quotes) == 1


def test_what_is_said_about_the_document_is_kept():
    reading = fasti.read(
        REPORT, published=DAY, publisher="The Sample Herald", url="https://herald.example/1", title="Out", language="en"
    )
    document = reading.document
    assert (document.published, document.publisher, document.url, document.title, document.language) == (
        DAY,
        "The Sample Herald",
        "https://herald.example/1",
        "Out",
        "en",
    )


def test_a_reading_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        read(REPORT).people = ()
