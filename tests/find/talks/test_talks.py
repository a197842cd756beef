"""Articles are invented: who met whom in states that exist, on days that do not matter."""

import time
from dataclasses import replace

import pytest

from onrecord.find.talks.talks import find_talks
from onrecord.records import Span, Speaker, Statement
from tests.find.parsing import parsed


def parse(text, published="2031-03-12"):
    """12 March 2031 is a Wednesday."""
    return parsed(text, published=published)


def talks(text):
    return find_talks(parse(text))


def only(text):
    (entry,) = talks(text)
    return entry


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Negotiators from Chile and Peru met on Monday.", {"Chile", "Peru"}),
        ("The third round of talks between Norway and Iceland ended on Monday.", {"Norway", "Iceland"}),
        ("Chile-Peru talks on fishing will resume next week.", {"Chile", "Peru"}),
        ("Chilean and Peruvian officials held talks in Lima on Monday.", {"Chile", "Peru"}),
        ("Chilean Foreign Minister Ana Rojas met her Peruvian counterpart Luis Vega in Lima.", {"Chile", "Peru"}),
        ("Foreign Minister Ana Rojas of Chile spoke by phone with Norwegian Prime Minister Odd Berg.", {"Chile", "Norway"}),
        ("Ministers of Norway, Iceland and Denmark met in Oslo on Monday.", {"Norway", "Iceland", "Denmark"}),
        ("Chilean President Ana Rojas hosted Norwegian Prime Minister Odd Berg in Santiago on Monday.", {"Chile", "Norway"}),
        ("After a call with Peruvian President Luis Vega, Chilean President Ana Rojas said she was pleased.", {"Chile", "Peru"}),
        ("NATO foreign ministers met in Oslo on Monday.", {"NATO"}),
        (
            "It was the meeting last fall of [Chilean] President [Ana] Rojas and [Peruvian] President [Luis] Vega.",
            {"Chile", "Peru"},
        ),
        ("It was said during a UN Security Council meeting titled Fish.", {"United Nations"}),
        ("She spoke in Oslo at a meeting of NATO defence ministers.", {"NATO"}),
        (
            "It was told at the meeting last week of Chilean President Ana Rojas and Peruvian President Luis Vega.",
            {"Chile", "Peru"},
        ),
        ("Chilean President Ana Rojas visited Peruvian President Luis Vega in Lima last month.", {"Chile", "Peru"}),
        ("Peruvian President Luis Vega, with whom Chilean President Ana Rojas had spoken by phone, agreed.", {"Chile", "Peru"}),
        (
            "Minister Ana Rojas of Chile hailed meetings. During a meeting with Peruvian President Luis Vega, the minister sat.",
            {"Chile", "Peru"},
        ),
    ],
)
def test_who_met(text, parties):
    assert set(only(text).parties) == parties


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru will meet in the semi-final on Sunday.",
        "Norway striker Odd Berg said talks with the Chile coach were good.",
        "The carmaker is in talks with a Norwegian rival about a merger.",
        "The judge adjourned the hearing between Norway and the shipping company until Monday.",
        "Shareholders of the Chilean bank held their annual meeting on Monday.",
        "Chilean President Ana Rojas met volunteers in Valparaiso on Monday.",
        "Chile did not meet the demands of the Peruvian farmers.",
        "President Ana Rojas of Chile talks to reporters from Peru.",
        "TRADE SUMMIT WITH CHILE AND PERU: LIVE",
        "Chilean President Ana Rojas visited Peru on Monday.",
        "Chile will host a summit in partnership with the United Nations.",
        "Chile knew, but a Basque delegation came and met with Peruvian officials.",
        "Chile will kick off against Peru, Norway meet Iceland.",
        "Chile and Peru were praised before the negotiation phase of the bank's new loan.",
        "Chile's top priority is talks with Peru.",
        "Chile's priorities include the negotiation of a pact with Peru.",
        "Norway may help lay the groundwork for meetings between Chilean President Ana Rojas and Peruvian President Luis Vega.",
        "The hoped-for talks between Chile and Peru were in all papers.",
        "Chile will agree to talks with Peru only if the boats leave.",
        "Peruvian President Luis Vega met his Security Council secretary in Lima on Monday.",
        "Chilean President Ana Rojas should choose his conversation partners better, said Peruvian lawmaker Luis Vega.",
    ],
)
def test_what_is_no_meeting(text):
    assert talks(text) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile and Peru held talks in Lima on Monday.", "held"),
        ("Chile and Peru will hold talks in Lima on Friday.", "planned"),
        ("Chile and Peru have postponed talks that were planned for Friday.", "cancelled"),
        ("Norway has offered to host talks between Chile and Peru.", "proposed"),
        ("The negotiations between Chile and Peru are under way.", "ongoing"),
        ("A Chilean fisherman praised the ongoing talks between Chile and Peru.", "ongoing"),
        ("The next round of talks between Chile and Peru is open to journalists.", "planned"),
        ("The meeting between Ana Rojas of Chile and Luis Vega of Peru may show a new way.", "held"),
        ("The last conversation between Chilean President Ana Rojas and Peruvian President Luis Vega will not matter.", "held"),
        ("The talks between Chile and Peru will probably resume.", "planned"),
        ("The fishermen saw that talks between Chile and Peru were going nowhere.", "ongoing"),
        ("Talks between Chile and Peru have started.", "ongoing"),
        ("The swap was agreed to at the meeting between Chile and Peru in Lima last week.", "held"),
        ("Chilean President Ana Rojas flew to Lima to meet Peruvian President Luis Vega.", "held"),
        (
            "Chilean President Ana Rojas was in Lima for a meeting with Peruvian President Luis Vega later on Wednesday.",
            "planned",
        ),
        ("Chile and Peru held talks in Lima later on Wednesday.", "held"),
        ("Boats are the theme of this year's summit between Chile and Peru in Lima.", "planned"),
    ],
)
def test_whether_it_was_held(text, status):
    assert only(text).status == status


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chilean President Ana Rojas flew to Lima, where she met Peruvian President Luis Vega.", "Lima"),
        ("Chilean Foreign Minister Ana Rojas is in Lima today to meet Peruvian President Luis Vega.", "Lima"),
        ("Chilean President Ana Rojas spoke of fires in Lima and met Peruvian President Luis Vega.", None),
        ("Chilean President Ana Rojas turned the meeting's topic to Lima with Peruvian President Luis Vega.", None),
    ],
)
def test_where_somebody_went_to_meet(text, place):
    assert only(text).place == place


def test_talks_about_another_matter_are_not_those_of_the_article():
    text = "Peace talks between Chile and Peru resumed in Lima on Monday. The trade negotiations of the firms ended on Friday."
    assert [entry.dates for entry in talks(text)] == [("2031-03-10",)]


def test_what_is_told_of_a_round():
    entry = only(
        "Chile and Peru held a fourth round of Norwegian-mediated talks in Geneva, Switzerland, on March 10-11. "
        "Chile's chief negotiator Ana Rojas said after the talks that she was content."
    )
    assert (entry.round, entry.place, entry.mediator) == (4, "Geneva, Switzerland", ("Norway",))
    assert entry.dates == ("2031-03-10", "2031-03-11")
    assert entry.people == ("Ana Rojas",)
    assert len(entry.mentions) == 2


def test_days_of_one_series_are_one_entry():
    entry = only(
        "Delegates of the Chilean and Peruvian governments attend the second round of talks in Geneva on March 11, 2031. "
        "The delegation confirmed the start of talks on Wednesday. Following Tuesday's meetings, it called them useful."
    )
    assert entry.dates == ("2031-03-11", "2031-03-12")
    assert (entry.round, entry.status) == (2, "ongoing")


def test_a_second_day_is_of_the_talks_that_went_on():
    entry = only(
        "The United States, Chile and Peru opened a second round of talks in Geneva on March 11, 2031. "
        "Chilean and Peruvian envoys sat down for another day of frosty talks."
    )
    assert set(entry.parties) == {"United States", "Chile", "Peru"}
    assert len(entry.mentions) == 2


def test_earlier_and_later_rounds_are_their_own_entries():
    entries = talks(
        "Negotiations between Chile and Peru were held in Geneva on March 3. The sides agreed on a map. "
        "The talks will resume next month."
    )
    assert [(entry.status, entry.dates) for entry in entries] == [("held", ("2031-03-03",)), ("planned", ("2031-04",))]


def test_a_meeting_foretold_and_held_on_one_day_is_one():
    entry = only(
        "Chilean President Ana Rojas was due to meet Peruvian President Luis Vega in Lima on Wednesday. "
        "Chilean President Ana Rojas met Peruvian President Luis Vega on Wednesday."
    )
    assert (entry.status, entry.dates, len(entry.mentions)) == ("held", ("2031-03-12",), 2)


def test_other_delegates_are_another_meeting():
    entries = talks(
        "Chilean President Ana Rojas met Peruvian President Luis Vega on Monday. "
        "Chilean Foreign Minister Rosa Diaz met Peruvian Foreign Minister Juan Paz on Monday."
    )
    assert [entry.people for entry in entries] == [("Ana Rojas", "Luis Vega"), ("Rosa Diaz", "Juan Paz")]


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("Chile and Peru held talks in Lima on Monday.", "bilateral"),
        ("Chile and Peru held indirect talks in Lima on Monday.", "indirect"),
        ("Chilean President Ana Rojas had a phone call with Peruvian President Luis Vega.", "phone"),
        ("A Chile-Peru working group meets the press.", "working_group"),
        ("Talks between Chile, Peru and Norway began on Monday.", "trilateral"),
    ],
)
def test_in_what_form(text, format_):
    assert only(text).format == format_


def test_who_leads_the_delegations():
    entry = only(
        "Chile and Peru held a fifth round of talks in Geneva on Monday. "
        "Foreign Minister Ana Rojas of Chile headed the delegation of her country; "
        "Peruvian envoy Luis Vega led the Peruvian team."
    )
    assert entry.people == ("Ana Rojas", "Luis Vega")


def test_who_speaks_at_a_meeting_sits_there():
    assert only("Chilean Trade Minister Ana Rojas said when speaking at a meeting of NATO trade ministers.").people == (
        "Ana Rojas",
    )


def test_a_meeting_told_of_as_new_is_another():
    first, second = talks(
        "A Chilean-Norwegian meeting took place in Oslo on Monday. Chilean President Ana Rojas decided it after talks "
        "with Norwegian Prime Minister Odd Berg and Icelandic Prime Minister Jon Arnason."
    )
    assert (len(first.parties), len(second.parties)) == (2, 3)


def test_a_member_of_congress_is_an_american():
    assert only("Peruvian President Luis Vega met with Sen. Ada Holm, D-Nev.").people == ("Luis Vega", "Ada Holm")


def test_a_run_of_rounds_is_one_entry_beside_the_rounds_told_of():
    entries = talks(
        "Chile and Peru held a fifth round of talks in Geneva on Monday. "
        "The two countries have held five rounds of talks since March."
    )
    assert [(entry.round, entry.dates) for entry in entries] == [(5, ("2031-03-10",)), (None, ())]


def test_who_mediates_one_round_mediates_the_series():
    entries = talks(
        "Chile and Peru held a fifth round of talks, mediated by Norway, in Geneva on Monday. "
        "The next round of talks between Chile and Peru has not been announced."
    )
    assert [(entry.status, entry.mediator) for entry in entries] == [("held", ("Norway",)), ("planned", ("Norway",))]


def test_what_is_called_off_beside_a_call_is_not_the_call():
    entry = only("Duties were suspended after a phone call between Chilean President Ana Rojas and Peruvian leader Luis Vega.")
    assert entry.status == "held"


def test_a_speaker_tells_of_his_own_call():
    text = "“I had a call from Chilean President Ana Rojas on Monday,” said Peruvian President Luis Vega."
    said = Statement(
        id="s",
        content=(Span(start=1, end=text.index(",”")),),
        source=None,
        cue=None,
        kind="direct",
        statement_class="speech",
        by="test",
        confidence=1.0,
        speaker=Speaker(name="Luis Vega", party="Peru"),
    )
    (entry,) = find_talks(replace(parse(text), statements=(said,)))
    assert (set(entry.parties), set(entry.people)) == ({"Chile", "Peru"}, {"Ana Rojas", "Luis Vega"})
    assert (entry.format, entry.dates) == ("phone", ("2031-03-10",))


def test_the_day_of_the_report_is_not_the_meetings():
    assert only("A spokesman said on Wednesday that Chile and Peru would hold talks.").dates == ()


def test_quotes_lie_in_the_text_and_reading_twice_is_equal():
    text = "Officials from Chile and Peru met in Lima on Monday. The two sides will meet again. Norway met Chile in Oslo."
    entries = talks(text)
    assert entries == talks(text)
    for entry in entries:
        for span in (entry.quote, *entry.mentions):
            assert text[span.start : span.end].strip()
    assert len({entry.id for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    "piece", ["talks with ", "Chile and ", "met Chile ", "Round ", "A.", "the Chile-", "call between Peru, "]
)
def test_long_text_takes_linear_time(piece):
    def seconds(times):
        parsed = parse(piece * times)
        start = time.process_time()
        find_talks(parsed)
        return time.process_time() - start

    short = seconds(3_000)
    assert seconds(12_000) < 10 * short + 0.5


@pytest.mark.parametrize(
    "text", ["", "talks", "met", "met with", "talks between", "a call with", "“talks with [", "Talks. " * 50, "\n\n"]
)
def test_odd_text_gives_nothing(text):
    assert talks(text) == ()


def test_without_a_date_relative_days_stay_open():
    (entry,) = find_talks(parse("Chile and Peru held talks in Lima on Monday.", published=None))
    assert entry.dates == ()


def test_the_seed_page_has_both_days_of_the_second_round(shared):
    text = (shared / "gold" / "dev" / "seed-presstv.txt").read_text(encoding="utf-8")
    series = next(entry for entry in find_talks(parse(text, published="2026-02-05")) if entry.round)
    assert set(series.parties) == {"United States", "Russia", "Ukraine"}
    assert (series.round, series.format, series.mediator) == (2, "trilateral", ("United States",))
    assert series.dates == ("2026-02-04", "2026-02-05")
    assert series.place is not None
    assert series.place.startswith("Abu Dhabi")
