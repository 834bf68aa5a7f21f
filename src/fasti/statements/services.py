"""Services: which units of a text are the services that offices of a whole service belong to."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.model.marked import MarkedText

#: the most words of a service's name with its country: `Nigerian Air Force`
LONGEST = 3
#: words that make a part of a service, such as a field army, of its name
DIRECTIONS = frozenset(lexicon("sameness")["units"]["directions"]) | frozenset(lexicon("units")["numbers"])
#: grades that belong to whoever stands under the head of a service
JUNIOR = frozenset(lexicon("roles")["grades"]["junior"])


class Services:
    """Looks up the service of an office that names none."""

    def __init__(self, marked: MarkedText) -> None:
        self._by_name = {name.casefold(): unit.id for unit in marked.units for name in unit.names}
        self._rules: dict[str, list[str]] = lexicon("roles")["services"]

    def of_role(self, role: str) -> str | None:
        """The service of a role such as `chief of naval staff` or `army spokesman`, if the text names it."""
        link = next((link for link in (" of ", " for ") if link in role), "")
        if "minister" in role and link:
            return self._ministry(role.split(link)[1].removeprefix("the "))
        return self._body(role) or self._command(role) or self._service(role)

    def _body(self, role: str) -> str | None:
        """`chief of the general staff` belongs to the `general staff`."""
        return self._by_name.get(role.rpartition(" of the ")[2])

    def _ministry(self, field: str) -> str | None:
        """`minister of defence` belongs to the `defence ministry`."""
        return self._by_name.get(f"{field} ministry") or self._by_name.get(f"ministry of {field}")

    def _command(self, role: str) -> str | None:
        """`theatre commander` belongs to the `theatre command`."""
        return self._by_name.get(role.replace("commander", "command")) if role.endswith(" commander") else None

    def _service(self, role: str) -> str | None:
        """`chief of naval staff` belongs to the `Nigerian Navy`."""
        words = role.split()
        first, *rest = words[1:] if words[0] in JUNIOR and len(words) > 1 else words
        for phrase, services in self._rules.items():
            if phrase in role or (rest and first in services):
                for service in services:
                    for name, unit in self._by_name.items():
                        if name == service or _is_whole(name, service):
                            return unit
        return None


def _is_whole(name: str, service: str) -> bool:
    """`nigerian army`, not `northern army` nor `2nd army`: a whole service with its country."""
    first, *rest = name.split()
    apart = first in DIRECTIONS or first[0].isdigit()
    return name.endswith(" " + service) and len(rest) < LONGEST and not apart
