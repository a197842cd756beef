"""Ways in which news writes numbers and what they count; the articles are invented."""

import pytest

from tests.find.test_figures import told


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
    assert [(value, unit) for value, _, unit in told(text)] == found


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
    assert [(value, unit) for value, _, unit in told(text)] == found


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
    assert [(value, unit) for value, _, unit in told(text)] == found


def test_what_one_sentence_tells_twice_are_two_figures():
    text = "Marn's index fell by 1.2 percent, while the Ostby index lost 1.2 percent."
    assert [value for value, _, _ in told(text)] == [1.2, 1.2]
    text = "Ostia shot down 31 drones, 16 over the Karsk valley, two over Omel, and two over Sarn."
    assert [value for value, _, _ in told(text)] == [31, 16, 2, 2]


def test_the_same_share_of_something_else_is_another_figure():
    assert len(told("Marn takes a levy of 10 percent on grain. The 10 percent of Ostians who sail voted.")) == 2
