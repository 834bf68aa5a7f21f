import pytest

from fasti.errors import NoTextError, SourceError
from fasti.sources.metadata import Metadata
from fasti.sources.page import read_page

PARAGRAPHS = (
    "<p>Colonel Ana Sample was named commander of the brigade on Tuesday, the ministry said in a short statement.</p>"
    "<p>Her predecessor, who had led the brigade for two years, will retire, according to two officers in the capital.</p>"
)
HEAD = (
    "<title>Brigade gets a new commander</title><meta property='og:site_name' content='The Sample Herald'>"
    "<meta property='article:published_time' content='2023-07-13T08:00:00Z'><script>var evil = '<p>no report</p>'</script>"
)


def test_page_gives_text_title_day_and_outlet():
    page = read_page(
        f"<html lang='de'><head>{HEAD}</head><body><nav><a href='/'>Home</a></nav><article>"
        f"<h1>Brigade gets a new commander</h1>{PARAGRAPHS}</article></body></html>",
        "a.html",
    )
    assert page.text.startswith("Brigade gets a new commander\n")
    assert page.text.count("Brigade gets a new commander") == 1
    assert "Her predecessor" in page.text
    assert "evil" not in page.text
    assert "Home" not in page.text
    assert page.about == Metadata(title="Brigade gets a new commander", published="2023-07-13", publisher="The Sample Herald")


def test_page_without_a_date_has_none_even_if_its_text_names_a_day():
    html = f"<html><body><article>{PARAGRAPHS}<p>The parade is on 3 May 2031.</p></article></body></html>"
    assert read_page(html, "a.html").about.published is None


def test_fragment_of_a_page_is_read():
    assert read_page("<p>Colonel Sample resigned.</p>", "a.html").text == "Colonel Sample resigned."


@pytest.mark.parametrize(
    "html", ["<html><body></body></html>", "<script>" + "x" * 1000, "<html><head><title></title></head></html>"]
)
def test_page_without_an_article_is_no_text(html):
    with pytest.raises(NoTextError):
        read_page(html, "a.html")


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 100_000 + "deep" + "</div>" * 100_000,
        "<b>" * 5_000 + "deep",
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html><body>&b;</body></html>",
        "<html><body><p>\x00\x01 &#0; &#xD800; &#1114112; text</p></body></html>",
        "<html " + "a=b " * 50_000 + "><body>text</body></html>",
        "<table><tr><td><table>" * 2_000,
        "</p></div><<<>>><p",
    ],
)
def test_hostile_page_is_text_or_one_sentence_but_never_a_crash(html):
    try:
        answer = read_page(html, "a.html").text.strip()
    except SourceError as error:
        answer = str(error)
    assert answer
