"""A whole page scraped as text -> the article's body in it, its title, and what else the page tells.

No rule knows an outlet. The body is the run of lines with the greatest score: paragraphs count their words, page furniture
and headings count against it; furniture inside the run is cut out.
"""

import re
from dataclasses import dataclass

from onrecord.articles.bylines import SEPARATOR, split_names
from onrecord.articles.captions import has_credit
from onrecord.articles.days import find_days
from onrecord.articles.furniture import ADDRESS, LineKind, find_trail, tell_line
from onrecord.errors import PageError

# Words against the run. An ending (share links, "Related") costs as much as two paragraphs, so that what follows it is taken
# in only where it is plainly more of the article.
COST = {"trail": 60, "ending": 60, "furniture": 10, "byline": 10, "heading": 6}
MOST_WORDS = 60
FEWEST_WORDS = 12
LOOKED_BACK = 12
"""Lines above the body among which its title stands."""
GAP = re.compile(r"\W*(?:advertisement|ad|(?:story|article) continues below[^.!?]*)\W*$", re.I)
LONGEST_NOTICE = 300
MIRRORED = re.compile(r"\bcan (?:also )?be \w+ (?:at|through|under|via)\b.*\b(?:alternat\w+|mirror|other|additional)\b", re.I)
OWNER = re.compile(
    r"(?:©|\(c\)|copyright)\W{0,3}(?:\d{4}\W+(?:\d{4}\W+)?)?(?:by\s+)?(?P<owner>[A-Z][^.|,;©]{1,40}?)\s*(?:[.|,;]|all rights|$)"
    r"|(?P<mirrored>[A-Z][^.|,;]{1,40}?)(?:['’]s)?\s+(?:web)?site can (?:also )?be"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the page that is not blank: content[start:end], without the space around it."""

    start: int
    end: int
    text: str
    kind: LineKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrapedPage:
    """What a scraped page holds."""

    text: str
    title: str | None
    authors: tuple[str, ...]
    outlet: str | None
    section: tuple[str, ...]
    mirrors: tuple[str, ...]
    published: str | None
    published_line: str | None
    """The line that states the day."""


def read_scraped(content: str, name: str) -> ScrapedPage:
    """The article in a page's text. Raises PageError where no paragraph is found."""
    lines = _lines(content)
    begin, end = _best_run(lines)
    if begin == end:
        raise PageError(f"{name!r}: no article text found on the page; save the article's text as .txt")
    above, below = lines[:begin], lines[end:]
    title_at = _title_line(above)
    title, outlet = _title(lines, title_at)
    published, published_line = _published(above)
    return ScrapedPage(
        text=_joined(content, lines[begin:end]),
        title=title,
        authors=split_names(
            tuple(line.text for line in above if line.kind == "byline" and re.match(r"(?:written )?by\b", line.text, re.I))
        ),
        outlet=outlet or _owner(below) or _owner(above),
        section=_section(above, title),
        mirrors=_mirrors(lines),
        published=published,
        published_line=published_line,
    )


def _lines(content: str) -> list[Line]:
    lines: list[Line] = []
    at = 0
    for raw in content.split("\n"):
        text = raw.strip()
        if text:
            start = at + raw.index(text)
            kind = "prose" if 20 < len(text) < 800 and has_credit(text) else tell_line(text)
            lines.append(Line(start=start, end=start + len(text), text=text, kind=kind))
        at += len(raw) + 1
    return lines


def _best_run(lines: list[Line]) -> tuple[int, int]:
    """The run lines[begin:end] with the greatest sum of scores, beginning and ending with prose (Kadane's algorithm)."""
    best, begin, end = 0, 0, 0
    run, start = 0, 0
    for at, line in enumerate(lines):
        if run <= 0:
            run, start = 0, at
        run += _score(line)
        if run > best and line.kind == "prose":
            best, begin, end = run, start, at + 1
    while begin < end and lines[begin].kind != "prose":
        begin += 1
    return (begin, end) if sum(len(line.text.split()) for line in lines[begin:end]) >= FEWEST_WORDS else (0, 0)


def _score(line: Line) -> int:
    return min(MOST_WORDS, len(line.text.split())) if line.kind == "prose" else -COST[line.kind]


def _joined(content: str, run: list[Line]) -> str:
    """The run as it stands in the page, without furniture and lists of headings."""
    pieces: list[str] = []
    last = None  # the line before, if it is kept
    for at, line in enumerate(run):
        kept = line.kind == "prose" or (line.kind == "heading" and _is_subhead(run, at))
        if kept and pieces:
            pieces.append("\n\n" if last is None else content[last.end : line.start])
        if kept:
            pieces.append(content[line.start : line.end])
        last = line if kept else None
    return "".join(pieces)


def _is_subhead(run: list[Line], at: int) -> bool:
    """A heading that stands alone between paragraphs, an advertisement's place beside it disregarded."""
    before, after = at - 1, at + 1
    while before >= 0 and GAP.match(run[before].text):
        before -= 1
    while after < len(run) and GAP.match(run[after].text):
        after += 1
    return before >= 0 and after < len(run) and run[before].kind == run[after].kind == "prose"


def _title_line(above: list[Line]) -> int | None:
    """The lowest line above the body that can be a headline: three words and more, no trail, byline or furniture."""
    for at in range(len(above) - 1, max(-1, len(above) - 1 - LOOKED_BACK), -1):
        if above[at].kind in ("heading", "prose") and len(above[at].text.split()) >= 3:
            return at
    return None


def _title(lines: list[Line], at: int | None) -> tuple[str | None, str | None]:
    """The title, and the outlet where another line repeats the title with it: "Title | Outlet"."""
    if at is None:
        return None, None
    title = lines[at].text
    for line in lines[:at]:
        pieces = SEPARATOR.split(line.text)
        if len(pieces) > 1 and line.text.startswith(title):
            return title, pieces[-1]
    return title, None


def _section(above: list[Line], title: str | None) -> tuple[str, ...]:
    trail = next((find_trail(line.text) for line in reversed(above) if line.kind == "trail"), ())
    return trail[:-1] if trail and title and title.startswith(trail[-1][:30]) and len(trail[-1]) > 15 else trail


def _owner(lines: list[Line]) -> str | None:
    for line in lines:
        if match := OWNER.search(line.text[:LONGEST_NOTICE]):
            return (match["owner"] or match["mirrored"]).strip()
    return None


def _mirrors(lines: list[Line]) -> tuple[str, ...]:
    """Addresses in and right after a line that says where else the site can be read."""
    found: dict[str, None] = {}
    for at, line in enumerate(lines):
        if len(line.text) > LONGEST_NOTICE or not MIRRORED.search(line.text):
            continue
        found.update(dict.fromkeys(m[0] for m in ADDRESS.finditer(line.text)))
        for after in lines[at + 1 :]:
            if not ADDRESS.fullmatch(after.text):
                break
            found[after.text] = None
    return tuple(found)


def _published(above: list[Line]) -> tuple[str | None, str | None]:
    """The day in the byline, if all of it that does not say "updated" agrees on one."""
    stated = {
        day: line.text
        for line in above
        if line.kind == "byline" and "updated" not in line.text.lower()
        for day in find_days(line.text)
    }
    return next(iter(stated.items())) if len(stated) == 1 else (None, None)
