"""The routes of drafts: make one of an answer, measure an edited one, save it as a file. Nothing is kept."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, ConfigDict, Field

from app import texts, texts_drafts
from app.drafting.letter import draft_text, subject_of
from app.drafting.parsing import parse_draft
from app.drafting.readability import measure
from app.drafting.saving import MEDIA_TYPES, render
from app.drafting.types import DraftFormat
from app.web.bodies import parsed_body
from app.web.draft_tab import readability_html
from app.web.services import Services
from app.web.tokens import AnswerTokens

MAX_BYTES = 262_144
MAX_TEXT = 50_000  # characters; some twenty pages


class Given(BaseModel):
    """The body of POST /api/concept: the token of an answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    token: str


class Edited(BaseModel):
    """The body of the other two routes: what stands in the draft now, as Markdown."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(max_length=MAX_TEXT)
    subject: str = ""


def draft_routes(tokens: AnswerTokens, services: Services) -> APIRouter:
    """POST /api/concept, /api/concept/leesbaarheid and /api/concept/{format}."""
    routes = APIRouter()

    @routes.post("/api/concept")
    async def make(request: Request) -> dict[str, str]:
        body = await parsed_body(request, Given, MAX_BYTES, texts.ADDRESS_INVALID_ACTION)
        letter = await run_in_threadpool(services.letter, tokens.take(body.token))
        text, subject = draft_text(letter.record), subject_of(letter.record)
        report = await run_in_threadpool(_report, text, subject)
        return {"text": text, "subject": subject, "report": report, "notice": letter.notice}

    @routes.post("/api/concept/leesbaarheid")
    async def measured(request: Request) -> dict[str, str]:
        body = await _edited(request)
        return {"report": await run_in_threadpool(_report, body.text, body.subject)}

    @routes.post("/api/concept/{format}")
    async def save(format: DraftFormat, request: Request) -> Response:
        body = await _edited(request)
        content = await run_in_threadpool(render, parse_draft(body.text, body.subject), format)
        name = f"{texts_drafts.FILE_STEM}-{datetime.now():%Y%m%d-%H%M}.{format}"
        headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
        return Response(content, media_type=MEDIA_TYPES[format], headers=headers)

    return routes


async def _edited(request: Request) -> Edited:
    return await parsed_body(request, Edited, MAX_BYTES, texts.ADDRESS_INVALID_ACTION)


def _report(text: str, subject: str) -> str:
    return readability_html(measure(parse_draft(text, subject)))
