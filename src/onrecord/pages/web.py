"""Addresses -> what they answer: public hosts only, as their robots.txt allows, one visit at a time, capped in size and time."""

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TypeVar

import httpx

from onrecord.errors import FetchError
from onrecord.pages import cache
from onrecord.pages.ask import ask, open_client, origin_of, parse_address, parse_location, read_chunks
from onrecord.pages.kinds import HTML, LISTS, PAGES, parse_content_type
from onrecord.pages.robots import Rules, allows, parse_rules, pause_of
from onrecord.pages.unpack import unpack
from onrecord.pages.visits import Visits
from onrecord.settings import Settings

MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
# Too many requests; a gateway in trouble; not now. Whoever asks again a little later is often answered.
BUSY = frozenset({429, 502, 503, 504})

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address answered, unpacked."""

    url: str
    """Where it came from, after redirects."""
    data: bytes
    kind: str
    """Content type, in lower case."""
    charset: str | None

    @property
    def html(self) -> bool:
        """Whether the server calls it HTML; else it is plain text, or a list."""
        return self.kind in HTML


class BusyError(FetchError):
    """A host that asks to come back later."""

    def __init__(self, message: str, wait: float | None) -> None:
        super().__init__(message)
        self.wait = wait
        """Seconds, where it says how many."""


def fetch(url: str, visits: Visits, kinds: frozenset[str] = PAGES) -> Answer:
    """What an address answers, if it is of one of the content types `kinds`, within `fetch_seconds` and the pause before it.

    Raises FetchError.
    """
    settings = visits.settings
    target = parse_address(url)
    if (kept := cache.find_kept(settings.cache, url)) and cache.is_fresh(kept) and kept.kind in kinds:
        return _kept(kept)
    if not visits.last:
        cache.prune(settings.cache)
    _wait_for_turn(target, url, visits)
    deadline = time.monotonic() + settings.fetch_seconds
    try:
        return _within(settings.fetch_seconds, url, lambda: _tried(url, visits, kinds, deadline))
    finally:
        visits.last[target.host] = time.monotonic()


def _wait_for_turn(target: httpx.URL, url: str, visits: Visits) -> None:
    host = target.host
    if (closed := visits.closed.get(host, 0.0) - time.monotonic()) > 0:
        raise BusyError(f"{url!r}: its host asks to be left alone for {closed:.0f} seconds more; try again later", closed)
    if host in visits.last:
        rules = visits.rules.get(origin_of(target))
        pause = pause_of(rules if isinstance(rules, Rules) else Rules(), visits.settings.pause_seconds)
        time.sleep(max(0.0, visits.last[host] + pause - time.monotonic()))


def _within(seconds: float, url: str, work: Callable[[], Found]) -> Found:
    """Run `work` in a thread of its own: a look-up, or headers that come byte by byte, obey no time limit of httpx."""
    done: queue.SimpleQueue[Found | Exception] = queue.SimpleQueue()

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


def _tried(url: str, visits: Visits, kinds: frozenset[str], deadline: float) -> Answer:
    """Ask; where the host is busy, wait as long as it says, else a second, then two, and ask again."""
    for left in range(visits.settings.tries - 1, -1, -1):
        try:
            return _follow(url, visits, kinds, deadline)
        except BusyError as busy:
            wait = busy.wait if busy.wait is not None else 2.0 ** (visits.settings.tries - 1 - left)
            if busy.wait:
                visits.closed[parse_address(url).host] = time.monotonic() + busy.wait
            if not left or time.monotonic() + wait > deadline:
                raise
            time.sleep(wait)
    raise AssertionError  # the last try has returned or raised


def _follow(url: str, visits: Visits, kinds: frozenset[str], deadline: float) -> Answer:
    """Ask, and ask again where the answer sends us, each address and its robots.txt checked anew."""
    at = url
    with open_client(visits.settings) as client:
        for _ in range(MOST_REDIRECTS + 1):
            _check_robots(at, visits, client, deadline)
            kept = cache.find_kept(visits.settings.cache, at)
            response = ask(client, at, cache.conditions(kept), deadline, visits.settings)
            try:
                if response.status_code == 304 and kept is not None and kept.kind in kinds:
                    cache.keep_longer(visits.settings.cache, kept, response.headers)
                    return _kept(kept)
                if (location := _location(response)) is None:
                    return _read(response, at, visits.settings, kinds, deadline)
                at = parse_location(at, location)
            finally:
                response.close()
    raise FetchError(f"{url!r}: redirects more than {MOST_REDIRECTS} times; open it in a browser and give the last address")


def _location(response: httpx.Response) -> str | None:
    return response.headers.get("location") if response.status_code in REDIRECTS else None


def _check_robots(url: str, visits: Visits, client: httpx.Client, deadline: float) -> None:
    """Raise FetchError where the host's robots.txt forbids the address, or cannot be had though there may be one."""
    origin = origin_of(parse_address(url))
    if origin not in visits.rules:
        try:
            visits.rules[origin] = _rules_of(origin, visits.settings, client, deadline)
        except BusyError:
            raise
        except FetchError as fault:
            visits.rules[origin] = fault
    rules = visits.rules[origin]
    if isinstance(rules, FetchError):
        raise FetchError(str(rules).replace(f"{origin}/robots.txt", url, 1))
    if not allows(rules, url):
        raise FetchError(f"{url!r}: its host's robots.txt asks programs not to read it; open it in a browser and save it")


def _rules_of(origin: str, settings: Settings, client: httpx.Client, deadline: float) -> Rules:
    """As RFC 9309 has it: without a robots.txt all is allowed, behind a server's error it may be there and nothing is."""
    url = f"{origin}/robots.txt"
    at = url
    for _ in range(MOST_REDIRECTS + 1):
        response = ask(client, at, {}, deadline, settings)
        try:
            if response.status_code == 200:
                return parse_rules(_robots_data(response, url, settings, deadline))
            if (location := _location(response)) is None:
                break
            at = parse_location(at, location)
        finally:
            response.close()
    if response.status_code in BUSY:
        raise _busy(response, url)
    if response.status_code >= 500:
        raise FetchError(f"{url!r}: its host's robots.txt cannot be had (answer {response.status_code}); try again later")
    return Rules()


def _robots_data(response: httpx.Response, url: str, settings: Settings, deadline: float) -> bytes:
    try:
        return unpack(read_chunks(response, url, deadline), _packing(response), settings.largest_html)
    except ValueError as fault:
        raise FetchError(f"{url!r}: its host's robots.txt cannot be read ({fault}); open the page in a browser") from None


def _read(response: httpx.Response, url: str, settings: Settings, kinds: frozenset[str], deadline: float) -> Answer:
    if response.status_code in BUSY:
        raise _busy(response, url)
    if response.status_code != 200:
        raise FetchError(f"{url!r}: answers {response.status_code} {response.reason_phrase}; open it in a browser")
    kind, charset = parse_content_type(response.headers.get("content-type", ""))
    if kind not in kinds:
        expected = "neither HTML, plain text, feed nor sitemap" if kinds & LISTS else "neither HTML nor plain text"
        raise FetchError(f"{url!r}: {kind or 'no type stated'}, {expected}; save its text as a file")
    limit = settings.largest_html if kind in HTML else settings.largest_list if kind in LISTS else settings.largest_page
    try:
        data = unpack(read_chunks(response, url, deadline), _packing(response), limit)
    except ValueError as fault:
        raise FetchError(f"{url!r}: {fault}; open it in a browser and save it") from None
    if not data.strip():
        raise FetchError(f"{url!r}: an empty answer; open it in a browser")
    cache.keep(settings.cache, url, response.headers, kind, charset, data)
    return Answer(url=url, data=data, kind=kind, charset=charset)


def _kept(kept: cache.Kept) -> Answer:
    return Answer(url=kept.url, data=kept.data, kind=kept.kind, charset=kept.charset)


def _packing(response: httpx.Response) -> str:
    return str(response.headers.get("content-encoding", "")).strip().lower()


def _busy(response: httpx.Response, url: str) -> BusyError:
    wait = _seconds(response.headers.get("retry-after", ""))
    later = f"in {wait:.0f} seconds" if wait else "later"
    return BusyError(f"{url!r}: answers {response.status_code} {response.reason_phrase}; try again {later}", wait)


def _seconds(retry_after: str) -> float | None:
    """Of `Retry-After`: a number of seconds, or a time; None where it says nothing that can be read."""
    if retry_after.strip().isdecimal():
        return float(retry_after.strip()[:9])
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
