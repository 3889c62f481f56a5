"""What the tests of ingest share: the documents of the repository by name."""

from pathlib import Path

import pytest

from ingest.types import Document, Reading

DOCUMENTS = Path(__file__).parents[2] / "documenten"
PROGRAMME = "Uitvoeringsprogramma-2024-2027.pdf"


@pytest.fixture(scope="session")
def documents_folder() -> Path:
    return DOCUMENTS


@pytest.fixture(scope="session")
def by_name(reading: Reading) -> dict[str, Document]:
    return {document.name: document for document in reading.documents}


@pytest.fixture(scope="session")
def programme(by_name: dict[str, Document]) -> Document:
    return by_name[PROGRAMME]
