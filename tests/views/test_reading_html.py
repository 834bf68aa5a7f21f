import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

import fasti
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.views.html import Span, reading_to_html, segments


class Seen(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.ids, self.links, self.open, self.report = [], [], [], [], ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        if tag not in ("meta", "br"):
            self.open.append((tag, found.get("class")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if ("div", "report") in self.open:
            self.report += data


def test_page_shows_the_whole_text_unchanged(reading):
    assert Seen(reading_to_html(reading)).report == reading.document.text


def test_every_statement_links_to_its_words_and_back(reading):
    seen = Seen(reading_to_html(reading))
    inner = [link[1:] for link in seen.links if link.startswith("#")]
    assert {f"s{number}" for number in range(1, 7)} <= set(seen.ids)
    assert len(seen.ids) == len(set(seen.ids))
    assert set(inner) <= set(seen.ids)
    assert {"w1-0", "w2-0", "w2-1", "w3-0"} <= set(inner)


def test_nested_passages_are_marked_with_all_their_statements(reading):
    page = reading_to_html(reading)
    marks = re.findall(r'<mark class="([^"]*)"><a href="#(s\d+)">([^<]*)</a></mark>', page)
    hierarchy = next(mark for mark in marks if mark[2] == "3rd Brigade of the Northern Command")
    assert hierarchy[0].split() == ["s5", "s1", "s2", "s4"]
    assert hierarchy[1] == "s5"


def test_page_needs_no_network_and_no_script(reading):
    page = reading_to_html(reading)
    seen = Seen(page)
    assert not {"script", "img", "link", "iframe"} & set(seen.tags)
    assert [link for link in seen.links if not link.startswith("#")] == ["https://herald.example/brigade"]
    assert "default-src 'none'" in page
    assert "@import" not in page
    assert "url(" not in page


def test_page_has_landmarks_languages_and_fits_a_phone(reading):
    page = reading_to_html(reading)
    assert {"header", "main", "aside", "footer", "h1", "h2"} <= set(Seen(page).tags)
    assert '<html lang="en">' in page
    assert '<div class="report" lang="en">' in page
    assert "width=device-width" in page
    assert "prefers-color-scheme: dark" in page


def test_hostile_words_stay_words(hostile_reading):
    page = reading_to_html(hostile_reading)
    seen = Seen(page)
    assert "script" not in seen.tags
    assert not [link for link in seen.links if link.startswith("javascript:")]
    assert not set(page) & set("\x1b\x07\u202e")
    assert "<script>alert(1)</script>" in seen.report


def test_report_without_statements_is_a_page_too():
    assert "Nothing that Fasti could read" in reading_to_html(Reading(Document("It rained.")))


@given(st.text("ab \n<&", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), max_size=8))
def test_segments_hold_the_text_once_and_know_what_covers_each_place(text, pairs):
    spans = [
        Span(start, min(start + length, len(text)), number, f"w{number}-0")
        for number, (start, length) in enumerate(pairs)
        if start < len(text)
    ]
    cut = list(segments(text, spans))
    assert "".join(segment.text for segment in cut) == text
    assert sorted(anchor for segment in cut for anchor in segment.anchors) == sorted(span.anchor for span in spans)
    place = 0
    for segment in cut:
        assert set(segment.under) == {span.number for span in spans if span.start <= place < span.end}
        place += len(segment.text)


def test_words_light_up_only_when_they_are_pointed_at() -> None:
    page = reading_to_html(fasti.read("Colonel Ana Sample was dismissed on Monday.", published="2023-07-13"))
    rules = [line for line in page.splitlines() if line.endswith("{ background: var(--hot) }") and line.startswith("mark")]
    assert rules == ["mark:has(a:hover), mark:has(a:focus-visible), .anchor:target + mark { background: var(--hot) }"]
