"""The route that works out "Waarom dit antwoord?" when someone opens it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool

from app.errors import explain
from app.explaining import explanation_json
from app.interface import read_preferences
from app.types import Turn
from app.web.api import MAX_BYTES, Ask, parse_ask
from app.web.bodies import read_body
from app.web.explanation import HISTORY, explanation_fragment
from app.web.problems import WebProblem
from app.web.services import Services


def explanation_routes(services: Services) -> APIRouter:
    """POST /uitleg: the explanation of one question, as HTML in JSON."""
    routes = APIRouter()

    @routes.post("/uitleg")
    async def explanation(request: Request) -> dict[str, str]:
        body = parse_ask(await read_body(request, MAX_BYTES))
        return {"html": await run_in_threadpool(_fragment, services, body)}

    return routes


def _fragment(services: Services, body: Ask) -> str:
    try:
        history = tuple(Turn(question) for question in body.history[-HISTORY:])
        preferences = read_preferences(body.role, body.document, body.programme)
        return explanation_fragment(explanation_json(services.explain(body.question, history, preferences), services))
    except Exception as error:
        message = explain(error)
        raise WebProblem(503, message.bericht, message.actie) from error
