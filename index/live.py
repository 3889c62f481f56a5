"""Always the current index: a service that stays up picks up what `index` builds."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from pathlib import Path

from index.errors import DamagedIndexError
from index.generations import Generations, Signature
from index.opened import open_generation
from index.search import SearchIndex
from index.types import Encoder, Hit, SearchIndexError

ATTEMPTS = 5  # a generation may go between reading its name and locking it, though not five times in a row
logger = logging.getLogger(__name__)


class LiveIndex:
    """Gives the current index of a data folder and opens a new one as soon as there is one; threads may share it."""

    def __init__(self, data: Path, encoder: Encoder) -> None:
        self._generations = Generations(data)
        self._encoder = encoder
        self._lock = threading.Lock()
        self._seen: Signature | None = None
        self._index: SearchIndex | None = None

    def current(self) -> SearchIndex:
        """Return the index in use; hold it during one answer, so that its files stay. Raises NoIndexError.

        A new index that cannot be opened leaves the old one in use; without an old one its error is raised.
        """
        with self._lock:
            signature = self._generations.signature()
            if self._index is None or signature != self._seen:
                self._index = self._reopen(self._index)
                self._seen = signature
                with suppress(OSError):  # a reader may lack the rights of a builder
                    self._generations.remove_unread()
            return self._index

    def retrieve(self, question: str, limit: int = 10) -> list[Hit]:
        """Find at most limit passages in the current index, best first."""
        return self.current().retrieve(question, limit)

    def close(self) -> None:
        """Let go of the index; those who still hold it keep it."""
        with self._lock:
            self._index = None

    def _reopen(self, old: SearchIndex | None) -> SearchIndex:
        try:
            return open_current(self._generations, self._encoder)
        except SearchIndexError:
            if old is None:
                raise
            logger.exception("the new index cannot be opened, the old one stays in use")
            return old


def open_current(generations: Generations, encoder: Encoder) -> SearchIndex:
    """Open the current generation. Raises NoIndexError, DamagedIndexError or OtherEncoderError."""
    for _ in range(ATTEMPTS):
        with suppress(FileNotFoundError):
            return SearchIndex(open_generation(generations.current()), encoder)
    raise DamagedIndexError(generations.current().name, "missing")
