"""Where every character of a page stands, measured with pypdfium2 and laid beside the text that pypdf read.

pypdf is the reader: its text is what gets quoted. It does not say how wide a character is, pdfium does. The two texts
are aligned character by character; what cannot be aligned is estimated from the font size.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from ingest.types import Box

CHARACTER_WIDTH = 0.5
"""Mean width of a character over the font size, for the estimate where pdfium saw no such character."""
DESCENT = 0.25
"""How far letters reach below the baseline, over the font size."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """The text of a page with a box for every character.

    boxes has shape (len(text), 4): left, top, right, bottom in fractions of the page as shown; a row of NaN where
    pdfium has no such character.
    """

    boxes: NDArray[np.float64]
    width: float
    height: float

    def line(self, start: int, end: int, x: float, y: float, size: float) -> tuple[Box, tuple[float, ...]]:
        """Box and character edges of text[start:end]; x, y and size (points) serve where nothing was measured."""
        rows = self.boxes[start:end]
        known = ~np.isnan(rows[:, 0])
        if not known.any():
            return self._estimate(end - start, x, y, size)
        left, right = rows[known, 0].min(), rows[known, 2].max()
        box = Box(float(left), float(rows[known, 1].min()), float(right), float(rows[known, 3].max()))
        places = np.arange(len(rows) + 1)
        anchors = np.append(places[:-1][known], len(rows))
        edges = np.interp(places, anchors, np.append(rows[known, 0], right))
        return box, tuple(np.maximum.accumulate(edges).round(5).tolist())

    def _estimate(self, length: int, x: float, y: float, size: float) -> tuple[Box, tuple[float, ...]]:
        left, step = x / self.width, CHARACTER_WIDTH * size / self.width
        bottom = 1 - (y - DESCENT * size) / self.height
        edges = tuple(min(1.0, max(0.0, left + step * i)) for i in range(length + 1))
        top = max(0.0, min(1.0, bottom - 1.2 * size / self.height))
        return Box(edges[0], top, edges[-1], max(top, min(1.0, bottom))), edges


@dataclass(frozen=True, slots=True)
class PageRuler:
    """One page as pdfium sees it: its characters, and their boxes in fractions of the page as shown."""

    characters: str
    boxes: NDArray[np.float64]
    width: float
    height: float

    def place(self, text: str) -> PlacedText:
        """The boxes of pdfium's characters laid under those of text."""
        boxes = np.full((len(text), 4), np.nan)
        ours = [i for i, character in enumerate(text) if not character.isspace()]
        theirs = [i for i, character in enumerate(self.characters) if not character.isspace()]
        ours_text = "".join(text[i] for i in ours)
        theirs_text = "".join(self.characters[i] for i in theirs)
        for block in Indel.opcodes(ours_text, theirs_text):
            if block.tag == "equal":
                length = block.src_end - block.src_start
                source = ours[block.src_start : block.src_start + length]
                boxes[source] = self.boxes[theirs[block.dest_start : block.dest_start + length]]
        return PlacedText(boxes, self.width, self.height)


@contextmanager
def open_ruler(path: Path) -> Iterator[Callable[[int], PageRuler]]:
    """A function from physical page number (from 1) to its ruler. A page that pdfium cannot load measures nothing."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError:
        yield lambda number: _BLIND
        return
    try:
        yield lambda number: _measure(document, number)
    finally:
        document.close()


_BLIND = PageRuler("", np.zeros((0, 4)), 595.0, 842.0)


def _measure(document: pdfium.PdfDocument, number: int) -> PageRuler:
    try:
        page = document[number - 1]
        text_page = page.get_textpage()
    except (pdfium.PdfiumError, IndexError):
        return _BLIND
    width, height = page.get_size()
    count = text_page.count_chars()
    characters = "".join(text_page.get_text_range(i, 1)[:1] or " " for i in range(count))
    corners = np.array([text_page.get_charbox(i, loose=True) for i in range(count)], dtype=float).reshape(-1, 4)
    return PageRuler(characters, _as_shown(corners, page), width, height)


def _as_shown(corners: NDArray[np.float64], page: pdfium.PdfPage) -> NDArray[np.float64]:
    """Boxes (left, bottom, right, top) in the page's own points -> (left, top, right, bottom) in fractions as shown."""
    left, bottom, right, top = page.get_cropbox()
    x = (corners[:, [0, 2]] - left) / max(right - left, 1e-6)
    y = (corners[:, [1, 3]] - bottom) / max(top - bottom, 1e-6)
    turns = (page.get_rotation() // 90) % 4
    for _ in range(turns):
        x, y = y, 1 - x
    x.sort(axis=1)
    y.sort(axis=1)
    boxes = np.stack([x[:, 0], 1 - y[:, 1], x[:, 1], 1 - y[:, 0]], axis=1)
    return boxes.clip(0.0, 1.0)
