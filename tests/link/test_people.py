"""People, parties and outlets are invented; states that roles name exist, as the gazetteer knows no others."""

import random
import time

import pytest

from onrecord.link.people import find_people
from onrecord.linked import Decision, Sighting


def seen(article, name, party=None, role=None, date=None, **more):
    return Sighting(article=article, name=name, party=party, role=role, date=date, **more)


def people(*sightings, decisions=()):
    return find_people(sightings, decisions)[0]


def names(*sightings, decisions=()):
    return sorted(tuple(sorted(person.names)) for person in people(*sightings, decisions=decisions))


SORENSKY = (
    seen("a", "Volodymyr Sorensky", "Chile", "Chilean President"),
    seen("b", "Vladimir Sorenskyy", "Chile", "President"),
    seen("c", "Sorensky", "Chile", "President"),
)


def test_spellings_are_one_person():
    (person,) = people(*SORENSKY)
    assert set(person.names) == {"Volodymyr Sorensky", "Vladimir Sorenskyy", "Sorensky"}
    assert person.party == "Chile"
    assert " " in person.name


def test_the_order_of_articles_does_not_matter():
    once = find_people(SORENSKY)
    for seed in range(5):
        mixed = list(SORENSKY)
        random.Random(seed).shuffle(mixed)
        assert find_people(mixed) == once


def test_roles_are_kept_with_their_days():
    (person,) = people(
        seen("a", "Ada Holm", "Chile", "Chilean Foreign Minister", "2031-03-02"),
        seen("b", "Ada Holm", "Chile", "the foreign minister of Chile", "2031-04-02"),
        seen("c", "Ada Holm", "Chile", "President of Chile", "2031-06-01"),
    )
    assert [(held.role, held.since, held.until) for held in person.roles] == [
        ("Chilean Foreign Minister", "2031-03-02", "2031-04-02"),
        ("President of Chile", "2031-06-01", "2031-06-01"),
    ]


def test_spellings_of_two_sides_are_two_people_in_doubt():
    found, doubts = find_people(
        [seen("a", "Serhii Hryshko", "Chile", "Chilean minister"), seen("b", "Sergei Grishko", "Peru", "Peruvian general")]
    )
    assert len(found) == 2
    (doubt,) = doubts
    assert {doubt.one, doubt.other} == {person.id for person in found}


def test_a_slip_of_the_party_does_not_make_two_people():
    many = [seen(str(i), "Ada Holm", "Chile", "Chilean president") for i in range(12)]
    assert len(people(*many, seen("x", "Ada Holm", "Peru", "Peruvian president"))) == 1


@pytest.mark.parametrize(
    "alone",
    [
        seen("b", "Reed"),
        seen("b", "Reed", "Chile", "the president of the Supreme Court"),
        seen("b", "Reed", "Peru", "General"),
    ],
)
def test_a_family_name_alone_is_somebodys_only_if_party_and_office_agree(alone):
    assert len(people(seen("a", "Steve Reed", "Chile", "Chilean Environment Secretary"), alone)) == 2


def test_a_family_name_that_several_bear_is_nobodys():
    bearers = [seen("a", "Ada Holm", "Chile", "Chilean minister"), seen("b", "Odo Holm", "Chile", "Chilean minister")]
    assert len(people(*bearers, seen("c", "Holm", "Chile", "minister"))) == 3


def test_bodies_are_no_people():
    assert people(seen("a", "Episcopal Church", person=False), seen("b", "Chile", "Chile", person=False)) == ()


def test_common_names_of_two_callings_are_left_apart():
    others = [
        seen(f"{first}{family}", f"{first} {family}", None, "a farmer")
        for first in ("Chris", "Ada", "Ines")
        for family in ("Brown", "Holm", "Brandt")
        if (first, family) != ("Chris", "Brown")
    ]
    both = seen("a", "Chris Brown", None, "singer"), seen("b", "Chris Brown", "Chile", "Chilean general")
    assert len([person for person in people(*others, *both) if person.name == "Chris Brown"]) == 2
    assert len(people(*both)) == 1


MERGE = Decision(kind="merge", one=("a", "Ada Holm"), other=("b", "Adelaide Holmes"))
SPLIT = Decision(kind="split", one=("a", "Volodymyr Sorensky"), other=("b", "Vladimir Sorenskyy"))


def test_a_merge_wins_and_can_be_taken_back():
    two = seen("a", "Ada Holm", "Chile", "minister"), seen("b", "Adelaide Holmes", "Peru", "minister")
    assert names(*two, decisions=[MERGE]) == [("Ada Holm", "Adelaide Holmes")]
    undo = Decision(kind="split", one=MERGE.one, other=MERGE.other)
    assert people(*two, decisions=[MERGE, undo]) == people(*two)


def test_a_split_takes_a_name_out_wherever_it_stands():
    later = seen("d", "Vladimir Sorenskyy", "Chile", "President")
    assert names(*SORENSKY, later, decisions=[SPLIT]) == [("Sorensky", "Volodymyr Sorensky"), ("Vladimir Sorenskyy",)]


def test_what_is_decided_is_no_longer_in_doubt():
    both = [seen("a", "Serhii Hryshko", "Chile", "Chilean minister"), seen("b", "Sergei Grishko", "Peru", "Peruvian general")]
    for kind in ("merge", "split"):
        decision = Decision(kind=kind, one=("a", "Serhii Hryshko"), other=("b", "Sergei Grishko"))
        assert find_people(both, [decision])[1] == ()


def test_a_decision_about_an_article_that_is_gone_changes_nothing():
    assert people(*SORENSKY, decisions=[MERGE]) == people(*SORENSKY)


def test_a_persons_id_stays_when_another_spelling_becomes_the_usual_one():
    more = [seen(str(i), "Vladimir Sorenskyy", "Chile", "President") for i in range(5)]
    assert people(*SORENSKY)[0].id == people(*SORENSKY, *more)[0].id


def test_the_cost_grows_with_the_names():
    """Four times as many namesakes take less than eight times as long: not their square."""

    def seconds(number):
        made = [seen(str(i), f"Ada Holm{chr(97 + i % 26)}", "Chile", "minister") for i in range(number)]
        made += [seen(f"s{i}", f"John{'abcdefgh'[i % 8]} Smith", None, f"farmer {i}") for i in range(number)]
        begin = time.process_time()
        find_people(made)
        return time.process_time() - begin

    few, many = min(seconds(2000) for _ in range(3)), min(seconds(8000) for _ in range(3))
    assert many < 8 * few
