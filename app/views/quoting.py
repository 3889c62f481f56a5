"""Sentences and blocks of an index as sources that the viewer can open, and its text section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.types import Citation
from index.store import IndexedDocument
from ingest.types import Block, Passage, PassageKind, Sentence


@dataclass(frozen=True, slots=True)
class Stretch:
    """All blocks of one section in reading order, without those of the sections below it."""

    document: IndexedDocument
    path: tuple[str, ...]
    blocks: tuple[Block, ...]


def stretches(documents: Iterable[IndexedDocument], passages: Sequence[Passage]) -> Iterator[Stretch]:
    """The text of all documents; a section whose text is cut in passages comes as one."""
    names = {document.name: document for document in documents}
    blocks: list[Block] = []
    place: tuple[str, tuple[str, ...]] | None = None
    for passage in passages:
        if passage.kind is not PassageKind.TEXT:
            continue
        if place is not None and place != (passage.document, passage.section):
            yield Stretch(names[place[0]], place[1], tuple(blocks))
            blocks = []
        place = passage.document, passage.section
        blocks += passage.blocks
    if place is not None:
        yield Stretch(names[place[0]], place[1], tuple(blocks))


def quote(
    document: IndexedDocument, path: tuple[str, ...], sentences: Sequence[Sentence], marker: str = ""
) -> Citation:
    """Sentences that follow one another as a source; marker is printed before the first."""
    fragments = tuple(fragment for sentence in sentences for fragment in sentence.fragments)
    pages = tuple(sorted({fragment.page for fragment in fragments}))
    labels = [document.labels[page - 1] for page in pages]
    label = "-".join(dict.fromkeys([labels[0], labels[-1]])) if labels else ""
    words = f"{marker} {' '.join(sentence.text for sentence in sentences)}".strip()
    return Citation("", document.name, document.title, pages, label, path, words, fragments)


def quote_block(document: IndexedDocument, path: tuple[str, ...], block: Block) -> Citation:
    """A whole block, such as a list item, as a source."""
    return quote(document, path, block.sentences, block.marker)
