"""Charts: every point a link to its words, series told apart by shape."""

import re
from typing import Any

from lxml import etree

from onrecord.views.web.addresses import to_live
from onrecord.views.web.charts import SHAPES, STACKED, Chart, figures_chart, timeline_chart


def figure(value: float, claimant: str, day: str, id: str) -> dict[str, Any]:
    return {
        "value": value, "bound": "exact", "currency": None, "of": "prisoners", "claimant": claimant, "date": day, "id": id,
    }  # fmt: skip


def one_round(day: str, id: str, status: str = "held") -> dict[str, Any]:
    return {"id": id, "dates": [day], "parties": ["Varland", "Tesmira"], "round": None, "status": status, "place": None}


def links(chart: Chart | None) -> list[Any]:
    assert chart
    return etree.fromstring(chart.drawing).findall(".//{*}a")


def shapes(chart: Chart | None) -> list[str]:
    return [dot.get("d") for link in links(chart) for dot in link.iter("{*}path")]


def test_every_point_leads_to_its_words_and_says_which() -> None:
    chart = figures_chart(
        {"of": "prisoners", "figures": [figure(640, "Varland", "2031-03-14", "a1"), figure(900, "Tesmira", "2031-03-15", "b2")]},
        to_live,
    )
    assert {link.get("href"): link.get("aria-label") for link in links(chart)} == {
        "/entries/a1": "2031-03-14, Varland: 640 prisoners",
        "/entries/b2": "2031-03-15, Tesmira: 900 prisoners",
    }
    assert "style=" not in (chart.drawing if chart else "style=")


def test_claimants_differ_in_shape_and_the_key_tells_which() -> None:
    claimants = [f"Claimant {letter}" for letter in "ABCDEFGHIJ"]
    chart = figures_chart(
        {"of": "prisoners", "figures": [figure(n + 1, name, "2031-03-14", name) for n, name in enumerate(claimants)]}, to_live
    )
    assert chart
    assert [name for _, name in chart.key] == [*claimants[:7], "others"]
    assert shapes(chart) == [*SHAPES, SHAPES[7], SHAPES[7]]
    assert [sample.count(shape) for (sample, _), shape in zip(chart.key, SHAPES, strict=True)] == [1] * 8


def test_a_shape_says_the_same_in_every_timeline() -> None:
    sheet = {"parties": ["Varland", "Tesmira"], "stands": []}
    planned = [one_round("2031-03-14", "r1", "planned"), one_round("2031-03-20", "r2", "planned")]
    assert set(shapes(timeline_chart(sheet | {"rounds": planned}, to_live))) == {SHAPES[1]}


def test_a_crowded_day_leads_to_all_of_it() -> None:
    crowd = [one_round("2031-03-14", f"r{n}") for n in range(STACKED + 3)]
    sheet = {"parties": ["Varland", "Tesmira"], "stands": [], "rounds": [*crowd, one_round("2031-03-20", "last")]}
    found = links(timeline_chart(sheet, to_live))
    assert len(found) == STACKED + 1
    (more,) = [link for link in found if "more" in link.get("aria-label")]
    assert more.get("aria-label") == "2031-03-14: 4 more rounds"
    assert more.get("href") == "/negotiation?party=Varland&party=Tesmira&since=2031-03-14&until=2031-03-14"


def test_what_has_no_day_is_no_point() -> None:
    sheet = {
        "parties": ["Varland", "Tesmira"],
        "stands": [],
        "rounds": [one_round("2031-03", "r1"), one_round("2031-03-20", "r2")],
    }
    assert timeline_chart(sheet, to_live) is None


def test_a_chart_has_no_style_no_script_and_no_names_of_its_own() -> None:
    claims = [figure(10.0**k, f"claimant {k} <b>", f"2031-03-{k + 1:02}", str(k)) for k in range(10)]
    chart = figures_chart({"of": "prisoners", "figures": claims}, to_live)
    assert chart
    assert not re.search(r"<style|<script|<b>|\sstyle=|\son\w+=|\sid=|xlink|<!--", chart.drawing)
