"""Whose a stand is, and whom it addresses; the articles are invented."""

import pytest

from onrecord.find.positions.positions import find_positions, propose
from tests.find.positions.marked import ADDRESSEES, AROUND, STANDS, parse, positions


def test_toward_and_issue():
    (found,) = find_positions(parse("Norway demanded that Sweden withdraw its troops from the border."), STANDS, ADDRESSEES)
    assert found.toward == ("Sweden",)
    assert found.issue == "Sweden withdraw its troops from the border"


@pytest.mark.parametrize(
    ("text", "toward"),
    [
        # where something happens, places in a list, whose people and firms it is about
        ("Norway demanded a corridor into Sweden, Finland and Denmark for its convoys.", ()),
        ("Norway demanded that aid be let into the Gaza Strip.", ()),
        ("Norway demanded the release of the Swedish hostages.", ()),
        ("Norway condemned the Swedish strikes on the port.", ("Sweden",)),
    ],
)
def test_whom_a_stand_addresses(text, toward):
    stand = next(one.stand for one in propose(parse(f"{AROUND}{text}")) if one.stand.start >= len(AROUND) - 1 and one.stand.act)
    assert stand.toward == toward


def test_several_are_addressed_by_their_leaders():
    text = "«It rained», <Ada Holm> {said}. | Norway condemned the Swedish President Ada Holm, Finland and Denmark for it."
    stands = [one.stand for one in propose(parse(text, "Sweden")) if one.party == "Norway" and one.stand.act]
    assert stands[0].toward == ("Sweden", "Finland", "Denmark")


@pytest.mark.parametrize(
    ("said", "toward"),
    [
        ("the occupation of the Danish isles by the Swedish government is a gross violation of the treaty", ("Sweden",)),
        ("in Sweden these unjust tariffs are a violation of the treaty with Denmark", ("Denmark",)),
    ],
)
def test_a_judgement_is_of_who_does_it(said, toward):
    stands = [one.stand for one in propose(parse(f"«{said}», <Holm> {{said}}.", "Norway")) if one.party == "Norway"]
    assert [one.toward for one in stands if one.rule.startswith("said_")] == [toward]


def test_they_are_the_other_of_two_sides():
    text = f"{AROUND}Norway and Sweden met on Monday. «We agreed with them to exchange all prisoners», <Holm> {{said}}."
    found = [one for one in find_positions(parse(text, "Norway"), STANDS, ADDRESSEES) if one.act == "agree"]
    assert [one.toward for one in found] == [("Sweden",)]


def proposed(marked):
    """The parties of all that is proposed in the last sentence."""
    found = parse(marked)
    begin = found.words.starts[found.sentences[-1].first]
    return {one.party for one in propose(found) if one.stand.start >= begin}


@pytest.mark.parametrize(
    ("marked", "parties"),
    [
        (
            "Norway, Sweden and Denmark issued a text. <The three countries> {warned}: «the ships must leave the strait».",
            {"Norway", "Sweden", "Denmark"},
        ),
        ("Norway and Sweden met. <Both countries> {said} «the ships must leave the strait».", {"Norway", "Sweden"}),
        ("Norway and Sweden met. <The three countries> {said} «the ships must leave the strait».", set()),
        ("<Norway and Sweden> {said} «the ships must leave the strait».", {"Norway", "Sweden"}),
        ("Norway and Sweden met. They rejected the latest plan for the strait.", {"Norway", "Sweden"}),
        ("Norway met the press. It rejected the latest plan for the strait.", {"Norway"}),
        ("The latest raid was condemned on Monday in a statement by Norway.", {"Norway"}),
    ],
)
def test_who_speaks_together_takes_a_stand_together(marked, parties):
    assert proposed(marked) == parties


@pytest.mark.parametrize(
    ("marked", "parties"),
    [
        (
            "<Norway> {said} «the raid was wrong»,| while <Sweden> {said} «Denmark must explain it». "
            "Both nations called for an apology from Denmark.",
            {"Norway", "Sweden"},
        ),
        ("Norway met Sweden. Denmark demanded more. Both nations rejected the plan for the strait.", set()),
    ],
)
def test_both_are_those_that_the_sentence_before_was_about(marked, parties):
    article = parse(marked)
    last = article.article.text.rfind("Both")
    assert {one.party for one in propose(article) if one.stand.start >= last} == parties


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway accused Sweden of arming the rebels, which it denies.", ("Sweden", ("Norway",))),
        ("Norway says Sweden is arming the rebels, something Stockholm denies.", ("Sweden", ("Norway",))),
        ("Sweden has been accused of war crimes, which it denies.", ("Sweden", ())),
        ("Norway accused the rebels of arming others, which they deny.", None),
        ("Norway accused Sweden of arming the rebels, who it denies exist.", None),
    ],
)
def test_what_is_denied_behind_an_accusation(text, found):
    denied = [(one.party, one.toward) for one in positions(text) if one.act == "deny"]
    assert denied == ([found] if found else [])


@pytest.mark.parametrize(
    ("marked", "toward"),
    [
        ("Norway urged Sweden to withdraw its troops from the border with Denmark.", ("Sweden",)),
        ("Norway warned Sweden that it would respond firmly to any attack on the islands.", ("Sweden",)),
        ("Norway and Denmark condemned the Swedish attack on the islands.", ("Sweden",)),
    ],
)
def test_whom_an_entry_addresses(marked, toward):
    assert {one.toward for one in positions(marked) if one.party == "Norway"} == {toward}


def test_who_was_attacked_is_not_criticised():
    (condemned,) = positions("Norway condemned the bombing of the Swedish embassy in the strait.")
    assert condemned.act == "criticise"
    assert condemned.toward == ()
