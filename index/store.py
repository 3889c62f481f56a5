"""The store of an index: documents and passages in SQLite, vectors in NumPy files. The searches derive from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter

from index.types import Vectors
from ingest.types import Document, Passage, Section

DATABASE = "passages.db"
PASSAGE_VECTORS = "passages.npy"
SENTENCE_VECTORS = "sentences.npy"
WORD_VECTORS = "words.npy"
WORD_STARTS = "word_starts.npy"
FILES = (DATABASE, PASSAGE_VECTORS, SENTENCE_VECTORS, WORD_VECTORS, WORD_STARTS)
SCHEMA = """
create table documents (position integer primary key, json text not null);
create table passages (position integer primary key, id text not null, json text not null);
"""


@dataclass(frozen=True, slots=True)
class IndexedDocument:
    """What an index keeps of a document; labels holds the printed label of each physical page, in order."""

    name: str
    title: str
    kind: str
    date: str
    sha256: str
    labels: tuple[str, ...]
    sections: tuple[Section, ...]


def indexed(document: Document) -> IndexedDocument:
    """Take the part of a document that is kept."""
    labels = tuple(page.label for page in document.pages)
    return IndexedDocument(
        document.name, document.title, document.kind, document.date, document.sha256, labels, document.sections
    )


@dataclass(frozen=True, slots=True)
class WordVectors:
    """The vectors of the words of a series of texts: starts[t] is the first row of text t.

    Each text has a row at least: one without words has a row of zeros, so that it is near to nothing.
    """

    vectors: Vectors
    starts: NDArray[np.int64]

    def nearest(self, words: Vectors) -> Vectors:
        """Highest cosine (texts, words) of each word (words, dimensions) in each text."""
        return np.maximum.reduceat(self.vectors @ words.T, self.starts, axis=0)


def word_vectors(texts: Sequence[Vectors], dimensions: int) -> WordVectors:
    """Put the vectors of the words of each text together."""
    rows = [text if len(text) else np.zeros((1, dimensions), np.float32) for text in texts]
    starts = np.cumsum([0, *map(len, rows)])[:-1]
    return WordVectors(np.concatenate(rows), starts.astype(np.int64))


@dataclass(frozen=True, slots=True)
class PassageStore:
    """Everything of an index in memory, its vectors mapped from disk.

    passage_vectors has a row for each passage; sentence_vectors one for each sentence of each passage, in order;
    starts[p] is the first row of passage p, and starts[-1] the number of rows. words holds the content words of all
    sentences, and then those of the titles above each passage.
    """

    documents: tuple[IndexedDocument, ...]
    passages: tuple[Passage, ...]
    passage_vectors: Vectors
    sentence_vectors: Vectors
    starts: tuple[int, ...]
    words: WordVectors

    def similarities(self, passage: int, question: Vectors) -> tuple[float, ...]:
        """Exact cosines of a question's vector (dimensions,) and each sentence of a passage."""
        rows = self.sentence_vectors[self.starts[passage] : self.starts[passage + 1]]
        return tuple(float(cosine) for cosine in rows @ question)

    def similarity(self, passage: int, question: Vectors) -> float:
        """Exact cosine of a question's vector (dimensions,) and a passage."""
        return float(self.passage_vectors[passage] @ question)


def sentence_starts(passages: Iterable[Passage]) -> tuple[int, ...]:
    """Row of the first sentence of each passage, and the number of sentences as last."""
    return (0, *accumulate(len(passage.sentences) for passage in passages))


def write_store(folder: Path, documents: Iterable[IndexedDocument], passages: Iterable[Passage]) -> None:
    """Write documents and passages to a folder that holds none yet."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        connection.executescript(SCHEMA)
        for position, document in enumerate(documents):
            row = (position, _DOCUMENT.dump_json(document).decode())
            connection.execute("insert into documents values (?, ?)", row)
        for position, passage in enumerate(passages):
            entry = (position, passage.id, _PASSAGE.dump_json(passage).decode())
            connection.execute("insert into passages values (?, ?, ?)", entry)


def write_vectors(folder: Path, passages: Vectors, sentences: Vectors, words: WordVectors) -> None:
    """Write the vectors of all passages, of all sentences and of their words to a folder."""
    np.save(folder / PASSAGE_VECTORS, passages)
    np.save(folder / SENTENCE_VECTORS, sentences)
    np.save(folder / WORD_VECTORS, words.vectors)
    np.save(folder / WORD_STARTS, words.starts)


def read_store(folder: Path) -> PassageStore:
    """Open what the two functions above wrote. Raises sqlite3.Error, OSError or ValueError if it is damaged."""
    uri = f"{(folder / DATABASE).resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        documents = tuple(_DOCUMENT.validate_json(json) for json in _column(connection, "documents"))
        passages = tuple(_PASSAGE.validate_json(json) for json in _column(connection, "passages"))
    passage_vectors = np.load(folder / PASSAGE_VECTORS, mmap_mode="r")
    sentence_vectors = np.load(folder / SENTENCE_VECTORS, mmap_mode="r")
    words = WordVectors(np.load(folder / WORD_VECTORS, mmap_mode="r"), np.load(folder / WORD_STARTS))
    return PassageStore(documents, passages, passage_vectors, sentence_vectors, sentence_starts(passages), words)


def _column(connection: sqlite3.Connection, table: str) -> list[str]:
    return [json for (json,) in connection.execute(f"select json from {table} order by position")]


_DOCUMENT = TypeAdapter(IndexedDocument)
_PASSAGE = TypeAdapter(Passage)
