"""Reading -> the terminal: the article with its speakers' words marked, then the record as tables.

Nothing rests on colour alone: the number of an entry stands before its words, sources are bold and cues italic. Without
a terminal (a pipe, a file) it is plain text.
"""

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from onrecord.records import Reading
from onrecord.views import phrases
from onrecord.views.entries import PARTS, Entry, entries
from onrecord.views.passages import Paragraph, Passage, paragraphs
from onrecord.views.shown import one_line, shown

# The terminal's own six colours: its owner has chosen them to be readable on its background. Speakers beyond six share.
_COLOURS = ("cyan", "magenta", "green", "blue", "yellow", "red")
_WIDEST_TEXT = 88  # columns; longer lines are hard to read
_NARROWEST_TABLE = 100  # columns; below it six columns leave no room for the words
_MUTED = Style(dim=True)


class _Terminal(Console):
    """A console that leaves a closed pipe to the caller; rich itself would exit with 1, which means an unread input here."""

    def on_broken_pipe(self) -> None:
        """Say that nobody reads on."""
        raise BrokenPipeError


def open_terminal() -> Console:
    """Open standard output for `show_reading`; text is taken as it stands, neither markup nor emoji codes mean anything."""
    return _Terminal(markup=False, emoji=False, highlight=False)


def show_reading(reading: Reading, console: Console) -> None:
    """Write an article and its record for a person to read."""
    listed = entries(reading)
    _show_heading(reading, console)
    for paragraph in paragraphs(reading, listed):
        _show_paragraph(reading.article.text, paragraph, listed, console)
    if not listed:
        console.print(Text(phrases.nothing_found(reading.article), style="bold"), end="\n\n")
    for title, part in PARTS:
        _show_part(title, [entry for entry in listed if entry.part == part], console)
    for note in reading.article.notes:
        console.print(Text(f"Note: {one_line(note)}", style="yellow"), end="\n\n")


def _show_heading(reading: Reading, console: Console) -> None:
    article = reading.article
    console.print(Rule(style=_MUTED))
    console.print(Text(one_line(article.title or reading.input), style="bold"))
    console.print(Text(one_line(phrases.byline(article)), style=_MUTED))
    console.print(Text(one_line(article.url or reading.input), style=_MUTED, overflow="fold"), end="\n\n")


def _show_paragraph(text: str, paragraph: Paragraph, listed: Sequence[Entry], console: Console) -> None:
    line = Text(style=Style(dim=paragraph.caption))
    for passage in paragraph.passages:
        for index in passage.opens:
            line.append(f"[{listed[index].number}] ", Style(bold=True, color=_colour(listed[index])))
        line.append(shown(text[passage.span.start : passage.span.end]), _style(passage, listed, console))
    _print_wrapped(line, console, indent="  " if paragraph.caption else "")
    console.print()


def _style(passage: Passage, listed: Sequence[Entry], console: Console) -> Style:
    """Style a passage; of several speakers' content the first one's colour wins, and without colours it is underlined."""
    roles = {mark.role: mark.entry for mark in reversed(passage.marks)}
    content = roles.get("content")
    return Style(
        color=None if content is None else _colour(listed[content]),
        underline=(content is not None and console.color_system is None) or None,
        bold="source" in roles or None,
        italic="cue" in roles or None,
    )


def _show_part(title: str, part: Sequence[Entry], console: Console) -> None:
    if not part:
        return
    console.print(Text(f"{title} ({len(part):,})", style="bold"), end="\n\n")
    if console.width >= _NARROWEST_TABLE:
        console.print(_table(part) if part[0].statement else _table_of_facts(part))
    else:
        for entry in part:
            _show_stacked(entry, console)
    console.print()


def _table(part: Sequence[Entry]) -> Table:
    table = _empty_table()
    table.add_column("no.", justify="right", no_wrap=True, min_width=3)
    table.add_column("speaker", ratio=4, overflow="fold")
    table.add_column("said", no_wrap=True, min_width=len("YYYY-MM-DD"))
    table.add_column("channel", ratio=2)
    table.add_column("kind", no_wrap=True, min_width=len("indirect"))
    table.add_column("words", ratio=10, overflow="fold")
    for entry in part:
        statement = entry.statement
        assert statement is not None
        when, how = shown(statement.said or ""), phrases.channel(statement.channel)
        table.add_row(entry.number, _speaker(entry), Text(when), how, statement.kind, Text(entry.words))
    return table


def _table_of_facts(part: Sequence[Entry]) -> Table:
    table = _empty_table()
    table.add_column("no.", justify="right", no_wrap=True, min_width=3)
    table.add_column("who", ratio=4, overflow="fold")
    table.add_column("what", ratio=6, overflow="fold")
    table.add_column("words", ratio=8, overflow="fold")
    for entry in part:
        table.add_row(entry.number, _speaker(entry), Text(_facts(entry)), Text(entry.words))
    return table


def _empty_table() -> Table:
    return Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0), header_style=_MUTED, show_edge=False)


def _facts(entry: Entry) -> str:
    return " · ".join(one_line(fact, 120) for fact in entry.facts)


def _show_stacked(entry: Entry, console: Console) -> None:
    """Lay an entry out for a narrow terminal: who, how and when, and under them the words."""
    statement = entry.statement
    how = phrases.channel(statement.channel) if statement else ""
    facts = " · ".join(filter(None, [_facts(entry), how]))
    first = Text.assemble(f"{entry.number:>3} ", _speaker(entry), (f" · {facts}", _MUTED))
    _print_wrapped(first, console, indent="    ", hanging=True)
    _print_wrapped(Text(entry.words), console, indent="    ")


def _print_wrapped(text: Text, console: Console, *, indent: str, hanging: bool = False) -> None:
    """Print lines without the blanks that would fill them up: they may be read by a program, or copied."""
    text.overflow = "fold"
    for number, line in enumerate(text.wrap(console, min(console.width, _WIDEST_TEXT) - len(indent))):
        line.rstrip()
        console.print(Text("" if hanging and number == 0 else indent) + line, soft_wrap=True)


def _speaker(entry: Entry) -> Text:
    name = Text(one_line(entry.who, 120), style=Style(color=_colour(entry)))
    speaker = entry.statement.speaker if entry.statement else None
    if speaker and speaker.party and speaker.party != speaker.name:
        name.append(f" ({one_line(speaker.party, 60)})", _MUTED)
    return name


def _colour(entry: Entry) -> str | None:
    return None if entry.voice is None else _COLOURS[entry.voice % len(_COLOURS)]
