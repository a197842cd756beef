"""What is sent to the desk: a draft to be checked, corrections, decisions about names, whom to follow, the token."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal, NamedTuple

from fastapi import FastAPI, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from onrecord.check.recorded import open_lookup
from onrecord.desk.register import find_all_people, parse_person
from onrecord.desk.sheets.drafts import draft_sheet
from onrecord.desk.sheets.today import FOLLOWED
from onrecord.errors import StoreError
from onrecord.link.decisions import anchor_of, split_of
from onrecord.linked import Decision
from onrecord.serve import asked, faults
from onrecord.serve.guard import SESSION, is_signed_in, is_token, session_of
from onrecord.serve.served import FOLLOW, Data, around, desk_of, followed, open_desk
from onrecord.store.corrections import correct
from onrecord.store.open import faults_named, open_store
from onrecord.store.people import save_decision
from onrecord.store.save import transaction
from onrecord.views.web.addresses import to_live
from onrecord.views.web.render import Around, render

Line = Annotated[str, Field(min_length=1, max_length=400, pattern=r"\S")]
Name = Annotated[str, Field(min_length=1, max_length=80, pattern=r"\S")]
_SENDS_BACK: dict[str, Any] = {"responses": faults.SENT_BACK, "status_code": 303, "response_class": RedirectResponse}
Id = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9_.-]+$")]


class Sent(BaseModel):
    """A form; a field that is not known is an error."""

    model_config = ConfigDict(extra="forbid")


class Draft(Sent):
    """A draft to be checked."""

    draft: Annotated[str, Field(max_length=400_000)]


class Correction(Sent):
    """What somebody says of an entry."""

    action: Literal["confirm", "reject", "set", "withdraw"]
    field: Annotated[str, Field(max_length=40)] = ""
    value: Annotated[str, Field(max_length=400)] = ""
    quote: Annotated[str, Field(max_length=400)] = ""
    by: Name
    why: Line


class Merge(Sent):
    """That two people are one."""

    person: Id
    other: Id
    by: Name
    why: Line


class Split(Sent):
    """That whoever bears a name is another person."""

    person: Id
    name: Line
    by: Name
    why: Line


class Follow(Sent):
    """Whom to follow, or to follow no more."""

    person: Id
    back: Annotated[str, Field(max_length=2000)] = ""


class SignIn(Sent):
    """The token, and where to go then."""

    token: Annotated[str, Field(max_length=400)]
    back: Annotated[str, Field(max_length=2000)] = ""


class Visit(NamedTuple):
    """From when on things are new to a reader, and what to remember of this look."""

    since: str | None
    cookie: str


def register(app: FastAPI) -> None:
    """Let what is sent be taken."""
    for add in (_checking, _correcting, _following, _signing):
        add(app)


def visit(kept: str, stay: int) -> Visit:
    """A reader's visit by the cookie of the last look: what is new stays new until nobody looked for `stay` seconds."""
    now = datetime.now(UTC).replace(microsecond=0)
    since, _, last = kept.partition("|")
    try:
        looked, begun = _utc(last), _utc(since) if since else None
    except (ValueError, OverflowError):
        looked, begun = now, None
    if looked > now:  # a clock that was set back, or somebody's own cookie
        looked, begun = now, None
    if now - looked > timedelta(seconds=stay):
        begun = looked
    told = begun.isoformat() if begun else ""
    return Visit(since=told or None, cookie=f"{told}|{now.isoformat()}")


def _utc(text: str) -> datetime:
    """A time with its offset, as UTC. Raises ValueError or OverflowError for what is none."""
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError("a time without its offset")
    return time.astimezone(UTC).replace(microsecond=0)


def _checking(app: FastAPI) -> None:
    @app.get("/check", include_in_schema=False)
    def check_page(request: Request) -> Response:
        with open_desk(request) as store:
            return HTMLResponse(render("check", {"draft": "", "verdicts": None}, _without_twin(request, store)))

    @app.post("/check.json", responses=faults.DOCUMENTED, response_class=Data, name="check")
    def check_data(request: Request, sent: Annotated[Draft, Form()]) -> Response:
        """The verdict on each quotation and claim of a draft; the draft is not kept."""
        with _lookup(request) as store:
            return Data(draft_sheet(store, sent.draft))

    @app.post("/check", include_in_schema=False)
    def checked(request: Request, sent: Annotated[Draft, Form()]) -> Response:
        with _lookup(request) as store:
            return HTMLResponse(render("check", draft_sheet(store, sent.draft), _without_twin(request, store)))


def _correcting(app: FastAPI) -> None:
    @app.post("/entries/{id}/correct", **_SENDS_BACK, name="correct")
    def correct_entry(request: Request, id: str, sent: Annotated[Correction, Form()]) -> Response:
        """Say that an entry is right, wrong, or otherwise."""
        _need_token(request)
        set_to = f"{sent.field.strip()}={sent.value.strip()}" if sent.action == "set" else ""
        with open_desk(request, write=True) as store, transaction(store):
            correct(store, id, sent.action, by=sent.by.strip(), why=sent.why.strip(), set_to=set_to, quote=sent.quote or None)
        return _to(to_live("log") if sent.action == "reject" else to_live("entry", id))

    @app.post("/people/merge", **_SENDS_BACK, name="merge")
    def merge(request: Request, sent: Annotated[Merge, Form()]) -> Response:
        """Say that two people are one."""
        _need_token(request)

        def decide(store: sqlite3.Connection) -> Decision:
            everybody, _ = find_all_people(store)
            one, other = parse_person(everybody, sent.person), parse_person(everybody, sent.other)
            if one is other:
                raise StoreError(f"{sent.person!r}: a person cannot be merged with itself")
            return Decision(kind="merge", one=anchor_of(one), other=anchor_of(other), by=sent.by.strip(), why=sent.why.strip())

        return _decided(request, decide)

    @app.post("/people/split", **_SENDS_BACK, name="split")
    def split(request: Request, sent: Annotated[Split, Form()]) -> Response:
        """Say that whoever bears a name is another person."""
        _need_token(request)

        def decide(store: sqlite3.Connection) -> Decision:
            everybody, _ = find_all_people(store)
            person = parse_person(everybody, sent.person)
            return split_of(person, sent.name, None, by=sent.by.strip(), why=sent.why.strip())

        return _decided(request, decide)


def _following(app: FastAPI) -> None:
    @app.post("/follow", status_code=303, include_in_schema=False)
    def follow(request: Request, sent: Annotated[Follow, Form()]) -> Response:
        kept = [id for id in followed(request) if id != sent.person]
        if len(kept) == len(followed(request)):
            kept.append(sent.person)
        if len(kept) > FOLLOWED:
            raise HTTPException(400, f"At most {FOLLOWED} people can be followed; follow somebody no more first.")
        answer = _to(_own(sent.back) or to_live("person", sent.person))
        answer.set_cookie(FOLLOW, ".".join(kept), max_age=10**8, httponly=True, samesite="lax")
        return answer


def _signing(app: FastAPI) -> None:
    @app.get("/sign-in", include_in_schema=False)
    def door(request: Request, asked: Annotated[asked.Back, Query()]) -> Response:
        return _door(request, asked.back, wrong=False)

    @app.post("/sign-in", include_in_schema=False)
    def sign_in(request: Request, sent: Annotated[SignIn, Form()]) -> Response:
        token = desk_of(request).token
        if token is None or not is_token(sent.token, token):
            return _door(request, sent.back, wrong=True)
        answer = _to(_own(sent.back) or to_live("today"))
        secure = request.url.scheme == "https"
        answer.set_cookie(SESSION, session_of(token), httponly=True, samesite="strict", secure=secure)
        return answer


@contextmanager
def _lookup(request: Request) -> Iterator[sqlite3.Connection]:
    """The store with what quotations are looked up by, a temporary table; nothing else can be written."""
    path = desk_of(request).path
    with faults_named(path), open_store(path) as store:
        open_lookup(store)
        store.execute("PRAGMA query_only = ON")
        yield store


def _without_twin(request: Request, store: sqlite3.Connection) -> Around:
    return replace(around(request, store), twin="")


def _door(request: Request, back: str, *, wrong: bool) -> Response:
    page = render("sign-in", {"back": _own(back), "wrong": wrong}, around(request, None))
    return HTMLResponse(page, 403 if wrong else 200)


def _need_token(request: Request) -> None:
    if not is_signed_in(request, desk_of(request).token):
        raise HTTPException(401, "Writing needs the token that was set when the desk was started.")


def _decided(request: Request, decide: Callable[[sqlite3.Connection], Decision]) -> Response:
    with open_desk(request, write=True) as store:
        save_decision(store, decide(store))
    return _to(to_live("log"))


def _to(address: str) -> Response:
    return RedirectResponse(address, status_code=303)


def _own(address: str) -> str:
    """An address of this desk, or nothing: a link must not lead away from it. Browsers take a backslash for a slash, and leave
    out tabs and line breaks: such are in no address that this desk writes."""
    own = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if own else ""
