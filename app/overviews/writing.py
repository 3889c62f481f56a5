"""An overview in a chat model's words: piece by piece from the passages, and only the sentences that they support."""

from __future__ import annotations

import logging
import re
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from app import texts_overviews as texts
from app import texts_writing
from app.answering.citing import Shelf
from app.overviews.telling import HEADING, passages_of
from app.overviews.types import Comparison, Length, Row, Summary
from app.types import Answer, Citation, Rejected
from app.writing.types import Problem
from app.writing.writer import Task, Writer
from index.search import SearchIndex
from index.types import Hit
from ingest.types import PassageKind

SUMMARY, COMPARISON = "samenvatting.v1", "vergelijking.v1"
MOST_PIECES = 8  # of one overview, so that it comes to an end; of a longer part only what is cited anyhow is read
LONGER = 3  # times the writer's time that a whole overview may take, each piece of it no more than that time
MOST_CHARACTERS = 8_000  # of the passages of one piece; the writer's own limit is a little more
SENTENCES = {Length.SHORT: 8, Length.LONG: 24}  # of a whole summary
SENTENCES_OF_ASPECT = 4
SKIPPED = (
    texts_writing.notice(Problem.UNSUPPORTED),
    texts_writing.notice(Problem.NOTHING),
)  # the other pieces may still hold
_MARKER = re.compile(r"\[B(\d+)\]")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Piece:
    """What the model is asked in one go: a task in Dutch, the passages for it, and a heading for what comes of it."""

    task: str
    hits: tuple[Hit, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class OverviewWriter:
    """Writes overviews with the writer of answers; the whole of one takes at most LONGER times that writer's time."""

    writer: Writer
    shelf: Shelf
    index: SearchIndex

    def summary(self, extractive: Answer, summary: Summary, stop: threading.Event) -> Answer:
        """The summary in the model's words; the extractive one with a notice where the model fails."""
        return self._written(extractive, self._pieces(summary), SUMMARY, stop)

    def comparison(self, extractive: Answer, comparison: Comparison, stop: threading.Event) -> Answer:
        """The comparison in the model's words, aspect by aspect; the extractive one where it fails."""
        pieces = [self._aspect(comparison, row) for row in comparison.rows if row.first and row.second]
        return self._written(
            extractive, pieces or [self._aspect(comparison, row) for row in comparison.rows], COMPARISON, stop
        )

    def _written(self, extractive: Answer, pieces: Sequence[Piece], prompt: str, stop: threading.Event) -> Answer:
        started = time.monotonic()
        draft = _Draft()
        described = replace(extractive, model=self.writer.name, prompt=prompt)
        notice = texts_writing.notice(Problem.NOTHING)
        for piece in pieces:
            left = LONGER * self.writer.seconds - (time.monotonic() - started)
            if left <= 0:
                return replace(described, notice=texts_writing.notice(Problem.SLOW), rejected=tuple(draft.rejected))
            written = self._piece(piece, prompt, left, stop)
            draft.rejected += written.rejected
            if written.mode == "generative" and not written.notice:
                draft.add(written, piece.heading)
            elif written.notice in SKIPPED:
                notice = written.notice
            else:
                return replace(described, notice=written.notice, rejected=tuple(draft.rejected))
        if not draft.citations:
            return replace(described, notice=notice, rejected=tuple(draft.rejected))
        return draft.answer(described, self.index)

    def _piece(self, piece: Piece, prompt: str, seconds: float, stop: threading.Event) -> Answer:
        """What the writer makes of one piece."""
        given = Answer(piece.task, True, "extractive", "", (), piece.hits)
        writer = replace(self.writer, seconds=min(seconds, self.writer.seconds), passages=len(piece.hits))
        *_, last = writer.write(given, Task(piece.task, self.shelf, stop, prompt=prompt))
        return last

    def _pieces(self, summary: Summary) -> list[Piece]:
        """The passages of the part in order, as many at a time as a model can take."""
        part = summary.part
        hits = [
            Hit(passage, 1.0)
            for passage in self.index.passages
            if passage.kind is PassageKind.TEXT and part.holds(passage.document, passage.section)
        ]
        batches = list(_batches(hits, self.writer.passages))
        if len(batches) > MOST_PIECES:
            cited = passages_of(self.index, summary.citations)
            batches = list(_batches(cited, self.writer.passages))[:MOST_PIECES]
        sentences = max(1, round(SENTENCES[summary.length] / max(1, len(batches))))
        return [
            Piece(
                texts.SUMMARY_TASK.format(part=part.name, sentences=sentences, number=number, count=len(batches)), batch
            )
            for number, batch in enumerate(batches, 1)
        ]

    def _aspect(self, comparison: Comparison, row: Row) -> Piece:
        names = {"first": comparison.first.name, "second": comparison.second.name}
        heading = texts.ASPECTS[row.aspect]
        task = texts.COMPARISON_TASK.format(aspect=heading.lower(), sentences=SENTENCES_OF_ASPECT, **names)
        markers = {
            marker
            for group in (row.first, row.second)
            if group
            for statement in group.statements
            for one in (statement, *statement.below)
            for marker in one.markers
        }
        hits = passages_of(self.index, [one for one in comparison.citations if one.marker in markers])
        return Piece(task, next(iter(_batches(_in_turn(hits, comparison), self.writer.passages)), ()), heading)


@dataclass(slots=True)
class _Draft:
    """What was written so far, its citations numbered as those of one answer."""

    blocks: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)

    def add(self, written: Answer, heading: str) -> None:
        """Join what was written about one piece."""
        before = len(self.citations)
        text = _MARKER.sub(lambda match: f"[B{int(match.group(1)) + before}]", written.text)
        self.blocks.append(f"{HEADING}{heading}\n\n{text}" if heading else text)
        self.citations += [
            replace(one, marker=f"B{number}") for number, one in enumerate(written.citations, before + 1)
        ]

    def answer(self, described: Answer, index: SearchIndex) -> Answer:
        """The answer in the model's words."""
        return replace(
            described,
            mode="generative",
            text="\n\n".join(self.blocks),
            citations=tuple(self.citations),
            hits=tuple(passages_of(index, self.citations)),
            rejected=tuple(self.rejected),
        )


def _batches(hits: Sequence[Hit], most: int) -> Iterator[tuple[Hit, ...]]:
    """Hits in order, at most so many and so many characters at a time."""
    batch: list[Hit] = []
    for hit in hits:
        if batch and (len(batch) >= most or sum(len(one.passage.text) for one in (*batch, hit)) > MOST_CHARACTERS):
            yield tuple(batch)
            batch = []
        batch.append(hit)
    if batch:
        yield tuple(batch)


def _in_turn(hits: Sequence[Hit], comparison: Comparison) -> list[Hit]:
    """Hits of the first and the second part by turns, so that a limit leaves some of both."""
    first = [hit for hit in hits if comparison.first.holds(hit.passage.document, hit.passage.section)]
    second = [hit for hit in hits if hit not in first]
    longest = max(len(first), len(second))
    return [side[place] for place in range(longest) for side in (first, second) if place < len(side)]
