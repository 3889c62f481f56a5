"""All that an administrator works with, in one object."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.administration.documents import DocumentFolder, file_states
from app.administration.reindexing import Reindexing
from index.errors import NoIndexError
from index.generations import Generations
from index.manifest import read_manifest, source_hashes


@dataclass(frozen=True, slots=True)
class Administration:
    """The password (empty where none was set), the folder of documents, the renewal of the index, the data folder."""

    password: str
    folder: DocumentFolder
    reindexing: Reindexing
    data: Path

    def files(self) -> dict[str, str]:
        """Every PDF in the folder or the index, by name: a key of texts_documents.FILE_STATES. Raises FolderError."""
        sources = source_hashes(self.folder.path)
        try:
            manifest = read_manifest(Generations(self.data).current())
        except (NoIndexError, OSError, ValueError):
            return file_states(sources, {}, frozenset())
        return file_states(sources, manifest.sources, frozenset(one.name for one in manifest.skipped))
