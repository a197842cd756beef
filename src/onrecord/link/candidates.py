"""Sayings -> pairs worth comparing, by an index of rare words and runs of words, so that the cost grows as n log n."""

from collections import Counter
from collections.abc import Sequence

from onrecord.link.sayings import Saying
from onrecord.language.people import fold

RUN = 4
RARE = 8
NEAR = 40


def find_candidates(sayings: Sequence[Saying]) -> list[tuple[int, int]]:
    """Pairs of sayings, by their places, that share a run of words, or a speaker and two rare words."""
    frequency = Counter(stem for saying in sayings for stem in set(saying.stems) if stem)
    order = sorted(range(len(sayings)), key=lambda i: sayings[i].day or "9999")
    holders: dict[tuple[str, ...], list[int]] = {}
    shared: Counter[tuple[int, int]] = Counter()
    for i in order:
        runs, words = keys_of(sayings[i], frequency)
        for keys, weight in ((runs, 2), (words, 1)):
            for key in keys:
                before = holders.setdefault(key, [])
                for j in before[-NEAR:]:
                    if sayings[j].article != sayings[i].article:
                        shared[j, i] += weight
                before.append(i)
    return sorted(tuple(sorted(pair)) for pair, n in shared.items() if n >= 2)


def keys_of(saying: Saying, frequency):
    words, stems = saying.forms.words, saying.stems
    runs = {
        ("", *words[i : i + RUN]) for i in range(len(words) - RUN + 1) if sum(map(bool, stems[i : i + RUN])) >= 2
    }
    rare = sorted({stem for stem in stems if stem}, key=lambda stem: (frequency[stem], stem))[:RARE]
    voices = set()
    if saying.speaker:
        name = fold(saying.speaker.name).split()
        if name:
            voices.add(name[-1][:4])
        if saying.speaker.party:
            voices.add(saying.speaker.party)
    return runs, {(voice, stem) for voice in voices for stem in rare}
