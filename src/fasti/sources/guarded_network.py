"""Connections go to checked addresses only and end at a deadline, whatever the other side sends or withholds."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import httpcore

from fasti.sources.addresses import Resolve, checked_addresses

#: seconds to wait for one answer of the other side
PATIENCE = 20.0


@dataclass(slots=True)
class GuardedNetwork(httpcore.NetworkBackend):
    """A network that looks up names itself, so that what was checked is what is connected to."""

    url: str
    resolve: Resolve
    #: moment of `time.monotonic()` at which all must be over
    deadline: float
    allow_private: bool

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a host's addresses that answers. Raises FetchError."""
        addresses = checked_addresses(self.url, host, port, self.resolve, allow_private=self.allow_private)
        for address in addresses[:-1]:
            try:
                return self._connected(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connected(addresses[-1], port, timeout, local_address, socket_options)

    def _connected(self, address: str, port: int, timeout: float | None, *rest: Any) -> httpcore.NetworkStream:
        left = _left(self.deadline, timeout)
        return TimedStream(httpcore.SyncBackend().connect_tcp(address, port, left, *rest), self.deadline)


@dataclass(slots=True)
class TimedStream(httpcore.NetworkStream):
    """A connection on which nothing lasts beyond the deadline."""

    stream: httpcore.NetworkStream
    deadline: float

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there. Raises httpcore.ReadTimeout."""
        return self.stream.read(max_bytes, _left(self.deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it. Raises httpcore.WriteTimeout."""
        self.stream.write(buffer, _left(self.deadline, timeout))

    def close(self) -> None:
        """Hang up."""
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go on encrypted."""
        return TimedStream(self.stream.start_tls(ssl_context, server_hostname, _left(self.deadline, timeout)), self.deadline)

    def get_extra_info(self, info: str) -> Any:
        """Tell about the connection."""
        return self.stream.get_extra_info(info)


def _left(deadline: float, timeout: float | None) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return min(left, PATIENCE if timeout is None else timeout)
