"""Charts say what the tables beside them say, and bring nothing along that a strict policy forbids."""

import re
from typing import Any

from lxml import etree

from onrecord.views.web.addresses import to_live
from onrecord.views.web.charts import figures_chart, timeline_chart

SVG = "{http://www.w3.org/2000/svg}"


def claim(id: str, day: str | None, value: float | None, claimant: str = "Varland") -> dict[str, Any]:
    return {
        "id": id, "date": day, "value": value, "claimant": claimant, "bound": "exact", "currency": None, "of": "prisoners <b>",
    }  # fmt: skip


def drawn(*claims: dict[str, Any]) -> etree._Element | None:
    chart = figures_chart({"of": "prisoners", "figures": list(claims)}, to_live)
    return None if chart is None else etree.fromstring(chart.drawing)


def test_every_point_is_a_link_to_its_words() -> None:
    root = drawn(claim("a", "2031-03-01", 640), claim("b", "2031-03-09", 900, "Tesmira"))
    assert root is not None
    assert {link.get("href") for link in root.iter(f"{SVG}a")} == {"/entries/a", "/entries/b"}
    assert all("prisoners <b>" in (link.get("aria-label") or "") for link in root.iter(f"{SVG}a"))


def test_nothing_is_drawn_of_fewer_than_two_figures_with_a_day() -> None:
    assert drawn(claim("a", "2031-03-01", 640)) is None
    assert (
        drawn(claim("a", "2031-03-01", 640), claim("b", None, 900), claim("c", "2031-03", 5), claim("d", "2031-03-02", None))
        is None
    )


def test_a_chart_has_no_style_no_script_and_no_names_of_its_own() -> None:
    root = drawn(*(claim(str(k), f"2031-03-{k + 1:02}", 10.0**k, f"claimant {k}") for k in range(10)))
    assert root is not None
    text = etree.tostring(root, encoding="unicode")
    assert not re.search(r"<style|<script|\sstyle=|\son\w+=|\sid=|xlink|<!--", text)


def test_points_of_one_day_and_row_do_not_hide_each_other() -> None:
    rounds = [
        {"id": str(k), "dates": [day], "parties": ["Varland", "Tesmira"], "status": "held", "round": None, "place": None}
        for k, day in enumerate(("2031-03-01", "2031-03-01", "2031-03-08"))
    ]
    chart = timeline_chart({"parties": ["Varland", "Tesmira"], "rounds": rounds, "stands": []}, to_live)
    assert chart is not None
    root = etree.fromstring(chart.drawing)
    places = [dot.get("transform") for link in root.iter(f"{SVG}a") for dot in link.iter(f"{SVG}path")]
    assert len(places) == len(set(places)) == 3


def test_series_are_told_apart_by_shape_too() -> None:
    root = drawn(*(claim(str(k), f"2031-03-{k + 1:02}", k + 1.0, f"claimant {k}") for k in range(8)))
    assert root is not None
    shapes = {dot.get("d") for link in root.iter(f"{SVG}a") for dot in link.iter(f"{SVG}path")}
    assert len(shapes) == 8
