"""Which words take a stand, and of which act; the articles are invented."""

import time
from dataclasses import replace
from re import _parser as re_parser

import pytest

from onrecord.find.positions.positions import find_positions, propose
from onrecord.find.positions.triggers import OPENING, PROMPTS, VERB_STARTS, VERBS, is_prompted
from onrecord.records import Plover
from tests.find.positions.marked import ADDRESSEES, AROUND, STANDS, parse, positions, stands


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway demanded that Sweden withdraw its troops from the border.", [("Norway", "demand")]),
        ("Norway has refused to hold talks with Sweden on the islands.", [("Norway", "refuse")]),
        ("Norway is ready to negotiate a treaty with Sweden.", [("Norway", "offer")]),
        ("Norway threatened on Friday to impose tariffs on Swedish timber.", [("Norway", "threaten")]),
        ("Norway condemned the Swedish attack on its ferries.", [("Norway", "criticise")]),
        ("Norway denied the Swedish claims about the cable.", [("Norway", "deny")]),
        ("Norway urged Sweden to return to the talks.", [("Norway", "urge")]),
        ("Norway pledged to return the Swedish prisoners.", [("Norway", "commit")]),
        ("Norway would not negotiate with Sweden until its ships left the strait.", [("Norway", "condition")]),
        ("The African Union called for a ceasefire in Norway.", [("African Union", "urge")]),
        ("Norwegian Foreign Minister Ada Holm rejected the proposal of Sweden.", [("Norway", "refuse")]),
        ("Norway's demand for a Swedish apology stands.", [("Norway", "demand")]),
        ("Norwegian Secretary of State Ada Holm has refused to call the Swedish attack a crime.", [("Norway", "refuse")]),
        ("After the call with Sweden, Norway is waiting for Denmark to submit a plan.", [("Norway", "demand")]),
        ("Norway has been pushing both Sweden and Denmark to find a compromise on the islands.", [("Norway", "urge")]),
        ("The Swedish plan for the islands was criticised by Norway as a threat to the peace.", [("Norway", "criticise")]),
        ("Envoys of Norway and Sweden met. The two sides agreed to hold talks.", [("Norway", "agree"), ("Sweden", "agree")]),
    ],
)
def test_narration(text, found):
    assert stands(text) == found


def test_an_agreement_is_everybodys_and_each_part_of_it_is_one():
    found = find_positions(
        parse("Norway and Sweden agreed to exchange 40 prisoners, present their plans for a truce, and continue the talks."),
        STANDS,
        ADDRESSEES,
    )
    assert [(one.party, one.toward) for one in found[:2]] == [("Norway", ("Sweden",)), ("Sweden", ("Norway",))]
    assert len(found) == 6


def test_a_deal_counts_for_both_sides():
    assert sorted(stands("Norway has signed a fishing agreement with Sweden.")) == [("Norway", "agree"), ("Sweden", "agree")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("«Sweden must release the crew», <the minister> {said}.", [("Norway", "demand")]),
        ("«Sweden must be laughing about the crew», <the minister> {said}.", []),
        ("“«“We will never accept the Swedish blockade”»,” <the minister> {said}.", [("Norway", "refuse")]),
        ("«“Sweden is dragging out this war and lying to the world”», <he> {said}.", [("Norway", "criticise")]),
        ("<The minister> {said} «Norway would retaliate against Swedish ships».", [("Norway", "threaten")]),
        ("<The minister> {said} «Norway has an inalienable right to enrichment».", [("Norway", "demand")]),
        ("«“The ceasefire line is non-negotiable”», <the minister> {said} after the talks.", [("Norway", "refuse")]),
        ("<The minister> {accused} «Sweden of sabotaging the talks».", [("Norway", "criticise")]),
        ("<The minister> {said} «Norway does not want a war with Sweden».", [("Norway", "deny")]),
        ("“«“We must return to the talks with Sweden”»,” <he> {said}.", [("Norway", "urge")]),
        ("<The minister> {said} «Norway would respond to the Swedish proposal soon».", [("Norway", "commit")]),
        ("<The minister> {said} «Norway would lift the sanctions on Sweden».", [("Norway", "commit")]),
        ("<The minister> {said} «no place was set for the talks with Sweden».", []),
        ("<The minister> {said} «11 people were killed in the Swedish strike».", []),
    ],
)
def test_statements(text, found):
    assert stands(text, "Norway") == found


def test_what_one_side_ascribes_to_the_other_says_so():
    said = "<The minister> {said} «Sweden has rejected a ceasefire with Norway»."
    (found,) = find_positions(parse(f"{AROUND}{said}", "Norway"), STANDS, ADDRESSEES)
    assert (found.party, found.ascribed_by, found.statement) == ("Sweden", "Norway", "s0")


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor accused the defendant of spying for Sweden.",
        "Norway beat Sweden 3-1 and will play Denmark in the final.",
        "The company in Norway demanded a refund from its supplier.",
        "Norway was criticised by observers.",
        "The minister declined to comment on Sweden.",
        "Lena Berg, an analyst, criticised Norway over the talks.",
    ],
)
def test_no_position(text):
    assert stands(text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Norway demanded the withdrawal of Swedish troops.", "stated"),
        ("Norway had previously demanded the withdrawal of Swedish troops.", "past"),
        ("Norway will demand the withdrawal of Swedish troops.", "future"),
        ("Norway might demand the withdrawal of Swedish troops.", "hypothetical"),
        ("Norway has never demanded the withdrawal of Swedish troops.", "negated"),
    ],
)
def test_mode(text, mode):
    assert [entry.mode for entry in positions(text)] == [mode]


@pytest.mark.parametrize(
    ("text", "plover"),
    [
        ("Norway demanded the release of prisoners from Sweden.", Plover(event="REQUEST", mode="yield")),
        ("Norway refused to meet Sweden for talks.", Plover(event="REJECT", mode="meet")),
        ("Norway threatened to impose tariffs on Sweden.", Plover(event="THREATEN", mode="restrict")),
        ("Norway accused Sweden of shelling the port.", Plover(event="ACCUSE", mode="allege")),
        ("Norway welcomed the Swedish plan for talks.", Plover(event="SUPPORT", mode=None)),
        ("Norway would not negotiate with Sweden until its ships left.", None),
        ("Norway denied the Swedish claims about the cable.", None),
    ],
)
def test_plover(text, plover):
    assert [entry.plover for entry in positions(text)] == [plover]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Sweden must pull all its troops out of the isles as a condition to end the war", "condition"),
        ("Norway would continue to fight the war until Sweden leaves", "threaten"),
        ("Norway would continue to fight the plague with Sweden", "commit"),
    ],
)
def test_what_is_said_of_a_war(said, act):
    stands = [one.stand for one in propose(parse(f"<Holm> {{said}} «{said}».", "Norway")) if one.party == "Norway"]
    assert [one.act for one in stands if one.rule.startswith("said_")] == [act]


def test_a_long_line_takes_linear_time():
    for piece in (
        "Norway demanded, and Sweden refused ",
        "Norway and Sweden, ",
        "must not until ",
        "A B C ",
        "Norway's demand for ",
    ):
        text = piece * 4000
        parsed = parse(text)
        began = time.process_time()
        find_positions(parsed, STANDS, ADDRESSEES)
        assert time.process_time() - began < 1, piece


def test_many_sentences_take_linear_time():
    def seconds(sentences):
        parsed = parse("Norway demanded that Sweden withdraw its troops. " * sentences)
        began = time.process_time()
        assert find_positions(parsed, STANDS, ADDRESSEES)
        return time.process_time() - began

    seconds(100)  # what is loaded once
    assert seconds(4000) < 8 * seconds(1000)


def beginnings(pattern, length):
    """The first characters, at most so many, of what a parsed pattern can match, in lower case."""
    found, whole = {""}, set()
    for operation, value in pattern:
        match str(operation):
            case "LITERAL":
                more = {chr(value).lower()}
            case "IN":
                assert all(str(kind) == "LITERAL" for kind, _ in value)
                more = {chr(code).lower() for _, code in value}
            case "BRANCH":
                more = set().union(*(beginnings(branch, length) for branch in value[1]))
            case "SUBPATTERN":
                more = beginnings(value[3], length)
            case "MAX_REPEAT":
                assert value[:2] == (0, 1)
                more = {"", *beginnings(value[2], length)}
            case "AT" | "ASSERT" | "ASSERT_NOT":
                more = {""}
            case other:
                raise AssertionError(other)
        found = {(begun + after)[:length] for begun in found for after in more}
        whole |= {begun for begun in found if len(begun) == length}
        found -= whole
        if not found:
            break
    return found | whole


def test_verbs_are_looked_for_wherever_they_can_begin():
    begun = beginnings(re_parser.parse(VERBS.pattern, VERBS.flags), OPENING)
    assert {beginning.ljust(OPENING) for beginning in begun} <= VERB_STARTS
    assert min(map(len, begun)) == OPENING - 1  # "vow" and "ink" need a blank after them


@pytest.mark.parametrize(
    ("sentence", "prompted"),
    [
        ("Ostia rules out a truce.", True),
        ("Ostia rules the waves.", False),
        ("Norland turned it down.", False),
        ("Norland turned down the plan.", True),
        ("“Won’t,” he says.", True),
        ("They had concerns.", True),
        ("They had lunch.", False),
        ("It is not\nso.", False),
        ("It is not so.", True),
        ("A self-professed co-signatory.", True),
        ("The harbour lay quiet.", False),
    ],
)
def test_sentences_with_the_first_word_of_a_trigger_are_worth_a_look(sentence, prompted):
    assert is_prompted(sentence, 0, len(sentence)) is prompted
    assert (PROMPTS.search(sentence) is not None) is prompted
    assert not is_prompted(sentence, 0, 3)


def test_calls_for_something_press_without_a_claim():
    assert [one.act for one in positions("Norway called for an immediate ceasefire with Sweden in the strait.")] == ["urge"]


def test_what_the_outlet_asks_is_nobodys_stand():
    assert stands("Would Norway be ready to attack Sweden over the islands in the strait?") == []
    assert stands("Norway is ready to attack Sweden over the islands in the strait.") != []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway was willing to withdraw provided Sweden's border could be secured.", "condition"),
        ("Norway dismissed Swedish calls for a withdrawal from the islands.", "refuse"),
        ("Norway dismissed the Swedish accusations about the cable.", "deny"),
    ],
)
def test_what_hangs_on_a_verb_changes_its_act(text, act):
    assert {one.stand.act for one in propose(parse(text)) if one.stand.act and one.party == "Norway"} == {act}


def test_criticism_that_no_rule_tells_has_a_word_that_judges():
    assert not any(
        one.act == "criticise" for one in positions("<The minister> {said} «Sweden holds the north of the islands».", "Norway")
    )


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway called for Sweden to withdraw its troops from the islands.", "demand"),
        ("Norway called for an answer from Sweden to its note.", "demand"),
        ("Norway called for a truce between Sweden and Denmark.", "urge"),
        ("Norway called on all nations to respect the border.", "urge"),
        ("Norway called on Sweden to respect the border.", "demand"),
        ("Norway pushes for a ceasefire with Sweden.", "urge"),
        ("Norway opposes the Swedish plan for the islands.", "refuse"),
        ("Norway opposes the Swedish sanctions on its fishermen.", "criticise"),
        ("Norway is ready to defend its islands against Sweden.", "commit"),
        ("Norway rejected comments by Sweden on the cable.", "deny"),
    ],
)
def test_the_object_makes_the_act(text, act):
    assert {one.stand.act for one in propose(parse(text)) if one.stand.act and one.party == "Norway"} == {act}


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("The Swedish demand is unacceptable to the government", "refuse"),
        ("The Swedish raid on the harbour is unacceptable", "criticise"),
        ("Norway will suspend all talks with Sweden", "refuse"),
        ("Norway will suspend the sanctions on Sweden", "commit"),
        ("All states must keep to the treaty", "urge"),
        ("The treaty must be kept", "demand"),
        ("Sweden has a responsibility to release the crew", "demand"),
        ("Both sides agreed that the strait must stay open", "agree"),
    ],
)
def test_what_a_party_says_of_it(said, act):
    stands = [one.stand for one in propose(parse(f"<Holm> {{said}} «{said}».", "Norway")) if one.party == "Norway"]
    assert [one.act for one in stands if one.rule.startswith("said_")] == [act]


def test_a_second_verb_has_its_own_words():
    text = "Norway condemned the Swedish raid on the harbour, threatening Sweden with new sanctions."
    assert stands(text) == [("Norway", "criticise"), ("Norway", "threaten")]


@pytest.mark.parametrize(
    ("role", "whose"), [("foreign minister", {"Norway"}), ("opposition leader", set()), ("former premier", set())]
)
def test_who_is_not_in_office_speaks_for_no_state(role, whose):
    parsed = parse("«We will never accept the blockade of Sweden», <Ada Holm> {said}.", "Norway")
    (one,) = parsed.statements
    speaker = replace(one.speaker, role=role)
    found = propose(replace(parsed, statements=(replace(one, speaker=speaker),)))
    assert {proposal.party for proposal in found} - {"Sweden"} == whose


def test_whose_allies_somebody_is():
    assert not any(one.party == "Norway" for one in propose(parse("Norway's allies must answer Sweden and demanded a truce.")))


def test_an_article_about_other_things_needs_surer_stands():
    text = "Norway agreed to open the bridge."
    about, other = f"{text} {AROUND}", f"{text} " + "The farmers of the valley, who had waited for rain, sat down to eat. " * 40
    assert [one.quote.start for one in find_positions(parse(about), STANDS, ADDRESSEES)][:1] == [0]
    assert find_positions(parse(other), STANDS, ADDRESSEES) == ()


@pytest.mark.parametrize(("who", "whose"), [("Lawyers for families", set()), ("Officials", {"Norway", "Denmark"})])
def test_lawyers_speak_for_no_state_wherever_their_clients_are_from(who, whose):
    parsed = parse(f"<{who} from Norway and Denmark> {{said}} «the raid on the harbour was a crime».")
    found = propose(replace(parsed, statements=tuple(replace(one, speaker=None) for one in parsed.statements)))
    assert {one.party for one in found if one.stand.statement} == whose


@pytest.mark.parametrize(
    ("text", "found"), [("pushed his deadline back to July", []), ("pushed Sweden to reopen the strait", ["urge"])]
)
def test_only_somebody_is_pushed_to_something(text, found):
    assert [one.stand.act for one in propose(parse(f"Norway {text}.")) if one.stand.rule == "urge"] == found


def test_a_verb_without_an_object_goes_on_with_what_it_comes_to():
    parsed = parse("Norway has refused so far, rejecting any pullback of its troops.")
    ends = {parsed.article.text[one.stand.start : one.stand.end] for one in propose(parsed) if one.stand.rule == "refuse"}
    assert "Norway has refused so far, rejecting any pullback of its troops" in ends
    parsed = parse("Norway has refused the offer, saying nothing of its troops.")
    ends = {parsed.article.text[one.stand.start : one.stand.end] for one in propose(parsed) if one.stand.rule == "refuse"}
    assert ends == {"Norway has refused the offer"}


def test_a_noun_s_phrase_before_a_sentence_ends_at_its_comma():
    parsed = parse("Despite Norway's agreement to cede the strait to Denmark, Sweden has refused a pullback.")
    found = {(one.party, one.told, parsed.article.text[one.stand.start : one.stand.end]) for one in propose(parsed)}
    assert ("Norway", "agree", "Norway's agreement to cede the strait to Denmark") in found
    assert not any(one.stand.rule == "noun_agreement" for one in propose(parse("Norway's agreement on fish is old.")))
