"""What the page needs from the rest of the product."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.types import NO_PREFERENCES, Answer, Preferences, Role, Turn
from app.views.build import Views


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """The index that answers now: numbers of documents and passages, and when it was built."""

    documents: int
    passages: int
    built: datetime


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
