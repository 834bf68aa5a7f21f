import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.errors import NoTextError, NotTextError
from fasti.sources.encoding import decode_text

SENTENCE = "General Ana Müller\u2019s “post” ended on Tuesday — the ministry said so."


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("windows-1252", b""),
    ],
)
def test_known_encodings_are_read_without_a_problem(encoding, mark):
    decoded = decode_text(mark + SENTENCE.encode(encoding), "a.txt")
    assert decoded.text == SENTENCE
    assert decoded.problems == ()


def test_byte_order_mark_of_utf8_stays_because_offsets_in_the_file_count_it():
    assert decode_text(codecs.BOM_UTF8 + b"He resigned.", "a.txt").text == "\ufeffHe resigned."


def test_cyrillic_of_an_old_page_is_found():
    sentence = "Командующий армией был отстранён от должности во вторник, сообщило министерство обороны."
    assert decode_text(sentence.encode("windows-1251"), "a.txt").text == sentence
    assert decode_text(sentence.encode("koi8-r"), "a.txt", declared="koi8-r").text == sentence


def test_declared_encoding_that_does_not_exist_is_passed_over():
    written = "Señor Sample resigned"
    assert decode_text(written.encode("windows-1252"), "a.html", declared="no-such-code").text == written


def test_two_encodings_in_one_file_are_read_and_reported():
    decoded = decode_text("“Yes”, said Müller. ".encode() + b"\x93No\x94", "a.txt")
    assert decoded.text == "“Yes”, said Müller. “No”"
    assert len(decoded.problems) == 1
    assert "Windows-1252" in decoded.problems[0]


def test_file_cut_off_within_a_character_keeps_the_rest():
    decoded = decode_text("The post ended — ".encode()[:-2], "a.txt")
    assert decoded.text == "The post ended "
    assert "breaks off" in decoded.problems[0]


def test_text_encoded_twice_is_reported_and_left_as_it_stands():
    decoded = decode_text("The generalâ€™s post".encode(), "a.txt")
    assert decoded.text == "The generalâ€™s post"
    assert "wrong encoding" in decoded.problems[0]
    assert decode_text("L\u2019âme et le château — fin".encode(), "a.txt").problems == ()


@pytest.mark.parametrize("data", [b"", b" \n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE + " \n".encode("utf-16-le")])
def test_nothing_is_no_text(data):
    with pytest.raises(NoTextError, match=r"a\.txt"):
        decode_text(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04 a docx",
        b"\x89PNG\r\n",
        bytes(range(256)) * 40,
        b"abc\x00\x01\x02\x03" * 50,
        codecs.BOM_UTF16_LE + b"abc",
    ],
)
def test_binary_is_refused_with_one_sentence(data):
    with pytest.raises(NotTextError, match=r"is not text: .*\. Save it as UTF-8") as caught:
        decode_text(data, "a.txt")
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=300))
def test_any_bytes_become_text_or_one_of_two_errors(data):
    try:
        decoded = decode_text(data, "a.txt")
    except (NoTextError, NotTextError):
        return
    assert decoded.text
    assert not any("\ud800" <= char <= "\udfff" for char in decoded.text)


@given(st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip()))
def test_utf8_comes_back_as_it_was(text):
    assert decode_text(text.encode(), "a.txt").text == text
