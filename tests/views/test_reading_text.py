from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.views.text import reading_to_text


def test_terminal_reading_says_who_what_when_and_on_whose_word(reading):
    shown = reading_to_text(reading, width=160)
    for line in (
        "The Sample Herald · 2023-07-13 · en",
        "Colonel Ana Sample  also Sample · aged 48 · call sign “Heron”",
        "  current  commander, 3rd Brigade  since 2023-07-11  (reported, according to the ministry)",
        "  former  commander, 3rd Brigade  until 2023-07-11, dismissed  (doubtful)",
        "  dismissed  (doubtful)",
        "  followed by  Ben Example → Ana Sample, commander, 3rd Brigade",
        "  part of  3rd Brigade, part of Northern Command",
        "  said  Ana Sample, Telegram",
        "      “The brigade stands ready,”",
        "  ! The text gives two dates for one event.",
        "2 pieces of page furniture left out: 2 share",
    ):
        assert line in shown.splitlines()


def test_every_statement_stands_over_its_words(reading):
    lines = reading_to_text(reading, width=160).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("  former"))
    assert lines[at + 1].startswith("      “Colonel Ana Sample took over")
    assert lines[at + 2] == "      “Example was reportedly dismissed”"


def test_report_without_statements_says_so():
    shown = reading_to_text(Reading(Document("It rained.")))
    assert "no publication date" in shown
    assert "says nothing that Fasti could read" in shown


def test_narrow_terminal_gets_narrow_lines(reading):
    assert max(map(len, reading_to_text(reading, width=50).splitlines())) <= 50


def test_colours_come_only_when_asked_for(reading):
    assert "\x1b[" not in reading_to_text(reading)
    assert "\x1b[" in reading_to_text(reading, color=True)


def test_hostile_words_are_shown_and_do_nothing(hostile_reading):
    shown = reading_to_text(hostile_reading, width=400)
    assert "[red]" in shown
    assert "<script>" in shown
    assert not set(shown) & set("\x1b\x07\u202e")
