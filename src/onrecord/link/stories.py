"""Articles -> stories: which of them are about one event.

An article joins the story whose articles share most of its telling words, those of its title and of its first sentences, weighed
by how rare they are; none that is days apart, and none by way of a third article alone: it is compared with the whole story.
Doubt keeps it apart and says so.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from itertools import islice
from math import log, sqrt

from onrecord.link.repeats import day_of, find_repeats
from onrecord.link.sayings import stem_word
from onrecord.linked import Origin, Story
from onrecord.records import Article

LEAD = 120
"""Words of an article's beginning, in which news says what it is about."""
TITLE = 2
"""Times that a word of the title counts."""
WORD_SIZE = 3
"""Letters of a word that tells something."""
KEYS = 12
"""Rarest of its words by which an article finds stories."""
NEWEST = 40
"""Stories that one word finds: those that it stood in last."""
DAYS = 3
"""Between an article and the last one of its story."""
SAME = 0.36
"""Likeness from which an article belongs to a story: in the news of one week, reports of one event have 0.3 to 0.8, others less
than 0.3."""
DOUBTFUL = 0.28
"""Likeness from which it may."""

FURNITURE = 0.25
"""Share of an outlet's articles in which a word is the outlet's, not the event's."""
FEWEST = 6
"""Articles of an outlet with a word that an event alone may have."""

Vector = Mapping[str, float]


class _Gathered:
    """A story as it is gathered: its articles' places, the sum of their words' weights, its last day."""

    __slots__ = ("articles", "doubtful", "last", "words")

    def __init__(self) -> None:
        self.articles: list[int] = []
        self.doubtful: list[int] = []
        self.words: Counter[str] = Counter()
        self.last: str | None = None


def find_stories(articles: Sequence[Article], origins: Sequence[Origin] | None = None) -> tuple[Story, ...]:
    """The stories of the articles, each article in exactly one, in the order of their first articles.

    Addresses that print one text (`origins`; found if not given) are in one story.
    """
    articles = list({article.id: article for article in articles}.values())
    place = {article.id: i for i, article in enumerate(articles)}
    vectors = _weigh(_without_furniture(articles, [_telling(article) for article in articles]))
    copies = {id: origin.articles[0] for origin in origins or find_repeats(articles) for id in origin.articles}
    stories: list[_Gathered] = []
    home: dict[str, _Gathered] = {}
    holders: dict[str, list[_Gathered]] = {}
    for article in sorted(articles, key=lambda article: (day_of(article) or "9999", place[article.id])):
        i = place[article.id]
        keys = _keys(vectors[i])
        story = home.get(copies.get(article.id, "")) or _likeliest(vectors[i], day_of(article), keys, holders, i)
        if story is None:
            story = _Gathered()
            stories.append(story)
        home[copies.get(article.id, article.id)] = story
        story.articles.append(i)
        story.words.update(vectors[i])
        story.last = max(filter(None, (story.last, day_of(article))), default=None)
        for key in keys:
            known = holders.setdefault(key, [])
            if story not in known[-NEWEST:]:
                known.append(story)
    return tuple(
        Story(
            articles=tuple(articles[i].id for i in story.articles),
            doubtful=tuple(articles[i].id for i in story.doubtful),
        )
        for story in stories
    )


def _likeliest(
    vector: Vector, day: str | None, keys: Sequence[str], holders: Mapping[str, Sequence[_Gathered]], i: int
) -> _Gathered | None:
    """The story that an article belongs to, if one is like it enough; one that it may belong to is told so."""
    shared: Counter[_Gathered] = Counter()
    for key in keys:
        shared.update(holders.get(key, ())[-NEWEST:])
    likely = ((likeness(vector, story.words), story) for story, n in shared.items() if n > 1 and _near(story.last, day))
    best, story = max(likely, key=lambda pair: pair[0], default=(0.0, None))
    if story and DOUBTFUL <= best < SAME:
        story.doubtful.append(i)
    return story if best >= SAME else None


def likeness(one: Vector, other: Vector) -> float:
    """Cosine of two weighed bags of words."""
    few, many = sorted((one, other), key=len)
    product = sum(weight * many.get(word, 0.0) for word, weight in few.items())
    sizes = sqrt(sum(weight * weight for weight in one.values()) * sum(weight * weight for weight in other.values()))
    return product / sizes if sizes else 0.0


def _near(last: str | None, day: str | None) -> bool:
    if last is None or day is None:
        return last is None and day is None
    try:
        return abs((date.fromisoformat(day[:10]) - date.fromisoformat(last[:10])).days) <= DAYS
    except ValueError:  # a month alone
        return last[:7] == day[:7]


def _telling(article: Article) -> Counter[str]:
    """The stems of an article's title and lead."""
    counts = Counter({stem: TITLE * n for stem, n in Counter(_stems(article.title or "")).items()})
    counts.update(islice(_stems(article.text[: LEAD * 12]), LEAD))
    return counts


def _without_furniture(articles: Sequence[Article], bags: Sequence[Counter[str]]) -> list[Counter[str]]:
    """The bags without what stands in many articles of their outlet: its name, its notices, its rubrics."""
    by_outlet: dict[str, list[int]] = {}
    for i, article in enumerate(articles):
        by_outlet.setdefault(article.outlet or "", []).append(i)
    kept = list(bags)
    for outlet, members in by_outlet.items():
        held = Counter(word for i in members for word in bags[i])
        standing = {word for word, n in held.items() if n > max(FEWEST, FURNITURE * len(members))} if outlet else set()
        for i in members:
            kept[i] = Counter({word: n for word, n in bags[i].items() if word not in standing})
    return kept


def _stems(text: str) -> Iterator[str]:
    for word in text.replace("’", "'").split():
        letters = word.strip(".,;:!?\"'()[]“”‘—–-").removesuffix("'s").lower()
        stem = stem_word(letters) if len(letters) >= WORD_SIZE and letters[0].isalpha() else ""
        if stem:
            yield stem


def _weigh(bags: Sequence[Counter[str]]) -> list[Vector]:
    """Each bag with its words weighed by how rare they are, and made one long."""
    held = Counter(word for bag in bags for word in bag)
    size = max(len(bags), 3)
    vectors: list[Vector] = []
    for bag in bags:
        vector = {word: (1 + log(n)) * log(size / held[word]) for word, n in bag.items()}
        length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({word: weight / length for word, weight in vector.items()})
    return vectors


def _keys(vector: Vector) -> list[str]:
    """The words that tell most."""
    return sorted(vector, key=lambda word: (-vector[word], word))[:KEYS]


def story_id(story: Story) -> str:
    """A story's id, hashed from its first article's: it stays while that one comes first."""
    return sha256(f"story {story.articles[0]}".encode()).hexdigest()[:12]
