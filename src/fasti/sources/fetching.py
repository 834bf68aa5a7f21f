"""An address becomes bytes: http and https alone, no private hosts, every redirect checked again, no more than so much."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit

import httpcore

from fasti import __version__
from fasti.errors import FetchError
from fasti.sources.addresses import Resolve, resolve_host
from fasti.sources.guarded_network import PATIENCE, GuardedNetwork

AGENT = f"fasti/{__version__}"
SCHEMES = ("http", "https")
#: bytes of one answer, packed or not
LARGEST = 8_000_000
#: seconds for one address with all its redirects
SECONDS = 60.0
MOST_REDIRECTS = 5
MOVED = frozenset({301, 302, 303, 307, 308})
#: characters of an address that need no quoting
PLAIN = "/?#[]@!$&'()*+,;=:%~-._"
LONGEST_ADDRESS = 4000


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered."""

    #: the address after all redirects
    url: str
    #: HTTP status
    status: int
    #: header lines, names in lower case
    headers: Mapping[str, str]
    #: the body, unpacked
    body: bytes


@dataclass(frozen=True, slots=True)
class Fetcher:
    """How addresses are fetched."""

    #: whether private and loopback addresses may be fetched, too
    allow_private: bool = False
    #: bytes of one answer
    largest: int = LARGEST
    #: seconds for one address with all its redirects
    seconds: float = SECONDS
    #: the name service; tests bring their own
    resolve: Resolve = field(default=resolve_host)

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """Fetch an address; any HTTP status is an answer. Raises FetchError."""
        deadline = time.monotonic() + self.seconds
        here = url
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._fetch_one(checked_url(here), headers or {}, deadline)
            target = answer.headers.get("location")
            if answer.status not in MOVED or not target:
                return answer
            here = urljoin(here, target)
        raise FetchError(url, f"it leads from one address to the next, more than {MOST_REDIRECTS} times")

    def _fetch_one(self, url: str, headers: Mapping[str, str], deadline: float) -> Fetched:
        network = GuardedNetwork(url, self.resolve, deadline, self.allow_private)
        known = {"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept": "*/*", **headers}
        sent: list[tuple[bytes | str, bytes | str]] = list(known.items())
        patience = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), PATIENCE)}
        try:
            with (
                httpcore.ConnectionPool(network_backend=network) as pool,
                pool.stream("GET", url, headers=sent, extensions=patience) as answer,
            ):
                told = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
                packed = told.get("content-encoding", "").strip().lower() in ("gzip", "x-gzip")
                body = self._body(answer.iter_stream(), url, packed=packed)
                return Fetched(url, answer.status, told, body)
        except httpcore.TimeoutException as error:
            raise FetchError(url, f"it was not answered within {self.seconds:g} seconds") from error
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError, zlib.error) as error:
            raise FetchError(url, f"the connection failed ({type(error).__name__})") from error

    def _body(self, pieces: Iterable[bytes], url: str, *, packed: bool) -> bytes:
        """Join an answer's pieces, unpacked, and stop where it grows too large."""
        unpack = zlib.decompressobj(wbits=31) if packed else None
        body = bytearray()
        for piece in pieces:
            body += unpack.decompress(piece, self.largest + 1) if unpack else piece
            if len(body) > self.largest:
                raise FetchError(
                    url, f"it answers with more than {self.largest:,} bytes", advice="Fetch it yourself, if you want it."
                )
        return bytes(body)


def is_address(words: str) -> bool:
    """Say whether words are an address on the web rather than a path."""
    return words.lower().startswith(("http://", "https://"))


def checked_url(url: str) -> str:
    """Spell an address in ASCII. Raises FetchError if it is none on the web, or has a password in it."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError(url, "it is no address") from error
    if parts.scheme not in SCHEMES:
        raise FetchError(url, "only http and https are fetched")
    if not host or len(url) > LONGEST_ADDRESS or "\\" in parts.netloc:
        raise FetchError(url[:200], "it is no address")
    if parts.username or parts.password:
        raise FetchError(f"{parts.scheme}://{host}", "it has a name or password in it")
    try:
        spelled = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise FetchError(url, f"no host is called {host!r}") from error
    place = f"[{spelled}]" if ":" in spelled else spelled
    place += f":{port}" if port else ""
    query = f"?{quote(parts.query, safe=PLAIN)}" if parts.query else ""
    return f"{parts.scheme}://{place}{quote(parts.path, safe=PLAIN) or '/'}{query}"
