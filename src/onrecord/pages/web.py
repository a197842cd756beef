"""Addresses -> what they answer: public hosts only, few redirects, capped in size and time."""

import queue
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message

import httpx

from onrecord.errors import FetchError
from onrecord.pages.addresses import find_addresses
from onrecord.settings import DEFAULTS, Settings

MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
HTML = frozenset({"text/html", "application/xhtml+xml"})
TEXT = frozenset({"text/plain"})
LONGEST_URL = 8_000  # servers refuse longer ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address answered, unpacked."""

    data: bytes
    html: bool
    """Else plain text."""
    charset: str | None


def fetch(url: str, settings: Settings = DEFAULTS, *, loopback: bool = False) -> Answer:
    """A page or text from an address, within `settings.fetch_seconds` in all. Raises FetchError.

    `loopback` allows this very machine's addresses, for tests against a local server.
    """
    deadline = time.monotonic() + settings.fetch_seconds
    return _within(settings.fetch_seconds, url, lambda: _follow(url, settings, deadline, loopback))


def _within(seconds: float, url: str, work: Callable[[], Answer]) -> Answer:
    """Run `work` in a thread of its own: a look-up, or headers that come byte by byte, obey no time limit of httpx."""
    done: queue.SimpleQueue[Answer | Exception] = queue.SimpleQueue()

    def run() -> None:
        try:
            done.put(work())
        except Exception as error:  # noqa: BLE001 - handed over to the caller, who raises it
            done.put(error)

    threading.Thread(target=run, daemon=True, name="onrecord-fetch").start()
    try:
        outcome = done.get(timeout=seconds)
    except queue.Empty:
        raise FetchError(f"{url!r}: no full answer within {seconds:g} seconds; try again later") from None
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _follow(url: str, settings: Settings, deadline: float, loopback: bool) -> Answer:
    """Ask, and ask again where the answer sends us, each address checked anew."""
    at = url
    with httpx.Client(trust_env=False, follow_redirects=False, headers=_headers(settings)) as client:
        for _ in range(MOST_REDIRECTS + 1):
            response = _ask(client, at, deadline, loopback)
            try:
                if response.status_code not in REDIRECTS or "location" not in response.headers:
                    return _read(response, at, settings, deadline)
                at = _joined(at, response.headers["location"])
            except httpx.HTTPError as error:
                raise FetchError(f"{at!r}: breaks off ({_reason(error)}); try again later") from None
            finally:
                response.close()
    raise FetchError(f"{url!r}: redirects more than {MOST_REDIRECTS} times; open it in a browser and give the last address")


def _headers(settings: Settings) -> dict[str, str]:
    # gzip and deflate only: they are unpacked here, under the size cap; httpx would unpack without one
    return {"user-agent": settings.user_agent, "accept": "text/html, text/plain;q=0.8", "accept-encoding": "gzip, deflate"}


def _ask(client: httpx.Client, url: str, deadline: float, loopback: bool) -> httpx.Response:
    """The answer's head. The connection goes to the address that was checked; Host and TLS still name the host."""
    target = _parsed(url)
    port = target.port or (443 if target.scheme == "https" else 80)
    refusal: httpx.HTTPError | None = None
    for address in find_addresses(target.raw_host.decode("ascii"), port, loopback=loopback):
        request = client.build_request(
            "GET",
            target.copy_with(host=address, fragment=None),
            headers={"host": target.netloc.decode("ascii")},
            extensions={"sni_hostname": target.raw_host.decode("ascii")},
            timeout=max(0.1, deadline - time.monotonic()),
        )
        try:
            return client.send(request, stream=True)
        except httpx.HTTPError as error:
            refusal = error
        if not isinstance(refusal, httpx.ConnectError):
            break  # it answered, but wrongly: the host's next address will do no better
    raise FetchError(f"{url!r}: does not answer ({_reason(refusal)}); check the address or try again later")


def _parsed(url: str) -> httpx.URL:
    try:
        target = httpx.URL(url[: LONGEST_URL + 1])
    except (httpx.InvalidURL, UnicodeError):
        raise FetchError(f"{url[:200]!r}: no possible address; check it") from None
    if len(url) > LONGEST_URL:
        raise FetchError(f"{url[:200]!r}…: longer than {LONGEST_URL} characters; check the address")
    if target.scheme not in ("http", "https") or not target.host:
        raise FetchError(f"{url!r}: not an http or https address; only those are fetched")
    if target.userinfo:
        raise FetchError(f"{url!r}: holds a user name or password; give the address without it")
    return target


def _joined(url: str, location: str) -> str:
    try:
        return str(httpx.URL(url).join(location))
    except (httpx.InvalidURL, UnicodeError):
        raise FetchError(f"{url!r}: redirects to no possible address; open it in a browser") from None


def _read(response: httpx.Response, url: str, settings: Settings, deadline: float) -> Answer:
    if response.status_code != 200:
        raise FetchError(f"{url!r}: answers {response.status_code} {response.reason_phrase}; open it in a browser")
    kind, charset = _content_type(response.headers.get("content-type", ""))
    if kind not in HTML | TEXT:
        raise FetchError(f"{url!r}: {kind or 'no type stated'}, neither HTML nor plain text; save its text as a file")
    limit = settings.largest_html if kind in HTML else settings.largest_page
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    chunks = _until(response.iter_raw(), deadline, url)
    try:
        data = _unpacked(chunks, packing, limit)
    except (ValueError, zlib.error) as fault:
        raise FetchError(f"{url!r}: {fault}; open it in a browser and save it") from None
    if not data.strip():
        raise FetchError(f"{url!r}: an empty answer; open it in a browser")
    return Answer(data=data, html=kind in HTML, charset=charset)


def _content_type(header: str) -> tuple[str, str | None]:
    message = Message()
    message["content-type"] = header or "unknown"
    return (message.get_content_type() if "/" in header else ""), message.get_content_charset()


def _until(chunks: Iterator[bytes], deadline: float, url: str) -> Iterator[bytes]:
    for chunk in chunks:
        if time.monotonic() > deadline:
            raise FetchError(f"{url!r}: no full answer in time; try again later")
        yield chunk


def _unpacked(chunks: Iterator[bytes], packing: str, limit: int) -> bytes:
    """All of it, or ValueError past `limit` bytes. `deflate` comes with and without zlib's wrapper."""
    if packing not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise ValueError(f"packed as {packing[:40]}, which was not asked for")
    pieces: list[bytes] = []
    size = 0
    unpacker = None
    for chunk in chunks:
        if packing in ("gzip", "x-gzip", "deflate"):
            unpacker = unpacker or _unpacker(packing, chunk)
            chunk = unpacker.decompress(chunk, limit + 1 - size)
        size += len(chunk)
        if size > limit:
            raise ValueError(f"larger than {limit / 1e6:g} MB")
        pieces.append(chunk)
    return b"".join(pieces)


def _unpacker(packing: str, first: bytes) -> "zlib._Decompress":
    if packing != "deflate":
        return zlib.decompressobj(31)
    return zlib.decompressobj(15 if first[:1] == b"\x78" else -15)


def _reason(error: Exception | None) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
