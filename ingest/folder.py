"""A folder of PDFs -> Reading. One bad file never stops the others."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ingest.sources import Source, read_sources
from ingest.types import Document, FolderError, Reading, SkippedDocument, SkipReason
from ingest.worker import Outcome

SECONDS = 120.0
"""Time for one PDF; the slowest real file seen took about 20 s."""
PROCESSES = 2

Progress = Callable[[int, int], None]
"""Called with the number of files read so far and in all."""


def read_folder(folder: Path, progress: Progress = lambda done, total: None, seconds: float = SECONDS) -> Reading:
    """Reads every *.pdf directly in the folder, by name; raises FolderError without a readable folder."""
    paths = pdf_files(folder)
    sources = read_sources(folder)
    outcomes: list[Document | SkippedDocument] = []
    with ThreadPoolExecutor(PROCESSES) as pool:
        for outcome in pool.map(lambda path: read_file(path, sources.get(path.name, Source()), seconds), paths):
            outcomes.append(outcome)
            progress(len(outcomes), len(paths))
    documents = tuple(outcome for outcome in outcomes if isinstance(outcome, Document))
    skipped = tuple(outcome for outcome in outcomes if isinstance(outcome, SkippedDocument))
    return Reading(documents, skipped)


def pdf_files(folder: Path) -> list[Path]:
    """The PDFs of a folder in order of name; raises FolderError."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() == ".pdf" and path.is_file())
    except OSError as error:
        raise FolderError(str(folder)) from error


def read_file(path: Path, source: Source, seconds: float = SECONDS) -> Document | SkippedDocument:
    """One PDF, read in a child process that is ended after the given time."""
    command = [sys.executable, "-m", "ingest.worker", str(path.resolve())]
    try:
        child = subprocess.run(
            command, input=TypeAdapter(Source).dump_json(source), capture_output=True, timeout=seconds, check=False
        )
        return Outcome.validate_json(child.stdout)
    except subprocess.TimeoutExpired:
        return SkippedDocument(path.name, SkipReason.TOO_SLOW, f"{seconds:.0f} s")
    except ValidationError:
        return SkippedDocument(path.name, SkipReason.BROKEN, child.stderr.decode(errors="replace")[-500:])
