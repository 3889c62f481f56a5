"""What the tests of index share: a folder with two small documents."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.build import build_index
from index.manifest import Manifest
from index.types import Encoder

from .makers import make_document, make_reading, silent

SECTIONS = {
    "safety.pdf": {
        "Veiligheid": ["De regio ligt aan de grens met Duitsland.", "De brandweer oefent over de grens."],
        "Zorg": ["Huisartsen werken samen met de ziekenhuizen."],
    },
    "homes.pdf": {
        "Wonen": ["Er komen 1.200 betaalbare woningen.", "Starters krijgen voorrang."],
        "Verkeer": ["De trein rijdt elk half uur naar Venlo.", "Fietspaden worden breder."],
    },
}


class Library:
    """A folder of documents and a data folder."""

    def __init__(self, folder: Path) -> None:
        self.pdf_folder = folder / "documents"
        self.data = folder / "data"
        self.documents = {name: make_document(self.pdf_folder, name, sections) for name, sections in SECTIONS.items()}

    def put(self, name: str, sections: dict[str, list[str]]) -> None:
        self.documents[name] = make_document(self.pdf_folder, name, sections)

    def remove(self, name: str) -> None:
        del self.documents[name]
        (self.pdf_folder / name).unlink()

    def build(self, encoder: Encoder, progress: Callable[[str, int, int], None] = silent) -> Manifest:
        return build_index(make_reading(*self.documents.values()), self.pdf_folder, self.data, encoder, progress)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)
