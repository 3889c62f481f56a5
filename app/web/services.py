"""What the page needs from the rest of the product."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.types import Answer, Turn


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """The index that answers now: numbers of documents and passages, and when it was built."""

    documents: int
    passages: int
    built: datetime


class Services(Protocol):
    """The question answerer and its documents; every method may be called from several threads at once."""

    def answer(self, question: str, history: tuple[Turn, ...]) -> Answer:
        """The answer to a question within a conversation, oldest turn first; blocks for about 0.1 s."""
        ...

    def stream(self, question: str, history: tuple[Turn, ...], stop: threading.Event) -> Iterator[Answer]:
        """The answer as it grows by checked sentences; the last one is the answer. It ends soon once stop is set."""
        ...

    def writes(self) -> bool:
        """Whether a chat model writes the answers, so that they take time and can be stopped."""
        ...

    def status(self) -> IndexStatus:
        """The index that answers now."""
        ...

    def examples(self) -> tuple[str, ...]:
        """Questions that the documents can answer, to click."""
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
