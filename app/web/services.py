"""What the page needs from the rest of the product."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.answering.explaining import Explanation
from app.overviews.desk import Overviews
from app.records import AnswerRecord, Letter
from app.types import NO_PREFERENCES, Answer, Preferences, Role, Turn
from app.views.build import Views
from ingest.types import SkippedDocument


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """The index that answers now: numbers of documents and passages, when it was built, and its fingerprint."""

    documents: int
    passages: int
    built: datetime
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """One document in the index: file name, what is known of it, and its numbers of pages and passages."""

    name: str
    title: str
    kind: str
    date: str
    pages: int
    passages: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is in the index, and what was skipped when it was built."""

    documents: tuple[DocumentSummary, ...]
    skipped: tuple[SkippedDocument, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """What can be searched by itself: documents as (file name, title), programmes by title, in reading order."""

    documents: tuple[tuple[str, str], ...]
    programmes: tuple[str, ...]


class Services(Protocol):
    """The question answerer and its documents; every method may be called from several threads at once."""

    def answer(self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES) -> Answer:
        """The answer to a question within a conversation, oldest turn first; blocks for about 0.1 s."""
        ...

    def explain(
        self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES
    ) -> Explanation:
        """Why the question is answered or refused; takes as long as answering it again."""
        ...

    def stream(
        self,
        question: str,
        history: tuple[Turn, ...],
        stop: threading.Event,
        preferences: Preferences = NO_PREFERENCES,
    ) -> Iterator[Answer]:
        """The answer as it grows by checked sentences; the last one is the answer. It ends soon once stop is set."""
        ...

    def writes(self) -> bool:
        """Whether a chat model writes the answers, so that they take time and can be stopped."""
        ...

    def letter(self, record: AnswerRecord) -> Letter:
        """What a draft of a reply is made of; blocks as long as a chat model writes, if there is one."""
        ...

    def status(self) -> IndexStatus:
        """The index that answers now."""
        ...

    def examples(self, role: Role = Role.RAADSLID) -> tuple[str, ...]:
        """Questions that the documents can answer, to click; they suit a role."""
        ...

    def follow_ups(self, answer: Answer, preferences: Preferences) -> tuple[str, ...]:
        """At most three questions to ask next that the documents can answer; blocks for about 1 s."""
        ...

    def parts(self) -> Parts:
        """The parts of the documents that can be searched by themselves."""
        ...

    def catalogue(self) -> Catalogue:
        """What is in the index that answers now."""
        ...

    def pdf(self, document: str) -> Path:
        """The file of a document in the index; raises KeyError for any other name."""
        ...

    def page_count(self, document: str) -> int:
        """Number of physical pages; raises KeyError for a document that is not in the index."""
        ...

    def title(self, document: str) -> str:
        """The title of a document by file name; raises KeyError for a document that is not in the index."""
        ...

    def label(self, document: str, page: int) -> str:
        """The printed label of a physical page, from 1; raises KeyError or IndexError when there is none."""
        ...

    def views(self) -> Views:
        """Outline, actions and terms of the index that answers now; made once for each index."""
        ...

    def tour(self) -> tuple[Answer, ...]:
        """A tour of answered questions through the index that answers now; the first time takes some seconds."""
        ...

    def overviews(self, stop: threading.Event | None = None) -> Overviews:
        """Summaries, comparisons and changes of the index that answers now; writing ends soon once stop is set."""
        ...
