"""The service's folder for temporary files, which goes however the service ends."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from types import FrameType

PREFIX = "programmawijzer-"


class Terminated(BaseException):
    """The process was told to end by SIGTERM; like KeyboardInterrupt no ordinary error."""


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder that is removed afterwards, and those that killed services left behind are removed now."""
    sweep(Path(gettempdir()))
    folder, held = _locked_folder()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(held)


@contextmanager
def ended_by_sigterm() -> Iterator[None]:
    """Inside, SIGTERM raises Terminated, so that everything is tidied up; after that the process ends by it still.

    For the main thread. uvicorn stops by itself first and then sends the signal again, to whoever handled it before.
    """
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    except Terminated:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)


def sweep(parent: Path) -> None:
    """Remove our folders that no running service holds."""
    for folder in parent.glob(f"{PREFIX}*"):
        with suppress(OSError):  # held by a running service, gone already, or someone else's
            _remove_if_dead(folder)


def _locked_folder() -> tuple[Path, int]:
    """A new folder, and the open file that holds its lock: the system lets go of that whatever ends the process."""
    while True:
        folder = Path(mkdtemp(prefix=PREFIX))
        held = os.open(folder, os.O_RDONLY)
        fcntl.flock(held, fcntl.LOCK_EX)
        if folder.exists():  # another service that starts may have swept it before it was locked
            return folder, held
        os.close(held)


def _remove_if_dead(folder: Path) -> None:
    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        if os.fstat(held).st_uid == os.getuid():
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder)
    finally:
        os.close(held)


def _terminate(number: int, frame: FrameType | None) -> None:
    raise Terminated
