"""The database schema as a picture: every table of the SQLAlchemy metadata as a box, every foreign key as a line, in SVG."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from sqlalchemy import Column, MetaData, Table

#: widths and heights in pixels
WIDTH, LINE, GAP_X, GAP_Y, MARGIN = 230, 17, 90, 26, 20
COLUMNS = 4
STYLE = (
    "svg{background:#fff}text{font:12px ui-monospace,Menlo,Consolas,monospace;fill:#1d1d1b}"
    ".box{fill:#fdfcf9;stroke:#8a857a}.head{fill:#174ea6}.name{fill:#fff;font-weight:bold}"
    ".kind{fill:#6b675f}.key{font-weight:bold}.tie{fill:none;stroke:#174ea6;stroke-opacity:.55}.dot{fill:#174ea6}"
)


@dataclass(frozen=True, slots=True)
class Box:
    """One table at its place."""

    table: Table
    #: which column of the picture, from 0
    at: int
    x: int
    y: int

    @property
    def height(self) -> int:
        """Height with its heading."""
        return LINE * (len(self.table.columns) + 1) + 8

    def line_of(self, column: str) -> int:
        """Middle of a column's line."""
        return self.y + LINE + 4 + LINE * [each.name for each in self.table.columns].index(column) + LINE // 2


def database_svg(*schemas: MetaData) -> str:
    """Draw all tables, those that others point at first, in columns of about one height."""
    boxes = _placed([table for schema in schemas for table in schema.sorted_tables])
    height = max(box.y + box.height for box in boxes.values()) + MARGIN
    width = MARGIN * 2 + COLUMNS * WIDTH + (COLUMNS - 1) * GAP_X
    ties = "".join(_tie(boxes, column) for box in boxes.values() for column in box.table.columns)
    drawn = "".join("".join(_drawn(box)) for box in boxes.values())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">'
        f"<title>The tables of the record and their foreign keys</title><style>{STYLE}</style>{ties}{drawn}</svg>\n"
    )


def _placed(tables: list[Table]) -> dict[str, Box]:
    whole = sum(LINE * (len(table.columns) + 1) + 8 + GAP_Y for table in tables)
    boxes: dict[str, Box] = {}
    at, y = 0, MARGIN
    for table in tables:
        box = Box(table, at, MARGIN + at * (WIDTH + GAP_X), y)
        if y + box.height / 2 > whole / COLUMNS and at < COLUMNS - 1:
            at, y = at + 1, MARGIN
            box = Box(table, at, MARGIN + at * (WIDTH + GAP_X), y)
        boxes[table.name] = box
        y += box.height + GAP_Y
    return boxes


def _drawn(box: Box) -> Iterator[str]:
    yield f'<rect class="box" x="{box.x}" y="{box.y}" width="{WIDTH}" height="{box.height}" rx="4"/>'
    yield f'<rect class="head" x="{box.x}" y="{box.y}" width="{WIDTH}" height="{LINE + 4}" rx="4"/>'
    yield f'<text class="name" x="{box.x + 8}" y="{box.y + 15}">{escape(box.table.name)}</text>'
    for column in box.table.columns:
        y = box.line_of(column.name) + 5
        key = ' class="key"' if column.primary_key else ""
        kind = f"{str(column.type).lower()}{'' if column.nullable else ' *'}"
        yield f'<text{key} x="{box.x + 8}" y="{y}">{escape(column.name)}</text>'
        yield f'<text class="kind" text-anchor="end" x="{box.x + WIDTH - 8}" y="{y}">{escape(kind)}</text>'


def _tie(boxes: dict[str, Box], column: Column[object]) -> str:
    """Draw a line from a foreign key to the table that it points at, from side to side."""
    drawn = ""
    for key in column.foreign_keys:
        start, end = boxes[column.table.name], boxes[key.column.table.name]
        y, to_y = start.line_of(column.name), end.line_of(key.column.name)
        if start.at == end.at:
            x, to_x, bend = start.x, end.x, -GAP_X // 2
            path = f"M{x},{y} C{x + bend},{y} {to_x + bend},{to_y} {to_x},{to_y}"
        else:
            from_left = start.at > end.at
            x, to_x = (start.x, end.x + WIDTH) if from_left else (start.x + WIDTH, end.x)
            bend = -GAP_X // 2 if from_left else GAP_X // 2
            path = f"M{x},{y} C{x + bend},{y} {to_x - bend},{to_y} {to_x},{to_y}"
        drawn += f'<path class="tie" d="{path}"/><circle class="dot" cx="{to_x}" cy="{to_y}" r="3"/>'
    return drawn
