"""Parties and cities exist, as the gazetteer knows no others; people, outlets and meetings are invented."""

import random
import time

from onrecord.link.rounds import find_rounds
from onrecord.linked import Account
from onrecord.records import Span, Talks

PARTIES = {"holm": "Chile", "brandt": "Peru", "marrow": "Chile"}


def account(article, *dates, parties=("Chile", "Peru"), people=(), appeared="2031-03-20", status="held", words="", **more):
    talks = Talks(
        id=article, quote=Span(start=0, end=1), mentions=(), parties=parties, dates=dates, status=status,
        people=people, by="by-hand", confidence=1, **more,
    )  # fmt: skip
    named = tuple((name.capitalize(), name) for name in people)
    return Account(article=article, outlet=f"Outlet {article}", date=appeared, talks=talks, words=words, delegates=named)


def rounds(*accounts):
    return [sorted(one.article for one in found.accounts) for found in find_rounds(accounts, PARTIES)]


def test_accounts_of_one_day_are_one_round():
    assert rounds(account("a", "2031-03-12"), account("b", "2031-03-12", place="Geneva")) == [["a", "b"]]


def test_days_apart_are_two_rounds():
    assert rounds(account("a", "2031-03-12"), account("b", "2031-03-15")) == [["a"], ["b"]]


def test_a_number_makes_one_round_of_different_days_and_both_days_stand():
    (found,) = find_rounds(
        [account("a", "2031-03-12", round=2), account("b", "2031-03-12"), account("c", "2031-03-17", round=2)], PARTIES
    )
    assert found.dates == ("2031-03-12",)
    (conflict,) = found.conflicts
    assert conflict.field == "dates"
    assert dict(conflict.values) == {"2031-03-12": ("a", "b"), "2031-03-17": ("c",)}
    assert [one.differs for one in found.accounts if one.article == "c"] == [(("dates", "2031-03-17"),)]


def test_rounds_of_two_numbers_are_two():
    assert len(rounds(account("a", "2031-03-12", round=1), account("b", "2031-03-13", round=2))) == 2


def test_two_halves_of_a_round_are_joined_once_its_number_is_known():
    odd, day = account("a", "2031-03-09", round=5), account("b", "2031-03-12", place="Rome", people=("holm",))
    later = [account(name, "2031-03-12", round=5, place="Rome") for name in "cd"]
    assert rounds(odd, day, *later) == [["a", "b", "c", "d"]]


def test_rounds_told_of_without_any_detail_are_one_run():
    dated = [account("a", "2031-03-12", place="Geneva"), account("b", "2031-03-17", place="Vienna")]
    assert rounds(*dated, account("c"), account("d")) == [["a"], ["b"], ["c", "d"]]


def test_a_run_of_rounds_is_no_round_whatever_day_or_place_stands_beside_it():
    one = account("a", "2031-03-12", place="Geneva")
    runs = [
        account("b", "2025", words="held four rounds of talks on the pact of 2025"),
        account("c", "2031-03-14", place="Geneva", words="held 4 indirect rounds in Geneva"),
        account("d", words="several rounds of talks"),
    ]
    assert rounds(one, *runs) == [["a"], ["b", "c", "d"]]


def test_a_conversation_may_be_the_call():
    call = account("a", "2031-03-12", format="phone", people=("holm", "marrow"))
    other = account("b", format="bilateral", words="a conversation between both", people=("holm", "marrow"))
    (found,) = find_rounds([call, other], PARTIES)
    assert (found.format, found.conflicts) == ("phone", ())
    assert len(rounds(call, account("b", format="bilateral", words="the summit", people=("holm", "marrow")))) == 2


def test_talks_ahead_without_a_day_are_the_next():
    ahead = [account("a", "2031-03-22", status="planned"), account("b", "2031-04-09", status="planned")]
    assert rounds(*ahead, account("c", status="planned")) == [["a", "c"], ["b"]]


def test_talks_that_several_propose_are_one_proposal():
    proposed = [account(name, status="proposed", appeared="2031-03-18") for name in "ab"]
    assert rounds(*proposed) == [["a", "b"]]


def test_talks_without_a_day_are_the_last_ones():
    early, late = account("a", "2031-01-02"), account("b", "2031-03-12")
    assert rounds(early, late, account("c")) == [["a"], ["b", "c"]]


def test_talks_without_a_day_that_may_be_either_are_neither():
    both = account("a", "2031-03-12", place="Geneva"), account("b", "2031-03-17", place="Vienna")
    assert sorted(map(len, rounds(*both, account("c")))) == [1, 1, 1]
    assert rounds(*both, account("c", place="Vienna")) == [["a"], ["b", "c"]]


def test_a_month_is_that_of_the_day():
    assert rounds(account("a", "2031-03"), account("b", "2031-03-12")) == [["a", "b"]]


def test_one_article_tells_two_rounds_of_two_entries():
    twice = account("a", "2031-03-12"), account("a", "2031-03-12")
    assert len(rounds(*twice)) == 2


def test_other_delegates_are_another_meeting_unless_day_and_city_agree():
    one, other = account("a", "2031-03-12", people=("holm",)), account("b", "2031-03-12", people=("marrow",))
    assert len(rounds(one, other)) == 2
    one, other = (
        account(name, "2031-03-12", people=(person,), place="Geneva") for name, person in (("a", "holm"), ("b", "marrow"))
    )
    (found,) = find_rounds([one, other], PARTIES)
    assert [conflict.field for conflict in found.conflicts] == ["delegates of Chile"]


def test_a_call_is_no_meeting():
    assert len(rounds(account("a", "2031-03-12", format="phone"), account("b", "2031-03-12", format="bilateral"))) == 2


def test_a_city_and_its_country_are_one_place():
    (found,) = find_rounds([account("a", "2031-03-12", place="Switzerland"), account("b", "2031-03-12", place="Geneva")], PARTIES)
    assert (found.place, found.conflicts) == ("Geneva", ())


def test_a_mediator_counted_as_a_party_is_no_contradiction():
    mediated = account("a", "2031-03-12", place="Doha", mediator=("Qatar",))
    (found,) = find_rounds([mediated, account("b", "2031-03-12", place="Doha", parties=("Chile", "Peru", "Qatar"))], PARTIES)
    assert found.conflicts == ()


def test_what_was_planned_and_then_held_is_held_without_conflict():
    planned = account("a", "2031-03-12", status="planned", appeared="2031-03-10")
    (found,) = find_rounds([planned, account("b", "2031-03-12")], PARTIES)
    assert (found.status, found.conflicts) == ("held", ())


def test_held_and_cancelled_are_a_conflict():
    (found,) = find_rounds([account("a", "2031-03-12", status="cancelled"), account("b", "2031-03-12")], PARTIES)
    assert [conflict.field for conflict in found.conflicts] == ["status"]


def test_the_order_of_articles_does_not_matter():
    made = [account(str(i), f"2031-03-{10 + i % 9:02}", place=("Geneva", None, "Vienna")[i % 3]) for i in range(30)]
    once = find_rounds(made, PARTIES)
    for seed in range(4):
        random.Random(seed).shuffle(made)
        assert find_rounds(made, PARTIES) == once


def test_the_cost_grows_with_the_accounts():
    """Four times as many take less than eight times as long: not their square."""

    def seconds(number):
        made = [account(str(i), f"{2031 + i // 1000}-{1 + i % 12:02}-{1 + i % 28:02}") for i in range(number)]
        begin = time.process_time()
        find_rounds(made, PARTIES)
        return time.process_time() - begin

    few, many = min(seconds(500) for _ in range(3)), min(seconds(2000) for _ in range(2))
    assert many < 8 * few
