"""Articles are invented and marked as `marked` says."""

import time

import pytest

from onrecord.find.wording.wording import find_wording
from tests.find.parsing import parsed
from tests.find.wording.marked import parse, quotes, told

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
