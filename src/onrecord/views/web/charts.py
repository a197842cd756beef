"""Charts of a negotiation and of a quantity, drawn as SVG: without script or style of their own, every point a link.

What a chart shows stands in a table beside it as well: it is never the only way to a figure. Series are told apart by the shape
of their points, and by colour beside it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import pygal
from lxml import etree
from markupsafe import Markup
from pygal.style import Style

from onrecord.link.days import parse_day
from onrecord.views import phrases
from onrecord.views.json_lines import Json
from onrecord.views.shown import one_line
from onrecord.views.web.addresses import To

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
TICKS = 7
"""Days named below a chart."""
STEP = 0.15
"""Between points of one day that stand above each other in a row, as a part of it."""
STACKED = 5
"""Points of one day in a row; of more, the last leads to all of that day."""
WIDTH, ROW, BELOW = 960, 90, 70
"""Pixels of a chart's own coordinates: it is drawn as wide as its place."""
LETTERS = 15
"""Size of a label in them, for which the chart leaves room; the style sheet writes as large or smaller."""
SHAPES = (
    "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z",
    "M-5 -5h10v10h-10z",
    "M0 -6.5l6.2 11h-12.4z",
    "M0 -7l6 7l-6 7l-6 -7z",
    "M-2 -6.5h4v4.5h4.5v4h-4.5v4.5h-4v-4.5h-4.5v-4h4.5z",
    "M0 6.5l6.2 -11h-12.4z",
    "M-3.2 -5.6h6.4l3.2 5.6l-3.2 5.6h-6.4l-3.2 -5.6z",
    "M-6 -3.2l2.8 -2.8l3.2 3.2l3.2 -3.2l2.8 2.8l-3.2 3.2l3.2 3.2l-2.8 2.8l-3.2 -3.2l-3.2 3.2l-2.8 -2.8l3.2 -3.2z",
)
"""A point of each series around its place: disc, square, triangle, diamond, plus, triangle on its head, hexagon, cross."""
AGAINST = ("refuse", "deny", "threaten", "criticise")
CLAIMANTS = 7
"""Claimants with a colour of their own; more cannot be told apart."""
FAR = 200
"""Between the largest figure and the smallest: from here on only a logarithmic axis shows both."""


class Point(NamedTuple):
    """A point of a chart: a day as its ordinal, a height, what it says, and where it leads."""

    x: float
    y: float
    label: str
    href: str


HELD, OTHER, STANDS, REFUSED = "Rounds held", "Planned, proposed or cancelled", "Stands", "Refusals, threats, denials"
MORE = "More of that day"


class Mark(NamedTuple):
    """What a timeline shows: its series, its day as an ordinal if that is known, its row, what it says, where it leads."""

    series: str
    at: int | None
    row: str
    label: str
    href: str


class Chart(NamedTuple):
    """A drawing, and for each of its series the look of a point and what the series is."""

    drawing: Markup
    key: tuple[tuple[Markup, str], ...]


def timeline_chart(sheet: Json, to: To) -> Chart | None:
    """Draw rounds and each party's stands along the days; None where fewer than two days are known."""
    rows = ["Rounds", *sheet["parties"]]
    height = {row: len(rows) - place for place, row in enumerate(rows)}
    found = _stacked([*_rounds(sheet, to), *_stands(sheet, to)], height, to)
    if len({one.x for series in found.values() for one in series}) < 2:
        return None
    return _draw(
        "Rounds and stands by day",
        found,
        y_labels=[{"value": value, "label": one_line(row, 24)} for row, value in height.items()],
        range=(0.8, len(rows) + STEP * STACKED),
        height=ROW * len(rows) + BELOW,
    )


def _rounds(sheet: Json, to: To) -> Iterator[Mark]:
    for one in sheet["rounds"]:
        series = HELD if one["status"] in ("held", "ongoing") else OTHER
        for day in one["dates"]:
            yield Mark(series, _ordinal(day), "Rounds", round_label(one), to("round", one["id"]))


def _stands(sheet: Json, to: To) -> Iterator[Mark]:
    for listed in sheet["stands"]:
        position, day = listed.entry, listed.article["date"] or ""
        series = REFUSED if position.act in AGAINST or position.mode == "negated" else STANDS
        label = f"{day}: {position.party} {position.act}: {position.issue}"
        yield Mark(series, _ordinal(day), position.party, label, to("entry", position.id))


def _stacked(marks: Iterable[Mark], height: Mapping[str, int], to: To) -> dict[str, list[Point]]:
    """Series -> points; those of one day and row stand above each other, and of many only the first."""
    found: dict[str, list[Point]] = {series: [] for series in (HELD, OTHER, STANDS, REFUSED, MORE)}
    stacks: dict[tuple[int, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.at is not None:
            stacks[mark.at, mark.row].append(mark)
    for (at, row), stack in stacks.items():
        if len(stack) > STACKED:
            stack[STACKED - 1 :] = [_more(at, row, len(stack) - STACKED + 1, list(height)[1:], to)]
        for place, mark in enumerate(stack):
            found[mark.series].append(Point(at, height[row] + STEP * place, mark.label, mark.href))
    return found


def _more(at: int, row: str, number: int, parties: Sequence[str], to: To) -> Mark:
    """What stands for the points of a day that are too many, and leads to all of the day."""
    day = date.fromordinal(at).isoformat()
    if row == "Rounds":
        return Mark(MORE, at, row, f"{day}: {number} more rounds", to("negotiation", party=parties, since=day, until=day))
    href = to("entries", kind="positions", party=row, since=day, until=day)
    return Mark(MORE, at, row, f"{day}: {row}: {number} more stands", href)


def figures_chart(quantity: Json, to: To) -> Chart | None:
    """Draw what each claimant said of a quantity along the days; None where fewer than two figures can be drawn."""
    claimed = [one for one in quantity["figures"] if one["value"] is not None and _ordinal(one["date"] or "")]
    if len(claimed) < 2:
        return None
    most = _most([one["claimant"] for one in claimed])
    series: dict[str, list[Point]] = {name: [] for name in most}
    for one in claimed:
        claimant = one["claimant"] if one["claimant"] in most else "others"
        label = f"{one['date']}, {claimant}: {phrases.amount(one['value'], one['bound'], one['currency'])} {one['of']}"
        at = Point(_ordinal(one["date"]) or 0, one["value"], label, to("entry", one["id"]))
        series.setdefault(claimant, []).append(at)
    values = [one["value"] for one in claimed]
    far = min(values) > 0 and max(values) / min(values) > FAR
    return _draw(
        one_line(quantity["of"], 80),
        series,
        logarithmic=far,
        height=340,
        max_scale=6,
        **({} if far else {"include_x_axis": True}),
    )


def round_label(one: Json) -> str:
    """Name a round in one line."""
    number = f"round {one['round']}, " if one["round"] is not None else ""
    when = ", ".join(map(phrases.day, one["dates"])) or "no day told"
    return f"{when}: {' – '.join(one['parties'])}, {number}{one['status']}{', ' + one['place'] if one['place'] else ''}"


def _most(claimants: Sequence[str]) -> list[str]:
    return sorted(set(claimants), key=lambda name: (-claimants.count(name), name))[:CLAIMANTS]


def _ordinal(day: str) -> int | None:
    """A day as a number; a month or year is no point, and stands in the table alone."""
    return parse_day(day)


def _draw(title: str, series: dict[str, list[Point]], **more: Any) -> Chart:
    days = [int(one.x) for points in series.values() for one in points]
    style = Style(label_font_size=LETTERS, major_label_font_size=LETTERS)
    chart = pygal.XY(
        stroke=False, js=(), css=(), style=style, disable_xml_declaration=True, width=WIDTH, margin=14, show_legend=False,
        show_x_guides=True, xrange=(min(days) - 1, max(days) + 1), **more,
    )  # fmt: skip
    chart.x_labels = [{"value": value, "label": date.fromordinal(value).isoformat()} for value in _ticks(min(days), max(days))]
    drawn = [(place, name, points) for place, (name, points) in enumerate(series.items()) if points]
    for _, name, points in drawn:
        chart.add(one_line(name, 40), [_value(one) for one in points])
    key = tuple((_sample(place), one_line(name, 60)) for place, name, _ in drawn)
    return Chart(_clean(chart.render(), title, [place for place, _, _ in drawn]), key)


def _sample(place: int) -> Markup:
    """A series' point, to stand before its name."""
    return Markup(
        f'<svg class="sample color-{place}" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">'
        f'<path class="dot" d="{SHAPES[place]}"/></svg>'
    )


def _value(one: Point) -> Json:
    return {"value": (one.x, one.y), "label": one_line(one.label, 200), "xlink": {"href": one.href, "target": "_self"}}


def _ticks(first: int, last: int) -> Iterable[int]:
    step = max(1, -(-(last - first) // TICKS))
    return range(first, last + 1, step)


def _clean(svg: bytes, title: str, looks: Sequence[int]) -> Markup:
    """The drawing alone: pygal's style and script, which a strict policy forbids, are gone; each link says where it leads."""
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False))
    etree.strip_elements(root, f"{SVG}defs", etree.Comment, with_tail=False)
    for name in root.findall(f"{SVG}title"):
        root.remove(name)
    for node in root.iter():
        for attribute in ("style", "id"):
            node.attrib.pop(attribute, "")
    for look, group in zip(looks, root.findall(f".//{SVG}g[@class='plot overlay']/{SVG}g"), strict=True):
        group.set("class", f"series color-{look}")
        _shape(group, SHAPES[look])
    for link in root.iter(f"{SVG}a"):
        link.set("href", link.attrib.pop(XLINK))
        label = next((desc.text for desc in link.iter(f"{SVG}desc") if desc.get("class") == "label"), None) or ""
        link.set("aria-label", label)
        for desc in list(link.iter(f"{SVG}desc")):
            desc.getparent().remove(desc)
        etree.SubElement(link, f"{SVG}title").text = label
    for desc in list(root.iter(f"{SVG}desc")):
        desc.getparent().remove(desc)
    etree.cleanup_namespaces(root)
    root.set("role", "group")
    root.set("aria-label", title)
    return Markup(etree.tostring(root, encoding="unicode"))


def _shape(group: Any, shape: str) -> None:
    """Give the points of a series its shape: of two series that no eye or printer tells apart by colour, the shapes differ."""
    for dot in group.iter(f"{SVG}circle"):
        place = f"translate({dot.attrib.pop('cx')} {dot.attrib.pop('cy')})"
        dot.attrib.pop("r")
        dot.tag = f"{SVG}path"
        dot.attrib.update({"d": shape, "transform": place, "class": "dot"})
