"""What the manual's builder adds to the written pages: the command line, a reading's schema, the database as a picture."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

sys.path.insert(0, str(Path(__file__).resolve().parent))

from cli_page import cli_page
from database_picture import database_svg
from fasti.store import account_tables, intake_tables, tables
from fasti.views.reading_schema import reading_schema


def on_files(files: Files, config: Any) -> Files:
    """Add what is made from the program itself."""
    made = {
        "reference/command-line.md": cli_page(),
        "reference/reading.schema.json": json.dumps(reading_schema(), indent=1, ensure_ascii=False) + "\n",
        "reference/database.svg": database_svg(tables.metadata, intake_tables.metadata, account_tables.metadata),
    }
    for name, content in made.items():
        files.append(File.generated(config, name, content=content))
    return files
