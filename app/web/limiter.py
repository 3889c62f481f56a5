"""How often one computer may do something; addresses stay in memory for the length of the limit and no longer."""

from __future__ import annotations

from fastapi import Request
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app import texts_feedback
from app.web.problems import WebProblem


class Limiter:
    """Counts what each computer does against a limit such as "5/minute"."""

    def __init__(self, limit: str) -> None:
        self._limit = parse(limit)
        self._counted = MovingWindowRateLimiter(MemoryStorage())

    def count(self, request: Request) -> None:
        """Count one; raises WebProblem where it is one too many."""
        client = request.client.host if request.client else ""
        if not self._counted.hit(self._limit, client):
            raise WebProblem(429, texts_feedback.TOO_OFTEN, texts_feedback.TOO_OFTEN_ACTION)
