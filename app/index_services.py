"""The services that page, interface and command line use, over one live index."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from app.answer_log import AnswerLog
from app.answering.assistant import Assistant
from app.answering.explaining import Explanation, explain_answer
from app.answering.scope import is_out_of_scope
from app.answering.suggestions import follow_ups, starters
from app.guidance import preferred_answer, selected_knowledge
from app.overviews.desk import Overviews
from app.records import AnswerRecord, Letter
from app.texts import EXAMPLES
from app.types import NO_PREFERENCES, Answer, Preferences, Role, Turn
from app.views.build import Views
from app.views.cache import ViewCache
from app.web.services import Catalogue, DocumentSummary, IndexStatus, Parts
from app.writing.scribe import Scribe
from index.errors import UnknownDocumentError
from index.live import LiveIndex
from index.search import SearchIndex
from index.selection import choose, programmes


@dataclass(frozen=True, slots=True)
class IndexShelf:
    """What citations need of the documents of one index."""

    index: SearchIndex

    def title(self, document: str) -> str:
        """The title of a document by file name."""
        return self.index.document(document).title

    def label(self, document: str, page: int) -> str:
        """The printed number of a physical page."""
        return self.index.label(document, page)


class IndexServices:
    """Everything that page, interface and command line ask, from the index that is current at that moment."""

    def __init__(
        self,
        live: LiveIndex,
        assistant: Assistant,
        scribe: Scribe | None = None,
        answer_log: AnswerLog | None = None,
    ) -> None:
        self.live = live
        self.assistant = assistant
        self._views = ViewCache()
        self.scribe = scribe or Scribe()
        self.answer_log = answer_log or AnswerLog()

    def answer(self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES) -> Answer:
        """The answer to a question within a conversation, oldest turn first."""
        *_, last = self.stream(question, history, threading.Event(), preferences)
        return last

    def stream(
        self,
        question: str,
        history: tuple[Turn, ...],
        stop: threading.Event,
        preferences: Preferences = NO_PREFERENCES,
    ) -> Iterator[Answer]:
        """The answer as it grows; the last one is the answer. It ends soon once stop is set."""
        index = self.live.current()
        if overview := self._overview(question, preferences, self.overviews(stop)):
            yield from self._noted(iter([overview]), len(history))
            return
        extract = partial(self._extract, index, preferences=preferences)
        shelf, known = IndexShelf(index), index.lexicon.abbreviations
        answers = self.scribe.answers(question, history, extract, shelf, stop, preferences.role, known)
        yield from self._noted(answers, len(history))

    def overviews(self, stop: threading.Event | None = None) -> Overviews:
        """Summaries, comparisons and changes of the index that answers now; writing ends soon once stop is set."""
        index = self.live.current()
        stop = stop or threading.Event()
        return Overviews(index, self._views.views(index), IndexShelf(index), self.scribe.writer, stop)

    def _overview(self, question: str, preferences: Preferences, overviews: Overviews) -> Answer | None:
        """The overview that a question literally asks for, if it does."""
        if is_out_of_scope(question):
            return None
        selection = choose(preferences.selection, overviews.index.documents)
        wish = overviews.wish(question, selection)
        return overviews.make(wish, question).answer if wish else None

    def _extract(
        self,
        index: SearchIndex,
        question: str,
        history: tuple[Turn, ...] = (),
        preferences: Preferences = NO_PREFERENCES,
    ) -> Answer:
        """The answer without a chat model."""
        return preferred_answer(self.assistant, question, history, index, IndexShelf(index), preferences)

    def writes(self) -> bool:
        """Whether a chat model writes the answers."""
        return self.scribe.writer is not None

    def letter(self, record: AnswerRecord) -> Letter:
        """What a draft of a reply is made of: the answer, or what the chat model makes of its passages."""
        index = self.live.current()
        return self.scribe.letter(record, index.passages, IndexShelf(index))

    def _noted(self, answers: Iterator[Answer], turns: int) -> Iterator[Answer]:
        """The same answers, of which the last is logged."""
        last = None
        for last in answers:
            yield last
        if last is not None:
            self.answer_log.note(last, turns)

    def explain(
        self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES
    ) -> Explanation:
        """Why a question is answered or refused, from the index that is current now."""
        index = self.live.current()
        knowledge = selected_knowledge(index, IndexShelf(index), preferences)
        return explain_answer(self.assistant, question, history, knowledge)

    def status(self) -> IndexStatus:
        """The index that answers now."""
        manifest = self.live.current().manifest
        built = datetime.fromisoformat(manifest.built)
        return IndexStatus(manifest.documents, manifest.passages, built, manifest.fingerprint)

    def catalogue(self) -> Catalogue:
        """What is in the index that answers now, by name of file."""
        index = self.live.current()
        passages = Counter(passage.document for passage in index.passages)
        documents = (
            DocumentSummary(one.name, one.title, one.kind, one.date, len(one.labels), passages[one.name])
            for one in index.documents
        )
        return Catalogue(tuple(documents), index.manifest.skipped)

    def examples(self, role: Role = Role.RAADSLID) -> tuple[str, ...]:
        """Questions to click, of which this index can answer each."""
        index = self.live.current()
        known = EXAMPLES if role is Role.RAADSLID else ()
        answered = tuple(question for question in known if self._extract(index, question).answered)
        return answered or starters(index, partial(self._extract, index), role)

    def follow_ups(self, answer: Answer, preferences: Preferences) -> tuple[str, ...]:
        """Questions to ask next, of which this index can answer each within the same selection."""
        role = preferences.role or Role.RAADSLID
        index = self.live.current()
        return follow_ups(answer, index, partial(self._extract, index, preferences=preferences), role)

    def parts(self) -> Parts:
        """The parts of this index that can be searched by themselves."""
        documents = self.live.current().documents
        return Parts(tuple((document.name, document.title) for document in documents), programmes(documents))

    def views(self) -> Views:
        """Outline, actions and terms of this index; made once for each."""
        return self._views.views(self.live.current())

    def tour(self) -> tuple[Answer, ...]:
        """A tour of answered questions through this index; made once for each, which takes some seconds."""
        index = self.live.current()
        return self._views.tour(index, partial(self._extract, index))

    def pdf(self, document: str) -> Path:
        """The indexed copy of a PDF; raises KeyError for a document that is not in the index."""
        index = self.live.current()
        _known(index, document)
        return index.pdf_path(document)

    def page_count(self, document: str) -> int:
        """Number of physical pages; raises KeyError for a document that is not in the index."""
        return len(_known(self.live.current(), document))

    def title(self, document: str) -> str:
        """The title of a document by file name; raises KeyError for a document that is not in the index."""
        index = self.live.current()
        _known(index, document)
        return index.document(document).title

    def label(self, document: str, page: int) -> str:
        """The printed label of a physical page, from 1; raises KeyError or IndexError when there is none."""
        labels = _known(self.live.current(), document)
        if not 1 <= page <= len(labels):
            raise IndexError(page)
        return labels[page - 1]


def _known(index: SearchIndex, document: str) -> tuple[str, ...]:
    """The page labels of a document."""
    try:
        return index.document(document).labels
    except UnknownDocumentError as error:
        raise KeyError(document) from error
