"""Whose words a quotation is, as a whole reading knows it."""

import pytest

from reading_help import read, sayers, speakers

LINE = "We will hold this line until the last man"


@pytest.mark.parametrize(
    "report",
    [
        f'"{LINE}," Colonel Idris Kone said.',
        f'Colonel Idris Kone said: "{LINE}."',
        f'"{LINE}," said Colonel Idris Kone, commander of the 5th Brigade.',
        f"“{LINE},” Colonel Idris Kone told reporters.",
        f'Colonel Idris Kone spoke to reporters. "{LINE}," he said.',
        f'Colonel Idris Kone, 51, commander of the 5th Brigade, added: "{LINE}."',
    ],
)
def test_a_quotation_belongs_to_whoever_said_it(report):
    assert [(who, words.rstrip(",.")) for who, words in speakers(report)] == [("Idris Kone", LINE)]


def test_a_quotation_that_he_said_breaks_is_two_of_one_speaker():
    report = '"My soldiers did what they could," Colonel Tania Ferreira said. "They had no shells and no food."'
    assert {who for who, _ in speakers(report)} == {"Tania Ferreira"}
    assert len(speakers(report)) == 2


def test_two_speakers_are_told_apart():
    report = f'"{LINE}," Colonel Idris Kone said.\n\n"Nobody here will hold any line at all," Major Ali Toure said.'
    assert [who for who, _ in speakers(report)] == ["Idris Kone", "Ali Toure"]


def test_a_name_inside_a_quotation_is_not_its_speaker():
    report = '"Colonel Idris Kone was killed in the attack," the army spokesman, Major Ali Toure, said.'
    assert [who for who, _ in speakers(report)] == ["Ali Toure"]


def test_where_nobody_is_named_there_is_no_speaker():
    assert [who for who, _ in speakers(f'On the wall somebody had left a line: "{LINE}."')] in ([None], ["somebody"])


def test_a_pronoun_is_never_a_speaker():
    report = f'"{LINE}," he said. Colonel Idris Kone spoke to reporters in Bamako.'
    assert speakers(report)[0][0] in ("Idris Kone", None)


def test_words_in_a_statement_say_so():
    [quote] = read(f'"{LINE}," Colonel Idris Kone said in a statement.').quotes
    assert quote.channel == "statement"


def test_a_title_in_quotation_marks_is_no_quotation():
    assert speakers('Colonel Idris Kone, known as "the Lion", spoke.') == []


def test_the_president_is_whoever_holds_that_office_alone():
    report = 'President Noor Hakimi met reporters. "We must change the whole army at once," the president said.'
    assert speakers(report) == [("Noor Hakimi", "We must change the whole army at once,")]
    two = f"{report} President Ana Lopez of Ruritania spoke, too. “We will not follow him there,” the president said."
    assert speakers(two)[-1] == ("the president", "We will not follow him there,")


@pytest.mark.parametrize("rank", ["Brig. Gen.", "Brig.-Gen.", "Maj.", "Lt. Col.", "Insp. Gen.", "Cdre.", "Brigadier General"])
def test_a_rank_with_its_full_stop_ends_no_speech(rank):
    found = read(f"Capt. Onyema Sani said {rank} Garba Audu was killed on Monday.")
    [event] = found.events
    assert (event.certainty, event.said_by) == ("reported", (found.people[0].id,))


def test_a_rank_before_a_name_is_nobody_who_speaks():
    found = read("“He is in his house on leave,” spokesperson Maj. Gen. Lul Ruai Nhial told the Tribune.")
    [quote] = found.quotes
    assert {person.id: person.name for person in found.people}[quote.speaker] == "Lul Ruai Nhial"


@pytest.mark.parametrize(
    "words", ["No official has confirmed this", "The ministry has not confirmed this", "Nobody confirmed this"]
)
def test_what_nobody_confirmed_is_nobodys_word(words: str):
    lead = "Colonel Ana Berg was appointed commander of the National Guard."
    report = f"{lead}\n\nColonel Ivo Brandt, commander of the 3rd Brigade, was near the town. {words}."
    assert sayers(report, "appointed") == ()


def test_what_is_added_behind_who_is_the_outlets_own():
    report = "Prosecutors had wanted to hear Colonel Ivo Brandt, who took over the 3rd Battalion in July 2007."
    assert sayers(report, "appointed") == ()
    said = "Prosecutors said that Colonel Ivo Brandt, who led the 3rd Battalion, was dismissed in July 2007."
    assert sayers(said, "dismissed") == ("Prosecutors",)
