"""Texts that are copies of one another, lightly edited or not, have nearly the same MinHash signature."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from zlib import crc32

from fasti.resolve.words import key64

PERMUTATIONS, ROWS = 64, 4
#: words a shingle has, and fewest shingles that make a text worth comparing
SHINGLE, FEWEST = 3, 20
#: share of shingles in common from which on two texts are copies
COPY = 0.5
WORD = re.compile(r"\w+")
#: the start of a text is enough to know it by
LOOKED_AT = 20_000


def signature(text: str) -> bytes | None:
    """Sign a text in 256 bytes; `None` if it is too short to tell copies from chance."""
    words = WORD.findall(text[:LOOKED_AT].casefold())
    shingles = {" ".join(words[place : place + SHINGLE]).encode("utf-8", "replace") for place in range(len(words) - SHINGLE + 1)}
    if len(shingles) < FEWEST:
        return None
    minhash = _blank().copy()
    minhash.update_batch(sorted(shingles))
    return bytes(minhash.hashvalues.astype("<u4").tobytes())


@lru_cache(maxsize=1)
def _blank() -> Any:
    from datasketch import MinHash  # noqa: PLC0415 - imports scipy: only who adds texts waits for it

    return MinHash(num_perm=PERMUTATIONS, hashfunc=crc32)


def bands(signed: bytes) -> Iterator[int]:
    """Cut a signature into bands; copies are very likely to share one."""
    width = ROWS * 4
    for place in range(0, len(signed), width):
        yield key64("band", place, signed[place : place + width].hex())


def are_copies(one: bytes, other: bytes) -> bool:
    """Say whether two signatures are those of copies."""
    pairs = zip(struct.unpack(f"<{PERMUTATIONS}I", one), struct.unpack(f"<{PERMUTATIONS}I", other), strict=True)
    return bool(sum(mine == theirs for mine, theirs in pairs) >= COPY * PERMUTATIONS)
