"""The pieces of found passages that can be an answer: sentences, whole lists, and outlines of headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from index.types import Hit
from ingest.types import Block, BlockKind, PassageKind, Sentence


class CandidateKind(StrEnum):
    """What a candidate is made of."""

    SENTENCE = "sentence"
    ITEM = "item"
    LIST = "list"
    OUTLINE = "outline"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece of one hit: which of its sentences (positions in the passage), and the sentence that leads in, if any.

    block is the position of its first block; leadin is the position of the announcing sentence, -1 without one.
    """

    hit: Hit
    kind: CandidateKind
    positions: tuple[int, ...]
    block: int
    leadin: int = -1

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences in reading order, without the lead-in."""
        everything = self.hit.passage.sentences
        return tuple(everything[position] for position in self.positions)

    @property
    def leadin_text(self) -> str:
        """The words that announce it, or nothing."""
        return self.hit.passage.sentences[self.leadin].text if self.leadin >= 0 else ""

    @property
    def text(self) -> str:
        """Its words, lead-in first."""
        return " ".join(filter(None, (self.leadin_text, *(sentence.text for sentence in self.sentences))))

    @property
    def similarity(self) -> float:
        """Cosine of the question and its best sentence; of a list that of the lead-in, or the mean of its items."""
        cosines = self.hit.similarities
        near = [cosines[position] for position in self.positions if position < len(cosines)]
        if self.kind is CandidateKind.OUTLINE or not near:
            return self.hit.similarity
        if self.kind in (CandidateKind.SENTENCE, CandidateKind.ITEM):
            return max(near)
        mean = sum(near) / len(near)
        return max(mean, cosines[self.leadin]) if self.leadin >= 0 else mean

    @property
    def outer_blocks(self) -> tuple[Block, ...]:
        """The outermost items of a list, or the headings of an outline; empty for sentences."""
        if self.kind not in (CandidateKind.LIST, CandidateKind.OUTLINE):
            return ()
        wanted = set(self.positions)
        return tuple(block for _, block, first in blocks_of(self.hit) if first in wanted and block.depth == 0)

    @property
    def before(self) -> str:
        """The sentence of the passage that stands before it, or nothing."""
        first = self.positions[0]
        return self.hit.passage.sentences[first - 1].text if first > 0 else ""


def candidates(hits: Iterable[Hit]) -> list[Candidate]:
    """All candidates of the hits, in order of hits and reading order."""
    return [candidate for hit in hits for candidate in _of_hit(hit)]


def blocks_of(hit: Hit) -> Iterator[tuple[int, Block, int]]:
    """The blocks of a hit's passage: number, block, and position of its first sentence."""
    first = 0
    for number, block in enumerate(hit.passage.blocks):
        yield number, block, first
        first += len(block.sentences)


def _of_hit(hit: Hit) -> Iterator[Candidate]:
    if hit.passage.kind is PassageKind.OUTLINE:
        yield Candidate(hit, CandidateKind.OUTLINE, tuple(range(len(hit.passage.sentences))), 0)
        return
    yield from _lists(hit)
    for number, block, first in blocks_of(hit):
        positions = tuple(range(first, first + len(block.sentences)))
        if _is_item(block) and len(positions) > 1:
            yield Candidate(hit, CandidateKind.ITEM, positions, number)
        for position, sentence in zip(positions, block.sentences, strict=True):
            if not _announces(hit, number, sentence):
                yield Candidate(hit, CandidateKind.SENTENCE, (position,), number)


def _lists(hit: Hit) -> Iterator[Candidate]:
    run: list[int] = []
    start, leadin, before = 0, -1, -1
    for number, block, first in blocks_of(hit):
        if _is_item(block):
            if not run:
                start, leadin = number, before
            run += range(first, first + len(block.sentences))
        else:
            yield from _list(hit, run, start, leadin)
            run = []
        before = first + len(block.sentences) - 1 if not _is_item(block) else -1
    yield from _list(hit, run, start, leadin)


def _list(hit: Hit, run: list[int], start: int, leadin: int) -> Iterator[Candidate]:
    if run:
        yield Candidate(hit, CandidateKind.LIST, tuple(run), start, leadin)


def _is_item(block: Block) -> bool:
    return block.kind is BlockKind.ITEM


def _announces(hit: Hit, number: int, sentence: Sentence) -> bool:
    """Whether the sentence only leads in the list after it."""
    following = hit.passage.blocks[number + 1 : number + 2]
    return sentence.text.endswith(":") and bool(following) and _is_item(following[0])
