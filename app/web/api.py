"""Routes for programs: is the service well, and one question at a time."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.errors import explain
from app.explaining import answer_json
from app.interface import UnknownRoleError, read_preferences
from app.types import Turn
from app.web.bodies import read_body
from app.web.chat import MAX_QUESTION, MAX_TURNS
from app.web.problems import WebProblem, invalid, too_long, upload_refused
from app.web.services import Services
from index.errors import UnknownPartError

MAX_NAME = 400  # characters of a role or of the name of a document or programme
MAX_BYTES = 262_144  # a conversation of the longest questions fits; more is no conversation


class Ask(BaseModel):
    """The body of POST /api/ask; history holds the earlier questions, oldest first.

    role, document and programme are as those of the shell's ask; explain asks for reasons too.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    question: str = Field(min_length=1)
    history: tuple[str, ...] = ()
    role: str = Field("", max_length=MAX_NAME)
    document: str = Field("", max_length=MAX_NAME)
    programme: str = Field("", max_length=MAX_NAME)
    explain: bool = False


def api_routes(services: Services) -> APIRouter:
    """GET /api/health and POST /api/ask."""
    routes = APIRouter()

    @routes.get("/api/health")
    def health() -> JSONResponse:
        try:
            status = services.status()
        except Exception as error:
            message = explain(error)
            return JSONResponse({"status": "error", "bericht": message.bericht, "actie": message.actie}, 503)
        built = status.built.isoformat(timespec="seconds")
        return JSONResponse(
            {"status": "ok", "documents": status.documents, "passages": status.passages, "built": built}
        )

    @routes.post("/api/ask")
    async def ask(request: Request) -> dict[str, Any]:
        body = parse_ask(await read_body(request, MAX_BYTES))
        history = tuple(Turn(question) for question in body.history[-MAX_TURNS:])
        return await run_in_threadpool(_answer, services, body, history)

    # Gradio lets anyone send files; nothing on this page needs that.
    @routes.post("/gradio_api/upload")
    def upload() -> None:
        raise upload_refused()

    return routes


def _answer(services: Services, body: Ask, history: tuple[Turn, ...]) -> dict[str, Any]:
    try:
        preferences = read_preferences(body.role, body.document, body.programme)
        return answer_json(services, body.question, history, body.explain, preferences)
    except (UnknownRoleError, UnknownPartError) as error:
        message = explain(error)
        raise WebProblem(422, message.bericht, message.actie) from error
    except Exception as error:
        message = explain(error)
        raise WebProblem(503, message.bericht, message.actie) from error


def parse_ask(body: bytes) -> Ask:
    """The question in a body; raises WebProblem."""
    try:
        parsed = Ask.model_validate_json(body)
    except ValidationError as exc:
        raise invalid() from exc
    longest = max(map(len, (parsed.question, *parsed.history)))
    if longest > MAX_QUESTION:
        raise too_long(longest, MAX_QUESTION)
    return parsed
