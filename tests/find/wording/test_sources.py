"""Articles are invented and marked as `marked` says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.find.wording.sources import CITED, CITES_ONE, UNVOICED, how_unnamed
from onrecord.language.words import find_with
from tests.find.wording.marked import quotes, told


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        ("a person familiar with the plan", "single"),
        ("a senior Norland official", "single"),
        ("one diplomat at the talks", "single"),
        ("experts", "several"),
        ("the officials", "several"),
        ("six officials who were briefed on the plan", "several"),
        ("people close to the family", "several"),
        ("two of the Norland officials", "several"),
        ("local media", "media"),
        ("the local authorities", "several"),
        ("a resident of the port", "single"),
        ("many in the capital", "crowd"),
        ("Some Norlanders", "crowd"),
        ("student activists", "several"),
        ("harbour workers", "plural"),
    ],
)
def test_sources_without_a_name(phrase, rule):
    assert how_unnamed(phrase) == rule


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "Ada Holm",
        "the official",
        "a ministry spokesperson",
        "the authorities",
        "the Norland authorities",
        "researchers at Ostburg University",
        "his advisers",
        "Holm's critics",
        "some of them",
        "39% of the respondents",
        "prosecutors",
        "the company",
        "they",
        "three men",
        "people in the street",
        "the experts",
        "a Post reporter",
        "these researchers",
        "several politicians, including Mayor Ada Holm",
        "others, such as Prof Odo Brandt of Ostburg",
        "stickers",
        "company reports",
    ],
)
def test_sources_that_can_be_told_or_are_none(phrase):
    assert how_unnamed(phrase) is None


def test_a_source_is_told_once_however_often_it_speaks():
    text = "<Analysts> [say] «prices rise».| <Analysts> [expect] «a pause»."
    assert quotes(text, "unnamed_source") == ["Analysts"]


def test_the_unnamed_one_of_two_joined_sources():
    text = "The bridge fell, [according to] <the mayor's office and local news reports>."
    assert quotes(text.replace("fell", "«fell»"), "unnamed_source") == ["local news reports"]


def test_sources_are_the_outlets_choice_of_words_except_in_a_quotation():
    assert told("<She> [said] «the plan, according to officials, was ready».") == [("unnamed_source", "outlet", "officials")]
    assert told("«“The plan, according to officials, was ready,”» <she> [said].") == []


@pytest.mark.parametrize(
    "text",
    [
        "<Local media> [cited] the mayor's note that «nobody was hurt».",
        "Prices rose by half, «they were flat before», <reports> [show].",
        "<Harbour workers> will be free to walk out on Friday, [threatening] «to close the port».",
        "<Harbour workers> like the new quay. It has lamps. Some held signs that [said] «no more fog».",
    ],
)
def test_whom_one_can_ask_and_who_says_nothing(text):
    assert quotes(text, "unnamed_source") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("«The two» [were believed] «to have met».", "were believed to"),
        ("Other plans [thought] «to have been drawn up include a canal».", "thought to have been drawn"),
        ("Until May the island was seen as safe.", "was seen as"),
        ("The Ostburg Post has learned the price.", "The Ostburg Post has learned"),
        ("He moves firms to Ostburg, raising concerns that Marn may lose its mill.", "raising concerns"),
        ("There had been fears that the dam would break.", "There had been fears"),
        ("Speculation is rife that he will go.", "Speculation is rife"),
        ("He left on Monday, citing local media.", "local media"),
    ],
)
def test_phrases_that_hide_a_source(text, quote):
    assert quotes(text, "unnamed_source") == [quote]


# the lexicon


def test_who_voices_concerns_hides_behind_nobody():
    text = (
        "The move met widespread condemnation from Ostian clerics. There were calls by Marn to stop. Ada Holm sent a letter "
        "raising concerns over the dam, and the guild has raised concerns too."
    )
    assert quotes(text, "unnamed_source") == []


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [*((pattern, parts) for pattern, parts, _ in UNVOICED), (CITED, CITES_ONE)],
    ids=[*(rule for *_, rule in UNVOICED), "cited"],
)
def test_what_a_pattern_finds_holds_one_of_its_parts(pattern, parts):
    @given(st.from_regex(pattern))
    def holds_one(text):
        assert {match[0] for match in pattern.finditer(text)} == {match[0] for match in find_with(pattern, text, parts)}

    holds_one()
