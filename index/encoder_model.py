"""Which sentence-transformers model encodes, and its fingerprint: known without loading it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from huggingface_hub import try_to_load_from_cache

from index.e5_file import default_name
from index.files import file_hash


@dataclass(frozen=True, slots=True)
class EncoderModel:
    """A model: empty name for the default, else a folder or a hub name; and the prefixes it was trained with."""

    name: str = ""
    question_prefix: str = "query: "
    passage_prefix: str = "passage: "

    @property
    def fingerprint(self) -> str:
        """Names weights and passage prefix; a hub model that was not fetched yet gets one that fits nothing."""
        return f"{self._weights()} {self.passage_prefix.strip()}".strip()

    def _weights(self) -> str:
        if not self.name:
            return default_name()
        folder = Path(self.name)
        if folder.is_dir():
            return f"{folder.name}-{_folder_hash(folder)[:12]}"
        cached = try_to_load_from_cache(self.name, "config.json")
        return f"{self.name}@{Path(cached).parent.name if isinstance(cached, str) else 'unknown'}"


def _folder_hash(folder: Path) -> str:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = (f"{path.relative_to(folder)} {file_hash(path)}" for path in paths)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
