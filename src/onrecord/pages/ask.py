"""One request: to an address that was checked, its answer's head at once, its body as it comes."""

import ssl
import time
from collections.abc import Iterator, Mapping
from functools import cache

import httpx

from onrecord.errors import FetchError
from onrecord.pages.addresses import find_addresses
from onrecord.settings import Settings

LONGEST_URL = 8_000  # servers refuse longer ones
# gzip and deflate only: they are unpacked here, under the size cap; httpx would unpack without one
ACCEPTED = {"accept": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5", "accept-encoding": "gzip, deflate"}


def parse_address(url: str) -> httpx.URL:
    """An http or https address without credentials. Raises FetchError."""
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


def parse_location(url: str, location: str) -> str:
    """The address that a redirect from `url` leads to. Raises FetchError."""
    try:
        return str(httpx.URL(url).join(location))
    except (httpx.InvalidURL, UnicodeError):
        raise FetchError(f"{url!r}: redirects to no possible address; open it in a browser") from None


def origin_of(target: httpx.URL) -> str:
    """Scheme, host and port: what one robots.txt holds for."""
    return f"{target.scheme}://{target.netloc.decode('ascii')}"


def open_client(settings: Settings) -> httpx.Client:
    """A client that follows no redirect and trusts no proxy of the environment: either would undo the check of addresses."""
    headers = {"user-agent": settings.user_agent, **ACCEPTED}
    return httpx.Client(trust_env=False, follow_redirects=False, headers=headers, verify=_certificates())


@cache
def _certificates() -> ssl.SSLContext:
    return httpx.create_ssl_context()  # takes 20 ms each time


def ask(client: httpx.Client, url: str, headers: Mapping[str, str], deadline: float, settings: Settings) -> httpx.Response:
    """The answer's head. The connection goes to the address that was checked; Host and TLS still name the host.

    Raises FetchError. `deadline` is on the monotonic clock.
    """
    target = parse_address(url)
    host = target.raw_host.decode("ascii")
    port = target.port or (443 if target.scheme == "https" else 80)
    refusal: httpx.HTTPError | None = None
    for address in find_addresses(host, port, loopback=settings.loopback):
        request = client.build_request(
            "GET",
            target.copy_with(host=address, fragment=None),
            headers={**headers, "host": target.netloc.decode("ascii")},
            extensions={"sni_hostname": host},
            timeout=max(0.1, deadline - time.monotonic()),
        )
        try:
            return client.send(request, stream=True)
        except httpx.HTTPError as error:
            refusal = error
        if not isinstance(refusal, httpx.ConnectError):
            break  # it answered, but wrongly: the host's next address will do no better
    raise FetchError(f"{url!r}: does not answer ({tell_reason(refusal)}); check the address or try again later")


def read_chunks(response: httpx.Response, url: str, deadline: float) -> Iterator[bytes]:
    """The body, packed as it came. Raises FetchError where it breaks off or is not there by the deadline."""
    try:
        for chunk in response.iter_raw():
            if time.monotonic() > deadline:
                raise FetchError(f"{url!r}: no full answer in time; try again later")
            yield chunk
    except httpx.HTTPError as error:
        raise FetchError(f"{url!r}: breaks off ({tell_reason(error)}); try again later") from None


def tell_reason(error: Exception | None) -> str:
    """What went wrong, in one short line."""
    return " ".join(str(error).split())[:120] or type(error).__name__
