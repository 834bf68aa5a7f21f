import gzip
import time

import pytest

import made_files
from fasti.errors import FetchError
from fasti.sources.addresses import is_public
from fasti.sources.fetching import Fetcher, checked_url
from fasti.sources.web_reports import fetch_report
from news_site import ROW, WORDS, open_site


@pytest.fixture
def site():
    with open_site() as server:
        yield server


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
