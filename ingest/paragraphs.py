"""Lines of running text -> headings, paragraphs, list items and footnotes, as groups of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.footnotes import split_footnotes
from ingest.layout import HEADING_LETTERS, Layout, style_of
from ingest.markers import ListNesting, split_marker
from ingest.types import BlockKind, Line, Page

TERMINAL = ".!?…:;"
CLOSERS = "\"'”’»)]"
HYPHENS = "-‐‑\u00ad"

_HEADING_NUMBER = re.compile(r"(?!\d{1,2}\s+[a-zà-ÿ])(\d{1,2}(?:\.\d{1,2})*\.?)(?:\s+|$)")
"""Number of a heading (3, 1.2.); "14 juli 2020" has none."""


@dataclass(slots=True)
class Group:
    """Lines that form one block; skip says how many characters of the first line are marker, not words."""

    kind: BlockKind
    lines: list[Line]
    marker: str = ""
    skip: int = 0
    depth: int = 0
    sign: Line | None = None
    footnotes: frozenset[str] = field(default_factory=frozenset)


def group_lines(pages: tuple[Page, ...], layout: Layout) -> list[Group]:
    """The groups in reading order; footnotes follow the block during which they were printed."""
    grouper = _Grouper(layout)
    for page in pages:
        body, notes = split_footnotes(page)
        numbers = frozenset(marker for marker, _ in notes)
        for line in body:
            grouper.add(line, numbers)
        for marker, lines in notes:
            grouper.footnotes.append(Group(BlockKind.FOOTNOTE, lines, marker, len(marker)))
    return list(grouper.finish())


class _Grouper:
    """Adds line after line to the open group or starts a new one."""

    def __init__(self, layout: Layout) -> None:
        self.footnotes: list[Group] = []
        self._layout = layout
        self._done: list[Group] = []
        self._open: Group | None = None
        self._sign: Line | None = None
        self._nesting = ListNesting()

    def add(self, line: Line, footnotes: frozenset[str]) -> None:
        marker, skip = split_marker(line.text)
        if not self._layout.is_heading(line) and marker and skip >= len(line.text.rstrip()):
            self._close()
            self._sign = line
            return
        if self._sign is not None and self._layout.same_baseline(self._sign, line):
            self._start_item(line, split_marker(self._sign.text)[0], _repeated_marker(line.text))
        elif self._layout.is_heading(line):
            self._add_heading(line)
        elif marker:
            self._start_item(line, marker, skip)
        else:
            self._add_text(line)
        if self._open is not None:
            self._open.footnotes |= footnotes

    def finish(self) -> Iterator[Group]:
        self._close()
        return iter(self._done)

    def _add_heading(self, line: Line) -> None:
        group = self._open
        if group and group.kind is BlockKind.HEADING and _continues_heading(group, line, self._layout):
            group.lines.append(line)
            return
        match = _HEADING_NUMBER.match(line.text)
        number = match.group(1) if match else ""
        self._start(Group(BlockKind.HEADING, [line], number, match.end() if match else 0))

    def _add_text(self, line: Line) -> None:
        group = self._open
        if group and group.kind is not BlockKind.HEADING and _continues(group, line, self._layout):
            group.lines.append(line)
        else:
            self._start(Group(BlockKind.PARAGRAPH, [line]))

    def _start_item(self, line: Line, marker: str, skip: int) -> None:
        sign, self._sign = self._sign, None
        self._start(Group(BlockKind.ITEM, [line], marker, skip, 0, sign))

    def _start(self, group: Group) -> None:
        self._close()
        self._open = group

    def _close(self) -> None:
        if self._open is None:
            return
        for group in self._closing(self._open):
            self._done.append(group)
        self._done.extend(self.footnotes)
        self.footnotes = []
        self._open = None

    def _closing(self, group: Group) -> Iterator[Group]:
        """Settles a group: emphasised text is no heading, and only items keep a list going."""
        if group.kind is BlockKind.HEADING and sum(len(line.text) for line in group.lines) > HEADING_LETTERS:
            group.kind, group.marker, group.skip = BlockKind.PARAGRAPH, "", 0
        if group.kind is BlockKind.ITEM:
            group.depth = self._nesting.depth(group.marker)
        elif group.kind is not BlockKind.FOOTNOTE:
            self._nesting = ListNesting()
        yield group


def _repeated_marker(text: str) -> int:
    """Characters to skip where the sign is printed once more before the words, with what control characters follow."""
    marker, skip = split_marker(re.sub(r"[\x00-\x1f]", " ", text))
    return skip if marker and not marker[0].isalnum() else 0


def _continues_heading(group: Group, line: Line, layout: Layout) -> bool:
    last = group.lines[-1]
    if style_of(last) != style_of(line) or last.page != line.page:
        return False
    if layout.same_baseline(last, line):
        return True
    if _HEADING_NUMBER.match(line.text) or layout.step(last, line) > 1.5 or _ends(last.text, ".!?"):
        return False
    return not line.text[:1].isupper() or layout.is_full(last) or last.text.rstrip().endswith("&")


def _continues(group: Group, line: Line, layout: Layout) -> bool:
    last = group.lines[-1]
    ended = _ends(last.text, TERMINAL)
    if last.text.rstrip()[-1:] in HYPHENS or (not ended and _runs_on(line.text)):
        return True
    if last.page != line.page or layout.step(last, line) < 0:
        return not ended
    first_break = group.kind is BlockKind.ITEM and len(group.lines) == 1
    if layout.is_wide(last, line):
        # The first break of a list item is often wider than the others: it ends the item only after a finished line.
        return first_break and (_runs_on(line.text) or (not ended and layout.is_full(last)))
    return not (_ends(last.text, ":") and group.kind is BlockKind.ITEM and not layout.is_full(last))


def _ends(text: str, signs: str) -> bool:
    return text.rstrip().rstrip(CLOSERS)[-1:] in tuple(signs)


def _runs_on(text: str) -> bool:
    return text[:1].islower() or text[:1] in "(&/"
