"""Articles are invented; `«…»` marks a statement's content, `<…>` its source, `[…]` its cue."""

import re
import time
from collections import defaultdict

import pytest

from onrecord.errors import InputError
from onrecord.find.wording.lexicon import join_lexicons, load_lexicon, parse_lexicon
from onrecord.find.wording.sources import how_unnamed
from onrecord.find.wording.wording import find_wording
from onrecord.records import Span, Speaker, Statement
from tests.find.parsing import parsed

MARKS = {"«": "»", "<": ">", "[": "]"}
USER = """
[[entry]]
kind = "loaded"
terms = ["sea|lake robbers", "*-paid crowd|crowds"]
reason = "the coast guard's word for fishermen"
[[entry]]
kind = "naming"
terms = ["Ostburg"]
reason = "the old name"
[[entry]]
kind = "loaded"
terms = ["spineless"]
reason = "a judgement"
judges = true
[[entry]]
kind = "loaded"
terms = ["outfit"]
reason = "a label"
grows = true
not_after = ["sports"]
voices = ["outlet"]
"""


def parse(marked, party=None, kind=None):
    """A marked text; the last piece of a statement is followed by `|` where another statement comes."""
    text, statements, spans, opened = "", [], defaultdict(list), {}
    for piece in re.split(r"([«»<>\[\]|])", marked + "|"):
        if piece in MARKS:
            opened[MARKS[piece]] = len(text)
        elif piece in opened:
            spans[piece].append(Span(start=opened.pop(piece), end=len(text)))
        elif piece == "|" and spans:
            statements.append(statement(text, len(statements), spans, party, kind))
            spans = defaultdict(list)
        elif piece != "|":
            text += piece
    return parsed(text, statements)


def statement(text, number, spans, party, kind):
    content = tuple(spans["»"])
    quoted = all(text[piece.start] in '"“' for piece in content)
    source = spans[">"][0] if spans[">"] else None
    return Statement(
        id=f"s{number}",
        content=content,
        source=source,
        cue=spans["]"][0] if spans["]"] else None,
        kind=kind or ("direct" if quoted else "indirect"),
        statement_class="speech",
        by="test",
        confidence=1.0,
        speaker=Speaker(name="Ada Holm", party=party),
    )


def told(marked, lexicon=None, **parsed):
    parsed = parse(marked, **parsed)
    entries = find_wording(parsed, lexicon)
    return [(entry.kind, entry.voice, parsed.article.text[entry.quote.start : entry.quote.end]) for entry in entries]


def quotes(marked, kind, **parsed):
    return [quote for found, _, quote in told(marked, **parsed) if found == kind]


# whose voice


def test_the_same_label_in_three_voices():
    assert told(
        "The regime closed the port. <She> [said] «the regime would fall». «“The regime is finished,”» <she> [added]."
    ) == [
        ("loaded", "outlet", "The regime"),
        ("loaded", "paraphrase", "the regime"),
        ("loaded", "speaker", "The regime"),
    ]


def test_words_in_marks_are_a_speakers_also_outside_of_statements():
    assert told("Crowds held up a banner that read “no talks with warmongers in our city hall”.") == [
        ("loaded", "speaker", "warmongers")
    ]


def test_a_direct_statement_without_marks_is_a_speakers():
    assert told("«The warmongers will lose», <she> [said].", kind="direct") == [("loaded", "speaker", "The warmongers")]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The envoy met her over claims of a genocide in France.", "a genocide"),
        ("She was asked whether she calls the mayor a traitor.", "a traitor"),
        ("Two groups from Ostburg are designated as terrorist groups.", "terrorist groups"),
    ],
)
def test_what_somebody_claims_or_calls_another_is_not_the_outlets(text, form):
    assert told(text) == [("loaded", "paraphrase", form)]


def test_what_is_pointed_to_is_called_so_by_the_outlet():
    assert told("He is accused of joining the terrorist group.") == [("loaded", "outlet", "terrorist group")]


def test_the_answers_of_an_interview_are_a_speakers():
    assert told("She met the regime. Q: What of the warmongers? A: The regime and its junta fell. Q: Who is the junta?") == [
        ("loaded", "outlet", "the regime"),
        ("loaded", "outlet", "the warmongers"),
        ("loaded", "speaker", "The regime"),
        ("loaded", "speaker", "its junta"),
        ("loaded", "outlet", "the junta"),
    ]


# labels and names


def test_a_label_takes_its_names_with_it():
    assert quotes("He fled the former Kornel regime. Only Anna Holm's clique stayed. Under regime rule he hid.", "loaded") == [
        "the former Kornel regime",
        "Anna Holm's clique",
        "regime",
    ]


def test_a_label_at_a_sentences_beginning():
    assert quotes("Holm’s regime fell. It's regime rule. Then Mr. Brandt’s junta won.", "loaded") == [
        "Holm’s regime",
        "regime",
        "Brandt’s junta",
    ]


@pytest.mark.parametrize(
    "text", ["The sanctions regime was eased.", "A new tax regime starts in May.", "They want regime change."]
)
def test_a_regime_of_rules_is_no_label(text):
    assert quotes(text, "loaded") == []


def test_a_form_is_told_once_in_each_voice():
    assert quotes("The junta met. Later the junta slept. <He> [said] «the junta slept».", "loaded") == ["The junta", "the junta"]


def test_a_name_is_told_once_for_each_form():
    assert quotes("Envoys left Kiev. Kiev was silent. The Kyiv office of the bank closed.", "naming") == ["Kiev", "Kyiv"]


def test_a_dish_is_no_name_of_a_city():
    assert quotes("She ordered chicken and Kiev cake.", "naming") == []


def test_what_the_newspapers_put_in_capitals_between_is_not_the_articles():
    assert quotes("Talks went on. JUDGE SLAMS WARMONGERS IN COURT RULING Talks ended.", "loaded") == []
    assert quotes("Talks went on. MOB AT TOWN HALL: 'A DESPICABLE ACT' Berlin and France agreed.", "loaded") == []
    assert quotes("Talks went on. BERLIN ENDS TALKS WITH WARMONGERS The mayor left.", "loaded") == []


def test_a_name_that_holds_a_charged_word_is_a_name():
    assert quotes("Singer Joy Crooks opened the evening.", "loaded") == []


@pytest.mark.parametrize(
    "text",
    [
        "The loan came under a new debt financing regime. In spring the new regime took office in the guild.",
        "The thieves rent out infected lamps as proxies.",
        "The trade war has hurt makers of lamps.",
        "Two papers took back the fake news about the bakery.",
        "Police in Germany counted more racist, antisemitic and other crimes.",
        "She teaches Zionist values in Haifa.",
        "Rice is an integral part of Japanese feasts. By hook or by crook Berlin's internal affairs minister will taste it.",
        "Germany looks at the underlying causes of fog and fines reckless driving.",
        "She weighed the use of the word “terrorist” in Germany.",
        "A disgraced former baker of Berlin debunked the recipe.",
        "“It was as if we had become terrorists,” he told the court in Germany. “We are not terrorists.”",
    ],
)
def test_the_same_words_in_another_sense(text):
    assert quotes(text, "loaded") == []


def test_a_trade_war_that_has_an_owner():
    text = "Mr. Holm's trade war hurts lamps. It is his own trade war."
    assert quotes(text, "loaded") == ["Holm's trade war", "his own trade war"]


# charged judgements need a side


def test_a_judgement_counts_where_a_side_is_judged():
    assert quotes("Critics in town see France behind a shameless bid.", "loaded") == ["a shameless bid"]
    assert quotes("The band played a shameless love song.", "loaded") == []


def test_a_speaker_judges_the_other_side_not_his_own():
    assert quotes("«“The absurd demands of France must end,”» <she> [said].", "loaded", party="Germany") == ["The absurd demands"]
    assert quotes("«“Our absurd bureaucracy in Germany must end,”» <she> [said].", "loaded", party="Germany") == []


def test_the_side_must_stand_in_the_same_sentence():
    assert quotes("France sent a note. The weather was cruel to the harvest.", "loaded") == []


# marks


def test_marks_that_distance():
    assert told("The mayor of Berlin opened a “brotherly” road in France.") == []
    assert told("Berlin saw proof of a “genocide” in France.") == [("scare_quotes", "outlet", "“genocide”")]


@pytest.mark.parametrize(
    "text",
    [
        "The minister of France called it a “wonderful” day.",
        "France won with the film “The Long Road” on Friday.",
        "France's coach saw a “calm”, “serious” and “patient” team there.",
        "In France a ‘silent’ tram was shown.",
        "The pianist wore a “velvet” coat.",
        "Judges in France took up the “missing letters” case again.",
        "France is to debate a “common shelf” on Monday.",
    ],
)
def test_marks_that_quote_or_name(text):
    assert quotes(text, "scare_quotes") == []


def test_a_name_of_somebodys_choice_for_a_policy():
    assert quotes("France fell under the “Fair Deal” tariffs in May.", "scare_quotes") == ["“Fair Deal”"]


def test_so_called_keeps_its_distance_from_whatever_follows():
    assert told("They live in the so-called “Free Zone” by the sea.") == [("scare_quotes", "outlet", "so-called “Free Zone”")]


def test_a_charged_word_in_marks_within_a_paraphrase_is_the_speakers():
    assert told("<He> [said] «France had sent the “terrorists” to the border».", kind="mixed") == [
        ("loaded", "speaker", "terrorists")
    ]
    accused = told("<He> [accused] «France of a “double standard”».", kind="mixed")
    assert accused == [("loaded", "speaker", "double standard")]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("<He> [said] «there was nothing in claims of a “genocide” in France».", "“genocide”"),
        ("<He> [said] «France had spoken of the “root causes” of the war».", "“root causes”"),
        ("<He> [said] «there was no proof of a “White genocide” in France».", "“White genocide”"),
    ],
)
def test_a_claim_and_one_sides_word_in_marks_within_a_paraphrase(text, quote):
    assert told(text, kind="mixed") == [("scare_quotes", "paraphrase", quote)]


# sources


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        ("a person familiar with the plan", "single"),
        ("a senior Norland official", "single"),
        ("one diplomat at the talks", "single"),
        ("experts", "several"),
        ("the officials", "several"),
        ("six officials who were briefed on the plan", "several"),
        ("people close to the family", "several"),
        ("two of the Norland officials", "several"),
        ("local media", "media"),
        ("the local authorities", "several"),
        ("a resident of the port", "single"),
        ("many in the capital", "crowd"),
        ("Some Norlanders", "crowd"),
        ("student activists", "several"),
        ("harbour workers", "plural"),
    ],
)
def test_sources_without_a_name(phrase, rule):
    assert how_unnamed(phrase) == rule


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "Ada Holm",
        "the official",
        "a ministry spokesperson",
        "the authorities",
        "the Norland authorities",
        "researchers at Ostburg University",
        "his advisers",
        "Holm's critics",
        "some of them",
        "39% of the respondents",
        "prosecutors",
        "the company",
        "they",
        "three men",
        "people in the street",
        "the experts",
        "a Post reporter",
        "these researchers",
        "several politicians, including Mayor Ada Holm",
        "others, such as Prof Odo Brandt of Ostburg",
        "stickers",
        "company reports",
    ],
)
def test_sources_that_can_be_told_or_are_none(phrase):
    assert how_unnamed(phrase) is None


def test_a_source_is_told_once_however_often_it_speaks():
    text = "<Analysts> [say] «prices rise».| <Analysts> [expect] «a pause»."
    assert quotes(text, "unnamed_source") == ["Analysts"]


def test_the_unnamed_one_of_two_joined_sources():
    text = "The bridge fell, [according to] <the mayor's office and local news reports>."
    assert quotes(text.replace("fell", "«fell»"), "unnamed_source") == ["local news reports"]


def test_sources_are_the_outlets_choice_of_words_except_in_a_quotation():
    assert told("<She> [said] «the plan, according to officials, was ready».") == [("unnamed_source", "outlet", "officials")]
    assert told("«“The plan, according to officials, was ready,”» <she> [said].") == []


@pytest.mark.parametrize(
    "text",
    [
        "<Local media> [cited] the mayor's note that «nobody was hurt».",
        "Prices rose by half, «they were flat before», <reports> [show].",
        "<Harbour workers> will be free to walk out on Friday, [threatening] «to close the port».",
        "<Harbour workers> like the new quay. It has lamps. Some held signs that [said] «no more fog».",
    ],
)
def test_whom_one_can_ask_and_who_says_nothing(text):
    assert quotes(text, "unnamed_source") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("«The two» [were believed] «to have met».", "were believed to"),
        ("Other plans [thought] «to have been drawn up include a canal».", "thought to have been drawn"),
        ("Until May the island was seen as safe.", "was seen as"),
        ("The Ostburg Post has learned the price.", "The Ostburg Post has learned"),
        ("He moves firms to Ostburg, raising concerns that Marn may lose its mill.", "raising concerns"),
        ("There had been fears that the dam would break.", "There had been fears"),
        ("Speculation is rife that he will go.", "Speculation is rife"),
        ("He left on Monday, citing local media.", "local media"),
    ],
)
def test_phrases_that_hide_a_source(text, quote):
    assert quotes(text, "unnamed_source") == [quote]


# the lexicon


def test_who_voices_concerns_hides_behind_nobody():
    text = (
        "The move met widespread condemnation from Ostian clerics. There were calls by Marn to stop. Ada Holm sent a letter "
        "raising concerns over the dam, and the guild has raised concerns too."
    )
    assert quotes(text, "unnamed_source") == []


def test_a_users_lexicon_beside_the_one_that_comes_along():
    lexicon = join_lexicons([load_lexicon(), parse_lexicon(USER)])
    assert told("The regime met lake robbers and a mine-paid crowd in Ostburg.", lexicon) == [
        ("loaded", "outlet", "The regime"),
        ("loaded", "outlet", "lake robbers"),
        ("loaded", "outlet", "mine-paid crowd"),
        ("naming", "outlet", "Ostburg"),
    ]


def test_a_users_entry_wins_over_the_one_that_comes_along():
    theirs = parse_lexicon('[[entry]]\nkind = "loaded"\nterms = ["junta"]\nreason = "ours"')
    (entry,) = find_wording(parse("The junta met."), join_lexicons([load_lexicon(), theirs]))
    assert entry.reason == "ours"


def test_what_an_entry_can_say():
    lexicon = parse_lexicon(USER)
    assert told("The Kornel outfit left. The sports outfit lost. <He> [said] «the outfit slept».", lexicon) == [
        ("loaded", "outlet", "The Kornel outfit")
    ]
    assert told("A spineless reply came. France gave a spineless reply.", lexicon) == [("loaded", "outlet", "a spineless reply")]


@pytest.mark.parametrize(
    "toml",
    [
        "entry = 3",
        "[[entry]",
        '[[entry]]\nkind = "rude"\nterms = ["x"]\nreason = "r"',
        '[[entry]]\nkind = "loaded"\nterms = ["x"]',
        '[[entry]]\nkind = "loaded"\nterms = "x"\nreason = "r"',
        '[[entry]]\nkind = "loaded"\nterms = [" "]\nreason = "r"',
        '[[entry]]\nkind = "loaded"\nterms = ["x"]\nreason = "r"\nweight = 2',
        '[[entry]]\nkind = "loaded"\nterms = ["x"]\nreason = "r"\nvoices = ["choir"]',
        '[[entry]]\nkind = "loaded"\nterms = ["' + "a|b " * 30 + '"]\nreason = "r"',
    ],
)
def test_a_lexicon_that_is_none(toml):
    with pytest.raises(InputError):
        parse_lexicon(toml)


def entries_that_come_along():
    return {term.entry for terms in load_lexicon().values() for term in terms}


def test_every_entry_has_its_reason_and_its_source():
    assert all(entry.reason and entry.source for entry in entries_that_come_along())


def test_every_conflict_has_the_words_of_each_of_its_sides():
    sides = defaultdict(set)
    for entry in entries_that_come_along():
        if entry.conflict and entry.side != "either":
            sides[entry.conflict].add(entry.side)
    alone = {conflict for conflict, found in sides.items() if len(found) < 2}
    # One side renamed what the other had named before: the other's name is the usual one, which signals nothing.
    assert alone == {"Gulf of Mexico", "Falkland Islands", "Myanmar"}


# whatever comes


@pytest.mark.parametrize("text", ["", "\n", "“", "so-called “", "regime", "*-backed -backed", "“ ” ‘ ’"])
def test_odd_texts(text):
    find_wording(parse(text))


@pytest.mark.parametrize("piece", ["A'", "the regime ", "France absurd ", "“a” ", "according to ", "a-", "-backed", "There is "])
def test_time_is_linear(piece):
    text = piece * (400_000 // len(piece))
    article = parsed(text)
    began = time.process_time()
    find_wording(article)
    assert time.process_time() - began < 10
