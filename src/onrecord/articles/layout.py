"""A parsed page -> where its elements stand in its visible text."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

# Elements whose text readers do not see, or that are never part of an article's prose.
UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "head", "select", "textarea"})
# What these hold does not run on from the text before them.
APART = frozenset(
    "address article aside blockquote body br button dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr "
    "li main nav ol option p pre section table tbody td tfoot th thead time title tr ul".split()
)
# So much of a block finds it on the page. Short ones ("Advertisement") stand in many places.
KEY = 60
# A page whose blocks are not found where they must be is not worth more looking: each miss reads the whole text.
MOST_MISSES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text inside one element."""

    at: int
    """Its place in the layout's letters."""
    start: int
    """Its place in the layout's text."""
    element: HtmlElement


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The visible text of a page, and the place of its elements."""

    letters: str
    """Without white space, which parsers and extractors disagree about."""
    text: str
    """White space made single spaces; what does not run on from the text before it begins a line."""
    pieces: tuple[Piece, ...]
    places: dict[HtmlElement, tuple[int, int]]
    """Elements that readers see, in the order of the page: where they begin and end in the letters."""

    def elements(self, *tags: str) -> list[HtmlElement]:
        """The elements in `places` that have one of these tags, in their order."""
        tree = next(iter(self.places), None)
        return [] if tree is None else [element for element in tree.iter(*tags) if element in self.places]


def lay_out(tree: HtmlElement) -> Layout:
    """Walk over the page once."""
    pieces: list[Piece] = []
    letters: list[str] = []
    text: list[str] = []
    places: dict[HtmlElement, tuple[int, int]] = {}
    at = start = 0
    between = ""
    for element, tag, ends in _steps(tree):
        if tag:
            places[element] = (places[element][0] if ends else at, at)
            between = "\n" if tag in APART else between
        words = element.tail if ends else element.text
        if not words:
            continue
        run = " ".join(words.split())
        if not run or words[0].isspace():
            between = between or " "
        if run:
            holder = element.getparent() if ends else element
            pieces.append(Piece(at=at, start=start + len(between), element=holder))
            letters.append(run.replace(" ", ""))
            text += (between, run)
            at, start = at + len(letters[-1]), start + len(between) + len(run)
            between = " " if words[-1].isspace() else ""
    return Layout(letters="".join(letters), text="".join(text), pieces=tuple(pieces), places=places)


def _steps(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str | None, bool]]:
    """Each element as it begins and as it ends, with its tag, and with what is inside it between; what readers do not see only as
    it ends, without a tag."""
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))  # pages are nested deeper than Python calls
    for event, element in walk:
        tag = element.tag
        if not isinstance(tag, str) or tag in UNSEEN:
            if event == "start":
                walk.skip_subtree()
            elif element.tail:
                yield element, None, True
        else:
            yield element, tag, event == "end"


def find_places(blocks: tuple[str, ...], layout: Layout, begin: int = 0) -> tuple[int | None, ...]:
    """Where each block of an article begins in the page's text, each after the one before it; None where it is not found."""
    return tuple(_places(blocks, layout.letters, begin))


def _places(blocks: tuple[str, ...], letters: str, at: int) -> Iterator[int | None]:
    misses = 0
    for block in blocks:
        key = "".join(block.split())[:KEY]
        place = letters.find(key, at) if key and misses < MOST_MISSES else -1
        misses += place < 0
        at = place + len(key) if place >= 0 else at
        yield place if place >= 0 else None


def squeezed(text: str) -> str:
    """White space made single spaces."""
    return " ".join(text.split())


def find_heading(title: str | None, layout: Layout) -> int | None:
    """Where the headline begins in the layout's letters: the heading that has the title, a higher one first, else the first <h1>,
    else the title's words; None without any."""
    wanted = "".join((title or "").split()).casefold()[:20]
    headings = [(element.tag, layout.places[element][0]) for element in layout.elements("h1", "h2", "h3")]
    having = [(tag, start) for tag, start in headings if wanted and wanted in layout.letters[start : start + 200].casefold()]
    found = min(having, default=None) or next((heading for heading in headings if heading[0] == "h1"), None)
    if found is None and len(wanted) >= 20:
        place = layout.letters.casefold().find(wanted)
        return place if place >= 0 else None
    return found[1] if found else None


def visible_text(element: HtmlElement) -> str:
    """What readers see of an element, white space made single spaces."""
    texts: list[str] = []
    for step, tag, ends in _steps(element):
        if tag in APART:
            texts.append(" ")
        if step is not element or not ends:
            texts.append((step.tail if ends else step.text) or "")
    return squeezed("".join(texts))
