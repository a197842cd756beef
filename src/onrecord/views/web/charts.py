"""Charts of a negotiation and of a quantity, drawn as SVG: without script or style of their own, every point a link.

What a chart shows stands in a table beside it as well: it is never the only way to a figure.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

import pygal
from lxml import etree
from markupsafe import Markup

from onrecord.link.days import parse_day
from onrecord.views import phrases
from onrecord.views.json_lines import Json
from onrecord.views.shown import one_line
from onrecord.views.web.addresses import To

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
TICKS = 8
"""Days named below a chart."""
STACKED = 4
"""Points of one day and row that stand above each other; more lie on the last one."""
STEP = 0.17
WIDTH, ROW, BELOW = 960, 74, 120
"""Pixels of a chart's own coordinates: it is drawn as wide as its place."""
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


def timeline_chart(sheet: Json, to: To) -> Markup | None:
    """Draw rounds and each party's stands along the days; None where fewer than two days are known."""
    rows = ["Rounds", *sheet["parties"]]
    height = {row: len(rows) - place for place, row in enumerate(rows)}
    taken: dict[tuple[int, str], int] = defaultdict(int)

    def point(day: str, row: str, label: str, href: str) -> Point | None:
        at = _ordinal(day)
        if at is None:
            return None
        taken[at, row] += 1
        return Point(at, height[row] + STEP * (min(taken[at, row], STACKED) - 1), label, href)

    held, other, stands, against = (list[Point | None]() for _ in range(4))
    for one in sheet["rounds"]:
        series = held if one["status"] in ("held", "ongoing") else other
        for day in one["dates"]:
            series.append(point(day, "Rounds", round_label(one), to("round", one["id"])))
    for listed in sheet["stands"]:
        position, day = listed.entry, listed.article["date"]
        series = against if position.act in AGAINST or position.mode == "negated" else stands
        series.append(
            point(
                day or "", position.party, f"{day}: {position.party} {position.act}: {position.issue}", to("entry", position.id)
            )
        )
    named = {
        "Rounds held": held,
        "Planned, proposed or cancelled": other,
        "Stands": stands,
        "Refusals, threats, denials": against,
    }
    found = {name: [one for one in series if one] for name, series in named.items()}
    if len({one.x for series in found.values() for one in series}) < 2:
        return None
    return _draw(
        "Rounds and stands by day",
        found,
        y_labels=[{"value": value, "label": one_line(row, 24)} for row, value in height.items()],
        range=(0.8, len(rows) + STEP * STACKED),
        height=ROW * len(rows) + BELOW,
    )


def figures_chart(quantity: Json, to: To) -> Markup | None:
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
    return _draw(one_line(quantity["of"], 80), series, logarithmic=far, height=380, **({} if far else {"include_x_axis": True}))


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


def _draw(title: str, series: dict[str, list[Point]], **more: Any) -> Markup:
    days = [int(one.x) for points in series.values() for one in points]
    chart = pygal.XY(
        stroke=False, js=(), css=(), disable_xml_declaration=True, dots_size=5.5, width=WIDTH, margin=14, legend_at_bottom=True,
        legend_at_bottom_columns=4, truncate_legend=40, show_x_guides=True, xrange=(min(days) - 1, max(days) + 1), **more,
    )  # fmt: skip
    chart.x_labels = [{"value": value, "label": date.fromordinal(value).isoformat()} for value in _ticks(min(days), max(days))]
    for name, points in series.items():
        if points:
            chart.add(one_line(name, 40), [_value(one) for one in points])
    return _clean(chart.render(), title)


def _value(one: Point) -> Json:
    return {"value": (one.x, one.y), "label": one_line(one.label, 200), "xlink": {"href": one.href, "target": "_self"}}


def _ticks(first: int, last: int) -> Iterable[int]:
    step = max(1, -(-(last - first) // TICKS))
    return range(first, last + 1, step)


def _clean(svg: bytes, title: str) -> Markup:
    """The drawing alone: pygal's style and script, which a strict policy forbids, are gone; each link says where it leads."""
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False))
    etree.strip_elements(root, f"{SVG}defs", etree.Comment, with_tail=False)
    for name in root.findall(f"{SVG}title"):
        root.remove(name)
    for node in root.iter():
        for attribute in ("style", "id"):
            node.attrib.pop(attribute, "")
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
