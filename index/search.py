"""The index in use: its documents and passages, searched, for as long as someone holds it."""

from __future__ import annotations

import weakref
from pathlib import Path

from index.errors import OtherEncoderError, UnknownDocumentError
from index.inputs import keyword_input
from index.lexicon import Lexicon
from index.manifest import Manifest
from index.opened import DOCUMENTS, OpenGeneration
from index.retriever import HybridRetriever
from index.store import IndexedDocument, PassageStore
from index.types import EVERYTHING, Encoder, Hit, Selection, Vectors
from index.words import Analyzer
from ingest.types import Passage


class SearchIndex:
    """One generation, opened: never changes. It is closed by close() or when nobody refers to it any more."""

    def __init__(self, generation: OpenGeneration, encoder: Encoder) -> None:
        self._close = weakref.finalize(self, generation.resources.close)
        if generation.manifest.encoder != encoder.fingerprint:
            self._close()
            raise OtherEncoderError(generation.manifest.encoder, encoder.fingerprint)
        self._folder = generation.folder
        self._manifest = generation.manifest
        self._store = generation.store
        self._by_name = {document.name: document for document in generation.store.documents}
        analyzer = Analyzer()
        self._lexicon = make_lexicon(generation.store, analyzer)
        self._retriever = HybridRetriever(
            generation.store, generation.vectors, generation.keywords, self._lexicon, encoder, analyzer
        )

    @property
    def manifest(self) -> Manifest:
        """What the index says about itself."""
        return self._manifest

    @property
    def documents(self) -> tuple[IndexedDocument, ...]:
        """All documents, in the order in which they were read."""
        return self._store.documents

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages, in reading order, document by document."""
        return self._store.passages

    @property
    def lexicon(self) -> Lexicon:
        """What words of questions can be in these documents."""
        return self._lexicon

    def retrieve(self, question: str, limit: int = 10, selection: Selection = EVERYTHING) -> list[Hit]:
        """Find at most limit passages for a question within a selection, best first."""
        return self._retriever.retrieve(question, limit, selection)

    def sentence_vectors(self, passage: int) -> Vectors:
        """Return the vectors (sentences, dimensions) of the sentences of the passage at a place in passages."""
        return self._store.sentence_vectors[self._store.starts[passage] : self._store.starts[passage + 1]]

    def document(self, name: str) -> IndexedDocument:
        """Return the document of a file name. Raises UnknownDocumentError."""
        try:
            return self._by_name[name]
        except KeyError as exc:
            raise UnknownDocumentError(name) from exc

    def pdf_path(self, document: str) -> Path:
        """Return the copy of the PDF that was indexed, by file name. Raises UnknownDocumentError."""
        return self._folder / DOCUMENTS / self.document(document).name

    def label(self, document: str, page: int) -> str:
        """Return what is printed as number on a physical page (from 1); the number itself if there is no such page."""
        labels = self.document(document).labels
        return labels[page - 1] if 1 <= page <= len(labels) else str(page)

    def close(self) -> None:
        """Release the files; nothing can be searched afterwards."""
        self._close()


def make_lexicon(store: PassageStore, analyzer: Analyzer) -> Lexicon:
    """Return the lexicon of the passages of a store, with the titles that they stand under."""
    titles = {document.name: document.title for document in store.documents}
    return Lexicon([keyword_input(passage, titles[passage.document]) for passage in store.passages], analyzer)
