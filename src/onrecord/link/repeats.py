"""Articles -> origins: which of them are one story, printed again whole, cut, with a new head, or with a few words changed.

Two articles are one story if the shorter one's own words stand in the other: words outside quotation marks, which everybody who
heard a speech prints alike, and outside of what many articles of its outlet share (menus, share links, standing paragraphs).
Candidates come from an index of sampled shingles, so the cost grows as n log n.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from onrecord.link.credits import find_credit
from onrecord.link.forms import fold_text
from onrecord.link.groups import join_pairs
from onrecord.link.shingles import Hashes, among, hash_words, shingle, spread
from onrecord.linked import Origin
from onrecord.records import Article

SIZE = 4
"""Words in a shingle: with one word in ten changed, 85 % of a copy's words still stand in an unchanged run of four."""
SAMPLED = 4
"""One shingle in four is indexed: a quarter of a short article still has a dozen."""
FURNITURE = 4
"""A shingle in so many articles of one outlet is the outlet's furniture, or its standing background."""
HOLDERS = 8
"""An article is compared with so many of the longest that share a shingle: 1,000 addresses of a story cost no million pairs."""
SHARED = 2
"""Sampled shingles that two articles share before they are compared."""
SAME = 0.55
"""Share of the shorter article's own words that stand in the other. Copies with one word in ten changed have 0.8; in the news of
one week, two outlets' own reports of one event have less than 0.4, reports that both edit an agency's 0.3 to 0.5."""
SAME_OUTLET = 0.85
"""The same within one outlet, whose next report of a matter repeats half of the last one."""
SHORTEST = 0.2
"""Of the longer article's length: less is a notice taken up in a report, or a report in a digest."""
OWN_WORDS = 20
"""With fewer words of its own, an article is a photo page or a headline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """An article's shingles, and which of its words and shingles are its own."""

    outlet: str | None
    shingles: Hashes
    own: NDArray[np.bool_]
    own_shingles: NDArray[np.bool_]


def find_repeats(articles: Sequence[Article]) -> tuple[Origin, ...]:
    """The origins of the articles, each article in exactly one, in the order of their first articles.

    "How many independent sources" is the number of origins. Several editions of one article (one id) are one article.
    """
    articles = list({article.id: article for article in articles}.values())
    texts = _read(articles)
    shares = {(a, b): copied_share(texts[a], texts[b]) for a, b in find_candidates(texts)}
    likeliest = sorted(
        (pair for pair in shares if shares[pair] >= needed_share(texts, *pair)), key=lambda pair: (-shares[pair], pair)
    )
    groups = join_pairs(len(articles), likeliest, lambda a, b: _may_be_one(texts, a, b))
    return tuple(_origin([articles[i] for i in group]) for group in groups)


def find_candidates(texts: Sequence[_Text]) -> list[tuple[int, int]]:
    """Pairs of texts, the longer one first, that share some sampled shingles of their own."""
    order = sorted(range(len(texts)), key=lambda i: (-len(texts[i].own), i))
    sampled = [np.unique(texts[i].shingles[texts[i].own_shingles & (texts[i].shingles % np.uint64(SAMPLED) == 0)]) for i in order]
    hashes = np.concatenate([*sampled, np.zeros(0, dtype=np.uint64)])
    ranks = np.repeat(np.arange(len(order)), [len(found) for found in sampled])
    by_hash = np.argsort(hashes, kind="stable")  # stable: of one hash the longest text comes first
    hashes, ranks = hashes[by_hash], ranks[by_hash]
    firsts, seconds = [], []
    for distance in range(1, HOLDERS + 1):
        same = hashes[distance:] == hashes[:-distance]
        firsts.append(ranks[:-distance][same])
        seconds.append(ranks[distance:][same])
    pairs = np.concatenate(firsts) * len(order) + np.concatenate(seconds)
    found, counts = np.unique(pairs, return_counts=True)
    return [(order[pair // len(order)], order[pair % len(order)]) for pair in found[counts >= SHARED].tolist()]


def copied_share(longer: _Text, shorter: _Text) -> float:
    """How much of the shorter text's own words stands in the longer one; 0 where it is too short to tell."""
    size = int(shorter.own.sum())
    if size < OWN_WORDS or size < SHORTEST * longer.own.sum():
        return 0.0
    runs = among(shorter.shingles, np.sort(longer.shingles))
    return int((spread(runs, SIZE, len(shorter.own)) & shorter.own).sum()) / size


def needed_share(texts: Sequence[_Text], a: int, b: int) -> float:
    """The share from which two texts are one story."""
    return SAME_OUTLET if texts[a].outlet is not None and texts[a].outlet == texts[b].outlet else SAME


def _may_be_one(texts: Sequence[_Text], group: Sequence[int], other: Sequence[int]) -> bool:
    """Whether no outlet has two different articles in the two groups: another outlet's copy of one may resemble the next."""
    by_outlet: dict[str, list[int]] = {}
    for i in group:
        by_outlet.setdefault(texts[i].outlet or "", []).append(i)
    for j in other:
        for i in by_outlet.get(texts[j].outlet or "", ()) if texts[j].outlet else ():
            longer, shorter = sorted((texts[i], texts[j]), key=lambda text: -len(text.own))
            if copied_share(longer, shorter) < SAME_OUTLET:
                return False
    return True


def _read(articles: Sequence[Article]) -> list[_Text]:
    known: dict[str, tuple[str, ...]] = {}
    hashes: dict[str, int] = {}
    shingles: list[Hashes] = []
    quoted: list[NDArray[np.bool_]] = []
    for article in articles:  # words are let go at once: those of a hundred thousand articles fill a machine
        forms = fold_text(article.text, known)
        shingles.append(shingle(hash_words(forms.words, hashes), SIZE))
        quoted.append(np.array(forms.quoted, dtype=np.bool_))
    furniture = _furniture(articles, shingles)
    found = []
    for article, ours, inside in zip(articles, shingles, quoted, strict=True):
        standing = among(ours, furniture[article.outlet]) if article.outlet else np.zeros(len(ours), dtype=np.bool_)
        own = ~spread(standing, SIZE, len(inside)) & ~inside
        found.append(_Text(outlet=article.outlet, shingles=ours, own=own, own_shingles=~standing))
    return found


def _furniture(articles: Sequence[Article], shingles: Sequence[Hashes]) -> dict[str | None, Hashes]:
    """For each outlet the shingles that many of its articles share, in rising order."""
    found = {}
    by_outlet = sorted(range(len(articles)), key=lambda i: articles[i].outlet or "")
    for outlet, members in groupby(by_outlet, key=lambda i: articles[i].outlet):
        hashes, counts = np.unique(np.concatenate([np.unique(shingles[i]) for i in members]), return_counts=True)
        found[outlet] = hashes[counts >= FURNITURE]
    return found


def _origin(articles: Sequence[Article]) -> Origin:
    """Articles of one story, in order of their day."""
    ordered = sorted(articles, key=lambda article: day_of(article) or "9999")
    days = [day for day in map(day_of, ordered) if day]
    alone = len(ordered) > 1 and len(days) == len(ordered) and days[0] < days[1]
    return Origin(
        articles=tuple(article.id for article in ordered),
        agency=next(_agencies(ordered), None),
        first=ordered[0].id if alone else None,
    )


def day_of(article: Article) -> str | None:
    """The day on which an article appeared."""
    return article.published.date if article.published else None


def _agencies(articles: Sequence[Article]) -> Iterator[str]:
    """Agencies that the articles name, first those of a whole text."""
    credits = [credit for credit in map(find_credit, articles) if credit]
    for extent in ("whole", "part"):
        yield from (credit.agency for credit in credits if credit.extent == extent)
