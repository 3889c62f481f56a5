"""What an index says about itself, and what decides whether it is still current."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

import ingest
from index import words
from index.files import file_hash
from ingest.folder import pdf_files
from ingest.sources import SOURCES_FILE
from ingest.types import SkippedDocument

FILE = "manifest.json"
SCHEMA = 2  # raise it when the files of a generation change, so that old ones are built anew


@dataclass(frozen=True, slots=True)
class Manifest:
    """An index: its name, when it was built (UTC, ISO 8601), from what, and how much it holds.

    code is the version of everything that makes passages and terms; encoder a fingerprint; sources the sha256 of each
    file of the folder of documents, skipped ones too; checksums that of each file that index itself wrote; reused and
    encoded are the vectors taken over and newly made.
    """

    generation: str
    schema: int
    code: str
    built: str
    encoder: str
    sources: Mapping[str, str]
    skipped: tuple[SkippedDocument, ...]
    documents: int
    passages: int
    sentences: int
    reused: int
    encoded: int
    checksums: Mapping[str, str]

    @property
    def fingerprint(self) -> str:
        """Name what the index was made of and with, in 16 hexadecimal digits: built again from the same it is equal."""
        parts = [
            str(self.schema),
            self.code,
            self.encoder,
            *(f"{name} {self.sources[name]}" for name in sorted(self.sources)),
        ]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    def matches(self, sources: Mapping[str, str], encoder: str) -> bool:
        """Say whether building now from these sources with this encoder would give the same index."""
        return (self.schema, self.code, self.encoder, dict(self.sources)) == (
            SCHEMA,
            code_version(),
            encoder,
            dict(sources),
        )


def source_hashes(pdf_folder: Path) -> dict[str, str]:
    """Return the sha256 of every PDF in a folder, and of the file that names their titles. Raises FolderError."""
    paths = [*pdf_files(pdf_folder), pdf_folder / SOURCES_FILE]
    return {path.name: file_hash(path) for path in paths if path.is_file()}


def code_version() -> str:
    """Return a hash of the code that reads documents, and the version of the analysis of words."""
    files = sorted(path for folder in ingest.__path__ for path in Path(folder).glob("*.py"))
    text = "\n".join(f"{path.name} {file_hash(path)}" for path in files)
    return f"{hashlib.sha256(text.encode()).hexdigest()[:12]}-{words.VERSION}"


def damaged_file(folder: Path, manifest: Manifest) -> str:
    """Name a file of an index that is not what its manifest says; empty if all are. Chroma's files are not covered."""
    for name, checksum in manifest.checksums.items():
        path = folder / name
        if not path.is_file() or file_hash(path) != checksum:
            return name
    return ""


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write a manifest into the folder of its index."""
    (folder / FILE).write_bytes(_MANIFEST.dump_json(manifest, indent=1))


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of an index. Raises OSError or ValueError if there is none or it is damaged."""
    return _MANIFEST.validate_json((folder / FILE).read_bytes())


_MANIFEST = TypeAdapter(Manifest)
