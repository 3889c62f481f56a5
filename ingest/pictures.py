"""Pictures of PDF pages, drawn by PDFium."""

from __future__ import annotations

import io
import math
import threading
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from ingest.types import IngestError

MAX_PIXELS = 12_000_000  # a drawing on A0 at full width would otherwise take hundreds of megabytes

# PDFium keeps state per process and is not thread-safe, not even between files: one lock for the whole process.
_PDFIUM = threading.Lock()


class PictureError(IngestError):
    """A page that cannot be drawn: no such page, or the file is gone or broken."""

    def __init__(self, document: str, page: int) -> None:
        super().__init__(f"{document}, page {page}")
        self.document = document
        self.page = page


def page_picture(path: Path, page: int, width: int) -> bytes:
    """The page (physical, from 1) as a PNG of that many pixels wide; raises PictureError."""
    try:
        with _PDFIUM:
            return _draw(path, page, width)
    except (pdfium.PdfiumError, OSError, IndexError, ValueError) as exc:
        raise PictureError(path.name, page) from exc


def _draw(path: Path, page: int, width: int) -> bytes:
    document = pdfium.PdfDocument(path)
    try:
        if not 1 <= page <= len(document):
            raise IndexError(page)
        sheet = document[page - 1]
        scale = min(width / sheet.get_width(), math.sqrt(MAX_PIXELS / (sheet.get_width() * sheet.get_height())))
        picture = sheet.render(scale=scale).to_pil()
    finally:
        document.close()
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()
