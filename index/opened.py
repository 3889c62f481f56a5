"""Opens the files of one generation, for searching and for verifying."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from chromadb.errors import ChromaError

from index.dense import ChromaSearch
from index.errors import DamagedIndexError
from index.generations import ReadLock
from index.keyword import KeywordIndex, read_keywords
from index.manifest import Manifest, damaged_file, read_manifest
from index.store import PassageStore, read_store
from index.words import Analyzer

CHROMA = "chroma"
KEYWORDS = "keywords"
DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class OpenGeneration:
    """A generation with all its files open; closing releases them and the reader's lock."""

    folder: Path
    manifest: Manifest
    store: PassageStore
    vectors: ChromaSearch
    keywords: KeywordIndex
    resources: ExitStack


def open_generation(folder: Path) -> OpenGeneration:
    """Lock and open a generation. Raises FileNotFoundError if it is gone, DamagedIndexError if it is damaged."""
    with ExitStack() as stack:
        lock = ReadLock(folder)
        stack.callback(lock.release)
        try:
            return _open(folder, stack)
        except (OSError, ValueError, KeyError, sqlite3.Error, ChromaError) as exc:
            raise DamagedIndexError(folder.name, str(exc)) from exc


def _open(folder: Path, stack: ExitStack) -> OpenGeneration:
    manifest = read_manifest(folder)
    if damaged := damaged_file(folder, manifest):
        raise DamagedIndexError(folder.name, f"checksum of {damaged}")
    store = read_store(folder)
    keywords = read_keywords(folder / KEYWORDS, Analyzer())
    vectors = ChromaSearch(folder / CHROMA)
    stack.callback(vectors.close)
    return OpenGeneration(folder, manifest, store, vectors, keywords, stack.pop_all())
