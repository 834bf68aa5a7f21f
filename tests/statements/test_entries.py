"""Entries of digests are headed by their unit, and what they tell of a commander is told of that unit's."""

import pytest

from reading_help import events, posts, successions, under

DIGEST = """
WEEKLY: what we know

1. 35th Guards CAA. Lt. Gen. Pavel Orlov was removed on Wednesday. Maj. Gen. Oleg Zimin is acting commander of the army.

2. 41st Brigade (35th Guards CAA). Col. Ivan Lisin, the commander, was killed. Col. Gleb Rybak is acting commander since Monday.

3. 205th MRR (73rd MRD). Lt. Col. Timur Gareev is acting commander in place of Rybak.

4. To those who ask: Col. Anton Belov, the commander, is on leave.
"""


def test_offices_of_an_entry_are_of_the_unit_that_heads_it():
    assert posts(DIGEST) >= {
        ("Oleg Zimin", "commander", "35th Guards CAA", "acting"),
        ("Ivan Lisin", "commander", "41st Brigade", "former"),
        ("Gleb Rybak", "commander", "41st Brigade", "acting"),
        ("Timur Gareev", "commander", "205th MRR", "acting"),
    }


def test_an_entry_ends_where_the_next_begins():
    assert ("Anton Belov", "commander", "205th MRR", "current") not in posts(DIGEST)


def test_a_bigger_unit_in_brackets_behind_a_unit_stands_above_it():
    assert under(DIGEST) == {("41st Brigade", "35th Guards CAA"), ("205th MRR", "73rd MRD")}
    assert under("Colonel Ana Ruiz visited the 3rd Battalion (12th Brigade).") == {("3rd Battalion", "12th Brigade")}
    assert not under("Colonel Ana Ruiz visited the 12th Brigade (3rd Battalion).")


@pytest.mark.parametrize(
    ("mark", "unit", "close"),
    [
        ("🔴 ", "LID-33", "."),
        ("▪️ ", "LID 33", ":"),
        ("- ", "LID-33", " –"),
        ("• ", "Lower Sittang RMC", "."),
        ("(2) ", "No. 33 LID", "."),
        ("", "5th Brigade", "."),
        ("The ", "5th Brigade", ":"),
    ],
)
def test_a_unit_alone_at_the_beginning_of_a_line_heads_it(mark, unit, close):
    entry = f"{mark}{unit}{close} Brig-Gen Ko Thant resigned as commander last week. Col Min Oo is acting commander."
    assert {post[2] for post in posts(f"Digest\n\n{entry}")} == {unit}


@pytest.mark.parametrize(
    "opening",
    [
        "The Defence Ministry: we know nothing.",
        "The 5th Brigade left on Monday.",
        "He spoke to the 5th Brigade.",
        "“The 5th Brigade. That is all,” he said.",
    ],
)
def test_a_unit_that_only_begins_a_sentence_or_is_a_ministry_heads_nothing(opening):
    report = f"{opening} Col. Min Oo of the 8th Regiment was wounded. Col. Ko Lin, the commander, said so. The 9th Brigade left."
    assert ("Ko Lin", "commander", "5th Brigade", "current") not in posts(report)


def test_other_offices_keep_to_themselves_in_an_entry():
    report = "1. 5th Brigade. Ana Ruiz, the commander of the 6th Division, and the minister, Ivo Brandt, went there."
    assert posts(report) == {("Ana Ruiz", "commander", "6th Division", "current"), ("Ivo Brandt", "minister", None, "current")}


def test_its_commander_is_the_headings():
    assert posts("🟡 MOC-15. Its commander, Brig-Gen Hla Myat, is ill.") == {("Hla Myat", "commander", "MOC-15", "current")}


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("Col. Ivan Lisin: removed.", {("dismissed", "Ivan Lisin")}),
        (
            "Col. Ivan Lisin removed, Col. Petr Dorin appointed commander.",
            {("dismissed", "Ivan Lisin"), ("appointed", "Petr Dorin")},
        ),
        ("Petr Dorin named commander of the 41st Brigade.", {("appointed", "Petr Dorin")}),
    ],
)
def test_what_is_told_shortly_happens_to_whoever_stands_before_it(report, told):
    assert events(f"1. 41st Brigade. {report}") == told


def test_whoever_names_or_dismisses_somebody_is_not_told_of():
    assert events("President Ivo Brandt appointed Colonel Ana Ruiz commander of the 41st Brigade.") == {("appointed", "Ana Ruiz")}
    assert events("President Ivo Brandt removed, without a word, the commander, Colonel Ana Ruiz.") == {("dismissed", "Ana Ruiz")}
    assert not events("President Ivo Brandt dismissed commanders of the 41st Brigade.")
    assert not events("President Ivo Brandt dismissed the commander of the 41st Brigade, it is said.")
    assert not successions("President Ivo Brandt appointed Colonel Ana Ruiz commander of the 41st Brigade.")


@pytest.mark.parametrize(
    ("label", "post"),
    [
        ("Acting: Col. Ivan Lisin.", ("Ivan Lisin", "commander", "41st Brigade", "acting")),
        ("Commander: Col. Ivan Lisin.", ("Ivan Lisin", "commander", "41st Brigade", "current")),
        ("Chief of staff – Maj. Ivan Lisin, since Monday.", ("Ivan Lisin", "chief of staff", "41st Brigade", "current")),
    ],
)
def test_an_office_that_labels_a_name_is_held_by_whoever_is_named(label, post):
    assert posts(f"1. 41st Brigade. {label}") == {post}


def test_an_office_before_a_colon_is_not_held_by_whoever_the_sentence_goes_on_to_tell_of():
    assert not posts("Commander: Colonel Ivan Lisin was killed.")
    assert not posts("Acting: Ivan Lisin.")
