import re
import sys
from inspect import getclosurevars

from onrecord.articles import dateline, dates, figures, marks, sections, titles

PATTERNS = (
    dateline.DATE_CLASS, dateline.ELSEWHERE, dateline.BESIDE_STORIES, dateline.DOUBTFUL,
    dates.PUBLISHED_CLASS, figures.CAPTION_CLASS, figures.CREDIT_CLASS, figures.OTHER, sections.BREADCRUMB, titles.KICKER,
)  # fmt: skip


def test_letters_are_folded_as_re_folds_them() -> None:
    everything = "".join(chr(n) for n in range(sys.maxunicode + 1))
    folded = marks._folded(everything)
    for letter in "abcdefghijklmnopqrstuvwxyz":
        blind = {match.start() for match in re.finditer(letter, everything, re.I)}
        assert blind == {at for at, c in enumerate(folded) if c == letter}
    for kind in (r"\w", r"\s", r"\d"):
        assert [m.start() for m in re.finditer(kind, everything)] == [m.start() for m in re.finditer(kind, folded)]


def test_patterns_are_ascii_and_in_lower_case() -> None:
    for says in PATTERNS:
        pattern = getclosurevars(says).nonlocals["search"].__self__.pattern
        assert pattern.isascii()
        assert not re.search(r"[A-Z]", re.sub(r"\\[WSDB]", "", pattern))


def test_case_is_none_of_its_business() -> None:
    assert figures.OTHER("Main SIDEBAR")
    assert figures.OTHER("s\u0131debar")
    assert not figures.OTHER("asides")
