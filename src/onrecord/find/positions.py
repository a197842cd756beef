"""An article -> its positions: what each side demands, on what condition, offers, agrees to, refuses, threatens and so on."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.find.positions_plover import plover_of
from onrecord.find.positions_quote import conjuncts, issue_of
from onrecord.find.positions_scenes import find_scenes
from onrecord.find.positions_stands import Stand, find_stands
from onrecord.language.ids import entry_id
from onrecord.language.parsed import Parsed
from onrecord.records import Act, Position, Span

# Whose calls press others without a claim of their own.
BODIES = frozenset(
    (
        "United Nations", "African Union", "ASEAN", "Vatican", "SCO", "Arab League", "G7", "G20",
        "BRICS", "OSCE", "IAEA", "Red Cross", "ICRC", "WHO", "ECOWAS", "OPEC", "Commonwealth", "World Bank",
    )
)  # fmt: skip
SPLIT = ("agree", "demand", "urge", "commit")
"""Acts of which a list makes several."""
PRESSES = ("call_for", "said_must", "said_must_other")
BY = "rules:positions"
# Share of right entries by trigger in the 61 articles of gold's `train` part, found with the reader's statements and with gold's,
# drawn as by ten more entries towards what 80 entries in other news gave that were judged by hand (0.71).
CONFIDENCE = {
    "agree": 0.83, "agreement": 0.59, "call_for": 0.8, "commit": 0.79, "criticise": 0.7, "demand": 0.67, "expect": 0.76,
    "offer": 0.81, "refuse": 0.76, "threaten": 0.73, "urge": 0.78, "noun_proposal": 0.67, "said_favour": 0.76, "said_must": 0.76,
    "said_must_other": 0.76, "said_must_we": 0.65, "said_no": 0.76, "said_will": 0.68, "said_wrong_after": 0.77,
    "said_wrong_before": 0.7,
}  # fmt: skip
OTHERWISE = 0.71


def find_positions(parsed: Parsed) -> tuple[Position, ...]:
    """The positions of an article, in text order."""
    stands = [stand for scene in find_scenes(parsed) for stand in find_stands(scene)]
    kept = _without_repeats(stands)
    return tuple(entry for stand in kept for entry in _entries(parsed, stand))


def _without_repeats(stands: list[Stand]) -> list[Stand]:
    """Of stands of one party whose quotes overlap, the first found."""
    kept: list[Stand] = []
    for stand in stands:
        near = [one for one in kept[-12:] if one.start < stand.end and stand.start < one.end]
        left = tuple(party for party in stand.parties if not any(party in one.parties for one in near))
        if left:
            kept.append(replace(stand, parties=left))
    return sorted(kept, key=lambda one: (one.start, one.end))


def _entries(parsed: Parsed, stand: Stand) -> Iterator[Position]:
    text = parsed.article.text
    spans = conjuncts(text, stand.start, stand.object, stand.end) if stand.act in SPLIT else ()
    for start, end in spans or ((stand.start, stand.end),):
        quote = Span(start=start, end=end)
        for party in stand.parties:
            act: Act = "urge" if stand.rule in PRESSES and party in BODIES else stand.act
            partners = tuple(one for one in stand.parties if one != party) if stand.act == "agree" else ()
            yield Position(
                id=entry_id(parsed.article.edition, "positions", (quote,), party, act),
                quote=quote,
                party=party,
                act=act,
                toward=partners or stand.toward,
                issue=issue_of(text, max(start, stand.object) if stand.object < end else start, end),
                mode=stand.mode,
                ascribed_by=stand.ascribed_by,
                plover=plover_of(act, text[start:end]),
                statement=stand.statement.id if stand.statement else None,
                by=BY,
                confidence=CONFIDENCE.get(stand.rule, OTHERWISE),
            )
