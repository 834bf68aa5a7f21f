import json

import pytest

from fasti.errors import MetadataError
from fasti.sources.metadata import Metadata, dateline, metadata_beside, publication_day


def test_metadata_beside_a_report_is_read(tmp_path):
    known = {"title": "A change", "published": "2023-07-13T08:00:00Z", "publisher": "The Herald", "url": None, "x": [1]}
    (tmp_path / "a.meta.json").write_text(json.dumps(known), encoding="utf-8")
    assert metadata_beside(tmp_path / "a.txt") == Metadata(title="A change", published="2023-07-13", publisher="The Herald")


def test_no_metadata_is_nothing_known(tmp_path):
    assert metadata_beside(tmp_path / "a.txt") == Metadata()


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"title": 3}', "'title' is not a string"),
        ('{"published": "last week"}', "not a date"),
        ("[" * 100_000, "cannot be read"),
    ],
)
def test_broken_metadata_is_one_clear_sentence(tmp_path, written, why):
    (tmp_path / "a.meta.json").write_text(written, encoding="utf-8")
    with pytest.raises(MetadataError, match=why):
        metadata_beside(tmp_path / "a.txt")


def test_what_is_known_first_wins():
    flags, page = Metadata(publisher="The Herald"), Metadata(publisher="herald.example", title="A change")
    assert flags.or_else(page) == Metadata(publisher="The Herald", title="A change")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2023-07-13", "2023-07-13"),
        ("2023-07", "2023-07"),
        ("2023-07-13 08:00:00", "2023-07-13"),
        ("13 July", None),
        ("2023-13-01", None),
        ("", None),
    ],
)
def test_publication_day_is_edtf_or_nothing(written, day):
    assert publication_day(written) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("General resigns\nMonday, January 28, 2019 \n\nHe said so.", "2019-01-28"),
        ("General resigns\n28 January 2019\nHe said so.", "2019-01-28"),
        ("General resigns\nFebruary 30, 2019\nHe said so.", None),
        ("General resigns\nHe left on Monday, January 28, 2019.\nHe said so.", None),
        ("General resigns\nOne.\nTwo.\nMonday, January 28, 2019", None),
    ],
)
def test_dateline_counts_only_alone_and_under_the_title(text, day):
    assert dateline(text) == day
