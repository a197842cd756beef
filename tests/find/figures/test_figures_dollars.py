"""Whose dollar "$" is; the articles are invented, with states that have a dollar of their own."""

from dataclasses import replace

import pytest

from onrecord.find.figures.figures import find_figures
from tests.find.figures.test_figures import parse


def currencies(text, outlet):
    article = parse(text)
    article = replace(article, article=replace(article.article, outlet=outlet))
    return [figure.currency for figure in find_figures(article)]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Canada lost $3 billion last year.", "CAD"),
        ("The mill in Canada cost millions of dollars.", "CAD"),
        ("The mill in Canada cost US$3 million.", "USD"),
        ("The mill in Canada cost $3 million US.", "USD"),
        ("The mill in Canada cost £3 million.", "GBP"),
        ("The United States paid $3 million for a mill.", "USD"),
        ("Canada and Canadian firms watch. " + "They wait. " * 20 + "The United States paid $3 million for mills.", None),
    ],
)
def test_at_home_a_dollar_is_ones_own_where_the_text_is_about_home(text, currency):
    assert currencies(text, "Toronto Star") == [currency]


def test_elsewhere_a_dollar_is_american_unless_told():
    assert currencies("Canada lost $3 billion. The mill cost $9 million Cdn.", "The Marn Gazette") == ["USD", "CAD"]
