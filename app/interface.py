"""The shell's and the web's one interface: answers as JSON objects, and batches of questions from JSON lines."""

from __future__ import annotations

from codecs import BOM_UTF8 as BOM
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.types import Answer, Citation, Preferences, Role, Turn
from index.types import Hit, Selection


class BatchLineError(Exception):
    """A line of a batch that is no question; line counts from 1, field is what is wrong in it or empty."""

    def __init__(self, line: int, field: str = "") -> None:
        super().__init__(f"line {line}: {field or 'not a JSON object'}")
        self.line = line
        self.field = field or "JSON"


class UnknownRoleError(Exception):
    """A role that there is not; role is what was asked, roles the ones that there are."""

    exit_code = 2

    def __init__(self, role: str) -> None:
        super().__init__(role)
        self.role = role
        self.roles = ", ".join(Role)


class BatchLine(BaseModel):
    """A question in a batch; other fields of the line are left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    id: str | int | None = None
    question: str = Field(min_length=1)
    history: tuple[str, ...] = ()


def to_json(answer: Answer, id: str | int | None = None) -> dict[str, Any]:
    """Give the answer as a JSON object, seconds to the millisecond; a chat model or an overview adds what it did."""
    written = {"rewritten": answer.rewritten, "notice": answer.notice, "rejected": len(answer.rejected)}
    kind = {"overview": answer.overview} if answer.overview else {}
    return (
        (written if answer.model else {})
        | kind
        | {
            "id": id,
            "question": answer.question,
            "answered": answer.answered,
            "mode": answer.mode,
            "text": answer.text,
            "model": answer.model,
            "prompt": answer.prompt,
            "citations": [_citation(citation) for citation in answer.citations],
            "hits": [_hit(hit) for hit in answer.hits],
            "terms": [{"short": term.short, "full": term.full} for term in answer.terms],
            "seconds": {name: round(value, 3) for name, value in answer.seconds.items()},
        }
    )


def read_preferences(role: str, document: str, programme: str) -> Preferences:
    """Give what was chosen beside a question, each empty where nothing was; raises UnknownRoleError."""
    if role and role not in set(Role):
        raise UnknownRoleError(role)
    return Preferences(Role(role) if role else None, Selection(document, programme))


def rejected_sentences(answer: Answer) -> list[dict[str, Any]]:
    """Give the chat model's sentences that are not shown, with the names of the reasons; for an explanation only."""
    return [{"sentence": one.sentence, "reasons": list(one.reasons)} for one in answer.rejected]


def read_batch(lines: Iterable[str | bytes]) -> Iterator[tuple[str | int | None, str, tuple[Turn, ...]]]:
    """Yield (id, question, history) for every line that is not empty; raises BatchLineError at the first bad one."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _batch_line(number, line)
            yield row.id, row.question, tuple(Turn(question) for question in row.history)


def _batch_line(number: int, line: str | bytes) -> BatchLine:
    try:
        return BatchLine.model_validate_json(line.removeprefix(BOM) if isinstance(line, bytes) else line)
    except ValidationError as exc:
        place = exc.errors()[0]["loc"]
        raise BatchLineError(number, str(place[0]) if place else "") from exc


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "marker": citation.marker,
        "document": citation.document,
        "title": citation.title,
        "pages": list(citation.pages),
        "label": citation.label,
        "section": list(citation.section),
        "passage": citation.passage,
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {"document": hit.passage.document, "pages": list(hit.passage.pages), "score": float(hit.score)}
