"""Names begin as words: folded to plain lower-case letters, so that accents, scripts and punctuation do not part them."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b

from anyascii import anyascii

POSSESSIVE = re.compile(r"[’'`]s\b")
#: `A. N. Sample`, and the initials that two letters write: `Yu.S. Sample`, `Kh. Sample`
INITIALS = re.compile(r"\b([A-Z])\.(?=\s?[A-Z]\b|\s?[A-Z][a-z]|\s)|\b(Y[aeou]|[KZSC]h|Ts)\.(?=\s?[A-Z])")
NO_WORD = re.compile(r"[^a-z0-9]+")
APOSTROPHE = re.compile("[\u2019'`\u02bc]")


@lru_cache(maxsize=65536)
def folded_words(name: str) -> tuple[str, ...]:
    """Split a name in any script into folded words: `Łódź's 3rd “Iron” Bde` -> lodz 3rd iron bde."""
    plain = INITIALS.sub(_letter, POSSESSIVE.sub("", name))
    ascii_name = anyascii(APOSTROPHE.sub("", plain))
    return tuple(word for word in NO_WORD.split(APOSTROPHE.sub("", ascii_name).casefold()) if word)


def _letter(initial: re.Match[str]) -> str:
    return f"{(initial[1] or initial[2])[0]} "


def key64(*parts: object) -> int:
    """Hash parts to a signed 64-bit number that is the same on every machine."""
    digest = blake2b("\x1f".join(map(str, parts)).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
