"""What the web application offers beside answers, where it is switched on."""

from __future__ import annotations

from dataclasses import dataclass

from app.administration.administration import Administration
from app.feedback.store import FeedbackStore


@dataclass(frozen=True, slots=True)
class Desk:
    """feedback keeps judgements of answers, administration manages the documents; None where that is off."""

    feedback: FeedbackStore | None = None
    administration: Administration | None = None
