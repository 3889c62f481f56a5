"""Reads passages for the check while the model has not written its first sentence: the machine is idle then."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from app.answering.support import Evidence
from app.writing.types import Check


@contextmanager
def preparing(check: Check, evidence: Sequence[Evidence]) -> Iterator[None]:
    """Prepares the passages one by one in another thread, and no further ones once the answer is there."""
    enough = threading.Event()
    # Not a daemon: a program that ends must wait for the encoder, which aborts the process otherwise.
    threading.Thread(target=_prepare, args=(check, evidence, enough), name="prepare-check").start()
    try:
        yield
    finally:
        enough.set()


def _prepare(check: Check, evidence: Sequence[Evidence], enough: threading.Event) -> None:
    for one in evidence:
        if enough.is_set():
            return
        check.prepare((one,))
