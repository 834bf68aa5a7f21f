import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import made_files
from fasti.errors import DamagedError, FetchError, SourceError
from fasti.model.document import Document
from fasti.sources.addresses import is_public
from fasti.sources.feeds import Feed, read_feed, read_feed_list
from fasti.sources.fetching import Fetched, Fetcher, checked_url
from fasti.sources.politeness import FIRST_WAIT, LONGEST_WAIT, REST, Visitor, wait_after
from fasti.sources.watching import Visit, Watch
from fasti.sources.web_reports import fetch_report

WORDS = "The ministry said on Tuesday that Colonel Ana Sample had been named commander of the 3rd Brigade in the north."
ROW = {"title": "Brigade gets a commander", "text": WORDS, "published": "2023-07-13", "publisher": "The Herald"}


class Site(ThreadingHTTPServer):
    """A web site on this machine: path -> (status, headers, body), or a function that writes to the connection."""

    daemon_threads = True

    def __init__(self):
        self.pages, self.visits = {}, []
        super().__init__(("127.0.0.1", 0), Answering)
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_):
        """Connections are broken off on purpose."""


class Answering(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.visits.append((self.path, dict(self.headers)))
        page = self.server.pages.get(self.path, (404, {}, b""))
        if callable(page):
            page(self.wfile)
            return
        status, headers, body = page
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def fetcher(**kwargs):
    return Fetcher(**{"allow_private": True, "seconds": 5.0, **kwargs})


def named(**hosts):
    """A name service that knows these hosts."""
    return lambda host, _: hosts.get(host.replace(".", "_"), [])


# what is refused


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",  # noqa: S104 - nothing is bound to it
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "fe80::1%eth0",
        "ff02::1",
        "nonsense",
    ],
)
def test_private_and_disguised_addresses_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"])
def test_addresses_of_the_public_internet_are(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://[::1]/", "http://localhost:8080/", "http://2130706433/", "http://0x7f.1/", "http://127.1/"],
)
def test_loopback_is_not_fetched_however_it_is_spelled(url):
    with pytest.raises(FetchError, match="no public address"):
        Fetcher(seconds=5).fetch(url)


def test_name_that_leads_inward_is_not_fetched_even_if_one_of_its_addresses_is_public():
    with pytest.raises(FetchError, match="no public address"):
        Fetcher(resolve=named(evil_example=["93.184.216.34", "10.0.0.1"])).fetch("http://evil.example/")


def test_name_that_changes_its_answer_is_connected_to_where_it_was_checked(site):
    answers = iter([["127.0.0.1"], ["10.255.255.1"]])
    site.pages["/a"] = (200, {}, b"here")
    found = fetcher(resolve=lambda *_: next(answers)).fetch(f"http://rebinding.example:{site.server_port}/a")
    assert found.body == b"here"
    assert next(answers) == ["10.255.255.1"]


@pytest.mark.parametrize("target", ["http://127.0.0.1/", "http://inside.example/", "//10.0.0.1/x", "http://[::ffff:127.0.0.1]/"])
def test_redirect_inward_is_not_followed(site, target, monkeypatch):
    monkeypatch.setattr("fasti.sources.addresses.is_public", lambda address: address == "127.0.0.9")
    monkeypatch.setattr("fasti.sources.guarded_network.httpcore.SyncBackend", lambda: Rerouted(site.server_port))
    site.pages["/start"] = (302, {"Location": target}, b"")
    hosts = {
        "outside_example": ["127.0.0.9"],
        "inside_example": ["10.0.0.1"],
        "127_0_0_1": ["127.0.0.1"],
        "10_0_0_1": ["10.0.0.1"],
    }
    guarded = Fetcher(seconds=5, resolve=lambda host, _: hosts.get(host.replace(".", "_"), ["::ffff:127.0.0.1"]))
    with pytest.raises(FetchError, match="no public address"):
        guarded.fetch("http://outside.example/start")
    assert [path for path, _ in site.visits] == ["/start"]


class Rerouted:
    """A network in which one address is public: the site's."""

    def __init__(self, port):
        import httpcore  # noqa: PLC0415

        self.port, self.network = port, httpcore._backends.sync.SyncBackend()

    def connect_tcp(self, address, _port, *rest):
        assert address == "127.0.0.9"
        return self.network.connect_tcp("127.0.0.1", self.port, *rest)


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://herald.example/a", "javascript:alert(1)", "data:text/plain,hello", "gopher://127.0.0.1/"],
)
def test_redirect_to_anything_but_the_web_is_not_followed(site, target):
    site.pages["/start"] = (302, {"Location": target}, b"")
    with pytest.raises(FetchError, match="only http"):
        fetcher().fetch(f"{site.url}/start")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://",
        "http://user:secret@herald.example/",
        "http://a:99999/",
        "http://[::1",
        "https:\\\\herald.example",
        "http://herald.example\\@evil.example/",
        "http://" + "a" * 70 + ".example/",
    ],
)
def test_what_is_no_address_is_not_fetched_and_no_password_is_repeated(url):
    with pytest.raises(FetchError) as caught:
        checked_url(url)
    assert "secret" not in str(caught.value)


def test_redirects_in_a_circle_end(site):
    site.pages["/a"] = (302, {"Location": "/b"}, b"")
    site.pages["/b"] = (302, {"Location": "/a"}, b"")
    with pytest.raises(FetchError, match="from one address to the next"):
        fetcher().fetch(f"{site.url}/a")


def test_endless_answer_is_cut_off(site):
    def endless(out):
        out.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            out.write(b"x" * 10_000)

    site.pages["/a"] = endless
    with pytest.raises(FetchError, match="more than 50,000 bytes"):
        fetcher(largest=50_000).fetch(f"{site.url}/a")


def test_answer_that_unpacks_to_far_more_is_cut_off(site):
    site.pages["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 10_000_000))
    with pytest.raises(FetchError, match="more than 50,000 bytes"):
        fetcher(largest=50_000).fetch(f"{site.url}/a")


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_answer_that_trickles_is_not_waited_for(site, start):
    def trickle(out):
        out.write(start)
        while True:
            out.write(b"X")
            time.sleep(0.05)

    site.pages["/a"] = trickle
    with pytest.raises(FetchError, match="was not answered within"):
        fetcher(seconds=0.4).fetch(f"{site.url}/a")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot packed",
        b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 50_000,
    ],
)
def test_broken_answer_is_a_sentence(site, answer):
    site.pages["/a"] = lambda out: out.write(answer)
    with pytest.raises(FetchError, match="the connection failed"):
        fetcher().fetch(f"{site.url}/a")


# what is read


def test_page_on_the_web_is_read_with_its_address(site):
    site.pages["/old"] = (301, {"Location": "/new"}, b"")
    site.pages["/new"] = (200, {"Content-Type": "text/html; charset=utf-8"}, made_files.page(ROW))
    document = fetch_report(f"{site.url}/old", fetcher=fetcher())
    assert WORDS in document.text
    assert (document.url, document.published) == (f"{site.url}/new", "2023-07-13")


def test_encoding_that_the_server_tells_is_used(site):
    words = "<html><body><p>Командующий армией уволен во вторник, сообщило министерство.</p></body></html>"
    site.pages["/a"] = (200, {"Content-Type": "text/html; charset=koi8-r"}, words.encode("koi8-r"))
    assert "Командующий" in fetch_report(f"{site.url}/a", fetcher=fetcher()).text


def test_pdf_on_the_web_is_read_and_a_picture_is_not(site):
    site.pages["/a"] = (200, {"Content-Type": "application/pdf"}, made_files.pdf(WORDS))
    site.pages["/b"] = (200, {"Content-Type": "image/png"}, b"x")
    assert WORDS in fetch_report(f"{site.url}/a", fetcher=fetcher()).text
    with pytest.raises(FetchError, match="no report"):
        fetch_report(f"{site.url}/b", fetcher=fetcher())
    with pytest.raises(FetchError, match="answers 404"):
        fetch_report(f"{site.url}/c", fetcher=fetcher())


# feeds


def rss(site, *paths):
    items = "".join(
        f"<item><title>T {path}</title><link>{site.url}{path}</link><pubDate>Thu, 13 Jul 2023 08:00:00 GMT</pubDate></item>"
        for path in paths
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>The Herald</title>{items}</channel></rss>".encode()


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
    visitor = Visitor(fetcher(), clock, clock.sleep)
    return Watch(
        visitor,
        clock,
        900.0,
        lambda url: visits.get(url, Visit(url)),
        lambda visit: visits.update({visit.url: visit}),
        read.__contains__,
    )


def offer(site, *paths, etag='"1"'):
    site.pages["/feed"] = (200, {"ETag": etag}, rss(site, *paths))
    for path in paths:
        site.pages[path] = (200, {"Content-Type": "text/html"}, made_files.page({**ROW, "text": f"{WORDS} It was {path}."}))


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
