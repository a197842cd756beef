"""What many articles tell together -> the terminal: people, rounds, the timeline, figures side by side."""

from collections.abc import Iterable

from rich import box
from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from onrecord.views import phrases
from onrecord.views.json_lines import Json
from onrecord.views.shown import one_line, shown

MUTED = Style(dim=True)
STRONG = Style(bold=True)
MARK = "≠"
"""Before what contradicts something else; no colour is needed to see it."""


def show_people(people: Iterable[Json], console: Console) -> int:
    """Write people as a table; give their number."""
    table = _table("name", "party", "roles", "also called", "statements", "id")
    count = 0
    for person in people:
        roles = "; ".join(f"{held['role']} ({_span_of_days(held['since'], held['until'])})" for held in person["roles"])
        others = ", ".join(name for name in person["names"] if name != person["name"])
        table.add_row(*map(_cell, (person["name"], person["party"], roles, others, str(person["statements"]), person["id"])))
        count += 1
    return _print(table, count, console)


def show_doubts(doubts: Iterable[Json], console: Console) -> int:
    """Write pairs of people who may be one, with the ids that `merge` takes; give their number."""
    table = _table("one", "id", "other", "id", "why it is in doubt")
    count = 0
    for doubt in doubts:
        one, other = doubt["one"], doubt["other"]
        table.add_row(*map(_cell, (_who(one), one["id"], _who(other), other["id"], doubt["reason"])))
        count += 1
    return _print(table, count, console)


def show_decisions(decisions: Iterable[Json], console: Console) -> int:
    """Write what was decided about names, the first decision first; give their number."""
    table = _table("at", "kind", "one", "other", "by", "why")
    count = 0
    for decision in decisions:
        names = decision["one"]["name"], decision["other"]["name"]
        table.add_row(*map(_cell, (decision["at"], decision["kind"], *names, decision["by"], decision["why"])))
        count += 1
    return _print(table, count, console)


def show_rounds(rounds: Iterable[Json], console: Console) -> int:
    """Write rounds, each with its accounts and contradictions; give their number."""
    count = 0
    for one in rounds:
        _show_round(one, console)
        count += 1
    return count


def show_timeline(lines: Iterable[Json], console: Console) -> int:
    """Write rounds, stands and changed stands in order; give their number."""
    count, day = 0, None
    for line in lines:
        if line["date"] != day:
            day = line["date"]
            console.print(Text(phrases.day(day) if day else "no day", style=STRONG))
        _SHOW[line["what"]](line, console)
        count += 1
    return count


def show_contests(quantities: Iterable[Json], console: Console) -> int:
    """Write quantities, each with all figures side by side; give the number of quantities."""
    count = 0
    for quantity in quantities:
        facts = [quantity["unit"], {"total": "total", "day": "of one day", "untold": ""}[quantity["extent"]]]
        heading = " · ".join(filter(None, [quantity["of"], *facts, "contested" if quantity["contested"] else ""]))
        console.print(Text(one_line(heading, 200), style=STRONG))
        table = _table("figure", "who says so", "counts", "outlet", "date", "words")
        for figure in quantity["figures"]:
            claimant = "the outlet" if figure["claimant"] == "outlet" else figure["claimant"]
            words = " ".join(figure["quote"]["text"].split())
            table.add_row(*map(_cell, (_number(figure), claimant, _counts(figure), figure["outlet"], figure["date"], words)))
        console.print(table)
        console.print()
        count += 1
    return count


def _show_round(one: Json, console: Console) -> None:
    console.print(Text(one_line(_round_heading(one), 300), style=STRONG), Text(one["id"], style=MUTED))
    if one["people"]:
        console.print(Text("  with " + one_line(", ".join(person["name"] for person in one["people"]), 300)))
    for conflict in one["conflicts"]:
        console.print(Text(f"  {MARK} {shown(conflict['field'])}"))
        for value in conflict["values"]:
            outlets = dict.fromkeys(article["outlet"] or article["id"] for article in value["articles"])
            console.print(Text(f"      {one_line(value['value'], 150)}: {one_line(', '.join(outlets), 300)}"))
    for account in one["accounts"]:
        article = account["article"]
        told = f"  {article['date'] or '':10} {one_line(article['outlet'] or article['id'], 30)}: "
        console.print(Text(told, style=MUTED), Text(one_line(account["quote"]["text"], 160)), sep="", soft_wrap=True)
    console.print()


def _round_heading(one: Json) -> str:
    number = f"round {one['round']}" if one["round"] else ""
    mediator = f"mediated by {', '.join(one['mediator'])}" if one["mediator"] else ""
    days = ", ".join(map(phrases.day, one["dates"])) or "no date given"
    facts = [" – ".join(one["parties"]), number, (one["format"] or "").replace("_", " "), one["place"] or "", days, one["status"]]
    return " · ".join(filter(None, [*facts, mediator]))


def _show_round_line(line: Json, console: Console) -> None:
    outlets = dict.fromkeys(account["article"]["outlet"] or account["article"]["id"] for account in line["accounts"])
    console.print(Text(f"  ● {one_line(_round_heading(line), 300)}"), Text(one_line(", ".join(outlets), 200), style=MUTED))
    for conflict in line["conflicts"]:
        values = " / ".join(value["value"] for value in conflict["values"])
        console.print(Text(f"      {MARK} {one_line(conflict['field'] + ': ' + values, 300)}"))


def _show_stand(line: Json, console: Console) -> None:
    outlets = dict.fromkeys(article["outlet"] or article["id"] for article in (line["article"], *line["also"]))
    console.print(Text(f"    {one_line(_stand(line), 400)}"), Text(one_line(", ".join(outlets), 200), style=MUTED))


def _show_shift(line: Json, console: Console) -> None:
    console.print(Text(f"  {MARK} {shown(line['party'])}: changed stand on {shown(line['matter'])}", style=STRONG))
    for name in ("from", "to"):
        stand = line[name]
        outlet = stand["article"]["outlet"] or stand["article"]["id"]
        told = f"      {name:4} {stand['date']} {one_line(_stand(stand), 400)}"
        console.print(Text(told), Text(one_line(outlet, 60), style=MUTED))


_SHOW = {"round": _show_round_line, "position": _show_stand, "shift": _show_shift}


def _stand(stand: Json) -> str:
    speaker = f" ({stand['speaker']})" if stand["speaker"] and stand["speaker"] != stand["party"] else ""
    toward = f" → {', '.join(stand['toward'])}" if stand["toward"] else ""
    mode = f" [{stand['mode']}]" if stand["mode"] != "stated" else ""
    told = f" [as {stand['ascribed_by']} tells it]" if stand["ascribed_by"] else ""
    return f"{stand['party']}{speaker} {stand['act']}{toward}{mode}{told}: “{stand['quote']['text']}”"


def _who(person: Json) -> str:
    return f"{person['name']} ({person['party']})" if person["party"] else str(person["name"])


def _span_of_days(since: str | None, until: str | None) -> str:
    return "no day" if not since else since if since == until else f"{since} to {until}"


def _number(figure: Json) -> str:
    return phrases.amount(figure["value"], figure["bound"], figure["currency"])


def _counts(figure: Json) -> str:
    period = figure["period"] or {"from": None, "to": None}
    days = " to ".join(dict.fromkeys(phrases.day(end) for end in period.values() if end))
    return " · ".join(filter(None, [figure["of"], days, "disputed" if figure["disputed"] else ""]))


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), header_style=MUTED, show_edge=False)
    for name in columns:
        table.add_column(name, overflow="fold", no_wrap=name in ("id", "date", "at"))
    return table


def _cell(value: str | None) -> Text:
    return Text(one_line(value or "", 400))


def _print(table: Table, count: int, console: Console) -> int:
    if count:
        console.print(table)
    return count
