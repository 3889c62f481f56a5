"""The store of an index: documents and passages in SQLite, vectors in NumPy files. The searches derive from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter

from index.types import Vectors
from ingest.types import Document, Passage, Section

DATABASE = "passages.db"
PASSAGE_VECTORS = "passages.npy"
SENTENCE_VECTORS = "sentences.npy"
FILES = (DATABASE, PASSAGE_VECTORS, SENTENCE_VECTORS)
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
class PassageStore:
    """Everything of an index in memory, its vectors mapped from disk.

    passage_vectors has a row for each passage; sentence_vectors one for each sentence of each passage, in order;
    starts[p] is the first row of passage p, and starts[-1] the number of rows.
    """

    documents: tuple[IndexedDocument, ...]
    passages: tuple[Passage, ...]
    passage_vectors: Vectors
    sentence_vectors: Vectors
    starts: tuple[int, ...]

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


def write_vectors(folder: Path, passages: Vectors, sentences: Vectors) -> None:
    """Write the vectors of all passages and of all sentences to a folder."""
    np.save(folder / PASSAGE_VECTORS, passages)
    np.save(folder / SENTENCE_VECTORS, sentences)


def read_store(folder: Path) -> PassageStore:
    """Open what the two functions above wrote. Raises sqlite3.Error, OSError or ValueError if it is damaged."""
    uri = f"{(folder / DATABASE).resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        documents = tuple(_DOCUMENT.validate_json(json) for json in _column(connection, "documents"))
        passages = tuple(_PASSAGE.validate_json(json) for json in _column(connection, "passages"))
    passage_vectors = np.load(folder / PASSAGE_VECTORS, mmap_mode="r")
    sentence_vectors = np.load(folder / SENTENCE_VECTORS, mmap_mode="r")
    return PassageStore(documents, passages, passage_vectors, sentence_vectors, sentence_starts(passages))


def _column(connection: sqlite3.Connection, table: str) -> list[str]:
    return [json for (json,) in connection.execute(f"select json from {table} order by position")]


_DOCUMENT = TypeAdapter(IndexedDocument)
_PASSAGE = TypeAdapter(Passage)
