"""The core of a letter to a citizen, written by the chat model from the passages that an answer cited, and checked."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from app.answering.citing import Shelf
from app.interface import to_json
from app.records import AnswerRecord, Letter, Source, record_from_json
from app.texts_writing import INSTEAD_OF_LETTER, LETTER_WRITTEN, rejected_counted
from app.tracing import NO_TRACES, Traces
from app.types import Answer
from app.writing.writer import LETTER, Task, Writer
from index.types import Hit
from ingest.types import Passage


def write_letter(
    record: AnswerRecord, passages: Iterable[Passage], writer: Writer, shelf: Shelf, traces: Traces = NO_TRACES
) -> Letter:
    """The record with what the model wrote in place of the answer; as it was, and why, where the model failed.

    A refusal stays one, and so does an answer whose passages are no longer in the index: the model is not asked.
    """
    hits = cited_hits(record, passages) if record.answered else ()
    if not hits:
        return Letter(record)
    known = Answer(record.question, True, "extractive", record.text, (), hits)
    asked = Task(record.rewritten or record.question, shelf, threading.Event(), prompt=LETTER, traces=traces)
    *_, written = writer.write(known, asked, INSTEAD_OF_LETTER)
    notice = " ".join(filter(None, (written.notice or LETTER_WRITTEN, rejected_counted(len(written.rejected)))))
    if written.mode == "extractive":
        return Letter(record, notice)
    fresh = record_from_json(to_json(written, record.id))
    return Letter(record.model_copy(update={"text": fresh.text, "citations": fresh.citations}), notice)


def cited_hits(record: AnswerRecord, passages: Iterable[Passage]) -> tuple[Hit, ...]:
    """The passages that a record's sources quote, in the order of those sources."""
    known = tuple(passages)
    quoted = (passage for source in record.citations for passage in known if _quotes(source, passage))
    return tuple(Hit(passage, 1.0) for passage in {passage.id: passage for passage in quoted}.values())


def _quotes(source: Source, passage: Passage) -> bool:
    if source.document != passage.document or not set(source.pages) & set(passage.pages):
        return False
    return all(line in passage.text for line in source.passage.split("\n"))
