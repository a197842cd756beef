"""The time that a figure is about, and the times beside it that are not its own; the articles are invented."""

from dataclasses import replace

import pytest

from onrecord.find.figures.figures import find_figures
from onrecord.records import Published
from tests.find.figures.test_figures import parse


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # A "since" begins it, wherever its clause ends.
        ("Since the war broke out between the two armies and their many allies in April 2029, 900 died.", ("2029-04", None)),
        ("Since February 18, when Ostia broke the truce that had held for months, 900 people died.", ("2031-02-18", None)),
        ("Ostia has built ties since Marn sent 900 troops in May 2029.", ("2029-05", "2029-05")),
        # A day without a year that lies far back is named, not dated, unless the text dates it.
        ("Since May 7 the war has cost 900 lives.", None),
        ("Since May 7 the war has cost 900 lives. It began on May 7, 2029.", ("2029-05-07", None)),
        ("The survey, held from May 7 to May 9, 2030, asked 900 sailors.", ("2030-05-07", "2030-05-09")),
        # Neighbouring months, half a year.
        ("In April and May 2030, 900 sailors died.", ("2030-04", "2030-05")),
        ("In the first half of 2029, 900 sailors died.", ("2029-01", "2029-06")),
        ("In the second half of 2029, 900 sailors died.", ("2029-07", "2029-12")),
        # Of a contract, a picture, a tale or our days.
        ("The price of July futures fell by 2%.", None),
        ("The spot where two sailors were shot dead, in Marn, March 9, 2031 (credit: ADA HOLM).", None),
        ("The spot where two sailors were shot dead in Marn, March 9, 2031. (AP Photo/Odo Brandt)", None),
        ("Five days later the raid killed 15 nurses.", None),
        ("The same week 15 nurses were killed.", None),
        ("Today, 58% of Ostians are hungry.", None),
        ("But today it has 900 soldiers.", None),
        ("Marn freed 900 soldiers today.", ("2031-03-12", "2031-03-12")),
        ("All 900 soldiers are to arrive on Friday.", None),
        ("In the three-month period that ended February 2, income rose 9%.", None),
        ("It may reach the 90% goal after the November 1 deadline.", None),
        # Of what it is compared with.
        ("We cut exports by 9% from 2029 levels.", None),
        ("Exports were 9% higher than a year ago.", None),
        ("Exports rose 9% compared with the same week last year.", None),
        ("In 2029 Ostia opened a mill (there are now 35 mills).", None),
        ("Exports were worth $9 billion at 2029 prices.", None),
        # Of what its clause tells first, of a report's day, of a company's year.
        ("The famous painter was born in Marn in 1944 and developed projects in more than 100 countries.", None),
        ("Marn closed the agency founded by the assembly in 2004 that runs 900 mills.", None),
        ("A new survey of sailors released on Friday put their approval of him at 43%.", None),
        ("The fund reported a return of 9% for its latest fiscal year.", None),
        (
            "Marn summoned the envoy of Ostia on Monday after 900 sailors landed in its port last week.",
            ("2031-03-03", "2031-03-09"),
        ),
        ("Marn said that 900 drones were launched overnight into Sunday.", None),
        ("From March 3 to 9, 2031, prices rose by 9%.", ("2031-03-03", "2031-03-09")),
        # Months of a year; from a day on; a week that may be the last or this one.
        ("In the first three months of 2030, trade rose by 14%.", ("2030-01", "2030-03")),
        ("Marn will face a 50% tariff on grain starting on June 1.", ("2031-06-01", None)),
        ("The raids have killed 900 people since early October 7, 2029.", ("2029-10-07", None)),
    ],
)
def test_times_beside_a_figure_may_be_of_something_else(text, period):
    assert [figure.period for figure in find_figures(parse(text))] == [period]


@pytest.mark.parametrize(
    ("day", "period"),
    [
        ("2031-03-15", ("2031-03-03", "2031-03-09")),
        ("2031-03-16", ("2031-03-03", "2031-03-16")),
        ("2031-03-17", ("2031-03-10", "2031-03-16")),
    ],
)
def test_on_a_sunday_last_week_may_end_that_day(day, period):
    article = parse("Two sailors were killed in the harbour last week.")
    dated = replace(article, article=replace(article.article, published=Published(date=day, how="given")))
    (figure,) = find_figures(dated)
    assert figure.period == period


def test_what_has_changed_from_a_day_on_is_not_of_that_day():
    article = parse("The Olm index fell 2 percent from Tuesday. It rose 3 percent on Tuesday.")
    assert [figure.period for figure in find_figures(article)] == [None, ("2031-03-11", "2031-03-11")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Prices will rise 3.5% in the 12 months to April.", None),
        ("The fund has a return of 9% beside that of the Russell 2000.", None),
        ("Marn sent 900 troops to its exercise in 2030.", ("2030", "2030")),
    ],
)
def test_months_that_are_over_and_a_names_year_are_no_times(text, period):
    assert [figure.period for figure in find_figures(parse(text))] == [period]


def test_a_month_to_come_is_not_the_one_that_was():
    article = parse("Marn had estimated $9 million in revenue for June. It took $7 million in revenue in June.")
    assert [figure.period for figure in find_figures(article)] == [None, ("2030-06", "2030-06")]


def test_what_a_figure_is_up_from_is_of_another_time():
    text = "This year 30% of sailors chose Marn, up from prior levels of about 20%."
    assert [figure.period for figure in find_figures(parse(text))] == [("2031", "2031"), None]


def test_each_of_two_has_the_day_behind_it_also_with_another_noun():
    text = "Each took in 40 soldiers on Monday, after each released 60 soldiers and civilians on Sunday."
    assert [figure.period for figure in find_figures(parse(text))] == [("2031-03-10",) * 2, ("2031-03-09",) * 2]
