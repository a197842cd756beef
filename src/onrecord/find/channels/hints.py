"""One look at a clause that tells whether any pattern of channels can match it."""

import re


def _by_initial(words: str) -> str:
    """An alternation of words, put so that one look at a character excludes all that begin otherwise."""
    ends: dict[str, list[str]] = {}
    for word in words.split("|"):
        ends.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in ends.items())


_HINTS = (
    r"told|tell|post|tweet|twitter|media|social|telegram|facebook|truth social|reporters|journalists|press|conference|"
    r"briefing|hearing|testi|committee|interview|speaking|spoke|comments|televis|quot|cited|citing|agenc|wrote to|"
    r"radio|broadcast|statement|communiqu|release|web ?site|call|letter|e-?mail|speech|address|remarks|rally|summit|"
    r"forum|meeting|ceremony|outset|opening|report|memo|document|filing|submission|study|survey|book|paper|note|"
    r"ruling|order|complaint|lawsuit|decree|resolution|essay|editorial|op-ed|column|article|analysis|guidance|draft|"
    r"response|reply|answer|event|gathering|parade|session|universi|institute|academy|church|school|college|cathedral|"
    r"question|duma|bundestag|sabha|sejm|majlis|rada\b|assembly|lords|debate|service|convention|dialogue|appearance|"
    r"gaggle|office|ministry|embassy|department|kremlin|government|cabinet|comment|conversation|exchange|chat|talk|"
    r"homily|confirmed|decision|indictment|declaration|notice|judge?ment|dissent|podcast|episode|panel|campaign|opinion|affidavit|application|biography|memoir|deposition|advisory|bulletin|"
    r"newsletter|webinar|seminar|symposium|workshop|lecture|reception|funeral|vigil|gala|banquet|dinner|luncheon|"
    r"inaugura|commence|town hall|documentary|docuseries|exhibition|agreed to|court|trial|parliament|senat|congress|"
    r"knesset|lawmakers|commons|audience|prayer|plenary|inquest|jury|instagram|whatsapp|weibo|tiktok|youtube|linkedin|"
    r"threads|bluesky|readout|keynote|toast|sermon|podium|lectern|pulpit|stage|cross-exam|phone|reached|polled|surveyed|according|stream|webcast|proclamation|manifesto|"
    r"pledges|text|brochure|obituary|evidence|asked by|questioned by|pressed by|interviewed|met with|sat down|"
    r"sitting down"
)
_HINTS_ALONE = (
    r"x\b|tv\b|mps\b|cnn\b|bbc\b|nbc\b|cbs\b|abc\b|msnbc\b|cnbc\b|pbs\b|npr\b|fox\b|said\s+to\b|confirm\w*\s+to\b|"
    r"explain\w*\s+to\b|admit\w*\s+to\b|stress\w*\s+to\b|clarifi\w*\s+to\b|recount\w*\s+to\b|recall\w*\s+to\b|"
    r"reveal\w*\s+to\b|describ\w*\s+to\b|repeat\w*\s+to\b|insist\w*\s+to\b|complain\w*\s+to\b"
)
HINT = re.compile(rf"\b(?:(?:auto|re|sub|live)?(?:{_by_initial(_HINTS)})|(?:{_by_initial(_HINTS_ALONE)}))")
"""One cheap look, at a clause in lower case, that lets most go: without one of these words no pattern can match."""
