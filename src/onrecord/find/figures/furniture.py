"""What on a page counts nothing of its story: the page's own lines, headlines of others, scores, made-up cases."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.find.figures.places import Place
from onrecord.language.numbers import Quantity
from onrecord.language.parsed import Parsed

# What a page says of itself, and the lines of recipes and adverts, also where they stand among the article's words: "You have
# 70% of this article left to read".
OF_THE_PAGE = re.compile(
    r"\b(?=[\w%])(?:of this article|left to read|our own (?:reporters|journalists|newsroom)|subscribers? only|our newsletters?"
    r"|our (?:regular )?readers"
    r"|[Ss]ave up to \d{1,3}%|% off (?:select|selected|your|sitewide|(?:[A-Z]\w+ ){1,3}[Ss]ale)|DON'T MISS:"
    r"|publish(?:es|ing) (?:\w+ ){1,3}(?:reports|stories|articles|news and information items)|min(?:ute)? read"
    r"|[Cc]oupon code|[Pp]romo code|[Oo]ffer valid|the batter\b|baking (?:dish|tray|powder|sheet)"
    r"|[Bb]est [Pp]rice|[Bb]uy [Nn]ew|[Pp]reheat|[Tt]b?sps?|tablespoons?|teaspoons?)\b"
    r"|[¼½¾] ?cup|\(\d{1,4} ?(?:gr?|ml|oz)\.?\)|Original price:|\d [ap]m \(Paris\)"
)
# Headlines of other articles stand in capitals between the paragraphs: "4 ARRESTED AFTER RAID ON DEPOT".
_LOUD = r"(?:[A-Z][A-Z’'-]+|A|I)"
LOUD_BEFORE = re.compile(rf"(?:(?<![\w’'-]){_LOUD}[,:]?[ ]|\d+[ ])*$")
LOUD_AFTER = re.compile(rf"(?:[,:]?[ ][‘'“\"]?(?:{_LOUD}|\d+)[’'”\"]?(?![\w’'-]))*")
LOUD_WORD = re.compile(r"[A-Z][A-Z’'-]+")
LOUD_REACH = 80
LOUD_WORDS = 4
# The British broadcaster's pages close with the first sentences of other stories, then with these lines.
CLOSING = re.compile(
    r"Copyright \d{4} \w+\. All rights reserved\.\s+The \w+ is not responsible for the content of external sites"
)
TEASERS = 4
"""Sentences before those lines that are such, at least; a fifth and sixth are the article's as often."""
# Words that news of matches and dishes has, and other news seldom; in an article with so many of them most numbers are scores or
# ingredients.
SCORES = frozenset(
    "innings goalkeeper midfielder striker halftime half-time playoff playoffs semifinal semifinals semi-final quarterback "
    "touchdown homer homered batting batted bowler wicket wickets pitcher puck shootout coach coaches teammate teammates matchup "
    "standings scored scoring scorer podium peloton shutout strikeouts birdie bogey assists defender rebounds basketball "
    "dunk layup lay-up rookie inning fumble touchdowns overtime buzzer roster".split()
)
KITCHEN = frozenset(
    "whisk batter teaspoon teaspoons tablespoon tablespoons tsp tbsp crust syrup simmer skillet saucepan garlic vanilla preheat "
    "oven butter".split()
)
MANY_WORDS = 4


def is_of_scores(words: Sequence[str]) -> bool:
    """Whether an article of these words is about a match or a dish."""
    found = frozenset(words)
    return max(len(found & SCORES), len(found & KITCHEN)) >= MANY_WORDS


# Behind a headline in capitals a sentence may begin: "… STUNNED COURT More than 250 men".
GOES_ON = re.compile(r"[ ][a-z]")
# "For instance, a smith sells a bell to a shop for $7. That shop then sells it for $12": nobody in particular.
MADE_UP = re.compile(
    r"[“\"]?(?:For (?:instance|example)|(?:Take|Imagine|Suppose|Let.s say|Say)(?:,? (?:for (?:example|instance)|that))?),? an? "
)
MADE_UP_TOO = re.compile(r"[“\"]?(?:That|This|These|Those|Both|The same|If|Then|Under) ")
IF_IT_IS = re.compile(r"\b[Ii]f (?:it|that|this) (?:is|was|were|costs) $")
IF_REACH = len("If that costs ")


def is_supposed(place: Place, quantity: Quantity) -> bool:
    """Whether a number is what something is only if it is so."""
    return IF_IT_IS.search(place.text, max(place.start, quantity.start - IF_REACH), quantity.start) is not None


def is_shouted(place: Place, quantity: Quantity) -> bool:
    """Whether a number stands among words in capitals."""
    text = place.text
    written = text[quantity.span.start : quantity.span.end]
    if GOES_ON.match(text, quantity.span.end) or written.upper() != written:
        return False
    before = LOUD_BEFORE.search(text, max(place.start, quantity.start - LOUD_REACH), quantity.start)
    after = LOUD_AFTER.match(text, quantity.span.end, place.end)
    return sum(len(LOUD_WORD.findall(found[0])) for found in (before, after) if found) >= LOUD_WORDS


def teasers_from(text: str, parsed: Parsed) -> int:
    """Where sentences of other stories begin at a page's end, else the text's end; `text` is the article's, made plain."""
    closing = CLOSING.search(text)
    if closing is None:
        return len(text)
    ends = [parsed.words.ends[one.last] for one in parsed.sentences]
    last = bisect_right(ends, closing.start())
    return ends[last - TEASERS - 1] if last > TEASERS else closing.start()


def is_made_up(text: str, start: int, *, goes_on: bool) -> bool:
    """Whether a sentence is of a case that nobody is in, or goes on with one."""
    return bool(MADE_UP.match(text, start) or (goes_on and MADE_UP_TOO.match(text, start)))
