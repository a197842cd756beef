"""robots.txt -> what its host lets us ask for, and how often (RFC 9309)."""

from dataclasses import dataclass

from protego import Protego

NAME = "onrecord"
"""By which robots.txt files call us."""
LARGEST = 500_000
"""Bytes that are read of one: as much as the standard asks for, and the rest is not looked at."""
LONGEST_PAUSE = 60.0
"""Seconds; a host that asks for longer ones means to be left alone, and at this pace it nearly is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a host's robots.txt says to us; None where it has none and everything may be asked."""

    parsed: Protego | None = None


def parse_rules(data: bytes) -> Rules:
    """The rules of a robots.txt; lines that are none are passed over, and nothing is raised."""
    return Rules(parsed=Protego.parse(data[:LARGEST].decode("utf-8", "replace")))


def allows(rules: Rules, url: str) -> bool:
    """Whether an address may be asked."""
    return rules.parsed is None or bool(rules.parsed.can_fetch(url, NAME))


def pause_of(rules: Rules, pause: float) -> float:
    """Seconds between two visits: `pause`, or more where the host asks for it."""
    delay = rules.parsed.crawl_delay(NAME) if rules.parsed is not None else None
    return min(max(pause, float(delay or 0)), max(pause, LONGEST_PAUSE))
