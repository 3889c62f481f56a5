"""Vectors that outlive an index, found by what they were made of, so that only what changed is encoded again."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.types import Encoder, Vectors

FILE = "vectors.db"
SLICE = 64  # texts between two reports of progress; also what a killed build loses at most
SCHEMA = "create table if not exists vectors (key blob primary key, vector blob not null) without rowid"


@dataclass(frozen=True, slots=True)
class Encoded:
    """Vectors of texts, in order; how many of the texts were known, and how many different ones were encoded."""

    vectors: Vectors
    reused: int
    encoded: int


class VectorCache:
    """Vectors by content in an SQLite file of a data folder; one builder at a time uses it."""

    def __init__(self, data: Path) -> None:
        self._connection = _open(data / FILE)

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def encode(self, texts: Sequence[str], encoder: Encoder, progress: Callable[[int], None]) -> Encoded:
        """Vectors of texts as passages, encoding what is not known; progress is told how many texts are done."""
        keys = [_key(encoder.fingerprint, text) for text in texts]
        known = {key: vector for key in set(keys) if (vector := self._get(key, encoder.dimensions)) is not None}
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        reused = sum(key in known for key in keys)
        done = len(texts) - len(missing)
        progress(done)
        by_length = sorted(missing.items(), key=lambda item: (len(item[1]), item[0]))
        for start in range(0, len(by_length), SLICE):
            part = by_length[start : start + SLICE]
            known.update(self._encode_part(part, encoder))
            progress(done + start + len(part))
        vectors = np.stack([known[key] for key in keys]) if keys else np.zeros((0, encoder.dimensions), np.float32)
        return Encoded(vectors, reused, len(missing))

    def keep_only(self, texts: Sequence[str], fingerprint: str) -> None:
        """Forgets the vectors of everything but these texts."""
        with self._connection:
            self._connection.execute("create temporary table used (key blob primary key) without rowid")
            keys = [(_key(fingerprint, text),) for text in texts]
            self._connection.executemany("insert or ignore into used values (?)", keys)
            self._connection.execute("delete from vectors where key not in (select key from used)")
            self._connection.execute("drop table used")

    def _get(self, key: bytes, dimensions: int) -> Vectors | None:
        row = self._connection.execute("select vector from vectors where key = ?", (key,)).fetchone()
        vector = np.frombuffer(row[0], np.float32) if row else None
        return vector if vector is not None and len(vector) == dimensions else None

    def _encode_part(self, part: Sequence[tuple[bytes, str]], encoder: Encoder) -> dict[bytes, Vectors]:
        vectors = encoder.encode_passages([text for _, text in part])
        found = {key: vector for (key, _), vector in zip(part, vectors, strict=True)}
        with self._connection:
            rows = [(key, vector.tobytes()) for key, vector in found.items()]
            self._connection.executemany("insert or replace into vectors values (?, ?)", rows)
        return found


def _key(fingerprint: str, text: str) -> bytes:
    return hashlib.sha256(f"{fingerprint}\0{text}".encode()).digest()


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        (state,) = connection.execute("pragma quick_check").fetchone()
        if state == "ok":
            connection.execute(SCHEMA)
            return connection
    except sqlite3.DatabaseError as exc:
        if isinstance(exc, sqlite3.OperationalError):
            raise
    # only a cache: a damaged one is thrown away and filled again
    connection.close()
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute(SCHEMA)
    return connection
