"""Invented pages, whole enough to be told from lists and shops."""

SENTENCES = (
    "The premier of Varland said on Monday that the talks about the ferry had been good, and that they would go on in the port.",
    "Her envoy told reporters that nobody had asked for more than was in the treaty of the two banks, signed last year.",
    "The mayor of Ostburg, who has said that the ferry must sail by the summer, was not in the room when the two sides met.",
    "It was not clear whether the isle would be part of the deal, and officials of both refused to say who was to pay for it.",
)


def story(title: str = "Ferry talks go on in Ostburg", lead: str = "", language: str = "en") -> bytes:
    """A page of news."""
    prose = "".join(f"<p>{sentence}</p>\n" for sentence in (lead, *SENTENCES) if sentence)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:type" content="article"></head><body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{title}</h1>\n{prose}</article></body></html>"
    ).encode()


FOREIGN = (
    "<!doctype html><html><head><title>Die Fähre</title><meta property='og:type' content='article'></head><body><article>"
    + "<p>Die Ministerpräsidentin sagte am Montag, die Gespräche über die Fähre seien gut gewesen und würden fortgesetzt, "
    "wo die beiden Seiten schon im vergangenen Jahr zusammengekommen waren.</p>" * 5 + "</article></body></html>"
).encode()
LISTING = (
    "<!doctype html><html><head><title>News</title></head><body><ul>"
    + "<li><a href='/x'>Ferry talks go on</a></li>" * 60
    + "</ul></body></html>"
).encode()
SHOP = b"<html><head><title>Rope</title></head><body><h1>Rope</h1><p>Ten metres of good rope.</p><p>Add to cart</p></body></html>"
