"""From a question in a conversation to answers that grow, with a chat model or without one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from app.answering.citing import Shelf
from app.records import AnswerRecord, Letter
from app.tracing import NO_TRACES, Traces
from app.types import Answer, Role, Turn
from app.writing.letters import write_letter
from app.writing.rewriting import Rewriter
from app.writing.writer import Task, Writer
from index.abbreviations import Abbreviation
from ingest.types import Passage

Extract = Callable[[str, tuple[Turn, ...]], Answer]


@dataclass(frozen=True, slots=True)
class Scribe:
    """What stands between the extractive answer and the reader; without a writer, nothing."""

    writer: Writer | None = None
    rewriter: Rewriter | None = None
    traces: Traces = NO_TRACES

    def answers(
        self,
        question: str,
        history: tuple[Turn, ...],
        extract: Extract,
        shelf: Shelf,
        stop: threading.Event,
        role: Role | None = None,
        known: tuple[Abbreviation, ...] = (),
    ) -> Iterator[Answer]:
        """The answer as it grows; the last one stands. extract gives the answer without a model.

        known are the abbreviations of the documents.
        """
        with self.traces.span("answer") as inside:
            extractive = self._extractive(question, history, extract, stop)
            inside.past("retrieval", extractive.seconds.get("retrieve", 0.0))
            if self.writer is None:
                yield extractive
                return
            task = Task(extractive.rewritten or question, shelf, stop, role or "", traces=inside, abbreviations=known)
            yield from self.writer.write(extractive, task)

    def letter(self, record: AnswerRecord, passages: Iterable[Passage], shelf: Shelf) -> Letter:
        """The core of a letter to a citizen in place of an answer; the same record without a writer."""
        if self.writer is None:
            return Letter(record)
        with self.traces.span("letter") as inside:
            return write_letter(record, passages, self.writer, shelf, inside)

    def _extractive(self, question: str, history: tuple[Turn, ...], extract: Extract, stop: threading.Event) -> Answer:
        """By the rewritten question where that leads to an answer, else by the conversation's own rules."""
        rewritten = self.rewriter.rewrite(question, history, stop) if self.rewriter else ""
        if rewritten:
            answer = extract(rewritten, ())
            if answer.answered:
                return replace(answer, question=question, rewritten=rewritten)
        return extract(question, history)
