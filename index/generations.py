"""The generations of an index in a data folder: which one is current, how one is added and when one goes.

<data>/index/<generation>/ holds one index that never changes; <data>/index/current names the one in use;
.building-… and .removing-… are not finished and not yet gone.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import BusyError, NoIndexError
from index.files import flush, flush_tree, replace_text

POINTER = "current"
READERS = "readers.lock"
BUILDING = ".building-"
REMOVING = ".removing-"
Signature = tuple[int, int]


class Generations:
    """The folder of generations of one data folder."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self.root = data / "index"
        self._pointer = self.root / POINTER

    @contextmanager
    def building(self) -> Iterator[None]:
        """Hold the right to build. Raises BusyError at once if another process has it."""
        self.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._data / "index.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as exc:
            raise BusyError(str(self._data)) from exc
        try:
            yield
        finally:
            lock.release()

    def current(self) -> Path:
        """Return the folder of the current generation. Raises NoIndexError."""
        try:
            return self.root / self._pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError as exc:
            raise NoIndexError(str(self._data)) from exc

    def signature(self) -> Signature:
        """Return what changes whenever another generation becomes current. Raises NoIndexError."""
        try:
            status = self._pointer.stat()
        except FileNotFoundError as exc:
            raise NoIndexError(str(self._data)) from exc
        return status.st_ino, status.st_mtime_ns

    @contextmanager
    def adding(self) -> Iterator[Path]:
        """Give an empty folder to build in, that is gone afterwards unless it was published. For builders only."""
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
        folder = self.root / f"{BUILDING}{name}"
        folder.mkdir()
        (folder / READERS).touch()
        lock = ReadLock(folder)  # so that nobody removes it between publishing and switching
        try:
            yield folder
        finally:
            lock.release()
            shutil.rmtree(folder, ignore_errors=True)

    def publish(self, folder: Path) -> None:
        """Make a folder that was built the current generation, in one step. For builders only."""
        flush_tree(folder)
        final = self.root / folder.name.removeprefix(BUILDING)
        folder.rename(final)
        flush(self.root)
        replace_text(self._pointer, final.name)

    def remove_leftovers(self) -> None:
        """Remove what builds that were killed left behind. For builders only."""
        for folder in self.root.glob(f"{BUILDING}*"):
            shutil.rmtree(folder, ignore_errors=True)
        self.remove_unread()

    def remove_unread(self) -> None:
        """Remove generations that are neither current nor read by any process."""
        for folder in self.root.iterdir():
            if folder.name.startswith(REMOVING):
                shutil.rmtree(folder, ignore_errors=True)
            elif folder.is_dir() and not folder.name.startswith("."):
                with suppress(FileNotFoundError):  # another process was first
                    self._remove(folder)

    def _remove(self, folder: Path) -> None:
        with (folder / READERS).open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            # asked only now: a builder holds the lock until its generation is current
            if self._is_current(folder):
                return
            gone = folder.with_name(f"{REMOVING}{folder.name}")
            folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)

    def _is_current(self, folder: Path) -> bool:
        try:
            return self.current() == folder
        except NoIndexError:
            return False


class ReadLock:
    """A shared lock on a generation: it stays as long as someone holds one. A killed process holds none."""

    def __init__(self, folder: Path) -> None:
        path = folder / READERS
        self._file = path.open("rb")
        fcntl.flock(self._file, fcntl.LOCK_SH)
        if not path.exists() or not os.path.samestat(path.stat(), os.fstat(self._file.fileno())):
            self._file.close()
            raise FileNotFoundError(path)

    def release(self) -> None:
        """Let the generation go."""
        self._file.close()
