"""Vectors that outlive an index, found by what they were made of, so that only what changed is encoded again."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.types import Encoder, Spans, Vectors

FILE = "vectors.db"
SLICE = 64  # texts between two reports of progress; also what a killed build loses at most
SCHEMA = """
create table if not exists encoded (key blob primary key, vectors blob not null) without rowid;
drop table if exists vectors; -- of before words had vectors
"""


@dataclass(frozen=True, slots=True)
class Input:
    """A text to encode as passage, and the spans (start, end) of the words in it that get a vector of their own."""

    text: str
    spans: Spans = ()


@dataclass(frozen=True, slots=True)
class Encoded:
    """Vectors of inputs, in order: of each the whole text as first row, then a row for each span.

    reused says how many inputs were known, encoded how many different ones were not.
    """

    vectors: tuple[Vectors, ...]
    reused: int
    encoded: int


class VectorCache:
    """Vectors by content in an SQLite file of a data folder; one builder at a time uses it."""

    def __init__(self, data: Path) -> None:
        self._connection = _open(data / FILE)

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def encode(self, inputs: Sequence[Input], encoder: Encoder, progress: Callable[[int], None]) -> Encoded:
        """Vectors of inputs, encoding what is not known; progress is told how many inputs are done."""
        keys = [_key(encoder.fingerprint, one) for one in inputs]
        rows = {key: 1 + len(one.spans) for key, one in zip(keys, inputs, strict=True)}
        known = {key: found for key in rows if (found := self._get(key, rows[key], encoder.dimensions)) is not None}
        missing = {key: one for key, one in zip(keys, inputs, strict=True) if key not in known}
        reused = sum(key in known for key in keys)
        done = len(inputs) - len(missing)
        progress(done)
        by_length = sorted(missing.items(), key=lambda item: (len(item[1].text), item[0]))
        for start in range(0, len(by_length), SLICE):
            part = by_length[start : start + SLICE]
            known.update(self._encode_part(part, encoder))
            progress(done + start + len(part))
        return Encoded(tuple(known[key] for key in keys), reused, len(missing))

    def keep_only(self, inputs: Sequence[Input], fingerprint: str) -> None:
        """Forgets the vectors of everything but these inputs."""
        with self._connection:
            self._connection.execute("create temporary table used (key blob primary key) without rowid")
            keys = [(_key(fingerprint, one),) for one in inputs]
            self._connection.executemany("insert or ignore into used values (?)", keys)
            self._connection.execute("delete from encoded where key not in (select key from used)")
            self._connection.execute("drop table used")

    def _get(self, key: bytes, rows: int, dimensions: int) -> Vectors | None:
        row = self._connection.execute("select vectors from encoded where key = ?", (key,)).fetchone()
        vectors = np.frombuffer(row[0], np.float32) if row else None
        return vectors.reshape(rows, dimensions) if vectors is not None and vectors.size == rows * dimensions else None

    def _encode_part(self, part: Sequence[tuple[bytes, Input]], encoder: Encoder) -> dict[bytes, Vectors]:
        encoded = encoder.encode_passage_words([one.text for _, one in part], [one.spans for _, one in part])
        found = {key: np.vstack([one.whole, one.words]) for (key, _), one in zip(part, encoded, strict=True)}
        with self._connection:
            rows = [(key, vectors.tobytes()) for key, vectors in found.items()]
            self._connection.executemany("insert or replace into encoded values (?, ?)", rows)
        return found


def _key(fingerprint: str, one: Input) -> bytes:
    spans = ",".join(f"{start}-{end}" for start, end in one.spans)
    return hashlib.sha256(f"{fingerprint}\0{spans}\0{one.text}".encode()).digest()


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        (state,) = connection.execute("pragma quick_check").fetchone()
        if state == "ok":
            connection.executescript(SCHEMA)
            return connection
    except sqlite3.DatabaseError as exc:
        if isinstance(exc, sqlite3.OperationalError):
            raise
    # only a cache: a damaged one is thrown away and filled again
    connection.close()
    path.unlink()
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA)
    return connection
