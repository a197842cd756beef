"""The desk in the browser: each sheet at an address as a page, and at the same address with `.json` as data."""

import inspect
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.middleware.gzip import GZipMiddleware

from onrecord.desk.sheets import article, entry, figures, log, negotiation, outlets, people, search, today
from onrecord.serve import asked, faults, writing
from onrecord.serve.asked import given
from onrecord.serve.gathering import Gatherer
from onrecord.serve.guard import Guard
from onrecord.serve.served import Data, Desk, around, followed, open_desk
from onrecord.store.queries import Filter
from onrecord.views.listing import Sheet, sheet_object
from onrecord.views.web.render import STATIC, render, static_file

Find = Callable[..., Sheet]
NAME = "{name:path}"
"""In an address: an outlet's or a party's name, which may hold a slash."""
VISIT = "onrecord_visit"
"""A cookie with the time from which "new" counts and the time of the last look, parted by a bar."""
SEALED = "sandbox; default-src 'none'; frame-ancestors 'none'"
"""Of a page that was saved: whatever a browser takes it for, it runs nothing and loads nothing."""
STAY = 1800
"""Seconds without a look after which the next one is a new visit."""


def make_app(desk: Desk) -> FastAPI:
    """The desk of a store, as an ASGI application. Raises StoreError if the store cannot be opened."""

    @asynccontextmanager
    async def gathering(_: FastAPI) -> AsyncIterator[None]:
        gatherer = Gatherer(desk.path)
        if desk.gathers:
            gatherer.start()
        yield
        if desk.gathers:
            gatherer.stop()

    app = FastAPI(
        title="onrecord",
        description="The record of a store: every page of the desk, as data. Entries point at the characters of their source.",
        version=version("onrecord"),
        lifespan=gathering,
        docs_url=None,  # these load their scripts from elsewhere
        redoc_url=None,
    )
    app.state.desk = desk
    for register in (_lists, _names, _things, _files, writing.register, faults.register):
        register(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(Guard, names=desk.names, token=desk.token, private=desk.private)
    return app


def sheet(app: FastAPI, address: str, template: str) -> Callable[[Find], Find]:
    """Show what a function finds at an address, as a page and as JSON; its parameters but the first are the request's."""

    def register(find: Find) -> Find:
        _, *own = inspect.signature(find).parameters.values()
        request = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Request)
        signature = inspect.Signature([request, *own])
        name = template.replace("-", " ")

        def data(request: Request, **asked: Any) -> Response:
            with open_desk(request) as store:
                return Data(sheet_object(find(store, **asked)))

        def page(request: Request, **asked: Any) -> Response:
            with open_desk(request) as store:
                return HTMLResponse(render(template, find(store, **asked), around(request, store)))

        for answer, path, shown in ((data, f"{address}.json", True), (page, address, False)):
            answer.__signature__ = signature  # type: ignore[attr-defined]  # a function that stands for another
            answer.__doc__ = find.__doc__
            responses = faults.DOCUMENTED if shown else None
            kind = Data if shown else HTMLResponse
            app.get(path, responses=responses, response_class=kind, include_in_schema=shown, name=name)(answer)
        return find

    return register


def _lists(app: FastAPI) -> None:
    @sheet(app, "/entries", "entries")
    def entries(store: sqlite3.Connection, asked: Annotated[asked.Entries, Query()]) -> Sheet:
        """Entries of a kind, best match first if words are searched, else newest first."""
        return search.entries_sheet(store, asked.kind, asked.filter(), asked.page)

    @sheet(app, "/articles", "articles")
    def articles(store: sqlite3.Connection, asked: Annotated[asked.Articles, Query()]) -> Sheet:
        """Articles, newest first."""
        wanted = Filter(search=given(asked.q), outlet=given(asked.outlet), since=given(asked.since), until=given(asked.until))
        return search.articles_sheet(store, wanted, asked.page)

    @sheet(app, "/stories", "stories")
    def stories(store: sqlite3.Connection, asked: Annotated[asked.About, Query()]) -> Sheet:
        """Stories of several articles, newest first."""
        return search.stories_sheet(store, given(asked.about), given(asked.since), given(asked.until), asked.page)

    @sheet(app, "/negotiations", "negotiations")
    def negotiations(store: sqlite3.Connection, asked: Annotated[asked.OfParty, Query()]) -> Sheet:
        """Pairs of parties that met or were to meet, those with most rounds first."""
        return negotiation.negotiations_sheet(store, given(asked.party), asked.page)

    @sheet(app, "/negotiation", "negotiation")
    def one_negotiation(store: sqlite3.Connection, asked: Annotated[asked.Negotiation, Query()]) -> Sheet:
        """The rounds, stands, delegations and conflicting accounts of some parties."""
        return negotiation.negotiation_sheet(store, asked.party, given(asked.since), given(asked.until))

    @sheet(app, "/figures", "figures")
    def quantities(store: sqlite3.Connection, asked: Annotated[asked.Quantities, Query()]) -> Sheet:
        """Quantities of which figures contradict each other."""
        days = given(asked.since), given(asked.until)
        return figures.figures_sheet(store, given(asked.about), *days, asked.every, asked.page)


def _names(app: FastAPI) -> None:
    @sheet(app, "/people", "people")
    def all_people(store: sqlite3.Connection, asked: Annotated[asked.People, Query()]) -> Sheet:
        """People, those with most statements first."""
        return people.people_sheet(store, given(asked.called), given(asked.party), asked.page)

    @sheet(app, "/doubts", "doubts")
    def doubts(store: sqlite3.Connection, asked: Annotated[asked.Paged, Query()]) -> Sheet:
        """Pairs of people who may be one."""
        return people.doubts_sheet(store, asked.page)

    @sheet(app, "/parties", "parties")
    def parties(store: sqlite3.Connection, asked: Annotated[asked.Called, Query()]) -> Sheet:
        """Parties, those with most statements first."""
        return people.parties_sheet(store, given(asked.called), asked.page)

    @sheet(app, "/outlets", "outlets")
    def all_outlets(store: sqlite3.Connection, asked: Annotated[asked.Called, Query()]) -> Sheet:
        """Outlets, those with most statements first."""
        return outlets.outlets_sheet(store, given(asked.called), asked.page)

    @sheet(app, "/log", "log")
    def corrections(store: sqlite3.Connection, asked: Annotated[asked.Paged, Query()]) -> Sheet:
        """What people said of entries and decided about names, newest first."""
        return log.log_sheet(store, asked.page)


def _things(app: FastAPI) -> None:
    @sheet(app, "/entries/{id}", "entry")
    def one_entry(store: sqlite3.Connection, id: str, asked: Annotated[asked.Nothing, Query()]) -> Sheet:
        """An entry in its place, checked anew against the hashes, with the same words elsewhere."""
        return entry.entry_sheet(store, id)

    @sheet(app, "/articles/{id}/editions", "editions")
    def editions(store: sqlite3.Connection, id: str, asked: Annotated[asked.Nothing, Query()]) -> Sheet:
        """An article's editions with their differences."""
        return article.editions_sheet(store, id)

    @sheet(app, "/articles/{id}", "desk-article")
    def one_article(store: sqlite3.Connection, id: str, asked: Annotated[asked.Nothing, Query()]) -> Sheet:
        """An article with its record."""
        return article.article_sheet(store, id)

    @sheet(app, "/stories/{id}", "story")
    def one_story(store: sqlite3.Connection, id: str, asked: Annotated[asked.Paged, Query()]) -> Sheet:
        """A story's statements against its outlets."""
        return outlets.story_sheet(store, id, asked.page)

    @sheet(app, "/rounds/{id}", "round")
    def one_round(store: sqlite3.Connection, id: str, asked: Annotated[asked.Nothing, Query()]) -> Sheet:
        """A round with every account of it."""
        return negotiation.round_sheet(store, id)

    @sheet(app, "/figures/{id}", "quantity")
    def one_quantity(store: sqlite3.Connection, id: str, asked: Annotated[asked.Nothing, Query()]) -> Sheet:
        """A quantity with every figure of it."""
        return figures.quantity_sheet(store, id)

    @sheet(app, "/people/{id}", "person")
    def one_person(store: sqlite3.Connection, id: str, asked: Annotated[asked.Said, Query()]) -> Sheet:
        """A person: roles, names, statements by channel and day, talks."""
        wanted = Filter(channel=given(asked.channel), since=given(asked.since), until=given(asked.until))
        return people.person_sheet(store, id, asked.page, wanted)

    @sheet(app, f"/parties/{NAME}", "party")
    def one_party(store: sqlite3.Connection, name: str, asked: Annotated[asked.Nothing, Query()]) -> Sheet:
        """A party: who speaks for it, its stands and talks."""
        return people.party_sheet(store, name)

    @sheet(app, f"/outlets/{NAME}", "outlet")
    def one_outlet(store: sqlite3.Connection, name: str, asked: Annotated[asked.Nothing, Query()]) -> Sheet:
        """An outlet: whose voices it carries, its wording."""
        return outlets.outlet_sheet(store, name)


def _files(app: FastAPI) -> None:
    @app.get("/", include_in_schema=False)
    def home() -> Response:
        return RedirectResponse("/today", status_code=307)

    @app.get("/today.json", responses=faults.DOCUMENTED, response_class=Data, name="today")
    def today_data(request: Request, asked: Annotated[asked.Since, Query()]) -> Response:
        """What is new since a time: rounds, changed stands, disputed figures, statements."""
        with open_desk(request) as store:
            return Data(sheet_object(today.today_sheet(store, given(asked.since), followed(request))))

    @app.get("/today", include_in_schema=False)
    def today_page(request: Request, asked: Annotated[asked.Since, Query()]) -> Response:
        visit = writing.visit(request.cookies.get(VISIT, ""), STAY)
        with open_desk(request) as store:
            beside = around(request, store)
            found = today.today_sheet(store, given(asked.since) or visit.since, beside.followed)
            answer = HTMLResponse(render("today", found, beside))
        answer.set_cookie(VISIT, visit.cookie, max_age=10**8, httponly=True, samesite="lax")
        return answer

    @app.get("/articles/{id}/page", include_in_schema=False)
    def saved_page(request: Request, id: str) -> Response:
        with open_desk(request) as store:
            kept, _ = entry.saved_page(store, id)
        return Response(kept, media_type="text/plain", headers={"Content-Security-Policy": SEALED})

    @app.get("/static/{name}", include_in_schema=False)
    def static(name: str) -> Response:
        if name not in STATIC:
            raise faults.not_found()
        return Response(static_file(name), media_type=STATIC[name], headers={"Cache-Control": "max-age=3600"})
