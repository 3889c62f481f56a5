"""Bodies of requests: read no further than a limit, then checked."""

from __future__ import annotations

from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError

from app import texts
from app.web.problems import WebProblem, too_large

Body = TypeVar("Body", bound=BaseModel)


async def read_body(request: Request, limit: int) -> bytes:
    """The body of at most limit bytes; a declared length may be a lie. Raises WebProblem."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            raise too_large()
    return body


async def parsed_body(request: Request, kind: type[Body], limit: int, action: str) -> Body:
    """The body as an object of that kind; raises WebProblem, with action for one that is not well-formed."""
    try:
        return kind.model_validate_json(await read_body(request, limit))
    except ValidationError as exc:
        raise WebProblem(400, texts.REQUEST_INVALID, action) from exc
