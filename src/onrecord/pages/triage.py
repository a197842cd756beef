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

# What publishers write of an article, in lower case; a plain search for bytes takes a tenth of a pattern's time.
SIGNS = (b"newsarticle", b"article:published_time", b"articlebody", b'"blogposting"', b'"liveblogposting"')
# "@type": "Article"; the property og:type, before or after its content.
TYPES = (
    re.compile(rb'"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(?:\w{1,20})?article"'),
    re.compile(rb"""og:type["']?\s{1,9}content=["']?article\b"""),
    re.compile(rb"""content=["']?article["']?\s{1,9}property=["']?og:type"""),
)
# Addresses of lists of articles, of services, and of what is sold.
NO_ARTICLE = re.compile(
    r"/(?:tags?|topics?|category|categories|authors?|search|login|signin|register|account|subscribe|cart|checkout|product|shop|"
    r"privacy|terms|contact|about(?:-us)?|weather|horoscopes?|crosswords?|games?)(?:/[^/]{0,80})?/?$",
    re.I,
)
DATED = re.compile(r"/(?:19|20)\d\d[/-]?[01]\d(?:[/-]?[0-3]\d)?/|[/-](?:19|20)\d\d-?[01]\d-?[0-3]\d")
# A paragraph ends where another, or a block, begins, whether or not it is closed.
PARAGRAPH = re.compile(rb"<p(?=[\s>])[^>]{0,2000}+>((?:[^<]++|<(?!/?(?:p|div|ul|section)[\s>]))*+)")
HEADLINES = (
    re.compile(rb"<title\b[^>]{0,200}+>([^<]{0,500}+)"),
    re.compile(rb"<h1\b[^>]{0,500}+>((?:[^<]++|<(?!/h1))*+)"),
    re.compile(rb"""<meta\s[^>]{0,200}?(?:description|og:title|keywords)["']?\s{1,9}content=["']([^"'>]{0,1000})"""),
)
TAG = re.compile(rb"<[^<>]{0,2000}>")
WORD = re.compile(r"[^\W\d_]{1,40}")
# Words that make up a third of any English text and are no words of other languages of the same letters.
ENGLISH = frozenset(
    "the of and to that is was for with said has by from have they which who would were this it his be not".split()
)
ONE_IN = 8
"""At least this share of an English paragraph's words are from that list; of any other language's next to none. Names and
captions among them are foreign to it, so that a third of a page's words need to stand in such paragraphs."""
# A paragraph of prose has these many words; menus, teasers and captions have fewer.
LINE = 12
# Words of prose in the shortest news, and where the page does not say that it is an article.
SHORT, LONG = 50, 150
# Characters of a paragraph; longer ones are programs in the page.
LONGEST = 5_000
LARGEST = 3_000_000
"""Bytes of a page that are looked at; of 758 news pages the largest has 2.6 MB."""


def find_fault(data: bytes, address: str, settings: Settings) -> str | None:
    """Why a page is passed over; None where it is to be read."""
    return None if settings.every else _fault_of(data, address, settings.about)


def _fault_of(data: bytes, address: str, about: tuple[str, ...]) -> str | None:
    path = _path(address)
    page = data[:LARGEST].lower()
    article = any(sign in page for sign in SIGNS) or any(pattern.search(page) for pattern in TYPES)
    if path in ("", "/") or (NO_ARTICLE.search(path) and not article):
        return NOT_NEWS
    paragraphs = tuple(_paragraphs(page))
    words = [WORD.findall(text) for text in paragraphs]
    total = sum(map(len, words))
    if total < (SHORT if article or DATED.search(path) else LONG):
        return NOT_NEWS
    if sum(len(some) for some in words if _are_english(some)) * 3 < total:
        return NOT_ENGLISH
    if about and not mentions(" ".join((_headlines(page), *paragraphs)), about):
        return NOT_ABOUT
    return None


def _are_english(words: list[str]) -> bool:
    """Whether a paragraph's words, in lower case, are English."""
    return sum(word in ENGLISH for word in words) * ONE_IN >= len(words)


def mentions(text: str, about: tuple[str, ...]) -> bool:
    """Whether a text has one of some words, as whole words, in capitals or not."""
    return _any_of(about).search(text) is not None


def words_of(address: str) -> str:
    """The words in an address: most publishers write the headline there."""
    return unquote(address).replace("-", " ").replace("_", " ").replace("/", " ")


@lru_cache(maxsize=8)
def _any_of(about: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in about) + r")(?!\w)", re.I)


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:  # a bracket where only an IPv6 address may have one
        return address


def _paragraphs(page: bytes) -> Iterator[str]:
    """The texts of a page's paragraphs that are long enough to be prose."""
    for match in PARAGRAPH.finditer(page):
        text = _plain(match[1])
        if text.count(" ") >= LINE and len(text) <= LONGEST:
            yield text


def _headlines(page: bytes) -> str:
    """Title, headings and descriptions of a page."""
    return " ".join(_plain(match[1]) for pattern in HEADLINES for match in pattern.finditer(page))


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
