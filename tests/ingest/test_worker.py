import subprocess
import sys
from pathlib import Path

from pydantic import TypeAdapter

from ingest.document import read_document
from ingest.sources import Source
from ingest.types import SkippedDocument, SkipReason
from ingest.worker import Outcome, read

from .makers import make_pdf

SOURCE = Source(title="De nota", kind="nota")


def test_a_document_comes_out_of_the_process_as_it_went_in(tmp_path: Path) -> None:
    path = tmp_path / "nota.pdf"
    path.write_bytes(make_pdf(["Hier staat een zin over de regio Noord-Limburg.", "", "· Een punt"]))
    child = subprocess.run(
        [sys.executable, "-m", "ingest.worker", str(path)],
        input=TypeAdapter(Source).dump_json(SOURCE),
        capture_output=True,
        check=True,
    )
    assert Outcome.validate_json(child.stdout) == read_document(path, SOURCE)


def test_a_file_that_cannot_be_used_comes_out_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "stuk.pdf"
    path.write_bytes(b"geen pdf")
    outcome = read(path, SOURCE)
    assert isinstance(outcome, SkippedDocument)
    assert (outcome.name, outcome.reason) == ("stuk.pdf", SkipReason.BROKEN)
    assert Outcome.validate_json(Outcome.dump_json(outcome)) == outcome
