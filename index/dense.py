"""Nearest vectors with Chroma, embedded: filled once from the store, then only read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import chromadb
from chromadb.api.client import Client
from chromadb.api.collection_configuration import CreateCollectionConfiguration, CreateHNSWConfiguration
from chromadb.config import Settings

from index.types import Vectors

PASSAGES = "passages"
# recall@10 on 100k random vectors: 0.84 with Chroma's own values, 0.985 with these
HNSW: CreateHNSWConfiguration = {"space": "cosine", "max_neighbors": 32, "ef_construction": 200, "ef_search": 200}


class VectorSearch(Protocol):
    """Finds the rows of a collection of vectors that are nearest to one vector."""

    def nearest(
        self, collection: str, vector: Vectors, limit: int, rows: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """At most limit pairs of row and cosine, nearest first; of some rows only, or of all."""
        ...


class ChromaSearch:
    """VectorSearch on a Chroma database in a folder."""

    def __init__(self, folder: Path) -> None:
        settings = Settings(is_persistent=True, persist_directory=str(folder), anonymized_telemetry=False)
        self._client = Client(settings=settings)

    def fill(self, collection: str, vectors: Vectors) -> None:
        """Make a collection and put vectors in it, numbered by row."""
        configuration: CreateCollectionConfiguration = {"hnsw": HNSW}
        made = self._client.create_collection(collection, embedding_function=None, configuration=configuration)
        step = self._client.get_max_batch_size()
        for start in range(0, len(vectors), step):
            part = vectors[start : start + step]
            made.add(ids=[str(start + row) for row in range(len(part))], embeddings=part)

    def count(self, collection: str) -> int:
        """How many vectors a collection holds."""
        return self._collection(collection).count()

    def nearest(
        self, collection: str, vector: Vectors, limit: int, rows: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """At most limit pairs of row and cosine, nearest first, equal ones by row; of some rows only, or of all."""
        found = self._collection(collection).query(
            query_embeddings=vector.tolist(),
            ids=None if rows is None else [str(row) for row in rows],
            n_results=limit,
            include=["distances"],
        )
        distances: Sequence[float] = found["distances"][0] if found["distances"] else []
        near = [(int(row), 1.0 - distance) for row, distance in zip(found["ids"][0], distances, strict=True)]
        return sorted(near, key=lambda pair: (-pair[1], pair[0]))

    def close(self) -> None:
        """Releases the files."""
        self._client.close()

    def _collection(self, name: str) -> chromadb.Collection:
        return self._client.get_collection(name, embedding_function=None)
