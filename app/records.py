"""An answer as it was given, to be judged or made into a draft later: what a reader saw, and from which index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from app.interface import to_json
from app.types import Answer, Turn

CLOSEST = 3


class Source(BaseModel):
    """A citation of the answer; pages are physical, from 1."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    marker: str
    document: str
    title: str
    pages: tuple[int, ...]
    label: str
    section: tuple[str, ...]
    passage: str


class Closest(BaseModel):
    """A passage near a question that was not answered; pages are physical, from 1."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    document: str
    pages: tuple[int, ...]


class AnswerRecord(BaseModel):
    """One answer: its question, the earlier questions oldest first, what was shown, and the index's fingerprint.

    id tells one answer from every other and is empty where nobody needs that; rewritten is a follow-up as a chat model
    made it a question of its own.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str = ""
    question: str
    history: tuple[str, ...] = ()
    answered: bool
    text: str
    citations: tuple[Source, ...]
    hits: tuple[Closest, ...] = ()
    index: str = ""
    rewritten: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """The record that a draft is made of; notice tells in Dutch what a chat model had to do with it, or is empty."""

    record: AnswerRecord
    notice: str = ""


def record_of(answer: Answer, history: Iterable[Turn], id: str = "", index: str = "") -> AnswerRecord:
    """The record of an answer within a conversation, oldest turn first."""
    return record_from_json(to_json(answer, id), history, index)


def record_from_json(answer: dict[str, Any], history: Iterable[Turn] = (), index: str = "") -> AnswerRecord:
    """The record of an answer in the form of interface.to_json."""
    context = {"id": answer["id"] or "", "history": tuple(turn.question for turn in history), "index": index}
    hits = () if answer["answered"] else answer["hits"][:CLOSEST]
    return AnswerRecord.model_validate({**answer, **context, "hits": hits})
