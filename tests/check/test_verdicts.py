import shutil
from pathlib import Path

import pytest

from onrecord.check.attributed import find_attributed
from onrecord.check.drafts import parse_markdown
from onrecord.check.verdicts import Checked, check_draft
from onrecord.store.corrections import correct
from onrecord.store.open import open_store


def verdicts(record: str, draft: str) -> list[Checked]:
    text = parse_markdown(draft)
    with open_store(record) as store:
        return list(check_draft(store, text, find_attributed("draft.md", text)))


def quoted(record: str, draft: str) -> Checked:
    (one,) = [one for one in verdicts(record, draft) if one.quotation.literal]
    return one


FERRY = "The ferry line between our two coasts has carried letters through three wars, and it will carry them through this one"
LEAVE = "We came to Port Ansel for 640 prisoners, and we will not leave the table before the last of them is home"


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        (f'Oren Halvik said: "{FERRY}."', "verbatim"),
        (f"“{FERRY},” Halvik said.", "verbatim"),
        (f"Oren Halvik said: «{FERRY}».", "verbatim"),
        (f"Oren Halvik said: „{FERRY}“.", "verbatim"),
        (f"Oren Halvik said:\n\n> {FERRY}.\n", "verbatim"),
        (f'"{FERRY[:40].rsplit(" ", 1)[0]}," Halvik said, "{FERRY[:40].rsplit(" ", 1)[1]}{FERRY[40:]}."', "verbatim"),
        (f'Oren Halvik said: "{FERRY.replace("letters", "weapons")}."', "altered"),
        (f'Oren Halvik said: "{FERRY.replace("three", "four")}."', "altered"),
        ('Oren Halvik said: "The ferry line between our two coasts … will carry them through this one."', "altered"),  # 3 wars
        ('Ilse Marrow said: "our engineers can begin the repairs within nine days."', "altered"),  # on a condition
        ('Ilse Marrow said: "We will leave the table before the last of them is home."', "altered"),  # no "not"
        ('Ilse Marrow said: "We … will not leave the table before the last of them is home."', "altered"),  # no 640
        ('Ilse Marrow said: "We will not leave the table … before … them is home."', "cut"),
        ('Ilse Marrow said: "we will not leave the table before the last of them is home."', "cut"),
        ('Oren Halvik said: "They have turned a ceasefire into … a room."', "altered"),
        ('Oren Halvik said: "turned a ceasefire into a waiting room."', "cut"),
        ('Tomas Verrin said: "They have turned a ceasefire into a waiting room."', "other_speaker"),
        (
            'Tomas Verrin said: "the harbour would stay closed to foreign vessels until the mines had been cleared."',
            "paraphrased",
        ),
        ('Oren Halvik said: "Every lighthouse on this coast shall burn green until the autumn."', "not_found"),
        ('Oren Halvik said: "the harbour has a longer memory than its admirals."', "undecided"),  # printed, but nobody's words
        ('Oren Halvik said: "The ferry line between our two coasts has turned a ceasefire into a waiting room."', "altered"),
    ],
)
def test_a_quotation_is_judged(record: str, draft: str, verdict: str) -> None:
    one = quoted(record, draft)
    assert (one.verdict, one.why if one.verdict != verdict else "") == (verdict, "")


def test_what_was_altered_is_shown_word_by_word(record: str) -> None:
    one = quoted(record, f'Oren Halvik said: "{FERRY.replace("letters", "heavy weapons")}."')
    assert [(change.draft, change.record) for change in one.differences] == [("heavy weapons", "letters")]
    one = quoted(record, 'Ilse Marrow said: "We came to Port Ansel … for prisoners."')
    assert ("640" in (change.record or "") for change in one.differences)


def test_a_verdict_rests_on_a_statement_that_can_be_looked_up(record: str) -> None:
    one = quoted(record, f'Ilse Marrow said: "{LEAVE}."')
    assert one.verdict == "verbatim"
    assert one.recorded is not None
    assert one.recorded.article["url"] == "https://ledger.example/1"
    with open_store(record) as store:
        row = store.execute("SELECT words FROM statements WHERE id = ?", (one.recorded.id,)).fetchone()
    assert LEAVE in row["words"]


def test_what_people_rejected_is_never_cited(record: str, tmp_path: Path) -> None:
    mended = str(shutil.copy(record, tmp_path / "mended.db"))
    one = quoted(mended, f'Ilse Marrow said: "{LEAVE}."')
    assert one.recorded is not None
    with open_store(mended) as store, store:
        correct(store, one.recorded.id, "reject", by="Ann", why="she never said it")
    one = quoted(mended, f'Ilse Marrow said: "{LEAVE}."')
    assert (one.verdict, one.recorded) == ("undecided", None)  # printed, but nobody's words


def test_a_draft_that_names_nobody_is_told_whose_words_they_are(record: str) -> None:
    one = quoted(record, f'A sentence was heard all day: "{FERRY}."')
    assert one.verdict == "verbatim"
    assert "Halvik" in one.why


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Tomas Verrin said that the harbour would stay closed to foreign vessels until the mines had been cleared.", "verbatim"),
        ("Tomas Verrin said the mines must be cleared before foreign vessels may use the closed harbour.", "paraphrased"),
        ("Ilse Marrow said that 720 prisoners had to come home before she would leave the table.", "undecided"),
        ("Oren Halvik said that the orchards would be given to whoever plants them first.", "not_found"),
    ],
)
def test_a_claim_is_judged_by_what_it_says(record: str, draft: str, verdict: str) -> None:
    (one,) = verdicts(record, draft)
    assert not one.quotation.literal
    assert one.verdict == verdict


def test_a_title_in_quotation_marks_is_no_quotation(record: str) -> None:
    assert not verdicts(record, 'The film "The Long Harbour" opened in the capital last week.')
