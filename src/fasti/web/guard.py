"""Every request passes here first: it must name this host and be small; every answer goes out under a strict content policy."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fasti.web.settings import Settings

#: bytes of a request's body: a form, or a reconciliation batch
LARGEST_BODY = 1_000_000
TOO_MUCH = "This is more than Fasti takes in at once."
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # with `no-referrer` browsers would not say where a form comes from
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
FORMS = {".json": "json", ".csv": "csv"}


@dataclass(slots=True)
class Guard:
    """Wraps the application."""

    app: ASGIApp
    settings: Settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request through, or answer it here."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(headers, scope["method"])
        taking, sending = _counted(receive), self._dressed(send)
        if refusal:
            await refusal(scope, taking, sending)
            return
        await self.app(_without_suffix(scope), taking, sending)

    def _refusal(self, headers: Headers, method: str) -> PlainTextResponse | None:
        host = headers.get("host", "")
        if _host_name(host) not in self.settings.hosts:
            return PlainTextResponse(f"Fasti does not answer to the name {host!r}. See: fasti serve --name", 421)
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > LARGEST_BODY:
            return PlainTextResponse(TOO_MUCH, 413)
        site, origin = headers.get("sec-fetch-site"), headers.get("origin")
        foreign = site in ("cross-site", "same-site") or (origin is not None and origin.partition("://")[2] != host)
        if method not in ("GET", "HEAD", "OPTIONS") and foreign:
            return PlainTextResponse("Only Fasti's own pages may send this.", 403)
        return None

    def _dressed(self, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "private, no-cache")
                if self.settings.is_https:
                    headers.setdefault("Strict-Transport-Security", "max-age=31536000")
            await send(message)

        return sending


def _host_name(host: str) -> str:
    """Take the port off a Host header."""
    name, colon, port = host.rpartition(":")
    return name.lower() if colon and port.isdigit() else host.lower()


def _counted(receive: Receive) -> Receive:
    taken = 0

    async def receiving() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST_BODY:
            raise HTTPException(413, TOO_MUCH)
        return message

    return receiving


def _without_suffix(scope: Scope) -> Scope:
    """Take `.json` or `.csv` off a page's address and note it as the form that is wanted."""
    path: str = scope["path"]
    if path.startswith(("/static/", "/api/")):
        return scope
    for suffix, form in FORMS.items():
        if path.endswith(suffix):
            state = {**scope.get("state", {}), "form": form}
            return {**scope, "path": path.removesuffix(suffix), "raw_path": None, "state": state}
    return scope
