"""A short report in our own words with what two readers write down from it, as JSON in the shape of a reading."""

from __future__ import annotations

from typing import Any

TEXT = (
    "Brigade gets new commander\n\n"
    "Colonel Ana Sample took over the 3rd Brigade on Tuesday, the ministry said. "
    "She replaces Major Ben Example, who retired in May.\n"
    "“We thank the colonel for all her work,” Example said.\n"
)


def gold(**other: Any) -> dict[str, Any]:
    """Give what a careful reader wrote down: with the words it rests on, and how a quotation begins."""
    return {
        "document": {"title": "Brigade gets new commander", "published": "2024-06-13", "language": "en"},
        "people": [
            {"id": "sample", "names": ["Ana Sample", "Sample"], "ranks": ["Colonel"]},
            {"id": "example", "names": ["Ben Example", "Example"], "ranks": ["Major"]},
        ],
        "units": [{"id": "bde", "names": ["3rd Brigade"], "part_of": []}],
        "posts": [
            {
                "person": "sample", "role": "commander", "unit": "bde", "status": "current", "from": "2024-06-11", "to": None,
                "ended_by": None, "certainty": "reported", "said_by": ["the ministry"], "quote": "took over the 3rd Brigade",
            },
        ],
        "events": [
            {"type": "appointed", "person": "sample", "date": "2024-06-11", "certainty": "reported", "said_by": ["the ministry"],
             "quote": "took over the 3rd Brigade on Tuesday"},
            {"type": "retired", "person": "example", "date": "2024-05", "certainty": "asserted", "said_by": None,
             "quote": "who retired in May"},
        ],
        "succession": [{"before": "example", "after": "sample", "role": "commander", "unit": "bde"}],
        "quotes": [{"speaker": "example", "direct": True, "begins": "We thank the colonel for"}],
        **other,
    }  # fmt: skip


def reading(**other: Any) -> dict[str, Any]:
    """Give what another reader made of it: other ids, other spellings, the same facts."""
    at = TEXT.index("took over")
    words = [{"start": at, "end": at + 25, "text": "took over the 3rd Brigade"}]
    start = TEXT.index("We thank")
    return {
        "document": {"text": TEXT},
        "people": [
            {"id": "p1", "name": "Anna Sample", "names": ["Anna Sample"], "ranks": ["Col."]},
            {"id": "p2", "name": "B. Example", "names": ["B. Example", "Example"], "ranks": ["Maj"]},
        ],
        "units": [{"id": "u1", "name": "Third Bde", "names": ["Third Bde"], "part_of": []}],
        "posts": [
            {
                "person": "p1", "role": "brigade commander", "unit": "u1", "status": "current", "from": "2024-06-11", "to": None,
                "ended_by": None, "certainty": "reported", "said_by": ["ministry"], "evidence": words,
            },
        ],
        "events": [
            {"type": "appointed", "person": "p1", "date": "2024-06-11", "certainty": "reported", "said_by": ["ministry"],
             "evidence": words},
            {"type": "retired", "person": "p2", "date": "2024-05", "certainty": "asserted", "said_by": [], "evidence": words},
        ],
        "succession": [{"before": "p2", "after": "p1", "role": "commander", "unit": "u1", "evidence": []}],
        "quotes": [{"speaker": "p2", "direct": True, "text": TEXT[start : start + 38], "start": start, "end": start + 38}],
        **other,
    }  # fmt: skip
