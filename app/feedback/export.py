"""Feedback as lines of a question set, so that a complaint becomes a test."""

from __future__ import annotations

from typing import Any

from app.feedback.types import Feedback, Reason

KIND = "feedback"
_SOURCES_HOLD = (None, Reason.INCOMPLETE, Reason.UNCLEAR)  # what a reader found fault with was not the source


def question_line(feedback: Feedback) -> dict[str, Any]:
    """One judgement as a line of a question set; review says that a person must still fill in what is right.

    evidence holds the cited passages where the reader did not doubt them, else nothing.
    """
    record = feedback.record
    sound = feedback.reason in _SOURCES_HOLD and record.answered
    return {
        "id": f"f-{record.id}",
        "kind": KIND,
        "question": record.question,
        "history": list(record.history),
        "answerable": record.answered or not feedback.good,
        "evidence": _evidence(feedback) if sound else [],
        "answer_contains": [],
        "review": not feedback.good,
        "feedback": {
            "good": feedback.good,
            "reason": feedback.reason,
            "remark": feedback.remark,
            "given": feedback.given.isoformat(timespec="seconds"),
            "answered": record.answered,
            "answer": record.text,
            "index": record.index,
        },
    }


def _evidence(feedback: Feedback) -> list[dict[str, Any]]:
    return [
        {"snippet": source.passage, "where": [{"document": source.document, "pages": list(source.pages)}]}
        for source in feedback.record.citations
    ]
