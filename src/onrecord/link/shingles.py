"""Words -> shingles: hashes of so many words in a row, by which equal passages are found without comparing texts."""

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
# Odd constants of 64 bits with well-mixed digits: the golden ratio, and the multiplier of Steele's splitmix64.
STEP = np.uint64(0x9E3779B97F4A7C15)
MIX = np.uint64(0xBF58476D1CE4E5B9)


def hash_words(words: Sequence[str], known: dict[str, int]) -> Hashes:
    """One hash a word, the same on every machine and Python; `known` remembers those of one run."""
    found = []
    for word in words:
        value = known.get(word)
        if value is None:
            value = known[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        found.append(value)
    return np.array(found, dtype=np.uint64)


def shingle(hashes: Hashes, size: int) -> Hashes:
    """The hash of each run of `size` words: as many as words, less `size - 1`; none of a shorter text."""
    n = len(hashes) - size + 1
    if n <= 0:
        return np.zeros(0, dtype=np.uint64)
    found = np.zeros(n, dtype=np.uint64)
    for i in range(size):
        found = found * STEP + hashes[i : n + i]
    found = (found ^ (found >> np.uint64(29))) * MIX
    return found ^ (found >> np.uint64(32))


def spread(runs: NDArray[np.bool_], size: int, length: int) -> NDArray[np.bool_]:
    """Which of `length` words stand in one of the runs of `size` words that are marked."""
    found = np.zeros(length, dtype=np.bool_)
    for i in range(size):
        found[i : i + len(runs)] |= runs
    return found


def among(hashes: Hashes, known: Hashes) -> NDArray[np.bool_]:
    """Which hashes are among known ones, which are in rising order already. NumPy's `isin` sorts both each time."""
    if not len(known):
        return np.zeros(len(hashes), dtype=np.bool_)
    found: NDArray[np.bool_] = known[np.minimum(np.searchsorted(known, hashes), len(known) - 1)] == hashes
    return found
