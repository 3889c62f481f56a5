"""PDF file -> pages of lines, with pypdf. Raises UnusablePdfError with a reason, never one of pypdf's own errors."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

from ingest.positions import PageRuler, PlacedText, open_ruler
from ingest.types import Line, Page, SkipReason, UnusablePdfError

MIN_LETTERS = 20
"""Fewer letters than this in a whole file means that there is nothing to answer from (scans have none)."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text as the page draws it: baseline start in points, font size in points, weight."""

    text: str
    x: float
    y: float
    size: float
    bold: bool


def read_pages(path: Path) -> tuple[Page, ...]:
    """All pages in order; photo pages and empty pages have no lines."""
    try:
        reader = _open(path)
        labels = reader.page_labels
        with open_ruler(path) as ruler:
            pages = tuple(_read_page(page, n, labels[n - 1], ruler(n)) for n, page in enumerate(reader.pages, 1))
    except UnusablePdfError:
        raise
    except OSError as error:
        raise UnusablePdfError(SkipReason.UNREADABLE, repr(error)) from error
    except (FileNotDecryptedError, WrongPasswordError, DependencyError) as error:
        raise UnusablePdfError(SkipReason.ENCRYPTED, repr(error)) from error
    except Exception as error:
        # pypdf raises TypeError, AssertionError, AttributeError and more on broken files; each means the same here.
        raise UnusablePdfError(SkipReason.BROKEN, repr(error)) from error
    if sum(character.isalpha() for page in pages for character in page.text) < MIN_LETTERS:
        raise UnusablePdfError(SkipReason.NO_TEXT, f"{len(pages)} pages")
    return pages


def pdf_title(path: Path) -> str:
    """The title in the file's own metadata, or an empty string."""
    try:
        metadata = _open(path).metadata
        return str(metadata.title or "").strip() if metadata else ""
    except Exception:
        return ""


def _open(path: Path) -> PdfReader:
    reader = PdfReader(path)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnusablePdfError(SkipReason.ENCRYPTED)
    return reader


def _read_page(page: PageObject, number: int, label: str, ruler: PageRuler) -> Page:
    runs: list[Run] = []

    def visit(text: str, cm: list[float], tm: list[float], font: dict[str, Any] | None, size: float) -> None:
        if text:
            runs.append(_run(text, cm, tm, font, size))

    page.extract_text(visitor_text=visit)
    text = "".join(run.text for run in runs)
    placed = ruler.place(text)
    lines = tuple(_lines(runs, number, placed))
    return Page(number, label, ruler.width, ruler.height, text, lines)


def _run(text: str, cm: list[float], tm: list[float], font: dict[str, Any] | None, size: float) -> Run:
    scale = math.hypot(tm[2], tm[3]) * math.hypot(cm[2], cm[3])
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    return Run(text, x, y, size * (scale or 1.0), _is_bold(font))


def _is_bold(font: dict[str, Any] | None) -> bool:
    name = str((font or {}).get("/BaseFont", "")).lower()
    return any(word in name for word in ("bold", "black", "heavy", "semibold", "demi"))


def _lines(runs: list[Run], number: int, placed: PlacedText) -> Iterator[Line]:
    """Cuts the runs at line ends; a line takes size and weight of the run that gives most of its letters."""
    start, parts = 0, list[tuple[str, Run]]()
    offset = 0
    for run in runs:
        for piece in run.text.splitlines(keepends=True):
            parts.append((piece.rstrip("\r\n"), run))
            offset += len(piece)
            if piece != piece.rstrip("\r\n"):
                yield from _line(parts, number, start, placed)
                start, parts = offset, []
    yield from _line(parts, number, start, placed)


def _line(parts: list[tuple[str, Run]], number: int, start: int, placed: PlacedText) -> Iterator[Line]:
    text = "".join(piece for piece, _ in parts)
    if not text.strip():
        return
    main = max((run for piece, run in parts if piece.strip()), key=lambda run: len(run.text.strip()))
    box, edges = placed.line(start, start + len(text), main.x, main.y, main.size)
    yield Line(text, number, start, box, edges, round(main.size, 1), main.bold)
