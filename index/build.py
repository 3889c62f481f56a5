"""Builds an index from documents that were read: beside the one in use, verified, and only then current."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import numpy as np

from index.dense import PASSAGES, ChromaSearch
from index.errors import NoIndexError, NothingToIndexError, SourceChangedError
from index.files import disk_errors, file_hash
from index.generations import BUILDING, Generations
from index.inputs import context_spans, keyword_input, passage_input, sentence_input, sentence_spans
from index.keyword import write_keywords
from index.manifest import (
    SCHEMA,
    Manifest,
    code_version,
    damaged_file,
    read_manifest,
    source_hashes,
    write_manifest,
)
from index.opened import CHROMA, DOCUMENTS, KEYWORDS
from index.store import FILES, indexed, word_vectors, write_store, write_vectors
from index.types import Encoder
from index.vector_cache import Encoded, Input, VectorCache
from index.verify import verify
from index.words import Analyzer
from ingest.types import Document, Reading

Progress = Callable[[str, int, int], None]


class Stage(StrEnum):
    """The stages that progress is reported for, in order."""

    COPY = "copy"
    ENCODE = "encode"
    FILL = "fill"
    VERIFY = "verify"


def is_current(pdf_folder: Path, data: Path, fingerprint: str) -> bool:
    """Say whether the index in use is what building now would give; reads and hashes files, no PDF and no model."""
    try:
        folder = Generations(data).current()
        current = read_manifest(folder)
    except (NoIndexError, OSError, ValueError):
        return False
    return current.matches(source_hashes(pdf_folder), fingerprint) and not damaged_file(folder, current)


def build_index(reading: Reading, pdf_folder: Path, data: Path, encoder: Encoder, progress: Progress) -> Manifest:
    """Build an index of a reading of pdf_folder and make it the current one of data; at once if it already is.

    progress is told a Stage, how much of it is done and of how much. Raises BusyError, NothingToIndexError,
    SourceChangedError, DiskFullError or DamagedIndexError; the index that was in use then stays in use.
    """
    generations = Generations(data)
    with disk_errors(data), generations.building():
        generations.remove_leftovers()
        sources = source_hashes(pdf_folder)
        if is_current(pdf_folder, data, encoder.fingerprint):
            return read_manifest(generations.current())
        if not any(document.passages for document in reading.documents):
            raise NothingToIndexError(str(pdf_folder), len(reading.skipped))
        with generations.adding() as folder, disk_errors(data):
            manifest = _Build(reading, folder, encoder, progress).write(pdf_folder, data, sources)
            progress(Stage.VERIFY, 0, 1)
            verify(folder)
            generations.publish(folder)
            progress(Stage.VERIFY, 1, 1)
        generations.remove_unread()
    return manifest


class _Build:
    """The work on one generation's folder."""

    def __init__(self, reading: Reading, folder: Path, encoder: Encoder, progress: Progress) -> None:
        self._reading = reading
        self._folder = folder
        self._encoder = encoder
        self._progress = progress
        self._passages = [passage for document in reading.documents for passage in document.passages]
        self._analyzer = Analyzer()
        self._titles = {document.name: document.title for document in reading.documents}

    def write(self, pdf_folder: Path, data: Path, sources: Mapping[str, str]) -> Manifest:
        """Write everything; the manifest, which says that it is complete, as last."""
        self._check_read(sources)
        self._copy(pdf_folder)
        encoded = self._encode(data)
        self._fill(encoded)
        manifest = self._manifest(encoded, sources)
        write_manifest(self._folder, manifest)
        return manifest

    def _check_read(self, sources: Mapping[str, str]) -> None:
        """Refuse when the folder is not what was read: a file came, went or changed."""
        read = {document.name: document.sha256 for document in self._reading.documents}
        skipped = {skipped.name for skipped in self._reading.skipped}
        for name, checksum in sources.items():
            if name.lower().endswith(".pdf") and name not in skipped and read.get(name) != checksum:
                raise SourceChangedError(name)

    def _copy(self, pdf_folder: Path) -> None:
        total = len(self._reading.documents)
        for done, document in enumerate(self._reading.documents):
            self._progress(Stage.COPY, done, total)
            _copy_document(document, pdf_folder, self._folder / DOCUMENTS)
        self._progress(Stage.COPY, total, total)

    def _encode(self, data: Path) -> Encoded:
        inputs = [*self._passage_inputs(), *self._sentence_inputs()]
        with closing(VectorCache(data)) as cache:
            encoded = cache.encode(inputs, self._encoder, lambda done: self._progress(Stage.ENCODE, done, len(inputs)))
            cache.keep_only(inputs, self._encoder.fingerprint)
        return encoded

    def _passage_inputs(self) -> Iterator[Input]:
        for passage in self._passages:
            title = self._titles[passage.document]
            yield Input(passage_input(passage, title), context_spans(passage, title, self._analyzer))

    def _sentence_inputs(self) -> Iterator[Input]:
        for passage in self._passages:
            for sentence in passage.sentences:
                yield Input(sentence_input(sentence, passage), sentence_spans(sentence, passage, self._analyzer))

    def _fill(self, encoded: Encoded) -> None:
        passages, sentences = encoded.vectors[: len(self._passages)], encoded.vectors[len(self._passages) :]
        words = word_vectors([rows[1:] for rows in (*sentences, *passages)], self._encoder.dimensions)
        self._progress(Stage.FILL, 0, 2)
        write_store(self._folder, map(indexed, self._reading.documents), self._passages)
        whole = np.stack([rows[0] for rows in passages])
        write_vectors(self._folder, whole, np.stack([rows[0] for rows in sentences]), words)
        texts = [keyword_input(passage, self._titles[passage.document]) for passage in self._passages]
        write_keywords(self._folder / KEYWORDS, texts, self._analyzer)
        self._progress(Stage.FILL, 1, 2)
        with closing(ChromaSearch(self._folder / CHROMA)) as chroma:
            chroma.fill(PASSAGES, whole)
        self._progress(Stage.FILL, 2, 2)

    def _manifest(self, encoded: Encoded, sources: Mapping[str, str]) -> Manifest:
        return Manifest(
            generation=self._folder.name.removeprefix(BUILDING),
            schema=SCHEMA,
            code=code_version(),
            built=datetime.now(UTC).isoformat(timespec="seconds"),
            encoder=self._encoder.fingerprint,
            sources=sources,
            skipped=self._reading.skipped,
            documents=len(self._reading.documents),
            passages=len(self._passages),
            sentences=len(encoded.vectors) - len(self._passages),
            reused=encoded.reused,
            encoded=encoded.encoded,
            checksums=self._checksums(),
        )

    def _checksums(self) -> dict[str, str]:
        names = [*FILES, *(f"{KEYWORDS}/{path.name}" for path in sorted((self._folder / KEYWORDS).iterdir()))]
        return {name: file_hash(self._folder / name) for name in names}


def _copy_document(document: Document, pdf_folder: Path, target: Path) -> None:
    copy = target / document.name
    copy.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copyfile(pdf_folder / document.name, copy)
    except FileNotFoundError as exc:
        raise SourceChangedError(document.name) from exc
    if file_hash(copy) != document.sha256:
        raise SourceChangedError(document.name)
