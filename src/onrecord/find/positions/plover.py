"""A stand -> its PLOVER event type and mode."""

import re

from onrecord.records import Act, Plover

# What is asked for or refused.
MODES = (
    ("meet", re.compile(r"\b(?:meet|meeting|talks?|negotiat\w+|summit|dialogue|visit)\b", re.I)),
    (
        "yield",
        re.compile(
            r"\b(?:cease-?fires?|truce|sanctions|prisoners?|hostages?|withdraw\w*|releas\w+|surrender\w*|concessions?|"
            r"halt\w*|stop\w*|"
            r"recogni\w+|tariffs?|blockade|access)\b",
            re.I,
        ),
    ),
    (
        "assist",
        re.compile(r"\b(?:aid|weapons|arms|help\w*|support|assistance|funding|money|loans?|missiles?|systems?|troops)\b", re.I),
    ),
)
THREATS = (
    ("violence", re.compile(r"\b(?:attack\w*|strik\w+|destroy\w*|war|bomb\w*|force|kill\w*|military)\b", re.I)),
    ("relations", re.compile(r"\b(?:walk away|talks|negotiat\w+|ties|relations|withdraw|suspend\w*)\b", re.I)),
    (
        "restrict",
        re.compile(
            r"\b(?:sanction\w*|tariff\w*|embargo|ban\w*|restrict\w*|dut(?:y|ies)|levies|trade|"
            r"curbs?)\b",
            re.I,
        ),
    ),
    ("territory", re.compile(r"\b(?:annex\w*|seiz\w+|territor\w+|occup\w+)\b", re.I)),
)
PEACE = re.compile(
    r"\b(?:end (?:to |of )?(?:the )?(?:war|conflict|fighting|violence|hostilities)|peace|cease-?fire|truce|"
    r"de-escalat\w+)\b",
    re.I,
)
SUPPORT = re.compile(r"\b(?:welcom\w+|prais\w+|support\w*|back(?:s|ed)|endors\w+|favou?r)\b", re.I)
CONCEDES = re.compile(r"\b(?:cease-?fire|truce|withdraw\w*|concessions?)\b", re.I)
ALLEGES = re.compile(r"\b(?:accus\w+|blam\w+|alleg\w+)\b", re.I)


def plover_of(act: Act, quote: str) -> Plover | None:
    """The event type of a stand; None for what PLOVER has no type for: conditions and denials."""
    if act in ("condition", "deny"):
        return None
    if act == "demand":
        return Plover(event="REQUEST", mode=_mode(quote, MODES, "change"))
    if act == "urge":
        return (
            Plover(event="AGREE", mode=None)
            if PEACE.search(quote)
            else Plover(event="REQUEST", mode=_mode(quote, MODES, "change"))
        )
    if act == "refuse":
        return Plover(event="REJECT", mode=_mode(quote, MODES, "change"))
    if act == "threaten":
        return Plover(event="THREATEN", mode=_mode(quote, THREATS, None))
    if act == "criticise":
        return Plover(event="ACCUSE", mode="allege" if ALLEGES.search(quote) else "disapprove")
    if act == "agree" and SUPPORT.search(quote):
        return Plover(event="SUPPORT", mode=None)
    if act in ("offer", "commit") and CONCEDES.search(quote):
        return Plover(event="CONCEDE", mode=None)
    return Plover(event="AGREE", mode=None)


def _mode(quote: str, modes: tuple[tuple[str, re.Pattern[str]], ...], otherwise: str | None) -> str | None:
    return next((mode for mode, pattern in modes if pattern.search(quote)), otherwise)
