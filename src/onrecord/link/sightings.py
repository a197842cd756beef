"""Readings -> where people are named."""

from collections.abc import Iterable, Iterator

from onrecord.records import Reading, Sighting


def find_sightings(readings: Iterable[Reading]) -> tuple[Sighting, ...]:
    """Every named speaker and delegate, once an article and role."""
    return tuple(dict.fromkeys(sighting for reading in readings for sighting in _of(reading)))


def _of(reading: Reading) -> Iterator[Sighting]:
    article, published = reading.article, reading.article.published
    date = published.date if published else None
    spoken = set()
    for entry in (*reading.statements, *reading.attitudes):
        speaker = entry.speaker
        if speaker and speaker.named:
            spoken.add(speaker.name)
            yield Sighting(
                article=article.id,
                name=speaker.name,
                party=speaker.party,
                role=speaker.role,
                outlet=article.outlet,
                date=date,
                person=speaker.role is not None,
            )
    for name in dict.fromkeys(name for entry in reading.talks for name in entry.people if name not in spoken):
        yield Sighting(article=article.id, name=name, outlet=article.outlet, date=date)
