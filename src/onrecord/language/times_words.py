"""Words that time expressions are made of, each with the code of what it is.

The grammar (`times_grammar.py`) is written over these codes, one letter a word:

    W Monday          w Mondays       V Mon.           M January         D May, Jan.: may be another word
    Y 1998, a year    n 1 to 31       N other number   o first, 2nd      A one, twenty     a a, an    v several, few
    b half            x 1/2           & and            > to, or          u day, year       U days     k quarter  K quarters
    j full, straight  S summer        P morning        J mornings        m noon            T today    c 10:30    p a.m.   z GMT
    L last, previous  X next, coming  H this           h that            s same            C current  r recent
    E early, late     G earlier       e end, start     g ago             l before, after   t the      f of       I in, on, since …
    Q every           q daily         y fiscal         R now, recently   F future          d 1990s    B period   O old
    i 2026-02-04      / 4/2/2026      - ' ,  themselves    % percent, million    $ currency    _ anything else, however long
"""

import calendar
import re

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTH_NAMES = "|".join(filter(None, calendar.month_name))
"""For patterns in which a month's name stands."""
MONTH_NUMBERS = MONTHS | {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
SHORT_DAYS = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
MOMENTS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
DAYS_AWAY = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1}
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
    if number
} | {word: 10 * tens for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
MULTIPLES = {"dozen": 12, "hundred": 100}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"final": 4, "latter": 2}
DECADES = {
    word: f"19{tens}"
    for tens, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
UNITS = {
    "second": "S", "minute": "TM", "hour": "H", "day": "D", "weekend": "WE", "week": "W", "fortnight": "F", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
UNIT_OF = UNITS | {f"{word}s": unit for word, unit in UNITS.items()} | {"centuries": "CE"}
SETS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y",
    "yearly": "P1Y", "biweekly": "P2W",
}  # fmt: skip
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF",
}  # fmt: skip
DOUBTFUL_MONTHS = ("march", "april", "may", "june", "august")
"""Also a verb, an adverb or people's names; like the short forms they are months beside a number or after a preposition."""

_BY_CODE: dict[str, str | tuple[str, ...] | dict[str, str] | dict[str, int]] = {
    "A": NUMBERS | MULTIPLES, "S": SEASONS, "P": PARTS, "m": MOMENTS, "T": DAYS_AWAY, "o": ORDINALS, "d": DECADES, "q": SETS,
    "R": REFERENCES,
    "a": "a an", "v": "several some few many couple dozens numerous", "b": "half", "&": "and", ">": "to or",
    "u": "minute hour day weekend week fortnight month year decade century", "k": "quarter", "K": "quarters",
    "U": "seconds minutes hours days weekends weeks fortnights months years decades centuries",
    "j": "full straight consecutive whole more additional long trading working business successive further other",
    "J": "mornings afternoons evenings nights", "z": "gmt utc est edt cet cest pst pdt bst",
    "L": "last past previous prior preceding latest",
    "X": "next coming following upcoming", "H": "this", "h": "that these", "s": "same", "C": "current", "r": "recent",
    "E": "early late mid", "G": "earlier later", "e": "end beginning start middle close", "g": "ago hence", "l": "before after",
    "t": "the", "f": "of", "Q": "every each", "y": "fiscal financial calendar", "F": "future", "B": "period", "O": "old",
    "I": "in on at since by until till from through during between within for over",
    "%": "percent million billion trillion pct points",
}  # fmt: skip


def _codes() -> dict[str, str]:
    """Forms, as written, with their codes. What is also an ordinary word counts as time only where it is capitalised."""
    lower = {word: code for code, words in _BY_CODE.items() for word in (words.split() if isinstance(words, str) else words)}
    # "Independence Day", "60 Minutes": a unit with a capital is a name
    forms = lower | {word.capitalize(): code for word, code in lower.items() if code not in "uUkKS"}
    for day in WEEKDAYS:
        forms |= {day.capitalize(): "W", day.upper(): "W", f"{day.capitalize()}s": "w"}
    for month in MONTH_NUMBERS:
        sure = month in MONTHS and month not in DOUBTFUL_MONTHS
        forms |= {month.capitalize(): "M" if sure else "D", month.upper(): "D", f"{month.capitalize()}.": "D"}
    for short in SHORT_DAYS:
        forms |= {short.capitalize(): "V", f"{short.capitalize()}.": "V"}
    forms |= {zone.upper(): "z" for zone in str(_BY_CODE["z"]).split()}
    forms |= dict.fromkeys("-‐‑–", "-") | dict.fromkeys(("'", "’", "'s", "’s", "`"), "'") | dict.fromkeys("$£€¥", "$")
    return forms | {",": ",", "%": "%", "FY": "y", "a.m.": "p", "p.m.": "p", "am": "p", "pm": "p", "AM": "p", "PM": "p"}


CODES = _codes()
# Most words begin as no short form with a stop does.
TOKEN = re.compile(
    r"[b-oq-z][^\W\d_]*+"
    r"|(?=[ADFJMNOSTWap])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun|[ap]\.m)\."
    r"|[^\W\d_]++|[0-9]++(?:[.,:/-][0-9]++)*+[A-Za-z]*+|['’]s\b|[^\w\s]|\n[^\S\n]*+\n"
)
_NUMBER_CODES = re.compile(
    r"(?P<Y>1[5-9]\d\d|20\d\d)|(?P<n>(?:0?[1-9]|[12]\d|3[01])(?:-(?:0?[1-9]|[12]\d|3[01]))?)|(?P<o>\d{1,2}(?:st|nd|rd|th))"
    r"|(?P<d>(?:1[5-9]\d|20\d|\d)0s)|(?P<i>(?:19|20)\d\d-[01]\d-[0-3]\d)|(?P<s>[0-3]?\d([/-])[0-3]?\d\7(?:\d\d|\d{4}))"
    r"|(?P<c>(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[ap]m)|(?:[01]?\d|2[0-4]):[0-5]\d(?::\d\d)?|(?:0?[1-9]|1[0-2])[ap]m)|(?P<x>1/2)"
    r"|(?P<N>\d{1,4}(?:\.\d{1,2})?|\d{1,3}(?:,\d{3})+)"
)


def code_of_number(form: str) -> str:
    """The code of a token that begins with a digit; `_` where it is nothing that times are made of."""
    match = _NUMBER_CODES.fullmatch(form)
    if not match or len(form) > len("2026-02-04T"):
        return "_"
    return "/" if match.lastgroup == "s" else match.lastgroup or "_"
