"""Reads a set of questions, and answers to them that were kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.errors import CommandLineError
from app.evaluation.types import AnswerRow, Place, SetQuestion

ALL = "all"


class QuestionSetError(Exception):
    """A line of a set of questions or answers that is none; line counts from 1, field is what is wrong in it."""

    def __init__(self, path: Path, line: int, field: str) -> None:
        super().__init__(f"{path}, line {line}: {field}")
        self.path = path
        self.line = line
        self.field = field


class EmptySplitError(CommandLineError):
    """A set has no questions in the asked split; splits are those that it has."""

    def __init__(self, path: Path, split: str, splits: tuple[str, ...]) -> None:
        super().__init__(f"{path}: {split}")
        self.path = path
        self.split = split
        self.splits = ", ".join((*splits, ALL))


class MissingAnswerError(Exception):
    """A file of answers lacks the answer to a question."""

    def __init__(self, path: Path, id: str) -> None:
        super().__init__(f"{path}: {id}")
        self.path = path
        self.id = id


class _Where(BaseModel):
    document: str
    pages: tuple[int, ...]


class _Evidence(BaseModel):
    where: tuple[_Where, ...]


class _Row(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: str
    kind: str
    question: str = Field(min_length=1)
    history: tuple[str, ...] = ()
    answerable: bool
    evidence: tuple[_Evidence, ...] = ()
    answer_contains: tuple[tuple[str, ...], ...] = ()
    split: str = ALL


def read_questions(path: Path, split: str = ALL) -> list[SetQuestion]:
    """The questions of a split, or of all; raises OSError, QuestionSetError or EmptySplitError."""
    questions = [_question(path, number, line) for number, line in _lines(path)]
    chosen = [question for question in questions if split in (ALL, question.split)]
    if not chosen:
        raise EmptySplitError(path, split, tuple(sorted({question.split for question in questions} - {ALL})))
    return chosen


def read_answers(path: Path, questions: list[SetQuestion]) -> dict[str, AnswerRow]:
    """Kept answers by question; raises OSError, QuestionSetError or MissingAnswerError."""
    answers: dict[str, AnswerRow] = {
        row["id"]: row for row in (_answer(path, number, line) for number, line in _lines(path))
    }
    for question in questions:
        if question.id not in answers:
            raise MissingAnswerError(path, question.id)
    return answers


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            yield number, line


def _question(path: Path, number: int, line: str) -> SetQuestion:
    try:
        row = _Row.model_validate_json(line)
    except ValidationError as exc:
        place = exc.errors()[0]["loc"]
        raise QuestionSetError(path, number, str(place[0]) if place else "JSON") from exc
    gold = frozenset[Place]((w.document, page) for e in row.evidence for w in e.where for page in w.pages)
    return SetQuestion(
        row.id, row.kind, row.question, row.history, row.answerable, gold, row.answer_contains, row.split
    )


def _answer(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as exc:
        raise QuestionSetError(path, number, "JSON") from exc
    wanted = {"id": str, "answered": bool, "text": str, "citations": list, "hits": list}
    for field, kind in wanted.items():
        if not isinstance(row, dict) or not isinstance(row.get(field), kind):
            raise QuestionSetError(path, number, field)
    return dict(row)
