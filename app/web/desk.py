"""What the web application offers beside answers, where it is switched on."""

from __future__ import annotations

from dataclasses import dataclass

from app.feedback.store import FeedbackStore


@dataclass(frozen=True, slots=True)
class Desk:
    """feedback keeps judgements of answers; None where that is off."""

    feedback: FeedbackStore | None = None
