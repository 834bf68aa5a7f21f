"""Short forms that a report introduces stand for the unit they were given to."""

from fasti.mentions.acronyms import find_acronyms
from fasti.mentions.tokens import cut_tokens
from reading_help import posts, units


def long_forms(text):
    tokens = cut_tokens(text)
    return {short: text[tokens[a].start : tokens[b - 1].end] for short, (a, b) in find_acronyms(tokens).items()}


def test_a_short_form_in_brackets_stands_for_the_name_before_it():
    assert long_forms("The Joint Task Force (JTF) met.") == {"JTF": "Joint Task Force"}


def test_a_short_form_may_leave_out_small_words():
    assert long_forms("The Ministry of Internal Affairs (MIA) met.") == {"MIA": "Ministry of Internal Affairs"}


def test_a_short_form_may_take_two_letters_of_a_word():
    assert long_forms("The Training and Doctrine Command (TRADOC) met.") == {"TRADOC": "Training and Doctrine Command"}


def test_capitals_in_brackets_that_do_not_fit_are_no_short_form():
    assert long_forms("The Joint Task Force (UN) met.") == {}


def test_letters_that_fit_words_in_lower_case_are_no_short_form():
    assert long_forms("They joined the force (JTF) early.") == {}


def test_an_introduced_short_form_is_the_same_unit_later():
    report = "The Border Security Force (BSF) was founded in 1965. Anil Rao is the commander of the BSF."
    assert posts(report) == {("Anil Rao", "commander", "Border Security Force", "current")}
    assert units(report) == {"Border Security Force"}
