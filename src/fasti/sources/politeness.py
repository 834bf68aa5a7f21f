"""Servers are asked no oftener than they like: robots.txt is kept, hosts rest between visits, failures lengthen the wait."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from fasti.errors import FetchError
from fasti.sources.fetching import AGENT, Fetched, Fetcher

#: seconds between two visits to one host, at least and at most (robots.txt may ask for more than the least)
REST, LONGEST_REST = 2.0, 120.0
#: seconds to wait after a first failure, and the longest wait
FIRST_WAIT, LONGEST_WAIT = 900.0, 86_400.0
#: bytes of robots.txt that are read, and seconds that it holds
LONGEST_RULES, RULES_HOLD = 500_000, 86_400.0
#: statuses that say: come back later
LATER = frozenset({429, 503})
MISSING, BROKEN = 400, 500


@dataclass(slots=True)
class Visitor:
    """One who fetches pages politely."""

    fetcher: Fetcher
    #: seconds, ever growing; tests bring their own
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _rules: dict[str, tuple[RobotFileParser, float]] = field(default_factory=dict)
    _free: dict[str, float] = field(default_factory=dict)

    def visit(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """Fetch an address when its host has rested. Raises FetchError, also where robots.txt forbids it."""
        host = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        rules = self._rules_of(host)
        if not rules.can_fetch(AGENT, url):
            raise FetchError(url, "the robots.txt of its host forbids it", advice="Ask the publisher, or leave it out.")
        return self._rested(host, url, rules, headers)

    def _rested(self, host: str, url: str, rules: RobotFileParser | None, headers: Mapping[str, str] | None) -> Fetched:
        asked = float(rules.crawl_delay(AGENT) or 0) if rules else 0.0
        self.sleep(max(0.0, self._free.get(host, 0.0) - self.clock()))
        try:
            return self.fetcher.fetch(url, headers)
        finally:
            self._free[host] = self.clock() + min(max(REST, asked), LONGEST_REST)

    def _rules_of(self, host: str) -> RobotFileParser:
        known = self._rules.get(host)
        if known is None or known[1] < self.clock():
            known = self._rules[host] = (self._read_rules(host), self.clock() + RULES_HOLD)
        return known[0]

    def _read_rules(self, host: str) -> RobotFileParser:
        """Read robots.txt: a missing one allows everything, one that cannot be had for now allows nothing."""
        rules = RobotFileParser()
        answer = self._rested(host, f"{host}/robots.txt", None, None)
        rules.modified()
        if answer.status >= BROKEN or answer.status in LATER:
            rules.disallow_all = True  # type: ignore[attr-defined]
        elif answer.status >= MISSING:
            rules.allow_all = True  # type: ignore[attr-defined]
        else:
            rules.parse(answer.body[:LONGEST_RULES].decode("utf-8", "replace").splitlines())
        return rules


def wait_after(failures: int, answer: Fetched | None = None) -> float:
    """Say how many seconds to stay away after so many failures in a row, or as long as the server asks."""
    asked = _retry_after(answer.headers.get("retry-after", "")) if answer else 0.0
    return min(max(asked, FIRST_WAIT * 2.0 ** min(failures - 1, 10)), LONGEST_WAIT)


def _retry_after(written: str) -> float:
    if written.strip().isdecimal():
        return float(written[:9])
    try:
        return (parsedate_to_datetime(written) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError, OverflowError):
        return 0.0
