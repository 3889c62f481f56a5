"""Browsers that are signed in, each known by a token that nobody can guess and that is worthless once it is ended."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable


class Sessions:
    """Tokens with the time at which they end; threads may share it, and a restart of the service ends all."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._ends: dict[str, float] = {}
        self._lock = threading.Lock()

    def begin(self) -> str:
        """A new token; those whose time is over are forgotten."""
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._lock:
            self._ends = {known: end for known, end in self._ends.items() if end > now}
            self._ends[token] = now + self._seconds
        return token

    def holds(self, token: str) -> bool:
        """Whether the token was given, not ended, and its time is not over."""
        with self._lock:
            return self._ends.get(token, float("-inf")) > self._clock()

    def end(self, token: str) -> None:
        """Make a token worthless, also for who copied it; any other text does nothing."""
        with self._lock:
            self._ends.pop(token, None)
