"""A reaction as a picture: groups down, time across, drawn as plain SVG without script, style or network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from fasti.model.telling import Reacted, Reaction
from fasti.views.templating import view_template
from fasti.views.wording import one_line

#: units of the drawing: width of the names, of the time, heights of a row and of the axis, and room at the right edge
NAMES, TIME, ROW, AXIS, EDGE = 260, 520, 24, 30, 90
#: most labels on the axis
LABELS = 8
LONGEST = 34


@dataclass(frozen=True, slots=True)
class Mark:
    """One row of the picture: a group's name, or one outlet with where its report stands."""

    y: int
    words: str
    #: group, or the response of an outlet
    kind: str
    #: where on the drawing the report stands, `None` for whoever did not report
    x: float | None = None
    #: what a reader of the screen hears, and a pointer shows
    title: str = ""
    #: words beside the mark
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A reaction laid out on a plane."""

    width: int
    height: int
    left: int
    right: int
    title: str
    #: place and words of each label
    labels: tuple[tuple[float, str], ...]
    marks: tuple[Mark, ...]


def chart_of(found: Reaction) -> Chart:
    """Lay a reaction out: each outlet on its row under its group, its first report where its day stands."""
    first, last = date.fromisoformat(found.first), date.fromisoformat(found.last)
    whole = max((last - first).days, 1)

    def place(day: date) -> float:
        return round(NAMES + TIME * (day - first).days / whole, 1)

    step = -(-whole // LABELS)
    days = [first + timedelta(days=number) for number in range(0, whole + 1, step)]
    marks: list[Mark] = []
    y = AXIS
    for group in found.groups:
        marks.append(Mark(y, one_line(group.name, LONGEST), "group"))
        y += ROW
        for each in group.members:
            x = place(date.fromisoformat(each.day)) if each.day else None
            marks.append(
                Mark(y, one_line(each.name, LONGEST), each.response.replace(" ", "-"), x, one_line(_title(each)), _note(each))
            )
            y += ROW
    labels = tuple((place(day), day.isoformat()[5:] if step < 360 else day.isoformat()) for day in days)  # noqa: PLR2004 - a year
    return Chart(NAMES + TIME + EDGE, y + ROW // 2, NAMES, NAMES + TIME, one_line(found.about), labels, tuple(marks))


def _note(each: Reacted) -> str:
    if each.after is not None:
        return f"+{each.after} d"
    return f"{each.response} ({each.documents})" if each.documents else each.response


def _title(each: Reacted) -> str:
    if each.day and each.evidence:
        return f"{each.name}, {each.day}: {each.evidence[0].text or ''}"
    return f"{each.name}: {each.response}, {each.documents} documents of those days on record"


def reaction_to_svg(found: Reaction, *, alone: bool = True) -> str:
    """Draw a reaction; `alone` adds the colours that a page of the web application has in its own style sheet."""
    return view_template("reaction.svg").render(chart=chart_of(found), alone=alone)
