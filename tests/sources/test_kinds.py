import dataclasses

import pytest

import made_files
from fasti.errors import DamagedError, NoTextError, SourceError
from fasti.model.document import Document
from fasti.sources.files import KINDS, documents, read_path
from fasti.sources.json_lines import holds_reports
from fasti.sources.metadata import Metadata
from fasti.sources.paragraphs import join_lines

WORDS = (
    "The ministry said on Tuesday that Colonel Ana Sample had been named commander of the 3rd Brigade, which is based at the "
    "northern border and has been without one since spring.\nHer predecessor, Colonel Ben Example, retired in the same week."
)
ROW = {
    "title": "Brigade gets a new commander",
    "text": WORDS,
    "published": "2023-07-13",
    "publisher": "The Herald",
    "url": "https://herald.example/brigade",
}
OTHER = {
    **ROW,
    "title": "Police chief retires",
    "text": "Superintendent Cy Specimen retired on Monday, the police said.",
    "url": "https://herald.example/police",
}
PRINTED = {
    "a.pdf": made_files.pdf(WORDS),
    "a.docx": made_files.word_document(WORDS),
    "a.eml": made_files.mail(ROW),
    "a.mhtml": made_files.saved_page(ROW),
    "a.html": made_files.page(ROW),
    "a.txt": WORDS.encode(),
}
COLLECTED = {
    "a.jsonl": made_files.json_lines([ROW, OTHER]),
    "a.csv": made_files.table([ROW, OTHER]),
    "a.parquet": made_files.parquet([ROW, OTHER]),
    "result.json": made_files.telegram([ROW, OTHER]),
    "a.warc.gz": made_files.web_archive([ROW, OTHER]),
    "packed.warc.gz": made_files.web_archive([ROW, OTHER], packed=True),
}


def read(folder, name, data):
    (folder / name).write_bytes(data)
    return list(documents([str(folder / name)]))


def facts(document):
    return dataclasses.astuple(Metadata(document.title, document.published, document.publisher, document.url))[:4]


@pytest.mark.parametrize("name", PRINTED)
def test_a_report_reads_the_same_from_every_kind_of_file(tmp_path, name):
    ((where, document),) = read(tmp_path, name, PRINTED[name])
    assert where == str(tmp_path / name)
    assert isinstance(document, Document), document
    for line in WORDS.splitlines():
        assert line in document.text
    assert document.language == "en"


@pytest.mark.parametrize("name", COLLECTED)
def test_reports_kept_together_come_one_by_one_and_in_order(tmp_path, name):
    found = read(tmp_path, name, COLLECTED[name])
    assert [OTHER["text"] in document.text for _, document in found] == [False, True]
    assert len({where for where, _ in found}) == 2
    assert all(where.startswith(str(tmp_path / name)) for where, _ in found)


@pytest.mark.parametrize("name", ["a.eml", "a.html"])
def test_mail_and_page_say_who_published_them_when_and_under_which_title(tmp_path, name):
    ((_, document),) = read(tmp_path, name, PRINTED[name])
    assert facts(document)[:3] == ("Brigade gets a new commander", "2023-07-13", "The Herald")


def test_day_on_which_a_page_was_saved_is_not_its_publication(tmp_path):
    row = {key: value for key, value in ROW.items() if key != "published"}
    ((_, document),) = read(tmp_path, "a.mhtml", made_files.saved_page(row))
    assert (document.published, document.url) == (None, ROW["url"])


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet"])
def test_columns_tell_about_each_row(tmp_path, name):
    (_, document), _ = read(tmp_path, name, COLLECTED[name])
    assert facts(document) == ("Brigade gets a new commander", "2023-07-13", "The Herald", ROW["url"])


def test_what_lies_beside_a_table_holds_where_its_rows_say_nothing(tmp_path):
    (tmp_path / "a.meta.json").write_text('{"publisher": "The Archive", "published": "1999-01-01"}', encoding="utf-8")
    ((_, document),) = read(tmp_path, "a.jsonl", made_files.json_lines([{"text": WORDS, "published": "2023-07-13"}]))
    assert (document.publisher, document.published) == ("The Archive", "2023-07-13")


def test_row_that_is_no_report_is_told_by_its_number_and_does_not_stop_the_rest(tmp_path):
    lines = (
        made_files.json_lines([ROW])
        + b'[1]\n{"text": ""}\n{"text": "a b", "published": "soon"}\n'
        + made_files.json_lines([OTHER])
    )
    found = read(tmp_path, "a.jsonl", lines)
    assert [isinstance(document, SourceError) for _, document in found] == [False, True, True, True, False]
    assert "line 2" in str(found[1][1])


def test_table_without_a_text_column_is_refused_as_a_whole(tmp_path):
    ((_, error),) = read(tmp_path, "a.csv", b"name,rank\nSample,colonel\n")
    assert isinstance(error, DamagedError)
    assert "'text'" in str(error)


def test_readings_are_told_from_reports_by_their_first_line(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(COLLECTED["a.jsonl"])
    (tmp_path / "b.jsonl").write_bytes(b'\n{"document": {"text": "a"}}\n')
    assert holds_reports(tmp_path / "a.jsonl")
    assert not holds_reports(tmp_path / "b.jsonl")


def test_telegram_channel_is_the_publisher_and_a_forward_keeps_whom_it_came_from(tmp_path):
    found = read(tmp_path, "result.json", made_files.telegram([ROW, {**OTHER, "forwarded_from": "Border Watch"}]))
    assert [document.publisher for _, document in found] == ["Front News", "Front News (forwarded from Border Watch)"]
    assert [document.url for _, document in found] == ["https://t.me/c/1234/1", "https://t.me/c/1234/2"]
    assert found[0][1].published == "2023-07-13"


def test_private_chat_is_not_read(tmp_path):
    ((_, error),) = read(tmp_path, "result.json", made_files.telegram([ROW], kind="personal_chat"))
    assert isinstance(error, DamagedError)


def test_page_in_a_web_archive_keeps_its_address_and_not_the_day_of_the_crawl(tmp_path):
    (_, document), _ = read(tmp_path, "a.warc.gz", COLLECTED["a.warc.gz"])
    assert (document.url, document.published) == (ROW["url"], "2023-07-13")


def test_archive_gives_what_every_kind_of_member_holds(tmp_path):
    inner = made_files.archive({"deep.docx": PRINTED["a.docx"]})
    members = {
        **{f"x/{name}": data for name, data in (PRINTED | COLLECTED).items()},
        "x/b.zip": inner,
        ".git/a.txt": b"x",
        "a.png": b"x",
    }
    found = read(tmp_path, "all.zip", made_files.archive(members))
    assert not [error for _, error in found if isinstance(error, SourceError)]
    assert len(found) == len(PRINTED) + 2 * len(COLLECTED) + 1
    assert any(where.endswith("all.zip/x/b.zip/deep.docx") for where, _ in found)


def test_pattern_names_files(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(WORDS.encode() + name.encode())
    assert len(list(documents([str(tmp_path / "*.txt")]))) == 2
    assert [type(error) for _, error in documents([str(tmp_path / "*.md")])] == [NoTextError]


def test_file_of_many_reports_is_for_the_record(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(COLLECTED["a.jsonl"])
    with pytest.raises(SourceError, match="fasti add"):
        read_path(str(tmp_path / "a.jsonl"))


@pytest.mark.parametrize("kind", KINDS)
def test_kind_knows_its_files_by_name_in_any_case_and_no_others(kind):
    known = {name for name in (PRINTED | COLLECTED) if kind.reads(name)}
    assert known
    assert not [other for other in KINDS if other is not kind and any(other.reads(name) for name in known)]
    assert all(kind.reads(name.upper()) for name in known)
    assert not kind.reads("a.meta.json")


def test_lines_broken_at_the_margin_are_joined_and_headings_and_short_lines_are_not():
    broken = (
        "BRIGADE GETS A COMMANDER\n\nThe ministry said that the colonel had been\nnamed commander of the bri-\n"
        "gade at the northern border. It gave no\nreason.\nHer predecessor retired in the same week."
    )
    assert join_lines(broken).splitlines() == [
        "BRIGADE GETS A COMMANDER",
        "",
        "The ministry said that the colonel had been named commander of the brigade at the northern border. It gave no reason.",
        "Her predecessor retired in the same week.",
    ]
