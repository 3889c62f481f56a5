"""Files that survive a power cut and can be told apart: hashes, flushing to disk, errors of a full disk."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import DiskFullError
from index.types import SearchIndexError

FULL = (errno.ENOSPC, errno.EDQUOT)
ROOM = 16 * 2**20  # bytes; with less free, an error of a library that does not say why is that of a full disk
FULL_WORDS = ("disk is full", "no space left", "disk quota")


def file_hash(path: Path) -> str:
    """Return the sha256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def flush(path: Path) -> None:
    """Wait until a file's bytes, or a folder's entries, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_tree(folder: Path) -> None:
    """Wait until a folder and everything below it is on the disk."""
    for path in folder.rglob("*"):
        flush(path)
    flush(folder)


def replace_text(path: Path, text: str) -> None:
    """Put text in a file in one step: whoever reads it gets the old text or the new, never a part."""
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text(text, encoding="utf-8")
    flush(temporary)
    os.replace(temporary, path)
    flush(path.parent)


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Turn every way in which the libraries report a full disk into DiskFullError."""
    try:
        yield
    except SearchIndexError:
        raise
    except Exception as exc:
        if _means_full(exc) or shutil.disk_usage(folder).free < ROOM:
            raise DiskFullError(str(folder)) from exc
        raise


def _means_full(exc: Exception) -> bool:
    # SQLite and Chroma have no error class of their own for it
    return (isinstance(exc, OSError) and exc.errno in FULL) or any(word in str(exc).lower() for word in FULL_WORDS)
