"""The plain text of a PDF's pages, read apart from our own reader, to check quotations against."""

from __future__ import annotations

from pathlib import Path

import pypdf


def plain_pages(path: Path) -> tuple[str, ...]:
    """The text of every page in the order of its content, page 1 first; only for PDFs that were read before."""
    return tuple(page.extract_text() for page in pypdf.PdfReader(path).pages)
