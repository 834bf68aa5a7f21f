import pytest
from typer.testing import CliRunner

from fasti.cli import app
from fasti.record import open_record
from news_site import WORDS, offer, open_site
from stand_in import completion, stand_in

ANSWER = {
    "people": [{"id": "a", "names": ["Ana Sample"], "ranks": ["Colonel"]}],
    "units": [{"id": "b", "names": ["3rd Brigade"]}],
    "posts": [{"person": "a", "role": "commander", "unit": "b", "status": "current", "certainty": "reported", "words": [WORDS]}],
}


@pytest.fixture
def feed(tmp_path):
    with open_site() as site:
        offer(site, "/1", "/2")
        (tmp_path / "feeds.txt").write_text(f"{site.url}/feed\n", encoding="utf-8")
        yield tmp_path / "feeds.txt"


def watch(feed, *options):
    record = f"sqlite:///{feed.parent}/fasti.db"
    result = CliRunner().invoke(app, ["watch", str(feed), "--once", "--allow-private", "--record", record, *options])
    with open_record(record) as opened:
        return result, [reading for reading in opened.readings() if reading.posts]


def test_what_a_feed_newly_offers_is_read_once(feed):
    result, read = watch(feed)
    assert (result.exit_code, result.stdout) == (0, "2 added\n")
    assert len(read) == 2
    assert watch(feed)[0].stdout == "nothing to add\n"


def test_a_feed_can_be_read_by_a_model(feed):
    with stand_in(completion(ANSWER)) as server:
        result, read = watch(feed, "--reader", "llm", "--endpoint", server.url)
        assert len([each for each in server.asked if each[0] == "POST"]) == 2
    assert (result.exit_code, result.stdout) == (0, "2 added\n")
    assert {reading.posts[0].certainty for reading in read} == {"reported"}


def test_an_endpoint_without_its_reader_is_explained(feed):
    result, read = watch(feed, "--endpoint", "http://localhost:1")
    assert result.exit_code == 2
    assert "Nothing is sent anywhere unless asked" in result.stderr
    assert read == []
