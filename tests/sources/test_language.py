import sys

import pytest

from fasti.sources.language import detect_language, language_code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The commander of the brigade was dismissed on Tuesday, the ministry said.", "en"),
        ("THE COMMANDER OF THE BRIGADE WAS DISMISSED ON TUESDAY, THE MINISTRY SAID.", "en"),
        ("Командующий армией был отстранён от должности во вторник, сообщило министерство.", "ru"),
        ("Командувача армії було звільнено з посади у вівторок, повідомило міністерство оборони.", "uk"),  # noqa: RUF001,
        ("Le général a été nommé chef d'état-major par le président mardi, selon un communiqué.", "fr"),
        ("El general fue nombrado comandante del ejército el martes por el presidente.", "es"),
        ("عين الرئيس قائدا جديدا للجيش يوم الثلاثاء في العاصمة بعد إقالة القائد السابق", "ar"),
    ],
)
def test_language_of_a_report(text, language):
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["Yes.", "12 345", "Maj Gen AB Sample GOC 1 Division\nBrig Gen CD Example Comd 2 Brigade\n" * 5])
def test_too_little_text_and_lists_of_names_are_no_language(text):
    assert detect_language(text) is None


def test_clear_english_never_loads_the_detector(monkeypatch):
    monkeypatch.setitem(sys.modules, "lingua", None)
    assert detect_language("He said that the officer was in charge of the brigade.") == "en"


@pytest.mark.parametrize(
    ("written", "code"), [("en-GB", "en"), ("EN", "en"), ("pt_BR", "pt"), ("English", "en"), ("Elvish", "elvish")]
)
def test_what_pages_write_becomes_a_code(written, code):
    assert language_code(written) == code


def test_short_english_text_full_of_names_is_never_taken_for_another_language():
    assert detect_language("Colonel Idris Kone commanded the 2nd Brigade. Brigadier Eva Lund took over from him.") in (None, "en")
