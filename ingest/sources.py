"""bronnen.toml: what people know of a document and its PDF does not say."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from ingest.types import IngestError

SOURCES_FILE = "bronnen.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """Title, kind ("raadsinformatiebrief") and date (as printed) of one document; empty where unknown."""

    title: str = ""
    kind: str = ""
    date: str = ""


class SourcesFileError(IngestError):
    """bronnen.toml is no valid TOML or has a key that it does not know."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path
        self.detail = detail


def read_sources(folder: Path) -> dict[str, Source]:
    """The sources by file name; empty without the file. Keys: titel, soort, datum."""
    path = folder / SOURCES_FILE
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: _source(table) for name, table in tables.items()}
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValueError) as error:
        raise SourcesFileError(str(path), str(error)) from error


def _source(table: object) -> Source:
    names = {"titel": "title", "soort": "kind", "datum": "date"}
    if not isinstance(table, dict) or set(table) - set(names):
        raise ValueError(f"expected titel, soort, datum, found {table!r}")
    return Source(**{names[key]: str(value) for key, value in table.items()})
