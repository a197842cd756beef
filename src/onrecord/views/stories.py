"""Stories, and statements against outlets -> objects of the JSON contract, and the terminal."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.style import Style
from rich.text import Text

from onrecord.link.align import find_blocks, find_gaps
from onrecord.link.forms import fold_text
from onrecord.linked import Compared, Origin, Story
from onrecord.records import Reading, Statement
from onrecord.store.rows import words_at
from onrecord.views import phrases
from onrecord.views.json_lines import Json
from onrecord.views.shown import one_line

MUTED = Style(dim=True)
SIGNS = {"verbatim": "=", "cut": "<", "reworded": "~", "translated": "~", "other_speaker": "≠", "absent": "–"}
ABSENT: Json = {"how": "absent", "text": None, "difference": [], "statement": None, "article": None, "date": None}
WORDS = 400
"""Characters of a statement that a person is shown."""


def story_object(id: str, story: Story, origins: Sequence[Origin], sources: Mapping[str, Mapping[str, Any]]) -> Json:
    """Give a story with its articles; `origins` counts texts, however many addresses print them."""
    articles = [
        {"id": article, **{key: sources[article][key] for key in ("input", "url", "outlet", "date", "title")}}
        for article in story.articles
    ]
    return {
        "id": id,
        "title": next((article["title"] for article in articles if article["title"]), None),
        "dates": sorted({article["date"] for article in articles if article["date"]}),
        "articles": articles,
        "origins": len(origins),
        "agencies": sorted({origin.agency for origin in origins if origin.agency}),
        "copies": [list(origin.articles) for origin in origins if len(origin.articles) > 1],
        "doubtful": list(story.doubtful),
    }


def compared_object(compared: Compared, readings: Mapping[str, Reading]) -> Json:
    """Give a statement with the outlets that carry it; a difference is what one has otherwise than the fullest wording. The
    readings are those of the story's articles by their ids."""
    reading = readings[compared.article]
    statement = _statement(reading, compared.statement)
    whole = _words(reading, statement)
    outlets: dict[str, Json] = {}
    for carried in compared.outlets:
        printed = readings[carried.article]
        text, published = _words(printed, _statement(printed, carried.statement)), printed.article.published
        outlets[carried.outlet] = {
            "how": carried.how,
            "text": text,
            "difference": _differences(whole, text),
            "statement": carried.statement,
            "article": printed.article.id,
            "date": published.date if published else None,
        }
    days = {outlet: told["date"] for outlet, told in outlets.items() if told["date"]}
    first = [outlet for outlet, day in days.items() if day == min(days.values())]
    return {
        "statement": whole,
        "speaker": statement.speaker.name if statement.speaker else None,
        "id": compared.statement,
        "article": compared.article,
        "first": first[0] if len(first) == 1 and len(days) > 1 else None,
        "outlets": outlets,
    }


def outlets_of(story: Json) -> list[str]:
    """The outlets of a story, in the order in which they appeared; one without a name is its article."""
    return list(dict.fromkeys(article["outlet"] or article["id"] for article in story["articles"]))


def against(outlets: Iterable[str], compared: Json) -> Json:
    """Give a statement against all outlets of its story: those that do not carry it too."""
    return compared | {"outlets": {outlet: compared["outlets"].get(outlet, ABSENT) for outlet in outlets}}


def show_stories(stories: Iterable[Json], console: Console) -> int:
    """Write stories with their articles; give their number."""
    count = 0
    for story in stories:
        console.print(Text(one_line(story["title"] or "without a title", 120), style=Style(bold=True)))
        days = story["dates"]
        when = phrases.day(days[0]) + (f" to {phrases.day(days[-1])}" if len(days) > 1 else "") if days else "no day"
        told = f"{story['id']}  {when} · {phrases.count(len(story['articles']), 'article', 'articles')}"
        told += f" · {phrases.count(story['origins'], 'independent text', 'independent texts')}"
        console.print(Text(told, style=MUTED))
        for article in story["articles"]:
            who, title = one_line(article["outlet"] or article["input"], 40), one_line(article["title"] or "", 160)
            console.print(Text(f"  {article['date'] or ''}  {who}: {title}"))
        console.print()
        count += 1
    return count


def show_comparison(compared: Iterable[Json], console: Console) -> int:
    """Write statements, each with the outlets that carry it; give their number."""
    count = 0
    for one in compared:
        console.print(
            Text.assemble(
                (one_line(one["speaker"] or "Nobody named", 80), Style(bold=True)), ": ", one_line(one["statement"], WORDS)
            )
        )
        for outlet, told in one["outlets"].items():
            if told["how"] == "absent":
                continue
            line = f"  {SIGNS[told['how']]} {one_line(outlet, 40)} {told['date'] or ''} {told['how'].replace('_', ' ')}"
            console.print(Text(line))
            if told["difference"]:
                console.print(Text(f"      {one_line(told['text'], WORDS)}", style=MUTED))
        absent = [one_line(outlet, 40) for outlet, told in one["outlets"].items() if told["how"] == "absent"]
        if absent:
            console.print(Text(f"  – not in {', '.join(absent)}", style=MUTED))
        console.print()
        count += 1
    return count


def _statement(reading: Reading, id: str) -> Statement:
    return next(statement for statement in reading.statements if statement.id == id)


def _words(reading: Reading, statement: Statement) -> str:
    return words_at(reading.article.text, statement.content)


def _differences(whole: str, text: str) -> list[Json]:
    """What an outlet's wording leaves out, puts in or says otherwise, in the words of both."""
    known: dict[str, tuple[str, ...]] = {}
    ours, theirs = fold_text(whole, known), fold_text(text, known)
    return [
        {
            "full": whole[ours.starts[old.start] : ours.ends[old.stop - 1]] if old else None,
            "outlet": text[theirs.starts[new.start] : theirs.ends[new.stop - 1]] if new else None,
        }
        for old, new in find_gaps(find_blocks(ours.words, theirs.words), (0, 0), (len(ours), len(theirs)))
    ]
