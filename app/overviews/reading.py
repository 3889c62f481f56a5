"""The sentences of a part, with their vectors, and citations of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.answering.citing import Citer, Shelf, runs
from app.overviews.types import Part, Statement
from app.types import Citation
from index.search import SearchIndex
from index.types import Hit, Vectors
from ingest.types import Block, BlockKind, Fragment, PassageKind

Place = tuple[int, int]  # page and offset of the first line of a sentence


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A sentence: the passage that holds it (as a hit), its position in it, its block, and its vector."""

    hit: Hit
    position: int
    block: Block
    vector: Vectors

    @property
    def text(self) -> str:
        """Its words."""
        return self.hit.passage.sentences[self.position].text

    @property
    def path(self) -> tuple[str, ...]:
        """The titles that it stands under."""
        return self.hit.passage.section

    @property
    def place(self) -> Place:
        """Where it begins."""
        first = self.hit.passage.sentences[self.position].fragments[0]
        return first.page, first.start


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """All sentences of a part in reading order, footnotes left out."""

    part: Part
    said: tuple[Said, ...]

    @property
    def vectors(self) -> Vectors:
        """Their vectors (sentences, dimensions)."""
        return np.stack([one.vector for one in self.said]) if self.said else np.zeros((0, 1), np.float32)

    def at(self, fragments: Iterable[Fragment]) -> list[Said]:
        """The sentences that begin at these places."""
        places = {(fragment.page, fragment.start) for fragment in fragments}
        return [one for one in self.said if one.place in places]


def read_part(index: SearchIndex, part: Part) -> Text:
    """The text of a part."""
    said: list[Said] = []
    for row, passage in enumerate(index.passages):
        if passage.kind is not PassageKind.TEXT or not part.holds(passage.document, passage.section):
            continue
        hit, vectors, position = Hit(passage, 0.0), index.sentence_vectors(row), 0
        for block in passage.blocks:
            for sentence in block.sentences:
                if block.kind is not BlockKind.FOOTNOTE and sentence.fragments:
                    said.append(Said(hit, position, block, np.asarray(vectors[position])))
                position += 1
    return Text(part, tuple(said))


def announcing(text: Text, item: Said) -> Said | None:
    """The sentence of the same passage that leads in the list of an item: the last one before it, with a colon."""
    passage = item.hit.passage
    before = passage.blocks[: passage.blocks.index(item.block)]
    while before and before[-1].kind is BlockKind.ITEM:
        before = before[:-1]
    if not before or not before[-1].text.rstrip().endswith(":"):
        return None
    return next(iter(text.at(before[-1].sentences[-1].fragments[:1])), None)


class Sources:
    """Numbers the citations of one overview: B1, B2 and so on."""

    def __init__(self, shelf: Shelf) -> None:
        self._citer = Citer(shelf)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What was cited so far."""
        return tuple(self._citer.citations)

    def cite(self, said: Sequence[Said]) -> tuple[str, ...]:
        """The markers ("B1") for sentences of one passage."""
        hit = said[0].hit
        marks = [self._citer.cite(hit, run) for run in runs(hit, [one.position for one in said])]
        return tuple(dict.fromkeys(mark.strip("[]") for group in marks for mark in group.split()))

    def state(self, said: Sequence[Said], below: Sequence[Statement] = ()) -> Statement:
        """Sentences of one passage as a statement."""
        return Statement(" ".join(one.text for one in said), self.cite(said), tuple(below))

    def heading(self, source: Citation, below: Sequence[Statement] = ()) -> Statement:
        """A printed heading as a statement."""
        marker = f"B{len(self._citer.citations) + 1}"
        self._citer.citations.append(replace(source, marker=marker))
        return Statement(source.passage, (marker,), tuple(below))
