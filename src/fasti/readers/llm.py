"""A language model behind an address reads, and only what stands in the text is taken from its answer."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from fasti import __version__
from fasti.errors import AnswerError, ReaderError
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.readers.answer import reading_of_answer
from fasti.readers.chat import Chat, import_httpx, key_for, place

#: models that an error names
NAMED = 10
#: what models put around JSON: their thoughts, a fence
THOUGHTS = re.compile(r"^.*</think>", re.DOTALL)
FENCE = re.compile(r"^```\w*\s*\n(.*?)\n?```\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class LlmReader:
    """Sends each document's text, title, publisher and day to one address, and takes back what stands in the text."""

    chat: Chat
    reads_any_language: bool = True

    @property
    def name(self) -> str:
        """What the record calls it."""
        return f"fasti {__version__}, {self.chat.model}"

    def read(self, document: Document) -> Reading:
        """Ask the model what a document says. Raises AnswerError for this document, ReaderError if asking on makes no sense."""
        about = {"published": document.published, "publisher": document.publisher, "title": document.title}
        report = json.dumps({**about, "text": document.text}, ensure_ascii=False)
        messages = [{"role": "system", "content": instructions()}, {"role": "user", "content": report}]
        return reading_of_answer(json_in(self.chat.ask(messages)), document)


@lru_cache(maxsize=1)
def instructions() -> str:
    """Give what the model is told before each report."""
    return (files("fasti.readers") / "instructions.md").read_text(encoding="utf-8")


def json_in(words: str) -> Any:
    """Find the JSON object in a model's words. Raises AnswerError."""
    plain = THOUGHTS.sub("", words).strip()
    fenced = FENCE.match(plain)
    try:
        return json.loads(fenced[1] if fenced else plain)
    except (ValueError, RecursionError) as error:
        raise AnswerError("The model did not answer in JSON, so nothing of its answer was used.") from error


def open_llm_reader(endpoint: str, model: str | None = None) -> LlmReader:
    """Make a reader of an address; without a model's name, the only one there is taken.

    Raises ExtraMissingError, UsageError, ReaderError.
    """
    import_httpx()
    place(endpoint, "")
    key_for(endpoint)
    if model:
        return LlmReader(Chat(endpoint, model))
    try:
        offered = Chat(endpoint, "").models()
    except AnswerError as error:
        raise ReaderError(endpoint, f"it does not list its models ({error})", "Name one with --model.") from error
    if len(offered) != 1:
        named = ", ".join(offered[:NAMED]) or "none"
        raise ReaderError(endpoint, f"it offers {len(offered)} models: {named}", "Name one with --model.")
    return LlmReader(Chat(endpoint, offered[0]))
