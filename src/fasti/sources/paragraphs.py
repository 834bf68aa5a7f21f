"""Lines that a printer or mail program broke become paragraphs again, so that a sentence stands on one line."""

from __future__ import annotations

import re

#: a line that fills so much of the width goes on in the next one, unless it ends a sentence well before the margin
FULL, NEARLY_FULL = 0.6, 0.85
SENTENCE_END = re.compile(r"[.!?:;][\"'\u2019”»)]{0,2}$")
HYPHENATED = re.compile(r"[a-z]-$")
#: narrower than this is no column of prose
NARROWEST = 30


def join_lines(text: str) -> str:
    """Join the broken lines of a text; empty lines and lines that end early still end paragraphs."""
    lines = [line.rstrip() for line in text.splitlines()]
    lengths = sorted(len(line) for line in lines if line)
    width = max(lengths[len(lengths) * 9 // 10], NARROWEST) if lengths else NARROWEST
    parts: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line.strip():
            parts[-1] = _joined(parts[-1], line.strip())
        else:
            parts.append(line)
        goes_on = bool(line.strip()) and _goes_on(line, width)
    return "\n".join(parts)


def _goes_on(line: str, width: int) -> bool:
    return len(line) >= width * (NEARLY_FULL if SENTENCE_END.search(line) else FULL)


def _joined(before: str, line: str) -> str:
    if HYPHENATED.search(before) and line[0].islower():
        return before[:-1] + line
    return f"{before} {line}"
