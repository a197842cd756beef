import base64
import hashlib
import json
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from onrecord.records import Reading, Skipped
from onrecord.views.json_lines import reading_object
from onrecord.views.page import page
from onrecord.views.shown import shown

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]></style><img src=x onerror=alert(1)>",
    "\"' onmouseover='alert(1)",
    "{{ 7 * 7 }} {% raw %}",
    "&lt;b&gt; &amp; &#x41;",
    "\x00\x1b[31m\r\u202e\ud800\ufffe",
    "\u2028\u2029",
]


def parsed(*readings: Reading, skipped: tuple[Skipped, ...] = ()) -> html.HtmlElement:
    return html.document_fromstring("".join(page(readings, skipped)).encode(), parser=html.HTMLParser(encoding="utf-8"))


def with_text(demo: Reading, hostile: str) -> Reading:
    """The demo with hostile words everywhere, spans still in place."""
    text = hostile + demo.article.text[len(hostile) :]
    speaker = replace(demo.statements[0].speaker, name=hostile or "x", party=hostile, role=hostile)  # type: ignore[type-var]
    first = replace(demo.statements[0], speaker=speaker, said=hostile, by=hostile)
    article = replace(demo.article, text=text, title=hostile, outlet=hostile, url=hostile, notes=(hostile,), authors=(hostile,))
    return replace(demo, input=hostile, article=article, statements=(first, *demo.statements[1:]))


def text_of(tree: html.HtmlElement) -> str:
    return str(tree.xpath("//div[@class='text']")[0].text_content())


def test_the_page_holds_the_text_and_the_record(demo: Reading) -> None:
    tree = parsed(demo)
    assert text_of(tree) == demo.article.text
    assert json.loads(tree.xpath("//script[@type='application/json']")[0].text) == reading_object(demo)
    assert [e.text_content() for e in tree.xpath("//*[@class='entry']//*[@class='no']")] == ["1", "2", "3", "4", "A1"]


def test_every_part_has_its_words_marked(whole: Reading) -> None:
    tree = parsed(whole)
    numbers = [e.text_content() for e in tree.xpath("//*[@class='entry']//*[@class='no']")]
    assert numbers == ["1", "2", "3", "4", "T1", "P1", "F1", "W1", "A1"]
    assert [int(e.get("data-i")) for e in tree.xpath("//*[@class='entry']")] == list(range(9))
    entries = [*whole.talks, *whole.positions, *whole.figures, *whole.wording]
    for index, entry in enumerate(entries, 4):
        marked = [m.text_content() for m in tree.xpath("//*[@data-e]") if f"{index}o" in m.get("data-e").split()]
        assert "".join(marked) == whole.article.text[entry.quote.start : entry.quote.end]
    figure = tree.xpath("//*[@class='entry'][.//*[text()='F1']]")[0]
    assert figure.get("data-voice") == "1"  # the claimant's, so that choosing a speaker shows his figures


def test_entries_and_passages_lead_to_each_other(demo: Reading) -> None:
    tree = parsed(demo, demo)  # the same ids twice
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = [link.removeprefix("#") for link in tree.xpath("//a/@href[starts-with(., '#')]")]
    assert set(links) <= set(ids)
    for entry in tree.xpath("//*[@class='entry']"):
        key = entry.get("id")
        assert entry.xpath(f".//a[@class='go' and @href='#{key}-text']")
        assert tree.xpath(f"//a[@class='at' and @href='#{key}']")


def test_marked_passages_are_the_entries_words(demo: Reading) -> None:
    tree = parsed(demo)
    for index, entry in enumerate(demo.statements):
        marked = [m.text_content() for m in tree.xpath("//*[@data-e]") if f"{index}c" in m.get("data-e").split()]
        assert "".join(marked) == "".join(demo.article.text[span.start : span.end] for span in entry.content)


def test_whose_words_a_passage_is_in_is_marked(whole: Reading) -> None:
    """To their full height the speaker's own, to half of it the outlet's for them; quotation marks part what is mixed."""
    tree = parsed(whole)
    looks = {m.text_content(): m.get("class").split() for m in tree.xpath("//div[@class='text']//*[@data-e]")}
    assert "c" in looks["“We did not come here to be photographed,”"]
    assert "i" in looks["no ceasefire could be signed yet"]
    assert "i" in looks["the lists were incomplete and that Varland was holding "]
    assert "c" in looks["“at least 900”"]
    assert "i" in looks[" soldiers"]
    assert "a" in looks["to discuss the valley"]
    assert tree.xpath("//a[@class='at']/@data-n[starts-with(., 'W')]") == ["W1 outlet"]


def test_only_its_own_style_and_script_are_allowed_and_nothing_is_loaded(demo: Reading) -> None:
    tree = parsed(demo)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert parts["default-src"] == "'none'"
    for name, source in (("script-src", tree.xpath("//script[not(@type)]")), ("style-src", tree.xpath("//style"))):
        digest = base64.b64encode(hashlib.sha256(source[0].text.encode()).digest()).decode()
        assert len(source) == 1
        assert parts[name] == f"'sha256-{digest}'"
    assert not tree.xpath("//@src | //link | //@style | //img | //iframe | //@*[starts-with(name(), 'on')]")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(demo: Reading, hostile: str) -> None:
    check_stays_text(with_text(demo, hostile), demo)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.text(st.sampled_from("<>/!-&;'\"scriptyle=\n\r \x00\u2028{}%") | st.characters(exclude_categories=())))
def test_any_text_stays_text(demo: Reading, hostile: str) -> None:
    check_stays_text(with_text(demo, hostile), demo)


def check_stays_text(reading: Reading, plain: Reading) -> None:
    tree = parsed(reading)
    assert text_of(tree) == shown(reading.article.text)
    assert len(tree.xpath("//script")) == 2
    assert len(tree.xpath("//style")) == 1
    assert not tree.xpath("//img | //@onerror | //@onmouseover | //a[@rel]")
    assert len(tree.xpath("//*[@class='entry']")) == len(plain.statements) + len(plain.attitudes)
    assert json.loads(tree.xpath("//script[@type]")[0].text)["article"]["text"] == reading.article.text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example", " https://x.example"]
)
def test_only_web_addresses_are_links(demo: Reading, url: str) -> None:
    assert not parsed(replace(demo, article=replace(demo.article, url=url))).xpath("//a[@rel]")


def test_several_articles_stand_after_each_other_and_what_was_not_read_is_named(demo: Reading) -> None:
    empty = replace(demo, input="empty.txt", statements=(), attitudes=())
    tree = parsed(demo, empty, skipped=(Skipped(input="<b>.html", reason="'<b>.html': no text in it"),))
    assert len(tree.xpath("//article")) == 2
    assert tree.xpath("//h1")[0].text_content() == "The record of 2 articles"
    assert "Nothing found" in tree.xpath("//*[@class='nothing']")[0].text_content()
    assert "no text in it" in tree.xpath("//*[@class='skipped']")[0].text_content()


def test_landmarks_and_names(demo: Reading) -> None:
    tree = parsed(demo)
    assert tree.get("lang") == "en"
    assert len(tree.xpath("//main")) == len(tree.xpath("//h1")) == 1
    labelled = tree.xpath("//@aria-labelledby")
    assert set(labelled) <= set(tree.xpath("//@id"))
    for link in tree.xpath("//a"):
        assert link.text_content().strip() or link.get("aria-label")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_colours_can_be_read_in_both_modes(demo: Reading) -> None:
    style = parsed(demo).xpath("//style")[0].text
    for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]:
        colour = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for ground in ("paper", "panel", "here"):
            for ink in ("ink", "muted", "accent"):
                assert contrast(colour[ink], colour[ground]) >= 4.5, (ink, ground)
        for ground in ("content", "content-on", "source-on", "cue-on", "other-on"):
            assert contrast(colour["ink"], colour[ground]) >= 7, ground
        for line in ("source", "cue"):
            assert contrast(colour[line], colour["paper"]) >= 3, line
