"""One question to an OpenAI-compatible address and its answer: patient with what passes, clear about what does not."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fasti.errors import AnswerError, ExtraMissingError, ReaderError, UsageError

if TYPE_CHECKING:
    import httpx

Json = dict[str, Any]
#: where the key comes from; it is sent to nobody but the endpoint
KEY = "FASTI_LLM_KEY"
#: statuses that may pass
PASSING = frozenset({408, 429, 500, 502, 503, 504, 529})
#: statuses that only this one report has earned
OF_THE_REPORT = frozenset({400, 413, 422})
#: bytes of one answer
LARGEST = 8_000_000
#: seconds that an answer's `Retry-After` may ask for
LONGEST_PAUSE = 60.0
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
#: words of an answer that an error repeats
TOLD = 200


@dataclass(frozen=True, slots=True)
class Chat:
    """An address and how it is asked."""

    #: as `https://models.example.org/v1`
    endpoint: str
    #: name of the model there
    model: str
    #: seconds for one answer
    seconds: float = 180.0
    #: seconds between two tries; their number is that of the tries beyond the first
    pauses: tuple[float, ...] = (2.0, 8.0, 30.0)

    def ask(self, messages: list[Json]) -> str:
        """Give what the model answers. Raises AnswerError for this report, ReaderError if asking on makes no sense."""
        body: Json = {"model": self.model, "messages": messages, "temperature": 0, "response_format": {"type": "json_object"}}
        try:
            told = self.send("POST", "chat/completions", body)
        except AnswerError as error:
            if "response_format" not in str(error):
                raise
            del body["response_format"]  # some servers do not know it
            told = self.send("POST", "chat/completions", body)
        return _content(told)

    def models(self) -> list[str]:
        """Name the models that the address offers. Raises ReaderError."""
        told = self.send("GET", "models", None)
        try:
            return [str(each["id"]) for each in told["data"]]
        except (KeyError, TypeError) as error:
            raise ReaderError(self.endpoint, "it does not list its models", "Name one with --model.") from error

    def send(self, method: str, path: str, body: Json | None) -> Any:
        """Send and give the JSON that comes back, trying again where the failure may pass."""
        httpx = import_httpx()
        address = place(self.endpoint, path)
        for tries, pause in enumerate((*self.pauses, None)):
            asked_pause = 0.0
            try:
                status, headers, answer = self._send_once(httpx, method, address, body)
            except httpx.TimeoutException:
                failure: Exception = AnswerError(f"{self.endpoint} gave no answer within {self.seconds:.0f} seconds.")
            except httpx.HTTPError as error:
                why = f"it cannot be reached ({error or type(error).__name__})"
                failure = ReaderError(self.endpoint, why, "Check --endpoint.")
                if tries and isinstance(error, httpx.ConnectError):  # where nobody listens, a second look is enough
                    raise failure from error
            else:
                if status not in PASSING:
                    return self._answer(status, headers, answer)
                failure = AnswerError(f"{self.endpoint} answers {status} again and again: {_told(answer)}")
                asked_pause = _asked_pause(headers)
            if pause is None:
                raise failure
            time.sleep(max(pause, asked_pause))
        raise AssertionError  # the last pause is None

    def _send_once(self, httpx: Any, method: str, address: str, body: Json | None) -> tuple[int, httpx.Headers, bytes]:
        until = time.monotonic() + self.seconds
        headers = {"Authorization": f"Bearer {key}"} if (key := key_for(self.endpoint)) else {}
        with (
            httpx.Client(timeout=self.seconds, follow_redirects=False) as client,
            client.stream(method, address, json=body, headers=headers) as response,
        ):
            whole = bytearray()
            for part in response.iter_bytes():
                whole += part
                if len(whole) > LARGEST:
                    raise AnswerError(f"{self.endpoint} answers with more than {LARGEST:,} bytes.")
                if time.monotonic() > until:
                    raise httpx.ReadTimeout("the answer drips")
            return response.status_code, response.headers, bytes(whole)

    def _answer(self, status: int, headers: httpx.Headers, answer: bytes) -> Any:
        if status in (401, 403):
            raise ReaderError(self.endpoint, f"it refuses the key ({status})", f"Put the right one into {KEY}.")
        if status in OF_THE_REPORT:
            raise AnswerError(f"{self.endpoint} refuses the report ({status}): {_told(answer)}")
        if 300 <= status < 400:  # noqa: PLR2004 - redirects
            where = headers.get("location", "nowhere")[:TOLD]
            raise ReaderError(self.endpoint, f"it points to {where!r}", "Give that address to --endpoint if you trust it.")
        if status != 200:  # noqa: PLR2004 - OK
            raise ReaderError(self.endpoint, f"it answers {status}: {_told(answer)}", "Check --endpoint and --model.")
        try:
            return json.loads(answer)
        except (ValueError, RecursionError) as error:
            raise ReaderError(self.endpoint, "it does not answer in JSON", "Check --endpoint: it often ends with /v1.") from error


def import_httpx() -> Any:
    """Load the client for HTTP. Raises ExtraMissingError."""
    try:
        import httpx  # noqa: PLC0415 - only this reader needs it
    except ModuleNotFoundError as error:
        raise ExtraMissingError("A reader behind an address", "llm") from error
    return httpx


def place(endpoint: str, path: str) -> str:
    """Join an endpoint and a path, whatever query it has and whether or not it names the path itself. Raises UsageError."""
    httpx = import_httpx()
    try:
        url = httpx.URL(endpoint)
    except (httpx.InvalidURL, TypeError) as error:
        raise UsageError(f"{endpoint!r} is no address. Give --endpoint as http://localhost:11434/v1.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise UsageError(f"{endpoint!r} is no http or https address. Give --endpoint as http://localhost:11434/v1.")
    if url.userinfo:
        raise UsageError(f"A key does not belong into --endpoint, where others can read it: put it into {KEY}.")
    base = url.path.rstrip("/").removesuffix("/chat/completions")
    return str(url.copy_with(path=f"{base}/{path}"))


def key_for(endpoint: str) -> str | None:
    """Give the key of the environment. Raises ReaderError where it would travel unencrypted."""
    key = os.environ.get(KEY)
    if not key:
        return None
    url = import_httpx().URL(endpoint)
    if url.scheme != "https" and url.host not in LOCAL:
        raise ReaderError(endpoint, "the key would travel there unencrypted", f"Use https, or unset {KEY}.")
    if not key.isascii() or not key.isprintable():
        raise UsageError(f"{KEY} holds signs that no key has: copy it again.")
    return key


def _content(told: Any) -> str:
    """Take the model's words out of an answer."""
    try:
        choice = told["choices"][0]
        words, reason = choice["message"]["content"], choice.get("finish_reason")
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise AnswerError("The answer is not a chat completion: it has no choices[0].message.content.") from error
    if reason == "length":
        raise AnswerError("The answer was cut off at the model's limit: raise the limit there, or split the report.")
    if not isinstance(words, str) or not words.strip():
        raise AnswerError(f"The model gave no answer (finish_reason {str(reason)[:40]!r}).")
    return words


def _told(answer: bytes) -> str:
    """Give the message in an error's JSON, or the beginning of whatever it is."""
    try:
        data = json.loads(answer)
        message = data["error"]["message"] if isinstance(data["error"], dict) else data["error"]
    except (ValueError, KeyError, TypeError, RecursionError):
        message = answer[: 2 * TOLD].decode("utf-8", "replace")
    return " ".join(str(message).split())[:TOLD] or "no reason given"


def _asked_pause(headers: httpx.Headers) -> float:
    """Give the seconds that the server asks to wait."""
    try:
        return min(float(headers.get("retry-after", "0")), LONGEST_PAUSE)
    except ValueError:
        return 0.0
