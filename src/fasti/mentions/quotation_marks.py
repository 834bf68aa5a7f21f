"""Quotation marks become quotations: which stretch of the text stands between an opening and its closing mark."""
# ruff: noqa: RUF001 - quotation marks and dashes are what this file is about

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal

from fasti.lexicons.load import lexicon
from fasti.model.passage import Passage, cut_passage

Turn = Literal["open", "close", "either"]

#: fewer words than this between the marks are a name, a nickname or scare quotes
FEWEST_WORDS = 4
#: a quotation may run on over this many lines when only its first line opens with a mark
MOST_LINES = 4

MARK = re.compile("``|''|[\"“”„‟«»]|['‘’‚]")
#: who speaks, as a transcript has it: `KELLER: `
LABEL = re.compile(r"(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}):\s+")
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
#: what may stand before the mark that opens a paragraph
INDENT = " \t\u00a0'‘[(-—–*"
DEEPEST_INDENT = 12
SINGLE = frozenset("'‘’‚")
BEFORE_OPENING = frozenset("([{—–-―/\"“„«'‘")
SENTENCE_END = frozenset(".?!…")
FAMILY = {"“": "curly", "”": "curly", "„": "curly", "‟": "curly", "«": "angle", "»": "angle", "``": "double", "''": "double"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks."""

    #: where its opening mark starts
    start: int
    #: one past its closing mark, or past its last word if nobody closed it
    end: int
    #: what stands between the marks
    content: Passage


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    turn: Turn
    #: how many line breaks stand before it
    line: int
    #: first of its line
    leads: bool


@dataclass(slots=True)
class _Open:
    """What the scan knows while a quotation is open."""

    marks: list[_Mark] = field(default_factory=list)
    #: the last mark seen since the outermost opened
    last: _Mark | None = None
    #: the last mark that closed a quotation inside the quotation
    inner_close: _Mark | None = None


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Find the outermost quotations of a text in time linear in its length; one that runs over several paragraphs is one."""
    return tuple(quotation for start, end, inner in _scan(text) if (quotation := _cut(text, start, end, inner)))


def count_words(text: str) -> int:
    """Count the words between two quotation marks."""
    return sum(1 for _ in WORD.finditer(text))


def _cut(text: str, start: int, end: int, inner: tuple[int, int]) -> Quotation | None:
    if not text[inner[0] : inner[1]].strip():
        return None
    return Quotation(start, end, cut_passage(text, *inner))


def _scan(text: str) -> list[tuple[int, int, tuple[int, int]]]:
    """Go once over the marks with the stack of open ones; give start, end and inner bounds of each outermost quotation."""
    lines = _find_lines(text)
    line_ends = [end for _, end in lines]
    marks = _find_marks(text, lines)
    singles = _pair_singles(text, marks)
    unbalanced = _unbalanced_lines(marks)
    found: list[tuple[int, int, tuple[int, int]]] = []
    state, skip_to = _Open(), 0
    for mark in marks:
        if mark.start < skip_to or (mark.family == "single" and (state.marks or mark.start not in singles)):
            continue
        if mark.family == "single":
            skip_to = singles[mark.start] + 1
            found.append((mark.start, skip_to, (mark.end, skip_to - 1)))
            continue
        if state.marks and _breaks_off(state, mark, text, unbalanced):
            found.append(_give_up(state, line_ends, mark.start))
            state = _Open()
        opened = _take(state, mark)
        if opened:
            found.append((opened.start, mark.end, (opened.end, mark.start)))
            state = _Open()
    if state.marks:
        found.append(_give_up(state, line_ends, len(text)))
    return found


def _find_lines(text: str) -> list[tuple[int, int]]:
    """Find start and end of every line that is not blank."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _take(state: _Open, mark: _Mark) -> _Mark | None:
    """Let a mark open or close; give the outermost opening mark if that is the one it closed."""
    last, state.last = state.last, mark
    if not state.marks:
        if mark.turn != "close":
            state.marks.append(mark)
        return None
    if last is not None and mark.leads and mark.turn != "close" and mark.line > last.line:
        return None  # a paragraph that opens with a mark goes on with the quotation
    if mark.turn == "open":
        state.marks.append(mark)
        return None
    level = next((i for i in range(len(state.marks) - 1, -1, -1) if state.marks[i].family == mark.family), len(state.marks) - 1)
    opened = state.marks[level]
    if "angle" in (opened.family, mark.family) and opened.family != mark.family:
        return None
    del state.marks[level:]
    state.inner_close = mark
    return None if state.marks else opened


def _breaks_off(state: _Open, mark: _Mark, text: str, unbalanced: frozenset[int]) -> bool:
    """Say whether the open quotation cannot reach this mark, because somebody forgot to close it."""
    lines = mark.line - (state.last or state.marks[0]).line
    if lines and mark.leads and LABEL.match(text, mark.end):
        return True
    if not lines:
        before = text[max(0, mark.start - 3) : mark.start].rstrip()[-1:]
        return mark.line in unbalanced and mark.turn == "open" and before in SENTENCE_END
    if mark.turn == "open" or mark.leads:
        return mark.turn == "close" or not mark.leads or lines > 1
    return lines > MOST_LINES


def _give_up(state: _Open, line_ends: list[int], following: int) -> tuple[int, int, tuple[int, int]]:
    """End a quotation that nobody closed: at the mark that closed one inside it, or at the end of its line."""
    opened, last = state.marks[0], state.last or state.marks[0]
    if state.inner_close is not None and state.inner_close is last:
        return opened.start, last.end, (opened.end, last.start)
    end = min(line_ends[last.line], following)
    return opened.start, end, (opened.end, end)


def _unbalanced_lines(marks: list[_Mark]) -> frozenset[int]:
    """Find the lines with more opening than closing marks."""
    doubles = [mark for mark in marks if mark.family != "single"]
    opens = Counter(mark.line for mark in doubles if mark.turn == "open")
    closes = Counter(mark.line for mark in doubles if mark.turn != "open")
    return frozenset(line for line, count in opens.items() if count > closes[line])


def _find_marks(text: str, lines: list[tuple[int, int]]) -> list[_Mark]:
    """Find every mark with its family, its turn and its line."""
    starts = [start for start, _ in lines]
    marks = []
    for found in MARK.finditer(text):
        start, end = found.span()
        line = bisect_right(starts, start) - 1
        family = "single" if found.group() in SINGLE else FAMILY.get(found.group(), "straight")
        leads = start - starts[line] < DEEPEST_INDENT and not text[starts[line] : start].strip(INDENT)
        marks.append(_Mark(start, end, family, _turn(text, start, end), line, leads))
    return marks


def _turn(text: str, start: int, end: int) -> Turn:
    """Tell by shape and white space whether a mark opens or closes."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    can_open = not after.isspace() and (before.isspace() or before in BEFORE_OPENING)
    can_close = not before.isspace() and not after.isalnum()
    mark = text[start:end]
    if mark in {"„", "‟", "``"}:
        return "open"
    if mark in {"“", "«"}:
        return "close" if can_close and not can_open else "open"
    if mark in {"”", "»"}:
        return "open" if can_open and after.isalnum() and before not in SENTENCE_END else "close"
    if can_open == can_close:
        return "either"
    return "open" if can_open else "close"


def _pair_singles(text: str, marks: list[_Mark]) -> dict[int, int]:
    """Pair single marks that open with the ones that close; apostrophes and possessives stay alone."""
    doubles = list(accumulate((mark.family != "single" for mark in marks), initial=0))
    pairs: dict[int, int] = {}
    opened, weak = -1, -1
    for index, mark in enumerate(marks):
        if mark.family != "single":
            continue
        if opened >= 0 and marks[opened].line != mark.line:
            opened, weak = _note(pairs, marks, doubles, opened, weak)
        if _opens_single(text, mark):
            if opened >= 0:
                _note(pairs, marks, doubles, opened, weak)
            opened, weak = index, -1
        elif opened >= 0 and _closes_single(text, mark):
            if text[mark.start - 1] == "s" and text[mark.end : mark.end + 1] == " ":
                weak = index if weak < 0 else weak
            else:
                opened, weak = _note(pairs, marks, doubles, opened, index)
    if opened >= 0:
        _note(pairs, marks, doubles, opened, weak)
    return pairs


def _note(pairs: dict[int, int], marks: list[_Mark], doubles: list[int], opened: int, closed: int) -> tuple[int, int]:
    """Write down a pair unless it would cut a double quotation in two."""
    if closed >= 0 and (doubles[closed] - doubles[opened]) % 2 == 0:
        pairs[marks[opened].start] = marks[closed].start
    return -1, -1


def _opens_single(text: str, mark: _Mark) -> bool:
    before, after = text[mark.start - 1 : mark.start] or " ", text[mark.end : mark.end + 12]
    if text[mark.start] == "’" or not (before.isspace() or before in BEFORE_OPENING) or not after[:1].strip():
        return False
    word = WORD.match(after)
    return not (
        word and ((word.group()[0].isdigit() and after[:4].rstrip().endswith("s")) or word.group().lower() in _elisions())
    )


def _closes_single(text: str, mark: _Mark) -> bool:
    after = text[mark.end : mark.end + 1]
    return text[mark.start] != "‘" and mark.start > 0 and not text[mark.start - 1].isspace() and not after.isalnum()


def _elisions() -> frozenset[str]:
    return frozenset(lexicon("speech")["other"]["elisions"])
