"""Where the web application listens and whom it lets in: ready to use on loopback, behind accounts everywhere else."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address

from fasti.errors import UsageError

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, slots=True)
class Settings:
    """How one running web application behaves."""

    #: whoever reaches it is the local administrator: only ever on loopback
    is_local: bool = True
    #: names by which it may be addressed, without port
    hosts: tuple[str, ...] = LOOPBACK_NAMES
    #: cookies go over HTTPS alone
    is_https: bool = False


def is_loopback(host: str) -> bool:
    """Say whether an address to listen on is reached from this machine alone."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def settings_for(
    host: str, *, has_accounts: bool, names: tuple[str, ...] = (), sign_in: bool = False, is_https: bool = False
) -> Settings:
    """Choose the settings for an address to listen on: on loopback, without other names, nobody needs to sign in.

    Raises UsageError where others can reach it and the record has no accounts, or where it has no name to be called by.
    """
    if is_loopback(host) and not names and not sign_in:
        return Settings()
    if not has_accounts:
        raise UsageError(f"Others can reach {host}, and the record has no accounts yet. Make one: fasti accounts add NAME")
    own = (host,) if host not in ("0.0.0.0", "::") else ()  # noqa: S104 - only compared
    if not (own or names):
        raise UsageError("Say by which name others will address it, as --name fasti.example.org.")
    return Settings(is_local=False, hosts=(*LOOPBACK_NAMES, *own, *names), is_https=is_https)
