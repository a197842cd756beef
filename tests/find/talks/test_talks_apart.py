"""What is not told of a meeting: who was not there or only spoke of it, and what belongs to another. Articles are invented."""

import pytest

from onrecord.find.talks.talks import find_talks
from onrecord.records import Name, Span, Speaker, Statement
from tests.find.parsing import parsed


def talks(text):
    return find_talks(parsed(text, published="2031-03-12"))


def only(text):
    (entry,) = talks(text)
    return entry


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Delegations from Chile and Peru that did not include Ana Rojas and Luis Vega met in Lima on Monday.", ()),
        ("President Ana Rojas of Chile did not attend when Chile and Peru held talks in Lima on Monday.", ()),
        ("Minister Rosa Diaz of Chile said a call between Chilean President Ana Rojas and President Luis Vega of Peru was good.",
         ("Ana Rojas", "Luis Vega")),
        ("Chilean Minister Rosa Diaz told a meeting of NATO ministers in Oslo that she was glad.", ("Rosa Diaz",)),
        ("Chilean President Ana Rojas voiced doubts over whether the talks with Peru would help.", ()),
        ("The news came as the Chilean President Ana Rojas administration was in talks with Peru.", ()),
        ("After talks with Peru, Chilean spokeswoman Ana Rojas was glad.", ()),
        ("Chilean President Ana Rojas held talks with Peru in Lima.", ("Ana Rojas",)),
    ],
)  # fmt: skip
def test_who_sat_there(text, people):
    assert only(text).people == people


def test_a_namesake_is_somebody_else():
    text = "Chilean President Ana Rojas spoke. The trader Mateo Rojas met Peruvian President Luis Vega in Lima."
    assert all("Ana Rojas" not in entry.people for entry in talks(text))


def test_he_is_whoever_the_sentence_before_began_with():
    text = "Odo Brandt met Chilean President Ana Rojas in Lima. He also met Peruvian President Luis Vega."
    names = ("Odo Brandt", "Ana Rojas", "Luis Vega")
    spans = [Span(start=text.index(name), end=text.index(name) + len(name)) for name in names]
    told = parsed(text, published="2031-03-12")
    object.__setattr__(told, "names", tuple(Name(span=span, kind="person") for span in spans))
    assert find_talks(told) == ()


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        (
            "After Monday's call between Ana Rojas of Chile and Luis Vega of Peru, and Friday's talks between Norwegian and "
            "Icelandic delegations in Oslo, all was calm.",
            [{"Chile", "Peru"}, {"Norway", "Iceland"}],
        ),
        ("Chilean President Ana Rojas held phone calls with Peruvian President Luis Vega and Norwegian Premier Odd Berg.", []),
        ("Chile and Peru are in talks with all firms concerned in Norway.", []),
        ("Chile and Peru differ about talks with Norway.", []),
        ("Chilean President Ana Rojas, disliked by Peruvian President Luis Vega, will hold a meeting with them in Lima.", []),
        ("The Chilean leader used the meeting to set the record straight and mend his country's ties with Peru.", []),
        ("Chile and Peru will set up a mechanism for talks.", []),
        (
            "Ministers\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}Norway,\N{NO-BREAK SPACE}Iceland and Denmark met in Oslo.",
            [{"Norway", "Iceland", "Denmark"}],
        ),
        (
            "Leaders of Chile, Peru and Norway, as well as the European Union, will attend the summit.",
            [{"Chile", "Peru", "Norway", "European Union"}],
        ),
        ("President Luis Vega of Peru chairs a Security Council meeting in Lima on Monday.", []),
    ],
)
def test_who_is_at_one_table(text, tables):
    assert [set(entry.parties) for entry in talks(text)] == tables


def test_one_who_met_several_may_have_met_them_one_by_one():
    entry = only("Chilean President Ana Rojas decided it after discussions with Peru and Norway.")
    assert (len(entry.parties), entry.format) == (3, None)


@pytest.mark.parametrize(
    "other",
    [
        "I met traders in Oslo on Friday.",
        "The meeting of the works council in Oslo was on Friday.",
        "The cabinet meeting in Oslo was on Friday.",
        "The trade talks in Oslo began on Friday.",
    ],
)
def test_another_meeting_lends_no_day_or_place(other):
    entry = only(f"Peace talks between Chile and Peru resumed in Lima on Monday. {other}")
    assert (entry.place, entry.dates) == ("Lima", ("2031-03-10",))


def test_a_call_has_no_place():
    text = "Chilean President Ana Rojas had a phone call in Oslo with Peruvian President Luis Vega. The meeting in Lima ended."
    entry = only(text)
    assert (entry.format, entry.place) == ("phone", None)


def test_a_meeting_since_which_they_met_is_another():
    text = "Ana Rojas of Chile met with Peruvian President Luis Vega for the first time since their Oslo meeting."
    assert talks(text)[0].place is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Duties were waived on Monday to calm those who watch talks between Chile and Peru.", ()),
        ("Ana Rojas of Chile voiced doubts on Monday over whether talks between Chile and Peru would help.", ()),
        ("Envoys are in Oslo until Monday and will then go to Lima for the talks between Chile and Peru.", ()),
        ("Chile said that catches had risen this year during a meeting with Peruvian President Luis Vega.", ()),
    ],
)
def test_a_day_of_another_clause_is_not_the_meetings(text, days):
    assert only(text).dates == days


def test_the_first_call_is_no_first_round():
    text = "The first call between Chilean President Ana Rojas and Peruvian President Luis Vega was short."
    assert only(text).round is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Speaking about the talks between Chile and Peru, a fisherman smiled.", "ongoing"),
        ("Norway has offered to help mediate in the talks between Chile and Peru.", "ongoing"),
        ("Chile confirmed it was in talks with Peru.", "ongoing"),
        ("It is a part of the negotiations Chile is having with Peru.", "ongoing"),
        ("Norway, though not part of the Chile-Peru talks, has warned that it will act if no deal emerges.", "ongoing"),
        ("Fishermen will no longer care about the outcome of talks between Chile and Peru.", "ongoing"),
    ],
)
def test_talks_that_go_on(text, status):
    assert only(text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Delegations from Chile, Peru and Norway are also to take part in the summit.", "planned"),
        ("At the Lima summit between Chile and Peru all was calm. Odd Berg suspends talks on a deal.", "held"),
        ("Ana Rojas of Chile met Peruvian President Luis Vega in Lima on Tuesday. The meeting on Wednesday was short.", "held"),
        ("Recent efforts of fishermen in Oslo made talks between Chile and Peru a topic.", "ongoing"),
    ],
)
def test_whether_a_meeting_was_held(text, status):
    assert only(text).status == status


def test_negotiators_of_others_sit_elsewhere():
    text = "Chile and Peru held talks in Lima on Monday. Odd Berg, who led the Norwegian delegation to Oslo, was content."
    assert only(text).people == ()


def test_who_mediates_may_propose_the_next_round_of_others() -> None:
    text = (
        "Chile and Peru held a second round of talks in Lima on Monday, mediated by Norway. Chile demanded a ceasefire. "
        "Norway proposed a third round for next Wednesday."
    )
    first, second = talks(text)
    assert (second.parties, second.round, second.dates) == (first.parties, 3, ("2031-03-19",))


def test_an_envoy_who_comes_from_the_talks_sat_there() -> None:
    text = "Chile and Peru held talks in Lima on Monday. Chile’s envoy, Ana Rojas, told reporters after the talks that it rained."
    assert talks(text)[0].people == ("Ana Rojas",)
    assert talks(text.replace("envoy", "spokeswoman"))[0].people == ()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Chilean Envoy Ana Rojas spoke. Ana Rojas, the Chilean envoy to the lake, met with Peruvian President Luis Vega.",
         ("Ana Rojas", "Luis Vega")),
        ("Chief of the General Staff of Chile Ana Rojas met Peruvian President Luis Vega.", ("Ana Rojas", "Luis Vega")),
        ("US President Odo Brandt spoke of fish, last at his Oval Office meeting with Chilean President Ana Rojas.",
         ("Odo Brandt", "Ana Rojas")),
        ("Chilean President Ana Rojas warned Peruvian President Luis Vega at a meeting in Lima on Monday, Odo Brandt says. "
         "Chilean Minister Odo Brandt left.", ("Ana Rojas", "Luis Vega")),
    ],
)  # fmt: skip
def test_people_whose_office_stands_elsewhere(text, people):
    assert only(text).people == people


@pytest.mark.parametrize(
    "text",
    [
        "Chilean Energy Minister Ana Rojas met with a Peruvian investment delegation in Lima.",
        "She was at a meeting of the NATO Parliamentary Assembly in Lima.",
    ],
)
def test_firms_and_legislators_are_no_sides(text):
    assert talks(text) == ()


def test_allies_of_a_continent_are_no_side():
    text = "Chilean officials, along with their European allies and the European Commission, are in talks with Peru."
    assert set(only(text).parties) == {"Chile", "European Union", "Peru"}


def test_what_is_likely_is_not_agreed_and_a_place_for_example_is_none():
    entry = only("It is very likely that Chile and Peru will hold talks next week, for example in Oslo, the mayor said.")
    assert (entry.status, entry.place) == ("proposed", None)


def test_who_spoke_before_a_journey_has_met_since():
    text = (
        "Chilean President Ana Rojas met Peruvian President Luis Vega in Lima on Monday. She was calm, Rojas said on television "
        "before flying to Lima to meet Vega."
    )
    assert only(text).status == "held"


def test_a_quotations_today_is_the_day_that_the_article_tells():
    quoted = "“Today I met Peruvian President Luis Vega,” "
    text = f"Chilean envoy Ana Rojas met with Peruvian President Luis Vega on March 11. {quoted}she wrote."
    start = text.index("“")
    said = Statement(
        id="s",
        source=None,
        cue=None,
        content=(Span(start=start, end=start + len(quoted) - 1),),
        kind="direct",
        statement_class="speech",
        by="test",
        confidence=1.0,
        speaker=Speaker(name="Ana Rojas", party="Chile"),
    )
    (entry,) = find_talks(parsed(text, [said], published="2031-03-12"))
    assert entry.dates == ("2031-03-11",)


def test_ministers_who_met_before_a_summit_do_not_sit_at_it():
    text = "NATO foreign ministers met in Oslo on Monday. Much was left to Tuesday's summit."
    assert [entry.dates for entry in talks(text)] == [("2031-03-10",)]
