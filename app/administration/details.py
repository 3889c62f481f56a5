"""bronnen.toml as an administrator changes it: what people know of each document."""

from __future__ import annotations

import threading
from pathlib import Path

import tomlkit
from tomlkit.items import Table

from index.files import replace_text
from ingest.sources import SOURCES_FILE, Source, read_sources

KEYS = {"titel": "title", "soort": "kind", "datum": "date"}  # names in the file and in Source


class Details:
    """Reads and writes the file; threads may share it. Comments and what is said of other documents stay."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()

    def read(self) -> dict[str, Source]:
        """What is known, by file name. Raises SourcesFileError or OSError."""
        return read_sources(self._folder)

    def write(self, name: str, known: Source) -> None:
        """Say this of the document of that file name; what is empty goes. Raises SourcesFileError or OSError."""
        path = self._folder / SOURCES_FILE
        with self._lock:
            if self.read().get(name, Source()) == known:
                return
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            replace_text(path, _changed(text, name, known))


def _changed(text: str, name: str, known: Source) -> str:
    document = tomlkit.parse(text)
    if name not in document:
        if text.strip():
            document.add(tomlkit.nl())
        document.add(tomlkit.key(name), tomlkit.table())
    table = document[name]
    assert isinstance(table, Table)  # read_sources refuses anything else
    for key, attribute in KEYS.items():
        value = getattr(known, attribute)
        if not value:
            table.pop(key, None)
        elif str(table.get(key, "")) != value:
            table[key] = value
    return tomlkit.dumps(document)
