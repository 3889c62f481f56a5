"""Checks a generation from the outside: python -m index.verify FOLDER. Run apart, for a damaged file may kill it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from index.dense import PASSAGES, ChromaSearch
from index.errors import DamagedIndexError
from index.opened import OpenGeneration, open_generation
from index.types import Vectors

SAMPLE = 200  # passages that must find themselves
FORGIVEN = 0.02  # share of them that may not: the graph of near vectors is approximate, damage loses far more
SAME = 0.999  # cosine of a vector and itself, as Chroma computes it
SECONDS = 300


def verify(folder: Path) -> None:
    """Verify a generation in a process of its own. Raises DamagedIndexError."""
    command = [sys.executable, "-m", "index.verify", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as exc:
        raise DamagedIndexError(folder.name, f"no end after {SECONDS} s") from exc
    if done.returncode < 0:
        raise DamagedIndexError(folder.name, f"signal {-done.returncode}")
    if done.returncode > 0:
        raise DamagedIndexError(folder.name, done.stderr.strip().rpartition("\n")[2])


def check(folder: Path) -> None:
    """Verify a generation in this process. Raises DamagedIndexError."""
    generation = open_generation(folder)
    try:
        for found, problem in _problems(generation):
            if found():
                raise DamagedIndexError(folder.name, problem)
    finally:
        generation.resources.close()


def _problems(generation: OpenGeneration) -> list[tuple[Callable[[], bool], str]]:
    manifest, store, chroma = generation.manifest, generation.store, generation.vectors
    counts = (manifest.documents, manifest.passages, manifest.sentences)
    return [
        (lambda: counts != (len(store.documents), len(store.passages), store.starts[-1]), "count of passages"),
        (lambda: (len(store.passage_vectors), len(store.sentence_vectors)) != counts[1:], "count of vectors"),
        (lambda: chroma.count(PASSAGES) != manifest.passages, "count in Chroma"),
        (lambda: len(store.words.starts) != manifest.passages + manifest.sentences, "count of words"),
        (lambda: generation.keywords.rows != manifest.passages, "count of keywords"),
        (lambda: _loses(chroma, store.passage_vectors), "passages do not find themselves"),
        (lambda: _forgets(generation), "words do not find their passage"),
    ]


def _loses(chroma: ChromaSearch, vectors: Vectors) -> bool:
    rows = _sample(len(vectors))
    lost = sum(not _finds(chroma, vectors[row], vectors) for row in rows)
    return lost > FORGIVEN * len(rows)


def _finds(chroma: ChromaSearch, vector: Vectors, vectors: Vectors) -> bool:
    best = chroma.nearest(PASSAGES, vector, 1)
    return bool(best) and float(vectors[best[0][0]] @ vector) >= SAME


def _forgets(generation: OpenGeneration) -> bool:
    passages, keywords = generation.store.passages, generation.keywords
    rows = _sample(len(passages))
    return not all(row in dict(keywords.search(passages[row].text, len(passages))) for row in rows)


def _sample(count: int) -> range:
    return range(0, count, max(1, count // SAMPLE))


if __name__ == "__main__":
    try:
        check(Path(sys.argv[1]))
    except DamagedIndexError as exc:
        sys.exit(exc.reason)
