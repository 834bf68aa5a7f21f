"""The options that choose a reader, for every verb that reads."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.errors import UsageError

if TYPE_CHECKING:
    from fasti.readers.reader import Reader


class ReaderName(StrEnum):
    """Who reads."""

    RULES = "rules"
    LLM = "llm"


ReaderOption = Annotated[
    ReaderName, typer.Option("--reader", help="Who reads: our rules, or a language model behind --endpoint.")
]
Endpoint = Annotated[
    str | None,
    typer.Option("--endpoint", help="OpenAI-compatible address that reports are sent to, as http://localhost:11434/v1."),
]
ModelName = Annotated[str | None, typer.Option("--model", help="Model to ask for there; its key comes from FASTI_LLM_KEY.")]


def chosen_reader(name: ReaderName, endpoint: str | None, model: str | None) -> Reader:
    """Make the reader that the options name. Raises UsageError, ExtraMissingError, ReaderError."""
    if name is ReaderName.RULES:
        if endpoint or model:
            raise UsageError("Nothing is sent anywhere unless asked: add --reader llm to use --endpoint and --model.")
        from fasti.readers.reader import RULES  # noqa: PLC0415 - keeps `fasti --help` quick

        return RULES
    if not endpoint:
        raise UsageError("Say where the language model is: --reader llm --endpoint URL, as http://localhost:11434/v1.")
    from fasti.readers.llm import open_llm_reader  # noqa: PLC0415

    return open_llm_reader(endpoint, model)
