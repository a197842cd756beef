"""What every address of the desk works with: the store, opened for one request, and what a page shows beside its matter."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse

from onrecord.desk.sheets.today import FOLLOWED
from onrecord.serve.guard import is_signed_in
from onrecord.store.gathered import last_gathering
from onrecord.store.open import faults_named, open_store
from onrecord.views.json_lines import object_line
from onrecord.views.web.render import Around

FOLLOW = "onrecord_follow"
"""A cookie with the ids of people whom somebody follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A store as it is served."""

    path: str
    names: tuple[str, ...] = ()
    """Host names by which it may be asked for, beside localhost and addresses."""
    token: str | None = None
    """What writing needs; None: nobody can."""
    private: bool = False
    """Whether reading needs it too."""
    gathers: bool = True
    """Whether people, rounds and stories are gathered anew while it runs."""


class Data(JSONResponse):
    """An object of the JSON contract, in one line that holds nothing that acts on a terminal."""

    def render(self, content: Any) -> bytes:
        """Write it."""
        return object_line(content).encode()


@contextmanager
def open_desk(request: Request, *, write: bool = False) -> Iterator[sqlite3.Connection]:
    """The store of a request; nothing can be written but where that is asked."""
    path = desk_of(request).path
    with faults_named(path), open_store(path, write=write) as store:
        if not write:
            store.execute("PRAGMA query_only = ON")
        yield store


def desk_of(request: Request) -> Desk:
    """The desk that a request is for."""
    desk: Desk = request.app.state.desk
    return desk


def around(request: Request, store: sqlite3.Connection | None, told: str = "") -> Around:
    """What a page shows beside its sheet."""
    desk = desk_of(request)
    asked = f"?{request.url.query}" if request.url.query else ""
    gathered = last_gathering(store) if store else None
    return Around(
        path=request.url.path + asked,
        twin=f"{request.url.path}.json{asked}" if request.method == "GET" else "",
        writing=is_signed_in(request, desk.token),
        can_sign_in=desk.token is not None,
        followed=followed(request),
        gathered=gathered._asdict() if gathered else None,
        told=told,
    )


def followed(request: Request) -> tuple[str, ...]:
    """Ids of the people whom a reader follows, as far as they can be ids."""
    kept = request.cookies.get(FOLLOW, "").split(".")
    return tuple(dict.fromkeys(id for id in kept if id.isascii() and id.isalnum() and len(id) <= 64))[:FOLLOWED]
