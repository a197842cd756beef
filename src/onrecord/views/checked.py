"""Verdicts on a draft's quotations -> JSON, or the terminal: the draft's words, the record's, and where they are to be seen."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.style import Style
from rich.text import Text

from onrecord.check.verdicts import FAIR, Checked
from onrecord.store.rows import words_at
from onrecord.views.json_lines import Json, source_object
from onrecord.views.shown import one_line

WORDS = 300
"""Characters of a quotation that a person is shown."""
SIGNS = {"verbatim": "✓", "cut": "✓", "undecided": "?", "paraphrased": "~"}
COLOURS = {"✓": "green", "?": "yellow", "~": "yellow", "✗": "red"}


def checked_object(one: Checked, draft: str) -> Json:
    """Give a verdict as `check --json` has it."""
    quotation, recorded = one.quotation, one.recorded
    return {
        "quotation": _quoted(one, draft),
        "start": quotation.pieces[0].start,
        "end": quotation.pieces[-1].end,
        "kind": "quotation" if quotation.literal else "claim",
        "verdict": one.verdict,
        "why": one.why,
        "claimed_speaker": quotation.speaker.name if quotation.speaker else None,
        "speaker": recorded.speaker.name if recorded and recorded.speaker else None,
        "statement": recorded.id if recorded else None,
        "text": recorded.written if recorded else None,
        "article": source_object(recorded.article) if recorded else None,
        "difference": [{"draft": change.draft, "record": change.record} for change in one.differences],
    }


def show_checked(verdicts: Sequence[Checked], draft: str, console: Console) -> None:
    """Write verdicts for a person to read, in the draft's order, then how many there are of each."""
    for one in verdicts:
        sign = SIGNS.get(one.verdict, "✗")
        line = draft.count("\n", 0, one.quotation.pieces[0].start) + 1
        console.print(
            Text.assemble(
                (f"{sign} {one.verdict}", Style(bold=True, color=COLOURS[sign])), (f"  line {line}  ", Style(dim=True)),
                one_line(one.quotation.speaker.name if one.quotation.speaker else "nobody named", 80), ": ",
                one_line(_marked(one, draft), WORDS),
            )
        )  # fmt: skip
        for note in _notes(one):
            console.print(Text("    " + note, style=Style(dim=True)))
    counts = Counter(one.verdict for one in verdicts)
    unfair = sum(n for verdict, n in counts.items() if verdict not in FAIR)
    console.print()
    console.print(Text(" · ".join(f"{n} {verdict}" for verdict, n in counts.most_common()), style=Style(bold=bool(unfair))))


def _notes(one: Checked) -> list[str]:
    notes = [one_line(one.why)] if one.why else []
    if one.verdict == "altered":
        notes += [_changed(change.draft, change.record) for change in one.differences]
    recorded = one.recorded
    if recorded:
        source = recorded.article
        who = recorded.speaker.name if recorded.speaker else "nobody named"
        where = " · ".join(str(part) for part in (source["outlet"], source["date"], source["url"] or source["input"]) if part)
        if one.verdict not in FAIR or one.differences:
            notes.append(f"record: {one_line(who, 80)}: {one_line(recorded.written, WORDS)}")
        notes.append(one_line(where, WORDS))
    return notes


def _changed(draft: str | None, record: str | None) -> str:
    if draft is None:
        return f"left out: {one_line(record or '', WORDS)}"
    return (
        f"put in: {one_line(draft, WORDS)}" if record is None else f"“{one_line(draft, WORDS)}”, not “{one_line(record, WORDS)}”"
    )


def _quoted(one: Checked, draft: str) -> str:
    return words_at(draft, one.quotation.pieces)


def _marked(one: Checked, draft: str) -> str:
    return f"“{_quoted(one, draft)}”" if one.quotation.literal else _quoted(one, draft)
