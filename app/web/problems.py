"""Errors of the routes: a status code with a bericht and an actie."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import JSONResponse

from app import texts, texts_views


class WebProblem(Exception):
    """A request that is refused."""

    def __init__(self, status: int, bericht: str, actie: str) -> None:
        super().__init__(bericht)
        self.status = status
        self.bericht = bericht
        self.actie = actie


def unknown_document() -> WebProblem:
    """The name is not that of a document in the index."""
    return WebProblem(404, texts.DOCUMENT_UNKNOWN, texts.DOCUMENT_UNKNOWN_ACTION)


def unknown_page() -> WebProblem:
    """The document has no such page, or it cannot be drawn."""
    return WebProblem(404, texts.PAGE_UNKNOWN, texts.PAGE_UNKNOWN_ACTION)


def unknown_part() -> WebProblem:
    """The index has no such section, theme or figure; it may have been renewed."""
    return WebProblem(404, texts_views.PART_UNKNOWN, texts_views.PART_UNKNOWN_ACTION)


def too_large() -> WebProblem:
    """The request has more bytes than any question needs."""
    return WebProblem(413, texts.REQUEST_TOO_LARGE, texts.REQUEST_TOO_LARGE_ACTION)


def too_long(length: int, limit: int) -> WebProblem:
    """The question has too many characters."""
    return WebProblem(413, texts.QUESTION_TOO_LONG.format(length=length, limit=limit), texts.QUESTION_TOO_LONG_ACTION)


def invalid() -> WebProblem:
    """The request is not the JSON that was asked for."""
    return WebProblem(400, texts.REQUEST_INVALID, texts.REQUEST_INVALID_ACTION)


def upload_refused() -> WebProblem:
    """Nobody may send files to this service."""
    return WebProblem(403, texts.UPLOAD_REFUSED, texts.UPLOAD_REFUSED_ACTION)


def invalid_address() -> WebProblem:
    """A part of the address is not what it should be, such as a page that is no number."""
    return WebProblem(400, texts.REQUEST_INVALID, texts.ADDRESS_INVALID_ACTION)


async def show_problem(_request: Request, error: Exception) -> JSONResponse:
    """The problem as JSON; FastAPI's own complaint about an address becomes ours."""
    problem = error if isinstance(error, WebProblem) else invalid_address()
    return JSONResponse({"bericht": problem.bericht, "actie": problem.actie}, problem.status)
