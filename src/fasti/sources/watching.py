"""Feeds are visited when they are due, and what they newly offer is fetched, one report after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from fasti.errors import FetchError, SourceError
from fasti.model.document import Document
from fasti.sources.feeds import Entry, Feed, read_feed
from fasti.sources.fetching import Fetched
from fasti.sources.kinds import Found
from fasti.sources.politeness import Visitor, wait_after
from fasti.sources.web_reports import report_of

UNCHANGED, FOUND = 304, 200


@dataclass(frozen=True, slots=True)
class Visit:
    """What is remembered of a feed between visits."""

    url: str
    #: what the server called the state it sent last, to ask only for something newer
    etag: str | None = None
    modified: str | None = None
    #: failed visits in a row
    failures: int = 0
    #: moment (seconds since 1970) before which it is left alone
    due: float = 0.0


@dataclass(slots=True)
class Watch:
    """What watching feeds needs of its surroundings."""

    visitor: Visitor
    #: the time, in seconds since 1970
    now: Callable[[], float]
    #: seconds between two visits of a feed that answers
    every: float
    recall: Callable[[str], Visit]
    remember: Callable[[Visit], None]
    #: whether the report at an address was read before
    is_read: Callable[[str], bool]

    def new_reports(self, feeds: Iterable[Feed]) -> Iterator[Found]:
        """Visit the feeds that are due and fetch what is new; a feed's state is remembered once all of it was handed on."""
        for feed in feeds:
            before = self.recall(feed.url)
            if before.due > self.now():
                continue
            try:
                answer = self.visitor.visit(feed.url, _only_if_newer(before))
                entries = [] if answer.status == UNCHANGED else _entries(answer, feed)
            except SourceError as error:
                yield feed.url, error
                self.remember(self._failed(before, None))
                continue
            if entries is None:
                yield feed.url, FetchError(feed.url, f"the server answers {answer.status}")
                self.remember(self._failed(before, answer))
                continue
            after = self._succeeded(before, answer)
            for entry in entries:
                if not self.is_read(entry.url):
                    report = self._report(entry)
                    if isinstance(report, SourceError):
                        # the next visit asks for the whole feed, so that what failed comes up again
                        after = replace(after, etag=None, modified=None)
                    yield entry.url, report
            self.remember(after)

    def _report(self, entry: Entry) -> Document | SourceError:
        try:
            return report_of(entry.url, self.visitor.visit(entry.url), entry.about)
        except SourceError as error:
            return error

    def _failed(self, before: Visit, answer: Fetched | None) -> Visit:
        failures = before.failures + 1
        return replace(before, failures=failures, due=self.now() + wait_after(failures, answer))

    def _succeeded(self, before: Visit, answer: Fetched) -> Visit:
        due = self.now() + self.every
        if answer.status == UNCHANGED:
            return replace(before, failures=0, due=due)
        return Visit(before.url, answer.headers.get("etag"), answer.headers.get("last-modified"), 0, due)


def _only_if_newer(before: Visit) -> dict[str, str]:
    asked = {"If-None-Match": before.etag, "If-Modified-Since": before.modified}
    return {name: value for name, value in asked.items() if value}


def _entries(answer: Fetched, feed: Feed) -> list[Entry] | None:
    return list(read_feed(answer.body, feed)) if answer.status == FOUND else None
