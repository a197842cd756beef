"""Which runs of words are time expressions: patterns over the words' codes (`times_words.py`), one letter a word.

Tried at each place from top to bottom; the first that matches wins, so the longer come before what they contain.
"""

import re

_MONTH, _UNIT = "[MD]", "[uUkK]"
_NUMBER = r"(?:a?vf?|a?A(?:-?A)?|v?[nN])(?:x|&ab)?"
_COUNT = rf"{_NUMBER}(?:[->]{_NUMBER})?"
_DAY = rf"(?:[WV],?)?(?:{_MONTH}[no]|t?[no]f?{_MONTH})"
_CLOCK = r"(?:[cnN]pz?|cz?|m|Nz)"
_NEAR = "[LXH]"
_EARLY = "(?:t?[EG]-?|tef|efI?)"
_YEAR = f"(?:y?u?Y|{_NEAR}u|tu)"

PATTERNS = {
    # days
    "iso": "i",
    "slashed": "/",
    "clocked": rf"{_CLOCK},?I?(?:{_DAY}(?:,?Y)?|W|T)|(?:{_DAY}(?:,?Y)?|W|T),?I{_CLOCK}",  # 5 p.m. on Friday
    "full": rf"(?:[WV],?)?{_MONTH}[no],?Y|(?:[WV],?)?t?[no]f?{_MONTH},?Y",
    "month_day": rf"{_DAY}(?!-?[%uU])",  # not "a May 5 percent rise"
    "month_year": rf"{_EARLY}?{_MONTH},?f?Y(?!%)",
    # distances and quarters, before the durations and ordinals in them
    "ago": rf"(?:{_COUNT}|a)-?j?-?{_UNIT}(?:[gG]|IR)(?!-)",
    "year_ago": r"t?u-[gG](?:-?o?-?[kB])?|t?Lu'k|BLu",  # the year-ago quarter, last year's quarter, the period last year
    "quarter": rf"(?:t|t?{_NEAR}u'|t?Y'?)?(?:y-?o|o-?y?)-?[kK](?:[If]{_YEAR})?|t?Y'?k",
    "half": rf"t?[oL]bf(?:{_YEAR}|tu|t?'?d)",
    "count_near": rf"t?[LXo]j?{_COUNT}-?j?-?{_UNIT}(?!-?O)",  # the last two years
    "days_around": "tulT",
    # last, this, next
    "near_day": f"(?:{_EARLY}I?)?t?(?:[LXHs]|HL|HX)WP?",
    "near_part": "[LH]P|t?[hsXL]P|E-?P",
    "near_month": rf"{_EARLY}?(?:{_NEAR}|HL|HX){_MONTH}",
    "near": rf"{_EARLY}?t?(?:[LXhsC]|HL?|HX)y?[uk](?![-']?O|-u)",
    "day_after": "tul|[ta]uG",  # the day before, a year earlier
    "season": rf"{_EARLY}?(?:t|HL|HX|{_NEAR})?SfY|{_EARLY}?(?:t|HL|HX|{_NEAR})?SY?",
    "recent": "(?<=I)U|[rX]U|[uU]-j",  # for years, recent days, a week-long strike
    "the": "ty?u|tk(?!f)",
    # sets, plain days, durations
    "set": "Q[oj]?[uWPSk]|w|WJ",
    "set_word": "q",
    "day": f"(?:{_EARLY}I?)?(?:WP?|TP?)",
    "duration": rf"(?<!\$)(?:{_COUNT}|(?<![nNA])a)-?j?-?{_UNIT}(?!-?O|-[gG])(?:&ab)?",
    # years and months by themselves, and the rest
    "spelled_year": f"{_MONTH}?,?A-?A(?:-?A)?",
    "decade": "t?(?:E-?)?'?d",
    "century": "t?(?:E-?)?o-?u",
    "fiscal": "yu?Y",
    "month": f"(?!{_EARLY}{_MONTH}[no],?Y)(?:{_EARLY}?M|{_EARLY}D)|(?<=[If>])D",  # not "early" of "early May 5, 2031"
    "year": r"(?<!\$)(?:E-?)?Y(?!%)",
    "clock": _CLOCK,
    "year_end": "u(?:-|')?e",
    "reference": "R|C|r|hU|ItL(?![AaNnYvjouUkKWMS])|tF",  # not "in the past two days"
}
_NEVER_FIRST = "_,>&fj-"
"""Codes with which no time begins: most words, which need not be tried with each pattern."""
_ALONE = "/CDMRSTUWYcdimqrw"
"""Codes that are a time by themselves; with the others one begins only where they have another beside them."""
_BEGINS = rf"(?![{_NEVER_FIRST}]|[^{_ALONE}]_|I(?!tL))"
GRAMMAR = re.compile(rf"{_BEGINS}(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in PATTERNS.items())})")
