"""Names of one kind in a sheet: what two bear is the name of neither, because a record would take them for one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from fasti.lexicons.load import lexicon

WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Names:
    """The people or the units of a sheet by their names, with all aliases that rows give them."""

    #: aliases of each, in order
    _aliases: dict[str, dict[str, None]] = field(default_factory=dict)
    #: who bears a name, case, signs and the way of writing numbers aside
    _bearers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __iter__(self) -> Iterator[str]:
        return iter(self._aliases)

    def __contains__(self, name: str) -> bool:
        return name in self._aliases

    def add(self, name: str, aliases: Iterable[str] = (), shown: str | None = None) -> None:
        """Add one row's person or unit; `shown` is the name without what only tells namesakes apart."""
        self._bearers[_plain(shown or name)].add(name)
        known = self._aliases.setdefault(name, {})
        for alias in aliases:
            known[alias] = None
            self._bearers[_plain(alias)].add(name)

    def own_aliases(self, name: str) -> tuple[str, ...]:
        """Give the aliases that nobody else of the sheet bears."""
        return tuple(alias for alias in self._aliases[name] if self._bearers[_plain(alias)] == {name} and alias != name)


def _plain(name: str) -> str:
    """Bring a name to its words: `Sector-4`, `sector (4)` and `Sector Four` are one."""
    numbers = lexicon("units")["numbers"]
    return " ".join(str(numbers.get(word, word)) for word in WORD.findall(name.casefold()))
