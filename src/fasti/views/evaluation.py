"""How well a reader reads, for the terminal: scores by kind of fact and by genre, and every miss in its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from fasti.model.evaluation import STRICTER, DocumentScore, Evaluation, Fact, Pair, Score
from fasti.model.passage import Passage
from fasti.views.wording import one_line

Sentences = Callable[[str], Iterable[tuple[int, int]]]
QUIET = "dim"
STYLES = {"missed": "bold yellow", "spurious": "bold magenta", "wrong": "bold cyan"}
#: how much of a sentence is shown on either side of the words
AROUND = 160
INDENT = (0, 0, 0, 6)


def scores_part(evaluation: Evaluation) -> RenderableType:
    """Show precision, recall and F1 by kind of fact and added up."""
    stricter = STRICTER[evaluation.gold_kind]
    table = _table("kind", "gold", "read", "found", "precision", "recall", "F1", f"{stricter} F1")
    for kind in evaluation.kinds:
        _row(table, kind, evaluation.score(kind), evaluation.score(kind, strict=True))
    for headline, kinds in evaluation.headlines.items():
        _row(table, f"= {headline}", evaluation.score(*kinds), evaluation.score(*kinds, strict=True), style="bold")
    count = len(evaluation.documents)
    told = Text(f"{count} {'document' if count == 1 else 'documents'}, gold: {evaluation.gold_kind}", style=QUIET)
    return Group(told, *_left_out(evaluation), table)


def _left_out(evaluation: Evaluation) -> Iterator[Text]:
    for reason in dict.fromkeys(why for _, why in evaluation.left_out):
        names = [name for name, why in evaluation.left_out if why == reason]
        yield Text(one_line(f"left out ({len(names)}): {reason}: {', '.join(names)}"), style=QUIET)


def details_part(evaluation: Evaluation) -> RenderableType:
    """Show how often the details of facts that were found are right, and what was read instead."""
    if not evaluation.details():
        return Group()
    table = _table("of the facts found, right", "", "read instead (gold → read)")
    for detail, (right, given) in evaluation.details().items():
        kind, _, name = detail.partition(".")
        confused = evaluation.confusions(name, kind=kind) if name in ("status", "ended_by", "certainty", "type") else {}
        worst = ", ".join(f"{gold} → {read} {count}" for (gold, read), count in list(confused.items())[:4])
        table.add_row(detail, f"{right} of {given}", one_line(worst))
    right, given = evaluation.exact
    table.add_row("words stand in the text", f"{right} of {given}", "")
    return Group(Text(), table)


def reasons_part(evaluation: Evaluation) -> RenderableType:
    """Show what the facts that were missed and those that are spurious have nearest to them on the other side."""
    if evaluation.gold_kind == "standoff":
        return Group()
    kinds = [kind for kinds in evaluation.headlines.values() for kind in kinds]
    table = _table("why", *kinds)
    for label in ("missed", "spurious"):
        for reason, counted in evaluation.reasons(label).items():
            if any(counted.get(kind) for kind in kinds):
                table.add_row(f"{label}: {reason}", *(str(counted.get(kind) or "") for kind in kinds))
    return Group(Text(), table)


def genres_part(evaluation: Evaluation) -> RenderableType:
    """Show the scores genre by genre."""
    table = _table(
        "genre", "documents", *(f"{name} {what}" for name in evaluation.headlines for what in ("missed", "spurious", "F1"))
    )
    for genre in evaluation.genres:
        cells = [str(sum(document.genre == genre for document in evaluation.documents))]
        for kinds in evaluation.headlines.values():
            score = evaluation.score(*kinds, genre=genre)
            cells += [str(score.gold - score.found), str(score.read - score.found), f"{score.f1:.3f}"]
        table.add_row(one_line(genre), *cells)
    return Group(Text(), table)


def misses_parts(evaluation: Evaluation, sentences: Sentences) -> Iterator[RenderableType]:
    """Show what was missed, what is spurious and what is wrong in a fact that was found, each in its sentence."""
    for document in evaluation.documents:
        lines = list(_misses(document, sentences))
        if lines:
            yield Group(Text(), Rule(one_line(f"{document.name} · {document.genre}"), style=QUIET, align="left"), *lines)


def _misses(document: DocumentScore, sentences: Sentences) -> Iterator[RenderableType]:
    bounds = list(sentences(document.text))
    for comparison in document.comparisons:
        for label, facts in (("missed", comparison.missed), ("spurious", comparison.spurious)):
            for fact in facts:
                yield _line(label, comparison.kind, f"{fact.shown} ({fact.why})" if fact.why else fact.shown)
                yield from _in_sentence(document.text, fact.places, bounds)
        for pair in comparison.pairs:
            wrong = "; ".join(_wrong(pair, detail) for detail, is_right in pair.right.items() if not is_right)
            if wrong:
                yield _line("wrong", comparison.kind, f"{pair.gold.shown} — {wrong}")
                yield from _in_sentence(document.text, pair.gold.places or pair.read.places, bounds)


def _wrong(pair: Pair, detail: str) -> str:
    def told(fact: Fact) -> str:
        if detail == "said_by":
            return " and ".join(voice.words for voice in fact.voices) or "nobody"
        return fact.details.get(detail) or "none"

    return f"{detail} {told(pair.gold)}, read as {told(pair.read)}"


def _line(label: str, kind: str, words: str) -> Padding:
    line = Text.assemble((f"{label:<9}", STYLES[label]), f" {kind:<11} ", one_line(words))
    return Padding(line, (0, 0, 0, 2))


def _in_sentence(text: str, places: tuple[Passage, ...], bounds: list[tuple[int, int]]) -> Iterator[Padding]:
    """Show the sentence of the first place, its words underlined and in brackets, so that they show without colours too."""
    for place in places[:1]:
        start, end = next(((a, b) for a, b in bounds if a <= place.start < b), (place.start, place.end))
        start, end = max(start, place.start - AROUND), min(max(end, place.end), place.end + AROUND)
        before, words, after = text[start : place.start], place.text, text[place.end : end]
        line = Text.assemble(_flat(before).lstrip(), "[", (_flat(words), "underline"), "]", _flat(after).rstrip(), style=QUIET)
        yield Padding(line, INDENT)


def _flat(words: str) -> str:
    """Write words on one line and keep whether white space stands before and behind them."""
    line = one_line(words, len(words) + 1)
    return f"{' ' if words[:1].isspace() else ''}{line}{' ' if line and words[-1:].isspace() else ''}"


def _table(first: str, *others: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(first, no_wrap=True)
    for name in others:
        table.add_column(name, justify="left" if "(" in name else "right")
    return table


def _row(table: Table, name: str, score: Score, stricter: Score, style: str = "") -> None:
    counts = (str(score.gold), str(score.read), str(score.found))
    shares = (f"{share:.3f}" for share in (score.precision, score.recall, score.f1, stricter.f1))
    table.add_row(one_line(name), *counts, *shares, style=style)
