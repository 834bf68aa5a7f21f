"""Arabic names of two parts are one word however written: `Abd al-Rahman` and `Abdulrahman`, `Fadl Allah` and `Fadlallah`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from fasti.lexicons.load import lexicon

#: letters that the other part has at least
OTHER_PART = 3


@lru_cache(maxsize=1)
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """Forms of first and of second parts, longest first, with the one that stands for them."""
    people = lexicon("sameness")["people"]
    told = [{form: forms[0] for forms in people[side] for form in forms} for side in ("begins", "ends")]
    begins, ends = ({form: side[form] for form in sorted(side, key=lambda form: (-len(form), form))} for side in told)
    return begins, ends


def fuse_parts(words: Iterable[str]) -> tuple[str, ...]:
    """Write names of two parts as one word, each part in its plain form."""
    begins, ends = _forms()
    fused: list[str] = []
    for word in words:
        if fused and (fused[-1] in begins or (word in ends and len(fused[-1]) >= OTHER_PART)):
            word = fused.pop() + word  # noqa: PLW2901 - two parts are one word
        fused.append(word)
    return tuple(map(_plain, fused))


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    begins, ends = _forms()
    for form, plain in begins.items():
        if word.startswith(form) and len(word) >= len(form) + OTHER_PART:
            rest = word[len(form) :]
            # the r of `Abderahman` belongs to both parts
            word = plain + (form[-1] if form[-1] == "r" and rest[0] in "aeiou" else "") + rest
            break
    for form, plain in ends.items():
        if word.endswith(form) and len(word) >= len(form) + OTHER_PART:
            return word[: -len(form)] + plain
    return word
