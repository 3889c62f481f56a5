"""Page numbers, running headers and lines of a table of contents: found and kept out of the running text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ingest.types import Line, Page

MARGIN = 0.1
"""Share of the page's height, at top and bottom, where furniture stands."""
REPEATS = 3
"""A line of text in the margin of at least this many pages is a running header."""
SAME_LINE = 0.004
"""Two texts whose tops differ by less than this share of the height stand on one printed line."""

_FOLIO = re.compile(
    r"(?:pagina|page|p\.|blad)?\s*[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*(?:van|of|/)\s*\d{1,4})?", re.IGNORECASE
)

_LEADERS = re.compile(r"(?:\.\s?){5,}\s*\d{0,4}\s*$")
"""The dots between a title and its page in a table of contents."""


def without_furniture(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with only their running text as lines, labelled as printed where a page number is printed."""
    headers, offset = _running_headers(pages), _numbering(pages)
    return tuple(_clean(page, headers, offset) for page in pages)


def is_bare_number(line: Line) -> bool:
    """Whether the line is nothing but the physical page number: a quotation may run past it."""
    return line.text.strip() == str(line.page)


def _clean(page: Page, headers: frozenset[str], offset: int) -> Page:
    folios = [line for line in page.lines if _printed_number(line) == page.number - offset]
    lines = tuple(
        line
        for line in page.lines
        if line not in folios and not _is_header(line, folios, headers) and not _LEADERS.search(line.text)
    )
    return replace(page, label=str(page.number - offset) if folios else page.label, lines=lines)


def _numbering(pages: tuple[Page, ...]) -> int:
    """Physical minus printed page number: the difference on which most pages agree."""
    numbers = ((page.number, _printed_number(line)) for page in pages for line in page.lines)
    differences = Counter(physical - printed for physical, printed in numbers if printed is not None)
    return max(differences, key=lambda offset: (differences[offset], -abs(offset)), default=0)


def _printed_number(line: Line) -> int | None:
    match = _FOLIO.fullmatch(line.text.strip()) if _in_margin(line) else None
    return int(match.group(1)) if match else None


def _is_header(line: Line, folios: list[Line], headers: frozenset[str]) -> bool:
    beside_folio = any(abs(line.box.top - folio.box.top) < SAME_LINE for folio in folios)
    return _in_margin(line) and (beside_folio or _shape(line.text) in headers)


def _running_headers(pages: tuple[Page, ...]) -> frozenset[str]:
    margins = ({_shape(line.text) for line in page.lines if _in_margin(line)} for page in pages)
    shapes = Counter(shape for margin in margins for shape in margin)
    often = max(REPEATS, len(pages) // 4)
    return frozenset(shape for shape, count in shapes.items() if count >= often and any(map(str.isalpha, shape)))


def _in_margin(line: Line) -> bool:
    return line.box.bottom < MARGIN or line.box.top > 1 - MARGIN


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()))
