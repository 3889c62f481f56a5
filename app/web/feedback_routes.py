"""The route that keeps what a reader thought of an answer."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app import texts_feedback
from app.errors import explain
from app.feedback.store import FeedbackStore
from app.feedback.types import MAX_REMARK, Feedback, FeedbackError, Reason
from app.web.bodies import parsed_body
from app.web.limiter import Limiter
from app.web.problems import WebProblem
from app.web.tokens import AnswerTokens

MAX_BYTES = 262_144
OFTEN = "30/minute"


class Judgement(BaseModel):
    """The body of POST /api/feedback; a reason is needed for, and only for, an answer that is not good."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    token: str
    good: bool
    reason: Reason | None = None
    remark: str = Field(default="", max_length=MAX_REMARK)

    @model_validator(mode="after")
    def _has_reason(self) -> Judgement:
        if self.good is not (self.reason is None):
            raise ValueError("reason")
        return self


def feedback_routes(store: FeedbackStore | None, tokens: AnswerTokens) -> APIRouter:
    """POST /api/feedback; store is None where feedback is off."""
    routes = APIRouter()
    limiter = Limiter(OFTEN)

    @routes.post("/api/feedback")
    async def judge(request: Request) -> dict[str, str]:
        if store is None:
            raise WebProblem(403, texts_feedback.FEEDBACK_OFF, texts_feedback.FEEDBACK_OFF_ACTION)
        limiter.count(request)
        action = texts_feedback.FEEDBACK_INVALID_ACTION.format(limit=MAX_REMARK)
        body = await parsed_body(request, Judgement, MAX_BYTES, action)
        given = datetime.now(UTC).replace(microsecond=0)
        feedback = Feedback(tokens.take(body.token), body.good, body.reason, body.remark, given)
        try:
            await run_in_threadpool(store.add, feedback)
        except FeedbackError as exc:
            message = explain(exc)
            raise WebProblem(507, message.bericht, message.actie) from exc
        return {"bericht": texts_feedback.FEEDBACK_THANKS}

    return routes
