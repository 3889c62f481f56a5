"""Groups of lines -> blocks of repaired sentences that still know where every word stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from ingest.footnotes import SUPERSCRIPT, raised_offsets
from ingest.furniture import is_bare_number
from ingest.joining import Join, join
from ingest.paragraphs import Group
from ingest.sentences import sentence_spans
from ingest.types import Block, BlockKind, Box, Fragment, Line, Page, Sentence
from ingest.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character of repaired text and where it came from; a space between lines came from nowhere (line None)."""

    character: str
    line: Line | None
    index: int


class BlockBuilder:
    """Builds the blocks of one document in reading order, and remembers what stood directly before each line."""

    def __init__(self, pages: tuple[Page, ...], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        printed = [line for page in pages for line in page.lines if not is_bare_number(line)]
        pairs = zip([None, *printed[:-1]], printed, strict=True)
        self._before = {_key(line): _key(before) if before else None for before, line in pairs}
        self._last: Line | None = None

    def build(self, group: Group) -> Block:
        """One block; its sentences' offsets count from the block's own start."""
        glyphs = _squeeze(self._glyphs(group))
        text = "".join(glyph.character for glyph in glyphs)
        spans = [(0, len(text))] if group.kind is BlockKind.HEADING else sentence_spans(text)
        sentences = []
        for number, (start, end) in enumerate(spans):
            fragments = list(self._sign(group)) if number == 0 else []
            fragments += self._fragments(glyphs[start:end])
            sentences.append(Sentence(text[start:end], start, end, tuple(fragments)))
        return Block(group.kind, tuple(sentences), group.marker, group.depth)

    def _glyphs(self, group: Group) -> Iterator[Glyph]:
        skip = group.skip
        before = ""
        for number, line in enumerate(group.lines):
            text = line.text if number else line.text[skip:]
            offset = len(line.text) - len(text)
            joined = join(before, text.strip(), self._vocabulary) if before.strip() and text.strip() else Join.SPACE
            if joined is Join.SPACE:
                yield Glyph(" ", None, 0)
            following = group.lines[number + 1].text.strip() if number + 1 < len(group.lines) else ""
            drops = bool(following) and join(text.rstrip(), following, self._vocabulary) is Join.DROP_HYPHEN
            yield from _line_glyphs(line, offset, drops, group.footnotes)
            before = text.rstrip()

    def _sign(self, group: Group) -> Iterator[Fragment]:
        """The fragment of a marker that is printed apart from, or in front of, the first words."""
        if group.sign is not None:
            yield self._fragment(group.sign, 0, len(group.sign.text.rstrip()))
        if group.skip and group.lines[0].text[: group.skip].strip("\x00 "):
            yield self._fragment(group.lines[0], 0, group.skip)

    def _fragments(self, glyphs: list[Glyph]) -> Iterator[Fragment]:
        placed = [(glyph.line, glyph.index, reach) for reach, glyph in enumerate(glyphs, 1) if glyph.line is not None]
        for _, run in groupby(placed, key=lambda place: _key(place[0])):
            places = list(run)
            yield self._fragment(places[0][0], places[0][1], places[-1][1] + 1, places[-1][2])

    def _fragment(self, line: Line, start: int, end: int, reach: int = 0) -> Fragment:
        joined = self._last is not None and (
            _key(self._last) == _key(line) or self._before.get(_key(line)) == _key(self._last)
        )
        self._last = line
        box = Box(line.edges[start], line.box.top, line.edges[min(end, len(line.edges) - 1)], line.box.bottom)
        return Fragment(line.page, line.start + start, line.start + end, box, joined, reach)


def shift(block: Block, by: int) -> Block:
    """The block with its sentences' offsets moved, as when it is put into a passage."""
    moved = (replace(sentence, start=sentence.start + by, end=sentence.end + by) for sentence in block.sentences)
    return replace(block, sentences=tuple(moved))


def _key(line: Line) -> tuple[int, int]:
    return line.page, line.start


def _line_glyphs(line: Line, offset: int, drops_hyphen: bool, footnotes: frozenset[str]) -> Iterator[Glyph]:
    text = line.text.rstrip()
    raised = raised_offsets(text, footnotes)
    last = len(text) - 1 if drops_hyphen else len(text)
    for index in range(offset, last):
        character = text[index]
        if index in raised:
            character = character.translate(SUPERSCRIPT)
        if character.isprintable() or character.isspace():
            yield Glyph(character if not character.isspace() else " ", line, index)


def _squeeze(glyphs: Iterator[Glyph]) -> list[Glyph]:
    """Runs of white space as one space, none at the ends."""
    squeezed: list[Glyph] = []
    for glyph in glyphs:
        if glyph.character == " " and (not squeezed or squeezed[-1].character == " "):
            continue
        squeezed.append(glyph)
    while squeezed and squeezed[-1].character == " ":
        squeezed.pop()
    return squeezed
