"""A dossier -> one HTML or Markdown file in which every claim is linked to the words that it rests on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import quote

import jinja2

from onrecord.views.shown import ACTED_ON, one_line

WORDS = 1_000
"""Characters of a claim's words that are shown."""
FOUND_BY = 8
"""Words of a claim by which a browser finds it on its page."""
ENDS = re.compile(rf"{ACTED_ON.pattern}|[\s<>\"\\()\[\]]")
"""In an address: what would end it in Markdown or be acted on; browsers write it in percents as well."""
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Something that an article says, with where it says so."""

    date: str | None
    who: str
    facts: tuple[str, ...]
    words: str
    """As the article has them."""
    outlet: str
    title: str
    url: str | None
    input: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading with its claims."""

    heading: str
    claims: tuple[Claim, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What a store holds about a person, a party, a round or a story."""

    title: str
    facts: tuple[str, ...]
    parts: tuple[Part, ...]


def dossier_markdown(dossier: Dossier) -> str:
    """Write a dossier as Markdown; nothing in its texts is markup."""
    lines = [f"# {_plain(dossier.title)}", "", *(f"- {_plain(fact)}" for fact in dossier.facts)]
    for part in dossier.parts:
        lines += ["", f"## {_plain(part.heading)}", ""]
        lines += [_plain(part.note), ""] if part.note else []
        for claim in part.claims:
            facts = "".join(f" · {_plain(fact)}" for fact in claim.facts)
            lines += [f"- {claim.date or 'no day'} **{_plain(claim.who)}**{facts}: “{_plain(claim.words)}” ({_source(claim)})"]
    return "\n".join(lines) + "\n"


def dossier_html(dossier: Dossier) -> str:
    """Write a dossier as one self-contained page without scripts."""
    return _template().render(dossier=dossier, link=link, line=one_line, words=WORDS)


def link(claim: Claim) -> str | None:
    """The article's address, with the words by which a browser scrolls to the claim; None where it has no address."""
    if not claim.url or not claim.url.lower().startswith(("http://", "https://")):
        return None
    address = ENDS.sub(lambda sign: quote(sign[0], safe="", errors="replace"), claim.url)
    words = claim.words.split(" … ")[0].strip("\"'“”‘’«» ,.").split()[:FOUND_BY]
    return f"{address.split('#')[0]}#:~:text={quote(' '.join(words), safe='', errors='replace')}" if words else address


def _source(claim: Claim) -> str:
    name, address = _plain(f"{claim.outlet}: {claim.title}"), link(claim)
    return f"[{name}](<{address}>)" if address else f"{name}, {_plain(claim.input)}"


def _plain(text: str) -> str:
    return MARKDOWN.sub(r"\\\1", one_line(text, WORDS))


@cache
def _template() -> jinja2.Template:
    source = files("onrecord.views").joinpath("dossier.html.jinja").read_text(encoding="utf-8")
    strict = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return strict.from_string(source)


def count_claims(parts: Sequence[Part]) -> int:
    """How many claims there are in all."""
    return sum(len(part.claims) for part in parts)
