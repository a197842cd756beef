"""How armies and rescuers tell losses, swaps and parts of a whole; the articles are invented."""

import pytest

from onrecord.find.figures.figures import find_figures
from tests.find.figures.test_figures import parse, told


def counted(text):
    return [(value, unit) for value, _, unit in told(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The losses are: personnel – about 1 031 250 (+1 130) persons", [(1_031_250, "people"), (1130, "people")]),
        ("tanks – 10 987 (+3),", [(10_987, "weapons"), (3, "weapons")]),
        ("artillery systems – 30 012 (+0)", [(30_012, "weapons")]),
        ("Prisoners: 120.", [(120, "captured")]),
        ("More than 5 600 raids took place.", [(5600, "other")]),
        ("Pages: 120. Chairs – 14.", []),
        ("In 2031 300 guests came to room 12 450 times.", [(300, "people"), (450, "other")]),
    ],
)
def test_lists_of_losses_put_what_is_counted_first(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Marn lost up to 240 troops, two tanks and four cars.", [(240, "people"), (2, "weapons"), (4, "other")]),
        ("The raid killed Mayor Orel Dane and 13 others.", [(13, "killed")]),
        ("A shell killed a nurse and her two children.", [(2, "killed")]),
        ("The men who killed Dane met 13 others.", [(13, "people")]),
        ("The raids killed two in Marn, four in Keld and one in Torv.", [(2, "killed"), (4, "killed"), (1, "killed")]),
        ("Three people, two of them women, died.", [(3, "killed"), (2, "killed")]),
        ("They pulled 12 bodies and 45 survivors from the mud.", [(12, "killed"), (45, "people")]),
        ("Some 900 people were forced to leave their homes.", [(900, "displaced")]),
        ("Thousands have been driven from the valley.", [(None, "displaced")]),
        ("The court counted 30 murders and 12 abductions.", [(30, "killed"), (12, "captured")]),
        ("Ten inmates who fled the jail came back.", [(10, "captured")]),
        ("Out of every 100 men, 13 will be ill and three will be killed.", []),
        ("They seized 251 captives and still hold 58.", [(251, "captured"), (58, "captured")]),
        ("Six people – three women, two men and a boy – were killed.", [(6, "killed"), (3, "killed"), (2, "killed")]),
        ("Two men and two women were killed.", [(2, "killed"), (2, "killed")]),
        ("Nine died, among them four children, and a further 14 were hurt.", [(9, "killed"), (4, "killed"), (14, "wounded")]),
        ("Some 42 others were hurt, two of them critically.", [(42, "wounded"), (2, "wounded")]),
        ("The injured, numbering 26, were flown out.", [(26, "wounded")]),
        ("Two more bodies were found, bringing the total to 61.", [(2, "killed"), (61, "killed")]),
        ("The swap brought the number freed to 3,940.", [(3940, "captured")]),
        ("He is held captive, along with 56 others.", [(56, "captured")]),
        ("Dane, the actor, is dead at 76.", []),
        ("He saw the execution of two of his fellow captives.", [(2, "killed")]),
    ],
)
def test_who_shares_the_fate_of_others(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the swap 205 men were returned from Marn.", [(205, "captured")]),
        ("Among those freed were 70 marines.", [(70, "captured")]),
        ("Marn gave back 900 bodies, Ostia received 31.", [(900, "killed"), (31, "killed")]),
        ("Dane is the father of one of the escaped inmates.", []),
        ("Only 21 of the 58 captives live.", [(21, "captured"), (58, "captured")]),
        ("Of the 650 members, 331 rebelled.", [(650, "people"), (331, "people")]),
        ("Two-thirds of the houses, or 96,000, stand empty.", [(67, "percent"), (96_000, "other")]),
        ("Between 15 and 20 lorries got through.", [(15, "other"), (20, "other")]),
        ("The armed forces number 70,860.", [(70_860, "people")]),
        ("Soldiers aged 18 to 25, at least 1,000 people, came.", [(1000, "people")]),
    ],
)
def test_parts_of_a_whole(text, found):
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At the airport 32 planes were late.", [(32, "other")]),
        ("The air force lost 32 planes.", [(32, "weapons")]),
        ("The 1948 defenders of Marn won the 2030/31 cup.", []),
        ("He made two 911 calls.", []),
        ("THREE DEAD AFTER RAID ON DEPOT", []),
        ("COURT IN MARN LEAVES ORDER STANDING More than 250 men came.", [(250, "people")]),
        ("The 2000 men came.", [(2000, "people")]),
        ("Marn is 400 times larger than Odo.", [(400, "other")]),
        ("The pump is 20 times more effective.", []),
        ("The benefit was doubled, but Dane doubled Marn's lead.", [(2, "other")]),
        ("Police took 11 people to area hospitals.", [(11, "wounded")]),
        ("Eleven people were taken to area hospitals.", [(11, "wounded")]),
    ],
)
def test_what_only_looks_like_a_figure_or_another_one(text, found):
    assert counted(text) == found


def test_articles_about_matches_and_dishes_count_no_things():
    match = "The coach saw the striker and the midfielder forward two goals in the playoffs. He scored 40 shots, 46.4% of his."
    assert counted(f"{match} Some 5,000 fans came. His lap and the penalty shootout count.") == [(5000, "people")]
    assert counted("Bake it in the oven, stir the flour and butter, whisk the cream, simmer half of the syrup.") == []


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Of the 40 hostages, eight were women.", "women captured"),
        ("Among the 31 dead, 12 were children.", "children killed"),
        ("Some 22 people were killed, seven of them pupils.", "pupils killed"),
    ],
)
def test_parts_are_named_by_what_they_are(text, of):
    assert find_figures(parse(text))[-1].of == of


def test_who_have_no_noun_are_people():
    assert [figure.of for figure in find_figures(parse("Dozens were injured."))] == ["people wounded"]


def test_how_exact_a_move_is():
    assert told("The dinar fell by 7 cents to $11.") == [(0.07, "exact", "money"), (11, "exact", "money")]
    assert told("Ostia raised taxes by $3bn to $4bn.") == [(3e9, "at_least", "money"), (4e9, "at_most", "money")]
    assert told("He has given nearly $4m to the fund.") == [(4e6, "about", "money")]
    assert told("Marn handed over 390 prisoners.") == [(390, "exact", "captured")]
    assert told("It follows two quarters of growth.") == []
    assert told("Rates rose, some above three percent.") == [(3, "more", "percent")]
    assert told("A drink costs between 87 cents and 89.") == [(0.87, "at_least", "money"), (0.89, "at_most", "money")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Between 2021 and 2025 more than 5,000 sailors came.", ("2021", "2025")),
        ("Marn took 45 percent of it, up from 9 percent in 2022.", None),
        ("In the largest raid since the war began in 2022, Marn fired 355 drones.", None),
    ],
)
def test_a_time_that_lasts_and_one_of_another_figure(text, period):
    assert find_figures(parse(text))[0].period == period
