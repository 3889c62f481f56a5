"""Drafts as files: which renderer makes which format, and the draft that the shell saves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.drafting.letter import draft_text, subject_of
from app.drafting.mail import as_mail
from app.drafting.parsing import parse_draft
from app.drafting.rendering import as_markdown
from app.drafting.types import Draft, DraftFormat
from app.drafting.word import as_word
from app.errors import DraftFormatError
from app.records import AnswerRecord

MEDIA_TYPES = {
    DraftFormat.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    DraftFormat.MARKDOWN: "text/markdown; charset=utf-8",
    DraftFormat.MAIL: "message/rfc822",
}
_RENDERERS: dict[DraftFormat, Callable[[Draft], bytes]] = {
    DraftFormat.WORD: as_word,
    DraftFormat.MARKDOWN: lambda draft: as_markdown(draft).encode(),
    DraftFormat.MAIL: as_mail,
}


def render(draft: Draft, format: DraftFormat) -> bytes:
    """The bytes of a draft in a format."""
    return _RENDERERS[format](draft)


def save_draft(record: AnswerRecord, path: Path) -> None:
    """Writes the draft of a reply to a file; raises DraftFormatError for another suffix, OSError if it cannot."""
    format = format_of(path)
    path.write_bytes(render(parse_draft(draft_text(record), subject_of(record)), format))


def format_of(path: Path) -> DraftFormat:
    """The format that a file name asks for; raises DraftFormatError."""
    try:
        return DraftFormat(path.suffix.lower().removeprefix("."))
    except ValueError as exc:
        raise DraftFormatError(path.name) from exc
