"""The folder of documents as an administrator changes it: files come in checked and whole, or not at all."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from pathvalidate import sanitize_filename

from app.administration.details import Details
from app.administration.errors import (
    FileNameError,
    MissingDocumentError,
    NameTakenError,
    NotPdfError,
    UploadTooLargeError,
)
from index.files import flush
from ingest.sources import Source

SUFFIX = ".pdf"
MAGIC = b"%PDF-"
MAGIC_WITHIN = 1024  # bytes; readers of PDFs accept that much before the sign
LONGEST_NAME = 120  # characters
INCOMING = ".upload-"  # no *.pdf, so nobody reads a file that is still coming in
MEGABYTE = 1_000_000


class DocumentFolder:
    """Adds files to a folder, removes and describes them; limit is the most megabytes of one file."""

    def __init__(self, path: Path, limit: int) -> None:
        self.path = path
        self.limit = limit
        self.details = Details(path)

    async def add(self, name: str, pieces: AsyncIterator[bytes], replace: bool) -> str:
        """Write a PDF that comes in pieces and give the name it got. Raises UploadError or OSError.

        A file of the same name stays, unless replace is asked for; nobody ever sees half a file.
        """
        target = self.path / clean_name(name)
        if target.exists() and not replace:
            raise NameTakenError(target.name)
        with NamedTemporaryFile(dir=self.path, prefix=INCOMING, suffix=".part", delete=False) as file:
            incoming = Path(file.name)
        try:
            await self._receive(target.name, pieces, incoming)
            incoming.chmod(0o644)
            _place(incoming, target, replace)
        finally:
            incoming.unlink(missing_ok=True)
        return target.name

    def remove(self, name: str) -> str:
        """Remove a file and give its name; what is known of it stays. Raises MissingDocumentError or OSError."""
        path = self._known(name)
        with suppress(FileNotFoundError):  # another administrator was first
            path.unlink()
        return name

    def describe(self, name: str, known: Source) -> str:
        """Say what is known of a file and give its name. Raises MissingDocumentError, SourcesFileError or OSError."""
        self.details.write(self._known(name).name, known)
        return name

    def _known(self, name: str) -> Path:
        known = {path.name: path for path in self.path.iterdir() if path.suffix.lower() == SUFFIX}
        if name not in known:  # looked up and not made from the name, so that no other folder is ever reached
            raise MissingDocumentError(name)
        return known[name]

    async def _receive(self, name: str, pieces: AsyncIterator[bytes], path: Path) -> None:
        size, start = 0, b""
        with path.open("wb") as file:
            async for piece in pieces:
                size += len(piece)
                if size > self.limit * MEGABYTE:
                    raise UploadTooLargeError(name, self.limit)
                if len(start) < MAGIC_WITHIN:
                    start += piece[: MAGIC_WITHIN - len(start)]
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        if MAGIC not in start:
            raise NotPdfError(name)


def clean_name(name: str) -> str:
    """The name as that of a file in one folder on any system. Raises FileNameError where nothing sensible is left."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    visible = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    stem, suffix = os.path.splitext(visible.strip())
    stem = sanitize_filename(stem.lstrip(". ")[:LONGEST_NAME].rstrip(". "), "-", platform="universal")
    if suffix.lower() != SUFFIX or not any(sign.isalnum() for sign in stem):
        raise FileNameError(name[:LONGEST_NAME])
    return stem + SUFFIX


def file_states(sources: Mapping[str, str], indexed: Mapping[str, str], skipped: frozenset[str]) -> dict[str, str]:
    """For every PDF in the folder or the index how it stands, by name: a key of texts_documents.FILE_STATES.

    sources and indexed hold the sha256 of each file in the folder and at the time of the index.
    """
    names = sorted(name for name in {**sources, **indexed} if name.lower().endswith(SUFFIX))
    return {name: _state(name, sources, indexed, skipped) for name in names}


def _state(name: str, sources: Mapping[str, str], indexed: Mapping[str, str], skipped: frozenset[str]) -> str:
    if name not in sources:
        return "removed"
    if name not in indexed:
        return "new"
    if sources[name] != indexed[name]:
        return "changed"
    return "skipped" if name in skipped else "indexed"


def _place(incoming: Path, target: Path, replace: bool) -> None:
    """Give a whole file its name in one step; a link fails where someone else was first."""
    if replace:
        incoming.replace(target)
    else:
        try:
            os.link(incoming, target)
        except FileExistsError as exc:
            raise NameTakenError(target.name) from exc
    flush(target.parent)
