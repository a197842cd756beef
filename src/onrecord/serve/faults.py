"""Errors -> a page, or an object, that says in a line what is wrong."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException as Fault

from onrecord.errors import NotHeldError, OnrecordError
from onrecord.serve.guard import HEADERS
from onrecord.serve.served import around, desk_of
from onrecord.views.shown import one_line
from onrecord.views.web.render import render


class Problem(BaseModel):
    """What is wrong."""

    error: str


STATUSES = (400, 401, 403, 404, 405, 413, 422)
DOCUMENTED: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": HTTPStatus(status).phrase} for status in STATUSES
}
"""What an address may answer beside the data that it is asked for."""
SENT_BACK: dict[int | str, dict[str, Any]] = {
    303: {
        "description": "Done; the page that shows it",
        "headers": {"Location": {"description": "Its address", "required": True, "schema": {"type": "string"}}},
    },
    **{
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {kind: {"schema": {"type": "string"}} for kind in ("text/html", "text/plain")},
        }
        for status in STATUSES
    },
}
"""What an address may answer that takes a form and leads to a page."""
HEADINGS = {
    400: "That cannot be asked", 401: "Sign in first", 403: "That is not allowed", 404: "Nothing is here",
    405: "That cannot be done here", 413: "That is too much at a time", 422: "That cannot be asked",
}  # fmt: skip


def register(app: FastAPI) -> None:
    """Let every error be told by this module."""
    app.add_exception_handler(OnrecordError, _of_record)
    app.add_exception_handler(RequestValidationError, _of_request)
    app.add_exception_handler(Fault, _of_http)
    app.add_exception_handler(Exception, _of_ours)


def not_found() -> HTTPException:
    """There is no such address."""
    return HTTPException(404, "There is no such page.")


def _of_record(request: Request, fault: Exception) -> Response:
    line = str(fault).replace(repr(desk_of(request).path), "the store")  # a reader need not know where it lies
    return _answer(request, 404 if isinstance(fault, NotHeldError) else 400, line)


def _of_request(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, RequestValidationError)
    first = fault.errors()[0]
    where = ".".join(str(part) for part in first["loc"][1:]) or "the request"
    return _answer(request, 422, f"{where}: {first['msg'].removeprefix('Value error, ')}")


def _of_http(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, Fault)
    return _answer(request, fault.status_code, fault.detail, fault.headers)


def _of_ours(request: Request, fault: Exception) -> Response:
    """A mistake of onrecord's own. It is answered outside of the guard, which marks all other answers; the server logs it."""
    return _answer(request, 500, "The desk made a mistake; whoever runs it finds it in its log.", HEADERS)


def _answer(request: Request, status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    line = one_line(message, 300)
    if request.url.path.endswith(".json"):
        return JSONResponse({"error": line}, status, headers)
    sheet = {"heading": HEADINGS.get(status, "Something is wrong"), "message": line}
    return HTMLResponse(render("error", sheet, around(request, None)), status, headers)
