"""An article -> whom "he" or "she" means where a sentence begins."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from onrecord.find.talks.actors import Actor, People, surname
from onrecord.language.parsed import Parsed

FAR = 600
"""Code points over which a person stays spoken of."""


def find_subjects(parsed: Parsed, people: People) -> Callable[[int], Actor | None]:
    """Tells, for the start of a sentence, who acts for a party and is spoken of: the first person of the last sentence that names
    one, whether or not that person acts for a party ("Ada Holm met Bo Arn. He" is neither if Ada Holm is nobody known)."""
    text, words = parsed.article.text, parsed.words
    names = sorted({*people.spans, *(name.span for name in parsed.names if name.kind == "person")})
    starts = [name.start for name in names]
    begins = [words.starts[sentence.first] for sentence in parsed.sentences]

    def spoken_of(start: int) -> Actor | None:
        last = bisect_left(starts, start) - 1
        if last < 0 or start - starts[last] > FAR:
            return None
        begin = begins[max(0, bisect_right(begins, starts[last]) - 1)]
        for span in names[bisect_left(starts, begin) : last + 1]:
            if text[span.end : span.end + 1] not in ("'", "’"):
                key = surname(text[span.start : span.end].split()[-1])
                party = people.parties.get(key)
                return Actor(span=span, party=party, person=people.names[key]) if party else None
        return None

    return spoken_of
