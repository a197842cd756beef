"""Who may ask the desk for what: hosts, other sites' requests, the token, and what every answer forbids the browser."""

import hmac
import re
from collections.abc import Iterable
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SESSION = "onrecord_session"
SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
LARGEST = 1_000_000
"""Bytes of a request's body: a draft of 120,000 characters, each of them escaped, is less."""
TOO_LARGE = f"At most {LARGEST:,} bytes at a time."
HOST = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
"""A name or an address, perhaps with a port: anything else ("localhost/a?", "me@localhost") would be part of every address that
is made from it."""
LENGTH = re.compile(r"[0-9]{1,12}")
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # "no-referrer" would make browsers hide the origin of forms, by which they are judged
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Refuses what must not be answered, before anything else sees it, and marks every answer."""

    def __init__(self, app: ASGIApp, *, names: Iterable[str], token: str | None, private: bool) -> None:
        self.app = app
        self.names = frozenset(name.lower() for name in (*names, "localhost"))
        self.token = token
        self.private = private

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it; HEAD is GET without the body."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        marked = _marked(send, headless=scope["method"] == "HEAD", kept="no-store" if self.private else "private, no-cache")
        refusal = self._refusal(scope)
        if refusal:
            await _refused(scope["path"], *refusal)(scope, receive, marked)
            return
        asked = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
        await self.app(asked, _Measured(receive), marked)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        if not self._is_ours(headers.getlist("host")):
            return 400, "This desk is not known by that name; start it with --name to give it one."
        if scope["method"] not in SAFE and _is_elsewhere(headers):
            return 403, "Requests from other sites change nothing here."
        length = headers.get("content-length", "0")
        if not LENGTH.fullmatch(length):
            return 400, "The request does not tell its length in bytes."
        if int(length) > LARGEST:
            return 413, TOO_LARGE
        if self.private and not is_signed_in(HTTPConnection(scope), self.token) and not _is_door(scope["path"]):
            return 401, "Reading needs the token: sign in at /sign-in, or send it as Authorization: Bearer TOKEN."
        return None

    def _is_ours(self, hosts: list[str]) -> bool:
        """Whether the address bar can hold this name: an address, or a name given at start. Any other may be a trick by which a
        foreign site's name leads here."""
        if len(hosts) != 1 or not HOST.fullmatch(hosts[0]):
            return False
        try:
            name = urlsplit(f"//{hosts[0]}").hostname or ""
        except ValueError:
            return False
        return name in self.names or _is_address(name)


def session_of(token: str) -> str:
    """What a browser is given instead of the token itself."""
    return hmac.new(token.encode(), b"onrecord session", sha256).hexdigest()


def is_token(given: str | bytes, token: str | None) -> bool:
    """Whether it is the token that was set at start: told in the same time whatever was given. An empty one is none."""
    told = given.encode("utf-8", "surrogatepass") if isinstance(given, str) else given
    return bool(token) and hmac.compare_digest(told, str(token).encode())


def is_signed_in(request: HTTPConnection, token: str | None) -> bool:
    """Whether a request may write: by a session's cookie, or by the token itself."""
    if not token:
        return False
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and is_token(given.strip(" ").encode("latin-1"), token):  # headers are bytes, read as Latin-1
        return True
    return is_token(request.cookies.get(SESSION, ""), session_of(token))


def _refused(path: str, status: int, why: str) -> Response:
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    if path.endswith(".json"):
        return JSONResponse({"error": why}, status, headers)
    return PlainTextResponse(f"{why}\n", status, headers)


def _is_elsewhere(headers: Headers) -> bool:
    """Whether a request comes from another site's page: as the browser says, or by its origin."""
    origin = headers.get("origin")
    if headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
        return True
    return origin is not None and origin.lower().partition("://")[2] != headers["host"].lower()


def _is_address(name: str) -> bool:
    try:
        return bool(ip_address(name))
    except ValueError:
        return False


def _is_door(path: str) -> bool:
    return path == "/sign-in" or path.startswith("/static/")


def _marked(send: Send, *, headless: bool, kept: str) -> Send:
    async def marked(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in {**HEADERS, "Cache-Control": kept}.items():
                headers.setdefault(name, value)
        elif headless:
            message = {**message, "body": b""}
        await send(message)

    return marked


class _Measured:
    """A request's body, refused where it is longer than it may be, whatever it said of its length."""

    def __init__(self, receive: Receive) -> None:
        self.receive = receive
        self.size = 0

    async def __call__(self) -> Message:
        message = await self.receive()
        self.size += len(message.get("body", b""))
        if self.size > LARGEST:
            raise HTTPException(413, TOO_LARGE)
        return message
