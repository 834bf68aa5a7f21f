"""What a look at the installation found, for the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from fasti.model.finding import Finding

MARKS = {"ok": "ok", "optional": "-", "broken": "MISSING"}


def findings_to_text(findings: Iterable[Finding]) -> str:
    """Lay findings out, one a line, with what to do about it below."""
    lines = []
    for each in findings:
        lines.append(f"{MARKS[each.state]:<9}{each.what:<16}{each.found}")
        if each.advice:
            lines.append(f"{'':<25}{each.advice}")
    return "\n".join(lines) + "\n"


def finding_to_json(finding: Finding) -> dict[str, str | None]:
    """Lay one finding out."""
    return {"state": finding.state, "what": finding.what, "found": finding.found, "advice": finding.advice}
