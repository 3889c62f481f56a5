"""Judgements for the tests of feedback."""

from datetime import UTC, datetime

from app.feedback.types import Feedback, Reason
from app.records import AnswerRecord, Source

SOURCE = Source(
    marker="B1",
    document="plan.pdf",
    title="Plan",
    pages=(3, 4),
    label="3, 4",
    section=("Wonen",),
    passage="Er komen 12 huizen.",
)


def record(id: str = "a1", answered: bool = True) -> AnswerRecord:
    """An answer with a source, or a refusal."""
    sources = (SOURCE,) if answered else ()
    text = "Er komen 12 huizen. [B1]" if answered else "Dat staat niet in de stukken."
    return AnswerRecord(
        id=id,
        question="Hoeveel huizen?",
        history=("Wat is het plan?",),
        answered=answered,
        text=text,
        citations=sources,
        index="f00d",
    )


def judged(id: str = "a1", reason: Reason | None = None, answered: bool = True, minute: int = 0) -> Feedback:
    """A judgement: not good for that reason, or good without one."""
    given = datetime(2026, 11, 3, 9, minute, tzinfo=UTC)
    return Feedback(record(id, answered), reason is None, reason, "", given)
