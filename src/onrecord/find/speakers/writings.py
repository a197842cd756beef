"""Writings that speak -> who wrote them: "a report by the ministry", "a council statement", "the report" said."""

import re
from bisect import bisect_left
from dataclasses import replace

from onrecord.find.speakers.phrases import ARTICLE, Phrase
from onrecord.find.speakers.scene import Scene, Turn
from onrecord.language.people import OFFICES, PRIVATE
from onrecord.language.people_sources import BODIES, OFFICIAL, UNNAMED, WRITTEN, WRITTEN_BY
from onrecord.records import Span

ISSUED = frozenset({"statement", "report", "document", "study", "survey", "poll", "release", "paper", "advisory", "submission"})
"""Writings that a body issues: without another author named they are of the body that spoke last."""
NEXT = 4
"""Sentences after which a writing is no longer the last speaker's."""
BESIDE = 250
"""Code points on either side of a source in which its writing is named: "said in a statement"."""
HEAD = re.compile(r"(?:(?!(?:of|in|at|on|for|to|from|with|by|and|which|who|that)\b)[\w.’'-]++\s?){1,8}")
"""The words of a noun phrase before its first complement."""


def author_named(scene: Scene, phrase: Phrase) -> Span | None:
    """Who stands behind "by" or "from": "a letter from the governor"; None where that may be a place or a day."""
    article = ARTICLE.match(scene.text, phrase.span.start, phrase.span.end)
    start = article.end() if article else phrase.span.start
    by = WRITTEN_BY.match(scene.text, start, phrase.span.end)
    if by is None:
        return None
    rest = ARTICLE.match(scene.text, by.end(), phrase.span.end)
    begin = rest.end() if rest else by.end()
    author = Span(start=by.end(), end=phrase.span.end)
    if scene.text[begin].isupper():
        return None if " from " in by[0] and _is_place(scene, begin) else author
    head = HEAD.match(scene.text, begin, phrase.span.end)
    noun = head[0].split()[-1].rstrip(",.").casefold() if head else ""
    acts = noun in OFFICES or noun in PRIVATE or noun in BODIES or OFFICIAL.fullmatch(noun) or UNNAMED.fullmatch(noun)
    return author if acts else None


def body_writing(phrase: Phrase) -> Phrase | None:
    """ "a council statement" -> "the council", as the article calls that body; None for a writing of no such noun."""
    body = WRITTEN.sub("", phrase.core)
    noun = body.casefold()
    if body == phrase.core or not body.islower() or " " in body or not (noun in BODIES or OFFICIAL.fullmatch(noun)):
        return None
    return replace(phrase, text=f"the {body}", core=body, noun=noun, definite=True)


def author_before(scene: Scene, phrase: Phrase, noun: str) -> Turn | None:
    """Whose writing "the post" or "the report" is: of the last speaker, where it was named beside that source."""
    last = _lately(scene, phrase)
    if last is None:
        return None
    beside = scene.text[max(0, last.at.start - BESIDE) : min(phrase.span.start, last.at.end + BESIDE)]
    named = re.search(rf"\b(?:an?|his|her|its|their|joint|written|press) (?:[\w-]+ ){{0,3}}{re.escape(noun)}\b", beside)
    return last if named else None


def issuer_before(scene: Scene, phrase: Phrase, noun: str) -> Turn | None:
    """Whose report or statement it is where none was named: of the body that spoke last."""
    last = _lately(scene, phrase)
    return last if last and noun in ISSUED and last.person is None and last.speaker.named else None


def _lately(scene: Scene, phrase: Phrase) -> Turn | None:
    last = scene.turns[-1] if scene.turns else None
    return last if last and scene.sentence(phrase.span.start) - scene.sentence(last.at.start) <= NEXT else None


def _is_place(scene: Scene, start: int) -> bool:
    at = bisect_left(scene.group_starts, start)
    return at < len(scene.groups) and scene.group_starts[at] == start and scene.groups[at].kind == "place"
