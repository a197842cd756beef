import re
import sys
from inspect import getclosurevars

from onrecord.articles import dateline, dates, figures, furniture, marks, sections, titles

PATTERNS = (
    dateline.DATE_CLASS, dateline.ELSEWHERE, dateline.BESIDE_STORIES, dateline.DOUBTFUL,
    dates.PUBLISHED_CLASS, figures.CAPTION_CLASS, figures.CREDIT_CLASS, figures.OTHER, furniture.MAY_BE_INSIDE,
    sections.BREADCRUMB, titles.KICKER,
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


def test_furniture_inside_a_line_has_a_word_that_is_looked_for_first() -> None:
    for inside in (
        *(f"{how} to your inbox" for how in ("straight", "delivered", "right", "sent", "direct", "DIRECTLY")),
        *(f"newsletter{rest}" for rest in (" here", "s below", " for free")),
        *(f"our {kind}newsletter" for kind in ("", "free ", "daily ", "weekly ", "free morning ")),
        "in your inbox", "delivered into your inbox", "unsubscribe", "our privacy policy",
    ):  # fmt: skip
        line = f"The harbour's news, {inside}"
        assert furniture.FURNITURE_INSIDE.match(line)
        assert furniture.MAY_BE_INSIDE(line)
        assert furniture.tell_line(line) == "furniture"
