"""Whether two people, units, roles or ranks are the same to a scorer: lenient on spelling, strict on which one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from fasti.lexicons.load import lexicon
from fasti.resolve.countries import country_words
from fasti.resolve.names import compare_names, name_words
from fasti.resolve.roles import role_key
from fasti.resolve.unit_names import unit_country, unit_kind, unit_words
from fasti.resolve.words import folded_words

Names = tuple[str, ...]
#: how well two people's names agree, from not at all to fully
LEVELS = {"none": 0, "different": 0, "surname": 1, "spelling": 2, "equal": 3}
SURNAME_ALONE = LEVELS["surname"]
#: two initials before a name in lower case
GLUED_INITIALS = re.compile(r"\b([A-Z])\.?([A-Z])\b\.?\s*(?=.*[a-z])")
#: two units' own words are the same from this likeness on (0-100)
ALIKE = 85.0
#: of names that are kinds alone (`Police Force`), at least this share must be common to both
KINDS_SHARED = 0.5


def person_likeness(left: Names, right: Names) -> int:
    """Say how well two people's names agree: 3 fully, 2 but for spelling or a left-out name, 1 by a bare surname, 0 not."""
    pairs = ((_parted(one), _parted(other)) for one in left for other in right)
    return max((LEVELS[compare_names(*pair).level] or _by_one_name(*pair) for pair in pairs), default=0)


def _by_one_name(one: str, other: str) -> int:
    """Say whether one side calls the person by one name alone that the other side has too, be it a given name."""
    particles = set(lexicon("names")["particles"])
    short, long = sorted(([w for w in name_words(name) if w not in particles] for name in (one, other)), key=len)
    return SURNAME_ALONE if len(short) == 1 and short[0] in long else 0


def _parted(name: str) -> str:
    """Write initials that stand together apart: `JS Example` is `J S Example`."""
    return GLUED_INITIALS.sub(r"\1 \2 ", name)


def same_words(left: Names, right: Names) -> bool:
    """Say whether one name is the same on both sides, without regard to case and punctuation."""
    return bool({folded_words(name) for name in left} & {folded_words(name) for name in right} - {()})


def same_unit(left: Names, right: Names) -> bool:
    """Say whether any of the names on each side are one unit's."""
    return any(_one_unit(one, other) for one in left for other in right)


@lru_cache(maxsize=65536)
def _one_unit(left: str, right: str) -> bool:
    one, other = _words_of(left), _words_of(right)
    countries = {unit_country(left), unit_country(right)} - {None}
    if len(countries) > 1 or _numbers(one) != _numbers(other):
        return False
    if one == other or _is_short_for(left, right) or _is_short_for(right, left):
        return True
    more, others_more = one - other, other - one
    if more and others_more:
        return _are_spellings(sorted(more), sorted(others_more))
    return _says_less(*((one, others_more) if others_more else (other, more)))


def _words_of(name: str) -> frozenset[str]:
    """Give the words that tell which unit it is, with the country if the name ends with it: `Mission in Liberia`."""
    words, country = frozenset(unit_words(name)), unit_country(name)
    words = words - {"state"} or words
    begins_with_it = country_words().get(folded_words(name)[0]) == country if country else True
    return words if begins_with_it else words | {f"@{country}"}


def _says_less(words: frozenset[str], more: frozenset[str]) -> bool:
    """Say whether a name that lacks some words of the other may still be the same unit's."""
    numbered, own = bool(_numbers(words)), {word for word in words if not _is_kind(word)}
    if not own:  # `Police` and `Police Force`, not `Army Headquarters` and `Army Headquarters Garrison`
        return all(word.startswith("@") for word in more) or (
            not more & _field_kinds() and all(map(_is_kind, more)) and len(words) / len(words | more) >= KINDS_SHARED
        )
    if any(map(_is_kind, words)):
        return not more & _field_kinds() if numbered else not any(map(_is_kind, more))
    return True


def _is_kind(word: str) -> bool:
    return unit_kind(word) == word


@lru_cache(maxsize=1)
def _field_kinds() -> frozenset[str]:
    kinds = [kind for kind in lexicon("units")["kinds"]["field"] if " " not in kind]
    return frozenset(word for kind in kinds for word in unit_words(kind)) | {"school"}


def _numbers(words: Iterable[str]) -> set[str]:
    return {word for word in words if word.isdigit()}


def _are_spellings(words: list[str], others: list[str]) -> bool:
    """Say whether words that differ are spellings of each other, one by one."""
    if len(words) != len(others):
        return False
    directions = set(lexicon("sameness")["units"]["directions"])
    return all(
        ratio(one, other) >= ALIKE and not {one, other} & directions and not _is_kind(one)
        for one, other in zip(words, others, strict=True)
    )


def _is_short_for(short: str, name: str) -> bool:
    """Say whether a name is the other's initials: `NDC`, `National Defence College`."""
    words = [word for word in name.replace("-", " ").split() if word[0].isupper()]
    return len(words) > 1 and short.isupper() and short == "".join(word[0] for word in words)


@lru_cache(maxsize=65536)
def same_role(left: str, right: str, left_unit: str | None = None, right_unit: str | None = None) -> bool:
    """Say whether two wordings are one role: the same, or one says less, but nothing that makes it another post."""
    left, right = _worded(left), _worded(right)
    for unit in (left_unit or right_unit or "", right_unit or left_unit or ""):
        if role_key(left, unit) == role_key(right, unit):
            return True
    words, other_words = set(role_key(left).split()), set(role_key(right).split())
    telling = set(lexicon("sameness")["roles"]["telling"])
    return (words <= other_words or other_words <= words) and not (words ^ other_words) & telling


def _worded(role: str) -> str:
    return str(lexicon("sameness")["roles"]["wordings"].get(" ".join(folded_words(role)), role))


def same_post_words(role: str, units: Names, other_role: str, other_units: Names) -> bool:
    """Say whether two posts have the same words, parted differently into role and unit: `director, army public relations`."""
    for unit in units or ("",):
        for other_unit in other_units or ("",):
            one = set(role_key(role).split()) | set(unit_words(unit) if unit else ())
            if len(one) > 1 and one == set(role_key(other_role).split()) | set(unit_words(other_unit) if other_unit else ()):
                return True
    return False


@lru_cache(maxsize=1)
def _rank_words() -> dict[str, str]:
    words = lexicon("ranks")["words"]
    return {short.casefold(): word for word, shorts in words.items() for short in shorts}


@lru_cache(maxsize=65536)
def rank_words(rank: str) -> frozenset[str]:
    """Spell a rank out: `Lt.-Gen. (rtd)` is a lieutenant general."""
    shorts, offices, aside = _rank_words(), lexicon("roles")["short"], {"of", "the", "rtd", "ret", "retd", "retired", "acting"}
    whole = next((full for short, full in offices.items() if short == rank.strip(" .")), rank)
    return frozenset(shorts.get(word, word) for word in folded_words(whole) if word not in aside)


def same_rank(left: str, right: str) -> bool:
    """Say whether two wordings are one rank."""
    return rank_words(left) == rank_words(right)
