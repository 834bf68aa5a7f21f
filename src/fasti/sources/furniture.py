"""Page furniture is told from reporting: what is left is the text, and each piece taken out is kept with its place and kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.model.document import Furniture, Stretch

#: characters that nobody sees and that would split words: byte order mark, soft hyphen, zero width, directions, controls
INVISIBLE = re.compile("[\ufeff\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+|\r(?=\n)")
#: a paragraph of prose has at least this many code points and ends like a sentence
PROSE = 80
SENTENCE_END = re.compile(r"""[.!?…:;][)\]"'\u2019”»]{0,9}$|["”»]$""")
#: a line longer than this is no widget
LONGEST = 600
#: a related headline has between so many words; a portrait's caption at most so many; a kicker under the title at most so many
HEADLINE_WORDS = range(5, 21)
CAPTION_WORDS = 12
KICKER_WORDS = 3
#: what may stand above the title
NEVER_A_TITLE = frozenset({"advertisement", "cookies", "follow", "menu", "share", "subscribe"})
#: share of words with a capital that makes a line a headline, and share of its words that makes it the heading of what follows
TITLE_CASE = 0.9
HEADING = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds words, at its place in the original."""

    #: first code point that is no white space
    start: int
    #: one past the last code point that is no white space
    end: int
    #: one past the line's end mark
    stop: int
    #: the words
    text: str
    #: what kind of furniture it is, `None` for reporting
    kind: str | None = None

    @property
    def is_prose(self) -> bool:
        """Say whether it reads like a paragraph."""
        return self.kind is None and len(self.text) >= PROSE and bool(SENTENCE_END.search(self.text))


def clean_text(original: str) -> tuple[str, tuple[Stretch, ...], tuple[Furniture, ...]]:
    """Copy the reporting out of a text, code point by code point; say where each stretch stood and what was left out."""
    lines = _with_kinds(list(_lines(original)))
    furniture = [Furniture(original[x.start : x.end], x.start, x.kind) for x in lines if x.kind]
    cuts = [(x.start, x.stop) for x in lines if x.kind]
    for line in lines:
        for start, end, kind in [] if line.kind else _inline(original, line):
            cuts.append((start, end))
            furniture.append(Furniture(original[start:end].strip(), start + _indent(original[start:end]), kind))
    cuts += [match.span() for match in INVISIBLE.finditer(original)]
    if not cuts:
        return original, (), ()
    text, stretches = _without(original, sorted(cuts))
    return text, stretches, tuple(sorted(furniture, key=lambda piece: piece.original))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _without(original: str, cuts: list[tuple[int, int]]) -> tuple[str, tuple[Stretch, ...]]:
    parts, stretches, here, length = [], [], 0, 0
    for start, end in [*cuts, (len(original), len(original))]:
        if start > here:
            parts.append(original[here:start])
            stretches.append(Stretch(length, here, start - here))
            length += start - here
        here = max(here, end)
    return "".join(parts), tuple(stretches)


def _lines(original: str) -> Iterator[Line]:
    place = 0
    for line in original.splitlines(keepends=True):
        words = INVISIBLE.sub(lambda match: " " * len(match.group()), line)
        start = place + _indent(words)
        place += len(line)
        if words.strip():
            yield Line(start, start + len(words.strip()), place, words.strip())


def _with_kinds(lines: list[Line]) -> list[Line]:
    """Mark the lines that are furniture; the first line of a text is its title, unless it is a widget."""
    marked = [replace(line, kind=_kind_of(line.text)) for line in lines]
    if marked and marked[0].kind not in NEVER_A_TITLE:
        marked[0] = lines[0]
    marked = _mark_link_lists(marked)
    rest = [at for at, line in enumerate(marked) if line.kind is None]
    for before, at, after in zip(rest, rest[1:], rest[2:], strict=False):
        marked[at] = replace(marked[at], kind=_kind_between(marked[before], marked[at], marked[after], under_title=before == 0))
    return marked


def _kind_of(text: str) -> str | None:
    if len(text) > LONGEST:
        return None
    if _without_credit(text) != text and not Line(0, 0, 0, _without_credit(text)).is_prose:
        return "caption"
    return next((kind for kind, pattern in _patterns("line") if pattern.fullmatch(text)), None)


def _without_credit(text: str) -> str:
    """Leave out a photo's credit at the end of a line: what is then no paragraph was the photo's caption."""
    credit = next(pattern for kind, pattern in _patterns("inline") if kind == "credit")
    last = [match for match in credit.finditer(text) if match.end() == len(text)]
    return text[: last[0].start()].rstrip() if last else text


def _mark_link_lists(lines: list[Line]) -> list[Line]:
    """Mark the headlines that follow a bare `Read also` or `Related articles`."""
    marked, in_list = [], False
    for line in lines:
        if line.kind == "related" and len(line.text.split()) <= KICKER_WORDS + 1:
            in_list = True
        elif in_list and line.kind is None:
            in_list = len(line.text.split()) in HEADLINE_WORDS and not SENTENCE_END.search(line.text)
        marked.append(replace(line, kind="related") if in_list else line)
    return marked


def _kind_between(before: Line, line: Line, after: Line, *, under_title: bool) -> str | None:
    """Say what an unmarked line is that stands alone between two paragraphs, or between the title and the first one."""
    if SENTENCE_END.search(line.text) or not after.is_prose or not (before.is_prose or under_title):
        return None
    words = line.text.split()
    if re.match(r"[—–]\s*\w", line.text) and len(words) <= HEADLINE_WORDS.stop:
        return "pull quote"
    if under_title and len(words) <= KICKER_WORDS and not re.search(r"[\d,]", line.text):
        return "caption"
    if len(words) <= CAPTION_WORDS and _is_portrait(line.text):
        return "caption"
    headline = len(words) in HEADLINE_WORDS and before.is_prose and is_title_case(line.text) and _may_tell(line.text)
    return "related" if headline and not _heads(line.text, after.text) else None


def _is_portrait(text: str) -> bool:
    """Say whether a line is a title and a name around one comma, and no sentence: `Chief of Police, A. B.`."""
    words = re.findall(r"[\w'\u2019-]+", text)
    titles, small = set(lexicon("furniture")["titles"]["words"]), set(lexicon("furniture")["headline"]["small"])
    return (
        text[0].isalpha()
        and text.count(",") == 1
        and any(word.lower() in titles for word in words)
        and all(word[0].isupper() or word in small for word in words)
        and not any(word[0].isdigit() for word in words)
    )


def is_title_case(text: str) -> bool:
    """Say whether a line is written Like a Headline: words with capitals, small words aside, and not all in capitals."""
    small = set(lexicon("furniture")["headline"]["small"])
    words = [word for word in re.findall(r"[^\W\d_][\w'\u2019-]*", text) if word not in small]
    return not text.isupper() and len(words) >= HEADLINE_WORDS.start - 1 and _share_capital(words) >= TITLE_CASE


def _share_capital(words: list[str]) -> float:
    return sum(word[0].isupper() for word in words) / len(words)


def _may_tell(text: str) -> bool:
    """Say whether a word of a headline may be its verb (`Orders`, `Named`): without one it names a section, as of a roster."""
    titles = set(lexicon("furniture")["titles"]["words"])
    words = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", text)]
    return any(word.endswith(("s", "ed")) and word.removesuffix("s") not in titles for word in words)


def _heads(line: str, paragraph: str) -> bool:
    """Say whether a line speaks of what the next paragraph tells, as the heading of a section does."""
    words = {word.lower()[:6] for word in re.findall(r"\w{4,}", line)}
    told = {word.lower()[:6] for word in re.findall(r"\w{4,}", paragraph)}
    return len(words & told) >= len(words) * HEADING


def _inline(original: str, line: Line) -> Iterator[tuple[int, int, str]]:
    for kind, pattern in _patterns("inline"):
        for match in pattern.finditer(original, line.start, line.end):
            yield match.start(), match.end(), kind


@lru_cache(maxsize=2)
def _patterns(place: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compile the patterns of furniture.toml, all of one kind into one."""
    data = lexicon("furniture")
    words = {name: "|".join(sorted(map(re.escape, listed), key=len, reverse=True)) for name, listed in data["words"].items()}

    def compiled(patterns: list[str]) -> re.Pattern[str]:
        filled = ["(?:" + re.sub(r"\{(\w+)\}", lambda m: words.get(m[1], m[0]), pattern) + ")" for pattern in patterns]
        return re.compile("|".join(filled), re.IGNORECASE)

    return tuple((kind, compiled(patterns)) for kind, patterns in data[place].items())
