"""The ask command: questions in, answers out, through the running service where it has the same index.

One question to a running service should take no longer than it must: what only other uses need is imported there.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import typer
from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from app import texts_drafts
from app.client import ServiceClient, find_service
from app.errors import DraftBatchError, NoQuestionError, TwoQuestionsError
from app.interface import read_batch
from app.plain import answer_text
from app.settings import Settings
from app.types import NO_PREFERENCES, Preferences, Turn
from index.generations import Generations
from index.types import SearchIndexError

Question = tuple[str | int | None, str, tuple[Turn, ...]]
Answerer = Callable[[str, tuple[Turn, ...]], dict[str, Any]]


class IndexFacts(BaseModel):
    """What tells one index from another, in its manifest and in a service's health.

    Read apart from index.manifest, which loads the reader of PDFs.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    passages: int
    built: AwareDatetime

    def in_seconds(self) -> tuple[int, datetime]:
        """Give the facts to compare: a service tells when its index was built in whole seconds."""
        return self.passages, self.built.replace(microsecond=0)


def questions_of(question: str, history: list[str], batch: str) -> Iterable[Question]:
    """Give the questions of a command line; raises NoQuestionError, TwoQuestionsError or OSError at once."""
    # Bytes of the command line that are no UTF-8 arrive as lone surrogates, which no encoder takes.
    question, *history = (text.encode("utf-8", "replace").decode().strip() for text in (question, *history))
    if batch and (question or history):
        raise TwoQuestionsError
    if batch:
        return _batch(_open(batch))
    if not question:
        raise NoQuestionError
    return [(None, question, tuple(Turn(earlier) for earlier in history))]


def draft_file(draft: str, batch: str) -> Path | None:
    """Give where a draft should be saved, if anywhere; raises DraftBatchError or DraftFormatError."""
    if not draft:
        return None
    from app.drafting.saving import format_of

    if batch:
        raise DraftBatchError
    format_of(Path(draft))
    return Path(draft)


def answer_all(
    questions: Iterable[Question],
    settings: Settings,
    as_json: bool,
    local: bool,
    preferences: Preferences = NO_PREFERENCES,
    draft: Path | None = None,
    explain: bool = False,
) -> None:
    """Print the answer to every question on stdout as soon as it is there, and save a draft of a reply to draft."""
    answer = _answerer(settings, local, preferences, explain)
    for id, question, history in questions:
        result = answer(question, history) | {"id": id}
        typer.echo(json.dumps(result, ensure_ascii=False) if as_json else _plain(result))
        if draft:
            _save_draft(result, draft)


def _save_draft(answer: dict[str, Any], path: Path) -> None:
    from app.drafting.saving import save_draft
    from app.records import record_from_json

    save_draft(record_from_json(answer), path)
    typer.echo(texts_drafts.DRAFT_WRITTEN.format(name=path), err=True)


def _plain(result: dict[str, Any]) -> str:
    if "explain" not in result:
        return answer_text(result)
    from app.explaining import explanation_text

    return f"{answer_text(result)}\n\n{explanation_text(result['explain'])}"


def _open(name: str) -> BinaryIO:
    return sys.stdin.buffer if name == "-" else open(name, "rb")


def _batch(file: BinaryIO) -> Iterator[Question]:
    from app.console import counted

    with file:
        yield from counted(read_batch(file), shown=not sys.stdout.isatty())


def usable_service(settings: Settings) -> ServiceClient | None:
    """Find a running service that answers from the index that is current in our own data folder."""
    service = find_service(settings.host, settings.port)
    return service if service is not None and _same_index(service.health, settings) else None


def _answerer(settings: Settings, local: bool, preferences: Preferences, explain: bool) -> Answerer:
    service = None if local else usable_service(settings)
    if service is not None:
        return partial(service.ask, preferences=preferences, explain=explain)
    from app.console import loading

    with loading():
        from app.composition import build_services
        from app.explaining import answer_json

        services = build_services(settings)
    return partial(answer_json, services, explained=explain, preferences=preferences)


def _same_index(health: dict[str, Any], settings: Settings) -> bool:
    # When an index was built tells it from every other, without showing folders to whoever asks the service.
    try:
        current = IndexFacts.model_validate_json((Generations(settings.data).current() / "manifest.json").read_bytes())
        return IndexFacts.model_validate(health).in_seconds() == current.in_seconds()
    except (SearchIndexError, OSError, ValidationError):
        return False
