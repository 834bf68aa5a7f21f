"""How sure the text is, and on whose word: told, reported, hedged, denied, still ahead, or no event at all."""

import pytest

from reading_help import event_of, events, name_of, posts, read, sayers, told


def certainty(report, event="dismissed"):
    return event_of(report, event).certainty


def test_what_the_outlet_says_itself_is_asserted():
    assert certainty("General Tadesse Bekele was dismissed on Monday.") == "asserted"
    assert sayers("General Tadesse Bekele was dismissed on Monday.", "dismissed") == ()


@pytest.mark.parametrize(
    ("report", "who"),
    [
        ("Two officials said General Tadesse Bekele had been dismissed.", "Two officials"),
        ("The army said General Tadesse Bekele had been dismissed.", "army"),
        ("According to Major Ali Toure, General Tadesse Bekele was dismissed.", "Ali Toure"),
        ("General Tadesse Bekele was dismissed, Major Ali Toure said.", "Ali Toure"),
        ("Major Ali Toure told reporters that General Tadesse Bekele had been dismissed.", "Ali Toure"),
        ('"General Tadesse Bekele was dismissed this morning," Major Ali Toure said.', "Ali Toure"),
        ("General Tadesse Bekele said he had been dismissed.", "Tadesse Bekele"),
    ],
)
def test_what_somebody_says_is_reported_on_their_word(report, who):
    assert certainty(report) == "reported"
    assert sayers(report, "dismissed") == (who,)


def test_a_statement_speaks_for_whoever_signed_it():
    report = (
        "The move was made known in a statement signed by Colonel Ivo Brandt. "
        "General Tadesse Bekele has been dismissed, the statement said."
    )
    assert sayers(report, "dismissed") == ("Ivo Brandt",)


@pytest.mark.parametrize(
    "report",
    [
        "General Tadesse Bekele was reportedly dismissed.",
        "General Tadesse Bekele has reportedly been dismissed.",
        "General Tadesse Bekele is believed to have been dismissed.",
        "General Tadesse Bekele was allegedly dismissed.",
        "General Tadesse Bekele may have been dismissed.",
    ],
)
def test_a_hedge_makes_it_doubtful(report):
    assert certainty(report) == "doubtful"


def test_what_is_unlikely_is_not_asserted():
    assert certainty("It is unlikely that General Tadesse Bekele was dismissed.") in ("doubtful", "denied")


@pytest.mark.parametrize(
    "report",
    [
        "General Tadesse Bekele was not dismissed.",
        "General Tadesse Bekele has never been dismissed.",
        "General Tadesse Bekele wasn't dismissed.",
        "The ministry denied that General Tadesse Bekele had been dismissed.",
        "The ministry denied reports that General Tadesse Bekele had been dismissed.",
        "Reports that General Tadesse Bekele had been dismissed are false, the army said.",
    ],
)
def test_denied_dismissal_is_not_a_dismissal(report):
    assert told(report) == {("dismissed", "Tadesse Bekele", "denied")}
    assert not [post for post in posts(report) if post[3] == "former"]


@pytest.mark.parametrize(
    "report",
    [
        "General Tadesse Bekele will be dismissed next week.",
        "General Tadesse Bekele is to be dismissed on Friday.",
        "General Tadesse Bekele is expected to be dismissed in June.",
        "General Tadesse Bekele will be dismissed next week, the minister said.",
        "The minister said General Tadesse Bekele would be dismissed in June.",
    ],
)
def test_what_lies_ahead_is_predicted_also_when_somebody_says_it(report):
    assert told(report) == {("dismissed", "Tadesse Bekele", "predicted")}


@pytest.mark.parametrize(
    "report",
    [
        "General Tadesse Bekele offered to resign.",
        "General Tadesse Bekele offered his resignation, but the president refused it.",
        "General Tadesse Bekele refused to resign.",
        "General Tadesse Bekele threatened to resign.",
        "The opposition called for General Tadesse Bekele to be dismissed.",
        "Protesters demanded the dismissal of General Tadesse Bekele.",
        "The opposition urged the president to dismiss General Tadesse Bekele.",
        "The president has the power to dismiss General Tadesse Bekele.",
    ],
)
def test_a_wish_an_offer_or_a_threat_is_no_event(report):
    assert events(report) == set()


@pytest.mark.parametrize(
    "report",
    ["If he fails, General Tadesse Bekele would be dismissed.", "General Tadesse Bekele would be dismissed if he failed."],
)
def test_under_a_condition_nothing_has_happened(report):
    assert {c for _, _, c in told(report)} <= {"predicted"}


def test_a_hedge_in_one_clause_leaves_the_other_alone():
    report = "General Tadesse Bekele was arrested on Monday, and Colonel Idris Kone was reportedly dismissed."
    assert told(report) == {("arrested", "Tadesse Bekele", "asserted"), ("dismissed", "Idris Kone", "doubtful")}


def test_the_outlets_own_voice_outweighs_a_report():
    report = "The army said General Tadesse Bekele had been dismissed. General Tadesse Bekele was dismissed on Monday."
    assert told(report) == {("dismissed", "Tadesse Bekele", "asserted")}


def test_a_hedge_before_two_verbs_is_about_both():
    report = "Admiral Igor Kral was allegedly suspended and arrested."
    assert {certainty for *_, certainty in told(report)} == {"doubtful"}


def test_a_hedge_before_the_first_clause_is_not_about_the_next():
    report = "Admiral Igor Kral was allegedly suspended and police arrested General Petr Novak."
    assert ("arrested", "Petr Novak", "asserted") in told(report)


def test_a_rejected_report_is_a_denial():
    report = "General Oscar Kral rejected reports that he was about to be charged."
    assert told(report) == {("charged", "Oscar Kral", "denied")}


def test_a_confirmed_report_is_none():
    report = "General Oscar Kral confirmed reports that he had been charged."
    assert {certainty for *_, certainty in told(report)} != {"denied"}


def test_what_somebody_foretells_is_predicted_and_their_word():
    report = "Colonel Idris Kone will take over the 5th Brigade in July, two officials said."
    assert told(report) == {("appointed", "Idris Kone", "predicted")}
    assert sayers(report, "appointed") == ("two officials",)
    assert sayers("Colonel Idris Kone will take over the 5th Brigade in July.", "appointed") == ()


def test_what_it_is_understood_is_doubtful():
    assert told("It is understood that Colonel Idris Kone was dismissed.") == {("dismissed", "Idris Kone", "doubtful")}
    assert told("He understood at once. Colonel Idris Kone was dismissed.") == {("dismissed", "Idris Kone", "asserted")}


@pytest.mark.parametrize(
    "report",
    [
        "If Colonel Idris Kone is dismissed, the army will fight.",
        "Reporters asked whether Colonel Idris Kone had been dismissed.",
    ],
)
def test_a_condition_or_a_question_is_no_event(report: str):
    assert told(report) == set()


def test_what_follows_a_condition_is_an_event():
    assert told("If anything was sure, it was the end: Colonel Idris Kone was dismissed.") == {
        ("dismissed", "Idris Kone", "asserted")
    }


def test_whoever_would_not_confirm_a_report_did_not_make_it():
    report = "The ministry declined to confirm reports that Colonel Idris Kone had been dismissed."
    assert told(report) == {("dismissed", "Idris Kone", "doubtful")}
    assert sayers(report, "dismissed") == ()
    again = f"{report} Two officials said Colonel Kone had been dismissed."
    assert told(again) == {("dismissed", "Idris Kone", "reported")}
    assert sayers(again, "dismissed") == ("Two officials",)


def test_whoever_confirms_a_report_says_so():
    report = "The ministry confirmed reports that Colonel Idris Kone had been dismissed."
    assert told(report) == {("dismissed", "Idris Kone", "reported")}


def whose(report: str) -> set[tuple[str | None, str, str, tuple[str | None, ...]]]:
    """(person, unit, certainty, said by) of every post."""
    reading = read(report)
    return {
        (name_of(reading, p.person), str(name_of(reading, p.unit)), p.certainty, tuple(name_of(reading, s) for s in p.said_by))
        for p in reading.posts
    }


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Colonel Jan Wilk took over the 5th Corps from General Erik Dahl", "Erik Dahl"),
        ("Colonel Jan Wilk commands the 5th Corps", "Jan Wilk"),
        ("the new commander of the 5th Corps is Colonel Jan Wilk", "Jan Wilk"),
        ("Colonel Jan Wilk served as commander of the 5th Corps", "Jan Wilk"),
    ],
)
def test_a_post_told_in_somebodys_words_is_theirs(words, person):
    [(certainty, said_by)] = {(how, said) for who, _, how, said in whose(f"The ministry said that {words}.") if who == person}
    assert (certainty, [str(each).lower().removeprefix("the ") for each in said_by]) == ("reported", ["ministry"])
    assert {how for *_, how, _ in whose(f"{words[0].upper()}{words[1:]}.")} == {"asserted"}


@pytest.mark.parametrize(
    "words",
    [
        "Colonel Jan Wilk, commander of the 5th Corps, was hurt",
        "the commander of the 5th Corps, Colonel Jan Wilk, was hurt",
    ],
)
def test_a_title_in_somebodys_words_is_the_outlets_own(words):
    assert {how for *_, how, _ in whose(f"The ministry said that {words}.")} == {"asserted"}
