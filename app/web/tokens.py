"""Answers that a browser carries and cannot change: what it judges or drafts is what it was given."""

from __future__ import annotations

import secrets

from itsdangerous import BadData, URLSafeSerializer

from app import texts_feedback
from app.records import AnswerRecord
from app.web.problems import WebProblem


class AnswerTokens:
    """Signs records of answers with a key of its own, so nothing of any conversation is kept on the server."""

    def __init__(self) -> None:
        self._serializer = URLSafeSerializer(secrets.token_bytes(32), salt="answer")

    def give(self, record: AnswerRecord) -> str:
        """The record as letters, digits, "-", "_" and "."; some kilobytes."""
        return str(self._serializer.dumps(record.model_dump(mode="json")))

    def take(self, token: str) -> AnswerRecord:
        """The record that was given; raises WebProblem for any other text."""
        try:
            return AnswerRecord.model_validate(self._serializer.loads(token))
        except BadData as exc:
            raise WebProblem(409, texts_feedback.ANSWER_STALE, texts_feedback.ANSWER_STALE_ACTION) from exc
