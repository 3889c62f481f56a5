"""The words of feedback: Reason, Feedback and its errors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.records import AnswerRecord

MAX_REMARK = 1000  # characters


class Reason(StrEnum):
    """Why an answer is not good."""

    INCORRECT = "incorrect"
    WRONG_SOURCE = "wrong_source"
    INCOMPLETE = "incomplete"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Feedback:
    """One reader's judgement of one answer: good or not, and then why. It holds nothing about the reader.

    reason is None for a good answer; given is a moment in UTC.
    """

    record: AnswerRecord
    good: bool
    reason: Reason | None
    remark: str
    given: datetime


class FeedbackError(Exception):
    """Feedback cannot be kept or read; path is the file, detail what SQLite said."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path
        self.detail = detail


class FeedbackFullError(FeedbackError):
    """The disk is full, or the file has grown to its limit."""


class FeedbackVersionError(FeedbackError):
    """The file was made by a newer version of the program."""
