"""Sayings -> pairs worth comparing, by an index of rare words and runs of words, so that the cost grows as n log n."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import numpy as np

from onrecord.language.people import fold
from onrecord.link.days import gap, parse_days
from onrecord.link.sayings import Saying

RUN = 4
"""Words in a row, two of them no function words, that two sayings hardly share by chance."""
RARE = 8
"""Rarest words of a saying by which it is found, each together with who speaks."""
NEAR = 40
"""A saying is compared with so many of the last ones that share a key: what all say every day costs no more than n."""

LATELY = 5
"""Days within which few words in common make one statement."""
FAR = 6
"""Weight of what two sayings share that are further apart: three runs of words."""
UNKNOWN = (0, date.max.toordinal())

Key = tuple[str, ...]


def find_candidates(sayings: Sequence[Saying]) -> list[tuple[int, int]]:
    """Pairs of sayings, by their places, that share a run of words, or a speaker and two rare words.

    Days apart, where only a quotation can be the same, they share several runs.
    """
    order = sorted(range(len(sayings)), key=lambda i: sayings[i].day or "9999")
    days = [parse_days(saying.day or "") or UNKNOWN for saying in sayings]
    holders: dict[int, list[int]] = defaultdict(list)
    found: list[tuple[int, int]] = []
    for i, keys in zip(order, _shared_keys(sayings, order), strict=True):
        shared: Counter[int] = Counter()
        for key, weight in keys:
            before = holders[key]
            for j in before[-NEAR:]:
                shared[j] += weight
            before.append(i)
        for j, n in shared.items():
            near = n >= 2 and gap(days[i], days[j]) <= LATELY
            if (near or n >= FAR) and sayings[j].article != sayings[i].article:
                found.append((min(i, j), max(i, j)))
    return sorted(found)


def _shared_keys(sayings: Sequence[Saying], order: Sequence[int]) -> Iterator[list[tuple[int, int]]]:
    """For each saying the keys that others have too, as numbers, with their weights; most keys of a saying are its own."""
    frequency = Counter(stem for saying in sayings for stem in saying.told)
    hashes, weights, sizes = array("q"), array("b"), []
    for i in order:
        before = len(hashes)
        for keys, weight in ((_runs(sayings[i]), 2), (_spoken_words(sayings[i], frequency), 1)):
            hashes.extend(map(hash, keys))
            weights.extend([weight] * len(keys))
        sizes.append(len(hashes) - before)
    _, numbers, counts = np.unique(np.array(hashes, dtype=np.int64), return_inverse=True, return_counts=True)
    alone = counts[numbers] == 1
    begin = 0
    for size in sizes:
        here = slice(begin, begin + size)
        mine = ~alone[here]
        yield list(zip(numbers[here][mine].tolist(), np.array(weights[here])[mine].tolist(), strict=True))
        begin += size


def _runs(saying: Saying) -> set[Key]:
    words, stems = saying.forms.words, saying.stems
    return {("", *words[i : i + RUN]) for i in range(len(words) - RUN + 1) if sum(map(bool, stems[i : i + RUN])) >= 2}


def _spoken_words(saying: Saying, frequency: Mapping[str, int]) -> set[Key]:
    """The saying's rarest words, each with its speaker's surname, as far as spellings agree in it, and with the party."""
    rare = sorted(saying.told, key=lambda stem: (frequency[stem], stem))[:RARE]
    voices = set()
    if saying.speaker:
        name = fold(saying.speaker.name).split()
        if name:
            voices.add(name[-1][:4])
        if saying.speaker.party:
            voices.add(saying.speaker.party)
    return {(voice, stem) for voice in voices for stem in rare}
