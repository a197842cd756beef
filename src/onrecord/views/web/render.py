"""A sheet -> its HTML page. Every text is escaped by the template and freed of what a browser would act on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import count
from typing import Any

import jinja2
from markupsafe import Markup

from onrecord.records import Reading, Statement
from onrecord.views import phrases
from onrecord.views.differences import find_differences
from onrecord.views.listing import Listed, Sheet
from onrecord.views.page_parts import Keys, Section, section
from onrecord.views.shown import one_line, shown
from onrecord.views.web.addresses import To, to_live
from onrecord.views.web.charts import figures_chart, round_label, timeline_chart
from onrecord.views.web.fields import KINDS as VOICES
from onrecord.views.web.fields import fields

STATIC = {
    "desk.css": "text/css; charset=utf-8",
    "desk.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
    "page.css": "text/css; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
}
"""Files that pages ask for -> what they are."""
LINKED = ("http://", "https://")
"""Addresses that a page may lead to; any other is shown as text."""
HOW = {
    "verbatim": "verbatim", "cut": "cut", "reworded": "reworded", "translated": "another wording of a foreign original",
    "other_speaker": "given to another", "absent": "not carried",
}  # fmt: skip
VERDICTS = {
    "verbatim": "verbatim", "cut": "fairly cut", "altered": "altered", "other_speaker": "somebody else’s",
    "paraphrased": "only ever paraphrased", "not_found": "not found", "undecided": "undecided",
}  # fmt: skip
KINDS = {
    "statements": "Statements", "talks": "Talks", "positions": "Stands", "figures": "Figures", "wording": "Wording",
    "attitudes": "Attitudes",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a page shows beside its sheet."""

    to: To = to_live
    path: str = ""
    """Of this page with what is asked of it, to come back to."""
    twin: str = ""
    """Address of its JSON."""
    live: bool = True
    """Whether a server answers: forms and searches work."""
    writing: bool = False
    """Whether the reader may correct."""
    can_sign_in: bool = False
    followed: tuple[str, ...] = ()
    """Ids of people."""
    gathered: Mapping[str, Any] | None = None
    """`at` and `fresh`: when what many articles say together was gathered."""
    told: str = ""
    """A line that says what came of something just done."""
    more: Mapping[str, Any] = field(default_factory=dict)


def render(template: str, sheet: Sheet, around: Around) -> str:
    """Write a sheet as its page."""
    return (
        _environment()
        .get_template(f"{template}.html.jinja")
        .render(**sheet, sheet=sheet, around=around, to=around.to, KINDS=KINDS, HOW=HOW, VOICES=VOICES, VERDICTS=VERDICTS)
    )


def static_file(name: str) -> bytes:
    """A file that pages ask for, by its name in STATIC."""
    folder = files("onrecord.views") if name.startswith("page.") else files("onrecord.views.web")
    return folder.joinpath(name).read_bytes().replace(b"\r\n", b"\n")


def article_section(reading: Reading) -> Section:
    """An article as its page shows it, its entries beside its text."""
    return section(reading, 0, Keys(), count())


def linkable(address: str | None) -> bool:
    """Whether an address may be led to: never a script, a file or data."""
    return bool(address) and str(address).lower().startswith(LINKED)


def show(value: Any) -> Any:
    """What stands in a page: of texts only what can be shown."""
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def moment(time: str) -> str:
    """Write a time of the store, `2031-03-14T09:30:00+00:00`, as a person reads it."""
    return shown(time.replace("T", " ").replace("+00:00", " UTC"))


def kept(value: str | None) -> str:
    """Write the value of a field, which the store keeps as JSON, as a person reads it."""
    if value is None:
        return "nothing"
    try:
        read = json.loads(value)
    except ValueError:
        return value
    return read if isinstance(read, str) else "nothing" if read is None else value


def speaker(listed: Listed) -> dict[str, Any]:
    """Who speaks, with party and role, and whether that was inferred."""
    entry = listed.entry
    known = entry.speaker if isinstance(entry, Statement) else None
    inferred = known.inferred_from if known else None
    party = known.party if known and known.party != known.name else None
    return {
        "who": one_line(phrases.who(entry, listed.text), 120),
        "party": party,
        "role": one_line(known.role or "", 120) if known else "",
        "inferred_from": one_line(listed.text[inferred.start : inferred.end], 160) if inferred else "",
    }


def ends(text: str, longest: int = 70) -> str:
    """The first and the last words of a long text, with a sign of what stands between them."""
    if len(text) <= longest:
        return text
    half = longest // 2
    first, last = text[:half].rpartition(" ")[0] or text[:half], text[-half:].partition(" ")[2] or text[-half:]
    return f"{first} … {last}"


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.PackageLoader("onrecord.views.web"), jinja2.FunctionLoader(_shared)]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=show,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "count": phrases.count,
        "day": phrases.day,
        "is_day_inferred": phrases.is_day_inferred,
        "line": one_line,
        "kept": kept,
        "moment": moment,
        "words": lambda listed: phrases.words(listed.entry, listed.text),
        "facts": lambda listed: [one_line(fact, 160) for fact in phrases.facts(listed.entry, listed.text)],
        "fields": fields,
        "speaker": speaker,
        "linkable": linkable,
        "section": article_section,
        "differences": find_differences,
        "ends": ends,
        "round_label": round_label,
    }
    environment.globals |= {"amount": phrases.amount, "timeline_chart": timeline_chart, "figures_chart": figures_chart}
    return environment


def _shared(name: str) -> str | None:
    """The template that the self-contained page of `read --html` and the desk share."""
    if name != "article.html.jinja":
        return None
    return files("onrecord.views").joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")
