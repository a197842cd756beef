"""Articles are invented and marked as `marked` says."""

from collections import defaultdict

import pytest

from onrecord.errors import InputError
from onrecord.find.wording.lexicon import join_lexicons, load_lexicon, parse_lexicon
from onrecord.find.wording.wording import find_wording
from tests.find.wording.marked import parse, told

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
