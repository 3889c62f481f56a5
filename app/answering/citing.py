"""Chosen sentences -> citations: verbatim runs of words with the pages and places where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.types import Citation
from index.types import Hit
from ingest.types import Block, Fragment, PassageKind, Sentence


class Shelf(Protocol):
    """What citations need to know of the documents."""

    def title(self, document: str) -> str:
        """The title of a document by file name."""
        ...

    def label(self, document: str, page: int) -> str:
        """The printed number of a physical page."""
        ...


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a passage with the marker that is printed before it, if it is the first of its block."""

    sentence: Sentence
    block: Block
    marker: str

    @property
    def text(self) -> str:
        """The words as they stand in the PDF, marker first."""
        return f"{self.marker} {self.sentence.text}".strip()


def quotes(hit: Hit) -> list[Quote]:
    """All sentences of a hit's passage as quotes, by position."""
    return [
        Quote(sentence, block, block.marker if number == 0 else "")
        for block in hit.passage.blocks
        for number, sentence in enumerate(block.sentences)
    ]


def runs(hit: Hit, positions: Sequence[int]) -> list[list[int]]:
    """Positions cut into runs that can be quoted as one: next to each other, with nothing else printed in between."""
    everything = quotes(hit)
    cut: list[list[int]] = []
    for position in sorted(set(positions)):
        if cut and position == cut[-1][-1] + 1 and _follows(everything[position - 1], everything[position], hit):
            cut[-1].append(position)
        else:
            cut.append([position])
    return cut


class Citer:
    """Numbers the citations of one answer: B1, B2, … in the order in which they are asked for."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.citations: list[Citation] = []

    def cite(self, hit: Hit, positions: Sequence[int]) -> str:
        """Cite sentences of one run; gives the marker or markers for the text, such as "[B1]"."""
        everything = quotes(hit)
        chosen = [everything[position] for position in positions]
        return " ".join(f"[{self._add(hit, part, words)}]" for part, words in _parts(chosen))

    def _add(self, hit: Hit, fragments: tuple[Fragment, ...], words: str) -> str:
        document = hit.passage.document
        pages = tuple(sorted({fragment.page for fragment in fragments}))
        for known in self.citations:
            if known.document == document and known.fragments == fragments:
                return known.marker
        labels = [self._shelf.label(document, page) for page in pages]
        label = labels[0] if len(labels) == 1 else f"{labels[0]}-{labels[-1]}"
        marker = f"B{len(self.citations) + 1}"
        title = self._shelf.title(document)
        self.citations.append(Citation(marker, document, title, pages, label, hit.passage.section, words, fragments))
        return marker


def _follows(before: Quote, after: Quote, hit: Hit) -> bool:
    """Whether two sentences of a passage stand next to each other in the PDF; headings of an outline never do."""
    apart = hit.passage.kind is PassageKind.OUTLINE and before.block is not after.block
    return not apart and bool(after.sentence.fragments) and after.sentence.fragments[0].joined


def _parts(chosen: Sequence[Quote]) -> Iterator[tuple[tuple[Fragment, ...], str]]:
    """Fragments and words of a run; a sentence with a footnote or header printed inside it gives two parts."""
    fragments: list[Fragment] = []
    words: list[str] = []
    for quote in chosen:
        pieces = _split(quote)
        if len(pieces) > 1:
            if fragments:
                yield tuple(fragments), "\n".join(words)
            yield from pieces[:-1]
            fragments, words = list(pieces[-1][0]), [pieces[-1][1]]
        else:
            fragments += quote.sentence.fragments
            words.append(quote.text)
    yield tuple(fragments), "\n".join(words)


def _split(quote: Quote) -> list[tuple[tuple[Fragment, ...], str]]:
    """A sentence cut where something else (a footnote, a running header) is printed in between."""
    fragments = quote.sentence.fragments
    cuts = [number for number, fragment in enumerate(fragments) if number and not fragment.joined]
    if not cuts:
        return [(fragments, quote.text)]
    pieces, done = [], 0
    for start, end in zip([0, *cuts], [*cuts, len(fragments)], strict=True):
        words = quote.sentence.text[done : fragments[end - 1].reach].strip()
        pieces.append((fragments[start:end], f"{quote.marker} {words}".strip() if start == 0 else words))
        done = fragments[end - 1].reach
    return pieces
