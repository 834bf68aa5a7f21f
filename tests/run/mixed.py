"""Reports of the tests of runs, in files of every kind, and all that a record says of them."""

import json

import made_files
from fasti.model.reading_json import reading_to_json
from fasti.record import open_record
from fasti.record.intake import Intake

NAMES = ["Ana Sample", "Ben Example", "Cy Specimen", "Dee Instance", "Eve Pattern", "Flo Model"]


def row(number):
    name, brigade = NAMES[number % len(NAMES)], number // len(NAMES) + 1
    text = f"Colonel {name} was appointed commander of the {brigade}th Brigade on Tuesday, the ministry said. Report {number}."
    return {
        "title": f"R{number}",
        "text": text,
        "published": f"2023-0{1 + number % 9}-13",
        "publisher": f"Outlet {number % 3}",
        "url": f"https://o.example/{number}",
    }


DULL = {"text": "The weather was fine on Monday, and the harvest was better than that of last year.", "published": "2023-01-01"}
FOREIGN = {"text": "Командующий бригадой был уволен во вторник, сообщило министерство обороны страны.", "published": "2023-01-01"}


def write_mixed(folder):
    """Write reports in files of every kind, some of no use and some broken."""
    folder.mkdir()
    files = {
        "a.txt": row(0)["text"].encode(),
        "b.html": made_files.page(row(1)),
        "c.pdf": made_files.pdf(row(2)["text"]),
        "d.docx": made_files.word_document(row(3)["text"]),
        "e.eml": made_files.mail(row(4)),
        "f.jsonl": made_files.json_lines([row(5), DULL, row(6), FOREIGN]),
        "g.csv": made_files.table([row(7), row(8)]),
        "h.warc.gz": made_files.web_archive([row(9), row(10)]),
        "i.zip": made_files.archive({"x.txt": row(11)["text"].encode(), "y.pdf": b"broken"}),
        "j.docx": b"broken",
        "k.txt": row(0)["text"].encode(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def contents(url):
    """Everything a record says, without the numbers it gave."""
    with open_record(url) as record:
        readings = [json.dumps(reading_to_json(reading), sort_keys=True) for reading in record.readings()]
        return (
            readings,
            list(record.tenures()),
            sorted(record.entities("person"), key=str),
            list(Intake(record.engine).noted(("read", "failed", "passed over"))),
        )
