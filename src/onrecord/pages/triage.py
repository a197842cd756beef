"""Is a page news, in English, about what is followed? Told from its bytes, before anything is parsed.

Patterns over bytes only: some thousand pages a second, where an extractor reads twenty.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from onrecord.records import PassedOver
from onrecord.settings import Settings

NOT_HTML, NOT_NEWS, NOT_ENGLISH, NOT_ABOUT = "no HTML page", "no news article", "not in English", "about something else"
NOT_GIVEN = "no answer with status 200"

# What publishers write of an article. Property and content come in either order, quoted or not.
ARTICLE = re.compile(
    rb""""@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(?:\w{0,30}NewsArticle|Article|BlogPosting|LiveBlogPosting|ReportageArticle)"|"""
    rb"""og:type["']?\s{1,9}content=["']?article|content=["']?article["']?\s{1,9}property=["']?og:type|"""
    rb"""article:published_time|itemprop=["']?articleBody|itemtype=["']?https?://schema\.org/(?:News)?Article""",
    re.I,
)
# Addresses of lists of articles, of services, and of what is sold.
NO_ARTICLE = re.compile(
    r"/(?:tags?|topics?|category|categories|authors?|search|login|signin|register|account|subscribe|cart|checkout|product|shop|"
    r"privacy|terms|contact|about(?:-us)?|weather|horoscopes?|crosswords?|games?)(?:/[^/]{0,80})?/?$",
    re.I,
)
DATED = re.compile(r"/(?:19|20)\d\d[/-]?[01]\d(?:[/-]?[0-3]\d)?/|[/-](?:19|20)\d\d-?[01]\d-?[0-3]\d")
UNSEEN = re.compile(rb"<(script|style|noscript|svg)\b.*?</\1\s{0,9}>|<!--.*?-->", re.I | re.S)
PARAGRAPH = re.compile(rb"<p\b[^>]{0,2000}>(.{0,20000}?)(?:</p|(?=<p\b)|<div\b|</div)", re.I | re.S)
HEADLINE = re.compile(
    rb"""<title\b[^>]{0,200}>(.{0,500}?)</title|<h1\b[^>]{0,500}>(.{0,2000}?)</h1|"""
    rb"""<meta\s[^>]{0,200}?(?:description|og:title|keywords)["']?\s{1,9}content=["']([^"'>]{0,1000})""",
    re.I | re.S,
)
TAG = re.compile(rb"<[^<>]{0,2000}>")
WORD = re.compile(r"[^\W\d_]{1,40}")
# Words that make up a third of any English text and are no words of other languages of the same letters.
ENGLISH = frozenset(
    "the of and to that is was for with said has by from have they which who would were this it his be not".split()
)
ONE_IN = 8
"""At least this share of an English text's words are from that list; of any other language's next to none."""
# A paragraph of prose has these many words; menus, teasers and captions have fewer.
LINE = 12
# Words of prose in the shortest news, and where the page does not say that it is an article.
SHORT, LONG = 50, 150
LOOKED_AT = 6_000
LARGEST = 3_000_000
"""Bytes of a page that are looked at; of 758 news pages the largest has 2.6 MB."""


def find_fault(data: bytes, address: str, settings: Settings) -> str | None:
    """Why a page is passed over; None where it is to be read."""
    return None if settings.every else _fault_of(data, address, settings.about)


def _fault_of(data: bytes, address: str, about: tuple[str, ...]) -> str | None:
    path = urlsplit(address).path if _splits(address) else address
    article = ARTICLE.search(data[:LARGEST]) is not None
    if path in ("", "/") or (NO_ARTICLE.search(path) and not article):
        return NOT_NEWS
    prose = " ".join(_paragraphs(UNSEEN.sub(b" ", data[:LARGEST])))
    words = WORD.findall(prose)
    if len(words) < (SHORT if article or DATED.search(path) else LONG):
        return NOT_NEWS
    if not is_english(words):
        return NOT_ENGLISH
    if about and not mentions(_headlines(data) + " " + prose, about):
        return NOT_ABOUT
    return None


def is_english(words: list[str]) -> bool:
    """Whether a text's words are English."""
    looked_at = words[: LOOKED_AT // 6]
    return sum(word.lower() in ENGLISH for word in looked_at) * ONE_IN >= len(looked_at)


def mentions(text: str, about: tuple[str, ...]) -> bool:
    """Whether a text has one of some words, as whole words, in capitals or not."""
    return _any_of(about).search(text) is not None


def words_of(address: str) -> str:
    """The words in an address: most publishers write the headline there."""
    return unquote(address).replace("-", " ").replace("_", " ").replace("/", " ")


@lru_cache(maxsize=8)
def _any_of(about: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in about) + r")(?!\w)", re.I)


def _splits(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:  # a bracket where only an IPv6 address may have one
        return False
    return True


def _paragraphs(data: bytes) -> Iterator[str]:
    """The texts of a page's paragraphs that are long enough to be prose."""
    for match in PARAGRAPH.finditer(data):
        text = _plain(match[1])
        if text.count(" ") >= LINE:
            yield text


def _headlines(data: bytes) -> str:
    return " ".join(_plain(next(filter(None, match.groups()), b"")) for match in HEADLINE.finditer(data[:LARGEST]))


def _plain(data: bytes) -> str:
    return " ".join(TAG.sub(b" ", data).decode("utf-8", "replace").split())


class Tally:
    """Counts what is passed over, by reason."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.counts: Counter[str] = Counter()

    def add(self, reason: str, number: int = 1) -> None:
        """Count one more, or more, for a reason."""
        self.counts[reason] += number

    def total(self) -> Iterator[PassedOver]:
        """One PassedOver, or nothing where nothing was passed over."""
        if self.counts:
            yield PassedOver(input=self.name, reasons=tuple(sorted(self.counts.items())))
