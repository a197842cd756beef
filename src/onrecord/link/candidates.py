"""Sayings -> pairs worth comparing, by an index of rare words and runs of words, so that the cost grows as n log n."""

from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.language.people import fold
from onrecord.link.sayings import Saying

RUN = 4
"""Words in a row, two of them no function words, that two sayings hardly share by chance."""
RARE = 8
"""Rarest words of a saying by which it is found, each together with who speaks."""
NEAR = 40
"""A saying is compared with so many of the last ones that share a key: what all say every day costs no more than n."""

Key = tuple[str, ...]


def find_candidates(sayings: Sequence[Saying]) -> list[tuple[int, int]]:
    """Pairs of sayings, by their places, that share a run of words, or a speaker and two rare words."""
    frequency = Counter(stem for saying in sayings for stem in set(saying.stems) if stem)
    order = sorted(range(len(sayings)), key=lambda i: sayings[i].day or "9999")
    holders: dict[Key, list[int]] = {}
    shared: Counter[tuple[int, int]] = Counter()
    for i in order:
        for keys, weight in ((_runs(sayings[i]), 2), (_spoken_words(sayings[i], frequency), 1)):
            for key in keys:
                before = holders.setdefault(key, [])
                for j in before[-NEAR:]:
                    if sayings[j].article != sayings[i].article:
                        shared[min(i, j), max(i, j)] += weight
                before.append(i)
    return sorted(pair for pair, n in shared.items() if n >= 2)


def _runs(saying: Saying) -> set[Key]:
    words, stems = saying.forms.words, saying.stems
    return {("", *words[i : i + RUN]) for i in range(len(words) - RUN + 1) if sum(map(bool, stems[i : i + RUN])) >= 2}


def _spoken_words(saying: Saying, frequency: Mapping[str, int]) -> set[Key]:
    """The saying's rarest words, each with its speaker's surname, as far as spellings agree in it, and with the party."""
    rare = sorted({stem for stem in saying.stems if stem}, key=lambda stem: (frequency[stem], stem))[:RARE]
    voices = set()
    if saying.speaker:
        name = fold(saying.speaker.name).split()
        if name:
            voices.add(name[-1][:4])
        if saying.speaker.party:
            voices.add(saying.speaker.party)
    return {(voice, stem) for voice in voices for stem in rare}
