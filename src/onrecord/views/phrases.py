"""Facts of a record -> the words in which a person reads them, the same in the terminal and on the page."""

from bisect import bisect_right
from datetime import date
from functools import lru_cache

from onrecord.language.sentences import split_sentences
from onrecord.language.words import split_words
from onrecord.records import Article, Bound, Channel, Figure, Position, Published, Statement, Talks, Wording
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


def who(entry: Statement | Talks | Position | Figure | Wording, text: str) -> str:
    """Name whose entry it is: a speaker, the sides at a table, a party, a claimant, or whose voice words are in."""
    if isinstance(entry, Statement):
        return speaker(entry, text)
    if isinstance(entry, Talks):
        return shown(" – ".join(entry.parties)) or "Talks"
    if isinstance(entry, Position):
        return shown(entry.party)
    if isinstance(entry, Figure):
        return "The outlet" if entry.claimant == "outlet" else shown(entry.claimant)
    return _VOICES[entry.voice]


_VOICES = {"outlet": "The outlet’s words", "paraphrase": "The outlet’s words for a speaker", "speaker": "A speaker’s own words"}


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


def is_day_inferred(entry: Statement, text: str) -> bool:
    """Whether the words that the day rests on stand in another sentence than the statement: an occasion told there, or a day
    that is likely by what the article tells."""
    if entry.said_from is None:
        return False
    spans = [span for span in (entry.source, entry.cue, *entry.content) if span]
    begin, end = min(span.start for span in spans), max(span.end for span in spans)
    first, told, last = (bisect_right(_sentences(text), at) for at in (begin, entry.said_from.start, end - 1))
    return not first <= told <= last


@lru_cache(maxsize=4)
def _sentences(text: str) -> tuple[int, ...]:
    """Where the sentences of a text begin."""
    words = split_words(text)
    return tuple(words.starts[sentence.first] for sentence in split_sentences(words))


def words(entry: Statement | Talks | Position | Figure | Wording, text: str) -> str:
    """Give an entry's words as the article has them, pieces apart from each other by an ellipsis in brackets."""
    spans = entry.content if isinstance(entry, Statement) else (entry.quote,)
    return " […] ".join(" ".join(shown(text[span.start : span.end]).split()) for span in spans)


def facts(entry: Statement | Talks | Position | Figure | Wording, text: str) -> tuple[str, ...]:
    """What the record holds of an entry beside its words, a few words each."""
    if isinstance(entry, Statement):
        told = [entry.kind, entry.statement_class if entry.statement_class != "speech" else "", said(entry)]
    elif isinstance(entry, Talks):
        told = _talks(entry)
    elif isinstance(entry, Position):
        told = _position(entry)
    elif isinstance(entry, Figure):
        told = _figure(entry)
    else:
        told = [entry.kind.replace("_", " "), entry.reason]
    return tuple(shown(fact) for fact in told if fact)


def _talks(talks: Talks) -> list[str]:
    return [
        talks.status,
        (talks.format or "").replace("_", " "),
        f"round {talks.round}" if talks.round is not None else "",
        ", ".join(map(day, talks.dates)),
        talks.place or "",
        f"mediated by {', '.join(talks.mediator)}" if talks.mediator else "",
        f"with {', '.join(talks.people)}" if talks.people else "",
    ]


def _position(position: Position) -> list[str]:
    return [
        f"{position.act} → {', '.join(position.toward)}" if position.toward else position.act,
        position.issue,
        position.mode if position.mode != "stated" else "",
        f"as told by {position.ascribed_by}" if position.ascribed_by else "",
        f"PLOVER {position.plover.event} {position.plover.mode or ''}".rstrip() if position.plover else "",
    ]


_BOUNDS: dict[Bound, str] = {
    "exact": "", "about": "about ", "at_least": "at least ", "at_most": "at most ", "more": "more than ", "fewer": "fewer than ",
}  # fmt: skip


def amount(value: float | None, bound: Bound, currency: str | None) -> str:
    """Write a number with what bounds it: `at least 1,200 EUR`."""
    number = "number not given" if value is None else f"{_BOUNDS[bound]}{value:,.12g}"
    return f"{number} {currency or ''}".rstrip()


def _figure(figure: Figure) -> list[str]:
    period = [day(end) for end in figure.period or () if end]
    return [
        amount(figure.value, figure.bound, figure.currency) + ("" if figure.unit in ("other", "money") else f" {figure.unit}"),
        figure.of,
        " to ".join(dict.fromkeys(period)),
        "disputed" if figure.disputed else "",
    ]


def count(number: int, singular: str, plural: str) -> str:
    """Write a number with its noun: `1 entry`, `3 entries`."""
    return f"{number:,} {singular if number == 1 else plural}"
