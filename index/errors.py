"""The errors of index, all SearchIndexError: what went wrong as data, without words for people."""

from __future__ import annotations

from index.types import SearchIndexError


class ModelFileError(SearchIndexError):
    """The default model's data file is missing or is not what it should be; path says which, reason what is wrong."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class ModelLoadError(SearchIndexError):
    """The encoder named in the settings cannot be loaded; model is its name or folder."""

    def __init__(self, model: str) -> None:
        super().__init__(model)
        self.model = model


class BusyError(SearchIndexError):
    """Another process is building an index in the same data folder."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder


class NoIndexError(SearchIndexError):
    """No index has been built in the data folder yet."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder


class NothingToIndexError(SearchIndexError):
    """None of the files in the folder of documents could be used; skipped is how many were skipped."""

    def __init__(self, folder: str, skipped: int) -> None:
        super().__init__(f"{folder}: {skipped} skipped")
        self.folder = folder
        self.skipped = skipped


class SourceChangedError(SearchIndexError):
    """A PDF changed or vanished between reading and indexing it."""

    def __init__(self, document: str) -> None:
        super().__init__(document)
        self.document = document


class UnknownDocumentError(SearchIndexError):
    """The index holds no document of that name."""

    def __init__(self, document: str) -> None:
        super().__init__(document)
        self.document = document


class UnknownPartError(SearchIndexError):
    """No part of the documents, or more than one, has the name that was asked; parts are the names that there are."""

    def __init__(self, name: str, parts: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.parts = "; ".join(parts)


class DamagedIndexError(SearchIndexError):
    """An index does not hold what it should; generation is its name, reason the check that failed."""

    def __init__(self, generation: str, reason: str) -> None:
        super().__init__(f"{generation}: {reason}")
        self.generation = generation
        self.reason = reason


class OtherEncoderError(SearchIndexError):
    """The index was built with another encoder than the one that should search it (fingerprints)."""

    def __init__(self, index: str, encoder: str) -> None:
        super().__init__(f"{index} != {encoder}")
        self.index = index
        self.encoder = encoder


class DiskFullError(SearchIndexError):
    """The disk that holds the data folder is full."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder
