import re

from fasti.model.document import Document
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.model.reading import Reading
from fasti.model.statement import Quotation
from fasti.sources.furniture import clean_text
from fasti.views.brat import reading_to_brat

#: what makes a name that of a force's member
OFFICE = (("has_rank", Mention("rank", Passage(0, 7, "Colonel"))), ("has_role", Mention("role", Passage(0, 9, "commander"))))


def brat_of(original, *sought, kind="person"):
    text, stretches, _ = clean_text(original)
    document = Document(text, stretches=stretches)
    mentions = tuple(Mention(kind, Passage(text.index(words), text.index(words) + len(words), words)) for words in sought)
    links = tuple(Link(tie, mention, other) for mention in mentions for tie, other in OFFICE)
    return reading_to_brat(Reading(document, mentions=mentions, links=links))


def test_mentions_and_ties_are_written_as_brat_wants_them(reading):
    assert reading_to_brat(reading).splitlines() == [
        "T1\tRank 30 37\tColonel",
        "T2\tPerson 38 48\tAna Sample",
        "T3\tOrganization 63 74\t3rd Brigade",
        "R1\thas_rank Arg1:T2 Arg2:T1",
        "R2\tis_posted Arg1:T2 Arg2:T3",
    ]


def test_offsets_count_in_the_file_although_furniture_was_left_out():
    original = "\ufeffA title\r\nSubscribe\r\nColonel Ana Sample resigned.\r\n"
    assert brat_of(original, "Ana Sample") == f"T1\tPerson {original.index('Ana')} {original.index(' resigned')}\tAna Sample\n"


def test_mention_over_a_line_end_is_written_in_fragments():
    assert brat_of("The chief was Ana  \n Sample.", "Ana  \n Sample") == "T1\tPerson 14 17;21 27\tAna Sample\n"


def test_mention_over_something_left_out_is_written_in_fragments():
    assert brat_of("The chief was Ana Sam\u00adple.", "Ana Sample") == "T1\tPerson 14 21;22 25\tAna Sam ple\n"


def test_every_fragment_stands_where_it_says():
    original = "\ufeffA title\r\nShare\r\nColonel Ana\r\nSample of the 3rd\u200b Brigade resigned.\r\n"
    for line in brat_of(original, "Ana\nSample", "3rd Brigade", "Colonel").splitlines():
        places, words = re.fullmatch(r"T\d\tPerson ([\d ;]+)\t(.+)", line).groups()
        fragments = [original[int(a) : int(b)] for a, b in (place.split(" ") for place in places.split(";"))]
        assert " ".join(fragments) == words


def test_same_mention_twice_is_written_once():
    assert brat_of("Ana Sample resigned.", "Ana Sample", "Ana Sample").count("\n") == 1


def test_reading_without_mentions_is_an_empty_file():
    assert reading_to_brat(Reading(Document("It rained."))) == ""


def test_a_name_without_rank_or_office_is_not_a_members():
    mention = Mention("person", Passage(0, 10, "Ana Sample"))
    assert reading_to_brat(Reading(Document("Ana Sample resigned."), mentions=(mention,))) == ""


def test_a_headline_repeats_what_the_text_says_and_is_not_marked():
    assert brat_of("Army names Colonel Ana Sample\n\nThe army gave no reason.", "Ana Sample") == ""
    assert brat_of("The army has a new chief\n\nShe is Colonel Ana Sample.", "Ana Sample").count("Person") == 1


def test_a_sentence_at_the_top_is_no_headline():
    assert brat_of("The army named Colonel Ana Sample.\n\nIt gave no reason.", "Ana Sample").count("Person") == 1
    assert brat_of("The army named Colonel Ana Sample", "Ana Sample").count("Person") == 1


def test_a_first_line_that_is_the_title_is_a_headline_whatever_it_ends_with():
    name = Mention("person", Passage(11, 21, "Ana Sample"))
    links = tuple(Link(tie, name, other) for tie, other in OFFICE)
    text = "Who is Col Ana Sample?\nThe army gave no answer."
    for title, marked in (("Who is Col. Ana Sample?", 0), ("Another title", 1), (None, 1)):
        reading = Reading(Document(text, title=title), mentions=(name,), links=links)
        assert reading_to_brat(reading).count("Person") == marked


def test_acting_is_marked_with_the_office_and_new_is_not():
    for words, marked in (("acting", "acting commander"), ("new", "commander")):
        text = f"Colonel Ana Sample is the {words} commander."
        start = text.index("commander")
        name, office = Mention("person", Passage(8, 18, "Ana Sample")), Mention("role", Passage(start, start + 9, "commander"))
        rank = Mention("rank", Passage(0, 7, "Colonel"))
        links = (Link("has_rank", name, rank), Link("has_role", name, office))
        reading = Reading(Document(text), mentions=(rank, name, office), links=links)
        assert [line.split("\t")[2] for line in reading_to_brat(reading).splitlines() if "\tRole" in line] == [marked]


def test_a_whole_service_is_marked_once_and_its_units_each_time():
    text = "The Ruritanian Army moved. The Ruritanian Army fired. The 8 Brigade moved. The 8 Brigade fired."
    for unit, times in (("Ruritanian Army", 1), ("8 Brigade", 2)):
        places = [m.start() for m in re.finditer(unit, text)]
        mentions = tuple(Mention("unit", Passage(at, at + len(unit), unit)) for at in places)
        assert reading_to_brat(Reading(Document(text), mentions=mentions)).count(unit) == times


def test_a_whole_service_in_somebodys_words_is_not_marked():
    text = "He said: “The Ruritanian Army will win this war.”"
    mention = Mention("unit", Passage(14, 29, "Ruritanian Army"))
    quote = Quotation(None, direct=True, passage=Passage(10, 48, text[10:48]))
    assert reading_to_brat(Reading(Document(text), quotes=(quote,), mentions=(mention,))) == ""


def test_a_number_makes_any_kind_of_unit_a_forces_and_no_school():
    for name, marked in (("105 Composite Group", 1), ("59 School", 0)):
        mention = Mention("unit", Passage(4, 4 + len(name), name))
        assert reading_to_brat(Reading(Document(f"The {name} moved."), mentions=(mention,))).count(name) == marked


def test_an_office_of_several_people_is_not_marked():
    for office, marked in (("GOCs", 0), ("GOC", 1)):
        text = f"Colonel Ana Sample is one {office} here."
        name, rank = Mention("person", Passage(8, 18, "Ana Sample")), Mention("rank", Passage(0, 7, "Colonel"))
        role = Mention("role", Passage(26, 26 + len(office), office))
        links = (Link("has_rank", name, rank), Link("has_role", name, role))
        assert reading_to_brat(Reading(Document(text), mentions=(rank, name, role), links=links)).count("Role") == marked


def units_marked(text, name):
    mention = Mention("unit", Passage(text.index(name), text.index(name) + len(name), name))
    return reading_to_brat(Reading(Document(text), mentions=(mention,))).count(name)


def test_a_headquarters_that_speaks_for_its_service_is_not_marked_and_one_that_somebody_is_posted_to_is():
    assert units_marked("The Defence Headquarters said so.", "Defence Headquarters") == 0
    assert units_marked("He moves to Defence Headquarters now.", "Defence Headquarters") == 1


def test_a_company_with_a_number_is_a_forces_and_one_without_is_not():
    assert units_marked("Held by 9 Brigade Provost Company today.", "9 Brigade Provost Company") == 1
    assert units_marked("Held by Air Transport Company today.", "Air Transport Company") == 0
