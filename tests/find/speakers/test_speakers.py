"""Texts are marked: `{p …}` a person's name, `{o …}` an organisation's, `{l …}` a place's, `{n …}` a people's; `<…>` a source,
`«…»` content, `|` between statements."""

import re
import time

import pytest

from onrecord.find.speakers.speakers import find_speakers
from onrecord.records import Name, Span, Statement

KINDS = {"p": "person", "o": "organisation", "l": "place", "n": "people"}
MARK = re.compile(r"\{[poln] |[}<>«»|]")


def parse(marked):
    """(text, names, entries) of a marked text."""
    text, names, entries, opened = "", [], [], {}
    source, content, done = None, [], 0
    for match in [*MARK.finditer(marked), None]:
        text += marked[done : match.start() if match else None]
        mark = match[0] if match else "|"
        done = match.end() if match else done
        if mark[0] in "{<«":
            opened[mark[0]] = (len(text), mark)
        elif mark == "}":
            start, opening = opened["{"]
            names.append(Name(span=Span(start=start, end=len(text)), kind=KINDS[opening[1]]))
        elif mark == ">":
            source = Span(start=opened["<"][0], end=len(text))
        elif mark == "»":
            content.append(Span(start=opened["«"][0], end=len(text)))
        else:
            entries.append(entry(text, source, content))
            source, content = None, []
    return text, tuple(names), tuple(entries)


def entry(text, source, content):
    direct = any(text[piece.start] == '"' for piece in content)
    return Statement(
        id="0",
        content=tuple(content) or (Span(start=0, end=0),),
        source=source,
        cue=source,
        kind="direct" if direct else "indirect",
        statement_class="speech",
        by="test",
        confidence=1.0,
    )


def speakers(marked):
    return find_speakers(*parse(marked))


def told(marked):
    """(name, party) of each speaker."""
    return [(speaker.name, speaker.party) if speaker else None for speaker in speakers(marked)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "<{p Odo Brandt}, {n Norwegian} Prime Minister {p Ada Holm}'s envoy to the talks>, said it rained.",
            ("Odo Brandt", "Norway"),
        ),
        ("<{n Norwegian} Foreign Minister {p Ada Holm}> said it rained.", ("Ada Holm", "Norway")),
        ("<{p Ada Holm}, the foreign minister of {l Norway},> said it rained.", ("Ada Holm", "Norway")),
        ("<President {p Ada Holm} of {l Norway}> said it rained.", ("Ada Holm", "Norway")),
        (
            "<The head of the {n Norwegian} delegation, presidential aide {p Odo Brandt}>, said it rained.",
            ("Odo Brandt", "Norway"),
        ),
        ("<{p Odo Brandt}, a professor at the University of {l Oslo},> said it rained.", ("Odo Brandt", None)),
        ("<Keld Motors CEO {p Odo Brandt}> said it rained.", ("Odo Brandt", None)),
        ("<{p Odo Brandt}, {l Norway}'s former ambassador,> said it rained.", ("Odo Brandt", None)),
        ("<{p Odo Brandt}, {l Norway}'s ambassador under President {p Ada Holm}>, said it rained.", ("Odo Brandt", None)),
        ("<Rep. {p Odo Brandt}, R-Ohio>, said it rained.", ("Odo Brandt", "United States")),
        ("<A spokesman for {n Norwegian} President {p Ada Holm}> said it rained.", None),
        ("It rained, <the {o Keld Front}> said.", ("Keld Front", None)),
        ("It rained, <{l Oslo}> said.", ("Norway", "Norway")),
        ("It rained, <the {n Norwegian} side> said.", ("Norway", "Norway")),
        ("It rained, <the {o Kremlin}> said.", ("Kremlin", "Russia")),
        ("It rained, <{l Norway}'s Defence Ministry> said.", ("Norway's Defence Ministry", "Norway")),
        ("<{l Norway} and {l Peru}> said it rained.", ("Norway and Peru", None)),
        ("<Prime Minister {p Odo Brandt} and Foreign Minister {p Ada Holm}> said it rained.", ("Odo Brandt and Ada Holm", None)),
        ("<Both sides> said it rained.", ("Both sides", None)),
        ("<Experts> said it rained.", ("experts", None)),
        ("<{n Norwegian} officials> said it rained.", ("Norwegian officials", "Norway")),
        ("<{n Norwegian} media> said it rained.", ("Norwegian media", None)),
        ("<{n Norwegian} retailers> said it rained.", ("Norwegian retailers", None)),
    ],
)
def test_a_source_that_says_who_it_is(marked, expected):
    (found,) = told(marked)
    if expected is None:
        assert not speakers(marked)[0].named
    else:
        assert (found[0].lower(), found[1]) == (expected[0].lower(), expected[1])


@pytest.mark.parametrize(
    ("marked", "named"),
    [
        ("It rained, <a source close to the talks> said.", False),
        ("It rained, <a {n Norwegian} official> said.", False),
        ("It rained, <the {o Keld Front}> said.", True),
        ("Who knows, <she> said.", False),
        ("<We> think it rained.", False),
    ],
)
def test_unnamed_sources(marked, named):
    assert [speaker.named for speaker in speakers(marked)] == [named]


def test_no_source_no_speaker():
    assert told("«It rained», it was believed.") == [None]


def test_a_quotation_goes_on():
    first, second = speakers('<{p Odo Brandt}> called it rain. |«"It still falls."»')
    assert second.name == first.name == "Odo Brandt"
    assert first.inferred_from is None
    assert second.inferred_from == Span(start=0, end=10)


def test_a_surname_is_the_person_named_in_full_with_the_party_told_anywhere():
    assert (
        told("<{p Holm}> said it rained. |The {n Norwegian} foreign minister, {p Ada Holm}, left. <{p Holm}> was glad, she said.")
        == [("Ada Holm", "Norway")] * 2
    )


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<Mercy {p Varga}, a midwife in {l Norway}>, said it rained.", "Mercy Varga"),
        ("<Vice President JD {p Varga}> said it rained.", "JD Varga"),
        ("<Judge DeAndrea Gist {p Varga}> said it rained.", "DeAndrea Gist Varga"),
        ("<Secretary of State {p Varga}> said it rained.", "Varga"),
        ("<The {p Varga}> said it rained.", "Varga"),
        ("<The Minister of Trade and Industry {p Varga}> said it rained.", "Varga"),
        ("<{n Norwegian} Defence {p Odo Varga}> said it rained.", "Odo Varga"),
        ("<The editor J. {p Odo Varga}> said it rained.", "J. Odo Varga"),
        ("<{l Norway} {p Varga}> said it rained.", "Varga"),
        ("<{p Odo} “Ox” Varga, an alumnus>, said it rained.", "Odo “Ox” Varga"),
    ],
)
def test_a_name_is_whole_where_only_its_end_was_seen(marked, name):
    (speaker,) = speakers(marked)
    assert speaker.name == name


def test_a_poll_from_a_month_is_of_no_month():
    (speaker,) = speakers("According to <a Keld poll from March>, it rained.")
    assert "March" not in speaker.name


def test_two_of_one_surname_are_told_apart_by_title():
    marked = (
        "{p Ada Holm} and {p Peter Holm} met. <Ms {p Holm}> said it rained, |while <Mr {p Holm}> said it snowed, |"
        "and <{p Peter Holm}> added it was cold."
    )
    assert [name for name, _ in told(marked)] == ["Ada Holm", "Peter Holm", "Peter Holm"]


def test_spellings_of_one_surname_are_one_person():
    assert [name for name, _ in told("<{p Odo Brandtsky}> said it rained. |<{p Brandtskyy}> said so again.")] == [
        "Odo Brandtsky"
    ] * 2


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        # the running speaker, though another man is named in what he said
        ("<{p Odo Brandt}> said «Mr {p Kell} had left». |<He> added it rained.", "Odo Brandt"),
        # a new subject in the outlet's own words
        ("<{p Odo Brandt}> said it rained. |Mr {p Kell} opened a window. <He> said it was cold.", "Kell"),
        # gender by first name and by title
        ("{p Anna Kell} met {p Peter Brandt}. |<She> said it rained.", "Anna Kell"),
        ("Mr {p Kell} met Ms {p Brandt}. |<She> said it rained.", "Brandt"),
        ("<{p Odo Brandt}>, who met the king, said it rained. |The minister left. «It was cold», <he> said.", "Odo Brandt"),
        ("{p Odo Brandt}, |<who> said it rained, left.", "Odo Brandt"),
        ("{p Odo Brandt}'s answer was short. |<He> said it rained.", "Odo Brandt"),
    ],
)
def test_he_and_she(marked, who):
    speaker = speakers(marked)[-1]
    assert speaker.name == who
    text = parse(marked)[0]
    assert who in text[speaker.inferred_from.start : speaker.inferred_from.end]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "<{n Norwegian} Foreign Minister {p Ada Holm}> met {p Odo Brandt}. |<The minister> said it rained.",
            ("Ada Holm", "Norway"),
        ),
        (
            "{n Norwegian} President {p Ada Holm} met {n Peruvian} President {p Odo Brandt}. |<The {n Norwegian} leader> spoke.",
            ("Ada Holm", "Norway"),
        ),
        (
            "<{o Kremlin} Spokesman {p Odo Brandt}> said it rained. |It is cold, <the {o Kremlin} spokesman> said.",
            ("Odo Brandt", "Russia"),
        ),
        (
            "{n Norwegian} Foreign Minister {p Ada Holm} met {p Odo Brandt}, an envoy. |<{l Norway}'s top diplomat> left.",
            ("Ada Holm", "Norway"),
        ),
        (
            "{n Norwegian} Foreign Minister {p Ada Holm} met {p Odo Brandt}, an envoy. |<The {n Norwegian} negotiator> spoke.",
            ("Ada Holm", "Norway"),
        ),
        (
            "<A person familiar with the matter> said it rained. |<The person> said it was cold.",
            ("person familiar with the matter", None),
        ),
        ("<A senior {n Norwegian} official> said it rained. |<The official> left.", ("senior Norwegian official", "Norway")),
        ("<{l Norway}'s Interior Ministry> said it rained. |<The ministry> left.", ("Norway's Interior Ministry", "Norway")),
        ("<{l Norway}'s Interior Ministry> said it rained. |<It> left.", ("Norway's Interior Ministry", "Norway")),
        ("The {n Norwegian} army moved. |<The army> said it rained.", ("Norwegian army", "Norway")),
        ("{o Keld Motors} grew. |<The company> said it rained.", ("Keld Motors", None)),
        ("<{n Norwegian} President {p Ada Holm}> wrote in a post. |<The post> said it rained.", ("Ada Holm", "Norway")),
        ("<{n Norwegian} President {p Ada Holm}> said it rained. |<Her office> said so.", ("Ada Holm's office", "Norway")),
        (
            "<The {n Norwegian} air force> said it rained. |<The air force's spokesman> left.",
            ("Norwegian air force's spokesman", "Norway"),
        ),
        ("<{n Norwegian} President {p Ada Holm}> met. |<A letter from President {p Ada Holm}> said so.", ("Ada Holm", "Norway")),
        ("<The {o Keld Trade Union}> met. |<The report> said it rained.", ("Keld Trade Union", None)),
        ("<{l Norway}'s Interior Ministry> met. |<A ministry statement> said so.", ("Norway's Interior Ministry", "Norway")),
        ("<{l Norway}'s Interior Ministry> met. |<A statement> said so.", ("Norway's Interior Ministry", "Norway")),
        ("<{p Odo Brandt} of {l Norway}> met. |<Another walker, {p Ada Holm}> said so.", ("Ada Holm", None)),
        ("{n Norwegian} and {n Peruvian} envoys met for talks. |<Both sides> were glad.", ("Norway and Peru", None)),
        ("{l Norway}'s talks with {l Peru} ended. |<The two countries> were glad.", ("Norway and Peru", None)),
        ("<{l Norway} and {l Peru}> met. |It rained. |<The countries> were glad.", ("Norway and Peru", None)),
        (
            "{n Norwegian} President {p Ada Holm} met {n Peruvian} King {p Odo Brandt}. |<Both leaders> left.",
            ("Ada Holm and Odo Brandt", None),
        ),
        ("{l Norway}, {l Peru} and {l Chile} met for talks. |<Both sides> were glad.", ("both sides", None)),
        ("{n Norwegian} envoys left. |{l Oslo} was calm and <police> said so.", ("police", "Norway")),
        ("<The Keld River Board (KRB)> met. |<The {o KRB}> said it rained.", ("Keld River Board", None)),
    ],
)
def test_descriptions_that_point_back(marked, expected):
    assert told(marked)[-1] == expected


def test_a_lead_describes_whom_a_later_sentence_names():
    marked = "It rained, <a {n Norwegian} lawmaker> said. |<{p Odo Brandt}, a {n Norwegian} lawmaker>, spoke at noon."
    assert told(marked) == [("Odo Brandt", "Norway")] * 2


def test_a_description_of_nobody_stays_one():
    (speaker,) = speakers("{p Odo Brandt} met {p Ada Holm}. <The minister> said it rained.")
    assert (speaker.name, speaker.party, speaker.named, speaker.inferred_from) == ("minister", None, False, None)


def test_an_office_alone_is_of_the_state_around_it():
    assert told("In {l Norway}'s capital, <Mayor {p Odo Brandt}> said it rained.") == [("Odo Brandt", "Norway")]


def test_its_ambassador_is_of_the_state_named_before():
    assert told("{l Norway} could, as <its ambassador to {l Peru}, {p Odo Brandt}>, once said.") == [("Odo Brandt", "Norway")]


def test_the_prime_minister_is_no_deputy_and_no_former_one():
    marked = (
        "Deputy Prime Minister {p Ada Holm} met {n Norwegian} former prime minister {p Odo Brandt}. <The prime minister> spoke."
    )
    assert [speaker.named for speaker in speakers(marked)] == [False]


def test_another_source_is_another():
    first, second = speakers("<A {n Norwegian} official> said it rained. |<The second official> said it snowed.")
    assert first.inferred_from is None
    assert second.inferred_from is None


def test_a_state_is_no_body_that_begins_with_its_name():
    assert told("{o Norway Tea Board} met. <{l Norway}> said it rained.") == [("Norway", "Norway")]


def test_father_and_son_are_two():
    marked = "<{p Odo Brandt}> said it rained. |<{p Odo Brandt Jr.}> said it snowed. |<{p Brandt Jr.}> agreed."
    assert [name for name, _ in told(marked)] == ["Odo Brandt", "Odo Brandt Jr.", "Odo Brandt Jr."]


def test_a_sentence_before_the_name_gives_no_role():
    (speaker,) = speakers("It rained on the president. <Keld host {p Odo Brandt}> said so.")
    assert speaker.role == "Keld host"


def test_a_role_is_kept():
    (speaker,) = speakers("<{n Norwegian} Foreign Minister {p Ada Holm}> said it rained.")
    assert speaker.role == "Norwegian Foreign Minister"


def test_entries_in_any_order_give_the_same():
    text, names, entries = parse("<{p Odo Brandt}> said it rained. |<He> added it was cold.")
    assert find_speakers(text, names, entries[::-1]) == find_speakers(text, names, entries)[::-1]


@pytest.mark.parametrize(
    "piece",
    [
        "<{p Odo Brandt}> said it rained. |<He> added «more». |",
        "<The minister> said it rained, |<it> said. |",
        "<Minister {p Odo Brandt}, {p Ada Brandt}, {p Kell Brandt}> said, |<the company> of {o Keld Board (KB)} said. |",
        "( {l Norway} , , ' \" ",
        " ",
        "Brandt, the ",
    ],
)
def test_time_grows_no_faster_than_the_text(piece):
    def seconds(copies):
        arguments = parse(piece * copies)
        start = time.process_time()
        find_speakers(*arguments)
        return time.process_time() - start

    seconds(50)
    assert seconds(4000) < 10 * seconds(1000) + 0.5


def test_an_office_whose_name_is_a_list_has_a_holder():
    marked = "<Chairman of the Assembly Committee on Finance, Tax, and Customs Policy {p Odo Brandt}> said «it rained»."
    assert [name for name, _ in told(marked)][:1] == ["Odo Brandt"]


def test_two_governors_are_named_behind_their_regions():
    marked = "<The governors of the Karsk Region and the Omel Region, {p Odo Brandt} and {p Ada Holm},> said «it rained»."
    assert [name for name, _ in told(marked)][:1] == ["Odo Brandt and Ada Holm"]


def test_an_abbreviation_in_brackets_ends_no_name():
    assert [name for name, _ in told("<quarterly gross output (GO) data> showed «it fell».")][:1] == [
        "quarterly gross output (GO) data"
    ]
