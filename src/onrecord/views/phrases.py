"""Facts of a record -> the words in which a person reads them, the same in the terminal and on the page."""

from datetime import date

from onrecord.records import Article, Channel, Published, Statement
from onrecord.views.shown import shown

NOBODY = "No source expressed"
_MONTHS = "January February March April May June July August September October November December".split()


def day(iso: str) -> str:
    """Write `2026-03-12` as `12 March 2026` and `2026-03` as `March 2026`; anything else stays as it is."""
    month_only = len(iso) == len("YYYY-MM")
    try:
        parsed = date.fromisoformat(f"{iso}-01" if month_only else iso)
    except ValueError:
        return shown(iso)
    month = f"{_MONTHS[parsed.month - 1]} {parsed.year}"
    return month if month_only else f"{parsed.day} {month}"


def published(when: Published | None) -> str:
    """Say when an article appeared and whether the page says so itself."""
    if when is None or (when.date is None and when.interval is None):
        return "date not known"
    if when.date is None and when.interval:
        words = f"between {day(when.interval[0])} and {day(when.interval[1])}"
    else:
        words = day(when.date or "")
    return words if when.how == "stated" else f"{words} ({when.how})"


def byline(article: Article) -> str:
    """Say who published an article, when, and who wrote it."""
    outlet = article.outlet or "outlet not known"
    return shown(" · ".join([outlet, published(article.published), *filter(None, [", ".join(article.authors)])]))


def nothing_found(article: Article) -> str:
    """Say why a record is empty, as far as that is known."""
    if article.language not in (None, "en"):
        return "Nothing was looked for: only English is read."
    return "Nothing found: the reader saw nobody in this text who is reported as saying anything."


def speaker(entry: Statement, text: str) -> str:
    """Name who speaks: the person or body once resolved, else the source as the article words it."""
    if entry.speaker:
        return shown(entry.speaker.name)
    if entry.source:
        return shown(text[entry.source.start : entry.source.end])
    return NOBODY


def channel(how: Channel | None) -> str:
    """Name how a statement reached the public, as `news conference`; empty where the article does not say."""
    return how.kind.replace("_", " ") if how else ""


def said(entry: Statement) -> str:
    """Give the day on which something was said; empty where the article does not tell."""
    return day(entry.said) if entry.said else ""


def words(entry: Statement, text: str) -> str:
    """Give an entry's content as the article has it, pieces apart from each other by an ellipsis in brackets."""
    pieces = (" ".join(shown(text[span.start : span.end]).split()) for span in entry.content)
    return " […] ".join(pieces)


def count(number: int, singular: str, plural: str) -> str:
    """Write a number with its noun: `1 entry`, `3 entries`."""
    return f"{number:,} {singular if number == 1 else plural}"
