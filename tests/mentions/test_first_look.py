import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.mentions.hopeful_sentences import hopeful_sentences, rough_sentences
from fasti.model.document import Document
from fasti.pipeline import read_document, skim_document, why_unread

DULL = "The harvest was better than that of last year, and the weather was fine in general. "


def kept(text):
    """Say which words stay of a text that is too long to speak of forces alone."""
    whole = DULL * 40 + "\n" + text
    return "".join(whole[start:end] for start, end in hopeful_sentences(whole)).strip()


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Ana Sample spoke.",
        "It was Gen. Sample who spoke.",
        "MAJOR SAMPLE spoke.",
        "The GOC Sample spoke.",
        "It was said by the MP for Sampleton.",
        "In May the minister, Ana Sample, resigned.",
        "On Monday President Sample spoke of the weather.",
        "Ana Sample died on Monday.",
        "It was said that he was arrested.",
        "Later she became minister.",
        "Sample was dismissed as minister. Ana Sample sang.",
        "There sang Li Sample. Li died on Monday.",
        "The prize was given by then-president Ana Sample.",
        "Štefan Šample died on Monday.",
    ],
)
def test_sentence_that_may_tell_of_an_office_or_a_fate_is_kept(text):
    assert kept(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "A major problem arose in private.",
        "The general mood was good.",
        "The president spoke of the weather.",
        "Far away the director was met by somebody.",
        "Thirty people died in the flood.",
        "A colonelcy is not what it was.",
        "They sang of Columbus.",
        "The mp for Sampleton laughed.",
    ],
)
def test_sentence_that_tells_of_nobody_in_office_is_not(text):
    assert kept(text) == ""


def test_sentence_that_gives_the_full_name_is_kept_for_one_that_needs_it():
    assert kept("Ana Sample sang. The birds sang. Mayor Sample spoke.").split() == [
        "Ana",
        "Sample",
        "sang.",
        "Mayor",
        "Sample",
        "spoke.",
    ]


def test_text_that_speaks_much_of_forces_is_kept_whole():
    text = "Colonel Ana Sample commands the brigade. The weather was fine."
    assert hopeful_sentences(text) == [(0, len(text))]


def test_letters_that_change_their_length_in_lower_case_do_no_harm():
    assert kept("İİİ Colonel Sample spoke.") == "İİİ Colonel Sample spoke."


@given(
    st.lists(st.sampled_from([DULL, "Mayor Ana Sample spoke. ", "\n\n", "İ. ", "She died. ", "J. Gen. "]), max_size=60).map(
        "".join
    )
)
def test_what_stays_is_whole_sentences_in_their_order(text):
    kept = hopeful_sentences(text)
    assert kept == sorted(kept)
    assert kept in ([(0, len(text))], []) or set(kept) <= set(rough_sentences(text))


def test_reading_of_what_stays_is_one_of_the_whole_text():
    text = (
        DULL * 20
        + "On Monday Mayor Ana Sample resigned. "
        + DULL * 20
        + "She was followed by Ben Example as the mayor of Sampleton."
    )
    document = Document(text, published="2023-07-13", language="en")
    reading, share = skim_document(document)
    assert reading is not None
    assert share < 0.2
    assert reading.document == document
    assert [(event.type, event.evidence) for event in reading.events] == [
        (event.type, event.evidence) for event in read_document(document).events
    ]
    assert reading.events


def test_every_passage_of_an_excerpt_is_cut_out_of_the_whole_text():
    sentences = [
        "Mayor Ana Sample spoke.\n\n", DULL, "Nothing else was new. ", 'She said: "Ben Example died on Monday". ', DULL,
        "\n\nOn Tuesday, Ben Holm replaced Dan Example as minister.",
    ]  # fmt: skip
    document = Document(DULL * 20 + "".join(sentences), published="2023-07-13", language="en")
    reading, share = skim_document(document)
    assert reading is not None
    assert share < 0.2
    passages = [*(words for kind in (reading.posts, reading.events) for told in kind for words in told.evidence)]
    assert passages
    assert all(words.stands_in(document.text) for words in passages)
    assert {event.type for event in reading.events} >= {"died", "appointed"}


def test_text_without_hope_has_no_reading():
    assert skim_document(Document(DULL, language="en")) == (None, 0.0)


def test_other_languages_cannot_be_read_yet():
    assert "'ru'" in (why_unread(Document("Генерал уволен.", language="ru")) or "")
    assert why_unread(Document("General Sample was dismissed.", language="en")) is None
