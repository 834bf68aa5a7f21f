"""A host's addresses are looked up and checked before anything connects to them: none may lead into a private network."""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from fasti.errors import FetchError

#: host and port -> the addresses that the name service answers
Resolve = Callable[[str, int], list[str]]
#: IPv6 addresses that stand for IPv4 ones behind a translator
TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
ADVICE = "If the address is yours, use --allow-private."


def resolve_host(host: str, port: int) -> list[str]:
    """Ask the name service for a host's addresses."""
    return list(dict.fromkeys(str(answer[4][0]) for answer in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def checked_addresses(url: str, host: str, port: int, resolve: Resolve, *, allow_private: bool) -> list[str]:
    """Give the addresses that may be connected to. Raises FetchError if there is none, or if any is private or loopback."""
    try:
        found = resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise FetchError(url, f"no host is called {host!r}") from error
    private = [each for each in found if not is_public(each)]
    if private and not allow_private:
        raise FetchError(url, f"{host!r} is {private[0]}, which is no public address", advice=ADVICE)
    if not found:
        raise FetchError(url, f"no host is called {host!r}")
    return found


def is_public(address: str) -> bool:
    """Say whether an address is one of the public Internet's, also where it stands for another one."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _stands_for(parsed)
    return parsed.is_global and not parsed.is_multicast and not parsed.is_reserved if inner is None else is_public(str(inner))


def _stands_for(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    if isinstance(address, IPv4Address):
        return None
    if any(address in network for network in TRANSLATED):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
