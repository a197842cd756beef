"""A source -> its head, which stands for the speaker until people and parties are told apart."""

import re

from onrecord.records import Span, Speaker

# What follows the head of a noun phrase: an apposition, a relative clause, a participle, a preposition.
AFTER_HEAD = re.compile(
    r"\s*[,;:(]|\s[-–—]+\s|\s(?:who|whom|whose|which|that|speaking|citing|quoted|in|at|on|from|with|to|by|under|during|after|"
    r"before|inside|near|among|about)\b"
)
ARTICLE = re.compile(r"(?:the|a|an)\s+", re.I)
NAME = re.compile(r"[^\W\d_a-z]\S*")


def find_speaker(text: str, source: Span | None) -> Speaker | None:
    """The head of a source as written, without its article; `named` where it holds a proper name. None without a source."""
    if source is None:
        return None
    phrase = text[source.start : source.end]
    ends = AFTER_HEAD.search(phrase, 1)
    head = phrase[: ends.start()] if ends else phrase
    article = ARTICLE.match(head)
    name = " ".join((head[article.end() :] if article and article.end() < len(head) else head).split())
    return Speaker(name=name, named=_has_name(text, source.start, name))


def _has_name(text: str, start: int, name: str) -> bool:
    """A capital that is not owed to a sentence's beginning; a single word there may be a name or not, and counts as none."""
    words = name.split()
    before = text[:start].rstrip(" \t\"'“‘(")
    owed = text.startswith(words[0], start) and (not before or before[-1] in ".?!\n”’") if words else False
    return any(NAME.match(word) for word in words[owed:])
