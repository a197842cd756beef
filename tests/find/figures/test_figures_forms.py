"""Ways in which news writes numbers and what they count; the articles are invented."""

import pytest

from onrecord.find.figures.figures import find_figures
from tests.find.figures.test_figures import parse, told
from tests.find.parsing import parsed


def counted(text):
    return [(value, unit) for value, _, unit in told(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Over 600 Vorian and Ostian prisoners were exchanged.", [(600, "captured")]),
        ("Marn launched 108 Skarn and decoy drones.", [(108, "weapons")]),
        ("Ostia ordered 210 Vorian-made Skarn 300 jets.", [(210, "weapons")]),
        ("It tested 22 electric and hybrid models.", [(22, "other")]),
        ("The raid left 12 wounded and 30 dead.", [(12, "wounded"), (30, "killed")]),
        ("One soldier and several civilians were killed.", [(1, "killed"), (None, "killed")]),
    ],
)
def test_two_describing_words_belong_to_one_noun(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Five kayakers were found dead.", [(5, "killed")]),
        ("The gunmen killed two of his stewards.", [(2, "killed")]),
        ("Police arrested five adolescents.", [(5, "captured")]),
        ("Five kayakers met, and nine plans were dropped.", []),
        ("Five dogs were found dead.", []),
        ("The army shut down five schemes and released five songs.", []),
        ("Ostia is among the top 10 lawyers.", []),
        ("A group of 59 white Ostians arrived.", [(59, "people")]),
    ],
)
def test_what_befalls_only_people_tells_that_people_are_counted(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The attack led to the martyrdom of 50 Ostians.", [(50, "killed")]),
        ("Some 50 Ostians were martyred.", [(50, "killed")]),
        ("Thousands have given their lives for Marn.", [(None, "killed")]),
        ("The dead numbered 40.", [(40, "killed")]),
        ("Some 1,200 people were killed and 251 others were taken to Marn as hostages.", [(1200, "killed"), (251, "captured")]),
        ("Some 1,200 people were killed and 251 others were taken to Marn.", [(1200, "killed"), (251, "people")]),
        ("“303 Ostian defenders are home,” he said.", [(303, "captured")]),
        ("Each side handed over 270 soldiers and 120 civilians.", [(270, "captured"), (120, "captured")]),
        ("Marn had 900,000 casualties. Some 250,000 of them were killed.", [(900_000, "people"), (250_000, "killed")]),
        ("At least 53,901 people, including 16,500 children, have been killed.", [(53_901, "killed"), (16_500, "killed")]),
        ("The valley is home to 300 people.", [(300, "people")]),
    ],
)
def test_what_became_of_people_has_many_words(text, found):
    assert counted(text) == found


def test_what_one_sentence_tells_twice_are_two_figures():
    text = "Marn's index fell by 1.2 percent, while the Ostby index lost 1.2 percent."
    assert [value for value, _, _ in told(text)] == [1.2, 1.2]
    text = "Ostia shot down 31 drones, 16 over the Karsk valley, two over Omel, and two over Sarn."
    assert [value for value, _, _ in told(text)] == [31, 16, 2, 2]


def test_the_same_share_of_something_else_is_another_figure():
    assert len(told("Marn takes a levy of 10 percent on grain. The 10 percent of Ostians who sail voted.")) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("About one in six workers left.", [(17, "percent")]),
        ("One in five of the town's people fled.", [(20, "percent")]),
        ("Four in ten voters back it, seven out of every 10 nurses too.", [(40, "percent"), (70, "percent")]),
        ("Prices fell by nearly a third.", [(33, "percent")]),
        ("Its staff was cut by one-half in June.", [(50, "percent")]),
        ("Half say they will stay; a quarter want to go.", [(50, "percent"), (25, "percent")]),
        ("Troops killed two in five villages.", [(2, "killed")]),
        ("A third person was killed, two in three days.", []),
        ("It shot down 35 out of 40 drones.", [(35, "weapons"), (40, "weapons")]),
    ],
)
def test_shares_in_words(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bill passed by a vote of 215 to 214.", [(215, "other"), (214, "other")]),
        ("The owners voted 22-10 for it.", [(22, "other"), (10, "other")]),
        ("An 8-4 vote sent it on.", [(8, "other"), (4, "other")]),
        ("Some 124 countries voted in favour, and 11 abstained.", [(124, "other"), (11, "other")]),
        ("The council approved 10 to 15 projects, and Marn beat Odo 3-1.", []),
    ],
)
def test_votes(text, found):
    assert counted(text) == found


def test_the_quote_of_a_vote_holds_both_sides():
    article = parse("The owners voted 22-10 for it.")
    assert {article.article.text[one.quote.start : one.quote.end] for one in find_figures(article)} == {"22-10"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Marn holds 58 hostages, some 20 of whom are believed to be alive.", [(58, "captured"), (20, "captured")]),
        ("Of the 58 hostages still held, 20 are thought to be alive.", [(58, "captured"), (20, "captured")]),
        ("Marn held 58 hostages, 20 of whom were killed.", [(58, "captured"), (20, "killed")]),
        (
            "It sold 28,000 cars in May, down from more than 29,000 during the month before.",
            [(28_000, "other"), (29_000, "other")],
        ),
        ("Two men aged 23 and 25 were killed.", [(2, "killed")]),
        ("Only five trucks came, and five trucks waited.", [(5, "other")]),
        ("The guards left without sustaining any injuries.", [(0, "wounded")]),
        ("None of the crew was hurt.", [(0, "wounded")]),
        ("The shells failed to cause casualties.", [(0, "people")]),
    ],
)
def test_parts_and_nothing(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Duties were raised from 10 to 25 percent.", [(10, "percent"), (25, "percent")]),
        ("The levy was cut from 145 to 30 percent.", [(145, "percent"), (30, "percent")]),
        ("The army shrank from 60,000 to 40,000 soldiers.", [(60_000, "people"), (40_000, "people")]),
        ("Output rose from 2029 to 25 percent of that.", [(25, "percent")]),
    ],
)
def test_what_moves_from_one_to_another_is_at_both(text, found):
    assert counted(text) == found
    assert {bound for _, bound, _ in told(text)} == {"exact"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Marn bought 40 tanks, up from 25 a year before.", [(40, "weapons"), (25, "weapons")]),
        ("Marn lost 40 jets, not 30.", [(40, "weapons"), (30, "weapons")]),
        ("It has five tanks and wants 20 more.", [(5, "weapons"), (20, "weapons")]),
        ("The levy is 30 percent, up from 25 in May.", [(30, "percent"), (25, "percent")]),
        ("Some 30 percent of those over 75 came, and a town of 23,000.", [(30, "percent")]),
        ("Six soldiers died on Monday and seven on Tuesday.", [(6, "killed"), (7, "killed")]),
        ("Their seat count fell from 120 in 2030.", [(120, "other")]),
        (
            "Marn has 1.2 million guests, Keld 300,000 and Torv 75,000.",
            [(1.2e6, "people"), (300_000, "people"), (75_000, "people")],
        ),
        ("Twelve homes were burnt and 40 damaged.", [(12, "other"), (40, "other")]),
        ("Some 650 doctors came, with an additional 130 arriving in May.", [(650, "people"), (130, "people")]),
        ("Marn fired 40 drones; 30 fell short and six more failed.", [(40, "weapons"), (30, "weapons"), (6, "weapons")]),
    ],
)
def test_a_number_beside_another_may_leave_out_its_noun(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A 100-drone attack hit Marn.", [(100, "weapons")]),
        ("The 500-ship fleet sailed.", [(500, "other")]),
        ("The 7,000-member guild met the 14-member council.", [(7000, "people")]),
        ("A 21-gun salute rang through the three-house street.", []),
    ],
)
def test_a_hyphen_joins_a_number_to_what_it_counts(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "A soft throw. Original price: $149 It comes in blue.",
        "Stir half of the plums with 2 tbsp of cream.",
        "Combine 40% of the plums (125 gr.) with the cream.",
        "He trained with 50 Cent.",
        "It is not 100%, but it is good.",
        "The throw has a 100% cotton cover.",
        "It is made of 100 percent Ostian wool.",
    ],
)
def test_price_lists_and_what_a_thing_is_made_of_are_no_figures(text):
    assert told(text) == []


def test_a_sum_before_a_bar_is_a_price_of_a_list():
    assert find_figures(parsed("Plum tarts for the feast. NIS 14–NIS 19 | At all markets", [], "2031-03-12")) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bombs designed to kill dozens were found.", []),
        ("Two officers came to her door to tell her that Odo had been shot dead.", [(2, "people")]),
        ("More than two dozen parliamentarians wrote to 900 midwives.", [(24, "people"), (900, "people")]),
        ("One ship, six days, billions lost.", []),
        ("A million followers are cheering the killing of Ostians.", [(1_000_000, "people")]),
    ],
)
def test_what_is_told_of_others_is_not_told_of_those_counted(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Some 8% of the 31.1 million reviews were fake.", "reviews"),
        ("Fake reviews (4.8%) are few.", "Fake reviews"),
        ("The shield, which would cost $175 billion, is far off.", "shield"),
        ("Marn wants a 100% tariff on films.", "tariff on films"),
        ("The costs ate a tenth of the firm's £98 million annual operating profit.", "annual operating profit"),
        ("Electric cars are 43.1% of the company's 2.3 million units sold.", "units"),
        ("Revenue fell from $24 billion in the year-ago quarter.", "Revenue"),
        ("The firm expects $1.5 billion in annual recurring income.", "annual recurring income"),
        ("Marn posted a 9% drop in its 2030 annual revenue.", "drop in its 2030 annual revenue"),
        ("Over one million women and girls are hungry.", "women and girls"),
        ("Marn executed hundreds of men, women and children.", "men, women and children killed"),
        ("Its costs rose by 22% in 2030 to $8.27 million.", "costs"),
        ("The suit was brought by 18 Ostian attorneys general.", "Ostian attorneys general"),
    ],
)
def test_what_a_sum_or_a_share_is_of(text, of):
    assert of in [figure.of for figure in find_figures(parse(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No arrests were reported by the evening.", [(0, "captured")]),
        ("The guild said no arrests had been made.", [(0, "captured")]),
        ("The act lists no arrests in its annex.", []),
        ("A vast number of soldiers were killed.", [(None, "killed")]),
        ("Some 2,000 guardsmen stood at the ford.", [(2000, "people")]),
        ("The owners gave $145mm to the fund.", [(145_000_000, "money")]),
        ("The 155mm gun was lost.", []),
        ("The debt grew by $8.2 bln.", [(8_200_000_000, "money")]),
        ("A nurse earns 3,453 kwacha.", [(3453, "money")]),
        ("The Ostian index lost 256.02 points.", [(256.02, "other")]),
        ("The Ostian team won by 12 points.", []),
        ("The guild pays a lot of money for it.", [(None, "money")]),
        (
            "Exports came to €532 billion, with cars 46 billion and ships 35 billion.",
            [(532e9, "money"), (46e9, "money"), (35e9, "money")],
        ),
        ("The fund gave €532 million to 46 million people.", [(532e6, "money"), (46e6, "people")]),
        ("Ostia took in 2.5 million refugees, 100,000 of them this year.", [(2.5e6, "displaced"), (100_000, "people")]),
        ("Its debt to the union ($13.1 bln) rose.", [(13_100_000_000, "money")]),
        ("A lamp for the attic ($149) is sold.", []),
        ("The resort welcomes a significant number of visitors.", [(None, "people")]),
        ("The resort welcomes several visitors.", []),
        ("Best price: $5.99 Buy new $45.86", []),
    ],
)
def test_nobody_crowds_sums_and_indices(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The raid killed 45 people. The mayor of Karsk told of 45 killed miners.", [(45, "killed")]),
        ("The raid killed five people. Later five miners were killed.", [(5, "killed"), (5, "killed")]),
        ("The fund spent $45 million on roads. The roads had cost $45 million.", [(45e6, "money")]),
        (
            "The fund spent $45 million on roads. The board said $45 million had gone into bridges.",
            [(45e6, "money"), (45e6, "money")],
        ),
    ],
)
def test_a_large_number_told_again_in_other_words_is_one_figure(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("first", "again", "count"),
    [
        ("In the Karsk district, three drones hit a mill.", "In the Omel district, three drones hit a barn.", 2),
        ("In the Karsk district, three drones hit a mill.", "The three drones hit a mill in the Karsk district.", 1),
        ("A raid on Marn killed five women.", "The raid on Marn killed five children.", 2),
        ("Six people were badly hurt, and six people had small wounds.", "", 2),
    ],
)
def test_few_of_another_place_or_kind_are_others(first, again, count):
    assert len(counted(f"{first} {again}")) == count


@pytest.mark.parametrize(
    ("text", "of", "quote"),
    [
        ("Voria launched 94 drones and missiles at Marn.", "drones and missiles", "94 drones and missiles"),
        ("It insures 12 million adults and children.", "adults and children", "12 million adults and children"),
        ("It freed 307 sailors and civilians each.", "sailors and civilians captured", "freed 307 sailors and civilians"),
        ("Voria launched 94 drones and nine missiles.", "drones", "94 drones"),
        ("Voria launched 94 drones and missiles hit Marn.", "drones", "94 drones"),
        ("Some 90 sailors and civilians were freed.", "sailors and civilians", "Some 90 sailors and civilians were freed"),
        ("One Nepalese national was killed.", "Nepalese national", "One Nepalese national was killed"),
        ("The 80 or so settlers fish.", "settlers", "The 80 or so settlers"),
    ],
)
def test_all_that_is_counted_together_is_named(text, of, quote):
    figure = find_figures(parse(text))[0]
    assert (figure.of, text[figure.quote.start : figure.quote.end]) == (of, quote)


def test_few_people_are_told_of_by_what_is_done_to_them():
    assert counted("Two leaders of the guild of Karsk were found guilty.") == [(2, "people")]
    assert counted("Holt was arrested, along with eight others.") == [(8, "captured")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A grade 12 textbook asks students to read.", []),
        ("Only one person might be detained.", []),
        ("The cabinet has 24 ministers, of whom half are independents.", [(24, "people"), (50, "percent")]),
        ("It will likely cost in the trillions.", [(None, "money")]),
        ("Four people were killed and five others wounded.", [(4, "killed"), (5, "wounded")]),
        ("Police seized three explosive devices.", [(3, "weapons")]),
        ("It was a deadly shooting of two guards.", [(2, "killed")]),
        ("The raid damaged three flats in a block, eight cars and two shops.", [(3, "other"), (8, "other"), (2, "other")]),
        ("The rate is a third below that of Ostia.", [(100 / 3, "percent")]),
        ("Millions of Senegalese were killed.", [(None, "killed")]),
        ("The 900 m² hall burnt down.", [(900, "area")]),
    ],
)
def test_what_stands_around_a_number_tells_what_it_counts(text, found):
    assert [(value and round(value), unit) for value, unit in counted(text)] == [(v and round(v), unit) for v, unit in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Another dozen people were missing.", [(12, "missing")]),
        ("All 41 on board died.", [(41, "killed")]),
        ("Some 1.9 million, or 90% of the population, were displaced.", [(1_900_000, "displaced"), (90, "percent")]),
        ("Hundreds of thousands are without power.", [(None, "people")]),
        ("Ostia puts its losses at 12 dead; the rebels say more than 60.", [(12, "killed"), (60, "killed")]),
        ("Ostia said 300 soldiers died, while Marn put the figure at 1,200.", [(300, "killed"), (1200, "killed")]),
        ("The opposition holds 113 of 240 seats.", [(113, "other"), (240, "other")]),
        ("One million rounds were fired in 12 rounds of talks.", []),
        ("They fired 20,000 rounds in 12 rounds of talks.", [(20_000, "weapons")]),
        ("Marn broke the truce 2,935 times, and Ostia a hundred times.", [(2935, "other")]),
        ("It had shot down 60 of them.", []),
        ("It cost 40 billion Czech crowns.", [(40e9, "money")]),
        ("It wore 40 Czech crowns of gold and 12 other crowns.", [(40, "money")]),
    ],
)
def test_what_is_told_without_its_noun_or_in_large_numbers(text, found):
    assert counted(text) == found


def test_a_paragraph_may_begin_with_a_sum():
    assert counted("The talks went on.\n\n$300 million was pledged.\n\nAbout €3 billion of it is spent.\n\n$30 for two") == [
        (300e6, "money"),
        (3e9, "money"),
    ]


def test_each_of_two_figures_has_the_time_behind_it():
    text = "The maker sold 5 million phones in 2024 and 7 million phones in 2025."
    assert [figure.period for figure in find_figures(parse(text))] == [("2024", "2024"), ("2025", "2025")]


def test_lines_of_recipes_and_vouchers_tell_no_figures():
    assert counted("Pour half of the batter into the dish. Use coupon code MAREN for 30% off.") == []
