"""What the manual's builder adds to the written pages: the command line, a reading's schema, the database as a picture."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

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


#: what the theme would fetch from elsewhere so that search works in a folder, and what does it here
ELSEWHERE, HERE = "https://unpkg.com/iframe-worker/shim", "search-in-a-folder.js"


def on_post_page(output: str, page: Page, **_: Any) -> str:
    """Let every page fetch from its own folder what it needs for its search."""
    return output.replace(ELSEWHERE, get_relative_url(HERE, page.url))


def on_post_template(output_content: str, **_: Any) -> str:
    """Let the page of a wrong address fetch nothing from elsewhere, too."""
    return output_content.replace(ELSEWHERE, HERE)
