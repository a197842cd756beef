"""Words and their name tags -> proper names: people, organisations, places, peoples.

The tags come from a network that sees a few sentences; what it cannot see is mended here. The gazetteer knows that Kiev is a
place, and the article itself, which gives a name in full once, tells what its surname means everywhere else.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from onrecord.language.names_plain import find_plain_names
from onrecord.language.names_titles import BODIES, COMMON, TITLES
from onrecord.language.parties_forms import KINDS, Form, find_forms
from onrecord.language.words import Words
from onrecord.models.tags import NAME_TAGS
from onrecord.records import Name, NameKind, Span

PARTING = "\n/[]{}|"
"""What no name goes over: "Ada Holm/Ostian Images" under a photo is two."""
LONGEST = 150
"""Code points of a name; a longer run of tags is none."""
# What a name neither begins nor ends with: quotation marks, the possessive, punctuation but for an initial's stop, and what a
# compound puts before or after it ("then-", "-backed"; but Kim Jong-un keeps his).
BEGINNING = re.compile(r"(?:(?:then|ex|pro|anti|non|post|pre|mid|former|[RDI])-(?=[A-Z])|the\s|\W)*+")
LOOSE = "and|or|of|for|the|in|to|at|by|with"
ENDING = re.compile(
    rf"(?:-(?:[a-z]{{2,}}ed|led|era|born|run|held|style|wide|bound|like|friendly|made|driven|speaking|only)|['’][sS]?|[^\w.)]"
    rf"|(?<![A-Z])\.|(?<=\s)(?:{LOOSE})(?=\s*$))+$"
)
ENDS_LOOSELY = frozenset({"", *LOOSE.split("|")})
"""Last words of letters that ENDING takes, nothing behind the last space among them."""
ABBREVIATED = re.compile(r"(?<!\w)(?:Inc|Jr|Sr|Corp|Ltd|Co|Bros)\.")
# Titles that stand before nothing but a person.
PERSONAL = re.compile(
    r"(?<!\w)(?:President|Mr|Mrs|Ms|Dr|Sen|Senator|Rep|Gov|Gen|General|Minister|Secretary|Chancellor|Pope|King)\.? $"
)
LOOK_BACK = 12
"""Code points before a name in which its title stands."""
WEIGHT_OF_TITLE = 3
"""Votes of the tagger that a title outweighs."""
MOST_ALIKE = 20
"""Names of one text that begin with the same word and are looked for again; more make a list, not a story."""
COMMON_END = re.compile(r"(?: [a-z]+)+$")
TITLE = re.compile(r"(?:the\s+|then-|ex-)?([\w-]+)\.?\s+", re.I)


def find_names(text: str, words: Words, tags: Sequence[int]) -> tuple[Name, ...]:
    """Names of a text, in order, none overlapping. `tags`: an index into NAME_TAGS for each word, or none at all.

    Linear in the text's length.
    """
    spotted = _decode(text, words, tags) if len(tags) else find_plain_names(text, words)
    forms = find_forms(text)
    voted = _voted(text, _with_gazetteer(text, spotted, forms), forms)
    return _with_later_mentions(text, words, voted)


def _decode(text: str, words: Words, tags: Sequence[int]) -> list[Name]:
    """Runs of tags as names. An inside without its beginning begins; no name goes over a line's end, a slash or a bracket."""
    found: list[Name] = []
    start, kind = None, ""
    for i, tag in enumerate((*tags, 0)):
        if not tag and start is None:
            continue
        place, _, own = NAME_TAGS[tag].partition("-")
        parted = place != "O" and words.forms[i][0] in PARTING
        goes_on = place == "I" and own == kind and start is not None and not parted
        if start is not None and not goes_on:
            found += _trimmed(text, words.starts[start], words.ends[i - 1], cast(NameKind, kind))
            start = None
        if place != "O" and not goes_on and not parted:
            start, kind = i, own
    return found


def _trimmed(text: str, start: int, end: int, kind: NameKind) -> Iterator[Name]:
    """A name without punctuation, possessive and, a person's, titles; nothing where no capital is left."""
    if end - start > LONGEST:
        return
    if kind == "person":
        start += _titles_end(text[start:end])
    form = text[start:end]
    first = BEGINNING.match(form)
    last = None if ends_plainly(form) else ENDING.search(form)
    end -= len(form) - last.start() if last else 0
    start += first.end() if first else 0
    if ABBREVIATED.match(text, max(start, text.rfind(" ", start, end) + 1), end + 1):
        end += 1
    titled = kind == "person" and text[start:end] in TITLES
    if start < end and not titled and any(letter.isupper() or letter.isdigit() for letter in text[start:end]):
        yield Name(span=Span(start=start, end=end), kind=kind)


def ends_plainly(form: str) -> bool:
    """Whether ENDING has nothing to take: nothing but letters and spaces, and the last word none of its small ones."""
    return form.replace(" ", "").isalpha() and form.rpartition(" ")[2] not in ENDS_LOOSELY


def _titles_end(form: str) -> int:
    """Where the titles before a person's name end; a title alone is left as it is."""
    done = 0
    while (match := TITLE.match(form, done)) and match[1] in TITLES:
        done = match.end()
    return done


def _with_gazetteer(text: str, names: Sequence[Name], forms: Sequence[tuple[Span, Form]]) -> list[Name]:
    """The names with the gazetteer's in their place or beside them."""
    out: list[Name] = []
    f = 0
    for name in names:
        while f < len(forms) and forms[f][0].end <= name.span.start:
            out += _as_name(*forms[f])
            f += 1
        touching = []
        while f < len(forms) and forms[f][0].start < name.span.end:
            touching.append(forms[f])
            f += 1
        out += _reconciled(text, name, touching) if touching else [name]
    for form in forms[f:]:
        out += _as_name(*form)
    return _without_overlaps(out)


def _as_name(span: Span, form: Form) -> Iterator[Name]:
    """The form as a name, without the common nouns at its end ("Islamic State" of "Islamic State group")."""
    kind = KINDS.get(form.how)
    if kind:
        length = len(COMMON_END.sub("", form.text))
        yield Name(span=Span(start=span.start, end=span.start + length), kind=kind)


def _reconciled(text: str, name: Name, forms: Sequence[tuple[Span, Form]]) -> Iterator[Name]:
    """One name and the gazetteer's forms that touch it -> names."""
    span, form = forms[0]
    inner = text[name.span.start : name.span.end]
    if span.start <= name.span.start and span.end >= name.span.end:
        if name.kind == "person" and form.ambiguous:
            yield name
        else:
            yield from _as_name(span, form)
    elif " " not in inner and "-" in inner:
        for own in forms:
            yield from _as_name(*own)
    elif span.start <= name.span.start and (rest := _rest(text, name, span, form, forms)):
        yield from _as_name(span, form)
        yield from rest
    else:
        start, end = name.span.start, name.span.end
        if forms[-1][0].end > end and len(text[forms[-1][0].start : forms[-1][0].end].split()) > 1:
            end = max(start, forms[-1][0].start)
        yield from _trimmed(text, start, end, name.kind)
        if end < name.span.end:
            yield from _as_name(*forms[-1])


def _rest(text: str, name: Name, span: Span, form: Form, forms: Sequence[tuple[Span, Form]]) -> list[Name]:
    """What follows a country within a name, where that is a name of its own; else nothing."""
    if form.how.startswith("other_"):
        return []
    start = span.end
    while start < name.span.end and not text[start].isalnum():
        start += 1
    first = re.match(r"[\w-]+", text[start : name.span.end])
    if not first:
        return []
    if name.kind == "person":
        office = first[0] in TITLES or (form.how == "demonym" and " " in text[start : name.span.end])
        return list(_trimmed(text, start, name.span.end, "person")) if office else []
    if len(forms) > 1 and forms[1][0] == Span(start=start, end=name.span.end):
        return list(_as_name(*forms[1]))
    country = form.how in ("state", "demonym", "capital") or form.party in ("United Nations", "European Union")
    if name.kind == "organisation" and country and first[0] in BODIES:
        return [Name(span=Span(start=start, end=name.span.end), kind="organisation")]
    return []


def _without_overlaps(names: Iterable[Name]) -> list[Name]:
    out: list[Name] = []
    for name in sorted(names, key=_order):
        if not out or name.span.start >= out[-1].span.end:
            out.append(name)
        elif name.span.end - name.span.start > out[-1].span.end - out[-1].span.start:
            out[-1] = name
    return out


def _voted(text: str, names: Sequence[Name], forms: Sequence[tuple[Span, Form]]) -> list[Name]:
    """Each form the kind that it has most often, a surname that of its owner's full name."""
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        form = text[name.span.start : name.span.end]
        votes[form][name.kind] += 1
        if PERSONAL.search(text, max(0, name.span.start - LOOK_BACK), name.span.start):
            votes[form]["person"] += WEIGHT_OF_TITLE
    kinds = {form: max(counts, key=lambda kind: (counts[kind], kind == "person")) for form, counts in votes.items()}
    known = {text[span.start : span.end] for span, form in forms if not form.ambiguous}
    for form, kind in tuple(kinds.items()):
        *before, last = form.split()
        if before and kind == "person" and last in kinds and last not in known:
            kinds[last] = "person"
    told = [kinds[text[name.span.start : name.span.end]] for name in names]
    return [name if name.kind == kind else Name(span=name.span, kind=kind) for name, kind in zip(names, told, strict=True)]


def _with_later_mentions(text: str, words: Words, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names with mentions of the same people and organisations that are not marked yet."""
    known = _known(text, names)
    lower = {form for form in words.forms if form.islower()}
    taken = [name.span.start for name in names]
    added: list[Name] = []
    done = 0
    for i, form in enumerate(words.forms):
        start = words.starts[i]
        if start < done or form not in known or _is_taken(names, taken, start):
            continue
        for whole, kind in known[form]:
            end = start + len(whole)
            if text.startswith(whole, start) and not text[end : end + 1].isalnum() and not _is_taken(names, taken, end - 1):
                if " " in whole or not _is_doubtful(words, i, lower):
                    added.append(Name(span=Span(start=start, end=end), kind=kind))
                    done = end
                break
    return tuple(sorted((*names, *added), key=_order))


def _order(name: Name) -> tuple[int, int, str]:
    """What names are ordered by, in one comparison of numbers."""
    return name.span.start, name.span.end, name.kind


def _known(text: str, names: Sequence[Name]) -> dict[str, list[tuple[str, NameKind]]]:
    """Names by their first word, longer ones first, and people's surnames."""
    kinds: dict[str, NameKind] = {}
    counts = Counter(text[name.span.start : name.span.end] for name in names)
    for name in names:
        form = text[name.span.start : name.span.end]
        if name.kind in ("person", "organisation") and (" " in form or counts[form] > 1):
            kinds.setdefault(form, name.kind)
        if name.kind == "person" and len(parts := form.split()) > 1 and len(parts[-1]) > 2 and parts[-1][0].isupper():
            kinds.setdefault(parts[-1], "person")
    known: dict[str, list[tuple[str, NameKind]]] = defaultdict(list)
    for form in sorted(kinds, key=len, reverse=True):
        first = re.split(r"[ .]", form)[0]
        if form[0].isupper() and len(known[first]) < MOST_ALIKE:
            known[first].append((form, kinds[form]))
    return known


def _is_taken(names: Sequence[Name], starts: Sequence[int], place: int) -> bool:
    i = bisect_left(starts, place + 1) - 1
    return i >= 0 and names[i].span.end > place


def _is_doubtful(words: Words, i: int, lower: set[str]) -> bool:
    """Whether a word may be no name: a common one where any word has a capital, or a part of a longer name."""
    form = words.forms[i]
    before = words.forms[i - 1] if i else "\n"
    after = words.forms[i + 1] if i + 1 < len(words) else "\n"
    begins = before[0] in "\n.?!:“”\"'‘’"
    common = form in COMMON or form.lower() in lower
    longer = after[0].isupper() or (before[0].isupper() and before not in TITLES and before not in COMMON)
    return longer or (common and begins)
