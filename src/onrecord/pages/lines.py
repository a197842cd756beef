"""JSON Lines -> pages: one article a line, with `text` and any of id, url, outlet, title, published or date."""

from collections.abc import Iterator, Mapping

from onrecord.errors import InputError, PageError
from onrecord.pages.decode import MAGIC, without_surrogates
from onrecord.pages.files import read_lines
from onrecord.pages.told import filled, parse_object, parse_told, told_about
from onrecord.records import Page, PageForm, Skipped, Told
from onrecord.settings import Settings

# More of them, one after the other, are a gzip bomb of line ends.
MOST_BLANK = 10_000


def read_json_lines(
    path: str, told: Told, settings: Settings, metadata: Mapping[str, Told], form: PageForm
) -> Iterator[Page | Skipped]:
    """Pages of a file's lines in their order; their `input` is `FILE#id`, without an id the line's number.

    A bad line is a Skipped. Raises InputError where the file itself cannot be read, or no further.
    """
    found, blank = False, 0
    for number, line in enumerate(read_lines(path, settings.largest_page), start=1):
        if number == 1 and line and any(line.startswith(magic) for magic, _ in MAGIC):
            raise PageError(f"{path!r}: binary data, not JSON Lines; there must be one object on each line")
        blank = blank + 1 if line is not None and not line.strip() else 0
        if blank > MOST_BLANK:
            raise PageError(f"{path!r}: {MOST_BLANK} blank lines running; the rest is not read")
        if not blank:
            found = True
            yield _page_of(line, f"{path}#{number}", path, told, metadata, form)
    if not found:
        raise PageError(f"{path!r}: empty; there is nothing to read")


def _page_of(
    line: bytes | None, place: str, path: str, told: Told, metadata: Mapping[str, Told], form: PageForm
) -> Page | Skipped:
    """The page of one line; `place` names it while its id is unknown, and where it has none."""
    if line is None:
        return Skipped(input=place, reason=f"{place!r}: a line that is too long; give such a text as a file of its own")
    try:
        row = parse_object(line)
        own = parse_told(row)
        text = row.get("text")
        if not isinstance(text, str) or not text.strip():
            raise ValueError("no 'text' in it; each line needs the article's text")
    except (InputError, ValueError) as fault:
        return Skipped(input=place, reason=f"{place!r}: {fault}")
    name = f"{path}#{own.id}" if own.id else place
    content = without_surrogates(text).replace("\r\n", "\n").replace("\r", "\n")
    return Page(input=name, content=content, form=form, told=filled(filled(told, told_about(metadata, name)), own))
