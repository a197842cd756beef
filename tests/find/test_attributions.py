"""Linking, with tags given by hand: a word's tag stands after it, as in `Varga/SR said/Q`."""

import pytest

from onrecord.find.attributions import Attribution, Run, adopt_sources, find_attributions, split_paragraphs, split_relatives
from onrecord.language.quotes import mark_quotes
from onrecord.language.words import split_words
from onrecord.models.tags import INDEX


def link(tagged):
    """[(source, cue, content pieces)] of a text whose words carry tags."""
    pairs = [part.rsplit("/", 1) if "/" in part else (part, "O") for part in tagged.split(" ")]
    words = split_words(" ".join(form for form, _ in pairs))
    assert words.forms == [form for form, _ in pairs]
    labels = [label for _, label in pairs]
    tags = [
        INDEX["O"] if label == "O" else INDEX[("I-" if i and labels[i - 1] == label else "B-") + label]
        for i, label in enumerate(labels)
    ]

    def told(runs):
        return [" ".join(words.forms[run.first : run.last + 1]) for run in runs]

    return [(told(a.source), told(a.cue), told(a.content)) for a in find_attributions(words, mark_quotes(words), tags)]


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        ("Varga/SR said/Q it/CL rained/CL .", [(["Varga"], ["said"], ["it rained"])]),
        ("It/CR rained/CR , said/Q Varga/SL .", [(["Varga"], ["said"], ["It rained"])]),
        ("Talks/CR , Varga/SR said/Q , went/CL on/CL .", [(["Varga"], ["said"], ["Talks", "went on"])]),
        (
            "Varga/SR said/Q it/CL rained/CL , adding/Q it/CL poured/CL .",
            [(["Varga"], ["said"], ["it rained"]), (["Varga"], ["adding"], ["it poured"])],
        ),
        (
            "Varga/SR said/Q it/CL rained/CL . Adding/Q it/CL poured/CL .",
            [(["Varga"], ["said"], ["it rained"]), ([], ["Adding"], ["it poured"])],
        ),
        ("Varga/SR made/Q it clear/Q it/CL rained/CL .", [(["Varga"], ["made", "clear"], ["it rained"])]),
        (
            "Varga/SR says/Q neither/CL side/CL has announced/Q losses/CL .",
            [(["Varga"], ["says"], ["neither side has announced losses"])],
        ),
        ("It/CN rained/CN .", [([], [], ["It rained"])]),
        ("it/CL rained/CL", []),
        ("Varga/SR said/Q nothing", []),
    ],
)
def test_pieces_go_to_the_nearest_cue_on_their_side(tagged, expected):
    assert link(tagged) == expected


def test_a_source_is_adopted_from_the_broader_view_by_its_cue():
    words = split_words("Odo Brandt , who said , adding")
    broad, who, own = Run("SR", 0, 1), Run("SR", 3, 3), Run("SR", 1, 1)
    narrow = [Attribution(cue=[Run("Q", 4, 4)], source=[own]), Attribution(cue=[Run("Q", 6, 6)])]
    adopt_sources(
        words, narrow, [Attribution(cue=[Run("Q", 4, 4)], source=[who]), Attribution(cue=[Run("Q", 6, 6)], source=[broad])]
    )
    assert [attribution.source for attribution in narrow] == [[own], [broad]]


def test_a_quotation_in_a_later_paragraph_is_an_attribution_of_its_own():
    words = split_words("“ A , ” Odo said . “ B . ”\n“ C . ”")
    attribution = Attribution(
        cue=[Run("Q", 5, 5)], source=[Run("SL", 4, 4)], content=[Run("CR", 0, 3), Run("CL", 7, 10), Run("CL", 12, 15)]
    )
    first, second = split_paragraphs(words, [attribution])
    assert [run.first for run in first.content] == [0, 7]
    assert (second.cue, second.source, [run.first for run in second.content]) == ([], [], [12])


def test_a_relative_clause_that_claims_something_is_an_attribution_of_its_own():
    words = split_words("Experts, who put the losses far higher, say it rained, adding it poured.")
    source, rained, poured = Run("SR", 0, 7), Run("CL", 10, 11), Run("CL", 14, 15)
    told = [Attribution(cue=[Run("Q", 9, 9)], source=[source], content=[rained]),
            Attribution(cue=[Run("Q", 13, 13)], source=[source], content=[poured])]  # fmt: skip
    found = split_relatives(words, told)
    head = Run("SR", 0, 0)
    assert [(a.cue[0].first, a.source, a.content[0]) for a in found] == [
        (3, [head], Run("CL", 4, 7)), (9, [head], rained), (13, [head], poured),
    ]  # fmt: skip


@pytest.mark.parametrize("source", ["Holt, who told police of it", "Holt, who said so", "Holt, who was born by the sea"])
def test_other_relative_clauses_stay_in_the_source(source):
    words = split_words(f"{source} , left")
    end = len(words) - 1
    told = Attribution(cue=[Run("Q", end, end)], source=[Run("SR", 0, end - 2)], content=[Run("CL", 0, 0)])
    assert split_relatives(words, [told]) == [told]
