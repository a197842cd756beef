"""A parsed page -> the captions of its photos, with their credits and where they stand.

Extractors throw captions away. Three signs tell one: it is a <figcaption>; its class says so beside an image; or it is the only
text in the box that holds an image.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from onrecord.articles.bylines import is_byline
from onrecord.articles.captions import AGENCY, parse_credit, split_credit
from onrecord.articles.furniture import tell_line
from onrecord.articles.layout import UNSEEN, Layout, squeezed
from onrecord.articles.marks import marks, says

CAPTION_CLASS = says(
    r"(?<!text-)caption(?!s?-?(?:button|toggle|icon|track))|legend|bildunterschrift|image-?desc|img-?(?:info|desc)|photo-?(?:text|desc)|pie-?(?:de-?)?foto|didascalia|bildtext|"
    r"lightbox__description|gallery__description"
)
CREDIT_CLASS = says(r"credit|copyright|source|byline|photographer|quelle|autor|author|agency|rights")
# Boxes of other stories, of people who write, of what readers say and buy: their pictures are not the article's.
OTHER = says(
    r"(?:^|[\s_-])(?:related|recommend\w*|teasers?(?!-?image)|promo\w*|sidebar|newsletters?|most-?(?:read|popular|viewed)|more-?(?:stories|news|from)|"
    r"outbrain|taboola|comments?|avatar|author-?(?:box|bio|image|info|card)|profile|footer|read-?(?:more|also|next)|"
    r"sponsor\w*|advert\w*|product-?\w*|podcast\w*|video\w*|audio\w*|quotes?|pull-?quote|trending|navigation|menu|login|account|(?:pay|reg)?wall|expandable)(?:$|[\s_-])"
)
OUTSIDE = frozenset({"aside", "nav", "footer", "form", "table", "h1", "h2", "h3", "h4", "h5", "h6"})
IMAGES = ("img", "picture", "amp-img", "video", "object", "iframe", "svg")
NO_CAPTION = ("figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "time", "input", "textarea", "blockquote", "a", "button", "li")
NO_PHOTO = re.compile(r"\.svg|logo|icon|avatar|sprite|pixel|emoji", re.I)
PHOTO_LINK = re.compile(r"^#|^javascript:|\.(?:jpe?g|png|webp|gif|avif)\b|photo|foto|image|galler", re.I)
LONGEST_REMEMBERED = 300
"""Code points of a class; longer ones would only fill memory."""
SMALLEST_PHOTO = 120
"""Pixels of a side."""
# A caption has rarely more letters; a box with more holds an article's text.
MOST_LETTERS = 700
# A box with more letters holds the article itself, whatever its class says ("has-sidebar").
SMALL_BOX = 1_500
MOST_LEVELS = 12
MOST_LETTERS_AFTER = 200
# What follows a caption's last full stop: "(Harbour Board)", "AP", "Supplied: Jane Doe", "Foto: Jane Doe".
AFTER_STOP = re.compile(r"(?<=[.!?”’\"»])\s+(?P<credit>\([^()]{2,80}\)|(?:[^\W\d_]{3,12}:\s?)?[^\W\d_a-z][^.!?()]{1,60})\.?$")
# "… of the harbour Foto: Jane Doe" without a full stop, in the languages of Europe.
LABELLED = re.compile(
    r"[\s|–—-]+(?P<credit>(?:Fotos?|Fotografías?|Fotograf|Bild(?:er)?|Crédit|Cr[ée]dito|Quelle|Fuente|Fonte|Kuva|Zdjęcie|Fot|Фото|Fotó)"
    r"\s?[.:/©]\s?[^.!?()]{2,80})\.?$",
    re.I,
)
# Fewer words are "Advertisement" or a photographer's name; Chinese and Japanese put no spaces between words.
FEWEST_WORDS, FEWEST_LETTERS = 2, 12
# A credit without a caption: "© Jane Doe", "Foto: Jane Doe", "(The Harbour Times)", "Getty Images".
CREDIT_ALONE = re.compile(
    rf"\W{{0,3}}(?:©|\(c\)|(?:[^\W\d_]{{3,12}}\s)?(?:photos?|photograph(?:s|er|ie)?|images?|pictures?|source|credit|fotos?|bild(?:er)?|quelle|fuente|fonte|bron|kuva|zdjęcie|crédit|kilde|kredit)"
    rf"(?:\scredit)?\s?[:/©]|copyright\b|(?:{AGENCY})\W*$)|\([^()]{{2,60}}\)$",
    re.I,
)
# "… 18.04.2024 | 0:21 min": what is shown there is a film.
FILM = re.compile(r"\b\d{1,2}:\d\d(?:\s?(?:min|Uhr)\b)?\W*$")
# What these hold does not run on from the text before them.
APART = frozenset({"p", "div", "li", "br", "small", "cite", "figcaption", "dd", "dt", "td"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A caption on a page."""

    at: int
    """Its place in the layout's letters."""
    text: str
    """As the page shows it, credit and all."""
    marked: bool
    """Whether the page's markup says that it is a caption."""
    length: int
    """Of the caption in `text`, without the credit."""
    credit: str | None


def find_figures(layout: Layout) -> tuple[Figure, ...]:
    """Every caption of the page, in its order, each text once; the article's and those of what stands around it."""
    found: dict[str, Figure] = {}
    taken: set[HtmlElement] = set()
    for marked, find in ((True, _marked), (False, _boxed), (False, _following)):
        for element in find(layout):
            if any(ancestor in taken for ancestor in (element, *element.iterancestors())) or _is_other(element, layout):
                continue
            figure = _figure(element, layout, marked=marked)
            if figure is not None:
                taken.add(element)
                found.setdefault(figure.text[: figure.length], figure)
    return tuple(sorted(found.values(), key=lambda figure: figure.at))


def _marked(layout: Layout) -> Iterator[HtmlElement]:
    images = frozenset(layout.places[image][0] for image in layout.elements(*IMAGES))
    for element, (start, end) in layout.places.items():
        if not 0 < end - start <= MOST_LETTERS:
            continue
        if element.tag == "figcaption":
            figure = next(element.iterancestors("figure"), None)
            # A quotation is a figure as well, and its caption says who spoke.
            if figure is None or next(figure.iter(*IMAGES), None) is not None or next(figure.iter("blockquote"), None) is None:
                yield element
        elif (name := element.get("class")) and _says_caption(name) and _beside_image(element, layout, images):
            yield element


def _says_caption(name: str) -> bool:
    return _remembered(name) if len(name) <= LONGEST_REMEMBERED else CAPTION_CLASS(name)


@lru_cache(maxsize=5_000)
def _remembered(name: str) -> bool:
    """Whether a class says caption; the elements of a page share few classes."""
    return CAPTION_CLASS(name)


def _beside_image(element: HtmlElement, layout: Layout, images: frozenset[int]) -> bool:
    """Whether an image stands right before the element, or in a box around it that has little other text."""
    start, end = layout.places[element]
    if start in images:
        return True
    for _, box in zip(range(4), element.iterancestors(), strict=False):
        place = layout.places.get(box)
        if place is None or place[1] - place[0] > end - start + 120:
            return False
        if next(box.iter(*IMAGES), None) is not None:
            return True
    return False


def _boxed(layout: Layout) -> Iterator[HtmlElement]:
    """Boxes that hold one image and a few words that are no heading, link or button; a credit's box, then the box around it."""
    for image in layout.elements("img"):
        if NO_PHOTO.search(image.get("src") or "") or _is_small(image):
            continue
        for box in _boxes(image, layout):
            if not any(_has_text(e, layout) for e in box.iter(*NO_CAPTION)) and sum(1 for _ in box.iter("img")) == 1:
                yield box


def _has_text(element: HtmlElement, layout: Layout) -> bool:
    start, end = layout.places.get(element, (0, 0))
    return end > start


def _following(layout: Layout) -> Iterator[HtmlElement]:
    """Elements of a class that stands at least twice on the page, and each time right after a photo."""
    images = {layout.places[image][0] for image in layout.elements("img") if not _is_small(image)}
    by_class: dict[str, list[HtmlElement]] = {}
    for element, (start, end) in layout.places.items():
        if element.tag in ("div", "span", "p") and end > start and (name := element.get("class")):
            by_class.setdefault(name, []).append(element)
    for elements in by_class.values():
        if len(elements) > 1 and all(_is_caption_after(element, layout, images) for element in elements):
            yield from elements


def _is_caption_after(element: HtmlElement, layout: Layout, images: set[int]) -> bool:
    start, end = layout.places[element]
    if start not in images or end - start > MOST_LETTERS_AFTER or next(element.iter("img"), None) is not None:
        return False
    return not any(_has_text(e, layout) for e in element.iter(*NO_CAPTION))


def _is_small(image: HtmlElement) -> bool:
    return any((image.get(side) or "").isdigit() and int(image.get(side) or 0) < SMALLEST_PHOTO for side in ("width", "height"))


def _boxes(image: HtmlElement, layout: Layout) -> Iterator[HtmlElement]:
    """The two smallest boxes around an image that have text, if that text is a caption's in length."""
    letters, found = 0, 0
    for _, box in zip(range(MOST_LEVELS), image.iterancestors(), strict=False):
        start, end = layout.places.get(box, (0, 0))
        if start == end:
            continue  # libxml2 puts an image inside each <source> before it
        if OTHER(marks(box)):
            return
        if end - start > MOST_LETTERS or box.tag not in ("div", "figure", "span", "p", "a", "picture") or found == 2:
            return
        if end - start > letters:
            letters, found = end - start, found + 1
            yield box


def _is_other(element: HtmlElement, layout: Layout) -> bool:
    """Whether an element stands in something that is not the article."""
    for ancestor in element.iterancestors():
        start, end = layout.places.get(ancestor, (0, 0))
        if end - start > SMALL_BOX:
            return False
        if ancestor.tag in OUTSIDE or OTHER(marks(ancestor)):
            return next(ancestor.iter("h1"), None) is None
    return False


def _figure(element: HtmlElement, layout: Layout, *, marked: bool) -> Figure | None:
    if _is_link(element, layout):
        return None
    caption, credit = _caption_and_credit(element)
    words, told = (caption, parse_credit(credit)) if credit else _split(caption)
    if not _is_caption(words):
        return None
    text = f"{caption} {credit}" if credit else caption
    return Figure(at=layout.places[element][0], text=text, length=len(words), credit=told, marked=marked)


def _is_link(element: HtmlElement, layout: Layout) -> bool:
    """Whether all of a caption leads to another page, as teasers of other stories do; a photo may lead to its large form."""
    start, end = layout.places[element]
    links = [a for a in element.iterancestors("a") if a.get("href")]
    links += [
        a
        for a in element.iter("a")
        if a.get("href") and layout.places.get(a, (0, 0))[1] - layout.places.get(a, (0, 0))[0] >= 0.7 * (end - start)
    ]
    return any(not PHOTO_LINK.search(a.get("href") or "") for a in links)


def _split(caption: str) -> tuple[str, str | None]:
    """The words and the credit at their end, told by the wording alone."""
    words, credit = split_credit(caption)
    if credit is None and (match := AFTER_STOP.search(caption) or LABELLED.search(caption)):
        return caption[: match.start()].rstrip(), parse_credit(match["credit"].strip("()"))
    return words, credit


def _is_caption(words: str) -> bool:
    if not re.search(r"[^\W\d_]", words) or CREDIT_ALONE.match(words) or FILM.search(words):
        return False
    if tell_line(words) == "furniture" or is_byline(words):  # "Sign up here", "By Jane Doe" beside a writer's portrait
        return False
    return len(words.split()) >= FEWEST_WORDS or len(words) >= FEWEST_LETTERS


def _caption_and_credit(element: HtmlElement) -> tuple[str, str | None]:
    """The caption's words and, where elements of their own hold it, the credit."""
    caption, credit = "", ""
    for text, marked in _pieces(element):
        if marked or CREDIT_ALONE.match(text.strip()):
            credit += " " + text
        else:
            # "…the harbour.</span><span>Credit: Jane Doe"
            caption += " " + text if caption.endswith((".", "!", "?", ")", "”")) else text
    return squeezed(caption).rstrip(" |–—-/"), squeezed(credit) or None


def _pieces(element: HtmlElement) -> Iterator[tuple[str, bool]]:
    """The texts in an element, and whether a credit's element holds them."""
    waiting: list[tuple[HtmlElement, bool, bool]] = [(element, False, False)]
    while waiting:
        node, marked, ends = waiting.pop()
        if ends:
            yield (" " if node.tag in APART else "") + (node.tail or "" if node is not element else ""), marked
            continue
        inside = marked or (node is not element and _holds_credit(node))
        if isinstance(node.tag, str) and node.tag not in UNSEEN and node.tag != "button":
            yield (" " if node.tag in APART else "") + (node.text or ""), inside
            waiting.append((node, marked, True))
            waiting.extend((child, inside, False) for child in reversed(node))
        else:
            yield node.tail or "", marked


def _holds_credit(node: HtmlElement) -> bool:
    if CREDIT_CLASS(node.get("class") or "") or node.tag == "cite":
        return True
    # <small> is the credit where it follows the caption.
    return bool(node.tag == "small" and node.getprevious() is not None and (node.getprevious().text_content() or "").strip())
