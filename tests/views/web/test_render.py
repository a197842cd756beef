from onrecord.views.web.render import ends, linkable


def test_of_a_long_text_its_ends_are_shown_in_whole_words() -> None:
    text = "We have a multiparty democracy in the valley that allows people to express themselves whenever they want to"
    first, last = ends(text).split(" … ")
    assert text.startswith(f"{first} ")
    assert text.endswith(f" {last}")
    assert len(ends(text)) <= 73
    assert ends("a short one") == "a short one"
    assert len(ends("x" * 500)) < 80


def test_only_addresses_of_the_web_are_led_to() -> None:
    assert linkable("https://ledger.example/a")
    assert not any(map(linkable, ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//ledger.example", "", None)))
