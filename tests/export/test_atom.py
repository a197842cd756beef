"""Atom, read back by a feed parser."""

import feedparser


def test_a_feed_parser_reads_the_feed(export) -> None:
    feed = feedparser.parse(export("atom").read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len(feed.entries) == 2
    story = next(entry for entry in feed.entries if entry.author == "The Ledger")
    assert story.link == "https://ledger.example/1"
    assert "Oleg Tarin" in story.content[0].value


def test_hostile_text_stays_text(export) -> None:
    data = export("atom").read_bytes()
    assert b"<b>the valley" not in data
    assert b"<i>" not in data
    feed = feedparser.parse(data, sanitize_html=False)
    assert any("<b>the valley</b>" in entry.content[0].value for entry in feed.entries)
