"""Small documents, and encoders that need no model."""

import hashlib
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from index.types import Spans, TextVectors, Vectors
from index.words import words
from ingest.types import (
    Block,
    BlockKind,
    Box,
    Document,
    Fragment,
    Page,
    Passage,
    PassageKind,
    Reading,
    Section,
    Sentence,
)

BOX = Box(0.1, 0.2, 0.9, 0.3)
HEADING = Block(BlockKind.HEADING, ())


def make_passage(document: str, number: int, section: str, *sentences: str) -> Passage:
    made, start = [], 0
    for text in sentences:
        fragment = Fragment(page=number, start=start, end=start + len(text), box=BOX)
        made.append(Sentence(text, start, start + len(text), (fragment,)))
        start += len(text) + 1
    block = Block(BlockKind.PARAGRAPH, tuple(made))
    return Passage(f"{document}#{number}", document, PassageKind.TEXT, (section,), block.text, (block,))


def make_document(folder: Path, name: str, sections: dict[str, list[str]]) -> Document:
    """Write a file of that name, with the text as its bytes, and return it as if ingest had read it."""
    folder.mkdir(parents=True, exist_ok=True)
    content = repr(sections).encode()
    (folder / name).write_bytes(content)
    passages = tuple(make_passage(name, page, title, *texts) for page, (title, texts) in enumerate(sections.items(), 1))
    pages = tuple(Page(page, f"p{page}", 595, 842, "", ()) for page in range(1, len(sections) + 1))
    tree = tuple(Section((title,), 1, "", "", HEADING, page, page) for page, title in enumerate(sections, 1))
    sha256 = hashlib.sha256(content).hexdigest()
    return Document(name, sha256, f"Titel van {name}", "nota", "2024-01-01", pages, tree, passages)


def make_reading(*documents: Document) -> Reading:
    return Reading(documents, ())


class BagEncoder:
    """Encoder that adds up a fixed random vector for each word; keeps what it encodes and calls a hook before."""

    def __init__(self, fingerprint: str = "bag-1", hook: Callable[[int], None] | None = None) -> None:
        self.fingerprint = fingerprint
        self.dimensions = 64
        self.encoded: list[str] = []
        self._hook = hook

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self._vector(text) for text in texts])

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        if self._hook:
            self._hook(len(self.encoded))
        self.encoded.extend(texts)
        return np.stack([self._vector(text) for text in texts])

    def encode_question_words(self, text: str, spans: Spans) -> TextVectors:
        return TextVectors(self._vector(text), self._words(text, spans))

    def encode_passage_words(self, texts: Sequence[str], spans: Sequence[Spans]) -> list[TextVectors]:
        wholes = self.encode_passages(texts)
        return [
            TextVectors(whole, self._words(text, places))
            for whole, text, places in zip(wholes, texts, spans, strict=True)
        ]

    def _words(self, text: str, spans: Spans) -> Vectors:
        vectors = [self._vector(text[start:end]) for start, end in spans]
        return np.array(vectors, np.float32).reshape(-1, self.dimensions)

    def _vector(self, text: str) -> Vectors:
        total = np.full(self.dimensions, 0.01)
        for word in words(text):
            total += np.random.default_rng(zlib.crc32(word.encode())).standard_normal(self.dimensions)
        return (total / np.linalg.norm(total)).astype(np.float32)


def silent(stage: str, done: int, total: int) -> None:
    """Report no progress."""
