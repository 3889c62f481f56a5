"""What is made of the repository's own documents."""

from __future__ import annotations

import pytest

from app.views.actions import find_actions
from index.store import indexed


@pytest.fixture(scope="session")
def documents(reading):
    return tuple(indexed(document) for document in reading.documents)


@pytest.fixture(scope="session")
def passages(reading):
    return tuple(passage for document in reading.documents for passage in document.passages)


@pytest.fixture(scope="session")
def actions(documents, passages):
    return find_actions(documents, passages)
