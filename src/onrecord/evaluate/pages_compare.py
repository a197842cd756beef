"""How alike what a page gave and what it should give are: texts, names, captions, addresses."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from onrecord.evaluate.counts import Counts

T = TypeVar("T")
GRAM = 4
# Chinese, Japanese and Thai put no spaces between words: there a letter is a word.
WORD = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]|[^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)
# Two captions that share so much are one: gold often has the credit in the caption, pages cut captions, spaces get lost.
SAME_CAPTION = 0.75
# "Jane Doe, MS, RD": degrees are no part of a name, and sources disagree on giving them.
DEGREE = re.compile(r"(?:[A-Z]{2,5}|[A-Z][a-z]{0,2}\.?(?:[A-Z]\.?){1,3})\.?")


def folded(text: str) -> str:
    """Case and white space folded, typographic marks made plain."""
    plain = text.translate(str.maketrans("’‘“”–—\xa0", "''\"\"-- "))
    return " ".join(plain.casefold().split())


def words_of(text: str) -> list[str]:
    """Words in their order, folded."""
    return WORD.findall(text.casefold())


def bag_f1(found: str, gold: str) -> float:
    """F1 of the words, order aside; WCXB's own measure."""
    return _f1(Counter(words_of(found)), Counter(words_of(gold)))


def gram_f1(found: str, gold: str) -> float:
    """F1 of the runs of four words; a shorter text is one run."""
    return _f1(_grams(words_of(found)), _grams(words_of(gold)))


def _grams(words: list[str]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[at : at + GRAM]) for at in range(max(1, len(words) - GRAM + 1)) if words)


def _f1(found: Counter[T], gold: Counter[T]) -> float:
    if not found and not gold:
        return 1.0
    return 2 * (found & gold).total() / (found.total() + gold.total())


def without_captions(text: str, captions: Sequence[str]) -> str:
    """The lines of a text that are none of these captions."""
    kept = [line for line in text.split("\n") if not any(same_caption(line, caption) for caption in captions)]
    return "\n".join(kept)


def same_caption(a: str, b: str) -> bool:
    """Whether two captions are one, a credit at the end of either disregarded."""
    first, second = words_of(a), words_of(b)
    if not first or not second or len(first) > 3 * len(second) + 20 or len(second) > 3 * len(first) + 20:
        return False
    shorter = min(len(first), len(second))
    return (first[:shorter] == second[:shorter] and shorter >= 4) or _f1(Counter(first), Counter(second)) >= SAME_CAPTION


def match_captions(found: Sequence[str], gold: Sequence[str]) -> Counts:
    """One to one, in order."""
    free = list(gold)
    right = 0
    for caption in found:
        match = next((other for other in free if same_caption(caption, other)), None)
        if match is not None:
            free.remove(match)
            right += 1
    return Counts(gold=len(gold), predicted=len(found), right=right)


def same_names(found: Sequence[str], gold: Sequence[str], *, degrees: bool = True) -> bool:
    """Whether two lists hold the same names; none on both sides is the same."""
    return _names(found, degrees) == _names(gold, degrees)


def _names(values: Sequence[str], degrees: bool) -> frozenset[str]:
    if degrees:
        return frozenset(folded(value) for value in values)
    parts = [part.strip() for value in values for part in re.split(r",\s*|\s+and\s+|\s*&\s*|;\s*", value)]
    return frozenset(folded(part) for part in parts if part and not (DEGREE.fullmatch(part) and len(parts) > 1))


def same_address(found: str | None, gold: str) -> bool:
    """Whether two addresses are one: scheme, "www.", query, fragment and a last slash aside."""
    return found is not None and _address(found) == _address(gold)


def _address(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), unquote(parts.path).rstrip("/").casefold()


def same_sections(found: Sequence[str], gold: Sequence[str]) -> bool:
    """Whether what was found is something, and all of it marked on the page as the section."""
    marked = {folded(name) for name in gold}
    return bool(found) and all(folded(name) in marked for name in found)


def same_moment(a: str | None, b: str | None) -> bool:
    """Whether two ISO times with their offsets are one moment, to the minute."""
    if not a or not b:
        return False
    first, second = datetime.fromisoformat(a), datetime.fromisoformat(b)
    if first.tzinfo is None or second.tzinfo is None:
        return False
    return abs((first - second).total_seconds()) < 60
