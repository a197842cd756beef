"""Whether the words that a day rests on stand in another sentence than the statement, and that pages say so."""

from dataclasses import replace

import pytest

from onrecord.records import Span, Statement
from onrecord.views.page import page
from onrecord.views.phrases import is_day_inferred

TEXT = (
    "The delegates met on Tuesday. The ferries will sail, Ilse Marrow told the Ledger on Friday.\n\nThe strait is calm, she said."
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


@pytest.mark.parametrize(
    ("content", "cue", "said_from", "inferred"),
    [
        ("The ferries will sail", "told", "on Friday", False),
        ("The ferries will sail", "told", "on Tuesday", True),
        ("The strait is calm", "said", "on Friday", True),
        ("The strait is calm", "said", "calm", False),
    ],
)
def test_words_in_another_sentence_are_an_inference(content: str, cue: str, said_from: str, inferred: bool) -> None:
    entry = Statement(
        id="7a", by="by-hand", confidence=0.7, content=(span(content),), source=None, cue=span(cue), kind="indirect",
        statement_class="speech", speaker=None, said="2031-03-07", said_from=span(said_from),
    )  # fmt: skip
    assert is_day_inferred(entry, TEXT) == inferred


def test_the_page_says_that_a_day_is_inferred(demo) -> None:
    text = demo.article.text
    first, *others = demo.statements
    last = Span(start=len(text.rstrip()) - 8, end=len(text.rstrip()))
    told = replace(first, said_from=first.cue)
    assert "inferred from <bdi>“said" not in "".join(page([replace(demo, statements=(told, *others))]))
    assert "(inferred from <bdi>“" in "".join(page([replace(demo, statements=(replace(first, said_from=last), *others))]))


def test_a_title_s_stop_ends_no_sentence() -> None:
    text = "On Friday Mr. Odo Brandt told the Ledger that the strait is calm."
    content, cue = text.index("the strait"), text.index("told")
    entry = Statement(
        id="7b", by="by-hand", confidence=0.7, content=(Span(start=content, end=len(text) - 1),), source=None,
        cue=Span(start=cue, end=cue + 4), kind="indirect", statement_class="speech", said="2031-03-07",
        said_from=Span(start=0, end=len("On Friday")),
    )  # fmt: skip
    assert not is_day_inferred(entry, text)
