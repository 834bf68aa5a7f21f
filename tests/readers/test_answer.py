from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.errors import AnswerError
from fasti.model.document import Document
from fasti.readers.answer import reading_of_answer

TEXT = (
    "Colonel Ana Sample, 48, took over the 3rd Brigade on Tuesday, the ministry said. "
    "The brigade is part of the Northern Command. "
    "She replaces\nMajor Ben Example. “We are ready for whatever comes,” Sample’s message on Telegram said."
)
REPORT = Document(TEXT, published="2024-06-13")
POST = {
    "person": "a", "role": "brigade commander", "unit": "b", "status": "current", "from": "2024-06-11", "to": None,
    "ended_by": None, "certainty": "reported", "said_by": ["the ministry"], "words": ["took over the 3rd Brigade on Tuesday"],
}  # fmt: skip
ANSWER = {
    "people": [
        {"id": "a", "names": ["Ana Sample", "Sample"], "ranks": ["Colonel"], "callsign": None, "age": 48},
        {"id": "e", "names": ["Ben Example"], "ranks": ["Major"]},
    ],
    "units": [{"id": "b", "names": ["3rd Brigade"]}, {"id": "n", "names": ["Northern Command"]}],
    "hierarchy": [{"unit": "b", "parent": "n", "words": ["The brigade is part of the Northern Command"]}],
    "posts": [{**POST, "role": "brigade"}],
    "events": [
        {"type": "appointed", "person": "a", "date": "2024-06-11", "certainty": "reported", "said_by": "the ministry",
         "words": "Ana Sample, 48, took over the 3rd Brigade"},
    ],
    "succession": [{"before": "e", "after": "a", "role": None, "unit": "b", "words": ["She replaces Major Ben Example"]}],
    "quotes": [{"speaker": "a", "words": "We are ready for whatever comes,", "channel": "Telegram"}],
}  # fmt: skip


def read(**other):
    return reading_of_answer({**ANSWER, **other}, REPORT)


def messages(reading):
    return [problem.message for problem in reading.problems]


def test_what_stands_in_the_text_is_taken_with_its_words():
    reading = read()
    assert [(p.id, p.name, p.ranks, p.age) for p in reading.people] == [
        ("p1", "Ana Sample", ("Colonel",), 48),
        ("p2", "Ben Example", ("Major",), None),
    ]
    (post,) = reading.posts
    assert (post.person, post.unit, post.starts, post.said_by) == ("p1", "u1", "2024-06-11", ("the ministry",))
    assert post.evidence[0].text == "took over the 3rd Brigade on Tuesday"
    assert reading.events[0].said_by == ("the ministry",)
    assert reading.hierarchy[0].parent == "u2"
    assert reading.succession[0].evidence[0].text == "She replaces\nMajor Ben Example"
    assert (reading.quotes[0].speaker, reading.quotes[0].channel) == ("p1", "Telegram")
    assert not reading.problems


def test_ranks_and_units_are_marked_where_they_stand():
    reading = read()
    assert {(link.kind, link.person.passage.text, link.other.passage.text) for link in reading.links} == {
        ("has_rank", "Ana Sample", "Colonel"),
        ("has_rank", "Ben Example", "Major"),
    }
    assert [m.passage.text for m in reading.mentions if m.refers_to == "p1"] == ["Ana Sample", "Sample"]


@pytest.mark.parametrize(
    "other",
    [
        {"posts": [{**POST, "role": "brigade", "words": ["She was made brigade commander"]}]},
        {"posts": [{**POST, "role": "brigade", "words": ["took over the 3rd Brigade on Tuesday", "invented words"]}]},
        {"posts": [{**POST, "role": "brigade", "words": []}]},
        {"posts": [{**POST, "role": "brigade", "words": "brigade"}]},
        {"posts": [{**POST, "role": "brigade", "words": {"start": 0}}]},
    ],
)
def test_a_post_whose_words_do_not_stand_in_the_text_is_left_out_and_counted(other):
    reading = read(**other)
    assert not reading.posts
    assert messages(reading) == ["Left out of the model's posts, 1: the words it rests on do not stand in the text."]


def test_two_reasons_are_counted_each():
    invented = {**POST, "role": "brigade", "words": ["nothing of the kind"]}
    reading = read(posts=[invented, invented, {**POST, "role": "emperor"}])
    assert messages(reading) == [
        "Left out of the model's posts, 1: the role is not in the text's words.",
        "Left out of the model's posts, 2: the words it rests on do not stand in the text.",
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"role": "emperor of the brigade"}, "the role is not in the text's words"),
        ({"role": None}, "the role is not in the text's words"),
        ({"person": "x"}, "it is about nobody whom the text names"),
        ({"person": ["a"]}, "it is about nobody whom the text names"),
        ({"unit": "x"}, "its unit is not named in the text"),
        ({"status": "eternal"}, "a word is none of current"),
        ({"status": []}, "a word is none of current"),
        ({"certainty": None}, "a word is none of asserted"),
        ({"ended_by": "magic"}, "a word is none of dismissed"),
    ],
)
def test_a_post_with_a_word_that_nobody_asked_for_is_left_out(change, told):
    reading = read(posts=[{**POST, "role": "brigade", **change}])
    assert not reading.posts
    assert told in messages(reading)[0]


@pytest.mark.parametrize("day", ["last Tuesday", "2024-13-40", 2024, ["2024"]])
def test_a_day_that_is_no_date_is_left_out_and_the_post_kept(day):
    reading = read(posts=[{**POST, "role": "brigade", "from": day}])
    assert reading.posts[0].starts is None
    assert messages(reading) == ["Left out of the model's posts, 1: dates that are no EDTF."]


def test_somebody_whom_the_text_does_not_name_is_nobody_and_so_is_what_they_did():
    reading = read(people=[{"id": "a", "names": ["Eve Stranger", "Ana Sample"]}, {"id": "e", "names": ["Eve Stranger"]}])
    assert [p.names for p in reading.people] == [("Ana Sample",)]
    assert not reading.succession
    assert "Left out of the model's people, 1: the name does not stand in the text." in messages(reading)


def test_an_age_a_rank_and_a_call_sign_that_the_text_does_not_give_are_left_out():
    reading = read(people=[{"id": "a", "names": ["Ana Sample"], "ranks": ["General", "Colonel"], "callsign": "Wolf", "age": 31}])
    (person,) = reading.people
    assert (person.ranks, person.callsign, person.age) == (("Colonel",), None, None)


def test_curly_and_straight_marks_and_line_ends_are_the_same_words():
    reading = read(quotes=[{"speaker": "Sample's message", "words": "We are ready for\nwhatever comes", "channel": None}])
    assert (reading.quotes[0].speaker, reading.quotes[0].passage.text) == ("Sample’s message", "We are ready for whatever comes")


def test_a_speaker_who_is_not_in_the_text_says_nothing():
    assert not read(quotes=[{"speaker": "The Emperor", "words": "We are ready for whatever comes,"}]).quotes


@pytest.mark.parametrize("answer", [[], None, "fine", 3, {}, {"answer": "42"}])
def test_an_answer_of_another_shape_is_an_error(answer):
    with pytest.raises(AnswerError, match="another shape"):
        reading_of_answer(answer, REPORT)


def test_lists_that_are_no_lists_are_told():
    reading = read(posts="many", events={"type": "died"}, quotes=[7])
    assert [message.split(",")[0] for message in messages(reading)] == [
        "Left out of the model's events", "Left out of the model's posts", "Left out of the model's quotes",
    ]  # fmt: skip


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["a", "b", "Ana Sample", "current", "died", "x", TEXT]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*ANSWER, *POST, "id", "names", "type"]), inner),
    max_leaves=20,
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(ANSWER, values)).filter(bool))
def test_whatever_the_model_says_the_reading_says_only_what_stands_in_the_text(answer):
    reading = reading_of_answer(answer, REPORT)
    told = [name for entry in (*reading.people, *reading.units) for name in entry.names]
    told += [post.role for post in reading.posts] + [voice for claim in reading.posts for voice in claim.said_by]
    plain = " ".join(TEXT.split()).casefold()
    assert all(" ".join(words.split()).casefold() in plain for words in told if words not in ("p1", "u1"))
    assert all(passage.stands_in(TEXT) for passage in reading.passages())
