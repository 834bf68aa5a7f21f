import pytest

from fasti.errors import DamagedError, FetchError, SourceError
from fasti.model.document import Document
from fasti.sources.feeds import Feed, read_feed, read_feed_list
from fasti.sources.fetching import Fetched, Fetcher
from fasti.sources.politeness import FIRST_WAIT, LONGEST_WAIT, REST, Visitor, wait_after
from fasti.sources.watching import Visit, Watch
from news_site import offer, open_site


@pytest.fixture
def site():
    with open_site() as server:
        yield server


class Days:
    """A clock that goes on by itself while others sleep."""

    def __init__(self):
        self.seconds, self.slept = 1000.0, []

    def __call__(self):
        return self.seconds

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.seconds += seconds


@pytest.fixture
def watch():
    clock, visits, read = Days(), {}, set()
    visitor = Visitor(Fetcher(allow_private=True, seconds=5.0), clock, clock.sleep)
    return Watch(
        visitor,
        clock,
        900.0,
        lambda url: visits.get(url, Visit(url)),
        lambda visit: visits.update({visit.url: visit}),
        read.__contains__,
    )


def test_new_reports_of_a_feed_are_fetched_once(site, watch):
    offer(site, "/1", "/2")
    feed = Feed(f"{site.url}/feed", "Herald desk")
    found = list(watch.new_reports([feed]))
    assert [name for name, _ in found] == [f"{site.url}/1", f"{site.url}/2"]
    assert all(isinstance(document, Document) and document.publisher == "Herald desk" for _, document in found)
    assert list(watch.new_reports([feed])) == []
    assert [path for path, _ in site.visits] == ["/robots.txt", "/feed", "/1", "/2"]


def test_feed_is_asked_only_for_something_newer(site, watch):
    offer(site, "/1")
    feed = Feed(f"{site.url}/feed")
    list(watch.new_reports([feed]))
    watch.now.seconds += 1000
    site.pages["/feed"] = (304, {}, b"")
    assert list(watch.new_reports([feed])) == []
    assert site.visits[-1][1]["If-None-Match"] == '"1"'


def test_report_that_failed_comes_up_again(site, watch):
    offer(site, "/1", "/2")
    site.pages["/1"] = (500, {}, b"")
    feed = Feed(f"{site.url}/feed")
    assert [isinstance(found, SourceError) for _, found in watch.new_reports([feed])] == [True, False]
    assert watch.recall(feed.url).etag is None


def test_failing_feed_is_left_alone_longer_each_time(site, watch):
    site.pages["/feed"] = (503, {}, b"")
    feed = Feed(f"{site.url}/feed")
    waits = []
    for _ in range(3):
        (_, error), *_ = watch.new_reports([feed])
        assert isinstance(error, FetchError)
        waits.append(watch.recall(feed.url).due - watch.now())
        watch.now.seconds = watch.recall(feed.url).due
    assert waits == [FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]


def test_wait_is_as_long_as_the_server_asks_and_never_longer_than_a_day():
    assert wait_after(1, Fetched("", 429, {"retry-after": "5000"}, b"")) == 5000
    assert wait_after(1, Fetched("", 429, {"retry-after": "soon"}, b"")) == FIRST_WAIT
    assert wait_after(1000) == LONGEST_WAIT


def test_what_robots_txt_forbids_is_not_fetched(site, watch):
    offer(site, "/open", "/closed/1")
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /closed/\nCrawl-delay: 7\n")
    found = dict(watch.new_reports([Feed(f"{site.url}/feed")]))
    assert isinstance(found[f"{site.url}/open"], Document)
    assert "robots.txt" in str(found[f"{site.url}/closed/1"])
    assert "/closed/1" not in [path for path, _ in site.visits]
    assert max(watch.visitor.sleep.__self__.slept) == 7


def test_host_rests_between_visits(site, watch):
    offer(site, "/1", "/2")
    list(watch.new_reports([Feed(f"{site.url}/feed")]))
    assert watch.visitor.sleep.__self__.slept == [0, REST, REST, REST]


def test_host_whose_robots_txt_fails_is_not_visited(site, watch):
    site.pages["/robots.txt"] = (500, {}, b"")
    ((_, error),) = watch.new_reports([Feed(f"{site.url}/feed")])
    assert "robots.txt" in str(error)


def test_list_of_feeds_is_opml_or_lines(tmp_path):
    opml = b"<opml version='2.0'><body><outline text='N'><outline text='Herald' xmlUrl='https://herald.example/rss'/></outline></body></opml>"
    (tmp_path / "a.opml").write_bytes(opml)
    (tmp_path / "a.txt").write_bytes(b"# ours\nhttps://herald.example/rss # twice\nhttps://herald.example/rss\nnonsense\n")
    assert read_feed_list(tmp_path / "a.opml") == [Feed("https://herald.example/rss", "Herald")]
    assert read_feed_list(tmp_path / "a.txt") == [Feed("https://herald.example/rss")]


@pytest.mark.parametrize("data", [b"", b"<opml/>", b"<opml><body>", b"ftp://herald.example/rss\n"])
def test_list_without_a_feed_is_refused(tmp_path, data):
    (tmp_path / "a.opml").write_bytes(data)
    with pytest.raises(SourceError):
        read_feed_list(tmp_path / "a.opml")


@pytest.mark.parametrize(
    "data", [b"", b"/etc/passwd", b"http://127.0.0.1/", b"<html><body>no feed</body></html>", b"\x00\xff" * 100]
)
def test_what_is_no_feed_is_refused_and_nothing_else_is_opened(data):
    with pytest.raises(DamagedError):
        read_feed(data, Feed("https://herald.example/rss"))
