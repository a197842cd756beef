"""Articles are invented; `«…»` marks a statement's content, `<…>` its source."""

import re
import time
from dataclasses import replace

import pytest

from onrecord.find.figures.figures import find_figures
from onrecord.records import Span, Speaker, Statement
from tests.find.parsing import parsed


def parse(marked, published="2031-03-12"):
    text, statements, content, source, done, opened = "", [], [], None, 0, 0
    for match in re.finditer(r"[<>«»|]", marked + "|"):
        text += marked[done : match.start()]
        done = match.end()
        if match[0] in "<«":
            opened = len(text)
        elif match[0] == ">":
            source = Span(start=opened, end=len(text))
        elif match[0] == "»":
            content.append(Span(start=opened, end=len(text)))
        elif content:
            statements.append(statement(text, len(statements), content, source))
            content, source = [], None
    return parsed(text, statements, published)


def statement(text, number, content, source):
    return Statement(
        id=f"s{number}",
        content=tuple(content),
        source=source,
        cue=None,
        kind="indirect",
        statement_class="speech",
        by="test",
        confidence=1.0,
        speaker=Speaker(name=text[source.start : source.end]) if source else None,
    )


def told(marked):
    return [(figure.value, figure.bound, figure.unit) for figure in find_figures(parse(marked))]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The shelling killed 14 villagers.", "killed"),
        ("On Monday 14 miners were killed in Marn.", "killed"),
        ("At least 14 miners were killed in the raid.", "killed"),
        ("A strike on the depot left 14 dead.", "killed"),
        ("The death toll rose to 14.", "killed"),
        ("14 wounded soldiers reached Marn.", "wounded"),
        ("Another 14 were seriously injured.", "wounded"),
        ("14 sailors remain missing.", "missing"),
        ("Both sides released 14 soldiers.", "captured"),
        ("14 prisoners of war crossed the bridge.", "captured"),
        ("14 families fled, and 14,000 people were displaced by the flood.", "displaced"),
        ("The city has 14,000 residents.", "people"),
        ("Air defences destroyed 14 drones.", "weapons"),
        ("They seized 14 square kilometers of the valley.", "area"),
        ("Voria exports 14% of its grain.", "percent"),
        ("The loan is worth $14 million.", "money"),
        ("The quake destroyed 14 houses.", "other"),
        ("Some 1,400 exporters were polled.", "other"),
        ("Marn pumps 14 billion cubic meters of gas.", "other"),
    ],
)
def test_what_is_counted(text, unit):
    assert unit in [found[2] for found in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "They met on 14 May 2030 at 10:15.",
        "The 34-year-old spoke for two hours.",
        "It lies 14 kilometers from the border.",
        "Leaders of 14 countries came.",
        "The 14-member council met for the third time.",
        "Resolution 2231 and Section 301 still hold.",
        "Marn beat Odo 3-1 with two goals.",
        "The two sides agreed on five points.",
        "The poll has a margin of error of 3 percentage points.",
        "I am 100% behind it, and she is 100 per cent certain.",
        "One drone flew over.",
        "Two officials familiar with the plan spoke.",
        "He is a father of three children.",
        "Recruits are men of 18-45 years old.",
        "Several ministers came, and many stayed.",
        "They stood in the first half of the line.",
        "He has a thousand and one enemies.",
        "The HAL 9000 computer sings.",
        "The killed were children aged between 8 and 17.",
        "Boeing took 787 orders at its largest show.",
    ],
)
def test_dates_ages_distances_and_names_are_no_figures(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norland holds 58 hostages. Up to 20 of them are believed to be alive.", [(58, "captured"), (20, "captured")]),
        ("Ostia will hand over the bodies of 600 fallen soldiers.", [(600, "killed")]),
        ("The dead included eight children.", [(8, "killed")]),
        ("The men killed 12 people and took 51 hostage.", [(12, "killed"), (51, "captured")]),
        ("The two drones each over the Karsk and Omel regions fell.", []),
        ("Marn shot down five drones each over the Karsk and Omel regions.", [(5, "weapons"), (5, "weapons")]),
        ("He asked for ten Patriot systems.", [(10, "weapons")]),
        ("Guards found three Molotov cocktails, and served three cocktails.", [(3, "weapons")]),
        ("Marn lost 50 [Ostian] military personnel.", [(50, "people")]),
        ("The list has 28 Ostian entities and the country's 93 offices.", [(28, "other")]),
        ("In 70 Faces, a film, 13 regions speak.", []),
        ("More than 20 researchers and nine researchers met.", [(20, "people")]),
        ("Exports doubled, and he doubled down.", [(2, "other")]),
        ("Ostia is spending billions on defence, and hopes for trillions in aid.", [(None, "money"), (None, "money")]),
        ("The road is millions of miles long and billions slept.", []),
        ("You have 69% of this article left to read.", []),
        (
            "Ostia launched 90 drones. The army said that it shot down 35 and another 12 were lost.",
            [(90, "weapons"), (35, "weapons"), (12, "weapons")],
        ),
        ("Marn shot down 35 of 40 drones.", [(35, "weapons"), (40, "weapons")]),
        ("The town holds 1.2m refugees, who ran a 5m race.", [(1_200_000, "displaced")]),
        ("Seven, among them two children, were killed.", [(7, "killed"), (2, "killed")]),
        ("The firm employs 1,700.", [(1700, "people")]),
        ("The death toll has surpassed 53,900, the ministry said.", [(53900, "killed")]),
        ("Six out of 10 Ostians want it; each side brought home 39 soldiers.", [(60, "percent"), (39, "captured")]),
        ("Ostia has over 400kg of uranium, at 290 euros per 10kg of it.", [(400, "other"), (290, "money")]),
        ("Prices rose 10pc on 10 PCs.", [(10, "percent")]),
        ("Ostia sold four times as many boats, and was five times more likely to sail three times.", [(4, "other")]),
        ("Nearly half of Ostians agree.", [(50, "percent")]),
        ("Ostia will get six F-16s and 31 Abrams.", [(6, "weapons"), (31, "weapons")]),
        ("A 300-member force met a five-member team.", [(300, "people"), (5, "people")]),
        ("Five Ostian officials were sanctioned, and six officials spoke.", [(5, "people")]),
        ("Marn expelled five leaders.", [(5, "people")]),
        ("Two judges have resigned, and two judges spoke.", [(2, "people")]),
        ("The index fell (-1.6%), the rouble rose (+0.3%).", [(1.6, "percent"), (0.3, "percent")]),
        ("A 10\u2011percent levy on 12\u00a0000 cars.", [(10, "percent"), (12_000, "other")]),
        ("The 5,000-plus soldiers got US$ 5 million.", [(5000, "people"), (5_000_000, "money")]),
        ("One-and-a-half million people fled. Then 1,20,000 people fled.", [(1_500_000, "displaced"), (120_000, "displaced")]),
        ("The pill saved 900 lives in a quarter of a century.", [(900, "people")]),
        ("She was one of the paper’s 2024 Women of the Year.", []),
        ("Karsk Region - 31 drones, Omel Region - 16.", [(31, "weapons"), (16, "weapons")]),
        ("It passed with 149 in favor, 12 against and 19 abstentions.", [(149, "other"), (12, "other"), (19, "other")]),
        ("It passed by 149 votes to 12. Marn won 12 against Omel.", [(149, "other"), (12, "other")]),
        ("Two cars and three kiosks were hit, and two cars waited.", [(2, "other"), (3, "other")]),
        ("The drones flew in, damaging two sheds and a mill.", [(2, "other")]),
        ("Inflation fell by 14 percentage points.", [(14, "percent")]),
        ("Victims of the raids now exceed 50,000.", [(50000, "killed")]),
        ("Two of the nine hostages died.", [(2, "killed")]),
        ("Four girls aged 8, 12 and 17 sang.", [(4, "people")]),
        (
            "Marn lost 40 troops, six pickup trucks and two boats, and has three boats.",
            [(40, "people"), (6, "other"), (2, "other")],
        ),
        ("Rebels seized two communities, but the three communities stayed.", [(2, "other")]),
        ("It paid ₦5 million.", [(5_000_000, "money")]),
        ("Two people were killed, one wounded.", [(2, "killed"), (1, "wounded")]),
    ],
)
def test_ways_to_count(text, found):
    assert [(value, unit) for value, _, unit in told(text)] == found


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("A Marn/Ostby poll came out. Just 39% of respondents agreed.", "Marn/Ostby"),
        ("In a survey by the Ostby Institute, 39% of those polled agreed.", "Ostby Institute"),
        ("A Marn/Ostby poll came out. His party has 39% of the seats.", "outlet"),
        ("The Poll came out. Just 39% of respondents agreed.", "outlet"),
        ("An Ostby poll put approval of the bridge at 39%.", "Ostby"),
        ("A poll from March came out. Just 39% of respondents agreed.", "outlet"),
    ],
)
def test_who_asked_those_who_are_counted(text, claimant):
    (figure,) = find_figures(parse(text))
    assert figure.claimant == claimant


def test_two_losses_in_one_sentence_keep_apart():
    assert told("The blast killed 12 people and wounded 34 others.") == [(12, "exact", "killed"), (34, "exact", "wounded")]
    assert told("At least 12 people, including three children, were killed.") == [
        (12, "at_least", "killed"),
        (3, "exact", "killed"),
    ]
    assert told("Each side freed 270 soldiers and 120 civilians.") == [(270, "exact", "captured"), (120, "exact", "captured")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Marn shot down 31 drones, 16 over the Karsk valley, and two near Port Sarn.",
            [(31, "weapons"), (16, "weapons"), (2, "weapons")],
        ),
        ("Up to 300 soldiers would come, including 100 from Ostia.", [(300, "people"), (100, "people")]),
        ("The raid killed 12 people, five of them children.", [(12, "killed"), (5, "killed")]),
        ("The raid killed 12 people, and four were women.", [(12, "killed"), (4, "killed")]),
        ("They fired dozens of rockets, and four of them hit houses.", [(None, "weapons")]),
    ],
)
def test_a_list_names_what_it_counts_once(text, found):
    assert [(value, unit) for value, _, unit in told(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eighteen people, aged from 19 to 85, were injured.", [(18, "wounded")]),
        ("Five people – three pupils, a driver and a guard – were killed.", [(5, "killed"), (3, "killed")]),
        ("Dozens were killed or wounded.", [(None, "people")]),
        ("Officers shot dead three men in Marn.", [(3, "killed")]),
        ("Thousands marched through Marn.", [(None, "people")]),
        ("In Marn 2000 people rallied.", [(2000, "people")]),
        ("One of the three injured Ostian sailors had been hospitalized.", [(1, "wounded")]),
        ("The army lost nine armored vehicles and eight vehicles.", [(9, "weapons"), (8, "weapons")]),
        ("Marn has 29 robots per 10,000 people.", [(29, "other")]),
        ("He did not say how many people were released.", []),
        ("Police freed the three hostages.", []),
    ],
)
def test_what_became_of_them_may_stand_further_off(text, found):
    assert [(value, unit) for value, _, unit in told(text)] == found


def test_one_is_counted_only_where_something_became_of_the_person():
    assert told("One person was killed.") == [(1, "exact", "killed")]
    assert told("One person waited.") == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("There were no casualties.", "people"),
        ("Nobody was hurt.", "wounded"),
        ("No civilian deaths were reported.", "killed"),
        ("There were no injured.", "wounded"),
    ],
)
def test_none_is_zero(text, unit):
    assert told(text) == [(0, "exact", unit)]


def test_no_reports_of_losses_are_no_zero():
    assert told("There were no immediate reports of casualties.") == []


def test_vague_numbers_have_no_value():
    assert told("Hundreds of workers marched.") == [(None, "about", "people")]
    assert told("A “great number” of sailors are missing, too.") == [(None, "about", "missing")]


def test_a_range_is_two_figures_with_one_quote():
    low, high = find_figures(parse("Voria holds an estimated 8,000 to 10,000 captives."))
    assert (low.value, low.bound, high.value, high.bound) == (8000, "at_least", 10000, "at_most")
    assert low.quote == high.quote
    assert low.id != high.id


def test_each_side_has_its_own_figure():
    found = find_figures(parse("They agreed to a prisoner swap under a “1,000 for 1,000” formula."))
    assert [(figure.value, figure.unit) for figure in found] == [(1000, "captured")] * 2
    assert len({figure.id for figure in found}) == 2


def test_a_formula_without_prisoners_is_no_figure():
    assert told("The bank trades coins at 1,000 for 1,000.") == []


def test_the_same_sum_in_another_currency_is_not_counted_again():
    assert told("The fee is 150 euros ($168).") == [(150, "exact", "money")]


def test_the_same_figure_told_again_is_one():
    assert len(told("Odo Steel will cut 3,000 jobs. The 3,000 job cuts begin in June.")) == 1


def test_two_claimants_of_one_number_are_two_figures():
    text = "<Mira Holt> said «the raid killed 14 people».| <Odo Varga> said «the raid killed 14 people»."
    assert [figure.claimant for figure in find_figures(parse(text))] == ["Mira Holt", "Odo Varga"]


def test_a_space_that_does_not_break_is_a_space():
    assert told("Voria\u00a0lost at\u00a0least\u00a014\u00a0tanks.") == [(14, "at_least", "weapons")]


def test_large_numbers_need_no_noun_beside_them():
    assert told("Phone sales in Voria surged to 11 million last year.") == [(11_000_000, "exact", "other")]
    assert told("The index closed at 42,343.65 in June.") == []


def test_the_claimant_is_who_says_it():
    text = "<Mira Holt> said «the raid killed 14 people». The army has 900 tanks."
    assert [(figure.claimant, figure.statement) for figure in find_figures(parse(text))] == [
        ("Mira Holt", "s0"),
        ("outlet", None),
    ]


@pytest.mark.parametrize(
    ("marked", "claimant"),
    [
        ("«Some 40% of firms are hiring», <a survey by the Ostian Chamber of Trade> found.", "Ostian Chamber of Trade"),
        ("<Data from the Olm Institute> showed «the flood killed 14 people».", "Olm Institute"),
        ("<Figures of Gas Stores of Norland (GSN)> showed «the flood killed 14 people».", "Gas Stores of Norland"),
        ("«The flood killed 14 people», <the agency> said, citing local health authorities.", "local health authorities"),
        ("«The flood killed 14 people», <the agency> said, citing internal documents.", "the agency"),
    ],
)
def test_the_claimant_is_who_stands_behind_a_paper_or_an_outlet(marked, claimant):
    article = parse(marked)
    assert [figure.claimant for figure in find_figures(replace(article, statements=nameless(article.statements)))] == [claimant]


def nameless(statements):
    return tuple(replace(one, speaker=replace(one.speaker, named=False)) for one in statements)


def test_the_quote_holds_the_number_and_what_it_counts():
    parsed = parse("In June the army quickly seized some 500 square miles of Vorian territory.")
    (figure,) = find_figures(parsed)
    assert parsed.article.text[figure.quote.start : figure.quote.end] == "some 500 square miles of Vorian territory"
    assert figure.of == "square miles of Vorian territory"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Since February 2029, 900 soldiers have died.", ("2029-02", None)),
        ("The strikes killed 900 people last week.", ("2031-03-03", "2031-03-09")),
        ("In 2029, 900 soldiers died.", ("2029", "2029")),
        ("The strikes killed 900 people on Monday.", ("2031-03-10", "2031-03-10")),
        ("The strikes killed 900 people.", None),
    ],
)
def test_the_time_that_a_figure_is_about(text, period):
    assert [figure.period for figure in find_figures(parse(text))] == [period]


def test_who_puts_a_number_higher_disputes_it():
    text = "<Mira Holt> said «900 soldiers had died». Analysts, who put the number of casualties far higher, doubt it."
    figure, counter = find_figures(parse(text))
    assert figure.disputed
    assert counter.disputed
    assert figure.disputed_by == (counter.id,)
    assert counter.disputed_by == (figure.id,)
    assert (counter.value, counter.bound, counter.unit, counter.claimant) == (None, "more", "killed", "Analysts")


def test_two_speakers_with_two_numbers_dispute_each_other():
    text = "<Voria> said «14 people were killed»,| but <Marn> said «90 people were killed»."
    first, second = find_figures(parse(text))
    assert (first.disputed_by, second.disputed_by) == ((second.id,), (first.id,))


def test_who_rejects_a_number_disputes_it():
    (figure,) = find_figures(parse("<Voria> said «14 people were killed».| <Marn> rejected that figure."))
    assert figure.disputed
    assert figure.disputed_by == ()


def test_different_things_are_no_dispute():
    text = "<Voria> said «14 tanks were lost»,| but <Marn> said «90 drones were shot down»."
    assert not any(figure.disputed for figure in find_figures(parse(text)))


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "killed 12 and ",
        "12 people, including 3 children, ",
        "number of toll the figure ",
        "experts put the toll much higher than 5. ",
    ],
)
def test_time_is_linear(piece):
    parsed = parse(piece * (40_000 // len(piece)))
    begin = time.process_time()
    find_figures(parsed)
    assert time.process_time() - begin < 20


def test_the_real_page(shared):
    text = (shared / "gold" / "dev" / "seed-presstv.txt").read_text(encoding="utf-8")
    found = find_figures(parse(text, "2026-02-05"))
    assert [(figure.value, figure.unit, figure.disputed) for figure in found[:1]] == [(55000, "killed", True)]
    assert found[0].period == ("2022-02", None)
    assert [figure.unit for figure in found[1:]] == ["missing", "killed"]
