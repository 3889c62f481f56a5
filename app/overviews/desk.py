"""Overviews of one index, for whoever asks: the page, the shell and the chat."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field, replace

from app.answering.citing import Shelf
from app.overviews.changes import find_changes
from app.overviews.comparing import compare
from app.overviews.intent import ChangesWish, ComparisonWish, SummaryWish, Wish, read_wish
from app.overviews.parts import all_parts, part_of_key
from app.overviews.summarising import summarise
from app.overviews.telling import as_answer, changes_text, comparison_text, summary_text
from app.overviews.types import Changes, Comparison, Length, Part, Summary
from app.overviews.writing import OverviewWriter
from app.types import Answer
from app.views.build import Views
from app.writing.writer import Writer
from index.search import SearchIndex
from index.types import EVERYTHING, Selection


@dataclass(frozen=True, slots=True)
class Made:
    """An overview and the answer that tells it: in a chat model's words if its mode says so."""

    overview: Summary | Comparison | Changes
    answer: Answer


@dataclass(frozen=True, slots=True)
class Overviews:
    """Makes overviews of one index; with a writer, summaries and comparisons in a chat model's words."""

    index: SearchIndex
    views: Views
    shelf: Shelf
    writer: Writer | None = None
    stop: threading.Event = field(default_factory=threading.Event)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Each document followed by its sections."""
        return tuple(all_parts(self.views.outline))

    def part(self, key: str) -> Part:
        """The part with that key; raises KeyError."""
        return part_of_key(self.views.outline, key)

    def wish(self, question: str, selection: Selection = EVERYTHING) -> Wish | None:
        """The overview that a question asks for, if it does."""
        kinds = {document.name: document.kind for document in self.index.documents}
        return read_wish(question, self.parts, kinds, selection)

    def make(self, wish: Wish, question: str) -> Made:
        """The overview that is wished for; takes as long as the model, if there is one."""
        started = time.perf_counter()
        made = self._made(wish, question)
        seconds = {"retrieve": 0.0, "answer": time.perf_counter() - started}
        return replace(made, answer=replace(made.answer, seconds=seconds))

    def _made(self, wish: Wish, question: str) -> Made:
        match wish:
            case SummaryWish(part, length):
                return self._summary(part, length, question)
            case ComparisonWish(first, second):
                return self._comparison(first, second, question)
            case ChangesWish(first, second):
                found = find_changes(self.index, self.shelf, first, second)
                text = changes_text(found)
                return Made(found, as_answer(question, text, found.citations, self.index, "verschillen"))

    def _summary(self, part: Part, length: Length, question: str) -> Made:
        summary = summarise(self.index, self.views, self.shelf, part, length)
        answer = as_answer(question, summary_text(summary), summary.citations, self.index, "samenvatting")
        if self.writer and answer.answered:
            answer = OverviewWriter(self.writer, self.shelf, self.index).summary(answer, summary, self.stop)
        return Made(summary, answer)

    def _comparison(self, first: Part, second: Part, question: str) -> Made:
        comparison = compare(self.index, self.views, self.shelf, first, second)
        answer = as_answer(question, comparison_text(comparison), comparison.citations, self.index, "vergelijking")
        if self.writer and answer.answered:
            answer = OverviewWriter(self.writer, self.shelf, self.index).comparison(answer, comparison, self.stop)
        return Made(comparison, answer)
