"""Overviews of the repository's own documents, and of a small document in two versions."""

from __future__ import annotations

import pytest

from app.index_services import IndexServices
from app.overviews.parts import named_part
from index.build import build_index
from index.live import LiveIndex
from ingest.folder import read_folder

from ..ingest.makers import Printed, make_pdf
from ..ingest.squeeze import squeeze

OLD = [
    Printed("Beleidsplan Groen", size=22, bold=True),
    Printed("1. Bomen", size=16, bold=True, gap=14),
    "De gemeente plant in 2025 minstens 400 bomen langs de wegen.",
    "Bewoners mogen meedenken over de soorten bomen in hun straat.",
    "De kosten komen ten laste van het groenfonds van de gemeente.",
    Printed("2. Water", size=16, bold=True, gap=14),
    "Regenwater wordt niet meer op het riool geloosd.",
    "Elke school krijgt een groen schoolplein met een wadi.",
]
NEW = [
    Printed("Beleidsplan Groen", size=22, bold=True),
    Printed("1. Bomen", size=16, bold=True, gap=14),
    "De gemeente plant in 2025 minstens 600 bomen langs de wegen.",
    "De kosten komen ten laste van het groenfonds van de gemeente.",
    Printed("2. Water", size=16, bold=True, gap=14),
    "Regenwater wordt niet meer op het riool geloosd.",
    "Elke school krijgt een groen schoolplein met een wadi.",
    "Het waterschap meet elk kwartaal hoe schoon de vijvers zijn.",
]


@pytest.fixture(scope="session")
def overviews(real_services):
    """Overviews of the real index."""
    return real_services.overviews()


@pytest.fixture(scope="session")
def part(overviews):
    """Gives a part by name."""
    return lambda name: named_part(overviews.parts, name)


@pytest.fixture(scope="session")
def printed(reading):
    """Gives what is printed at fragments, letters and digits only."""
    pages = {(document.name, page.number): page.text for document in reading.documents for page in document.pages}
    return lambda one: squeeze("".join(pages[one.document, at.page][at.start : at.end] for at in one.fragments))


@pytest.fixture(scope="session")
def versions(encoder, tmp_path_factory):
    """Overviews of a plan in two versions: one number changed, one sentence removed, one added."""
    folder, data = tmp_path_factory.mktemp("versies"), tmp_path_factory.mktemp("data-versies")
    (folder / "plan-oud.pdf").write_bytes(make_pdf(OLD))
    (folder / "plan-nieuw.pdf").write_bytes(make_pdf(NEW))
    build_index(read_folder(folder), folder, data, encoder, lambda stage, done, total: None)
    return IndexServices(LiveIndex(data, encoder), assistant=None).overviews()
