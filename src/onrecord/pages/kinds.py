"""Content types: what servers call pages, feeds and sitemaps."""

from email.message import Message

HTML = frozenset({"text/html", "application/xhtml+xml"})
PAGES = HTML | {"text/plain"}
# Servers call feeds and sitemaps many names; what they are their content tells.
LISTS = frozenset(
    f"application/{name}"
    for name in ("rss+xml", "atom+xml", "rdf+xml", "xml", "feed+json", "json", "gzip", "x-gzip", "octet-stream")
) | {"text/xml"}


def parse_content_type(header: str) -> tuple[str, str | None]:
    """The type in lower case, empty where the header names none, and the charset if there is one."""
    message = Message()
    message["content-type"] = " ".join(header.split())[:1000] or "unknown"
    return (message.get_content_type() if "/" in header else ""), message.get_content_charset()
