import io
import json
import sys

import pytest

from fasti.errors import MetadataError, NoTextError, NotFoundError, NotTextError, TooLargeError
from fasti.model.document import Document
from fasti.sources import texts
from fasti.sources.files import documents, found_files, read_bytes, read_path
from fasti.sources.metadata import Metadata

REPORT = "Brigade gets a new commander\n\nThe ministry said that Colonel Ana Sample had been named on Tuesday.\n"
PAGE = f"<html><head><title>A page</title></head><body><article><p>{REPORT * 3}</p></article></body></html>"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deep" / ".git").mkdir(parents=True)
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "a.meta.json").write_text(json.dumps({"published": "2023-07-13", "publisher": "The Herald"}), encoding="utf-8")
    (tmp_path / "b.bin").write_bytes(b"%PDF")
    (tmp_path / "deep" / "c.HTML").write_text(PAGE, encoding="utf-8")
    (tmp_path / "deep" / "d.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "deep" / ".git" / "e.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def names(found):
    return [path.replace("\\", "/").rsplit("/", 1)[-1] for path in found]


def test_folder_gives_the_reports_below_it_in_order(folder):
    assert names(found_files([str(folder)])) == ["a.txt", "c.HTML", "d.md"]


def test_same_file_named_twice_comes_once(folder):
    assert names(found_files([str(folder / "a.txt"), str(folder), str(folder / "deep" / ".." / "a.txt")])) == [
        "a.txt",
        "c.HTML",
        "d.md",
    ]


def test_one_bad_file_does_not_stop_the_others(folder):
    paths = [folder / "missing.txt", folder / "b.bin", folder / "a.txt"]
    results = [result for _, result in documents(map(str, paths))]
    assert [type(result) for result in results] == [NotFoundError, NotTextError, Document]


def test_folder_without_reports_is_said(tmp_path):
    assert [type(result) for _, result in documents([str(tmp_path)])] == [NoTextError]


def test_metadata_beside_the_file_gives_way_to_flags(folder):
    document = read_path(str(folder / "a.txt"), Metadata(publisher="The Other Herald"))
    assert (document.published, document.publisher, document.language) == ("2023-07-13", "The Other Herald", "en")


def test_metadata_beside_a_page_comes_before_the_page(folder):
    (folder / "deep" / "c.meta.json").write_text('{"title": "A better title"}', encoding="utf-8")
    assert read_path(str(folder / "deep" / "c.HTML")).title == "A better title"


def test_broken_metadata_is_that_files_error(folder):
    (folder / "a.meta.json").write_text("{", encoding="utf-8")
    assert [type(result) for _, result in documents([str(folder / "a.txt")])] == [MetadataError]


def test_dateline_gives_the_day_only_where_no_metadata_does():
    text = b"General resigns\nMonday, January 28, 2019\n\nHe said so on Sunday.\n"
    assert read_bytes(text, "a").published == "2019-01-28"
    assert read_bytes(text, "a", Metadata(published="2019-01-29")).published == "2019-01-29"


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    assert read_path("-").text == REPORT


def test_page_is_known_by_its_beginning_where_no_name_tells():
    assert read_bytes(b"<!-- a --> <!DOCTYPE html>" + PAGE.encode(), "-").title == "A page"
    assert read_bytes(b"He wrote <html> on the wall.", "-").text == "He wrote <html> on the wall."


def test_encoding_that_a_page_declares_is_used():
    page = "<html><head><meta charset='windows-1251'></head><body><p>Командующий армией уволен.</p></body></html>"
    assert "Командующий" in read_bytes(page.encode("windows-1251"), "a.html").text


def test_offsets_of_a_file_with_furniture_count_in_the_file():
    text = "\ufeffBrigade gets a new commander\r\nSubscribe\r\nThe colonel took over.\r\n"
    document = read_bytes(text.encode(), "a.txt")
    assert document.text == "Brigade gets a new commander\nThe colonel took over.\n"
    assert document.original_offset(document.text.index("The")) == text.index("The")


def test_nothing_but_furniture_is_no_text():
    with pytest.raises(NoTextError):
        read_bytes(b"Share\nSubscribe to our newsletter\n", "a.txt")


def test_problems_of_the_encoding_stay_with_the_document():
    assert len(read_bytes("“Yes”, said Müller. ".encode() + b"\x93No\x94", "a").problems) == 1


def test_longest_report_is_read_and_a_longer_one_refused(monkeypatch):
    monkeypatch.setattr(texts, "LONGEST", 40)
    assert len(read_bytes(b"x" * 40, "a").text) == 40
    with pytest.raises(TooLargeError, match="split it"):
        read_bytes(b"x" * 41, "a")


def test_huge_file_is_refused_before_it_is_all_read(tmp_path):
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(5_000_000_000)
    with pytest.raises(TooLargeError):
        read_path(str(tmp_path / "a.txt"))
