"""Who gives a figure that stands beside somebody's words; the articles are invented."""

from dataclasses import replace

import pytest

from onrecord.find.figures.figures import find_figures
from onrecord.records import Span
from tests.find.figures.test_figures import nameless, parse


def claimants(marked, cue):
    """Who gives each figure of a text whose one statement has a cue."""
    article = parse(marked)
    start = article.article.text.index(cue)
    statements = tuple(replace(one, cue=Span(start=start, end=start + len(cue))) for one in article.statements)
    return [figure.claimant for figure in find_figures(replace(article, statements=statements))]


@pytest.mark.parametrize(
    ("marked", "cue", "claimant"),
    [
        ("<Mira Holt> said «the raid killed 14 people».", "said", "Mira Holt"),
        ("<Mira Holt> said «they wept. The raid killed 14 people».", "said", "outlet"),
        ("<Mira Holt> said «they wept. That includes 14 people killed».", "said", "Mira Holt"),
        ("<Mira Holt> said «some 60 people were hurt. Just 14 people were killed».", "said", "Mira Holt"),
        ("<Mira Holt> said «they wept. Some estimates were that 40% of the mills burned».", "said", "some estimates"),
        ("«The tower, which has 30 floors», is seen by <Mira Holt> «as new».", "is seen by", "outlet"),
        ("<It> should be noted «that the raid killed 14 people».", "noted", "outlet"),
        ("<Mira Holt> pledged «to go on until the war ends, which has killed 14 people».", "pledged", "outlet"),
        ("<Mira Holt> said «it would probe claims that the raid killed 14 people».", "said", "claims"),
        ("With <the population> expected «to exceed 2 billion people», Ostia is growing.", "expected", "outlet"),
        ("<Mira Holt> expected «the raid to have killed 14 people».", "expected", "Mira Holt"),
    ],
)
def test_an_indirect_statement_ends_with_its_sentence(marked, cue, claimant):
    assert claimants(marked, cue)[-1] == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The health ministry has put the toll at 53 dead and 40 wounded.", "health ministry"),
        ("Marn pushed on, and Keld puts the number of dead at 13.", "Keld"),
        ("It put the toll at 53 dead.", "outlet"),
        ("They put 53 wounded soldiers on a train.", "outlet"),
    ],
)
def test_who_puts_a_count_at_a_number_gives_it(text, claimant):
    assert {figure.claimant for figure in find_figures(parse(text))} == {claimant}


def test_a_survey_of_so_many_is_whose_it_is():
    article = parse("<A survey of 1,000 firms by the Ostian Chamber> found «the raid killed 14 people».")
    figures = find_figures(replace(article, statements=nameless(article.statements)))
    assert [(figure.value, figure.claimant) for figure in figures] == [(1000, "outlet"), (14, "Ostian Chamber")]


@pytest.mark.parametrize(
    ("marked", "cue", "claimant"),
    [
        ("«The raid killed 14 people», according to the WMO.", "according to", "WMO"),
        ("«The raid killed 14 people», according to what is known.", "according to", "outlet"),
        ("<Mira Holt>, accused of «killing 14 people», wept.", "accused of", "outlet"),
    ],
)
def test_who_is_named_behind_according_to_tells_and_who_is_accused_does_not(marked, cue, claimant):
    assert claimants(marked, cue) == [claimant]


ATTACKS = "<Orel Dane> said «14 drones and 20 shells hit Marn, three drones hit Keld». | In the Olm district, {} were lost."


def test_an_account_of_attacks_is_its_one_speakers():
    assert [figure.claimant for figure in find_figures(parse(ATTACKS.format("nine cars")))][-1] == "Orel Dane"
    assert [figure.claimant for figure in find_figures(parse(ATTACKS.format("$9 million")))][-1] == "outlet"
    two = f"{ATTACKS.format('nine cars')} <Mira Holt> said «30 tanks came»."
    assert {figure.claimant for figure in find_figures(parse(two))} == {"Orel Dane", "outlet", "Mira Holt"}


def test_a_number_far_from_an_articles_beginning_is_not_whoever_tells_it_again():
    again = "<Mira Holt> said «the mills had 600 workers»."
    assert [figure.claimant for figure in find_figures(parse(f"The mills have 600 workers. | {again}"))] == ["Mira Holt"]
    filled = f"{'They wept. ' * 60}The mills have 600 workers. | {again}"
    assert [figure.claimant for figure in find_figures(parse(filled))] == ["outlet"]


@pytest.mark.parametrize(
    ("source", "author"),
    [
        ("A joint investigation by the Guard, the Marn Police, and the Navy", "Guard, the Marn Police, and the Navy"),
        ("A new estimate released by the Olm Guard on Monday", "Olm Guard"),
    ],
)  # fmt: skip
def test_a_paper_is_of_all_who_wrote_it(source, author):
    article = parse(f"<{source}> found «the raid killed 14 people».")
    assert [figure.claimant for figure in find_figures(replace(article, statements=nameless(article.statements)))] == [author]
