"""An article -> its figures: how many of what, who says so, for when, and who says otherwise."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace
from heapq import merge

from onrecord.find.figures.accounts import with_tellers
from onrecord.find.figures.claimants import (
    BY_OTHERS,
    Pollsters,
    claimant_of,
    find_authors,
    find_holders,
    find_pollsters,
    holds,
    pollster_of,
    who_puts,
)
from onrecord.find.figures.contested import find_contests
from onrecord.find.figures.counted import find_counted
from onrecord.find.figures.currencies import with_currencies
from onrecord.find.figures.dollars import find_home
from onrecord.find.figures.furniture import OF_THE_PAGE, is_made_up, is_of_scores, is_shouted, is_supposed, teasers_from
from onrecord.find.figures.names import ASIDE, BAR, LISTED, Sum, is_no_price
from onrecord.find.figures.none import find_multiples, find_none
from onrecord.find.figures.nouns import counts_people
from onrecord.find.figures.period import find_period
from onrecord.find.figures.places import Counted, Place
from onrecord.find.figures.quote import MEASURE, find_quote
from onrecord.find.figures.repeats import without_repeats
from onrecord.find.figures.votes import find_tallies
from onrecord.language.ids import entry_id
from onrecord.language.numbers import Quantity, find_quantities
from onrecord.language.parsed import Parsed
from onrecord.language.sentences import Sentence, sentence_of
from onrecord.records import Figure, Span, Statement

BY = "rules:figures"
# "Five drones each over the Karsk and Omel regions" are two figures.
EACH_OF_TWO = re.compile(r"[ ]each[ ](?:over|in|from|near|at|above|across)[ ][^,.;:]{1,60}?[ ]and[ ]")
# Code point for code point, so that spans stay right; the patterns know the plain space only.
SPACES = dict.fromkeys("\t\u00a0\u2007\u2009\u202f", " ") | dict.fromkeys("\u2010\u2011", "-")
ODD = re.compile(f"[{''.join(SPACES)}]")
# A narrow space groups a number's digits: "10\u00a0000".
GROUPED = re.compile(r"[\u00a0\u2009\u202f](?<=\d.)(?=\d{3}(?!\d))")
# So does a plain one in some languages: "1 031 250 men", "tanks – 10 987 (+3)", "about 5 600 raids".
SPACED = re.compile(r"\d\d?\d?(?:[ ]\d{3}){1,4}(?![\d-]|[ .,:]\d)")
NOT_SPACED = re.compile(r"[\w.,+-]$|\d[ ]$")
BEFORE_SPACED = re.compile(r"(?:[–—:-]|\b(?:about|than|over|nearly|some))[ ]$|\(\+$")
"""What has to stand before one space, which may also part a day or a page from a number."""
# "The 1948 defenders of the town", "the 2030/31 cup".
A_YEAR = re.compile(r"the[ ]19\d\d(?=[ ][a-z])|.{3}[ ](?:19|20)\d\d[/–-]\d\d\b", re.IGNORECASE)
GOES_ON = re.compile(r"[ ][a-z]{2,}\b")
AGAIN = re.compile(r"(?:\d|\b(?:hundred|thousand|million|billion|trillion|[mb]l?n))[ ][\w-]+(?:[ ][\w-]+)?[ ][(\[][ ]?$")
"""A bracket behind a number and its noun: "7 billion crowns ($880 million)"."""
# Fitted by training/confidences.py: what told what is counted -> the share that annotators have too (168 articles), drawn towards
# that in articles on which no rule was written. That judged right in news which nobody had looked at was weighed in by hand, by
# the same formula: the script alone does not give these values again.
CONFIDENCE = {
    "area": 0.97, "percent": 0.81, "money": 0.72, "noun": 0.93, "verb_before": 0.83, "verb_after": 0.56, "per_side": 0.83,
    "vague": 0.78, "people": 0.88, "toll": 0.98, "things": 0.86, "any_noun": 0.8, "few": 0.81, "continued": 0.97,
    "listed": 0.98, "including": 0.93, "none": 0.82, "loss": 0.98, "bare": 0.82, "multiple": 0.97,
}  # fmt: skip


def find_figures(parsed: Parsed) -> tuple[Figure, ...]:
    """The figures of an article, in text order."""
    counts = [*_counts(parsed)]
    if is_of_scores(parsed.words.forms):
        counts = [one for one in counts if one[1].unit not in ("other", "percent")]
    holders = find_holders(parsed.statements, [quantity.span.start for quantity, _, _ in counts])
    pollsters = find_pollsters(parsed.article.text)
    authors = find_authors(parsed.article.text, parsed.statements)
    figures: list[Figure] = []
    before: Sum | None = None
    for (quantity, counted, place), told in zip(counts, holders, strict=True):
        holder = told if told and holds(parsed.article.text, told, quantity.start, place.start) else None
        found = [*_sides(parsed, quantity, counted, place, holder, pollsters, authors, before)]
        if found and counted.unit in ("money", "percent") and found[0].of != counted.unit:
            before = Sum(name=found[0].of, sentence=place.start, sentence_end=place.end, end=quantity.span.end)
        figures += found
    return find_contests(parsed, with_tellers(without_repeats(parsed.article.text, figures)))


def plain(text: str) -> str:
    """The text with plain spaces and hyphens, code point for code point."""
    if ODD.search(text):
        text = GROUPED.sub("\N{NEXT LINE}", text)
        for odd, even in SPACES.items():
            text = text.replace(odd, even)
        text = text.replace("\N{NEXT LINE}", "\N{NO-BREAK SPACE}")
    return SPACED.sub(_grouped, text)


def _grouped(number: re.Match[str]) -> str:
    """A number whose digits a space groups, with a no-break space there; any other numbers as they are."""
    before = number.string[max(0, number.start() - 8) : number.start()]
    grouped = BEFORE_SPACED.search(before) or (number[0].count(" ") > 1 and not NOT_SPACED.search(before))
    return number[0].replace(" ", "\N{NO-BREAK SPACE}") if grouped else number[0]


def _counts(parsed: Parsed) -> Iterator[tuple[Quantity, Counted, Place]]:
    """Each number that counts something, with its sentence."""
    text, words = plain(parsed.article.text), parsed.words
    starts = [time.span.start for time in parsed.times]
    previous: Counted | None = None
    earlier: Counted | None = None
    sentence: Sentence | None = None
    place, furniture, made_up = Place(text=text, start=0, end=0), False, False
    teasers = teasers_from(text, parsed)
    for quantity, told in merge(
        (
            (quantity, None)
            for quantity in with_currencies(text, find_quantities(text, words), find_home(text, parsed.article.outlet))
        ),
        find_none(text),
        find_multiples(text),
        find_tallies(text),
        key=lambda pair: pair[0].span.start,
    ):
        here = sentence_of(parsed.sentences, bisect_left(words.starts, quantity.span.start))
        if here is None:
            continue
        if here != sentence:
            previous, sentence = None, here
            place = Place(text=text, start=words.starts[here.first], end=words.ends[here.last])
            furniture = place.end > teasers or OF_THE_PAGE.search(text, place.start, place.end) is not None
            made_up = is_made_up(text, place.start, goes_on=made_up)
        place = _from_headline(place, quantity)
        if furniture or made_up or is_shouted(place, quantity) or is_supposed(place, quantity):
            continue
        counted = told or (None if _is_time(parsed, starts, quantity) else find_counted(quantity, place, previous, earlier))
        if counted:
            yield quantity, counted, place
            previous = earlier = counted


# "… react to his release Around 3,000 people came": a headline has no stop.
HEADLINE_ENDS = re.compile(r"[a-z]{2,} $")
BEGINS = ("Around ", "About ", "More than ", "At least ", "Nearly ", "Over ", "Some ", "Almost ", "Up to ")


def _from_headline(place: Place, quantity: Quantity) -> Place:
    """A number's surroundings without a headline that runs into its sentence."""
    begins = place.text.startswith(BEGINS, quantity.start) and place.start < quantity.start < quantity.span.start
    glued = begins and HEADLINE_ENDS.search(place.text, place.start, quantity.start)
    return replace(place, start=quantity.start) if glued else place


def _is_time(parsed: Parsed, starts: list[int], quantity: Quantity) -> bool:
    """Whether a plain number is a date's, an hour's or a duration's."""
    if quantity.measure != "count" or quantity.per_side:
        return False
    if A_YEAR.match(parsed.article.text, quantity.span.start - 4):
        return True
    at = bisect_left(starts, quantity.span.end) - 1
    if at < 0 or parsed.times[at].span.end <= quantity.span.start:
        return False
    # "2000 people" is no year.
    return parsed.times[at].span != quantity.span or not counts_people(parsed.article.text, quantity.span.end)


def _sides(
    parsed: Parsed,
    quantity: Quantity,
    counted: Counted,
    place: Place,
    holder: Statement | None,
    pollsters: Pollsters,
    authors: Mapping[str, str],
    before: Sum | None,
) -> Iterator[Figure]:
    """The figure, twice where it is said of each of two sides."""
    quote, of = find_quote(quantity, counted, place, before)
    if counted.by == "multiple" and (of == counted.unit or MEASURE.fullmatch(of)):
        return  # "Marn doubled in the third": nothing tells what
    if quantity.measure in ("money", "percent") and of == counted.unit:
        return  # "they go on sailing (61%)": a number of nothing
    if of == "money" and quantity.value is None and place.text.endswith(" in ", 0, quantity.start):
        return  # "in trillions of dollars" tells no sum
    if of == "money" and quantity.value is not None and not is_no_price(quantity):
        return  # "that would have been £400": somebody's price, and nothing tells of what
    if quantity.measure == "money" and _is_listed(parsed.article.text, quantity, of):
        return
    text, claimant = parsed.article.text, claimant_of(parsed.article.text, holder)
    claimant = authors.get(holder.id, claimant) if holder else claimant
    others = BY_OTHERS.search(text, place.start, quantity.start)
    claimant = (others["who"] or others["claims"]).lower() if others else claimant
    if holder is None:
        claimant = who_puts(text, place.start, quantity.start) or claimant
    if counted.unit == "percent":
        claimant = pollster_of(text, pollsters, place.start, place.end, claimant) or claimant
    twice = quantity.per_side or EACH_OF_TWO.match(text, counted.noun_end, place.end)
    for side in ("", "2")[: 2 if twice else 1]:
        yield Figure(
            id=entry_id(parsed.article.edition, "figures", (quote,), str(quantity.value), quantity.bound, side),
            quote=quote,
            value=_plain(quantity.value),
            bound=quantity.bound,
            unit=counted.unit,
            currency=quantity.currency,
            of=of,
            period=_period(parsed, quote, place, holder),
            claimant=claimant,
            statement=holder.id if holder and not others else None,
            by=f"{BY}:{counted.by}",
            confidence=CONFIDENCE[counted.by],
        )


def _is_listed(text: str, quantity: Quantity, of: str) -> bool:
    """Whether a sum is a price of a list, or one that a bracket gives again."""
    left = text[max(0, quantity.start - 40) : quantity.start]
    if LISTED.search(left) or BAR.match(text, quantity.span.end):
        return True
    if of != "money" or ASIDE.search(left) is None:
        return False
    # "2.3 percent of output (about $66bn)" tells a sum of its own.
    bounded = quantity.start < quantity.span.start
    tells_its_own = bounded or is_no_price(quantity)
    last = left.rstrip(" ")[-1:]
    if last == "\n":  # a paragraph begins with it: "$300 million was pledged"
        return not (tells_its_own and GOES_ON.match(text, quantity.span.end))
    return not tells_its_own or last not in ("(", "[") or AGAIN.search(left) is not None


def _plain(value: float | None) -> float | None:
    """A whole number as an int, which JSON shows without a point."""
    return int(value) if value is not None and value.is_integer() else value


def _period(parsed: Parsed, quote: Span, place: Place, holder: Statement | None) -> tuple[str | None, str | None] | None:
    """The time of a figure, from its sentence, or from the part of it that its speaker said."""
    piece = next((piece for piece in holder.content if piece.start <= quote.start < piece.end), None) if holder else None
    bounds = (
        Span(start=max(place.start, piece.start), end=min(place.end, piece.end))
        if piece
        else Span(start=place.start, end=place.end)
    )
    first = bisect_left(parsed.times, bounds.start, key=lambda time: time.span.start)
    last = bisect_left(parsed.times, bounds.end, key=lambda time: time.span.start)
    published = parsed.article.published
    return find_period(
        parsed.article.text,
        parsed.times[first:last],
        published.date if published else None,
        holder.said if holder else None,
        bounds,
        quote,
    )
