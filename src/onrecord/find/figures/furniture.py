"""What on a page counts nothing of its story: lines of the page itself, headlines of others, scores and ingredients."""

import re
from collections.abc import Sequence

from onrecord.find.figures.places import Place
from onrecord.language.numbers import Quantity

# What a page says of itself, and the lines of recipes and adverts, also where they stand among the article's words: "You have
# 70% of this article left to read".
OF_THE_PAGE = re.compile(
    r"\b(?:of this article|left to read|our own (?:reporters|journalists|newsroom)|subscribers? only|our newsletters?"
    r"|our (?:regular )?readers"
    r"|[Ss]ave up to \d{1,3}%|% off (?:select|selected|your|sitewide|(?:[A-Z]\w+ ){1,3}[Ss]ale)|DON'T MISS:"
    r"|publish(?:es|ing) (?:\w+ ){1,3}(?:reports|stories|articles|news and information items)|min(?:ute)? read"
    r"|[Cc]oupon code|[Pp]romo code|[Oo]ffer valid|the batter\b|baking (?:dish|tray|powder|sheet)"
    r"|[Bb]est [Pp]rice|[Bb]uy [Nn]ew|[Pp]reheat|[Tt]b?sps?|tablespoons?|teaspoons?)\b"
    r"|[¼½¾] ?cup|\(\d{1,4} ?(?:gr?|ml|oz)\.?\)|Original price:"
)
# Headlines of other articles stand in capitals between the paragraphs: "FOUR ARRESTED AFTER RAID ON DEPOT".
SHOUTED = re.compile(r"(?:\b[A-Z]{2,}\b[ ,]{1,2}(?:\d+[ ])?){4}")
SHOUTED_REACH = 30
# Words that news of matches and dishes has, and other news seldom; in an article with so many of them most numbers are scores or
# ingredients.
SCORES = frozenset(
    "innings goalkeeper midfielder striker halftime half-time playoff playoffs semifinal semifinals semi-final quarterback "
    "touchdown homer homered batting batted bowler wicket wickets pitcher puck shootout coach coaches teammate teammates matchup "
    "standings scored scoring scorer podium peloton shutout strikeouts birdie bogey assists defender".split()
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


def is_shouted(place: Place, quantity: Quantity) -> bool:
    """Whether a number stands among words in capitals."""
    if GOES_ON.match(place.text, quantity.span.end):
        return False
    start, end = max(place.start, quantity.start - SHOUTED_REACH), min(place.end, quantity.span.end + SHOUTED_REACH)
    return SHOUTED.search(place.text, start, end) is not None
