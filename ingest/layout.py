"""The typography of one document: its body style, which styles are headings, line distance and right margin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.types import Line, Page

LARGER = 1.05
"""A line set at least this much larger than the body is a heading."""
NOT_SMALLER = 0.95
"""Bold text smaller than this share of the body size is a caption or a table, no heading."""
WIDE = 1.2
"""A step between lines of more than this many usual steps separates paragraphs."""
FULL = 0.75
"""A line that reaches this share of the text's width is full: it was broken because the next word did not fit."""
HEADING_LETTERS = 200
"""More bold letters in a row than this are emphasised text, no heading."""

Style = tuple[float, bool]


def style_of(line: Line) -> Style:
    """Size in points and weight: what sets a heading apart."""
    return line.size, line.bold


@dataclass(frozen=True, slots=True)
class Layout:
    """Measured once for a document. leading is the usual step between lines over the font size; right the margin."""

    body: Style
    leading: float
    left: float
    right: float
    heights: dict[int, float]

    def is_heading(self, line: Line) -> bool:
        """Whether the line's style is that of a heading (its words decide later how many lines it has)."""
        size, bold = style_of(line)
        body_size, body_bold = self.body
        larger = size > body_size * LARGER
        return larger or (bold and not body_bold and size >= body_size * NOT_SMALLER)

    def step(self, above: Line, below: Line) -> float:
        """Distance of two baselines of a page, in usual steps of the lower line's size; negative for a jump back."""
        points = (below.box.bottom - above.box.bottom) * self.heights[below.page]
        return points / max(self.leading * below.size, 1.0)

    def same_baseline(self, one: Line, other: Line) -> bool:
        """Whether both stand on one printed line, as a marker and its item do."""
        return one.page == other.page and abs(self.step(one, other)) < 0.25

    def is_wide(self, above: Line, below: Line) -> bool:
        """Whether the two are further apart than the lines of a paragraph."""
        return self.step(above, below) > WIDE

    def is_full(self, line: Line) -> bool:
        """Whether the line reaches near the right margin."""
        return line.box.right >= self.left + FULL * (self.right - self.left)


def measure(pages: tuple[Page, ...]) -> Layout:
    """The layout of pages whose furniture was taken away."""
    lines = [line for page in pages for line in page.lines]
    letters: Counter[Style] = Counter()
    for line in lines:
        letters[style_of(line)] += len(line.text)
    body = letters.most_common(1)[0][0] if letters else (10.0, False)
    running = [line for line in lines if style_of(line) == body]
    heights = {page.number: page.height for page in pages}
    rights = sorted(line.box.right for line in running)
    right = rights[int(0.95 * (len(rights) - 1))] if rights else 1.0
    left = median([line.box.left for line in running]) if running else 0.0
    return Layout(body, _leading(running, heights), left, right, heights)


def _leading(lines: list[Line], heights: dict[int, float]) -> float:
    steps = [
        (below.box.bottom - above.box.bottom) * heights[below.page] / max(below.size, 1.0)
        for above, below in pairwise(lines)
        if above.page == below.page and below.box.bottom > above.box.bottom
    ]
    usual = [step for step in steps if 0.8 < step < 2.5]
    return median(usual) if usual else 1.2
