"""One bad file never stops the others."""

from pathlib import Path

import pytest

from ingest.folder import pdf_files, read_file, read_folder
from ingest.sources import SOURCES_FILE, Source, SourcesFileError
from ingest.types import Document, FolderError, Reading, SkippedDocument, SkipReason

from .makers import make_locked_pdf, make_pdf

TEXT = "Hier staat een zin over de regio Noord-Limburg."
GOOD = make_pdf([TEXT], title="Titel van de PDF")

BAD_FILES = {
    "afgebroken.pdf": (GOOD[: len(GOOD) // 2], SkipReason.BROKEN),
    "bladzijden zonder tekst.pdf": (make_pdf([], [], []), SkipReason.NO_TEXT),
    "geen bytes.pdf": (b"", SkipReason.BROKEN),
    "geen pdf.pdf": (b"Dit is gewone tekst.\n" * 50, SkipReason.BROKEN),
    "met wachtwoord.pdf": (make_locked_pdf([TEXT], password="geheim", algorithm="AES-256"), SkipReason.ENCRYPTED),
    "oud wachtwoord.pdf": (make_locked_pdf([TEXT], password="geheim", algorithm="RC4-40"), SkipReason.ENCRYPTED),
    "willekeurig.pdf": (bytes(range(255, -1, -1)) * 40, SkipReason.BROKEN),
}


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reading, list[tuple[int, int]]]:
    """A folder of bad files between two good ones: what was read, and the progress that was reported."""
    folder = tmp_path_factory.mktemp("stukken")
    for name, (content, _) in BAD_FILES.items():
        (folder / name).write_bytes(content)
    (folder / "een goede.pdf").write_bytes(GOOD)
    (folder / "zo goed.PDF").write_bytes(GOOD)
    (folder / "geen stuk.txt").write_text(TEXT)
    (folder / "map.pdf").mkdir()
    (folder / SOURCES_FILE).write_text('["zo goed.PDF"]\ntitel = "Titel van mensen"\nsoort = "nota"\n')
    progress: list[tuple[int, int]] = []
    return read_folder(folder, lambda done, total: progress.append((done, total))), progress


def test_bad_files_are_skipped_with_the_right_reason(mixed: tuple[Reading, object]) -> None:
    skipped = {one.name: one.reason for one in mixed[0].skipped}
    assert skipped == {name: reason for name, (_, reason) in BAD_FILES.items()}


def test_good_files_between_them_are_read(mixed: tuple[Reading, object]) -> None:
    assert [document.name for document in mixed[0].documents] == ["een goede.pdf", "zo goed.PDF"]
    assert {document.passages[0].text for document in mixed[0].documents} == {TEXT}


def test_titles_and_kinds_come_from_the_sources_file_or_else_the_pdf(mixed: tuple[Reading, object]) -> None:
    assert [(one.title, one.kind) for one in mixed[0].documents] == [
        ("Titel van de PDF", ""),
        ("Titel van mensen", "nota"),
    ]


def test_progress_counts_every_file(mixed: tuple[object, list[tuple[int, int]]]) -> None:
    total = len(BAD_FILES) + 2
    assert mixed[1] == [(done, total) for done in range(1, total + 1)]


def test_a_worker_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "traag.pdf"
    path.write_bytes(GOOD)
    skipped = read_file(path, Source(), seconds=0.01)
    assert isinstance(skipped, SkippedDocument)
    assert (skipped.name, skipped.reason) == ("traag.pdf", SkipReason.TOO_SLOW)


def test_a_file_that_is_gone_when_its_turn_comes_is_unreadable(tmp_path: Path) -> None:
    skipped = read_file(tmp_path / "weg.pdf", Source())
    assert isinstance(skipped, SkippedDocument)
    assert skipped.reason is SkipReason.UNREADABLE


def test_a_missing_folder_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(FolderError) as raised:
        read_folder(tmp_path / "weg")
    assert raised.value.folder == str(tmp_path / "weg")


def test_a_wrong_sources_file_stops_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "goed.pdf").write_bytes(GOOD)
    (tmp_path / SOURCES_FILE).write_text('["goed.pdf"]\nauteur = "Jan"\n')
    with pytest.raises(SourcesFileError):
        read_folder(tmp_path)


def test_an_empty_folder_gives_an_empty_reading(tmp_path: Path) -> None:
    assert pdf_files(tmp_path) == []
    assert read_folder(tmp_path) == Reading((), ())


def test_the_documents_of_the_repository_are_all_read(reading: Reading) -> None:
    assert reading.skipped == ()
    assert [document.kind for document in reading.documents] == [
        "adviesnota",
        "persbericht",
        "raadsinformatiebrief",
        "uitvoeringsprogramma",
    ]
    assert all(isinstance(document, Document) and len(document.sha256) == 64 for document in reading.documents)
