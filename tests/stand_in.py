"""A small server on this machine that speaks an OpenAI-compatible protocol, and says and does what a test tells it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = tuple[int, dict[str, str], bytes]


def completion(content: Any, finish_reason: str = "stop") -> Answer:
    """Give an answer of the model: words, or anything else as JSON."""
    words = content if isinstance(content, str) or content is None else json.dumps(content)
    body = {"choices": [{"index": 0, "message": {"role": "assistant", "content": words}, "finish_reason": finish_reason}]}
    return 200, {}, json.dumps(body).encode()


def failure(status: int, message: str = "no", **headers: str) -> Answer:
    """Give an error as such servers write it."""
    return status, headers, json.dumps({"error": {"message": message}}).encode()


@dataclass
class StandIn:
    """What the server says, in this order; the last answer again and again."""

    answers: list[Answer]
    models: tuple[str, ...] = ("stand-in",)
    #: what it was asked: method, path, headers, JSON
    asked: list[tuple[str, str, dict[str, str], Any]] = field(default_factory=list)
    url: str = ""

    def next_answer(self) -> Answer:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def stand_in(*answers: Answer, models: tuple[str, ...] = ("stand-in",)) -> Iterator[StandIn]:
    """Run the server while the block runs."""
    told = StandIn(list(answers), models)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(("GET", self.path, dict(self.headers), None))
            self._say(200, {}, json.dumps({"data": [{"id": name} for name in told.models]}).encode())

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            told.asked.append(("POST", self.path, dict(self.headers), body))
            self._say(*told.next_answer())

        def _say(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in {"content-length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
