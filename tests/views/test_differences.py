from hypothesis import given
from hypothesis import strategies as st

from onrecord.views.differences import KEPT, Piece, find_differences, shorten

WORDS = st.lists(st.sampled_from("the we not sign, sign 640 prisoners home. “home” a".split()), max_size=30).map(" ".join)


def written(pieces: list[Piece], kind: str) -> str:
    return "".join(piece.text for piece in pieces if piece.kind in ("same", kind))


def test_what_is_otherwise_is_marked_word_by_word() -> None:
    pieces = find_differences("We will sign it in April.", "We will not sign it in May.")
    assert [(piece.kind, piece.text) for piece in pieces if piece.kind != "same"] == [
        ("new", "not"),
        ("old", "April"),
        ("new", "May"),
    ]


@given(WORDS, WORDS)
def test_without_what_is_gone_it_is_the_new_wording(old: str, new: str) -> None:
    assert written(find_differences(old, new), "new") == new


@given(WORDS)
def test_of_one_wording_nothing_is_marked(text: str) -> None:
    assert {piece.kind for piece in find_differences(text, text)} <= {"same"}


def test_long_runs_that_did_not_change_are_left_out() -> None:
    before, after = (" ".join(f"{name}{k}" for k in range(200)) for name in ("one", "two"))
    pieces = list(shorten(find_differences(f"{before} old {after}", f"{before} young {after}")))
    assert [piece.text for piece in pieces if piece.kind in ("old", "new")] == ["old", "young"]
    assert sum(len(piece.text) for piece in pieces) < 5 * KEPT
    assert sum(piece.kind == "gap" for piece in pieces) == 2
