"""A Telegram Desktop export (result.json) becomes documents, one a message, with the channels that it was relayed through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from fasti.errors import DamagedError, NotFoundError, SourceError
from fasti.model.document import Document
from fasti.sources.kinds import Found
from fasti.sources.metadata import Metadata, publication_day
from fasti.sources.texts import document_of
from fasti.sources.time_limit import time_limit

ONE_REPORT = False
KIND = "a Telegram export"
#: what the export is called; several in one folder are numbered by hand
NAME = re.compile(r"result.*\.json", re.IGNORECASE)
#: how JSON opens and closes, and how deep an export nests at most
OPENING, CLOSING = ("start_map", "start_array"), ("end_map", "end_array")
DEEPEST = 30
#: kinds of chat whose messages somebody published
PUBLIC = frozenset({"public_channel", "public_supergroup"})


def reads(name: str) -> bool:
    """Say whether it is called like an export."""
    return NAME.fullmatch(Path(name).name) is not None


def documents(path: Path, name: str, about: Metadata) -> Iterator[Found]:
    """Read the messages of an exported channel that hold text; the publisher is the channel, the address t.me/c/ID/MESSAGE.

    Private chats are not read: nobody published them.
    """
    import ijson  # noqa: PLC0415 - reads exports larger than memory

    try:
        with path.open("rb") as opened:
            chat = _head(ijson.parse(_shallow(ijson.basic_parse(opened, use_float=True))))
            if chat.get("type") not in PUBLIC:
                raise DamagedError(name, KIND, "it is not the export of one public channel or group")
            opened.seek(0)
            events = ijson.parse(_shallow(ijson.basic_parse(opened, use_float=True)))
            for message in ijson.items(events, "messages.item"):
                yield from _message(message, chat, name, about)
    except FileNotFoundError as error:
        raise NotFoundError(name) from error
    except OSError as error:
        raise SourceError(f"{name!r} cannot be read: {error.strerror}. Check its permissions.") from error
    except (ijson.JSONError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise DamagedError(name, KIND, "its JSON is damaged or breaks off") from error


def _shallow(events: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Let events through as long as they are not nested deeper than any export's, because depth costs memory by its square."""
    depth = 0
    for event, value in events:
        depth += (event in OPENING) - (event in CLOSING)
        if depth > DEEPEST:
            raise ValueError
        yield event, value


def _head(events: Iterator[tuple[str, str, Any]]) -> dict[str, Any]:
    """Read what stands before the messages: the chat's name, type and id."""
    head: dict[str, Any] = {}
    for prefix, event, value in events:
        if prefix == "messages":
            return head
        if prefix in ("name", "type", "id") and event in ("string", "number"):
            head[prefix] = value
    return head


def _message(message: object, chat: Mapping[str, Any], name: str, about: Metadata) -> Iterator[Found]:
    if not isinstance(message, dict) or message.get("type") != "message":
        return
    text = _text(message.get("text"))
    if not text.strip():
        return
    where = f"{name} message {message.get('id')}"
    own = Metadata(
        published=publication_day(str(message.get("date", ""))),
        publisher=_relayed(str(chat.get("name") or "") or None, message.get("forwarded_from")),
        url=_address(chat.get("id"), message.get("id")),
    )
    try:
        with time_limit(where):
            document: Document | SourceError = document_of(text, where, own.or_else(about))
    except SourceError as error:
        document = error
    yield where, document


def _text(written: object) -> str:
    """Join a message's text, which is a string, or strings and marked-up pieces in a row."""
    if isinstance(written, str):
        return _clean(written)
    pieces = written if isinstance(written, list) else []
    words = (piece if isinstance(piece, str) else piece.get("text") if isinstance(piece, dict) else "" for piece in pieces)
    return _clean("".join(word for word in words if isinstance(word, str)))


def _clean(text: str) -> str:
    """Replace halves of characters, which JSON can spell and no text can hold."""
    return text.encode("utf-8", "replace").decode()


def _relayed(channel: str | None, source: object) -> str | None:
    """Name the relay chain: `Channel (forwarded from Other)`."""
    return f"{channel or 'Telegram'} (forwarded from {_clean(source)})" if isinstance(source, str) and source else channel


def _address(chat: object, message: object) -> str | None:
    """Give the address that members of the channel can open; the export does not tell the channel's public name."""
    return f"https://t.me/c/{chat}/{message}" if isinstance(chat, int) and isinstance(message, int) else None
