import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.model.document import Document
from fasti.sources.furniture import clean_text

TITLE = "Brigade gets a new commander"
LEAD = "The ministry said on Tuesday that Colonel Ana Sample had been named commander of the brigade, a post she takes up in May."
MORE = "Her predecessor, who had led the brigade for two years, will retire, according to two officers who asked not to be named."


def reading_of(*lines):
    original = "\n".join(lines)
    text, stretches, furniture = clean_text(original)
    return text, Document(text, stretches=stretches), furniture, original


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("JOIN US ON TELEGRAM", "follow"),
        ("Follow our reporting on the elections on @herald.", "follow"),
        ("Subscribe to our daily newsletter", "subscribe"),
        ("Get the latest headlines straight to your inbox.", "subscribe"),
        ("READ ALSO: Navy Gets Three New Ships", "related"),
        ("Read more", "related"),
        ("See more pictures here", "related"),
        ("Army Orders Forty New Trucks: What We Know", "related"),
        ("* Army Orders Forty New Trucks From Abroad", "related"),
        ("Share on Facebook Twitter WhatsApp", "share"),
        ("12 Comments", "share"),
        ("If you find a mistake, highlight it and press Ctrl + Enter.", "typo"),
        ("Spotted a typo? Tell us.", "typo"),
        ("We use cookies to improve this site.", "cookies"),
        ("© 2023 The Herald. All rights reserved.", "copyright"),
        ("This material may not be published, broadcast, rewritten or redistributed.", "copyright"),
        ("Did you serve there? Email newsroom@herald.example.", "contact"),
        ("By Jane Writer, Capital City", "byline"),
        ("Updated: 14 July 2023 10:32", "stamp"),
        ("ADVERTISEMENT", "advertisement"),
        ("Soldiers on parade in the capital. Image: J. Photographer/Reuters", "caption"),
        ("Soldiers on parade (Photo: J. Photographer)", "caption"),
        ("Soldiers on parade in the capital. AFP PHOTO", "caption"),
        ("Commander of the Brigade, Ana Sample", "caption"),
        ("—Ana Sample on her first day", "pull quote"),
    ],
)
def test_furniture_between_paragraphs_is_listed_and_not_read(line, kind):
    text, _, furniture, original = reading_of(TITLE, LEAD, line, MORE)
    assert text == f"{TITLE}\n{LEAD}\n{MORE}"
    assert [(piece.text, piece.kind) for piece in furniture] == [(line, kind)]
    assert original[furniture[0].original :].startswith(line)


@pytest.mark.parametrize(
    "line",
    [
        "Follow-up talks on the command were held on Friday.",
        "Subscribers to the theory say that the general was pushed.",
        "She joined us on the parade ground, a soldier said.",
        "“Join us,” the commander told his troops.",
        "He posted the recording on Telegram.",
        "Posted to the 3rd Division in 2013, he led it for a year.",
        "By Tuesday the general had gone.",
        "By the time the brigade arrived, the town had fallen.",
        "He published a picture: it showed the colonel in his office.",
        "A new commander",
        "New commander takes over the brigade after two years",
        "General Officers Commanding 7 Division",
        "Past and Present Commanders of the Brigade",
        "Parents of soldiers ask for answers",
        "((es))Spanish language: “Nos vamos.”",
        "The paper said reports of his death, first published on 3 May, were false.",
        "Post",
        "Rank",
        "X",
    ],
)
def test_reporting_and_headings_of_sections_stay(line):
    text, _, furniture, original = reading_of(TITLE, LEAD, line, MORE)
    assert text == original
    assert furniture == ()


def test_heading_in_title_case_stays_when_the_next_paragraph_tells_of_it():
    heading = "Brigade Predecessor Retires After Leading Officers"
    assert heading in reading_of(TITLE, LEAD, heading, MORE)[0]


def test_list_of_postings_stays_whole():
    names = ("Commander, 1 Brigade, Ana Sample", "Chief of Staff, Ben Example", "Director of Training, Cy Instance")
    text, _, furniture, original = reading_of(TITLE, LEAD, *names, MORE)
    assert text == original
    assert furniture == ()


def test_title_stays_even_if_it_reads_like_a_related_headline():
    text, _, furniture, _ = reading_of("Army Orders Forty New Trucks: What We Know", LEAD, MORE)
    assert text.startswith("Army Orders Forty New Trucks")
    assert furniture == ()


def test_widget_above_the_title_goes():
    assert reading_of("Skip to content", TITLE, LEAD)[0] == f"{TITLE}\n{LEAD}"


def test_headlines_under_related_articles_go_with_it():
    text, _, furniture, _ = reading_of(
        TITLE, LEAD, MORE, "Related articles", "Navy gets three new ships", "Police chief visits a school"
    )
    assert text.strip() == f"{TITLE}\n{LEAD}\n{MORE}"
    assert [piece.kind for piece in furniture] == ["related"] * 3


def test_credit_within_a_paragraph_is_cut_out_of_it():
    text, document, furniture, original = reading_of(TITLE, f"{LEAD} (Photo: J. Photographer)", MORE)
    assert text == f"{TITLE}\n{LEAD}\n{MORE}"
    assert [(piece.text, piece.kind) for piece in furniture] == [("(Photo: J. Photographer)", "credit")]
    assert original[document.original_offset(text.index("Her")) :] == MORE


def test_link_at_the_end_of_a_paragraph_is_cut_out_of_it():
    text, _, furniture, _ = reading_of(TITLE, f"{LEAD} READ ALSO: Navy gets three new ships", MORE)
    assert text == f"{TITLE}\n{LEAD}\n{MORE}"
    assert furniture[0].kind == "related"


def test_windows_line_ends_and_invisible_characters_do_not_reach_the_text():
    text, document, furniture, original = reading_of("\ufeffGene\u00adral Sample\u200b resigned.\r", "He said so.\r")
    assert text == "General Sample resigned.\nHe said so.\r"
    assert original[document.original_offset(text.index("He said")) :].startswith("He said")
    assert furniture == ()


def test_text_without_furniture_is_its_own_original():
    assert clean_text(LEAD) == (LEAD, (), ())


PIECES = st.sampled_from(
    [
        TITLE,
        LEAD,
        MORE,
        "Share",
        "READ ALSO: Ships",
        "Related articles",
        "(Photo: AFP)",
        "—X",
        "\r\n",
        "\n",
        " ",
        "\ufeff",
        "\u00ad",
        "Ж",
        "😀",
    ]
)


@given(st.lists(PIECES | st.text(max_size=20), max_size=30).map("".join))
def test_every_code_point_says_truly_where_it_stood(original):
    text, stretches, furniture = clean_text(original)
    document = Document(text, stretches=stretches)
    assert all(original[document.original_offset(at)] == char for at, char in enumerate(text))
    assert all(original[piece.original :].startswith(piece.text) for piece in furniture)
    places = [document.original_offset(at) for at in range(len(text))]
    assert places == sorted(set(places))
    assert not any(piece.original <= place < piece.original + len(piece.text) for piece in furniture for place in places)
