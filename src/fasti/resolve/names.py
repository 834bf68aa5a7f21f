"""People's names are compared word by word: the same, a spelling of it, an initial, a bare surname, or somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from fasti.lexicons.load import lexicon
from fasti.resolve.name_parts import fuse_parts
from fasti.resolve.words import folded_words

WordMatch = Literal["equal", "spelling", "initial"]
#: how well two names agree, best first
NameLevel = Literal["equal", "spelling", "surname", "different", "none"]

#: ways of writing one sound in Latin letters, applied in order
SOUNDS = [
    (re.compile(pattern), plain)
    for pattern, plain in [
        ("kh", "h"),
        ("dzh|dj|zh", "j"),
        ("ph", "f"),
        ("ck", "k"),
        ("ks", "x"),
        ("c(?=[eiy])", "s"),
        ("c(?!h)", "k"),
        ("q", "k"),
        ("[ao]w(?=[bcdfgklmnprst])", "u"),
        ("w", "v"),
        ("ou|oo|au", "u"),
        ("ee", "i"),
        ("yo|ye|ie|io(?!n)", "e"),
        ("(?<=[aeou])[yj]", "i"),
        ("y", "i"),
        ("ff$", "v"),
        ("ei$", "i"),
        ("(?<=[aeiou])h$", ""),
        (r"(.)\1+", r"\1"),
    ]
]
VOWELS = re.compile("[aeiouyhj]")
#: initials before a name that is not in capitals itself; a part of a name of two or three letters before its hyphen
CAPITALS = re.compile(r"\b[A-Z]{2,3}(?=\s+[A-Z][a-z’'])")
SHORT_PART = re.compile(r"\b([A-Z][a-z]{1,2})-(?=[A-Z])")
#: a letter more makes it a woman's surname
GENDERED = re.compile("(ov|ev|in|sk)i?a?$")
#: shorter words must sound the same; longer ones may differ by two letters
SHORT, MEDIUM, FURTHEST = 5, 9, 2


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How two names agree, with the reason in words."""

    level: NameLevel
    reason: str

    @property
    def agrees(self) -> bool:
        """Say whether both can be one person's name."""
        return self.level in ("equal", "spelling", "surname")


@lru_cache(maxsize=1)
def _aside() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words before a name, inside it, and behind it that do not tell whose it is."""
    people, ranks = lexicon("names"), lexicon("ranks")
    titles = {word for rank in ranks["words"] for word in folded_words(rank)}
    titles |= {word.casefold() for shorts in ranks["words"].values() for word in shorts} | {
        "gen",
        "general",
        "chief",
        "retired",
        "rtd",
        "retd",
        "ret",
    }
    honorifics = {word for title in people["honorifics"] for word in folded_words(title) if len(word) > 1}
    return frozenset(titles | honorifics), frozenset(people["particles"]), frozenset(people["suffixes"])


def _written_out(name: str) -> str:
    """Set initials apart that stand without full stops, and write a short first part together: `BA Sample`, `Dan-Galadima`."""
    before, inside, _ = _aside()
    apart = CAPITALS.sub(lambda found: found[0] if found[0].casefold() in before else " ".join(found[0]), name)
    return SHORT_PART.sub(lambda found: found[0] if found[1].casefold() in inside else found[1], apart)


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """Split a person's name into the words that tell whose it is: no rank, honorific, particle or suffix."""
    before, inside, behind = _aside()
    words = list(folded_words(_written_out(name)))
    while len(words) > 1 and words[0] in before and len(words[0]) > 1:  # a letter is an initial
        words.pop(0)
    while len(words) > 1 and (words[-1] in behind or words[-1] in ("rtd", "retd", "ret", "retired")):
        words.pop()
    alone = len(words) == 1 or (len(words) == 2 and not _begins_with_article(name))  # noqa: PLR2004 - De Rossi, but al-Rossi
    kept = [word for place, word in enumerate(words) if word not in inside or (place == 0 and (alone or len(word) == 1))]
    return tuple(kept or words)


def _begins_with_article(name: str) -> bool:
    """Say whether a bare surname has its article before it: `Al-Rashidi` is no person called Al."""
    first, hyphen, _ = name.partition("-")
    return bool(hyphen) and first.casefold() in lexicon("names")["articles"]


@lru_cache(maxsize=65536)
def whole_words(name: str) -> tuple[str, ...]:
    """Split a name into the words to compare: names of two parts are one, and a surname stands behind its initials."""
    words = fuse_parts(name_words(name))
    initials_last = len(words) > 1 and len(words[0]) > 1 and all(len(word) == 1 for word in words[1:])
    return (*words[1:], words[0]) if initials_last else words


def name_suffix(name: str) -> str | None:
    """Find `jr`, `sr`, `ii` behind a name: it parts father from son."""
    words = folded_words(name)
    same = {"junior": "jr", "senior": "sr"}
    return same.get(words[-1], words[-1]) if len(words) > 1 and words[-1] in _aside()[2] else None


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Write a word as it sounds, so that `gurulyov` and `gurulev` are one."""
    for pattern, plain in SOUNDS:
        word = pattern.sub(plain, word)
    return word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Keep a word's consonants in alphabetical order: what survives spelling and swapped letters."""
    bones = VOWELS.sub("", sound(_first_form(word))).replace("b", "v").replace("z", "s").replace("d", "t")
    return "".join(sorted(set(bones))) or word[:1]


@lru_cache(maxsize=1)
def _given() -> dict[str, str]:
    """Forms of given names, as written and as they sound, with the one that stands for all."""
    told = [(form, forms[0]) for forms in lexicon("sameness")["people"]["given"] for form in forms]
    return {sound(form): first for form, first in told} | dict(told)


def _first_form(word: str) -> str:
    """Give the form that stands for all forms of a given name, the word itself if it is none."""
    return _given().get(word) or _given().get(sound(word)) or word


@lru_cache(maxsize=65536)
def match_words(left: str, right: str) -> WordMatch | None:
    """Compare one word of a name with one word of another."""
    if left == right:
        return "equal"
    if len(left) == 1 or len(right) == 1:
        letter, word = sorted((left, right), key=len)
        return "initial" if letter in (word[0], _first_form(word)[0]) else None
    if _first_form(left) == _first_form(right):
        return "spelling"
    return "spelling" if _sound_alike(*sorted((sound(left), sound(right)), key=len)) else None


def _sound_alike(one: str, other: str) -> bool:
    """Say whether two words as they sound, the shorter first, differ by no more than spelling does."""
    if one == other:
        return True
    if other == one + "a" and GENDERED.search(one):
        return False
    edits = OSA.distance(one, other)
    if edits <= (0 if len(one) < SHORT else 1 if len(other) < MEDIUM else FURTHEST):
        return True
    return edits <= FURTHEST and len(one) >= SHORT and one[0] == other[0] and skeleton(one) == skeleton(other)


@lru_cache(maxsize=65536)
def compare_names(left: str, right: str) -> NameMatch:
    """Compare two names of people, in any script and order."""
    one, other = sorted((whole_words(left), whole_words(right)), key=lambda words: (len(words), words))
    if not one or not other:
        return NameMatch("none", "a name without letters")
    suffixes = {name_suffix(left), name_suffix(right)} - {None}
    if len(suffixes) > 1:
        return NameMatch("different", f"{left!r} and {right!r} are told apart by {' and '.join(sorted(map(str, suffixes)))}")
    if len(one) == 1:
        return _compare_surname(one[0], other, left, right)
    return _compare_full(one, other, left, right)


def _compare_surname(single: str, other: tuple[str, ...], left: str, right: str) -> NameMatch:
    match = match_words(single, other[-1])
    if match is None or match == "initial":
        return NameMatch("none", f"{left!r} and {right!r} share no surname")
    if len(other) == 1:
        return NameMatch("surname", f"both give only {left!r}" if match == "equal" else f"{left!r} is a spelling of {right!r}")
    return NameMatch("surname", f"{single.title()!r} is the surname of {' '.join(other).title()!r}")


def _compare_full(one: tuple[str, ...], other: tuple[str, ...], left: str, right: str) -> NameMatch:
    matches, left_over, unmatched = _aligned(one, other)
    whole = sum(match != "initial" for match in matches)
    if not unmatched and (whole > 1 or (whole and (matches.count("initial") > 1 or _surname_in(one, other)))):
        if all(match == "equal" for match in matches) and not left_over:
            return NameMatch(
                "equal", f"same name {left!r}" if one == other else f"same name in another order, {left!r} and {right!r}"
            )
        kind = "an initial stands for a name" if "initial" in matches else "a shorter form" if left_over else "a spelling"
        return NameMatch("spelling", f"{left!r} and {right!r}: {kind}")
    if _two_surnames(one, other) or _two_surnames(other, one):
        return NameMatch("spelling", f"{left!r} and {right!r}: one leaves out a given name, the other a second surname")
    if _joined(one, other) or any(_fits(*sorted((a, b), key=len)) for a, b in _with_two_fused(one, other)):
        return NameMatch("spelling", f"{left!r} and {right!r}: written together or apart")
    if match_words(one[-1], other[-1]) not in (None, "initial"):
        return NameMatch("different", f"{left!r} and {right!r} share the surname but not the given name")
    return NameMatch("none", f"{left!r} and {right!r} are different names")


def _aligned(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[list[WordMatch], list[str], list[str]]:
    """Pair off words, the surest first: the matches, words left over in the longer name, words unmatched in the shorter."""
    pairs = [(match, a, b) for a, x in enumerate(one) for b, y in enumerate(other) if (match := match_words(x, y))]
    order = {"equal": 0, "spelling": 1, "initial": 2}
    matches: list[WordMatch] = []
    used_one: set[int] = set()
    used_other: set[int] = set()
    for match, a, b in sorted(pairs, key=lambda pair: (order[pair[0]], pair[1], pair[2])):
        if a not in used_one and b not in used_other:
            used_one.add(a)
            used_other.add(b)
            matches.append(match)
    left_over = [word for place, word in enumerate(other) if place not in used_other]
    return matches, left_over, [word for place, word in enumerate(one) if place not in used_one]


def _surname_in(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether a name with initials alone gives the other's surname: the last one, or the first of two (`A. Vélez`)."""
    last = {match_words(one[-1], other[-1])}
    first = {match_words(one[-1], other[1])} if len(one) == 2 and len(other) == 3 and match_words(one[0], other[0]) else set()  # noqa: PLR2004
    return bool((last | first) - {None, "initial"})


def _two_surnames(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether both shorten one name of four words: `Ana María Vélez` and `Ana Vélez Torres`."""
    if len(one) != len(other) or len(one) != 3:  # noqa: PLR2004 - given name, second given name, surname; given name, two surnames
        return False
    return all(match_words(a, b) in ("equal", "spelling") for a, b in ((one[0], other[0]), (one[2], other[1])))


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    a, b = sound("".join(one)), sound("".join(other))
    return len(one) != len(other) and min(len(a), len(b)) > MEDIUM and OSA.distance(a, b) <= 1


def _with_two_fused(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give both names with two neighbouring words of either written as one: `José Luis Vélez` beside `Joseluis Vélez Torres`."""
    for at in range(len(other) - 1):
        yield one, (*other[:at], other[at] + other[at + 1], *other[at + 2 :])
    for at in range(len(one) - 1):
        yield (*one[:at], one[at] + one[at + 1], *one[at + 2 :]), other


def _fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether every word of the shorter name, two at least, stands in the longer, the fused one among them."""
    matches, _, unmatched = _aligned(one, other)
    return not unmatched and len(matches) > 1 and all(match in ("equal", "spelling") for match in matches)


def full_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the names that tell most: those of two words or more, or else the bare ones; two surnames alone are bare."""
    full = tuple(dict.fromkeys(name for name in names if len(name_words(name)) > 1))
    whole = tuple(name for name in full if not any(_is_cut_from(name, other) for other in full))
    return whole or tuple(dict.fromkeys(names))


def _is_cut_from(name: str, other: str) -> bool:
    """Say whether a name is the other without its beginning or its end."""
    short, long = whole_words(name), whole_words(other)
    return len(short) < len(long) and short in (long[-len(short) :], long[: len(short)])
