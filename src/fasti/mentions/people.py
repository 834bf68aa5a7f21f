"""Who is who in one document: the mentions of names gathered into people, short forms given to whom they belong."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein

from fasti.lexicons.load import lexicon
from fasti.mentions.name_words import name_words
from fasti.mentions.span import Span

_NAMES = lexicon("names")
_WORDS = "|".join((*_NAMES["aliases"], *_NAMES["quoted_aliases"]))
#: between somebody's name and the one they go by
ALIAS = re.compile(rf",? \(?(?:(?:also|better|otherwise) )?(?:{_WORDS}) ?[{''.join(_NAMES['quotes'])}]?", re.IGNORECASE)
#: how long a surname must be for one wrong letter to be a slip of the pen
LONG_ENOUGH = 6
#: how long a given name must be for its short form to be told, and how long initials are at the most
SHORT_FORM, INITIALS = 4, 2


@dataclass(slots=True)
class Cluster:
    """One person as gathered so far."""

    #: every word form of the name, fullest first once sorted
    names: list[str]
    #: the words of the fullest name, in lower case
    words: list[str]
    #: where the name stands
    spans: list[Span] = field(default_factory=list)


def words_of(name: str) -> list[str]:
    """The words of a name in lower case, without honorifics and suffixes."""
    table = name_words()
    plain = [w.strip(".,'’").lower() for w in name.replace("-", " ").replace(".", ". ").split()]
    return [w for w in plain if w and w not in table["suffixes"]] or [name.lower()]


def without_suffix(words: list[str]) -> list[str]:
    """The words of a name up to its surname: `Jr.` is none."""
    while len(words) > 1 and words[-1].strip(".,").lower() in name_words()["suffixes"]:
        words = words[:-1]
    return words


def gather_people(text: str, spans: list[Span]) -> list[Cluster]:
    """Gather mentions of names into people; full names first, then short forms by order of appearance."""
    clusters: list[Cluster] = []
    by_length = sorted(spans, key=lambda s: (-min(len(words_of(text[s.start : s.end])), 2), s.start))
    for span in by_length:
        name = " ".join(text[span.start : span.end].split())
        words = words_of(name)
        home = _home(clusters, words, span)
        if home is None:
            home = Cluster([], words)
            clusters.append(home)
        if name not in home.names:
            home.names.append(name)
        if len(words) > len(home.words):
            home.words = words
        home.spans.append(span)
    _join_aliases(text, clusters)
    for cluster in clusters:
        cluster.spans.sort()
        cluster.names.sort(key=lambda n: (-len(words_of(n)), -len(n), n))
    return sorted(clusters, key=lambda c: c.spans[0])


def _join_aliases(text: str, clusters: list[Cluster]) -> None:
    """`Ivo Berg, alias ‘Tano’`: two names of one person."""
    of_span = {span: cluster for cluster in clusters for span in cluster.spans}
    for before, span in pairwise(sorted(of_span)):
        full, alias = of_span[before], of_span[span]
        if full is not alias and ALIAS.fullmatch(text, before.end, span.start):
            full.names += [name for name in alias.names if name not in full.names]
            full.spans += alias.spans
            of_span |= dict.fromkeys(alias.spans, full)
            clusters.remove(alias)


def _home(clusters: list[Cluster], words: list[str], span: Span) -> Cluster | None:
    """The person a name belongs to, `None` for somebody new."""
    if len(words) > 1:
        return next((c for c in clusters if len(c.words) > 1 and _same_full_name(c.words, words)), None)
    near = sorted(clusters, key=lambda c: _distance(c, span))
    for fits in (_is_surname, _is_any_name, _is_slip):
        for cluster in near:
            if fits(cluster.words, words[0]):
                return cluster
    return None


def _distance(cluster: Cluster, span: Span) -> int:
    """How far back the person was last named; people named only later come last."""
    before = [span.start - s.start for s in cluster.spans if s.start < span.start]
    return min(before) if before else 10**9 + cluster.spans[0].start


def _is_surname(words: list[str], word: str) -> bool:
    return words[-1] == word


def _is_any_name(words: list[str], word: str) -> bool:
    return word in words and len(word) > INITIALS


def _is_slip(words: list[str], word: str) -> bool:
    return any(is_slip(word, known) for known in words)


def is_slip(word: str, known: str) -> bool:
    """Say whether a long word is a known name with one letter wrong: `Halvorsan` for `Halvorsen`."""
    if min(len(word), len(known)) < LONG_ENOUGH or word[0] != known[0] or abs(len(word) - len(known)) > 1:
        return False
    return DamerauLevenshtein.distance(word, known, score_cutoff=1) <= 1 and word.removesuffix("s") != known.removesuffix("s")


def _same_full_name(a: list[str], b: list[str]) -> bool:
    """Two full names of one person: one is the other with words or letters left out."""
    short, long = sorted((a, b), key=len)
    if _middle_initials(a) and _middle_initials(b) and _middle_initials(a) != _middle_initials(b):
        return False
    rest = iter(long)
    if all(word in rest for word in short):
        return True
    unlike = [n for n, (one, other) in enumerate(zip(a, b, strict=False)) if one != other]
    if len(a) == len(b) and len(unlike) == 1 and unlike[0] < len(a) - 1:  # `Ivo Petrovich Berg` and `Ida Petrovich Berg` are two
        return _same_given_name(a[unlike[0]], b[unlike[0]], same_surname=True)
    if a[-1] != b[-1] and not (len(a[-1]) >= LONG_ENOUGH and DamerauLevenshtein.distance(a[-1], b[-1]) <= 1):
        return False
    return _same_given_name(a[0], b[0], same_surname=a[-1] == b[-1]) or any(
        word in b[:-1] and len(word) > INITIALS and word not in name_words()["particles"] for word in a[:-1]
    )


def _middle_initials(words: list[str]) -> list[str]:
    """`George H. W. Weber` and `George W. Weber` are two."""
    return [word for word in words[1:-1] if len(word) == 1]


def _same_given_name(a: str, b: str, *, same_surname: bool) -> bool:
    """Say whether two given names can be one: the same, one the end of the other, its initial, a form of it, or a slip."""
    shorter = min(len(a), len(b))
    if a == b or (shorter >= SHORT_FORM and (a.endswith(b) or b.endswith(a))):
        return True
    if shorter <= INITIALS:
        return a[0] == b[0]
    if any(a in forms and b in forms for forms in lexicon("sameness")["people"]["given"]):
        return True
    return same_surname and DamerauLevenshtein.distance(a, b) <= 1 and len(a) >= LONG_ENOUGH
