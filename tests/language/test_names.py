import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.names import find_names
from onrecord.language.words import split_words
from onrecord.models.tags import NAME_TAGS

SHORT = {"P": "person", "O": "organisation", "L": "place", "N": "people"}


def named(text, tags=None):
    """Names as "form/kind"; `tags` maps words to tags ("B-P"), wherever they stand."""
    words = split_words(text)
    found = find_names(text, words, tag(words, tags) if tags is not None else ())
    return [f"{text[name.span.start : name.span.end]}/{name.kind}" for name in found]


def tag(words, tags):
    """One tag a word; a list gives the tags of a form's occurrences in turn, the last for all that follow."""
    left = {form: list(own) if isinstance(own, list) else [own] for form, own in tags.items()}
    out = []
    for form in words.forms:
        own = left.get(form, ["O"])
        now = own.pop(0) if len(own) > 1 else own[0]
        out.append(NAME_TAGS.index(now if now == "O" else now[:2] + SHORT[now[2]]))
    return out


def test_tags_become_names():
    assert named("Ada Holm met Lanfeng.", {"Ada": "B-P", "Holm": "I-P", "Lanfeng": "B-O"}) == [
        "Ada Holm/person",
        "Lanfeng/organisation",
    ]


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        ({"Ada": "I-P", "Holm": "I-P"}, ["Ada Holm/person"]),
        ({"Ada": "B-O", "Holm": "I-P"}, ["Ada/organisation", "Holm/person"]),
        ({"Ada": "B-P", "Holm": "I-P", "’s": "I-P"}, ["Ada Holm/person"]),
    ],
)
def test_ill_formed_tags_are_mended(tags, names):
    assert named("So Ada Holm’s plan", tags) == names


def test_a_name_does_not_end_with_a_word_that_joins():
    assert named("So the Anf and Lanfeng met.", {"Anf": "B-O", "and": "I-O"})[0] == "Anf/organisation"


def test_a_name_does_not_go_over_a_line():
    assert named("Ada Holm\nOla Berg", dict.fromkeys(["Holm", "\n", "Ola", "Berg"], "I-P") | {"Ada": "B-P"}) == [
        "Ada Holm/person",
        "Ola Berg/person",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prime Minister Ada Holm", ["Ada Holm/person"]),
        ("Mr. Holm", ["Holm/person"]),
        ("the President", []),
        ("then-President Holm", ["Holm/person"]),
        ("“Holm”", ["Holm/person"]),
        ("Holm-era", ["Holm/person"]),
        ("Kim Jong-un", ["Kim Jong-un/person"]),
        ("Ola Berg Jr.", ["Ola Berg Jr./person"]),
    ],
)
def test_a_person_without_title_possessive_and_compound(text, names):
    assert named(text, dict.fromkeys(split_words(text).forms, "I-P")) == names


@pytest.mark.parametrize(
    ("text", "tags", "names"),
    [
        ("Kiev said no.", {"Kiev": "B-P"}, ["Kiev/place"]),
        ("The Kremlin said no.", {"Kremlin": "B-P"}, ["Kremlin/organisation"]),
        ("Norwegian sailors", {}, ["Norwegian/people"]),
        ("the Hamas side", {"Hamas": "B-N"}, ["Hamas/organisation"]),
        ("a US-brokered deal", {"US-brokered": "B-N"}, ["US/place"]),
        ("Iran-Iraq border", {"Iran-Iraq": "B-L"}, ["Iran/place", "Iraq/place"]),
        ("the Iranian Foreign Ministry", {"Iranian": "B-O", "Foreign": "I-O", "Ministry": "I-O"},
         ["Iranian/people", "Foreign Ministry/organisation"]),
        ("the Norwegian Refugee Circle", {"Norwegian": "B-O", "Refugee": "I-O", "Circle": "I-O"},
         ["Norwegian Refugee Circle/organisation"]),
        ("the European Commission", {"Commission": "B-O"}, ["European Commission/organisation"]),
        ("Ted Jordan left Jordan.", {"Ted": "B-P", "Jordan": ["I-P", "O"]}, ["Ted Jordan/person", "Jordan/person"]),
        ("Israel Lev spoke.", {"Israel": "B-P", "Lev": "I-P"}, ["Israel Lev/person"]),
        ("French President Luc Roche", dict.fromkeys(["French", "President", "Luc", "Roche"], "I-P"),
         ["French/people", "Luc Roche/person"]),
        ("the Paris Agreement", {"Paris": "B-L"}, []),
        ("Islamic State group", {}, ["Islamic State/organisation"]),
    ],
)  # fmt: skip
def test_the_gazetteer_corrects(text, tags, names):
    assert named(text, tags) == names


def test_a_surname_is_its_owner_wherever_it_stands():
    text = "Rasmus Umber spoke. Umber left. So Umber said. Then Umber and Lanfeng."
    found = named(text, {"Rasmus": "B-P", "Umber": ["I-P", "B-O", "O", "B-L"]})
    assert found == ["Rasmus Umber/person", "Umber/person", "Umber/person", "Umber/person"]


def test_a_form_has_the_kind_that_it_has_most_often():
    found = named("At Lanfeng, by Lanfeng, for Lanfeng.", {"Lanfeng": ["B-O", "B-L", "B-O"]})
    assert found == ["Lanfeng/organisation"] * 3


def test_a_title_outweighs_the_tags():
    found = named("We saw Umber. President Umber left Umber.", {"Umber": "B-O"})
    assert found == ["Umber/person"] * 3


def test_later_mentions_are_added_unless_the_word_is_a_common_one_there():
    text = "Ada Stone spoke. They met Stone. Stone walls fell, of stone. Stonewall fell."
    assert named(text, {"Ada": "B-P", "Stone": ["I-P", "O"]}) == ["Ada Stone/person", "Stone/person"]


def test_an_organisation_is_added_if_it_is_known():
    text = "The Ostian Relief Fund rose. All hail the Ostian Relief Fund!"
    tags = {"Ostian": ["B-O", "O"], "Relief": ["I-O", "O"], "Fund": ["I-O", "O"]}
    assert named(text, tags) == ["Ostian Relief Fund/organisation"] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prime Minister Ada Holm left. Later Holm came back.", ["Ada Holm/person", "Holm/person"]),
        ("He met Mr. Holm there.", ["Holm/person"]),
        ("Ada Holm, the trade minister, left.", ["Ada Holm/person"]),
        ("Then Ada van Holm said no.", ["Ada van Holm/person"]),
        ("The Green Market Square rose.", []),
        ("It came from Norway.", ["Norway/place"]),
        ("Supreme Court President", []),
    ],
)
def test_without_tags_only_plain_evidence_counts(text, names):
    assert named(text) == names


@given(
    st.text(alphabet=st.sampled_from("AaUS. ,-'’Kiev\n"), max_size=120), st.lists(st.integers(0, 8), min_size=120, max_size=120)
)
def test_names_lie_in_the_text_and_do_not_overlap(text, tags):
    words = split_words(text)
    names = find_names(text, words, tags[: len(words)])
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))
    assert all(0 <= name.span.start < name.span.end <= len(text) for name in names)


@pytest.mark.parametrize("piece", ["Ada Holm ", "!", "US-", "Al ", "A B\n", "Mr. "])
@pytest.mark.parametrize("kind", [0, 1, 2, 4])
def test_time_is_linear(piece, kind):
    def seconds(count):
        words = split_words(piece * count)
        begun = time.process_time()
        find_names(piece * count, words, [kind] * len(words))
        find_names(piece * count, words, ())
        return time.process_time() - begun

    seconds(1000)
    assert seconds(40_000) < 20 * seconds(5000) + 0.5
