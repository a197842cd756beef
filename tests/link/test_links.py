import hashlib

import pytest

from onrecord.link.links import find_links
from onrecord.linked import Link
from onrecord.records import Article, Published, Reading, Span, Speaker, Statement

HALVIK = Speaker(name="Oren Halvik", party="Tesmira", role="foreign minister")
FERRY = "“The ferry line between our two coasts has carried letters through three wars”"


def reading(content: str, speaker: Speaker | None = HALVIK, *, outlet: str = "The Ledger", day: str = "2031-03-12") -> Reading:
    """An article with one statement."""
    text = f"On the quay somebody said {content}. The rain went on."
    edition = hashlib.sha256(f"{outlet}{text}".encode()).hexdigest()
    start = text.index(content)
    statement = Statement(
        id=edition[:16], content=(Span(start=start, end=start + len(content)),), source=None, cue=None,
        kind="direct" if content.startswith("“") else "indirect", statement_class="speech", by="by-hand", confidence=0.9,
        speaker=speaker,
    )  # fmt: skip
    article = Article(id=edition[:16], edition=edition, text=text, outlet=outlet, published=Published(date=day, how="given"))
    return Reading(input="a", article=article, statements=(statement,))


OTHERS = [
    reading(f"the {thing} of {place} was {state}", Speaker(name=f"{name} Orr"), outlet=f"Outlet {k}")
    for k, (thing, place, state, name) in enumerate(
        (thing, place, state, name)
        for thing, state in (("mill", "shut"), ("bridge", "open"), ("road", "wet"), ("market", "empty"))
        for place, name in (("Ansel", "Ida"), ("Varn", "Ole"), ("Keld", "Ulla"))
    )
]
"""News of the day, against which a word is rare or common."""


def links(one: Reading, other: Reading) -> list[Link]:
    ids = {one.statements[0].id, other.statements[0].id}
    return [link for link in find_links([one, other, *OTHERS]) if {link.old, link.new} == ids]


@pytest.mark.parametrize(
    ("content", "speaker", "kind"),
    [
        (FERRY, HALVIK, "verbatim"),
        (FERRY.replace("“", '"').replace("”", '"'), Speaker(name="Halvik", party="Tesmira"), "verbatim"),
        ("“has carried letters through three wars”", HALVIK, "cut"),
        (FERRY, Speaker(name="Ilse Marrow", party="Varland", role="envoy"), "other_speaker"),
        ("letters crossed between the coasts by ferry line through three wars", HALVIK, "reworded"),
        ("gulls followed the ferry that brought letters “through three wars”", HALVIK, "reworded"),
    ],
)
def test_the_same_statement_elsewhere(content: str, speaker: Speaker, kind: str) -> None:
    (link,) = links(reading(FERRY), reading(content, speaker, outlet="Courier", day="2031-03-13"))
    assert link.kind == kind


@pytest.mark.parametrize(
    ("content", "speaker"),
    [
        ("letters crossed between the coasts by ferry line through nine wars", HALVIK),  # another number
        ("letters never crossed between the coasts by ferry line through three wars", HALVIK),  # a negation
        ("the ferry line would be delayed, as between the coasts letters crossed through three wars", HALVIK),  # it turns
        ("the ferry was late", HALVIK),
        ("letters crossed between the coasts by ferry line through three wars", Speaker(name="Ilse Marrow", party="Varland")),
    ],
)
def test_doubt_means_no_link(content: str, speaker: Speaker) -> None:
    assert not links(reading(FERRY), reading(content, speaker, outlet="Courier"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Grey Harbour Treaty of Tesmira", "people in Tesmira laughed at the Grey Harbour Treaty"),  # names alone
        (
            "the empty market of Ilm Terrace burns",
            "thieves at the empty market of Ilm Terrace dance on barrels",
        ),  # where, not what
    ],
)
def test_two_statements_about_one_thing_are_two(one: str, other: str) -> None:
    assert not links(reading(one), reading(other, outlet="Courier"))


def test_who_speaks_for_one_side_says_the_same_only_in_more_words() -> None:
    ministry = Speaker(name="Tesmiran foreign ministry", party="Tesmira")
    one, other = "pilots from Keldmark loaded barrels of grain at dawn", "pilots from Orrimark loaded barrels of grain at dusk"
    assert links(reading(one), reading(other, HALVIK, outlet="Courier"))
    assert not links(reading(one), reading(other, ministry, outlet="Courier"))


def test_an_irregular_verb_is_one_in_all_its_forms() -> None:
    assert links(reading("he bought and sold lamps"), reading("to buy lamps, and to sell them dear", outlet="Courier"))


def test_what_is_said_otherwise_is_pointed_at() -> None:
    one, other = reading(FERRY), reading(FERRY.replace("letters", "parcels"), outlet="Courier", day="2031-03-13")
    found = links(one, other)
    assert [
        (one.article.text[change.old.start : change.old.end], other.article.text[change.new.start : change.new.end])
        for link in found
        for change in link.changes
        if change.old and change.new
    ] == [("letters", "parcels")]


def test_the_older_article_comes_first() -> None:
    (link,) = links(reading(FERRY, day="2031-03-13"), late := reading(FERRY, outlet="Courier", day="2031-03-12"))
    assert link.old == late.statements[0].id


def test_an_article_is_not_linked_with_itself() -> None:
    one = reading(FERRY)
    assert not [link for link in find_links([one, one]) if link.old == link.new]
