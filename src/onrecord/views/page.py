"""Readings -> one self-contained page: the articles with their records beside them.

The page asks for nothing from elsewhere. Its content security policy allows the one style sheet and the one script that
it carries, by their hashes, and nothing else. The record is carried along as JSON.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import count

import jinja2
from markupsafe import Markup

from onrecord.records import Reading, Skipped
from onrecord.views import phrases
from onrecord.views.json_lines import reading_line
from onrecord.views.page_parts import Keys, Section, section
from onrecord.views.shown import one_line, shown

# Beyond it a browser lays out only what is near the window; below it, not doing so keeps "find in page" and jumps exact.
_LARGE = 400_000  # characters of article text, about 70,000 words

_POLICY = "default-src 'none'; script-src '{script}'; style-src '{style}'; base-uri 'none'; form-action 'none'"


def page(readings: Sequence[Reading], skipped: Sequence[Skipped] = ()) -> Iterator[str]:
    """Write readings as an HTML page, piece by piece; inputs that could not be read are named at its end."""
    style, script = _part("page.css"), _part("page.js")
    keys, numbers = Keys(), count()
    sections = [section(reading, place, keys, numbers) for place, reading in enumerate(readings)]
    yield from _template().generate(
        policy=_POLICY.format(script=_hash(script), style=_hash(style)),
        style=Markup(style),
        script=Markup(script),
        title=_title(sections),
        sections=sections,
        entries=sum(len(part.entries) for part in sections),
        large=sum(len(reading.article.text) for reading in readings) > _LARGE,
        skipped=[(shown(skip.input), one_line(skip.reason)) for skip in skipped],
        data=[Markup(_data(reading)) for reading in readings],
    )


def _title(sections: Sequence[Section]) -> str:
    return sections[0].title if len(sections) == 1 else f"The record of {phrases.count(len(sections), 'article', 'articles')}"


def _data(reading: Reading) -> str:
    """Give a reading as JSON that no text can break out of a script element: nothing in it looks like a tag or a comment."""
    return reading_line(reading).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _hash(source: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(source.encode()).digest()).decode()}"


@cache
def _part(name: str) -> str:
    return files("onrecord.views").joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_part),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["count"] = phrases.count
    return environment.get_template("page.html.jinja")
