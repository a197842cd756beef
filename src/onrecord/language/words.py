"""Article text -> words: the units that the network tags."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

# One alternative per kind of word, tried in this order, most frequent first:
# - initials keep their stops ("U.S.", "D.C."), or each would look like the end of a sentence;
# - words keep inner hyphens and apostrophes ("US-brokered", "don’t", "O'Brien");
# - the possessive 's stands alone, so that a source's name ends before it ("Putin" + "’s envoy");
# - numbers keep their separators ("55,000", "3.5", "10:30");
# - line breaks are one word, because a paragraph's end matters to who is speaking;
# - anything else is one character.
# Possessive quantifiers: without them "a-a-a-…" of some megabytes takes time quadratic in its length. Each alternative
# begins with one character (`\d\d*+`, not `\d++`), by which the engine passes it over.
WORD = re.compile(
    r"[A-Z]\.(?:[A-Z]\.)++"
    r"|[^\W\d]\w*+(?:['’-](?![sS]\b)\w++)*+"
    r"|['’][sS]\b(?!['’\w])"
    r"|\d\d*+(?:[.,:]\d++)*+"
    r"|\n\n*+|--+|\.\.\.+"
    r"|[^\w\s]"
)
PART = re.compile(r"\w+")
# No word of a language is longer; a megabyte of one letter is cut into pieces of this many code points.
LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one text, in order, as three lists of equal length.

    `forms` are the words as written (one or more newlines are the word of a line break), `starts` and `ends` their half-open
    place in the text, in code points.
    """

    forms: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.forms)


def split_words(text: str) -> Words:
    """Split a text into words; white space but for line breaks belongs to none."""
    forms = WORD.findall(text)
    starts: list[int] = []
    ends: list[int] = []
    end = 0
    for form in forms:  # between two lies only white space that begins no word; a match object for each would take longer
        start = text.index(form, end)
        end = start + len(form)
        starts.append(start)
        ends.append(end)
    words = Words(forms=forms, starts=starts, ends=ends)
    return _cut(words) if max(map(len, forms), default=0) > LONGEST else words


def _cut(words: Words) -> Words:
    """The words, the too long ones in pieces."""
    pieces = [
        (form[cut : cut + LONGEST], start + cut)
        for form, start in zip(words.forms, words.starts, strict=True)
        for cut in range(0, len(form), LONGEST)
    ]
    return Words(
        forms=[form for form, _ in pieces],
        starts=[start for _, start in pieces],
        ends=[start + len(form) for form, start in pieces],
    )


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of phrases, longer ones first, for patterns that ignore case. Those of one first letter stand together, so that
    where a word has another letter they are passed over at once."""
    rests: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        rests.setdefault(phrase[0].lower(), []).append(re.escape(phrase[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


def lowered(text: str) -> str:
    """The text in lower case as patterns see it that ignore case: to them a few more letters are i and s."""
    low = text if text.isascii() else text.replace("İ", "i").replace("ı", "i").replace("ſ", "s")
    return low.lower()


def lines_with(text: str, parts: Iterable[str]) -> list[tuple[int, int]]:
    """Starts and ends of the lines that hold one of the parts, in order."""
    lines: set[tuple[int, int]] = set()
    for part in parts:
        place = text.find(part)
        while place >= 0:
            end = text.find("\n", place)
            end = len(text) if end < 0 else end
            lines.add((text.rfind("\n", 0, place) + 1, end))
            place = text.find(part, end)
    return sorted(lines)


def find_with(pattern: re.Pattern[str], text: str, parts: Iterable[str]) -> Iterator[re.Match[str]]:
    """What a pattern finds that goes beyond no line, and finds nothing in one without any of the parts (in lower case, where it
    ignores case)."""
    for start, end in lines_with(lowered(text) if pattern.flags & re.IGNORECASE else text, parts):
        yield from pattern.finditer(text, start, end)


def places_of(words: Words, wanted: Container[str]) -> Iterator[int]:
    """Where words begin that are, in lower case, among those wanted; the parts of "post-summit" are words here too.

    To look a rare phrase up by its first words takes a tenth of the time of a regular expression over the whole text.
    """
    for form, start in zip(words.forms, words.starts, strict=True):
        low = form.lower()
        if low in wanted:
            yield start
        elif not low.isalpha():
            for part in PART.finditer(form):
                if part[0].lower() in wanted or form[part.start() :].lower() in wanted:
                    yield start + part.start()
