from __future__ import annotations

import pytest

from fasti.model.reading import Reading
from fasti.model.testimony import Utterance
from reading_help import read


def said_in(text: str) -> tuple[Utterance, ...]:
    return read(text).testimony.utterances


def spoken(text: str) -> list[tuple[str, str, str]]:
    """(kind of voice, name, what they do by saying it) of everything said."""
    return [(said.voice.kind, said.voice.name, said.saying) for said in said_in(text)]


def way(text: str) -> list[tuple[str, str]]:
    """(how, by whom) of the relays of the first thing said."""
    return [(relay.how, relay.voice.name) for relay in said_in(text)[0].relays]


@pytest.mark.parametrize(
    ("text", "kind", "name", "count"),
    [
        ("Two officials said that General Anna Weiss had been dismissed.", "anonymous", "Two officials", 2),
        ("A source said that General Anna Weiss had been dismissed.", "anonymous", "source", 1),
        ("Officials said that General Anna Weiss had been dismissed.", "anonymous", "Officials", None),
        ("A dozen soldiers said that General Anna Weiss had been arrested.", "anonymous", "dozen soldiers", 12),
        ("State media said that General Anna Weiss had been dismissed.", "collective", "State media", None),
        ("Military bloggers said that General Anna Weiss had been dismissed.", "collective", "Military bloggers", None),
        ("The Daily Herald said that General Anna Weiss had been dismissed.", "outlet", "Daily Herald", None),
        ("Reuters reported that General Anna Weiss had been dismissed.", "outlet", "Reuters", None),
        ("The defence ministry said that General Anna Weiss had been dismissed.", "unit", "defence ministry", None),
        ("Colonel Karl Roth said that General Anna Weiss had been dismissed.", "person", "Karl Roth", 1),
        ("A spokesman for General Anna Weiss said that she had resigned.", "anonymous", "spokesman for General Anna Weiss", 1),
    ],
)
def test_a_speaker_is_typed_and_counted(text: str, kind: str, name: str, count: int | None) -> None:
    voice = said_in(text)[0].voice
    assert (voice.kind, voice.name, voice.count) == (kind, name, count)


def test_whoever_has_no_name_is_no_person_of_the_reading() -> None:
    reading = read("Two officials said that General Anna Weiss had been dismissed. Military bloggers said she had resigned.")
    assert [person.name for person in reading.people] == ["Anna Weiss"]
    assert all(said.voice.refers_to is None for said in reading.testimony.utterances)


@pytest.mark.parametrize(
    ("verb", "saying"),
    [
        ("said that", "said"),
        ("insisted that", "claimed"),
        ("denied that", "denied"),
        ("confirmed that", "confirmed"),
        ("predicted that", "predicted"),
        ("would neither confirm nor deny that", "declined"),
        ("did not confirm that", "declined"),
    ],
)
def test_the_verb_says_what_a_speaker_does(verb: str, saying: str) -> None:
    assert spoken(f"The ministry {verb} General Anna Weiss was dismissed.")[0][2] == saying


def test_what_is_not_said_is_no_statement() -> None:
    assert spoken("The ministry did not say that General Anna Weiss was dismissed.") == []
    assert spoken("President Jan Korb dismissed General Anna Weiss.") == []
    assert spoken("Nobody said that General Anna Weiss was dismissed.") == []


def test_an_agency_that_cites_relays_those_it_cites() -> None:
    text = "General Anna Weiss was dismissed on Monday, Reuters reported, citing two sources close to the general staff."
    assert spoken(text) == [("anonymous", "two sources close to the general staff", "said")]
    assert way(text) == [("citing", "Reuters")]
    before = "Reuters, citing three senior officers, reported that General Anna Weiss had been sacked."
    assert (spoken(before)[0][1], way(before)) == ("three senior officers", [("citing", "Reuters")])


def test_a_newsroom_that_was_told_relays() -> None:
    assert way("Two officials told Reuters that General Anna Weiss had been dismissed.") == [("told", "Reuters")]
    assert way("Two officials told the general that Colonel Anna Weiss had been dismissed.") == []
    assert way("According to Reuters, General Anna Weiss had been dismissed.") == []
    quoted = "General Anna Weiss was quoted by state news agency Tass as saying that she had resigned."
    assert way(quoted) == [("quoting", "Tass")]


RECORDING = (
    "Lawmaker Petra Holm made General Anna Weiss’s recording public on Monday. In the recording, General Anna Weiss said that "
    "she had been relieved of command of the 5th Brigade. In an interview, General Anna Weiss said that she was tired."
)


def test_whoever_makes_a_recording_public_relays_what_is_said_in_it_and_nothing_else() -> None:
    recording, interview = [said for said in said_in(RECORDING) if said.voice.name == "Anna Weiss"]
    assert [(relay.how, relay.voice.name) for relay in recording.relays] == [("made public", "Petra Holm")]
    assert recording.relays[0].passage.text == "made General Anna Weiss’s recording public"
    assert (interview.channel, interview.relays) == ("interview", ())


def test_the_way_of_a_claim_leads_through_everything_it_is_said_in() -> None:
    reading = read(RECORDING)
    [dismissal] = [event for event in reading.events if event.type == "dismissed"]
    way = [reading.testimony.utterances[at] for at in reading.way_of(dismissal.evidence[0])]
    assert [(said.voice.name, said.channel) for said in way] == [("Anna Weiss", "recording")]
    own = read("General Anna Weiss was dismissed on Monday.")
    assert own.way_of(own.events[0].evidence[0]) == ()


def test_he_in_the_next_sentence_is_whoever_spoke() -> None:
    text = "Colonel Karl Roth said General Jan Berg had lost touch. The army would pay for it, he said."
    assert [said.voice.name for said in said_in(text)] == ["Karl Roth", "Karl Roth"]


def stances(text: str) -> list[tuple[str, list[str]]]:
    return [(said.stance, [words.text for words in said.stance_words]) for said in said_in(text)]


def test_a_speaker_praises_criticises_or_reports() -> None:
    assert stances("Bloggers called General Anna Weiss a brave officer.") == [("praises", ["brave"])]
    assert stances("Lawmaker Ina Roth accused General Anna Weiss of cowardice.") == [("criticises", ["accused", "cowardice"])]
    assert stances("Bloggers said General Anna Weiss was in the capital.") == [("reports", [])]


def test_a_word_turned_round_shows_the_other_side_or_none() -> None:
    assert stances("“General Anna Weiss was not brave at all,” Karl Roth said.") == [("criticises", ["brave"])]
    assert stances("“General Anna Weiss is no criminal,” Karl Roth said.")[0][0] == "reports"


def test_a_prediction_keeps_its_condition() -> None:
    def foretold(text: str) -> list[str | None]:
        return [said.condition and said.condition.text for said in said_in(text) if said.foretells]

    assert foretold("Analysts warned that the army would split unless the minister resigns.") == ["the minister resigns"]
    assert foretold("“If the pay stops, there will be another mutiny,” said Ivo Katz.") == ["the pay stops"]
    assert foretold("“Only the winter separates us from defeat,” said Ivo Katz.") == ["the winter"]
    assert foretold("Karl Roth predicted that the general staff would fall within a year.") == [None]
    assert foretold("Karl Roth asked if the general had left.") == []
    assert foretold("“The winter was cold,” said Ivo Katz.") == []


def namings(text: str) -> set[tuple[str, str | None]]:
    """(name, whose it is); the outlet's own are nobody's."""
    return {(naming.name, naming.voice and naming.voice.name) for naming in read(text).testimony.namings}


def test_what_somebody_calls_an_event_is_theirs_and_the_word_it_stands_for_the_outlets() -> None:
    text = "State media later called the mutiny an internal dispute."
    assert namings(text) == {("mutiny", None), ("internal conflict", "State media")}
    passive = "The invasion, still called a “special military operation” on state television, goes on."
    assert namings(passive) == {("invasion", None), ("special operation", "state television")}


def test_retold_words_are_the_outlets_and_quoted_words_the_speakers() -> None:
    assert namings("Karl Roth said that the mutiny was over.") == {("mutiny", None)}
    assert namings("“The mutiny of last June is over,” Karl Roth said.") == {("mutiny", "Karl Roth")}
    assert namings("The so-called “special military operation” went on.") == set()
    assert namings("The Northern Liberation Army took the bridge.") == set()


def silences(text: str) -> list[tuple[str, str | None]]:
    return [(each.voice.name, each.about and each.about.text) for each in read(text).testimony.silences]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("State media remained silent on the dismissal of General Weiss.", ("State media", "the dismissal of General Weiss")),
        ("State media coverage of the appeal was, by noon, almost non-existent.", ("State media", "the appeal")),
        ("The ministry has not commented on the dismissal.", ("ministry", "the dismissal")),
        ("The Daily Herald did not report the sacking of Weiss.", ("Daily Herald", "the sacking of Weiss")),
        ("State television ignored the appeal.", ("State television", "the appeal")),
    ],
)
def test_whoever_is_told_to_have_kept_silent_is_listed_with_what_about(text: str, told: tuple[str, str]) -> None:
    assert silences(text) == [told]


def test_neither_of_two_who_kept_silent_said_anything() -> None:
    text = "Neither Defence Minister Otto Lang nor General Anna Weiss has commented on the dismissal."
    assert silences(text) == [("Otto Lang", "the dismissal"), ("Anna Weiss", "the dismissal")]
    assert read(text).testimony.utterances == ()
    text = "Neither the minister nor the Chief of the General Staff, General Anna Weiss, has commented on the dismissal."
    assert ("Anna Weiss", "the dismissal") in silences(text)
    assert "Anna Weiss" not in dict(silences("The spokesman for General Anna Weiss has not commented on the dismissal."))
    assert silences("Both Otto Lang and Anna Weiss have commented on the dismissal.") == []


def test_whoever_reported_was_not_silent() -> None:
    assert silences("State media reported the dismissal. The Daily Herald did not ignore the appeal.") == []


def orders(text: str) -> set[tuple[str, str]]:
    return {(order.type, order.by.name) for order in read(text).testimony.orders}


def test_who_dismissed_somebody_is_kept() -> None:
    assert orders("General Anna Weiss was sacked by Defence Minister Otto Lang.") == {("dismissed", "Otto Lang")}
    assert orders("President Jan Korb dismissed General Anna Weiss on Monday.") == {("dismissed", "Jan Korb")}
    assert orders("General Anna Weiss was dismissed on the orders of President Jan Korb.") == {("dismissed", "Jan Korb")}
    assert orders("General Anna Weiss was dismissed on Monday.") == set()
    by_order = "By order of the Minister of Defence, General Anna Weiss was dismissed."
    assert orders(by_order) == {("dismissed", "the Minister of Defence")}
    assert orders("By the same order, General Anna Weiss was dismissed.") == set()


def alive(text: str) -> list[tuple[str, str | None]]:
    reading: Reading = read(text)
    names = {person.id: person.name for person in reading.people}
    return [(names[sign.person], sign.voice and sign.voice.name) for sign in reading.testimony.alive]


def test_who_is_said_to_be_alive_is_kept() -> None:
    assert alive("General Anna Weiss is alive, the ministry said on Tuesday.") == [("Anna Weiss", "ministry")]
    assert alive("It is not known if General Anna Weiss is alive.") == []
    assert alive("General Anna Weiss died on Monday. She is survived by two sons.") == []


def test_a_claim_taken_back_is_denied_and_one_not_spoken_to_stays_doubtful() -> None:
    withdrawn = read("The ministry withdrew its claim that General Anna Weiss had been killed.")
    assert spoken(withdrawn.document.text) == [("unit", "ministry", "withdrew")]
    assert [(event.certainty, event.said_by) for event in withdrawn.events] == [("denied", ("ministry",))]
    open_ = read("The ministry would neither confirm nor deny that General Anna Weiss was dismissed.")
    assert [event.certainty for event in open_.events] == ["doubtful"]
