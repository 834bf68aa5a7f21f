"""Evidence goes back to independent voices: copies of a text, one outlet's articles, and relays of one speaker count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from fasti.model.record import Evidence, Origin
from fasti.resolve.ties import Ties
from fasti.resolve.words import folded_words

#: articles, so that `the Ministry` and `Ministry` are one voice
ARTICLES = ("the", "a", "an")


def voice_key(name: str) -> str:
    """Fold the name of a speaker or outlet: an outlet that others cite is the same voice as the outlet itself."""
    return " ".join(word for word in folded_words(name) if word not in ARTICLES)


def is_named(speaker: str) -> bool:
    """Say whether the words name somebody: `two sources` and `officials` name nobody."""
    return any(word[:1].isupper() for word in speaker.split()[1:]) or (len(speaker.split()) == 1 and speaker[:1].isupper())


def origins_of(evidence: Iterable[Evidence]) -> tuple[Origin, ...]:
    """Group evidence by the independent voice it goes back to, most carried first."""
    told = sorted(evidence, key=lambda e: (e.published or "9999", e.document, e.start or 0))
    ties: Ties[str] = Ties()
    for each in told:
        keys = _own_voice(each)
        for key in keys[1:]:
            ties.tie(keys[0], key)
    grouped: dict[str, list[tuple[str, Evidence]]] = defaultdict(list)
    for each in told:
        speakers = [name for name in each.said_by if is_named(name)]
        for name in speakers:
            grouped[ties.leader(f"voice {voice_key(name)}")].append((name, each))
        if not speakers:
            grouped[ties.leader(_own_voice(each)[0])].append((each.outlet or each.title or each.document, each))
    origins = [
        Origin(
            carried[0][0],
            tuple(dict.fromkeys(each.outlet for _, each in carried if each.outlet)),
            tuple(dict.fromkeys(each.document for _, each in carried)),
        )
        for carried in grouped.values()
    ]
    return tuple(sorted(origins, key=lambda origin: (-len(origin.documents), origin.name)))


def _own_voice(each: Evidence) -> list[str]:
    """Give the keys of the outlet's own voice; an attributed claim has none of them."""
    if any(is_named(name) for name in each.said_by):
        return []
    copies = f"copies {each.copies}" if each.copies else f"document {each.document}"
    return [f"voice {voice_key(each.outlet)}", copies] if each.outlet else [copies]
