"""Reads one PDF in a process of its own.

`python -m ingest.worker FILE` takes a Source as JSON on its input and prints the outcome as JSON.
Broken PDFs can take all time and memory there is; a child process with limits costs only itself.
"""

from __future__ import annotations

import logging
import resource
import sys
from pathlib import Path

from pydantic import TypeAdapter

from ingest.document import read_document
from ingest.sources import Source
from ingest.types import Document, SkippedDocument, SkipReason, UnusablePdfError

MEMORY = 4 * 1024**3
"""Bytes of address space for one PDF."""

Outcome = TypeAdapter[Document | SkippedDocument](Document | SkippedDocument)


def main() -> None:
    """Entry of the child process."""
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    source = TypeAdapter(Source).validate_json(sys.stdin.buffer.read())
    sys.stdout.buffer.write(Outcome.dump_json(read(Path(sys.argv[1]), source)))


def read(path: Path, source: Source) -> Document | SkippedDocument:
    """The document, or why there is none."""
    try:
        return read_document(path, source)
    except UnusablePdfError as error:
        return SkippedDocument(path.name, error.reason, error.detail)
    except MemoryError:
        return SkippedDocument(path.name, SkipReason.BROKEN, "out of memory")


if __name__ == "__main__":
    main()
