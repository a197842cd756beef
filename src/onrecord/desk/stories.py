"""The stories of a store, and one of them compared outlet by outlet, gathered when asked for."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from onrecord.desk.register import find_all_people
from onrecord.errors import NotHeldError
from onrecord.language.people import fold
from onrecord.link.comparison import compare_outlets
from onrecord.link.links import Weights, weigh_stems
from onrecord.link.repeats import find_repeats
from onrecord.link.sayings import each_saying, sayings_of
from onrecord.link.stories import find_stories, story_id
from onrecord.linked import Story
from onrecord.records import Article, Reading
from onrecord.store.accounts import load_sources
from onrecord.store.load import load_readings
from onrecord.store.queries import LAST, Filter
from onrecord.views.json_lines import Json
from onrecord.views.stories import against, compared_object, story_object


def list_stories(store: sqlite3.Connection, wanted: Filter) -> Iterator[Json]:
    """Stories of several articles, the newest first."""
    articles = [reading.article for reading in load_readings(store)]
    origins = find_repeats(articles)
    sources = load_sources(store)
    by_id = {article.id: article for article in articles}
    origin_of = {id: origin for origin in origins for id in origin.articles}
    found = [story for story in find_stories(articles, origins) if len(story.articles) > 1]
    for story in sorted(found, key=lambda story: _days(story, by_id), reverse=True):
        if _is_wanted(story, by_id, wanted):
            texts = dict.fromkeys(origin_of[id] for id in story.articles)
            yield story_object(story_id(story), story, list(texts), sources)


def compare(store: sqlite3.Connection, id: str) -> Iterator[Json]:
    """A story's statements against its outlets. Raises StoreError if there is no such story."""
    readings = list(load_readings(store))
    stories = find_stories([reading.article for reading in readings])
    story = next((story for story in stories if story_id(story) == id), None)
    if story is None:
        raise NotHeldError(f"{id!r}: no story of this id; `onrecord show stories` lists them")
    by_id = {reading.article.id: reading for reading in readings}
    of_story = [by_id[article] for article in story.articles]
    people, _ = find_all_people(store)
    person = {name: one.id for one in people for name in one.names}
    printed = list(dict.fromkeys(reading.article.outlet or reading.article.id for reading in of_story))
    for compared in compare_articles(of_story, weigh_stems(each_saying(readings)), person):
        yield against(printed, compared)


def compare_articles(readings: Sequence[Reading], weights: Weights, person: Mapping[str, str]) -> Iterator[Json]:
    """The statements of a story's articles, these in the order in which they appeared, each with the outlets that carry it."""
    by_id = {reading.article.id: reading for reading in readings}
    for compared in compare_outlets(sayings_of(readings), weights, person):
        yield compared_object(compared, by_id)


def _days(story: Story, articles: dict[str, Article]) -> list[str]:
    days = (articles[id].published for id in story.articles)
    return sorted(day.date or "" for day in days if day)[::-1]


def _is_wanted(story: Story, articles: dict[str, Article], wanted: Filter) -> bool:
    days = _days(story, articles) or [""]
    outlets = {articles[id].outlet for id in story.articles}
    titles = fold(" ".join(articles[id].title or "" for id in story.articles))
    return (
        (not wanted.since or days[0] >= wanted.since)
        and (not wanted.until or days[-1] <= wanted.until + LAST)
        and wanted.outlet in (None, *outlets)
        and all(word in titles for word in fold(f"{wanted.search or ''} {wanted.about or ''}").split())
    )
