"""Text -> the photo captions in it that are plain to tell by their credit."""

import re
from collections.abc import Iterator

from onrecord.articles.days import find_days
from onrecord.records import Caption, Span

AGENCIES = (
    "AFP", "Agence France-Presse", "AP", "Associated Press", "Reuters", "Getty", "Getty Images", "EPA", "EPA-EFE", "EFE",
    "Xinhua", "Anadolu", "AAP", "UPI", "Bloomberg", "dpa", "ANSA", "TASS", "Sputnik", "RIA Novosti", "IRNA", "Tasnim",
    "Mehr", "WANA", "Kyodo", "Yonhap", "Jiji", "PTI", "ANI", "NurPhoto", "Shutterstock", "Alamy", "iStock", "Ukrinform",
    "Unsplash", "Wikimedia", "Flickr", "Zuma", "Press Association", "PA",
)  # fmt: skip
AGENCY = "|".join(sorted(AGENCIES, key=len, reverse=True))
# What stands in the brackets or after the dash of a credit: a label ("Photo by …", "credit: …") or an agency beside a name.
LABEL = (
    r"(?:file\s+)?(?:photo(?:graph)?s?|images?|pictures?|pic|screenshot|screengrab|illustration)\b(?:\s+credit)?|(?:photo\s+)?credits?\b"
    r"|courtesy\b|handout\b|file\b"
)
CREDIT = re.compile(
    rf"\s*(?:(?:{LABEL})\s*(?::|/|by\b|via\b|from\b|courtesy\b|provided\b|of\b|©|$)|(?:.*?[\W_])?(?:{AGENCY})(?:[\W_]|$)).*",
    re.I | re.S,
)
# What a label leaves: "Photo via Reuters" -> "Reuters", "Image provided by the Foundation" -> "Foundation".
PREFIX = re.compile(
    rf"^(?:(?:{LABEL})\s*(?:(?::|©|by|via|from|courtesy(?:\s+of)?|provided\s+by)\s*)+|via\s+|©\s*)(?:the\s+(?=\S))?", re.I
)
# One level of brackets inside a credit: "(Image provided by the Harbour Authority (HA))".
BRACKETS = re.compile(r"\((?P<round>(?:[^()\n]|\([^()\n]{1,60}\)){2,160})\)|\[(?P<square>[^\[\]\n]{2,160})\]")
# "… on Monday. — AP Photo/Jane Doe", "… on Monday. Photograph: Jane Doe/AFP"; a bare "— Reuters" ends many a dispatch.
WORDS = r"(?:[^.!?\n()\[\]]|(?<=\b[A-Z])\.)"  # a name may hold an initial: "Kevin S. Vines"
TRAILING = re.compile(
    rf"(?:(?<=[.!?”’\"])\s+|\s+[—–|-]\s*)"
    rf"(?P<credit>(?:Photo(?:graph)?|Image|Picture|Credit|Illustration)s?\s*(?:by|:|via|courtesy of)\s*{WORDS}{{2,100}}"
    rf"|(?:AP Photo|(?:{AGENCY}))/{WORDS}{{2,80}}"
    rf"|[^.!?\n—–|()\[\]]{{2,60}}/\s?(?:{AGENCY})(?:,?\s(?:via|pool|handout|file)\b{WORDS}{{0,40}})?)\.?$"
)
LINE_ENDS = re.compile(r"[ .\t\xa0]{0,9}(?:\n|$)")
STOP = re.compile(r"[.!?…][\"”’')\]]*$")
SENTENCE_END = re.compile(r"(?P<word>\b\w+)?[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
SHORTENED = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr rep sen gov gen lt col sgt maj brig res st prof rev".split()
) | frozenset("pres no vs inc co ltd jr sr".split())
# Sites put the headline of another story, all in capitals, before a photo; without line breaks it runs into the caption.
SHOUTED = re.compile(r"[^a-z]{20,}\s(?=(?:A|An|The|[A-Z][a-z]+)\b)")
# A photo's caption has rarely more than three sentences; a paragraph that goes on longer has lost its line breaks.
LONGEST = 500


def find_captions(text: str) -> tuple[Caption, ...]:
    """Captions with a credit, in text order; each span leaves the credit out."""
    found = [*_bracketed(text), *_trailing(text)]
    return tuple(sorted(found, key=lambda caption: caption.span.start))


def make_caption(text: str, start: int, end: int, credit: str | None) -> Caption:
    """The caption text[start:end], with the date that it gives: the only full one in it."""
    days = find_days(text[start:end])
    return Caption(span=Span(start=start, end=end), credit=credit, date=days[0] if len(days) == 1 else None)


def split_credit(block: str) -> tuple[str, str | None]:
    """A caption as a page shows it -> the caption and its credit."""
    block = block.strip()
    for match in BRACKETS.finditer(block):
        if match.end() == len(block.rstrip(" .")) and CREDIT.fullmatch(_inside(match)):
            return block[: match.start()].rstrip(), parse_credit(_inside(match))
    trailing = TRAILING.search(block)
    return (block[: trailing.start()].rstrip(), parse_credit(trailing["credit"])) if trailing else (block, None)


def parse_credit(words: str) -> str:
    """A credit without its label: "Photo via Reuters" -> "Reuters"."""
    words = " ".join(words.split())
    return PREFIX.sub("", words).strip(" .") or words


def has_credit(line: str) -> bool:
    """Whether a line ends with a photo's credit."""
    return split_credit(line)[1] is not None


def _inside(match: re.Match[str]) -> str:
    return match["round"] or match["square"] or ""


def _bracketed(text: str) -> Iterator[Caption]:
    last = 0  # the end of the credit before: no caption reaches back over it
    for match in BRACKETS.finditer(text):
        # A bracket after a bracket: the first one was the credit. A bare "(Reuters)" at the very end signs a dispatch.
        if not CREDIT.fullmatch(_inside(match)) or text[max(0, match.start() - 2) : match.start()].rstrip().endswith((")", "]")):
            continue
        line = text.rfind("\n", 0, match.start()) + 1
        begin = max(line, last, match.start() - LONGEST)
        before = text[begin : match.start()].rstrip()
        ends = LINE_ENDS.match(text, match.end())
        start = _start_of(before, bounded=begin in (line, last), whole=ends is not None and begin == line)
        signed = ends is not None and not text[ends.end() : ends.end() + LONGEST].strip() and _inside(match).strip() in AGENCIES
        if start is not None and before[start:].strip() and not signed:
            yield make_caption(text, begin + start, begin + len(before), parse_credit(_inside(match)))
        last = match.end()


def _start_of(before: str, *, bounded: bool, whole: bool) -> int | None:
    """Where in `before` its caption begins: with the paragraph, or with the last sentence where line breaks are lost.

    `bounded`: nothing that could belong to the caption stands before `before`; `whole`: it is a paragraph but for its credit.
    """
    if whole:
        return len(before) - len(before.lstrip())
    if not STOP.search(before):
        return None  # "the agency Reuters (AFP) said", or a dateline
    ends = [m.end() for m in SENTENCE_END.finditer(before) if not _is_short(m["word"] or "")]
    if not ends and not bounded:
        return None
    start = ends[-1] if ends else len(before) - len(before.lstrip())
    shouted = SHOUTED.match(before, start)
    return shouted.end() if shouted else start


def _is_short(word: str) -> bool:
    """Whether the stop after `word` is an abbreviation's: "Jan.", "Derrick D."."""
    return word.lower() in SHORTENED or (len(word) == 1 and word.isupper())


def _trailing(text: str) -> Iterator[Caption]:
    start = 0
    for line in text.split("\n"):
        if 20 < len(line) < LONGEST and not line.rstrip().endswith((")", "]")) and (match := TRAILING.search(line)):
            lead = len(line) - len(line.lstrip())
            end = len(line[: match.start()].rstrip())
            if end > lead:
                yield make_caption(text, start + lead, start + end, parse_credit(match["credit"]))
        start += len(line) + 1
